//! The page to sign.

use super::{
    context::{Context, paragraph},
    control::seal_line,
    front::prepared_by,
};
use crate::{
    model::{Block, Signature, Tone},
    words::say,
};

pub(super) fn blocks(context: &Context<'_>) -> Vec<Block> {
    let (words, options) = (context.words, context.options);
    let signature = |part: String, name: &str| Signature {
        part,
        name: name.trim().to_owned(),
        signature: say!(words, "signoff-signature"),
        date: say!(words, "signoff-date"),
    };
    let mut blocks = vec![paragraph(Tone::Body, say!(words, "signoff-text"))];
    if let Some(seal) = &context.assessment().seal {
        blocks.push(paragraph(Tone::Body, say!(words, "signoff-seal", line = seal_line(context, seal))));
    }
    blocks.push(Block::Signatures(vec![
        signature(say!(words, "signoff-prepared"), &prepared_by(context)),
        signature(say!(words, "signoff-reviewed"), &options.reviewed_by),
        signature(say!(words, "signoff-approved"), &options.approved_by),
    ]));
    blocks
}
