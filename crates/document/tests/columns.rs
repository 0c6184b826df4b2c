//! Which tables, columns and rows the form shows.
use crate::common::{column, sample};
use rewards_core::scheme::Reads;
use rewards_document::catalog;
use rewards_document::columns::{Show, folded, rows, shown, shown_for, shows};
use rewards_document::workbook::{
    Facts, Fault, FieldRef, Fill, Placed, Row, RowId, SchemeCheck, Sheet,
};
use rewards_words::lang::Lang;
use std::sync::Arc;

fn reads(template: &str) -> Reads {
    SchemeCheck::of(
        catalog::definition(template).expect("a template"),
        &Fill::default(),
    )
    .reads
}

fn fields(sheet: Sheet, reads: &Reads, problems: &[Placed], show: Show) -> Vec<&'static str> {
    let shown = shown(sheet, reads, problems, show);
    shown
        .into_iter()
        .map(|at| sheet.columns()[at].field)
        .collect()
}

fn wrong(sheet: Sheet, row: u32, field: &str) -> Placed {
    Placed {
        field: FieldRef::Cell(sheet, RowId(row), column(sheet, field)),
        fault: Fault::SeveralNamed,
    }
}

#[test]
fn a_scheme_of_orders_asks_for_what_it_reads_and_no_more() {
    let reads = reads("order-tiers");
    let deals = fields(Sheet::Deals, &reads, &[], Show::Needed);
    assert_eq!(deals[..3], ["customer", "date", "amount"]);
    assert!(
        deals.contains(&"stage"),
        "a cancelled deal counts under no scheme: {deals:?}"
    );
    assert!(
        !deals.contains(&"id") && !deals.contains(&"margin"),
        "{deals:?}"
    );
    assert_eq!(fields(Sheet::Reps, &reads, &[], Show::Needed)[0], "name");
}

#[test]
fn what_is_wrong_is_shown_whether_it_is_read_or_not() {
    let reads = reads("order-tiers");
    let problems = [wrong(Sheet::Deals, 7, "margin")];
    assert!(fields(Sheet::Deals, &reads, &problems, Show::Needed).contains(&"margin"));
    assert!(
        !fields(
            Sheet::Deals,
            &reads,
            &[wrong(Sheet::Outcomes, 7, "score")],
            Show::Needed
        )
        .contains(&"margin")
    );
    assert!(!fields(Sheet::Customers, &reads, &problems, Show::Needed).contains(&"grade"));
}

#[test]
fn all_columns_are_shown_when_asked_for() {
    for sheet in Sheet::ALL {
        let all = fields(*sheet, &Reads::default(), &[], Show::All);
        assert_eq!(all.len(), sheet.columns().len());
    }
}

#[test]
fn a_scheme_that_reads_nothing_shows_reps_and_what_every_row_needs() {
    let none = Reads::default();
    assert!(shows(Sheet::Reps, &none));
    for sheet in [
        Sheet::Customers,
        Sheet::Deals,
        Sheet::Teams,
        Sheet::Outcomes,
    ] {
        assert!(!shows(sheet, &none), "{sheet:?}");
    }
    assert_eq!(
        fields(Sheet::Deals, &none, &[], Show::Needed),
        ["customer", "date", "amount", "stage"]
    );
    assert_eq!(
        fields(Sheet::Customers, &none, &[], Show::Needed),
        ["name", "rep"]
    );
    assert_eq!(fields(Sheet::Reps, &none, &[], Show::Needed), ["name"]);
    assert_eq!(
        fields(Sheet::Outcomes, &none, &[], Show::Needed),
        ["kind", "date", "customer"]
    );
}

#[test]
fn the_sample_scheme_shows_every_table_it_has_rules_for() {
    let reads = reads("standard-policy");
    for sheet in [Sheet::Reps, Sheet::Customers, Sheet::Deals, Sheet::Outcomes] {
        assert!(shows(sheet, &reads), "{sheet:?}");
    }
    let reps = fields(Sheet::Reps, &reads, &[], Show::Needed);
    assert!(
        reps.contains(&"performance_bonus") && reps.contains(&"performance_bonus_by_month"),
        "{reps:?}"
    );
    assert!(!shows(Sheet::Outcomes, &self::reads("order-tiers")));
}

