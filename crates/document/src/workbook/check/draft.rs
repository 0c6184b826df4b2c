//! A row read by itself.

use super::super::column::{CellKind, Column, Need, Use, use_by_kind};
use super::super::facts_node::is_owner;
use super::super::facts_node::written;
use super::super::field_ref::{FieldRef, PathStep, steps};
use super::super::normalize;
use super::super::row::{Row, RowId};
use super::super::sheet::Sheet;
use super::entry::Entry;
use super::left_out::{Fault, Placed};
use super::link::{Link, Role, Target};
use super::name_index::texts;
use super::products::Products;
use rewards_core::number::Period;
use rewards_format::{Key, Node, Path, Problem, Problems, alone};
use std::sync::Arc;

/// What a row was read to.
#[derive(Debug)]
pub struct Draft {
    /// Which row.
    pub row: RowId,
    /// Whether nothing is typed in it.
    pub is_blank: bool,
    /// Whether it's read otherwise in another period.
    pub needs_year: bool,
    /// What it comes to, where all that it says itself is right.
    pub entry: Option<Entry>,
    /// What is wrong with it by itself.
    pub faults: Vec<Placed>,
    /// The cells that name rows.
    pub links: Box<[Link]>,
    /// The id that it has in the contract; empty as long as that depends on what others are called.
    pub id: Arc<str>,
}

/// Reads a row by itself.
pub fn read(sheet: Sheet, row: &Row, period: Option<Period>, products: &mut Products) -> Draft {
    let mut draft = Draft {
        row: row.id,
        is_blank: row.is_blank(),
        needs_year: false,
        entry: None,
        faults: Vec::new(),
        links: Box::default(),
        id: Arc::default(),
    };
    if draft.is_blank {
        return draft;
    }
    let (name, own) = texts(sheet, row);
    if !own.is_empty() {
        draft.id = own.into();
    } else if name.is_empty() {
        draft.id = format!("#{}", row.id.0).into();
    }
    let node = node(sheet, row, period, &mut draft);
    let mut problems = Problems::default();
    draft.entry = entry(sheet, &node, &mut problems, products);
    let problems = problems.into_list().into_iter();
    draft.faults = problems
        .map(|problem| placed(sheet, row, problem))
        .collect();
    draft.faults.sort_by_key(|placed| placed.field.rank());
    draft
}

/// The row as the contract writes it, but that a cell that names a row is only said to be there.
fn node(sheet: Sheet, row: &Row, period: Option<Period>, draft: &mut Draft) -> Node {
    let kind = (sheet == Sheet::Outcomes).then(|| row.kind()).flatten();
    let mut links = Vec::new();
    let mut entries: Vec<(Key, Node)> = Vec::with_capacity(row.cells.len());
    for (at, column) in sheet.columns().iter().enumerate() {
        let used = kind.map_or(Use::Allowed, |kind| use_by_kind(kind, column.field));
        if column.need == Need::ByKind && used == Use::None {
            continue;
        }
        let typed = row.cell(at).trim();
        let is_needed = column.need == Need::Always || used == Use::Needed;
        let node = match column.kind {
            CellKind::Id if typed.is_empty() => Some(Node::text(THERE)),
            CellKind::Link(to) if is_needed || !typed.is_empty() => {
                let link = link(sheet, at, column, to, is_needed);
                links.push(link);
                (link.role == Role::Refers).then(|| Node::text(THERE))
            }
            _ if typed.is_empty() => None,
            kind => {
                let is_dated = matches!(kind, CellKind::Day | CellKind::Months);
                draft.needs_year |= is_dated && normalize::needs_year(typed);
                Some(written(kind, row.cell(at), period))
            }
        };
        entries.extend(node.map(|node| (column.field.into(), node)));
    }
    draft.links = links.into();
    Node::Map(entries)
}

/// Stands for whatever a cell names.
const THERE: &str = "#";

fn link(sheet: Sheet, at: usize, column: &Column, to: Sheet, is_needed: bool) -> Link {
    Link {
        column: u8::try_from(at).unwrap_or(u8::MAX),
        to,
        role: if is_owner(sheet, column) {
            Role::Owner
        } else {
            Role::Refers
        },
        is_needed,
        target: Target::Nobody,
    }
}

/// What the row comes to by itself.
fn entry(
    sheet: Sheet,
    node: &Node,
    problems: &mut Problems,
    products: &mut Products,
) -> Option<Entry> {
    let path = Path::Root("");
    Some(match sheet {
        Sheet::Teams => Entry::Team(alone::team(node, &path, problems)?.into()),
        Sheet::Reps => Entry::Rep(alone::rep(node, &path, problems)?.into()),
        Sheet::Customers => Entry::Customer(alone::customer(node, &path, problems)?.into()),
        Sheet::Deals => {
            let (deal, product) = alone::deal(node, &path, problems)?;
            Entry::Deal(deal, product.map(|name| products.number_of(name)))
        }
        Sheet::Outcomes => Entry::Outcome(alone::outcome(node, &path, problems)?.into()),
    })
}

fn placed(sheet: Sheet, row: &Row, problem: Problem) -> Placed {
    let column = match steps(&problem.path).first() {
        Some(PathStep::Field(field)) => sheet.column(field),
        Some(PathStep::Entry(_)) | None => None,
    };
    let column = column.unwrap_or_default();
    let typed = row.cell(column);
    let is_percent = sheet
        .columns()
        .get(column)
        .is_some_and(|column| column.kind == CellKind::Percent);
    let fault = if is_percent && normalize::is_unclear_percent(typed) {
        Fault::UnclearPercent(typed.trim().to_owned())
    } else {
        Fault::Problem(problem)
    };
    Placed {
        field: FieldRef::Cell(sheet, row.id, column),
        fault,
    }
}

/// Whether rows of the table are named by others.
pub const fn is_named(sheet: Sheet) -> bool {
    matches!(sheet, Sheet::Teams | Sheet::Reps | Sheet::Customers)
}
