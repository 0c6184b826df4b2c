//! The fields of one object: which it may have, which it must have, and what it comes to where one is left out.

use super::{Code, Key, Marks, Node, Path, Problems, Wanted};
use rewards_words::nearest;

/// The most fields that an object may have.
const MOST: usize = 14;

/// The fields of one object, by a fixed list of names.
#[derive(Debug)]
pub struct Fields<'n> {
    names: &'static [&'static str],
    nodes: [Option<&'n Node>; MOST],
}

impl<'n> Fields<'n> {
    /// Opens an object. A key that is not among the names, or that is there twice, is a problem at that key.
    pub fn open(
        node: &'n Node,
        names: &'static [&'static str],
        path: &Path<'_>,
        problems: &mut Problems,
    ) -> Option<Self> {
        debug_assert!(names.len() <= MOST, "too many fields: {names:?}");
        let mut fields = Self {
            names,
            nodes: [None; MOST],
        };
        let mut unknown = Vec::new();
        for (key, node) in entries(node, path, problems)? {
            let place = names.iter().position(|name| *name == key);
            match place.and_then(|place| fields.nodes.get_mut(place)) {
                None => unknown.push(key),
                Some(Some(_)) => problems.refuse(
                    &path.field(key),
                    Code::DuplicateId,
                    Wanted::Text,
                    &Node::text(key),
                ),
                Some(empty) => *empty = Some(node),
            }
        }
        for key in unknown {
            let meant = fields.meant(key);
            let wanted = Wanted::Field { names, meant };
            let key_found = &Node::text(key);
            problems.refuse(&path.field(key), Code::UnknownField, wanted, key_found);
        }
        Some(fields)
    }

    /// The field that is probably meant by a key; one that is there is not meant.
    fn meant(&self, key: &str) -> Option<&'static str> {
        let left_out = self.names.iter().zip(&self.nodes);
        let left_out = left_out.filter(|(_, node)| node.is_none());
        let meant = nearest(key, left_out.map(|(name, _)| *name))?;
        self.names.iter().copied().find(|name| *name == meant)
    }

    /// What stands in a field; nothing where it is left out.
    #[must_use]
    pub fn node(&self, name: &str) -> Option<&'n Node> {
        let place = self.names.iter().position(|known| *known == name);
        debug_assert!(place.is_some(), "no field {name}");
        place
            .and_then(|place| self.nodes.get(place))
            .copied()
            .flatten()
    }

    /// A field that is required. Nothing where it is missing or faulty.
    pub fn required<T>(
        &self,
        name: &'static str,
        path: &Path<'_>,
        problems: &mut Problems,
        read: impl FnOnce(&'n Node, &Path<'_>, &mut Problems) -> Option<T>,
    ) -> Option<T> {
        read(
            self.demand(name, path, problems)?,
            &path.field(name),
            problems,
        )
    }

    /// What stands in a field that is required; a problem where nothing does.
    pub fn demand(&self, name: &str, path: &Path<'_>, problems: &mut Problems) -> Option<&'n Node> {
        let node = self.node(name);
        if node.is_none() {
            problems.add(&path.field(name), Code::MissingField);
        }
        node
    }

    /// A field whose default is null. Nothing where it is faulty.
    #[allow(
        clippy::option_option,
        reason = "faulty, empty and filled are three things"
    )]
    pub fn nullable<T>(
        &self,
        name: &'static str,
        path: &Path<'_>,
        problems: &mut Problems,
        read: impl FnOnce(&'n Node, &Path<'_>, &mut Problems) -> Option<T>,
    ) -> Option<Option<T>> {
        match self.node(name) {
            None | Some(Node::Null) => Some(None),
            Some(node) => read(node, &path.field(name), problems).map(Some),
        }
    }

    /// A field with a default other than null. Nothing where it is faulty.
    pub fn or<T>(
        &self,
        name: &'static str,
        default: T,
        path: &Path<'_>,
        problems: &mut Problems,
        read: impl FnOnce(&'n Node, &Path<'_>, &mut Problems) -> Option<T>,
    ) -> Option<T> {
        self.node(name).map_or(Some(default), |node| {
            read(node, &path.field(name), problems)
        })
    }
}

/// The keys and values of an object of any keys; what is no object is a problem.
pub fn entries<'n>(
    node: &'n Node,
    path: &Path<'_>,
    problems: &mut Problems,
) -> Option<impl Iterator<Item = (&'n str, &'n Node)> + use<'n>> {
    let Node::Map(entries) = node else {
        problems.refuse(path, Code::WrongType, Wanted::Object, node);
        return None;
    };
    Some(
        entries
            .iter()
            .map(|(key, node): &(Key, Node)| (&**key, node)),
    )
}

/// The keys and values of an object of any keys, each key once; a key that is there again is a problem at that key.
pub fn distinct_entries<'n>(
    node: &'n Node,
    path: &Path<'_>,
    problems: &mut Problems,
) -> Option<Vec<(&'n str, &'n Node)>> {
    let mut seen = Marks::default();
    let mut distinct = Vec::new();
    for (key, node) in entries(node, path, problems)? {
        if seen.is_new(key) {
            distinct.push((key, node));
        } else {
            let found = &Node::text(key);
            problems.refuse(&path.field(key), Code::DuplicateId, Wanted::Text, found);
        }
    }
    Some(distinct)
}

#[cfg(test)]
mod tests {
    use super::super::field;
    use super::*;

    const NAMES: &[&str] = &["id", "team", "stage"];

    fn found(entries: Vec<(&'static str, Node)>) -> Vec<String> {
        let node = Node::Map(
            entries
                .into_iter()
                .map(|(key, node)| (key.into(), node))
                .collect(),
        );
        let (path, mut problems) = (Path::Root("reps[0]"), Problems::default());
        let fields = Fields::open(&node, NAMES, &path, &mut problems).expect("an object");
        fields.required("id", &path, &mut problems, field::id);
        fields.nullable("team", &path, &mut problems, field::id);
        fields.or("stage", "delivered", &path, &mut problems, field::text);
        problems
            .into_list()
            .into_iter()
            .map(|problem| format!("{} {}", problem.path, problem.code.word()))
            .collect()
    }

    #[test]
    fn null_stands_for_nothing_only_where_the_default_is_null() {
        assert_eq!(
            found(vec![("id", Node::text("a")), ("team", Node::Null)]),
            Vec::<String>::new()
        );
        assert_eq!(
            found(vec![("id", Node::Null), ("stage", Node::Null)]),
            ["reps[0].id wrong_type", "reps[0].stage wrong_type"]
        );
        assert_eq!(found(vec![]), ["reps[0].id missing_field"]);
    }

    #[test]
    fn keys_that_are_unknown_or_doubled_are_named() {
        let twice = vec![
            ("id", Node::text("a")),
            ("id", Node::text("b")),
            ("name ", Node::Null),
        ];
        assert_eq!(
            found(twice),
            ["reps[0].id duplicate_id", "reps[0].name  unknown_field"]
        );
    }
}
