//! The format of schemes: a definition, which may have holes, is read once and checked whole; filled with parameters and
//! options it gives a scheme without holes. No rule, parameter or template is known by name here.

mod choice;
mod describe;
mod fill;
mod guide;
mod kind;
mod param;
mod place;
mod policy;
mod read;
mod request;
#[cfg(test)]
mod schema_tests;
#[cfg(test)]
mod tests;
mod value;
mod write;

pub use describe::{describe, describe_templates, template};
pub use request::read_scheme;
pub use rewards_core::scheme::{Advice, Choice, Definition, Guide, Param, ParamType, RuleDef};
pub use write::{default_node, definition_node, example_node};

use crate::{Code, Marks, Node, Path, Problem, Problems, Record, Wanted, field};
use fill::Given;
use place::{At, NOTE, each, id, list, name, note, short, text};
use read::Declared;
use rewards_core::scheme::{Filling, Reads, Rule, Scheme, Value};

/// The version of the format.
pub const VERSION: u32 = 1;
/// Rules that a scheme may have.
const MOST_RULES: usize = 1000;
/// Parameters that a scheme may have; options likewise.
const MOST_PARAMS: usize = 200;

/// The fields of a definition.
const DEFINITION: &[&str] = &[
    "$schema", "version", "id", "name", "source", "notes", "audience", "gist", "guide", "policy",
    "params", "options", "rules",
];

/// What a definition's rules read of a ledger under these options, active or not; an optional part that lacks its
/// parameter reads nothing. What is wrong with the parameters or options is passed over.
#[must_use]
pub fn reads(definition: &Definition, params: Option<&Node>, options: Option<&Node>) -> Reads {
    let settings = Settings::new(definition, params, options);
    Reads::of(&definition.rules, settings.filling(definition))
}

/// What the holes of a definition are filled with.
#[derive(Clone, Debug)]
pub struct Settings {
    values: Vec<Option<Value>>,
    taken: Vec<usize>,
}

impl Settings {
    /// What these parameters and options say. What is wrong with them is passed over: the defaults stand there.
    #[must_use]
    pub fn new(definition: &Definition, params: Option<&Node>, options: Option<&Node>) -> Self {
        let (path, mut problems) = (Path::Root(""), Problems::default());
        Self {
            values: param::given(&definition.params, params, &path, &mut problems),
            taken: choice::chosen(&definition.options, options, &path, &mut problems),
        }
    }

    /// The same beside the definition that it fills.
    #[must_use]
    pub fn filling<'d>(&'d self, definition: &'d Definition) -> Filling<'d> {
        Filling {
            params: &definition.params,
            values: &self.values,
            options: &definition.options,
            taken: &self.taken,
        }
    }
}

/// Reads a definition and checks all of it, under every reading of its options, whatever its parameters are set to.
pub fn read_definition(
    node: &Node,
    path: &Path<'_>,
    problems: &mut Problems,
) -> Option<Definition> {
    let mut own = Problems::default();
    let read = read_parts(node, path, &mut own);
    let list = distinct(own);
    let sound = list.is_empty();
    problems.append(list);
    read.filter(|_| sound)
}

/// What a definition says of its parameters and options, as far as that can be read.
struct Openings {
    params: Vec<Param>,
    options: Vec<Choice>,
}

fn read_parts(node: &Node, path: &Path<'_>, problems: &mut Problems) -> Option<Definition> {
    let mut record = Record::open(node, DEFINITION, path, problems)?;
    record.required("version", &mut version)?;
    record.nullable("$schema", &mut |node, path, problems| {
        text(At { node, path }, NOTE, problems)
    });
    let id = record.required("id", &mut id);
    let name = record.required("name", &mut name);
    let source = record.nullable("source", &mut short);
    let notes = record.nullable("notes", &mut note);
    let audience = record.nullable("audience", &mut note);
    let gist = record.nullable("gist", &mut note);
    let guide = record.nullable("guide", &mut guide::guide);
    let policy = record.nullable("policy", &mut policy::policy);
    let openings = openings(node, path, record.problems());
    let rules = record.required("rules", &mut |node, path, problems| {
        rules(At { node, path }, openings.as_ref(), problems)
    });
    let Openings { params, options } = openings?;
    record.whole(Definition {
        id: id?,
        name: name?,
        source,
        notes,
        audience,
        gist,
        guide,
        policy,
        params,
        options,
        rules: rules?,
    })
}

