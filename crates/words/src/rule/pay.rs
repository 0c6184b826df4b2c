//! What a rule pays.

use super::fill::{Filler, Stands, Told};
use super::pay_line::PayLine;
use super::{RuleContext, band};
use crate::label::{action, attribute, attribute_word, every, granted, item};
use crate::text::Localized;
use crate::{label, say};
use rewards_core::ledger::Needs;
use rewards_core::scheme::{
    Attribute, Bands, ByWord, Kind, Mode, Open, Pay, PayByDef, PaysByWord, PaysDef, Slot, Subject,
    Value,
};

/// A line for each thing that is paid.
pub(super) fn lines(context: RuleContext<'_>) -> Vec<Localized> {
    let lines = pay_lines(context).into_iter();
    lines.map(|line| line.said()).collect()
}

/// The same with the cases apart.
pub(super) fn pay_lines(context: RuleContext<'_>) -> Vec<PayLine> {
    several(context, context.filler, &context.terms.pays)
}

fn several(context: RuleContext<'_>, filler: Filler<'_>, pays: &Slot<PaysDef>) -> Vec<PayLine> {
    let Some((filler, pays)) = filler.part(pays) else {
        return Vec::new();
    };
    let slots = match pays {
        PaysDef::One(pay) => std::slice::from_ref(&**pay),
        PaysDef::Several(pays) => pays.as_slice(),
    };
    let parts = slots.iter().filter_map(|slot| filler.part(slot));
    parts
        .flat_map(|(filler, pay)| one(context, filler, pay))
        .collect()
}

fn one(context: RuleContext<'_>, filler: Filler<'_>, pay: &Pay<Open>) -> Vec<PayLine> {
    let line = match pay {
        Pay::Amount(amount) => filler.say(amount),
        Pay::Rate(rate) => filler.say(rate).map(|rate| band::rate_of(context, &rate)),
        Pay::Bands(bands) => return by_bands(context, filler, bands),
        Pay::Item(name, quantity) => filler.value(name).map(|name| {
            let quantity = filler.may(quantity.as_ref()).unwrap_or(Told::Known(1));
            match (name, quantity) {
                (Told::Known(name), Told::Known(quantity)) => granted(&name, quantity),
                (name, quantity) => {
                    let name = name.say(|name| item(name));
                    say!("{0} × {1}", "{0} × {1}", name, quantity.say(|it| *it))
                }
            }
        }),
        Pay::Action(name, after) => filler.value(name).and_then(|name| {
            let name = name.say(|name| action(name));
            match after {
                None => Some(name),
                Some(after) => Some(after_run(context, &filler.say(after)?, &name)),
            }
        }),
        Pay::By(by) => return by_word(context, filler, by),
    };
    line.map(PayLine::paid).into_iter().collect()
}

/// An action that is taken when a run of spans reaches a length.
fn after_run(context: RuleContext<'_>, after: &Localized, action: &Localized) -> Localized {
    let span = match super::subject::of(context) {
        Some((filler, Subject::Span { every: span, .. })) => {
            filler.value(span).map(|told| told.say(|span| every(*span)))
        }
        Some(_) | None => None,
    };
    say!(
        "连续 {0} 个{1}符合上述条件时：{2}（每轮一次）",
        "once {0} {1}s in a row meet the conditions: {2} (once for each run)",
        after,
        span.unwrap_or_default(),
        action
    )
}

fn by_bands(context: RuleContext<'_>, filler: Filler<'_>, bands: &Bands<Open>) -> Vec<PayLine> {
    let mut lines = band::lines(context, filler, &bands.bands);
    let mode = filler.may(bands.mode.as_ref());
    if let Some(Told::Known(Mode::Marginal)) = mode {
        let each = label!(
            "超额累进：各段只按本段的比例计算，再相加",
            "slice by slice: each part at the rate of its own band, added up"
        );
        lines.insert(0, PayLine::how(each));
    } else if let Some(Told::Named(name)) = mode {
        lines.insert(0, PayLine::how(say!("计算方式：{0}", "mode: {0}", name)));
    } else if lines.len() > 1 {
        let whole = label!("按达到的最高一档", "the highest band reached");
        lines.insert(0, PayLine::split(whole));
    }
    if !lines.is_empty() {
        let kind = context.filler.known(context.terms.kind.as_ref());
        let below = match kind {
            Some(Kind::Penalty) => label!("未达到最低一档的不扣", "below the first band nothing"),
            Some(Kind::Reward) | None => {
                label!("未达到最低一档的不给", "below the first band nothing")
            }
        };
        lines.push(PayLine::rest(below));
    }
    lines
}

fn by_word(context: RuleContext<'_>, filler: Filler<'_>, by: &PayByDef) -> Vec<PayLine> {
    let of = filler.known(Some(&by.attribute));
    let Some(of) = of else {
        return Vec::new();
    };
    match &by.pays {
        PaysByWord::Amounts(amounts) => each(context, filler, of, amounts, &|_, filler, slot| {
            filler.say(slot).map(PayLine::paid).into_iter().collect()
        }),
        PaysByWord::Bands(bands) => each(context, filler, of, bands, &|context, filler, slot| {
            band::lines(context, filler, slot)
        }),
        PaysByWord::Pays(pays) => each(context, filler, of, pays, &|context, filler, slot| {
            several(context, filler, slot)
        }),
    }
}

