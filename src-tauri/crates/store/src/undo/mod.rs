//! What can be taken back and made again. Each assessment has its own history of steps.

mod label;
mod steps;
mod typing;

pub use label::UndoLabel;
pub(crate) use steps::Steps;
pub(crate) use typing::Typing;

macro_rules! op_names {
    ($($(#[$meta:meta])* $variant:ident = $token:literal),+ $(,)?) => {
        /// What kind of write a batch is.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum OpName { $($(#[$meta])* $variant),+ }

        impl OpName {
            /// The word that stands for it in the journal.
            pub fn token(self) -> &'static str {
                match self { $(OpName::$variant => $token),+ }
            }

            pub(crate) fn from_token(token: &str) -> Option<OpName> {
                match token { $($token => Some(OpName::$variant),)+ _ => None }
            }
        }
    };
}
op_names! {
    /// An assessment came into being.
    Create = "create",
    /// Something in it was changed.
    Edit = "edit",
    /// Several things were changed at once, as [`Several`] says.
    Paste = "paste",
    /// The same, by filling down.
    Fill = "fill",
    /// The same, by emptying.
    Clear = "clear",
    /// The same, by choosing one thing for many.
    Bulk = "bulk",
    /// A file was attached to a piece of evidence; its content is in the workspace.
    Attach = "attach",
    /// It was deleted.
    Delete = "delete",
    /// A step was taken back.
    Undo = "undo",
    /// A step was made again.
    Redo = "redo",
    /// It was put away.
    Archive = "archive",
    /// It was taken out again.
    Unarchive = "unarchive",
    /// It became final and was sealed.
    Finalise = "finalise",
    /// It was opened again after it had been final.
    Reopen = "reopen",
    /// Its history was removed for good; nothing of it is left but this entry.
    Purge = "purge",
}

/// How several things came to be changed at once; undo names the step by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Several {
    /// Put in from a spreadsheet.
    Paste,
    /// Copied from the row above.
    Fill,
    /// Emptied.
    Clear,
    /// Chosen for many at once.
    Bulk,
}

impl Several {
    /// All of them.
    pub const ALL: [Several; 4] = [Several::Paste, Several::Fill, Several::Clear, Several::Bulk];

    /// What the step is called in the journal.
    pub fn op(self) -> OpName {
        match self {
            Several::Paste => OpName::Paste,
            Several::Fill => OpName::Fill,
            Several::Clear => OpName::Clear,
            Several::Bulk => OpName::Bulk,
        }
    }
}
