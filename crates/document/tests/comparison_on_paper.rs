//! The comparison as a report.
use crate::common::{computed, sample};
use rewards_core::number::Day;
use rewards_document::paper::{ComparisonCell, ComparisonSheet, OnPaper, comparison_sheet};
use rewards_document::statement::{Compare, Computed, ItemValues, compared};
use rewards_words::text::Localized;

fn sheet(ids: &[&str], base: usize, order: &[usize]) -> ComparisonSheet {
    let all: Vec<Computed> = ids.iter().map(|id| computed(&sample(), id)).collect();
    let results: Vec<Compare<'_>> = all.iter().map(Compare::of_scheme).collect();
    let compared = compared(&results, base, &ItemValues::new());
    comparison_sheet(OnPaper {
        compared: &compared,
        base,
        order,
        ledger: &all[0].facts.ledger,
        notice: None,
        date: Day::read("2026-11-27").unwrap(),
    })
}

fn text(cell: &ComparisonCell) -> (&str, Option<&str>) {
    (&cell.text.zh, cell.more.as_deref())
}

#[test]
fn the_report_says_what_is_compared_and_lists_the_reps_as_they_are_sorted() {
    let sheet = sheet(&["standard-policy", "starter-bonus"], 0, &[3, 0]);
    let fields = sheet.head.fields.iter();
    let fields: Vec<&str> = fields
        .map(|field| &*field.text.as_ref().unwrap().zh)
        .collect();
    assert_eq!(fields[0], "客户开发奖罚制度范本");
    assert_eq!(fields[2], "26 笔成交，4 名业务员");
    assert_eq!(sheet.tables.len(), 1);
    let table = &sheet.tables[0];
    let names: Vec<&str> = table.reps.iter().map(|(name, _)| &*name.zh).collect();
    assert_eq!(names, ["陈强", "张伟"]);
    let cells: Vec<_> = table.reps[1].1.iter().map(text).collect();
    assert_eq!(cells, [("7,640", None), ("500", Some("−7,140"))]);
    let sums: Vec<&str> = table.sums.iter().map(|(name, _)| name.zh).collect();
    assert_eq!(
        sums,
        [
            "合计净额",
            "奖励",
            "扣罚",
            "净额占销售额",
            "谁多谁少",
            "客户所得",
            "费用率（含客户所得）"
        ]
    );
    assert_eq!(text(&table.sums[0].1[1]), ("2,100", Some("−12,360")));
    assert_eq!(table.sums[4].1[0].text.zh, "–");
    assert!(table.sums[4].1[1].text.zh.contains("3 人少"));
}

#[test]
fn many_schemes_stand_a_few_at_a_time_each_beside_the_base() {
    let ids = [
        "order-tiers",
        "standard-policy",
        "starter-bonus",
        "class-a-campaign",
        "policy-outline",
    ];
    let sheet = sheet(&ids, 1, &[0]);
    let counts: Vec<usize> = sheet
        .tables
        .iter()
        .map(|table| table.schemes.len())
        .collect();
    assert_eq!(counts, [4, 2]);
    for table in &sheet.tables {
        assert_eq!(table.schemes[0].zh, "客户开发奖罚制度范本");
        assert!(
            table
                .reps
                .iter()
                .all(|(_, cells)| cells.len() == table.schemes.len())
        );
    }
    // What waits is no zero, and is said.
    let last = &sheet.tables[1];
    assert_eq!(text(&last.sums[0].1[1]), ("待填写", None));
    let waiting = |note: &&Localized| note.zh.starts_with("客户开发奖罚制度内容：还有");
    assert_eq!(sheet.notes.iter().filter(waiting).count(), 1);
}

#[test]
fn one_scheme_alone_is_a_table_of_its_own() {
    let sheet = sheet(&["standard-policy"], 0, &[0, 1, 2, 3]);
    assert_eq!((sheet.tables.len(), sheet.tables[0].schemes.len()), (1, 1));
}
