//! Parts that differ by an attribute, and names within them.

use super::fill::{Filler, Told};
use crate::text::Localized;
use crate::{label, say};
use rewards_core::scheme::{By, Text};

/// A product by name; the name of a parameter has its own quotes.
pub(super) fn quoted(product: &Told<Text>) -> Localized {
    product.say(|name| say!("“{0}”", "“{0}”", name))
}

/// A part that differs by an attribute: the word, none for every other one, and the part in words.
pub(super) fn by_word<T>(
    filler: Filler<'_>,
    by: &By<T>,
    say: &dyn Fn(Filler<'_>, &T) -> Option<Localized>,
) -> Vec<(Option<Localized>, Localized)> {
    let named = by.is.iter().map(|(word, part)| {
        let word = label::attribute_word(by.attribute, word);
        (Some(word), say(filler, part))
    });
    let other = by.otherwise.iter().map(|part| {
        let word = (!by.is.is_empty()).then(|| label!("其他", "others").into());
        (word, say(filler, part))
    });
    named
        .chain(other)
        .filter_map(|(word, part)| Some((word, part?)))
        .collect()
}
