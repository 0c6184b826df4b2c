//! What keeps a deal that counts out of a rule's selection: asked for by whoever wants to know why.

use super::context::EvalContext;
use super::counted::Counted;
use crate::ledger::{CustomerAt, DealAt, Stage};
use crate::number::Day;
use crate::scheme::Of;

/// What keeps a deal out of a rule's selection, in the order in which it is tested.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Obstacle {
    /// The rep's department takes no part.
    Department,
    /// The deal is of another product line.
    Product,
    /// The deal was not paid in advance.
    NotPrepaid,
    /// The rule looks at these customers alone.
    Customers(Of),
    /// The customer was not won by the rep's own effort.
    NotSelfDeveloped,
    /// Deals count from this stage on.
    Stage(Stage),
    /// Deals count from this day on.
    Before(Day),
    /// Deals count within so many days of the customer's first.
    Late(u32),
}

impl Obstacle {
    /// How far through the selection a deal came.
    #[must_use]
    pub const fn step(self) -> u8 {
        match self {
            Self::Department => 0,
            Self::Product => 1,
            Self::NotPrepaid => 2,
            Self::Customers(_) => 3,
            Self::NotSelfDeveloped => 4,
            Self::Stage(_) => 5,
            Self::Before(_) => 6,
            Self::Late(_) => 7,
        }
    }
}

/// What keeps a deal that counts out of the selection of a rule, in the order in which it is tested; nothing where it is in.
#[must_use]
pub fn obstacles(context: EvalContext<'_>, deal: DealAt) -> Vec<Obstacle> {
    let (selector, among) = (context.selector(), &context.terms.among);
    let of_deal = context.ledger.deals.get(deal.index());
    let customer = of_deal.and_then(|deal| context.ledger.customers.get(deal.customer.index()));
    let (Some(of_deal), Some(customer)) = (of_deal, customer) else {
        return Vec::new();
    };
    let only = selector.product_for(customer);
    let stage = among.stage.max(among.looks_at);
    let is_early = of_deal.stage < among.stage
        || (of_deal.stage < among.looks_at && !is_looked_at(context, of_deal.customer));
    let is_late = || {
        let mut late = selector.late_deals(of_deal.customer);
        late.any(|late| late.deal == deal)
    };
    let before = among.from.filter(|from| of_deal.date < *from);
    let late = among.within_days.filter(|_| is_late());
    [
        (!selector.takes_rep(customer.rep)).then_some(Obstacle::Department),
        (!selector.is_product(of_deal, only)).then_some(Obstacle::Product),
        (among.prepaid && !of_deal.prepaid).then_some(Obstacle::NotPrepaid),
        (!selector.is_of(customer)).then_some(Obstacle::Customers(among.of)),
        (among.self_developed && !customer.self_developed).then_some(Obstacle::NotSelfDeveloped),
        is_early.then_some(Obstacle::Stage(stage)),
        before.map(Obstacle::Before),
        late.map(Obstacle::Late),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Whether the customer has a deal of the stage for which the rule looks at customers.
fn is_looked_at(context: EvalContext<'_>, customer: CustomerAt) -> bool {
    let deals: &[Counted] = context.index.counted(customer);
    let looks_at = context.terms.among.looks_at;
    deals.iter().any(|deal| deal.stage() >= looks_at)
}
