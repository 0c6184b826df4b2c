//! How a table is to be read: which column holds what. Found by itself, put right by hand, remembered by the head.

use super::day_text::{DateOrder, DayStyle, Epoch};
use super::head_text::{HeadText, Unit};
use super::plain::plain_name;
use crate::workbook::{Choice, Sheet};

/// What a blank cell of a column means.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Blanks {
    /// Nothing.
    #[default]
    Nothing,
    /// The same as the cell above: merged cells, or names written once for several rows.
    SameAsAbove,
}

/// What a column holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Assigned {
    /// The column of the table, by its place; nothing where it's left out.
    pub field: Option<usize>,
    /// In what its figures are written.
    pub unit: Unit,
    /// What its blank cells mean.
    pub blanks: Blanks,
}

/// How a table is to be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mapping {
    /// For which table it is.
    pub sheet: Sheet,
    /// What each of its columns holds.
    pub columns: Vec<Assigned>,
    /// How its days are written.
    pub days: DayStyle,
    /// Words of its own for words of a closed list, made plain.
    pub words: Vec<(Choice, String, String)>,
}

impl Mapping {
    /// The contract's word that somebody chose for a word of the source.
    #[must_use]
    pub fn word(&self, choice: Choice, text: &str) -> Option<&str> {
        if self.words.is_empty() {
            return None;
        }
        let name = plain_name(text);
        let mut words = self.words.iter();
        let known = words.find(|(of, from, _)| *of == choice && *from == name);
        known.map(|(_, _, word)| word.as_str())
    }

    /// Says what a word of the source stands for.
    pub fn say_word(&mut self, choice: Choice, text: &str, word: &str) {
        self.forget_word(choice, text);
        self.words.push((choice, plain_name(text), word.to_owned()));
    }

    /// Forgets what a word of the source was said to stand for.
    pub fn forget_word(&mut self, choice: Choice, text: &str) {
        let name = plain_name(text);
        self.words
            .retain(|(of, from, _)| *of != choice || *from != name);
    }

    /// Says what a column holds; another that held the same is left out then.
    pub fn assign(&mut self, column: usize, field: Option<usize>) {
        for (at, assigned) in self.columns.iter_mut().enumerate() {
            if at == column {
                assigned.field = field;
            } else if field.is_some() && assigned.field == field {
                assigned.field = None;
            }
        }
    }

    /// The column of the source that holds a field.
    #[must_use]
    pub fn source_of(&self, field: usize) -> Option<usize> {
        self.columns
            .iter()
            .position(|assigned| assigned.field == Some(field))
    }

    /// Its form as text, in lines, to be kept: see [`Remembered`].
    #[must_use]
    pub fn written(&self) -> String {
        let epoch = match self.days.epoch {
            Epoch::Of1900 => "1900",
            Epoch::Of1904 => "1904",
        };
        let order = match self.days.order {
            DateOrder::MonthFirst => "month",
            DateOrder::DayFirst => "day",
        };
        let columns = self.columns.iter();
        let columns: Vec<String> = columns.map(|column| written(self.sheet, column)).collect();
        let mut text = format!(
            "{}\t{epoch}\t{order}\n{}",
            self.sheet.word(),
            columns.join("\t")
        );
        for (choice, from, word) in &self.words {
            text.push_str(&format!("\n{}\t{from}\t{word}", list_word(*choice)));
        }
        text
    }

    /// Reads its form as text; nothing where it can't be read.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let mut lines = text.lines();
        let mut first = lines.next()?.split('\t');
        let sheet = Sheet::of_word(first.next()?)?;
        let epoch = match first.next()? {
            "1900" => Epoch::Of1900,
            "1904" => Epoch::Of1904,
            _ => return None,
        };
        let order = match first.next()? {
            "month" => DateOrder::MonthFirst,
            "day" => DateOrder::DayFirst,
            _ => return None,
        };
        let columns = lines.next()?.split('\t');
        let columns = columns.map(|column| read(sheet, column));
        let columns: Vec<Assigned> = columns.collect::<Option<_>>()?;
        let words = lines.map(|line| {
            let mut parts = line.split('\t');
            let choice = choice_of(parts.next()?)?;
            let from = parts.next()?.to_owned();
            let word = parts.next()?;
            choice
                .words()
                .contains(&word)
                .then(|| (choice, from, word.to_owned()))
        });
        Some(Self {
            sheet,
            columns,
            days: DayStyle { epoch, order },
            words: words.collect::<Option<_>>()?,
        })
    }
}

