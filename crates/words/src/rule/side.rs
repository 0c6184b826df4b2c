//! On which side of a scheme a rule stands: what reps get, what they lose, what customers get or lose.

use super::RuleContext;
use super::fill::{Filler, Told};
use super::pay::is_action_only;
use super::receiver;
use crate::label;
use crate::text::Label;
use rewards_core::scheme::{Definition, Filling, Kind, Receiver, RuleDef};

/// On which side of a scheme a rule stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side {
    /// Reps get something.
    Reward,
    /// Reps lose something.
    Penalty,
    /// It concerns customers.
    Customer,
    /// Neither reward nor penalty: an action that helps a rep.
    Help,
}

impl Side {
    /// In a word.
    #[must_use]
    pub const fn label(self) -> Label {
        match self {
            Self::Reward => label!("奖", "rewards"),
            Self::Penalty => label!("罚", "penalties"),
            Self::Customer => label!("客户", "customers"),
            Self::Help => label!("辅导", "help"),
        }
    }

    /// The word for styles.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Reward => "reward",
            Self::Penalty => "penalty",
            Self::Customer => "customer",
            Self::Help => "help",
        }
    }
}

/// The side of a rule, from its kind, its receiver and what it pays.
#[must_use]
pub fn side(definition: &Definition, rule: &RuleDef, filling: Filling<'_>) -> Side {
    let context = RuleContext {
        definition,
        terms: &rule.terms,
        filler: Filler::new(filling),
    };
    let kind = context.filler.may(context.terms.kind.as_ref());
    match receiver::of(context) {
        Some(Receiver::Customer | Receiver::Referrer) => Side::Customer,
        Some(Receiver::Rep | Receiver::Team(_)) | None => match kind {
            Some(Told::Known(Kind::Penalty)) => Side::Penalty,
            _ if is_action_only(context) => Side::Help,
            _ => Side::Reward,
        },
    }
}
