//! A row that is wrong or unfinished is left out and counted; everything else goes on.
use crate::common::{add_row, column, computed, sample, type_in, workbook};
use rewards_document::workbook::{
    Cause, Edit, FactsCheck, Fault, FieldRef, LeftOut, RowId, Shared, Sheet, Workbook,
};
use rewards_document::{
    fault_words, field_words, left_out_words, replaced_words, statement::totals,
};

fn left_out(workbook: &Workbook) -> Vec<LeftOut> {
    FactsCheck::of(&workbook.facts).left_out
}

/// Which rows are left out, and why.
fn why(workbook: &Workbook) -> Vec<(Sheet, u32, usize, Cause)> {
    let rows = left_out(workbook).into_iter();
    rows.map(|row| (row.sheet, row.row.0, row.number, row.cause))
        .collect()
}

/// What is said of the cells of the first row that is left out.
fn said(workbook: &Workbook) -> Vec<String> {
    let rows = left_out(workbook);
    let cells = rows
        .first()
        .map(|row| row.cells.clone())
        .unwrap_or_default();
    cells.iter().map(|cell| fault_words(cell).zh).collect()
}

/// The line at the foot of the table of deals.
fn foot(workbook: &Workbook) -> Option<(String, String)> {
    let rows = left_out(workbook);
    let rows: Vec<&LeftOut> = rows.iter().collect();
    left_out_words(&rows, Sheet::Deals, None).map(|said| (said.zh, said.en))
}

#[test]
fn where_no_numbers_are_seen_a_row_is_told_by_what_it_is_called() {
    let mut workbook = workbook();
    type_in(&mut workbook, Sheet::Deals, 1, "amount", "");
    let rows = left_out(&workbook);
    let rows: Vec<&LeftOut> = rows.iter().collect();
    let told = |table| left_out_words(&rows, table, Some(&workbook.facts)).map(|said| said.zh);
    let deals = workbook.facts.table(Sheet::Deals);
    let first = deals.row(rows[0].row);
    let name = first.map(|row| row.cell(0).to_owned()).unwrap_or_default();
    assert!(!name.is_empty());
    assert_eq!(
        told(Sheet::Deals),
        Some(format!("1 行未计入：“{name}”的成交金额没有填"))
    );
    assert_eq!(
        told(Sheet::Reps),
        Some(format!("1 行未计入：成交表“{name}”的成交金额没有填"))
    );
    let amount = FieldRef::Cell(Sheet::Deals, rows[0].row, 1);
    let place = field_words(&workbook.facts, None, &amount, false).zh;
    assert!(place.starts_with(&format!("成交“{name}” ")), "{place}");
    // What it's called is what lacks.
    type_in(&mut workbook, Sheet::Deals, 1, "customer", "");
    let rows = left_out(&workbook);
    let rows: Vec<&LeftOut> = rows.iter().collect();
    let told = left_out_words(&rows, Sheet::Deals, Some(&workbook.facts));
    assert!(told.is_some_and(|said| said.zh.starts_with("1 行未计入：第 1 行")));
}

#[test]
fn a_deal_without_its_amount_is_unfinished_and_a_deal_with_a_wrong_one_is_wrong() {
    let mut workbook = workbook();
    assert_eq!(why(&workbook), []);
    assert_eq!(foot(&workbook), None);
    add_row(&mut workbook, Sheet::Deals, 2);
    assert_eq!(why(&workbook), [], "a blank row is no row yet");
    type_in(&mut workbook, Sheet::Deals, 2, "customer", "宏远电子");
    assert_eq!(why(&workbook), [(Sheet::Deals, 2, 2, Cause::Unfinished)]);
    assert_eq!(said(&workbook), ["请填写", "请填写"]);
    type_in(&mut workbook, Sheet::Deals, 2, "amount", "很多");
    assert_eq!(why(&workbook), [(Sheet::Deals, 2, 2, Cause::Wrong)]);
    let check = FactsCheck::of(&workbook.facts);
    let ledger = &check.sound.as_ref().expect("a ledger").ledger;
    assert_eq!((ledger.deals.len(), ledger.customers.len()), (1, 1));
    assert_eq!(check.entry_of(Sheet::Deals, RowId(1)), Some(0));
    assert_eq!(check.entry_of(Sheet::Deals, RowId(2)), None);
    assert_eq!(check.row(Sheet::Deals, 0), Some(RowId(1)));
    let row = check
        .why_left_out(Sheet::Deals, RowId(2))
        .expect("left out");
    assert_eq!(row.cells.len(), 2);
    assert!(check.why_left_out(Sheet::Deals, RowId(1)).is_none());
    type_in(&mut workbook, Sheet::Deals, 2, "date", "3-2");
    type_in(&mut workbook, Sheet::Deals, 2, "amount", "六万");
    assert_eq!(why(&workbook), []);
}

