//! What a rule measures, as far as it can be of the rule's subject.

use super::super::kind::Place;
use super::super::place::Figure;
use super::super::read::MEASURES;
use super::slot::{Filler, Stands};
use crate::{Code, Path, Wanted, Word};
use rewards_core::ledger::{Needs, OutcomeKind};
use rewards_core::number::Every;
use rewards_core::scheme::{
    By, Measure, MissedSpans, Open, OtherThan, Slot, Sustained, Target, Unit, Windows,
};
use rewards_words::problem::Misfit;

/// Months that a run may be looked for among: ten years.
const MOST_MONTHS: u32 = 120;

impl<'d> Filler<'d> {
    /// Whether a measure can be taken of the rule's subject; a problem where it cannot.
    pub fn suits(&mut self, measure: &'d Measure<Open>, path: &Path<'_>) -> bool {
        let Some(subject) = &self.rule.subject else {
            return true;
        };
        if measure.suits(subject) {
            return true;
        }
        let plain = MEASURES.iter().filter(|(_, other)| other.suits(subject));
        let fitting = plain.map(|(word, _)| *word).collect();
        let why = Misfit::Measure(subject.kind(), measure.word(), fitting);
        self.want::<()>(path, Code::UnknownValue, Wanted::Fitting(why));
        false
    }

    /// What is measured.
    pub fn measure(&mut self, measure: &'d Measure<Open>, path: &Path<'_>) -> Option<Measure> {
        Some(match measure {
            Measure::Net => Measure::Net,
            Measure::FirstNet => Measure::FirstNet,
            Measure::Total => Measure::Total,
            Measure::Growth => Measure::Growth,
            Measure::TeamTotal => Measure::TeamTotal,
            Measure::TeamGrowth => Measure::TeamGrowth,
            Measure::Score => Measure::Score,
            Measure::Amount => Measure::Amount,
            Measure::PerformanceBonus => Measure::PerformanceBonus,
            Measure::Repurchases => Measure::Repurchases,
            Measure::NewCustomers => Measure::NewCustomers,
            Measure::MeanMonthSales => Measure::MeanMonthSales,
            Measure::ReturnedShare => Measure::ReturnedShare,
            Measure::IdleDays => Measure::IdleDays,
            Measure::Margin => Measure::Margin,
            Measure::MeanScore(kind) => {
                Measure::MeanScore(self.kind_of(kind, &path.field("mean_score"), &["score"])?)
            }
            Measure::OutcomeCount(kind) => Measure::OutcomeCount(self.kind_of(
                kind,
                &path.field("outcome_count"),
                &["customer"],
            )?),
            Measure::Tally(name) => {
                let measured = (path.field("tally").text(), name.clone());
                self.rule.measured.push(measured);
                Measure::Tally(name.clone())
            }
            Measure::QualifyingCustomers(by) => Measure::QualifyingCustomers(
                self.sustained_by(by, &path.field("qualifying_customers"))?,
            ),
            Measure::MissedSpans(missed) => Measure::MissedSpans(self.part(
                missed,
                &path.field("missed_spans"),
                &mut Self::missed_spans,
            )?),
        })
    }

    fn kind_of(
        &mut self,
        slot: &'d Slot<OutcomeKind>,
        path: &Path<'_>,
        uses: &[&str],
    ) -> Option<OutcomeKind> {
        let kind = self.value(slot, path, &Place::Word(OutcomeKind::WORDS))?;
        if uses.iter().all(|field| Needs::of(kind).uses(field)) {
            return Some(kind);
        }
        let fitting = OutcomeKind::ALL
            .iter()
            .filter(|kind| uses.iter().all(|field| Needs::of(**kind).uses(field)));
        let fitting = fitting.map(|kind| kind.word()).collect();
        self.want(path, Code::UnknownValue, Wanted::OneOf(fitting))
    }

    fn missed_spans(
        &mut self,
        missed: &'d MissedSpans<Open>,
        path: &Path<'_>,
    ) -> Option<MissedSpans> {
        let every = self.value(
            &missed.every,
            &path.field("every"),
            &Place::Word(Every::WORDS),
        );
        let at = path.field("target");
        let target = self.value(&missed.target, &at, &Place::Word(Target::WORDS));
        let of_rep = |target: &Target| target.unit() == Unit::Money && *target != Target::Goal;
        if target.is_some_and(|target| !of_rep(&target)) {
            let fitting = Target::ALL.iter().filter(|target| of_rep(target));
            let fitting = fitting.map(|target| target.word()).collect();
            return self.want(&at, Code::UnknownValue, Wanted::OneOf(fitting));
        }
        Some(MissedSpans {
            every: every?,
            target: target?,
        })
    }

    /// Runs of months that have to hold up, by the rep's department.
    pub fn sustained_by(
        &mut self,
        slot: &'d Slot<By<Slot<Sustained<Open>>>>,
        path: &Path<'_>,
    ) -> Option<By<Sustained>> {
        self.part(slot, path, &mut |filler, by, path| {
            filler.by_department(
                by,
                path,
                &Place::Part,
                &mut |filler, stands, path| match stands {
                    Stands::Written(sustained) => filler.sustained(sustained, path),
                    Stands::Set(_) => None,
                },
            )
        })
    }

    fn sustained(&mut self, sustained: &'d Sustained<Open>, path: &Path<'_>) -> Option<Sustained> {
        let months = self.months(&sustained.months, &path.field("months"));
        let of = self.months(&sustained.of, &path.field("of"));
        let windows = self.may(
            sustained.windows.as_ref(),
            &path.field("windows"),
            &Place::Word(Windows::WORDS),
        );
        let money = Place::Figure(Figure::Money);
        let mean = self.value(&sustained.mean, &path.field("mean"), &money);
        let other_than = self.may_part(
            sustained.other_than.as_ref(),
            &path.field("other_than"),
            &mut Self::other_than,
        );
        let margin = self.may(
            sustained.margin.as_ref(),
            &path.field("margin"),
            &Place::Figure(Figure::Margin),
        );
        if let (Some(months), Some(of)) = (months, of)
            && of < months
        {
            let wanted = Wanted::Between(months, MOST_MONTHS);
            return self.want(&path.field("of"), Code::OutOfRange, wanted);
        }
        Some(Sustained {
            months: months?,
            of: of?,
            windows: windows?.unwrap_or(Windows::Any),
            mean: mean?,
            other_than: other_than?,
            margin: margin?,
        })
    }

    fn months(&mut self, slot: &'d Slot<u32>, path: &Path<'_>) -> Option<u32> {
        // The most is checked here where it is written, and by the place where it is set.
        let place = Place::Figure(Figure::Count(1, MOST_MONTHS));
        self.may_stand(Some(slot), path, &place, &mut |filler, stands, path| {
            let months: u32 = stands.value()?;
            if months > MOST_MONTHS {
                let wanted = Wanted::Between(1, MOST_MONTHS);
                return filler.want(path, Code::OutOfRange, wanted);
            }
            Some(months)
        })
        .flatten()
    }

    fn other_than(&mut self, other: &'d OtherThan<Open>, path: &Path<'_>) -> Option<OtherThan> {
        let product = self.value(&other.product, &path.field("product"), &Place::Text);
        let rate = Place::Figure(Figure::Rate);
        let at_least = self.value(&other.at_least, &path.field("at_least"), &rate);
        Some(OtherThan {
            product: product?,
            at_least: at_least?,
        })
    }
}
