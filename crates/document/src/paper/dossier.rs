//! A scheme with its worked examples and what an audit finds in it, for whoever has to approve it.

use super::head::{Field, Head, Signature};
use crate::audit::{PrincipleFindings, audited};
use crate::own::{ExampleCheck, WorkedExample, check_examples};
use crate::statement::clauses;
use crate::workbook::{Fill, examples_notice};
use rewards_core::number::Day;
use rewards_format::Definition;
use rewards_words::label;
use rewards_words::rule::RuleSummary;
use rewards_words::text::Localized;
use std::sync::Arc;

/// A scheme as it is handed in for approval.
#[derive(Clone, Debug, PartialEq)]
pub struct Dossier {
    /// Its head.
    pub head: Head,
    /// What there is to know of it.
    pub notes: Option<Localized>,
    /// Its rules in words.
    pub rules: Vec<RuleSummary>,
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
    /// Its worked examples.
    pub examples: &'s [Arc<WorkedExample>],
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
        examples,
        version,
        date,
    } = submitted;
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
        rules: clauses(definition, fill),
        examples: check_examples(definition, fill, examples),
        found: audited(definition, fill),
        signatures: vec![
            Signature::of(label!("拟定", "Drawn up by")),
            Signature::of(label!("审核", "Reviewed by")),
            Signature::of(label!("批准", "Approved by")),
        ],
    }
}
