//! Runs of months that have to hold up.

use super::super::kind::Place;
use super::super::place::Figure;
use super::slot::{Filler, Stands, count};
use crate::{Code, Path, Wanted, Word};
use rewards_core::scheme::{By, Open, OtherThan, Slot, Sustained, Windows};

/// Months that a run may be looked for among: ten years.
const MOST_MONTHS: u32 = 120;

impl<'d> Filler<'d> {
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

    pub fn sustained(
        &mut self,
        sustained: &'d Sustained<Open>,
        path: &Path<'_>,
    ) -> Option<Sustained> {
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
            return self.refuse(&path.field("of"), Code::OutOfRange, wanted, &count(of));
        }
        Some(Sustained {
            months: months?,
            of: of?,
            windows: windows?.unwrap_or_default(),
            mean: mean?,
            other_than: other_than?,
            margin: margin?,
        })
    }

    pub fn months(&mut self, slot: &'d Slot<u32>, path: &Path<'_>) -> Option<u32> {
        // The most is checked here where it is written, and by the place where it is set.
        let place = Place::Figure(Figure::Count(1, MOST_MONTHS));
        self.may_stand(Some(slot), path, &place, &mut |filler, stands, path| {
            let months: u32 = stands.value()?;
            if months > MOST_MONTHS {
                let wanted = Wanted::Between(1, MOST_MONTHS);
                return filler.refuse(path, Code::OutOfRange, wanted, &count(months));
            }
            Some(months)
        })
        .flatten()
    }

    pub fn other_than(&mut self, other: &'d OtherThan<Open>, path: &Path<'_>) -> Option<OtherThan> {
        let product = self.value(&other.product, &path.field("product"), &Place::Text);
        let rate = Place::Figure(Figure::Rate);
        let at_least = self.value(&other.at_least, &path.field("at_least"), &rate);
        Some(OtherThan {
            product: product?,
            at_least: at_least?,
        })
    }
}
