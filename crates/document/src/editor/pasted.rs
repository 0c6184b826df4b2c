//! Pasted bands, as they are read, in the words of the page of a scheme.

use crate::grid::{Bands, PastedBands};
use crate::own::value_words;
use crate::rule_form::sound_bands;
use rewards_core::scheme::Unit;
use rewards_words::text::Localized;

/// What pasted bands read as, a line for each: `1 万元以上（含），不满 5 万元：300 元`. Bounds alone, and what isn't sound, as they are
/// written.
#[must_use]
pub fn pasted_words(of: Unit, pays: &[&'static str], pasted: &PastedBands) -> Vec<Localized> {
    match sound_bands(of, pays, &pasted.rows) {
        Some((kind, value)) => value_words(&kind, &value),
        None => {
            let rows = &[];
            Bands { rows, of, pays }.said(pasted)
        }
    }
}
