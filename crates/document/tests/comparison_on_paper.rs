//! The comparison as a report.
use crate::common::{computed, sample, with_figures};
use rewards_core::number::{Day, Money};
use rewards_document::audit::HoleCount;
use rewards_document::own::{Setting, SettingKind};
use rewards_document::paper::{
    CellsOf, ColumnOnPaper, ComparisonCell, ComparisonSheet, HolesFound, OnPaper, comparison_sheet,
};
use rewards_document::statement::{Compare, Comparison, Computed, ItemValues, compared};
use rewards_words::label;
use rewards_words::text::Localized;

fn sheet(ids: &[&str], base: usize, order: &[usize]) -> ComparisonSheet {
    let all: Vec<Computed> = ids.iter().map(|id| computed(&sample(), id)).collect();
    let results: Vec<Compare<'_>> = all.iter().map(Compare::of_scheme).collect();
    let compared = compared(&results, base, &ItemValues::new());
    comparison_sheet(OnPaper {
        base,
        order,
        ..on(&compared, &all[0])
    })
}

fn on<'p>(compared: &'p Comparison, of: &'p Computed) -> OnPaper<'p> {
    OnPaper {
        compared,
        base: 0,
        order: &[0, 1, 2, 3],
        columns: &[],
        ledger: &of.facts.ledger,
        notice: None,
        date: Day::read("2026-11-27").unwrap(),
    }
}

