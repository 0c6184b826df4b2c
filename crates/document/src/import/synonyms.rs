//! The names that people have for tables, columns and words: read once from the file in which they all stand.

use super::plain::plain_name;
use crate::workbook::{Choice, Sheet};
use std::collections::HashMap;
use std::sync::OnceLock;

const FILE: &str = include_str!("synonyms.txt");

/// What a name of a column stands for, in one table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// This column of the table, by its place.
    Column(usize),
    /// Nothing of ours.
    Nothing,
}

/// All names.
#[derive(Debug, Default)]
pub struct Synonyms {
    /// By table: names of columns, each with what it means and how far behind it stands among the names of its column.
    pub columns: [Vec<(String, Meaning, usize)>; 5],
    /// By table: what a sheet of it is called.
    pub tables: [Vec<String>; 5],
    /// Units, each with the places by which it moves the point.
    pub units: Vec<(String, u8)>,
    /// What says per cent.
    pub percents: Vec<String>,
    /// What a row of sums is called.
    pub sums: Vec<String>,
    /// How a note below a table begins.
    pub notes: Vec<String>,
    /// Words for yes, and for no.
    flags: [Vec<String>; 2],
    words: HashMap<String, Vec<(Choice, String)>>,
}

impl Synonyms {
    /// All names, as the file and the form have them.
    pub fn get() -> &'static Self {
        static ALL: OnceLock<Synonyms> = OnceLock::new();
        ALL.get_or_init(|| Self::read(FILE))
    }

    /// The contract's word for a word of a closed list; nothing where the file has none.
    pub fn word(&self, choice: Choice, text: &str) -> Option<&str> {
        let known = self.words.get(&plain_name(text))?;
        let known = known.iter().find(|(of, _)| *of == choice);
        known.map(|(_, word)| word.as_str())
    }

    /// Yes or no, as people say it of customers and payments; nothing where the file has no such word.
    pub fn truth(&self, text: &str) -> Option<bool> {
        let name = plain_name(text);
        let [no, yes] = &self.flags;
        match (yes.contains(&name), no.contains(&name)) {
            (true, _) => Some(true),
            (false, true) => Some(false),
            (false, false) => None,
        }
    }

    fn read(text: &str) -> Self {
        let mut all = Self::default();
        for sheet in Sheet::ALL {
            all.add_own_names(*sheet);
        }
        let lines = text
            .lines()
            .filter(|line| !line.starts_with('#') && !line.trim().is_empty());
        for line in lines {
            if let Some((what, names)) = line.split_once(": ") {
                let names = names.split(", ").map(str::trim);
                all.add(what, names);
            }
        }
        all
    }

    /// The names that the form itself has, and the contract's.
    fn add_own_names(&mut self, sheet: Sheet) {
        let Some(columns) = self.columns.get_mut(sheet.index()) else {
            return;
        };
        for (at, column) in sheet.columns().iter().enumerate() {
            let (long, short) = (column.name, column.short_name());
            let names = [short.zh, short.en, long.zh, long.en, column.field];
            let names = names.map(|name| (plain_name(name), Meaning::Column(at), 0));
            columns.extend(names);
        }
    }

    fn add<'n>(&mut self, what: &str, names: impl Iterator<Item = &'n str>) {
        let parts: Vec<&str> = what.split('.').collect();
        let plain = names.map(|name| (name, plain_name(name)));
        match parts.as_slice() {
            ["sum"] => self.sums.extend(plain.map(|(_, name)| name)),
            ["note"] => self.notes.extend(plain.map(|(_, name)| name)),
            ["percent"] => self.percents.extend(plain.map(|(name, _)| name.to_owned())),
            ["flag", truth @ ("yes" | "no")] => {
                let [no, yes] = &mut self.flags;
                let list = if *truth == "yes" { yes } else { no };
                list.extend(plain.map(|(_, name)| name));
            }
            ["unit", places] => {
                let places = places.parse().unwrap_or_default();
                let names = plain.map(|(name, _)| (name.to_owned(), places));
                self.units.extend(names);
            }
            ["table", table] => {
                if let Some(names) = of_table(&mut self.tables, table) {
                    names.extend(plain.map(|(_, name)| name));
                }
            }
            ["word", list, word] => {
                let Some(choice) = choice(list) else { return };
                for (_, name) in plain {
                    let known = self.words.entry(name).or_default();
                    known.push((choice, (*word).to_owned()));
                }
            }
            ["all", "-"] => {
                let names: Vec<String> = plain.map(|(_, name)| name).collect();
                for columns in &mut self.columns {
                    columns.extend(names.iter().map(|name| (name.clone(), Meaning::Nothing, 0)));
                }
            }
            [table, field] => {
                let meaning = meaning(table, field);
                if let (Some(meaning), Some(columns)) =
                    (meaning, of_table(&mut self.columns, table))
                {
                    let names = plain.enumerate();
                    columns.extend(names.map(|(rank, (_, name))| (name, meaning, rank)));
                }
            }
            _ => {}
        }
    }
}

fn of_table<'l, T>(lists: &'l mut [T; 5], table: &str) -> Option<&'l mut T> {
    lists.get_mut(Sheet::of_word(table)?.index())
}

fn meaning(table: &str, field: &str) -> Option<Meaning> {
    match field {
        "-" => Some(Meaning::Nothing),
        _ => Sheet::of_word(table)?.column(field).map(Meaning::Column),
    }
}

fn choice(list: &str) -> Option<Choice> {
    Some(match list {
        "department" => Choice::Department,
        "grade" => Choice::Grade,
        "size" => Choice::Size,
        "stage" => Choice::Stage,
        "severity" => Choice::Severity,
        "kind" => Choice::OutcomeKind,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::{FILE, Synonyms, choice, meaning};
    use crate::workbook::Sheet;

    #[test]
    fn every_line_of_the_file_says_something_that_exists() {
        let lines = FILE.lines().filter(|line| !line.starts_with('#'));
        for line in lines.filter(|line| !line.is_empty()) {
            let (what, names) = line.split_once(": ").unwrap_or_default();
            let parts: Vec<&str> = what.split('.').collect();
            let is_known = match parts.as_slice() {
                ["sum" | "note" | "percent"] | ["all", "-"] => true,
                ["flag", "yes" | "no"] => true,
                ["unit", places] => places.parse::<u8>().is_ok(),
                ["table", table] => Sheet::of_word(table).is_some(),
                ["word", list, word] => {
                    choice(list).is_some_and(|choice| choice.words().contains(word))
                }
                [table, field] => meaning(table, field).is_some(),
                _ => false,
            };
            assert!(is_known, "{line}");
            assert!(names.split(", ").all(|name| !name.trim().is_empty()));
        }
    }

    #[test]
    fn no_name_stands_for_two_columns_of_a_table() {
        for names in &Synonyms::get().columns {
            for (at, (name, meaning, _)) in names.iter().enumerate() {
                let others = names.iter().take(at);
                let mut clash = others.filter(|(other, ..)| other == name);
                assert!(clash.all(|(_, other, _)| other == meaning), "{name}");
            }
        }
    }

    #[test]
    fn no_word_stands_for_two_of_its_list() {
        for (text, words) in &Synonyms::get().words {
            for (choice, word) in words {
                let mut same = words.iter().filter(|(other, _)| other == choice);
                assert!(same.all(|(_, other)| other == word), "{text}");
            }
        }
    }
}
