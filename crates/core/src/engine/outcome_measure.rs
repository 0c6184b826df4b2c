//! Measures taken of outcomes.

use super::candidate::Candidate;
use super::measurer::Measurer;
use super::value::{self, MeasuredValue, Missing, Taken, Unmeasured};
use crate::ledger::{CustomerAt, OutcomeKind, RepAt};
use crate::number::{Money, Ratio};

impl Measurer<'_> {
    pub fn score(&self, candidate: &Candidate) -> Taken {
        let Some(outcome) = self.outcome(candidate) else {
            return value::NOTHING;
        };
        match outcome.score {
            Some(score) => Ok(MeasuredValue::without_base(Ratio::whole(
                score.millionths(),
            ))),
            None => Err(Unmeasured::Missing(Missing::Score)),
        }
    }

    pub fn mean_score(&self, rep: RepAt, kind: OutcomeKind) -> Taken {
        let outcomes = self.selector.facts.index.outcomes_of_rep(rep).iter();
        let scores = outcomes
            .filter_map(|at| self.outcome_at(*at))
            .filter(|outcome| outcome.kind == kind)
            .filter_map(|outcome| outcome.score);
        let (num, den) = scores.fold((0, 0), |(sum, number), score| {
            (sum + score.millionths(), number + 1)
        });
        match den {
            0 => value::NOTHING,
            den => Ok(MeasuredValue::without_base(Ratio { num, den })),
        }
    }

    pub fn amount(&self, candidate: &Candidate) -> Option<Money> {
        self.outcome(candidate)
            .map(|outcome| outcome.amount.unwrap_or_default())
    }

    pub fn performance_bonus(&self, candidate: &Candidate) -> Option<Money> {
        let month = self.outcome(candidate)?.date.month();
        let rep = self.selector.facts.rep(candidate.rep?)?;
        Some(rep.performance_bonus_of(month))
    }

    pub fn outcome_count(&self, customer: CustomerAt, kind: OutcomeKind) -> i128 {
        let outcomes = self
            .selector
            .facts
            .index
            .outcomes_of_customer(customer)
            .iter();
        value::count_of(
            outcomes
                .filter_map(|at| self.outcome_at(*at))
                .filter(|outcome| outcome.kind == kind),
        )
    }
}
