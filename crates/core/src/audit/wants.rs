//! What a rule's conditions ask of the facts: gathered, so that a ledger can be made in which they hold.

use crate::ledger::Needs;
use crate::number::Rate;
use crate::scheme::{
    Attribute, Bound, By, Comparison, Given, Measure, Of, OneOf, Subject, Sustained, Target, Terms,
    Test, Unit,
};

/// What conditions ask for. Where alternatives are left open, those are looked at that ask for the rule's own measure, or else
/// the first.
#[derive(Default)]
pub(super) struct Wants<'t> {
    pub given: Vec<Given>,
    pub targets: Vec<Target>,
    pub words: Vec<(Attribute, &'static str)>,
    pub customer_is: Option<Of>,
    pub deals: usize,
    pub runs: Vec<&'t By<Sustained>>,
    /// Whether a run of months is a condition, and not only what is measured.
    pub asks_run: bool,
    /// Other measures than the rule's own, with a value that will do.
    pub compared: Vec<(&'t Measure, i128)>,
    /// A customer may not have bought for so much.
    pub most_sold: Option<i128>,
    /// Nobody may be at fault.
    pub faultless: bool,
}

impl<'t> Wants<'t> {
    /// What it takes for the rule's conditions to hold, and for what is to be avoided not to.
    pub fn of(terms: &'t Terms, avoid: &'t [Test]) -> Self {
        let mut wants = Self::default();
        for condition in &terms.when {
            wants.take(terms, &condition.test);
        }
        for test in avoid {
            wants.avoid(terms, test);
        }
        for measure in terms.measures() {
            match measure {
                Measure::QualifyingCustomers(run) => wants.runs.push(run),
                Measure::MissedSpans(spans) => wants.targets.push(spans.target),
                Measure::Net
                | Measure::FirstNet
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
                | Measure::MeanMonthSales
                | Measure::ReturnedShare
                | Measure::OutcomeCount(_)
                | Measure::IdleDays
                | Measure::Margin => {}
            }
        }
        wants
    }

    fn take(&mut self, terms: &'t Terms, test: &'t Test) {
        match test {
            Test::AtFault | Test::FirstOf(_) | Test::Leader => {}
            Test::Has(given) => self.given.push(*given),
            Test::CustomerIs(of) => self.customer_is = Some(*of),
            Test::HasDeal(_) => self.deals += 1,
            Test::Is(one_of) => {
                let word = one_of.words.first();
                self.words
                    .extend(word.map(|word| (one_of.attribute, *word)));
            }
            Test::Compare { measure, is, bound } => {
                let own = measure.is_none() || *measure == terms.measure;
                let asked = measure.as_ref().filter(|_| !own);
                match (asked, bound) {
                    (Some(measure), Bound::Figure(bound)) => {
                        self.compared
                            .push((measure, value_for(measure, *is, *bound)));
                    }
                    (_, Bound::Target(target) | Bound::Share(_, target)) => {
                        self.targets.push(*target);
                    }
                    (None, Bound::Figure(_)) => {}
                }
            }
            Test::Sustained(run) => {
                self.runs.push(run);
                self.asks_run = true;
            }
            // Where the rule's own measure is enough, it has to be.
            Test::Any(tests) => match terms.own_tests(test) {
                own if own.is_empty() => {
                    tests.iter().take(1).for_each(|test| self.take(terms, test));
                }
                own => own.into_iter().for_each(|test| self.take(terms, test)),
            },
        }
    }

    /// Asks for what a test doesn't let through, where it isn't so by itself: where nothing is said, nothing is there. What
    /// cannot be made so leaves an example that doesn't show its finding.
    fn avoid(&mut self, terms: &Terms, test: &'t Test) {
        match test {
            Test::AtFault => self.faultless = true,
            Test::CustomerIs(of) => {
                let other = match of {
                    Of::New => Some(Of::Existing),
                    Of::Existing => Some(Of::New),
                    Of::All => None,
                };
                self.customer_is = self.customer_is.or(other);
            }
            Test::Is(OneOf { attribute, words }) => {
                let takes = |word: &str| match (attribute, &terms.for_each) {
                    (Attribute::Department, _) => false,
                    (Attribute::Severity, Subject::Outcome(choices)) => choices
                        .iter()
                        .any(|choice| Needs::of(choice.kind).severities.contains(&word)),
                    _ => true,
                };
                let mut others = attribute.words().iter().filter(|word| takes(word));
                let other = others.find(|word| !words.contains(word));
                if self.word(*attribute).is_none() {
                    self.words.extend(other.map(|word| (*attribute, *word)));
                }
            }
            Test::Compare {
                measure: Some(measure),
                is: Comparison::Below,
                bound: Bound::Figure(bound),
            } => self.compared.push((measure, *bound)),
            Test::Compare {
                measure: Some(Measure::FirstNet | Measure::Total),
                is: Comparison::AtLeast | Comparison::Over,
                bound: Bound::Figure(bound),
            } => {
                let most = self.most_sold.unwrap_or(*bound);
                self.most_sold = Some(most.min(*bound));
            }
            Test::Any(tests) => tests.iter().for_each(|test| self.avoid(terms, test)),
            Test::Compare { .. }
            | Test::Has(_)
            | Test::HasDeal(_)
            | Test::FirstOf(_)
            | Test::Leader
            | Test::Sustained(_) => {}
        }
    }

    /// The word of an attribute that is asked for.
    pub fn word(&self, attribute: Attribute) -> Option<&'static str> {
        let word = self.words.iter().find(|(of, _)| *of == attribute);
        word.map(|(_, word)| *word)
    }
}

/// A value that stands so to its bound.
pub(super) fn value_for(measure: &Measure, is: Comparison, bound: i128) -> i128 {
    let most = match measure.unit() {
        Unit::Rate => Rate::SCALE,
        Unit::Money | Unit::Count => i128::MAX,
    };
    match is {
        Comparison::AtLeast => bound,
        Comparison::Over => (bound + 1).min(most),
        Comparison::Below if *measure == Measure::ReturnedShare => 0,
        // One who buys once does so.
        Comparison::Below if *measure == Measure::Repurchases => 0,
        Comparison::Below => (bound - 1).max(0),
    }
}
