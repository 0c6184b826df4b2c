//! What a definition says around its rules, for the policy that a company publishes.

use super::place::{each, note};
use crate::{Node, Path, Problems, Record};
use rewards_core::scheme::{Appeal, Claim, Policy, Words};

/// Sentences that one part of a policy may have.
const MOST: usize = 50;

/// Reads a policy; what is left out is not said.
pub(super) fn policy(node: &Node, path: &Path<'_>, problems: &mut Problems) -> Option<Policy> {
    const NAMES: &[&str] = &[
        "purpose",
        "scope",
        "review",
        "payout",
        "publication",
        "appeal",
        "claim",
        "effective",
        "closing",
    ];
    let mut record = Record::open(node, NAMES, path, problems)?;
    let policy = Policy {
        purpose: record.nullable("purpose", &mut note),
        scope: record.nullable("scope", &mut note),
        review: record.or("review", &mut sentences).unwrap_or_default(),
        payout: record.or("payout", &mut sentences).unwrap_or_default(),
        publication: record.or("publication", &mut sentences).unwrap_or_default(),
        appeal: record.nullable("appeal", &mut appeal),
        claim: record.nullable("claim", &mut claim),
        effective: record.nullable("effective", &mut note),
        closing: record.or("closing", &mut sentences).unwrap_or_default(),
    };
    record.whole(policy)
}

fn sentences(node: &Node, path: &Path<'_>, problems: &mut Problems) -> Option<Vec<Words>> {
    each(node, path, MOST, problems, &mut note)
}

fn appeal(node: &Node, path: &Path<'_>, problems: &mut Problems) -> Option<Appeal> {
    let mut record = Record::open(node, &["to", "note"], path, problems)?;
    let to = record.required("to", &mut note);
    let said = record.required("note", &mut note);
    record.whole(Appeal {
        to: to?,
        note: said?,
    })
}

fn claim(node: &Node, path: &Path<'_>, problems: &mut Problems) -> Option<Claim> {
    let mut record = Record::open(node, &["evidence", "signatures"], path, problems)?;
    let evidence = record.required("evidence", &mut sentences);
    let signatures = record.required("signatures", &mut sentences);
    record.whole(Claim {
        evidence: evidence?,
        signatures: signatures?,
    })
}
