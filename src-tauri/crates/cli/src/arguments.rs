//! The command line, from which its help is made.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

/// Guides a gap assessment of ISO/IEC 42001, scores it and writes the report. Nothing leaves this computer.
#[derive(Debug, Parser)]
#[command(name = "plumbline", version)]
pub(crate) struct Arguments {
    /// The workspace file; by default the one in your data folder
    #[arg(long, value_name = "FILE", global = true)]
    pub(crate) workspace: Option<PathBuf>,
    /// The first line of this file is the passphrase of the workspace
    #[arg(long, value_name = "FILE", global = true)]
    pub(crate) passphrase_file: Option<PathBuf>,
    /// The first line of standard input is the passphrase of the workspace; at a terminal it is asked for anyway
    #[arg(long, global = true, conflicts_with = "passphrase_file")]
    pub(crate) passphrase_stdin: bool,
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// List the requirements and checks of the catalogue
    Catalogue {
        /// Print JSON
        #[arg(long)]
        json: bool,
        #[command(subcommand)]
        check: Option<CatalogueCommand>,
    },
    /// Add the sample assessment and print its id
    Sample,
    /// Add an assessment from a JSON file, or from the data in a report, and print its id
    Import {
        /// The file: JSON, or a PDF that Plumbline wrote
        file: PathBuf,
        /// Accept the data of a report even if it was changed after the report was made
        #[arg(long)]
        changed: bool,
    },
    /// Write an assessment as JSON
    Export {
        /// The assessment
        id: String,
        /// The file to write; by default standard output
        #[arg(long, value_name = "FILE.json")]
        out: Option<PathBuf>,
        /// Overwrite the file if it exists
        #[arg(long, requires = "out")]
        overwrite: bool,
    },
    /// List the assessments of the workspace
    List {
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Create a follow-up of an assessment, starting from its answers, and print its id
    FollowUp {
        /// The assessment
        id: String,
        /// The title of the follow-up
        #[arg(long)]
        title: String,
        /// Its first day, such as 2027-03-01
        #[arg(long, value_name = "DATE")]
        started: Option<chrono::NaiveDate>,
    },
    /// Archive an assessment
    Archive {
        /// The assessment
        id: String,
        /// Unarchive it
        #[arg(long)]
        undo: bool,
    },
    /// Make an assessment final: sealed, and unchangeable until it is reopened
    Finalise {
        /// The assessment
        id: String,
    },
    /// Open a final assessment for changes again
    Reopen {
        /// The assessment
        id: String,
        /// Why; it stays in the history
        #[arg(long)]
        reason: String,
    },
    /// Delete an assessment; it can be restored until it is purged
    Delete {
        /// The assessment
        id: String,
        /// Restore it
        #[arg(long)]
        undo: bool,
    },
    /// List the deleted assessments
    Deleted {
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Remove a deleted assessment permanently, with its history
    Purge {
        /// The assessment
        id: String,
        /// Its title, to confirm: purging cannot be undone
        #[arg(long)]
        title: String,
    },
    /// Show the history of an assessment, newest first
    History {
        /// The assessment
        id: String,
        /// Only this requirement
        #[arg(long)]
        requirement: Option<String>,
        /// Only this person
        #[arg(long)]
        author: Option<String>,
        /// Only since then, such as 2026-11-22 or 2026-11-22T14:00:00Z
        #[arg(long)]
        since: Option<String>,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Show the figures of an assessment
    Score {
        /// The assessment
        id: String,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Show what differs between an earlier assessment and a later one
    Compare {
        /// The earlier assessment
        before: String,
        /// The later assessment
        after: String,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Write the report of an assessment as PDF, workbook or CSV
    Report(Box<ReportArguments>),
    /// Attach a file to a piece of evidence
    Attach {
        /// The assessment
        id: String,
        /// The evidence, by its key in the exported file
        key: String,
        /// The file, of 100 MB at most
        file: PathBuf,
    },
    /// List attached files, or write one out
    Attachment {
        #[command(subcommand)]
        command: AttachmentCommand,
    },
    /// Check the workspace against its journal
    Verify,
    /// Set, change or remove the passphrase of the workspace
    Passphrase {
        #[command(subcommand)]
        change: PassphraseCommand,
    },
    /// Make a verified backup and print where it is
    Backup {
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Show what restoring a backup would change; with --yes, restore it
    Restore {
        /// The backup, or another workspace
        file: PathBuf,
        /// Do it; the current workspace is kept as a backup
        #[arg(long)]
        yes: bool,
    },
}

#[derive(Debug, Args)]
pub(crate) struct ReportArguments {
    /// The assessment
    pub(crate) id: String,
    /// The file to write
    #[arg(long, value_name = "FILE", required_unless_present = "into")]
    pub(crate) out: Option<PathBuf>,
    /// Overwrite the file if it exists
    #[arg(long, requires = "out")]
    pub(crate) overwrite: bool,
    /// The folder to write to, under an unused name
    #[arg(long, value_name = "FOLDER", conflicts_with = "out")]
    pub(crate) into: Option<PathBuf>,
    /// full, summary, applicability or actions
    #[arg(long, default_value = "full")]
    pub(crate) kind: String,
    /// pdf, xlsx or csv (a ZIP archive of CSV files)
    #[arg(long, default_value = "pdf")]
    pub(crate) format: String,
    /// The language of the words: en
    #[arg(long, value_name = "LANGUAGE", default_value = "en")]
    pub(crate) lang: String,
    /// a4 or letter
    #[arg(long, default_value = "a4")]
    pub(crate) paper: String,
    /// Only these sections, such as summary,gaps,actions; by default those of the kind
    #[arg(long, value_delimiter = ',')]
    pub(crate) sections: Option<Vec<String>>,
    /// Document number, from your own numbering scheme
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub(crate) document_number: String,
    /// Document version; by default 1.0
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub(crate) document_version: String,
    /// Who prepared it; by default the author in the settings
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub(crate) prepared_by: String,
    /// Who reviewed it; by default a line to fill in
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub(crate) reviewed_by: String,
    /// Who approved it; by default a line to fill in
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub(crate) approved_by: String,
    /// Who receives it; by default the sponsors
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub(crate) distribution: String,
    /// The marking of the report; by default the assessment's
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub(crate) confidentiality: String,
    /// Logo of the organisation (PNG, JPEG, SVG); by default the one kept in the workspace
    #[arg(long, value_name = "FILE")]
    pub(crate) client_logo: Option<PathBuf>,
    /// Logo of the assessor (PNG, JPEG, SVG); by default the one kept in the workspace
    #[arg(long, value_name = "FILE")]
    pub(crate) assessor_logo: Option<PathBuf>,
    /// The date of the report, such as 2026-11-22; by default today
    #[arg(long)]
    pub(crate) date: Option<chrono::NaiveDate>,
    /// Do not mark the pages as a draft, although the assessment is not final
    #[arg(long = "final")]
    pub(crate) is_final: bool,
    /// Do not attach the assessment's data to the PDF; such a report cannot be imported again
    #[arg(long)]
    pub(crate) without_data: bool,
}

#[derive(Debug, Clone, Copy, Subcommand)]
pub(crate) enum CatalogueCommand {
    /// Check the embedded catalogue and name every fault
    Check,
}

#[derive(Debug, Clone, Subcommand)]
pub(crate) enum AttachmentCommand {
    /// List the files attached to the evidence of an assessment
    List {
        /// The assessment
        id: String,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Write an attached file, byte for byte
    Export {
        /// The assessment
        id: String,
        /// The evidence it is attached to
        key: String,
        /// The file to write
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
        /// Overwrite the file if it exists
        #[arg(long)]
        overwrite: bool,
    },
}

#[derive(Debug, Clone, Subcommand)]
pub(crate) enum PassphraseCommand {
    /// Set or change the passphrase; the current one is given as for any command
    Set {
        /// The first line of this file is the new passphrase; by default it is asked for, or read from the next line of
        /// standard input
        #[arg(long, value_name = "FILE")]
        new_file: Option<PathBuf>,
    },
    /// Show the backups without a passphrase; with --yes, delete them permanently
    EraseBackups {
        /// Do it; this cannot be undone
        #[arg(long)]
        yes: bool,
    },
    /// Remove the passphrase: anyone who has the file can then read it
    Remove,
}