#[test]
fn who_names_a_row_that_is_left_out_is_left_out_with_it_and_says_so() {
    let mut workbook = workbook();
    add_row(&mut workbook, Sheet::Outcomes, 1);
    for (field, text) in [("kind", "praise"), ("date", "3-2"), ("rep", "张伟")] {
        type_in(&mut workbook, Sheet::Outcomes, 1, field, text);
    }
    type_in(&mut workbook, Sheet::Reps, 1, "performance_bonus", "几千");
    assert_eq!(
        why(&workbook),
        [
            (Sheet::Reps, 1, 1, Cause::Wrong),
            (Sheet::Customers, 1, 1, Cause::NamesLeftOut),
            (Sheet::Deals, 1, 1, Cause::NamesLeftOut),
            (Sheet::Outcomes, 1, 1, Cause::NamesLeftOut),
        ]
    );
    let rows = left_out(&workbook);
    let deal = &rows[2].cells[0];
    let customer = FieldRef::Cell(Sheet::Deals, RowId(1), column(Sheet::Deals, "customer"));
    assert_eq!(deal.field, customer);
    assert_eq!(
        deal.fault,
        Fault::NamesLeftOut(Sheet::Customers, RowId(1), 1)
    );
    assert_eq!(
        fault_words(deal).zh,
        "客户表第 1 行未计入，这一行也就没有计入"
    );
    type_in(&mut workbook, Sheet::Reps, 1, "performance_bonus", "3千");
    assert_eq!(why(&workbook), []);
}

#[test]
fn the_statement_is_that_of_the_facts_without_the_rows_left_out() {
    let mut facts = sample();
    let whole = computed(&facts, "standard-policy");
    let table = facts.table_mut(Sheet::Deals);
    let amount = column(Sheet::Deals, "amount");
    for id in [4, 11] {
        table.row_mut(RowId(id)).expect("a row").cells[amount] = "?".to_owned();
    }
    let without = {
        let mut facts = facts.clone();
        let table = facts.table_mut(Sheet::Deals);
        for id in [4, 11] {
            let at = table.position(RowId(id)).expect("a row");
            table.rows.remove(at);
        }
        computed(&facts, "standard-policy")
    };
    let with = computed(&facts, "standard-policy");
    let nets = |computed: &rewards_document::statement::Computed| -> Vec<String> {
        let reps = computed.statement.reps.iter();
        reps.map(|rep| rep.net().to_string()).collect()
    };
    assert_eq!(nets(&with), nets(&without));
    assert_eq!(
        totals(&with.statement.totals),
        totals(&without.statement.totals)
    );
    assert_ne!(nets(&with), nets(&whole));
}

