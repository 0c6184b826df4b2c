//! A scheme with its worked examples and what an audit finds in it, for whoever has to approve it.

use super::head::{Field, Head, Signature};
use super::policy::{proceedings, sentences};
use super::policy_text::Paragraph;
use crate::audit::{PrincipleFindings, audited};
use crate::own::{
    ExampleCheck, OwnScheme, RuleCheck, Setting, Switch, TO_PUT_RIGHT, WorkedExample,
    check_examples, messages, settings,
};
use crate::statement::{clause_beside, clauses};
use crate::workbook::{Fill, examples_notice};
use rewards_core::number::{Day, Rate};
use rewards_core::scheme::Policy;
use rewards_format::Definition;
use rewards_words::label;
use rewards_words::rule::{RuleSummary, SummaryPart};
use rewards_words::text::{Label, Localized};
use std::sync::Arc;

/// A scheme as it is handed in for approval.
#[derive(Clone, Debug, PartialEq)]
pub struct Dossier {
    /// Its head.
    pub head: Head,
    /// What there is to know of it.
    pub notes: Option<Localized>,
    /// What it is meant to bring about, in its author's words.
    pub purpose: Option<Localized>,
    /// Whom it applies to, in its author's words.
    pub scope: Option<Localized>,
    /// The figures of the company, and how its clauses are read.
    pub settings: Vec<Setting>,
    /// Its rules in words.
    pub rules: Vec<RuleSummary>,
    /// What its policy says after the rules: who reviews, how one is paid, objects and the like, each under its heading.
    pub proceedings: Vec<(Label, Vec<Paragraph>)>,
    /// Its worked examples with what they come to.
    pub examples: Vec<ExampleCheck>,
    /// What was found in it, by principle; nothing where a figure is wrong.
    pub found: Option<Vec<PrincipleFindings>>,
    /// Who signs.
    pub signatures: Vec<Signature>,
}

/// What a dossier is made of.
#[derive(Clone, Copy, Debug)]
pub struct Submitted<'s> {
    /// The scheme.
    pub definition: &'s Definition,
    /// What is filled into it.
    pub fill: &'s Fill,
    /// The own scheme whose draft it is, with its id; nothing where it's a version or a template.
    pub draft: Option<(&'s OwnScheme, &'s str)>,
    /// Its worked examples.
    pub examples: &'s [Arc<WorkedExample>],
    /// From which share of a sale on a reward is too much.
    pub share: Rate,
    /// Which version it is.
    pub version: &'s Localized,
    /// The day of printing.
    pub date: Day,
}

/// The dossier of a scheme.
#[must_use]
pub fn dossier(submitted: Submitted<'_>) -> Dossier {
    let Submitted {
        definition,
        fill,
        draft: _,
        examples,
        share,
        version,
        date,
    } = submitted;
    let policy = definition.policy.as_ref();
    let purpose = policy.and_then(|policy| policy.purpose.as_ref());
    let scope = policy.and_then(|policy| policy.scope.as_ref());
    Dossier {
        head: Head {
            title: Localized::from(&definition.name),
            fields: vec![
                Field::printed(label!("版本", "Version"), version.clone()),
                Field::printed(label!("打印日期", "Printed on"), Localized::of(&date)),
            ],
            notice: examples_notice(fill),
        },
        notes: definition.notes.as_ref().map(Localized::from),
        purpose: purpose.map(Localized::from),
        scope: scope.map(Localized::from),
        settings: settings(definition, fill),
        rules: rules(submitted),
        proceedings: policy.map(after_the_rules).unwrap_or_default(),
        examples: check_examples(definition, fill, examples),
        found: audited(definition, fill, share),
        signatures: vec![
            Signature::of(label!("拟定", "Drawn up by")),
            Signature::of(label!("审核", "Reviewed by")),
            Signature::of(label!("批准", "Approved by")),
        ],
    }
}

fn after_the_rules(policy: &Policy) -> Vec<(Label, Vec<Paragraph>)> {
    let closing = sentences(policy.effective.iter().chain(&policy.closing));
    let closing = (label!("生效与附则", "In force"), closing);
    let all = proceedings(policy).into_iter().chain([closing]);
    all.filter(|(_, said)| !said.is_empty()).collect()
}

/// The rules in words. One of a draft that waits for its correction says what it says itself, as far as that can be read, and
/// what is to be put right.
fn rules(submitted: Submitted<'_>) -> Vec<RuleSummary> {
    let said = clauses(submitted.definition, submitted.fill);
    let Some((own, id)) = submitted.draft else {
        return said;
    };
    let check = own.check(id);
    let both = own.rules().iter().zip(&check.rules);
    let on = both.filter(|(rule, _)| rule.on == Switch::On);
    on.zip(said)
        .map(|((_, found), said)| match found.takes_part {
            true => said,
            false => wrong(submitted, found, said),
        })
        .collect()
}

/// A rule in which something is wrong; `said` is what stands in for it.
fn wrong(submitted: Submitted<'_>, found: &RuleCheck, said: RuleSummary) -> RuleSummary {
    let own = found.said();
    let own = own.map(|rule| clause_beside(submitted.definition, submitted.fill, rule));
    let mut summary = own.unwrap_or(RuleSummary {
        parts: Vec::new(),
        ..said
    });
    summary.parts.push(SummaryPart {
        label: TO_PUT_RIGHT,
        lines: vec![messages(&found.problems)],
    });
    summary
}
