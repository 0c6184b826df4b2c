//! The rep's net with a further deal of some amount, and everything that may change by leaps.

use crate::analysis::near::near;
use crate::engine::{
    Candidate, EntryResult, Evidence, Index, RepStatement, TestResult, Unlisted, Why,
    evaluate_indexed, observe,
};
use crate::ledger::{Customer, CustomerAt, Deal, Ledger, RepAt, Stage};
use crate::number::{Amount, Day, Money, Month};
use crate::scheme::{Kind, Reason, RuleAt, Scheme};
use std::rc::Rc;
use std::sync::Arc;

/// With whom the further deal is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum With {
    /// A customer that is not there yet.
    New,
    /// A customer of the rep.
    Customer(CustomerAt),
}

/// A ledger with one more deal, or several of one amount, which is tried out.
pub(super) struct Trial<'s> {
    scheme: &'s Scheme,
    /// What may move the rep's net, with the further deals at the end of its deals.
    ledger: Ledger,
    /// How many they are.
    further: usize,
    rep: RepAt,
    net_now: Money,
}

impl<'s> Trial<'s> {
    /// None where the deal is none of the rep's, or not of the period.
    pub fn new(
        scheme: &'s Scheme,
        ledger: &Ledger,
        index: &Index,
        rep: RepAt,
        with: With,
        on: Day,
    ) -> Option<Self> {
        let statement = evaluate_indexed(scheme, ledger, index);
        let net_now = statement.reps.get(rep.index())?.net();
        ledger.period.holds(on).then_some(())?;
        let mut ledger = near(scheme, ledger, rep).ledger;
        let customer = match with {
            With::New => add_customer(&mut ledger, rep),
            With::Customer(at) => {
                let customer = ledger.customers.get(at.index())?;
                (customer.rep == rep).then_some(at)?
            }
        };
        Arc::make_mut(&mut ledger.deals).push(Deal {
            id: "".into(),
            customer,
            date: on,
            amount: Amount::of(Money::FEN),
            returned: Amount::of(Money::ZERO),
            stage: Stage::Delivered,
            margin: None,
            product: None,
            prepaid: false,
        });
        Some(Self {
            scheme,
            ledger,
            further: 1,
            rep,
            net_now,
        })
    }

    /// The net without the further deal.
    pub const fn net_now(&self) -> Money {
        self.net_now
    }

    /// Makes the further deal with another customer of the rep.
    pub fn turn_to(&mut self, customer: CustomerAt) {
        if let Some(deal) = Arc::make_mut(&mut self.ledger.deals).last_mut() {
            deal.customer = customer;
        }
    }

    /// Adds one more further deal, where they are with new customers with another one.
    pub fn one_more(&mut self, with: With) {
        let Some(mut deal) = self.ledger.deals.last().cloned() else {
            return;
        };
        if with == With::New {
            deal.customer = add_customer(&mut self.ledger, self.rep);
        }
        Arc::make_mut(&mut self.ledger.deals).push(deal);
        self.further += 1;
    }

    /// Whether what is taken of a tally may move another line both ways.
    pub fn has_tallies(&self) -> bool {
        self.scheme
            .active()
            .any(|(_, terms)| terms.adds_to.is_some())
    }

    /// Tries an amount in fen, of each further deal.
    pub fn probe(&mut self, fen: i128) -> Rc<Probe> {
        let further = Arc::make_mut(&mut self.ledger.deals).iter_mut().rev();
        for deal in further.take(self.further) {
            deal.amount = Amount::of(Money::from_fen(fen));
        }
        let index = Index::new(&self.ledger);
        let (mut statement, unlisted) = observe(self.scheme, &self.ledger, &index);
        let place = self.rep.index();
        let is_there = place < statement.reps.len();
        let rep = is_there.then(|| statement.reps.swap_remove(place));
        Rc::new(Probe::of(self.scheme, fen, rep, &unlisted, self.rep))
    }
}

