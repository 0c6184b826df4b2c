//! For each what a rule is looked at, and among which customers and deals.

use super::super::kind::{COUNTING, Place};
use super::super::place::{COUNT_MOST, Figure};
use super::slot::{Filler, Stands};
use crate::{Path, Word};
use rewards_core::ledger::{Department, Stage};
use rewards_core::scheme::{Attribute, By, ElseAt, Of, Open, Part, Selection, Settable, Slot};

impl<'d> Filler<'d> {
    /// Which customers and deals.
    pub fn selection(&mut self, among: &'d Selection<Open>, path: &Path<'_>) -> Option<Selection> {
        let (stages, truth) = (Place::Word(COUNTING), Place::Truth);
        let of = self.may(
            among.of.as_ref(),
            &path.field("of"),
            &Place::Word(Of::WORDS),
        );
        let departments = self.departments(among, path);
        let stage = self.may(among.stage.as_ref(), &path.field("stage"), &stages);
        let looks_at = self.may(among.looks_at.as_ref(), &path.field("looks_at"), &stages);
        let self_developed = self.may(
            among.self_developed.as_ref(),
            &path.field("self_developed"),
            &truth,
        );
        let from = self.may(among.from.as_ref(), &path.field("from"), &Place::Day);
        let days = Place::Figure(Figure::Count(0, COUNT_MOST));
        let within_days = self.may(
            among.within_days.as_ref(),
            &path.field("within_days"),
            &days,
        );
        let prepaid = self.may(among.prepaid.as_ref(), &path.field("prepaid"), &truth);
        let product = self.product(among, path);
        let also_without_deals = self.may(
            among.also_without_deals.as_ref(),
            &path.field("also_without_deals"),
            &truth,
        );
        let stage = stage?.unwrap_or(Stage::Ordered);
        Some(Selection {
            of: of?.unwrap_or(Of::All),
            departments: departments?.unwrap_or_default(),
            looks_at: looks_at?.unwrap_or(stage),
            self_developed: self_developed?.unwrap_or(false),
            stage,
            from: from?,
            within_days: within_days?,
            prepaid: prepaid?.unwrap_or(false),
            product: product?,
            also_without_deals: also_without_deals?.unwrap_or(false),
        })
    }

    #[allow(
        clippy::option_option,
        reason = "lacking, left out and filled are three things"
    )]
    fn departments(
        &mut self,
        among: &'d Selection<Open>,
        path: &Path<'_>,
    ) -> Option<Option<Vec<Department>>> {
        self.may_part(
            among.departments.as_ref(),
            &path.field("departments"),
            &mut |filler, list, path| {
                let place = Place::Word(Department::WORDS);
                filler.some(path, |filler| {
                    filler.entries(list, path, &place, &mut |_, stands, _| stands.value())
                })
            },
        )
    }

    #[allow(
        clippy::option_option,
        reason = "lacking, left out and filled are three things"
    )]
    fn product(
        &mut self,
        among: &'d Selection<Open>,
        path: &Path<'_>,
    ) -> Option<Option<By<rewards_core::scheme::Text>>> {
        let product = self.may_part(
            among.product.as_ref(),
            &path.field("product"),
            &mut |filler, product, path| {
                filler.by_department(product, path, &Place::Text, &mut |_, stands, _| {
                    stands.value()
                })
            },
        )?;
        Some(product.filter(|product| !product.is.is_empty() || product.otherwise.is_some()))
    }

    /// A part that may differ by the rep's department; what is left out of it counts as not written.
    pub fn by_department<T: Part, R>(
        &mut self,
        by: &'d By<Slot<T>>,
        path: &Path<'_>,
        place: &Place<'_>,
        fill: super::slot::Fill<'_, 'd, T, R>,
    ) -> Option<By<R>> {
        let mut filled = By {
            attribute: Attribute::Department,
            is: Vec::new(),
            otherwise: None,
            else_at: by.else_at,
        };
        let mut are_sound = true;
        for (word, slot) in &by.is {
            match self.may_stand(Some(slot), &path.field("is").field(word), place, fill) {
                Some(part) => filled.is.extend(part.map(|part| (*word, part))),
                None => are_sound = false,
            }
        }
        let otherwise = by.otherwise.as_ref();
        let otherwise = match by.else_at {
            ElseAt::Alone => self.may_stand(otherwise, path, place, fill),
            ElseAt::Beside => self.may_stand(otherwise, &path.field("else"), place, fill),
            ElseAt::Among => {
                self.may_stand(otherwise, &path.field("is").field("else"), place, fill)
            }
        };
        filled.otherwise = otherwise?;
        are_sound.then_some(filled)
    }
}

impl<T: Part + Settable> Stands<'_, '_, T> {
    /// The value that stands there.
    pub fn value(self) -> Option<T> {
        match self {
            Self::Written(part) => Some(part.clone()),
            Self::Set(value) => T::of_value(value),
        }
    }
}
