//! Reads the outcomes: what each kind needs must be there; what it does not use is checked and then ignored.

use super::lists::{Among, Lists};
use super::references::{List, References};
use crate::{Code, Node, Path, Problems, Record, Wanted, field};
use rewards_core::ledger::{CustomerAt, Needs, Outcome, OutcomeKind, RepAt, Severity, TeamAt};

pub(super) const FIELDS: &[&str] = &[
    "id", "kind", "date", "rep", "team", "customer", "severity", "score", "amount", "referrer",
    "at_fault",
];

/// Reads the outcomes.
pub(super) fn outcomes(lists: &Lists<'_>, problems: &mut Problems) -> Option<Vec<Outcome>> {
    lists.outcomes.each(problems, |node, entry, problems| {
        outcome(node, &entry.path, &Among { lists, entry }, problems)
    })
}

/// Reads one outcome.
pub(super) fn outcome(
    node: &Node,
    path: &Path<'_>,
    references: &dyn References,
    problems: &mut Problems,
) -> Option<Outcome> {
    let mut record = Record::open(node, FIELDS, path, problems)?;
    let id = record.required("id", &mut |node, path, problems| {
        references.id(node, path, problems)
    });
    let kind: Option<OutcomeKind> = record.required("kind", &mut field::word);
    let date = record.required("date", &mut field::day);
    let needs = kind.map(Needs::of);
    let rep = record.nullable("rep", &mut |node, path, problems| {
        references.place(List::Reps, node, path, problems)
    });
    let team = record.nullable("team", &mut |node, path, problems| {
        references.place(List::Teams, node, path, problems)
    });
    let mut of_customers = |node: &Node, path: &Path<'_>, problems: &mut Problems| {
        references.place(List::Customers, node, path, problems)
    };
    let customer = record.nullable("customer", &mut of_customers);
    let referrer = record.nullable("referrer", &mut of_customers);
    let severity = record.nullable("severity", &mut |node, path, problems| {
        severity(node, needs, path, problems)
    });
    let score = record.nullable("score", &mut field::rate);
    let amount = record.nullable("amount", &mut field::money);
    let at_fault = record.or("at_fault", &mut field::truth);
    let needs = needs?;
    for name in needs.needed {
        record.demand_filled(name);
    }
    // What the kind does not use is ignored.
    record.whole(Outcome {
        id: id?,
        kind: kind?,
        date: date?,
        rep: rep.filter(|_| needs.uses("rep")).map(RepAt::new),
        team: team.filter(|_| needs.uses("team")).map(TeamAt::new),
        customer: customer
            .filter(|_| needs.uses("customer"))
            .map(CustomerAt::new),
        severity: severity.filter(|_| needs.uses("severity")),
        score: score.filter(|_| needs.uses("score")),
        amount: amount.filter(|_| needs.uses("amount")),
        referrer: referrer
            .filter(|_| needs.uses("referrer"))
            .map(CustomerAt::new),
        at_fault: at_fault.unwrap_or(true),
    })
}

/// A severity; of a kind that takes one, among those that it takes.
fn severity(
    node: &Node,
    needs: Option<Needs>,
    path: &Path<'_>,
    problems: &mut Problems,
) -> Option<Severity> {
    let severity: Severity = field::word(node, path, problems)?;
    let taken = needs
        .map(|needs| needs.severities)
        .filter(|taken| !taken.is_empty());
    if let Some(taken) = taken.filter(|taken| !taken.contains(&severity.word())) {
        problems.refuse(path, Code::UnknownValue, Wanted::Word(taken), node);
        return None;
    }
    Some(severity)
}
