//! The closed lists of words that findings are told in.

use crate::closed_words as words;

words! {
    /// Which kind of hole.
    FindingKind {
        /// A fen more changes the pay by a jump.
        Cliff = "cliff",
        /// More is paid less.
        Decreasing = "decreasing",
        /// More is paid nothing more.
        Flat = "flat",
        /// Splitting an order or a customer pays.
        SplitGain = "split_gain",
        /// Bundling orders or customers, or holding back, pays.
        BundleGain = "bundle_gain",
        /// Moving a deal across the edge of a span or of the period pays.
        TimingGain = "timing_gain",
        /// The pay is more than a share of the sale.
        PaysMoreThanSale = "pays_more_than_sale",
        /// Goods that come back later take nothing back.
        LateReturn = "late_return",
        /// Two bands of the document claim one bound.
        AmbiguousBoundary = "ambiguous_boundary",
        /// A figure is open, and the rule pays nothing.
        UnsetParameter = "unset_parameter",
        /// A band that nothing can reach.
        UnreachableBand = "unreachable_band",
        /// Penalties of a month have no end.
        UncappedPenalty = "uncapped_penalty",
        /// The reward rises without end.
        UncappedReward = "uncapped_reward",
        /// No figure, condition or period is said.
        Unclear = "unclear",
        /// Something else in place of money.
        InKind = "in_kind",
        /// A fine, or one that can reach into wages.
        FineRisk = "fine_risk",
    }
    /// What every scheme is held to.
    Principle {
        /// Clear, specific and measurable.
        Clear = "clear",
        /// Fair, reasonable and transparent.
        Fair = "fair",
        /// Motivating without unhealthy competition.
        Motivating = "motivating",
    }
    /// How bad it is.
    Severity {
        /// To be mended before it is published.
        High = "high",
        /// To be thought about.
        Medium = "medium",
        /// To be known.
        Low = "low",
    }
    /// What a case of an example is.
    Role {
        /// The only one.
        Alone = "alone",
        /// As it is, or one step lower.
        Before = "before",
        /// The other way, or one step further.
        After = "after",
        /// As it is, one span or period later.
        BeforeLater = "before_later",
        /// The other way, one span or period later.
        AfterLater = "after_later",
    }
    /// Of what pay is held to be a share.
    ShareOf {
        /// Of the sale.
        Sale = "sale",
        /// Of the sale too, as much as its margin.
        Margin = "margin",
    }
    /// What is put together or taken apart.
    Combined {
        /// Orders of one customer.
        Orders = "orders",
        /// Customers.
        Customers = "customers",
        /// A first order and the one after it, of which the second is not paid.
        FirstOrder = "first_order",
    }
    /// How a penalty is a fine.
    Fine {
        /// A fixed amount, whatever bonus there is.
        Fixed = "fixed",
        /// Several together can take more than the bonus.
        BeyondBonus = "beyond_bonus",
    }
}

impl FindingKind {
    /// What it offends against.
    #[must_use]
    pub const fn principle(self) -> Principle {
        match self {
            Self::AmbiguousBoundary
            | Self::UnsetParameter
            | Self::UnreachableBand
            | Self::Unclear => Principle::Clear,
            Self::PaysMoreThanSale
            | Self::LateReturn
            | Self::UncappedPenalty
            | Self::UncappedReward
            | Self::InKind
            | Self::FineRisk => Principle::Fair,
            Self::Cliff
            | Self::Decreasing
            | Self::Flat
            | Self::SplitGain
            | Self::BundleGain
            | Self::TimingGain => Principle::Motivating,
        }
    }

    /// How bad it is.
    #[must_use]
    pub const fn severity(self) -> Severity {
        match self {
            Self::Decreasing
            | Self::PaysMoreThanSale
            | Self::UnreachableBand
            | Self::UncappedPenalty
            | Self::FineRisk => Severity::High,
            Self::Cliff
            | Self::SplitGain
            | Self::BundleGain
            | Self::TimingGain
            | Self::LateReturn
            | Self::AmbiguousBoundary
            | Self::UnsetParameter
            | Self::Unclear
            | Self::InKind => Severity::Medium,
            Self::Flat | Self::UncappedReward => Severity::Low,
        }
    }
}
