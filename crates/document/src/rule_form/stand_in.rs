//! What a rule is about while its holes are open: enough to offer only what makes sense together.

use super::field::FigureKind;
use rewards_core::ledger::OutcomeKind;
use rewards_core::number::Every;
use rewards_core::scheme::{BoundKind, Measure, Open, OutcomeChoice, Slot, Subject, Which};

/// A subject of the same kind, of the outcomes that are written; none where nothing is.
pub(super) fn subject(slot: &Slot<Subject<Open>>) -> Option<Subject> {
    let mut found = Vec::new();
    slot.parts(&mut found);
    Some(match found.first()? {
        Subject::Deal(_) => Subject::Deal(Which::Each),
        Subject::Customer => Subject::Customer,
        Subject::Rep => Subject::Rep,
        Subject::Team => Subject::Team,
        Subject::Span { .. } => Subject::Span {
            every: Every::Month,
            touched: false,
        },
        Subject::Outcome(list) => Subject::Outcome(outcomes(list)),
    })
}

fn outcomes(list: &Slot<Vec<Slot<OutcomeChoice<Open>>>>) -> Vec<OutcomeChoice> {
    let (mut lists, mut kinds): (_, Vec<OutcomeKind>) = (Vec::new(), Vec::new());
    list.parts(&mut lists);
    for entry in lists.into_iter().flatten() {
        let mut choices = Vec::new();
        entry.parts(&mut choices);
        for choice in choices {
            let mut written = Vec::new();
            choice.kind.parts(&mut written);
            kinds.extend(written.into_iter().copied());
        }
    }
    let choice = |kind| OutcomeChoice {
        kind,
        severity: None,
    };
    kinds.into_iter().map(choice).collect()
}

/// What bounds of a measure are.
pub(super) fn bounds(slot: &Slot<Measure<Open>>) -> Option<FigureKind> {
    let mut found = Vec::new();
    slot.parts(&mut found);
    found.first().map(|measure| of_measure(measure))
}

/// What a bound is that is held against a measure.
pub(super) const fn of_measure(measure: &Measure<Open>) -> FigureKind {
    match measure.bounds() {
        BoundKind::Money => FigureKind::Money,
        BoundKind::Rate => FigureKind::Rate,
        BoundKind::Margin => FigureKind::Margin,
        BoundKind::Growth => FigureKind::Growth,
        BoundKind::Count => FigureKind::Count(0),
    }
}
