//! Reading and writing of saved forms: what all of them are made of.

use rewards_format::{Key, Node};

pub fn map(entries: Vec<(&'static str, Node)>) -> Node {
    Node::Map(
        entries
            .into_iter()
            .map(|(key, node)| (Key::from(key), node))
            .collect(),
    )
}

pub fn texts(texts: &[String]) -> Node {
    Node::List(texts.iter().map(|text| Node::text(text)).collect())
}

pub fn text_of(node: &Node) -> Option<String> {
    if let Node::Text(text) = node {
        Some(text.to_string())
    } else {
        None
    }
}

pub fn list(node: &Node) -> Option<&[Node]> {
    if let Node::List(entries) = node {
        Some(entries)
    } else {
        None
    }
}

pub fn entries(node: &Node) -> Option<&[(Key, Node)]> {
    if let Node::Map(entries) = node {
        Some(entries)
    } else {
        None
    }
}

pub fn texts_of(node: &Node) -> Option<Vec<String>> {
    each(list(node)?, text_of)
}

/// What is read of each; nothing where one cannot be read.
pub fn each<N, T>(nodes: &[N], read: impl Fn(&N) -> Option<T>) -> Option<Vec<T>> {
    let mut list = Vec::new();
    for node in nodes {
        list.push(read(node)?);
    }
    Some(list)
}
