//! What the pictures of a comparison show, in a sentence each.

use crate::label::AND;
use crate::text::{Label, Localized};
use crate::{label, say};
use rewards_core::number::{Money, Ratio};

/// What a scheme costs.
#[derive(Clone, Copy, Debug)]
pub struct Cost<'n> {
    /// The scheme's name.
    pub name: &'n Localized,
    /// All that it costs; nothing where that is not wholly known, or rules wait for figures.
    pub all: Option<Money>,
    /// How much of it customers get.
    pub benefit: Money,
}

/// What customers get, among other costs.
pub const TO_CUSTOMERS: Label = label!("客户所得", "To customers");

impl Cost<'_> {
    /// The amount, and how much of it customers get: where reps give more than they get, the one less the other.
    fn told(&self, all: Money) -> Localized {
        if self.benefit == Money::ZERO {
            return Localized::of(&all);
        }
        let net = all - self.benefit;
        if net < Money::ZERO {
            return say!(
                "{0}（客户所得 {1}，业务员净额 {2}）",
                "{0} ({1} to customers, {2} net to reps)",
                all,
                self.benefit,
                net
            );
        }
        say!(
            "{0}（其中客户所得 {1}）",
            "{0} ({1} of it to customers)",
            all,
            self.benefit
        )
    }
}

/// Which scheme costs least and which most, with what customers get, and which of them cannot be told yet.
#[must_use]
pub fn cost_bars_finding(costs: &[Cost<'_>]) -> Localized {
    let known = || costs.iter().filter_map(|cost| Some((cost, cost.all?)));
    let least = known().min_by_key(|(_, all)| *all);
    let most = known().rev().max_by_key(|(_, all)| *all);
    let mut finding = match (least, most) {
        (Some((scheme, net)), Some((_, same))) if net == same && known().count() > 1 => say!(
            "这些方案的成本都是 {1}，包括“{0}”。",
            "All of these cost {1}, “{0}” among them.",
            scheme.name,
            net
        ),
        (Some((scheme, net)), Some((_, same))) if net == same => say!(
            "“{0}”的成本是 {1}。",
            "“{0}” costs {1}.",
            scheme.name,
            scheme.told(net)
        ),
        (Some((low, least)), Some((high, most))) => say!(
            "成本最低的是“{0}”，{1}；最高的是“{2}”，{3}。",
            "“{0}” costs the least, {1}; “{2}” costs the most, {3}.",
            low.name,
            low.told(least),
            high.name,
            high.told(most)
        ),
        _ => Localized::default(),
    };
    let open = costs.iter().filter(|cost| cost.all.is_none());
    if let Some(left_out) = left_out(open.map(|cost| cost.name)) {
        finding = match finding.is_empty() {
            true => left_out,
            false => say!("{0}{1}", "{0} {1}", finding, left_out),
        };
    }
    finding
}

/// Which schemes can't be compared, as not all of their cost is known; nothing where there is none.
#[must_use]
pub fn left_out<'n>(names: impl Iterator<Item = &'n Localized>) -> Option<Localized> {
    let names: Vec<Localized> = names.map(|name| say!("“{0}”", "“{0}”", name)).collect();
    (!names.is_empty()).then(|| {
        say!(
            "{0}还有没填或算不出的部分，不参加比较。",
            "{0}: parts are not filled in or cannot be computed, so it is left out here.",
            Localized::joined(names, AND)
        )
    })
}

/// For whom the schemes differ most: the rep, the least and the most.
#[must_use]
pub fn pay_dots_finding(widest: Option<(&str, Money, Money)>) -> Localized {
    match widest {
        Some((name, least, most)) if least != most => say!(
            "换方案对{0}影响最大：从 {1}到 {2}，相差 {3}。",
            "The choice matters most for {0}: from {1} to {2}, a difference of {3}.",
            name,
            least,
            most,
            most - least
        ),
        Some(_) => label!(
            "每个人在这些方案下拿到的都一样。",
            "Everybody gets the same under these schemes."
        )
        .into(),
        None => label!(
            "还有没填或算不出的部分，比不出每个人的多少。",
            "Too much is not filled in yet to compare what each would get."
        )
        .into(),
    }
}

/// Who gets least and who most for each yuan sold: names, and net over sales.
#[must_use]
pub fn pay_scatter_finding(
    scheme: &Localized,
    least: Option<(&str, Ratio)>,
    most: Option<(&str, Ratio)>,
) -> Localized {
    // Fen for each fen are yuan for each yuan: of a hundred yuan there are ten thousand fen.
    let per_hundred = |ratio: Ratio| {
        let times = ratio.times(Ratio::whole(10_000));
        Money::from_fen(times.map_or(0, Ratio::rounded))
    };
    match (least, most) {
        (Some((low, least)), Some((high, most))) if low != high => say!(
            "按“{0}”，每销售 100 元，{1}的净额最少，{2}；{3}最多，{4}。",
            "Under “{0}”, {1} gets the least per ¥100 of sales, {2}, and {3} the most, {4}.",
            scheme,
            low,
            per_hundred(least),
            high,
            per_hundred(most)
        ),
        (Some((name, least)), _) => say!(
            "按“{0}”，{1}每销售 100 元，净额 {2}。",
            "Under “{0}”, {1} gets {2} per ¥100 of sales.",
            scheme,
            name,
            per_hundred(least)
        ),
        (None, _) => say!(
            "“{0}”还看不出净额和销售额的关系。",
            "Under “{0}”, net cannot be set against sales yet.",
            scheme
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::{Cost, cost_bars_finding};
    use crate::text::Localized;
    use rewards_core::number::Money;

    #[test]
    fn where_reps_give_more_than_they_get_both_parts_of_the_cost_are_told() {
        let name = Localized::same("甲");
        let cost = |all: i128, benefit: i128| {
            cost_bars_finding(&[Cost {
                name: &name,
                all: Some(Money::from_fen(all)),
                benefit: Money::from_fen(benefit),
            }])
        };
        assert_eq!(
            cost(100_000, 300_000).zh,
            "“甲”的成本是 1,000.00 元（客户所得 3,000.00 元，业务员净额 −2,000.00 元）。"
        );
        assert_eq!(
            cost(300_000, 100_000).en,
            "“甲” costs ¥3,000.00 (¥1,000.00 of it to customers)."
        );
    }
}
