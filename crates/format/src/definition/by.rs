//! Parts that differ by an attribute: by the rep's department, by size, grade, severity, or by how often.

use super::hole::Filler;
use super::trail::Spot;
use crate::{Code, distinct_entries, field};
use rewards_core::scheme::{Attribute, By};

impl<'d> Filler<'d> {
    /// A part that may differ by the rep's department: the part itself, or `{"by": "department", "is": {…}, "else": …}`.
    pub fn by_department<T>(
        &mut self,
        spot: Spot,
        read: &mut dyn FnMut(&mut Self, Spot) -> Option<T>,
    ) -> Option<By<T>> {
        if self.node(spot).get("by").is_none() {
            return read(self, spot).map(|part| By {
                attribute: Attribute::Department,
                is: Vec::new(),
                otherwise: Some(part),
            });
        }
        let mut parts = self.open(spot, &["by", "is", "else"])?;
        let by = self.need(&parts, "by");
        let is_department = by.and_then(|spot| self.department(spot));
        let is = self
            .need(&parts, "is")
            .and_then(|spot| self.for_words(spot, Attribute::Department, read));
        let otherwise = self.may(&mut parts, "else", read);
        let by = is.filter(|_| parts.is_sound)?;
        is_department.map(|()| By {
            otherwise: otherwise.or(by.otherwise),
            ..by
        })
    }

    fn department(&mut self, spot: Spot) -> Option<()> {
        let attribute = self.here(spot, &mut field::word::<Attribute>)?;
        if attribute == Attribute::Department {
            Some(())
        } else {
            self.fault(spot, Code::UnknownValue)
        }
    }

    /// The parts of an object by the words of an attribute; `else` is every other word. A word may be left out.
    pub fn for_words<T>(
        &mut self,
        spot: Spot,
        attribute: Attribute,
        read: &mut dyn FnMut(&mut Self, Spot) -> Option<T>,
    ) -> Option<By<T>> {
        let mut by = By {
            attribute,
            is: Vec::new(),
            otherwise: None,
        };
        let mut are_sound = true;
        for (key, node) in self.here(spot, &mut distinct_entries)? {
            let spot = self.field(spot, key, node);
            match self
                .word_of_key(spot, attribute, key)
                .and_then(|word| Some((word, self.kept(spot, read)?)))
            {
                Some((Some(word), part)) => by.is.extend(part.map(|part| (word, part))),
                Some((None, part)) => by.otherwise = part,
                None => are_sound = false,
            }
        }
        are_sound.then_some(by)
    }

    /// The word that a key is; none for `else`. Nothing where it is neither.
    #[allow(
        clippy::option_option,
        reason = "no key, every other word and a word are three things"
    )]
    fn word_of_key(
        &mut self,
        spot: Spot,
        attribute: Attribute,
        key: &str,
    ) -> Option<Option<&'static str>> {
        let word = attribute.words().iter().copied().find(|word| *word == key);
        let is_else = key == "else" && self.may_have_holes();
        if word.is_some() || is_else {
            Some(word)
        } else {
            self.fault(spot, Code::UnknownField)
        }
    }
}
