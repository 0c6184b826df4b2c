//! Places of a rule at which a value or a part stands, or may be left out.

use super::field::{Act, Can, Control, Standing};
use super::leaf::{Kind, Leaf};
use super::walk::{Goal, Walk};
use rewards_core::scheme::Slot;
use rewards_words::label;
use rewards_words::text::{Label, Localized};

impl Walk<'_> {
    /// A value that stands here by itself.
    pub fn value<T: Leaf>(&mut self, label: impl Into<Localized>, value: &mut T, kind: &Kind) {
        if let Some(Act::Type(text) | Act::Choose(text)) = self.asked() {
            self.did();
            match T::read(text, kind) {
                Some(read) => {
                    // What says the same stays as it is written.
                    if read.text(kind) != value.text(kind) {
                        *value = read;
                    }
                    self.forget();
                }
                None => self.note(text.clone()),
            }
            return;
        }
        if matches!(
            (self.goal, kind),
            (Goal::Mark, Kind::Figure(_) | Kind::Text(_) | Kind::Id)
        ) {
            return self.leave_open();
        }
        let control = self.control(value, kind);
        self.show(label, control);
    }

    pub fn control<T: Leaf>(&self, value: &T, kind: &Kind) -> Control {
        let (text, standing) = match self.typed_here() {
            None => (value.text(kind), Standing::Stands),
            Some(text) if text.trim().is_empty() => (text.to_owned(), Standing::Open),
            Some(text) => (text.to_owned(), refused(kind, text)),
        };
        match kind {
            Kind::Figure(kind) => Control::Figure {
                text,
                kind: *kind,
                standing,
            },
            Kind::Text(_) | Kind::Id => Control::Text {
                text,
                standing,
                empty: None,
            },
            Kind::Word(options) => Control::word(text, options.clone()),
        }
    }

    /// A value that may be left out. Words show what stands there otherwise; a figure is put there first.
    pub fn may<T: Leaf>(
        &mut self,
        label: Label,
        slot: &mut Option<Slot<T>>,
        kind: Kind,
        none: Label,
    ) {
        if let Some(act) = self.asked() {
            match (act, &*slot) {
                (Act::Remove, Some(_)) => {
                    self.forget();
                    self.did();
                    return *slot = None;
                }
                (Act::Choose(word), Some(Slot::Is(_))) if word.is_empty() => {
                    self.did();
                    return *slot = None;
                }
                (Act::Choose(word), None) => {
                    self.did();
                    return *slot = T::read(word, &kind).map(Slot::Is);
                }
                (Act::Add(_), None) => {
                    self.did();
                    if !matches!(kind, Kind::Word(_)) {
                        self.leave_open();
                    }
                    return *slot = Some(Slot::Is(T::fresh()));
                }
                _ => {}
            }
        }
        match (slot, kind) {
            (Some(Slot::Is(value)), Kind::Word(mut options)) => {
                options.insert(0, (String::new(), none));
                self.value(label, value, &Kind::Word(options));
            }
            (None, Kind::Word(mut options)) => {
                options.insert(0, (String::new(), none));
                let chosen = String::new();
                self.show(label, Control::word(chosen, options));
            }
            (Some(slot), kind) => {
                self.can.push(Can::Remove);
                match kind {
                    Kind::Figure(kind) => self.figure(label, slot, kind),
                    kind => self.leaf(label, slot, kind),
                }
            }
            (None, Kind::Figure(_) | Kind::Text(_) | Kind::Id) => {
                let options = vec![(String::new(), label)];
                self.show(label, Control::add(options));
            }
        }
    }

    /// A word that may be left out: then it's this one.
    pub fn may_word<T: Leaf>(
        &mut self,
        label: Label,
        slot: &mut Option<Slot<T>>,
        kind: Kind,
        default: &T,
    ) {
        match slot {
            None => {
                if let Some(Act::Choose(word)) = self.asked() {
                    self.did();
                    let chosen = T::read(word, &kind);
                    let other = chosen.filter(|chosen| chosen.text(&kind) != default.text(&kind));
                    *slot = other.map(Slot::Is);
                    return;
                }
                let control = self.control(default, &kind);
                self.show(label, control);
            }
            Some(Slot::Is(value)) => self.value(label, value, &kind),
            Some(_) => self.may(label, slot, kind, label!("", "")),
        }
    }

    /// A part that may be left out, and is put there whole.
    pub fn may_part<T: Clone>(
        &mut self,
        label: Label,
        slot: &mut Option<Slot<T>>,
        fresh: &dyn Fn() -> Slot<T>,
        go: &mut dyn FnMut(&mut Self, &mut T),
    ) {
        match (self.asked(), &mut *slot) {
            (Some(Act::Add(_)), None) => {
                let mut part = fresh();
                if let Slot::Is(part) = &mut part {
                    self.open_figures(part, go);
                }
                *slot = Some(part);
                return self.did();
            }
            (Some(Act::Remove), Some(_)) => {
                *slot = None;
                self.forget();
                return self.did();
            }
            _ => {}
        }
        match slot {
            Some(slot) => {
                self.can.push(Can::Remove);
                self.show(label, Control::Group);
                self.deeper(|walk| walk.part(label, slot, go));
            }
            None => {
                let options = vec![(String::new(), label)];
                self.show(label, Control::add(options));
            }
        }
    }

    /// A part that may be left out, and is left out where nothing is in it.
    pub fn or_empty<T: Clone + PartialEq>(
        &mut self,
        label: impl Into<Localized>,
        slot: &mut Option<Slot<T>>,
        empty: &T,
        go: &mut dyn FnMut(&mut Self, &mut T),
    ) {
        let was = slot.take();
        let mut part = was.clone().unwrap_or_else(|| Slot::Is(empty.clone()));
        self.part(label, &mut part, go);
        let is_empty = matches!(&part, Slot::Is(part) if part == empty);
        // What somebody wrote so stays so.
        let is_as_it_was = was.as_ref() == Some(&part);
        *slot = (is_as_it_was || !is_empty).then_some(part);
    }
}

fn refused(kind: &Kind, text: &str) -> Standing {
    kind.refusal(text)
        .map_or(Standing::Unread, Standing::Refused)
}
