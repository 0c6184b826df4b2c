//! What no rule counts of a table, whoever it belongs to.
use crate::common::{
    add_row, computed, sample, sample_with, type_in, with_figures, with_rules, workbook,
};
use rewards_core::ledger::CustomerAt;
use rewards_document::catalog;
use rewards_document::statement::{Computed, UncountedSearch, silent, skipped_groups, uncounted};
use rewards_document::workbook::{
    Facts, FactsCheck, Fill, SchemeCheck, Shared, Sheet, Workbook, with_examples,
};
use std::collections::BTreeSet;
use std::fmt::Write as _;

fn found(computed: &Computed, sheet: Sheet) -> Vec<usize> {
    let mut search = UncountedSearch::of(sheet);
    let reps = computed.statement.reps.len();
    for _ in 0..reps {
        assert!(search.advance(computed), "a rep at a time");
    }
    assert!(!search.advance(computed));
    search.entries(computed)
}

/// What is told to one rep or another.
fn told(computed: &Computed, sheet: Sheet) -> BTreeSet<usize> {
    let reps = 0..computed.statement.reps.len();
    let groups = reps.flat_map(|rep| uncounted(computed, rep));
    let facts = groups.flat_map(|group| group.facts);
    facts
        .filter(|fact| fact.sheet == sheet)
        .map(|fact| fact.entry)
        .collect()
}

#[test]
fn it_is_what_the_reps_are_told() {
    for definition in catalog::definitions() {
        let computed = computed(&sample(), &definition.id);
        for sheet in [Sheet::Deals, Sheet::Outcomes] {
            let told: Vec<usize> = told(&computed, sheet).into_iter().collect();
            assert_eq!(found(&computed, sheet), told, "{}", definition.id);
        }
    }
}

#[test]
fn tables_that_no_rule_counts_have_none() {
    let computed = computed(&sample(), catalog::FIRST);
    for sheet in [Sheet::Teams, Sheet::Reps, Sheet::Customers] {
        assert!(found(&computed, sheet).is_empty());
    }
}

/// What the reps are told of deals that bring nothing, under each template as it stands and with example figures; after
/// changing it on purpose: `RENEW=1 cargo test -p rewards-document uncounted`.
#[test]
fn the_reason_named_is_that_of_the_rule_nearest_to_counting_a_deal() {
    let mut said = String::new();
    for definition in catalog::definitions() {
        let bare = Fill::default();
        let tried = with_examples(definition, &bare);
        for (how, fill) in [("bare", Some(bare)), ("examples", tried)] {
            let Some(fill) = fill else { continue };
            let scheme = SchemeCheck::of(definition, &fill).scheme.expect("a scheme");
            let facts = Shared::new(FactsCheck::of(&sample()));
            let computed = Computed::of(&scheme, &facts).expect("a statement");
            let _ = writeln!(said, "# {}, {how}", definition.id);
            for at in 0..computed.statement.reps.len() {
                for group in uncounted(&computed, at) {
                    let deals = group.facts.iter();
                    let deals = deals.filter(|fact| fact.sheet == Sheet::Deals);
                    let deals: Vec<&str> = deals.map(|fact| fact.text.zh.as_str()).collect();
                    if !deals.is_empty() {
                        let _ = writeln!(said, "{}：{}", group.cause.zh, deals.join("；"));
                    }
                }
            }
        }
    }
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/uncounted.txt");
    if std::env::var_os("RENEW").is_some() {
        std::fs::write(file, &said).expect("a file to write");
    }
    let known = std::fs::read_to_string(file).expect("a list");
    assert_eq!(said, known);
}

