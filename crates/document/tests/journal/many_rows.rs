//! Acts on many rows at once: how the log has them, and what is there after it was opened again.

use super::{contents, open, seen, store_of};
use crate::common::{column, workbook};
use rewards_document::journal::{MemoryStore, Opened};
use rewards_document::workbook::{Block, Edit, Row, RowId, Sheet};
use std::sync::Arc;

pub fn block(fields: &[&str], rows: &[(u32, &[&str])]) -> Edit {
    let row = |(id, texts): &(u32, &[&str])| {
        let texts: Vec<String> = texts.iter().map(|text| (*text).to_owned()).collect();
        (RowId(*id), texts.into())
    };
    Edit::Block(
        Sheet::Deals,
        Arc::new(Block {
            columns: fields
                .iter()
                .map(|field| column(Sheet::Deals, field))
                .collect(),
            rows: rows.iter().map(row).collect(),
        }),
    )
}

pub fn rows(ids: std::ops::Range<u32>) -> Edit {
    let amount = column(Sheet::Deals, "amount");
    let row = |id: u32| Row::blank(Sheet::Deals, RowId(id)).with(amount, format!("{id}"));
    let rows = ids.map(|id| Arc::new(row(id))).collect();
    Edit::AddRows(Sheet::Deals, usize::MAX, rows)
}

/// Does an act, and gives how the log has it.
fn logged(opened: &mut Opened<MemoryStore>, store: &MemoryStore, edit: Edit) -> String {
    let before = contents(store);
    opened.journal.act(&mut opened.workbook, edit);
    let mut after = contents(store);
    after.retain(|entry| !before.contains(entry) && entry.0.contains("/a/"));
    let (_, text) = after.pop().expect("an act");
    let (_, deed) = text.split_once("\"a\":{\"do\":").expect("what was done");
    deed.strip_suffix("}}").expect("its end").to_owned()
}

/// What another window finds is what is there, back to the beginning.
fn assert_kept(opened: &Opened<MemoryStore>, store: &MemoryStore) {
    let again = open(store_of(&contents(store)), "b");
    assert!(seen(&again.workbook) == seen(&opened.workbook));
}

#[test]
fn the_log_has_them_in_forms_that_stay() {
    let store = MemoryStore::default();
    let mut opened = open(store.clone(), "a");
    for (edit, text) in [
        (
            rows(2..4),
            r#"{"addrows":["deals",null,["customer","rep","date","amount","returned","stage","margin","product","prepaid","id"],[[2,["","","","2"]],[3,["","","","3"]]]]}"#,
        ),
        (
            block(
                &["product", "returned"],
                &[(3, &["服务器", ""]), (1, &["", "5"])],
            ),
            r#"{"block":["deals",["product","returned"],[[3,["服务器"]],[1,["","5"]]]]}"#,
        ),
        (
            Edit::RemoveRows(Sheet::Deals, vec![RowId(2), RowId(1)]),
            r#"{"removerows":["deals",[2,1]]}"#,
        ),
    ] {
        assert_eq!(logged(&mut opened, &store, edit), text);
        assert_kept(&opened, &store);
    }
}

#[test]
fn a_snapshot_has_what_they_can_be_taken_back_to() {
    let store = MemoryStore::default();
    let mut opened = open(store.clone(), "a");
    for edit in [
        rows(2..900),
        block(
            &["product", "customer"],
            &[(700, &["a", "甲"]), (3, &["b", ""])],
        ),
        Edit::RemoveRows(Sheet::Deals, (2..700).step_by(2).map(RowId).collect()),
    ] {
        opened.journal.act(&mut opened.workbook, edit);
    }
    opened.journal.undo(&mut opened.workbook);
    opened.journal.snapshot(&mut opened.workbook).unwrap();
    assert_kept(&opened, &store);
    let mut again = open(store_of(&contents(&store)), "b");
    again.journal.redo(&mut again.workbook);
    opened.journal.redo(&mut opened.workbook);
    assert!(seen(&again.workbook) == seen(&opened.workbook));
}

#[test]
fn what_names_a_column_or_table_that_is_gone_changes_nothing_else() {
    let mut workbook = workbook();
    let facts = workbook.facts.clone();
    let edit = |columns: Vec<usize>| {
        let texts: Arc<[String]> = vec!["x".to_owned(); columns.len()].into();
        let rows = vec![(RowId(1), Arc::clone(&texts)), (RowId(77), texts)];
        Edit::Block(Sheet::Deals, Arc::new(Block { columns, rows }))
    };
    workbook.act(edit(vec![usize::MAX]));
    assert!(*workbook.facts == *facts);
    let product = column(Sheet::Deals, "product");
    workbook.act(edit(vec![usize::MAX, product]));
    let row = workbook.facts.table(Sheet::Deals).row(RowId(1)).unwrap();
    assert_eq!(row.cell(product), "x");
}