#[test]
fn a_period_that_is_wrong_stops_the_whole_ledger() {
    let mut workbook = workbook();
    workbook.act(Edit::Period(1, "2025-01-01".to_owned()));
    let check = Shared::new(FactsCheck::of(&workbook.facts));
    assert!(check.sound.is_none() && check.left_out.is_empty());
    assert_eq!(check.problems.len(), 1);
    assert_eq!(check.problems[0].field, FieldRef::Period(0));
    workbook.act(Edit::Period(1, "2026-13-01".to_owned()));
    let check = Shared::new(FactsCheck::after(Some(&check), &workbook.facts));
    assert!(check.sound.is_none());
    assert_eq!(check.problems[0].field, FieldRef::Period(1));
    workbook.act(Edit::Period(1, String::new()));
    let check = Shared::new(FactsCheck::after(Some(&check), &workbook.facts));
    assert_eq!(fault_words(&check.problems[0]).zh, "请填写");
    workbook.act(Edit::Period(1, "2026-12-31".to_owned()));
    let check = FactsCheck::after(Some(&check), &workbook.facts);
    assert!(check.sound.is_some() && check.problems.is_empty());
}

#[test]
fn days_without_their_year_follow_the_period() {
    let mut workbook = workbook();
    type_in(&mut workbook, Sheet::Deals, 1, "date", "3-2");
    let first = Shared::new(FactsCheck::of(&workbook.facts));
    let date = |check: &FactsCheck| {
        check.sound.as_ref().unwrap().ledger.deals[0]
            .date
            .to_string()
    };
    assert_eq!(date(&first), "2026-03-02");
    workbook.act(Edit::Period(0, "2025-01-01".to_owned()));
    let both = Shared::new(FactsCheck::after(Some(&first), &workbook.facts));
    assert_eq!(both.left_out.len(), 1);
    assert_eq!(
        fault_words(&both.left_out[0].cells[0]).zh,
        "请写上年份，如 2026-03-02"
    );
    workbook.act(Edit::Period(1, "2025-12-31".to_owned()));
    let last = FactsCheck::after(Some(&both), &workbook.facts);
    assert_eq!(date(&last), "2025-03-02");
}

#[test]
fn the_foot_names_the_first_row_and_what_cannot_be_read() {
    let mut workbook = workbook();
    type_in(&mut workbook, Sheet::Deals, 1, "amount", "几万");
    let pair = |zh: &str, en: &str| Some((zh.to_owned(), en.to_owned()));
    assert_eq!(
        foot(&workbook),
        pair(
            "1 行未计入：第 1 行成交金额“几万”读不出",
            "1 row left out: row 1, Amount “几万” can't be read"
        )
    );
    type_in(&mut workbook, Sheet::Deals, 1, "amount", "1");
    for (typed, zh, en) in [
        (
            "2026-02-30",
            "1 行未计入：第 1 行日期：2026年2月没有30日",
            "1 row left out: row 1, Date: There is no day 30 in month 2 of 2026",
        ),
        // What is said is no day that nobody typed.
        (
            "13-1",
            "1 行未计入：第 1 行日期：一年没有13月",
            "1 row left out: row 1, Date: There is no month 13",
        ),
        (
            "明儿",
            "1 行未计入：第 1 行日期“明儿”读不出",
            "1 row left out: row 1, Date “明儿” can't be read",
        ),
    ] {
        type_in(&mut workbook, Sheet::Deals, 1, "date", typed);
        assert_eq!(foot(&workbook), pair(zh, en));
    }
    type_in(&mut workbook, Sheet::Deals, 1, "date", "2026-03-02");
    type_in(&mut workbook, Sheet::Deals, 1, "amount", "");
    assert_eq!(
        foot(&workbook),
        pair(
            "1 行未计入：第 1 行成交金额没有填",
            "1 row left out: row 1, Amount is not filled in"
        )
    );
    add_row(&mut workbook, Sheet::Deals, 2);
    type_in(&mut workbook, Sheet::Deals, 2, "amount", "-1");
    type_in(&mut workbook, Sheet::Deals, 1, "amount", "1");
    type_in(&mut workbook, Sheet::Deals, 1, "returned", "2");
    assert_eq!(
        foot(&workbook),
        pair(
            "2 行未计入：第 1 行退货：不能多于成交金额；另有 1 行",
            "2 rows left out: row 1, Returned: Not more than the amount; 1 more"
        )
    );
}

