//! What single parts of a rule read: one arm for each kind.

use super::super::{Attribute, Bound, By, Given, Measure, Pay, Sustained, Target, Test, Whose};
use super::{Field, Reads};
use crate::ledger::OutcomeKind;

impl Reads {
    fn sustained(&mut self, by: &By<Sustained>) {
        self.by_department(by);
        for sustained in by.is.iter().map(|(_, part)| part).chain(&by.otherwise) {
            if sustained.other_than.is_some() {
                self.add(Field::DealProduct);
            }
            if sustained.margin.is_some() {
                self.add(Field::DealMargin);
            }
        }
    }

    pub(super) fn measure(&mut self, measure: &Measure, kinds: &[OutcomeKind]) {
        match measure {
            Measure::Growth => self.add(Field::CustomerPriorSales),
            Measure::TeamTotal | Measure::TeamGrowth => {
                self.add(Field::RepTeam);
                self.add(Field::TeamCurrentTotal);
                if *measure == Measure::TeamGrowth {
                    self.add(Field::TeamPriorTotal);
                }
            }
            Measure::Score => self.of_outcomes(kinds, "score"),
            Measure::Amount => self.of_outcomes(kinds, "amount"),
            Measure::MeanScore(kind) => {
                self.outcome(*kind);
                self.of_outcomes(&[*kind], "score");
            }
            Measure::OutcomeCount(kind) => {
                self.outcome(*kind);
                self.of_outcomes(&[*kind], "customer");
            }
            Measure::PerformanceBonus => self.add(Field::RepPerformanceBonus),
            Measure::Repurchases | Measure::NewCustomers => self.add(Field::CustomerExisting),
            Measure::QualifyingCustomers(by) => {
                self.add(Field::CustomerExisting);
                self.sustained(by);
            }
            Measure::ReturnedShare => self.add(Field::DealReturned),
            Measure::Margin => self.add(Field::DealMargin),
            Measure::MissedSpans { target, .. } => self.target(*target),
            Measure::Net
            | Measure::FirstNet
            | Measure::Total
            | Measure::Tally(_)
            | Measure::MeanMonthSales
            | Measure::IdleDays => {}
        }
    }

    fn target(&mut self, target: Target) {
        self.add(match target {
            Target::Quarter => Field::RepQuarterTarget,
            Target::Year => Field::RepYearTarget,
            Target::TaskCustomers => Field::RepTaskCustomers,
            Target::TaskSales => Field::RepTaskSales,
            Target::Goal => Field::TeamGoal,
        });
    }

    pub(super) fn test(&mut self, test: &Test, kinds: &[OutcomeKind]) {
        match test {
            Test::AtFault => self.of_outcomes(kinds, "at_fault"),
            Test::Has(given) => self.given(*given, kinds),
            Test::CustomerIs(_) => {
                self.add(Field::CustomerExisting);
                self.of_outcomes(kinds, "customer");
            }
            Test::HasDeal(stage) => {
                self.deals_at(*stage);
                self.of_outcomes(kinds, "customer");
            }
            Test::Is(attribute, _) => self.attribute(*attribute, kinds),
            Test::Compare { bound, .. } => match bound {
                Bound::Figure(_) => {}
                Bound::Target(target) | Bound::Share(_, target) => self.target(*target),
            },
            Test::FirstOf(Whose::Rep) => self.rep_of_outcomes(kinds),
            Test::FirstOf(Whose::Customer) => self.of_outcomes(kinds, "customer"),
            Test::Leader => {}
            Test::Sustained(by) => self.sustained(by),
            Test::Any(tests) => tests.iter().for_each(|test| self.test(test, kinds)),
        }
    }

    fn given(&mut self, given: Given, kinds: &[OutcomeKind]) {
        match given {
            Given::Rep => self.of_outcomes(kinds, "rep"),
            Given::Customer => self.of_outcomes(kinds, "customer"),
            Given::Referrer => self.of_outcomes(kinds, "referrer"),
            Given::Score => self.of_outcomes(kinds, "score"),
            Given::ExistingCustomers => self.add(Field::CustomerExisting),
            Given::PriorSales => self.add(Field::CustomerPriorSales),
            Given::PriorTotal => self.add(Field::TeamPriorTotal),
            Given::QuarterTarget => self.target(Target::Quarter),
            Given::YearTarget => self.target(Target::Year),
            Given::TaskCustomers => self.target(Target::TaskCustomers),
            Given::Goal => self.target(Target::Goal),
        }
    }

    fn attribute(&mut self, attribute: Attribute, kinds: &[OutcomeKind]) {
        match attribute {
            Attribute::Size => self.add(Field::CustomerSize),
            Attribute::Grade => self.add(Field::CustomerGrade),
            Attribute::Department => self.add(Field::RepDepartment),
            Attribute::Severity => self.of_outcomes(kinds, "severity"),
            Attribute::Ordinal => {}
        }
        match attribute {
            Attribute::Size | Attribute::Grade => self.of_outcomes(kinds, "customer"),
            Attribute::Department | Attribute::Ordinal => self.rep_of_outcomes(kinds),
            Attribute::Severity => {}
        }
    }

    pub(super) fn pays(&mut self, pays: &[Pay], kinds: &[OutcomeKind]) {
        for pay in pays {
            if let Pay::By(by) = pay {
                self.attribute(by.attribute, kinds);
                by.is
                    .iter()
                    .map(|(_, pays)| pays)
                    .chain(&by.otherwise)
                    .for_each(|pays| self.pays(pays, kinds));
            }
        }
    }
}
