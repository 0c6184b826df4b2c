//! Deals that wait for a rep: somebody says that they are his, or the first rep comes.

use super::{left_out, owner_of_second, with_deal, with_second_rep, written};
use crate::common::{add_row, text, type_in};
use rewards_document::workbook::{
    Edit, FactsCheck, Leaving, Newcomers, RowId, Sheet, Workbook, leave_row,
};

/// The small workbook without its rep and its customer, with its deal and a second one of this customer and this rep.
fn without_rep(customer: &str, rep: &str) -> Workbook {
    let mut workbook = with_deal(customer, rep);
    workbook.act(Edit::RemoveRow(Sheet::Customers, RowId(1)));
    workbook.act(Edit::RemoveRow(Sheet::Reps, RowId(1)));
    workbook
}

/// Somebody says that the deals are his, as one act.
fn say_whose(workbook: &mut Workbook, name: &str) -> Option<String> {
    let check = FactsCheck::of(&workbook.facts);
    let find = |sheet, text: &str| check.find(sheet, text);
    let made = Newcomers::of_somebody(&workbook.facts, find, name);
    workbook.act(Edit::Several(made.edits(&workbook.facts)));
    made.said().map(|said| said.zh)
}

#[test]
fn somebody_says_that_the_deals_are_his_and_they_count() {
    let mut workbook = without_rep("鸿远电子", "");
    assert_eq!(left_out(&workbook).len(), 2);
    assert_eq!(
        say_whose(&mut workbook, " 张伟 ").as_deref(),
        Some("已新建 2 个客户（新客户）、1 名业务员")
    );
    assert_eq!(left_out(&workbook), []);
    assert_eq!(text(&workbook, Sheet::Customers, 2, "name"), "宏远电子");
    assert_eq!(owner_of_second(&workbook), "鸿远电子 张伟 false");
    workbook.undo();
    for sheet in [Sheet::Reps, Sheet::Customers] {
        assert_eq!(workbook.facts.table(sheet).rows.filled(), 0);
    }
}

#[test]
fn a_deal_that_names_another_rep_stays_that_ones() {
    let mut workbook = without_rep("鸿远电子", "李娜");
    say_whose(&mut workbook, "张伟");
    assert_eq!(left_out(&workbook), []);
    assert_eq!(owner_of_second(&workbook), "鸿远电子 李娜 false");
    let reps = workbook.facts.table(Sheet::Reps).rows.iter();
    let names: Vec<_> = reps.map(|row| row.field(Sheet::Reps, "name")).collect();
    assert_eq!(names, ["张伟", "李娜"]);
}

#[test]
fn nobody_is_made_of_what_is_no_name() {
    for name in ["", " ", "#3"] {
        let mut workbook = without_rep("鸿远电子", "");
        let before = workbook.facts.clone();
        assert_eq!(say_whose(&mut workbook, name), None, "{name}");
        assert_eq!(*workbook.facts, *before);
    }
}

/// Types a name into the first row of the reps, and leaves it.
fn write_rep(workbook: &mut Workbook, name: &str) -> Option<Leaving> {
    add_row(workbook, Sheet::Reps, 1);
    type_in(workbook, Sheet::Reps, 1, "name", name);
    let check = FactsCheck::of(&workbook.facts);
    let leaving = leave_row(&check, &workbook.history, Sheet::Reps, RowId(1), None)?;
    workbook.act(leaving.edit.clone());
    Some(leaving)
}

#[test]
fn the_first_rep_gets_the_customers_of_the_deals_that_waited_for_one() {
    let mut workbook = without_rep("鸿远电子", "");
    let before = written(&workbook);
    let leaving = write_rep(&mut workbook, "张伟").expect("an act");
    assert_eq!(leaving.said.zh, "已新建 2 个客户（新客户）");
    assert_eq!(leaving.remedy.name.zh, "都改为老客户");
    assert!(leaving.stands(&workbook.facts));
    assert_eq!(left_out(&workbook), []);
    assert_eq!(owner_of_second(&workbook), "鸿远电子 张伟 false");
    let made = written(&workbook);
    // All of it is one step with the row.
    workbook.undo();
    assert!(!leaving.stands(&workbook.facts));
    assert_eq!(written(&workbook), before);
    workbook.redo();
    assert_eq!(written(&workbook), made);
    // A second rep breaks no row.
    with_second_rep(&mut workbook);
    assert_eq!(left_out(&workbook), []);
    assert_eq!(owner_of_second(&workbook), "鸿远电子 张伟 false");
    workbook.act(leaving.remedy.edit);
    assert_eq!(owner_of_second(&workbook), "鸿远电子 张伟 true");
    assert_eq!(text(&workbook, Sheet::Customers, 2, "existing"), "true");
}

