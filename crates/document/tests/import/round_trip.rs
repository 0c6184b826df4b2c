//! What is exported comes to the same when it's imported again.

use super::{blank, take_in};
use crate::common;
use crate::dear::holds_for_fewer;
use proptest::prelude::*;
use rewards_document::export::{Origin, lines_csv, lines_json, reps_csv, reps_json, table_csv};
use rewards_document::workbook::{Facts, FactsCheck, Fill, Sheet, Table, Workbook};
use rewards_document::{catalog, file_text};
use rewards_format::Node;
use rewards_words::lang::Lang;
use rewards_words::text::Localized;

/// All tables of a workbook, each as a text of its own.
fn exported(facts: &Facts, lang: Lang) -> Vec<String> {
    let texts = Sheet::ALL
        .iter()
        .map(|sheet| table_csv(facts, *sheet, None, lang));
    // A table without rows is no table.
    texts.filter(|text| text.lines().count() > 1).collect()
}

fn imported(facts: &Facts, lang: Lang) -> Workbook {
    let mut workbook = blank();
    let texts = exported(facts, lang);
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let found = take_in(&mut workbook, &texts);
    assert!(found.wrong().is_empty(), "{:?}", found.wrong());
    workbook
}

/// The ledger that tables come to, as JSON.
fn ledger(facts: &Facts) -> String {
    let text = FactsCheck::of(facts).document().json();
    // Delivered is written out where it goes without saying.
    let lines = text.lines();
    let said = lines.filter(|line| line.trim() != r#""stage": "delivered","#);
    said.collect::<Vec<_>>().join("\n")
}

#[test]
fn the_sample_goes_out_and_comes_back_in_either_language() {
    let mut facts = common::sample();
    facts.period = ["2026-01-01".to_owned(), "2026-12-31".to_owned()];
    for lang in [Lang::Zh, Lang::En] {
        assert_eq!(ledger(&imported(&facts, lang).facts), ledger(&facts));
    }
}

#[test]
fn the_sample_changes_nothing_where_it_is() {
    let mut workbook = blank();
    let facts = common::sample();
    workbook.act(rewards_document::workbook::Edit::Facts(
        rewards_document::workbook::Shared::new(facts.clone()),
    ));
    let texts = exported(&facts, Lang::Zh);
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let found = super::preview(&workbook.facts, &texts, Default::default());
    assert_eq!(
        found.edit(),
        None,
        "{:?}",
        Sheet::ALL
            .iter()
            .map(|sheet| found.counts(*sheet))
            .collect::<Vec<_>>()
    );
}

#[test]
fn statements_go_out_line_by_line_and_rep_by_rep() {
    let facts = common::without_prior_sales();
    let computed = common::computed(&facts, "standard-policy");
    let scheme = Localized::same("我们的方案（第 2 版）");
    let lines = lines_csv(
        &computed,
        &common::origin(&scheme, &Fill::default()),
        Lang::Zh,
    );
    assert!(lines.starts_with("\u{feff}业务员,条款,规则,对象,说明,金额（元）,实物或措施\r\n"));
    let all: usize = computed
        .statement
        .reps
        .iter()
        .map(|rep| rep.lines.len() + rep.grants.len() + rep.actions.len())
        .sum();
    // One more isn't known to pay, and says so.
    assert_eq!(lines.matches("不可计算").count(), 1);
    assert_eq!(lines.matches("\r\n").count(), all + 1 + 2);
    let open = "王芳,三.2,客户维护奖,本期合计,还缺：王芳的老客户的上年销售额,不可计算,\r\n";
    assert!(lines.contains(open), "{lines}");
    assert!(lines.ends_with("\r\n方案：我们的方案（第 2 版）\r\n"));
    let reps = reps_csv(
        &computed,
        &common::origin(&scheme, &Fill::default()),
        Lang::En,
    );
    assert!(reps.starts_with(
        "\u{feff}Rep,\"Team, department\",Rewards (¥),Penalties (¥),Net (¥),Remarks\r\n"
    ));
    assert_eq!(
        reps.matches("\r\n").count(),
        computed.statement.reps.len() + 2
    );
    // Rows that aren't counted are said wherever figures leave the page.
    let nothing_filled = Fill::default();
    let origin = Origin {
        left_out: 2,
        ..common::origin(&scheme, &nothing_filled)
    };
    let said = "\r\n\"台账里有 2 行没填完或填错，还没有计入。\"\r\n";
    for text in [lines_csv, reps_csv].map(|write| write(&computed, &origin, Lang::Zh)) {
        assert!(text.ends_with(said), "{text}");
    }
    // The lines of a rep add up to his sum.
    for rep in &computed.statement.reps {
        let name = &computed.facts.ledger.reps[rep.rep.index()].name;
        let fen = |text: &str| text.replace('.', "").parse::<i128>().unwrap_or_default();
        let of_rep = lines
            .lines()
            .filter(|line| line.starts_with(&format!("{name},")));
        let sum: i128 = of_rep
            .map(|line| fen(line.rsplit(',').nth(1).unwrap_or_default()))
            .sum();
        assert_eq!(sum, rep.net().fen(), "{name}");
    }
}

#[test]
fn rules_that_wait_stand_in_the_file_of_lines_with_what_they_wait_for() {
    let scheme = Localized::same("我们的方案");
    let lines = |template, lang| {
        let computed = common::computed(&common::sample(), template);
        lines_csv(&computed, &common::origin(&scheme, &Fill::default()), lang)
    };
    let campaign = lines("class-a-campaign", Lang::Zh);
    assert_eq!(
        campaign.lines().collect::<Vec<_>>()[5..],
        [
            "王芳,三.C,直营部月销售奖,,还缺：直营部月销售目标,待填写,",
            "陈强,三.D,未完成任务处罚,本期合计,合格新客户 0 家,-500.00,",
            "方案：我们的方案",
        ]
    );
    assert!(lines("class-a-campaign", Lang::En).contains(
        "王芳,3.C,Month target of direct sales,,Still missing: Direct sales: month sales,to fill in,\r\n"
    ));
    let outline = lines("policy-outline", Lang::Zh);
    for line in [
        "张伟,一.5,季度目标奖,,还缺：季度目标奖金,待填写,",
        "陈强,二.3,连续不达标处理,,还缺：连续几季不达标扣分、连续几季不达标降职,,待填写",
    ] {
        assert_eq!(
            outline.matches(&format!("{line}\r\n")).count(),
            1,
            "{outline}"
        );
    }
    // A rep whom a rule doesn't concern isn't listed under it: 王芳 has no complaint.
    assert!(!outline.contains("王芳,二.5"), "{outline}");
}

#[test]
fn statements_go_out_as_the_contract_has_them() {
    let facts = common::sample();
    let computed = common::computed(&facts, "standard-policy");
    let definition = catalog::definition("standard-policy").expect("a template");
    let request = file_text(
        definition,
        &Fill::default(),
        &FactsCheck::of(&facts).document(),
    );
    let answer =
        |request: &str| Node::read(&rewards_format::text::evaluate(request).expect("an answer"));
    let asked = request.replacen('{', "{\"why\":false,", 1);
    assert_eq!(Node::read(&lines_json(&computed)), answer(&asked));
    // The sums are those of the same statement, and the rest of it.
    let (Ok(lines), Ok(sums)) = (
        Node::read(&lines_json(&computed)),
        Node::read(&reps_json(&computed)),
    ) else {
        panic!("no JSON");
    };
    for field in ["scheme", "inactive", "totals"] {
        assert_eq!(lines.get(field), sums.get(field), "{field}");
    }
    let reps = |node: &Node| match node.get("reps") {
        Some(Node::List(reps)) => reps.clone(),
        other => panic!("{other:?}"),
    };
    let (lines, sums) = (reps(&lines), reps(&sums));
    assert_eq!(lines.len(), sums.len());
    for (line, sum) in lines.iter().zip(&sums) {
        for field in ["rep", "reward", "penalty", "net"] {
            assert_eq!(line.get(field), sum.get(field), "{field}");
        }
        assert_eq!(sum.get("lines"), None);
    }
}

/// One row of deals: a customer, a rep who has it, a day, an amount, what came back of it, how far it came, a margin.
fn deal() -> impl Strategy<Value = [String; 6]> {
    let customer = prop::sample::select(vec![
        "宏远电子",
        "天成纺织",
        "=A1",
        "-3",
        "a,b",
        "\"x\"",
        "'@y",
        "合计机械",
        "O'Neil; Co",
    ]);
    let stage = prop::sample::select(vec!["", "signed", "ordered", "delivered", "cancelled"]);
    let margin = prop::sample::select(vec!["", "15", "0.5%", "-3", "100"]);
    (
        customer,
        1_u32..=12,
        1_u32..=28,
        1_u64..10_000_000,
        stage,
        margin,
    )
        .prop_map(|(customer, month, day, fen, stage, margin)| {
            let yuan = format!("{}.{:02}", fen / 100, fen % 100);
            [
                customer.to_owned(),
                format!("2026-{month:02}-{day:02}"),
                yuan,
                stage.to_owned(),
                margin.to_owned(),
                if fen % 3 == 0 { "true" } else { "" }.to_owned(),
            ]
        })
}

#[test]
fn deals_go_out_and_come_back() {
    // Each case is four imports.
    holds_for_fewer(8, &prop::collection::vec(deal(), 1..12), |deals| {
        let mut facts = Facts::clone(&blank().facts);
        for table in &mut facts.tables {
            *table = Table {
                next: 1,
                ..Table::default()
            };
        }
        let column = |field: &str| Sheet::Deals.column(field).expect("a column");
        let mut customers: Vec<&str> = deals.iter().map(|deal| deal[0].as_str()).collect();
        customers.sort_unstable();
        customers.dedup();
        facts
            .table_mut(Sheet::Reps)
            .push(Sheet::Reps, [(0, "张伟".to_owned())]);
        for customer in customers {
            let cells = [(0, customer.to_owned()), (1, "张伟".to_owned())];
            facts
                .table_mut(Sheet::Customers)
                .push(Sheet::Customers, cells);
        }
        for deal in &deals {
            let fields = ["customer", "date", "amount", "stage", "margin", "prepaid"];
            let cells = fields.into_iter().map(column).zip(deal.iter().cloned());
            facts.table_mut(Sheet::Deals).push(Sheet::Deals, cells);
        }
        for lang in [Lang::Zh, Lang::En] {
            prop_assert_eq!(ledger(&imported(&facts, lang).facts), ledger(&facts));
        }
        Ok(())
    });
}

#[test]
fn a_cell_that_means_the_usual_word_goes_out_with_it() {
    let mut workbook = blank();
    let text =
        "客户,业务员,日期,金额,状态\n甲,张伟,2026-03-02,100,已下单\n乙,张伟,2026-03-03,200,\n";
    take_in(&mut workbook, &[text]);
    for (lang, end) in [(Lang::Zh, ",已交付"), (Lang::En, ",Delivered")] {
        let text = table_csv(&workbook.facts, Sheet::Deals, None, lang);
        let last = text.lines().last().expect("a row").to_lowercase();
        assert!(last.contains(&end.to_lowercase()), "{text}");
    }
}
