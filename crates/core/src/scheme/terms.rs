//! What one rule says.

use super::attribute::By;
use super::condition::{Condition, Test};
use super::hole::{Decimal, Filled, Holes, Open, Part, Slot, SlotList};
use super::limit::Limits;
use super::measure::{Measure, Unit};
use super::pay::{Form, Kind, Pay, PayByDef, PaysDef};
use super::receiver::Receiver;
use super::selection::Selection;
use super::subject::Subject;
use super::words::Text;
use derive_where::derive_where;

impl Holes for Filled {
    type Slot<T: Part> = T;
    type Or<T: Part> = T;
    type List<T: Part> = Vec<T>;
    type OrList<T: Part> = Vec<T>;
    /// In the unit of the measure: fen, millionths or a number.
    type Figure = i128;
    type Unit = Unit;
    type Pays = Vec<Pay>;
    type PayBy = By<Vec<Pay>>;
}

impl Holes for Open {
    type Slot<T: Part> = Slot<T>;
    type Or<T: Part> = Option<Slot<T>>;
    type List<T: Part> = SlotList<T>;
    type OrList<T: Part> = Option<SlotList<T>>;
    type Figure = Decimal;
    /// It is known once the measure is chosen.
    type Unit = ();
    type Pays = Slot<PaysDef>;
    type PayBy = PayByDef;
}

/// What a rule says: once its figures are set, or with its holes open.
#[derive_where(Clone, Debug, PartialEq, Eq)]
pub struct Terms<H: Holes = Filled> {
    /// Reward or penalty.
    pub kind: H::Or<Kind>,
    /// For each what it is looked at.
    pub for_each: H::Slot<Subject<H>>,
    /// Which customers and deals it looks at.
    pub among: H::Or<Selection<H>>,
    /// What must hold, tested in order.
    pub when: H::OrList<Condition<H>>,
    /// What is measured.
    pub measure: Option<H::Slot<Measure<H>>>,
    /// What it pays; all of them.
    pub pays: H::Pays,
    /// To whom.
    pub to: H::Or<Receiver<H>>,
    /// At most how much.
    pub limits: H::Or<Limits<H>>,
    /// In what form.
    pub form: H::Or<Form>,
    /// The tally that what it pays a rep is added to, for a later rule to measure.
    pub adds_to: Option<H::Slot<Text>>,
}

impl Terms {
    /// What it measures: for its pay, and for its conditions.
    pub fn measures(&self) -> impl Iterator<Item = &Measure> {
        let tests = self.when.iter();
        let tests = tests.flat_map(|condition| condition.test.alternatives());
        let compared = tests.filter_map(|test| match test {
            Test::Compare { measure, .. } => measure.as_ref(),
            _ => None,
        });
        self.measure.iter().chain(compared)
    }

    /// What of a test holds the rule's own measure against a bound; of alternatives each that does.
    #[must_use]
    pub fn own_tests<'t>(&self, test: &'t Test) -> Vec<&'t Test> {
        let is_own = |test: &&Test| match test {
            Test::Compare { measure, .. } => measure.is_none() || *measure == self.measure,
            _ => false,
        };
        test.alternatives().into_iter().filter(is_own).collect()
    }
}
