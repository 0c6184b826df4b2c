//! What a rule pays for each word of an attribute, where it differs by one: the choices behind a rate or an amount, and
//! the one that was taken.

use super::band;
use super::context::EntryContext;
use super::explanation::Choice;
use super::measure::base_name;
use super::pay::bounds_of;
use crate::label::{COMMA, SEMICOLON, attribute_word};
use crate::text::Localized;
use crate::{label, say};
use rewards_core::scheme::{Attribute, By, Pay};

/// The choices of the rule's parts, in the order in which they are written.
pub(super) fn choices(context: &EntryContext<'_>) -> Vec<Choice> {
    let parts = context.terms.pays.iter().filter_map(|pay| match pay {
        Pay::By(by) => Some(by),
        Pay::Amount(_) | Pay::Rate(_) | Pay::Bands(_) | Pay::Item(..) | Pay::Action(..) => None,
    });
    parts.flat_map(|by| of_part(context, by)).collect()
}

fn of_part(context: &EntryContext<'_>, by: &By<Vec<Pay>>) -> Vec<Choice> {
    let own = context.word_of(by.attribute);
    let is_own = |word: &str| own == Some(word);
    let words = by.is.iter().map(|(word, pays)| {
        let name = attribute_word(by.attribute, word);
        choice(context, name, pays, is_own(word))
    });
    let otherwise = by.otherwise.as_ref().map(|pays| {
        let is_none = own.is_some() && !by.is.iter().any(|(word, _)| is_own(word));
        choice(context, others(by.attribute), pays, is_none)
    });
    words.chain(otherwise).collect()
}

fn others(of: Attribute) -> Localized {
    match of {
        Attribute::Ordinal => label!("其他各次", "all other times").into(),
        Attribute::Size | Attribute::Grade | Attribute::Severity | Attribute::Department => {
            label!("其他", "all others").into()
        }
    }
}

fn choice(context: &EntryContext<'_>, name: Localized, pays: &[Pay], applied: bool) -> Choice {
    let parts = pays.iter().map(|pay| paid(context, pay));
    let parts = match pays {
        [] => label!("不给也不扣", "nothing").into(),
        _ => Localized::joined(parts, COMMA),
    };
    Choice {
        text: say!("{0}：{1}", "{0}: {1}", name, parts).beginning(),
        applied,
    }
}

fn paid(context: &EntryContext<'_>, pay: &Pay) -> Localized {
    match pay {
        Pay::Amount(amount) => Localized::of(amount),
        Pay::Rate(rate) => say!("{0}的 {1}", "{1} of {0}", base_name(context), rate),
        Pay::Bands(bands) => {
            let rows = band::rows(bounds_of(context, bands), bands, None);
            Localized::joined(rows.iter().map(|row| &row.text), SEMICOLON)
        }
        Pay::Item(item, quantity) => label::granted(item, *quantity),
        Pay::Action(action, _) => label::action(action),
        Pay::By(_) => label!("再分情形计算", "by a further distinction").into(),
    }
}