type Lines<'l, T> = &'l dyn Fn(RuleContext<'_>, Filler<'_>, &T) -> Vec<PayLine>;

/// What is paid for each word of an attribute.
fn each<T>(
    context: RuleContext<'_>,
    filler: Filler<'_>,
    of: Attribute,
    slot: &Slot<ByWord<T>>,
    lines: Lines<'_, T>,
) -> Vec<PayLine> {
    let mut all = match filler.look(slot) {
        Stands::Written(filler, by) => {
            let has = |word: &str| by.is.iter().any(|(own, _)| **own == *word);
            let nothing = by.otherwise.is_none().then(|| uncovered(context, of, &has));
            let named = by.is.iter().map(|(word, part)| {
                let word = attribute_word(of, word);
                worded(&word, lines(context, filler, part))
            });
            let other = by.otherwise.iter().map(|part| {
                worded(
                    &label!("其他", "otherwise").into(),
                    lines(context, filler, part),
                )
            });
            named
                .chain(other)
                .flatten()
                .chain(nothing.flatten())
                .collect()
        }
        Stands::Set(Value::By(by)) => {
            let named = by
                .is
                .iter()
                .map(|(word, value)| worded(&attribute_word(of, word), of_value(context, value)));
            let other = by.otherwise.iter().map(|value| {
                worded(
                    &label!("其他", "otherwise").into(),
                    of_value(context, value),
                )
            });
            named.chain(other).flatten().collect()
        }
        Stands::Unset(name) => vec![PayLine::paid(name)],
        Stands::Set(_) | Stands::Out => Vec::new(),
    };
    if !all.is_empty() {
        let by = match of {
            Attribute::Ordinal => label!(
                "首次和以后各次不同",
                "the first time and later times differ"
            )
            .into(),
            Attribute::Size | Attribute::Grade | Attribute::Severity | Attribute::Department => {
                say!("按{0}分别确定", "by {0}", attribute(of))
            }
        };
        all.insert(0, PayLine::split(by));
    }
    all
}

/// That the words without a part get nothing, where there are such words.
fn uncovered(
    context: RuleContext<'_>,
    of: Attribute,
    has: &dyn Fn(&str) -> bool,
) -> Option<PayLine> {
    let kinds = super::subject::kinds(context);
    let can_be = |word: &str| {
        of != Attribute::Severity
            || kinds.is_empty()
            || kinds
                .iter()
                .any(|kind| Needs::of(*kind).severities.contains(&word))
    };
    let mut left = of.words().iter().filter(|word| can_be(word) && !has(word));
    left.next()?;
    Some(PayLine::rest(label!(
        "其他情形：没有",
        "otherwise: nothing"
    )))
}

/// Lines with their word before them: one line where they are one, else a line for each.
fn worded(word: &Localized, lines: Vec<PayLine>) -> Vec<PayLine> {
    lines.into_iter().map(|line| line.within(word)).collect()
}

/// What a parameter is set to for a word.
fn of_value(context: RuleContext<'_>, value: &Value) -> Vec<PayLine> {
    match value {
        Value::Number(fen) => {
            let money = rewards_core::number::Money::from_fen(*fen);
            vec![PayLine::paid(Localized::of(&money))]
        }
        Value::Bands(_) => band::of_set(context, value),
        Value::Day(day) => vec![PayLine::paid(Localized::of(day))],
        Value::Text(text) => vec![PayLine::paid(Localized::same(text))],
        Value::Truth(_) | Value::By(_) => Vec::new(),
    }
}

/// Whether everything that is paid is an action.
pub(super) fn is_action_only(context: RuleContext<'_>) -> bool {
    let mut found = Vec::new();
    kinds(context.filler, &context.terms.pays, &mut found);
    !found.is_empty() && found.iter().all(|what| *what == What::Action)
}

/// What kind of thing is paid.
#[derive(Clone, Copy, PartialEq, Eq)]
enum What {
    Money,
    Item,
    Action,
}

fn kinds(filler: Filler<'_>, pays: &Slot<PaysDef>, found: &mut Vec<What>) {
    let Some((filler, pays)) = filler.part(pays) else {
        return;
    };
    let slots = match pays {
        PaysDef::One(pay) => std::slice::from_ref(&**pay),
        PaysDef::Several(pays) => pays.as_slice(),
    };
    for (filler, pay) in slots.iter().filter_map(|slot| filler.part(slot)) {
        match pay {
            Pay::Amount(_) | Pay::Rate(_) | Pay::Bands(_) => found.push(What::Money),
            Pay::Item(..) => found.push(What::Item),
            Pay::Action(..) => found.push(What::Action),
            Pay::By(by) => match &by.pays {
                PaysByWord::Amounts(_) | PaysByWord::Bands(_) => found.push(What::Money),
                PaysByWord::Pays(pays) => {
                    let Some((filler, by)) = filler.part(pays) else {
                        continue;
                    };
                    let parts = by.is.iter().map(|(_, part)| part).chain(&by.otherwise);
                    parts.for_each(|part| kinds(filler, part, found));
                }
            },
        }
    }
}
