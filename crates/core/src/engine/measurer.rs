//! What a rule's measures and conditions are answered from.

use super::candidate::Candidate;
use super::selection::Selector;
use super::span::{Sales, SpanSales};
use crate::ledger::{Customer, CustomerAt, Outcome, OutcomeAt, RepAt, TeamAt};
use crate::number::{Every, Money};
use crate::scheme::{Attribute, Target, Text};
use std::cell::OnceCell;

/// What the rules of each tally have come to for each rep so far: rewards less penalties.
pub(super) type Tallies = Vec<(Text, Vec<Money>)>;

/// A sum for each rep, added up once it is asked for.
#[derive(Default)]
struct OfReps {
    sums: OnceCell<Vec<OnceCell<Money>>>,
}

impl OfReps {
    /// The sum for a rep, of so many reps.
    fn sum(&self, reps: usize, rep: RepAt, sum: impl FnOnce() -> Money) -> Option<Money> {
        let sums = self.sums.get_or_init(|| vec![OnceCell::new(); reps]);
        Some(*sums.get(rep.index())?.get_or_init(sum))
    }
}

/// All that a rule's measures and conditions are answered from.
pub(super) struct Measurer<'a> {
    pub selector: Selector<'a>,
    /// The spans the rule is looked at for, where it is.
    pub spans: Option<SpanSales<'a>>,
    /// The spans of each length of which a measure counts the missed ones.
    pub missed: Vec<(Every, SpanSales<'a>)>,
    pub tallies: &'a Tallies,
    rep_totals: OfReps,
    rep_priors: OfReps,
}

impl<'a> Measurer<'a> {
    pub fn new(selector: Selector<'a>, tallies: &'a Tallies) -> Self {
        Self {
            selector,
            spans: None,
            missed: Vec::new(),
            tallies,
            rep_totals: OfReps::default(),
            rep_priors: OfReps::default(),
        }
    }

    pub fn outcome(&self, candidate: &Candidate) -> Option<&'a Outcome> {
        self.outcome_at(candidate.outcome?)
    }

    pub fn outcome_at(&self, at: OutcomeAt) -> Option<&'a Outcome> {
        self.selector.facts.ledger.outcomes.get(at.index())
    }

    /// The net of the candidate's deals: of the rep in a span, else of the customer, else of the rep.
    pub fn total(&self, candidate: &Candidate) -> Option<Money> {
        match (candidate.span, candidate.customer) {
            (Some(_), _) => self.sales(candidate).map(|sales| sales.total),
            (None, Some(customer)) => Some(self.selector.total(customer)),
            (None, None) => candidate.rep.map(|rep| self.rep_total(rep)),
        }
    }

    /// The net of the deals of all of the rep's customers that count for the rule.
    pub fn rep_total(&self, at: RepAt) -> Money {
        let reps = self.selector.facts.ledger.reps.len();
        let total = || self.selector.rep_total(at);
        self.rep_totals.sum(reps, at, total).unwrap_or_default()
    }

    /// The sales of the candidate, with what a margin needs: of the rep in a span, else of the customer, else of the rep.
    pub fn sales(&self, candidate: &Candidate) -> Option<Sales> {
        if let (Some(spans), Some(span), Some(rep)) = (&self.spans, candidate.span, candidate.rep) {
            return Some(spans.of(rep, spans.place(span)));
        }
        if let Some(customer) = candidate.customer {
            return Some(self.customer_sales(customer));
        }
        let mut sum = Sales::default();
        for customer in self.selector.facts.index.customers_of(candidate.rep?) {
            sum.join(&self.customer_sales(*customer));
        }
        Some(sum)
    }

    fn customer_sales(&self, customer: CustomerAt) -> Sales {
        let mut sales = Sales::default();
        for counted in self.selector.deals(customer) {
            let deal = self.selector.facts.deal(counted.deal);
            sales.add(counted.net(), deal.and_then(|deal| deal.margin));
        }
        sales
    }

    /// Last year's sales of the customer, or of all customers of the rep that the selection is about.
    pub fn prior_sales(&self, candidate: &Candidate) -> Option<Money> {
        let facts = self.selector.facts;
        if let Some(customer) = candidate.customer {
            return facts.customer(customer).map(Customer::prior);
        }
        let rep = candidate.rep?;
        let prior = || self.selector.rep_prior(rep);
        self.rep_priors.sum(facts.ledger.reps.len(), rep, prior)
    }

    /// The team's new-customer total: the one given, else the sum of its reps' own.
    pub fn team_total(&self, team: TeamAt) -> Money {
        let facts = self.selector.facts;
        let given = facts
            .ledger
            .teams
            .get(team.index())
            .and_then(|team| team.current_total);
        given.unwrap_or_else(|| {
            facts
                .index
                .reps_of(team)
                .iter()
                .map(|rep| self.rep_total(*rep))
                .sum()
        })
    }

    /// A target of the ledger, in fen or as a count; none where it is not set.
    pub fn target(&self, target: Target, candidate: &Candidate) -> Option<i128> {
        let facts = self.selector.facts;
        let rep = candidate.rep.and_then(|rep| facts.rep(rep));
        match target {
            Target::Quarter => rep?.quarter_target.map(Money::fen),
            Target::Year => rep?.year_target.map(Money::fen),
            Target::TaskCustomers => rep?.task_customers.map(i128::from),
            Target::TaskSales => rep?.task_sales.map(Money::fen),
            Target::Goal => facts
                .ledger
                .teams
                .get(candidate.team?.index())?
                .goal
                .map(Money::fen),
        }
    }

    /// The word of an attribute for a candidate, where it is known; `ordinal` is the candidate's place among those of its
    /// rep that passed, from 1.
    pub fn word_of(
        &self,
        attribute: Attribute,
        candidate: &Candidate,
        ordinal: u32,
    ) -> Option<&'static str> {
        let facts = self.selector.facts;
        let customer = candidate.customer.and_then(|at| facts.customer(at));
        match attribute {
            Attribute::Size => customer.map(|customer| customer.size.word()),
            Attribute::Grade => customer.map(|customer| customer.grade.word()),
            Attribute::Severity => self
                .outcome(candidate)
                .and_then(|outcome| outcome.severity)
                .map(|severity| severity.word()),
            Attribute::Department => facts
                .rep(candidate.rep?)
                .and_then(|rep| rep.department)
                .map(|department| department.word()),
            Attribute::Ordinal => {
                let word = if ordinal <= 1 { "first" } else { "later" };
                candidate.rep.map(|_| word)
            }
        }
    }
}
