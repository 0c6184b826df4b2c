//! Measures taken of a unit: one arm for each kind.

use super::select::Sieve;
use super::span::{Sales, SpanSales};
use super::subject::Unit;
use super::why::{Reading, Window};
use super::window;
use crate::ledger::{CustomerAt, Outcome, OutcomeAt, OutcomeKind, RepAt, TeamAt};
use crate::number::{Every, Money, Rate, Ratio, divide_rounded};
use crate::scheme::{By, Measure, Sustained, Target, Text};
use std::cell::OnceCell;

/// What the rules of each tally have paid each rep so far.
pub(super) type Tallies = Vec<(Text, Vec<Money>)>;

/// What is already known of a unit that is measured.
#[derive(Clone, Copy, Default)]
pub(super) struct Known {
    /// The net of its deal.
    pub net: Option<Money>,
    /// The window that its last `sustained` test found.
    pub window: Option<Window>,
}

/// All that a rule's measures and conditions are answered from.
pub(super) struct Sight<'a> {
    pub sieve: Sieve<'a>,
    /// The spans the rule is looked at for, where it is.
    pub spans: Option<SpanSales>,
    /// The spans of a measure that counts missed ones, where the rule has one.
    pub missed: Option<SpanSales>,
    pub tallies: &'a Tallies,
    rep_totals: OnceCell<Vec<Money>>,
    rep_priors: OnceCell<Vec<Money>>,
}

impl<'a> Sight<'a> {
    pub fn new(sieve: Sieve<'a>, tallies: &'a Tallies) -> Self {
        Self {
            sieve,
            spans: None,
            missed: None,
            tallies,
            rep_totals: OnceCell::new(),
            rep_priors: OnceCell::new(),
        }
    }

    /// The measure of a unit; none where there is nothing to measure.
    pub fn measure(&self, measure: &Measure, unit: &Unit, known: Known) -> Option<Reading> {
        match measure {
            Measure::Net => known.net.map(in_money),
            Measure::FirstNet => self
                .sieve
                .deals(unit.customer?)
                .next()
                .map(|deal| in_money(deal.net())),
            Measure::Total => self.total(unit).map(in_money),
            Measure::Growth => self.growth(unit),
            Measure::TeamTotal => Some(in_money(self.team_total(unit.team?))),
            Measure::TeamGrowth => self.team_growth(unit.team?),
            Measure::Score => self
                .outcome(unit)?
                .score
                .map(|score| without_base(Ratio::whole(score.millionths()))),
            Measure::MeanScore(kind) => self.mean_score(unit.rep?, *kind),
            Measure::Amount => Some(in_money(self.outcome(unit)?.amount.unwrap_or_default())),
            Measure::PerformanceBonus => self.performance_bonus(unit),
            Measure::Repurchases => self.repurchases(unit.customer?),
            Measure::Tally(name) => Some(in_money(self.tally(name, unit.rep?))),
            Measure::NewCustomers => Some(count(self.sales(unit)?.first_deals.into())),
            Measure::MeanMonthSales => known.window.map(mean_month_sales),
            Measure::QualifyingCustomers(by) => Some(count(self.qualifying(unit.rep?, by))),
            Measure::ReturnedShare => self.returned_share(unit.customer?),
            Measure::OutcomeCount(kind) => Some(count(self.outcome_count(unit.customer?, *kind))),
            Measure::IdleDays => self.idle_days(unit.customer?),
            Measure::Margin => self.sales(unit)?.margin().map(without_base),
            Measure::MissedSpans(missed) => {
                self.missed_spans(unit.rep?, missed.every, missed.target)
            }
        }
    }

