//! A template's figures and readings as typed, made into the contract's document, and back.

use super::column::CellKind;
use super::entries::Entries;
use super::field_ref::{FieldRef, PathStep, steps};
use super::fill::{BandRow, Fill, TypedFigure};
use super::normalize;
use rewards_core::scheme::{Edge, Unit};
use rewards_format::{Key, Node, Param, ParamType};

/// A scheme's document, and which rows of the form its bands are.
#[derive(Clone, Debug)]
pub struct SchemeNode {
    /// The document.
    pub node: Node,
    /// The rows of each list of bands, by the figure's key. Blank rows are in none.
    rows: Entries<Vec<usize>>,
}

/// The key of a figure that differs by a word.
#[must_use]
pub fn figure_key(param: &str, word: Option<&str>) -> String {
    word.map_or_else(|| param.to_owned(), |word| format!("{param}.{word}"))
}

/// The document of a template with what is filled into it.
#[must_use]
pub fn scheme_node(template: &str, params: &[Param], fill: &Fill) -> SchemeNode {
    let mut rows = Entries::default();
    let filled = params.iter().filter_map(|param| {
        Some((
            Key::from(param.id.to_string()),
            filled(param, fill, &mut rows)?,
        ))
    });
    let readings = fill
        .readings
        .iter()
        .map(|(option, reading)| (Key::from(option.to_owned()), Node::text(reading)));
    let node = Node::Map(vec![
        ("template".into(), Node::text(template)),
        ("params".into(), Node::Map(filled.collect())),
        ("options".into(), Node::Map(readings.collect())),
    ]);
    SchemeNode { node, rows }
}

fn filled(param: &Param, fill: &Fill, rows: &mut Entries<Vec<usize>>) -> Option<Node> {
    let ParamType::By(attribute, each) = &param.kind else {
        let figure = fill.figures.get(&param.id)?;
        let empty = param.nullable.then_some(Node::Null);
        return if figure.is_blank() {
            empty
        } else {
            written(&param.kind, figure, &param.id, rows)
        };
    };
    let of_word = |word: &&'static str| {
        let key = figure_key(&param.id, Some(word));
        let figure = fill.figures.get(&key).filter(|figure| !figure.is_blank())?;
        Some((Key::from(*word), written(each, figure, &key, rows)?))
    };
    let words: Vec<(Key, Node)> = attribute.words().iter().filter_map(of_word).collect();
    (!words.is_empty()).then_some(Node::Map(words))
}

fn written(
    kind: &ParamType,
    figure: &TypedFigure,
    key: &str,
    rows: &mut Entries<Vec<usize>>,
) -> Option<Node> {
    match (kind, figure) {
        (ParamType::Bands { of, .. }, TypedFigure::Bands(bands)) => {
            let kept = || {
                bands
                    .iter()
                    .enumerate()
                    .filter(|(_, band)| !band.is_blank())
            };
            rows.put(key, Some(kept().map(|(at, _)| at).collect()));
            Some(Node::List(
                kept().map(|(_, band)| band_node(*of, band)).collect(),
            ))
        }
        (_, TypedFigure::Text(text)) => text_node(kind, text),
        _ => None,
    }
}

/// A figure as the contract writes it, and of bands which rows are written: blank ones aren't.
pub(crate) fn figure_node(kind: &ParamType, figure: &TypedFigure) -> Option<(Node, Vec<usize>)> {
    let mut rows = Entries::default();
    let node = written(kind, figure, "", &mut rows)?;
    Some((node, rows.get("").cloned().unwrap_or_default()))
}

fn text_node(kind: &ParamType, text: &str) -> Option<Node> {
    Some(Node::text(&match kind {
        ParamType::Money => normalize::money(text),
        ParamType::Rate | ParamType::Score | ParamType::Margin => normalize::percent(text),
        ParamType::Count { .. } => normalize::count(text),
        ParamType::Date => normalize::day(text),
        ParamType::Boolean => return Some(Node::Bool(text == "true")),
        ParamType::Text | ParamType::Choice(_) => normalize::plain(text),
        ParamType::Bands { .. } | ParamType::By(..) => return None,
    }))
}

fn band_node(of: Unit, band: &BandRow) -> Node {
    let bound = match of {
        Unit::Money => normalize::money(&band.bound),
        Unit::Rate => normalize::percent(&band.bound),
        Unit::Count => normalize::count(&band.bound),
    };
    let worth = match band.pays.as_str() {
        "amount" => normalize::money(&band.worth),
        "rate" => normalize::percent(&band.worth),
        _ => normalize::plain(&band.worth),
    };
    Node::Map(vec![
        (band.edge.word().into(), Node::text(&bound)),
        (band.pays.clone().into(), Node::text(&worth)),
    ])
}

