//! What a filled-in template comes to: a scheme, and every problem with the field it is shown at.

use super::check::{Fault, Placed};
use super::field_ref::FieldRef;
use super::fill::Fill;
use super::scheme_node::scheme_node;
use super::shared::Shared;
use rewards_core::scheme::{Reads, Scheme};
use rewards_format::{Definition, Node, Path, Problems, fill, needing, reads};
use std::borrow::Cow;
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
        let filled = FilledIn::of(definition, filled);
        Self {
            reads: reads(&filled.definition, filled.params(), filled.options()),
            scheme: filled.scheme.map(Shared::new),
            problems: filled.problems,
        }
    }
}

/// A definition and what of its filling can be read. A figure that is wrong is open there, and what the document says it is
/// where nothing is filled in doesn't stand for it.
pub(crate) struct FilledIn<'d> {
    /// The definition, in which figures that are wrong are waited for.
    pub definition: Cow<'d, Definition>,
    /// The parameters that are wrong.
    pub wrong: BTreeSet<String>,
    node: Node,
    scheme: Option<Scheme>,
    problems: Vec<Placed>,
}

impl<'d> FilledIn<'d> {
    pub fn of(definition: &'d Definition, filled: &Fill) -> Self {
        let written = scheme_node(&definition.id, &definition.params, filled);
        let mut found = Problems::default();
        let scheme = scheme_of(definition, &written.node, &mut found);
        let placed = found.into_list().into_iter().map(|problem| Placed {
            field: written.field(&problem.path),
            fault: Fault::Problem(problem),
        });
        let problems: Vec<Placed> = placed.collect();
        let whole = Self {
            definition: Cow::Borrowed(definition),
            wrong: problems.iter().filter_map(wrong_figure).collect(),
            node: written.node,
            scheme,
            problems,
        };
        if whole.wrong.is_empty() {
            whole
        } else {
            whole.without_wrong()
        }
    }

    /// The same with the figures that are wrong left open.
    fn without_wrong(mut self) -> Self {
        let Some(open) = needing(&self.definition, &self.wrong) else {
            return self;
        };
        if let Some(Node::Map(figures)) = self.node.get_mut("params") {
            for (_, figure) in figures
                .iter_mut()
                .filter(|(id, _)| self.wrong.contains(&**id))
            {
                *figure = Node::Null;
            }
        }
        self.scheme = scheme_of(&open, &self.node, &mut Problems::default());
        self.definition = Cow::Owned(open);
        self
    }

    /// The figures that can be read.
    pub fn params(&self) -> Option<&Node> {
        self.node.get("params")
    }

    /// The chosen readings.
    pub fn options(&self) -> Option<&Node> {
        self.node.get("options")
    }
}

fn scheme_of(definition: &Definition, node: &Node, problems: &mut Problems) -> Option<Scheme> {
    let (params, options) = (node.get("params"), node.get("options"));
    fill(definition, params, options, &Path::Root("scheme"), problems)
}

/// Of a figure that is wrong, which parameter it is; of one that differs by a word the word stands behind.
fn wrong_figure(placed: &Placed) -> Option<String> {
    match &placed.field {
        FieldRef::Figure(key, _) => Some(key.split('.').next().unwrap_or(key).to_owned()),
        FieldRef::Period(_)
        | FieldRef::Cell(..)
        | FieldRef::Table(_)
        | FieldRef::Reading(_)
        | FieldRef::Elsewhere => None,
    }
}
