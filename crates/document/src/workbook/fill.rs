//! A template's figures and readings as the company fills them in, exactly as typed.

use super::entries::Entries;
use rewards_core::scheme::Edge;
use std::collections::BTreeSet;

/// What the company fills into one template. What is not there is as the document has it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fill {
    /// Figures by their parameter's id; those that differ by a word under `id.word`.
    pub figures: Entries<TypedFigure>,
    /// Readings by their option's id.
    pub readings: Entries<String>,
    /// The keys of figures that are examples: nobody at the company has set them. A figure that's typed over is in it
    /// no more.
    pub examples: BTreeSet<String>,
}

/// A figure as typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TypedFigure {
    /// A single field.
    Text(String),
    /// The rows of bands.
    Bands(Vec<BandRow>),
}

/// A row of a bands editor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BandRow {
    /// Whether the bound itself belongs to the band.
    pub edge: Edge,
    /// Where the band begins.
    pub bound: String,
    /// What it pays: `amount`, `rate` or `item`.
    pub pays: String,
    /// How much, or which.
    pub worth: String,
    /// In a rule: by which choice of readings the bound belongs to the band or not, as it's called in Chinese.
    pub by: Option<String>,
}

impl Fill {
    /// Whether a figure is an example.
    #[must_use]
    pub fn is_example(&self, key: &str) -> bool {
        self.examples.contains(key)
    }

    /// How many of the scheme's figures are examples. One that differs by a word is one, however many words it has.
    #[must_use]
    pub fn example_count(&self) -> usize {
        let param = |key: &String| key.split('.').next().unwrap_or_default().to_owned();
        let params: BTreeSet<String> = self.examples.iter().map(param).collect();
        params.len()
    }

    /// About how many bytes its texts have.
    #[must_use]
    pub fn bytes(&self) -> usize {
        let figures = self
            .figures
            .iter()
            .map(|(key, figure)| key.len() + figure.bytes());
        let readings = self
            .readings
            .iter()
            .map(|(option, reading)| option.len() + reading.len());
        let examples = self.examples.iter().map(String::len);
        figures.chain(readings).chain(examples).sum()
    }
}

impl BandRow {
    /// A row without text.
    #[must_use]
    pub fn blank(edge: Edge, pays: &str) -> Self {
        Self {
            edge,
            bound: String::new(),
            pays: pays.to_owned(),
            worth: String::new(),
            by: None,
        }
    }

    /// Whether nothing is typed in it.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.bound.trim().is_empty() && self.worth.trim().is_empty()
    }
}

impl TypedFigure {
    /// Whether nothing is typed.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        match self {
            Self::Text(text) => text.trim().is_empty(),
            Self::Bands(rows) => rows.iter().all(BandRow::is_blank),
        }
    }

    /// About how many bytes its texts have.
    #[must_use]
    pub fn bytes(&self) -> usize {
        match self {
            Self::Text(text) => text.len(),
            Self::Bands(rows) => rows
                .iter()
                .map(|row| {
                    size_of::<BandRow>() + row.bound.len() + row.pays.len() + row.worth.len()
                })
                .sum(),
        }
    }
}
