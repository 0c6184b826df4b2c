//! What customers took and gave back.

use super::selection::Selector;
use crate::ledger::CustomerAt;
use crate::number::Money;

/// The amounts and the returns of deals.
#[derive(Clone, Copy, Debug, Default)]
pub struct Handled {
    /// Amounts, returned or not.
    pub amount: Money,
    /// Returned value.
    pub returned: Money,
}

impl Selector<'_> {
    /// What a customer took and gave back: its deals of the period that the selection takes, at whatever stage but not
    /// cancelled, also those wholly returned.
    pub fn handled(self, at: CustomerAt) -> Handled {
        let mut handled = Handled::default();
        let Some(customer) = self.facts.customer(at) else {
            return handled;
        };
        let only = self.product_for(customer);
        let opened = self.deals(at).next().map(|first| first.date);
        let last_day = opened.zip(self.among.within_days);
        let deals = self.facts.index.handled(self.facts.ledger, at).iter();
        for deal in deals.filter_map(|at| self.facts.deal(*at)) {
            let is_within = last_day
                .is_none_or(|(opened, days)| deal.date.days_since(opened) <= i64::from(days));
            let is_in_force = self.among.from.is_none_or(|from| deal.date >= from);
            if is_within && is_in_force && self.takes_deal(deal, only) {
                handled.amount += deal.amount.money();
                handled.returned += deal.returned.money();
            }
        }
        handled
    }
}
