//! The sums of a statement, of all reps and of each, with what is not known of them.

use super::computed::Computed;
use super::entry::{joined, same};
use super::shown::{Awaited, Shown};
use rewards_core::analysis::{unknown_of_line, waits_of_customers, waits_of_rep};
use rewards_core::engine::{Line, RepStatement};
use rewards_core::number::{Money, Rate, divide_rounded};
use rewards_core::scheme::{Kind, RuleAt, Standing};
use rewards_words::label as words;
use rewards_words::say;
use rewards_words::text::Localized;

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
    /// Sales, always known.
    pub sales: Money,
    /// Net and benefits among the sales.
    pub cost_rate: ShownRate,
}

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
            Self::Known(rate) | Self::SoFar(rate, _) => same(rate),
            Self::Waiting(awaits) => Shown::Waiting(awaits.clone()).text(),
            Self::NoSales => same("–"),
        }
    }
}

/// One rep in the list of all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RepRow {
    /// The place in the statement.
    pub at: usize,
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
            self.reward.text(),
            self.penalty.text()
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
    let places = 0..computed.statement.reps.len();
    places.filter_map(|at| rep_row(computed, at)).collect()
}

/// One rep's row; nothing where there is no such rep.
#[must_use]
pub fn rep_row(computed: &Computed, at: usize) -> Option<RepRow> {
    let ledger = &computed.facts.ledger;
    let statement = computed.statement.reps.get(at)?;
    let rep = ledger.reps.get(statement.rep.index())?;
    let parts = Parts::of(computed, at, statement);
    let team = rep.team.and_then(|at| ledger.teams.get(at.index()));
    let group = [
        team.map(|team| same(&team.name)),
        rep.department
            .map(|department| words::department(department).into()),
    ];
    Some(RepRow {
        at,
        name: rep.name.to_string(),
        group: joined(group.iter().flatten()),
        net: parts.net(statement.net()),
        reward: parts.of_kind(Kind::Reward, statement.reward),
        penalty: parts.of_kind(Kind::Penalty, statement.penalty),
    })
}

/// The sums of all reps and customers.
#[must_use]
pub fn sums(computed: &Computed) -> Sums {
    let statement = &computed.statement;
    let mut all = Parts::default();
    for (at, rep) in statement.reps.iter().enumerate() {
        all.join(Parts::of(computed, at, rep));
    }
    let totals = &statement.totals;
    let rules = waits_of_customers(&computed.scheme, computed.stand_in());
    let awaits: Vec<Awaited> = rules
        .into_iter()
        .filter_map(|rule| computed.awaited_rule(rule))
        .collect();
    let has_benefits = totals.customer_benefit != Money::ZERO;
    let net = all.net(totals.net());
    let benefit = Shown::of(totals.customer_benefit, has_benefits, awaits);
    Sums {
        cost_rate: cost_rate(&net, &benefit, totals.cost_rate()),
        reward: all.of_kind(Kind::Reward, totals.reward),
        penalty: all.of_kind(Kind::Penalty, totals.penalty),
        sales: totals.sales,
        net,
        benefit,
    }
}

/// What all reps get among the sales, without what customers get.
pub(super) fn net_rate(sums: &Sums) -> ShownRate {
    let net = sums.net.so_far().unwrap_or_default();
    let sales = sums.sales.fen();
    let rate = (sales > 0).then(|| divide_rounded(net.fen() * Rate::SCALE, sales));
    cost_rate(&sums.net, &Shown::Known(Money::ZERO), rate)
}

/// The rate of what is known; the one part that is nothing for certain is no knowledge of the other.
fn cost_rate(net: &Shown, benefit: &Shown, millionths: Option<i128>) -> ShownRate {
    let Some(rate) = millionths.and_then(|rate| i64::try_from(rate).ok()) else {
        return ShownRate::NoSales;
    };
    let rate = rewards_words::figure::per_cent(Rate::from_millionths(rate));
    let mut awaits = net.awaits().to_vec();
    awaits.extend(benefit.awaits().iter().cloned());
    let is_something = |shown: &Shown| shown.so_far().is_some_and(|amount| amount != Money::ZERO);
    match (
        awaits.is_empty(),
        is_something(net) || is_something(benefit),
    ) {
        (true, _) => ShownRate::Known(rate),
        (false, true) => ShownRate::SoFar(rate, awaits),
        (false, false) => ShownRate::Waiting(awaits),
    }
}

/// What of the sums of a rep is known, and what is not.
#[derive(Default)]
struct Parts {
    has_rewards: bool,
    has_penalties: bool,
    awaits: Vec<(Kind, Awaited)>,
}

impl Parts {
    fn of(computed: &Computed, at: usize, rep: &RepStatement) -> Self {
        let mut parts = Self::default();
        for line in &rep.lines {
            match awaited_of_line(computed, at, line) {
                Some(awaited) => parts.await_once(line.kind, awaited),
                None if line.amount == Money::ZERO => {}
                None => match line.kind {
                    Kind::Reward => parts.has_rewards = true,
                    Kind::Penalty => parts.has_penalties = true,
                },
            }
        }
        for rule in waits_of_rep(&computed.scheme, computed.stand_in(), at) {
            if let Some(awaited) = computed.awaited_rule(rule) {
                parts.await_once(kind_of(computed, rule), awaited);
            }
        }
        parts
    }

    fn await_once(&mut self, kind: Kind, awaited: Awaited) {
        let is_known = self
            .awaits
            .iter()
            .any(|(_, known)| known.rule == awaited.rule && known.text == awaited.text);
        if !is_known {
            self.awaits.push((kind, awaited));
        }
    }

    fn join(&mut self, other: Self) {
        self.has_rewards |= other.has_rewards;
        self.has_penalties |= other.has_penalties;
        for (kind, awaited) in other.awaits {
            self.await_once(kind, awaited);
        }
    }

    fn net(&self, sum: Money) -> Shown {
        let awaits = self.awaits.iter().map(|(_, awaited)| awaited.clone());
        Shown::of(
            sum,
            self.has_rewards || self.has_penalties,
            awaits.collect(),
        )
    }

    fn of_kind(&self, kind: Kind, sum: Money) -> Shown {
        let has_lines = match kind {
            Kind::Reward => self.has_rewards,
            Kind::Penalty => self.has_penalties,
        };
        let awaits = self.awaits.iter().filter(|(of, _)| *of == kind);
        Shown::of(
            sum,
            has_lines,
            awaits.map(|(_, awaited)| awaited.clone()).collect(),
        )
    }
}

/// Whether a rule that waits would give or take.
fn kind_of(computed: &Computed, rule: RuleAt) -> Kind {
    match computed.scheme.rule(rule).map(|rule| &rule.standing) {
        Some(Standing::Inactive(waits)) => waits.would.kind(),
        Some(Standing::Active(terms)) => terms.kind,
        None => Kind::Reward,
    }
}

/// The fact that a line of the rep at a place waits for; nothing where its amount is known.
pub(super) fn awaited_of_line(computed: &Computed, at: usize, line: &Line) -> Option<Awaited> {
    let rep = computed.statement.reps.get(at)?.rep;
    let unknown = unknown_of_line(&computed.scheme, &computed.facts.ledger, rep, line)?;
    Some(computed.awaited_fact(line.rule, unknown))
}
