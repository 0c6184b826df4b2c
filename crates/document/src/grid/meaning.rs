//! What the cells of a column mean: what they're sorted and filtered by.

use super::collate::in_order;
use crate::workbook::normalize::{self, number};
use crate::workbook::{
    CellKind, Column, Facts, Flag, Named, Names, Need, Row, Sheet, Use, use_by_kind,
};
use rewards_core::number::{Day, Money, Period};
use rewards_words::figure::short;
use std::borrow::Cow;
use std::collections::HashMap;

/// Reads the cells of a column.
#[derive(Debug)]
pub struct Meanings<'a> {
    column: usize,
    named: &'static Column,
    period: Option<Period>,
    links: Option<Links<'a>>,
}

/// Whom cells name.
#[derive(Debug)]
struct Links<'a> {
    to: Sheet,
    names: Names<'a>,
    /// Of a deal that names no rep: the column of its customer, whose rep it is.
    owners: Option<(usize, Names<'a>, &'a Facts)>,
    /// The only rep there is, by the name that is told.
    only: Option<String>,
}

/// Where a cell stands when its column is sorted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// By what it means.
    Read(i128),
    /// What can't be read comes behind, by its letters.
    Unread(i128),
    /// Nothing stands in it.
    Empty,
}

impl<'a> Meanings<'a> {
    /// Those of a column; nothing where there is none.
    #[must_use]
    pub fn of(facts: &'a Facts, sheet: Sheet, column: usize) -> Option<Self> {
        let named = sheet.columns().get(column)?;
        let links = match named.kind {
            CellKind::Link(to) => Some(Links::of(facts, sheet, to)),
            CellKind::Id
            | CellKind::Text
            | CellKind::Money
            | CellKind::Percent
            | CellKind::Count
            | CellKind::Day
            | CellKind::Months
            | CellKind::Flag(_)
            | CellKind::Choice(_) => None,
        };
        let period = facts.days();
        Some(Self {
            column,
            named,
            period,
            links,
        })
    }

    /// Those of a column whose empty cells are shown as what they mean: the word that its list has for them, the rep whose
    /// customer it is; nothing for others.
    #[must_use]
    pub fn of_empty(facts: &'a Facts, sheet: Sheet, column: usize) -> Option<Self> {
        let is_shown = match sheet.columns().get(column)?.kind {
            CellKind::Choice(choice) => choice.default_word().is_some(),
            CellKind::Flag(flag) => flag == Flag::Yes,
            CellKind::Link(to) => to == Sheet::Reps,
            CellKind::Id
            | CellKind::Text
            | CellKind::Money
            | CellKind::Percent
            | CellKind::Count
            | CellKind::Day
            | CellKind::Months => false,
        };
        is_shown.then(|| Self::of(facts, sheet, column))?
    }

