//! Deals come first: leaving a deal's row makes the customer that it names, and a rep who isn't there yet.
mod without_rep;

use crate::common::{add_row, column, text, type_in, workbook};
use rewards_document::workbook::{
    Cause, Edit, FactsCheck, Fault, FieldRef, Row, RowId, Sheet, Workbook, leave_row, whose_deal,
};
use rewards_document::{fault_words, remedies};
use std::sync::Arc;

/// The small workbook, and a second deal with this customer and this rep.
fn with_deal(customer: &str, rep: &str) -> Workbook {
    let mut workbook = workbook();
    add_row(&mut workbook, Sheet::Deals, 2);
    for (field, text) in [
        ("customer", customer),
        ("date", "3-2"),
        ("rep", rep),
        ("amount", "5千"),
    ] {
        type_in(&mut workbook, Sheet::Deals, 2, field, text);
    }
    workbook
}

fn with_second_rep(workbook: &mut Workbook) {
    add_row(workbook, Sheet::Reps, 2);
    type_in(workbook, Sheet::Reps, 2, "name", "李娜");
}

/// What stands in all tables.
fn written(workbook: &Workbook) -> Vec<Vec<Vec<String>>> {
    let tables = Sheet::ALL.iter().map(|sheet| workbook.facts.table(*sheet));
    let cells = |row: &Arc<Row>| row.cells.to_vec();
    tables
        .map(|table| table.rows.iter().map(cells).collect())
        .collect()
}

/// Leaves the second deal, and gives what is said.
fn leave(workbook: &mut Workbook) -> Option<String> {
    let leaving = leave_row(
        &FactsCheck::of(&workbook.facts),
        &workbook.history,
        Sheet::Deals,
        RowId(2),
        None,
    )?;
    workbook.act(leaving.edit);
    Some(leaving.said.zh)
}

fn left_out(workbook: &Workbook) -> Vec<(Sheet, u32, Cause)> {
    let left_out = FactsCheck::of(&workbook.facts).left_out.into_iter();
    left_out
        .map(|row| (row.sheet, row.row.0, row.cause))
        .collect()
}

fn owner_of_second(workbook: &Workbook) -> String {
    let check = FactsCheck::of(&workbook.facts);
    let ledger = &check.sound.expect("a ledger").ledger;
    let deal = ledger.deals.last().expect("a deal");
    let customer = &ledger.customers[deal.customer.index()];
    format!(
        "{} {} {}",
        customer.name,
        ledger.reps[customer.rep.index()].name,
        customer.existing
    )
}

#[test]
fn a_new_customer_is_the_only_reps() {
    let mut workbook = with_deal(" 鸿远电子 ", "");
    assert_eq!(left_out(&workbook), [(Sheet::Deals, 2, Cause::Wrong)]);
    assert_eq!(
        leave(&mut workbook).as_deref(),
        Some("已新建客户 鸿远电子（新客户，归张伟）")
    );
    assert_eq!(left_out(&workbook), []);
    assert_eq!(owner_of_second(&workbook), "鸿远电子 张伟 false");
    // Nothing is left to do.
    assert_eq!(leave(&mut workbook), None);
}

#[test]
fn a_new_customer_is_the_reps_who_writes_the_deal_where_it_names_nobody() {
    let writer = Some(RowId(2));
    let written = |rep: &str| {
        let mut workbook = with_deal("鸿远电子", rep);
        with_second_rep(&mut workbook);
        let check = FactsCheck::of(&workbook.facts);
        let leaving = leave_row(&check, &workbook.history, Sheet::Deals, RowId(2), writer)
            .expect("a new customer");
        workbook.act(leaving.edit);
        assert_eq!(left_out(&workbook), []);
        (owner_of_second(&workbook), leaving.said.zh)
    };
    assert_eq!(
        written(""),
        (
            "鸿远电子 李娜 false".to_owned(),
            "已新建客户 鸿远电子（新客户，归李娜）".to_owned()
        )
    );
    assert_eq!(written("张伟").0, "鸿远电子 张伟 false");
    // Of two reps nobody knows who writes, and one who isn't there writes nothing.
    let mut workbook = with_deal("鸿远电子", "");
    with_second_rep(&mut workbook);
    let check = FactsCheck::of(&workbook.facts);
    for writer in [None, Some(RowId(7))] {
        assert_eq!(
            leave_row(&check, &workbook.history, Sheet::Deals, RowId(2), writer),
            None
        );
    }
}

