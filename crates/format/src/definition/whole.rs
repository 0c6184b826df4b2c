//! Reads a whole definition: first what it declares, then its rules, which may name that.

use super::fill::{self, Given};
use super::place::{At, NOTE, each, id, list, name, note, short, text};
use super::read::{self, Declared};
use super::{choice, guide, param, policy};
use crate::{Code, Marks, Node, Path, Problems, Record, Wanted, field};
use rewards_core::scheme::{Choice, Definition, Param, RuleDef};

/// The version of the format.
pub const VERSION: u32 = 1;
/// Rules that a scheme may have.
pub const MOST_RULES: usize = 1000;
/// Parameters that a scheme may have; options likewise.
const MOST_PARAMS: usize = 200;

/// The fields of a definition.
const DEFINITION: &[&str] = &[
    "$schema", "version", "id", "name", "source", "notes", "audience", "gist", "guide", "policy",
    "params", "options", "rules",
];

/// Reads a definition and checks all of it, under every reading of its options, whatever its parameters are set to.
pub fn read_definition(
    node: &Node,
    path: &Path<'_>,
    problems: &mut Problems,
) -> Option<Definition> {
    let mut own = Problems::default();
    let read = read_parts(node, path, &mut own);
    let list = own.into_distinct();
    let sound = list.is_empty();
    problems.append(list);
    read.filter(|_| sound)
}

/// Reads one rule of a definition by itself: what it says, not whether its parts fit each other and the other rules.
pub fn read_rule(
    node: &Node,
    params: &[Param],
    options: &[Choice],
    path: &Path<'_>,
    problems: &mut Problems,
) -> Option<RuleDef> {
    let mut own = Problems::default();
    let read = read::rule(node, path, Some(Declared { params, options }), &mut own);
    let list = own.into_distinct();
    let sound = list.is_empty();
    problems.append(list);
    read.filter(|_| sound)
}

/// What a definition says of its parameters and options, as far as that can be read.
pub(super) struct Openings {
    pub params: Vec<Param>,
    pub options: Vec<Choice>,
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
        problems.want(
            path,
            Code::UnsupportedVersion,
            Wanted::FormatVersion(VERSION),
        );
        return None;
    }
    Some(())
}

/// What a definition says of its parameters and options, where that is sound, whatever else is not.
pub(super) fn openings(node: &Node, path: &Path<'_>, problems: &mut Problems) -> Option<Openings> {
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
            let found = &Node::text(id);
            problems.refuse(
                &path.entry(index).field("id"),
                Code::DuplicateId,
                Wanted::Text,
                found,
            );
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
    let rules = each_rule(nodes, at.path, declared, problems);
    let rules: Option<Vec<RuleDef>> = rules.into_iter().collect();
    unique(at.node, at.path, problems).and(rules)
}

fn each_rule(
    nodes: &[Node],
    path: &Path<'_>,
    declared: Option<Declared<'_>>,
    problems: &mut Problems,
) -> Vec<Option<RuleDef>> {
    let numbered = nodes.iter().enumerate();
    let read: Vec<Option<RuleDef>> = numbered
        .map(|(index, node)| read::rule(node, &path.entry(index), declared, problems))
        .collect();
    if let Some(Declared { params, options }) = declared {
        let given = Given {
            params,
            options,
            values: &[],
            at: path,
        };
        fill::check_rules(&read, given, path, problems);
    }
    read
}

/// Reads the rules of a definition that declares these parameters and options, and checks them together under every
/// reading. A rule that is well formed is given although there may be problems with what it says; they are at
/// `path[place]…`.
pub fn read_rules(
    list: &Node,
    params: &[Param],
    options: &[Choice],
    path: &Path<'_>,
    problems: &mut Problems,
) -> Vec<Option<RuleDef>> {
    let declared = Declared { params, options };
    let mut own = Problems::default();
    let rules = match list {
        Node::List(nodes) => each_rule(nodes, path, Some(declared), &mut own),
        _ => Vec::new(),
    };
    let _ = unique(list, path, &mut own);
    problems.append(own.into_distinct());
    rules
}
