//! What stands beside a rep's pay curve: which order grows, and which rules that pay by sales are not in it.

use super::computed::Computed;
use super::entry::rule_name;
use rewards_core::analysis::{NotDrawn, RepCurve};
use rewards_core::ledger::Ledger;
use rewards_words::text::{Label, Localized};
use rewards_words::{brief, label, say};

/// What the curve takes for granted of the orders, and what it leaves out, a sentence each.
pub(super) fn beside_curve(computed: &Computed, curve: &RepCurve) -> Vec<Localized> {
    let grows = grows(&computed.facts.ledger, curve);
    let mut all: Vec<Localized> = grows.into_iter().collect();
    for why in [
        NotDrawn::OtherOrders,
        NotDrawn::ByOrder,
        NotDrawn::FirstOrders,
        NotDrawn::ByCustomer,
        NotDrawn::ByTeam,
        NotDrawn::Otherwise,
    ] {
        let left_out = curve.left_out.iter().filter(|left| left.why == why);
        let names: Vec<Localized> = left_out
            .map(|left| say!("“{0}”", "“{0}”", rule_name(&computed.scheme, left.rule)))
            .collect();
        if !names.is_empty() {
            const BETWEEN: Label = label!("、", ", ");
            all.push(say!(
                "没有画进曲线：{0}（{1}）。",
                "Not in the curve: {0}, {1}.",
                Localized::joined(names, BETWEEN),
                reason(why)
            ));
        }
    }
    all
}

/// Which order more sales are taken to be of.
fn grows(ledger: &Ledger, curve: &RepCurve) -> Option<Localized> {
    let deal = ledger.deals.get(curve.grows?.index())?;
    let customer = ledger.customers.get(deal.customer.index())?;
    Some(say!(
        "多卖的都算在最后一笔订单上（{0}，{1}）；少卖的，先从算法相同的订单里减。",
        "More sales are taken to be of the last order ({0}, {1}); fewer come off the orders that are paid alike first.",
        customer.name,
        brief::day(ledger, deal.date)
    ))
}

const fn reason(why: NotDrawn) -> Label {
    match why {
        NotDrawn::OtherOrders => label!(
            "只管别的订单，不管多卖的那一笔",
            "as it is for other orders than the one that grows"
        ),
        NotDrawn::ByOrder => label!(
            "要看多卖在哪一笔订单上",
            "as it depends on which order grows"
        ),
        NotDrawn::FirstOrders => label!(
            "只看客户的首单，首单已经做成，多卖的是以后的订单",
            "as it pays by a customer's first order, which is made: what is sold further comes in later orders"
        ),
        NotDrawn::ByCustomer => label!(
            "要看多卖给哪个客户",
            "as it depends on which customer buys more"
        ),
        NotDrawn::ByTeam => label!("要看整个团队的销售", "as it depends on what the team sells"),
        NotDrawn::Otherwise => label!(
            "还要看这条曲线以外的销售条件",
            "as it depends on more than the sales drawn here"
        ),
    }
}
