//! One rule at work: its candidates are tested and measured, one after the other, and those that pass are paid.

use super::book::Book;
use super::candidate::Candidate;
use super::condition::{Before, Tester};
use super::considered::{Considered, asks_who_is_first, asks_who_leads, rounds};
use super::known::TakenOver;
use super::limit::Received;
use super::measure::KnownSoFar;
use super::measurer::Measurer;
use super::pay::{Payer, Qualified};
use super::subject::candidates;
use super::unlisted::{Silence, Unlisted};
use super::value::{Measured, Missing, Unmeasured};
use super::why::{EntryResult, TestResult, Why};
use crate::ledger::RepAt;
use crate::number::Month;
use crate::pieces::pause;
use crate::scheme::{Of, Pay, Reason, RuleAt, Subject, Terms};

/// So many candidates are tried without a pause.
const PIECE: usize = 500;

/// A rule at work.
pub(super) struct RuleRun<'a, 'b> {
    terms: &'a Terms,
    measurer: &'a Measurer<'a>,
    payer: Payer<'a, 'b>,
    before: Before,
    /// An earlier statement from which the rule takes over what it gave reps whose facts are the same.
    known: Option<&'a TakenOver<'a>>,
    /// How many candidates of each rep passed.
    passed: Vec<u32>,
    /// How many spans of each rep passed in a row.
    in_a_row: Vec<u32>,
    /// Entries may stand in another order than a statement wants: candidates were tried in another, or named a month that
    /// was found only when they were tested.
    is_out_of_order: bool,
}

impl<'a, 'b> RuleRun<'a, 'b> {
    pub fn new(
        at: RuleAt,
        terms: &'a Terms,
        measurer: &'a Measurer<'a>,
        book: &'b mut Book,
        known: Option<&'a TakenOver<'a>>,
    ) -> Self {
        let reps = measurer.selector.facts.ledger.reps.len();
        Self {
            terms,
            measurer,
            payer: Payer {
                at,
                terms,
                measurer,
                book,
                received: Received::new(),
            },
            before: Before::default(),
            known,
            passed: vec![0; reps],
            in_a_row: vec![0; reps],
            is_out_of_order: terms.for_each == Subject::Customer
                && terms.among.of != Of::New
                && asks_who_is_first(terms),
        }
    }

    /// Tries all candidates, with a pause every few hundred.
    pub async fn run(mut self) {
        let has_leader = asks_who_leads(self.terms);
        let mut considered = Vec::new();
        let mut tried = 0;
        for round in rounds(self.terms, self.measurer.selector) {
            if let Some(earlier) = round.and_then(|rep| self.known?.of(rep)) {
                self.payer.book.take_over(self.payer.at, earlier);
                continue;
            }
            candidates(self.terms, self.measurer, round, &mut considered).await;
            if let Some(rep) = round {
                self.make_room(rep, &considered);
            }
            if has_leader {
                for considered in &considered {
                    self.before
                        .note_lead(self.measurer, self.terms, &considered.candidate);
                }
            }
            for considered in considered.drain(..) {
                tried += 1;
                if tried % PIECE == 0 {
                    pause().await;
                }
                match considered.left_out {
                    Some(reason) => self.skip(
                        reason,
                        &considered.candidate,
                        Box::default(),
                        EntryResult::NotSelected,
                    ),
                    None => self.try_candidate(considered),
                }
            }
        }
        if self.is_out_of_order {
            pause().await;
            let ledger = self.measurer.selector.facts.ledger;
            self.payer.book.put_in_order(ledger, self.payer.at);
        }
        self.payer.book.end_rule(self.payer.at, self.terms.kind);
    }

    /// Makes room for what a rep's candidates will surely come to.
    fn make_room(&mut self, rep: RepAt, considered: &[Considered]) {
        let left_out = considered
            .iter()
            .filter(|considered| considered.left_out.is_some())
            .count();
        let is_spans = matches!(self.terms.for_each, Subject::Span { .. });
        let is_paid = self.terms.when.is_empty()
            && matches!(
                &*self.terms.pays,
                [Pay::Amount(_) | Pay::Rate(_) | Pay::Bands(_)]
            );
        let lines = if is_paid && !is_spans {
            considered.len() - left_out
        } else {
            0
        };
        self.payer.book.make_room(rep, lines, left_out);
    }

