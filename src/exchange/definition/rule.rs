//! A rule: its head without holes, its terms with them.

use super::bands::BandReader;
use super::condition::MOST;
use super::hole::{Filler, StandIns};
use super::parts::Parts;
use super::place::{At, Figure, id, name, note, rate_of, short};
use crate::exchange::{Code, Node, Problems, Record};
use crate::number::{Every, Money};
use crate::scheme::{Form, Kind, Limits, Measure, MonthlyCap, Pay, Receiver, Selection, Subject, Terms, Text, Words};

const NAMES: &[&str] =
    &["id", "clause", "name", "note", "kind", "for_each", "among", "when", "measure", "pays", "to", "limits", "form", "adds_to"];

/// What is known of a rule while its parts are read.
#[derive(Default)]
pub(super) struct Sofar {
    pub subject: Option<Subject>,
    pub measure: Option<Measure>,
    pub measure_is_faulty: bool,
    pub to: Option<Receiver>,
    /// A condition looks for a run of months.
    pub sustained: bool,
    /// The length of the spans whose targets are missed.
    pub missed: Option<Every>,
    /// Something is paid by a measure.
    pub needs_measure: bool,
    /// Something is paid as a rate of a measure.
    pub needs_base: bool,
    /// The tallies measured, with their places.
    pub measures: Vec<(String, Text)>,
    /// The tally added to.
    pub adds_to: Option<Text>,
}

/// What a rule is called.
#[derive(Clone, Debug)]
pub struct RuleHead {
    /// Its id, unique in the scheme.
    pub id: Text,
    /// The clause of the source document.
    pub clause: Option<Text>,
    /// Its name.
    pub name: Words,
    /// What there is to know about it.
    pub note: Option<Words>,
}

/// Reads what a rule is called.
pub(super) fn head(at: At<'_>, problems: &mut Problems) -> Option<RuleHead> {
    let mut head = RuleHead { id: Text::default(), clause: None, name: Words::default(), note: None };
    let mut record = Record::open(at.node, NAMES, at.path, problems)?;
    record.required("id", &mut head.id, &mut id);
    record.nullable("clause", &mut head.clause, &mut short);
    record.required("name", &mut head.name, &mut name);
    record.nullable("note", &mut head.note, &mut note);
    record.whole(head)
}

