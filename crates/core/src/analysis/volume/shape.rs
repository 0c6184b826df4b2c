//! In which way everything is paid: two statements of the same shape differ in figures alone, on straight lines.

use crate::engine::{CapApplied, EntryResult, Evidence, Payment, Refs, Statement, TestResult, Why};
use crate::number::{Money, Month};
use crate::pieces::pause;
use crate::scheme::{RuleAt, Scheme, Unit};

/// All that decides how a statement's entries are paid, told apart by 128 bits of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Shape(u128);

/// Months are told by how far they are from this one.
const BEGIN: Month = Month::of(1, 1);

const BASIS: u128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d;
const FACTOR: u128 = 0x517c_c1b7_2722_0a94_fe13_abe8_fa9a_6ee1;

impl Shape {
    /// The shape of a statement; with a pause after each rep.
    pub async fn of(scheme: &Scheme, statement: &Statement) -> Self {
        let mut shape = Self(BASIS);
        for rep in &statement.reps {
            for line in &rep.lines {
                // What was cut to nothing stays nothing by its cap.
                shape.add_entry(scheme, line.rule, &line.refs(), &line.why);
                shape.add(i128::from(line.amount == Money::ZERO));
            }
            for skipped in &rep.skipped {
                shape.add_entry(scheme, skipped.rule, &skipped.refs(), &skipped.why);
            }
            pause().await;
        }
        for pool in &statement.teams {
            shape.add_entry(scheme, pool.rule, &Refs::default(), &pool.why);
        }
        for benefit in &statement.customers {
            shape.add_entry(scheme, benefit.rule, &Refs::default(), &benefit.why);
        }
        shape
    }

    fn add(&mut self, figure: i128) {
        // Turned, so that what stands high reaches what stands low.
        self.0 = (self.0.rotate_left(59) ^ figure.cast_unsigned()).wrapping_mul(FACTOR);
    }

    fn add_place(&mut self, place: usize) {
        self.add(i128::try_from(place).unwrap_or(i128::MAX));
    }

    fn add_entry(&mut self, scheme: &Scheme, rule: RuleAt, refs: &Refs, why: &Why) {
        self.add(i128::from(rule.0));
        let Refs {
            customer,
            deal,
            outcome,
            team,
            month,
        } = refs;
        let places = [
            customer.map(|at| at.index()),
            deal.map(|at| at.index()),
            outcome.map(|at| at.index()),
            team.map(|at| at.index()),
        ];
        for place in places {
            self.add_place(place.map_or(0, |place| place + 1));
        }
        self.add(month.map_or(-1, |month| i128::from(month.since(BEGIN))));
        self.add_place(why.findings.len());
        for finding in &why.findings {
            self.add_finding(finding);
        }
        let measure = scheme
            .terms(rule)
            .and_then(|terms| terms.measure.as_ref())
            .filter(|measure| measure.unit() == Unit::Count);
        if let (Some(_), Some(reading)) = (measure, why.reading()) {
            self.add(reading.gauge.num);
        }
        self.add_result(&why.result);
    }

    fn add_finding(&mut self, finding: &TestResult) {
        self.add(i128::from(finding.held));
        match &finding.found {
            Evidence::Window(Some(window)) => {
                self.add(i128::from(window.first.since(BEGIN)));
                self.add(i128::from(window.months));
            }
            Evidence::Any(tests) => tests.iter().for_each(|test| self.add_finding(test)),
            Evidence::Window(None)
            | Evidence::Nothing
            | Evidence::Is(_)
            | Evidence::Word(_)
            | Evidence::Figure { .. }
            | Evidence::Never { .. }
            | Evidence::Earlier(_)
            | Evidence::Lead(_) => {}
        }
    }

    fn add_result(&mut self, result: &EntryResult) {
        match result {
            EntryResult::NotSelected => self.add(1),
            EntryResult::NotHeld => self.add(2),
            EntryResult::Unknown(_) => self.add(3),
            EntryResult::BelowFirstBand { pay } => {
                self.add(4);
                self.add(i128::from(*pay));
            }
            EntryResult::Paid(payment) => {
                self.add(5);
                self.add_payment(payment);
            }
        }
    }

    fn add_payment(&mut self, payment: &Payment) {
        self.add(i128::from(payment.pay));
        self.add(payment.band.map_or(-1, i128::from));
        // Below zero a line pays nothing.
        self.add(payment.exact().num.signum());
        self.add(match payment.cap.as_deref() {
            None => 0,
            Some(CapApplied::Monthly { .. }) => 1,
            Some(CapApplied::OfBase(_)) => 2,
            Some(CapApplied::PerReceiver { .. }) => 3,
        });
    }
}
