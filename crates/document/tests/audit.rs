//! What the page says of a scheme's holes, and that every example opens to what is said of it.
use rewards_core::audit::Principle;
use rewards_core::number::Money;
use rewards_core::pieces::at_once;
use rewards_core::scheme::RuleAt;
use rewards_document::audit::{
    HoleCount, PrincipleFindings, audited, hole_counts, to_mend, typed_share, usual_share,
};
use rewards_document::catalog::definitions;
use rewards_document::statement::{Computed, rep_rows};
use rewards_document::workbook::{
    Edit, FactsCheck, Fill, SchemeCheck, Shared, TypedFigure, Workbook, with_examples,
};
use rewards_format::Definition;
use rewards_words::lang::Lang;
use rewards_words::text::Localized;

/// Each template that has rules, as it stands and with example figures.
fn each(mut look: impl FnMut(&'static Definition, &Fill, &[PrincipleFindings])) {
    for definition in definitions().filter(|one| !one.rules.is_empty()) {
        let plain = Fill::default();
        let examples = with_examples(definition, &plain);
        for fill in std::iter::once(plain).chain(examples) {
            let held = audited(definition, &fill, usual_share()).expect("a sound scheme");
            look(definition, &fill, &held);
        }
    }
}

#[test]
fn what_stays_as_it_was_is_found_to_be_the_same() {
    let mut compared = 0;
    each(|definition, fill, held| {
        let again = audited(definition, fill, usual_share()).expect("a sound scheme");
        assert_eq!(again, held, "{}", definition.id);
        compared += held.iter().flat_map(|held| &held.findings).count();
    });
    assert!(compared > 100, "{compared} findings");
}

#[test]
fn every_example_opens_to_what_is_said_of_it() {
    let (mut opened, mut differ) = (0, 0);
    each(|definition, fill, held| {
        for finding in held.iter().flat_map(|held| &held.findings) {
            for case in &finding.cases {
                let mut workbook = Workbook::blank("standard-policy", Default::default());
                workbook.act(Edit::Several(case.edits(definition, fill, Lang::Zh)));
                assert_eq!(workbook.template, definition.id.to_string());
                let scheme = SchemeCheck::of(definition, &workbook.fill(&definition.id)).scheme;
                let facts = Shared::new(FactsCheck::of(&workbook.facts));
                assert_eq!(facts.left_out, [], "{}: {:?}", definition.id, case.title);
                let computed = Computed::of(&scheme.expect("a scheme"), &facts).expect("facts");
                let is_of = |at: RuleAt| {
                    let rule = computed.scheme.rule(at);
                    let names = &finding.rules[..finding.included];
                    rule.is_some_and(|rule| names.contains(&Localized::from(&rule.name)))
                };
                // Another rep is a rival.
                let reps = computed.statement.reps.iter().take(1);
                let lines = reps.flat_map(|rep| &rep.lines);
                let paid: Money = lines
                    .filter(|line| is_of(line.rule))
                    .map(|line| line.amount)
                    .sum();
                let benefits = computed.statement.customers.iter();
                let given: Money = benefits
                    .filter(|benefit| is_of(benefit.rule))
                    .map(|benefit| benefit.benefit)
                    .sum();
                let paid = paid + given;
                // What the workbook shows is said, where it's more than the rule alone.
                let rows = rep_rows(&computed);
                let net = rows.iter().find(|row| row.at == 0).expect("a rep");
                let so_far = Localized::of(&net.net.so_far().unwrap_or_default());
                match &case.beside_whole {
                    Some(whole) => {
                        let shown = match net.net.known() {
                            Some(_) => format!("，整个方案净额 {}", so_far.zh),
                            None => "，整个方案净额 ".to_owned(),
                        };
                        assert!(whole.zh.contains(&shown), "{} isn't {shown}", whole.zh);
                        assert!(whole.zh.contains(&case.comes_to.zh), "{}", whole.zh);
                        differ += 1;
                    }
                    None => {
                        let is_all = so_far == Localized::of(&paid)
                            || so_far == Localized::of(&-paid)
                            || so_far.zh == "0.00 元";
                        assert!(is_all, "{} isn't {}", so_far.zh, case.comes_to.zh);
                    }
                }
                let paid = Localized::of(&paid);
                // What isn't filled in is never nothing; in the workbook it waits for its figures, too.
                let is_open = case.comes_to.zh == "待填写";
                assert_eq!(
                    is_open,
                    finding.code == "unset_parameter"
                        || finding.message.zh.contains("不管数额填多少"),
                    "{} {}: {}",
                    definition.id,
                    finding.code,
                    finding.message.zh
                );
                if is_open {
                    assert_eq!(paid.zh, "0.00 元");
                    assert_eq!(case.comes_to.en, "to fill in");
                    opened += 1;
                    continue;
                }
                assert!(
                    case.comes_to.zh.starts_with(&paid.zh),
                    "{} {}: {} is said, {} comes",
                    definition.id,
                    finding.code,
                    case.comes_to.zh,
                    paid.zh
                );
                opened += 1;
            }
        }
    });
    assert!(opened > 100, "{opened}");
    assert!(differ > 10, "{differ}");
}

#[test]
fn an_example_says_what_the_whole_scheme_comes_to_beside_its_rule() {
    let definition = definitions().find(|one| &*one.id == "starter-bonus");
    let definition = definition.expect("the template");
    let held = audited(definition, &Fill::default(), usual_share()).expect("sound");
    let findings = held.iter().flat_map(|held| &held.findings);
    let said = findings.flat_map(|finding| &finding.cases);
    let said: Vec<_> = said.filter_map(|case| case.beside_whole.clone()).collect();
    let is_there = |zh: &str, en: &str| said.iter().any(|one| one.zh == zh && one.en == en);
    assert!(
        is_there(
            "其中追加奖 0.00 元，整个方案净额 500.00 元",
            "Volume bonus ¥0.00, the whole scheme: net ¥500.00"
        ),
        "{said:#?}"
    );
}

#[test]
fn what_the_law_says_is_said_once_for_all_findings_of_a_kind() {
    let mut again = 0;
    each(|definition, _, held| {
        let findings = || held.iter().flat_map(|held| &held.findings);
        for code in ["fine_risk", "in_kind"] {
            let all: Vec<_> = findings().filter(|one| one.code == code).collect();
            let Some((first, others)) = all.split_first() else {
                continue;
            };
            let law = first.law.as_ref().expect("said");
            assert!(law.zh.contains("《工资支付暂行规定》"), "{}", law.zh);
            assert!(law.en.contains("no legal advice"), "{}", law.en);
            let there = format!("法律上怎么说，见前面“{}”的这一处。", first.rules[0].zh);
            for other in others {
                let law = other.law.as_ref().map(|law| law.zh.as_str());
                assert_eq!(law, Some(there.as_str()), "{}", definition.id);
                again += 1;
            }
            assert!(all.iter().all(|one| !one.message.zh.contains("暂行规定")));
        }
        let mut others = findings().filter(|one| !matches!(one.code, "fine_risk" | "in_kind"));
        assert!(others.all(|one| one.law.is_none()));
    });
    assert!(again > 1, "{again}");
}

#[test]
fn a_reward_of_growth_without_a_cap_is_told_with_the_sales_of_last_year_that_it_is_shown_with() {
    let definition = definitions().find(|one| &*one.id == "standard-policy");
    let definition = definition.expect("the template");
    let held = audited(definition, &Fill::default(), usual_share()).expect("sound");
    let findings = held.iter().flat_map(|held| &held.findings);
    let uncapped = findings.filter(|one| one.code == "uncapped_reward");
    let uncapped: Vec<_> = uncapped.map(|one| &one.message).collect();
    assert!(!uncapped.is_empty());
    for said in uncapped {
        let is_told = said.zh.ends_with("（以上年 10 万元为例）");
        assert_eq!(is_told, said.zh.starts_with("增长额"), "{}", said.zh);
        assert_eq!(
            is_told,
            said.en.ends_with("(with ¥100,000 last year)"),
            "{}",
            said.en
        );
    }
}

#[test]
fn each_principle_is_answered_and_what_is_to_be_mended_counted() {
    each(|definition, _, held| {
        let principles: Vec<&str> = held.iter().map(|held| held.principle.en).collect();
        assert_eq!(principles.len(), Principle::ALL.len(), "{}", definition.id);
        let high = held.iter().flat_map(|held| &held.findings);
        let high = high.filter(|finding| finding.severity_name.zh == "发布前要改");
        assert_eq!(high.count(), to_mend(held), "{}", definition.id);
    });
}

#[test]
fn where_figures_are_open_nothing_found_says_that_they_were_not_looked_at() {
    let (mut open, mut whole) = (0, 0);
    each(|_, _, held| {
        let mut codes = held.iter().flat_map(|held| &held.findings);
        let is_open = codes.any(|finding| finding.code == "unset_parameter");
        for held in held {
            let said = held.nothing().zh;
            assert_eq!(said.contains("没填的数字没有查"), is_open, "{said}");
        }
        *if is_open { &mut open } else { &mut whole } += 1;
    });
    assert!(open > 0 && whole > 0, "{open} and {whole}");
}

#[test]
fn a_scheme_with_a_figure_that_is_wrong_is_not_looked_at() {
    let definition = definitions()
        .find(|one| &*one.id == "standard-policy")
        .expect("the template");
    let mut fill = Fill::default();
    let param = definition.params.first().expect("a figure");
    fill.figures
        .put(&param.id, Some(TypedFigure::Text("几千".to_owned())));
    assert_eq!(audited(definition, &fill, usual_share()), None);
}

#[test]
fn from_which_share_of_a_sale_on_a_reward_is_too_much_can_be_said() {
    let definition = definitions()
        .find(|one| &*one.id == "order-tiers")
        .expect("the template");
    let said = |typed: &str| {
        let share = typed_share(typed).expect("a share");
        let held = audited(definition, &Fill::default(), share).expect("a sound scheme");
        let findings = held.into_iter().flat_map(|held| held.findings);
        let mut too_much = findings.filter(|one| one.code == "pays_more_than_sale");
        too_much.next().map(|one| one.message.zh)
    };
    let has = |said: Option<String>, share: &str| said.is_some_and(|said| said.contains(share));
    assert!(has(said(""), "超过成交额的 10%"));
    assert!(has(said("２０％"), "超过成交额的 20%"));
    for typed in ["", "10", "10%"] {
        assert_eq!(typed_share(typed), Some(usual_share()), "{typed}");
    }
    for typed in ["0", "-5", "101", "十个", "%"] {
        assert_eq!(typed_share(typed), None, "{typed}");
    }
}

#[test]
fn holes_are_counted_by_how_bad_they_are_and_the_worst_stand_first() {
    let order = ["high", "medium", "low"];
    each(|definition, fill, held| {
        let counts = at_once(hole_counts(definition, fill, usual_share())).expect("a sound scheme");
        let findings = || held.iter().flat_map(|held| &held.findings);
        for HoleCount {
            severity, count, ..
        } in &counts
        {
            let found = findings().filter(|finding| finding.severity == *severity);
            assert_eq!(found.count(), *count, "{} {severity}", definition.id);
        }
        let all: usize = counts.iter().map(|one| one.count).sum();
        assert_eq!(all, findings().count(), "{}", definition.id);
        let places = counts
            .iter()
            .map(|one| order.iter().position(|word| *word == one.severity));
        assert!(places.is_sorted(), "{counts:?}");
    });
}
