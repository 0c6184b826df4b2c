//! The views of a statement: who gets what, by rule, with every figure as the engine has it.
use crate::common::{computed, origin, sample, with_figures, without_prior_sales};
use rewards_core::number::Money;
use rewards_document::catalog;
use rewards_document::export::lines_csv;
use rewards_document::statement::{
    Computed, EntryWorth, GroupEntry, RuleGroup, Shown, Sign, customers, digits, pools, rep_rows,
    rep_text, rule_groups, skipped_groups, totals, waiting,
};
use rewards_document::workbook::Fill;
use rewards_format::EntryAt;
use rewards_words::lang::Lang;
use rewards_words::text::Localized;
use std::collections::HashSet;

fn places(computed: &Computed) -> std::ops::Range<usize> {
    0..computed.statement.reps.len()
}

fn entries(groups: &[RuleGroup]) -> Vec<&GroupEntry> {
    groups.iter().flat_map(|group| &group.entries).collect()
}

/// A rep's part as text.
fn copied(computed: &Computed, place: usize) -> Localized {
    rep_text(computed, place, &Localized::same("我们的方案（第 2 版）")).expect("a rep")
}

#[test]
fn every_line_grant_action_and_reason_is_shown_once() {
    for definition in catalog::definitions() {
        let computed = computed(&sample(), &definition.id);
        for (place, rep) in computed.statement.reps.iter().enumerate() {
            let given = rule_groups(&computed, place);
            let given = entries(&given).iter().map(|entry| entry.at).collect();
            let lines = (0..rep.lines.len()).map(|at| EntryAt::Line(place, at));
            let grants = (0..rep.grants.len()).map(|at| EntryAt::Grant(place, at));
            let actions = (0..rep.actions.len()).map(|at| EntryAt::Action(place, at));
            let all: HashSet<EntryAt> = lines.chain(grants).chain(actions).collect();
            assert_eq!(all, given);
            let skipped = skipped_groups(&computed, place);
            let skipped: HashSet<EntryAt> =
                entries(&skipped).iter().map(|entry| entry.at).collect();
            let all: HashSet<EntryAt> = (0..rep.skipped.len())
                .map(|at| EntryAt::Skipped(place, at))
                .collect();
            assert_eq!(skipped, all);
        }
        let beyond = computed.statement.reps.len();
        assert!(rule_groups(&computed, beyond).is_empty());
        assert!(rep_text(&computed, beyond, &Localized::default()).is_none());
    }
}

/// A warning in March stands before what is taken in September, though that's money.
#[test]
fn entries_stand_by_rule_as_the_scheme_has_them_and_then_by_day() {
    let computed = computed(&sample(), "standard-policy");
    let groups = rule_groups(&computed, 3);
    let names: Vec<&str> = groups.iter().map(|group| &*group.clause.zh).collect();
    assert!(
        names.is_sorted() && names.ends_with(&["四.1", "四.2", "四.3"]),
        "{names:?}"
    );
    let breaches = groups.last().expect("a group");
    let texts: Vec<String> = breaches
        .entries
        .iter()
        .map(|entry| entry.text().zh)
        .collect();
    let days = ["3月12日", "3月12日", "9月28日"];
    assert_eq!(texts.len(), days.len());
    let in_order = texts.iter().zip(days).all(|(text, day)| text.contains(day));
    assert!(in_order, "{texts:?}");
}

#[test]
fn a_row_names_the_rep_and_where_he_belongs() {
    let rows = rep_rows(&computed(&sample(), "standard-policy"));
    let names: Vec<&str> = rows.iter().map(|row| &*row.name).collect();
    assert_eq!(names, ["张伟", "李娜", "王芳", "陈强"]);
    assert_eq!(
        (&*rows[0].group.zh, &*rows[0].group.en),
        ("华东组 · 大客户部", "华东组 · key accounts")
    );
    assert!(rows.iter().any(|row| row.net.text().zh.starts_with('−')));
}

#[test]
fn an_entry_is_titled_by_whom_it_is_about_and_says_the_particulars() {
    let computed = computed(&sample(), "standard-policy");
    let groups = rule_groups(&computed, 0);
    let first = &groups[0];
    assert_eq!(
        (&*first.clause.zh, &*first.name.zh),
        ("三.1", "新客户开发奖")
    );
    assert_eq!(first.clause.en, "3.1");
    let brief = &first.entries[0].brief;
    assert_eq!(brief.title().zh, "宏远电子");
    assert_eq!(brief.detail().zh, "3月2日首单 120,000");
    assert_eq!(first.entries[0].text().zh, "宏远电子 · 3月2日首单 120,000");
    for place in places(&computed) {
        for entry in entries(&rule_groups(&computed, place)) {
            let Localized { zh, en } = entry.text();
            let parts = [entry.brief.title(), entry.brief.detail()];
            let parts = parts.iter().filter(|part| !part.is_empty());
            assert!(!zh.is_empty() && en.starts_with(|first: char| !first.is_lowercase()));
            assert!(parts.clone().count() > 0 && !zh.contains(" ·  · "), "{zh}");
            assert!(
                parts
                    .map(|part| &part.zh)
                    .all(|part| zh.contains(&**part) || part == "本期合计")
            );
        }
    }
}

