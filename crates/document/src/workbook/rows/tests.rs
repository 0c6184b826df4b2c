//! What holds of rows in chunks.

use super::super::{Row, RowId, Sheet};
use super::{MOST, Rows};
use std::sync::Arc;

fn row(id: u32) -> Arc<Row> {
    Arc::new(Row::blank(Sheet::Deals, RowId(id)))
}

fn ids(rows: &Rows) -> Vec<u32> {
    rows.iter().map(|row| row.id.0).collect()
}

#[test]
fn rows_stand_where_a_plain_list_has_them() {
    let (mut rows, mut plain) = (Rows::default(), Vec::new());
    let mut number: usize = 1;
    for id in 0..3 * u32::try_from(MOST).unwrap_or_default() {
        number = number.wrapping_mul(6_364_136_223_846_793_005) + 1;
        let place = (number >> 33) % (plain.len() + 1);
        let place = if id % 3 == 0 { plain.len() } else { place };
        rows.insert(place, row(id));
        plain.insert(place, id);
        if id % 7 == 0 {
            let place = (number >> 20) % plain.len();
            assert_eq!(
                rows.remove(place).map(|row| row.id.0),
                Some(plain.remove(place))
            );
        }
    }
    assert_eq!(ids(&rows), plain);
    assert_eq!(rows.len(), plain.len());
    for (at, id) in plain.iter().enumerate() {
        assert_eq!(rows.get(at).map(|row| row.id.0), Some(*id));
    }
    assert_eq!(rows.get(plain.len()), None);
    assert!(
        rows.chunks
            .iter()
            .all(|chunk| chunk.held.rows.len() <= MOST)
    );
    assert_eq!(rows.last().map(|row| row.id.0), plain.last().copied());
    while rows.remove(rows.len() / 2).is_some() {}
    assert!(rows.is_empty() && rows.first().is_none());
}

#[test]
fn rows_put_at_the_end_fill_their_chunks() {
    let mut pushed = Rows::default();
    (0..1200).for_each(|id| pushed.push(row(id)));
    let collected: Rows = (0..1200).map(row).collect();
    assert_eq!(pushed.chunks.len(), 3);
    assert_eq!(pushed, collected);
    assert_eq!(pushed.stretches(&collected).map(|all| all.len()), Some(3));
}

#[test]
fn a_copy_differs_in_the_chunk_that_was_written_alone() {
    let rows: Rows = (0..1200).map(row).collect();
    let mut other = rows.clone();
    assert_eq!(rows.stretches(&other), Some(Vec::new()));
    if let Some(row) = other.get_mut(600) {
        Arc::make_mut(row).id = RowId(7);
    }
    assert_eq!(rows.stretches(&other), Some(vec![(MOST, MOST)]));
    assert_ne!(rows, other);
    other.remove(0);
    assert_eq!(rows.stretches(&other), None);
}

#[test]
fn rows_are_walked_from_either_end() {
    let rows: Rows = (0..1200).map(row).collect();
    assert!(rows.iter().rev().map(|row| row.id.0).eq((0..1200).rev()));
    let mut both = rows.iter();
    for at in 0..600 {
        assert_eq!(both.len(), 1200 - 2 * at as usize);
        assert_eq!(both.next().map(|row| row.id.0), Some(at));
        assert_eq!(both.next_back().map(|row| row.id.0), Some(1199 - at));
    }
    assert!(both.next().is_none() && both.next_back().is_none());
}

#[test]
fn how_many_are_filled_follows_what_is_written() {
    let mut rows: Rows = (0..1300).map(row).collect();
    let mut write = |text: &str| {
        if let Some(row) = rows.get_mut(700) {
            Arc::make_mut(row).cells = vec![text.to_owned()];
        }
        rows.filled()
    };
    let filled = write("abc");
    assert_eq!(write(" "), filled - 1);
    assert_eq!(write("a"), filled);
}

#[test]
fn blank_rows_are_found_where_they_are() {
    let blank = |rows: &Rows| rows.blank().map(|row| row.id.0).collect::<Vec<_>>();
    let mut rows: Rows = (0..1300).map(row).collect();
    assert_eq!(blank(&rows), ids(&rows));
    for at in (0..1300).filter(|at| *at != 7 && *at != 1200) {
        if let Some(row) = rows.get_mut(at) {
            Arc::make_mut(row).cells = vec!["a".to_owned()];
        }
    }
    assert_eq!(blank(&rows), [7, 1200]);
    rows.insert(600, row(1300));
    assert_eq!(blank(&rows), [7, 1300, 1200]);
}

#[test]
fn the_bytes_follow_what_is_written() {
    let mut rows: Rows = (0..3).map(row).collect();
    let before = rows.bytes();
    if let Some(row) = rows.get_mut(1) {
        Arc::make_mut(row).cells[0] = "abc".to_owned();
    }
    assert_eq!(rows.bytes(), before + 3);
}
