//! Deals as a sheet lists them beside a figure: `订单：宏远电子 3月2日 120,000、4月15日 68,000；瑞丰食品 6月18日 36,000`.

use crate::statement::Computed;
use rewards_core::ledger::{Deal, DealAt, Ledger, RepAt};
use rewards_core::number::Money;
use rewards_words::brief::day;
use rewards_words::figure::{count, short};
use rewards_words::label::{AND, SEMICOLON};
use rewards_words::say;
use rewards_words::text::Localized;

/// How they are put together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum By {
    /// Under each customer.
    Customer,
    /// Under each rep, with what they come to, and there under each customer.
    Rep,
}

/// So many are named; the rest are counted and summed.
pub(super) const LISTED: usize = 30;

/// Net amounts of deals; nothing where there are none.
pub(super) fn listed(computed: &Computed, deals: &[DealAt], by: By) -> Option<Localized> {
    let ledger = &computed.facts.ledger;
    let deals = deals.iter().filter_map(|at| ledger.deals.get(at.index()));
    let deals: Vec<&Deal> = deals.collect();
    let (named, rest) = deals.split_at(deals.len().min(LISTED));
    let text = match by {
        By::Customer => by_customer(ledger, named),
        By::Rep => by_rep(ledger, named),
    };
    let mut text = say!("订单：{0}", "Orders: {0}", text);
    if !rest.is_empty() {
        let (number, sum) = (count(rest.len()), short(sum_of(rest)));
        let more = say!(
            "；另有 {0} 笔，共 {1}",
            "; {0} more, {1} in all",
            number,
            sum
        );
        text.push(&more);
    }
    (!deals.is_empty()).then_some(text)
}

fn by_rep(ledger: &Ledger, deals: &[&Deal]) -> Localized {
    let rep_of = |deal: &&Deal| {
        let customer = ledger.customers.get(deal.customer.index());
        customer.map(|customer| customer.rep)
    };
    let groups = grouped(deals, rep_of).into_iter().map(|(rep, deals)| {
        let rep = rep.and_then(|at: RepAt| ledger.reps.get(at.index()));
        let name = rep.map_or("", |rep| &*rep.name);
        let (sum, deals) = (short(sum_of(&deals)), by_customer(ledger, &deals));
        say!("{0} {1}（{2}）", "{0} {1} ({2})", name, sum, deals)
    });
    Localized::joined(groups, SEMICOLON)
}

fn by_customer(ledger: &Ledger, deals: &[&Deal]) -> Localized {
    let groups = grouped(deals, |deal| deal.customer).into_iter();
    let groups = groups.map(|(customer, deals)| {
        let customer = ledger.customers.get(customer.index());
        let name = customer.map_or("", |customer| &*customer.name);
        let deals = deals.iter().map(|deal| {
            let (date, net) = (day(ledger, deal.date), short(deal.net()));
            say!("{0} {1}", "{0} {1}", date, net)
        });
        say!("{0} {1}", "{0} {1}", name, Localized::joined(deals, AND))
    });
    Localized::joined(groups, SEMICOLON)
}

/// Deals that have something in common, each group where its first stands.
fn grouped<'d, Of: Copy + PartialEq>(
    deals: &[&'d Deal],
    of: impl Fn(&&'d Deal) -> Of,
) -> Vec<(Of, Vec<&'d Deal>)> {
    let mut groups: Vec<(Of, Vec<&'d Deal>)> = Vec::new();
    for deal in deals {
        let own = of(deal);
        match groups.iter_mut().find(|(of, _)| *of == own) {
            Some((_, group)) => group.push(deal),
            None => groups.push((own, vec![deal])),
        }
    }
    groups
}

fn sum_of(deals: &[&Deal]) -> Money {
    deals.iter().map(|deal| deal.net()).sum()
}
