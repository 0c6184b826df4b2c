//! Lists of parts: entries that come, go and change places, and lists of words of which each is chosen or not.

use super::field::{Act, Can, Control};
use super::leaf::{Kind, Leaf, Worded};
use super::walk::Walk;
use rewards_core::scheme::{Slot, SlotList};
use rewards_words::text::{Label, Localized};

/// What can be put into a list.
pub(super) struct Addable<'a, T> {
    /// The kinds of part with what they are called.
    pub options: Vec<(String, Label)>,
    /// What is written above them.
    pub label: Label,
    /// A new part of a kind.
    pub fresh: &'a dyn Fn(&str) -> Option<T>,
}

/// How many entries a list keeps at least.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Least {
    /// It may be empty.
    None,
    /// Something has to be in it.
    One,
}

impl Walk<'_> {
    /// The entries of a list, each under a heading, and what can be added to them.
    pub fn list<T: Clone>(
        &mut self,
        entries: &mut Vec<Slot<T>>,
        least: Least,
        name: &dyn Fn(usize) -> Localized,
        add: &Addable<'_, T>,
        go: &mut dyn FnMut(&mut Self, &mut T),
    ) {
        if let Some(Act::Add(kind)) = self.asked() {
            if let Some(part) = (add.fresh)(kind) {
                entries.push(Slot::Is(part));
                self.did();
                let at = entries.len() - 1;
                if let Some(Slot::Is(part)) = entries.get_mut(at) {
                    self.entry(at, |walk| walk.open_figures(part, go));
                }
            }
            return;
        }
        self.moved(entries, least);
        let count = entries.len();
        let can_go = count > usize::from(least == Least::One);
        for (at, slot) in entries.iter_mut().enumerate() {
            self.entry(at, |walk| {
                if can_go {
                    walk.allow(Can::Remove);
                }
                if at > 0 {
                    walk.allow(Can::Up);
                }
                if at + 1 < count {
                    walk.allow(Can::Down);
                }
                walk.show(name(at), Control::Group);
                let outer = walk.entry_name.replace(name(at));
                walk.deeper(|walk| walk.part(name(at), slot, go));
                walk.entry_name = outer;
            });
        }
        let options = add.options.clone();
        self.show(add.label, Control::add(options));
    }

    /// Does what is asked of an entry as a whole.
    fn moved<T>(&mut self, entries: &mut Vec<Slot<T>>, least: Least) {
        let mut asked = None;
        for at in 0..entries.len() {
            self.entry(at, |walk| {
                asked = asked.or_else(|| walk.asked().map(|act| (at, act)));
            });
        }
        let Some((at, act)) = asked else { return };
        match act {
            Act::Remove if least == Least::None || entries.len() > 1 => {
                entries.remove(at);
                self.renumber(|was| match was.cmp(&at) {
                    std::cmp::Ordering::Less => Some(was),
                    std::cmp::Ordering::Equal => None,
                    std::cmp::Ordering::Greater => Some(was - 1),
                });
                self.did();
            }
            Act::Up if at > 0 => self.swap(entries, at - 1),
            Act::Down if at + 1 < entries.len() => self.swap(entries, at),
            _ => {}
        }
    }

    fn swap<T>(&mut self, entries: &mut [Slot<T>], at: usize) {
        entries.swap(at, at + 1);
        self.renumber(|was| match was {
            was if was == at => Some(at + 1),
            was if was == at + 1 => Some(at),
            was => Some(was),
        });
        self.did();
    }

    /// A list of words, each of which is chosen or not.
    pub fn words<W: Worded + Leaf>(
        &mut self,
        label: Label,
        list: &mut SlotList<W>,
        offered: &[W],
        least: Least,
    ) {
        let options = Kind::among(offered.to_vec());
        self.part(label, list, &mut |walk, entries: &mut Vec<Slot<W>>| {
            let plain: Option<Vec<W>> = entries
                .iter()
                .map(|slot| match slot {
                    Slot::Is(word) => Some(*word),
                    Slot::Param { .. } | Slot::Choice { .. } | Slot::Optional(_) | Slot::If(..) => {
                        None
                    }
                })
                .collect();
            let Some(chosen) = plain else {
                for (at, slot) in entries.iter_mut().enumerate() {
                    walk.entry(at, |walk| walk.leaf(label, slot, options.clone()));
                }
                return;
            };
            if let Some(Act::Choose(word)) = walk.asked()
                && let Some(word) = W::read(word, &options)
            {
                toggle(entries, &chosen, word, offered, least);
                return walk.did();
            }
            let Kind::Word(options) = options.clone() else {
                return;
            };
            let chosen = chosen
                .iter()
                .map(|word| word.written().to_owned())
                .collect();
            walk.show(label, Control::words(chosen, options));
        });
    }
}

/// Turns a word on, in the order in which words are offered, or off.
fn toggle<W: Worded>(
    entries: &mut Vec<Slot<W>>,
    chosen: &[W],
    word: W,
    offered: &[W],
    least: Least,
) {
    let is_on = chosen.contains(&word);
    if is_on && least == Least::One && chosen.len() == 1 {
        return;
    }
    let stays = |one: &&W| chosen.contains(one) != (**one == word);
    *entries = offered
        .iter()
        .filter(stays)
        .map(|one| Slot::Is(*one))
        .collect();
}
