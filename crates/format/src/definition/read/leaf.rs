//! The single values of a rule: words, figures, days, text.

use super::super::kind::COUNTING;
use super::super::place::At;
use super::super::place::{self, NOTE, figure, id, place_of_word, text};
use super::hole::{Read, Reader};
use crate::{Code, Node, Wanted, Word, field};
use rewards_core::ledger::Stage;
use rewards_core::number::{Day, Money, Rate};
use rewards_core::scheme::{Decimal, Text};

/// A list of at least one entry.
#[derive(Clone, Copy)]
pub(super) struct ListOf {
    /// The most entries.
    pub most: usize,
    /// What entries are, by the format's words.
    pub words: &'static [&'static str],
    /// Whether the whole list may be left out.
    pub may_be_left_out: bool,
}

impl<'o> Reader<'o> {
    /// One of a closed list of words.
    pub fn word<W: Word>(&mut self, at: At<'_>) -> Option<W> {
        field::word(at.node, at.path, &mut self.problems)
    }

    /// A word among those that may stand here.
    pub fn word_among<W: Word>(&mut self, at: At<'_>, words: &'static [&'static str]) -> Option<W> {
        let place = place_of_word(at, words, &mut self.problems)?;
        let word = words.get(place)?;
        W::at(W::WORDS.iter().position(|known| known == word)?)
    }

    /// A stage at which deals count.
    pub fn stage(&mut self, at: At<'_>) -> Option<Stage> {
        self.word_among(at, COUNTING)
    }

    pub fn money(&mut self, at: At<'_>) -> Option<Money> {
        field::money(at.node, at.path, &mut self.problems)
    }

    pub fn rate(&mut self, at: At<'_>) -> Option<Rate> {
        field::rate(at.node, at.path, &mut self.problems)
    }

    pub fn margin(&mut self, at: At<'_>) -> Option<Rate> {
        field::margin(at.node, at.path, &mut self.problems)
    }

    /// A whole number from 0 on.
    pub fn whole(&mut self, at: At<'_>) -> Option<u32> {
        field::count(at.node, 0, at.path, &mut self.problems)
    }

    /// A whole number from 1 on.
    pub fn count(&mut self, at: At<'_>) -> Option<u32> {
        field::count(at.node, 1, at.path, &mut self.problems)
    }

    pub fn day(&mut self, at: At<'_>) -> Option<Day> {
        field::day(at.node, at.path, &mut self.problems)
    }

    pub fn truth(&mut self, at: At<'_>) -> Option<bool> {
        field::truth(at.node, at.path, &mut self.problems)
    }

    /// Text, such as an item or a product.
    pub fn text(&mut self, at: At<'_>) -> Option<Text> {
        text(at, NOTE, &mut self.problems)
    }

    pub fn id(&mut self, at: At<'_>) -> Option<Text> {
        id(at.node, at.path, &mut self.problems)
    }

    /// A bound; what it is in is mostly known only together with the measure.
    pub fn decimal(&mut self, at: At<'_>) -> Option<Decimal> {
        if let Some(bounds) = self.bounds {
            figure(at, bounds, &mut self.problems)?;
        } else {
            field::figure(at.node, at.path, &mut self.problems)?;
        }
        match at.node {
            Node::Text(text) | Node::Number(text) => Some(Decimal(text.clone())),
            _ => None,
        }
    }

    /// Only `true` makes sense here.
    pub fn always(&mut self, at: At<'_>) -> Option<()> {
        match self.truth(at)? {
            true => Some(()),
            false => self.want(at, Code::UnknownValue, Wanted::OnlyTrue),
        }
    }

    /// The entries of a list that is not too long.
    pub fn entries<'n>(&mut self, at: At<'n>, most: usize) -> Option<&'n [Node]> {
        place::list(at.node, at.path, most, &mut self.problems)
    }

    /// A list of at least one entry.
    pub(super) fn list<T>(
        &mut self,
        at: At<'_>,
        of: ListOf,
        read: Read<'_, 'o, T>,
    ) -> Option<Vec<T>> {
        if let Node::Text(_) = at.node {
            let wanted = Wanted::ListOf(of.words);
            self.problems
                .refuse(at.path, Code::WrongType, wanted, at.node);
            return None;
        }
        let entries = self.may_be_empty(at, of.most, read)?;
        if entries.is_empty() {
            let wanted = Wanted::Filled {
                of: of.words,
                may_be_left_out: of.may_be_left_out,
            };
            return self.want(at, Code::MissingField, wanted);
        }
        Some(entries)
    }

    /// A list, each entry of which is read before any is given up.
    pub fn may_be_empty<T>(
        &mut self,
        at: At<'_>,
        most: usize,
        read: Read<'_, 'o, T>,
    ) -> Option<Vec<T>> {
        let nodes = self.entries(at, most)?;
        let mut entries = Vec::new();
        for (index, node) in nodes.iter().enumerate() {
            let path = at.path.entry(index);
            entries.extend(read(self, At { node, path: &path }));
        }
        (entries.len() == nodes.len()).then_some(entries)
    }
}