    pub fn outcome(&self, unit: &Unit) -> Option<&'a Outcome> {
        self.outcome_at(unit.outcome?)
    }

    fn outcome_at(&self, at: OutcomeAt) -> Option<&'a Outcome> {
        self.sieve.facts.ledger.outcomes.get(at.index())
    }

    /// The net of the unit's deals: of the rep in a span, else of the customer, else of the rep.
    fn total(&self, unit: &Unit) -> Option<Money> {
        match (unit.span, unit.customer) {
            (Some(_), _) => self.sales(unit).map(|sales| sales.total),
            (None, Some(customer)) => Some(self.sieve.total(customer)),
            (None, None) => unit.rep.map(|rep| self.rep_total(rep)),
        }
    }

    /// The net of the deals of all of the rep's customers that count for the rule; added up for all reps at the first call.
    pub fn rep_total(&self, at: RepAt) -> Money {
        self.rep_totals
            .get_or_init(|| self.sieve.rep_totals())
            .get(at.index())
            .copied()
            .unwrap_or_default()
    }

    /// The sales of the unit, with what a margin needs: of the rep in a span, else of the customer, else of the rep.
    pub fn sales(&self, unit: &Unit) -> Option<Sales> {
        if let (Some(spans), Some(span), Some(rep)) = (&self.spans, unit.span, unit.rep) {
            return Some(spans.of(rep, spans.place(span)));
        }
        if let Some(customer) = unit.customer {
            return Some(self.customer_sales(customer));
        }
        let mut sum = Sales::default();
        for customer in self.sieve.facts.index.customers_of(unit.rep?) {
            sum.join(&self.customer_sales(*customer));
        }
        Some(sum)
    }

    fn customer_sales(&self, customer: CustomerAt) -> Sales {
        let mut sales = Sales::default();
        for counted in self.sieve.deals(customer) {
            sales.add(
                counted.net(),
                self.sieve
                    .facts
                    .deal(counted.deal)
                    .and_then(|deal| deal.margin),
            );
        }
        sales
    }

    /// Last year's sales of the customer, or of all customers of the rep that the selection is about.
    pub fn prior_sales(&self, unit: &Unit) -> Option<Money> {
        let facts = self.sieve.facts;
        if let Some(customer) = unit.customer {
            return facts
                .customer(customer)
                .map(|customer| customer.prior_sales);
        }
        self.rep_priors
            .get_or_init(|| self.sieve.rep_priors())
            .get(unit.rep?.index())
            .copied()
    }

    fn growth(&self, unit: &Unit) -> Option<Reading> {
        let prior = self.prior_sales(unit)?;
        let growth = self.total(unit)? - prior;
        grown_by(growth, prior).map(|gauge| Reading {
            gauge,
            base: growth,
        })
    }

    /// The team's new-customer total: the one given, else the sum of its reps' own.
    pub fn team_total(&self, team: TeamAt) -> Money {
        let facts = self.sieve.facts;
        let given = facts
            .ledger
            .teams
            .get(team.index())
            .and_then(|team| team.current_total);
        given.unwrap_or_else(|| {
            facts
                .index
                .reps_of(team)
                .iter()
                .map(|rep| self.rep_total(*rep))
                .sum()
        })
    }

    fn team_growth(&self, at: TeamAt) -> Option<Reading> {
        let prior = self.sieve.facts.ledger.teams.get(at.index())?.prior_total?;
        let total = self.team_total(at);
        grown_by(total - prior, prior).map(|gauge| Reading { gauge, base: total })
    }

    fn mean_score(&self, rep: RepAt, kind: OutcomeKind) -> Option<Reading> {
        let outcomes = self
            .sieve
            .facts
            .index
            .outcomes_of_rep(rep)
            .iter()
            .filter_map(|at| self.outcome_at(*at));
        let scores = outcomes
            .filter(|outcome| outcome.kind == kind)
            .filter_map(|outcome| outcome.score);
        let (num, den) = scores.fold((0, 0), |(sum, number), score| {
            (sum + score.millionths(), number + 1)
        });
        (den > 0).then(|| without_base(Ratio { num, den }))
    }

    fn performance_bonus(&self, unit: &Unit) -> Option<Reading> {
        let month = self.outcome(unit)?.date.month();
        self.sieve
            .facts
            .rep(unit.rep?)
            .map(|rep| in_money(rep.performance_bonus_of(month)))
    }

    fn repurchases(&self, at: CustomerAt) -> Option<Reading> {
        let first = usize::from(!self.sieve.facts.customer(at)?.existing);
        let repurchases = self.sieve.deals(at).skip(first);
        let (number, base) = repurchases.fold((0, Money::ZERO), |(number, sum), deal| {
            (number + 1, sum + deal.net())
        });
        (number > 0).then(|| Reading {
            gauge: Ratio::whole(number),
            base,
        })
    }

    fn tally(&self, name: &Text, rep: RepAt) -> Money {
        let tally = self.tallies.iter().find(|(known, _)| known == name);
        tally
            .and_then(|(_, paid)| paid.get(rep.index()))
            .copied()
            .unwrap_or_default()
    }

    fn qualifying(&self, rep: RepAt, by: &By<Sustained>) -> i128 {
        let facts = self.sieve.facts;
        let department = facts
            .rep(rep)
            .and_then(|rep| rep.department)
            .map(|department| department.word());
        let Some(asked) = by.for_word(department) else {
            return 0;
        };
        let new = facts.index.customers_of(rep).iter().filter(|at| {
            facts
                .customer(**at)
                .is_some_and(|customer| !customer.existing)
        });
        let qualifying = new
            .filter(|at| window::sustained(self.sieve, **at, asked).held)
            .count();
        i128::try_from(qualifying).unwrap_or(i128::MAX)
    }

    fn returned_share(&self, customer: CustomerAt) -> Option<Reading> {
        let handled = self
            .sieve
            .facts
            .index
            .handled(self.sieve.facts.ledger, customer);
        let num = handled.returned.fen() * Rate::SCALE;
        handled.amount.is_positive().then(|| {
            without_base(Ratio {
                num,
                den: handled.amount.fen(),
            })
        })
    }

    fn outcome_count(&self, customer: CustomerAt, kind: OutcomeKind) -> i128 {
        let outcomes = self
            .sieve
            .facts
            .index
            .outcomes_of_customer(customer)
            .iter()
            .filter_map(|at| self.outcome_at(*at));
        i128::try_from(outcomes.filter(|outcome| outcome.kind == kind).count()).unwrap_or(i128::MAX)
    }

    fn idle_days(&self, customer: CustomerAt) -> Option<Reading> {
        let last = self.sieve.deals(customer).last()?;
        Some(count(
            self.sieve
                .facts
                .ledger
                .period
                .to
                .days_since(last.date)
                .into(),
        ))
    }

    fn missed_spans(&self, rep: RepAt, every: Every, target: Target) -> Option<Reading> {
        let spans = self
            .missed
            .as_ref()
            .filter(|spans| spans.spans.iter().all(|span| span.months == every.months()))?;
        let target = self.target(
            target,
            &Unit {
                rep: Some(rep),
                ..Unit::default()
            },
        )?;
        let missed = (0..spans.spans.len())
            .filter(|place| spans.of(rep, *place).total.fen() < target)
            .count();
        i128::try_from(missed).ok().map(count)
    }

    /// A target of the ledger, in fen or as a count; none where it is not set.
    pub fn target(&self, target: Target, unit: &Unit) -> Option<i128> {
        let facts = self.sieve.facts;
        let rep = unit.rep.and_then(|rep| facts.rep(rep));
        match target {
            Target::Quarter => rep?.quarter_target.map(Money::fen),
            Target::Year => rep?.year_target.map(Money::fen),
            Target::TaskCustomers => rep?.task_customers.map(i128::from),
            Target::TaskSales => rep?.task_sales.map(Money::fen),
            Target::Goal => facts
                .ledger
                .teams
                .get(unit.team?.index())?
                .goal
                .map(Money::fen),
        }
    }
}

fn in_money(base: Money) -> Reading {
    Reading::money(base)
}

fn without_base(gauge: Ratio) -> Reading {
    Reading {
        gauge,
        base: Money::ZERO,
    }
}

fn count(number: i128) -> Reading {
    without_base(Ratio::whole(number))
}

fn grown_by(growth: Money, prior: Money) -> Option<Ratio> {
    prior.is_positive().then(|| Ratio {
        num: growth.fen() * Rate::SCALE,
        den: prior.fen(),
    })
}

fn mean_month_sales(window: Window) -> Reading {
    let gauge = Ratio {
        num: window.total.fen(),
        den: window.months.into(),
    };
    Reading {
        gauge,
        base: Money::from_fen(divide_rounded(gauge.num, gauge.den)),
    }
}
