//! Long work goes in pieces, can be stopped, and takes little time.

use super::{blank, confirm, deals, part, preview, take_in};
use rewards_document::import::{
    Choices, Incoming, Preview, Reading, Remembered, SourceTable, TextReader, Wrong,
};
use rewards_document::workbook::{Edit, FactsCheck, GradualCheck, Sheet, Workbook};
use std::fmt::Write;
use std::sync::Arc;
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

/// Tables with all that can be wrong: names and ids twice, rows that are there, customers who are named by others.
fn odd_sheets() -> [String; 2] {
    let mut customers = "客户,业务员,编号\n".to_owned();
    for at in 0..700 {
        let (name, rep, id) = (at % 640, at % 5, at % 690);
        let rep = if at % 50 == 7 { "" } else { REPS[rep] };
        writeln!(customers, "客户{name},{rep},c{id}").expect("room");
    }
    let mut deals = "客户,业务员,日期,金额,退货,状态,编号\n".to_owned();
    for at in 0..1_300 {
        let (customer, day) = (at % 900, at % 33 + 1);
        let id = if at % 90 == 0 { 90 } else { at };
        let amount = if at % 70 == 3 { "很多" } else { "1200" };
        writeln!(deals, "客户{customer},张伟,2026-03-{day},{amount},,,d{id}").expect("room");
    }
    [customers, deals]
}

const REPS: [&str; 5] = ["张伟", "李娜", "王芳", "赵磊", "陈静"];

/// What is handed on to the next check comes to what reading all anew comes to.
fn hold(workbook: &Workbook, preview: &Preview) {
    assert!(
        preview
            .after()
            .is_some_and(|after| after.is_of(&workbook.facts))
    );
    let mut further = workbook.clone();
    further.act(Edit::Period(1, "2026-12-30".to_owned()));
    assert!(
        preview
            .after()
            .is_some_and(|after| !after.is_of(&further.facts))
    );
    let handed_on = FactsCheck::after(preview.after().as_ref(), &workbook.facts);
    let fresh = FactsCheck::of(&workbook.facts);
    assert_eq!(handed_on.left_out, fresh.left_out);
    assert_eq!(handed_on.problems, fresh.problems);
    assert_eq!(
        format!("{:?}", handed_on.sound),
        format!("{:?}", fresh.sound)
    );
}

#[test]
fn pieces_of_any_size_come_to_what_the_whole_comes_to() {
    let [customers, deals] = odd_sheets();
    let mut start = blank();
    // Some of both are there already.
    take_in(
        &mut start,
        &[&first_lines(&customers, 90), &first_lines(&deals, 120)],
    );
    for wrong in [Wrong::Take, Wrong::LeaveOut] {
        let choices = Choices {
            wrong,
            ..Choices::default()
        };
        let parts = || vec![part(&start.facts, &customers), part(&start.facts, &deals)];
        let mut whole = Preview::new(start.facts.clone(), parts(), choices);
        while !whole.advance(usize::MAX).is_done() {}
        assert!(whole.edit().is_some() && whole.wrong().len() > 20);
        let mut done = start.clone();
        confirm(&mut done, &whole);
        hold(&done, &whole);
        for size in [1, 37, 513] {
            let mut pieces = Preview::new(start.facts.clone(), parts(), choices);
            while !pieces.advance(size).is_done() {}
            assert_eq!(pieces.edit(), whole.edit());
            assert_eq!(pieces.wrong(), whole.wrong());
            assert_eq!(pieces.newcomers(), whole.newcomers());
            let mut again = start.clone();
            confirm(&mut again, &pieces);
            assert_eq!(*again.facts, *done.facts);
            hold(&again, &pieces);
        }
    }
}

fn first_lines(text: &str, lines: usize) -> String {
    text.split_inclusive('\n').take(lines).collect()
}

#[test]
fn a_check_in_pieces_comes_to_what_one_of_all_at_once_comes_to() {
    let [customers, deals] = odd_sheets();
    let mut workbook = blank();
    take_in(&mut workbook, &[&customers, &deals]);
    let whole = FactsCheck::of(&workbook.facts);
    assert!(whole.left_out.len() > 20);
    for size in [1, 700, usize::MAX] {
        let mut check = GradualCheck::new(&workbook.facts);
        let mut before = 0;
        while !check.advance(size).is_done() {
            assert!(check.progress().done > before);
            before = check.progress().done;
        }
        let check = check.into_check();
        assert_eq!(check.left_out, whole.left_out);
        assert_eq!(check.problems, whole.problems);
        assert_eq!(format!("{:?}", check.sound), format!("{:?}", whole.sound));
    }
}

#[test]
fn the_check_after_the_act_finds_the_very_rows_that_were_read_before() {
    let mut workbook = blank();
    let preview = take_in(&mut workbook, &[&sheet(2_000)]);
    let table = &workbook.facts.table(Sheet::Deals).rows;
    let is_same = |incoming: &Incoming| {
        let at = table.position(incoming.row.id);
        let row = at.and_then(|at| table.get(at));
        row.is_some_and(|row| Arc::ptr_eq(row, &incoming.row))
    };
    let same = preview.rows(Sheet::Deals).iter().filter(|row| is_same(row));
    // The first one goes into the form's own blank row.
    assert_eq!(same.count(), 1_999);
}

/// A workbook with something in it, the same each time.
fn begun() -> Workbook {
    let mut workbook = blank();
    take_in(&mut workbook, &[&sheet(90)]);
    workbook
}

#[test]
fn work_that_is_stopped_after_any_step_leaves_everything_as_it_was() {
    let [customers, deals] = odd_sheets();
    let workbook = begun();
    let before = workbook.facts.clone();
    let place = workbook.history.place();
    let choices = Choices {
        wrong: Wrong::LeaveOut,
        ..Choices::default()
    };
    let mut is_done = false;
    let mut steps = 0;
    while !is_done {
        steps += 1;
        let parts = vec![part(&before, &customers), part(&before, &deals)];
        let mut preview = Preview::new(workbook.facts.clone(), parts, choices);
        is_done = (0..steps).any(|_| preview.advance(400).is_done());
        while preview.shed(300) {}
        assert_eq!(preview.edit(), None);
        drop(preview);
        assert!(workbook.facts == before && workbook.history.place() == place);
        assert_eq!(*workbook.facts, *begun().facts);
    }
    assert!(steps > 12, "{steps}");
}

#[test]
fn twice_the_rows_are_twice_the_steps() {
    let steps = |rows: usize| {
        let workbook = blank();
        let parts = vec![part(&workbook.facts, &sheet(rows))];
        let mut preview = Preview::new(workbook.facts.clone(), parts, Choices::default());
        let mut steps = 1;
        while !preview.advance(500).is_done() {
            steps += 1;
        }
        steps
    };
    // A step of reading for each 500 rows, one of finding whom they name, one of finding what becomes of them and one of checking
    // for each chunk, besides some for more rows; a few are the same for any number.
    let (few, many) = (steps(4_000), steps(8_000));
    assert!((22..=64).contains(&few), "{few}");
    assert!((28..=32).contains(&(many - few)), "{few} and {many}");
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
    let parts = vec![SourceTable { table, reading }];
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
