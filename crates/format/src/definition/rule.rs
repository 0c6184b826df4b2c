//! A rule: its head without holes, its terms with them.

use super::condition::MOST;
use super::hole::{Filler, StandIns};
use super::parts::Parts;
use super::place::{Figure, id, name, note, rate_of, short};
use super::trail::Spot;
use crate::{Code, Node, Path, Problems, Record};
use rewards_core::number::Money;
use rewards_core::scheme::{
    Form, Kind, Limits, Measure, MonthlyCap, Pay, Receiver, Selection, Subject, Terms, Text, Words,
};

const NAMES: &[&str] = &[
    "id", "clause", "name", "note", "kind", "for_each", "among", "when", "measure", "pays", "to",
    "limits", "form", "adds_to",
];

/// What is known of a rule while its parts are read.
#[derive(Default)]
pub(super) struct Sofar {
    pub subject: Option<Subject>,
    pub measure: Option<Measure>,
    pub measure_is_faulty: bool,
    pub to: Option<Receiver>,
    /// A condition looks for a run of months.
    pub sustained: bool,
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
pub(super) fn head(node: &Node, path: &Path<'_>, problems: &mut Problems) -> Option<RuleHead> {
    let mut record = Record::open(node, NAMES, path, problems)?;
    let id = record.required("id", &mut id);
    let clause = record.nullable("clause", &mut short);
    let name = record.required("name", &mut name);
    let note = record.nullable("note", &mut note);
    record.whole(RuleHead {
        id: id?,
        clause,
        name: name?,
        note,
    })
}

impl<'d> Filler<'d> {
    /// Reads what a rule says.
    pub fn terms(&mut self, spot: Spot) -> Option<Terms> {
        let mut parts = self.open(spot, NAMES)?;
        let kind = self.word_or(&mut parts, "kind").unwrap_or(Kind::Reward);
        let known_kind = parts.is_sound.then_some(kind);
        let (for_each, shape) = self.with_shape(&mut |filler| {
            let spot = filler.need(&parts, "for_each")?;
            filler.subject(spot)
        });
        self.sofar.subject = shape;
        let (measure, shape) = self.with_shape(&mut |filler| filler.own_measure(&parts));
        self.sofar.measure_is_faulty = shape.is_none();
        self.sofar.measure = shape.flatten();
        let (to, shape) = self.with_shape(&mut |filler| match filler.there(&parts, "to") {
            Some(spot) => filler
                .maybe(spot, &mut Self::receiver)
                .map(|to| to.unwrap_or(Receiver::Rep)),
            None => Some(Receiver::Rep),
        });
        self.sofar.to = shape;
        let is_shared = matches!(self.sofar.to, Some(Receiver::Team(_)));
        if matches!(self.sofar.subject, Some(Subject::Outcome(_))) && !is_shared {
            // An outcome stands for itself; only a pool is shared by what reps sold to somebody.
            self.refuse(&parts, &["among"]);
        }
        let among = self
            .may(&mut parts, "among", &mut Self::selection)
            .unwrap_or(Selection::of_everyone());
        let when = self
            .may(&mut parts, "when", &mut |filler, spot| {
                filler.entries(spot, MOST, &mut Self::condition)
            })
            .unwrap_or_default();
        let pays = self.all_pays(&parts);
        let limits = self
            .may(&mut parts, "limits", &mut Self::limits)
            .unwrap_or_default();
        let form = self.word_or(&mut parts, "form").unwrap_or(Form::Cash);
        let adds_to = self.may(&mut parts, "adds_to", &mut Self::name_of_tally);
        self.sofar.adds_to.clone_from(&adds_to);
        self.agree(&parts, known_kind, &limits);
        let (for_each, measure, pays, to) = (for_each?, measure?, pays?, to?);
        parts.whole(Terms {
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
        })
    }

    fn name_of_tally(&mut self, spot: Spot) -> Option<Text> {
        let spot = self.part(spot)?;
        self.here(spot, &mut id)
    }

