//! Assessments coming in and going out as files.

use std::path::{Path, PathBuf};

use report::{AttachedError, Integrity};

use crate::{
    Desk, Failure,
    failure::Outcome,
    fault,
    file::{self, Existing},
    wire::Code,
};

/// The largest report that is read, in bytes.
const MOST_OF_A_REPORT: u64 = 8 * exchange::MAX_BYTES;

impl Desk {
    /// Reads an assessment from a JSON file, or from the data in a report (PDF), adds it and returns its id.
    ///
    /// # Errors
    /// Every fault of the file, by its path; data that does not fit its seal; with [`IfChanged::Refuse`] data that is
    /// not what the report was made with; and if what is there could not be backed up before. Then nothing was imported.
    pub fn import(&mut self, path: &Path, if_changed: IfChanged) -> Outcome<String> {
        let bytes = file::read(path, MOST_OF_A_REPORT, file::too_big)?;
        let bytes = match report::is_pdf(&bytes) {
            true => data_of(path, &bytes, if_changed)?,
            false if bytes.len() as u64 > exchange::MAX_BYTES => {
                return Err(file::too_big(path, bytes.len() as u64, exchange::MAX_BYTES));
            }
            false => bytes,
        };
        let assessment = exchange::read(&bytes).map_err(|faults| refuse(path, &faults))?;
        self.back_up_before_import(path)?;
        self.add(assessment)
    }

    /// An assessment as JSON, in the open form of the `exchange` crate.
    ///
    /// # Errors
    /// If it is not there or cannot be read.
    pub fn export(&mut self, id: &str) -> Outcome<Vec<u8>> {
        let (_, assessment, _) = self.load(id)?;
        Ok(exchange::write(&assessment))
    }

    /// Writes an assessment as JSON to a file, whole or not at all.
    ///
    /// # Errors
    /// If it is not there, the file cannot be written, or `path` is taken and is to be kept; then what was there is
    /// kept.
    pub fn export_to(&mut self, id: &str, path: &Path, existing: Existing) -> Outcome<()> {
        let bytes = self.export(id)?;
        file::write(path, &bytes, existing)
    }

    /// Writes an assessment as JSON into `folder` under a name that no file there has, and returns where it lies.
    ///
    /// # Errors
    /// As [`Desk::export_to`].
    pub fn export_into(&mut self, id: &str, folder: &Path) -> Outcome<PathBuf> {
        let (_, assessment, _) = self.load(id)?;
        let stem =
            format!("{} - {}", file::name_part(&assessment.organisation.name), file::name_part(&assessment.title));
        let path = file::free_name(folder, &stem, "json");
        file::write(&path, &exchange::write(&assessment), Existing::Keep)?;
        Ok(path)
    }
}

/// What becomes of data that was changed after its report was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IfChanged {
    /// It is refused.
    Refuse,
    /// It is imported: the person was warned and agreed.
    Take,
}

/// The assessment attached to a report.
fn data_of(path: &Path, pdf: &[u8], if_changed: IfChanged) -> Outcome<Vec<u8>> {
    let file = path.display().to_string();
    let most = usize::try_from(exchange::MAX_BYTES).unwrap_or(usize::MAX);
    let attached = report::read_attached(pdf, most).map_err(|error| match error {
        AttachedError::None => Failure::refused("import-pdf-none", &[("file", &file)]),
        AttachedError::Encrypted => Failure::refused("import-pdf-encrypted", &[("file", &file)]),
        AttachedError::Unreadable(detail) => {
            Failure::refused("import-pdf-unreadable", &[("file", &file), ("detail", &detail)])
        }
    })?;
    match (attached.integrity, if_changed) {
        (Integrity::Changed, IfChanged::Refuse) => {
            Err(Failure::new(Code::Changed, "import-pdf-changed", &[("file", &file)]))
        }
        (Integrity::Changed, IfChanged::Take) | (Integrity::Intact | Integrity::Unknown, _) => Ok(attached.bytes),
    }
}

fn refuse(path: &Path, faults: &[exchange::Fault]) -> Failure {
    let count = faults.len().to_string();
    let arguments = [("file", path.display().to_string()), ("count", count)];
    let failure = Failure::new(
        Code::Refused,
        "import-faults",
        &arguments.each_ref().map(|(name, value)| (*name, value.as_str())),
    );
    failure.naming(faults.iter().map(fault::line))
}
