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
mod param;
mod parts;
mod pay;
mod place;
mod request;
mod rule;
mod subject;
#[cfg(test)]
mod tests;
mod value;

pub use choice::Choice;
pub use describe::{describe, describe_templates, template};
pub use guide::Guide;
pub use kind::ParamType;
pub use param::Param;
pub use request::read_scheme;
pub use rule::RuleHead;

use crate::exchange::{Code, Fields, Marks, Node, Path, Problem, Problems, Record, Wanted, field};
use crate::scheme::{Reads, Rule, Scheme, Text, Words};
use place::{At, NOTE, each, id, name, note, short, text};

/// The version of the format.
pub const VERSION: u32 = 1;
/// Rules that a scheme may have.
const MOST_RULES: usize = 1000;
/// Parameters that a scheme may have; options likewise.
const MOST_PARAMS: usize = 200;

/// The fields of a definition.
const DEFINITION: &[&str] = &["$schema", "version", "id", "name", "source", "notes", "guide", "params", "options", "rules"];

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
pub fn read_definition(node: &Node, path: &Path<'_>, problems: &mut Problems) -> Option<Definition> {
    let mut own = Problems::default();
    let read = read_parts(At { node, path }, &mut own);
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

fn read_parts(at: At<'_>, problems: &mut Problems) -> Option<Definition> {
    let mut definition = Definition {
        id: Text::default(),
        name: Words::default(),
        source: None,
        notes: None,
        guide: None,
        params: Vec::new(),
        options: Vec::new(),
        rules: Vec::new(),
        node: at.node.clone(),
    };
    let mut record = Record::open(at.node, DEFINITION, at.path, problems)?;
    let mut is_of_this_version = None;
    record.required("version", &mut is_of_this_version, &mut |node, path, problems| version(node, path, problems).map(Some));
    is_of_this_version?;
    record.nullable("$schema", &mut None, &mut |node, path, problems| text(At { node, path }, NOTE, problems));
    record.required("id", &mut definition.id, &mut id);
    record.required("name", &mut definition.name, &mut name);
    record.nullable("source", &mut definition.source, &mut short);
    record.nullable("notes", &mut definition.notes, &mut note);
    record.nullable("guide", &mut definition.guide, &mut |node, path, problems| guide::guide(At { node, path }, problems));
    let openings = record.part(openings);
    record.required("rules", &mut definition.rules, &mut |node, path, problems| rules(At { node, path }, openings.as_ref(), problems));
    (definition.params, definition.options) = openings.map(|openings| (openings.params, openings.options))?;
    record.whole(definition)
}

/// What a definition says of its parameters and options, where that is sound, whatever else is not.
fn openings_of(node: &Node) -> Option<Openings> {
    let (path, mut problems) = (Path::Root(""), Problems::default());
    let fields = Fields::open(node, DEFINITION, &path, &mut problems)?;
    openings(&fields, &path, &mut problems)
}

fn version(node: &Node, path: &Path<'_>, problems: &mut Problems) -> Option<()> {
    let version = field::count(node, 0, path, problems)?;
    if version != VERSION {
        problems.want(path, Code::UnsupportedVersion, Wanted::Count(VERSION));
        return None;
    }
    Some(())
}

fn openings(fields: &Fields<'_>, path: &Path<'_>, problems: &mut Problems) -> Option<Openings> {
    let params = fields.or("params", Vec::new(), path, problems, |node, path, problems| {
        let at = At { node, path };
        let params = each(at, MOST_PARAMS, problems, param::param)?;
        unique(at, &mut params.iter().map(|param| &param.id), problems).map(|()| params)
    });
    let options = fields.or("options", Vec::new(), path, problems, |node, path, problems| {
        let at = At { node, path };
        let options = each(at, MOST_PARAMS, problems, choice::choice)?;
        unique(at, &mut options.iter().map(|option| &option.id), problems).map(|()| options)
    });
    Some(Openings { params: params?, options: options? })
}

/// Notes each entry of a list whose id was there before.
fn unique(at: At<'_>, ids: &mut dyn Iterator<Item = &Text>, problems: &mut Problems) -> Option<()> {
    let mut seen = Marks::default();
    let mut sound = true;
    for (index, id) in ids.enumerate() {
        if !seen.is_new(id) {
            problems.add(&at.path.entry(index).field("id"), Code::DuplicateId);
            sound = false;
        }
    }
    sound.then_some(())
}

fn rules(at: At<'_>, openings: Option<&Openings>, problems: &mut Problems) -> Option<Vec<RuleHead>> {
    let heads = each(at, MOST_RULES, problems, rule::head);
    if let Some(openings) = openings {
        explore::check_rules(at, &openings.params, &openings.options, problems);
    }
    let heads = heads?;
    unique(at, &mut heads.iter().map(|head| &head.id), problems).map(|()| heads)
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
    let taken = choice::chosen(&definition.options, options, &path.field("options"), &mut own);
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
    let rules = rules.map(|(head, standing)| Rule { id: head.id.clone(), clause: head.clause.clone(), name: head.name.clone(), standing });
    Some(Scheme { id: definition.id.clone(), name: definition.name.clone(), source: definition.source.clone(), rules: rules.collect() })
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
