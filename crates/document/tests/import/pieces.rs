//! Long work goes in pieces, can be stopped, and takes little time.

use crate::{blank, confirm, deals, part, preview};
use rewards_document::import::{Choices, Part, Preview, Reading, Remembered, TextReader};
use rewards_document::workbook::{FactsCheck, Sheet};
use std::fmt::Write;
use std::time::Instant;

/// A sheet of so many deals of one customer in twenty.
fn sheet(rows: usize) -> String {
    let mut text = "客户,业务员,日期,金额（元）,退货,状态\n".to_owned();
    for at in 0..rows {
        let (customer, rep, month, day) = (at / 20, at / 20 % 37, at % 12 + 1, at % 28 + 1);
        writeln!(
            text,
            "第{customer}号客户,业务员{rep},2026/{month}/{day},\"{},{:03}.50\",,已发货",
            at % 90 + 10,
            at % 1_000
        )
        .expect("room");
    }
    text
}

#[test]
fn work_goes_on_in_pieces_and_comes_to_the_same() {
    let workbook = blank();
    let text = sheet(1_000);
    let whole = preview(&workbook.facts, &[&text], Choices::default());
    let parts = vec![part(&workbook.facts, &text)];
    let mut pieces = Preview::new(workbook.facts.clone(), parts, Choices::default());
    let mut before = 0;
    loop {
        assert_eq!(pieces.edit(), None);
        let progress = pieces.advance(77);
        assert!(progress.done > before && progress.done <= progress.of);
        before = progress.done;
        if progress.is_done() {
            break;
        }
    }
    assert_eq!(pieces.edit(), whole.edit());
    assert!(pieces.edit().is_some());
}

#[test]
fn work_that_is_stopped_leaves_everything_as_it_was() {
    let workbook = blank();
    let before = workbook.facts.clone();
    let parts = vec![part(&workbook.facts, &sheet(500))];
    let mut preview = Preview::new(workbook.facts.clone(), parts, Choices::default());
    preview.advance(100);
    drop(preview);
    assert!(workbook.facts == before && !workbook.history.can_undo());
}

/// In release: `cargo test --release -p rewards-document --test import pieces -- --ignored --nocapture`.
#[test]
#[ignore = "measures time, in release"]
fn a_hundred_thousand_rows_take_less_than_a_second() {
    let text = sheet(100_000);
    let mut workbook = blank();
    let start = Instant::now();
    let mut reader = TextReader::new(text).expect("a table");
    while !reader.advance(4_096).is_done() {}
    let table = reader.into_table();
    let read = start.elapsed();
    let reading = Reading::of(&table, &workbook.facts, &Remembered::default());
    let parts = vec![Part { table, reading }];
    let mut preview = Preview::new(workbook.facts.clone(), parts, Choices::default());
    let mut longest = std::time::Duration::ZERO;
    loop {
        let start = Instant::now();
        let is_done = preview.advance(2_048).is_done();
        longest = longest.max(start.elapsed());
        if is_done {
            break;
        }
    }
    let found = start.elapsed();
    confirm(&mut workbook, &preview);
    let all = start.elapsed();
    println!("text {read:?}, found {found:?}, done {all:?}, longest piece {longest:?}");
    assert_eq!(deals(&workbook).len(), 100_000);
    assert!(FactsCheck::of(&workbook.facts).left_out.is_empty());
    assert_eq!(preview.counts(Sheet::Deals).added, 100_000);
    assert!(all.as_millis() < 1_000, "{all:?}");
}
