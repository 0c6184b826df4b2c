//! Fills parts, values and lists, that have to be there or may be left out.

use super::super::kind::Place;
use super::slot::{Fill, Filler, Stands};
use crate::{Code, Path, Wanted};
use rewards_core::scheme::{Part, Settable, Slot};

impl<'d> Filler<'d> {
    /// A part that has to be there.
    pub fn part<T: Part, R>(
        &mut self,
        slot: &'d Slot<T>,
        path: &Path<'_>,
        fill: &mut dyn FnMut(&mut Self, &'d T, &Path<'_>) -> Option<R>,
    ) -> Option<R> {
        self.may_part(Some(slot), path, fill).flatten()
    }

    /// A part that may be left out.
    #[allow(
        clippy::option_option,
        reason = "lacking, left out and filled are three things"
    )]
    pub fn may_part<T: Part, R>(
        &mut self,
        slot: Option<&'d Slot<T>>,
        path: &Path<'_>,
        fill: &mut dyn FnMut(&mut Self, &'d T, &Path<'_>) -> Option<R>,
    ) -> Option<Option<R>> {
        self.may_stand(
            slot,
            path,
            &Place::Part,
            &mut |filler, stands, path| match stands {
                Stands::Written(part) => fill(filler, part, path),
                Stands::Set(_) => None,
            },
        )
    }

    /// What stands at a place that may be left out.
    #[allow(
        clippy::option_option,
        reason = "lacking, left out and filled are three things"
    )]
    pub fn may_stand<T: Part, R>(
        &mut self,
        slot: Option<&'d Slot<T>>,
        path: &Path<'_>,
        place: &Place<'_>,
        fill: Fill<'_, 'd, T, R>,
    ) -> Option<Option<R>> {
        match slot {
            Some(slot) => self.slot(slot, path, place, fill),
            None => Some(None),
        }
    }

    /// A value that has to be there.
    pub fn value<T: Part + Settable>(
        &mut self,
        slot: &'d Slot<T>,
        path: &Path<'_>,
        place: &Place<'_>,
    ) -> Option<T> {
        self.may(Some(slot), path, place).flatten()
    }

    /// A value that may be left out.
    #[allow(
        clippy::option_option,
        reason = "lacking, left out and filled are three things"
    )]
    pub fn may<T: Part + Settable>(
        &mut self,
        slot: Option<&'d Slot<T>>,
        path: &Path<'_>,
        place: &Place<'_>,
    ) -> Option<Option<T>> {
        self.may_stand(slot, path, place, &mut |_, stands, _| match stands {
            Stands::Written(part) => Some(part.clone()),
            Stands::Set(value) => T::of_value(value),
        })
    }

    /// A list; what is left out of it counts as not written.
    pub fn list<T: Part, R>(
        &mut self,
        slot: &'d Slot<Vec<Slot<T>>>,
        path: &Path<'_>,
        fill: &mut dyn FnMut(&mut Self, &'d T, &Path<'_>) -> Option<R>,
    ) -> Option<Vec<R>> {
        self.part(slot, path, &mut |filler, entries, path| {
            filler.entries(
                entries,
                path,
                &Place::Part,
                &mut |filler, stands, path| match stands {
                    Stands::Written(part) => fill(filler, part, path),
                    Stands::Set(_) => None,
                },
            )
        })
    }

    /// A list of which something has to be left: where its optional parts took all of it, it lacks what they lack; where
    /// readings did, it is refused.
    pub fn some<R>(
        &mut self,
        path: &Path<'_>,
        list: impl FnOnce(&mut Self) -> Option<Vec<R>>,
    ) -> Option<Vec<R>> {
        let mark = self.left_out.len();
        let filled = list(self)?;
        if !filled.is_empty() {
            return Some(filled);
        }
        if self.left_out.len() == mark {
            return self.want(path, Code::MissingField, Wanted::SomeLeft);
        }
        self.lacks.extend(self.left_out.drain(mark..));
        None
    }

    /// The entries of a list.
    pub fn entries<T: Part, R>(
        &mut self,
        entries: &'d [Slot<T>],
        path: &Path<'_>,
        place: &Place<'_>,
        fill: Fill<'_, 'd, T, R>,
    ) -> Option<Vec<R>> {
        let (mut filled, mut are_sound) = (Vec::new(), true);
        for (index, slot) in entries.iter().enumerate() {
            match self.slot(slot, &path.entry(index), place, fill) {
                Some(entry) => filled.extend(entry),
                None => are_sound = false,
            }
        }
        are_sound.then_some(filled)
    }
}
