//! The page to sign.

use super::{
    applicability,
    context::{Context, paragraph},
    control::seal_line,
    front::prepared_by,
    phrases::listed,
};
use crate::{
    model::{Block, Signature, Tone},
    options::Kind,
    words::say,
};

/// As many who prepared the report sign on a line of their own; of more, all on one.
const MOST: usize = 6;

pub(super) fn blocks(context: &Context<'_>) -> Vec<Block> {
    let (words, options) = (context.words, context.options);
    let signature = |part: String, name: &str| Signature {
        part,
        name: name.trim().to_owned(),
        signature: say!(words, "signoff-signature"),
        date: say!(words, "signoff-date"),
    };
    let text = match options.kind {
        Kind::Applicability if applicability::unreasoned(context) > 0 => {
            format!("{} {}", say!(words, "signoff-applicability"), say!(words, "signoff-applicability-draft"))
        }
        Kind::Applicability => say!(words, "signoff-applicability"),
        Kind::Full | Kind::Summary | Kind::Actions => say!(words, "signoff-text"),
    };
    let mut blocks = vec![paragraph(Tone::Body, text)];
    if let Some(seal) = &context.assessment().seal {
        blocks.push(paragraph(Tone::Body, say!(words, "signoff-seal", line = seal_line(context, seal))));
    }
    let prepared = prepared_by(context);
    // A line each, as far as a page holds them.
    let prepared = match prepared.len() {
        1..=MOST => prepared.into_iter().map(str::to_owned).collect(),
        _ => vec![listed(prepared, ", ")],
    };
    let prepared = prepared.iter().map(|name| signature(say!(words, "signoff-prepared"), name));
    blocks.push(Block::Signatures(
        prepared
            .chain([
                signature(say!(words, "signoff-reviewed"), &options.reviewed_by),
                signature(say!(words, "signoff-approved"), &options.approved_by),
            ])
            .collect(),
    ));
    blocks
}
