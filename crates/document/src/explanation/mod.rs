//! How a figure was found, as the page shows it: part by part, each record with its row, each figure that rests on other
//! entries with the way to them.

mod rests;
mod view;

pub use view::{ExplanationView, LineView, Link, PartView};

use crate::statement::Computed;
use crate::workbook::{FactsCheck, Sheet};
use rests::rests_on;
use rewards_format::EntryAt;
use rewards_words::explain::{PartKind, PartLine, Record, parts};
use rewards_words::label;

/// How an entry was found; nothing where there is no such entry.
#[must_use]
pub fn explained(computed: &Computed, facts: &FactsCheck, at: EntryAt) -> Option<ExplanationView> {
    let explanation = computed.explanation(at)?;
    let line = |line: PartLine| LineView {
        link: line.record.and_then(|record| row(facts, record)),
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
    put_basis(&mut views, rests_on(computed, at));
    Some(ExplanationView {
        clause: explanation.clause.as_deref().map(label::clause),
        rule: explanation.rule,
        kind: explanation.result.kind,
        result: explanation.result.text.beginning(),
        parts: views,
        text: explanation.text,
    })
}

/// What a figure rests on stands under its basis.
fn put_basis(views: &mut Vec<PartView>, lines: Vec<LineView>) {
    if lines.is_empty() {
        return;
    }
    let kind = PartKind::Basis;
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
