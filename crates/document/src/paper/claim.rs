//! A claim form: which rewards a rep claims, what is handed in with it, and who signs, where the scheme asks for a claim.

use super::head::{Field, Head, Print, Signature};
use super::rep::told;
use crate::statement::{EntryWorth, rep_row, rule_groups};
use rewards_core::number::Money;
use rewards_core::scheme::Kind;
use rewards_format::Definition;
use rewards_words::text::{Label, Localized};
use rewards_words::{label, say};

/// A claim form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClaimForm {
    /// Its head.
    pub head: Head,
    /// Who claims.
    pub fields: Vec<Field>,
    /// What is claimed.
    pub lines: Vec<ClaimLine>,
    /// All rewards together, in yuan.
    pub total: Field,
    /// What is handed in, to be ticked.
    pub evidence: Vec<Localized>,
    /// What the claimant declares.
    pub declaration: Label,
    /// Who signs: the claimant, then the reviewers in order.
    pub signatures: Vec<Signature>,
}

/// A reward that is claimed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClaimLine {
    /// The rule, with its clause.
    pub rule: Localized,
    /// Whom or what it is for.
    pub about: Localized,
    /// The figure or the thing.
    pub worth: Localized,
}

/// Whether a scheme asks for claims.
#[must_use]
pub fn asks_for_claims(definition: &Definition) -> bool {
    let policy = definition.policy.as_ref();
    policy.is_some_and(|policy| policy.claim.is_some())
}

/// The claim of the rep at a place; nothing where there is none, or where the scheme asks for no claim.
#[must_use]
pub fn claim_form(print: &Print<'_>, place: usize) -> Option<ClaimForm> {
    let claim = print.definition.policy.as_ref()?.claim.as_ref()?;
    let row = rep_row(print.computed, place)?;
    let groups = rule_groups(print.computed, place).into_iter();
    let rewards = groups.filter(|group| group.kind == Kind::Reward);
    let lines = rewards.flat_map(|group| {
        let rule = numbered(&group.name, &group.clause);
        let entries = group
            .entries
            .into_iter()
            .filter(|entry| is_claimed(&entry.worth));
        let lines = entries.map(|entry| ClaimLine {
            rule: rule.clone(),
            about: entry.text(),
            worth: entry.worth.text(),
        });
        lines.collect::<Vec<_>>()
    });
    let reviewers = claim.signatures.iter().map(Signature::of);
    let claimant = Signature::of(label!("申请人", "Claimant"));
    Some(ClaimForm {
        head: print.head(label!("奖励申请表", "Claim for rewards")),
        fields: vec![
            Field::printed(label!("申请人", "Claimant"), Localized::same(&row.name)),
            Field::printed(label!("所属", "Team"), row.group),
            Field::blank(label!("申请日期", "Date of the claim")),
        ],
        lines: lines.collect(),
        total: Field::printed(
            label!("奖励合计（元）", "Rewards in all (¥)"),
            told(&row.reward),
        ),
        evidence: claim.evidence.iter().map(Localized::from).collect(),
        declaration: label!(
            "本人保证所填内容和所附证明属实。",
            "I declare that what is stated here and the evidence handed in are true."
        ),
        signatures: [claimant].into_iter().chain(reviewers).collect(),
    })
}

/// A rule's name with its clause.
pub(super) fn numbered(name: &Localized, clause: &Localized) -> Localized {
    if clause.is_empty() {
        return name.clone();
    }
    say!("{0}（{1}）", "{0} ({1})", name, clause)
}

/// Whether there is something to claim: no line of nothing.
fn is_claimed(worth: &EntryWorth) -> bool {
    match worth {
        EntryWorth::Money(shown) => shown.so_far() != Some(Money::ZERO),
        EntryWorth::Thing(_) | EntryWorth::Unknown(_) => true,
        EntryWorth::Nothing(_) => false,
    }
}
