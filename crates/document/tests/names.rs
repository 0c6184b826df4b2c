//! Whom a text names, who follows a name, and what is written for it.
use crate::common::{add_row, column, text, type_in, workbook};
use rewards_document::workbook::{
    CellKind, Edit, FactsCheck, Fault, FieldRef, Named, Names, RowId, Shared, Sheet, Workbook,
    facts_node, typing,
};
use rewards_document::{add_named, fault_words, field_words, is_missing, unfinished, unknown_name};
use rewards_format::Node;

fn names(workbook: &Workbook, sheet: Sheet) -> Names<'_> {
    Names::of(sheet, workbook.facts.table(sheet))
}

/// Both ways of finding somebody give the same: by a list of all names, and by what a check knows; also of a check after
/// which another was made.
fn assert_found_alike(workbook: &Workbook, texts: &[&str]) {
    let check = Shared::new(FactsCheck::of(&workbook.facts));
    for is_latest in [true, false] {
        for sheet in Sheet::ALL.iter().copied() {
            let names = names(workbook, sheet);
            for text in texts {
                let found = check.find(sheet, text);
                assert_eq!(found, names.find(text), "{sheet:?} {text} {is_latest}");
            }
            for at in 0..4 {
                assert_eq!(check.text_for(sheet, at), names.text_for(sheet, at));
            }
        }
        let _ = FactsCheck::after(Some(&check), &workbook.facts);
    }
}

/// The small workbook with a second customer.
fn two_customers(name: &str, id: &str) -> Workbook {
    let mut workbook = workbook();
    add_row(&mut workbook, Sheet::Customers, 2);
    type_in(&mut workbook, Sheet::Customers, 2, "name", name);
    type_in(&mut workbook, Sheet::Customers, 2, "id", id);
    workbook
}

fn written(workbook: &Workbook, list: &str, entry: usize, field: &str) -> Option<String> {
    let node = facts_node(&workbook.facts).node;
    let Some(Node::List(entries)) = node.get(list) else {
        return None;
    };
    match entries.get(entry)?.get(field)? {
        Node::Text(text) => Some(text.to_string()),
        other => Some(format!("{other:?}")),
    }
}

#[test]
fn a_check_finds_whom_a_list_of_all_names_finds() {
    let texts = [
        "",
        " ",
        "#",
        "#1",
        "#2",
        "#3",
        "#9",
        "宏远电子",
        " 宏 远 电子 ",
        "鸿远",
        "鸿　远",
        "C2",
        "Ｃ2",
        "张伟",
        "张 伟",
        "x",
        "#x",
    ];
    for (name, id) in [
        ("鸿远", "C2"),
        ("鸿 远", "宏远电子"),
        ("宏远电子", ""),
        ("宏 远电子", "C2"),
        ("#1", "x"),
        ("", "C2"),
        ("", ""),
    ] {
        assert_found_alike(&two_customers(name, id), &texts);
    }
}

#[test]
fn a_row_is_found_by_number_then_by_name_then_by_id() {
    let workbook = two_customers("鸿远", "C2");
    let names = names(&workbook, Sheet::Customers);
    for (told, named) in [
        ("#2", Named::One(1)),
        (" 鸿远 ", Named::One(1)),
        ("C2", Named::One(1)),
        ("宏远电子", Named::One(0)),
        ("#9", Named::Nobody),
        ("#x", Named::Nobody),
        ("", Named::Nobody),
    ] {
        assert_eq!(names.find(told), named, "{told}");
    }
    assert_eq!(
        self::names(&two_customers("宏远电子", ""), Sheet::Customers).find("宏远电子"),
        Named::Several
    );
    assert_eq!(
        self::names(&two_customers("x", "宏远电子"), Sheet::Customers).find("宏远电子"),
        Named::One(0)
    );
}

