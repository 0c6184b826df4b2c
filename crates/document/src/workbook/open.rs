//! A request's document, brought into the form. The document has been read before and is sound.

use super::column::CellKind;
use super::naming::Names;
use super::normalize;
use super::row::Row;
use super::scheme_node::scalar;
use super::sheet::Sheet;
use super::table::Facts;
use rewards_format::Node;
use rewards_words::figure::grouped;
use std::collections::HashMap;
use std::sync::Arc;

/// The tables that a ledger's document comes to.
#[must_use]
pub fn facts_of(ledger: &Node) -> Facts {
    let day = |end: &str| {
        ledger
            .get("period")
            .and_then(|period| period.get(end))
            .and_then(scalar)
            .unwrap_or_default()
            .to_owned()
    };
    let mut facts = Facts {
        period: [day("from"), day("to")],
        ..Facts::default()
    };
    for table in &mut facts.tables {
        table.next = 1;
    }
    let mut places: [HashMap<&str, usize>; 5] = Default::default();
    for (sheet, places) in Sheet::ALL.iter().zip(&mut places) {
        let Some(Node::List(entries)) = ledger.get(sheet.word()) else {
            continue;
        };
        for (place, entry) in entries.iter().enumerate() {
            let texts = sheet
                .columns()
                .iter()
                .enumerate()
                .filter_map(|(column, spec)| {
                    Some((column, text(spec.kind, entry.get(spec.field)?)?))
                });
            facts.table_mut(*sheet).push(*sheet, texts);
            if let Some(id) = entry.get("id").and_then(scalar) {
                places.insert(id, place);
            }
        }
    }
    for sheet in Sheet::ALL {
        hide_made_ids(&mut facts, *sheet);
    }
    name_links(&mut facts, &places);
    facts
}

/// A value as the form writes it.
fn text(kind: CellKind, node: &Node) -> Option<String> {
    Some(match (kind, node) {
        (_, Node::Null) => return None,
        (CellKind::Months, Node::Map(months)) => {
            let months = months
                .iter()
                .filter_map(|(month, money)| Some(format!("{month}: {}", grouped(scalar(money)?))));
            months.collect::<Vec<_>>().join("; ")
        }
        (CellKind::Money, node) => grouped(scalar(node)?),
        (CellKind::Percent, node) => {
            normalize::signed_percent(&normalize::as_percent(scalar(node)?))
        }
        (_, Node::Bool(truth)) => truth.to_string(),
        (_, node) => scalar(node)?.to_owned(),
    })
}

/// An id that the row would be given anyway need not be shown.
fn hide_made_ids(facts: &mut Facts, sheet: Sheet) {
    let Some(column) = sheet.column("id") else {
        return;
    };
    let bare = |row: &Row| {
        let mut row = row.clone();
        if let Some(id) = row.cells.get_mut(column) {
            id.clear();
        }
        row
    };
    let mut without = facts.table(sheet).clone();
    without.rows = without.rows.iter().map(|row| Arc::new(bare(row))).collect();
    let names = Names::of(sheet, &without);
    let rows = facts.table(sheet).rows.iter().zip(&without.rows);
    let rows = rows.map(|(row, bare)| {
        if names.contract_id(sheet, bare) == row.cell(column) {
            Arc::clone(bare)
        } else {
            Arc::clone(row)
        }
    });
    facts.table_mut(sheet).rows = rows.collect();
}

/// References name rows by what people call them.
fn name_links(facts: &mut Facts, places: &[HashMap<&str, usize>; 5]) {
    let texts: Vec<Vec<String>> = Sheet::ALL
        .iter()
        .map(|sheet| {
            let names = Names::of(*sheet, facts.table(*sheet));
            (0..facts.table(*sheet).rows.len())
                .map(|at| names.text_for(*sheet, at))
                .collect()
        })
        .collect();
    for sheet in Sheet::ALL {
        for (column, spec) in sheet.columns().iter().enumerate() {
            let CellKind::Link(to) = spec.kind else {
                continue;
            };
            let told = |id: &str| {
                texts
                    .get(to.index())?
                    .get(*places.get(to.index())?.get(id)?)
                    .cloned()
            };
            let named = |row: &Arc<Row>| match told(row.cell(column)) {
                Some(text) => Arc::new(row.with(column, text)),
                None => Arc::clone(row),
            };
            let rows = facts.table(*sheet).rows.iter().map(named).collect();
            facts.table_mut(*sheet).rows = rows;
        }
    }
}
