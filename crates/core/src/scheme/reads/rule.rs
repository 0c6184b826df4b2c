//! What a rule reads as a whole, and how its holes are looked into.

use super::super::{
    Allocation, Condition, Filling, Of, Open, OutcomeChoice, Receiver, Selection, Slot, Subject,
    Terms,
};
use super::field::{Field, Reads};
use super::kinds;
use crate::ledger::{Needs, OutcomeKind, Stage};

/// What rules read, while it is found.
pub(super) struct RuleReads<'d> {
    pub filling: Filling<'d>,
    pub found: ReadSoFar,
    /// The kinds of outcome that the rule looks at.
    pub kinds: Vec<OutcomeKind>,
    /// How many parameters were met that are not set.
    pub lacks: usize,
}

/// What was found so far.
#[derive(Clone, Default)]
pub(super) struct ReadSoFar {
    pub reads: Reads,
    /// The rule reads the deals of its selection.
    pub of_deals: bool,
    /// It reads what kind of deals its selection names, whether or not it reads the deals otherwise.
    pub of_kind_of_deals: bool,
}

impl<'d> RuleReads<'d> {
    pub fn new(filling: Filling<'d>) -> Self {
        Self {
            filling,
            found: ReadSoFar::default(),
            kinds: Vec::new(),
            lacks: 0,
        }
    }

    pub fn rule(&mut self, terms: &Terms<Open>) {
        let Terms {
            kind,
            for_each,
            among,
            when,
            measure,
            pays,
            to,
            limits,
            form,
            adds_to,
        } = terms;
        self.kinds.clear();
        self.found.of_deals = false;
        self.found.of_kind_of_deals = false;
        let (mut selects, mut looks_at_customers) = (false, true);
        self.part(for_each, &mut |reads, subject| {
            selects = matches!(subject, Subject::Deal(_) | Subject::Customer);
            looks_at_customers = !matches!(subject, Subject::Outcome(_) | Subject::Team);
            reads.subject(subject);
        });
        self.may_part(measure, &mut Self::measure);
        self.may_list(when, &mut Self::condition);
        self.pays(pays);
        self.receiver(to.as_ref());
        self.may_part(limits, &mut Self::limits);
        self.may(adds_to);
        self.may(form);
        self.may(kind);
        let mut is_written = false;
        self.may_part(among, &mut |reads, among| {
            is_written = true;
            reads.selection(among, selects, looks_at_customers);
        });
        if !is_written && (self.found.of_deals || selects) {
            self.deals_at(Stage::Ordered);
        }
    }

    fn subject(&mut self, subject: &Subject<Open>) {
        match subject {
            Subject::Deal(which) => drop(self.value(which)),
            Subject::Customer | Subject::Rep | Subject::Team => {}
            Subject::Outcome(choices) => self.list(choices, &mut Self::outcome_choice),
            Subject::Span { every, touched } => {
                self.value(every);
                self.may(touched);
            }
        }
    }

    fn outcome_choice(&mut self, choice: &OutcomeChoice<Open>) {
        let Some(kind) = self.value(&choice.kind) else {
            return;
        };
        self.kinds.push(kind);
        self.outcome(kind);
        if self.may(&choice.severity).is_some() {
            self.found.reads.outcomes.add(kind, &["severity"]);
        }
    }

    fn condition(&mut self, condition: &Condition<Open>) {
        self.test(&condition.test);
        self.may(&condition.otherwise);
    }

    fn receiver(&mut self, to: Option<&Slot<Receiver<Open>>>) {
        let mut receiver: Option<Receiver> = Some(Receiver::Rep);
        if let Some(slot) = to {
            self.part(slot, &mut |reads, to| {
                receiver = match to {
                    Receiver::Rep => Some(Receiver::Rep),
                    Receiver::Customer => Some(Receiver::Customer),
                    Receiver::Referrer => Some(Receiver::Referrer),
                    Receiver::Team(how) => reads.value(how).map(Receiver::Team),
                };
            });
        }
        match receiver {
            Some(Receiver::Rep) => self.rep_of_outcomes(),
            Some(Receiver::Customer) => self.of_outcomes("customer"),
            Some(Receiver::Referrer) => self.of_outcomes("referrer"),
            Some(Receiver::Team(how)) => {
                self.add(Field::RepTeam);
                self.found.of_deals |= how == Allocation::ByContribution;
            }
            None => self.add(Field::RepTeam),
        }
    }

    fn selection(&mut self, among: &Selection<Open>, selects: bool, looks_at_customers: bool) {
        let Selection {
            of,
            departments,
            looks_at,
            self_developed,
            stage,
            from,
            within_days,
            prepaid,
            product,
            also_without_deals,
        } = among;
        let also_without_deals = self.may(also_without_deals) == Some(true);
        let of_deals = self.found.of_deals || selects && !also_without_deals;
        if of_deals {
            let stage = self.may(stage).unwrap_or(Stage::Ordered);
            let looks_at = self.may(looks_at).unwrap_or(stage);
            self.deals_at(stage);
            self.deals_at(looks_at);
            self.may(from);
            self.may(within_days);
        }
        if of_deals || self.found.of_kind_of_deals {
            if self.may(prepaid) == Some(true) {
                self.add(Field::DealPrepaid);
            }
            self.may_part(product, &mut |reads, product| {
                reads.add(Field::DealProduct);
                reads.by_department(product);
                reads.each(product, &mut |reads, text| drop(reads.value(text)));
            });
        }
        if of_deals || looks_at_customers {
            if self.may(of).is_some_and(|of| of != Of::All) {
                self.add(Field::CustomerExisting);
            }
            if self.may(self_developed) == Some(true) {
                self.add(Field::CustomerSelfDeveloped);
            }
        }
        let mut names_departments = false;
        if let Some(departments) = departments {
            self.part(departments, &mut |_, list| {
                names_departments = !list.is_empty()
            });
        }
        if names_departments {
            self.add(Field::RepDepartment);
        }
    }

    pub fn add(&mut self, field: Field) {
        kinds::add(&mut self.found.reads.fields, field);
    }

    pub fn outcome(&mut self, kind: OutcomeKind) {
        self.found.reads.outcomes.add(kind, Needs::of(kind).needed);
    }

    /// A field of the outcomes that the rule looks at.
    pub fn of_outcomes(&mut self, field: &'static str) {
        for kind in &self.kinds {
            self.found.reads.outcomes.add(*kind, &[field]);
        }
    }

    /// The rep of outcomes, who may be the one in charge of their customer.
    pub fn rep_of_outcomes(&mut self) {
        for kind in &self.kinds {
            let is_named = Needs::of(*kind).uses("rep");
            let field = if is_named { "rep" } else { "customer" };
            self.found.reads.outcomes.add(*kind, &[field]);
        }
    }

    pub fn deals_at(&mut self, stage: Stage) {
        self.add(Field::DealReturned);
        if stage != Stage::Ordered {
            self.add(Field::DealStage);
        }
    }
}
