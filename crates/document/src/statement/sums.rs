//! The sums of a statement, of all reps and of each, with what is not known of them.

use super::awaited::{Awaited, Way};
use super::computed::Computed;
use super::entry::{joined, same};
use super::known::Parts;
use super::shown::{Shown, lacking_words};
use rewards_core::analysis::waits_of_customers;
use rewards_core::ledger::RepAt;
use rewards_core::number::{Money, Rate, divide_rounded};
use rewards_core::pieces::{at_once, pause};
use rewards_core::scheme::Kind;
use rewards_words::label as words;
use rewards_words::text::{Label, Localized};
use rewards_words::{label, say};

/// The sums of a statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sums {
    /// Rewards less penalties.
    pub net: Shown,
    /// Rewards.
    pub reward: Shown,
    /// Penalties.
    pub penalty: Shown,
    /// Customer benefits.
    pub benefit: Shown,
    /// Net and benefits: what the scheme costs.
    pub cost: Shown,
    /// Sales, always known.
    pub sales: Money,
    /// Net and benefits among the sales.
    pub cost_rate: ShownRate,
}

impl Sums {
    /// What the rate is called: where customers get anything, that they are in it is said.
    #[must_use]
    pub fn cost_rate_name(&self) -> Label {
        if self.benefit == Shown::Known(Money::ZERO) {
            label!("费用率", "cost rate")
        } else {
            label!(
                "费用率（含客户所得）",
                "cost rate (incl. what customers get)"
            )
        }
    }
}

/// What the rate of net and benefits among the sales is called.
pub const COST_RATE: Label = label!(
    "费用率（含客户所得）",
    "Cost rate (incl. customers' benefits)"
);

/// A rate of cost as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ShownRate {
    /// Per cent.
    Known(String),
    /// Per cent of what is known so far, and what the rest waits for.
    SoFar(String, Vec<Awaited>),
    /// Nothing of the cost is known.
    Waiting(Vec<Awaited>),
    /// There are no sales to hold it against.
    NoSales,
}

impl ShownRate {
    /// What stands there.
    #[must_use]
    pub fn text(&self) -> Localized {
        match self {
            Self::Known(rate) => same(rate),
            Self::SoFar(rate, awaits) => Way::of_all(awaits).marking(rate),
            Self::Waiting(awaits) => Shown::Waiting(awaits.clone()).text(),
            Self::NoSales => label!("没有销售额", "no sales").into(),
        }
    }
}

/// One rep in the list of all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RepRow {
    /// The place in the statement.
    pub at: usize,
    /// The ledger's id.
    pub id: String,
    /// The name.
    pub name: String,
    /// Team and department, where known.
    pub group: Localized,
    /// Rewards less penalties.
    pub net: Shown,
    /// Rewards.
    pub reward: Shown,
    /// Penalties.
    pub penalty: Shown,
}

impl RepRow {
    /// What the net is made of, in words.
    #[must_use]
    pub fn parts(&self) -> Localized {
        say!(
            "奖励 {0} − 扣罚 {1}",
            "rewards {0} − penalties {1}",
            self.reward.marked(),
            self.penalty.marked()
        )
    }

    /// The name as it stands in a heading; a dash where there is none yet.
    #[must_use]
    pub fn heading(&self) -> &str {
        match self.name.trim() {
            "" => "—",
            name => name,
        }
    }
}

/// A row for every rep, in the ledger's order.
#[must_use]
pub fn rep_rows(computed: &Computed) -> Vec<RepRow> {
    at_once(rows_and_sums(computed)).0
}

/// The sums of all reps and customers.
#[must_use]
pub fn sums(computed: &Computed) -> Sums {
    at_once(rows_and_sums(computed)).1
}

/// Both, from one walk through the statement, with a pause after each rep.
pub(super) async fn rows_and_sums(computed: &Computed) -> (Vec<RepRow>, Sums) {
    let (mut all, mut rows) = (Parts::default(), Vec::new());
    for (at, rep) in computed.statement.reps.iter().enumerate() {
        let parts = Parts::of(computed, at, rep);
        rows.extend(row(computed, at, &parts));
        all.join(parts);
        pause().await;
    }
    (rows, sums_of(computed, &all))
}

/// One rep's row; nothing where there is no such rep.
#[must_use]
pub fn rep_row(computed: &Computed, at: usize) -> Option<RepRow> {
    let statement = computed.statement.reps.get(at)?;
    row(computed, at, &Parts::of(computed, at, statement))
}

/// From what a rep's net was to what it is: `张伟的净额 7,640.00 → 8,640.00（+1,000.00）`. The place is that of the rep now; nothing
/// under another scheme, and of one who wasn't there.
#[must_use]
pub fn net_change(before: &Computed, now: &Computed, at: usize) -> Option<Localized> {
    let [was, row] = rows_of_both(before, now, at)?;
    Some(say!(
        "{0}的净额 {1}",
        "{0}'s net {1}",
        row.heading(),
        was.net.going_to(&row.net)
    ))
}

/// What an act would make of a net.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NetAfter {
    /// Whose it is; of all, where nobody is named.
    pub whose: Option<String>,
    /// The net, afterwards.
    pub net: Shown,
    /// How much it moves; nothing where it isn't wholly known before or afterwards.
    pub change: Option<Money>,
    /// What it waits for and didn't wait for before, in a statement's words; nothing where that's nothing.
    pub lacks: Option<Localized>,
}

