//! The sentences the program says outside its window, from `assets/locales`.

use std::sync::LazyLock;

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};

const ENGLISH: [&str; 2] =
    [include_str!("../../../../assets/locales/en/errors.ftl"), include_str!("../../../../assets/locales/en/cli.ftl")];

static WORDS: LazyLock<FluentBundle<FluentResource>> = LazyLock::new(|| {
    let english = "en-GB".parse().expect("BUG: en-GB is a language tag");
    let mut bundle = FluentBundle::new_concurrent(vec![english]);
    // Marks that isolate the direction of inserted text would show up in a terminal.
    bundle.set_use_isolating(false);
    for text in ENGLISH {
        let resource = FluentResource::try_new(text.to_owned()).expect("BUG: the words do not parse");
        bundle.add_resource(resource).expect("BUG: something is said twice");
    }
    bundle
});

/// The sentence for `key`, or for one of its attributes (`key.attribute`), with its arguments filled in. An argument
/// called `count` is a number, for plurals.
///
/// A key that is not there is a mistake that a test finds.
pub fn say(key: &str, arguments: &[(&'static str, &str)]) -> String {
    let value =
        |name: &str, text| if name == "count" { FluentValue::try_number(text) } else { FluentValue::from(text) };
    let arguments: FluentArgs<'_> = arguments.iter().map(|(name, text)| (*name, value(name, *text))).collect();
    let pattern = match key.split_once('.') {
        None => WORDS.get_message(key).and_then(|message| message.value()),
        Some((key, attribute)) => {
            WORDS.get_message(key).and_then(|message| Some(message.get_attribute(attribute)?.value()))
        }
    };
    let pattern = pattern.expect("BUG: the words lack a key; a test looks for every one");
    let mut faults = Vec::new();
    let text = WORDS.format_pattern(pattern, Some(&arguments), &mut faults).into_owned();
    debug_assert!(faults.is_empty(), "{key}: {faults:?}");
    text
}
