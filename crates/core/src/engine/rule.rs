//! One rule at work: its candidates are tested and measured, one after the other, and those that pass are paid.

use super::book::Book;
use super::candidate::Candidate;
use super::condition::{Before, Tester, word_of};
use super::limit::Received;
use super::list::entry_at;
use super::measurer::{KnownSoFar, Measurer};
use super::schedule::{Due, due};
use super::statement::Skipped;
use super::subject::{Considered, asks_who_leads, candidates, rounds};
use super::why::{EntryResult, MeasuredValue, Payment, TestResult, Why};
use crate::ledger::RepAt;
use crate::number::{Month, Ratio};
use crate::scheme::{Measure, Pay, Reason, Receiver, RuleAt, Subject, Terms};

/// A rule at work.
pub(super) struct RuleRun<'a, 'b> {
    pub(super) at: RuleAt,
    pub(super) terms: &'a Terms,
    pub(super) measurer: &'a Measurer<'a>,
    pub(super) book: &'b mut Book,
    before: Before,
    /// How many candidates of each rep passed.
    passed: Vec<u32>,
    /// How many spans of each rep passed in a row.
    in_a_row: Vec<u32>,
    pub(super) received: Received,
    /// A month was found for a candidate when it was tested, so that entries may not stand in the order of their months.
    found_month: bool,
}

/// A candidate that passed, with all that its entries need.
pub(super) struct Qualified {
    pub candidate: Candidate,
    /// The month that its entries are about.
    pub month: Option<Month>,
    pub reading: Option<MeasuredValue>,
    findings: Box<[TestResult]>,
    ordinal: u32,
    run: u32,
}

impl Qualified {
    pub fn why(&self, result: EntryResult) -> Why {
        let measured = self.reading.into();
        Why {
            candidate: self.candidate,
            findings: self.findings.clone(),
            measured,
            ordinal: self.ordinal,
            result,
        }
    }
}

impl<'a, 'b> RuleRun<'a, 'b> {
    pub fn new(
        at: RuleAt,
        terms: &'a Terms,
        measurer: &'a Measurer<'a>,
        book: &'b mut Book,
    ) -> Self {
        Self {
            at,
            terms,
            measurer,
            book,
            before: Before::default(),
            passed: vec![0; measurer.selector.facts.ledger.reps.len()],
            in_a_row: vec![0; measurer.selector.facts.ledger.reps.len()],
            received: Received::new(),
            found_month: false,
        }
    }

    pub fn run(mut self) {
        let has_leader = asks_who_leads(self.terms);
        let mut looked = Vec::new();
        for round in rounds(self.terms, self.measurer.selector) {
            candidates(self.terms, self.measurer, round, &mut looked);
            if let Some(rep) = round {
                self.make_room(rep, &looked);
            }
            if has_leader {
                looked
                    .iter()
                    .for_each(|looked| self.note_lead(&looked.candidate));
            }
            for looked in looked.drain(..) {
                match looked.left_out {
                    Some(reason) => self.skip(
                        reason,
                        &looked.candidate,
                        Box::default(),
                        EntryResult::NotSelected,
                    ),
                    None => self.try_candidate(looked),
                }
            }
        }
        if self.found_month {
            self.book
                .put_in_order(self.measurer.selector.facts.ledger, self.at);
        }
    }

    /// Makes room for what a rep's candidates will surely come to.
    fn make_room(&mut self, rep: RepAt, looked: &[Considered]) {
        let left_out = looked
            .iter()
            .filter(|looked| looked.left_out.is_some())
            .count();
        let is_spans = matches!(self.terms.for_each, Subject::Span { .. });
        let is_paid = self.terms.when.is_empty()
            && matches!(
                &*self.terms.pays,
                [Pay::Amount(_) | Pay::Rate(_) | Pay::Bands(_)]
            );
        let pays_each = is_paid && !is_spans;
        self.book.make_room(
            rep,
            if pays_each {
                looked.len() - left_out
            } else {
                0
            },
            left_out,
        );
    }

    fn note_lead(&mut self, candidate: &Candidate) {
        let place = candidate
            .span
            .zip(self.measurer.spans.as_ref())
            .map(|(span, spans)| spans.place(span));
        let reading = self.terms.measure.as_ref().and_then(|measure| {
            self.measurer
                .measure(measure, candidate, KnownSoFar::default())
        });
        if let Some((place, reading)) = place.zip(reading) {
            let Some(lead) = entry_at(&mut self.before.leads, place) else {
                return;
            };
            if lead.is_none_or(|lead| reading.gauge.compare(lead).is_gt()) {
                *lead = Some(reading.gauge);
            }
        }
    }

