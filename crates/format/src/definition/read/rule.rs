//! A rule: what it is called, and its parts.

use super::super::place::{At, id, name, note, short};
use super::condition::MOST;
use super::hole::{Declared, Reader};
use crate::{Node, Path, Problems, Record};
use rewards_core::scheme::{Open, RuleDef, Terms};

const NAMES: &[&str] = &[
    "id", "clause", "name", "note", "kind", "for_each", "among", "when", "measure", "pays", "to",
    "limits", "form", "adds_to",
];

/// Reads a rule. Its parts are read even where its names are faulty, and the other way round, but only once it is known
/// what they may name.
pub(in super::super) fn rule(
    node: &Node,
    path: &Path<'_>,
    declared: Option<Declared<'_>>,
    problems: &mut Problems,
) -> Option<RuleDef> {
    let mut record = Record::open(node, NAMES, path, problems)?;
    let id = record.required("id", &mut id);
    let clause = record.nullable("clause", &mut short);
    let name = record.required("name", &mut name);
    let note = record.nullable("note", &mut note);
    let head = record.whole(());
    let mut reader = Reader::of_rules(declared?);
    let terms = reader.terms(At { node, path });
    problems.append(reader.problems.into_list());
    head?;
    Some(RuleDef {
        id: id?,
        clause,
        name: name?,
        note,
        terms: terms?,
    })
}

impl Reader<'_> {
    fn terms(&mut self, at: At<'_>) -> Option<Terms<Open>> {
        let parts = self.open(at, NAMES)?;
        let kind = self.or(&parts, "kind", &mut |reader, at| {
            reader.may_value(at, &mut Self::word)
        });
        let for_each = self.required(&parts, "for_each", &mut |reader, at| {
            reader.part(at, &mut Self::subject)
        });
        let among = self.or(&parts, "among", &mut |reader, at| {
            reader.may_part(at, &mut Self::selection)
        });
        let when = self.or(&parts, "when", &mut |reader, at| {
            reader.may_part(at, &mut |reader, at| {
                reader.may_be_empty(at, MOST, &mut |reader, at| {
                    reader.kept_part(at, &mut Self::condition)
                })
            })
        });
        let measure = self.or(&parts, "measure", &mut |reader, at| {
            reader.may_part(at, &mut Self::measure)
        });
        let pays = self.required(&parts, "pays", &mut Self::pays);
        let to = self.or(&parts, "to", &mut |reader, at| {
            reader.may_part(at, &mut Self::receiver)
        });
        let limits = self.or(&parts, "limits", &mut |reader, at| {
            reader.may_part(at, &mut Self::limits)
        });
        let form = self.or(&parts, "form", &mut |reader, at| {
            reader.may_value(at, &mut Self::word)
        });
        let adds_to = self.or(&parts, "adds_to", &mut |reader, at| {
            reader.may_part(at, &mut Self::id)
        });
        Some(Terms {
            kind: kind?,
            for_each: for_each?,
            among: among?,
            when: when?,
            measure: measure?,
            pays: pays?,
            to: to?,
            limits: limits?,
            form: form?,
            adds_to: adds_to?,
        })
    }
}
