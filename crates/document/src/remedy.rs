//! Where a problem is, in words, and what puts it right at once.

use crate::event_words::row_words;
use crate::workbook::{
    CellKind, Edit, Facts, FactsCheck, Fault, FieldRef, Named, Placed, Remedy, Row, RowId, Sheet,
    normalize,
};
use rewards_format::Definition;
use rewards_words::say;
use rewards_words::text::Localized;
use std::sync::Arc;

/// Where a problem is, in words; a figure of a scheme by the name that its definition has for it. Where no numbers of rows are
/// seen a row is told by what it's called.
#[must_use]
pub fn field_words(
    facts: &Facts,
    scheme: Option<&Definition>,
    field: &FieldRef,
    numbers: bool,
) -> Localized {
    match field {
        FieldRef::Period(0) => say!("期间的第一天", "First day of the period"),
        FieldRef::Period(_) => say!("期间的最后一天", "Last day of the period"),
        FieldRef::Cell(sheet, row, column) => {
            let name = sheet
                .columns()
                .get(*column)
                .map(|column| column.name)
                .unwrap_or_default();
            let called = row_words(facts, *sheet, *row).filter(|_| !numbers);
            if let Some(called) = called {
                return say!(
                    "{0}“{1}” {2}",
                    "{0}, “{1}”, {2}",
                    sheet.title(),
                    called,
                    name
                );
            }
            let at = facts.table(*sheet).position(*row).map_or(0, |at| at + 1);
            say!(
                "{0}第 {1} 行 {2}",
                "{0}, row {1}, {2}",
                sheet.title(),
                at,
                name
            )
        }
        FieldRef::Table(sheet) => say!("{0}", "{0}", sheet.title()),
        FieldRef::Figure(key, _) => figure_words(scheme, key),
        FieldRef::Reading(_) | FieldRef::Elsewhere => say!("方案", "Scheme"),
    }
}

fn figure_words(scheme: Option<&Definition>, key: &str) -> Localized {
    let id = key.split('.').next().unwrap_or_default();
    let params = scheme.map(|definition| definition.params.as_slice());
    let param = params
        .unwrap_or_default()
        .iter()
        .find(|param| *param.id == *id);
    param.map_or_else(
        || say!("{0}", "{0}", id),
        |param| say!("{0}", "{0}", param.name),
    )
}

/// The acts that put a field right at once, the likeliest first.
#[must_use]
pub fn remedies(check: &FactsCheck, placed: &Placed) -> Vec<Remedy> {
    let FieldRef::Cell(sheet, row, column) = placed.field else {
        return Vec::new();
    };
    let typing = |name: Localized, text: String| Remedy {
        name,
        edit: Edit::Cell(sheet, row, column, text),
    };
    match &placed.fault {
        Fault::UnclearPercent(typed) => [normalize::as_percent(typed), typed.clone()]
            .map(|figure| typing(say!("{0}%", "{0}%", figure), format!("{figure}%")))
            .into(),
        Fault::OtherOwner(owner) => {
            let stays = say!("仍归{0}", "Leave it to {0}", owner);
            let mut remedies = vec![typing(stays, String::new())];
            remedies.extend(other_owner(check, row));
            remedies
        }
        Fault::Problem(_) => {
            let unknown = unknown_name(check, &placed.field);
            let add = unknown.and_then(|(to, name)| {
                Some(Remedy {
                    edit: add_named(check.facts(), to, &name)?,
                    name: say!("添加“{0}”", "Add “{0}”", name),
                })
            });
            add.into_iter().collect()
        }
        Fault::SeveralNamed | Fault::WhoseCustomer(_) | Fault::NamesLeftOut(..) => Vec::new(),
    }
}

/// Gives a deal's customer to the rep whom the deal names.
fn other_owner(check: &FactsCheck, deal: RowId) -> Option<Remedy> {
    let facts = check.facts();
    let deal = facts.table(Sheet::Deals).row(deal)?;
    let customers = facts.table(Sheet::Customers);
    let customer = deal.field(Sheet::Deals, "customer");
    let Named::One(at) = check.find(Sheet::Customers, customer) else {
        return None;
    };
    let rep = deal.field(Sheet::Deals, "rep").trim().to_owned();
    Some(Remedy {
        name: say!("改归{0}", "Give it to {0}", rep),
        edit: Edit::Cell(
            Sheet::Customers,
            customers.rows.get(at)?.id,
            Sheet::Customers.column("rep")?,
            rep,
        ),
    })
}

/// The name in a cell that is in no list, and the list that it's looked up in.
#[must_use]
pub fn unknown_name(check: &FactsCheck, field: &FieldRef) -> Option<(Sheet, String)> {
    let FieldRef::Cell(sheet, row, column) = field else {
        return None;
    };
    let CellKind::Link(to) = sheet.columns().get(*column)?.kind else {
        return None;
    };
    let row = check.facts().table(*sheet).row(*row)?;
    let name = row.cell(*column).trim();
    let is_unknown = check.find(to, name) == Named::Nobody;
    (is_unknown && !name.is_empty()).then(|| (to, name.to_owned()))
}

/// The act that puts a name into a list: into the first blank row where there is one, else into a new one.
#[must_use]
pub fn add_named(facts: &Facts, sheet: Sheet, name: &str) -> Option<Edit> {
    let column = sheet.column("name")?;
    let table = facts.table(sheet);
    if let Some(blank) = table.rows.blank().next() {
        return Some(Edit::Cell(sheet, blank.id, column, name.to_owned()));
    }
    let mut row = Row::blank(sheet, RowId(table.next));
    name.clone_into(row.cells.get_mut(column)?);
    Some(Edit::AddRow(sheet, table.rows.len(), Arc::new(row)))
}
