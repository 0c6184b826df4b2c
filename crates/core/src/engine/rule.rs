//! One rule at work: its units are tested and measured, one after the other, and those that pass are paid.

use super::book::Book;
use super::condition::{Before, Trial, word_of};
use super::limit::Received;
use super::measure::{Known, Sight};
use super::schedule::{Due, due};
use super::statement::Skipped;
use super::subject::{Looked, Unit, asks_who_leads, rounds, units};
use super::why::{Finding, Outturn, Payment, Reading, Why};
use crate::ledger::RepAt;
use crate::number::{Month, Ratio, entry_at};
use crate::scheme::{Measure, Pay, Reason, Receiver, RuleAt, Subject, Terms};

/// A rule at work.
pub(super) struct RuleRun<'a, 'b> {
    pub(super) at: RuleAt,
    pub(super) terms: &'a Terms,
    pub(super) sight: &'a Sight<'a>,
    pub(super) book: &'b mut Book,
    before: Before,
    /// How many units of each rep passed.
    passed: Vec<u32>,
    /// How many spans of each rep passed in a row.
    in_a_row: Vec<u32>,
    pub(super) received: Received,
    /// A month was found for a unit when it was tested, so that entries may not stand in the order of their months.
    found_month: bool,
}

/// A unit that passed, with all that its entries need.
pub(super) struct Passed {
    pub unit: Unit,
    /// The month that its entries are about.
    pub month: Option<Month>,
    pub reading: Option<Reading>,
    findings: Box<[Finding]>,
    ordinal: u32,
    run: u32,
}

impl Passed {
    pub fn why(&self, result: Outturn) -> Why {
        let measured = self.reading.into();
        Why {
            unit: self.unit,
            findings: self.findings.clone(),
            measured,
            ordinal: self.ordinal,
            result,
        }
    }
}

impl<'a, 'b> RuleRun<'a, 'b> {
    pub fn new(at: RuleAt, terms: &'a Terms, sight: &'a Sight<'a>, book: &'b mut Book) -> Self {
        Self {
            at,
            terms,
            sight,
            book,
            before: Before::default(),
            passed: vec![0; sight.sieve.facts.ledger.reps.len()],
            in_a_row: vec![0; sight.sieve.facts.ledger.reps.len()],
            received: Received::new(),
            found_month: false,
        }
    }

    pub fn run(mut self) {
        let has_leader = asks_who_leads(self.terms);
        let mut looked = Vec::new();
        for round in rounds(self.terms, self.sight.sieve) {
            units(self.terms, self.sight, round, &mut looked);
            if let Some(rep) = round {
                self.make_room(rep, &looked);
            }
            if has_leader {
                looked
                    .iter()
                    .for_each(|looked| self.note_lead(&looked.unit));
            }
            for looked in looked.drain(..) {
                match looked.left_out {
                    Some(reason) => {
                        self.skip(reason, &looked.unit, Box::default(), Outturn::NotSelected)
                    }
                    None => self.try_unit(looked),
                }
            }
        }
        if self.found_month {
            self.book.order_by_month(self.at);
        }
    }

