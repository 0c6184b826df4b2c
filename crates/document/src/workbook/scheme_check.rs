//! What a filled-in template comes to: a scheme, and every problem with the field it is shown at.

use super::check::{Fault, Placed};
use super::field_ref::FieldRef;
use super::fill::Fill;
use super::scheme_node::{SchemeNode, scheme_node};
use super::shared::Shared;
use rewards_core::scheme::{Reads, Scheme};
use rewards_format::{Definition, Node, Path, Problems, fill, needing, reads};
use std::collections::BTreeSet;

/// A filled-in template, checked.
#[derive(Debug)]
pub struct SchemeCheck {
    /// The scheme. A figure that is wrong is waited for like one that isn't filled in, so that everything else computes;
    /// nothing where something else is wrong.
    pub scheme: Option<Shared<Scheme>>,
    /// What it reads of the tables.
    pub reads: Reads,
    /// Everything that is wrong.
    pub problems: Vec<Placed>,
}

impl SchemeCheck {
    /// Checks what is filled into a template.
    #[must_use]
    pub fn of(definition: &Definition, filled: &Fill) -> Self {
        let written = scheme_node(&definition.id, &definition.params, filled);
        let mut problems = Problems::default();
        let scheme = filled_in(definition, &written.node, &mut problems);
        let placed = problems.into_list().into_iter().map(|problem| Placed {
            field: written.field(&problem.path),
            fault: Fault::Problem(problem),
        });
        let problems: Vec<Placed> = placed.collect();
        let scheme = scheme.or_else(|| without_wrong(definition, &written, &problems));
        let (params, options) = (written.node.get("params"), written.node.get("options"));
        Self {
            reads: reads(definition, params, options),
            problems,
            scheme: scheme.map(Shared::new),
        }
    }
}

fn filled_in(definition: &Definition, node: &Node, problems: &mut Problems) -> Option<Scheme> {
    let path = Path::Root("scheme");
    fill(
        definition,
        node.get("params"),
        node.get("options"),
        &path,
        problems,
    )
}

/// The scheme in which the figures that are wrong are open, whatever the document says they are where nothing is filled
/// in; nothing where something else is wrong.
fn without_wrong(
    definition: &Definition,
    written: &SchemeNode,
    problems: &[Placed],
) -> Option<Scheme> {
    let of_figure = |placed: &Placed| match &placed.field {
        // Of a figure that differs by a word the word stands behind.
        FieldRef::Figure(key, _) => Some(key.split('.').next().unwrap_or(key).to_owned()),
        FieldRef::Period(_)
        | FieldRef::Cell(..)
        | FieldRef::Table(_)
        | FieldRef::Reading(_)
        | FieldRef::Elsewhere => None,
    };
    let wrong: Option<BTreeSet<String>> = problems.iter().map(of_figure).collect();
    let wrong = wrong?;
    let open = needing(definition, &wrong)?;
    let mut node = written.node.clone();
    if let Some(Node::Map(figures)) = node.get_mut("params") {
        for (id, figure) in figures {
            if wrong.contains(&**id) {
                *figure = Node::Null;
            }
        }
    }
    filled_in(&open, &node, &mut Problems::default())
}
