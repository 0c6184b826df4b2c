//! What of a rule can be read where something in it is wrong.

use super::unsound::UNREAD;
use rewards_format::{Key, Node, Param, Path, Problems, RuleDef, read_rule};
use rewards_words::text::Localized;

/// So many fields a rule has at most that can be wrong one after the other.
const FIELDS: usize = 16;

/// The rule without the fields in which something is wrong, paying what it waits for where that is wrong; nothing where no rule
/// is left.
pub fn legible(
    node: &Node,
    params: &[Param],
    options: &[rewards_format::Choice],
    correction: &Param,
    key: u32,
) -> Option<RuleDef> {
    let params: Vec<Param> = params.iter().chain([correction]).cloned().collect();
    let mut node = node.clone();
    for _ in 0..FIELDS {
        let mut problems = Problems::default();
        let read = read_rule(&node, &params, options, &Path::Root(""), &mut problems);
        let wrong = problems.into_list().into_iter().next();
        let Some(wrong) = wrong else {
            return read;
        };
        let field = wrong.path.split(['.', '[']).next().unwrap_or_default();
        let instead = match field {
            "id" => Some(Node::text(&format!("unsound-{key}"))),
            "name" => Some(called(&UNREAD.into())),
            "pays" => Some(amount(correction)),
            "" | "for_each" => return None,
            _ => None,
        };
        put(&mut node, field, instead)?;
    }
    None
}

/// Puts something else in a field's place, or nothing; nothing where that changes nothing.
fn put(node: &mut Node, field: &str, instead: Option<Node>) -> Option<()> {
    let Node::Map(fields) = node else {
        return None;
    };
    let before = fields.clone();
    fields.retain(|(name, _)| name != field);
    fields.extend(instead.map(|instead| (Key::Owned(field.to_owned()), instead)));
    (before != *fields).then_some(())
}

fn called(name: &Localized) -> Node {
    Node::fields(vec![
        ("zh", Node::text(&name.zh)),
        ("en", Node::text(&name.en)),
    ])
}

fn amount(correction: &Param) -> Node {
    let param = Node::fields(vec![("param", Node::text(&correction.id))]);
    Node::fields(vec![("amount", param)])
}
