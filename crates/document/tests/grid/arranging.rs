//! Sorting and filtering.

use super::View;
use crate::common::column;
use rewards_core::number::Month;
use rewards_document::grid::{
    Arrangement, Choosing, Filter, Sort, Way, arranged, months_of, values_of,
};
use rewards_document::workbook::{FactsCheck, Row, RowId, Sheet};
use rewards_words::lang::Lang;
use std::collections::{BTreeSet, HashSet};
use std::sync::Arc;

const FIELDS: &[&str] = &["customer", "rep", "date", "amount", "stage"];

fn view() -> View {
    let mut view = View::of(
        Sheet::Deals,
        FIELDS,
        &[
            &["乙10", "", "2026-03-02", "9,000", ""],
            &["甲2", "李娜", "3/1", "1.2万", "已签约"],
            &["甲10", "", "soon", "much", "signed"],
            &["Z", "张伟", "2月28日", "", "delivered"],
            &["", "", "", "", ""],
            &["宏远电子", "", "2026-03-31", "9000.00", "cancelled"],
        ],
    );
    let reps = column(Sheet::Reps, "name");
    let mut facts = view.facts().clone();
    facts
        .table_mut(Sheet::Reps)
        .push(Sheet::Reps, [(reps, "李娜".to_owned())]);
    let owner = column(Sheet::Customers, "rep");
    let first = facts.table(Sheet::Customers).rows.first().unwrap().id;
    facts
        .table_mut(Sheet::Customers)
        .row_mut(first)
        .unwrap()
        .cells[owner] = "李娜".to_owned();
    view.workbook.act(rewards_document::workbook::Edit::Facts(
        rewards_document::workbook::Shared::new(facts),
    ));
    view
}

/// The places of the rows in the table, from 1.
fn shown(arrangement: &Arrangement) -> Vec<u32> {
    let view = view();
    let check = FactsCheck::of(view.facts());
    let rows = arranged(view.facts(), &check, Sheet::Deals, arrangement);
    let place = |id| view.facts().table(Sheet::Deals).position(id).unwrap() + 1;
    rows.into_iter()
        .map(|id| u32::try_from(place(id)).unwrap())
        .collect()
}

fn sorted(field: &str, way: Way) -> Vec<u32> {
    let column = column(Sheet::Deals, field);
    shown(&Arrangement {
        sort: Some(Sort { column, way }),
        filters: Vec::new(),
    })
}

fn filtered(filter: Filter) -> Vec<u32> {
    shown(&Arrangement {
        sort: None,
        filters: vec![filter],
    })
}

#[test]
fn without_anything_rows_stand_as_in_the_table() {
    assert_eq!(shown(&Arrangement::default()), [1, 2, 3, 4, 5, 6]);
}

#[test]
fn columns_are_sorted_by_what_they_mean_and_empty_cells_come_last() {
    assert_eq!(sorted("amount", Way::Up), [1, 6, 2, 3, 4, 5]);
    assert_eq!(sorted("amount", Way::Down), [2, 1, 6, 3, 4, 5]);
    assert_eq!(sorted("date", Way::Up), [4, 2, 1, 6, 3, 5]);
    assert_eq!(sorted("date", Way::Down), [6, 1, 2, 4, 3, 5]);
    // Z, 宏 (hong), 甲 (jia), 乙 (yi); 2 before 10.
    assert_eq!(sorted("customer", Way::Up), [4, 6, 2, 3, 1, 5]);
    assert_eq!(sorted("customer", Way::Down), [1, 3, 2, 6, 4, 5]);
    // In the order of the list; an empty cell is delivered.
    assert_eq!(sorted("stage", Way::Up), [2, 3, 1, 4, 6, 5]);
}

