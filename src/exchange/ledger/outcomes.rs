//! Reads the outcomes: what each kind needs must be there; what it does not use is checked and then ignored.

use super::lists::Lists;
use crate::exchange::{Code, Fields, Node, Path, Problems, Wanted, field};
use crate::ledger::{CustomerAt, Needs, Outcome, RepAt, Severity, TeamAt};

pub(super) const FIELDS: &[&str] =
    &["id", "kind", "date", "rep", "team", "customer", "severity", "score", "amount", "referrer", "at_fault"];

/// Reads the outcomes.
pub(super) fn outcomes(lists: &Lists<'_>, problems: &mut Problems) -> Option<Vec<Outcome>> {
    lists.outcomes.each(problems, |node, entry, problems| {
        let (path, fields) = (&entry.path, Fields::open(node, FIELDS, &entry.path, problems)?);
        let id = fields.required("id", path, problems, |node, path, problems| entry.id(node, path, problems));
        let kind = fields.required("kind", path, problems, field::word);
        let date = fields.required("date", path, problems, field::day);
        let needs = kind.map(Needs::of);
        let rep = fields.nullable("rep", path, problems, |node, path, problems| lists.reps.place_of(node, path, problems));
        let team = fields.nullable("team", path, problems, |node, path, problems| lists.teams.place_of(node, path, problems));
        let of_customers = |node: &Node, path: &Path<'_>, problems: &mut Problems| lists.customers.place_of(node, path, problems);
        let customer = fields.nullable("customer", path, problems, of_customers);
        let referrer = fields.nullable("referrer", path, problems, of_customers);
        let of_kind = |node: &Node, path: &Path<'_>, problems: &mut Problems| severity(node, needs, path, problems);
        let severity = fields.nullable("severity", path, problems, of_kind);
        let score = fields.nullable("score", path, problems, field::rate);
        let amount = fields.nullable("amount", path, problems, field::money);
        let at_fault = fields.or("at_fault", true, path, problems, field::truth);
        let needs = needs?;
        let has_all = has_all(&fields, needs, path, problems);
        let used = Used(needs);
        let outcome = Outcome {
            id: id?,
            kind: kind?,
            date: date?,
            rep: used.or_none("rep", rep?.map(RepAt::new)),
            team: used.or_none("team", team?.map(TeamAt::new)),
            customer: used.or_none("customer", customer?.map(CustomerAt::new)),
            severity: used.or_none("severity", severity?),
            score: used.or_none("score", score?),
            amount: used.or_none("amount", amount?),
            referrer: used.or_none("referrer", referrer?.map(CustomerAt::new)),
            at_fault: at_fault?,
        };
        has_all.then_some(outcome)
    })
}

/// What the kind does not use is ignored.
#[derive(Clone, Copy)]
struct Used(Needs);

impl Used {
    fn or_none<T>(self, name: &str, value: Option<T>) -> Option<T> {
        value.filter(|_| self.0.uses(name))
    }
}

/// Whether all is there that the kind needs; null counts as left out.
fn has_all(fields: &Fields<'_>, needs: Needs, path: &Path<'_>, problems: &mut Problems) -> bool {
    let mut has_all = true;
    for name in needs.needed {
        if matches!(fields.node(name), None | Some(Node::Null)) {
            problems.add(&path.field(name), Code::MissingField);
            has_all = false;
        }
    }
    has_all
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