/// Why rules of which a statement says nothing came to nothing for each rep, under each template with example figures; after
/// changing it on purpose: `RENEW=1 cargo test -p rewards-document uncounted`.
#[test]
fn each_rule_of_which_a_statement_says_nothing_says_why() {
    let mut said = String::new();
    for definition in catalog::definitions() {
        let bare = Fill::default();
        let fill = with_examples(definition, &bare).unwrap_or(bare);
        let scheme = SchemeCheck::of(definition, &fill).scheme.expect("a scheme");
        let facts = Shared::new(FactsCheck::of(&sample()));
        let computed = Computed::of(&scheme, &facts).expect("a statement");
        for (at, rep) in computed.statement.reps.iter().enumerate() {
            let name = &computed.facts.ledger.reps[rep.rep.index()].name;
            let _ = writeln!(said, "# {}, {name}", definition.id);
            for why in silent(&computed, at) {
                let _ = writeln!(said, "{} | {}", why.zh, why.en);
            }
            let is_listed = |rule| {
                !rep.lines.of_rule(rule).is_empty()
                    || !rep.grants.of_rule(rule).is_empty()
                    || !rep.actions.of_rule(rule).is_empty()
                    || !rep.skipped.of_rule(rule).is_empty()
            };
            let (ledger, index) = (&computed.facts.ledger, &computed.facts.index);
            // The rep's team or customers are paid by it.
            let pays_beside = |rule| {
                let mut pools = computed.statement.teams.iter();
                let mut benefits = computed.statement.customers.iter();
                let is_own =
                    |customer: CustomerAt| ledger.customers[customer.index()].rep == rep.rep;
                pools.any(|pool| pool.rule == rule && index.reps_of(pool.team).contains(&rep.rep))
                    || benefits.any(|benefit| {
                        let customer = benefit.why.candidate.customer;
                        benefit.rule == rule && customer.is_some_and(is_own)
                    })
            };
            let unlisted = scheme
                .active()
                .filter(|(rule, _)| !is_listed(*rule) && !pays_beside(*rule));
            let silent = silent(&computed, at);
            for (rule, _) in unlisted {
                let name = &scheme.rule(rule).expect("a rule").name.zh;
                let is_said = silent.iter().any(|why| why.zh.contains(&**name));
                assert!(is_said, "{}: {name}", definition.id);
            }
        }
    }
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/silent.txt");
    if std::env::var_os("RENEW").is_some() {
        std::fs::write(file, &said).expect("a file to write");
    }
    let known = std::fs::read_to_string(file).expect("a list");
    assert_eq!(said, known);
}

/// Facts under a template whose open figures are filled with examples.
fn tried(facts: &Facts, template: &str) -> Computed {
    let definition = catalog::definition(template).expect("a template");
    let fill = with_examples(definition, &Fill::default()).expect("examples");
    let scheme = SchemeCheck::of(definition, &fill).scheme.expect("a scheme");
    Computed::of(&scheme, &Shared::new(FactsCheck::of(facts))).expect("a statement")
}

/// What the first rep is told of deals that bring nothing.
fn causes(computed: &Computed) -> Vec<String> {
    let groups = uncounted(computed, 0).into_iter();
    groups.map(|group| group.cause.zh).collect()
}

/// The silent rules of the first rep.
fn silences(computed: &Computed) -> Vec<String> {
    silent(computed, 0).into_iter().map(|why| why.zh).collect()
}

#[test]
fn what_did_not_apply_is_never_an_empty_list_and_names_each_rule_that_waits() {
    for definition in catalog::definitions() {
        let computed = computed(&sample(), &definition.id);
        for at in 0..computed.statement.reps.len() {
            let silent = silent(&computed, at);
            let is_empty = silent.is_empty() && skipped_groups(&computed, at).is_empty();
            assert!(!is_empty, "{}", definition.id);
            for (rule, _) in computed.scheme.waiting() {
                let name = &computed.scheme.rule(rule).expect("a rule").name;
                let says = |text: &str, name: &str| text.contains(&format!("“{name}”"));
                assert!(silent.iter().any(|why| says(&why.zh, &name.zh)), "{name:?}");
                assert!(silent.iter().any(|why| says(&why.en, &name.en)), "{name:?}");
            }
        }
    }
    let commission = computed(&sample(), "contract-commission");
    let waits = silences(&commission).pop().expect("a sentence");
    assert!(
        waits.starts_with("5 条规则等公司填写数字，适不适用还不知道：“签约佣金”（佣金比例）、"),
        "{waits}"
    );
    // Every rule that there is came to something.
    let pays = r#"{"id":"each","name":"每单奖","for_each":{"deal":"each"},"pays":{"amount":"10"}}"#;
    assert_eq!(
        silences(&with_rules(pays, true)),
        ["没有这样的规则：每一条都有结果。"]
    );
    // One that is left with nothing to pay came to nothing.
    let idle = r#"{"id":"idle","name":"空条","for_each":{"deal":"each"},"pays":{"amount":"1","if":false}}"#;
    assert_eq!(
        silences(&with_rules(&format!("{pays},{idle}"), true)),
        ["没有要发或要扣的内容，因此不生效：“空条”"]
    );
}