impl SchemeNode {
    /// The field of the form that a path of the scheme came from.
    #[must_use]
    pub fn field(&self, path: &str) -> FieldRef {
        let steps = steps(path);
        let rest = match steps.as_slice() {
            [
                PathStep::Field("scheme"),
                PathStep::Field("options"),
                PathStep::Field(option),
                ..,
            ] => return FieldRef::Reading((*option).to_owned()),
            [
                PathStep::Field("scheme"),
                PathStep::Field("params"),
                rest @ ..,
            ] => rest,
            _ => return FieldRef::Elsewhere,
        };
        match rest {
            [PathStep::Field(param), PathStep::Entry(entry), rest @ ..] => {
                self.band((*param).to_owned(), *entry, rest)
            }
            [
                PathStep::Field(param),
                PathStep::Field(word),
                PathStep::Entry(entry),
                rest @ ..,
            ] => self.band(figure_key(param, Some(word)), *entry, rest),
            [PathStep::Field(param), PathStep::Field(word), ..] => {
                FieldRef::Figure(figure_key(param, Some(word)), None)
            }
            [PathStep::Field(param), ..] => FieldRef::Figure((*param).to_owned(), None),
            _ => FieldRef::Elsewhere,
        }
    }

    fn band(&self, key: String, entry: usize, rest: &[PathStep<'_>]) -> FieldRef {
        let row = self
            .rows
            .get(&key)
            .and_then(|rows| rows.get(entry))
            .copied()
            .unwrap_or(entry);
        let part = match rest {
            [PathStep::Field("from" | "over"), ..] => "bound",
            _ => "worth",
        };
        FieldRef::Figure(key, Some((row, part.to_owned())))
    }
}

/// What a document fills into a template, as text for the form. The document has been read before and is sound.
#[must_use]
pub fn fill_of(params: &[Param], document: &Node) -> Fill {
    let mut fill = Fill::default();
    if let Some(Node::Map(readings)) = document.get("options") {
        let texts = readings.iter().filter_map(|(option, reading)| {
            Some((option.to_string(), scalar(reading)?.to_owned()))
        });
        fill.readings = texts.collect();
    }
    for param in params {
        let Some(node) = document
            .get("params")
            .and_then(|params| params.get(&param.id))
        else {
            continue;
        };
        match (&param.kind, node) {
            (ParamType::By(_, each), Node::Map(words)) => {
                let figures = words.iter().filter_map(|(word, node)| {
                    Some((figure_key(&param.id, Some(word)), figure_of(each, node)?))
                });
                figures.for_each(|(key, figure)| drop(fill.figures.put(&key, Some(figure))));
            }
            (kind, node) => drop(fill.figures.put(&param.id, figure_of(kind, node))),
        }
    }
    fill
}

/// A figure of a document as text for the form.
#[must_use]
pub fn figure_of(kind: &ParamType, node: &Node) -> Option<TypedFigure> {
    Some(match (kind, node) {
        (ParamType::Bands { of, .. }, Node::List(bands)) => {
            TypedFigure::Bands(bands.iter().filter_map(|band| band_of(*of, band)).collect())
        }
        (ParamType::By(..) | ParamType::Bands { .. }, _) => return None,
        (_, Node::Null) => TypedFigure::Text(String::new()),
        (_, Node::Bool(truth)) => TypedFigure::Text(truth.to_string()),
        (ParamType::Rate | ParamType::Score | ParamType::Margin, node) => {
            TypedFigure::Text(normalize::as_percent(scalar(node)?))
        }
        (ParamType::Money, node) => TypedFigure::Text(money(scalar(node)?)),
        (_, node) => TypedFigure::Text(scalar(node)?.to_owned()),
    })
}

/// Money as a field settles to it: `10,000`.
fn money(text: &str) -> String {
    normalize::settled(CellKind::Money, text, None)
}

fn band_of(of: Unit, band: &Node) -> Option<BandRow> {
    let Node::Map(parts) = band else { return None };
    let mut row = BandRow::blank(Edge::From, "amount");
    for (name, node) in parts {
        let text = scalar(node)?;
        match (Edge::of_word(name), &**name) {
            (Some(edge), _) => {
                row.edge = edge;
                row.bound = match of {
                    Unit::Money => money(text),
                    Unit::Rate => normalize::as_percent(text),
                    Unit::Count => text.to_owned(),
                };
            }
            (None, pays) => {
                row.pays = pays.to_owned();
                row.worth = match pays {
                    "rate" => normalize::as_percent(text),
                    "amount" => money(text),
                    _ => text.to_owned(),
                };
            }
        }
    }
    Some(row)
}

/// The text of a document's text or number.
#[must_use]
pub fn scalar(node: &Node) -> Option<&str> {
    match node {
        Node::Text(text) | Node::Number(text) => Some(text),
        _ => None,
    }
}
