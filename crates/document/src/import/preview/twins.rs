//! Which rows are there already.

use super::choices::{Alike, Choices, RowsThere};
use super::incoming::{Fate, Incoming, Likeness, name_column};
use crate::workbook::normalize::settled;
use crate::workbook::{CellKind, Facts, Flag, Named, Names, Row, RowId, Sheet, is_same_name};
use rewards_core::number::Period;
use rewards_core::pieces::{at_once, pause};
use std::cell::OnceCell;
use std::collections::HashMap;
use std::sync::Arc;

/// So many rows are looked at without a pause.
pub const PIECE: usize = 1_024;

/// The rows of a table, to be found by what tells them.
#[derive(Debug)]
pub struct Twins<'a> {
    sheet: Sheet,
    facts: &'a Facts,
    period: Option<Period>,
    by_id: HashMap<&'a str, &'a Arc<Row>>,
    by_name: HashMap<&'a str, &'a Arc<Row>>,
    /// The names in each table, once somebody looks.
    names: [OnceCell<Names<'a>>; 5],
    /// Rows that look alike, the first of them last.
    by_look: HashMap<String, Vec<&'a Arc<Row>>>,
    /// The numbers of rows of the source by their ids and names.
    seen: HashMap<String, u32>,
    /// Rows that a row of the source has told, with its number.
    told: HashMap<RowId, u32>,
}

/// The fields by which rows without an id look alike.
const fn look_fields(sheet: Sheet) -> &'static [&'static str] {
    match sheet {
        Sheet::Teams | Sheet::Reps | Sheet::Customers => &[],
        Sheet::Deals => &["customer", "date", "amount"],
        Sheet::Outcomes => &[
            "kind", "date", "rep", "customer", "team", "amount", "severity", "score", "referrer",
        ],
    }
}

impl<'a> Twins<'a> {
    /// A table, to see what the source writes into its rows; none of them can be found in it.
    #[must_use]
    pub fn bare(sheet: Sheet, facts: &'a Facts, period: Option<Period>) -> Self {
        Self {
            sheet,
            facts,
            period,
            by_id: HashMap::new(),
            by_name: HashMap::new(),
            names: Default::default(),
            by_look: HashMap::new(),
            seen: HashMap::new(),
            told: HashMap::new(),
        }
    }

    /// The rows of a table, at once.
    #[must_use]
    pub fn of(sheet: Sheet, facts: &'a Facts, period: Option<Period>) -> Self {
        at_once(Self::in_pieces(sheet, facts, period))
    }

    /// The rows of a table.
    pub async fn in_pieces(sheet: Sheet, facts: &'a Facts, period: Option<Period>) -> Self {
        let table = facts.table(sheet);
        let mut twins = Self::bare(sheet, facts, period);
        let name = name_column(sheet);
        let rows = table.rows.iter().rev().enumerate();
        for (at, row) in rows.filter(|(_, row)| !row.is_blank()) {
            if at % PIECE == PIECE - 1 {
                pause().await;
            }
            let id = row.field(sheet, "id").trim();
            if !id.is_empty() {
                twins.by_id.insert(id, row);
            }
            if let Some(name) = name {
                twins.by_name.insert(row.cell(name).trim(), row);
            }
            if !look_fields(sheet).is_empty() {
                let look = twins.look_of(&row.cells, Settled::No);
                twins.by_look.entry(look).or_default().push(row);
            }
        }
        twins
    }

    /// What becomes of a row.
    pub fn fate(&mut self, row: &mut Incoming, choices: Choices) -> Fate {
        let (fate, alike) = self.fate_of(row, choices);
        if let Some(alike) = alike {
            row.alike = alike;
        }
        fate
    }

