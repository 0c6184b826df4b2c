//! Measures taken of a candidate: one arm for each kind.

use super::candidate::Candidate;
use super::measurer::Measurer;
use super::sustained;
use super::value::{self, MeasuredValue, Missing, Taken, Unmeasured, Window};
use crate::ledger::{CustomerAt, RepAt, TeamAt};
use crate::number::{Every, Money, Rate, Ratio};
use crate::scheme::{By, Measure, Sustained, Target, Text};

/// What is already known of a candidate that is measured.
#[derive(Clone, Copy, Default)]
pub(super) struct KnownSoFar {
    /// The net of its deal.
    pub net: Option<Money>,
    /// The window that its last `sustained` test found.
    pub window: Option<Window>,
}

impl Measurer<'_> {
    /// The measure of a candidate, or why there is none.
    pub fn measure(&self, measure: &Measure, candidate: &Candidate, known: KnownSoFar) -> Taken {
        let (customer, rep, team) = (candidate.customer, candidate.rep, candidate.team);
        match measure {
            Measure::Net => known
                .net
                .map(MeasuredValue::money)
                .ok_or(Unmeasured::Nothing),
            Measure::FirstNet => customer.map_or(value::NOTHING, |at| self.first_net(at)),
            Measure::Total => in_money(self.total(candidate)),
            Measure::Growth => self.growth(candidate),
            Measure::TeamTotal => in_money(team.map(|team| self.team_total(team))),
            Measure::TeamGrowth => team.map_or(value::NOTHING, |team| self.team_growth(team)),
            Measure::Score => self.score(candidate),
            Measure::MeanScore(kind) => {
                rep.map_or(value::NOTHING, |rep| self.mean_score(rep, *kind))
            }
            Measure::Amount => in_money(self.amount(candidate)),
            Measure::PerformanceBonus => in_money(self.performance_bonus(candidate)),
            Measure::Repurchases => customer.map_or(value::NOTHING, |at| self.repurchases(at)),
            Measure::Tally(name) => in_money(rep.map(|rep| self.tally(name, rep))),
            Measure::NewCustomers => {
                counted(self.sales(candidate).map(|sales| sales.first_deals.into()))
            }
            Measure::MeanMonthSales => known.window.map_or(value::NOTHING, mean_month_sales),
            Measure::QualifyingCustomers(by) => counted(rep.map(|rep| self.qualifying(rep, by))),
            Measure::ReturnedShare => customer.map_or(value::NOTHING, |at| self.returned_share(at)),
            Measure::OutcomeCount(kind) => {
                counted(customer.map(|customer| self.outcome_count(customer, *kind)))
            }
            Measure::IdleDays => customer.map_or(value::NOTHING, |at| self.idle_days(at)),
            Measure::Margin => self.margin(candidate),
            Measure::MissedSpans(missed) => {
                self.missed_spans(candidate, missed.every, missed.target)
            }
        }
    }

    fn first_net(&self, customer: CustomerAt) -> Taken {
        in_money(self.selector.deals(customer).next().map(|deal| deal.net()))
    }

    fn growth(&self, candidate: &Candidate) -> Taken {
        let (Some(prior), Some(total)) = (self.prior_sales(candidate), self.total(candidate))
        else {
            return value::NOTHING;
        };
        grown(total - prior, prior, total - prior)
    }

    fn team_growth(&self, at: TeamAt) -> Taken {
        let team = self.selector.facts.ledger.teams.get(at.index());
        let prior = team.and_then(|team| team.prior_total).unwrap_or_default();
        let total = self.team_total(at);
        grown(total - prior, prior, total)
    }

    fn repurchases(&self, at: CustomerAt) -> Taken {
        let Some(customer) = self.selector.facts.customer(at) else {
            return value::NOTHING;
        };
        let repurchases = self
            .selector
            .deals(at)
            .skip(usize::from(!customer.existing));
        let (number, base) = repurchases.fold((0, Money::ZERO), |(number, sum), deal| {
            (number + 1, sum + deal.net())
        });
        Ok(MeasuredValue {
            gauge: Ratio::whole(number),
            base: Ratio::whole(base.fen()),
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
        let is_new = |at: CustomerAt| {
            facts
                .customer(at)
                .is_some_and(|customer| !customer.existing)
        };
        let customers = facts.index.customers_of(rep).iter().copied();
        value::count_of(
            customers.filter(|at| {
                is_new(*at) && sustained::sustained(self.selector, *at, asked, None).held
            }),
        )
    }

    fn returned_share(&self, customer: CustomerAt) -> Taken {
        let handled = self.selector.handled(customer);
        if !handled.amount.is_positive() {
            return value::NOTHING;
        }
        Ok(MeasuredValue::without_base(Ratio {
            num: handled.returned.fen() * Rate::SCALE,
            den: handled.amount.fen(),
        }))
    }

    fn idle_days(&self, customer: CustomerAt) -> Taken {
        let Some(last) = self.selector.deals(customer).last() else {
            return Err(Unmeasured::Endless);
        };
        let days = self.selector.facts.ledger.period.to.days_since(last.date);
        counted(Some(days.into()))
    }

    fn margin(&self, candidate: &Candidate) -> Taken {
        let Some(sales) = self
            .sales(candidate)
            .filter(|sales| sales.total.is_positive())
        else {
            return value::NOTHING;
        };
        match sales.margin() {
            Some(margin) => Ok(MeasuredValue::without_base(margin)),
            None => Err(Unmeasured::Missing(Missing::Margin)),
        }
    }

    fn missed_spans(&self, candidate: &Candidate, every: Every, target: Target) -> Taken {
        let of_length = self.missed.iter().find(|(length, _)| *length == every);
        let (Some((_, spans)), Some(rep)) = (of_length, candidate.rep) else {
            return value::NOTHING;
        };
        let Some(target) = self.target(target, candidate) else {
            return Err(Unmeasured::Missing(Missing::Target(target)));
        };
        let places = 0..spans.spans.len();
        counted(Some(value::count_of(
            places.filter(|place| spans.of(rep, *place).total.fen() < target),
        )))
    }
}

fn in_money(money: Option<Money>) -> Taken {
    money.map(MeasuredValue::money).ok_or(Unmeasured::Nothing)
}

fn counted(number: Option<i128>) -> Taken {
    let value = |number| MeasuredValue::without_base(Ratio::whole(number));
    number.map(value).ok_or(Unmeasured::Nothing)
}

/// A growth over last year's figure, which has to be above zero; a rate is taken of the base.
fn grown(growth: Money, prior: Money, base: Money) -> Taken {
    if !prior.is_positive() {
        return Err(Unmeasured::Missing(Missing::PriorSales));
    }
    Ok(MeasuredValue {
        gauge: Ratio {
            num: growth.fen() * Rate::SCALE,
            den: prior.fen(),
        },
        base: Ratio::whole(base.fen()),
    })
}

fn mean_month_sales(window: Window) -> Taken {
    let mean = Ratio {
        num: window.total.fen(),
        den: window.months.into(),
    };
    Ok(MeasuredValue {
        gauge: mean,
        base: mean,
    })
}
