//! What somebody put right of how tables were found to be read, remembered by their heads. Only that: what follows from the next
//! file itself, its unit or how its days are written, is found in that file.

use super::head::Head;
use super::head_text::Unit;
use super::mapping::{Assigned, Blanks, Mapping};
use super::plain::plain_name;
use super::raw::RawTable;
use crate::workbook::normalize::{DateOrder, DayStyle, Epoch};
use crate::workbook::{Choice, Sheet};

/// Where the head of a table stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Stands {
    /// Where it's found.
    #[default]
    AsFound,
    /// In other rows, as somebody said: those that read so.
    Here,
    /// Nowhere, as somebody said: what was found is none.
    Nowhere,
}

/// What somebody put right of how a table was found to be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PutRight {
    sheet: Sheet,
    stands: Stands,
    /// What each column holds, where it isn't what it was found to hold.
    columns: Vec<Option<Assigned>>,
    /// How days are written, where they aren't as they were found.
    days: Option<DayStyle>,
    words: Vec<(Choice, String, String)>,
}

/// What stands for what is as it's found.
const AS_FOUND: &str = "=";

impl PutRight {
    /// What is read otherwise than it was found for the same table.
    #[must_use]
    pub fn of(mapping: &Mapping, found: &Mapping) -> Self {
        let columns = mapping.columns.iter().enumerate();
        let columns =
            columns.map(|(at, column)| (found.columns.get(at) != Some(column)).then_some(*column));
        Self {
            sheet: mapping.sheet,
            stands: Stands::AsFound,
            columns: columns.collect(),
            days: (mapping.days != found.days).then_some(mapping.days),
            words: mapping.words.clone(),
        }
    }

