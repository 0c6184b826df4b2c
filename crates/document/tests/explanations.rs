//! How a figure was found, as the page shows it: in the order in which it is read, each record with its row.
use crate::common::sample;
use rewards_core::ledger::Ledger;
use rewards_document::catalog::{definition, definitions};
use rewards_document::explanation::{ExplanationView, Link, PartView, explained};
use rewards_document::statement::{Computed, rule_groups};
use rewards_document::workbook::{
    FactsCheck, Fill, RowId, SchemeCheck, Shared, Sheet, with_examples,
};
use rewards_format::{Definition, EntryAt};
use rewards_words::explain::{Mark, PartKind};

/// The sample under a template, tried with examples.
fn tried(definition: &Definition) -> (Shared<FactsCheck>, Computed) {
    let facts = Shared::new(FactsCheck::of(&sample()));
    let fill = with_examples(definition, &Fill::default()).unwrap_or_default();
    let scheme = SchemeCheck::of(definition, &fill).scheme.expect("a scheme");
    let computed = Computed::of(&scheme, &facts).expect("a statement");
    (facts, computed)
}

fn view(template: &str, at: &str) -> ExplanationView {
    let (facts, computed) = tried(definition(template).expect("a template"));
    let at = at.parse().expect("a path");
    explained(&computed, Some(&facts), at).expect("an entry")
}

fn part(view: &ExplanationView, kind: PartKind) -> &PartView {
    let found = view.parts.iter().find(|part| part.kind == kind);
    found.unwrap_or_else(|| panic!("no {kind:?} in {view:#?}"))
}

fn said(view: &ExplanationView, kind: PartKind) -> Vec<&str> {
    let lines = part(view, kind).lines.iter();
    lines.map(|line| line.text.zh.as_str()).collect()
}

fn kinds(view: &ExplanationView) -> Vec<PartKind> {
    view.parts.iter().map(|part| part.kind).collect()
}

/// The path of every entry of a statement.
fn entries(computed: &Computed) -> Vec<EntryAt> {
    let statement = &computed.statement;
    let mut all = Vec::new();
    for (place, rep) in statement.reps.iter().enumerate() {
        all.extend((0..rep.lines.len()).map(|at| EntryAt::Line(place, at)));
        all.extend((0..rep.grants.len()).map(|at| EntryAt::Grant(place, at)));
        all.extend((0..rep.actions.len()).map(|at| EntryAt::Action(place, at)));
        all.extend((0..rep.skipped.len()).map(|at| EntryAt::Skipped(place, at)));
    }
    all.extend((0..statement.teams.len()).map(EntryAt::Pool));
    all.extend((0..statement.customers.len()).map(EntryAt::Benefit));
    all
}

#[test]
fn the_head_says_whose_it_is_and_which() {
    let (_, computed) = tried(definition("policy-outline").expect("a template"));
    let quarters: Vec<(String, String)> = rule_groups(&computed, 0)
        .iter()
        .filter(|group| group.name.zh == "季度目标奖")
        .flat_map(|group| &group.entries)
        .map(|entry| {
            let view = explained(&computed, None, entry.at).expect("an explanation");
            let lines: Vec<&str> = view.text.zh.lines().take(3).collect();
            assert_eq!(lines[0], view.whose.zh);
            assert_eq!(lines[1..], ["季度目标奖（一.5）", "结果：奖励 1,000 元。"]);
            (view.whose.zh, view.whose.en)
        })
        .collect();
    let named = [
        ("张伟 · 2026年第1季度", "张伟 · Q1 2026"),
        ("张伟 · 2026年第2季度", "张伟 · Q2 2026"),
        ("张伟 · 2026年第3季度", "张伟 · Q3 2026"),
    ];
    assert_eq!(
        quarters,
        named.map(|(zh, en)| (zh.to_owned(), en.to_owned()))
    );
    let whose = |template, at| view(template, at).whose;
    assert_eq!(
        whose("standard-policy", "reps[0].lines[2]").zh,
        "张伟 · 本期合计"
    );
    assert_eq!(
        whose("standard-policy", "reps[0].lines[0]").en,
        "张伟 · 宏远电子 · first order of 2 March"
    );
    assert_eq!(whose("standard-policy", "teams[0]").zh, "华东组");
}

