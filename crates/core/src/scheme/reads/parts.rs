//! What single parts of a rule read: one arm for each kind.

use super::super::{
    Attribute, Bound, By, Given, Limits, Measure, Open, Slot, Sustained, Target, Test, Whose,
};
use super::field::Field;
use super::rule::RuleReads;
use crate::ledger::OutcomeKind;

impl RuleReads<'_> {
    pub(super) fn by_department<T>(&mut self, by: &By<T>) {
        if !by.is.is_empty() {
            self.add(Field::RepDepartment);
        }
    }

    /// Looks at each part that differs by an attribute.
    pub(super) fn each<T>(&mut self, by: &By<T>, read: &mut dyn FnMut(&mut Self, &T)) {
        by.is
            .iter()
            .map(|(_, part)| part)
            .chain(&by.otherwise)
            .for_each(|part| read(self, part));
    }

    fn sustained_by(&mut self, by: &By<Slot<Sustained<Open>>>) {
        self.by_department(by);
        self.each(by, &mut |reads, slot| {
            reads.part(slot, &mut Self::sustained)
        });
    }

    fn sustained(&mut self, sustained: &Sustained<Open>) {
        let Sustained {
            months,
            of,
            windows,
            mean,
            other_than,
            margin,
        } = sustained;
        self.value(months);
        self.value(of);
        self.value(mean);
        self.may(windows);
        self.may_part(other_than, &mut |reads, other| {
            reads.value(&other.product);
            reads.value(&other.at_least);
            reads.add(Field::DealProduct);
        });
        if let Some(margin) = margin
            && self.value(margin).is_some()
        {
            self.add(Field::DealMargin);
        }
    }

    pub(super) fn measure(&mut self, measure: &Measure<Open>) {
        self.found.of_deals |= measure.is_of_deals();
        match measure {
            Measure::Growth => self.add(Field::CustomerPriorSales),
            Measure::TeamTotal | Measure::TeamGrowth => {
                self.add(Field::RepTeam);
                self.add(Field::TeamCurrentTotal);
                if *measure == Measure::TeamGrowth {
                    self.add(Field::TeamPriorTotal);
                }
            }
            Measure::Score => self.of_outcomes("score"),
            Measure::Amount => self.of_outcomes("amount"),
            Measure::MeanScore(kind) => self.of_kind(kind, "score"),
            Measure::OutcomeCount(kind) => self.of_kind(kind, "customer"),
            Measure::PerformanceBonus => self.add(Field::RepPerformanceBonus),
            Measure::Repurchases | Measure::NewCustomers => self.add(Field::CustomerExisting),
            Measure::QualifyingCustomers(by) => {
                self.add(Field::CustomerExisting);
                self.part(by, &mut Self::sustained_by);
            }
            Measure::ReturnedShare => {
                self.found.of_kind_of_deals = true;
                self.add(Field::DealReturned);
            }
            Measure::Margin => self.add(Field::DealMargin),
            Measure::MissedSpans(missed) => self.part(missed, &mut |reads, missed| {
                reads.value(&missed.every);
                reads.target(&missed.target);
            }),
            Measure::Net
            | Measure::FirstNet
            | Measure::Total
            | Measure::Tally(_)
            | Measure::MeanMonthSales
            | Measure::IdleDays => {}
        }
    }

    fn of_kind(&mut self, kind: &Slot<OutcomeKind>, field: &'static str) {
        if let Some(kind) = self.value(kind) {
            self.outcome(kind);
            self.found.reads.outcomes.add(kind, &[field]);
        }
    }

    fn target(&mut self, target: &Slot<Target>) {
        if let Some(target) = self.value(target) {
            self.target_field(target);
        }
    }

    fn target_field(&mut self, target: Target) {
        self.add(match target {
            Target::Quarter => Field::RepQuarterTarget,
            Target::Year => Field::RepYearTarget,
            Target::TaskCustomers => Field::RepTaskCustomers,
            Target::TaskSales => Field::RepTaskSales,
            Target::Goal => Field::TeamGoal,
        });
    }

    pub(super) fn test(&mut self, test: &Test<Open>) {
        match test {
            Test::AtFault => self.of_outcomes("at_fault"),
            Test::Has(given) => {
                if let Some(given) = self.value(given) {
                    self.given(given);
                }
            }
            Test::CustomerIs(of) => {
                self.value(of);
                self.add(Field::CustomerExisting);
                self.of_outcomes("customer");
            }
            Test::HasDeal(stage) => {
                if let Some(stage) = self.value(stage) {
                    self.deals_at(stage);
                }
                self.of_outcomes("customer");
            }
            Test::Is(one_of) => self.part(one_of, &mut |reads, one_of| {
                reads.attribute(one_of.attribute);
            }),
            Test::Compare { measure, bound, .. } => {
                self.may_part(measure, &mut Self::measure);
                self.part(bound, &mut |reads, bound| match bound {
                    Bound::Figure(_) => {}
                    Bound::Target(target) => reads.target(target),
                    Bound::Share(share, target) => {
                        reads.value(share);
                        reads.target(target);
                    }
                });
            }
            Test::FirstOf(whose) => match self.value(whose) {
                Some(Whose::Rep) => self.rep_of_outcomes(),
                Some(Whose::Customer) => self.of_outcomes("customer"),
                None => {}
            },
            Test::Leader => {}
            Test::Sustained(by) => {
                self.found.of_deals = true;
                self.part(by, &mut Self::sustained_by);
            }
            Test::Any(tests) => self.list(tests, &mut Self::test),
        }
    }

    fn given(&mut self, given: Given) {
        match given {
            Given::Rep => self.of_outcomes("rep"),
            Given::Customer => self.of_outcomes("customer"),
            Given::Referrer => self.of_outcomes("referrer"),
            Given::Score => self.of_outcomes("score"),
            Given::ExistingCustomers => self.add(Field::CustomerExisting),
            Given::PriorSales => self.add(Field::CustomerPriorSales),
            Given::PriorTotal => self.add(Field::TeamPriorTotal),
            Given::QuarterTarget => self.target_field(Target::Quarter),
            Given::YearTarget => self.target_field(Target::Year),
            Given::TaskCustomers => self.target_field(Target::TaskCustomers),
            Given::Goal => self.target_field(Target::Goal),
        }
    }

    pub(super) fn attribute(&mut self, attribute: Attribute) {
        match attribute {
            Attribute::Size => self.add(Field::CustomerSize),
            Attribute::Grade => self.add(Field::CustomerGrade),
            Attribute::Department => self.add(Field::RepDepartment),
            Attribute::Severity => self.of_outcomes("severity"),
            Attribute::Ordinal => {}
        }
        match attribute {
            Attribute::Size | Attribute::Grade => self.of_outcomes("customer"),
            Attribute::Department | Attribute::Ordinal => self.rep_of_outcomes(),
            Attribute::Severity => {}
        }
    }

    pub(super) fn limits(&mut self, limits: &Limits<Open>) {
        let Limits {
            monthly,
            of_base,
            per_receiver,
        } = limits;
        self.may(of_base);
        self.may(per_receiver);
        self.may_part(monthly, &mut |reads, cap| {
            reads.value(&cap.share);
        });
    }
}