#[test]
fn a_row_of_another_table_names_its_table() {
    let mut workbook = workbook();
    type_in(&mut workbook, Sheet::Customers, 1, "prior_sales", "几万");
    let (said, _) = foot(&workbook).expect("left out");
    assert!(said.contains("：客户表第 1 行"), "{said}");
    let (one, more) = (replaced_words(3, 0).zh, replaced_words(3, 2).zh);
    assert_eq!(one, "替换了 3 处");
    assert!(
        more.starts_with("替换了 3 处；有 2 行因此没有计入"),
        "{more}"
    );
}

#[test]
fn what_is_typed_and_cannot_be_taken_says_why() {
    for (sheet, field, typed, fault) in [
        (
            Sheet::Deals,
            "date",
            "3",
            "月和日都要写，如 3-2 或 2026-03-02",
        ),
        (
            Sheet::Deals,
            "amount",
            "1,2345",
            "逗号每三位一个，如 12,345",
        ),
        (Sheet::Deals, "amount", "几万", "请填金额，如 1200 或 12万"),
        (Sheet::Deals, "date", "2-30", "2026年2月没有30日"),
        (Sheet::Deals, "date", "昨天", "请填日期，如 2026-03-02"),
        (
            Sheet::Deals,
            "margin",
            "0.15",
            "是 15% 还是 0.15%？请写上百分号",
        ),
        (Sheet::Deals, "prepaid", "大概", "请填是或否"),
        (Sheet::Deals, "stage", "在路上", "进度里没有“在路上”"),
    ] {
        let mut workbook = workbook();
        type_in(&mut workbook, sheet, 1, field, typed);
        assert_eq!(said(&workbook), [fault], "{typed}");
    }
}

#[test]
fn an_id_that_an_earlier_row_has_leaves_the_later_one_out() {
    let mut workbook = workbook();
    add_row(&mut workbook, Sheet::Deals, 2);
    for (field, text) in [
        ("customer", "宏远电子"),
        ("date", "3-2"),
        ("amount", "1"),
        ("id", "#1"),
    ] {
        type_in(&mut workbook, Sheet::Deals, 2, field, text);
    }
    assert_eq!(why(&workbook), [(Sheet::Deals, 2, 2, Cause::Wrong)]);
    assert_eq!(said(&workbook), ["编号重复"]);
    // The other row is not touched, and is sound as soon as the first has another id; and the other way round.
    let check = Shared::new(FactsCheck::of(&workbook.facts));
    type_in(&mut workbook, Sheet::Deals, 1, "id", "d1");
    let check = Shared::new(FactsCheck::after(Some(&check), &workbook.facts));
    assert_eq!(check.left_out, []);
    assert_eq!(check.entry_of(Sheet::Deals, RowId(2)), Some(1));
    workbook.undo();
    let check = FactsCheck::after(Some(&check), &workbook.facts);
    assert_eq!(check.entry_of(Sheet::Deals, RowId(2)), None);
}

#[test]
fn a_deal_that_is_left_out_still_says_who_has_its_customer() {
    let mut workbook = workbook();
    workbook.act(Edit::Facts(Shared::new(sample())));
    let deals = &workbook.facts.table(Sheet::Deals).rows;
    let first = deals.iter().next().expect("a deal").id;
    let owner = |workbook: &Workbook| {
        let check = FactsCheck::of(&workbook.facts);
        let is_counted = check.entry_of(Sheet::Deals, first).is_some();
        (is_counted, check.owner_of_deal(first).map(str::to_owned))
    };
    assert_eq!(owner(&workbook), (true, Some("张伟".to_owned())));
    type_in(&mut workbook, Sheet::Deals, first.0, "amount", "");
    assert_eq!(owner(&workbook), (false, Some("张伟".to_owned())));
    type_in(&mut workbook, Sheet::Deals, first.0, "customer", "没有这家");
    assert_eq!(owner(&workbook), (false, None));
}
