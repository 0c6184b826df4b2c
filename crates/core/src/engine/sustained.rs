//! Consecutive months of a customer that hold up, or do not.

use super::selection::Selector;
use super::span::Sales;
use super::value::{Raise, Window};
use crate::ledger::CustomerAt;
use crate::number::{Money, Month, Rate};
use crate::scheme::{Sustained, Windows};

/// The window found: whether it holds up, and which it is (where none does, the one with the largest total).
pub(super) struct SustainedRun {
    pub held: bool,
    pub window: Option<Window>,
}

/// Tries the windows of a customer in order. Month 1 is that of its first deal; looked at are the months of the first
/// `of` that begin by the period's last day, and where these are fewer than a window is long, the one window from month 1. A raise is taken for done.
pub(super) fn sustained(
    selector: Selector<'_>,
    customer: CustomerAt,
    asked: &Sustained,
    raise: Option<Raise>,
) -> SustainedRun {
    let first_deal = selector.deals(customer).next();
    let Some(first) = first_deal.map(|deal| deal.date.month()) else {
        return SustainedRun {
            held: false,
            window: None,
        };
    };
    let none = MonthSales {
        all: Sales::default(),
        other: Money::ZERO,
    };
    let mut months = vec![none; months_looked_at(selector, asked, first)];
    add_sales(selector, customer, asked, raise, first, &mut months);
    let tried = match asked.windows {
        Windows::First => 1,
        Windows::Any => usize::MAX,
    };
    best_of(asked, first, &months, tried)
}

/// The first run of months that holds up, among the first so many; else the one with the largest total.
fn best_of(asked: &Sustained, first: Month, months: &[MonthSales], tried: usize) -> SustainedRun {
    let mut best: Option<Window> = None;
    let runs = months.windows(asked.months as usize);
    for (place, run) in runs.enumerate().take(tried) {
        let mut sales = Sales::default();
        run.iter().for_each(|month| sales.join(&month.all));
        let window = Window {
            first: first.plus(i32::try_from(place).unwrap_or(i32::MAX)),
            months: asked.months,
            total: sales.total,
        };
        if holds_up(asked, run, &sales) {
            return SustainedRun {
                held: true,
                window: Some(window),
            };
        }
        if best.is_none_or(|best| window.total > best.total) {
            best = Some(window);
        }
    }
    SustainedRun {
        held: false,
        window: best,
    }
}

/// How many months from the first on are looked at.
fn months_looked_at(selector: Selector<'_>, asked: &Sustained, first: Month) -> usize {
    let begun = selector.facts.ledger.period.to.month().since(first) + 1;
    usize::try_from(begun)
        .unwrap_or(0)
        .min(asked.of as usize)
        .max(asked.months as usize)
}

/// A month's sales, and those of products other than the excluded one.
#[derive(Clone, Copy)]
struct MonthSales {
    all: Sales,
    other: Money,
}

/// Adds a customer's deals to the months from `first` on; a raise is taken for done.
fn add_sales(
    selector: Selector<'_>,
    customer: CustomerAt,
    asked: &Sustained,
    raise: Option<Raise>,
    first: Month,
    months: &mut [MonthSales],
) {
    let excluded = asked.other_than.as_ref().map(|other| &*other.product);
    for counted in selector.deals(customer) {
        let place = usize::try_from(counted.date.month().since(first)).ok();
        let month = place.and_then(|place| months.get_mut(place));
        let Some((month, deal)) = month.zip(selector.facts.deal(counted.deal)) else {
            continue;
        };
        let raised_by = raise
            .filter(|raise| raise.deal == counted.deal)
            .map_or(Money::ZERO, |raise| raise.by);
        let net = counted.net() + raised_by;
        month.all.add(net, deal.margin);
        if excluded.is_none() || selector.facts.product_of(deal) != excluded {
            month.other += net;
        }
    }
}

fn holds_up(asked: &Sustained, run: &[MonthSales], sales: &Sales) -> bool {
    let reaches_mean = sales.total.fen() >= asked.mean.fen() * i128::from(asked.months);
    let share = asked.other_than.as_ref().map(|other| other.at_least);
    let enough_others =
        share.is_none_or(|share| run.iter().all(|month| others_reach(month, share)));
    let enough_margin = asked.margin.is_none_or(|least| {
        sales
            .margin()
            .is_some_and(|margin| margin.against(least.millionths()).is_ge())
    });
    reaches_mean && enough_others && enough_margin
}

fn others_reach(month: &MonthSales, share: Rate) -> bool {
    month.all.total.is_positive()
        && month.other.fen() * Rate::SCALE >= share.millionths() * month.all.total.fen()
}
