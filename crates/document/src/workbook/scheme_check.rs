//! What a filled-in template comes to: a scheme, or every problem with the field it is shown at.

use super::check::{Fault, Placed};
use super::fill::Fill;
use super::scheme_node::scheme_node;
use super::shared::Shared;
use rewards_core::scheme::{Reads, Scheme};
use rewards_format::{Definition, Path, Problems, fill, reads};

/// A filled-in template, checked.
#[derive(Debug)]
pub struct SchemeCheck {
    /// The scheme, where nothing is wrong.
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
        let (params, options) = (written.node.get("params"), written.node.get("options"));
        let scheme = fill(
            definition,
            params,
            options,
            &Path::Root("scheme"),
            &mut problems,
        );
        let placed = problems.into_list().into_iter().map(|problem| Placed {
            field: written.field(&problem.path),
            fault: Fault::Problem(problem),
        });
        Self {
            reads: reads(definition, params, options),
            problems: placed.collect(),
            scheme: scheme.map(Shared::new),
        }
    }
}
