//! One rule at work: its units are tested, measured and paid, one after the other.

use super::book::Book;
use super::condition::{Before, Trial, word_of};
use super::limit::{Received, cut_to_receiver, rounded_within};
use super::measure::{Known, Sight};
use super::pool::shares;
use super::schedule::{Due, due};
use super::statement::{Action, Benefit, Grant, Line, Pool, ShownAs, Skipped};
use super::subject::{Looked, Unit, rounds, units};
use super::why::{Finding, Outturn, Payment, Reading, Share, Why};
use crate::ledger::{CustomerAt, RepAt, TeamAt};
use crate::number::{Money, Month, Ratio, entry_at};
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
    /// A month was found for a unit when it was tested, so that entries may not stand in the order of their months.
    found_month: bool,
}

/// A unit that passed, with all that its entries need.
struct Passed {
    unit: Unit,
    /// The month that its entries are about.
    month: Option<Month>,
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
        let measured = self.reading.into();
        Why { unit: self.unit, findings: self.findings.clone(), measured, ordinal: self.ordinal, result }
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
            found_month: false,
        }
    }

    pub fn run(mut self) {
        let has_leader = self.terms.when.iter().any(|condition| condition.test == Test::Leader);
        let mut looked = Vec::new();
        for round in rounds(self.terms, self.sight.sieve) {
            units(self.terms, self.sight, round, &mut looked);
            if let Some(rep) = round {
                self.make_room(rep, &looked);
            }
            if has_leader {
                looked.iter().for_each(|looked| self.note_lead(&looked.unit));
            }
            for looked in looked.drain(..) {
                match looked.left_out {
                    Some(reason) => self.skip(reason, &looked.unit, Box::default(), Outturn::NotSelected),
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
        let left_out = looked.iter().filter(|looked| looked.left_out.is_some()).count();
        let pays_each = self.terms.when.is_empty() && matches!(&*self.terms.pays, [Pay::Amount(_) | Pay::Rate(_) | Pay::Bands(_)]);
        self.book.make_room(rep, if pays_each { looked.len() - left_out } else { 0 }, left_out);
    }

    fn note_lead(&mut self, unit: &Unit) {
        let place = unit.span.zip(self.sight.spans.as_ref()).map(|(span, spans)| spans.place(span));
        let reading = self.terms.measure.as_ref().and_then(|measure| self.sight.measure(measure, unit, Known::default()));
        if let Some((place, reading)) = place.zip(reading) {
            let Some(lead) = entry_at(&mut self.before.leads, place) else { return };
            if lead.is_none_or(|lead| reading.gauge.num * lead.den > lead.num * reading.gauge.den) {
                *lead = Some(reading.gauge);
            }
        }
    }

    fn try_unit(&mut self, looked: Looked) {
        let unit = looked.unit;
        let known = Known { net: looked.deal.map(|deal| deal.net()), window: None };
        let mut trial = Trial { sight: self.sight, terms: self.terms, unit: &unit, known };
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
        let reading = self.terms.measure.as_ref().map(|measure| self.sight.measure(measure, &unit, known));
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
        let month = month_of(&unit).or(known.window.map(|window| window.first));
        self.found_month |= known.window.is_some();
        self.pay(&Passed { unit, month, reading, findings, ordinal });
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
        let why = Why { unit: *unit, findings, measured: None.into(), ordinal: 0, result };
        self.list(reason, month_of(unit), why);
    }

    fn list(&mut self, reason: Reason, month: Option<Month>, why: Why) {
        if let (Receiver::Rep, Some(rep)) = (self.terms.to, why.unit.rep) {
            self.book.add_skipped(rep, Skipped { rule: self.at, reason, month, why });
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
            Payment::new(place, band, exact)
        };
        match due(pay, passed.reading.as_ref(), passed.ordinal) {
            Due::Money(exact, band) => self.pay_money(passed, payment(exact, band)),
            Due::Item(item, quantity, band) => self.grant(passed, item, quantity, payment(Ratio::whole(0), band)),
            Due::Action(action) => self.act(passed, action, payment(Ratio::whole(0), None)),
            Due::BelowFirstBand => {
                self.list(Reason::BelowFirstBand, self.month_of_line(passed), passed.why(Outturn::BelowFirstBand { pay: place }));
            }
            Due::Nothing => {}
        }
    }

    fn pay_money(&mut self, passed: &Passed, mut payment: Payment) {
        let (amount, cut) = rounded_within(self.terms, payment.exact(), passed.reading.as_ref());
        payment.cut = cut.map(Box::new);
        match self.terms.to {
            Receiver::Rep => {
                if let Some(rep) = passed.unit.rep {
                    let line = self.line(passed, amount, payment);
                    self.book.add_line(rep, line);
                }
            }
            Receiver::Customer | Receiver::Referrer => self.benefit(passed, amount, payment),
            Receiver::Team(allocation) => self.pool(passed, amount, allocation, payment),
        }
    }

    fn line(&self, passed: &Passed, amount: Money, payment: Payment) -> Line {
        let month = self.month_of_line(passed);
        let capped = payment.cut.is_some();
        let why = passed.why(Outturn::Paid(payment));
        Line { rule: self.at, kind: self.terms.kind, amount, form: self.terms.form, month, shown_as: self.shown_as(), capped, why }
    }

    /// The month that a line names: of a share of the performance bonus the one whose bonus it is.
    fn month_of_line(&self, passed: &Passed) -> Option<Month> {
        match self.terms.measure {
            Some(Measure::PerformanceBonus) => self.sight.outcome(&passed.unit).map(|outcome| outcome.date.month()),
            _ => passed.month,
        }
    }

    /// As what a reader knows the measure.
    fn shown_as(&self) -> ShownAs {
        match self.terms.measure.as_ref().map(|measure| (measure, measure.unit())) {
            Some((Measure::Growth | Measure::TeamGrowth | Measure::Repurchases, _) | (_, Scale::Money)) | None => ShownAs::Base,
            Some((_, Scale::Rate)) => ShownAs::Score,
            Some((_, Scale::Count)) => ShownAs::Count,
        }
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
        let Unit { deal, outcome, .. } = passed.unit;
        let why = passed.why(Outturn::Paid(payment));
        self.book.customers.push(Benefit { customer, rule: self.at, benefit, item, action, deal, outcome, why });
    }

    fn grant(&mut self, passed: &Passed, item: &Text, quantity: u32, payment: Payment) {
        match (self.terms.to, passed.unit.rep) {
            (Receiver::Rep, Some(rep)) => {
                let why = passed.why(Outturn::Paid(payment));
                self.book.add_grant(rep, Grant { rule: self.at, item: item.clone(), quantity, month: passed.month, why });
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
                self.book.add_action(rep, Action { rule: self.at, action: action.clone(), month: passed.month, why });
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
        let owns: Vec<Money> = contributions.iter().map(|(_, own)| *own).collect();
        for ((rep, _), (amount, share)) in contributions.into_iter().zip(shares(pool, &owns, &parts)) {
            let line = self.share_line(passed, amount, &payment, share);
            self.book.add_line(rep, line);
        }
    }

    fn contributions(&self, team: TeamAt) -> Vec<(RepAt, Money)> {
        let reps = self.sight.sieve.facts.index.reps_of(team);
        reps.iter().map(|rep| (*rep, self.sight.rep_total(*rep))).collect()
    }

    fn share_line(&self, passed: &Passed, amount: Money, payment: &Payment, share: Share) -> Line {
        let mut payment = payment.clone();
        payment.share = Some(Box::new(share));
        self.line(passed, amount, payment)
    }
}

/// The month of the unit's span.
fn month_of(unit: &Unit) -> Option<Month> {
    unit.span.map(|span| span.first)
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
