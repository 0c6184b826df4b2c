//! Conditions tested on a candidate: one arm for each kind, each with what was found.

use super::candidate::Candidate;
use super::list::entry_at;
use super::measure::KnownSoFar;
use super::measurer::Measurer;
use super::sustained::sustained;
use super::value::{MeasuredValue, Unmeasured};
use super::why::{Evidence, TestResult};
use crate::ledger::{CustomerAt, Stage};
use crate::number::{Rate, Ratio};
use crate::scheme::{
    Attribute, Bound, By, Comparison, Measure, Of, OneOf, Sustained, Terms, Test, Whose,
};

/// What the candidates of a rule that came before leave behind.
#[derive(Default)]
pub(super) struct Before {
    /// What each condition saw first of a rep or a customer, by their places.
    seen: Vec<Vec<Option<Candidate>>>,
    /// The largest measure of each span, among all reps.
    leads: Vec<Option<Ratio>>,
}

impl Before {
    /// Notes what is measured of a candidate's span, where it is the largest so far.
    pub fn note_lead(&mut self, measurer: &Measurer<'_>, terms: &Terms, candidate: &Candidate) {
        let spans = candidate.span.zip(measurer.spans.as_ref());
        let place = spans.map(|(span, spans)| spans.place(span));
        let value = terms.measure.as_ref().and_then(|measure| {
            let known = KnownSoFar::default();
            measurer.measure(measure, candidate, known).ok()
        });
        if let Some((place, value)) = place.zip(value)
            && let Some(lead) = entry_at(&mut self.leads, place)
            && lead.is_none_or(|lead| value.gauge.compare(lead).is_gt())
        {
            *lead = Some(value.gauge);
        }
    }
}

/// A candidate under test, with what is known of it so far.
pub(super) struct Tester<'a> {
    pub measurer: &'a Measurer<'a>,
    pub terms: &'a Terms,
    pub candidate: &'a Candidate,
    pub known: KnownSoFar,
}

