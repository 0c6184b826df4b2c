//! How the holes of a rule are looked into.

use super::super::{Settable, Slot, SlotList, Value};
use super::rule::RuleReads;

/// What stands at a place.
enum Stands<'s, T> {
    /// A part, as it is written.
    Written(&'s T),
    /// What a parameter is set to.
    Set(&'s Value),
}

impl RuleReads<'_> {
    /// Looks at what stands at a place. What is optional reads nothing where it lacks a parameter.
    fn look<T>(&mut self, slot: &Slot<T>, read: &mut dyn FnMut(&mut Self, Stands<'_, T>)) {
        match slot {
            Slot::Is(part) => read(self, Stands::Written(part)),
            Slot::If(holds, part) => {
                if self.value(holds) != Some(false) {
                    read(self, Stands::Written(part));
                }
            }
            Slot::Param { id, or } => match (self.filling.value(id), or) {
                (Some(value), _) => read(self, Stands::Set(value)),
                (None, Some(or)) => self.look(or, read),
                (None, None) => self.lacks += 1,
            },
            Slot::Choice { option, is } => {
                let reading = self.filling.reading(option);
                let chosen = is.iter().find(|(known, _)| Some(known) == reading);
                if let Some((_, Some(slot))) = chosen {
                    self.look(slot, read);
                }
            }
            Slot::Optional(slot) => {
                let (found, kinds, lacks) = (self.found.clone(), self.kinds.clone(), self.lacks);
                self.look(slot, read);
                if self.lacks > lacks {
                    (self.found, self.kinds, self.lacks) = (found, kinds, lacks);
                }
            }
        }
    }

    /// Looks at a part.
    pub fn part<T>(&mut self, slot: &Slot<T>, read: &mut dyn FnMut(&mut Self, &T)) {
        self.look(slot, &mut |reads, stands| {
            if let Stands::Written(part) = stands {
                read(reads, part);
            }
        });
    }

    /// Looks at a part that may be left out.
    pub fn may_part<T>(&mut self, slot: &Option<Slot<T>>, read: &mut dyn FnMut(&mut Self, &T)) {
        if let Some(slot) = slot {
            self.part(slot, read);
        }
    }

    /// Looks at each part of a list.
    pub fn list<T>(&mut self, list: &SlotList<T>, read: &mut dyn FnMut(&mut Self, &T)) {
        self.part(list, &mut |reads, entries| {
            entries.iter().for_each(|entry| reads.part(entry, read));
        });
    }

    pub fn may_list<T>(&mut self, list: &Option<SlotList<T>>, read: &mut dyn FnMut(&mut Self, &T)) {
        if let Some(list) = list {
            self.list(list, read);
        }
    }

    /// The value that stands at a place, where it is set.
    pub fn value<T: Settable + Clone>(&mut self, slot: &Slot<T>) -> Option<T> {
        let (mut value, lacks) = (None, self.lacks);
        self.look(slot, &mut |_, stands| {
            value = match stands {
                Stands::Written(written) => Some(written.clone()),
                Stands::Set(set) => T::of_value(set),
            };
        });
        // An optional value that lacks its parameter was never there.
        value.filter(|_| self.lacks == lacks)
    }

    /// The value at a place that may be left out.
    pub fn may<T: Settable + Clone>(&mut self, slot: &Option<Slot<T>>) -> Option<T> {
        self.value(slot.as_ref()?)
    }
}