#[test]
fn every_head_is_that_of_its_entry_and_says_more_than_the_rule() {
    for definition in definitions() {
        let (_, computed) = tried(definition);
        for at in entries(&computed) {
            let view = explained(&computed, None, at).expect("an explanation");
            assert!(view.text.zh.starts_with(&format!("{}\n", view.whose.zh)));
            assert!(!view.whose.en.is_empty() && !view.whose.zh.contains(&*view.rule.zh));
        }
        for place in 0..computed.statement.reps.len() {
            let rep = computed.statement.reps[place].rep;
            let name = &computed.facts.ledger.reps[rep.index()].name;
            for group in rule_groups(&computed, place) {
                for entry in &group.entries {
                    let view = explained(&computed, None, entry.at).expect("an explanation");
                    let title = entry.brief.title().zh;
                    // A deal's amount is said in one breath with it, in the statement alone.
                    let title = title.split(' ').next().unwrap_or_default();
                    assert!(view.whose.zh.starts_with(&format!("{name} · ")));
                    assert!(view.whose.zh.contains(title), "{} {title}", view.whose.zh);
                }
            }
        }
    }
}

#[test]
fn the_result_is_followed_by_the_sentence_with_the_formula() {
    let view = view("standard-policy", "reps[0].lines[2]");
    assert_eq!(view.result.zh, "奖励 1,800 元");
    assert_eq!(view.result.en, "Reward ¥1,800");
    assert_eq!(
        said(&view, PartKind::Formula),
        ["销售增长率 12.8571…%，在“10%以上（含），不满 20%”一档：增长额 90,000 × 2% = 1,800 元"]
    );
    use PartKind::{Bands, Basis, Conditions, Formula, Records};
    assert_eq!(kinds(&view), [Formula, Conditions, Basis, Bands, Records]);
}

#[test]
fn a_share_says_how_its_pool_was_found_and_leads_to_it() {
    let view = view("standard-policy", "reps[0].lines[5]");
    assert_eq!(
        said(&view, PartKind::Formula),
        [
            "奖池：团队新客户总额增长率 14.1666…%，在“10%以上（含）”一档：团队新客户总额 548,000 × 1% = 5,480 元",
            "按贡献分配：5,480 × 336,000 ÷ 548,000 = 3,360 元"
        ]
    );
    let last = part(&view, PartKind::Basis).lines.last().unwrap();
    assert_eq!(last.text.zh, "华东组的奖池 5,480 元");
    assert_eq!(last.link, Some(Link::Entry(EntryAt::Pool(0))));
}

#[test]
fn what_measures_a_tally_leads_to_the_lines_that_make_it_up() {
    let view = view("order-tiers", "reps[0].grants[0]");
    let basis = part(&view, PartKind::Basis).lines.iter();
    let links: Vec<Option<Link>> = basis.map(|line| line.link).collect();
    let line = |at| Some(Link::Entry(EntryAt::Line(0, at)));
    assert_eq!(links, [None, line(0), line(1)]);
}

#[test]
fn a_fixed_thing_is_not_told_twice() {
    let view = view("contract-commission", "reps[0].grants[0]");
    assert_eq!(view.result.zh, "奖励：文具 × 1");
    assert!(!kinds(&view).contains(&PartKind::Formula));
}

#[test]
fn the_choices_behind_a_penalty_are_listed_with_the_one_that_was_taken() {
    let view = view("standard-policy", "reps[3].lines[1]");
    let choices = &part(&view, PartKind::Choices).lines;
    let choices: Vec<(&str, Option<Mark>)> = choices
        .iter()
        .map(|line| (line.text.zh.as_str(), line.mark))
        .collect();
    assert_eq!(
        choices,
        [
            ("重要客户：当月绩效奖金的 50%", Some(Mark::Applies)),
            ("一般客户：当月绩效奖金的 30%", Some(Mark::Other)),
        ]
    );
}

