//! Measures taken of a candidate: one arm for each kind.

use super::candidate::Candidate;
use super::selector::Selector;
use super::span::{Sales, SpanSales};
use super::why::{MeasuredValue, Window};
use super::window;
use crate::ledger::{CustomerAt, Outcome, OutcomeAt, OutcomeKind, RepAt, TeamAt};
use crate::number::{Every, Money, Rate, Ratio, divide_rounded};
use crate::scheme::{By, Measure, Sustained, Target, Text};
use std::cell::OnceCell;

/// What the rules of each tally have paid each rep so far.
pub(super) type Tallies = Vec<(Text, Vec<Money>)>;

/// What is already known of a candidate that is measured.
#[derive(Clone, Copy, Default)]
pub(super) struct KnownSoFar {
    /// The net of its deal.
    pub net: Option<Money>,
    /// The window that its last `sustained` test found.
    pub window: Option<Window>,
}

/// All that a rule's measures and conditions are answered from.
pub(super) struct Measurer<'a> {
    pub selector: Selector<'a>,
    /// The spans the rule is looked at for, where it is.
    pub spans: Option<SpanSales>,
    /// The spans of a measure that counts missed ones, where the rule has one.
    pub missed: Option<SpanSales>,
    pub tallies: &'a Tallies,
    rep_totals: OnceCell<Vec<Money>>,
    rep_priors: OnceCell<Vec<Money>>,
}

impl<'a> Measurer<'a> {
    pub fn new(selector: Selector<'a>, tallies: &'a Tallies) -> Self {
        Self {
            selector,
            spans: None,
            missed: None,
            tallies,
            rep_totals: OnceCell::new(),
            rep_priors: OnceCell::new(),
        }
    }

    /// The measure of a candidate; none where there is nothing to measure.
    pub fn measure(
        &self,
        measure: &Measure,
        candidate: &Candidate,
        known: KnownSoFar,
    ) -> Option<MeasuredValue> {
        match measure {
            Measure::Net => known.net.map(in_money),
            Measure::FirstNet => self
                .selector
                .deals(candidate.customer?)
                .next()
                .map(|deal| in_money(deal.net())),
            Measure::Total => self.total(candidate).map(in_money),
            Measure::Growth => self.growth(candidate),
            Measure::TeamTotal => Some(in_money(self.team_total(candidate.team?))),
            Measure::TeamGrowth => self.team_growth(candidate.team?),
            Measure::Score => self
                .outcome(candidate)?
                .score
                .map(|score| without_base(Ratio::whole(score.millionths()))),
            Measure::MeanScore(kind) => self.mean_score(candidate.rep?, *kind),
            Measure::Amount => Some(in_money(
                self.outcome(candidate)?.amount.unwrap_or_default(),
            )),
            Measure::PerformanceBonus => self.performance_bonus(candidate),
            Measure::Repurchases => self.repurchases(candidate.customer?),
            Measure::Tally(name) => Some(in_money(self.tally(name, candidate.rep?))),
            Measure::NewCustomers => Some(count(self.sales(candidate)?.first_deals.into())),
            Measure::MeanMonthSales => known.window.map(mean_month_sales),
            Measure::QualifyingCustomers(by) => Some(count(self.qualifying(candidate.rep?, by))),
            Measure::ReturnedShare => self.returned_share(candidate.customer?),
            Measure::OutcomeCount(kind) => {
                Some(count(self.outcome_count(candidate.customer?, *kind)))
            }
            Measure::IdleDays => self.idle_days(candidate.customer?),
            Measure::Margin => self.sales(candidate)?.margin().map(without_base),
            Measure::MissedSpans { every, target } => {
                self.missed_spans(candidate.rep?, *every, *target)
            }
        }
    }

