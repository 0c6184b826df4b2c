//! The form in which the page keeps what is typed between visits. A form, once released, stays as it is: another version
//! gets another number and a way from the one before.

use rewards_format::{Key, Node};

/// The version that is written.
const VERSION: &str = "1";

/// What the page keeps, as text: exactly as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Saved {
    /// The chosen template.
    pub template: String,
    /// The language's tag.
    pub lang: String,
    /// The colours' word.
    pub theme: String,
    /// The place's hash.
    pub place: String,
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
            ("template", Node::text(&self.template)),
            ("lang", Node::text(&self.lang)),
            ("theme", Node::text(&self.theme)),
            ("place", Node::text(&self.place)),
            ("compared", texts(&self.compared)),
            ("period", texts(&self.period)),
            ("tables", Node::Map(tables.collect())),
            ("fills", Node::Map(fills.collect())),
        ]);
        node.compact_json()
    }

    /// Reads a text that was kept; nothing where it is of no version that was ever written.
    #[must_use]
    pub fn open(text: &str) -> Option<Self> {
        let node = Node::read(text).ok()?;
        match node.get("version")? {
            Node::Number(version) if &**version == VERSION => Self::of(&node),
            _ => None,
        }
    }

    fn of(node: &Node) -> Option<Self> {
        let [from, to] = <[String; 2]>::try_from(texts_of(node.get("period")?)?).ok()?;
        Some(Self {
            template: text_of(node.get("template")?)?,
            lang: text_of(node.get("lang")?)?,
            theme: text_of(node.get("theme")?)?,
            place: text_of(node.get("place")?)?,
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

    fn of(name: &str, node: &Node) -> Option<Self> {
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
        map(vec![
            (
                "figures",
                Node::Map(self.figures.iter().map(figure).collect()),
            ),
            (
                "readings",
                Node::Map(self.readings.iter().map(reading).collect()),
            ),
        ])
    }

    fn of(template: &str, node: &Node) -> Option<Self> {
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
        })
    }
}

fn map(entries: Vec<(&'static str, Node)>) -> Node {
    Node::Map(
        entries
            .into_iter()
            .map(|(key, node)| (Key::from(key), node))
            .collect(),
    )
}

fn texts(texts: &[String]) -> Node {
    Node::List(texts.iter().map(|text| Node::text(text)).collect())
}

fn text_of(node: &Node) -> Option<String> {
    if let Node::Text(text) = node {
        Some(text.to_string())
    } else {
        None
    }
}

fn list(node: &Node) -> Option<&[Node]> {
    if let Node::List(entries) = node {
        Some(entries)
    } else {
        None
    }
}

fn entries(node: &Node) -> Option<&[(Key, Node)]> {
    if let Node::Map(entries) = node {
        Some(entries)
    } else {
        None
    }
}

fn texts_of(node: &Node) -> Option<Vec<String>> {
    each(list(node)?, text_of)
}

/// What is read of each; nothing where one cannot be read.
fn each<N, T>(nodes: &[N], read: impl Fn(&N) -> Option<T>) -> Option<Vec<T>> {
    let mut list = Vec::new();
    for node in nodes {
        list.push(read(node)?);
    }
    Some(list)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the first version wrote. It opens forever.
    const FIRST: &str = r#"{"version":1,"template":"standard-policy","lang":"zh-CN","theme":"dark","place":"/calculate","compared":["order-tiers"],"period":["2026-01-01","2026/12/31"],"tables":{"deals":{"next":4,"fields":["customer","date","amount"],"rows":[[1,"宏远","3月","１２万"],[3,"","",""]]}},"fills":{"order-tiers":{"figures":{"gift_ladder":[["from","1000","item","钢笔"]],"x":""},"readings":{"basis":"every_order"}}}}"#;

    #[test]
    fn what_the_first_version_wrote_opens_and_is_written_the_same() {
        let saved = Saved::open(FIRST).expect("opens");
        assert_eq!(
            saved
                .tables
                .first()
                .expect("a table")
                .rows
                .first()
                .expect("a row")
                .1
                .get(2)
                .map(String::as_str),
            Some("１２万")
        );
        assert_eq!(saved.write(), FIRST);
    }

    #[test]
    fn what_was_never_written_is_refused_whole() {
        for text in [
            "",
            "{}",
            "[]",
            r#"{"version":2}"#,
            &FIRST.replace("\"next\":4", "\"next\":-4"),
            &FIRST[..FIRST.len() - 1],
        ] {
            assert_eq!(Saved::open(text), None, "{text}");
        }
    }
}