#[test]
fn blanks_and_width_make_no_other_name_unless_both_are_there() {
    let workbook = two_customers("宏远 电子", "C2");
    let both = names(&workbook, Sheet::Customers);
    assert_eq!(both.find("宏远电子"), Named::One(0));
    assert_eq!(both.find("宏远 电子"), Named::One(1));
    assert_eq!(both.find("宏　远电子"), Named::Several);
    let workbook = two_customers("天成（上海）", "C2");
    let names = names(&workbook, Sheet::Customers);
    for text in ["天成(上海)", "天成 （上海）", " 天成（上海)"] {
        assert_eq!(names.find(text), Named::One(1), "{text}");
        assert_eq!(names.find_as_written(text), Named::Nobody, "{text}");
    }
}

#[test]
fn a_renamed_customer_is_followed_by_those_that_write_its_name_otherwise() {
    let mut workbook = workbook();
    type_in(&mut workbook, Sheet::Deals, 1, "customer", "宏 远电子");
    assert!(FactsCheck::of(&workbook.facts).left_out.is_empty());
    type_in(&mut workbook, Sheet::Customers, 1, "name", "鸿远");
    assert_eq!(text(&workbook, Sheet::Deals, 1, "customer"), "鸿远");
}

#[test]
fn a_row_is_told_by_its_name_else_its_id_else_its_number() {
    for (name, id, told) in [
        ("鸿远", "C2", "鸿远"),
        ("宏远电子", "C2", "C2"),
        ("宏远电子", "", "#2"),
        ("", "", "#2"),
    ] {
        let workbook = two_customers(name, id);
        assert_eq!(
            names(&workbook, Sheet::Customers).text_for(Sheet::Customers, 1),
            told
        );
        assert_eq!(workbook.facts.text_for(Sheet::Customers, RowId(2)), told);
    }
    assert_eq!(workbook().facts.text_for(Sheet::Customers, RowId(9)), "");
    assert_eq!(
        names(&workbook(), Sheet::Customers).text_for(Sheet::Customers, 9),
        ""
    );
}

#[test]
fn the_contracts_id_is_the_rows_own_or_its_name_where_that_is_its_alone() {
    let long = "长".repeat(65);
    let fitting = "长".repeat(64);
    for (name, id, expected) in [
        ("鸿远", " C2 ", "C2"),
        ("鸿远", "", "鸿远"),
        ("宏远电子", "", "#2"),
        ("#1", "", "#2"),
        (long.as_str(), "", "#2"),
        (fitting.as_str(), "", fitting.as_str()),
    ] {
        let workbook = two_customers(name, id);
        let row = workbook
            .facts
            .table(Sheet::Customers)
            .row(RowId(2))
            .expect("a row");
        assert_eq!(
            names(&workbook, Sheet::Customers).contract_id(Sheet::Customers, row),
            expected
        );
    }
    let workbook = two_customers("x", "宏远电子");
    let row = workbook
        .facts
        .table(Sheet::Customers)
        .row(RowId(1))
        .expect("a row");
    assert_eq!(
        names(&workbook, Sheet::Customers).contract_id(Sheet::Customers, row),
        "#1"
    );
}

#[test]
fn the_only_row_is_the_only_one_with_text() {
    let mut workbook = workbook();
    add_row(&mut workbook, Sheet::Reps, 2);
    assert_eq!(names(&workbook, Sheet::Reps).only(), Some(0));
    type_in(&mut workbook, Sheet::Reps, 2, "name", "李娜");
    assert_eq!(names(&workbook, Sheet::Reps).only(), None);
    assert_eq!(
        names(&Workbook::blank("x", Default::default()), Sheet::Reps).only(),
        None
    );
}

#[test]
fn those_that_name_a_row_follow_it_and_others_do_not() {
    let mut workbook = two_customers("鸿远", "");
    for (id, told) in [(2, "鸿远"), (3, "#1"), (4, "别家"), (5, "")] {
        add_row(&mut workbook, Sheet::Deals, id);
        type_in(&mut workbook, Sheet::Deals, id, "customer", told);
    }
    add_row(&mut workbook, Sheet::Outcomes, 1);
    type_in(&mut workbook, Sheet::Outcomes, 1, "referrer", "宏远电子");
    type_in(&mut workbook, Sheet::Customers, 1, "name", "新名");
    let told: Vec<String> = (1..6)
        .map(|id| text(&workbook, Sheet::Deals, id, "customer"))
        .collect();
    assert_eq!(told, ["新名", "鸿远", "新名", "别家", ""]);
    assert_eq!(text(&workbook, Sheet::Outcomes, 1, "referrer"), "新名");
    workbook.undo();
    assert_eq!(text(&workbook, Sheet::Deals, 3, "customer"), "#1");
    workbook.act(typing(Sheet::Customers, RowId(9), 0, "x".to_owned()));
    assert_eq!(text(&workbook, Sheet::Deals, 1, "customer"), "宏远电子");
}

