//! The audit of a request's scheme: its findings, as data and in words.

mod figures;
mod named;
mod shown;

pub use named::named;

use crate::Node;
use crate::definition::Opened;
use rewards_core::audit::{Audited, Case, Finding, audit_in_pieces};
use rewards_core::number::Rate;
use rewards_core::scheme::{Definition, RuleAt, Scheme};
use rewards_words::audit as words;
use rewards_words::text::Localized;

/// A scheme with all that was found in it.
#[derive(Debug)]
pub struct Audit {
    /// What the scheme was filled from.
    pub definition: Definition,
    /// The scheme.
    pub scheme: Scheme,
    /// What was found, in the order of the rules.
    pub findings: Vec<Finding>,
}

impl Audit {
    /// Audits a definition that is filled with these parameters and options, with pauses; from this share of a sale on pay is too
    /// much. Nothing where something is wrong with what it's filled with.
    pub async fn of_filled(
        definition: Definition,
        params: Option<&Node>,
        options: Option<&Node>,
        share: Rate,
    ) -> Option<Self> {
        let opened = Opened::filled(definition, params, options)?;
        Some(Self::in_pieces(opened, share).await)
    }

    /// Audits a scheme under its readings, with pauses; from this share of a sale on pay is too much.
    pub(crate) async fn in_pieces(opened: Opened, share: Rate) -> Self {
        let Opened {
            definition,
            scheme,
            readings,
        } = opened;
        let audited = Audited {
            scheme: &scheme,
            readings: &readings,
            share,
        };
        let findings = audit_in_pieces(&audited).await;
        Self {
            definition,
            scheme,
            findings,
        }
    }

    /// What a finding says.
    #[must_use]
    pub fn message(&self, finding: &Finding) -> Localized {
        words::finding(&self.definition, &self.scheme, finding)
    }

    /// What a case of a finding is.
    #[must_use]
    pub fn case_title(&self, finding: &Finding, case: &Case) -> Localized {
        words::case_title(&self.definition, &self.scheme, finding, case)
    }

    /// All findings as lines.
    #[must_use]
    pub fn report(&self) -> Localized {
        words::report(&self.definition, &self.scheme, &self.findings)
    }

    /// The id of a rule.
    #[must_use]
    pub fn rule(&self, at: RuleAt) -> &str {
        self.scheme.rule(at).map_or("", |rule| &rule.id)
    }
}
