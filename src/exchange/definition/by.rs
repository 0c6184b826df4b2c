//! Parts that differ by an attribute: by the rep's department, by size, grade, severity, or by how often.

use super::hole::{Filler, Filling};
use super::kind::Place;
use super::place::At;
use super::value::Value;
use crate::exchange::{Code, distinct_entries, field};
use crate::scheme::{Attribute, By};

impl Filler<'_> {
    /// A part that may differ by the rep's department: the part itself, or `{"by": "department", "is": {…}, "else": …}`.
    pub fn by_department<T>(&mut self, at: At<'_>, read: &mut dyn FnMut(&mut Self, At<'_>) -> Option<T>) -> Option<By<T>> {
        let differs = at.node.get("by").is_some();
        if !differs {
            return read(self, at).map(|part| By { attribute: Attribute::Department, is: Vec::new(), otherwise: Some(part) });
        }
        let parts = self.open(at, &["by", "is", "else"])?;
        let attribute = self.require(&parts, "by", |filler, at| {
            let attribute = field::word(at.node, at.path, &mut filler.problems)?;
            if attribute == Attribute::Department { Some(attribute) } else { filler.fault(at, Code::UnknownValue) }
        });
        let is = self.require(&parts, "is", |filler, at| filler.for_words(at, Attribute::Department, read));
        let otherwise = self.may(&parts, "else", read);
        let (is, otherwise) = (is?, otherwise?);
        Some(By { attribute: attribute?, is: is.is, otherwise: otherwise.or(is.otherwise) })
    }

    /// The parts of an object by the words of an attribute; `else` is every other word. A word may be left out.
    pub fn for_words<T>(
        &mut self,
        at: At<'_>,
        attribute: Attribute,
        read: &mut dyn FnMut(&mut Self, At<'_>) -> Option<T>,
    ) -> Option<By<T>> {
        let mut by = By { attribute, is: Vec::new(), otherwise: None };
        let are_sound = self.are_sound_for_words(at, attribute, &mut |filler, at, word| {
            let part = read(filler, at);
            let is_sound = part.is_some();
            match word {
                Some(word) => by.is.extend(part.map(|part| (word, part))),
                None => by.otherwise = part,
            }
            is_sound
        });
        are_sound.then_some(by)
    }

    /// Whether an object, and what it says for every word that it does not leave out, is sound.
    fn are_sound_for_words(
        &mut self,
        at: At<'_>,
        attribute: Attribute,
        read: &mut dyn FnMut(&mut Self, At<'_>, Option<&'static str>) -> bool,
    ) -> bool {
        let Some(entries) = distinct_entries(at.node, at.path, &mut self.problems) else { return false };
        let mut are_sound = true;
        for (key, node) in entries {
            let path = at.path.field(key);
            let word = attribute.words().iter().copied().find(|word| *word == key);
            if word.is_none() && key != "else" {
                self.problems.add(&path, Code::UnknownField);
                are_sound = false;
            } else {
                are_sound &= self.is_sound(At { node, path: &path }, &mut |filler, at| read(filler, at, word));
            }
        }
        are_sound
    }

    /// The values of an object by the words of an attribute, or of a parameter that is one.
    pub fn values_by<T>(
        &mut self,
        at: At<'_>,
        attribute: Attribute,
        each: &Place<'_>,
        read: &mut dyn FnMut(&mut Self, At<'_>) -> Option<T>,
        set: fn(&Value) -> Option<T>,
    ) -> Option<By<T>> {
        self.fill(at, &Place::By(attribute, each), |filler, filling| match filling {
            Filling::Written(at) => filler.for_words(at, attribute, read),
            Filling::Set(Value::By(list)) => {
                let is: Option<Vec<(&'static str, T)>> = list.iter().map(|(word, value)| Some((*word, set(value)?))).collect();
                is.map(|is| By { attribute, is, otherwise: None })
            }
            Filling::Set(_) => None,
        })
    }
}