#[test]
fn only_a_name_or_an_id_renames() {
    let is_rename = |sheet, field| {
        matches!(
            typing(sheet, RowId(1), column(sheet, field), String::new()),
            Edit::Rename(..)
        )
    };
    assert!(is_rename(Sheet::Customers, "name") && is_rename(Sheet::Customers, "id"));
    assert!(!is_rename(Sheet::Customers, "rep") && !is_rename(Sheet::Deals, "amount"));
}

#[test]
fn what_is_typed_is_written_as_the_contract_has_it() {
    let mut workbook = workbook();
    add_row(&mut workbook, Sheet::Outcomes, 1);
    for (sheet, field, typed) in [
        (Sheet::Deals, "margin", "２４％"),
        (Sheet::Deals, "date", "2026年3月2日"),
        (Sheet::Deals, "product", " 新品 "),
        (Sheet::Deals, "prepaid", "true"),
        (Sheet::Customers, "existing", "false"),
        (Sheet::Reps, "task_customers", "2 家"),
        (Sheet::Reps, "performance_bonus_by_month", "2026-05: 2,600"),
        (Sheet::Outcomes, "kind", "satisfaction"),
        (Sheet::Outcomes, "customer", "宏远电子"),
    ] {
        type_in(&mut workbook, sheet, 1, field, typed);
    }
    for (list, field, expected) in [
        ("deals", "amount", Some("120000")),
        ("deals", "margin", Some("0.24")),
        ("deals", "date", Some("2026-03-02")),
        ("deals", "product", Some("新品")),
        ("deals", "prepaid", Some("Bool(true)")),
        ("deals", "customer", Some("宏远电子")),
        ("deals", "returned", None),
        ("deals", "id", Some("#1")),
        ("customers", "existing", Some("Bool(false)")),
        ("customers", "rep", Some("张伟")),
        ("reps", "task_customers", Some("2")),
        ("reps", "team", None),
        ("reps", "id", Some("张伟")),
        ("outcomes", "customer", Some("宏远电子")),
    ] {
        assert_eq!(
            written(&workbook, list, 0, field).as_deref(),
            expected,
            "{list}.{field}"
        );
    }
    let months = written(&workbook, "reps", 0, "performance_bonus_by_month").expect("months");
    assert!(
        months.contains("2026-05") && months.contains("2600"),
        "{months}"
    );
    type_in(&mut workbook, Sheet::Deals, 1, "customer", "别家");
    assert_eq!(
        written(&workbook, "deals", 0, "customer").as_deref(),
        Some("别家")
    );
}

#[test]
fn an_empty_day_is_left_out_and_a_blank_row_is_no_entry() {
    let mut workbook = workbook();
    add_row(&mut workbook, Sheet::Deals, 2);
    workbook.act(Edit::Period(0, " ".to_owned()));
    workbook.act(Edit::Period(1, "2026/12/31".to_owned()));
    let node = facts_node(&workbook.facts);
    assert_eq!(node.rows[Sheet::Deals.index()], [RowId(1)]);
    let period = node.node.get("period").expect("a period");
    assert!(period.get("from").is_none());
    assert!(matches!(period.get("to"), Some(Node::Text(to)) if &**to == "2026-12-31"));
    let check = FactsCheck::of(&workbook.facts);
    assert_eq!(check.row(Sheet::Deals, 0), Some(RowId(1)));
    assert_eq!(check.row(Sheet::Deals, 1), None);
}

