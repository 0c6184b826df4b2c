//! What every printed sheet has: its head, fields to fill in, lines to sign on.

use crate::not_counted;
use crate::statement::Computed;
use crate::workbook::{FactsCheck, Fill, examples_notice};
use rewards_core::number::Day;
use rewards_format::Definition;
use rewards_words::label;
use rewards_words::text::{Label, Localized};

/// What is printed from.
#[derive(Clone, Copy, Debug)]
pub struct Print<'p> {
    /// What the scheme comes to.
    pub computed: &'p Computed,
    /// The tables.
    pub facts: &'p FactsCheck,
    /// The scheme's definition.
    pub definition: &'p Definition,
    /// What is filled into it.
    pub fill: &'p Fill,
    /// When it is printed, and from which version of the scheme.
    pub issue: &'p Issue,
}

/// What the page hands in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Issue {
    /// The version of the scheme, as it is to be printed.
    pub version: Localized,
    /// The day of printing.
    pub date: Day,
}

/// The head of a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// What the sheet is.
    pub title: Localized,
    /// Scheme, version, period and day.
    pub fields: Vec<Field>,
    /// That figures in it are examples, where they are.
    pub notice: Option<Localized>,
}

/// Something with its name before it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// Its name.
    pub label: Label,
    /// What it is; nothing where it is to be written by hand.
    pub text: Option<Localized>,
}

impl Field {
    /// A field that is printed.
    pub(super) fn printed(label: Label, text: impl Into<Localized>) -> Self {
        Self {
            label,
            text: Some(text.into()),
        }
    }

    /// A field to be written by hand.
    pub(super) const fn blank(label: Label) -> Self {
        Self { label, text: None }
    }
}

/// A line to sign on, with room for the day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signature {
    /// Who signs.
    pub role: Localized,
}

impl Signature {
    /// What stands before the room for the day.
    pub const DAY: Label = label!("日期", "Date");

    pub(super) fn of(role: impl Into<Localized>) -> Self {
        Self { role: role.into() }
    }
}

impl Print<'_> {
    /// That rows of the tables are unfinished or wrong, so that nothing of them is counted; nothing where none is.
    pub(super) fn left_out(&self) -> Option<Localized> {
        not_counted(self.facts.left_out.len())
    }

    /// The head of a sheet.
    pub(super) fn head(&self, title: impl Into<Localized>) -> Head {
        let period = self.computed.facts.ledger.period;
        Head {
            title: title.into(),
            fields: vec![
                Field::printed(label!("方案", "Scheme"), &self.definition.name),
                Field::printed(label!("版本", "Version"), self.issue.version.clone()),
                Field::printed(label!("核算期", "Period"), Localized::of(&period)),
                Field::printed(
                    label!("打印日期", "Printed on"),
                    Localized::of(&self.issue.date),
                ),
            ],
            notice: examples_notice(self.fill),
        }
    }
}
