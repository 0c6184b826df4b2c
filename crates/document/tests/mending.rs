//! A check that follows another comes to what reading the whole document comes to, whatever was done in between.
use crate::common;
use crate::common::{column, sample};
use proptest::prelude::*;
use rewards_document::grid::{Behind, Selection, Shown, Side, Spot};
use rewards_document::workbook::{
    Edit, Facts, FactsCheck, Fault, FieldRef, PathStep, Row, RowId, Shared, Sheet, Workbook,
    facts_node, steps, typing,
};
use rewards_format::{IndexedLedger, Node, Path, Problem, Problems, read_ledger};
use std::collections::BTreeSet;
use std::sync::Arc;

/// What reading a document comes to: the ledger in every detail, and the problems.
fn read(node: &Node) -> (Option<String>, Vec<Problem>) {
    let mut problems = Problems::default();
    let ledger = read_ledger(node, &Path::Root("ledger"), &mut problems);
    (
        ledger.map(|ledger| format!("{:?}", IndexedLedger::new(ledger))),
        problems.into_list(),
    )
}

fn ledger_of(check: &FactsCheck) -> Option<String> {
    check.sound.as_ref().map(|sound| format!("{sound:?}"))
}

/// Two ledgers are the same; where they aren't, the first difference is told.
fn assert_same(one: Option<String>, other: Option<String>, why: &str) {
    if one != other {
        let pieces = |text: Option<String>| -> Vec<String> {
            let text = text.unwrap_or_default();
            text.split("}, ").map(str::to_owned).collect()
        };
        let (one, other) = (pieces(one), pieces(other));
        let first = one.iter().zip(&other).find(|(one, other)| one != other);
        panic!(
            "{why}: {} and {} pieces, {first:#?}",
            one.len(),
            other.len()
        );
    }
}

/// The rows in which the reader finds something wrong.
fn wrong_rows(facts: &Facts) -> BTreeSet<(Sheet, RowId)> {
    let written = facts_node(facts);
    let (_, problems) = read(&written.node);
    let row = |problem: &Problem| match steps(&problem.path).as_slice() {
        [PathStep::Field(list), PathStep::Entry(entry), ..] => {
            let sheet = Sheet::of_word(list)?;
            Some((sheet, written.rows[sheet.index()][*entry]))
        }
        _ => None,
    };
    problems.iter().filter_map(row).collect()
}

/// Holds a check against the slow way, and against one made anew.
fn hold(check: &FactsCheck, facts: &Facts) {
    let fresh = FactsCheck::of(facts);
    assert_eq!(check.left_out, fresh.left_out);
    assert_eq!(check.problems, fresh.problems);
    assert_same(ledger_of(check), ledger_of(&fresh), "made anew");
    let (ledger, problems) = read(&check.document());
    assert_same(ledger_of(check), ledger, &format!("{problems:?}"));
    let wrong = wrong_rows(facts);
    let left_out: BTreeSet<(Sheet, RowId)> = check
        .left_out
        .iter()
        .map(|row| (row.sheet, row.row))
        .collect();
    assert!(left_out.is_superset(&wrong), "{wrong:?} {left_out:?}");
    for row in &check.left_out {
        assert_eq!(
            facts.table(row.sheet).position(row.row),
            Some(row.number - 1)
        );
        assert_eq!(check.entry_of(row.sheet, row.row), None);
        let follows = |fault: &Fault| match fault {
            Fault::NamesLeftOut(sheet, named, _) => left_out.contains(&(*sheet, *named)),
            Fault::OtherOwner(_) => true,
            // The contract has no word for a deal's rep.
            Fault::Problem(_)
            | Fault::SeveralNamed
            | Fault::WhoseCustomer(_)
            | Fault::UnclearPercent(_) => row.sheet == Sheet::Deals,
        };
        assert!(
            wrong.contains(&(row.sheet, row.row))
                || row.cells.iter().any(|cell| follows(&cell.fault)),
            "{row:?}"
        );
    }
    for sheet in Sheet::ALL {
        let typed = |row: &&Arc<Row>| !row.is_blank();
        for row in facts.table(*sheet).rows.iter().filter(typed) {
            let entry = check.entry_of(*sheet, row.id);
            assert_eq!(
                entry.is_none(),
                check.sound.is_some() && left_out.contains(&(*sheet, row.id))
                    || check.sound.is_none() && entry.is_none()
            );
            if let Some(entry) = entry {
                assert_eq!(check.row(*sheet, entry), Some(row.id));
            }
        }
    }
}