#[test]
fn a_deal_that_only_an_action_read_waits_for_the_rule_that_would_pay() {
    let computed = computed(&sample(), "policy-outline");
    let groups = uncounted(&computed, 0);
    let first = groups.iter().find(|group| {
        let mut facts = group.facts.iter();
        facts.any(|fact| fact.text.zh == "宏远电子 · 3月2日 · 120,000")
    });
    let cause = &first.expect("the first order").cause;
    assert_eq!(cause.zh, "“首单奖”待公司填写：首单奖比例");
    // Once the figures are there, it counts.
    let groups = uncounted(&with_figures("policy-outline"), 0);
    let mut facts = groups.iter().flat_map(|group| &group.facts);
    assert!(facts.all(|fact| fact.sheet != Sheet::Deals));
}

#[test]
fn a_run_of_spans_is_told_by_its_length() {
    let rule = r#"{"id":"missed","name":"连续不达标","kind":"penalty","for_each":{"span":"quarter"},
        "when":[{"below":"1000000"}],"measure":"total","pays":{"action":"warning","after":AFTER}}"#;
    let outline = with_figures("policy-outline");
    let said = silent(&outline, 0);
    let said = said.iter().find(|why| why.zh.contains("连续不达标处理"));
    let said = said.expect("a sentence");
    assert_eq!(
        said.zh,
        "“连续不达标处理”：未达标的季度最多连续 1 个，连续 2 个才适用"
    );
    assert_eq!(
        said.en,
        "“Targets missed in a row”: quarters that miss the target: at most 1 in a row (it applies at 2)"
    );
    // The longest of the runs is told, and for a deal how long it is by then.
    let never = with_rules(&rule.replace("AFTER", "9"), true);
    assert_eq!(
        silences(&never),
        ["“连续不达标”：符合条件的季度最多连续 4 个，连续 9 个才适用"]
    );
    let second = with_rules(&rule.replace("AFTER", "2"), true);
    let told = causes(&second);
    for said in [
        "“连续不达标”：符合条件的季度到这里连续 1 个，连续 2 个才适用",
        "“连续不达标”：符合条件的季度已经连续 3 个，只在连续 2 个时适用",
    ] {
        assert!(told.iter().any(|cause| cause == said), "{told:?}");
    }
}

/// One quarter doesn't stand for all of them.
#[test]
fn each_quarter_says_why_a_rule_did_not_apply_in_it() {
    let told = |computed: &Computed, place: usize, rule: &str| -> String {
        let said = silent(computed, place).into_iter();
        let mut said = said.filter(|why| why.zh.starts_with(&format!("“{rule}”")));
        said.next().expect("a sentence").zh
    };
    assert_eq!(
        told(&with_figures("policy-outline"), 3, "客户开发之星"),
        "“客户开发之星”：2026年第1季度新客户销售额不是全员最高（最高 120,000 元）；\
         2026年第2季度新客户销售额不是全员最高（最高 520,000 元）；\
         2026年第3季度新客户销售额不是全员最高（最高 88,000 元）；\
         2026年第4季度新客户销售额不是全员最高（最高 180,000 元）"
    );
    // Nothing was missed.
    let facts = sample_with(
        "\"quarter_target\": \"260000\"",
        "\"quarter_target\": \"1000\"",
    );
    let said = told(&tried(&facts, "policy-outline"), 0, "连续不达标处理");
    for quarter in 1..=4 {
        let quarter = format!("2026年第{quarter}季度");
        assert_eq!(said.matches(&quarter).count(), 1, "{said}");
    }
    // What is the same in all quarters is said once.
    let facts = sample_with("\"quarter_target\": \"260000\", ", "");
    let said = told(&tried(&facts, "policy-outline"), 0, "连续不达标处理");
    assert!(!said.contains('；') && !said.contains("2026年第"), "{said}");
}