/// What a copy says of a rule, in both languages.
fn copied_of(template: &str, place: usize, rule: &str) -> Vec<(String, String)> {
    let text = copied(&with_figures(template), place);
    let lines = text.zh.lines().zip(text.en.lines());
    lines
        .filter(|(zh, _)| zh.contains(&format!(" {rule} · ")))
        .map(|(zh, en)| (zh.to_owned(), en.to_owned()))
        .collect()
}

#[test]
fn a_copy_names_quarters_and_years_by_what_they_are() {
    assert_eq!(
        copied_of("policy-outline", 0, "季度目标奖"),
        [
            (
                "一.5 季度目标奖 · 2026年第1季度：1,000.00",
                "1.5 Quarter target · Q1 2026: 1,000.00"
            ),
            (
                "一.5 季度目标奖 · 2026年第2季度：1,000.00",
                "1.5 Quarter target · Q2 2026: 1,000.00"
            ),
            (
                "一.5 季度目标奖 · 2026年第3季度：1,000.00",
                "1.5 Quarter target · Q3 2026: 1,000.00"
            ),
            (
                "一.5 季度目标奖 · 2026年第4季度：未达到目标",
                "1.5 Quarter target · Q4 2026: target missed"
            ),
        ]
        .map(|(zh, en)| (zh.to_owned(), en.to_owned()))
    );
    assert_eq!(
        copied_of("policy-outline", 0, "年度目标奖")[0].0,
        "一.5 年度目标奖 · 2026年：5,000.00"
    );
}

#[test]
fn a_copy_says_of_what_an_amount_was_found_and_takes_with_a_minus() {
    let of = |template, place, rule| copied_of(template, place, rule).swap_remove(0);
    assert_eq!(
        of("class-a-campaign", 3, "未完成任务处罚"),
        (
            "三.D 未完成任务处罚 · 合格新客户 0 家：−500.00".to_owned(),
            "3.D Task not done · 0 qualifying new customers: −500.00".to_owned()
        )
    );
    assert_eq!(
        of("standard-policy", 0, "客户投诉处罚"),
        (
            "四.2 客户投诉处罚 · 5月12日严重客户投诉 · 华信贸易 · 2,600 × 20%：−520.00".to_owned(),
            "4.2 Complaint · serious complaint of 12 May · 华信贸易 · 2,600 × 20%: −520.00"
                .to_owned()
        )
    );
    let text = copied(&computed(&without_prior_sales(), "standard-policy"), 2);
    let zh = "三.2 客户维护奖 · 本期合计：不可计算（还缺：王芳的老客户的上年销售额）";
    let en = "3.2 Growth of existing customers · the whole period: cannot be computed (still missing: last year's sales of 王芳's customers)";
    assert!(text.zh.contains(zh), "{}", text.zh);
    assert!(text.en.contains(en), "{}", text.en);
}

#[test]
fn a_copy_and_the_file_of_lines_say_what_stands_on_the_page() {
    for definition in catalog::definitions() {
        let computed = with_figures(&definition.id);
        let scheme = Localized::default();
        let csv = lines_csv(&computed, &origin(&scheme, &Fill::default()), Lang::Zh);
        for place in places(&computed) {
            let text = copied(&computed, place).zh;
            for group in rule_groups(&computed, place) {
                for entry in &group.entries {
                    let (said, worth) = (entry.text().zh, entry.worth.text().zh);
                    let line = format!("{} · {said}：{worth}", group.name.zh);
                    assert!(text.contains(&line), "{line}\n{text}");
                    for part in entry.brief.about.iter().chain(&entry.brief.found) {
                        assert!(csv.contains(&*part.zh), "{part:?}");
                    }
                }
            }
        }
    }
}

#[test]
fn every_entry_has_an_explanation_of_its_own_rule() {
    for definition in catalog::definitions() {
        let computed = computed(&sample(), &definition.id);
        let of_reps = places(&computed).flat_map(|place| {
            let given = rule_groups(&computed, place);
            given.into_iter().chain(skipped_groups(&computed, place))
        });
        let rest = pools(&computed).into_iter().chain(customers(&computed));
        for group in of_reps.chain(rest) {
            for entry in &group.entries {
                let why = computed.explanation(entry.at).expect("an explanation");
                assert_eq!(why.rule.zh, group.name.zh);
            }
        }
        for at in [
            EntryAt::Line(99, 0),
            EntryAt::Skipped(0, 9999),
            EntryAt::Pool(99),
            EntryAt::Benefit(999),
        ] {
            assert!(computed.explanation(at).is_none());
        }
    }
}