/// `amount*4`, `rep^`, `margin%`, `-`.
fn written(sheet: Sheet, column: &Assigned) -> String {
    let field = column.field.and_then(|at| sheet.columns().get(at));
    let Some(field) = field else {
        return "-".to_owned();
    };
    let unit = match column.unit {
        Unit::AsWritten => String::new(),
        Unit::Places(places) => format!("*{places}"),
        Unit::Percent => "%".to_owned(),
        Unit::Fraction => "/".to_owned(),
    };
    let blanks = match column.blanks {
        Blanks::Nothing => "",
        Blanks::SameAsAbove => "^",
    };
    format!("{}{unit}{blanks}", field.field)
}

fn read(sheet: Sheet, text: &str) -> Option<Assigned> {
    if text == "-" {
        return Some(Assigned::default());
    }
    let (text, blanks) = match text.strip_suffix('^') {
        Some(text) => (text, Blanks::SameAsAbove),
        None => (text, Blanks::Nothing),
    };
    let (field, unit) = match text.split_once('*') {
        Some((field, places)) => (field, Unit::Places(places.parse().ok()?)),
        None => match (text.strip_suffix('%'), text.strip_suffix('/')) {
            (Some(field), _) => (field, Unit::Percent),
            (None, Some(field)) => (field, Unit::Fraction),
            (None, None) => (text, Unit::AsWritten),
        },
    };
    Some(Assigned {
        field: Some(sheet.column(field)?),
        unit,
        blanks,
    })
}

const LISTS: [(Choice, &str); 6] = [
    (Choice::Department, "department"),
    (Choice::Grade, "grade"),
    (Choice::Size, "size"),
    (Choice::Stage, "stage"),
    (Choice::Severity, "severity"),
    (Choice::OutcomeKind, "kind"),
];

fn list_word(choice: Choice) -> &'static str {
    let list = LISTS.iter().find(|(one, _)| *one == choice);
    list.map_or("", |(_, word)| word)
}

fn choice_of(word: &str) -> Option<Choice> {
    let list = LISTS.iter().find(|(_, one)| *one == word);
    list.map(|(choice, _)| *choice)
}

/// So many mappings are remembered; the one that was used longest ago is forgotten first.
const MOST: usize = 40;

/// Mappings that somebody used, by the heads of their tables.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Remembered(Vec<(String, String)>);

impl Remembered {
    /// What is remembered for a table with these heads.
    #[must_use]
    pub fn of(&self, heads: &[HeadText]) -> Option<Mapping> {
        let key = key(heads)?;
        let (_, text) = self.0.iter().rev().find(|(known, _)| *known == key)?;
        let mapping = Mapping::read(text)?;
        (mapping.columns.len() == heads.len()).then_some(mapping)
    }

    /// Remembers a mapping; one of a table without a head cannot be.
    pub fn remember(&mut self, heads: &[HeadText], mapping: &Mapping) {
        let Some(key) = key(heads) else { return };
        self.0.retain(|(known, _)| *known != key);
        self.0.push((key, mapping.written()));
        let many = self.0.len().saturating_sub(MOST);
        self.0.drain(..many);
    }

    /// Its form as text, to be kept.
    #[must_use]
    pub fn written(&self) -> String {
        let entries = self.0.iter().map(|(key, text)| format!("{key}\n{text}"));
        entries.collect::<Vec<_>>().join("\n\n")
    }

    /// Reads its form as text; what can't be read of it is forgotten.
    #[must_use]
    pub fn read(text: &str) -> Self {
        let entries = text.split("\n\n").filter_map(|entry| {
            let (key, text) = entry.split_once('\n')?;
            Mapping::read(text)?;
            Some((key.to_owned(), text.to_owned()))
        });
        Self(entries.collect())
    }
}

/// What tells a table by its heads from others; nothing where it has none.
fn key(heads: &[HeadText]) -> Option<String> {
    let names: Vec<String> = heads
        .iter()
        .map(|head| plain_name(&head.shown) + unit_mark(head))
        .collect();
    let is_any = names.iter().any(|name| !name.is_empty());
    is_any.then(|| names.join("\t"))
}

/// 金额（元） and 金额（万元） are not the same.
fn unit_mark(head: &HeadText) -> &'static str {
    match head.unit {
        None | Some(Unit::AsWritten | Unit::Places(0)) => "",
        Some(Unit::Places(3)) => "*3",
        Some(Unit::Places(4)) => "*4",
        Some(Unit::Places(_)) => "*",
        Some(Unit::Percent | Unit::Fraction) => "%",
    }
}