#[test]
fn a_limit_is_told_where_it_cut_something_and_a_rounding_where_it_changed_something() {
    let cut = view("standard-policy", "reps[3].lines[4]");
    assert_eq!(cut.result.zh, "扣罚 0 元（本月扣罚上限已用完）");
    assert!(kinds(&cut).contains(&PartKind::Cap));
    let whole = view("standard-policy", "reps[3].lines[1]");
    let parts = kinds(&whole);
    assert!(!parts.contains(&PartKind::Cap) && !parts.contains(&PartKind::Rounding));
    let rounded = view("policy-outline", "reps[0].lines[6]");
    assert_eq!(
        said(&rounded, PartKind::Rounding),
        ["3,065.6934… 元舍到分：3,065.69 元"]
    );
}

#[test]
fn a_condition_says_what_is_so_and_whether_that_is_met() {
    let view = view("starter-bonus", "reps[0].skipped[2]");
    let conditions = &part(&view, PartKind::Conditions).lines;
    let last = conditions.last().unwrap();
    assert_eq!(last.mark, Some(Mark::NotMet));
    assert_eq!(last.text.zh, "张伟的第一个合格客户是宏远电子（3月2日）");
    let others = conditions.iter().rev().skip(1);
    assert!(others.into_iter().all(|line| line.mark == Some(Mark::Met)));
}

#[test]
fn two_conditions_that_come_to_the_same_are_said_once() {
    let view = view("class-a-campaign", "reps[0].lines[0]");
    let mut said = said(&view, PartKind::Conditions);
    let all = said.len();
    said.sort_unstable();
    said.dedup();
    assert_eq!(said.len(), all);
    assert!(!view.text.zh.contains("达到 50,000 元；2026年3月至5月"));
}

#[test]
fn a_record_leads_to_its_row() {
    let view = view("standard-policy", "reps[0].lines[0]");
    let record = part(&view, PartKind::Records).lines.first().unwrap();
    assert_eq!(record.text.zh, "宏远电子 3月2日的订单：净额 120,000 元");
    assert_eq!(record.link, Some(Link::Row(Sheet::Deals, RowId(4))));
}

fn length(ledger: &Ledger, sheet: Sheet) -> usize {
    match sheet {
        Sheet::Teams => ledger.teams.len(),
        Sheet::Reps => ledger.reps.len(),
        Sheet::Customers => ledger.customers.len(),
        Sheet::Deals => ledger.deals.len(),
        Sheet::Outcomes => ledger.outcomes.len(),
    }
}

#[test]
fn every_entry_of_every_scheme_reads_in_order_and_every_link_leads_somewhere() {
    for definition in definitions() {
        let (facts, computed) = tried(definition);
        let entries = entries(&computed);
        for at in &entries {
            let view = explained(&computed, Some(&facts), *at).expect("an entry");
            let kinds = kinds(&view);
            assert!(kinds.is_sorted(), "{at}: {kinds:?}");
            assert!(!kinds.is_empty(), "{at} of {}", definition.id);
            for line in view.parts.iter().flat_map(|part| &part.lines) {
                assert!(!line.text.zh.is_empty() && !line.text.en.is_empty(), "{at}");
                match line.link {
                    Some(Link::Entry(to)) => assert!(entries.contains(&to) && to != *at),
                    Some(Link::Row(sheet, row)) => {
                        let rows = length(&computed.facts.ledger, sheet);
                        assert!((0..rows).any(|entry| facts.row(sheet, entry) == Some(row)));
                    }
                    Some(Link::Table(sheet)) => {
                        assert!(matches!(
                            sheet,
                            Sheet::Customers | Sheet::Deals | Sheet::Outcomes
                        ));
                    }
                    None => {}
                }
            }
        }
    }
}
