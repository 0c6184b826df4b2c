//! What a measure comes to once a deal is raised.

use super::context::EvalContext;
use super::origin::deals_of;
use super::sustained::sustained;
use super::value::{MeasuredValue, Raise, Window};
use super::why::Why;
use crate::ledger::{CustomerAt, DealAt};
use crate::number::{Every, Money, Rate, Ratio};
use crate::scheme::{By, Measure, MissedSpans, Sustained};

/// Whether it makes a difference to a measure which deal is raised.
pub(super) const fn is_of_certain_deals(measure: &Measure) -> bool {
    match measure {
        Measure::FirstNet
        | Measure::Margin
        | Measure::MeanMonthSales
        | Measure::QualifyingCustomers(_)
        | Measure::MissedSpans(_) => true,
        Measure::Net
        | Measure::Total
        | Measure::Growth
        | Measure::TeamTotal
        | Measure::TeamGrowth
        | Measure::Score
        | Measure::MeanScore(_)
        | Measure::Amount
        | Measure::PerformanceBonus
        | Measure::Repurchases
        | Measure::Tally(_)
        | Measure::NewCustomers
        | Measure::ReturnedShare
        | Measure::OutcomeCount(_)
        | Measure::IdleDays => false,
    }
}

/// A candidate with a deal raised.
pub(super) struct Raised<'a> {
    pub context: EvalContext<'a>,
    pub why: &'a Why,
    /// What the rule measures then.
    pub there: &'a MeasuredValue,
    pub by: Money,
    /// Which deal it is, where that makes a difference.
    pub raise: Option<Raise>,
    /// The run of months that the last `sustained` test finds then.
    pub window: Option<Window>,
}

impl Raised<'_> {
    /// What a measure comes to then.
    pub fn gauge(&self, measure: &Measure, now: Ratio) -> Option<Ratio> {
        if self.context.terms.measure.as_ref() == Some(measure) {
            return Some(self.there.gauge);
        }
        let by = self.by.fen();
        match measure {
            Measure::Total => Some(plus(now, by * now.den)),
            Measure::Growth => Some(plus(now, by * Rate::SCALE)),
            Measure::FirstNet => Some(self.first_net(now)),
            Measure::Margin => Some(self.margin(now)),
            Measure::ReturnedShare => Some(Ratio {
                den: now.den + by,
                ..now
            }),
            Measure::MeanMonthSales => self.window.map(|window| Ratio {
                num: window.total.fen(),
                den: window.months.into(),
            }),
            Measure::QualifyingCustomers(by) => Some(self.qualifying(by, now)),
            Measure::MissedSpans(MissedSpans { every, target }) => {
                let target = self.context.target(*target, &self.why.candidate)?;
                Some(self.missed_spans(*every, target, now))
            }
            Measure::Net
            | Measure::TeamTotal
            | Measure::TeamGrowth
            | Measure::Score
            | Measure::MeanScore(_)
            | Measure::Amount
            | Measure::PerformanceBonus
            | Measure::Repurchases
            | Measure::Tally(_)
            | Measure::NewCustomers
            | Measure::OutcomeCount(_)
            | Measure::IdleDays => Some(now),
        }
    }

    fn first_net(&self, now: Ratio) -> Ratio {
        let first = deals_of(self.context, &Measure::FirstNet, &self.why.candidate, None);
        match self.raise {
            Some(raise) if first.first() == Some(&raise.deal) => {
                Ratio::whole(now.num + raise.by.fen())
            }
            _ => now,
        }
    }

    /// A mean margin, weighted by net amount: the raised deal weighs more.
    fn margin(&self, now: Ratio) -> Ratio {
        let margin = self
            .raise
            .and_then(|raise| self.context.ledger.deals.get(raise.deal.index())?.margin);
        margin.map_or(now, |margin| Ratio {
            num: now.num + self.by.fen() * margin.millionths(),
            den: now.den + self.by.fen(),
        })
    }

    /// The run of months that is asked of the rep's department.
    pub fn asked<'t>(&self, by: &'t By<Sustained>) -> Option<&'t Sustained> {
        let rep = self
            .context
            .ledger
            .reps
            .get(self.why.candidate.rep?.index())?;
        by.for_word(rep.department.map(|department| department.word()))
    }

    /// Of the rep's customers only that of the raised deal may qualify, or no longer.
    fn qualifying(&self, by: &By<Sustained>, now: Ratio) -> Ratio {
        let (Some(raise), Some(asked)) = (self.raise, self.asked(by)) else {
            return now;
        };
        let Some(customer) = self.new_customer_of(raise.deal) else {
            return now;
        };
        let count = |raise| {
            let run = sustained(self.context.selector(), customer, asked, raise);
            i128::from(run.held)
        };
        Ratio::whole(now.num - count(None) + count(Some(raise)))
    }

    fn new_customer_of(&self, deal: DealAt) -> Option<CustomerAt> {
        let ledger = self.context.ledger;
        let at = ledger.deals.get(deal.index())?.customer;
        let customer = ledger.customers.get(at.index())?;
        (!customer.existing).then_some(at)
    }

    /// A span that missed its target may reach it.
    fn missed_spans(&self, every: Every, target: i128, now: Ratio) -> Ratio {
        let ledger = self.context.ledger;
        let date = self
            .raise
            .and_then(|raise| Some(ledger.deals.get(raise.deal.index())?.date));
        let span = date.and_then(|date| {
            let mut spans = ledger.period.spans_inside(every).into_iter();
            spans.find(|span| span.holds(date.month()))
        });
        let Some((span, rep)) = span.zip(self.why.candidate.rep) else {
            return now;
        };
        let total = self.context.rep_total_in(rep, span).fen();
        let is_reached_now = total < target && total + self.by.fen() >= target;
        Ratio::whole(now.num - i128::from(is_reached_now))
    }
}

fn plus(ratio: Ratio, num: i128) -> Ratio {
    Ratio {
        num: ratio.num + num,
        ..ratio
    }
}
