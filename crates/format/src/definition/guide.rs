//! What a definition says about designing a scheme: forms of reward to choose from, principles to hold to.

use super::place::{each, id, name, note};
use crate::{Node, Path, Problems, Record};
use rewards_core::scheme::{Advice, Guide};

/// Forms, or principles, that one guide may list.
const MOST: usize = 50;

/// Reads a guide.
pub(super) fn guide(node: &Node, path: &Path<'_>, problems: &mut Problems) -> Option<Guide> {
    let mut record = Record::open(node, &["forms", "principles"], path, problems)?;
    let forms = record.or("forms", &mut list).unwrap_or_default();
    let principles = record.or("principles", &mut list).unwrap_or_default();
    record.whole(Guide { forms, principles })
}

fn list(node: &Node, path: &Path<'_>, problems: &mut Problems) -> Option<Vec<Advice>> {
    each(node, path, MOST, problems, &mut advice)
}

fn advice(node: &Node, path: &Path<'_>, problems: &mut Problems) -> Option<Advice> {
    let mut record = Record::open(node, &["id", "name", "hint"], path, problems)?;
    let id = record.required("id", &mut id);
    let name = record.required("name", &mut name);
    let hint = record.nullable("hint", &mut note);
    record.whole(Advice {
        id: id?,
        name: name?,
        hint,
    })
}
