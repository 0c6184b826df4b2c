//! The second form, which is written today: facts and choices alone, with a number for each time that it was kept.
//! Language, colours and place are kept apart.

use super::json::{each, entries, list, map, text_of, texts, texts_of};
use crate::sync::Stamp;
use rewards_format::{Key, Node};

/// The version that is written.
const VERSION: &str = "2";

/// What the page keeps, as text: exactly as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Saved {
    /// Who kept it, and the how-manieth time.
    pub stamp: Stamp,
    /// The chosen template.
    pub template: String,
    /// The templates to compare.
    pub compared: Vec<String>,
    /// The first and the last day.
    pub period: [String; 2],
    /// The tables.
    pub tables: Vec<SavedTable>,
    /// What is filled into templates.
    pub fills: Vec<SavedFill>,
}

/// A table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SavedTable {
    /// Its name.
    pub name: String,
    /// The number that the next row gets.
    pub next: u32,
    /// The fields that its cells stand for.
    pub fields: Vec<String>,
    /// Numbers of rows with their cells.
    pub rows: Vec<(u32, Vec<String>)>,
}

/// What is filled into a template.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SavedFill {
    /// The template.
    pub template: String,
    /// Figures by key.
    pub figures: Vec<(String, SavedFigure)>,
    /// Readings by option.
    pub readings: Vec<(String, String)>,
    /// Keys of figures that are examples; only written where there are any.
    pub examples: Vec<String>,
}

/// A figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SavedFigure {
    /// A field.
    Text(String),
    /// Bands: edge, bound, what they pay, how much.
    Bands(Vec<[String; 4]>),
}

impl Saved {
    /// The text to keep.
    #[must_use]
    pub fn write(&self) -> String {
        let tables = self
            .tables
            .iter()
            .map(|table| (Key::from(table.name.clone()), table.node()));
        let fills = self
            .fills
            .iter()
            .map(|fill| (Key::from(fill.template.clone()), fill.node()));
        let node = map(vec![
            ("version", Node::Number(VERSION.into())),
            (
                "revision",
                Node::Number(self.stamp.revision.to_string().into()),
            ),
            ("writer", Node::text(&self.stamp.writer)),
            ("template", Node::text(&self.template)),
            ("compared", texts(&self.compared)),
            ("period", texts(&self.period)),
            ("tables", Node::Map(tables.collect())),
            ("fills", Node::Map(fills.collect())),
        ]);
        node.compact_json()
    }

    /// Reads the form; nothing where something in it was never written so.
    #[must_use]
    pub fn of(node: &Node) -> Option<Self> {
        let [from, to] = <[String; 2]>::try_from(texts_of(node.get("period")?)?).ok()?;
        let Node::Number(revision) = node.get("revision")? else {
            return None;
        };
        let (revision, writer) = (revision.parse().ok()?, text_of(node.get("writer")?)?);
        Some(Self {
            stamp: Stamp { revision, writer },
            template: text_of(node.get("template")?)?,
            compared: texts_of(node.get("compared")?)?,
            period: [from, to],
            tables: each(entries(node.get("tables")?)?, |(name, node)| {
                SavedTable::of(name, node)
            })?,
            fills: each(entries(node.get("fills")?)?, |(name, node)| {
                SavedFill::of(name, node)
            })?,
        })
    }
}

impl SavedTable {
    fn node(&self) -> Node {
        let row = |(id, cells): &(u32, Vec<String>)| {
            Node::List(
                [Node::Number(id.to_string().into())]
                    .into_iter()
                    .chain(cells.iter().map(|cell| Node::text(cell)))
                    .collect(),
            )
        };
        map(vec![
            ("next", Node::Number(self.next.to_string().into())),
            ("fields", texts(&self.fields)),
            ("rows", Node::List(self.rows.iter().map(row).collect())),
        ])
    }

    pub(super) fn of(name: &str, node: &Node) -> Option<Self> {
        let row = |row: &Node| match list(row)?.split_first()? {
            (Node::Number(id), cells) => Some((id.parse().ok()?, each(cells, text_of)?)),
            _ => None,
        };
        let Node::Number(next) = node.get("next")? else {
            return None;
        };
        Some(Self {
            name: name.to_owned(),
            next: next.parse().ok()?,
            fields: texts_of(node.get("fields")?)?,
            rows: each(list(node.get("rows")?)?, row)?,
        })
    }
}

impl SavedFill {
    fn node(&self) -> Node {
        let figure = |(key, figure): &(String, SavedFigure)| {
            let node = match figure {
                SavedFigure::Text(text) => Node::text(text),
                SavedFigure::Bands(bands) => {
                    Node::List(bands.iter().map(|band| texts(band)).collect())
                }
            };
            (Key::from(key.clone()), node)
        };
        let reading =
            |(option, reading): &(String, String)| (Key::from(option.clone()), Node::text(reading));
        let mut fields = vec![
            (
                "figures",
                Node::Map(self.figures.iter().map(figure).collect()),
            ),
            (
                "readings",
                Node::Map(self.readings.iter().map(reading).collect()),
            ),
        ];
        if !self.examples.is_empty() {
            fields.push(("examples", texts(&self.examples)));
        }
        map(fields)
    }

    pub(super) fn of(template: &str, node: &Node) -> Option<Self> {
        let band = |band: &Node| <[String; 4]>::try_from(texts_of(band)?).ok();
        let figure = |(key, node): &(Key, Node)| {
            let figure = match node {
                Node::List(bands) => SavedFigure::Bands(each(bands, band)?),
                node => SavedFigure::Text(text_of(node)?),
            };
            Some((key.to_string(), figure))
        };
        let reading = |(option, node): &(Key, Node)| Some((option.to_string(), text_of(node)?));
        Some(Self {
            template: template.to_owned(),
            figures: each(entries(node.get("figures")?)?, figure)?,
            readings: each(entries(node.get("readings")?)?, reading)?,
            examples: node.get("examples").map_or(Some(Vec::new()), texts_of)?,
        })
    }
}
