//! What a scheme declares beside its rules, as far as it can be read.

use rewards_format::field::NAME_MOST;
use rewards_format::{
    Code, Definition, Key, Node, Path, Problem, Problems, Wanted, read_definition,
};

/// A definition without rules, and what is wrong with the text it was read from.
#[derive(Clone, Debug, PartialEq)]
pub struct Head {
    /// The definition: what could not be read is left out of it.
    pub definition: Definition,
    /// Everything that is wrong.
    pub problems: Vec<Problem>,
}

/// So often what is wrong is left out, before all of it is.
const ROUNDS: usize = 8;
/// What is never a head's own to say.
const NOT_OWN: [&str; 2] = ["id", "rules"];

impl Head {
    /// Reads a head; its scheme goes by this id.
    pub fn of(id: &str, text: &str) -> Self {
        let (mut fields, mut problems) = match Node::read(text) {
            Ok(Node::Map(fields)) => (fields, Vec::new()),
            Ok(other) => (Vec::new(), vec![not_an_object(&other)]),
            Err(problem) => (Vec::new(), vec![problem]),
        };
        fields.retain(|(name, _)| !NOT_OWN.contains(&&**name));
        let mut named = true;
        let called = called(id, &fields);
        for round in 0..ROUNDS {
            let mut found = Problems::default();
            let node = whole(id, fields.clone());
            let read = read_definition(&node, &Path::Root(""), &mut found);
            if let Some(definition) = read {
                return Self {
                    definition,
                    problems,
                };
            }
            let found = found.into_list();
            left_out(&mut fields, &found);
            if round == 0 && problems.is_empty() {
                problems = found;
            }
            if named && !fields.iter().any(|(name, _)| *name == "name") {
                named = false;
                fields.push((Key::Borrowed("name"), called.clone()));
            }
        }
        Self {
            definition: bare(id),
            problems,
        }
    }
}

/// What stands for a name that is refused: what was typed, as much of it as a name may have; the id where nothing was.
fn called(id: &str, fields: &[(Key, Node)]) -> Node {
    let beginning = |node: &Node| match node {
        Node::Text(text) if !text.trim().is_empty() => Some(Node::text(
            &text.chars().take(NAME_MOST as usize).collect::<String>(),
        )),
        _ => None,
    };
    let named = fields.iter().find(|(name, _)| *name == "name");
    let called = named.and_then(|(_, name)| match name {
        Node::Map(texts) => {
            let texts = texts.iter();
            let texts: Vec<_> = texts
                .filter_map(|(lang, text)| Some((lang.clone(), beginning(text)?)))
                .collect();
            let first = texts.first().map(|(_, text)| text.clone());
            if texts.len() == 2 {
                Some(Node::Map(texts))
            } else {
                first
            }
        }
        name => beginning(name),
    });
    called.unwrap_or_else(|| Node::text(id))
}

/// The whole definition of these fields, with the id of its scheme and no rules.
fn whole(id: &str, mut fields: Vec<(Key, Node)>) -> Node {
    let has_version = fields.iter().any(|(name, _)| *name == "version");
    if !has_version {
        fields.push((Key::Borrowed("version"), Node::number("1")));
    }
    fields.push((Key::Borrowed("id"), Node::text(id)));
    fields.push((Key::Borrowed("rules"), Node::List(Vec::new())));
    Node::Map(fields)
}

/// A head of which nothing could be read.
fn bare(id: &str) -> Definition {
    let name: Box<str> = id.into();
    Definition {
        id: id.into(),
        name: rewards_core::scheme::Words {
            zh: name.clone(),
            en: name,
        },
        source: None,
        notes: None,
        audience: None,
        gist: None,
        guide: None,
        policy: None,
        params: Vec::new(),
        options: Vec::new(),
        rules: Vec::new(),
    }
}

/// Takes out each field that something is wrong with; of parameters and options the one entry.
fn left_out(fields: &mut Vec<(Key, Node)>, problems: &[Problem]) {
    let below = |path: &str, name: &str| {
        let rest = path.strip_prefix(name)?;
        (rest.is_empty() || rest.starts_with(['.', '['])).then(|| rest.to_owned())
    };
    let entry = |rest: &str| -> Option<usize> {
        let (place, _) = rest.strip_prefix('[')?.split_once(']')?;
        place.parse().ok()
    };
    fields.retain_mut(|(name, node)| {
        let rests: Vec<String> = problems
            .iter()
            .filter_map(|problem| below(&problem.path, name))
            .collect();
        let has_entries = matches!(&**name, "params" | "options");
        let entries: Option<Vec<usize>> = rests.iter().map(|rest| entry(rest)).collect();
        match (node, entries) {
            (Node::List(list), Some(entries)) if has_entries => {
                let mut place = 0..;
                list.retain(|_| place.next().is_none_or(|place| !entries.contains(&place)));
                true
            }
            _ => rests.is_empty(),
        }
    });
}

fn not_an_object(node: &Node) -> Problem {
    Problem {
        path: String::new(),
        code: Code::WrongType,
        wanted: Some(Wanted::Object),
        found: Some(node.into()),
    }
}