#[test]
fn pools_and_customers_have_every_entry_with_its_figure() {
    let (mut pooled, mut benefits, mut shared, mut unshared) = (0, 0, 0, 0);
    for definition in catalog::definitions() {
        let computed = computed(&sample(), &definition.id);
        let groups = pools(&computed);
        for (entry, pool) in entries(&groups).iter().zip(&computed.statement.teams) {
            assert_eq!(entry.worth.text().zh, digits(pool.pool));
            let mut lines = computed.statement.reps.iter().flat_map(|rep| &rep.lines);
            let is_shared =
                lines.any(|line| line.rule == pool.rule && line.refs().team == Some(pool.team));
            assert_eq!(entry.text().zh.contains("已分到成员"), is_shared);
            shared += usize::from(is_shared);
            unshared += usize::from(!is_shared);
            pooled += 1;
        }
        assert_eq!(entries(&groups).len(), computed.statement.teams.len());
        let groups = customers(&computed);
        assert_eq!(entries(&groups).len(), computed.statement.customers.len());
        for (entry, benefit) in entries(&groups).iter().zip(&computed.statement.customers) {
            let is_money = benefit.item.is_none() && benefit.action.is_none();
            assert_eq!(is_money, matches!(entry.worth, EntryWorth::Money(_)));
            if is_money {
                assert_eq!(entry.worth.text().en, digits(benefit.benefit));
            }
            benefits += 1;
        }
    }
    assert!(
        pooled > 0 && benefits > 0 && shared + unshared == pooled,
        "{pooled} {benefits} {shared} {unshared}"
    );
}

#[test]
fn totals_are_the_statements_and_the_rate_is_in_per_cent() {
    let computed = computed(&sample(), "standard-policy");
    let sums = &computed.statement.totals;
    let shown = totals(sums);
    assert_eq!(shown.net, digits(sums.net()));
    assert_eq!(shown.reward, digits(sums.reward));
    assert_eq!(shown.penalty, digits(sums.penalty));
    assert_eq!(shown.benefit, digits(sums.customer_benefit));
    assert_eq!(shown.sales, digits(sums.sales));
    assert_eq!(shown.sign, Sign::Plus);
    assert!(shown.cost_rate.expect("a rate").ends_with('%'));
    assert_eq!(
        totals(&rewards_core::engine::Totals::default()).cost_rate,
        None
    );
    assert_eq!(
        totals(&rewards_core::engine::Totals::default()).sign,
        Sign::None
    );
}

#[test]
fn money_is_shown_with_commas_two_decimals_and_a_real_minus() {
    assert_eq!(digits(Money::from_fen(123_456_700)), "1,234,567.00");
    assert_eq!(digits(Money::from_fen(-50_000)), "−500.00");
    assert_eq!(digits(Money::ZERO), "0.00");
}

#[test]
fn a_rep_as_text_has_the_sums_and_a_line_for_each_entry() {
    let computed = computed(&sample(), "standard-policy");
    for row in rep_rows(&computed) {
        let text = copied(&computed, row.at);
        let (given, skipped) = (
            rule_groups(&computed, row.at),
            skipped_groups(&computed, row.at),
        );
        let count = entries(&given).len() + entries(&skipped).len();
        assert_eq!(text.zh.lines().count(), count + 2);
        assert_eq!(text.zh.lines().last(), Some("方案：我们的方案（第 2 版）"));
        let [net, reward, penalty] = [&row.net, &row.reward, &row.penalty].map(Shown::text);
        let sums = format!(
            "{}：净额 {} 元（奖励 {}，扣罚 {}）",
            row.name, net.zh, reward.zh, penalty.zh
        );
        assert_eq!(text.zh.lines().next(), Some(&*sums));
        let line = text.en.lines().nth(1).expect("a line");
        let worth = given[0].entries[0].worth.text().en;
        assert!(
            line.contains(&*given[0].name.en) && line.ends_with(&format!(": {worth}")),
            "{line}"
        );
        assert!(line.starts_with(&*given[0].clause.en), "{line}");
        assert!(
            !text.zh.contains("·  ·") && !text.zh.contains("· ："),
            "{}",
            text.zh
        );
    }
}

#[test]
fn rules_that_wait_are_named_with_what_they_wait_for() {
    let computed = computed(&sample(), "policy-outline");
    let waiting = waiting(&computed.scheme);
    assert_eq!(
        waiting.len(),
        computed.scheme.rules.len() - computed.scheme.active().count()
    );
    let definition = catalog::definition("policy-outline").expect("a template");
    let named = |text: &str| {
        definition
            .params
            .iter()
            .any(|param| text.contains(&*param.name.zh))
    };
    assert!(
        !waiting.is_empty()
            && waiting
                .iter()
                .all(|(name, text)| !name.zh.is_empty() && named(&text.zh))
    );
}
