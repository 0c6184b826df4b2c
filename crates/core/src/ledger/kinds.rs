//! The closed lists of words that a ledger uses, by the contract's names.

/// A closed list of words as an enum: each variant with its contract word.
#[macro_export]
macro_rules! closed_words {
    ($($(#[$doc:meta])* $name:ident { $($(#[$word_doc:meta])* $word:ident = $text:literal),* $(,)? })*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$word_doc])* $word),* }

        impl $name {
            /// All of them, in the contract's order.
            pub const ALL: &[Self] = &[$(Self::$word),*];

            /// The contract's word.
            #[must_use]
            pub const fn word(self) -> &'static str {
                match self { $(Self::$word => $text),* }
            }

            /// The one with this word.
            #[must_use]
            pub fn of_word(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.word() == word)
            }
        }
    )*};
}

use crate::closed_words as words;

words! {
    /// The department a rep works in.
    Department {
        /// 大客户部.
        KeyAccounts = "key_accounts",
        /// 市场部.
        Marketing = "marketing",
        /// 直营部.
        Direct = "direct",
    }
    /// How important a customer is.
    Grade {
        /// 重要客户.
        Important = "important",
        /// 一般客户.
        General = "general",
    }
    /// How large a customer is.
    Size {
        /// 小型.
        Small = "small",
        /// 中型.
        Medium = "medium",
        /// 大型.
        Large = "large",
    }
    /// How far a deal has come. The order is that of the contract: signed < ordered < delivered; a cancelled deal never counts.
    Stage {
        /// A contract is signed.
        Signed = "signed",
        /// Goods are ordered.
        Ordered = "ordered",
        /// Goods are delivered.
        Delivered = "delivered",
        /// Called off.
        Cancelled = "cancelled",
    }
    /// How bad an outcome was.
    Severity {
        /// 轻微.
        Minor = "minor",
        /// 严重.
        Serious = "serious",
        /// 特别严重.
        Grave = "grave",
    }
    /// What kind of thing happened.
    OutcomeKind {
        /// A satisfaction survey's result.
        Satisfaction = "satisfaction",
        /// Positive feedback from a customer.
        Praise = "praise",
        /// Outstanding service.
        ServiceExcellence = "service_excellence",
        /// A customer renewed.
        Renewal = "renewal",
        /// A customer was referred.
        Referral = "referral",
        /// A team's project came off.
        TeamProject = "team_project",
        /// A customer finished its trial.
        Trial = "trial",
        /// A customer took part in an activity.
        Participation = "participation",
        /// A customer gave advice.
        Feedback = "feedback",
        /// A customer was lost.
        CustomerLoss = "customer_loss",
        /// A customer complained.
        Complaint = "complaint",
        /// A rule of customer development was broken.
        Violation = "violation",
        /// Proven dishonest conduct.
        Dishonesty = "dishonesty",
        /// A confirmed service mistake.
        ServiceFailure = "service_failure",
        /// Customer data or trade secrets leaked.
        Leak = "leak",
        /// Proven unfair competition.
        UnfairCompetition = "unfair_competition",
        /// The customer broke the contract.
        ContractBreach = "contract_breach",
        /// The customer appealed against a decision.
        Appeal = "appeal",
    }
}
