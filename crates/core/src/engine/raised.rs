//! Whether what passed a rule's conditions still passes once a deal is raised.

use super::context::EvalContext;
use super::origin::deals_of;
use super::raised_measure::{Raised, is_of_certain_deals};
use super::sustained::sustained;
use super::value::{MeasuredValue, Raise};
use super::why::{Evidence, TestResult, Why};
use crate::number::Money;
use crate::scheme::{By, Comparison, Measure, Sustained, Test};

/// Whether all conditions of a rule still hold for a candidate that passed them, once one of the deals that the rule
/// measures is raised by so much and the measure stands `there`; whichever deal that is.
#[must_use]
pub fn still_qualifies(
    context: EvalContext<'_>,
    why: &Why,
    there: &MeasuredValue,
    by: Money,
) -> bool {
    let holds = |raise: Option<Raise>| {
        let mut raised = Raised {
            context,
            why,
            there,
            by,
            raise,
            window: None,
        };
        let mut tested = context.terms.when.iter().zip(&why.findings);
        tested.all(|(condition, finding)| raised.holds(&condition.test, finding))
    };
    let mut tests = context.terms.when.iter();
    if !tests.any(|condition| depends_on_the_deal(&condition.test)) {
        return holds(None);
    }
    let Some(measure) = &context.terms.measure else {
        return holds(None);
    };
    let deals = deals_of(context, measure, &why.candidate, None);
    deals.is_empty() && holds(None)
        || !deals.is_empty()
            && deals
                .into_iter()
                .all(|deal| holds(Some(Raise { deal, by })))
}

/// Whether a test may come out differently by which deal is raised.
fn depends_on_the_deal(test: &Test) -> bool {
    match test {
        Test::Compare { measure, .. } => measure.as_ref().is_some_and(is_of_certain_deals),
        Test::Sustained(_) => true,
        Test::Any(tests) => tests.iter().any(depends_on_the_deal),
        Test::AtFault
        | Test::Has(_)
        | Test::CustomerIs(_)
        | Test::HasDeal(_)
        | Test::Is(..)
        | Test::FirstOf(_)
        | Test::Leader => false,
    }
}

impl Raised<'_> {
    fn holds(&mut self, test: &Test, finding: &TestResult) -> bool {
        match test {
            Test::Compare { measure, is, .. } => self.stands(measure.as_ref(), *is, finding),
            Test::Sustained(by) => self.sustains(by, finding.held),
            Test::Leader => match &finding.found {
                Evidence::Lead(lead) => self.there.gauge.compare(*lead).is_ge(),
                _ => finding.held,
            },
            Test::Any(tests) => match &finding.found {
                // Each is tested, whether or not one holds: the last run of months that is found counts.
                Evidence::Any(findings) => {
                    let pairs = tests.iter().zip(findings);
                    pairs.fold(false, |held, (test, finding)| {
                        self.holds(test, finding) || held
                    })
                }
                _ => finding.held,
            },
            Test::AtFault
            | Test::Has(_)
            | Test::CustomerIs(_)
            | Test::HasDeal(_)
            | Test::Is(_)
            | Test::FirstOf(_) => finding.held,
        }
    }

    /// How a measure stands to its bound then.
    fn stands(&self, measure: Option<&Measure>, is: Comparison, finding: &TestResult) -> bool {
        let Evidence::Figure { gauge, bound } = &finding.found else {
            return finding.held;
        };
        let measure = measure.or(self.context.terms.measure.as_ref());
        let gauge = measure.and_then(|measure| self.gauge(measure, *gauge));
        match (gauge, bound) {
            (Some(gauge), Some(bound)) => is.holds(gauge.compare(*bound)),
            (Some(_), None) => finding.held,
            (None, _) => false,
        }
    }

    fn sustains(&mut self, by: &By<Sustained>, held: bool) -> bool {
        let (Some(raise), Some(customer)) = (self.raise, self.why.candidate.customer) else {
            return held;
        };
        let Some(asked) = self.asked(by) else {
            return held;
        };
        let run = sustained(self.context.selector(), customer, asked, Some(raise));
        if run.held {
            self.window = run.window;
        }
        run.held
    }
}