impl Filler<'_> {
    /// Reads what a rule says.
    pub fn terms(&mut self, at: At<'_>) -> Option<Terms> {
        let parts = self.open(at, NAMES)?;
        let mut terms = Terms {
            kind: Kind::Reward,
            for_each: Subject::Rep,
            among: Selection::of_everyone(),
            when: Vec::new(),
            measure: None,
            pays: Vec::new(),
            to: Receiver::Rep,
            limits: Limits::default(),
            form: Form::Cash,
            adds_to: None,
        };
        let mut is_sound = self.set(&parts, "kind", &mut terms.kind, Self::word);
        let kind = is_sound.then_some(terms.kind);
        let (for_each, shape) = self.with_shape(|filler| filler.require(&parts, "for_each", Self::subject));
        self.sofar.subject = shape;
        let (measure, shape) = self.with_shape(|filler| filler.may(&parts, "measure", Self::measure));
        self.sofar.measure_is_faulty = shape.is_none();
        self.sofar.measure = shape.flatten();
        let (to, shape) = self.with_shape(|filler| filler.or(&parts, "to", Receiver::Rep, Self::receiver));
        self.sofar.to = shape;
        let is_shared = matches!(self.sofar.to, Some(Receiver::Team(_)));
        if matches!(self.sofar.subject, Some(Subject::Outcome(_))) && !is_shared {
            // An outcome stands for itself; only a pool is shared by what reps sold to somebody.
            parts.refuse(&["among"], self);
        }
        is_sound &= self.set(&parts, "among", &mut terms.among, Self::selection)
            & self.set(&parts, "when", &mut terms.when, |filler, at| filler.entries(at, MOST, Self::condition));
        let pays = self.all_pays(&parts);
        is_sound &= self.set(&parts, "limits", &mut terms.limits, |filler, at| filler.part(at, Self::limits))
            & self.set(&parts, "form", &mut terms.form, Self::word)
            & self.set(&parts, "adds_to", &mut terms.adds_to, |filler, at| {
                filler.part(at, |filler, at| id(at.node, at.path, &mut filler.problems)).map(Some)
            });
        self.sofar.adds_to = terms.adds_to.clone();
        self.agree(&parts, kind, &terms.limits);
        (terms.for_each, terms.measure, terms.pays, terms.to) = (for_each?, measure?, pays?, to?);
        is_sound.then_some(terms)
    }

    /// What is paid; where optional parts leave nothing of it, the rule lacks what they lack.
    fn all_pays(&mut self, parts: &Parts<'_>) -> Option<Vec<Pay>> {
        let mark = self.left_out.len();
        let pays = self.require(parts, "pays", |filler, at| match at.node {
            Node::Null => filler.fault(at, Code::WrongType),
            _ => filler.pays(at),
        });
        if pays.as_ref().is_some_and(Vec::is_empty) {
            self.lacks.extend(self.left_out.drain(mark..));
        }
        pays
    }

    /// Reads a part; where it lacks a parameter, its shape is read with figures made up.
    pub fn with_shape<T: Clone>(&mut self, mut read: impl FnMut(&mut Self) -> Option<T>) -> (Option<T>, Option<T>) {
        let mark = self.lacks.len();
        let real = read(self);
        let is_lacking = real.is_none() && self.lacks.len() > mark && self.stand_ins == StandIns::Never;
        if !is_lacking {
            return (real.clone(), real);
        }
        let (lacks, left_out) = (self.lacks.clone(), self.left_out.clone());
        self.stand_ins = StandIns::WhereNeeded;
        let shape = read(self);
        self.stand_ins = StandIns::Never;
        (self.lacks, self.left_out) = (lacks, left_out);
        (real, shape)
    }

    /// Checks that the parts of a rule agree with each other.
    fn agree(&mut self, parts: &Parts<'_>, kind: Option<Kind>, limits: &Limits) {
        let path = parts.path;
        let sofar = &self.sofar;
        let has_measure = sofar.measure.is_some() || sofar.measure_is_faulty;
        let lacks_base = sofar.needs_base && sofar.measure.as_ref().is_some_and(|measure| !measure.has_base());
        let lacks_run = sofar.measure == Some(Measure::MeanMonthSales) && !sofar.sustained;
        if (sofar.needs_measure || sofar.needs_base) && !has_measure {
            self.problems.add(&path.field("measure"), Code::MissingField);
        }
        if lacks_base || lacks_run {
            self.problems.add(&path.field("measure"), Code::UnknownValue);
        }
        let pays_rep = matches!(self.sofar.to, Some(Receiver::Rep) | None);
        if kind == Some(Kind::Penalty) && !pays_rep {
            self.problems.add(&path.field("to"), Code::UnknownValue);
        }
        if matches!(self.sofar.to, Some(Receiver::Customer | Receiver::Referrer)) {
            parts.refuse(&["form"], self);
        }
        // A line that a cap may still cut cannot be counted on.
        if self.sofar.adds_to.is_some() && (!pays_rep || limits.monthly.is_some()) {
            parts.refuse(&["adds_to"], self);
        }
    }

    fn limits(&mut self, at: At<'_>) -> Option<Limits> {
        let parts = self.open(at, &["monthly", "of_base", "per_receiver"])?;
        let mut limits = Limits::default();
        let is_sound = self.set(&parts, "monthly", &mut limits.monthly, |filler, at| filler.part(at, Self::monthly).map(Some))
            & self
                .set(&parts, "of_base", &mut limits.of_base, |filler, at| filler.figure(at, Figure::Rate).map(|rate| Some(rate_of(rate))))
            & self.set(&parts, "per_receiver", &mut limits.per_receiver, |filler, at| {
                filler.figure(at, Figure::Money).map(|fen| Some(Money::from_fen(fen)))
            });
        let pays_rep = matches!(self.sofar.to, Some(Receiver::Rep) | None);
        if !pays_rep || !matches!(self.sofar.measure, Some(Measure::PerformanceBonus)) && !self.sofar.measure_is_faulty {
            parts.refuse(&["monthly"], self);
        }
        if !matches!(self.sofar.to, Some(Receiver::Customer | Receiver::Referrer) | None) {
            parts.refuse(&["per_receiver"], self);
        }
        self.sofar.needs_base |= parts.node("of_base").is_some();
        is_sound.then_some(limits)
    }

    fn monthly(&mut self, at: At<'_>) -> Option<MonthlyCap> {
        let parts = self.open(at, &["name", "share"])?;
        let name = self.require(&parts, "name", |filler, at| id(at.node, at.path, &mut filler.problems));
        let share = self.require(&parts, "share", |filler, at| filler.figure(at, Figure::Rate));
        Some(MonthlyCap { name: name?, share: rate_of(share?) })
    }
}
