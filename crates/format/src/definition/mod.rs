//! The format of schemes: a definition, which may have holes, is read once and checked whole; filled with parameters and
//! options it gives a scheme without holes. No rule, parameter or template is known by name here.

mod bands;
mod by;
mod choice;
mod condition;
mod describe;
mod explore;
mod guide;
mod hole;
mod kind;
mod measure;
mod option;
mod param;
mod parts;
mod pay;
mod place;
mod request;
mod rule;
mod subject;
#[cfg(test)]
mod tests;
mod trail;
mod value;

pub use choice::Choice;
pub use describe::{describe, describe_templates, template};
pub use guide::Guide;
pub use kind::ParamType;
pub use param::Param;
pub use request::read_scheme;
pub use rule::RuleHead;

use crate::{Code, Marks, Node, Path, Problem, Problems, Record, Wanted, field};
use place::{At, NOTE, each, id, name, note, short, text};
use rewards_core::scheme::{Reads, Rule, Scheme, Text, Words};

/// The version of the format.
pub const VERSION: u32 = 1;
/// Rules that a scheme may have.
const MOST_RULES: usize = 1000;
/// Parameters that a scheme may have; options likewise.
const MOST_PARAMS: usize = 200;

/// The fields of a definition.
const DEFINITION: &[&str] = &[
    "$schema", "version", "id", "name", "source", "notes", "guide", "params", "options", "rules",
];

/// A scheme whose holes are open: sound but for the figures that fill them.
#[derive(Clone, Debug)]
pub struct Definition {
    /// Its id.
    pub id: Text,
    /// Its name.
    pub name: Words,
    /// The document its clauses stand in.
    pub source: Option<Text>,
    /// What there is to know about it.
    pub notes: Option<Words>,
    /// How to design a scheme: forms of reward and principles.
    pub guide: Option<Guide>,
    /// Its parameters, in the order in which missing ones are listed.
    pub params: Vec<Param>,
    /// Its options.
    pub options: Vec<Choice>,
    /// What its rules are called, in order.
    pub rules: Vec<RuleHead>,
    /// The definition as it is written.
    pub node: Node,
}

impl Definition {
    /// What its rules read of a ledger under these options, active or not; an optional part that lacks its parameter
    /// reads nothing. What is wrong with the parameters or options is passed over.
    #[must_use]
    pub fn reads(&self, params: Option<&Node>, options: Option<&Node>) -> Reads {
        let (path, mut problems) = (Path::Root(""), Problems::default());
        let values = param::given(&self.params, params, &path, &mut problems);
        let taken = choice::chosen(&self.options, options, &path, &mut problems);
        Reads::of(&explore::shapes(self, &values, &taken))
    }

    fn rule_nodes(&self) -> &[Node] {
        match self.node.get("rules") {
            Some(Node::List(nodes)) => nodes,
            _ => &[],
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
    let guide = record.nullable("guide", &mut guide::guide);
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
        guide,
        params,
        options,
        rules: rules?,
        node: node.clone(),
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

fn rules(
    at: At<'_>,
    openings: Option<&Openings>,
    problems: &mut Problems,
) -> Option<Vec<RuleHead>> {
    let heads = each(at.node, at.path, MOST_RULES, problems, &mut rule::head);
    if let Some(openings) = openings {
        explore::check_rules(at, &openings.params, &openings.options, problems);
    }
    let heads = heads?;
    unique(at.node, at.path, problems).map(|()| heads)
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
    let definition_path = path.field("definition");
    let rules_path = definition_path.field("rules");
    let standings = explore::standings(definition, &rules_path, &values, &taken, &mut own);
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
