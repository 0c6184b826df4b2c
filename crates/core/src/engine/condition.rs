//! Conditions tested on a unit: one arm for each kind, each with what was found.

use super::measure::{Known, Sight};
use super::subject::Unit;
use super::why::{Finding, Found};
use super::window::sustained;
use crate::ledger::{CustomerAt, Stage};
use crate::number::{Rate, Ratio, entry_at};
use crate::scheme::{
    Attribute, Bound, By, Comparison, Given, Measure, Of, OneOf, Sustained, Target, Terms, Test,
    Whose,
};

/// What the units of a rule that came before leave behind.
#[derive(Default)]
pub(super) struct Before {
    /// Whom each condition has seen: reps or customers, by their places.
    seen: Vec<Vec<bool>>,
    /// The largest measure of each span, among all reps.
    pub leads: Vec<Option<Ratio>>,
}

/// A unit under test, with what is known of it so far.
pub(super) struct Trial<'a> {
    pub sight: &'a Sight<'a>,
    pub terms: &'a Terms,
    pub unit: &'a Unit,
    pub known: Known,
}

impl Trial<'_> {
    /// Tests the condition at this place of the rule.
    pub fn test(&mut self, test: &Test, place: usize, before: &mut Before) -> Finding {
        match test {
            Test::AtFault => is(self
                .sight
                .outcome(self.unit)
                .is_some_and(|outcome| outcome.at_fault)),
            Test::Has(given) => is(self.has(*given)),
            Test::CustomerIs(of) => is(self.customer_is(*of)),
            Test::HasDeal(stage) => is(self.has_deal(*stage)),
            Test::Is(OneOf { attribute, words }) => {
                let word = word_of(*attribute, self.sight, self.unit, 1);
                Finding {
                    held: word.is_some_and(|word| words.contains(&word)),
                    found: Found::Word(word),
                }
            }
            Test::Compare { measure, is, bound } => self.compare(measure.as_ref(), *is, bound),
            Test::FirstOf(whose) => self.first_of(*whose, place, before),
            Test::Leader => self.leads(before),
            Test::Sustained(by) => self.sustains(by),
            Test::Any(tests) => {
                let findings: Box<[Finding]> = tests
                    .iter()
                    .map(|test| self.test(test, place, before))
                    .collect();
                Finding {
                    held: findings.iter().any(|finding| finding.held),
                    found: Found::Any(findings),
                }
            }
        }
    }

    fn has(&self, given: Given) -> bool {
        let outcome = self.sight.outcome(self.unit);
        let facts = self.sight.sieve.facts;
        let target = |target: Target| self.sight.target(target, self.unit).is_some();
        match given {
            Given::Rep => outcome.is_some_and(|outcome| outcome.rep.is_some()),
            Given::Customer => outcome.is_some_and(|outcome| outcome.customer.is_some()),
            Given::Referrer => outcome.is_some_and(|outcome| outcome.referrer.is_some()),
            Given::Score => outcome.is_some_and(|outcome| outcome.score.is_some()),
            Given::ExistingCustomers => {
                let customers = self
                    .unit
                    .rep
                    .map(|rep| facts.index.customers_of(rep))
                    .unwrap_or_default();
                customers
                    .iter()
                    .filter_map(|at| facts.customer(*at))
                    .any(|customer| customer.existing)
            }
            Given::PriorSales => self
                .sight
                .prior_sales(self.unit)
                .is_some_and(|prior| prior.is_positive()),
            Given::PriorTotal => {
                let team = self
                    .unit
                    .team
                    .and_then(|team| facts.ledger.teams.get(team.index()));
                team.and_then(|team| team.prior_total)
                    .is_some_and(|prior| prior.is_positive())
            }
            Given::QuarterTarget => target(Target::Quarter),
            Given::YearTarget => target(Target::Year),
            Given::TaskCustomers => target(Target::TaskCustomers),
            Given::Goal => target(Target::Goal),
        }
    }

    fn customer(&self) -> Option<CustomerAt> {
        self.unit
            .customer
            .or_else(|| self.sight.outcome(self.unit)?.customer)
    }

    fn customer_is(&self, of: Of) -> bool {
        let customer = self
            .customer()
            .and_then(|at| self.sight.sieve.facts.customer(at));
        customer.is_some_and(|customer| match of {
            Of::New => !customer.existing,
            Of::Existing => customer.existing,
            Of::All => true,
        })
    }

    fn has_deal(&self, stage: Stage) -> bool {
        let counted = self
            .customer()
            .map(|at| self.sight.sieve.facts.index.counted(at))
            .unwrap_or_default();
        counted.iter().any(|deal| deal.stage() >= stage)
    }

    fn compare(&self, measure: Option<&Measure>, is: Comparison, bound: &Bound) -> Finding {
        let measure = measure.or(self.terms.measure.as_ref());
        let bound = self.bound(bound);
        let Some(reading) =
            measure.and_then(|measure| self.sight.measure(measure, self.unit, self.known))
        else {
            // A customer without a deal has been idle for longer than any figure.
            let idle = matches!(measure, Some(Measure::IdleDays));
            let held = idle && is != Comparison::Below;
            return Finding {
                held,
                found: if idle { Found::Never } else { Found::Nothing },
            };
        };
        let gauge = reading.gauge;
        let order = bound.map(|bound| (gauge.num * bound.den).cmp(&(bound.num * gauge.den)));
        // Without a bound nothing reaches it.
        let held = order.map_or(is == Comparison::Below, |order| is.holds(order));
        Finding {
            held,
            found: Found::Figure { gauge, bound },
        }
    }

    fn bound(&self, bound: &Bound) -> Option<Ratio> {
        match bound {
            Bound::Figure(figure) => Some(Ratio::whole(*figure)),
            Bound::Target(target) => self.sight.target(*target, self.unit).map(Ratio::whole),
            Bound::Share(share, target) => {
                let target = self.sight.target(*target, self.unit)?;
                Some(Ratio {
                    num: share.millionths() * target,
                    den: Rate::SCALE,
                })
            }
        }
    }

    fn first_of(&self, whose: Whose, place: usize, before: &mut Before) -> Finding {
        let whom = match whose {
            Whose::Rep => self.unit.rep.map(|rep| rep.index()),
            Whose::Customer => self.customer().map(|customer| customer.index()),
        };
        // A choice of tests may ask for the first of both, at one place.
        let list = 2 * place + usize::from(whose == Whose::Customer);
        let seen = whom.and_then(|whom| entry_at(entry_at(&mut before.seen, list)?, whom));
        is(seen.is_some_and(|seen| !std::mem::replace(seen, true)))
    }

    fn leads(&self, before: &Before) -> Finding {
        let reading = self
            .terms
            .measure
            .as_ref()
            .and_then(|measure| self.sight.measure(measure, self.unit, self.known));
        let place = self
            .unit
            .span
            .zip(self.sight.spans.as_ref())
            .map(|(span, spans)| spans.place(span));
        let Some((reading, lead)) =
            reading.zip(place.and_then(|place| before.leads.get(place).copied().flatten()))
        else {
            return Finding {
                held: false,
                found: Found::Nothing,
            };
        };
        Finding {
            held: reading.gauge.compare(lead).is_ge(),
            found: Found::Lead(lead),
        }
    }

    fn sustains(&mut self, by: &By<Sustained>) -> Finding {
        let department = word_of(Attribute::Department, self.sight, self.unit, 1);
        let asked = by.for_word(department).zip(self.customer());
        let Some((asked, customer)) = asked else {
            return Finding {
                held: false,
                found: Found::Window(None),
            };
        };
        let run = sustained(self.sight.sieve, customer, asked);
        if run.held {
            self.known.window = run.window;
        }
        Finding {
            held: run.held,
            found: Found::Window(run.window),
        }
    }
}

fn is(held: bool) -> Finding {
    Finding {
        held,
        found: Found::Is(held),
    }
}

/// The word of an attribute for a unit; `ordinal` is the unit's place among those that passed, from 1.
pub(super) fn word_of(
    attribute: Attribute,
    sight: &Sight<'_>,
    unit: &Unit,
    ordinal: u32,
) -> Option<&'static str> {
    let facts = sight.sieve.facts;
    let customer = unit.customer.and_then(|at| facts.customer(at));
    match attribute {
        Attribute::Size => customer.map(|customer| customer.size.word()),
        Attribute::Grade => customer.map(|customer| customer.grade.word()),
        Attribute::Severity => sight
            .outcome(unit)
            .and_then(|outcome| outcome.severity)
            .map(|severity| severity.word()),
        Attribute::Department => facts
            .rep(unit.rep?)
            .and_then(|rep| rep.department)
            .map(|department| department.word()),
        Attribute::Ordinal => Some(if ordinal <= 1 { "first" } else { "later" }),
    }
}
