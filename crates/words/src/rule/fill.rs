//! What stands at a place of a definition, under chosen readings and figures: a figure that is not set is named.

use crate::say;
use crate::text::{Localize, Localized};
use rewards_core::scheme::{Filling, Settable, Slot, SlotList, Value};

/// How a definition is looked into.
#[derive(Clone, Copy, Debug)]
pub(super) struct Filler<'d> {
    pub filling: Filling<'d>,
    /// Whether the rule stands without the parameters met here.
    need: Need,
    /// What becomes of what the rule can do without.
    spare: Spare,
}

/// What becomes of a part that is left out while a figure in it is not set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Spare {
    /// It is said, with the figure's name.
    Named,
    /// It is not said: see [`stands`].
    LeftOut,
    /// It is said, as a figure to fill in: the rule does nothing without it.
    Asked,
}

/// What a text holds that must not be said. It's of no script, so that no author writes it.
const LEFT_OUT: char = '\u{E000}';

/// Whether a text says only what stands: nothing of it rests on a figure that is left out.
pub(super) fn stands(text: &Localized) -> bool {
    !text.zh.contains(LEFT_OUT)
}

/// Whether a figure that is not set leaves its rule without force.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Need {
    Needed,
    Optional,
}

/// What stands at a place.
pub(super) enum Stands<'s, T> {
    /// A part, as it is written; what is in it is looked into with this.
    Written(Filler<'s>, &'s T),
    /// What a parameter is set to.
    Set(&'s Value),
    /// Nothing yet: the name of what has to be set.
    Unset(Localized),
    /// Nothing: it is left out.
    Out,
}

/// A value, or the name of what has to be set.
pub(super) enum Told<T> {
    /// It is known.
    Known(T),
    /// It is not set yet.
    Named(Localized),
}

impl<T> Told<T> {
    /// The value, where it is known.
    pub fn known(self) -> Option<T> {
        match self {
            Self::Known(value) => Some(value),
            Self::Named(_) => None,
        }
    }

    /// In words.
    pub fn say<L: Localize>(&self, words: impl Fn(&T) -> L) -> Localized {
        match self {
            Self::Known(value) => Localized::of(&words(value)),
            Self::Named(name) => name.clone(),
        }
    }
}

impl<'d> Filler<'d> {
    pub const fn new(filling: Filling<'d>) -> Self {
        Self {
            filling,
            need: Need::Needed,
            spare: Spare::Named,
        }
    }

    /// The same for a text that leaves out what the rule can do without.
    pub const fn leaving_out(filling: Filling<'d>) -> Self {
        Self {
            spare: Spare::LeftOut,
            ..Self::new(filling)
        }
    }

    /// The same for a text that asks for each figure.
    pub const fn asking(filling: Filling<'d>) -> Self {
        Self {
            spare: Spare::Asked,
            ..Self::new(filling)
        }
    }

    /// A parameter by name, with what becomes of it.
    fn named(self, id: &str) -> Localized {
        let param = self.filling.params.iter().find(|param| *param.id == *id);
        let name = param.map_or_else(|| Localized::same(id), |param| Localized::from(&param.name));
        match (self.need, self.spare) {
            (Need::Needed, _) | (Need::Optional, Spare::Asked) => {
                say!("“{0}”（待填写）", "“{0}” (to fill in)", name)
            }
            (Need::Optional, Spare::LeftOut) => Localized::of(&LEFT_OUT),
            (Need::Optional, Spare::Named) => {
                say!("“{0}”（可不填）", "“{0}” (may stay open)", name)
            }
        }
    }

    /// What stands at a place.
    pub fn look<'s, T>(self, slot: &'s Slot<T>) -> Stands<'s, T>
    where
        'd: 's,
    {
        match slot {
            Slot::Is(part) => Stands::Written(self, part),
            Slot::If(holds, part) => match self.value(holds) {
                Some(Told::Known(false)) | None => Stands::Out,
                Some(Told::Known(true) | Told::Named(_)) => Stands::Written(self, part),
            },
            Slot::Param { id, or } => match (self.filling.value(id), or) {
                (Some(value), _) => Stands::Set(value),
                (None, None) => Stands::Unset(self.named(id)),
                (None, Some(or)) => match self.look(or) {
                    Stands::Unset(other) => {
                        let own = self.named(id);
                        Stands::Unset(say!("{0}或{1}", "{0} or {1}", own, other))
                    }
                    stands => stands,
                },
            },
            Slot::Choice { option, is } => {
                let reading = self.filling.reading(option);
                let chosen = is.iter().find(|(known, _)| Some(known) == reading);
                match chosen {
                    Some((_, Some(slot))) => self.look(slot),
                    Some((_, None)) | None => Stands::Out,
                }
            }
            Slot::Optional(slot) => {
                let need = Need::Optional;
                Self { need, ..self }.look(slot)
            }
        }
    }

    /// A value; none where it is left out.
    pub fn value<T: Settable + Clone>(self, slot: &Slot<T>) -> Option<Told<T>> {
        match self.look(slot) {
            Stands::Written(_, value) => Some(Told::Known(value.clone())),
            Stands::Set(value) => T::of_value(value).map(Told::Known),
            Stands::Unset(name) => Some(Told::Named(name)),
            Stands::Out => None,
        }
    }

    /// A value at a place that may be left out.
    pub fn may<T: Settable + Clone>(self, slot: Option<&Slot<T>>) -> Option<Told<T>> {
        self.value(slot?)
    }

    /// A value that is known; none where it is left out or not set.
    pub fn known<T: Settable + Clone>(self, slot: Option<&Slot<T>>) -> Option<T> {
        self.may(slot).and_then(Told::known)
    }

    /// A value in words; none where it is left out.
    pub fn say<T: Settable + Clone + Localize>(self, slot: &Slot<T>) -> Option<Localized> {
        Some(self.value(slot)?.say(T::clone))
    }

    /// A part as it is written; none where it is left out or a parameter stands for the whole of it.
    pub fn part<'s, T>(self, slot: &'s Slot<T>) -> Option<(Filler<'s>, &'s T)>
    where
        'd: 's,
    {
        match self.look(slot) {
            Stands::Written(filler, part) => Some((filler, part)),
            Stands::Set(_) | Stands::Unset(_) | Stands::Out => None,
        }
    }

    /// The parts of a list that are not left out.
    pub fn parts<'s, T>(self, list: Option<&'s SlotList<T>>) -> Vec<(Filler<'s>, &'s T)>
    where
        'd: 's,
    {
        let Some((filler, entries)) = list.and_then(|list| self.part(list)) else {
            return Vec::new();
        };
        entries
            .iter()
            .filter_map(|entry| filler.part(entry))
            .collect()
    }
}
