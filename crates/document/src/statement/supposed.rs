//! What is computed in place of what is: with other sales, other figures, another reading, or facts made for one rule.

use super::computed::Computed;
use super::rule_point::RulePoint;
use super::sales_point::{SalesPoint, facts_at};
use crate::workbook::{Fill, SchemeCheck};
use rewards_core::analysis::budget::rescaled;
use rewards_core::number::Rate;
use rewards_core::scheme::Scheme;
use rewards_format::{Definition, IndexedLedger};
use rewards_words::figure::{per_cent, short};
use rewards_words::lang::Lang;
use rewards_words::say;
use rewards_words::text::Localized;
use std::sync::Arc;

/// What is supposed to be otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Supposed {
    /// So much of all deals.
    Volume(Rate),
    /// The figures of rewards are so much of what they are, each rounded as one would publish it.
    Figures(Rate),
    /// An option is read so.
    Reading(String, String),
    /// A rep has other sales, in the deals that a rule measures.
    Sales(SalesPoint),
    /// The facts are made for a rule, which measures so much.
    Measured(RulePoint),
}

impl Supposed {
    /// Whether the facts are those at hand, with whatever else may differ.
    #[must_use]
    pub const fn keeps_facts(&self) -> bool {
        match self {
            Self::Volume(_) | Self::Figures(_) | Self::Reading(..) | Self::Sales(_) => true,
            Self::Measured(_) => false,
        }
    }

    /// The name of a scheme, and what is supposed.
    #[must_use]
    pub fn said_of(&self, scheme: &Localized) -> Localized {
        match self {
            Self::Volume(volume) => say!(
                "{0}（全部成交按 {1}）",
                "{0} (all deals at {1})",
                scheme,
                per_cent(*volume)
            ),
            Self::Figures(_) => say!(
                "{0}（数字按预算调整）",
                "{0} (its figures within the budget)",
                scheme
            ),
            Self::Reading(..) => say!("{0}（换一种理解）", "{0} (read this way)", scheme),
            Self::Sales(point) => say!(
                "{0}（假设销售额为 {1} 元）",
                "{0} (sales taken to be ¥{1})",
                scheme,
                short(point.sales)
            ),
            Self::Measured(_) => say!("{0}（假设的例子）", "{0} (a made-up example)", scheme),
        }
    }
}

impl Computed {
    /// Evaluates what is supposed of a scheme as it is filled in; nothing where it, or a fact, is not in order. People of
    /// made-up facts are called in the language of who looks. With pauses.
    pub async fn supposing(
        definition: &Definition,
        fill: &Fill,
        facts: Option<&Arc<IndexedLedger>>,
        supposed: &Supposed,
        lang: Lang,
    ) -> Option<Self> {
        let mut fill = fill.clone();
        if let Supposed::Reading(option, reading) = supposed {
            fill.readings.put(option, Some(reading.clone()));
        }
        let scheme = SchemeCheck::of(definition, &fill).scheme?;
        let scheme = Scheme::clone(&scheme);
        Some(match supposed {
            Supposed::Volume(volume) => Self::at_volume(scheme, facts?, *volume).await,
            Supposed::Figures(factor) => {
                Self::in_pieces(rescaled(&scheme, *factor), Arc::clone(facts?)).await
            }
            Supposed::Reading(..) => Self::in_pieces(scheme, Arc::clone(facts?)).await,
            Supposed::Sales(point) => {
                let (facts, _) = facts_at(&scheme, facts?, *point).await?;
                Self::in_pieces(scheme, facts).await
            }
            Supposed::Measured(point) => {
                let facts = point.facts(&scheme, lang)?;
                Self::in_pieces(scheme, facts).await
            }
        })
    }
}
