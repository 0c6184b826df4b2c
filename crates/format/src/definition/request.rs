//! The scheme of a request: a template by its id, or a whole definition, with its parameters and options.

use super::place::At;
use super::whole::openings;
use super::{Definition, choice, describe, fill, param, read_definition};
use crate::templates::TEMPLATES;
use crate::{Code, Fields, Key, Node, Path, Problems, Wanted, field};
use rewards_core::audit::Reading;
use rewards_core::scheme::{Choice, Scheme, Text};
use rewards_words::problem::Misfit;

/// Reads a request's scheme. Where it has both a template and a definition, the definition is the field too many.
pub fn read_scheme(node: &Node, path: &Path<'_>, problems: &mut Problems) -> Option<Scheme> {
    sound(problems, |own| {
        let request = read_request(At { node, path }, own)?;
        request.fill(request.options, path, own)
    })
}

/// A scheme with the definition that it was filled from, and the same under every other reading of one of its options.
#[derive(Debug)]
pub(crate) struct Opened {
    pub definition: Definition,
    pub scheme: Scheme,
    pub readings: Vec<Reading>,
}

impl Opened {
    /// Fills a definition; nothing where something is wrong with what it's filled with.
    pub fn filled(
        definition: Definition,
        params: Option<&Node>,
        options: Option<&Node>,
    ) -> Option<Self> {
        let request = Request {
            definition,
            params,
            options,
        };
        let path = &Path::Root("");
        sound(&mut Problems::default(), |own| request.opened(path, own))
    }
}

/// Reads a request's scheme with all its readings.
pub(crate) fn read_with_readings(
    node: &Node,
    path: &Path<'_>,
    problems: &mut Problems,
) -> Option<Opened> {
    sound(problems, |own| {
        read_request(At { node, path }, own)?.opened(path, own)
    })
}

/// What is read, where nothing is wrong with it.
fn sound<T>(problems: &mut Problems, read: impl FnOnce(&mut Problems) -> Option<T>) -> Option<T> {
    let mut own = Problems::default();
    let read = read(&mut own);
    let list = own.into_list();
    let read = read.filter(|_| list.is_empty());
    problems.append(list);
    read
}

/// The options of a request with another reading of one of them.
fn changed(options: Option<&Node>, choice: &Choice, reading: &Text) -> Node {
    let given = match options {
        Some(Node::Map(given)) => given.as_slice(),
        Some(_) | None => &[],
    };
    let others = given.iter().filter(|(key, _)| **key != *choice.id);
    let own = (Key::from(choice.id.to_string()), Node::text(reading));
    Node::Map(others.cloned().chain([own]).collect())
}

/// A definition with what it is to be filled with.
struct Request<'n> {
    definition: Definition,
    params: Option<&'n Node>,
    options: Option<&'n Node>,
}

impl Request<'_> {
    /// The scheme, under these readings.
    fn fill(
        &self,
        options: Option<&Node>,
        path: &Path<'_>,
        problems: &mut Problems,
    ) -> Option<Scheme> {
        fill(&self.definition, self.params, options, path, problems)
    }

    /// The scheme with all its readings.
    fn opened(self, path: &Path<'_>, problems: &mut Problems) -> Option<Opened> {
        let scheme = self.fill(self.options, path, problems)?;
        let readings = self.readings(path);
        Some(Opened {
            definition: self.definition,
            scheme,
            readings,
        })
    }

    /// The scheme under every reading that is not chosen, one option changed at a time.
    fn readings(&self, path: &Path<'_>) -> Vec<Reading> {
        let declared = &self.definition.options;
        let chosen = choice::chosen(declared, self.options, path, &mut Problems::default());
        let mut readings = Vec::new();
        for (choice, chosen) in declared.iter().zip(chosen) {
            let Some(chosen) = choice.values.get(chosen) else {
                continue;
            };
            for other in choice.values.iter().filter(|value| *value != chosen) {
                let changed = changed(self.options, choice, other);
                let scheme = self.fill(Some(&changed), path, &mut Problems::default());
                readings.extend(scheme.map(|scheme| Reading {
                    option: choice.id.clone(),
                    chosen: chosen.clone(),
                    other: other.clone(),
                    scheme,
                }));
            }
        }
        readings
    }
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
                let why = Wanted::Fitting(Misfit::Beside("definition", "template"));
                problems.want(&path.field("definition"), Code::UnknownField, why);
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
            let wanted = Wanted::OneField(vec!["template", "definition"]);
            problems.want(&path.field("template"), Code::MissingField, wanted);
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