/// What an act would come to: for the rep at this place now or, where he's nobody or nothing changes for him, for all. Nothing
/// where no net changes.
#[must_use]
pub fn net_after(before: &Computed, now: &Computed, at: Option<usize>) -> Option<NetAfter> {
    let own = at.and_then(|at| rows_of_both(before, now, at));
    let own = own.filter(|[was, row]| was.net != row.net);
    let (whose, [was, net]) = match own {
        Some([was, row]) => (Some(row.heading().to_owned()), [was.net, row.net]),
        None => (None, [sums(before).net, sums(now).net]),
    };
    (was != net).then(|| NetAfter {
        whose,
        change: (|| Some(net.known()? - was.known()?))(),
        lacks: lacking_words(net.lacks_beside(&was).cloned().collect()),
        net,
    })
}

/// Where the rep at a place now stood before; nothing where he's new, or nobody.
pub(super) fn place_before(before: &Computed, now: &Computed, at: usize) -> Option<usize> {
    fn id_of(computed: &Computed, at: usize) -> Option<&str> {
        let rep = computed.statement.reps.get(at)?.rep;
        Some(&computed.facts.ledger.reps.get(rep.index())?.id)
    }
    let id = id_of(now, at)?;
    (0..before.statement.reps.len()).find(|at| id_of(before, *at) == Some(id))
}

/// A rep's row before and now, under the same scheme.
fn rows_of_both(before: &Computed, now: &Computed, at: usize) -> Option<[RepRow; 2]> {
    let was = place_before(before, now, at)?;
    if before.scheme.id != now.scheme.id {
        return None;
    }
    Some([rep_row(before, was)?, rep_row(now, at)?])
}

fn row(computed: &Computed, at: usize, parts: &Parts) -> Option<RepRow> {
    let ledger = &computed.facts.ledger;
    let statement = computed.statement.reps.get(at)?;
    let rep = ledger.reps.get(statement.rep.index())?;
    let team = rep.team.and_then(|at| ledger.teams.get(at.index()));
    let group = [
        team.map(|team| same(&team.name)),
        rep.department
            .map(|department| words::department(department).into()),
    ];
    Some(RepRow {
        at,
        id: rep.id.to_string(),
        name: rep.name.to_string(),
        group: joined(group.iter().flatten()),
        net: parts.net(statement.net()),
        reward: parts.of_kind(Kind::Reward, statement.reward),
        penalty: parts.of_kind(Kind::Penalty, statement.penalty),
    })
}

fn sums_of(computed: &Computed, all: &Parts) -> Sums {
    let totals = &computed.statement.totals;
    let rules = waits_of_customers(&computed.scheme, computed.stand_in());
    let awaits: Vec<Awaited> = rules
        .into_iter()
        .filter_map(|rule| computed.awaited_rule(rule))
        .collect();
    let has_benefits = totals.customer_benefit != Money::ZERO;
    let net = all.net(totals.net());
    let benefit = Shown::of(totals.customer_benefit, has_benefits, awaits);
    let cost = both(&net, &benefit, totals.cost());
    Sums {
        cost_rate: rate_of(&cost, totals.cost_rate()),
        cost,
        reward: all.of_kind(Kind::Reward, totals.reward),
        penalty: all.of_kind(Kind::Penalty, totals.penalty),
        sales: totals.sales,
        net,
        benefit,
    }
}

/// What a rep sold: deals that count and are ordered or delivered.
pub(super) fn sold(computed: &Computed, rep: RepAt) -> Money {
    let index = &computed.facts.index;
    let customers = index.customers_of(rep).iter();
    customers.map(|customer| index.ordered(*customer)).sum()
}

/// What all reps get among the sales, without what customers get.
pub(super) fn net_rate(sums: &Sums) -> ShownRate {
    let net = sums.net.so_far().unwrap_or_default();
    let sales = sums.sales.fen();
    let rate = (sales > 0).then(|| divide_rounded(net.fen() * Rate::SCALE, sales));
    let nothing = Shown::Known(Money::ZERO);
    rate_of(&both(&sums.net, &nothing, net), rate)
}

/// Both together; the one part that is nothing for certain is no knowledge of the other.
fn both(net: &Shown, benefit: &Shown, sum: Money) -> Shown {
    let mut awaits = net.awaits().to_vec();
    awaits.extend(benefit.awaits().iter().cloned());
    let is_something = |shown: &Shown| shown.so_far().is_some_and(|amount| amount != Money::ZERO);
    Shown::of(sum, is_something(net) || is_something(benefit), awaits)
}

/// The rate of what is known.
fn rate_of(cost: &Shown, millionths: Option<i128>) -> ShownRate {
    let Some(rate) = millionths.and_then(|rate| i64::try_from(rate).ok()) else {
        return ShownRate::NoSales;
    };
    let rate = rewards_words::figure::per_cent(Rate::from_millionths(rate));
    match cost {
        Shown::Known(_) => ShownRate::Known(rate),
        Shown::SoFar(_, awaits) => ShownRate::SoFar(rate, awaits.clone()),
        Shown::Waiting(awaits) => ShownRate::Waiting(awaits.clone()),
    }
}
