//! How a figure was found, as the page shows it: part by part, each record with its row, each figure that rests on other
//! entries with the way to them.

mod rests;
mod view;

pub use view::{ExplanationView, LineView, Link, PartView};

use crate::statement::{
    Awaited, AwaitedAt, Computed, Shown, awaited_of, found_by, whose_and_which,
};
use crate::workbook::{FactsCheck, Sheet};
pub(crate) use rests::earlier;
use rests::rests_on;
use rewards_format::EntryAt;
use rewards_words::explain::{Explanation, PartKind, PartLine, Record, parts};
use rewards_words::{label, say};

/// What the fact is called that a line may wait for.
const BONUS: &str = "performance_bonus";

/// How an entry was found, with the way to the rows that it came from, where these are the facts; nothing where there is no
/// such entry.
#[must_use]
pub fn explained(
    computed: &Computed,
    facts: Option<&FactsCheck>,
    at: EntryAt,
) -> Option<ExplanationView> {
    let mut explanation = computed.explanation(at)?;
    let awaits = awaited_of(computed, at);
    if !awaits.is_empty() {
        leave_open(&mut explanation, &awaits);
    }
    let line = |line: PartLine| LineView {
        link: line.record.and_then(|record| row(facts?, record)),
        text: line.text,
        mark: line.mark,
    };
    let mut views: Vec<PartView> = parts(&explanation)
        .into_iter()
        .map(|part| PartView {
            kind: part.kind,
            lines: part.lines.into_iter().map(line).collect(),
        })
        .collect();
    put(&mut views, PartKind::Reason, lacking(facts, &awaits));
    put(&mut views, PartKind::Basis, rests_on(computed, at));
    put(&mut views, PartKind::Records, earlier(computed, at));
    let (rule_at, _) = found_by(computed, at)?;
    let whose = whose_and_which(computed, at)?;
    let mut text = whose.clone();
    text.push_line(&explanation.text);
    Some(ExplanationView {
        rule_at,
        clause: explanation.clause.as_deref().map(label::clause),
        rule: explanation.rule,
        whose,
        kind: explanation.result.kind,
        result: explanation.result.text.beginning(),
        parts: views,
        text,
    })
}

/// What isn't known is no figure that something could be computed from: the entry can't be computed.
fn leave_open(explanation: &mut Explanation, awaits: &[Awaited]) {
    let shown = Shown::Waiting(awaits.to_vec());
    let note = shown.note().unwrap_or_default();
    explanation.formula = None;
    explanation.cap = None;
    explanation.rounding = None;
    explanation.measure = None;
    explanation.facts.retain(|fact| fact.name != BONUS);
    explanation.result.text = shown.text();
    explanation.text = say!(
        "{0}：{1}，{2}",
        "{0}: {1}, {2}",
        explanation.rule,
        shown.text(),
        note
    );
}

/// What is lacking, each with the way to where it is to be filled in.
fn lacking(facts: Option<&FactsCheck>, awaits: &[Awaited]) -> Vec<LineView> {
    let line = |awaited: &Awaited| {
        let link = match awaited.at {
            AwaitedAt::Cell(sheet, entry, _) => {
                let row = facts.and_then(|facts| facts.row(sheet, entry));
                row.map(|row| Link::Row(sheet, row))
            }
            AwaitedAt::Rows(sheet) => facts.map(|_| Link::Table(sheet)),
            AwaitedAt::Figure(_) | AwaitedAt::Rule => None,
        };
        LineView {
            text: say!("还缺：{0}", "still missing: {0}", awaited.text).beginning(),
            mark: None,
            link,
        }
    };
    awaits.iter().map(line).collect()
}

/// Puts lines at the end of a part, which may not be there yet.
fn put(views: &mut Vec<PartView>, kind: PartKind, lines: Vec<LineView>) {
    if lines.is_empty() {
        return;
    }
    match views.iter_mut().find(|part| part.kind == kind) {
        Some(part) => part.lines.extend(lines),
        None => {
            let place = views.partition_point(|part| part.kind < kind);
            views.insert(place, PartView { kind, lines });
        }
    }
}

/// The row that an entry of the ledger came from.
fn row(facts: &FactsCheck, record: Record) -> Option<Link> {
    let (sheet, entry) = match record {
        Record::Team(at) => (Sheet::Teams, at.index()),
        Record::Rep(at) => (Sheet::Reps, at.index()),
        Record::Customer(at) => (Sheet::Customers, at.index()),
        Record::Deal(at) => (Sheet::Deals, at.index()),
        Record::Outcome(at) => (Sheet::Outcomes, at.index()),
    };
    Some(Link::Row(sheet, facts.row(sheet, entry)?))
}
