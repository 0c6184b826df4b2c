//! One rule at work: its units are tested, measured and paid, one after the other.

use super::book::Book;
use super::condition::{Before, Trial, word_of};
use super::limit::{Received, cut_to_receiver, rounded_within};
use super::measure::Sight;
use super::pool::shares;
use super::schedule::{Due, due};
use super::statement::{Action, Basis, Benefit, Grant, Line, Pool, Refs, Skipped};
use super::subject::{Unit, units};
use super::why::{Finding, Outturn, Payment, Reading, Share, Why};
use crate::ledger::{CustomerAt, RepAt, TeamAt};
use crate::number::{Money, Ratio, divide_rounded, entry_at};
use crate::scheme::{Allocation, Measure, Pay, Reason, Receiver, RuleAt, Subject, Terms, Test, Text, Unit as Scale};

/// A rule at work.
pub(super) struct RuleRun<'a, 'b> {
    at: RuleAt,
    terms: &'a Terms,
    sight: &'a Sight<'a>,
    book: &'b mut Book,
    before: Before,
    /// How many units of each rep passed; of spans, how many in a row.
    passed: Vec<u32>,
    received: Received,
}

/// A unit that passed, with all that its entries need.
struct Passed {
    unit: Unit,
    refs: Refs,
    reading: Option<Reading>,
    findings: Box<[Finding]>,
    ordinal: u32,
}

/// What a customer is given.
#[derive(Default)]
struct Given {
    benefit: Money,
    item: Option<Text>,
    action: Option<Text>,
}