    pub fn outcome(&self, candidate: &Candidate) -> Option<&'a Outcome> {
        self.outcome_at(candidate.outcome?)
    }

    fn outcome_at(&self, at: OutcomeAt) -> Option<&'a Outcome> {
        self.selector.facts.ledger.outcomes.get(at.index())
    }

    /// The net of the candidate's deals: of the rep in a span, else of the customer, else of the rep.
    fn total(&self, candidate: &Candidate) -> Option<Money> {
        match (candidate.span, candidate.customer) {
            (Some(_), _) => self.sales(candidate).map(|sales| sales.total),
            (None, Some(customer)) => Some(self.selector.total(customer)),
            (None, None) => candidate.rep.map(|rep| self.rep_total(rep)),
        }
    }

    /// The net of the deals of all of the rep's customers that count for the rule; added up for all reps at the first call.
    pub fn rep_total(&self, at: RepAt) -> Money {
        self.rep_totals
            .get_or_init(|| self.selector.rep_totals())
            .get(at.index())
            .copied()
            .unwrap_or_default()
    }

    /// The sales of the candidate, with what a margin needs: of the rep in a span, else of the customer, else of the rep.
    pub fn sales(&self, candidate: &Candidate) -> Option<Sales> {
        if let (Some(spans), Some(span), Some(rep)) = (&self.spans, candidate.span, candidate.rep) {
            return Some(spans.of(rep, spans.place(span)));
        }
        if let Some(customer) = candidate.customer {
            return Some(self.customer_sales(customer));
        }
        let mut sum = Sales::default();
        for customer in self.selector.facts.index.customers_of(candidate.rep?) {
            sum.join(&self.customer_sales(*customer));
        }
        Some(sum)
    }

    fn customer_sales(&self, customer: CustomerAt) -> Sales {
        let mut sales = Sales::default();
        for counted in self.selector.deals(customer) {
            sales.add(
                counted.net(),
                self.selector
                    .facts
                    .deal(counted.deal)
                    .and_then(|deal| deal.margin),
            );
        }
        sales
    }

    /// Last year's sales of the customer, or of all customers of the rep that the selection is about.
    pub fn prior_sales(&self, candidate: &Candidate) -> Option<Money> {
        let facts = self.selector.facts;
        if let Some(customer) = candidate.customer {
            return facts
                .customer(customer)
                .map(|customer| customer.prior_sales);
        }
        self.rep_priors
            .get_or_init(|| self.selector.rep_priors())
            .get(candidate.rep?.index())
            .copied()
    }

    fn growth(&self, candidate: &Candidate) -> Option<MeasuredValue> {
        let prior = self.prior_sales(candidate)?;
        let growth = self.total(candidate)? - prior;
        grown_by(growth, prior).map(|gauge| MeasuredValue {
            gauge,
            base: growth,
        })
    }

    /// The team's new-customer total: the one given, else the sum of its reps' own.
    pub fn team_total(&self, team: TeamAt) -> Money {
        let facts = self.selector.facts;
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

    fn team_growth(&self, at: TeamAt) -> Option<MeasuredValue> {
        let prior = self
            .selector
            .facts
            .ledger
            .teams
            .get(at.index())?
            .prior_total?;
        let total = self.team_total(at);
        grown_by(total - prior, prior).map(|gauge| MeasuredValue { gauge, base: total })
    }

    fn mean_score(&self, rep: RepAt, kind: OutcomeKind) -> Option<MeasuredValue> {
        let outcomes = self
            .selector
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

    fn performance_bonus(&self, candidate: &Candidate) -> Option<MeasuredValue> {
        let month = self.outcome(candidate)?.date.month();
        self.selector
            .facts
            .rep(candidate.rep?)
            .map(|rep| in_money(rep.performance_bonus_of(month)))
    }

    fn repurchases(&self, at: CustomerAt) -> Option<MeasuredValue> {
        let first = usize::from(!self.selector.facts.customer(at)?.existing);
        let repurchases = self.selector.deals(at).skip(first);
        let (number, base) = repurchases.fold((0, Money::ZERO), |(number, sum), deal| {
            (number + 1, sum + deal.net())
        });
        (number > 0).then(|| MeasuredValue {
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
        let facts = self.selector.facts;
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
            .filter(|at| window::sustained(self.selector, **at, asked).held)
            .count();
        i128::try_from(qualifying).unwrap_or(i128::MAX)
    }

    fn returned_share(&self, customer: CustomerAt) -> Option<MeasuredValue> {
        let handled = self
            .selector
            .facts
            .index
            .handled(self.selector.facts.ledger, customer);
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
            .selector
            .facts
            .index
            .outcomes_of_customer(customer)
            .iter()
            .filter_map(|at| self.outcome_at(*at));
        i128::try_from(outcomes.filter(|outcome| outcome.kind == kind).count()).unwrap_or(i128::MAX)
    }

    fn idle_days(&self, customer: CustomerAt) -> Option<MeasuredValue> {
        let last = self.selector.deals(customer).last()?;
        Some(count(
            self.selector
                .facts
                .ledger
                .period
                .to
                .days_since(last.date)
                .into(),
        ))
    }

    fn missed_spans(&self, rep: RepAt, every: Every, target: Target) -> Option<MeasuredValue> {
        let spans = self
            .missed
            .as_ref()
            .filter(|spans| spans.spans.iter().all(|span| span.months == every.months()))?;
        let target = self.target(
            target,
            &Candidate {
                rep: Some(rep),
                ..Candidate::default()
            },
        )?;
        let missed = (0..spans.spans.len())
            .filter(|place| spans.of(rep, *place).total.fen() < target)
            .count();
        i128::try_from(missed).ok().map(count)
    }

    /// A target of the ledger, in fen or as a count; none where it is not set.
    pub fn target(&self, target: Target, candidate: &Candidate) -> Option<i128> {
        let facts = self.selector.facts;
        let rep = candidate.rep.and_then(|rep| facts.rep(rep));
        match target {
            Target::Quarter => rep?.quarter_target.map(Money::fen),
            Target::Year => rep?.year_target.map(Money::fen),
            Target::TaskCustomers => rep?.task_customers.map(i128::from),
            Target::TaskSales => rep?.task_sales.map(Money::fen),
            Target::Goal => facts
                .ledger
                .teams
                .get(candidate.team?.index())?
                .goal
                .map(Money::fen),
        }
    }
}

fn in_money(base: Money) -> MeasuredValue {
    MeasuredValue::money(base)
}

fn without_base(gauge: Ratio) -> MeasuredValue {
    MeasuredValue {
        gauge,
        base: Money::ZERO,
    }
}

fn count(number: i128) -> MeasuredValue {
    without_base(Ratio::whole(number))
}

fn grown_by(growth: Money, prior: Money) -> Option<Ratio> {
    prior.is_positive().then(|| Ratio {
        num: growth.fen() * Rate::SCALE,
        den: prior.fen(),
    })
}

fn mean_month_sales(window: Window) -> MeasuredValue {
    let gauge = Ratio {
        num: window.total.fen(),
        den: window.months.into(),
    };
    MeasuredValue {
        gauge,
        base: Money::from_fen(divide_rounded(gauge.num, gauge.den)),
    }
}