    /// What a row's cell says, in the one form in which it settles; of an empty one what it stands for.
    #[must_use]
    pub fn value<'r>(&self, row: &'r Row) -> Cow<'r, str> {
        let cell = row.cell(self.column).trim();
        match (&self.links, self.named.kind) {
            _ if cell.is_empty() => Cow::Owned(self.of_empty_cell(row)),
            (Some(links), _) => links.told(cell),
            (None, CellKind::Text | CellKind::Id) => Cow::Borrowed(cell),
            (None, kind) => {
                // 9000 and 9,000.00 are one value.
                let money = number(kind, cell).filter(|_| kind == CellKind::Money);
                let money = money.map(|fen| short(Money::from_fen(fen)));
                let settled = || normalize::settled(kind, cell, self.period);
                Cow::Owned(money.unwrap_or_else(settled))
            }
        }
    }

    /// What an empty cell of a row stands for.
    #[must_use]
    pub fn of_empty_cell(&self, row: &Row) -> String {
        let used = match self.named.need {
            Need::Always => Use::Needed,
            Need::Never => Use::Allowed,
            Need::ByKind => row
                .kind()
                .map_or(Use::None, |kind| use_by_kind(kind, self.named.field)),
        };
        if row.is_blank() || used == Use::None {
            return String::new();
        }
        match (&self.links, self.named.kind) {
            (Some(links), _) => links.of_empty_cell(row, used).unwrap_or_default(),
            (None, CellKind::Choice(choice)) => {
                choice.default_word().unwrap_or_default().to_owned()
            }
            (None, CellKind::Flag(flag)) => (flag == Flag::Yes).to_string(),
            (None, _) => String::new(),
        }
    }

    /// The day in a row's cell.
    #[must_use]
    pub fn day(&self, row: &Row) -> Option<Day> {
        let cell = row.cell(self.column);
        Day::read(cell).or_else(|| Day::read(&normalize::day_in(cell, self.period)))
    }

    /// Where each of these rows stands when they are sorted.
    #[must_use]
    pub fn standings(&self, rows: &[&Row]) -> Vec<Standing> {
        let of_text = |value: &str| match self.named.kind {
            CellKind::Choice(choice) => {
                let place = choice.words().iter().position(|word| *word == value);
                place.and_then(|place| i128::try_from(place).ok())
            }
            CellKind::Flag(_) => normalize::truth(value).map(i128::from),
            CellKind::Id
            | CellKind::Text
            | CellKind::Money
            | CellKind::Percent
            | CellKind::Count
            | CellKind::Day
            | CellKind::Months
            | CellKind::Link(_) => None,
        };
        let read = |row: &Row| match self.named.kind {
            kind @ (CellKind::Money | CellKind::Percent | CellKind::Count) => {
                number(kind, row.cell(self.column))
            }
            CellKind::Day => self.day(row).map(|day| day.order().into()),
            CellKind::Choice(_) | CellKind::Flag(_) => of_text(&self.value(row)),
            CellKind::Id | CellKind::Text | CellKind::Months | CellKind::Link(_) => None,
        };
        let numbers: Vec<Option<i128>> = rows
            .iter()
            .map(|row| read(row).filter(|_| !row.is_blank()))
            .collect();
        let texts = rows.iter().zip(&numbers).map(|(row, number)| match number {
            Some(_) => Cow::Borrowed(""),
            None => self.value(row),
        });
        let texts: Vec<Cow<'_, str>> = texts.collect();
        let is_text = matches!(
            self.named.kind,
            CellKind::Id | CellKind::Text | CellKind::Months | CellKind::Link(_)
        );
        let places = numbers.into_iter().zip(ranks(&texts)).zip(&texts);
        places
            .map(|((number, rank), text)| match number {
                Some(number) => Standing::Read(number),
                None if text.is_empty() => Standing::Empty,
                None if is_text => Standing::Read(rank),
                None => Standing::Unread(rank),
            })
            .collect()
    }

    /// Puts texts of this column in the order in which they are sorted.
    pub fn sort<T>(&self, values: &mut [T], text: impl Fn(&T) -> &str) {
        let order = |value: &str| {
            let kind = self.named.kind;
            let day = || Day::read(value).map(|day| i128::from(day.order()));
            let read = match kind {
                CellKind::Day => day(),
                CellKind::Choice(choice) => {
                    let place = choice.words().iter().position(|word| *word == value);
                    place.and_then(|place| i128::try_from(place).ok())
                }
                CellKind::Money | CellKind::Percent | CellKind::Count => number(kind, value),
                CellKind::Id
                | CellKind::Text
                | CellKind::Months
                | CellKind::Flag(_)
                | CellKind::Link(_) => None,
            };
            (value.is_empty(), read.is_none(), read)
        };
        values.sort_by(|one, other| {
            let (one, other) = (text(one), text(other));
            let by_meaning = order(one).cmp(&order(other));
            by_meaning.then_with(|| in_order(one, other))
        });
    }
}

/// The place of each text among all of them in order.
fn ranks(texts: &[Cow<'_, str>]) -> Vec<i128> {
    let mut places: HashMap<&str, i128> = HashMap::new();
    for text in texts {
        places.entry(text).or_default();
    }
    let mut all: Vec<&str> = places.keys().copied().collect();
    all.sort_unstable_by(|one, other| in_order(one, other));
    places.extend(all.into_iter().zip(0..));
    let place = |text: &Cow<'_, str>| places.get(&**text).copied().unwrap_or_default();
    texts.iter().map(place).collect()
}

impl<'a> Links<'a> {
    fn of(facts: &'a Facts, sheet: Sheet, to: Sheet) -> Self {
        let names = |sheet: Sheet| Names::of(sheet, facts.table(sheet));
        let is_owned = (sheet, to) == (Sheet::Deals, Sheet::Reps);
        let only = facts.only_rep().filter(|_| to == Sheet::Reps);
        let customer = sheet.column("customer").filter(|_| is_owned);
        Self {
            to,
            names: names(to),
            owners: customer.map(|customer| (customer, names(Sheet::Customers), facts)),
            only: only.map(|only| facts.text_for(to, only)),
        }
    }

    /// Whom an empty cell means, by the name that is told: of a deal its customer's rep, of others that need one the only rep.
    fn of_empty_cell(&self, row: &Row, used: Use) -> Option<String> {
        let Some((customer, customers, facts)) = &self.owners else {
            return self.only.clone().filter(|_| used == Use::Needed);
        };
        let Named::One(at) = customers.find(row.cell(*customer)) else {
            return None;
        };
        let customer = facts.table(Sheet::Customers).rows.get(at)?;
        match customer.field(Sheet::Customers, "rep").trim() {
            "" => self.only.clone(),
            rep => Some(self.told(rep).into_owned()),
        }
    }

    /// Whom a text names, by the name that is told.
    fn told<'r>(&self, text: &'r str) -> Cow<'r, str> {
        match self.names.find(text) {
            Named::One(at) => Cow::Owned(self.names.text_for(self.to, at)),
            Named::Several | Named::Nobody => Cow::Borrowed(text),
        }
    }
}