#[test]
fn problems_stand_in_the_order_of_the_form_and_say_how_much_is_left() {
    let mut workbook = workbook();
    assert_eq!(unfinished(&FactsCheck::of(&workbook.facts).problems), None);
    type_in(&mut workbook, Sheet::Deals, 1, "amount", "很多");
    type_in(&mut workbook, Sheet::Deals, 1, "date", "");
    let said = |workbook: &Workbook| {
        unfinished(&FactsCheck::of(&workbook.facts).problems)
            .expect("unfinished")
            .zh
    };
    assert_eq!(said(&workbook), "1 行未计入");
    type_in(&mut workbook, Sheet::Customers, 1, "name", "");
    type_in(&mut workbook, Sheet::Customers, 1, "size", "medium");
    assert_eq!(said(&workbook), "2 行未计入");
    workbook.act(Edit::Period(1, "2025-01-01".to_owned()));
    assert_eq!(said(&workbook), "2 行未计入，另有 1 处还没填好");
    let check = FactsCheck::of(&workbook.facts);
    let ranks: Vec<u128> = check
        .problems
        .iter()
        .map(|placed| placed.field.rank())
        .collect();
    assert!(ranks.is_sorted(), "{ranks:?}");
    assert_eq!(check.problems[0].field, FieldRef::Period(0));
    assert!(check.sound.is_none());
}

#[test]
fn a_field_is_named_in_words_and_a_problem_fits_the_form() {
    let mut workbook = workbook();
    type_in(&mut workbook, Sheet::Deals, 1, "amount", "很多");
    type_in(&mut workbook, Sheet::Deals, 1, "date", "");
    let check = FactsCheck::of(&workbook.facts);
    let said: Vec<(String, String, bool)> = check
        .problems
        .iter()
        .map(|placed| {
            let place = field_words(&workbook.facts, None, &placed.field, true);
            (place.zh, fault_words(placed).zh, is_missing(placed))
        })
        .collect();
    let expected =
        |place: &str, fault: &str, missing| (place.to_owned(), fault.to_owned(), missing);
    assert_eq!(
        said,
        [
            expected("成交第 1 行 日期", "请填写", true),
            expected(
                "成交第 1 行 成交金额（元）",
                "请填金额，如 1200 或 12万",
                false
            )
        ]
    );
    let definition = rewards_document::catalog::definition("order-tiers").expect("a template");
    let words = |field: &FieldRef| field_words(&workbook.facts, Some(definition), field, true).zh;
    assert_eq!(words(&FieldRef::Period(0)), "期间的第一天");
    assert_eq!(words(&FieldRef::Period(1)), "期间的最后一天");
    assert_eq!(words(&FieldRef::Table(Sheet::Reps)), "业务员");
    assert_eq!(words(&FieldRef::Elsewhere), "方案");
    assert_eq!(
        words(&FieldRef::Figure("no-such".to_owned(), None)),
        "no-such"
    );
    let param = &definition.params[0];
    assert_eq!(
        words(&FieldRef::Figure(format!("{}.x", param.id), None)),
        param.name.zh.to_string()
    );
}

#[test]
fn a_name_that_several_rows_bear_is_said_at_its_cell() {
    let mut workbook = two_customers("宏远电子", "");
    type_in(&mut workbook, Sheet::Deals, 1, "customer", "宏远电子");
    let check = FactsCheck::of(&workbook.facts);
    let of_deal = check.problems.iter().find(|placed| {
        placed.field == FieldRef::Cell(Sheet::Deals, RowId(1), column(Sheet::Deals, "customer"))
    });
    let placed = of_deal.expect("a problem");
    assert_eq!(placed.fault, Fault::SeveralNamed);
    assert!(fault_words(placed).zh.starts_with("有几行同名"));
    assert!(!is_missing(placed));
}

