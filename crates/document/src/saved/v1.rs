//! The first form, which held language, colours and place beside the facts. It is only read.

use super::json::{each, entries, text_of, texts_of};
use super::settings::Settings;
use super::v2::{Saved, SavedFill, SavedTable};
use crate::sync::Stamp;
use rewards_format::Node;

/// What the first form held. Tables and fills have not changed since.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FirstForm {
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

impl FirstForm {
    /// Reads the form; nothing where something in it was never written so.
    #[must_use]
    pub fn of(node: &Node) -> Option<Self> {
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

    /// The second form of the same, and what is kept apart since.
    #[must_use]
    pub fn into_second(self) -> (Saved, Settings) {
        let saved = Saved {
            stamp: Stamp::default(),
            template: self.template,
            compared: self.compared,
            period: self.period,
            tables: self.tables,
            fills: self.fills,
        };
        (
            saved,
            Settings {
                lang: self.lang,
                theme: self.theme,
                place: self.place,
            },
        )
    }
}
