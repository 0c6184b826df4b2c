//! Parts that differ by an attribute: by the rep's department, by size, grade, severity, or by how often.

use super::super::place::At;
use super::hole::{Read, Reader};
use crate::{Code, Node, Wanted, distinct_entries, field};
use rewards_core::scheme::{Attribute, By, ByWord, ElseAt, Slot};

impl<'o> Reader<'o> {
    /// A part that may differ by the rep's department: the part itself, or `{"by": "department", "is": {…}}`, whose entries
    /// are read by `kept`; `else` stands among them, or beside `is`.
    pub fn by_department<T>(
        &mut self,
        at: At<'_>,
        plain: Read<'_, 'o, Slot<T>>,
        kept: Read<'_, 'o, Slot<T>>,
    ) -> Option<By<Slot<T>>> {
        if at.node.get("by").is_none() {
            return plain(self, at).map(|part| By {
                attribute: Attribute::Department,
                is: Vec::new(),
                otherwise: Some(part),
                else_at: ElseAt::Alone,
            });
        }
        let parts = self.open(at, &["by", "is", "else"])?;
        let by = self.required(&parts, "by", &mut Self::department);
        let is = self.required(&parts, "is", &mut |reader, at| reader.by_word(at, kept));
        let beside = self.or(&parts, "else", &mut |reader, at| {
            if matches!(at.node, Node::Null) {
                return Some(None);
            }
            kept(reader, at).map(Some)
        });
        let (by, is) = (by.and(is)?, parts.at.path.field("is"));
        let (otherwise, else_at) = match (beside?, by.otherwise) {
            (Some(_), Some(_)) => {
                let twice = parts.at.path.field("else");
                let found = &Node::text("else");
                self.problems
                    .refuse(&twice, Code::DuplicateId, Wanted::Text, found);
                return None;
            }
            (None, among) => (among, ElseAt::Among),
            (beside, None) => (beside, ElseAt::Beside),
        };
        let mut words = Vec::new();
        let department = Attribute::Department.words();
        for (key, part) in by.is {
            match department.iter().find(|word| ***word == *key) {
                Some(word) => words.push((*word, part)),
                None => self.problems.refuse(
                    &is.field(&key),
                    Code::UnknownField,
                    Wanted::Word(department),
                    &Node::text(&key),
                ),
            }
        }
        Some(By {
            attribute: Attribute::Department,
            is: words,
            otherwise,
            else_at,
        })
    }

    fn department(&mut self, at: At<'_>) -> Option<()> {
        match field::word::<Attribute>(at.node, at.path, &mut self.problems)? {
            Attribute::Department => Some(()),
            Attribute::Size | Attribute::Grade | Attribute::Severity | Attribute::Ordinal => {
                let wanted = Wanted::OneOf(vec![Attribute::Department.word()]);
                self.problems
                    .refuse(at.path, Code::UnknownValue, wanted, at.node);
                None
            }
        }
    }

    /// The parts of an object by words; `else` is every other word. Whether an attribute has the words is seen where the
    /// attribute is known.
    pub fn by_word<T>(&mut self, at: At<'_>, read: Read<'_, 'o, T>) -> Option<ByWord<T>> {
        let (mut is, mut otherwise, mut are_sound) = (Vec::new(), None, true);
        for (key, node) in distinct_entries(at.node, at.path, &mut self.problems)? {
            let path = at.path.field(key);
            match read(self, At { node, path: &path }) {
                Some(part) if key == "else" && self.may_have_holes() => otherwise = Some(part),
                Some(part) => is.push((key.into(), part)),
                None => are_sound = false,
            }
        }
        are_sound.then_some(ByWord { is, otherwise })
    }
}
