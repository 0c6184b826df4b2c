//! Options in a rule: which of its readings counts, and which others there are to be looked at.

use super::choice::Choice;
use super::hole::{Filler, Filling, Hole};
use super::trail::Spot;
use crate::{Code, Node, Wanted, distinct_entries, field};

impl<'d> Filler<'d> {
    /// The place that counts once the options that stand here are chosen.
    pub fn chosen(&mut self, spot: Spot) -> Option<Spot> {
        let mut spot = spot;
        while self.hole(spot) == Some(Hole::Option) {
            spot = self.reading(spot)?;
        }
        Some(spot)
    }

    /// What the reading taken of an option says; there has to be something for each of its readings.
    fn reading(&mut self, spot: Spot) -> Option<Spot> {
        let spot = self.deeper(spot)?;
        let parts = self.open(spot, &["option", "is"])?;
        let option = self.need(&parts, "option");
        let id = option.and_then(|option| self.here(option, &mut field::text));
        let is = self.need(&parts, "is");
        let entries = is.and_then(|is| self.here(is, &mut distinct_entries));
        let (option, id, is, entries, Filling { choices, .. }) =
            (option?, id?, is?, entries?, self.filling?);
        let Some((index, choice)) = choices
            .iter()
            .enumerate()
            .find(|(_, choice)| &*choice.id == id)
        else {
            self.want(
                option,
                Code::UnknownReference,
                &Wanted::Name(choices.iter().map(|choice| choice.id.clone()).collect()),
            );
            return None;
        };
        for (key, node) in entries
            .iter()
            .filter(|(key, _)| !choice.values.iter().any(|value| &**value == *key))
        {
            let extra = self.field(is, key, node);
            self.note(extra, Code::UnknownField);
        }
        for value in choice
            .values
            .iter()
            .filter(|value| !entries.iter().any(|(key, _)| *key == &***value))
        {
            let missing = self.field(is, value, &Node::Null);
            self.note(missing, Code::MissingField);
        }
        let value = choice.values.get(self.take(index, choice))?;
        let (key, node) = entries.into_iter().find(|(key, _)| *key == &**value)?;
        Some(self.field(is, key, node))
    }

    fn take(&mut self, index: usize, choice: &Choice) -> usize {
        if let Some(Some(taken)) = self.taken.get(index) {
            return *taken;
        }
        for other in 1..choice.values.len() {
            let mut taken = self.taken.clone();
            if let Some(taken) = taken.get_mut(index) {
                *taken = Some(other);
            }
            self.untaken.push(taken);
        }
        if let Some(taken) = self.taken.get_mut(index) {
            *taken = Some(0);
        }
        0
    }
}
