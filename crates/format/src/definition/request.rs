//! The scheme of a request: a template by its id, or a whole definition, with its parameters and options.

use super::place::At;
use super::whole::openings;
use super::{Definition, choice, describe, fill, param, read_definition};
use crate::templates::TEMPLATES;
use crate::{Code, Fields, Node, Path, Problems, Wanted, field};
use rewards_core::scheme::Scheme;

/// Reads a request's scheme. Where it has both a template and a definition, the definition is the field too many.
pub fn read_scheme(node: &Node, path: &Path<'_>, problems: &mut Problems) -> Option<Scheme> {
    let mut own = Problems::default();
    let request = read_request(At { node, path }, &mut own);
    let scheme = request.and_then(|request| {
        fill(
            &request.definition,
            request.params,
            request.options,
            path,
            &mut own,
        )
    });
    let list = own.into_list();
    let scheme = scheme.filter(|_| list.is_empty());
    problems.append(list);
    scheme
}

/// A definition with what it is to be filled with.
struct Request<'n> {
    definition: Definition,
    params: Option<&'n Node>,
    options: Option<&'n Node>,
}

fn read_request<'n>(at: At<'n>, problems: &mut Problems) -> Option<Request<'n>> {
    let path = at.path;
    let fields = Fields::open(
        at.node,
        &["template", "definition", "params", "options"],
        path,
        problems,
    )?;
    let definition = match (fields.node("template"), fields.node("definition")) {
        (Some(node), other) => {
            if other.is_some() {
                problems.add(&path.field("definition"), Code::UnknownField);
            }
            template(
                At {
                    node,
                    path: &path.field("template"),
                },
                problems,
            )?
        }
        (None, Some(node)) => {
            let definition = read_definition(node, &path.field("definition"), problems);
            if definition.is_none() {
                check_given(
                    node,
                    fields.node("params"),
                    fields.node("options"),
                    path,
                    problems,
                );
            }
            definition?
        }
        (None, None) => {
            problems.add(&path.field("template"), Code::MissingField);
            return None;
        }
    };
    Some(Request {
        definition,
        params: fields.node("params"),
        options: fields.node("options"),
    })
}

fn template(at: At<'_>, problems: &mut Problems) -> Option<Definition> {
    let id = field::text(at.node, at.path, problems)?;
    let definition = describe::definition_of(id);
    if definition.is_none() {
        let ids = TEMPLATES.iter().map(|(id, _)| (*id).into()).collect();
        problems.refuse(at.path, Code::UnknownTemplate, Wanted::Name(ids), at.node);
    }
    definition
}

/// Parameters and options are checked against a definition of which other parts are faulty, too.
fn check_given(
    node: &Node,
    params: Option<&Node>,
    options: Option<&Node>,
    path: &Path<'_>,
    problems: &mut Problems,
) {
    if let Some(openings) = openings(node, path, &mut Problems::default()) {
        param::given(&openings.params, params, &path.field("params"), problems);
        choice::chosen(&openings.options, options, &path.field("options"), problems);
    }
}
