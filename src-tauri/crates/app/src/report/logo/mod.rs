//! Logos for the front of a report: taken in once, kept in the workspace, gone with the assessment.

use std::path::Path;

use base64::{Engine as _, prelude::BASE64_STANDARD};
use report::{Logo, LogoError};

use crate::{
    Desk, Failure,
    failure::{Doing, Outcome},
    file,
    wire::LogoOf,
    words::say,
};

/// A logo file, checked, as it is kept in a setting of the workspace.
#[derive(Debug, Clone)]
pub(super) struct LogoFile {
    /// The name of the file, without its folder: where a person keeps files is private.
    name: String,
    /// Its bytes in base 64 (RFC 4648, 4), since settings are text.
    content: String,
}

impl Desk {
    /// Takes a file as the logo of the client, for this assessment and what follows it up, or as that of the
    /// assessor, for the whole workspace.
    ///
    /// # Errors
    /// If the assessment is not there, the file cannot be read or cannot be drawn as a logo, or it cannot be
    /// saved; the logo is then unchanged.
    pub fn set_logo(&mut self, id: &str, of: LogoOf, path: &Path) -> Outcome<String> {
        let (id, ..) = self.load(id)?;
        let taken = LogoFile::read(path)?;
        self.keep_logo(&key(of, &id.to_string()), Some(&taken.text()))?;
        Ok(taken.into_name())
    }

    /// Takes a logo off the reports. A follow-up goes without that of the one before, too.
    ///
    /// # Errors
    /// If the assessment is not there or it cannot be saved.
    pub fn remove_logo(&mut self, id: &str, of: LogoOf) -> Outcome<()> {
        let (id, assessment, _) = self.load(id)?;
        let key = key(of, &id.to_string());
        // An empty setting says “none”, where nothing said would take that of the assessment before.
        let none = (of == LogoOf::Client && assessment.filing.previous.is_some()).then_some("");
        self.keep_logo(&key, none)
    }

    /// The logo kept; that of the client is taken over from the assessment before.
    pub(super) fn logo(&mut self, id: &str, of: LogoOf) -> Outcome<Option<LogoFile>> {
        let (id, mut assessment, _) = self.load(id)?;
        let mut asked = vec![id.to_string()];
        let mut kept = self.kept_logo(&key(of, &asked[0]))?;
        while kept.is_none() && of == LogoOf::Client {
            let previous = assessment.filing.previous.as_ref().map(ToString::to_string);
            // An import may tell of assessments that follow each other in a circle.
            let Some(previous) = previous.filter(|id| !asked.contains(id)) else { break };
            let Some(found) = self.previous_of(&assessment)? else { break };
            kept = self.kept_logo(&key(of, &previous))?;
            asked.push(previous);
            assessment = found;
        }
        Ok(kept.filter(|text| !text.is_empty()).map(|text| LogoFile::kept(&text)))
    }

    fn kept_logo(&self, key: &str) -> Outcome<Option<String>> {
        self.workspace.get_setting(key).map_err(|error| self.fail(error, Doing::Reading))
    }

    fn keep_logo(&mut self, key: &str, text: Option<&str>) -> Outcome<()> {
        self.workspace.set_setting(key, text).map_err(|error| self.fail(error, Doing::Saving))
    }
}

impl LogoFile {
    /// Reads a file and makes sure that it can be drawn.
    ///
    /// # Errors
    /// If it cannot be read, or why it cannot be drawn.
    pub(super) fn read(path: &Path) -> Outcome<LogoFile> {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let bytes = file::read(path, Logo::MOST_BYTES, |_, _, _| refused(LogoError::Size, &name))?;
        Logo::read(&bytes).map_err(|error| refused(error, &name))?;
        Ok(LogoFile { name, content: BASE64_STANDARD.encode(bytes) })
    }

    /// The file as it was kept. A damaged one is reported only when it is drawn, so that it can still be removed.
    fn kept(text: &str) -> LogoFile {
        // A name may hold the end of a line, the content does not.
        let (name, content) =
            text.rsplit_once('\n').map_or((say("kept-logo", &[]), ""), |(name, content)| (name.to_owned(), content));
        LogoFile { name, content: content.to_owned() }
    }

    /// The form in which it is kept: the name, and the content on a line of its own.
    fn text(&self) -> String {
        format!("{}\n{}", self.name, self.content)
    }

    /// The name of the file.
    pub(super) fn into_name(self) -> String {
        self.name
    }

    /// The logo to draw.
    ///
    /// # Errors
    /// If what was kept is damaged, or this version can no longer draw it.
    pub(super) fn drawn(&self) -> Outcome<Logo> {
        let bytes = BASE64_STANDARD.decode(&self.content).map_err(|_| LogoError::Damaged);
        bytes.and_then(|bytes| Logo::read(&bytes)).map_err(|error| refused(error, &self.name))
    }
}

/// Under which setting a logo is kept. One that ends with an assessment goes when that is purged.
fn key(of: LogoOf, id: &str) -> String {
    match of {
        LogoOf::Assessor => "logo/assessor".to_owned(),
        LogoOf::Client => format!("logo/{id}"),
    }
}

/// Why a logo is not drawn, in words.
fn refused(error: LogoError, file: &str) -> Failure {
    let key = match error {
        LogoError::Format => "logo-format",
        LogoError::Size => "logo-size",
        LogoError::Damaged => "logo-damaged",
        LogoError::Inks => "logo-inks",
        LogoError::Text => "logo-text",
        LogoError::Picture => "logo-picture",
        LogoError::Gradient => "logo-gradient",
        LogoError::Effects => "logo-effects",
        LogoError::Empty => "logo-empty",
    };
    Failure::refused(key, &[("file", file)])
}

#[cfg(test)]
mod tests;