#[test]
fn whose_a_deal_is_is_known_of_a_customer_with_a_rep_and_by_who_writes() {
    let mut workbook = with_deal("鸿远电子", "");
    let whose = |workbook: &Workbook, customer: &str, writer: Option<u32>| {
        let check = FactsCheck::of(&workbook.facts);
        whose_deal(&check, customer, writer.map(RowId))
    };
    // The only rep there is has whatever comes.
    for customer in ["", "鸿远电子", " 宏远电子 "] {
        let known = whose(&workbook, customer, None);
        assert_eq!(known.as_deref(), Some("张伟"), "{customer}");
    }
    with_second_rep(&mut workbook);
    type_in(&mut workbook, Sheet::Customers, 1, "rep", "张伟");
    for (customer, writer, known) in [
        ("", None, None),
        ("", Some(2), Some("李娜")),
        ("鸿远电子", None, None),
        ("鸿远电子", Some(2), Some("李娜")),
        // Whoever writes: the customer is his who has it.
        ("宏远电子", None, Some("张伟")),
        ("宏远电子", Some(2), Some("张伟")),
        // It can be nobody's name.
        ("#7", Some(2), None),
    ] {
        let whose = whose(&workbook, customer, writer);
        assert_eq!(whose.as_deref(), known, "{customer} {writer:?}");
    }
}

#[test]
fn what_leaving_made_is_taken_back_with_the_row() {
    let before = written(&workbook());
    let mut workbook = with_deal("鸿远电子", "王芳");
    leave(&mut workbook);
    let made = written(&workbook);
    workbook.undo();
    assert_eq!(written(&workbook), before);
    workbook.redo();
    assert_eq!(written(&workbook), made);
    // What comes later is a step of its own.
    type_in(&mut workbook, Sheet::Deals, 2, "amount", "6千");
    workbook.undo();
    assert_eq!(written(&workbook), made);
    workbook.undo();
    assert_eq!(written(&workbook), before);
}

#[test]
fn what_was_written_elsewhere_before_the_row_is_taken_back_by_itself() {
    let mut workbook = workbook();
    type_in(&mut workbook, Sheet::Deals, 1, "customer", "鸿远电子");
    type_in(&mut workbook, Sheet::Deals, 1, "amount", "7千");
    type_in(&mut workbook, Sheet::Customers, 1, "name", "天成纺织");
    let between = written(&workbook);
    type_in(&mut workbook, Sheet::Deals, 1, "date", "3-3");
    type_in(&mut workbook, Sheet::Deals, 1, "amount", "9千");
    let leaving = leave_row(
        &FactsCheck::of(&workbook.facts),
        &workbook.history,
        Sheet::Deals,
        RowId(1),
        None,
    );
    workbook.act(leaving.expect("a new customer").edit);
    workbook.undo();
    assert_eq!(written(&workbook), between);
    workbook.undo();
    assert_eq!(text(&workbook, Sheet::Customers, 1, "name"), "宏远电子");
    assert_eq!(text(&workbook, Sheet::Deals, 1, "amount"), "7千");
}

#[test]
fn what_is_typed_after_leaving_is_a_step_of_its_own_also_in_the_same_cell() {
    let mut workbook = with_deal("鸿远电子", "");
    leave(&mut workbook);
    let made = workbook.facts.clone();
    type_in(&mut workbook, Sheet::Deals, 2, "amount", "6千");
    workbook.undo();
    assert_eq!(*workbook.facts, *made);
}