#[test]
fn a_deals_rep_is_the_one_it_names_or_its_customers() {
    // 李娜, 李娜 (her customer), 张伟; nobody knows the others.
    assert_eq!(sorted("rep", Way::Up), [2, 6, 4, 1, 3, 5]);
    let column = column(Sheet::Deals, "rep");
    let values = BTreeSet::from(["李娜".to_owned()]);
    assert_eq!(filtered(Filter::Values { column, values }), [2, 6]);
    assert_eq!(
        values_of(view().facts(), Sheet::Deals, column),
        [
            ("李娜".to_owned(), 2),
            ("张伟".to_owned(), 1),
            (String::new(), 3)
        ]
    );
}

#[test]
fn values_that_mean_the_same_are_one() {
    let values = |field: &str| {
        let values = values_of(view().facts(), Sheet::Deals, column(Sheet::Deals, field));
        values
            .into_iter()
            .map(|(value, count)| format!("{value}:{count}"))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        values("stage"),
        ["signed:2", "delivered:2", "cancelled:1", ":1"]
    );
    assert_eq!(values("amount"), ["9,000:2", "12,000:1", "much:1", ":2"]);
    assert_eq!(
        values("date"),
        [
            "2026-02-28:1",
            "2026-03-01:1",
            "2026-03-02:1",
            "2026-03-31:1",
            "soon:1",
            ":1"
        ]
    );
    assert_eq!(values_of(view().facts(), Sheet::Deals, 99), []);
}

#[test]
fn rows_pass_all_filters() {
    let date = column(Sheet::Deals, "date");
    let march = Month::of(2026, 3);
    let of_march = Filter::Months {
        column: date,
        months: BTreeSet::from([Some(march)]),
    };
    assert_eq!(
        months_of(view().facts(), Sheet::Deals, date),
        [(Some(Month::of(2026, 2)), 1), (Some(march), 3), (None, 2)]
    );
    assert_eq!(months_of(view().facts(), Sheet::Deals, 0), []);
    assert_eq!(filtered(of_march.clone()), [1, 2, 6]);
    // What is no day, and what is blank, is one more to choose, so that all of them together are all rows.
    let of_none = |months: &[Option<Month>]| {
        filtered(Filter::Months {
            column: date,
            months: months.iter().copied().collect(),
        })
    };
    assert_eq!(of_none(&[None]), [3, 5]);
    let all = months_of(view().facts(), Sheet::Deals, date);
    let all: Vec<Option<Month>> = all.into_iter().map(|(month, _)| month).collect();
    assert_eq!(of_none(&all), [1, 2, 3, 4, 5, 6]);
    let stage = column(Sheet::Deals, "stage");
    let delivered = Filter::Values {
        column: stage,
        values: BTreeSet::from(["delivered".to_owned()]),
    };
    assert_eq!(filtered(delivered.clone()), [1, 4]);
    let both = Arrangement {
        sort: Some(Sort {
            column: date,
            way: Way::Down,
        }),
        filters: vec![of_march, delivered],
    };
    assert_eq!(shown(&both), [1]);
    assert_eq!(filtered(Filter::LeftOut), [1, 2, 3, 4]);
    let view = view();
    let some = HashSet::from([view.rows[5], view.rows[0]]);
    assert_eq!(filtered(Filter::Rows(Arc::new(some))), [1, 6]);
}

#[test]
fn a_column_that_is_not_there_sorts_and_hides_nothing() {
    let column = 99;
    let values = BTreeSet::new();
    let arrangement = Arrangement {
        sort: Some(Sort {
            column,
            way: Way::Down,
        }),
        filters: vec![Filter::Values { column, values }],
    };
    assert_eq!(shown(&arrangement), [1, 2, 3, 4, 5, 6]);
}

/// What a column's values are shown as, and in how many rows.
fn offered(choosing: &Choosing) -> Vec<String> {
    let found = choosing.found();
    found
        .map(|(at, value)| format!("{at} {} {}", value.name, value.rows))
        .collect()
}

fn choosing(field: &str, arrangement: &Arrangement, lang: Lang) -> Choosing {
    Choosing::of(
        view().facts(),
        Sheet::Deals,
        column(Sheet::Deals, field),
        arrangement,
        lang,
    )
}