fn on_paper(compared: &Comparison, of: &Computed, columns: &[ColumnOnPaper]) -> ComparisonSheet {
    comparison_sheet(OnPaper {
        columns,
        ..on(compared, of)
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
    let sums: Vec<&str> = table.sums.iter().map(|row| &*row.name.zh).collect();
    assert_eq!(
        sums,
        [
            "合计净额",
            "奖励",
            "扣罚",
            "净额占销售额",
            "谁多谁少",
            "客户所得",
            "费用率（含客户所得）",
            "查漏洞"
        ]
    );
    assert_eq!(text(&table.sums[0].cells[1]), ("2,100", Some("−12,360")));
    assert_eq!(table.sums[4].cells[0].text.zh, "–");
    assert!(table.sums[4].cells[1].text.zh.contains("3 人少"));
}

const TEN: [&str; 10] = [
    "order-tiers",
    "standard-policy",
    "starter-bonus",
    "class-a-campaign",
    "policy-outline",
    "order-tiers",
    "starter-bonus",
    "class-a-campaign",
    "standard-policy",
    "policy-outline",
];

#[test]
fn as_many_schemes_stand_beside_each_other_as_a_sheet_holds_and_the_base_in_each_table() {
    let counts = |ids: &[&str]| {
        let sheet = sheet(ids, 1, &[0]);
        let tables = sheet.tables.iter();
        tables
            .map(|table| {
                assert_eq!(table.schemes[0].zh, "客户开发奖罚制度范本");
                table.schemes.len()
            })
            .collect::<Vec<usize>>()
    };
    assert_eq!(counts(&TEN[..6]), [6]);
    // About as many in each.
    assert_eq!(counts(&TEN[..7]), [4, 4]);
    assert_eq!(counts(&TEN), [6, 5]);
    assert_eq!(counts(&TEN.repeat(2)), [6, 6, 6, 5]);
}

#[test]
fn the_base_stands_first_and_what_waits_is_no_zero_and_is_said() {
    let sheet = sheet(&TEN[..5], 1, &[0]);
    let table = &sheet.tables[0];
    assert_eq!(table.schemes[0].zh, "客户开发奖罚制度范本");
    let rows = table.sums.iter().map(|row| &row.cells);
    let mut rows = rows.chain(table.reps.iter().map(|(_, cells)| cells));
    assert!(rows.all(|cells| cells.len() == 5));
    assert_eq!(text(&table.sums[0].cells[4]), ("待填写", None));
    let waiting = |note: &&Localized| note.zh.starts_with("客户开发奖罚制度内容：还有");
    assert_eq!(sheet.notes.iter().filter(waiting).count(), 1);
}

#[test]
fn things_and_actions_stand_beside_the_money_with_what_they_are_taken_to_be_worth() {
    let all = [
        with_figures("order-tiers"),
        computed(&sample(), "starter-bonus"),
    ];
    let results: Vec<Compare<'_>> = all.iter().map(Compare::of_scheme).collect();
    let on = |values: &ItemValues| on_paper(&compared(&results, 0, values), &all[0], &[]);
    let plain = on(&ItemValues::new());
    let names: Vec<&str> = plain.tables[0]
        .things
        .iter()
        .map(|row| &*row.name.zh)
        .collect();
    assert!(names.contains(&"定制钢笔"), "{names:?}");
    assert!(!names.contains(&"含实物折算"));
    let row = |sheet: &ComparisonSheet, begins: &str| {
        let things = sheet.tables[0].things.iter();
        let mut rows = things.filter(|row| row.name.zh.starts_with(begins));
        rows.next().cloned().expect("a row")
    };
    let cells: Vec<String> = row(&plain, "定制钢笔")
        .cells
        .iter()
        .map(|cell| cell.text.zh.clone())
        .collect();
    assert_eq!(cells, ["2", "–"]);
    let beside = |sheet: &ComparisonSheet| -> Vec<String> {
        let (_, cells) = &sheet.tables[0].reps[3];
        cells[0].beside.iter().map(|line| line.zh.clone()).collect()
    };
    assert_eq!(beside(&plain).len(), 1);
    assert!(
        beside(&plain)[0].contains("定制钢笔"),
        "{:?}",
        beside(&plain)
    );
    let values = ItemValues::from([("定制钢笔".to_owned(), Money::from_fen(100_000))]);
    let valued = on(&values);
    assert_eq!(
        row(&valued, "定制钢笔").name.zh,
        "定制钢笔（每份折算 1,000 元）"
    );
    let sum = row(&valued, "含实物折算");
    assert_eq!(sum.cells.len(), 2);
    assert!(sum.cells[0].beside[0].zh.starts_with("未折算："));
    assert!(
        beside(&valued)[1].starts_with("含实物折算 "),
        "{:?}",
        beside(&valued)
    );
}

#[test]
fn holes_stand_below_the_sums_and_readings_and_figures_that_differ_are_noted() {
    let all = [
        computed(&sample(), "standard-policy"),
        computed(&sample(), "starter-bonus"),
    ];
    let results: Vec<Compare<'_>> = all.iter().map(Compare::of_scheme).collect();
    let counts = vec![HoleCount {
        severity: "high",
        name: label!("发布前要改", "to fix before publishing"),
        count: 2,
    }];
    let setting = |kind, name: &str, value: &str| Setting {
        kind,
        name: Localized::same(name),
        value: vec![Localized::same(value)],
        is_as_written: false,
    };
    let columns = [
        ColumnOnPaper {
            name: Localized::same("甲"),
            settings: vec![
                setting(SettingKind::Figure, "每月扣减上限", "20%"),
                setting(SettingKind::Reading, "增长按谁计算", "每个老客户分别算"),
            ],
            holes: HolesFound::Found(counts),
        },
        ColumnOnPaper::default(),
    ];
    let compared = compared(&results, 0, &ItemValues::new());
    let sheet = on_paper(&compared, &all[0], &columns);
    let row = sheet.tables[0].sums.last().expect("a row");
    assert_eq!(row.of, CellsOf::Prose);
    let cells: Vec<&str> = row.cells.iter().map(|cell| &*cell.text.zh).collect();
    assert_eq!(cells, ["发布前要改 2", "正在查…"]);
    assert_eq!(
        sheet.notes.last().expect("a note").zh,
        "甲：公司数字“每月扣减上限”是 20%；理解“增长按谁计算”选的是“每个老客户分别算”。"
    );
}

#[test]
fn one_scheme_alone_is_a_table_of_its_own() {
    let sheet = sheet(&["standard-policy"], 0, &[0, 1, 2, 3]);
    assert_eq!((sheet.tables.len(), sheet.tables[0].schemes.len()), (1, 1));
}
