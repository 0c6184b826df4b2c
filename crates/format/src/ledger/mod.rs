//! Reads what happened: a ledger as the data contract writes it, or every problem in it.

pub mod alone;
mod deals;
mod lists;
mod outcomes;
mod references;
mod roster;
mod write;

pub use write::ledger_node;

use super::{Code, Fields, Node, Path, Problems, Wanted, field};
use lists::Lists;
use rewards_core::ledger::{Ledger, VERSION};
use rewards_core::number::Period;

#[cfg(test)]
mod tests;

/// The names of the fields of each object, those first of which there are most.
pub(super) const KEYS: &[&[&str]] = &[
    deals::FIELDS,
    outcomes::FIELDS,
    roster::CUSTOMER,
    roster::REP,
    roster::TEAM,
    FIELDS,
    PERIOD,
];

const FIELDS: &[&str] = &[
    "version",
    "period",
    "teams",
    "reps",
    "customers",
    "deals",
    "outcomes",
];
const PERIOD: &[&str] = &["from", "to"];

/// Reads a ledger that stands whole at `whole`; the paths within it begin at the ledger itself.
pub fn read_ledger(node: &Node, whole: &Path<'_>, problems: &mut Problems) -> Option<Ledger> {
    let Node::Map(_) = node else {
        problems.refuse(whole, Code::WrongType, Wanted::Object, node);
        return None;
    };
    let (root, before) = (Path::Root(""), problems.count());
    if is_of_another_version(node) {
        problems.want(
            &root.field("version"),
            Code::UnsupportedVersion,
            Wanted::Version,
        );
        return None;
    }
    let fields = Fields::open(node, FIELDS, &root, problems)?;
    let version = fields.required("version", &root, problems, version);
    let period = fields.required("period", &root, problems, period);
    let lists = Lists::open(&fields, &root, problems);
    let teams = roster::teams(&lists, problems);
    let reps = roster::reps(&lists, problems);
    let customers = roster::customers(&lists, problems);
    let deals = deals::deals(&lists, problems);
    let outcomes = outcomes::outcomes(&lists, problems);
    version?;
    let (deals, products) = deals?;
    let ledger = Ledger {
        period: period?,
        teams: teams?.into(),
        reps: reps?.into(),
        customers: customers?.into(),
        deals: deals.into(),
        outcomes: outcomes?.into(),
        products,
    };
    (problems.count() == before).then_some(ledger)
}

/// Whether it names a version in figures, and another one than this.
fn is_of_another_version(ledger: &Node) -> bool {
    matches!(ledger.get("version"), Some(Node::Number(version)) if **version != *VERSION.to_string())
}

fn version(node: &Node, path: &Path<'_>, problems: &mut Problems) -> Option<()> {
    if let Node::Number(_) = node {
        return Some(());
    }
    problems.refuse(path, Code::WrongType, Wanted::Version, node);
    None
}

fn period(node: &Node, path: &Path<'_>, problems: &mut Problems) -> Option<Period> {
    let fields = Fields::open(node, PERIOD, path, problems)?;
    let from = fields.required("from", path, problems, field::day);
    let to = fields.required("to", path, problems, field::day);
    let (from, to) = (from?, to?);
    if from > to {
        problems.add(path, Code::PeriodReversed);
        return None;
    }
    Some(Period { from, to })
}
