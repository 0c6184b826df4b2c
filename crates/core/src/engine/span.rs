//! What a rep's customers bought in each calendar span.

use super::selection::Selector;
use crate::ledger::{CustomerAt, Ledger, RepAt};
use crate::number::{Every, Money, Month, Rate, Ratio, Span};
use std::cell::OnceCell;

/// The spans a rule looks at, and what each rep sold in them; spans without sales are left out.
pub(super) struct SpanSales<'a> {
    pub spans: Vec<Span>,
    selector: Selector<'a>,
    every: Every,
    /// Added up once a rep is asked for.
    by_rep: Vec<OnceCell<Vec<(usize, Sales)>>>,
}

/// Sales added up, with what a mean margin needs.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Sales {
    pub total: Money,
    /// New customers whose first deal is among them.
    pub first_deals: u32,
    weighted_margin: i128,
    lacks_margin: bool,
}

impl Sales {
    pub fn add(&mut self, net: Money, margin: Option<Rate>) {
        self.total += net;
        match margin {
            Some(margin) => self.weighted_margin += net.fen() * margin.millionths(),
            None => self.lacks_margin = true,
        }
    }

    pub fn join(&mut self, other: &Self) {
        self.total += other.total;
        self.first_deals += other.first_deals;
        self.weighted_margin += other.weighted_margin;
        self.lacks_margin |= other.lacks_margin;
    }

    /// The mean margin weighted by net amount, in millionths; none without sales or where a deal has no margin.
    pub fn margin(&self) -> Option<Ratio> {
        (self.total.is_positive() && !self.lacks_margin).then_some(Ratio {
            num: self.weighted_margin,
            den: self.total.fen(),
        })
    }
}

impl<'a> SpanSales<'a> {
    pub fn new(selector: Selector<'a>, every: Every, touched: bool) -> Self {
        let Ledger { period, reps, .. } = selector.facts.ledger;
        let spans = if touched {
            period.spans_touched(every)
        } else {
            period.spans_inside(every)
        };
        Self {
            spans,
            selector,
            every,
            by_rep: vec![OnceCell::new(); reps.len()],
        }
    }

    /// What the rep sold in the span at this place.
    pub fn of(&self, rep: RepAt, place: usize) -> Sales {
        let list = self.by_rep.get(rep.index());
        let list = list.map(|list| list.get_or_init(|| self.rep_sales(rep)));
        let found = list.and_then(|list| {
            list.binary_search_by_key(&place, |(place, _)| *place)
                .ok()
                .and_then(|at| list.get(at))
        });
        found.map(|(_, sales)| *sales).unwrap_or_default()
    }

    /// The place of a span.
    pub fn place(&self, span: Span) -> usize {
        self.spans.partition_point(|other| other.first < span.first)
    }

    fn rep_sales(&self, rep: RepAt) -> Vec<(usize, Sales)> {
        let (selector, spans) = (self.selector, self.spans.len());
        let first = self.spans.first().map(|span| span.first);
        let Some(first) = first.filter(|_| selector.takes_rep(rep)) else {
            return Vec::new();
        };
        let place_of = |month: Month| {
            usize::try_from(month.since(first).div_euclid(self.every.months()))
                .ok()
                .filter(|place| *place < spans)
        };
        let mut list: Vec<(usize, Sales)> = Vec::new();
        for customer in selector.facts.index.customers_of(rep) {
            for (month, sales) in deal_by_deal(selector, *customer) {
                let Some(place) = place_of(month) else {
                    continue;
                };
                match list.last_mut() {
                    Some((last, sum)) if *last == place => sum.join(&sales),
                    _ => list.push((place, sales)),
                }
            }
        }
        list.sort_by_key(|(place, _)| *place);
        list.dedup_by(|later, earlier| {
            let same = later.0 == earlier.0;
            if same {
                earlier.1.join(&later.1);
            }
            same
        });
        list
    }
}

/// The months of a customer's deals, with what was sold in each deal.
fn deal_by_deal(
    selector: Selector<'_>,
    at: CustomerAt,
) -> impl Iterator<Item = (Month, Sales)> + '_ {
    let facts = selector.facts;
    let customer = facts.customer(at);
    let is_new = customer.is_some_and(|customer| !customer.existing);
    selector
        .deals(at)
        .enumerate()
        .map(move |(number, counted)| {
            let mut sales = Sales {
                first_deals: u32::from(is_new && number == 0),
                ..Sales::default()
            };
            let deal = facts.deal(counted.deal);
            sales.add(counted.net(), deal.and_then(|deal| deal.margin));
            (counted.date.month(), sales)
        })
}
