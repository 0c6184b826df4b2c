//! Own schemes as files in the published format, in and out.

use super::make::of_document;
use super::scheme::OwnScheme;
use super::version::Version;
use crate::letters::seen;
use rewards_format::{Node, Path, Problem, Problems, definition_node, read_definition};

/// A draft of a file: a definition, or a request that carries one.
///
/// # Errors
/// Everything that is wrong with it; paths begin at the file.
pub fn from_text(text: &str) -> Result<OwnScheme, Vec<Problem>> {
    let node = legible(Node::read(text).map_err(|problem| vec![problem])?);
    let carried = node.get("scheme").unwrap_or(&node).get("definition");
    let root = Path::Root("");
    let (in_request, in_scheme) = (Path::Root("scheme.definition"), Path::Root("definition"));
    let (document, path) = match (carried, node.get("scheme")) {
        (Some(document), Some(_)) => (document, in_request),
        (Some(document), None) => (document, in_scheme),
        (None, _) => (&node, root),
    };
    let mut problems = Problems::default();
    match read_definition(document, &path, &mut problems) {
        Some(_) => Ok(of_document(document)),
        None => Err(problems.into_list()),
    }
}

/// A document whose texts read as they look.
fn legible(node: Node) -> Node {
    match node {
        Node::Text(text) => Node::text(&seen(&text)),
        Node::List(list) => Node::List(list.into_iter().map(legible).collect()),
        Node::Map(entries) => {
            let entries = entries.into_iter();
            Node::Map(entries.map(|(key, node)| (key, legible(node))).collect())
        }
        node @ (Node::Null | Node::Bool(_) | Node::Number(_) | Node::Foreign | Node::TooDeep) => {
            node
        }
    }
}

/// A draft as a file: the definition that it comes to. Rules that are off are not in it; one that is half typed or
/// unsound waits in it.
#[must_use]
pub fn to_text(scheme: &OwnScheme, id: &str) -> String {
    definition_node(&scheme.check(id).definition).json()
}

/// A version as a file: its text as it was published, laid out for reading.
#[must_use]
pub fn version_to_text(version: &Version) -> String {
    Node::read(&version.text).map_or_else(|_| version.text.to_string(), |node| node.json())
}