#[test]
fn values_are_chosen_and_looked_for_by_what_people_call_them() {
    let mut stages = choosing("stage", &Arrangement::default(), Lang::Zh);
    assert_eq!(
        offered(&stages),
        ["0 已签约 2", "1 已交付 2", "2 已取消 1", "3  1"]
    );
    stages.look_for(" 交付 ");
    assert_eq!(offered(&stages), ["1 已交付 2"]);
    stages = choosing("stage", &Arrangement::default(), Lang::En);
    stages.look_for("ＳＩＧＮ");
    assert_eq!(offered(&stages), ["0 signed 2"]);
    let months = choosing("date", &Arrangement::default(), Lang::Zh);
    assert_eq!(offered(&months), ["0 2026-02 1", "1 2026-03 3", "2  2"]);
}

#[test]
fn what_is_looked_for_is_what_is_shown() {
    let column = column(Sheet::Deals, "customer");
    let shown_by = |choosing: &Choosing| {
        let filters = choosing.filter().into_iter().collect();
        shown(&Arrangement {
            sort: None,
            filters,
        })
    };
    let all = Arrangement::default();
    // 宏远电子, 甲2, 甲10, 乙10: all of them are taken at first.
    let mut names = choosing("customer", &all, Lang::Zh);
    assert_eq!(names.filter(), None);
    names.look_for("甲");
    assert_eq!(shown_by(&names), [2, 3]);
    // None, then all that is found, and no other.
    names.look_for("");
    names.take_found(false);
    names.look_for("10");
    assert_eq!(shown_by(&names), [1, 3], "none is taken: what is found is");
    names.take_found(true);
    names.look_for("");
    assert_eq!(shown_by(&names), [1, 3]);
    // One of those found is taken away; nothing is found.
    names.look_for("甲");
    names.take_found(true);
    names.take_found(false);
    let first = names.found().map(|(at, _)| at).next().unwrap();
    names.take(first, true);
    assert_eq!(shown_by(&names), [2]);
    names.look_for("无");
    assert_eq!(names.filter(), None);
    // What was chosen is chosen when one comes back.
    let values = BTreeSet::from(["甲2".to_owned()]);
    let filters = vec![Filter::Values { column, values }, Filter::LeftOut];
    let again = choosing(
        "customer",
        &Arrangement {
            sort: None,
            filters,
        },
        Lang::Zh,
    );
    assert_eq!(shown_by(&again), [2]);
}

#[test]
fn what_changed_in_rows_that_are_not_shown_is_out_of_sight() {
    let view = view();
    let before = view.facts().clone();
    let ids: Vec<_> = before
        .table(Sheet::Deals)
        .rows
        .iter()
        .map(|row| row.id)
        .collect();
    let mut after = before.clone();
    let amount = column(Sheet::Deals, "amount");
    let is_hidden = |after: &_, shown: &[_]| {
        rewards_document::grid::is_out_of_sight(&before, after, Sheet::Deals, shown)
    };
    assert!(!is_hidden(&after, &ids[1..]), "nothing changed");
    after.table_mut(Sheet::Deals).row_mut(ids[0]).unwrap().cells[amount] = "8".to_owned();
    assert!(is_hidden(&after, &ids[1..]));
    assert!(!is_hidden(&after, &ids[..1]));
    let mut come = before.clone();
    let blank = Row::blank(Sheet::Deals, RowId(999));
    come.table_mut(Sheet::Deals).rows.push(Arc::new(blank));
    assert!(
        !is_hidden(&come, &ids),
        "a row that waits for its first letter"
    );
    come.table_mut(Sheet::Deals)
        .row_mut(RowId(999))
        .unwrap()
        .cells[amount] = "8".to_owned();
    assert!(is_hidden(&come, &ids));
    assert!(!is_hidden(&come, &[RowId(999)]));
    assert!(!rewards_document::grid::is_out_of_sight(
        &before,
        &after,
        Sheet::Customers,
        &[]
    ));
}
