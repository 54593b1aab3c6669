//! Assessments coming in and going out as files.

use std::path::{Path, PathBuf};

use store::Reason;

use crate::{Desk, Failure, failure::Outcome, file, wire::Code, words::say};

/// How many faults a message names; it counts the rest.
const FAULTS_NAMED: usize = 25;

impl Desk {
    /// Reads an assessment from a JSON file, adds it and returns its id.
    ///
    /// # Errors
    /// Every fault of the file, by its path; then nothing was imported.
    pub fn import(&mut self, path: &Path) -> Outcome<String> {
        let bytes = file::read(path, exchange::MAX_BYTES)?;
        let assessment = exchange::read(&bytes).map_err(|faults| refuse(path, &faults))?;
        self.back_up_if_due(Reason::Import);
        self.add(assessment)
    }

    /// An assessment as JSON (`interchange.md`).
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
    /// If it is not there, or the file cannot be written; then what was there is kept.
    pub fn export_to(&mut self, id: &str, path: &Path) -> Outcome<()> {
        let bytes = self.export(id)?;
        file::write(path, &bytes)
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
        file::write(&path, &exchange::write(&assessment))?;
        Ok(path)
    }
}

fn refuse(path: &Path, faults: &[exchange::Fault]) -> Failure {
    let count = faults.len().to_string();
    let arguments = [("file", path.display().to_string()), ("count", count)];
    let mut failure = Failure::new(
        Code::Refused,
        "import-faults",
        &arguments.each_ref().map(|(name, value)| (*name, value.as_str())),
    );
    for fault in faults.iter().take(FAULTS_NAMED) {
        let line = say("import-fault", &[("path", &fault.path), ("message", &fault.message)]);
        failure.message.push('\n');
        failure.message.push_str(&line);
    }
    if faults.len() > FAULTS_NAMED {
        let more = (faults.len() - FAULTS_NAMED).to_string();
        failure.message.push('\n');
        failure.message.push_str(&say("import-fault-more", &[("count", &more)]));
    }
    failure
}
