//! What an entry is about, looked up in the ledger, with names to speak of it.

use rewards_core::engine::{
    Candidate, EntryResult, EvalContext, Evidence, Index, MeasuredValue, Payment, TestResult, Why,
    Window, compared_customers, deals_of, outcomes_of, pays_for, word_of,
};
use rewards_core::ledger::{
    Customer, CustomerAt, Deal, DealAt, Ledger, Outcome, OutcomeAt, Rep, RepAt, Team,
};
use rewards_core::number::Money;
use rewards_core::scheme::{
    Attribute, Measure, Pay, Reason, Rule, RuleAt, Scheme, Standing, Terms, Test,
};

/// An entry with everything that its explanation is made from.
#[derive(Clone, Copy)]
pub(super) struct EntryContext<'a> {
    pub scheme: &'a Scheme,
    pub rule: &'a Rule,
    pub terms: &'a Terms,
    pub source: EvalContext<'a>,
    /// The rep under whom the entry is listed.
    pub rep: Option<RepAt>,
    /// For a skipped entry: the reason.
    pub reason: Option<Reason>,
    pub why: &'a Why,
}

impl<'a> EntryContext<'a> {
    /// The context of an entry; none of a rule that is inactive, which has no entries.
    pub fn new(
        scheme: &'a Scheme,
        ledger: &'a Ledger,
        index: &'a Index,
        at: RuleAt,
        why: &'a Why,
    ) -> Option<Self> {
        let rule = scheme.rule(at)?;
        let Standing::Active(terms) = &rule.standing else {
            return None;
        };
        let source = EvalContext {
            ledger,
            index,
            terms,
        };
        Some(Self {
            scheme,
            rule,
            terms,
            source,
            rep: why.candidate.rep,
            reason: None,
            why,
        })
    }