fn add_customer(ledger: &mut Ledger, rep: RepAt) -> CustomerAt {
    let customers = Arc::make_mut(&mut ledger.customers);
    customers.push(Customer::plain(rep));
    CustomerAt::new(customers.len() - 1)
}

/// What an amount comes to.
#[derive(Debug)]
pub(super) struct Probe {
    /// The amount in fen.
    pub fen: i128,
    /// The rep's net.
    pub net: Money,
    /// All that changes by leaps.
    pub shape: Vec<Shape>,
    /// The lines, in the statement's order.
    pub lines: Vec<ProbedLine>,
}

/// The amount of a line.
#[derive(Clone, Copy, Debug)]
pub(super) struct ProbedLine {
    pub kind: Kind,
    pub amount: Money,
    /// A share of a pool may be a fen more or less than its part.
    pub is_share: bool,
    /// What others have taken of a month's cap may cut it.
    pub has_monthly_cap: bool,
}

/// What became of one thing that a rule looked at.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Shape {
    rule: RuleAt,
    candidate: Candidate,
    became: Became,
    held: Vec<bool>,
    window: Option<Month>,
}

#[derive(Debug, PartialEq, Eq)]
enum Became {
    Paid(u16, Option<u16>),
    Skipped(Reason),
    Nothing,
}

impl Probe {
    fn of(
        scheme: &Scheme,
        fen: i128,
        rep: Option<RepStatement>,
        unlisted: &[Unlisted],
        of: RepAt,
    ) -> Self {
        let mut shape = Vec::new();
        let mut lines = Vec::new();
        let net = rep.as_ref().map_or(Money::ZERO, RepStatement::net);
        for line in rep.iter().flat_map(|rep| &rep.lines) {
            shape.push(Shape::of(line.rule, &line.why, None));
            let terms = scheme.terms(line.rule);
            lines.push(ProbedLine {
                kind: line.kind,
                amount: line.amount,
                is_share: line.refs().team.is_some(),
                has_monthly_cap: terms.is_some_and(|terms| terms.limits.monthly.is_some()),
            });
        }
        for skipped in rep.iter().flat_map(|rep| &rep.skipped) {
            shape.push(Shape::of(skipped.rule, &skipped.why, Some(skipped.reason)));
        }
        let concerns = |passed: &&Unlisted| {
            let candidate = &passed.why.candidate;
            candidate.rep == Some(of) || candidate.rep.is_none()
        };
        for passed in unlisted.iter().filter(concerns) {
            shape.push(Shape::of(passed.rule, &passed.why, None));
        }
        Self {
            fen,
            net,
            shape,
            lines,
        }
    }
}

impl Shape {
    fn of(rule: RuleAt, why: &Why, reason: Option<Reason>) -> Self {
        let became = match (&why.result, reason) {
            (_, Some(reason)) => Became::Skipped(reason),
            (EntryResult::Paid(payment), None) => Became::Paid(payment.pay, payment.band),
            (_, None) => Became::Nothing,
        };
        let (mut held, mut window) = (Vec::new(), None);
        for finding in &why.findings {
            note(finding, &mut held, &mut window);
        }
        Self {
            rule,
            candidate: why.candidate,
            became,
            held,
            window,
        }
    }
}

/// Whether a test held, and each of its alternatives; and the first month of the run that held up.
fn note(finding: &TestResult, held: &mut Vec<bool>, window: &mut Option<Month>) {
    held.push(finding.held);
    match &finding.found {
        Evidence::Any(findings) => findings
            .iter()
            .for_each(|finding| note(finding, held, window)),
        Evidence::Window(found) if finding.held => {
            *window = found.map(|found| found.first).or(*window);
        }
        Evidence::Window(_)
        | Evidence::Nothing
        | Evidence::Is(_)
        | Evidence::Word(_)
        | Evidence::Figure { .. }
        | Evidence::Never { .. }
        | Evidence::Earlier(_)
        | Evidence::Lead(_) => {}
    }
}
