//! What a rule measures, as far as it can be of the rule's subject.

use super::super::kind::Place;
use super::slot::Filler;
use crate::{Code, Node, Path, Wanted, Word};
use rewards_core::ledger::{Needs, OutcomeKind};
use rewards_core::number::Every;
use rewards_core::scheme::{Measure, MissedSpans, Open, Slot, Target, Unit};
use rewards_words::problem::Misfit;

impl<'d> Filler<'d> {
    /// Whether a measure can be taken of the rule's subject; a problem where it cannot.
    pub fn suits(&mut self, measure: &'d Measure<Open>, path: &Path<'_>) -> bool {
        let Some(subject) = &self.rule.subject else {
            return true;
        };
        if measure.suits(subject) {
            return true;
        }
        let kind = subject.kind();
        let why = Misfit::Measure(kind, measure.word(), self.fitting_measures());
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
            Measure::MeanMonthSales => {
                self.rule.runs_measured.push(path.text());
                Measure::MeanMonthSales
            }
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
        let found = Node::text(kind.word());
        self.refuse(path, Code::UnknownValue, Wanted::OneOf(fitting), &found)
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
        if let Some(target) = target.filter(|target| !of_rep(target)) {
            let found = Node::text(target.word());
            let fitting = Target::ALL.iter().filter(|target| of_rep(target));
            let fitting = fitting.map(|target| target.word()).collect();
            return self.refuse(&at, Code::UnknownValue, Wanted::OneOf(fitting), &found);
        }
        Some(MissedSpans {
            every: every?,
            target: target?,
        })
    }
}