    fn try_candidate(&mut self, considered: Considered) {
        let candidate = considered.candidate;
        let mut tester = Tester {
            measurer: self.measurer,
            terms: self.terms,
            candidate: &candidate,
            known: KnownSoFar {
                net: considered.deal.map(|deal| deal.net()),
                window: None,
            },
        };
        // Mostly all of them hold.
        let mut findings = Vec::with_capacity(self.terms.when.len());
        for (place, condition) in self.terms.when.iter().enumerate() {
            let finding = tester.test(&condition.test, place, &mut self.before);
            let held = finding.held;
            findings.push(finding);
            if !held {
                return self.fail(&candidate, condition.otherwise, findings);
            }
        }
        let known = tester.known;
        let findings = findings.into_boxed_slice();
        match self.measured(&candidate, known) {
            Ok(measured) => self.pass(candidate, known, measured, findings),
            Err(missing) => {
                self.end_run(&candidate);
                match missing {
                    Some(missing) => self.list_unknown(missing, &candidate, findings),
                    None => self.pass_over(&candidate, findings, Silence::Unmeasured),
                }
            }
        }
    }

    /// A failed condition: listed where it has a reason.
    fn fail(&mut self, candidate: &Candidate, reason: Option<Reason>, findings: Vec<TestResult>) {
        self.end_run(candidate);
        let findings = findings.into_boxed_slice();
        match reason {
            Some(reason) => self.skip(reason, candidate, findings, EntryResult::NotHeld),
            None => self.pass_over(candidate, findings, Silence::NotHeld),
        }
    }

    /// Nothing is listed.
    fn pass_over(&mut self, candidate: &Candidate, findings: Box<[TestResult]>, silence: Silence) {
        let rule = self.payer.at;
        self.payer.book.pass_over(|| Unlisted {
            rule,
            silence,
            why: Why {
                candidate: *candidate,
                findings,
                measured: None.into(),
                ordinal: 0,
                result: EntryResult::NotHeld,
            },
        });
    }

    /// What the rule measures of a candidate; else what is not known of it, where there is something to measure at all.
    fn measured(
        &self,
        candidate: &Candidate,
        known: KnownSoFar,
    ) -> Result<Measured, Option<Missing>> {
        let Some(measure) = &self.terms.measure else {
            return Ok(Measured::Unasked);
        };
        match self.measurer.measure(measure, candidate, known) {
            Ok(value) => Ok(Measured::Value(value)),
            Err(Unmeasured::Endless) => Ok(Measured::Endless),
            Err(Unmeasured::Nothing) => Err(None),
            Err(Unmeasured::Missing(missing)) => Err(Some(missing)),
        }
    }

    fn pass(
        &mut self,
        candidate: Candidate,
        known: KnownSoFar,
        measured: Measured,
        findings: Box<[TestResult]>,
    ) {
        let (ordinal, run) = (
            next(&mut self.passed, &candidate),
            next(&mut self.in_a_row, &candidate),
        );
        self.is_out_of_order |= known.window.is_some();
        self.payer.pay(&Qualified {
            candidate,
            month: month_of(&candidate).or(known.window.map(|window| window.first)),
            measured,
            findings,
            ordinal,
            run,
        });
    }

    /// A span for which the rule does not hold ends a run of spans.
    fn end_run(&mut self, candidate: &Candidate) {
        let run = candidate
            .rep
            .and_then(|rep| self.in_a_row.get_mut(rep.index()));
        if let Some(run) = run {
            *run = 0;
        }
    }

    /// Something could not be measured: listed with what is not known of it.
    fn list_unknown(
        &mut self,
        missing: Missing,
        candidate: &Candidate,
        findings: Box<[TestResult]>,
    ) {
        let (reason, result) = match missing {
            Missing::PriorSales => (Reason::NoPriorSales, EntryResult::NotHeld),
            Missing::Margin | Missing::Score | Missing::Target(_) => {
                (Reason::NotQualified, EntryResult::Unknown(missing))
            }
        };
        self.skip(reason, candidate, findings, result);
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
        self.payer.list(reason, month_of(candidate), why);
    }
}

/// The next number of the candidate's rep; 1 where there is no rep.
fn next(counts: &mut [u32], candidate: &Candidate) -> u32 {
    let count = candidate.rep.and_then(|rep| counts.get_mut(rep.index()));
    count.map_or(1, |count| {
        *count += 1;
        *count
    })
}

/// The month of the candidate's span.
fn month_of(candidate: &Candidate) -> Option<Month> {
    candidate.span.map(|span| span.first)
}
