//! All findings on paper: under the principles, each with what the rule comes to in its examples.

use super::{case_title, finding as said, kind, principle, severity};
use crate::label;
use crate::label::{AND, clause, given as label_of};
use crate::say;
use crate::text::Localized;
use rewards_core::audit::{Case, Finding, Principle};
use rewards_core::scheme::{Definition, RuleAt, Scheme};

/// All findings as lines; those that there are none of are said so.
#[must_use]
pub fn report(definition: &Definition, scheme: &Scheme, findings: &[Finding]) -> Localized {
    let mut text = Localized::default();
    for of in Principle::ALL {
        let found = findings.iter();
        let mut found = found
            .filter(|finding| finding.kind().principle() == *of)
            .peekable();
        if found.peek().is_none() {
            continue;
        }
        text.push_line(&say!("【{0}】", "[{0}]", principle(*of)));
        for finding in found {
            one(&mut text, definition, scheme, finding);
        }
    }
    if findings.is_empty() {
        text.push(&say!("没有发现问题。", "Nothing was found."));
    }
    text
}

fn one(text: &mut Localized, definition: &Definition, scheme: &Scheme, finding: &Finding) {
    text.push_line(&say!(
        "- {0}：{1}（{2}）",
        "- {0}: {1} ({2})",
        rule(scheme, finding.rule),
        kind(finding.kind()),
        severity(finding.kind().severity())
    ));
    text.push_line(&say!("  {0}", "  {0}", said(definition, scheme, finding)));
    for case in &finding.example {
        let title = case_title(definition, scheme, finding, case);
        let comes_to = comes_to(finding, case);
        text.push_line(&say!("  · {0}：{1}", "  · {0}: {1}", title, comes_to));
    }
}

fn rule(scheme: &Scheme, at: RuleAt) -> Localized {
    match scheme.rule(at) {
        Some(rule) => match &rule.clause {
            Some(of) => say!("{0}（{1}）", "{0} ({1})", rule.name, clause(of)),
            None => Localized::from(&rule.name),
        },
        None => Localized::default(),
    }
}

/// What the rule comes to in a case: money, and what it gives besides; of a rival's ledger for whom. Where its figures aren't
/// filled in nobody knows.
#[must_use]
pub fn comes_to(finding: &Finding, case: &Case) -> Localized {
    if finding.is_open() {
        return label!("待填写", "to fill in").into();
    }
    let given = case.given.iter().map(|given| label_of(given));
    let given = Localized::joined(given, AND);
    let said = match given.is_empty() {
        true => Localized::of(&case.paid),
        false => say!("{0}，{1}", "{0}, {1}", case.paid, given),
    };
    match *case.ledger.reps.as_slice() {
        [_, _, ..] => say!("{0}（业务员1）", "{0} (Rep 1)", said),
        _ => said,
    }
}