#[test]
fn teams_are_shown_where_a_rule_reads_a_reps_team_or_an_outcomes() {
    let teams: Vec<&str> = catalog::definitions()
        .filter(|definition| shows(Sheet::Teams, &reads(&definition.id)))
        .map(|definition| &*definition.id)
        .collect();
    assert!(
        !teams.is_empty() && teams.len() < catalog::definitions().count(),
        "{teams:?}"
    );
    assert!(!teams.contains(&"order-tiers"));
}

#[test]
fn events_that_the_scheme_does_not_read_are_left_out_unless_something_is_wrong_in_them() {
    let mut facts = Facts::default();
    let kind = column(Sheet::Outcomes, "kind");
    for (id, word) in [(1, "renewal"), (2, ""), (3, "未知")] {
        let mut row = Row::blank(Sheet::Outcomes, RowId(id));
        row.cells[kind] = word.to_owned();
        facts.table_mut(Sheet::Outcomes).insert(9, Arc::new(row));
    }
    let ids = |reads: &Reads, problems: &[Placed], show| {
        let ids = rows(Sheet::Outcomes, &facts, reads, problems, show);
        ids.into_iter().map(|id| id.0).collect::<Vec<_>>()
    };
    let none = Reads::default();
    assert_eq!(ids(&none, &[], Show::Needed), [2, 3]);
    assert_eq!(ids(&none, &[], Show::All), [1, 2, 3]);
    assert_eq!(
        ids(&none, &[wrong(Sheet::Outcomes, 1, "date")], Show::Needed),
        [1, 2, 3]
    );
    assert_eq!(
        ids(&none, &[wrong(Sheet::Deals, 1, "date")], Show::Needed),
        [2, 3]
    );
    let reading = catalog::definitions().map(|one| reads(&one.id));
    let reading = reading.filter(|reads| !reads.outcomes.is_empty());
    assert!(
        reading
            .map(|reads| ids(&reads, &[], Show::Needed))
            .any(|ids| ids == [1, 2, 3])
    );
}

#[test]
fn rows_of_other_tables_are_all_shown() {
    let facts = sample();
    for sheet in [Sheet::Teams, Sheet::Reps, Sheet::Customers, Sheet::Deals] {
        let shown = rows(sheet, &facts, &Reads::default(), &[], Show::Needed);
        assert_eq!(shown.len(), facts.table(sheet).rows.len());
    }
}

#[test]
fn what_the_form_folds_away_is_said_by_name() {
    let facts = sample();
    let reads = reads("order-tiers");
    let all = folded(&facts, Sheet::Deals, &reads, &[]);
    let shown = shown_for(&facts, Sheet::Deals, &reads, &[], Show::Needed);
    let mut both = [shown, all.columns.clone()].concat();
    both.sort_unstable();
    assert!(both.into_iter().eq(0..Sheet::Deals.columns().len()));
    let said = |lang| all.words(Sheet::Deals).into_lang(lang);
    assert_eq!(
        said(Lang::Zh),
        "已收起这个方案用不到的 4 栏：毛利率、产品、预付款、编号；2 张表：团队、事件"
    );
    assert_eq!(
        said(Lang::En),
        "Hidden, as this scheme does not use them: 4 columns: Margin, Product, Prepaid, ID; 2 tables: Teams, Events"
    );
}

#[test]
fn what_is_wrong_is_never_folded_away() {
    let facts = sample();
    let reads = reads("order-tiers");
    let problems = [
        wrong(Sheet::Deals, 7, "margin"),
        wrong(Sheet::Teams, 7, "name"),
    ];
    let all = folded(&facts, Sheet::Deals, &reads, &problems);
    assert!(!all.columns.contains(&column(Sheet::Deals, "margin")));
    assert_eq!(all.sheets, [Sheet::Outcomes]);
}
