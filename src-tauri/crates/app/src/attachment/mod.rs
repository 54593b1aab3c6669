//! Files attached to evidence: taken in, saved as copies, opened with the system's own programs.

mod kind;
mod private;

use std::{
    fs::{self, File},
    io::{self, Read, Write},
    path::{Path, PathBuf},
};

use assessment::{Assessment, Attachment, Evidence, Key};
use catalogue::Catalogue;
use report::Progress;
use store::{AssessmentId, Intake, Op, PART};

use crate::{
    Desk, Failure,
    failure::{Doing, Outcome},
    file::{self, Existing},
    wire::{Code, Edited},
};
use kind::Program;
pub use private::PrivateFolder;

/// The largest file that is attached: 100 MiB.
pub const MAX_ATTACHMENT: u64 = 100 << 20;

/// A file that is being attached, part by part: between two parts the desk is free for other things.
#[derive(Debug)]
pub struct AttachJob {
    file: File,
    path: PathBuf,
    name: String,
    media_type: &'static str,
    total: u64,
    assessment: AssessmentId,
    evidence: Key,
    catalogue: &'static Catalogue,
    intake: Option<Intake>,
}

impl Desk {
    /// Looks at a file and gets ready to attach it to a piece of evidence; [`AttachJob::run`] does it.
    ///
    /// # Errors
    /// If the evidence does not exist, or the file cannot be read, is too large, or is a program.
    pub fn attach_job(&mut self, id: &str, evidence: &str, path: &Path) -> Outcome<AttachJob> {
        let (assessment, value, catalogue) = self.load(id)?;
        let evidence = evidence_of(&value, evidence)?.key.clone();
        let fail = |error: io::Error| Failure::of_file(path, &error);
        let metadata = fs::metadata(path).map_err(fail)?;
        if !metadata.is_file() {
            return Err(fail(io::ErrorKind::IsADirectory.into()));
        }
        let total = metadata.len();
        if total > MAX_ATTACHMENT {
            return Err(too_large(path, total));
        }
        let mut file = File::open(path).map_err(fail)?;
        let mut head = vec![0; kind::HEAD];
        let read = read_up_to(&mut file, &mut head).map_err(fail)?;
        let name = kind::clean(&path.file_name().unwrap_or_default().to_string_lossy());
        let media_type = kind::media_type(&name, &head[..read]).map_err(|program| refused(&name, &program))?;
        let file = File::open(path).map_err(fail)?;
        let path = path.to_owned();
        Ok(AttachJob { file, path, name, media_type, total, assessment, evidence, catalogue, intake: None })
    }

    /// Which pieces of evidence name a file whose content is not in the workspace, as after an import.
    ///
    /// # Errors
    /// If the assessment is not there or the workspace cannot be read.
    pub fn absent_attachments(&mut self, id: &str) -> Outcome<Vec<String>> {
        let (_, assessment, _) = self.load(id)?;
        let mut absent = Vec::new();
        for evidence in &assessment.evidence {
            let Some(attachment) = &evidence.attachment else { continue };
            if !self.workspace.has_content(&attachment.sha256).map_err(|error| self.fail(error, Doing::Reading))? {
                absent.push(evidence.key.to_string());
            }
        }
        Ok(absent)
    }

    /// Writes an attached file to `path`, byte for byte, whole or not at all.
    ///
    /// # Errors
    /// If nothing is attached, its content is not there or is damaged, the file cannot be written, or `path` is taken
    /// and is to be kept; then what was at `path` is kept.
    pub fn save_attachment(&mut self, id: &str, evidence: &str, path: &Path, existing: Existing) -> Outcome<()> {
        existing.permits(path)?;
        let attachment = self.attachment(id, evidence)?;
        file::write_by(path, |file| self.write_content(&attachment, file, path))
    }

    /// Puts a copy of an attached file into the private folder, to be opened there; it cannot be written to, so that
    /// nobody takes changes to it for changes to the evidence.
    ///
    /// # Errors
    /// As [`Desk::save_attachment`]; and if the file is a program, which an import may have brought along.
    pub fn copy_to_open(&mut self, id: &str, evidence: &str, folder: &PrivateFolder) -> Outcome<PathBuf> {
        let attachment = self.attachment(id, evidence)?;
        let head =
            self.workspace.content_part(&attachment.sha256, 0).map_err(|error| self.fail(error, Doing::Reading))?;
        let head = head.unwrap_or_default();
        kind::media_type(&attachment.name, &head[..head.len().min(kind::HEAD)])
            .map_err(|program| refused(&attachment.name, &program))?;
        let place =
            folder.compartment(attachment.sha256.get(..16).unwrap_or("file"))?.join(file::safe_name(&attachment.name));
        if !place.exists() {
            file::write_by(&place, |file| self.write_content(&attachment, file, &place))?;
            let closed = store::close_to_others(&place).and_then(|()| read_only(&place));
            closed.map_err(|error| Failure::of_file(&place, &error))?;
        }
        Ok(place)
    }

    fn attachment(&mut self, id: &str, evidence: &str) -> Outcome<Attachment> {
        let (_, assessment, _) = self.load(id)?;
        let found = evidence_of(&assessment, evidence)?;
        found.attachment.clone().ok_or_else(|| Failure::refused("attachment-none", &[("title", &found.title)]))
    }

