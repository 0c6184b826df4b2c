//! The tables as typed, made into the contract's document for the reader to check.

use super::column::{CellKind, Column, Flag, Need, Use, use_by_kind};
use super::naming::{Named, Names};
use super::normalize;
use super::row::{Row, RowId};
use super::sheet::Sheet;
use super::table::Facts;
use rewards_core::ledger::VERSION;
use rewards_core::number::Period;
use rewards_format::{Key, Node};

/// A ledger's document, and which rows of the form its entries are.
#[derive(Clone, Debug)]
pub struct FactsNode {
    /// The document.
    pub node: Node,
    /// The rows that its lists hold, in the order of [`Sheet::ALL`]. Blank rows are in none.
    pub rows: [Vec<RowId>; 5],
    /// Cells that name several rows.
    pub ambiguous: Vec<(Sheet, RowId, usize)>,
}

struct Writer<'a> {
    facts: &'a Facts,
    period: Option<Period>,
    names: [Names<'a>; 3],
    ambiguous: Vec<(Sheet, RowId, usize)>,
}

/// The document that the tables come to.
#[must_use]
pub fn facts_node(facts: &Facts) -> FactsNode {
    let names = [Sheet::Teams, Sheet::Reps, Sheet::Customers]
        .map(|sheet| Names::of(sheet, facts.table(sheet)));
    let mut writer = Writer {
        facts,
        period: facts.days(),
        names,
        ambiguous: Vec::new(),
    };
    let mut rows: [Vec<RowId>; 5] = Default::default();
    let mut entries = vec![
        ("version".into(), Node::Number(VERSION.to_string().into())),
        ("period".into(), period(facts)),
    ];
    for (sheet, ids) in Sheet::ALL.iter().copied().zip(&mut rows) {
        let filled = || facts.table(sheet).rows.iter().filter(|row| !row.is_blank());
        *ids = filled().map(|row| row.id).collect();
        entries.push((
            sheet.word().into(),
            Node::List(filled().map(|row| writer.row(sheet, row)).collect()),
        ));
    }
    FactsNode {
        node: Node::Map(entries),
        rows,
        ambiguous: writer.ambiguous,
    }
}

fn period(facts: &Facts) -> Node {
    let ends = ["from", "to"].into_iter().zip(&facts.period);
    let typed = ends.filter(|(_, text)| !text.trim().is_empty());
    Node::Map(
        typed
            .map(|(end, text)| (end.into(), Node::text(&normalize::day(text))))
            .collect(),
    )
}

impl<'a> Writer<'a> {
    fn names(&self, sheet: Sheet) -> Option<&Names<'a>> {
        self.names.get(sheet.index())
    }

    fn row(&mut self, sheet: Sheet, row: &Row) -> Node {
        let kind = (sheet == Sheet::Outcomes).then(|| row.kind()).flatten();
        let mut entries: Vec<(Key, Node)> = Vec::with_capacity(row.cells.len());
        for (at, column) in sheet.columns().iter().enumerate() {
            let used = kind.map_or(Use::Allowed, |kind| use_by_kind(kind, column.field));
            if column.need == Need::ByKind && used == Use::None {
                continue;
            }
            if is_owner(sheet, column) {
                continue;
            }
            let needed = column.need == Need::Always || used == Use::Needed;
            if let Some(node) = self.cell(sheet, row, at, *column, needed) {
                entries.push((column.field.into(), node));
            }
        }
        Node::Map(entries)
    }

    fn cell(
        &mut self,
        sheet: Sheet,
        row: &Row,
        at: usize,
        column: Column,
        needed: bool,
    ) -> Option<Node> {
        let typed = row.cell(at);
        if column.kind == CellKind::Id {
            return Some(Node::text(&self.id(sheet, row)));
        }
        if let CellKind::Link(to) = column.kind {
            return self.link(to, typed, needed, (sheet, row.id, at));
        }
        (!typed.trim().is_empty()).then(|| written(column.kind, typed, self.period))
    }

    fn id(&self, sheet: Sheet, row: &Row) -> String {
        let typed = row.field(sheet, "id").trim();
        match self.names(sheet) {
            _ if !typed.is_empty() => typed.to_owned(),
            Some(names) => names.contract_id(sheet, row),
            None => format!("#{}", row.id.0),
        }
    }

    /// The id of the row that a text names. An empty cell that needs a rep means the only one there is.
    fn link(
        &mut self,
        to: Sheet,
        typed: &str,
        needed: bool,
        cell: (Sheet, RowId, usize),
    ) -> Option<Node> {
        let names = self.names(to)?;
        let named = match names.only() {
            _ if !typed.trim().is_empty() => names.find(typed),
            Some(only) if needed && to == Sheet::Reps => Named::One(only),
            _ => return None,
        };
        let text = match named {
            Named::One(place) => match self.facts.table(to).rows.get(place)? {
                // Nobody is there, whatever other row has that number for its id.
                row if row.is_blank() => named_by_none(typed),
                row => self.id(to, row),
            },
            Named::Nobody => normalize::plain(typed),
            Named::Several => {
                self.ambiguous.push(cell);
                named_by_none(typed)
            }
        };
        Some(Node::text(&text))
    }
}

/// A text for which the reader finds no entry: no id holds this letter.
fn named_by_none(typed: &str) -> String {
    format!("{typed}\0")
}

/// Whether a column says who has the deal's customer: the contract has no word for it there.
pub(super) fn is_owner(sheet: Sheet, column: &Column) -> bool {
    sheet == Sheet::Deals && column.field == "rep"
}

/// A cell's text as the contract writes it. The cell is not empty.
pub(super) fn written(kind: CellKind, typed: &str, period: Option<Period>) -> Node {
    match kind {
        CellKind::Money => Node::Text(normalize::money(typed).into()),
        // No decimal holds this letter, so the reader refuses it.
        CellKind::Percent if normalize::is_unclear_percent(typed) => {
            Node::text(&format!("{typed}\0"))
        }
        CellKind::Percent => Node::Text(normalize::percent(typed).into()),
        CellKind::Count => Node::Text(normalize::count(typed).into()),
        CellKind::Day => Node::Text(normalize::day_in(typed, period).into()),
        CellKind::Months => {
            let months = normalize::months(typed, period)
                .into_iter()
                .map(|(month, money)| (Key::from(month), Node::Text(money.into())));
            Node::Map(months.collect())
        }
        CellKind::Flag(Flag::Yes | Flag::No) => {
            normalize::truth(typed).map_or_else(|| Node::text(typed), Node::Bool)
        }
        CellKind::Choice(choice) => Node::Text(normalize::word(choice, typed).into()),
        CellKind::Text | CellKind::Id | CellKind::Link(_) => Node::text(typed.trim()),
    }
}