/// Months are too many to list.
#[test]
fn of_many_months_one_stands_for_all_and_that_is_said() {
    let rule = r#"{"id":"month","name":"月奖","for_each":{"span":"month"},
        "when":[{"at_least":"1000000"}],"measure":"total","pays":{"amount":"10"}}"#;
    let told = silences(&with_rules(rule, true));
    let said = told
        .iter()
        .find(|why| why.starts_with("“月奖”：各月都不适用，例如2026年"));
    assert!(said.is_some(), "{told:?}");
}

/// One rep, one customer, one deal: no team, no targets.
fn small(fields: &[(Sheet, &str, &str)]) -> Workbook {
    let mut workbook = workbook();
    for (sheet, field, text) in fields {
        type_in(&mut workbook, *sheet, 1, field, text);
    }
    workbook
}

#[test]
fn that_a_rep_is_in_no_team_has_one_wording() {
    let said = "“团队开发奖”按团队计算，这名业务员不在任何团队";
    let ordered = computed(&small(&[]).facts, "standard-policy");
    assert!(silences(&ordered).iter().any(|why| why == said));
    let outside = small(&[(Sheet::Deals, "date", "2025-03-02")]);
    let nothing = computed(&outside.facts, "standard-policy");
    assert!(silences(&nothing).iter().any(|why| why == said));
}

#[test]
fn a_deal_that_is_only_signed_is_told_with_the_rule_that_waits_for_more() {
    let signed = small(&[(Sheet::Deals, "stage", "已签约")]);
    let computed = computed(&signed.facts, "standard-policy");
    let said = silences(&computed);
    for rule in ["“新客户开发奖”：", "“团队开发奖”"] {
        assert!(said.iter().any(|why| why.starts_with(rule)), "{said:?}");
    }
    assert!(said.iter().all(|why| why.contains('“')), "{said:?}");
    let of_signed = said.iter().find(|why| why.starts_with("“新客户开发奖”："));
    let of_signed = of_signed.expect("a sentence");
    assert!(
        of_signed.contains("：只签了约，还没有下单（"),
        "{of_signed}"
    );
}

#[test]
fn the_rule_that_pays_is_named_before_one_that_takes_an_action() {
    let existing = small(&[
        (Sheet::Customers, "existing", "是"),
        (Sheet::Deals, "amount", "50000"),
    ]);
    assert_eq!(
        causes(&tried(&existing.facts, "policy-outline")),
        ["“增单奖”：没有上年销售额可比"]
    );
    // A deal that is merely signed, of a customer who returned goods.
    let mut returned = small(&[
        (Sheet::Customers, "existing", "是"),
        (Sheet::Deals, "amount", "32000"),
        (Sheet::Deals, "returned", "1000"),
    ]);
    add_row(&mut returned, Sheet::Deals, 2);
    for (field, text) in [
        ("customer", "宏远电子"),
        ("date", "2026-04-02"),
        ("amount", "40000"),
        ("stage", "已签约"),
    ] {
        type_in(&mut returned, Sheet::Deals, 2, field, text);
    }
    let told = uncounted(&tried(&returned.facts, "account-measures"), 0);
    let signed = told.iter().find(|group| {
        let mut facts = group.facts.iter();
        facts.any(|fact| fact.text.zh.contains("4月2日"))
    });
    assert_eq!(signed.expect("the deal").cause.zh, "只签了约，还没有下单");
}