    pub const fn ledger(&self) -> &'a Ledger {
        self.source.ledger
    }

    pub const fn candidate(&self) -> &'a Candidate {
        &self.why.candidate
    }

    pub fn deal(&self, at: DealAt) -> Option<&'a Deal> {
        self.ledger().deals.get(at.index())
    }

    pub fn outcome_at(&self, at: OutcomeAt) -> Option<&'a Outcome> {
        self.ledger().outcomes.get(at.index())
    }

    pub fn outcome(&self) -> Option<&'a Outcome> {
        self.outcome_at(self.candidate().outcome?)
    }

    pub fn customer_at(&self) -> Option<CustomerAt> {
        self.candidate()
            .customer
            .or_else(|| self.outcome()?.customer)
    }

    pub fn customer_of(&self, at: CustomerAt) -> Option<&'a Customer> {
        self.ledger().customers.get(at.index())
    }

    pub fn customer(&self) -> Option<&'a Customer> {
        self.customer_of(self.customer_at()?)
    }

    pub fn rep(&self) -> Option<&'a Rep> {
        self.ledger().reps.get(self.rep?.index())
    }

    pub fn team(&self) -> Option<&'a Team> {
        self.ledger().teams.get(self.candidate().team?.index())
    }

    /// What the entry paid.
    pub const fn payment(&self) -> Option<&'a Payment> {
        match &self.why.result {
            EntryResult::Paid(payment) => Some(payment),
            EntryResult::NotSelected
            | EntryResult::NotHeld
            | EntryResult::Unknown(_)
            | EntryResult::BelowFirstBand { .. } => None,
        }
    }

    /// The parts that apply to the unit.
    pub fn pays(&self) -> Vec<&'a Pay> {
        pays_for(self.source, self.candidate(), self.why.ordinal)
    }

    /// The part that paid; of an entry below the first band the bands it missed.
    pub fn pay(&self) -> Option<&'a Pay> {
        let pays = self.pays();
        match &self.why.result {
            EntryResult::Paid(Payment { pay, .. }) | EntryResult::BelowFirstBand { pay } => {
                pays.get(usize::from(*pay)).copied()
            }
            EntryResult::NotSelected | EntryResult::NotHeld | EntryResult::Unknown(_) => None,
        }
    }

    /// The measure and what it came to, where it was taken.
    pub fn reading(&self) -> Option<(&'a Measure, MeasuredValue)> {
        self.terms.measure.as_ref().zip(self.why.reading())
    }

    /// The window of months that held up.
    pub fn window(&self) -> Option<Window> {
        fn held(findings: &[TestResult]) -> Option<Window> {
            findings
                .iter()
                .rev()
                .find_map(|finding| match &finding.found {
                    Evidence::Window(window) if finding.held => *window,
                    Evidence::Any(findings) => held(findings),
                    _ => None,
                })
        }
        held(&self.why.findings)
    }

    /// The rule's measure, and those that the conditions tested compare.
    pub fn measures(&self) -> Vec<&'a Measure> {
        let mut measures = Vec::new();
        if let Some((measure, _)) = self.reading() {
            measures.push(measure);
        }
        for (condition, _) in self.terms.when.iter().zip(&self.why.findings) {
            for test in condition.test.alternatives() {
                let Test::Compare { measure, .. } = test else {
                    continue;
                };
                let measure = measure.as_ref().or(self.terms.measure.as_ref());
                measures.extend(measure.filter(|measure| !measures.contains(measure)));
            }
        }
        measures
    }

    /// The deals that the measure came from, else the one that the entry is about.
    pub fn deals(&self) -> Vec<&'a Deal> {
        let mut places = Vec::new();
        if let Some((measure, _)) = self.reading() {
            self.push_deals(measure, self.window(), &mut places);
        }
        let places = distinct(places, self.candidate().deal);
        places.into_iter().filter_map(|at| self.deal(at)).collect()
    }

    /// The same for all measures that were taken, and for the runs of months that were tried; with their places.
    pub fn deals_used(&self) -> Vec<(DealAt, &'a Deal)> {
        let mut places = Vec::new();
        for finding in &self.why.findings {
            if let Evidence::Window(Some(run)) = finding.found {
                self.push_deals(&Measure::MeanMonthSales, Some(run), &mut places);
            }
        }
        for measure in self.measures() {
            self.push_deals(measure, self.window(), &mut places);
        }
        let places = distinct(places, self.candidate().deal);
        let deals = places.into_iter();
        deals.filter_map(|at| Some((at, self.deal(at)?))).collect()
    }

    /// The deals that a measure is taken of, whether or not it came to something.
    pub fn deals_of(&self, measure: &Measure) -> impl Iterator<Item = &'a Deal> + use<'a> {
        let places = deals_of(self.source, measure, self.candidate(), self.window());
        let deals = &self.ledger().deals;
        places.into_iter().filter_map(|at| deals.get(at.index()))
    }

    fn push_deals(&self, measure: &Measure, window: Option<Window>, places: &mut Vec<DealAt>) {
        places.extend(deals_of(self.source, measure, self.candidate(), window));
    }

    /// The outcomes that measures came from, else the one that the entry is about; with their places.
    pub fn outcomes_used(&self) -> Vec<(OutcomeAt, &'a Outcome)> {
        let mut places = Vec::new();
        for measure in self.measures() {
            places.extend(outcomes_of(self.source, measure, self.candidate()));
        }
        let places = distinct(places, self.candidate().outcome);
        let outcomes = places.into_iter();
        outcomes
            .filter_map(|at| Some((at, self.outcome_at(at)?)))
            .collect()
    }

    /// The customers whose prior sales a growth is measured against, with their places.
    pub fn compared_customers(&self) -> Vec<(CustomerAt, &'a Customer)> {
        let customers = compared_customers(self.source, self.candidate());
        customers
            .into_iter()
            .filter_map(|at| Some((at, self.customer_of(at)?)))
            .collect()
    }

    /// Last year's figure that a growth is measured against.
    pub fn prior(&self) -> Option<Money> {
        self.prior_of(self.terms.measure.as_ref()?)
    }

    /// The same for a measure that may be a condition's.
    pub fn prior_of(&self, measure: &Measure) -> Option<Money> {
        match measure {
            Measure::Growth => Some(
                self.compared_customers()
                    .iter()
                    .map(|(_, customer)| customer.prior())
                    .sum(),
            ),
            Measure::TeamGrowth => self.team()?.prior_total,
            Measure::Net
            | Measure::FirstNet
            | Measure::Total
            | Measure::TeamTotal
            | Measure::Score
            | Measure::MeanScore(_)
            | Measure::Amount
            | Measure::PerformanceBonus
            | Measure::Repurchases
            | Measure::Tally(_)
            | Measure::NewCustomers
            | Measure::MeanMonthSales
            | Measure::QualifyingCustomers(_)
            | Measure::ReturnedShare
            | Measure::OutcomeCount(_)
            | Measure::IdleDays
            | Measure::Margin
            | Measure::MissedSpans(_) => None,
        }
    }

    /// The word of an attribute.
    pub fn word_of(&self, attribute: Attribute) -> Option<&'static str> {
        word_of(self.source, attribute, self.candidate(), self.why.ordinal)
    }
}

/// Each place once, in order; where there are none, the one that the entry is about.
fn distinct<At: Copy + Ord>(places: Vec<At>, own: Option<At>) -> Vec<At> {
    let mut numbered: Vec<(usize, At)> = places.into_iter().enumerate().collect();
    numbered.sort_by_key(|(_, place)| *place);
    numbered.dedup_by_key(|(_, place)| *place);
    numbered.sort_by_key(|(number, _)| *number);
    if numbered.is_empty() {
        numbered.extend(own.map(|place| (0, place)));
    }
    numbered.into_iter().map(|(_, place)| place).collect()
}
