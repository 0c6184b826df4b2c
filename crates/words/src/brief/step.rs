//! A next step in a sentence: `老客户再增长 50,000 元，“客户维护奖”从 2% 升到 3%，多得 500 元。`

use super::scale::worth;
use crate::explain::measure_name;
use crate::figure::short;
use crate::label::{AND, action, item};
use crate::text::Localized;
use crate::{label, many, say};
use rewards_core::analysis::{BandPosition, Brings, Needed, NetGain, PossibleStep, Way, With};
use rewards_core::ledger::Ledger;
use rewards_core::number::Money;
use rewards_core::scheme::{Measure, Of, Scheme, Selection};

/// What has to happen, and what it brings.
#[must_use]
pub fn step(scheme: &Scheme, ledger: &Ledger, step: &PossibleStep<'_>) -> Localized {
    let rule = scheme.rule(step.rule);
    let name = rule.map(|rule| say!("“{0}”", "“{0}”", rule.name));
    let name = name.unwrap_or_default();
    let needed = needed(scheme, ledger, step).beginning();
    let (brings, net) = comes_to(ledger, step);
    let position = match (&step.way, &step.brings) {
        (Way::Bound(position), _) => position,
        (Way::Band { .. }, Brings::Item(..)) => {
            let worth = worth_of(step);
            return say!(
                "{0}，{1}就是{2}{3}。",
                "{0}: {1} is then {2}{3}.",
                needed,
                name,
                worth,
                net
            );
        }
        (Way::Band { position, reaches }, _) => {
            return say!(
                "{0}，{1}{2}，{3}{4}。",
                "{0}: {1} {2}, {3}{4}.",
                needed,
                name,
                rise(position, *reaches),
                brings,
                net
            );
        }
    };
    match (&step.brings, position.is_lead) {
        (Brings::NoAction(_), _) => say!(
            "{0}，就{2}（{1}）{3}。",
            "{0}: {2} ({1}){3}.",
            needed,
            name,
            brings,
            net
        ),
        (Brings::LessTaken(_), _) => say!(
            "{0}，{1}{2}{3}。",
            "{0}, and {1} takes {2}{3}.",
            needed,
            name,
            brings,
            net
        ),
        (Brings::Money(_) | Brings::AtLeast(_) | Brings::Item(..), true) => say!(
            "{0}，赶上{1}的第一名，{2}{3}。",
            "{0} draws level with the leader for {1}: {2}{3}.",
            needed,
            name,
            brings,
            net
        ),
        (Brings::Money(_) | Brings::AtLeast(_) | Brings::Item(..), false) => say!(
            "{0}，达到{1}的要求，{2}{3}。",
            "{0} meets what {1} asks for: {2}{3}.",
            needed,
            name,
            brings,
            net
        ),
    }
}

/// What it brings by its rule, and what is said behind that of the net, where that grows otherwise: `多得 500 元`, and nothing;
/// `净额多 7,000 元，其中本条 1,000 元`, and nothing; `少扣 500 元`, and `，净额多 700 元`.
fn comes_to(ledger: &Ledger, step: &PossibleStep<'_>) -> (Localized, Localized) {
    let own = brings(&step.brings);
    let is_other = |net: &NetGain| step.gain().unwrap_or_default() != net.grows;
    let Some(net) = step.net.filter(is_other) else {
        return (own, Localized::default());
    };
    let sale = assumed(ledger, step, net.with);
    let behind = |sale| say!("，{0}", "; {0}", net_gain(net.grows, sale));
    match step.brings {
        Brings::Money(gain) if gain < net.grows => {
            let all = say!(
                "净额多 {0} 元{1}，其中本条 {2} 元",
                "the net grows by ¥{0}{1}, ¥{2} of it by this rule",
                short(net.grows),
                sale,
                short(gain)
            );
            (all, Localized::default())
        }
        Brings::Money(_) => (say!("本条{0}", "{0} by this rule", own), behind(sale)),
        Brings::AtLeast(_) | Brings::LessTaken(_) | Brings::Item(..) | Brings::NoAction(_) => {
            (own, behind(sale))
        }
    }
}

