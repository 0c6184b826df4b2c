//! Reads the outcomes: what each kind needs must be there; what it does not use is checked and then ignored.

use super::lists::Lists;
use crate::exchange::{Code, Node, Path, Problems, Record, Wanted, field};
use crate::ledger::{CustomerAt, Needs, Outcome, OutcomeKind, RepAt, Severity, TeamAt};
use crate::number::Day;

pub(super) const FIELDS: &[&str] =
    &["id", "kind", "date", "rep", "team", "customer", "severity", "score", "amount", "referrer", "at_fault"];

/// Reads the outcomes.
pub(super) fn outcomes(lists: &Lists<'_>, problems: &mut Problems) -> Option<Vec<Outcome>> {
    lists.outcomes.each(problems, |node, entry, problems| {
        let mut outcome = Outcome {
            id: Box::default(),
            kind: OutcomeKind::Satisfaction,
            date: Day::FIRST,
            rep: None,
            team: None,
            customer: None,
            severity: None,
            score: None,
            amount: None,
            referrer: None,
            at_fault: true,
        };
        let mut record = Record::open(node, FIELDS, &entry.path, problems)?;
        record.required("id", &mut outcome.id, &mut |node, path, problems| entry.id(node, path, problems));
        let mut kind = None;
        record.required("kind", &mut kind, &mut |node, path, problems| field::word(node, path, problems).map(Some));
        record.required("date", &mut outcome.date, &mut field::day);
        let needs = kind.map(Needs::of);
        record.nullable("rep", &mut outcome.rep, &mut |node, path, problems| lists.reps.place_of(node, path, problems).map(RepAt::new));
        record.nullable("team", &mut outcome.team, &mut |node, path, problems| lists.teams.place_of(node, path, problems).map(TeamAt::new));
        let mut of_customers =
            |node: &Node, path: &Path<'_>, problems: &mut Problems| lists.customers.place_of(node, path, problems).map(CustomerAt::new);
        record.nullable("customer", &mut outcome.customer, &mut of_customers);
        record.nullable("referrer", &mut outcome.referrer, &mut of_customers);
        record.nullable("severity", &mut outcome.severity, &mut |node, path, problems| severity(node, needs, path, problems));
        record.nullable("score", &mut outcome.score, &mut field::rate);
        record.nullable("amount", &mut outcome.amount, &mut field::money);
        record.or("at_fault", &mut outcome.at_fault, &mut field::truth);
        let needs = needs?;
        for name in needs.needed {
            record.demand_filled(name);
        }
        outcome.kind = kind?;
        keep_used(&mut outcome, needs);
        record.whole(outcome)
    })
}

/// What the kind does not use is ignored.
fn keep_used(outcome: &mut Outcome, needs: Needs) {
    outcome.rep = outcome.rep.filter(|_| needs.uses("rep"));
    outcome.team = outcome.team.filter(|_| needs.uses("team"));
    outcome.customer = outcome.customer.filter(|_| needs.uses("customer"));
    outcome.severity = outcome.severity.filter(|_| needs.uses("severity"));
    outcome.score = outcome.score.filter(|_| needs.uses("score"));
    outcome.amount = outcome.amount.filter(|_| needs.uses("amount"));
    outcome.referrer = outcome.referrer.filter(|_| needs.uses("referrer"));
}

/// A severity; of a kind that takes one, among those that it takes.
fn severity(node: &Node, needs: Option<Needs>, path: &Path<'_>, problems: &mut Problems) -> Option<Severity> {
    let severity: Severity = field::word(node, path, problems)?;
    let taken = needs.map(|needs| needs.severities).filter(|taken| !taken.is_empty());
    if let Some(taken) = taken.filter(|taken| !taken.contains(&severity.word())) {
        problems.refuse(path, Code::UnknownValue, Wanted::Word(taken), node);
        return None;
    }
    Some(severity)
}