    /// What becomes of a row, and whether it looks like one that is there, where that was asked.
    fn fate_of(&mut self, row: &Incoming, choices: Choices) -> (Fate, Option<Option<Likeness>>) {
        let sheet = self.sheet;
        let text = |column: Option<usize>| column.map_or("", |column| row.row.cell(column).trim());
        let (id, name) = (text(sheet.column("id")), text(name_column(sheet)));
        if let Some(known) = self.by_id.get(id).copied() {
            return (self.known(known, row, choices.known), None);
        }
        let named = self.by_name.get(name).copied();
        let named = named.or_else(|| self.named_otherwise(name));
        let named = named.filter(|_| !name.is_empty());
        // Another id says that it's another one, though of the same name.
        let named =
            named.filter(|known| id.is_empty() || known.field(sheet, "id").trim().is_empty());
        if let Some(known) = named {
            return (self.known(known, row, choices.known), None);
        }
        if let Some(double) = self.double(id, name, row.number) {
            return (Fate::Double(double), None);
        }
        let Some(known) = self.alike(row, id) else {
            return (Fate::New, Some(None));
        };
        let is_same = self.written(known, row).is_none();
        let likeness = if is_same {
            Likeness::Same
        } else {
            Likeness::Differs
        };
        let fate = match choices.alike {
            Alike::Add => Fate::New,
            Alike::Skip if is_same => Fate::Same(known.id),
            Alike::Skip => Fate::Skipped(known.id),
            Alike::Change => self.known(known, row, RowsThere::Change),
        };
        (fate, Some(Some(likeness)))
    }

    /// Whom a text names in a table.
    fn find(&self, sheet: Sheet, text: &str) -> Named {
        let names = || Names::of(sheet, self.facts.table(sheet));
        let slot = self.names.get(sheet.index());
        slot.map_or(Named::Nobody, |slot| slot.get_or_init(names).find(text))
    }