fn version(node: &Node, path: &Path<'_>, problems: &mut Problems) -> Option<()> {
    let version = field::count(node, 0, path, problems)?;
    if version != VERSION {
        problems.want(path, Code::UnsupportedVersion, Wanted::Count(VERSION));
        return None;
    }
    Some(())
}

/// What a definition says of its parameters and options, where that is sound, whatever else is not.
fn openings(node: &Node, path: &Path<'_>, problems: &mut Problems) -> Option<Openings> {
    // Fields that no definition has are noted before, and once.
    let mut record = Record::open(node, DEFINITION, path, problems)?;
    let params = record.or("params", &mut |node, path, problems| {
        let params = each(node, path, MOST_PARAMS, problems, &mut param::param)?;
        unique(node, path, problems).map(|()| params)
    });
    let options = record.or("options", &mut |node, path, problems| {
        let options = each(node, path, MOST_PARAMS, problems, &mut choice::choice)?;
        unique(node, path, problems).map(|()| options)
    });
    record.whole(Openings {
        params: params.unwrap_or_default(),
        options: options.unwrap_or_default(),
    })
}

/// Notes each entry of a list whose id was there before.
fn unique(node: &Node, path: &Path<'_>, problems: &mut Problems) -> Option<()> {
    let Node::List(entries) = node else {
        return None;
    };
    let mut seen = Marks::default();
    let mut sound = true;
    for (index, entry) in entries.iter().enumerate() {
        if let Some(Node::Text(id)) = entry.get("id")
            && !seen.is_new(id)
        {
            problems.add(&path.entry(index).field("id"), Code::DuplicateId);
            sound = false;
        }
    }
    sound.then_some(())
}

/// Reads rules, then checks those that could be read, as far as what they name could be.
fn rules(at: At<'_>, openings: Option<&Openings>, problems: &mut Problems) -> Option<Vec<RuleDef>> {
    let nodes = list(at.node, at.path, MOST_RULES, problems)?;
    let declared = openings.map(|openings| Declared {
        params: &openings.params,
        options: &openings.options,
    });
    let numbered = nodes.iter().enumerate();
    let read: Vec<Option<RuleDef>> = numbered
        .map(|(index, node)| read::rule(node, &at.path.entry(index), declared, problems))
        .collect();
    if let Some(Declared { params, options }) = declared {
        let given = Given {
            params,
            options,
            values: &[],
            at: at.path,
        };
        fill::check_rules(&read, given, at.path, problems);
    }
    let rules: Option<Vec<RuleDef>> = read.into_iter().collect();
    unique(at.node, at.path, problems).and(rules)
}

/// Fills a definition's holes. Problems of parameters and options have paths below `path`, which is the scheme's.
pub fn fill(
    definition: &Definition,
    params: Option<&Node>,
    options: Option<&Node>,
    path: &Path<'_>,
    problems: &mut Problems,
) -> Option<Scheme> {
    let mut own = Problems::default();
    let values = param::given(&definition.params, params, &path.field("params"), &mut own);
    let taken = choice::chosen(
        &definition.options,
        options,
        &path.field("options"),
        &mut own,
    );
    let given = Given {
        params: &definition.params,
        options: &definition.options,
        values: &values,
        at: &path.field("params"),
    };
    let standings = fill::standings(
        &definition.rules,
        given,
        &taken,
        &path.field("definition").field("rules"),
        &mut own,
    );
    let list = distinct(own);
    let sound = list.is_empty();
    problems.append(list);
    if !sound {
        return None;
    }
    let rules = definition.rules.iter().zip(standings);
    let rules = rules.map(|(head, standing)| Rule {
        id: head.id.clone(),
        clause: head.clause.clone(),
        name: head.name.clone(),
        standing,
    });
    Some(Scheme {
        id: definition.id.clone(),
        name: definition.name.clone(),
        source: definition.source.clone(),
        rules: rules.collect(),
    })
}

/// Problems in their order, each once.
fn distinct(problems: Problems) -> Vec<Problem> {
    let mut list = problems.into_list();
    let mut codes_at = Marks::default();
    let mut are_new = Vec::new();
    for problem in &list {
        let (codes, code) = (codes_at.of(&problem.path), 1 << problem.code as usize);
        are_new.push(*codes & code == 0);
        *codes |= code;
    }
    let mut are_new = are_new.into_iter();
    list.retain(|_| are_new.next() == Some(true));
    list
}