/// One act on the workbook: what, in which table, which row, which column, which text.
type Act = (u8, usize, u32, usize, usize);

const TEXTS: [&str; 33] = [
    "",
    "",
    "张伟",
    "张 伟",
    "李娜",
    "李　娜",
    "宏远 电子",
    "宏远电子",
    "瑞丰食品",
    "华东组",
    "#1",
    "#2",
    "C1",
    "2026-03-02",
    "3-2",
    "5月6日",
    "12万",
    "1000",
    "0",
    "0.15",
    "15%",
    "x",
    "delivered",
    "已签约",
    "complaint",
    "投诉",
    "serious",
    "satisfaction",
    "是",
    "true",
    "2026-05: 2600",
    "新品",
    "旧品",
];

fn do_act(workbook: &mut Workbook, (what, sheet, row, column, text): Act) {
    let sheet = Sheet::ALL[sheet % 5];
    let table = workbook.facts.table(sheet);
    let at = row as usize % (table.rows.len() + 1);
    let id = table.rows.get(at).map_or(RowId(row), |row| row.id);
    let text = TEXTS[text % TEXTS.len()].to_owned();
    match what % 12 {
        0 => {
            let row = Row::blank(sheet, RowId(table.next));
            workbook.act(Edit::AddRow(sheet, at, Arc::new(row)));
        }
        1 => workbook.act(Edit::RemoveRow(sheet, id)),
        2 => workbook.undo(),
        3 => workbook.redo(),
        4 if column == 0 => {
            let periods = ["2026-12-31", "2026-03-31", "2025-06-01", "", "2027-02-01"];
            let end = row as usize % 2;
            let text = periods[text.len() % periods.len()].to_owned();
            workbook.act(Edit::Period(end, text));
        }
        5 if column == 0 => {
            workbook.act(Edit::Facts(Shared::new(sample())));
        }
        _ => {
            let column = column % sheet.columns().len();
            workbook.act(typing(sheet, id, column, text));
        }
    }
}

fn acts() -> impl Strategy<Value = Vec<Act>> {
    let act = (any::<u8>(), 0..5_usize, 0..9_u32, 0..12_usize, 0..30_usize);
    proptest::collection::vec(act, 1..40)
}

proptest! {
    #[test]
    fn a_check_after_another_is_the_slow_way(acts in acts()) {
        let mut workbook = common::workbook();
        let mut check = Shared::new(FactsCheck::of(&workbook.facts));
        for act in acts {
            do_act(&mut workbook, act);
            check = Shared::new(FactsCheck::after(Some(&check), &workbook.facts));
            hold(&check, &workbook.facts);
        }
    }

    #[test]
    fn a_check_after_many_acts_is_the_slow_way(acts in acts()) {
        let mut workbook = common::workbook();
        workbook.act(Edit::Facts(Shared::new(sample())));
        let check = Shared::new(FactsCheck::of(&workbook.facts));
        acts.into_iter().for_each(|act| do_act(&mut workbook, act));
        hold(&FactsCheck::after(Some(&check), &workbook.facts), &workbook.facts);
        // The first took over what was kept; a second begins anew.
        hold(&FactsCheck::after(Some(&check), &workbook.facts), &workbook.facts);
    }
}

#[test]
fn a_blank_rows_number_names_nobody_though_another_row_has_it_for_its_id() {
    let mut workbook = common::workbook();
    let mut check = Shared::new(FactsCheck::of(&workbook.facts));
    let (teams, reps, number_one, number_two) = (0, 1, 10, 11);
    let acts = [
        (4, reps, 0, 1, number_one),
        (0, teams, 0, 0, 0),
        (4, teams, 0, 4, number_two),
        (0, teams, 0, 0, 0),
    ];
    for act in acts {
        do_act(&mut workbook, act);
        check = Shared::new(FactsCheck::after(Some(&check), &workbook.facts));
        hold(&check, &workbook.facts);
    }
    assert_eq!(common::text(&workbook, Sheet::Reps, 1, "team"), "#2");
    assert!(check.why_left_out(Sheet::Reps, RowId(1)).is_some());
}

