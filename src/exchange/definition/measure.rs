//! What a rule measures.

use super::bands::BandReader;
use super::hole::Filler;
use super::place::{At, Figure, count_of, place_of_word, rate_of};
use crate::exchange::{Code, Node};
use crate::ledger::{Needs, OutcomeKind};
use crate::number::{Every, Money, Rate};
use crate::scheme::{Measure, Sustained, Target, Text, Unit, Windows};

const WORDS: [(&str, Measure); 15] = [
    ("net", Measure::Net),
    ("first_net", Measure::FirstNet),
    ("total", Measure::Total),
    ("growth", Measure::Growth),
    ("team_total", Measure::TeamTotal),
    ("team_growth", Measure::TeamGrowth),
    ("score", Measure::Score),
    ("amount", Measure::Amount),
    ("performance_bonus", Measure::PerformanceBonus),
    ("repurchases", Measure::Repurchases),
    ("new_customers", Measure::NewCustomers),
    ("mean_month_sales", Measure::MeanMonthSales),
    ("returned_share", Measure::ReturnedShare),
    ("idle_days", Measure::IdleDays),
    ("margin", Measure::Margin),
];

/// Months that a run may be looked for among: ten years.
const MOST_MONTHS: u32 = 120;

impl Filler<'_> {
    /// What is measured, as far as it can be of the rule's subject.
    pub fn measure(&mut self, at: At<'_>) -> Option<Measure> {
        self.part(at, |filler, at| {
            let measure = filler.any_measure(at)?;
            let suits = filler.sofar.subject.as_ref().is_none_or(|subject| measure.suits(subject));
            if suits { Some(measure) } else { filler.fault(at, Code::UnknownValue) }
        })
    }

    fn any_measure(&mut self, at: At<'_>) -> Option<Measure> {
        const NAMES: &[&str] = &["tally", "mean_score", "qualifying_customers", "outcome_count", "missed_spans"];
        if !matches!(at.node, Node::Map(_)) {
            let place = place_of_word(at, &WORDS.map(|(word, _)| word), &mut self.problems)?;
            return WORDS.into_iter().nth(place).map(|(_, measure)| measure);
        }
        let parts = self.open(at, NAMES)?;
        match parts.only(NAMES, self)? {
            "tally" => self.require(&parts, "tally", Self::tally).map(Measure::Tally),
            "mean_score" => {
                let kind = |filler: &mut Self, at: At<'_>| filler.kind_of(at, &["score", "rep"]);
                self.require(&parts, "mean_score", kind).map(Measure::MeanScore)
            }
            "outcome_count" => {
                let kind = |filler: &mut Self, at: At<'_>| filler.kind_of(at, &["customer"]);
                self.require(&parts, "outcome_count", kind).map(Measure::OutcomeCount)
            }
            "qualifying_customers" => {
                let by = |filler: &mut Self, at: At<'_>| filler.part(at, |filler, at| filler.by_department(at, &mut Self::sustained));
                self.require(&parts, "qualifying_customers", by).map(Measure::QualifyingCustomers)
            }
            _ => self.require(&parts, "missed_spans", |filler, at| filler.part(at, Self::missed_spans)),
        }
    }

    /// A figure's kind where it is held against this measure.
    pub const fn figure_of(measure: &Measure) -> Figure {
        match (measure, measure.unit()) {
            (Measure::Margin, _) => Figure::Margin,
            (_, unit) => super::bands::bound_figure(unit),
        }
    }

    fn tally(&mut self, at: At<'_>) -> Option<Text> {
        let name = super::place::id(at.node, at.path, &mut self.problems)?;
        self.sofar.measures.push((at.path.text(), name.clone()));
        Some(name)
    }

    fn kind_of(&mut self, at: At<'_>, uses: &[&str]) -> Option<OutcomeKind> {
        let kind = self.word::<OutcomeKind>(at)?;
        if uses.iter().all(|field| Needs::of(kind).uses(field)) { Some(kind) } else { self.fault(at, Code::UnknownValue) }
    }

    fn missed_spans(&mut self, at: At<'_>) -> Option<Measure> {
        let parts = self.open(at, &["every", "target"])?;
        let every = self.require(&parts, "every", |filler, at| {
            let every = filler.every(at)?;
            // A rule counts the missed spans of one length.
            let one_length = *filler.sofar.missed.get_or_insert(every) == every;
            if one_length { Some(every) } else { filler.fault(at, Code::UnknownValue) }
        });
        let target = self.require(&parts, "target", |filler, at| {
            let target = filler.word::<Target>(at)?;
            let of_rep = target.unit() == Unit::Money && target != Target::Goal;
            if of_rep { Some(target) } else { filler.fault(at, Code::UnknownValue) }
        });
        let (every, target): (Every, Target) = (every?, target?);
        Some(Measure::MissedSpans { every, target })
    }

    /// A run of months that has to hold up.
    pub fn sustained(&mut self, at: At<'_>) -> Option<Sustained> {
        self.part(at, |filler, at| {
            let parts = filler.open(at, &["months", "of", "windows", "mean", "other_than", "margin"])?;
            let made_up = filler.made_up;
            let months = filler.require(&parts, "months", Self::months);
            let of = filler.require(&parts, "of", Self::months);
            let are_known = filler.made_up == made_up;
            let (mut windows, mut other_than, mut margin) = (Windows::Any, None, None);
            let mut is_sound = filler.set(&parts, "windows", &mut windows, Self::word);
            let mean = filler.require(&parts, "mean", |filler, at| filler.figure(at, Figure::Money));
            is_sound &= filler.set(&parts, "other_than", &mut other_than, |filler, at| filler.part(at, Self::other_than).map(Some))
                & filler
                    .set(&parts, "margin", &mut margin, |filler, at| filler.figure(at, Figure::Margin).map(|margin| Some(rate_of(margin))));
            let (months, of): (u32, u32) = (months?, of?);
            if of < months && are_known {
                filler.problems.add(&at.path.field("of"), Code::OutOfRange);
                return None;
            }
            let mean = Money::from_fen(mean?);
            is_sound.then_some(Sustained { months, of, windows, mean, other_than, margin })
        })
    }

    fn months(&mut self, at: At<'_>) -> Option<u32> {
        let months = count_of(self.figure(at, Figure::Count(1))?);
        if months <= MOST_MONTHS { Some(months) } else { self.fault(at, Code::OutOfRange) }
    }

    fn other_than(&mut self, at: At<'_>) -> Option<(Text, Rate)> {
        let parts = self.open(at, &["product", "at_least"])?;
        let product = self.require(&parts, "product", Self::text);
        let share = self.require(&parts, "at_least", |filler, at| filler.figure(at, Figure::Rate));
        Some((product?, rate_of(share?)))
    }
}