    /// Writes the content out, part by part, and makes sure that it is the one that was attached.
    fn write_content(&self, attachment: &Attachment, to: &mut File, path: &Path) -> Outcome<()> {
        let Attachment { name, sha256, .. } = attachment;
        if !self.workspace.has_content(sha256).map_err(|error| self.fail(error, Doing::Reading))? {
            return Err(Failure::refused("attachment-absent", &[("name", name)]));
        }
        let mut digest = store::Digest::default();
        for place in 0.. {
            let part = self.workspace.content_part(sha256, place).map_err(|error| self.fail(error, Doing::Reading))?;
            let Some(part) = part else { break };
            digest.add(&part);
            to.write_all(&part).map_err(|error| Failure::of_file(path, &error))?;
        }
        if digest.sha256() == *sha256 {
            return Ok(());
        }
        Err(Failure::new(Code::Broken, "attachment-damaged", &[("name", name)]))
    }
}

impl AttachJob {
    /// Attaches the file; when this returns, it is durable. `with` lends the desk for a moment at a time.
    ///
    /// # Errors
    /// If it is cancelled, the file cannot be read or changes meanwhile, or it cannot be saved; then the assessment
    /// is as it was.
    pub fn run(
        mut self,
        progress: &dyn Progress,
        mut with: impl FnMut(&mut dyn FnMut(&mut Desk) -> Outcome<()>) -> Outcome<()>,
    ) -> Outcome<Edited> {
        let mut edited = None;
        let done = self.take_in(progress, &mut with).and_then(|()| {
            with(&mut |desk| {
                edited = Some(self.attach(desk)?);
                Ok(())
            })
        });
        if done.is_err() {
            // What cannot be forgotten now is forgotten when the workspace is opened next.
            let _ = with(&mut |desk| {
                let intake = self.intake.as_ref();
                intake
                    .map_or(Ok(()), |intake| desk.workspace.abandon(intake))
                    .map_err(|error| desk.fail(error, Doing::Saving))
            });
        }
        done?;
        Ok(edited.expect("BUG: it is attached by now"))
    }

    fn take_in(
        &mut self,
        progress: &dyn Progress,
        with: &mut impl FnMut(&mut dyn FnMut(&mut Desk) -> Outcome<()>) -> Outcome<()>,
    ) -> Outcome<()> {
        with(&mut |desk| {
            let begun = desk.workspace.begin_intake().map_err(|error| desk.fail(error, Doing::Saving))?;
            self.intake = Some(begun);
            Ok(())
        })?;
        let parts = usize::try_from(self.total.div_ceil(PART as u64)).unwrap_or(usize::MAX);
        let mut buffer = vec![0; PART];
        for done in 0.. {
            progress.step(done.min(parts), parts);
            if progress.cancelled() {
                return Err(Failure::new(Code::Cancelled, "attachment-cancelled", &[("name", &self.name)]));
            }
            let read = read_up_to(&mut self.file, &mut buffer).map_err(|error| Failure::of_file(&self.path, &error))?;
            let intake = self.intake.as_mut().expect("BUG: it has begun");
            if intake.bytes() + read as u64 > self.total {
                return Err(Failure::refused("attachment-changed", &[("name", &self.name)]));
            }
            if read == 0 {
                break;
            }
            with(&mut |desk| {
                desk.workspace.take_in(intake, &buffer[..read]).map_err(|error| desk.fail(error, Doing::Saving))
            })?;
        }
        if self.intake.as_ref().map(Intake::bytes) == Some(self.total) {
            return Ok(());
        }
        Err(Failure::refused("attachment-changed", &[("name", &self.name)]))
    }

    fn attach(&self, desk: &mut Desk) -> Outcome<Edited> {
        let file = self.intake.as_ref().expect("BUG: it has been taken in");
        let (evidence, catalogue) = (self.evidence.clone(), self.catalogue);
        let (name, media_type) = (self.name.clone(), self.media_type.to_owned());
        let id = self.assessment.to_string();
        let (assessment, before, _) = desk.load(&id)?;
        desk.write(&id, &before, Op::Attach { assessment, evidence, file, name, media_type, catalogue })
    }
}

/// The piece of evidence with this key.
fn evidence_of<'a>(assessment: &'a Assessment, key: &str) -> Outcome<&'a Evidence> {
    let found = assessment.evidence.iter().find(|it| it.key.as_str() == key);
    found.ok_or_else(|| Failure::refused("edit-no-such-key", &[("key", key)]))
}

/// Why a program is not taken.
fn refused(name: &str, program: &Program) -> Failure {
    match program {
        Program::ByEnding(ending) => {
            Failure::refused("attachment-program-ending", &[("name", name), ("ending", ending)])
        }
        Program::ByContent(what) => Failure::refused("attachment-program-content", &[("name", name), ("what", what)]),
    }
}

fn too_large(path: &Path, bytes: u64) -> Failure {
    let whole = |bytes: u64| bytes.div_ceil(1 << 20).to_string();
    let arguments = [("file", path.display().to_string()), ("found", whole(bytes)), ("limit", whole(MAX_ATTACHMENT))];
    Failure::refused("attachment-too-large", &arguments.each_ref().map(|(name, value)| (*name, value.as_str())))
}

/// Fills the buffer as far as the file goes.
fn read_up_to(file: &mut File, buffer: &mut [u8]) -> io::Result<usize> {
    let mut filled = 0;
    while filled < buffer.len() {
        match file.read(&mut buffer[filled..]) {
            Ok(0) => break,
            Ok(count) => filled += count,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(filled)
}

fn read_only(path: &Path) -> io::Result<()> {
    let mut permissions = fs::metadata(path)?.permissions();
    permissions.set_readonly(true);
    fs::set_permissions(path, permissions)
}

#[cfg(test)]
mod tests;
