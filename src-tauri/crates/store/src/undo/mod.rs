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
    /// It was deleted.
    Delete = "delete",
    /// A step was taken back.
    Undo = "undo",
    /// A step was made again.
    Redo = "redo",
}