impl Tester<'_> {
    /// Tests the condition at this place of the rule.
    pub fn test(&mut self, test: &Test, place: usize, before: &mut Before) -> TestResult {
        match test {
            Test::AtFault => is(self
                .measurer
                .outcome(self.candidate)
                .is_some_and(|outcome| outcome.at_fault)),
            Test::Has(given) => is(self.measurer.has(*given, self.candidate)),
            Test::CustomerIs(of) => is(self.customer_is(*of)),
            Test::HasDeal(stage) => is(self.has_deal(*stage)),
            Test::Is(OneOf { attribute, words }) => {
                let word = self.measurer.word_of(*attribute, self.candidate, 1);
                TestResult {
                    held: word.is_some_and(|word| words.contains(&word)),
                    found: Evidence::Word(word),
                }
            }
            Test::Compare { measure, is, bound } => self.compare(measure.as_ref(), *is, bound),
            Test::FirstOf(whose) => self.first_of(*whose, place, before),
            Test::Leader => self.leads(before),
            Test::Sustained(by) => self.sustains(by),
            Test::Any(tests) => {
                let findings: Box<[TestResult]> = tests
                    .iter()
                    .map(|test| self.test(test, place, before))
                    .collect();
                TestResult {
                    held: findings.iter().any(|finding| finding.held),
                    found: Evidence::Any(findings),
                }
            }
        }
    }

    fn customer(&self) -> Option<CustomerAt> {
        self.candidate
            .customer
            .or_else(|| self.measurer.outcome(self.candidate)?.customer)
    }

    fn customer_is(&self, of: Of) -> bool {
        let customer = self
            .customer()
            .and_then(|at| self.measurer.selector.facts.customer(at));
        customer.is_some_and(|customer| match of {
            Of::New => !customer.existing,
            Of::Existing => customer.existing,
            Of::All => true,
        })
    }

    fn has_deal(&self, stage: Stage) -> bool {
        let counted = self
            .customer()
            .map(|at| self.measurer.selector.facts.index.counted(at))
            .unwrap_or_default();
        counted.iter().any(|deal| deal.stage() >= stage)
    }

    fn compare(&self, measure: Option<&Measure>, is: Comparison, bound: &Bound) -> TestResult {
        let measure = measure.or(self.terms.measure.as_ref());
        let bound = self.bound(bound);
        let taken =
            measure.map(|measure| self.measurer.measure(measure, self.candidate, self.known));
        // Without a bound nothing reaches it.
        let unreached = is == Comparison::Below;
        match taken {
            Some(Ok(MeasuredValue { gauge, .. })) => {
                let order =
                    bound.map(|bound| (gauge.num * bound.den).cmp(&(bound.num * gauge.den)));
                TestResult {
                    held: order.map_or(unreached, |order| is.holds(order)),
                    found: Evidence::Figure { gauge, bound },
                }
            }
            // A customer without a deal has been idle for longer than any figure.
            Some(Err(Unmeasured::Endless)) => TestResult {
                held: bound.map_or(unreached, |_| !unreached),
                found: Evidence::Never { bound },
            },
            // What is not known stands to no bound, neither way.
            Some(Err(Unmeasured::Nothing | Unmeasured::Missing(_))) | None => TestResult {
                held: false,
                found: Evidence::Nothing,
            },
        }
    }

    fn bound(&self, bound: &Bound) -> Option<Ratio> {
        match bound {
            Bound::Figure(figure) => Some(Ratio::whole(*figure)),
            Bound::Target(target) => self
                .measurer
                .target(*target, self.candidate)
                .map(Ratio::whole),
            Bound::Share(share, target) => {
                let target = self.measurer.target(*target, self.candidate)?;
                Some(Ratio {
                    num: share.millionths() * target,
                    den: Rate::SCALE,
                })
            }
        }
    }

    fn first_of(&self, whose: Whose, place: usize, before: &mut Before) -> TestResult {
        let whom = match whose {
            Whose::Rep => self.candidate.rep.map(|rep| rep.index()),
            Whose::Customer => self.customer().map(|customer| customer.index()),
        };
        // A choice of tests may ask for the first of both, at one place.
        let list = 2 * place + usize::from(whose == Whose::Customer);
        let Some(seen) = whom.and_then(|whom| entry_at(entry_at(&mut before.seen, list)?, whom))
        else {
            return is(false);
        };
        match *seen {
            Some(earlier) => TestResult {
                held: false,
                found: Evidence::Earlier(Box::new(earlier)),
            },
            None => {
                *seen = Some(*self.candidate);
                is(true)
            }
        }
    }

    fn leads(&self, before: &Before) -> TestResult {
        let reading = self.terms.measure.as_ref().and_then(|measure| {
            self.measurer
                .measure(measure, self.candidate, self.known)
                .ok()
        });
        let place = self
            .candidate
            .span
            .zip(self.measurer.spans.as_ref())
            .map(|(span, spans)| spans.place(span));
        let Some((reading, lead)) =
            reading.zip(place.and_then(|place| before.leads.get(place).copied().flatten()))
        else {
            return TestResult {
                held: false,
                found: Evidence::Nothing,
            };
        };
        TestResult {
            held: reading.gauge.compare(lead).is_ge(),
            found: Evidence::Lead(lead),
        }
    }

    fn sustains(&mut self, by: &By<Sustained>) -> TestResult {
        let department = self
            .measurer
            .word_of(Attribute::Department, self.candidate, 1);
        let asked = by.for_word(department).zip(self.customer());
        let Some((asked, customer)) = asked else {
            return TestResult {
                held: false,
                found: Evidence::Window(None),
            };
        };
        let run = sustained(self.measurer.selector, customer, asked, None);
        if run.held {
            self.known.window = run.window;
        }
        TestResult {
            held: run.held,
            found: Evidence::Window(run.window),
        }
    }
}

fn is(held: bool) -> TestResult {
    TestResult {
        held,
        found: Evidence::Is(held),
    }
}
