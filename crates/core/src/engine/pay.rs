//! What a candidate that passed comes to: its pays one after the other, and the lines of money.

use super::book::Book;
use super::candidate::Candidate;
use super::limit::{Received, rounded_within};
use super::line::{Line, ShownAs};
use super::measurer::Measurer;
use super::schedule::{Due, due, each_pay};
use super::statement::Skipped;
use super::unlisted::{Run, Silence, Unlisted};
use super::value::Measured;
use super::why::{EntryResult, Payment, TestResult, Why};
use crate::number::{Money, Month, Ratio};
use crate::scheme::{Measure, Pay, Reason, Receiver, RuleAt, Terms, Unit};

/// A candidate that passed, with all that its entries need.
pub(super) struct Qualified {
    pub candidate: Candidate,
    /// The month that its entries are about.
    pub month: Option<Month>,
    pub measured: Measured,
    pub findings: Box<[TestResult]>,
    /// Its place among those of its rep that passed, from 1.
    pub ordinal: u32,
    /// How many spans of its rep passed in a row, with this one.
    pub run: u32,
}

impl Qualified {
    pub fn why(&self, result: EntryResult) -> Why {
        Why {
            candidate: self.candidate,
            findings: self.findings.clone(),
            measured: self.measured.value().into(),
            ordinal: self.ordinal,
            result,
        }
    }
}

/// What became of one pay.
#[derive(Clone, Copy, PartialEq, Eq)]
enum PayResult {
    Paid,
    BelowFirstBand,
    Nothing,
}

/// A rule's pays at work: what they come to is written into the book.
pub(super) struct Payer<'a, 'b> {
    pub at: RuleAt,
    pub terms: &'a Terms,
    pub measurer: &'a Measurer<'a>,
    pub book: &'b mut Book,
    pub received: Received,
}

impl Payer<'_, '_> {
    /// All pays that apply. What is below the first band of one is listed where the rule pays nothing else for it.
    pub fn pay(&mut self, passed: &Qualified) {
        let (terms, measurer) = (self.terms, self.measurer);
        let (mut place, mut is_paid, mut below) = (0, false, None);
        each_pay(
            &terms.pays,
            measurer,
            &passed.candidate,
            passed.ordinal,
            &mut |pay| {
                match self.pay_one(passed, pay, place) {
                    PayResult::Paid => is_paid = true,
                    PayResult::BelowFirstBand => below = below.or(Some(place)),
                    PayResult::Nothing => {}
                }
                place += 1;
            },
        );
        match (is_paid, below) {
            (true, _) => {}
            (false, Some(pay)) => {
                let why = passed.why(EntryResult::BelowFirstBand { pay });
                self.list(Reason::BelowFirstBand, self.month_of_line(passed), why);
            }
            (false, None) => {
                let rule = self.at;
                self.book.pass_over(|| Unlisted {
                    rule,
                    silence: no_pay(terms, measurer, passed),
                    why: passed.why(EntryResult::NotHeld),
                });
            }
        }
    }

    fn pay_one(&mut self, passed: &Qualified, pay: &Pay, place: u16) -> PayResult {
        let payment = |exact, band: Option<usize>| {
            let band = band.and_then(|band| u16::try_from(band).ok());
            Payment::new(place, band, exact)
        };
        let nothing = Ratio::whole(0);
        match due(pay, &passed.measured, passed.run) {
            Due::Money(exact, band) => self.pay_money(passed, payment(exact, band)),
            Due::Item(item, quantity, band) => {
                self.grant(passed, item, quantity, payment(nothing, band));
            }
            Due::Action(action) => self.act(passed, action, payment(nothing, None)),
            Due::BelowFirstBand => return PayResult::BelowFirstBand,
            Due::Nothing => return PayResult::Nothing,
        }
        PayResult::Paid
    }

    /// Lists what was looked at and not paid, where the rule would have paid a rep.
    pub fn list(&mut self, reason: Reason, month: Option<Month>, why: Why) {
        let rule = self.at;
        match (self.terms.to, why.candidate.rep) {
            (Receiver::Rep, Some(rep)) => self.book.add_skipped(
                rep,
                Skipped {
                    rule,
                    reason,
                    month,
                    why,
                },
            ),
            (Receiver::Rep, None)
            | (Receiver::Customer | Receiver::Referrer | Receiver::Team(_), _) => {
                self.book.pass_over(|| Unlisted {
                    rule,
                    silence: Silence::Reason(reason),
                    why,
                });
            }
        }
    }

    fn pay_money(&mut self, passed: &Qualified, mut payment: Payment) {
        let value = passed.measured.value();
        let (amount, cap) = rounded_within(self.terms, payment.exact(), value.as_ref());
        payment.cap = cap.map(Box::new);
        match self.terms.to {
            Receiver::Rep => {
                if let Some(rep) = passed.candidate.rep {
                    let line = self.line(passed, amount, payment);
                    self.book.add_line(rep, line);
                }
            }
            Receiver::Customer | Receiver::Referrer => self.benefit(passed, amount, payment),
            Receiver::Team(allocation) => self.pool(passed, amount, allocation, payment),
        }
    }

    pub fn line(&self, passed: &Qualified, amount: Money, payment: Payment) -> Line {
        let month = self.month_of_line(passed);
        let capped = payment.cap.is_some();
        let why = passed.why(EntryResult::Paid(payment));
        Line {
            rule: self.at,
            kind: self.terms.kind,
            amount,
            form: self.terms.form,
            month,
            shown_as: self.shown_as(),
            capped,
            why,
        }
    }

    /// The month that a line names: of a share of the performance bonus the one whose bonus it is.
    pub fn month_of_line(&self, passed: &Qualified) -> Option<Month> {
        let measure = self.terms.measure.as_ref();
        if !measure.is_some_and(Measure::is_of_a_month) {
            return passed.month;
        }
        let outcome = self.measurer.outcome(&passed.candidate);
        outcome.map(|outcome| outcome.date.month())
    }

    /// As what a reader knows the measure.
    fn shown_as(&self) -> ShownAs {
        match self
            .terms
            .measure
            .as_ref()
            .map(|measure| (measure, measure.unit()))
        {
            Some(
                (Measure::Growth | Measure::TeamGrowth | Measure::Repurchases, _)
                | (_, Unit::Money),
            )
            | None => ShownAs::Base,
            Some((_, Unit::Rate)) => ShownAs::Score,
            Some((_, Unit::Count)) => ShownAs::Count,
        }
    }
}

/// Why nothing is paid for what passed: its run is not as long as one at which something is done, or nothing is for such a
/// case.
fn no_pay(terms: &Terms, measurer: &Measurer<'_>, passed: &Qualified) -> Silence {
    let mut lengths: Vec<u32> = Vec::new();
    each_pay(
        &terms.pays,
        measurer,
        &passed.candidate,
        passed.ordinal,
        &mut |pay| {
            if let Pay::Action(_, Some(after)) = pay {
                lengths.push(*after);
            }
        },
    );
    let next = lengths.iter().filter(|after| **after > passed.run).min();
    next.or(lengths.iter().max())
        .map_or(Silence::NoPay, |wanted| {
            Silence::Run(Run {
                length: passed.run,
                wanted: *wanted,
            })
        })
}