    /// The only row with another way of writing a name.
    fn named_otherwise(&self, name: &str) -> Option<&'a Arc<Row>> {
        let Named::One(at) = self.find(self.sheet, name) else {
            return None;
        };
        let row = self.facts.table(self.sheet).rows.get(at)?;
        is_same_name(row.cell(name_column(self.sheet)?).trim(), name).then_some(row)
    }

    fn known(&mut self, known: &Row, row: &Incoming, choice: RowsThere) -> Fate {
        if let Some(earlier) = self.told.insert(known.id, row.number) {
            self.told.insert(known.id, earlier);
            return Fate::Double(earlier);
        }
        match (self.written(known, row), choice) {
            (None, _) => Fate::Same(known.id),
            (Some(_), RowsThere::Change) => Fate::Change(known.id),
            (Some(_), RowsThere::Skip) => Fate::Skipped(known.id),
        }
    }

    /// The row of the source that said the same name or id before, of tables whose rows others name.
    fn double(&mut self, id: &str, name: &str, number: u32) -> Option<u32> {
        name_column(self.sheet)?;
        let keys = [("i", id), ("n", name)];
        let keys = keys.into_iter().filter(|(_, text)| !text.is_empty());
        let keys: Vec<String> = keys.map(|(kind, text)| format!("{kind}{text}")).collect();
        let is_same = |key: &&String| key.starts_with('i') || id.is_empty();
        let known = keys
            .iter()
            .filter(is_same)
            .find_map(|key| self.seen.get(key));
        if let Some(known) = known {
            return Some(*known);
        }
        for key in keys {
            self.seen.entry(key).or_insert(number);
        }
        None
    }

    /// A row that looks like this one; each once, and none that another row told by its id.
    fn alike(&mut self, row: &Incoming, id: &str) -> Option<&'a Arc<Row>> {
        if self.by_look.is_empty() {
            return None;
        }
        let look = self.look_of(&row.row.cells, Settled::Yes);
        let rows = self.by_look.get_mut(&look)?;
        let sheet = self.sheet;
        let told = &self.told;
        let fits = |known: &Arc<Row>| {
            let is_other = !id.is_empty() && !known.field(sheet, "id").trim().is_empty();
            !is_other && !told.contains_key(&known.id)
        };
        let at = rows.iter().rposition(|known| fits(known))?;
        Some(rows.remove(at))
    }

    fn look_of(&self, cells: &[String], is_settled: Settled) -> String {
        let mut look = String::new();
        for field in look_fields(self.sheet) {
            let column = self.sheet.column(field);
            let text = column
                .and_then(|column| cells.get(column))
                .map_or("", |cell| cell.trim());
            let kind = column.and_then(|column| self.sheet.columns().get(column));
            let kind = kind.map_or(CellKind::Text, |column| column.kind);
            let text = match (kind, is_settled) {
                (CellKind::Link(Sheet::Customers), _) => self.customer_of(text),
                (_, Settled::No) => settled(kind, text, self.period),
                (_, Settled::Yes) => text.to_owned(),
            };
            look.push_str(if kind == CellKind::Money {
                bare(&text)
            } else {
                &text
            });
            look.push('\u{1f}');
        }
        look
    }

    /// What tells the customer whom a text names, however it's written.
    fn customer_of(&self, text: &str) -> String {
        match self.find(Sheet::Customers, text) {
            Named::One(at) => format!("#{at}"),
            Named::Several | Named::Nobody => text.to_owned(),
        }
    }

    /// A row that is there with what the source says; nothing where it says nothing new.
    pub fn written(&self, known: &Row, row: &Incoming) -> Option<Row> {
        let mut written: Option<Row> = None;
        for (at, (old, new)) in known.cells.iter().zip(&row.row.cells).enumerate() {
            let column = self.sheet.columns().get(at)?;
            let is_same = new.is_empty()
                || old.trim() == new
                || (name_column(self.sheet) == Some(at) && is_same_name(old, new))
                || self.is_read_same(column.kind, old, new)
                || (old.trim().is_empty() && self.is_meant(known, at, column.kind, new));
            if !is_same
                && let Some(cell) = written
                    .get_or_insert_with(|| known.clone())
                    .cells
                    .get_mut(at)
            {
                cell.clone_from(new);
            }
        }
        written
    }

    /// Whether two texts are read as the same; the second is settled.
    fn is_read_same(&self, kind: CellKind, old: &str, new: &str) -> bool {
        let old = settled(kind, old, self.period);
        old == *new
            || match kind {
                CellKind::Money => bare(&old) == bare(new),
                CellKind::Link(to) => {
                    let named = self.find(to, &old);
                    matches!(named, Named::One(_)) && named == self.find(to, new)
                }
                CellKind::Id
                | CellKind::Text
                | CellKind::Percent
                | CellKind::Count
                | CellKind::Day
                | CellKind::Months
                | CellKind::Flag(_)
                | CellKind::Choice(_) => false,
            }
    }

    /// Whether a blank cell of a row means just this.
    fn is_meant(&self, known: &Row, column: usize, kind: CellKind, text: &str) -> bool {
        match kind {
            CellKind::Flag(Flag::Yes) => text == "true",
            CellKind::Flag(Flag::No) => text == "false",
            CellKind::Choice(choice) => choice.default_word() == Some(text),
            CellKind::Link(Sheet::Reps) => self.owner_of(known, column) == Some(text),
            CellKind::Money => bare(text) == "0" && self.is_return(column),
            CellKind::Id
            | CellKind::Text
            | CellKind::Percent
            | CellKind::Count
            | CellKind::Day
            | CellKind::Months
            | CellKind::Link(Sheet::Teams | Sheet::Customers | Sheet::Deals | Sheet::Outcomes) => {
                false
            }
        }
    }

    fn is_return(&self, column: usize) -> bool {
        self.sheet == Sheet::Deals && self.sheet.column("returned") == Some(column)
    }

    /// Who has a deal's customer.
    fn owner_of(&self, deal: &Row, column: usize) -> Option<&'a str> {
        if self.sheet != Sheet::Deals || self.sheet.column("rep") != Some(column) {
            return None;
        }
        let Named::One(at) = self.find(Sheet::Customers, deal.field(self.sheet, "customer")) else {
            return None;
        };
        let customer = self.facts.table(Sheet::Customers).rows.get(at)?;
        Some(customer.field(Sheet::Customers, "rep").trim())
    }

    /// The row of a number.
    pub fn row(&self, id: RowId) -> Option<&'a Arc<Row>> {
        self.facts.table(self.sheet).row(id)
    }
}

/// An amount without zeros behind its point: 200.00 and 200 are the same.
fn bare(amount: &str) -> &str {
    if amount.contains('.') {
        amount.trim_end_matches('0').trim_end_matches('.')
    } else {
        amount
    }
}

/// Whether cells are in the form that they have when they're left.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Settled {
    Yes,
    No,
}
