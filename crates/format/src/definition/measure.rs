//! What a rule measures.

use super::hole::Filler;
use super::kind::Place;
use super::parts::Parts;
use super::place::{Figure, count_of, id, rate_of};
use super::trail::Spot;
use super::value::Value;
use crate::{Code, Node};
use rewards_core::ledger::{Needs, OutcomeKind};
use rewards_core::number::{Money, Rate};
use rewards_core::scheme::{By, Measure, Sustained, Target, Text, Unit, Windows};

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

impl<'d> Filler<'d> {
    /// What is measured, as far as it can be of the rule's subject.
    pub fn measure(&mut self, spot: Spot) -> Option<Measure> {
        let spot = self.part(spot)?;
        let measure = self.any_measure(spot)?;
        let suits = self
            .sofar
            .subject
            .as_ref()
            .is_none_or(|subject| measure.suits(subject));
        if suits {
            Some(measure)
        } else {
            self.fault(spot, Code::UnknownValue)
        }
    }

    fn any_measure(&mut self, spot: Spot) -> Option<Measure> {
        const NAMES: &[&str] = &[
            "tally",
            "mean_score",
            "qualifying_customers",
            "outcome_count",
            "missed_spans",
        ];
        if !matches!(self.node(spot), Node::Map(_)) {
            let place = self.place_of_word(spot, &WORDS.map(|(word, _)| word))?;
            return WORDS.into_iter().nth(place).map(|(_, measure)| measure);
        }
        let parts = self.open(spot, NAMES)?;
        let key = self.only(&parts, NAMES)?;
        let spot = self.need(&parts, key)?;
        match key {
            "tally" => self.tally(spot).map(Measure::Tally),
            "mean_score" => self.kind_of(spot, &["score"]).map(Measure::MeanScore),
            "outcome_count" => self.kind_of(spot, &["customer"]).map(Measure::OutcomeCount),
            "qualifying_customers" => self.sustained_by(spot).map(Measure::QualifyingCustomers),
            _ => self.missed_spans(spot),
        }
    }

    /// A figure's kind where it is held against this measure.
    pub const fn figure_of(measure: &Measure) -> Figure {
        match (measure, measure.unit()) {
            (Measure::Margin, _) => Figure::Margin,
            (_, unit) => super::bands::bound_figure(unit),
        }
    }

    fn tally(&mut self, spot: Spot) -> Option<Text> {
        let name = self.here(spot, &mut id)?;
        let measured = self.here(spot, &mut |_, path, _| Some((path.text(), name.clone())));
        self.sofar.measures.extend(measured);
        Some(name)
    }

    fn kind_of(&mut self, spot: Spot, uses: &[&str]) -> Option<OutcomeKind> {
        let kind = self.word::<OutcomeKind>(spot)?;
        if uses.iter().all(|field| Needs::of(kind).uses(field)) {
            Some(kind)
        } else {
            self.fault(spot, Code::UnknownValue)
        }
    }

    fn missed_spans(&mut self, spot: Spot) -> Option<Measure> {
        let spot = self.part(spot)?;
        let parts = self.open(spot, &["every", "target"])?;
        let every = self.need(&parts, "every").and_then(|spot| self.every(spot));
        let target = self.need(&parts, "target").and_then(|spot| {
            let target = self.word::<Target>(spot)?;
            let of_rep = target.unit() == Unit::Money && target != Target::Goal;
            if of_rep {
                Some(target)
            } else {
                self.fault(spot, Code::UnknownValue)
            }
        });
        Some(Measure::MissedSpans {
            every: every?,
            target: target?,
        })
    }

    /// Runs of months that have to hold up, by the rep's department.
    pub fn sustained_by(&mut self, spot: Spot) -> Option<By<Sustained>> {
        let spot = self.part(spot)?;
        self.by_department(spot, &mut Self::sustained)
    }

    fn sustained(&mut self, spot: Spot) -> Option<Sustained> {
        let spot = self.part(spot)?;
        let mut parts = self.open(
            spot,
            &["months", "of", "windows", "mean", "other_than", "margin"],
        )?;
        let made_up = self.made_up;
        let months = self.months(&mut parts, "months");
        let of = self.months(&mut parts, "of");
        let are_known = self.made_up == made_up;
        let windows = self.word_or(&mut parts, "windows").unwrap_or(Windows::Any);
        let mean = self.figure_in(&mut parts, "mean", Figure::Money);
        let other_than = self.may(&mut parts, "other_than", &mut Self::other_than);
        let margin = self
            .figure_or(&mut parts, "margin", Figure::Margin)
            .map(rate_of);
        let (months, of) = (months?, of?);
        if of < months && are_known {
            self.lack(&parts, "of", Code::OutOfRange);
            return None;
        }
        parts.whole(Sustained {
            months,
            of,
            windows,
            mean: Money::from_fen(mean?),
            other_than,
            margin,
        })
    }

    fn months(&mut self, parts: &mut Parts<'d>, name: &'static str) -> Option<u32> {
        let months = count_of(self.figure_in(parts, name, Figure::Count(1))?);
        if months > MOST_MONTHS {
            self.lack(parts, name, Code::OutOfRange);
            return None;
        }
        Some(months)
    }

    fn other_than(&mut self, spot: Spot) -> Option<(Text, Rate)> {
        let spot = self.part(spot)?;
        let mut parts = self.open(spot, &["product", "at_least"])?;
        let product = self
            .value_in(&mut parts, "product", &Place::Text)
            .and_then(Value::text);
        let share = self.figure_in(&mut parts, "at_least", Figure::Rate);
        Some((product?, rate_of(share?)))
    }
}