    fn try_candidate(&mut self, looked: Considered) {
        let candidate = looked.candidate;
        let known = KnownSoFar {
            net: looked.deal.map(|deal| deal.net()),
            window: None,
        };
        let mut trial = Tester {
            measurer: self.measurer,
            terms: self.terms,
            candidate: &candidate,
            known,
        };
        let mut findings = Vec::new();
        for (place, condition) in self.terms.when.iter().enumerate() {
            let finding = trial.test(&condition.test, place, &mut self.before);
            let held = finding.held;
            findings.push(finding);
            if !held {
                return self.fail(&candidate, condition.otherwise, findings);
            }
        }
        let known = trial.known;
        let reading = self
            .terms
            .measure
            .as_ref()
            .map(|measure| self.measurer.measure(measure, &candidate, known));
        let findings = findings.into_boxed_slice();
        let reading = match reading {
            // A customer without a deal has been idle for longer than any figure: a fixed part is due.
            Some(None) if self.terms.measure == Some(Measure::IdleDays) => None,
            Some(None) => return self.unmeasured(&candidate, findings),
            Some(Some(reading)) => Some(reading),
            None => None,
        };
        let next = |counts: &mut Vec<u32>| {
            candidate
                .rep
                .and_then(|rep| counts.get_mut(rep.index()))
                .map_or(1, |count| {
                    *count += 1;
                    *count
                })
        };
        let (ordinal, run) = (next(&mut self.passed), next(&mut self.in_a_row));
        let month = month_of(&candidate).or(known.window.map(|window| window.first));
        self.found_month |= known.window.is_some();
        self.pay(&Qualified {
            candidate,
            month,
            reading,
            findings,
            ordinal,
            run,
        });
    }

    /// A failed condition: listed where it has a reason. It ends a run of spans.
    fn fail(&mut self, candidate: &Candidate, reason: Option<Reason>, findings: Vec<TestResult>) {
        if let (Some(rep), true) = (
            candidate.rep,
            matches!(self.terms.for_each, Subject::Span { .. }),
        ) {
            self.in_a_row
                .get_mut(rep.index())
                .into_iter()
                .for_each(|run| *run = 0);
        }
        if let Some(reason) = reason {
            self.skip(
                reason,
                candidate,
                findings.into_boxed_slice(),
                EntryResult::NotHeld,
            );
        }
    }

    /// Nothing to measure: growth without prior sales is listed, anything else has nothing to say.
    fn unmeasured(&mut self, candidate: &Candidate, findings: Box<[TestResult]>) {
        if self.terms.measure == Some(Measure::Growth) && self.terms.to == Receiver::Rep {
            self.skip(
                Reason::NoPriorSales,
                candidate,
                findings,
                EntryResult::NotHeld,
            );
        }
    }

    fn skip(
        &mut self,
        reason: Reason,
        candidate: &Candidate,
        findings: Box<[TestResult]>,
        result: EntryResult,
    ) {
        let why = Why {
            candidate: *candidate,
            findings,
            measured: None.into(),
            ordinal: 0,
            result,
        };
        self.list(reason, month_of(candidate), why);
    }

    fn list(&mut self, reason: Reason, month: Option<Month>, why: Why) {
        if let (Receiver::Rep, Some(rep)) = (self.terms.to, why.candidate.rep) {
            self.book.add_skipped(
                rep,
                Skipped {
                    rule: self.at,
                    reason,
                    month,
                    why,
                },
            );
        }
    }

    fn pay(&mut self, passed: &Qualified) {
        let (terms, measurer) = (self.terms, self.measurer);
        let mut place = 0;
        each_leaf(
            &terms.pays,
            measurer,
            &passed.candidate,
            passed.ordinal,
            &mut |pay| {
                self.pay_one(passed, pay, place);
                place += 1;
            },
        );
    }

    fn pay_one(&mut self, passed: &Qualified, pay: &Pay, place: u16) {
        let payment = |exact, band: Option<usize>| {
            let band = band.and_then(|band| u16::try_from(band).ok());
            Payment::new(place, band, exact)
        };
        match due(pay, passed.reading.as_ref(), passed.run) {
            Due::Money(exact, band) => self.pay_money(passed, payment(exact, band)),
            Due::Item(item, quantity, band) => {
                self.grant(passed, item, quantity, payment(Ratio::whole(0), band))
            }
            Due::Action(action) => self.act(passed, action, payment(Ratio::whole(0), None)),
            Due::BelowFirstBand => {
                self.list(
                    Reason::BelowFirstBand,
                    self.month_of_line(passed),
                    passed.why(EntryResult::BelowFirstBand { pay: place }),
                );
            }
            Due::Nothing => {}
        }
    }
}

/// The month of the candidate's span.
fn month_of(candidate: &Candidate) -> Option<Month> {
    candidate.span.map(|span| span.first)
}

/// Hands on the pays that apply to a candidate, in order: those that differ by an attribute are replaced by the ones for
/// its word.
pub(super) fn each_leaf<'a>(
    pays: &'a [Pay],
    measurer: &Measurer<'_>,
    candidate: &Candidate,
    ordinal: u32,
    take: &mut dyn FnMut(&'a Pay),
) {
    for pay in pays {
        match pay {
            Pay::By(by) => {
                let word = word_of(by.attribute, measurer, candidate, ordinal);
                if let Some(pays) = by.for_word(word) {
                    each_leaf(pays, measurer, candidate, ordinal, take);
                }
            }
            _ => take(pay),
        }
    }
}