#[test]
fn a_ledger_that_nothing_changed_is_the_same_one() {
    let mut workbook = common::workbook();
    let first = Shared::new(FactsCheck::of(&workbook.facts));
    common::add_row(&mut workbook, Sheet::Deals, 2);
    common::type_in(&mut workbook, Sheet::Deals, 2, "amount", "500");
    let second = Shared::new(FactsCheck::after(Some(&first), &workbook.facts));
    let ledger = |check: &Shared<FactsCheck>| Arc::as_ptr(check.sound.as_ref().expect("a ledger"));
    common::type_in(&mut workbook, Sheet::Deals, 2, "date", "2026-03-0");
    let third = Shared::new(FactsCheck::after(Some(&second), &workbook.facts));
    assert_eq!(ledger(&second), ledger(&third));
    common::type_in(&mut workbook, Sheet::Deals, 1, "amount", "500");
    let fourth = Shared::new(FactsCheck::after(Some(&third), &workbook.facts));
    assert_ne!(ledger(&third), ledger(&fourth));
}

#[test]
fn the_slow_way_finds_nothing_where_nothing_is_left_out() {
    let facts = sample();
    let check = FactsCheck::of(&facts);
    assert_eq!((check.left_out.len(), check.problems.len()), (0, 0));
    assert_eq!(read(&facts_node(&facts).node).0, ledger_of(&check));
    let at = FieldRef::Cell(Sheet::Deals, RowId(1), column(Sheet::Deals, "amount"));
    assert!(check.problems.iter().all(|placed| placed.field != at));
}

/// So many deals of two customers.
fn large(deals: u32) -> Workbook {
    let mut workbook = common::workbook();
    let mut facts = Facts::clone(&workbook.facts);
    facts.table_mut(Sheet::Customers).push(
        Sheet::Customers,
        [(column(Sheet::Customers, "name"), "瑞丰食品".to_owned())],
    );
    let of = |field: &str, text: String| (column(Sheet::Deals, field), text);
    for at in 1..deals {
        let customer = ["宏远电子", "瑞丰食品"][at as usize % 2];
        facts.table_mut(Sheet::Deals).push(
            Sheet::Deals,
            [
                of("customer", customer.to_owned()),
                of("date", format!("{}-{}", 1 + at % 12, 1 + at % 28)),
                of("amount", (1000 + at).to_string()),
                of("product", format!("产品{}", at % 7)),
            ],
        );
    }
    workbook.act(Edit::Facts(Shared::new(facts)));
    workbook
}

#[test]
fn a_large_table_is_mended_in_whatever_chunk_it_changes() {
    let mut workbook = large(1300);
    let mut check = Shared::new(FactsCheck::of(&workbook.facts));
    assert_eq!(check.left_out, []);
    let cell = |row: u32, field: &str, text: &str| {
        typing(
            Sheet::Deals,
            RowId(row),
            column(Sheet::Deals, field),
            text.to_owned(),
        )
    };
    let blank = |at: usize, id: u32| {
        Edit::AddRow(
            Sheet::Deals,
            at,
            Arc::new(Row::blank(Sheet::Deals, RowId(id))),
        )
    };
    let every = |step: usize, field: &str, text: &str| {
        let rows = (1..1300).step_by(step).map(|row| cell(row, field, text));
        Edit::Several(rows.collect())
    };
    let acts = [
        cell(700, "amount", "六万"),
        cell(700, "amount", ""),
        cell(1, "product", "产品6"),
        cell(512, "product", ""),
        cell(700, "amount", "7"),
        Edit::Several(vec![
            cell(3, "date", "x"),
            Edit::RemoveRow(Sheet::Deals, RowId(513)),
            cell(1299, "customer", "谁"),
        ]),
        blank(600, 1400),
        cell(1400, "customer", "瑞丰食品"),
        blank(9999, 1401),
        Edit::Several(vec![
            Edit::RemoveRow(Sheet::Deals, RowId(1400)),
            cell(2, "amount", "8"),
            cell(1298, "amount", "9"),
        ]),
        // More at once than are put in one by one.
        every(4, "amount", "12万"),
        every(2, "date", ""),
        every(2, "date", "5月6日"),
        typing(Sheet::Customers, RowId(2), 0, "瑞丰".to_owned()),
        typing(
            Sheet::Customers,
            RowId(1),
            column(Sheet::Customers, "rep"),
            "谁".to_owned(),
        ),
        Edit::RemoveRow(Sheet::Customers, RowId(1)),
    ];
    for act in acts {
        workbook.act(act);
        check = Shared::new(FactsCheck::after(Some(&check), &workbook.facts));
        hold(&check, &workbook.facts);
    }
    while workbook.history.can_undo() {
        workbook.undo();
        check = Shared::new(FactsCheck::after(Some(&check), &workbook.facts));
        hold(&check, &workbook.facts);
    }
}