#[test]
fn a_new_customer_is_the_named_reps_who_is_made_where_there_is_none() {
    let mut workbook = with_deal("鸿远电子", "张伟");
    leave(&mut workbook);
    assert_eq!(owner_of_second(&workbook), "鸿远电子 张伟 false");
    let mut workbook = with_deal("鸿远电子", "王芳");
    assert_eq!(
        leave(&mut workbook).as_deref(),
        Some("已新建业务员 王芳、客户 鸿远电子（新客户，归王芳）")
    );
    assert_eq!(left_out(&workbook), []);
    assert_eq!(owner_of_second(&workbook), "鸿远电子 王芳 false");
    // The customer that meant the only rep names him now, in the same step.
    assert_eq!(text(&workbook, Sheet::Customers, 1, "rep"), "张伟");
    workbook.undo();
    assert_eq!(text(&workbook, Sheet::Customers, 1, "rep"), "");
    assert_eq!(workbook.facts.table(Sheet::Reps).rows.len(), 1);
}

#[test]
fn with_several_reps_somebody_has_to_say_whose_it_is() {
    let mut workbook = with_deal("鸿远电子", "");
    with_second_rep(&mut workbook);
    assert_eq!(leave(&mut workbook), None);
    let check = FactsCheck::of(&workbook.facts);
    // What lacks is the rep, not the customer; it's only not filled in yet.
    let lacking = &check.left_out[0].cells[0];
    let rep = FieldRef::Cell(Sheet::Deals, RowId(2), column(Sheet::Deals, "rep"));
    assert_eq!(lacking.field, rep);
    assert_eq!(
        fault_words(lacking).zh,
        "“鸿远电子”是新客户：填上业务员，就会新建"
    );
    assert_eq!(left_out(&workbook), [(Sheet::Deals, 2, Cause::Unfinished)]);
    type_in(&mut workbook, Sheet::Deals, 2, "rep", "李娜");
    leave(&mut workbook);
    assert_eq!(owner_of_second(&workbook), "鸿远电子 李娜 false");
}

#[test]
fn what_names_nobody_new_makes_nothing() {
    for (customer, rep) in [
        ("宏远电子", ""),
        ("宏远电子", "王芳"),
        ("", ""),
        ("#7", ""),
        ("鸿远电子", "#7"),
    ] {
        let mut workbook = with_deal(customer, rep);
        assert_eq!(leave(&mut workbook), None, "{customer} {rep}");
    }
    let workbook = with_deal("鸿远电子", "");
    assert_eq!(
        leave_row(
            &FactsCheck::of(&workbook.facts),
            &workbook.history,
            Sheet::Deals,
            RowId(9),
            None,
        ),
        None
    );
    assert_eq!(
        leave_row(
            &FactsCheck::of(&workbook.facts),
            &workbook.history,
            Sheet::Customers,
            RowId(1),
            None,
        ),
        None
    );
    let mut nobody = with_deal("鸿远电子", "");
    nobody.act(Edit::RemoveRow(Sheet::Reps, RowId(1)));
    assert_eq!(leave(&mut nobody), None);
}

#[test]
fn a_new_customer_goes_into_the_first_blank_row() {
    let mut workbook = with_deal("鸿远电子", "");
    add_row(&mut workbook, Sheet::Customers, 2);
    add_row(&mut workbook, Sheet::Customers, 3);
    leave(&mut workbook);
    assert_eq!(text(&workbook, Sheet::Customers, 2, "name"), "鸿远电子");
    assert_eq!(text(&workbook, Sheet::Customers, 2, "rep"), "张伟");
    assert_eq!(workbook.facts.table(Sheet::Customers).rows.len(), 3);
}

#[test]
fn it_can_be_an_existing_customer_after_all() {
    let mut workbook = with_deal("鸿远电子", "");
    let leaving = leave_row(
        &FactsCheck::of(&workbook.facts),
        &workbook.history,
        Sheet::Deals,
        RowId(2),
        None,
    )
    .expect("an act");
    assert_eq!(leaving.remedy.name.zh, "改为老客户");
    workbook.act(leaving.edit);
    workbook.act(leaving.remedy.edit);
    assert_eq!(owner_of_second(&workbook), "鸿远电子 张伟 true");
}