/// What becomes of the net, with the sale by which that was found.
fn net_gain(grows: Money, sale: Localized) -> Localized {
    if grows.is_positive() {
        say!(
            "净额多 {0} 元{1}",
            "the net grows by ¥{0}{1}",
            short(grows),
            sale
        )
    } else if grows == Money::ZERO {
        say!("净额不变{0}", "the net stays the same{0}", sale)
    } else {
        say!(
            "净额反而少 {0} 元{1}",
            "but the net falls by ¥{0}{1}",
            short(-grows),
            sale
        )
    }
}

/// With whom the sale is made by which the net was found, where the step leaves that open.
fn assumed(ledger: &Ledger, step: &PossibleStep<'_>, with: With) -> Localized {
    if step.customer.is_some() || step.deal.is_some() {
        return Localized::default();
    }
    let customer = match with {
        With::New => None,
        With::Customer(at) => ledger.customers.get(at.index()),
    };
    match customer {
        Some(customer) => say!("（按卖给{0}算）", " (if they are to {0})", customer.name),
        None => label!("（按卖给新客户算）", " (if they are to a new customer)").into(),
    }
}

/// What it brings by its rule, as the end of a sentence: `多得 500 元`.
#[must_use]
pub fn brings(brings: &Brings) -> Localized {
    match brings {
        Brings::Money(gain) => say!("多得 {0} 元", "¥{0} more", short(*gain)),
        Brings::AtLeast(gain) => {
            say!("至少多得 {0} 元", "at least ¥{0} more", short(*gain))
        }
        Brings::LessTaken(gain) => say!("少扣 {0} 元", "¥{0} less", short(*gain)),
        Brings::Item(name, 1) => say!("得到{0}", "{0} is granted", item(name)),
        Brings::Item(name, quantity) => {
            say!(
                "得到{0} × {1}",
                "{0} × {1} is granted",
                item(name),
                quantity
            )
        }
        Brings::NoAction(name) => say!("免于{0}", "no {0}", action(name)),
    }
}

/// What it brings as a badge beside the sentence: how much the net grows, as `+500`, an item.
#[must_use]
pub fn worth_of(step: &PossibleStep<'_>) -> Localized {
    match &step.brings {
        Brings::Money(gain) | Brings::LessTaken(gain) => {
            let grows = step.net.map_or(*gain, |net| net.grows);
            if grows.is_positive() {
                say!("+{0}", "+{0}", short(grows))
            } else {
                Localized::same(&short(grows))
            }
        }
        Brings::AtLeast(gain) => say!("至少 +{0}", "at least +{0}", short(*gain)),
        Brings::Item(name, 1) => item(name),
        Brings::Item(name, quantity) => say!("{0} × {1}", "{0} × {1}", item(name), quantity),
        Brings::NoAction(name) => say!("免于{0}", "no {0}", action(name)),
    }
}

/// The further sales, on what and when, and which of them count.
fn needed(scheme: &Scheme, ledger: &Ledger, step: &PossibleStep<'_>) -> Localized {
    let further = match step.needed {
        Needed::Sales(amount) => further(scheme, ledger, step, amount),
        Needed::Deals(count) => deals(ledger, step, count),
        Needed::Paid(amount) => say!(
            "{0}再多 {1} 元",
            "{0} grows by ¥{1} more",
            measure_name(scheme, step.measure, Of::All),
            short(amount)
        ),
    };
    let needed = match step.span {
        Some(span) => say!("{0}{1}", "{1} in {0}", span, further),
        None => further,
    };
    let among = scheme.terms(step.rule).map(|terms| &terms.among);
    let narrowed = among.map_or_else(Vec::new, |among| narrowed(among, step));
    if narrowed.is_empty() {
        return needed;
    }
    let narrowed = Localized::joined(narrowed, AND);
    say!("{0}（只算{1}）", "{0} (only {1} count)", needed, narrowed)
}