#[test]
fn the_one_customer_that_waited_is_said_by_name() {
    let mut workbook = without_rep(" 宏远 电子", "");
    let leaving = write_rep(&mut workbook, "张伟").expect("an act");
    assert_eq!(leaving.said.zh, "已新建客户 宏远电子（新客户，归张伟）");
    assert_eq!(leaving.remedy.name.zh, "改为老客户");
    assert_eq!(workbook.facts.table(Sheet::Customers).rows.len(), 1);
}

#[test]
fn a_deal_that_names_a_rep_is_not_the_first_reps() {
    let mut workbook = without_rep("鸿远电子", "李娜");
    add_row(&mut workbook, Sheet::Deals, 3);
    type_in(&mut workbook, Sheet::Deals, 3, "customer", "鸿远电子");
    write_rep(&mut workbook, "张伟");
    let customers = workbook.facts.table(Sheet::Customers).rows.iter();
    let customers: Vec<&str> = customers
        .map(|row| row.field(Sheet::Customers, "name"))
        .collect();
    assert_eq!(customers, ["宏远电子"]);
    assert_eq!(workbook.facts.table(Sheet::Reps).rows.filled(), 1);
}

#[test]
fn only_the_only_reps_row_and_only_once_written_makes_customers() {
    // He has no name yet.
    assert_eq!(write_rep(&mut without_rep("鸿远电子", ""), ""), None);
    // No deal waits.
    let mut nobody_waits = with_deal("宏远电子", "");
    assert_eq!(write_rep(&mut nobody_waits, "张伟"), None);
    // There is another rep.
    let mut several = without_rep("鸿远电子", "");
    with_second_rep(&mut several);
    assert_eq!(write_rep(&mut several, "张伟"), None);
    // The row was only looked at: a customer that was taken out does not come back.
    let mut taken_out = without_rep("鸿远电子", "");
    write_rep(&mut taken_out, "张伟");
    taken_out.act(Edit::RemoveRow(Sheet::Customers, RowId(2)));
    let check = FactsCheck::of(&taken_out.facts);
    let leaving = leave_row(&check, &taken_out.history, Sheet::Reps, RowId(1), None);
    assert_eq!(leaving, None);
}

#[test]
fn a_deal_that_names_the_first_rep_gives_him_the_deals_that_waited_for_one_too() {
    let mut workbook = without_rep("鸿远电子", "");
    add_row(&mut workbook, Sheet::Deals, 3);
    type_in(&mut workbook, Sheet::Deals, 3, "customer", "晨光文具");
    type_in(&mut workbook, Sheet::Deals, 3, "rep", "李娜");
    let check = FactsCheck::of(&workbook.facts);
    let leaving = leave_row(&check, &workbook.history, Sheet::Deals, RowId(3), None);
    let leaving = leaving.expect("an act");
    assert_eq!(leaving.said.zh, "已新建 3 个客户（新客户）、1 名业务员");
    workbook.act(leaving.edit.clone());
    let customers = workbook.facts.table(Sheet::Customers).rows.iter();
    let customers: Vec<String> = customers
        .map(|row| {
            ["name", "rep"]
                .map(|field| row.field(Sheet::Customers, field))
                .join(" ")
        })
        .collect();
    assert_eq!(
        customers,
        ["晨光文具 李娜", "宏远电子 李娜", "鸿远电子 李娜"]
    );
    assert!(leaving.stands(&workbook.facts));
    workbook.undo();
    assert!(!leaving.stands(&workbook.facts));
    // Where there is a rep already, a second one gets only the deal that names him.
    let mut several = without_rep("鸿远电子", "");
    add_row(&mut several, Sheet::Reps, 1);
    type_in(&mut several, Sheet::Reps, 1, "name", "张伟");
    add_row(&mut several, Sheet::Deals, 3);
    type_in(&mut several, Sheet::Deals, 3, "customer", "晨光文具");
    type_in(&mut several, Sheet::Deals, 3, "rep", "李娜");
    let check = FactsCheck::of(&several.facts);
    let leaving = leave_row(&check, &several.history, Sheet::Deals, RowId(3), None);
    assert_eq!(
        leaving.expect("an act").said.zh,
        "已新建业务员 李娜、客户 晨光文具（新客户，归李娜）"
    );
}