impl Passed {
    fn why(&self, result: Outturn) -> Why {
        Why { unit: self.unit, findings: self.findings.clone(), reading: self.reading, ordinal: self.ordinal, result }
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
            received: Received::new(),
        }
    }

    pub fn run(mut self) {
        let looked = units(self.terms, self.sight);
        if self.terms.when.iter().any(|condition| condition.test == Test::Leader) {
            looked.iter().for_each(|looked| self.note_lead(&looked.unit));
        }
        for looked in looked {
            match looked.left_out {
                Some(reason) => self.skip(reason, &looked.unit, Box::default(), Outturn::NotSelected),
                None => self.try_unit(looked.unit),
            }
        }
    }

    fn note_lead(&mut self, unit: &Unit) {
        let place = unit.span.zip(self.sight.spans.as_ref()).map(|(span, spans)| spans.place(span));
        let reading = self.terms.measure.as_ref().and_then(|measure| self.sight.measure(measure, unit, None));
        if let Some((place, reading)) = place.zip(reading) {
            let Some(lead) = entry_at(&mut self.before.leads, place) else { return };
            if lead.is_none_or(|lead| reading.gauge.num * lead.den > lead.num * reading.gauge.den) {
                *lead = Some(reading.gauge);
            }
        }
    }

    fn try_unit(&mut self, unit: Unit) {
        let mut trial = Trial { sight: self.sight, terms: self.terms, unit: &unit, window: None };
        let mut findings = Vec::new();
        for (place, condition) in self.terms.when.iter().enumerate() {
            let finding = trial.test(&condition.test, place, &mut self.before);
            let held = finding.held;
            findings.push(finding);
            if !held {
                return self.fail(&unit, condition.otherwise, findings);
            }
        }
        let window = trial.window;
        let reading = self.terms.measure.as_ref().map(|measure| self.sight.measure(measure, &unit, window));
        let findings = findings.into_boxed_slice();
        let reading = match reading {
            Some(None) => return self.unmeasured(&unit, findings),
            Some(Some(reading)) => Some(reading),
            None => None,
        };
        let passed = unit.rep.and_then(|rep| self.passed.get_mut(rep.index()));
        let ordinal = passed.map_or(1, |passed| {
            *passed += 1;
            *passed
        });
        let refs = self.refs(&unit, window.map(|window| window.first));
        self.pay(&Passed { unit, refs, reading, findings, ordinal });
    }

    /// A failed condition: listed where it has a reason. It ends a run of spans.
    fn fail(&mut self, unit: &Unit, reason: Option<Reason>, findings: Vec<Finding>) {
        if let (Some(rep), true) = (unit.rep, matches!(self.terms.for_each, Subject::Span { .. })) {
            self.passed.get_mut(rep.index()).into_iter().for_each(|run| *run = 0);
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
        let why = Why { unit: *unit, findings, reading: None, ordinal: 0, result };
        self.list(reason, self.refs(unit, None), why);
    }

    fn list(&mut self, reason: Reason, refs: Refs, why: Why) {
        if let (Receiver::Rep, Some(rep)) = (self.terms.to, why.unit.rep) {
            self.book.add_skipped(rep, Skipped { rule: self.at, reason, refs, why });
        }
    }

    fn refs(&self, unit: &Unit, window: Option<crate::number::Month>) -> Refs {
        Refs {
            customer: unit.customer,
            deal: unit.deal,
            outcome: unit.outcome,
            team: unit.team.filter(|_| matches!(self.terms.to, Receiver::Team(_))),
            month: unit.span.map(|span| span.first).or(window),
        }
    }

    fn pay(&mut self, passed: &Passed) {
        let (terms, sight) = (self.terms, self.sight);
        let mut place = 0;
        each_leaf(&terms.pays, sight, &passed.unit, passed.ordinal, &mut |pay| {
            self.pay_one(passed, pay, place);
            place += 1;
        });
    }

    fn pay_one(&mut self, passed: &Passed, pay: &Pay, place: u16) {
        let payment = |exact, band: Option<usize>| {
            let band = band.and_then(|band| u16::try_from(band).ok());
            Payment { pay: place, band, exact, share: None, cut: None }
        };
        match due(pay, passed.reading.as_ref(), passed.ordinal) {
            Due::Money(exact, band) => self.pay_money(passed, payment(exact, band)),
            Due::Item(item, quantity, band) => self.grant(passed, item, quantity, payment(Ratio::whole(0), band)),
            Due::Action(action) => self.act(passed, action, payment(Ratio::whole(0), None)),
            Due::BelowFirstBand => {
                self.list(Reason::BelowFirstBand, self.refs_of_line(passed), passed.why(Outturn::BelowFirstBand { pay: place }));
            }
            Due::Nothing => {}
        }
    }

    fn pay_money(&mut self, passed: &Passed, mut payment: Payment) {
        let (amount, cut) = rounded_within(self.terms, payment.exact, passed.reading.as_ref());
        payment.cut = cut.map(Box::new);
        match self.terms.to {
            Receiver::Rep => {
                if let Some(rep) = passed.unit.rep {
                    let line = self.line(passed, amount, self.basis(passed), payment);
                    self.book.add_line(rep, line);
                }
            }
            Receiver::Customer | Receiver::Referrer => self.benefit(passed, amount, payment),
            Receiver::Team(allocation) => self.pool(passed, amount, allocation, payment),
        }
    }

    fn line(&self, passed: &Passed, amount: Money, basis: Option<Basis>, payment: Payment) -> Line {
        let refs = self.refs_of_line(passed);
        let capped = payment.cut.is_some();
        let why = passed.why(Outturn::Paid(payment));
        Line { rule: self.at, kind: self.terms.kind, amount, form: self.terms.form, refs, basis, capped, why }
    }

    /// What a line names: of the outcome's month's performance bonus also that month.
    fn refs_of_line(&self, passed: &Passed) -> Refs {
        let mut refs = passed.refs;
        if self.terms.measure == Some(Measure::PerformanceBonus) {
            refs.month = self.sight.outcome(&passed.unit).map(|outcome| outcome.date.month());
        }
        refs
    }

    /// What the amount was found from: the measure, in the unit a reader knows it in.
    fn basis(&self, passed: &Passed) -> Option<Basis> {
        let (measure, reading) = self.terms.measure.as_ref().zip(passed.reading)?;
        let rounded = || divide_rounded(reading.gauge.num, reading.gauge.den);
        Some(match (measure, measure.unit()) {
            (Measure::Growth | Measure::TeamGrowth | Measure::Repurchases, _) | (_, Scale::Money) => Basis::Money(reading.base),
            (_, Scale::Rate) => Basis::Score(rounded()),
            (_, Scale::Count) => Basis::Count(rounded()),
        })
    }

    fn receiver(&self, unit: &Unit) -> Option<CustomerAt> {
        match self.terms.to {
            Receiver::Referrer => self.sight.outcome(unit)?.referrer,
            _ => unit.customer,
        }
    }

    fn benefit(&mut self, passed: &Passed, amount: Money, mut payment: Payment) {
        let Some(customer) = self.receiver(&passed.unit) else { return };
        let mut benefit = amount;
        if let Some(cap) = self.terms.limits.per_receiver {
            let (paid, cut) = cut_to_receiver(amount, cap, customer, &mut self.received);
            benefit = paid;
            payment.cut = cut.map(Box::new).or(payment.cut);
        }
        self.give(passed, Given { benefit, ..Given::default() }, payment);
    }

    fn give(&mut self, passed: &Passed, given: Given, payment: Payment) {
        let Some(customer) = self.receiver(&passed.unit) else { return };
        let Given { benefit, item, action } = given;
        let Refs { deal, outcome, .. } = passed.refs;
        let why = passed.why(Outturn::Paid(payment));
        self.book.customers.push(Benefit { customer, rule: self.at, benefit, item, action, deal, outcome, why });
    }

    fn grant(&mut self, passed: &Passed, item: &Text, quantity: u32, payment: Payment) {
        match (self.terms.to, passed.unit.rep) {
            (Receiver::Rep, Some(rep)) => {
                let why = passed.why(Outturn::Paid(payment));
                self.book.add_grant(rep, Grant { rule: self.at, item: item.clone(), quantity, refs: passed.refs, why });
            }
            (Receiver::Customer | Receiver::Referrer, _) => {
                self.give(passed, Given { item: Some(item.clone()), ..Given::default() }, payment);
            }
            _ => {}
        }
    }

    fn act(&mut self, passed: &Passed, action: &Text, payment: Payment) {
        match (self.terms.to, passed.unit.rep) {
            (Receiver::Rep, Some(rep)) => {
                let why = passed.why(Outturn::Paid(payment));
                self.book.add_action(rep, Action { rule: self.at, action: action.clone(), refs: passed.refs, why });
            }
            (Receiver::Customer | Receiver::Referrer, _) => {
                self.give(passed, Given { action: Some(action.clone()), ..Given::default() }, payment);
            }
            _ => {}
        }
    }

    /// A pool, and a line for each rep of the team. What a share was found from is the rep's own contribution, where
    /// the rule measures the team's sales.
    fn pool(&mut self, passed: &Passed, pool: Money, allocation: Allocation, payment: Payment) {
        let Some(team) = passed.unit.team else { return };
        let why = passed.why(Outturn::Paid(payment.clone()));
        self.book.teams.push(Pool { team, rule: self.at, pool, outcome: passed.unit.outcome, why });
        let contributions = self.contributions(team);
        let parts: Vec<i128> = match allocation {
            Allocation::ByContribution => contributions.iter().map(|(_, own)| own.fen()).collect(),
            Allocation::Equally => vec![1; contributions.len()],
            Allocation::None => return,
        };
        for ((rep, own), (amount, share)) in contributions.into_iter().zip(shares(pool, &parts)) {
            let basis = self.terms.measure.as_ref().map(|_| Basis::Money(own));
            let line = self.share_line(passed, amount, basis, &payment, share);
            self.book.add_line(rep, line);
        }
    }

    fn contributions(&self, team: TeamAt) -> Vec<(RepAt, Money)> {
        let reps = self.sight.sieve.facts.index.reps_of(team);
        reps.iter().map(|rep| (*rep, self.sight.sieve.rep_total(*rep))).collect()
    }

    fn share_line(&self, passed: &Passed, amount: Money, basis: Option<Basis>, payment: &Payment, share: Share) -> Line {
        self.line(passed, amount, basis, Payment { share: Some(Box::new(share)), ..payment.clone() })
    }
}

/// Hands on the pays that apply to a unit, in order: those that differ by an attribute are replaced by the ones for
/// its word.
pub(super) fn each_leaf<'a>(pays: &'a [Pay], sight: &Sight<'_>, unit: &Unit, ordinal: u32, take: &mut dyn FnMut(&'a Pay)) {
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