/// Which sales alone the rule looks at. What of a named customer and of a deal that is there already holds isn't said.
fn narrowed(among: &Selection, step: &PossibleStep<'_>) -> Vec<Localized> {
    if step.deal.is_some() {
        return Vec::new();
    }
    let mut narrowed = Vec::new();
    if among.self_developed && step.customer.is_none() {
        narrowed.push(
            label!(
                "业务员自主开发的客户",
                "those to customers won by the rep's own effort"
            )
            .into(),
        );
    }
    if let Some(days) = among.within_days {
        narrowed.push(say!(
            "客户首单后 {0} 天以内的订单",
            "those at most {0} days after the customer's first order",
            days
        ));
    }
    if among.prepaid {
        narrowed.push(label!("预付款的订单", "those paid in advance").into());
    }
    narrowed
}

/// The further deals, of any size, and with whom.
fn deals(ledger: &Ledger, step: &PossibleStep<'_>, count: u32) -> Localized {
    let customer = step.customer;
    let customer = customer.and_then(|at| ledger.customers.get(at.index()));
    match (step.measure, customer) {
        (Measure::NewCustomers, _) => many!(
            count,
            "再开发 {0} 家新客户",
            "{0} more new customer",
            "{0} more new customers"
        ),
        (_, Some(customer)) => many!(
            count,
            "{1}再复购 {0} 次",
            "{0} more repurchase by {1}",
            "{0} more repurchases by {1}",
            customer.name
        ),
        (_, None) => many!(
            count,
            "再复购 {0} 次",
            "{0} more repurchase",
            "{0} more repurchases"
        ),
    }
}

/// The further sales, and on what.
fn further(scheme: &Scheme, ledger: &Ledger, step: &PossibleStep<'_>, amount: Money) -> Localized {
    let amount = short(amount);
    let customer = step.customer;
    let customer = customer.and_then(|at| ledger.customers.get(at.index()));
    let of = scheme.terms(step.rule).map(|terms| terms.among.of);
    match (step.measure, customer) {
        (Measure::Net, Some(customer)) => say!(
            "{0}的这笔成交再多 {1} 元",
            "¥{1} more on this deal of {0}",
            customer.name,
            amount
        ),
        (Measure::FirstNet, Some(customer)) => say!(
            "{0}的首单再多 {1} 元",
            "¥{1} more on the first order of {0}",
            customer.name,
            amount
        ),
        (Measure::Growth, Some(customer)) => say!(
            "{0}再增长 {1} 元",
            "{0} grows by ¥{1} more",
            customer.name,
            amount
        ),
        (_, Some(customer)) => say!(
            "{0}再成交 {1} 元",
            "¥{1} more in sales to {0}",
            customer.name,
            amount
        ),
        (Measure::Growth, None) if of == Some(Of::Existing) => say!(
            "老客户再增长 {0} 元",
            "existing customers grow by ¥{0} more",
            amount
        ),
        (Measure::Growth, None) => say!("再增长 {0} 元", "¥{0} more growth", amount),
        (_, None) => match of {
            Some(Of::New) => say!(
                "新客户再成交 {0} 元",
                "¥{0} more in sales to new customers",
                amount
            ),
            Some(Of::Existing) => say!(
                "老客户再成交 {0} 元",
                "¥{0} more in sales to existing customers",
                amount
            ),
            Some(Of::All) | None => say!("再成交 {0} 元", "¥{0} more in sales", amount),
        },
    }
}

/// From which band to which.
fn rise(position: &BandPosition<'_>, reaches: usize) -> Localized {
    let bands = &position.bands.bands;
    let now = position.at.and_then(|at| bands.get(at));
    let then = bands.get(reaches).map(|band| worth(&band.pays));
    let then = then.unwrap_or_default();
    match now {
        Some(now) => say!(
            "从 {0}升到 {1}",
            "rises from {0} to {1}",
            worth(&now.pays).set_off(),
            then
        ),
        None => say!("达到 {0}的一档", "reaches the band of {0}", then.set_off()),
    }
}