#[test]
fn an_unknown_name_can_be_added_to_its_list() {
    let mut workbook = workbook();
    type_in(&mut workbook, Sheet::Deals, 1, "customer", " 鸿远 ");
    let field = FieldRef::Cell(Sheet::Deals, RowId(1), column(Sheet::Deals, "customer"));
    let (sheet, name) = unknown_name(&FactsCheck::of(&workbook.facts), &field).expect("unknown");
    assert_eq!((sheet, name.as_str()), (Sheet::Customers, "鸿远"));
    let edit = add_named(&workbook.facts, sheet, &name).expect("an act");
    assert!(matches!(edit, Edit::AddRow(Sheet::Customers, 1, _)));
    workbook.act(edit);
    assert_eq!(text(&workbook, Sheet::Customers, 2, "name"), "鸿远");
    assert_eq!(unknown_name(&FactsCheck::of(&workbook.facts), &field), None);
    add_row(&mut workbook, Sheet::Customers, 3);
    let into_blank = add_named(&workbook.facts, Sheet::Customers, "x").expect("an act");
    assert_eq!(
        into_blank,
        Edit::Cell(
            Sheet::Customers,
            RowId(3),
            column(Sheet::Customers, "name"),
            "x".to_owned()
        )
    );
    for other in [
        FieldRef::Period(0),
        FieldRef::Cell(Sheet::Deals, RowId(1), column(Sheet::Deals, "amount")),
        FieldRef::Cell(Sheet::Deals, RowId(9), column(Sheet::Deals, "customer")),
    ] {
        assert_eq!(unknown_name(&FactsCheck::of(&workbook.facts), &other), None);
    }
    type_in(&mut workbook, Sheet::Deals, 1, "customer", "");
    assert_eq!(unknown_name(&FactsCheck::of(&workbook.facts), &field), None);
    assert_eq!(add_named(&workbook.facts, Sheet::Deals, "x"), None);
}

#[test]
fn columns_link_to_the_tables_that_they_name() {
    let links = Sheet::ALL.iter().flat_map(|sheet| {
        let links = sheet
            .columns()
            .iter()
            .filter_map(|column| match column.kind {
                CellKind::Link(to) => {
                    Some(format!("{}.{} → {}", sheet.word(), column.field, to.word()))
                }
                _ => None,
            });
        links.collect::<Vec<_>>()
    });
    let expected = [
        "reps.team → teams",
        "customers.rep → reps",
        "deals.customer → customers",
        "deals.rep → reps",
        "outcomes.rep → reps",
        "outcomes.customer → customers",
        "outcomes.team → teams",
        "outcomes.referrer → customers",
    ];
    assert_eq!(links.collect::<Vec<_>>(), expected);
}

#[test]
fn a_name_in_no_list_is_said_by_what_the_list_holds() {
    for (sheet, field, fault) in [
        (Sheet::Reps, "team", "没有这个团队"),
        (Sheet::Customers, "rep", "没有这名业务员"),
        (Sheet::Deals, "rep", "没有这名业务员"),
        (
            Sheet::Deals,
            "customer",
            "客户表里还没有这个客户；填上业务员，就会新建",
        ),
    ] {
        let mut workbook = workbook();
        type_in(&mut workbook, sheet, 1, field, "无名");
        let check = FactsCheck::of(&workbook.facts);
        let at = FieldRef::Cell(sheet, RowId(1), column(sheet, field));
        let placed = check.problems.iter().find(|placed| placed.field == at);
        assert_eq!(
            placed.map(|placed| fault_words(placed).zh).as_deref(),
            Some(fault)
        );
    }
}

#[test]
fn each_kind_of_fault_has_words_of_its_own() {
    for (sheet, field, typed, fault) in [
        (Sheet::Deals, "amount", "-1", "不能小于零"),
        (Sheet::Deals, "amount", "1.234", "最多两位小数"),
        (Sheet::Deals, "returned", "130000", "不能多于成交金额"),
        (Sheet::Deals, "margin", "x", "请填百分数，如 12.5%"),
        (Sheet::Deals, "date", "昨天", "请填日期，如 2026-03-02"),
        (Sheet::Deals, "stage", "x", "进度里没有“x”"),
        (Sheet::Reps, "task_customers", "1.5", "请填整数"),
        (
            Sheet::Reps,
            "performance_bonus_by_month",
            "五月: 1",
            "月份写成 2026-05: 2600",
        ),
    ] {
        let mut workbook = workbook();
        type_in(&mut workbook, sheet, 1, field, typed);
        let check = FactsCheck::of(&workbook.facts);
        let said: Vec<String> = check
            .problems
            .iter()
            .map(|placed| fault_words(placed).zh)
            .collect();
        assert!(
            said.iter().any(|said| said == fault),
            "{field} {typed}: {said:?}"
        );
    }
}
