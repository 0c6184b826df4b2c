//! At most how much a rule pays.

use super::super::kind::Place;
use super::super::place::Figure;
use super::slot::Filler;
use crate::{Code, Path, Wanted};
use rewards_core::scheme::{Limits, Measure, MonthlyCap, Open};
use rewards_words::problem::Misfit;

impl<'d> Filler<'d> {
    pub fn limits(&mut self, limits: &'d Limits<Open>, path: &Path<'_>) -> Option<Limits> {
        let (rate, money) = (Place::Figure(Figure::Rate), Place::Figure(Figure::Money));
        let monthly = self.may_part(
            limits.monthly.as_ref(),
            &path.field("monthly"),
            &mut |filler, cap, inner| {
                filler.rule.is_cut = true;
                let measures_bonus = filler.rule.measure_is_faulty
                    || filler.rule.measure.is_some_and(Measure::is_of_a_month);
                if !filler.rule.pays_rep() || !measures_bonus {
                    filler.problems.want(
                        &path.field("monthly"),
                        Code::UnknownField,
                        Wanted::Fitting(Misfit::MonthlyOfBonusOnly),
                    );
                }
                filler.monthly(cap, inner)
            },
        );
        let of_base = self.may(limits.of_base.as_ref(), &path.field("of_base"), &rate);
        self.rule.needs.base |= self.is_there(limits.of_base.as_ref());
        let at = path.field("per_receiver");
        let per_receiver = self.may(limits.per_receiver.as_ref(), &at, &money);
        if self.is_there(limits.per_receiver.as_ref())
            && !self.rule.pays_customer()
            && self.rule.to.is_some()
        {
            let why = Misfit::PerCustomerOnly;
            self.problems
                .want(&at, Code::UnknownField, Wanted::Fitting(why));
        }
        Some(Limits {
            monthly: monthly?,
            of_base: of_base?,
            per_receiver: per_receiver?,
        })
    }

    pub fn monthly(&mut self, cap: &'d MonthlyCap<Open>, path: &Path<'_>) -> Option<MonthlyCap> {
        let place = Place::Figure(Figure::Rate);
        let share = self.value(&cap.share, &path.field("share"), &place);
        Some(MonthlyCap {
            name: cap.name.clone(),
            share: share?,
        })
    }
}
