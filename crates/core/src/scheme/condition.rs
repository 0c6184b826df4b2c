//! What must hold for a rule to pay.

use super::attribute::{Attribute, By};
use super::hole::{Filled, Holes};
use super::kind::kinds;
use super::measure::Measure;
use super::selection::Of;
use super::sustained::Sustained;
use super::target::Target;
use crate::closed_words as words;
use crate::ledger::Stage;
use crate::number::Rate;
use derive_where::derive_where;
use std::cmp::Ordering;

/// A test, and the reason that is listed where it fails. Without a reason a failure lists nothing.
#[derive_where(Clone, Debug, PartialEq, Eq)]
pub struct Condition<H: Holes = Filled> {
    /// What is tested.
    pub test: Test<H>,
    /// Why the rule does not pay where it fails.
    pub otherwise: Option<H::Slot<Reason>>,
}

/// A test of the thing a rule is looked at for.
#[derive_where(Clone, Debug, PartialEq, Eq)]
pub enum Test<H: Holes = Filled> {
    /// The rep was at fault.
    AtFault,
    /// Something is there.
    Has(H::Slot<Given>),
    /// The outcome's customer is new, or existing.
    CustomerIs(H::Slot<Of>),
    /// The outcome's customer has a deal that counts at this stage.
    HasDeal(H::Slot<Stage>),
    /// The attribute is one of these words.
    Is(H::Slot<OneOf<H>>),
    /// A measure stands so to a bound.
    Compare {
        /// What is measured; none means the rule's own measure.
        measure: Option<H::Slot<Measure<H>>>,
        /// How it must stand.
        is: Comparison,
        /// To what. A target that is not set is never reached.
        bound: H::Slot<Bound<H>>,
    },
    /// Nothing before it, of the same rep or customer, passed as far as here.
    FirstOf(H::Slot<Whose>),
    /// No other rep's measure in the same span is larger.
    Leader,
    /// A run of months holds up. The window found is what `mean_month_sales` measures.
    Sustained(H::Slot<By<H::Slot<Sustained<H>>>>),
    /// At least one of these holds.
    Any(H::List<Self>),
}

impl Test {
    /// The tests of which one is enough, however deep they stand: itself, where it has no alternatives.
    #[must_use]
    pub fn alternatives(&self) -> Vec<&Self> {
        match self {
            Self::Any(tests) => tests.iter().flat_map(Self::alternatives).collect(),
            Self::AtFault
            | Self::Has(_)
            | Self::CustomerIs(_)
            | Self::HasDeal(_)
            | Self::Is(_)
            | Self::Compare { .. }
            | Self::FirstOf(_)
            | Self::Leader
            | Self::Sustained(_) => vec![self],
        }
    }
}

/// An attribute that is one of these words.
#[derive_where(Clone, Debug, PartialEq, Eq)]
pub struct OneOf<H: Holes = Filled> {
    /// The attribute; not whether it is the first.
    pub attribute: Attribute,
    /// The words.
    pub words: H::List<&'static str>,
}

/// What a bound is.
#[derive_where(Clone, Debug, PartialEq, Eq)]
pub enum Bound<H: Holes = Filled> {
    /// A figure, in the measure's unit.
    Figure(H::Figure),
    /// A target of the ledger.
    Target(H::Slot<Target>),
    /// A share of a target of the ledger.
    Share(H::Slot<Rate>, H::Slot<Target>),
}

words! {
    /// How a measure must stand to a bound.
    Comparison {
        /// 以上: the bound itself belongs to it.
        AtLeast = "at_least",
        /// 超过: the bound itself does not.
        Over = "over",
        /// 不满: the bound itself does not.
        Below = "below",
    }
    /// Of whom something is the first.
    Whose {
        /// Of its rep.
        Rep = "rep",
        /// Of its customer.
        Customer = "customer",
    }
    /// What can be there or not.
    Given {
        /// The outcome names a rep.
        Rep = "rep",
        /// The outcome names a customer.
        Customer = "customer",
        /// The outcome names a referring customer.
        Referrer = "referrer",
        /// The outcome has a score.
        Score = "score",
        /// The rep has an existing customer.
        ExistingCustomers = "existing_customers",
        /// The customer, or all of the rep's existing customers together, bought something last year.
        PriorSales = "prior_sales",
        /// The team has a new-customer total of last year above zero.
        PriorTotal = "prior_total",
        /// The rep has a quarter's target.
        QuarterTarget = "quarter_target",
        /// The rep has a year's target.
        YearTarget = "year_target",
        /// The campaign asks customers of the rep.
        TaskCustomers = "task_customers",
        /// The team set itself a goal.
        Goal = "goal",
    }
    /// Why a rule looked at something and did not pay.
    Reason {
        /// The customer traded with us before.
        ExistingCustomer = "existing_customer",
        /// The customer was not won by the rep's own effort.
        NotSelfDeveloped = "not_self_developed",
        /// All its deals are earlier than the scheme.
        BeforeEffectiveDate = "before_effective_date",
        /// Nothing is delivered yet.
        NotDelivered = "not_delivered",
        /// The rep was not at fault.
        NotAtFault = "not_at_fault",
        /// There is nothing to compare with.
        NoPriorSales = "no_prior_sales",
        /// The measure does not reach the first band.
        BelowFirstBand = "below_first_band",
        /// Another customer was the rep's first.
        NotFirstCustomer = "not_first_customer",
        /// The customer does not qualify.
        NotQualified = "not_qualified",
        /// The target was missed.
        TargetMissed = "target_missed",
        /// The penalty is waived.
        Exempt = "exempt",
        /// The deal came too late.
        OutsideWindow = "outside_window",
    }
}

kinds!(Test {
    Self::AtFault => "at_fault",
    Self::Has(_) => "has",
    Self::CustomerIs(_) => "customer_is",
    Self::HasDeal(_) => "has_deal",
    Self::Is(_) => "is",
    Self::Compare { is: Comparison::AtLeast, .. } => "at_least",
    Self::Compare { is: Comparison::Over, .. } => "over",
    Self::Compare { is: Comparison::Below, .. } => "below",
    Self::FirstOf(_) => "first_of",
    Self::Leader => "leader",
    Self::Sustained(_) => "sustained",
    Self::Any(_) => "any",
});

impl Comparison {
    /// Whether a measure that stands to its bound like this is as it must be.
    #[must_use]
    pub const fn holds(self, order: Ordering) -> bool {
        match self {
            Self::AtLeast => order.is_ge(),
            Self::Over => order.is_gt(),
            Self::Below => order.is_lt(),
        }
    }
}