    /// Whether all is read as it was found.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        self.days.is_none() && self.words.is_empty() && self.columns.iter().all(Option::is_none)
    }

    /// For which table it is.
    #[must_use]
    pub fn sheet(&self) -> Sheet {
        self.sheet
    }

    /// How a table with the same head, which is found to be read so, is to be read.
    #[must_use]
    pub fn over(self, found: &Mapping) -> Mapping {
        let mut mapping = found.clone();
        let columns = (0..).zip(self.columns);
        for (at, column) in columns.filter_map(|(at, column)| Some((at, column?))) {
            mapping.assign(at, column.field);
            if let Some(assigned) = mapping.columns.get_mut(at) {
                *assigned = column;
            }
        }
        mapping.days = self.days.unwrap_or(found.days);
        mapping.words = self.words;
        mapping
    }

    /// Its form as text, in lines, to be kept: see [`Remembered`].
    #[must_use]
    pub fn written(&self) -> String {
        let days = self.days.map_or(AS_FOUND, |days| match days.epoch {
            Epoch::Of1900 => "1900",
            Epoch::Of1904 => "1904",
        });
        let order = self.days.map_or(AS_FOUND, |days| match days.order {
            DateOrder::MonthFirst => "month",
            DateOrder::DayFirst => "day",
        });
        let columns = self.columns.iter().map(|column| match column {
            Some(column) => written(self.sheet, column),
            None => AS_FOUND.to_owned(),
        });
        let columns: Vec<String> = columns.collect();
        let stands = match self.stands {
            Stands::AsFound => "",
            Stands::Here => "\there",
            Stands::Nowhere => "\tnowhere",
        };
        let mut text = format!(
            "{}\t{days}\t{order}{stands}\n{}",
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
        let days = match (first.next()?, first.next()?) {
            (AS_FOUND, AS_FOUND) => None,
            (epoch, order) => Some(DayStyle {
                epoch: match epoch {
                    "1900" => Epoch::Of1900,
                    "1904" => Epoch::Of1904,
                    _ => return None,
                },
                order: match order {
                    "month" => DateOrder::MonthFirst,
                    "day" => DateOrder::DayFirst,
                    _ => return None,
                },
            }),
        };
        let stands = match first.next() {
            None => Stands::AsFound,
            Some("here") => Stands::Here,
            Some("nowhere") => Stands::Nowhere,
            Some(_) => return None,
        };
        let columns = lines.next()?.split('\t').map(|column| match column {
            AS_FOUND => Some(None),
            column => read(sheet, column).map(Some),
        });
        let columns = columns.collect::<Option<_>>()?;
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
            stands,
            columns,
            days,
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

/// So much is remembered; the one that was used longest ago is forgotten first.
const MOST: usize = 40;

/// What somebody put right, by the heads of the tables.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Remembered(Vec<(String, String)>);

impl Remembered {
    /// The head of a table, where somebody said that it stands, else where it's found; and what was put right of tables with
    /// such a head.
    #[must_use]
    pub fn of(&self, table: &RawTable) -> (Head, Option<PutRight>) {
        if let Some(head) = self.said(table) {
            let put_right = self.put_right(&head);
            return (head, put_right);
        }
        let found = Head::of(table);
        let put_right = self.put_right(&found);
        let is_none = put_right
            .as_ref()
            .is_some_and(|it| it.stands == Stands::Nowhere);
        let head = if is_none {
            Head::at(table, 0, 0)
        } else {
            found
        };
        (head, put_right)
    }

    /// The head that somebody said to be one, though another was found.
    fn said(&self, table: &RawTable) -> Option<Head> {
        let is_said = |put_right: PutRight| put_right.stands == Stands::Here;
        let mut entries = self.0.iter().filter_map(|(_, text)| PutRight::read(text));
        if !entries.any(is_said) {
            return None;
        }
        Head::all(table).find(|head| self.put_right(head).is_some_and(is_said))
    }

    fn put_right(&self, head: &Head) -> Option<PutRight> {
        let key = key(head)?;
        let (_, text) = self.0.iter().rev().find(|(known, _)| *known == key)?;
        let put_right = PutRight::read(text)?;
        (put_right.columns.len() == head.texts.len()).then_some(put_right)
    }

    /// Remembers what was put right for tables with such a head, or nothing more of them. Of a table without a head nothing can be
    /// remembered, but that what was found is none.
    pub fn remember(&mut self, table: &RawTable, head: &Head, put_right: Option<PutRight>) {
        let found = Head::of(table);
        for known in self.said(table).iter().chain([&found, head]) {
            let key = key(known);
            self.0.retain(|(known, _)| Some(known) != key.as_ref());
        }
        let (stands, told_by) = match head {
            head if *head == found => (Stands::AsFound, head),
            Head { rows: 0, .. } => (Stands::Nowhere, &found),
            head => (Stands::Here, head),
        };
        let put_right = put_right.map(|it| PutRight { stands, ..it });
        let entry = key(told_by).zip(put_right);
        self.0.extend(entry.map(|(key, it)| (key, it.written())));
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
            PutRight::read(text)?;
            Some((key.to_owned(), text.to_owned()))
        });
        Self(entries.collect())
    }
}

/// What tells a table by its head from others, by the unit that stands above it, too; nothing where it has none.
fn key(head: &Head) -> Option<String> {
    let mut names: Vec<String> = head
        .texts
        .iter()
        .map(|text| plain_name(&text.shown) + unit_mark(text.unit))
        .collect();
    let is_any = names.iter().any(|name| !name.is_empty());
    names.extend(head.unit.map(|unit| unit_mark(Some(unit)).to_owned()));
    is_any.then(|| names.join("\t"))
}

/// 金额（元） and 金额（万元） are not the same.
fn unit_mark(unit: Option<Unit>) -> &'static str {
    match unit {
        None | Some(Unit::AsWritten | Unit::Places(0)) => "",
        Some(Unit::Places(3)) => "*3",
        Some(Unit::Places(4)) => "*4",
        Some(Unit::Places(_)) => "*",
        Some(Unit::Percent | Unit::Fraction) => "%",
    }
}
