//! What is wrong in a field by itself can be said as soon as it is left; what only lacks, or may come right with the rest of
//! the row, can not.
use crate::common::{add_row, column, type_in, workbook};
use rewards_document::workbook::{FactsCheck, FieldRef, RowId, Sheet};
use rewards_document::{fault_words, is_wrong_there};

/// What can be said at a field of a row with these cells, which is its table's only one beside what the workbook has.
fn said(sheet: Sheet, cells: &[(&str, &str)], field: &str) -> Vec<String> {
    let mut workbook = workbook();
    add_row(&mut workbook, sheet, 2);
    for (field, text) in cells {
        type_in(&mut workbook, sheet, 2, field, text);
    }
    let place = FieldRef::Cell(sheet, RowId(2), column(sheet, field));
    let check = FactsCheck::of(&workbook.facts);
    let here = check.problems.iter().filter(|one| one.field == place);
    let here = here.filter(|placed| is_wrong_there(placed));
    here.map(|placed| fault_words(placed).zh).collect()
}

#[test]
fn an_amount_that_is_no_amount_is_wrong_where_it_stands() {
    for (amount, words) in [
        ("-500", "不能小于零"),
        ("0", "要大于零"),
        ("1.2345", "最多两位小数"),
        ("几万", "请填金额，如 1200 或 12万"),
    ] {
        // Also where nothing else of the row is filled in yet.
        assert_eq!(
            said(Sheet::Deals, &[("amount", amount)], "amount"),
            [words],
            "{amount}"
        );
    }
    let deal = [
        ("customer", "宏远电子"),
        ("amount", "200"),
        ("returned", "300"),
    ];
    assert_eq!(said(Sheet::Deals, &deal, "returned"), ["不能多于成交金额"]);
    assert_eq!(
        said(Sheet::Deals, &[("margin", "0.15")], "margin"),
        ["是 15% 还是 0.15%？请写上百分号"]
    );
}

#[test]
fn what_lacks_and_whom_a_deal_names_may_come_right_with_its_other_fields() {
    let deal = [("customer", "没有这一家")];
    for field in ["customer", "rep", "amount", "date"] {
        assert_eq!(said(Sheet::Deals, &deal, field), [""; 0], "{field}");
    }
    assert_eq!(said(Sheet::Deals, &[("rep", "李娜")], "rep"), [""; 0]);
    // Nobody is made by an event, or by a customer's rep.
    let event = [("kind", "complaint"), ("customer", "没有这一家")];
    assert_eq!(said(Sheet::Outcomes, &event, "customer"), ["没有这个客户"]);
    let customer = [("name", "天成纺织"), ("rep", "李娜")];
    assert_eq!(said(Sheet::Customers, &customer, "rep"), ["没有这名业务员"]);
}
