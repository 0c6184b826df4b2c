//! What a rule is about while its holes are open: enough to offer only what makes sense together.

use super::field::FigureKind;
use rewards_core::ledger::OutcomeKind;
use rewards_core::number::Every;
use rewards_core::scheme::{
    BoundKind, Kind, Measure, Open, OutcomeChoice, Receiver, Slot, Subject, Terms, Which,
};

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

/// The first of what may stand in a place; none where it's open.
pub(super) fn known<T>(slot: Option<&Slot<T>>) -> Option<&T> {
    let mut found = Vec::new();
    slot?.parts(&mut found);
    found.first().copied()
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

/// Which parts of a rule its receivers, its measure and its kind leave room for.
#[derive(Clone, Copy)]
pub(super) struct Fits {
    /// It may be a penalty.
    pub penalty: bool,
    /// It may say in what form it's paid.
    pub form: bool,
    /// What it pays may be added to a tally.
    pub adds_to: bool,
    /// Which customers and deals it looks at may be said.
    pub among: bool,
    /// A limit by the base of what is measured.
    pub of_base: bool,
    /// A limit for each customer.
    pub per_customer: bool,
    /// A limit for the month.
    pub monthly: bool,
}

impl Fits {
    /// What fits these terms. A hole may be anything.
    pub fn of(terms: &Terms<Open>) -> Self {
        let (mut receivers, mut measures) = (Vec::new(), Vec::new());
        match &terms.to {
            None => receivers.push(&Receiver::Rep),
            Some(to) => to.parts(&mut receivers),
        }
        if let Some(measure) = &terms.measure {
            measure.parts(&mut measures);
        }
        let is_open = terms.measure.is_some() && measures.is_empty();
        let may_pay = |fits: &dyn Fn(&Receiver<Open>) -> bool| {
            receivers.is_empty() || receivers.iter().any(|one| fits(one))
        };
        let may_measure =
            |fits: &dyn Fn(&Measure<Open>) -> bool| is_open || measures.iter().any(|one| fits(one));
        let is_customer =
            |one: &Receiver<Open>| matches!(one, Receiver::Customer | Receiver::Referrer);
        let rep = may_pay(&|one| matches!(one, Receiver::Rep));
        let team = may_pay(&|one| matches!(one, Receiver::Team(_)));
        let is_cut = may_limit_month(terms);
        Self {
            penalty: rep,
            form: may_pay(&|one| !is_customer(one)),
            adds_to: rep && !is_cut,
            among: team || !matches!(subject(&terms.for_each), Some(Subject::Outcome(_))),
            of_base: may_measure(&Measure::has_base),
            per_customer: may_pay(&is_customer),
            monthly: rep && may_measure(&Measure::is_of_a_month),
        }
    }
}

/// Whether a limit for the month is written.
fn may_limit_month(terms: &Terms<Open>) -> bool {
    let mut limits = Vec::new();
    if let Some(written) = &terms.limits {
        written.parts(&mut limits);
    }
    limits.iter().any(|limits| limits.monthly.is_some())
}

/// Whether a rule is a penalty under some reading.
pub(super) fn may_be_penalty(terms: &Terms<Open>) -> bool {
    let mut kinds = Vec::new();
    if let Some(kind) = &terms.kind {
        kind.parts(&mut kinds);
    }
    kinds.contains(&&Kind::Penalty)
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
