//! Which outcomes a rule is looked at for.

use super::leaf::Kind;
use super::list::{Addable, Least};
use super::walk::Walk;
use rewards_core::ledger::{OutcomeKind, Severity};
use rewards_core::scheme::{Open, OutcomeChoice, Slot, SlotList};
use rewards_words::{label, say};

/// Goes through the kinds of outcome.
pub(super) fn walk(walk: &mut Walk<'_>, choices: &mut SlotList<OutcomeChoice<Open>>) {
    let add = Addable {
        options: kinds(),
        label: label!("再加一类事件", "Add a kind of outcome"),
        fresh: &|word| OutcomeKind::of_word(word).map(of_kind),
    };
    let label = label!("哪些事件", "Which outcomes");
    walk.part(label, choices, &mut |walk, entries| {
        let name = |at: usize| say!("事件 {0}", "Outcome {0}", at + 1);
        walk.list(entries, Least::One, &name, &add, &mut |walk, choice| {
            walk.field("kind", |walk| {
                walk.leaf(
                    label!("类别", "Kind"),
                    &mut choice.kind,
                    Kind::words::<OutcomeKind>(),
                );
            });
            walk.field("severity", |walk| {
                let none = label!("不限", "any");
                let words = Kind::words::<Severity>();
                walk.may(
                    label!("程度", "Severity"),
                    &mut choice.severity,
                    words,
                    none,
                );
            });
        });
    });
}

/// Any one kind of outcome.
pub(super) fn fresh() -> SlotList<OutcomeChoice<Open>> {
    Slot::Is(vec![Slot::Is(of_kind(OutcomeKind::Praise))])
}

pub(super) const fn of_kind(kind: OutcomeKind) -> OutcomeChoice<Open> {
    OutcomeChoice {
        kind: Slot::Is(kind),
        severity: None,
    }
}

fn kinds() -> Vec<(String, rewards_words::text::Label)> {
    let kinds = OutcomeKind::ALL.iter();
    kinds
        .map(|kind| (kind.word().to_owned(), label::outcome_kind(*kind)))
        .collect()
}
