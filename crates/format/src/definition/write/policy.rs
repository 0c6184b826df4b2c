//! Writes what stands around the rules of a published policy.

use super::hole::Fields;
use super::value::words;
use crate::Node;
use rewards_core::scheme::{Appeal, Claim, Policy, Words};

pub(super) fn policy(policy: &Policy) -> Node {
    let mut fields = Fields::default();
    fields
        .maybe("purpose", policy.purpose.as_ref(), words)
        .maybe("scope", policy.scope.as_ref(), words)
        .list("review", &policy.review, words)
        .list("payout", &policy.payout, words)
        .list("publication", &policy.publication, words)
        .maybe("appeal", policy.appeal.as_ref(), appeal)
        .maybe("claim", policy.claim.as_ref(), claim)
        .maybe("effective", policy.effective.as_ref(), words)
        .list("closing", &policy.closing, words);
    fields.done()
}

fn sentences(said: &[Words]) -> Node {
    Node::List(said.iter().map(words).collect())
}

fn appeal(appeal: &Appeal) -> Node {
    Node::fields(vec![
        ("to", words(&appeal.to)),
        ("note", words(&appeal.note)),
    ])
}

fn claim(claim: &Claim) -> Node {
    Node::fields(vec![
        ("evidence", sentences(&claim.evidence)),
        ("signatures", sentences(&claim.signatures)),
    ])
}
