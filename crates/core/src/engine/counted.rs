//! The deals that count, laid down as rules visit them: customer by customer, those of a rep side by side.

use super::differing::differing;
use super::groups::Groups;
use crate::ledger::{CustomerAt, Deal, DealAt, Ledger, Stage};
use crate::number::{Day, Money, Period};

const STAGE_BITS: u32 = 2;
const STAGE_MASK: i64 = 0b11;

/// A deal that counts: in the period, not cancelled, net above zero. Kept to sixteen bytes: there may be a million.
#[derive(Clone, Copy, Debug)]
pub struct Counted {
    /// Its net in fen, which leaves the lowest two bits to its stage.
    fen_and_stage: i64,
    /// Its day.
    pub date: Day,
    /// Which deal.
    pub deal: DealAt,
}

impl Counted {
    /// The deal at this place, where it counts.
    fn of(at: usize, deal: &Deal, period: Period) -> Option<Self> {
        let fen = deal.amount.fen().saturating_sub(deal.returned.fen());
        let counts = period.holds(deal.date) && deal.stage != Stage::Cancelled && fen > 0;
        counts.then(|| Self {
            fen_and_stage: fen << STAGE_BITS | deal.stage as i64,
            date: deal.date,
            deal: DealAt::new(at),
        })
    }

    /// Its net amount.
    #[must_use]
    pub fn net(&self) -> Money {
        Money::from_fen((self.fen_and_stage >> STAGE_BITS).into())
    }

    /// At which stage it counts.
    #[must_use]
    pub fn stage(&self) -> Stage {
        match self.fen_and_stage & STAGE_MASK {
            0 => Stage::Signed,
            1 => Stage::Ordered,
            _ => Stage::Delivered,
        }
    }
}

/// The order in which the deals of customers are laid down.
#[derive(Debug)]
pub(super) struct Seating {
    /// All customers, rep by rep.
    pub customers: Vec<CustomerAt>,
    /// Where each customer stands in that order.
    seats: Vec<u32>,
}

impl Seating {
    /// Seats the customers of a ledger of so many in this order.
    pub fn new(customers: Vec<CustomerAt>, number: usize) -> Self {
        let mut seats = vec![0_u32; number];
        for (seat, customer) in (0..).zip(&customers) {
            seats
                .get_mut(customer.index())
                .into_iter()
                .for_each(|place| *place = seat);
        }
        Self { customers, seats }
    }

    fn seat(&self, customer: CustomerAt) -> Option<usize> {
        self.seats.get(customer.index()).map(|seat| *seat as usize)
    }
}

/// With more deals than this that differ, all are laid down anew.
const MANY: usize = 256;

/// All deals that count, by customer.
#[derive(Clone, Debug)]
pub(super) struct CountedDeals {
    by_seat: Groups<Counted>,
    /// The net of each customer's deals at stage `ordered` or later.
    ordered: Vec<Money>,
}

impl CountedDeals {
    /// Lays down a ledger's deals, customer by customer in this order, of each by date and place.
    pub fn new(ledger: &Ledger, seating: &Seating) -> Self {
        let counting = ledger.deals.iter().enumerate().filter_map(|(at, deal)| {
            let seat = seating.seat(deal.customer)?;
            Some((seat, Counted::of(at, deal, ledger.period)?))
        });
        let number = seating.seats.len();
        let mut by_seat = Groups::of_pairs(number, ledger.deals.len(), counting);
        let mut ordered = vec![Money::ZERO; number];
        by_seat.each_mut(|seat, deals| {
            sort_by_day(deals);
            if let Some(sum) = seating
                .customers
                .get(seat)
                .and_then(|owner| ordered.get_mut(owner.index()))
            {
                *sum = self::ordered(deals);
            }
        });
        Self { by_seat, ordered }
    }

    /// Lays down anew those of the customers whose deals differ between two ledgers of which this is the first.
    pub fn after(&self, seating: &Seating, before: &Ledger, now: &Ledger) -> Self {
        let changed = differing(&before.deals, &now.deals, Deal::is_same_to_rules);
        let changed: Vec<_> = changed.take(MANY + 1).collect();
        if changed.len() > MANY {
            return Self::new(now, seating);
        }
        let mut after = self.clone();
        for (place, old, new) in changed {
            if let Some(old) = old {
                after.change(seating, old.customer, |deals| {
                    deals.retain(|counted| counted.deal.index() != place);
                });
            }
            if let Some(new) = new
                && let Some(counted) = Counted::of(place, new, now.period)
            {
                after.change(seating, new.customer, |deals| {
                    let behind =
                        |other: &Counted| (other.date, other.deal) < (counted.date, counted.deal);
                    deals.insert(deals.partition_point(behind), counted);
                });
            }
        }
        after
    }

