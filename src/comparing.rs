//! What is looked at in a comparison: what each column comes to, against which one the others are held, what a thing is
//! taken to be worth. It stays while one looks at other places.

use leptos::prelude::*;
use rewards_core::number::{Money, Sign, read_decimal};
use rewards_document::audit::HoleCount;
use rewards_document::statement::{
    ColumnFigures, Compare, CompareChoices, CompareSort, Comparison, Computed, ItemValues, Side,
    SortFrom, compared, compared_order,
};
use rewards_document::workbook::{Fill, Shared, normalize};
use rewards_format::Definition;
use rewards_words::text::Localized;
use std::sync::Arc;

/// The signals of a comparison.
#[derive(Clone, Copy)]
pub struct Comparing {
    /// What each column came to when all of them were found last.
    pub columns: RwSignal<Vec<Column>>,
    /// So many of so many are found; nothing while none is looked for.
    pub progress: RwSignal<Option<(usize, usize)>>,
    /// Against which column the others are held, and what one of a thing is taken to be worth: kept for this workbook.
    pub choices: RwSignal<CompareChoices>,
    /// By what the reps are sorted, and from which end.
    pub sort: RwSignal<(CompareSort, SortFrom)>,
    /// The holes of the columns, as far as they were looked for.
    pub holes: RwSignal<Vec<ColumnHoles>>,
    /// The key of a column that was just made: once it stands there, it's brought into sight.
    pub made: RwSignal<Option<String>>,
    /// The key of a column that was made just now, and what is said of it where it opens.
    pub said_of: StoredValue<Option<(String, Localized)>>,
}

/// A scheme with what is filled into it, and what the facts come to under it.
#[derive(Clone)]
pub struct Column {
    /// Its key.
    pub key: String,
    /// What it is called.
    pub name: Localized,
    /// Its scheme.
    pub definition: Arc<Definition>,
    /// What is filled into it.
    pub fill: Shared<Fill>,
    /// What it comes to; nothing where it, or a fact, is not in order.
    pub computed: Option<Shared<Computed>>,
    /// Its figures.
    pub figures: Option<Arc<ColumnFigures>>,
}

/// How many holes a column has.
#[derive(Clone)]
pub struct ColumnHoles {
    /// Its key.
    pub key: String,
    /// Its scheme.
    pub definition: Arc<Definition>,
    /// What is filled into it.
    pub fill: Shared<Fill>,
    /// How many there are; nothing where a figure is wrong.
    pub counts: Option<Vec<HoleCount>>,
}

impl ColumnHoles {
    fn is_of(&self, column: &Column) -> bool {
        self.key == column.key
            && Arc::ptr_eq(&self.definition, &column.definition)
            && self.fill == column.fill
    }
}

/// One is the same as another where it came to the same, of the same facts.
impl PartialEq for Column {
    fn eq(&self, other: &Self) -> bool {
        self.computed == other.computed
            && self.key == other.key
            && self.name == other.name
            && Arc::ptr_eq(&self.definition, &other.definition)
            && self.fill == other.fill
    }
}

impl Column {
    /// The column as one side of a difference.
    pub fn side(&self) -> Option<Side<'_>> {
        Some(Side {
            computed: self.computed.as_deref()?,
            definition: &self.definition,
            fill: &self.fill,
        })
    }
}

impl Comparing {
    /// Nothing is computed yet.
    pub fn new(choices: CompareChoices) -> Self {
        Self {
            columns: RwSignal::new(Vec::new()),
            progress: RwSignal::new(None),
            choices: RwSignal::new(choices),
            sort: RwSignal::new((CompareSort::Table, SortFrom::Most)),
            holes: RwSignal::new(Vec::new()),
            made: RwSignal::new(None),
            said_of: StoredValue::new(None),
        }
    }

    /// Keeps the holes of a column in the place of what was known of it.
    pub fn keep_holes(self, found: ColumnHoles) {
        self.holes.update(|holes| {
            holes.retain(|known| known.key != found.key);
            holes.push(found);
        });
    }

    /// The holes of a column as it is filled in now; nothing while they are looked for.
    pub fn holes_of(self, column: &Column) -> Option<Option<Vec<HoleCount>>> {
        self.holes.with(|holes| {
            let found = holes.iter().find(|found| found.is_of(column));
            found.map(|found| found.counts.clone())
        })
    }

    /// The columns that came to something.
    pub fn sound(self) -> Vec<Column> {
        self.columns.with(|columns| {
            let sound = columns.iter().filter(|column| column.computed.is_some());
            sound.cloned().collect()
        })
    }

    /// The place of the column that the others are held against, where the scheme of this key is in use.
    pub fn base_at(self, columns: &[Column], template: &str) -> usize {
        let keys = columns.iter().map(|column| column.key.as_str());
        self.choices.with(|choices| choices.base_at(keys, template))
    }

    /// The values that can be read, in yuan.
    pub fn item_values(self) -> ItemValues {
        self.choices.with(|choices| {
            let read = |(thing, typed): (&String, &String)| {
                let fen = read_decimal(&normalize::money(typed), 2, Sign::NotNegative).ok()?;
                Some((thing.clone(), Money::from_fen(fen)))
            };
            choices.values.iter().filter_map(read).collect()
        })
    }

    /// The places of the reps as they are sorted.
    pub fn order_of(self, compared: &Comparison) -> Vec<usize> {
        let (by, from) = self.sort.get();
        compared_order(compared, by, from)
    }

    /// The columns held against one of them.
    pub fn compared(self, template: &str) -> Comparison {
        let columns = self.sound();
        let base = self.base_at(&columns, template);
        compared(&results(&columns), base, &self.item_values())
    }
}

/// What the columns came to, as a comparison takes it.
pub fn results(columns: &[Column]) -> Vec<Compare<'_>> {
    columns.iter().filter_map(result).collect()
}

fn result(column: &Column) -> Option<Compare<'_>> {
    Some(Compare {
        key: column.key.clone(),
        name: column.name.clone(),
        computed: column.computed.as_deref()?,
        figures: column.figures.as_deref(),
    })
}