    /// What is paid; where optional parts leave nothing of it, the rule lacks what they lack.
    fn all_pays(&mut self, parts: &Parts<'d>) -> Option<Vec<Pay>> {
        let mark = self.left_out.len();
        let spot = self.need(parts, "pays")?;
        let pays = match self.node(spot) {
            Node::Null => self.fault(spot, Code::WrongType),
            _ => self.pays(spot),
        };
        if pays.as_ref().is_some_and(Vec::is_empty) {
            self.lacks.extend(self.left_out.drain(mark..));
        }
        pays
    }

    /// Reads a part; where it lacks a parameter, its shape is read with figures made up.
    pub fn with_shape<T: Clone>(
        &mut self,
        read: &mut dyn FnMut(&mut Self) -> Option<T>,
    ) -> (Option<T>, Option<T>) {
        let mark = self.lacks.len();
        let real = read(self);
        let is_lacking =
            real.is_none() && self.lacks.len() > mark && self.stand_ins == StandIns::Never;
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
    fn agree(&mut self, parts: &Parts<'d>, kind: Option<Kind>, limits: &Limits) {
        let sofar = &self.sofar;
        let has_measure = sofar.measure.is_some() || sofar.measure_is_faulty;
        let lacks_base = sofar.needs_base
            && sofar
                .measure
                .as_ref()
                .is_some_and(|measure| !measure.has_base());
        let lacks_run = sofar.measure == Some(Measure::MeanMonthSales) && !sofar.sustained;
        if (sofar.needs_measure || sofar.needs_base) && !has_measure {
            self.lack(parts, "measure", Code::MissingField);
        }
        if lacks_base || lacks_run {
            self.lack(parts, "measure", Code::UnknownValue);
        }
        let pays_rep = matches!(self.sofar.to, Some(Receiver::Rep) | None);
        if kind == Some(Kind::Penalty) && !pays_rep {
            self.lack(parts, "to", Code::UnknownValue);
        }
        if matches!(self.sofar.to, Some(Receiver::Customer | Receiver::Referrer)) {
            self.refuse(parts, &["form"]);
        }
        // A line that a cap may still cut cannot be counted on.
        if self.sofar.adds_to.is_some() && (!pays_rep || limits.monthly.is_some()) {
            self.refuse(parts, &["adds_to"]);
        }
    }

    fn limits(&mut self, spot: Spot) -> Option<Limits> {
        let spot = self.part(spot)?;
        let mut parts = self.open(spot, &["monthly", "of_base", "per_receiver"])?;
        let monthly = self.may(&mut parts, "monthly", &mut Self::monthly);
        let of_base = self
            .figure_or(&mut parts, "of_base", Figure::Rate)
            .map(rate_of);
        let per_receiver = self
            .figure_or(&mut parts, "per_receiver", Figure::Money)
            .map(Money::from_fen);
        let pays_rep = matches!(self.sofar.to, Some(Receiver::Rep) | None);
        if !pays_rep
            || !matches!(self.sofar.measure, Some(Measure::PerformanceBonus))
                && !self.sofar.measure_is_faulty
        {
            self.refuse(&parts, &["monthly"]);
        }
        if !matches!(
            self.sofar.to,
            Some(Receiver::Customer | Receiver::Referrer) | None
        ) {
            self.refuse(&parts, &["per_receiver"]);
        }
        self.sofar.needs_base |= parts.has("of_base");
        parts.whole(Limits {
            monthly,
            of_base,
            per_receiver,
        })
    }

    fn monthly(&mut self, spot: Spot) -> Option<MonthlyCap> {
        let spot = self.part(spot)?;
        let mut parts = self.open(spot, &["name", "share"])?;
        let name = self
            .need(&parts, "name")
            .and_then(|spot| self.here(spot, &mut id));
        let share = self.figure_in(&mut parts, "share", Figure::Rate);
        Some(MonthlyCap {
            name: name?,
            share: rate_of(share?),
        })
    }
}