    /// Changes a customer's deals.
    fn change(
        &mut self,
        seating: &Seating,
        customer: CustomerAt,
        change: impl FnOnce(&mut Vec<Counted>),
    ) {
        let mut deals = self.of(seating, customer).to_vec();
        change(&mut deals);
        if let Some(sum) = self.ordered.get_mut(customer.index()) {
            *sum = ordered(&deals);
        }
        if let Some(seat) = seating.seat(customer) {
            self.by_seat.replace(seat, deals);
        }
    }

    /// The deals of a customer that count at any stage, by date and place.
    pub fn of(&self, seating: &Seating, customer: CustomerAt) -> &[Counted] {
        seating
            .seat(customer)
            .map(|seat| self.by_seat.of(seat))
            .unwrap_or_default()
    }

    /// The net of a customer's deals at stage `ordered` or later.
    pub fn ordered(&self, customer: CustomerAt) -> Money {
        self.ordered
            .get(customer.index())
            .copied()
            .unwrap_or_default()
    }

    /// The net of all deals at stage `ordered` or later.
    pub fn sales(&self) -> Money {
        self.ordered.iter().copied().sum()
    }
}

/// The net of those at stage `ordered` or later.
fn ordered(deals: &[Counted]) -> Money {
    let ordered = deals.iter().filter(|deal| deal.stage() >= Stage::Ordered);
    ordered.map(Counted::net).sum()
}

/// Up to so many deals of a customer are put in order at one stroke.
const FEW: usize = 16;

/// By day; deals of one day stay in their order. The place of each of a few deals is the number of those before it: to
/// count them takes no guess of what comes next, which is what sorting a million short lists costs.
fn sort_by_day(deals: &mut [Counted]) {
    let Some(filler) = deals.first().copied().filter(|_| deals.len() <= FEW) else {
        return deals.sort_by_key(|deal| deal.date);
    };
    let mut numbers = [u32::MAX; FEW];
    for ((number, deal), place) in numbers.iter_mut().zip(&*deals).zip(0..) {
        *number = deal.date.order() << FEW.ilog2() | place;
    }
    let mut sorted = [filler; FEW];
    for (deal, number) in deals.iter().zip(numbers) {
        let before: u32 = numbers.iter().map(|other| u32::from(*other < number)).sum();
        if let Some(slot) = sorted.get_mut(before as usize) {
            *slot = *deal;
        }
    }
    deals
        .iter_mut()
        .zip(sorted)
        .for_each(|(deal, next)| *deal = next);
}

#[cfg(test)]
mod tests {
    use super::{Counted, FEW, sort_by_day};
    use crate::ledger::{CustomerAt, Deal, DealAt, Stage};
    use crate::number::{Amount, Day, Money, Period};

    #[test]
    fn a_deal_that_counts_keeps_its_net_and_its_stage() {
        let period = Period {
            from: Day::FIRST,
            to: Day::FIRST,
        };
        let largest = Amount::of(Money::from_fen(99_999_999_999_999));
        for stage in [
            Stage::Signed,
            Stage::Ordered,
            Stage::Delivered,
            Stage::Cancelled,
        ] {
            let deal = Deal {
                id: "d".into(),
                customer: CustomerAt::new(0),
                date: Day::FIRST,
                amount: largest,
                returned: Amount::of(Money::FEN),
                stage,
                margin: None,
                product: None,
                prepaid: false,
            };
            let counted =
                Counted::of(0, &deal, period).map(|counted| (counted.net(), counted.stage()));
            assert_eq!(
                counted,
                (stage != Stage::Cancelled).then(|| (Money::from_fen(99_999_999_999_998), stage))
            );
        }
    }

    #[test]
    fn few_deals_and_many_are_sorted_by_day_and_place() {
        let days: Vec<Day> = ["0001-01-01", "2026-01-31", "2026-02-01", "9999-12-31"]
            .iter()
            .filter_map(|day| Day::read(day))
            .collect();
        for length in [0, 1, 2, FEW, FEW + 1, 100] {
            let deal = |at: usize| Counted {
                fen_and_stage: 4,
                date: days[at * 7 % 4],
                deal: DealAt::new(at),
            };
            let mut deals: Vec<Counted> = (0..length).map(deal).collect();
            sort_by_day(&mut deals);
            let order: Vec<(Day, DealAt)> =
                deals.iter().map(|deal| (deal.date, deal.deal)).collect();
            assert!(
                order.is_sorted() && order.len() == length,
                "{length}: {order:?}"
            );
        }
    }
}