#[test]
fn what_was_made_is_said_as_long_as_it_stands() {
    let mut workbook = with_deal("鸿远电子", "");
    let leaving = leave_row(
        &FactsCheck::of(&workbook.facts),
        &workbook.history,
        Sheet::Deals,
        RowId(2),
        None,
    )
    .expect("an act");
    assert!(!leaving.stands(&workbook.facts));
    workbook.act(leaving.edit.clone());
    assert!(leaving.stands(&workbook.facts));
    workbook.undo();
    assert!(!leaving.stands(&workbook.facts));
    workbook.redo();
    assert!(leaving.stands(&workbook.facts));
}

#[test]
fn a_deal_that_names_another_rep_than_its_customers_is_left_out_until_somebody_decides() {
    let mut workbook = with_deal("宏远电子", "李娜");
    with_second_rep(&mut workbook);
    let check = FactsCheck::of(&workbook.facts);
    assert_eq!(left_out(&workbook), [(Sheet::Deals, 2, Cause::Wrong)]);
    let cell = &check.left_out[0].cells[0];
    assert_eq!(cell.fault, Fault::OtherOwner("张伟".to_owned()));
    assert_eq!(
        fault_words(cell).zh,
        "这个客户归张伟；清空这一格就仍归张伟，要改归别人请改客户表"
    );
    let remedies = remedies(&check, cell);
    let names: Vec<&str> = remedies.iter().map(|remedy| &*remedy.name.zh).collect();
    assert_eq!(names, ["仍归张伟", "改归李娜"]);
    let after = |at: usize| {
        let mut workbook = workbook.clone();
        workbook.act(remedies[at].edit.clone());
        assert_eq!(left_out(&workbook), []);
        owner_of_second(&workbook)
    };
    assert_eq!(after(0), "宏远电子 张伟 false");
    assert_eq!(after(1), "宏远电子 李娜 false");
    // One that names its customer's rep is in order.
    let mut agreed = workbook.clone();
    type_in(&mut agreed, Sheet::Deals, 2, "rep", "张伟");
    assert_eq!(left_out(&agreed), []);
    // The document of the contract has no such field.
    let document = FactsCheck::of(&agreed.facts).document().json();
    assert!(
        !document.contains("\"rep\":\"张伟\",\"date\""),
        "{document}"
    );
}

#[test]
fn a_rep_that_is_renamed_is_renamed_in_deals_too() {
    let mut workbook = with_deal("宏远电子", "张伟");
    type_in(&mut workbook, Sheet::Reps, 1, "name", "张威");
    assert_eq!(text(&workbook, Sheet::Deals, 2, "rep"), "张威");
    assert_eq!(left_out(&workbook), []);
}

#[test]
fn an_unclear_per_cent_is_one_or_the_other() {
    let mut workbook = workbook();
    type_in(&mut workbook, Sheet::Deals, 1, "margin", "0.15");
    let check = FactsCheck::of(&workbook.facts);
    let remedies = remedies(&check, &check.left_out[0].cells[0]);
    let after = |at: usize| {
        let mut workbook = workbook.clone();
        workbook.act(remedies[at].edit.clone());
        text(&workbook, Sheet::Deals, 1, "margin")
    };
    assert_eq!((after(0), after(1)), ("15%".into(), "0.15%".into()));
    assert_eq!(column(Sheet::Deals, "rep"), 1);
}

#[test]
fn a_customer_whose_name_is_too_long_is_not_made_and_the_deal_says_how_long_it_may_be() {
    let mut workbook = with_deal(&"长".repeat(201), "");
    assert_eq!(leave(&mut workbook), None);
    let check = FactsCheck::of(&workbook.facts);
    assert_eq!(
        fault_words(&check.left_out[0].cells[0]).zh,
        "文字太长，最多 200 个字"
    );
    let mut workbook = with_deal(&"长".repeat(200), "");
    assert!(leave(&mut workbook).is_some());
    assert_eq!(left_out(&workbook), []);
}