    /// Makes room for what a rep's units will surely come to.
    fn make_room(&mut self, rep: RepAt, looked: &[Looked]) {
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

    fn note_lead(&mut self, unit: &Unit) {
        let place = unit
            .span
            .zip(self.sight.spans.as_ref())
            .map(|(span, spans)| spans.place(span));
        let reading = self
            .terms
            .measure
            .as_ref()
            .and_then(|measure| self.sight.measure(measure, unit, Known::default()));
        if let Some((place, reading)) = place.zip(reading) {
            let Some(lead) = entry_at(&mut self.before.leads, place) else {
                return;
            };
            if lead.is_none_or(|lead| reading.gauge.compare(lead).is_gt()) {
                *lead = Some(reading.gauge);
            }
        }
    }

    fn try_unit(&mut self, looked: Looked) {
        let unit = looked.unit;
        let known = Known {
            net: looked.deal.map(|deal| deal.net()),
            window: None,
        };
        let mut trial = Trial {
            sight: self.sight,
            terms: self.terms,
            unit: &unit,
            known,
        };
        let mut findings = Vec::new();
        for (place, condition) in self.terms.when.iter().enumerate() {
            let finding = trial.test(&condition.test, place, &mut self.before);
            let held = finding.held;
            findings.push(finding);
            if !held {
                return self.fail(&unit, condition.otherwise, findings);
            }
        }
        let known = trial.known;
        let reading = self
            .terms
            .measure
            .as_ref()
            .map(|measure| self.sight.measure(measure, &unit, known));
        let findings = findings.into_boxed_slice();
        let reading = match reading {
            // A customer without a deal has been idle for longer than any figure: a fixed part is due.
            Some(None) if self.terms.measure == Some(Measure::IdleDays) => None,
            Some(None) => return self.unmeasured(&unit, findings),
            Some(Some(reading)) => Some(reading),
            None => None,
        };
        let next = |counts: &mut Vec<u32>| {
            unit.rep
                .and_then(|rep| counts.get_mut(rep.index()))
                .map_or(1, |count| {
                    *count += 1;
                    *count
                })
        };
        let (ordinal, run) = (next(&mut self.passed), next(&mut self.in_a_row));
        let month = month_of(&unit).or(known.window.map(|window| window.first));
        self.found_month |= known.window.is_some();
        self.pay(&Passed {
            unit,
            month,
            reading,
            findings,
            ordinal,
            run,
        });
    }

    /// A failed condition: listed where it has a reason. It ends a run of spans.
    fn fail(&mut self, unit: &Unit, reason: Option<Reason>, findings: Vec<Finding>) {
        if let (Some(rep), true) = (
            unit.rep,
            matches!(self.terms.for_each, Subject::Span { .. }),
        ) {
            self.in_a_row
                .get_mut(rep.index())
                .into_iter()
                .for_each(|run| *run = 0);
        }
        if let Some(reason) = reason {
            self.skip(reason, unit, findings.into_boxed_slice(), Outturn::NotHeld);
        }
    }

    /// Nothing to measure: growth without prior sales is listed, anything else has nothing to say.
    fn unmeasured(&mut self, unit: &Unit, findings: Box<[Finding]>) {
        if self.terms.measure == Some(Measure::Growth) && self.terms.to == Receiver::Rep {
            self.skip(Reason::NoPriorSales, unit, findings, Outturn::NotHeld);
        }
    }

    fn skip(&mut self, reason: Reason, unit: &Unit, findings: Box<[Finding]>, result: Outturn) {
        let why = Why {
            unit: *unit,
            findings,
            measured: None.into(),
            ordinal: 0,
            result,
        };
        self.list(reason, month_of(unit), why);
    }

    fn list(&mut self, reason: Reason, month: Option<Month>, why: Why) {
        if let (Receiver::Rep, Some(rep)) = (self.terms.to, why.unit.rep) {
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

    fn pay(&mut self, passed: &Passed) {
        let (terms, sight) = (self.terms, self.sight);
        let mut place = 0;
        each_leaf(
            &terms.pays,
            sight,
            &passed.unit,
            passed.ordinal,
            &mut |pay| {
                self.pay_one(passed, pay, place);
                place += 1;
            },
        );
    }

    fn pay_one(&mut self, passed: &Passed, pay: &Pay, place: u16) {
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
                    passed.why(Outturn::BelowFirstBand { pay: place }),
                );
            }
            Due::Nothing => {}
        }
    }
}

/// The month of the unit's span.
fn month_of(unit: &Unit) -> Option<Month> {
    unit.span.map(|span| span.first)
}

/// Hands on the pays that apply to a unit, in order: those that differ by an attribute are replaced by the ones for
/// its word.
pub(super) fn each_leaf<'a>(
    pays: &'a [Pay],
    sight: &Sight<'_>,
    unit: &Unit,
    ordinal: u32,
    take: &mut dyn FnMut(&'a Pay),
) {
    for pay in pays {
        match pay {
            Pay::By(by) => {
                let word = word_of(by.attribute, sight, unit, ordinal);
                if let Some(pays) = by.for_word(word) {
                    each_leaf(pays, sight, unit, ordinal, take);
                }
            }
            _ => take(pay),
        }
    }
}
