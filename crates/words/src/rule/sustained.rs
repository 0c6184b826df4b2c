//! Runs of months that have to hold up.

use super::by::{by_word, quoted};
use super::fill::{Filler, stands};
use crate::label::SEMICOLON;
use crate::part::sustained::{mean_margin, other_products, run_asked};
use crate::say;
use crate::text::Localized;
use rewards_core::scheme::{By, Open, OtherThan, Slot, Sustained};

/// What is asked of a run of months, by department where it differs.
pub(super) fn sustained_by(filler: Filler<'_>, by: &By<Slot<Sustained<Open>>>) -> Localized {
    let asked = by_word(filler, by, &|filler, slot| {
        let (filler, asked) = filler.part(slot)?;
        sustained(filler, asked)
    });
    let asked = asked.into_iter().map(|(word, asked)| match word {
        Some(word) => say!("{0}：{1}", "{0}: {1}", word, asked),
        None => asked,
    });
    Localized::joined(asked, SEMICOLON)
}

fn sustained(filler: Filler<'_>, asked: &Sustained<Open>) -> Option<Localized> {
    let Sustained {
        months,
        of,
        windows,
        mean,
        other_than,
        margin,
    } = asked;
    let windows = filler.known(windows.as_ref()).unwrap_or_default();
    let (months, of) = (filler.say(months)?, filler.say(of)?);
    let mean = filler.say(mean)?;
    let other = other_than.as_ref().and_then(|other| filler.part(other));
    let other = other.and_then(|(filler, OtherThan { product, at_least })| {
        let product = quoted(&filler.value(product)?);
        Some(other_products(&product, &filler.say(at_least)?))
    });
    let margin = margin.as_ref().and_then(|margin| filler.say(margin));
    let extras: Vec<Localized> = other
        .into_iter()
        .chain(margin.map(|margin| mean_margin(&margin)))
        .filter(stands)
        .collect();
    Some(run_asked(windows, (&months, &of), &mean, &extras))
}
