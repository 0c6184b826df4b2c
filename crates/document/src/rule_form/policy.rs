//! What a published policy says around its rules, as a form: each sentence of it can be changed, added and taken out.

use super::field::{Act, Can, Control};
use super::names::{about, names, optional, unwritten};
use super::walk::Walk;
use rewards_core::scheme::{Appeal, Claim, Policy, Words};
use rewards_format::field::NOTE_MOST;
use rewards_words::text::{Label, Localized};
use rewards_words::{label, say};

pub(super) fn go(walk: &mut Walk<'_>, policy: &mut Option<Policy>) {
    let mut written = policy.clone().unwrap_or_default();
    walk.field("policy", |walk| {
        about(
            walk,
            "purpose",
            label!("目的", "Purpose"),
            &mut written.purpose,
        );
        about(
            walk,
            "scope",
            label!("适用范围", "Scope"),
            &mut written.scope,
        );
        sentences(
            walk,
            "review",
            label!("考核与审核", "Review"),
            &mut written.review,
        );
        claim(walk, &mut written.claim);
        sentences(
            walk,
            "payout",
            label!("发放", "Payment"),
            &mut written.payout,
        );
        sentences(
            walk,
            "publication",
            label!("公示", "Publication"),
            &mut written.publication,
        );
        appeal(walk, &mut written.appeal);
        about(
            walk,
            "effective",
            label!("何时起施行", "In force from"),
            &mut written.effective,
        );
        sentences(
            walk,
            "closing",
            label!("附则", "Closing words"),
            &mut written.closing,
        );
    });
    if policy.is_some() || written != Policy::default() {
        *policy = Some(written);
    }
}

/// Sentences under one heading, each with a number where there are several.
fn sentences(walk: &mut Walk<'_>, field: &str, label: Label, said: &mut Vec<Words>) {
    walk.field(field, |walk| {
        if let Some(Act::Add(_)) = walk.asked() {
            said.push(walk.entry(said.len(), unwritten));
            return walk.did();
        }
        let mut gone = None;
        let several = said.len() > 1;
        for (at, sentence) in said.iter_mut().enumerate() {
            walk.entry(at, |walk| {
                if matches!(walk.asked(), Some(Act::Remove)) {
                    gone = Some(at);
                    return walk.did();
                }
                let name = match several {
                    true => say!("{0} {1}", "{0} {1}", label, at + 1),
                    false => Localized::from(label),
                };
                walk.allow(Can::Remove);
                walk.show(name, Control::Group);
                walk.deeper(|walk| names(walk, label, sentence, NOTE_MOST));
            });
        }
        if let Some(at) = gone {
            said.remove(at);
            walk.renumber(|was| (was != at).then_some(was - usize::from(was > at)));
        }
        walk.show(label, Control::add(vec![(String::new(), label)]));
    });
}

/// How a reward is claimed: what is handed in, and who signs.
fn claim(walk: &mut Walk<'_>, claim: &mut Option<Claim>) {
    let first = |walk: &mut Walk<'_>, field| walk.field(field, |walk| walk.entry(0, unwritten));
    let fresh = |walk: &mut Walk<'_>| Claim {
        evidence: vec![first(walk, "evidence")],
        signatures: vec![first(walk, "signatures")],
    };
    let label = label!("申请", "Claims");
    optional(walk, "claim", label, claim, fresh, |walk, claim| {
        let evidence = label!("附件", "Evidence");
        sentences(walk, "evidence", evidence, &mut claim.evidence);
        let signatures = label!("签字人", "Who signs");
        sentences(walk, "signatures", signatures, &mut claim.signatures);
    });
}

/// Who takes an objection, and what is said of it.
fn appeal(walk: &mut Walk<'_>, appeal: &mut Option<Appeal>) {
    let fresh = |walk: &mut Walk<'_>| Appeal {
        to: walk.field("to", unwritten),
        note: walk.field("note", unwritten),
    };
    let label = label!("申诉", "Appeals");
    optional(walk, "appeal", label, appeal, fresh, |walk, appeal| {
        let to = label!("向谁申诉", "To whom");
        walk.field("to", |walk| names(walk, to, &mut appeal.to, NOTE_MOST));
        let note = label!("怎样申诉", "How");
        walk.field("note", |walk| {
            names(walk, note, &mut appeal.note, NOTE_MOST)
        });
    });
}