#[test]
fn what_is_written_to_many_rows_at_once_is_mended() {
    let mut workbook = large(1300);
    let mut check = Shared::new(FactsCheck::of(&workbook.facts));
    let columns = ["customer", "date", "amount", "product"];
    let columns = columns.map(|field| column(Sheet::Deals, field));
    let lines = |count: usize, customers: usize| {
        let line = |at: usize| {
            format!(
                "新{}\t5-{}\t{at}千\t产品{}",
                at % customers,
                at % 33,
                at % 9
            )
        };
        (0..count).map(line).collect::<Vec<String>>().join("\n")
    };
    type Made = fn(&Shown<'_>, &FactsCheck, &str) -> Option<Edit>;
    let acts: [(Made, String); 7] = [
        (
            |shown, check, text| shown.pasted(check, at(200), text, Behind::Adds).edit,
            lines(400, 9),
        ),
        (
            |shown, check, text| shown.pasted(check, at(1300), text, Behind::Adds).edit,
            lines(700, 30),
        ),
        (
            |shown, check, text| shown.pasted(check, at(1900), text, Behind::Adds).edit,
            lines(300, 500),
        ),
        (
            |shown, _, _| Some(shown.removed(rows(100, 500))?.0),
            String::new(),
        ),
        (|shown, _, _| shown.cleared(rows(0, 300)), String::new()),
        (
            |shown, _, _| Some(shown.inserted(rows(50, 450), Side::Below).0),
            String::new(),
        ),
        (
            |shown, _, _| shown.filled_down(rows(900, 1400)),
            String::new(),
        ),
    ];
    for (act, text) in acts {
        let facts = workbook.facts.clone();
        let ids: Vec<RowId> = facts
            .table(Sheet::Deals)
            .rows
            .iter()
            .map(|row| row.id)
            .collect();
        let shown = Shown {
            facts: &facts,
            sheet: Sheet::Deals,
            rows: &ids,
            columns: &columns,
        };
        workbook.act(act(&shown, &check, &text).expect("an act"));
        check = Shared::new(FactsCheck::after(Some(&check), &workbook.facts));
        hold(&check, &workbook.facts);
    }
    while workbook.history.can_undo() {
        workbook.undo();
        check = Shared::new(FactsCheck::after(Some(&check), &workbook.facts));
        hold(&check, &workbook.facts);
    }
}

/// The first cell of a row.
fn at(row: usize) -> Selection {
    Selection::cell(Spot::at(row, 0))
}

/// All four columns of these rows, both with them.
fn rows(first: usize, last: usize) -> Selection {
    Selection::range(Spot::at(first, 0), Spot::at(last, 3))
}

#[test]
fn a_row_without_a_name_has_its_number_for_an_id_and_nobody_else_may_have_it() {
    let mut workbook = common::workbook();
    workbook.act(Edit::Facts(Shared::new(sample())));
    common::type_in(&mut workbook, Sheet::Reps, 1, "name", "");
    common::type_in(&mut workbook, Sheet::Reps, 2, "id", "#1");
    let check = FactsCheck::of(&workbook.facts);
    hold(&check, &workbook.facts);
    assert!(check.why_left_out(Sheet::Reps, RowId(2)).is_some());
    common::type_in(&mut workbook, Sheet::Reps, 1, "name", "张伟");
    let check = FactsCheck::after(Some(&Shared::new(check)), &workbook.facts);
    hold(&check, &workbook.facts);
    assert!(check.why_left_out(Sheet::Reps, RowId(2)).is_none());
}
