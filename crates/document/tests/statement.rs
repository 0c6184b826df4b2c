//! The views of a statement: who gets what, by rule, with every figure as the engine has it.
use crate::common::{computed, sample};
use rewards_core::engine::Line;
use rewards_core::number::Money;
use rewards_document::catalog;
use rewards_document::statement::{
    Entry, Group, RepView, Shown, Sign, customers, digits, pools, rep_text, rep_view, totals,
    waiting,
};
use rewards_format::EntryAt;
use rewards_words::text::Localized;

fn reps(template: &str) -> Vec<RepView> {
    let computed = computed(&sample(), template);
    (0..computed.statement.reps.len())
        .map(|place| rep_view(&computed, place).expect("a rep"))
        .collect()
}

fn entries(groups: &[Group]) -> Vec<&Entry> {
    groups.iter().flat_map(|group| &group.entries).collect()
}

#[test]
fn every_line_grant_action_and_reason_is_shown_once_with_its_figure() {
    for definition in catalog::definitions() {
        let computed = computed(&sample(), &definition.id);
        for (place, rep) in computed.statement.reps.iter().enumerate() {
            let view = rep_view(&computed, place).expect("a rep");
            let paid = entries(&view.paid);
            assert_eq!(paid.len(), rep.lines.len());
            for (at, (entry, line)) in paid.iter().zip(&rep.lines).enumerate() {
                assert_eq!(entry.at, EntryAt::Line(place, at));
                assert_eq!(
                    (&entry.worth.zh, &entry.worth.en),
                    (&digits(line.amount), &digits(line.amount))
                );
            }
            assert_eq!(
                entries(&view.given).len(),
                rep.grants.len() + rep.actions.len()
            );
            let skipped: Vec<EntryAt> = entries(&view.skipped)
                .iter()
                .map(|entry| entry.at)
                .collect();
            let all: Vec<EntryAt> = (0..rep.skipped.len())
                .map(|at| EntryAt::Skipped(place, at))
                .collect();
            assert_eq!(skipped, all);
            for group in view.paid.iter().chain(&view.given).chain(&view.skipped) {
                assert!(!group.name.zh.is_empty() && !group.name.en.is_empty());
                assert!(!group.entries.is_empty());
            }
        }
        assert!(rep_view(&computed, computed.statement.reps.len()).is_none());
    }
}

#[test]
fn rules_that_follow_each_other_are_grouped_and_summed() {
    let computed = computed(&sample(), "standard-policy");
    let mut sums = 0;
    for (place, rep) in computed.statement.reps.iter().enumerate() {
        let view = rep_view(&computed, place).expect("a rep");
        for pair in view.paid.windows(2) {
            assert_ne!(pair[0].rule, pair[1].rule);
        }
        for group in &view.paid {
            let lines: Vec<&Line> = rep
                .lines
                .iter()
                .filter(|line| line.rule == group.rule)
                .collect();
            let sum: Money = lines.iter().map(|line| line.amount).sum();
            let expected = if lines.len() > 1 {
                digits(sum)
            } else {
                String::new()
            };
            assert_eq!(group.sum, expected);
            sums += usize::from(lines.len() > 1);
        }
        for group in view.given.iter().chain(&view.skipped) {
            assert_eq!(group.sum, "");
        }
    }
    assert!(sums > 2);
}

#[test]
fn the_sums_of_a_rep_are_rewards_penalties_and_what_is_left() {
    let views = reps("standard-policy");
    let computed = computed(&sample(), "standard-policy");
    for (rep, view) in computed.statement.reps.iter().zip(&views) {
        assert_eq!(
            [&view.reward, &view.penalty, &view.net],
            [rep.reward, rep.penalty, rep.net()]
                .map(Shown::Known)
                .each_ref()
        );
    }
    let names: Vec<&str> = views.iter().map(|view| &*view.name).collect();
    assert_eq!(names, ["张伟", "李娜", "王芳", "陈强"]);
    assert!(views.iter().any(|view| view.sign == Sign::Plus));
    assert!(
        views
            .iter()
            .any(|view| view.sign == Sign::Minus && view.net.text().zh.starts_with('−')),
        "{views:?}"
    );
    assert_eq!(
        (&*views[0].group.zh, &*views[0].group.en),
        ("华东组 · 大客户部", "华东组 · key accounts")
    );
}

#[test]
fn a_line_gives_or_takes_and_a_rule_is_signed_by_its_lines() {
    let computed = computed(&sample(), "standard-policy");
    let (mut plus, mut minus) = (0, 0);
    for (place, rep) in computed.statement.reps.iter().enumerate() {
        let view = rep_view(&computed, place).expect("a rep");
        for (entry, line) in entries(&view.paid).iter().zip(&rep.lines) {
            let is_penalty = line.kind == rewards_core::scheme::Kind::Penalty;
            let expected = match (line.amount == Money::ZERO, is_penalty) {
                (true, _) => Sign::None,
                (false, false) => Sign::Plus,
                (false, true) => Sign::Minus,
            };
            assert_eq!(entry.sign, expected);
        }
        for group in &view.paid {
            let first = group
                .entries
                .iter()
                .map(|entry| entry.sign)
                .find(|sign| *sign != Sign::None);
            assert_eq!(group.sign, first.unwrap_or(Sign::None));
            plus += usize::from(group.sign == Sign::Plus);
            minus += usize::from(group.sign == Sign::Minus);
        }
        for entry in entries(&view.given) {
            let expected = if matches!(entry.at, EntryAt::Grant(..)) {
                Sign::Plus
            } else {
                Sign::Minus
            };
            assert_eq!(entry.sign, expected);
        }
    }
    assert!(plus > 0 && minus > 0);
}

#[test]
fn given_things_stand_in_the_order_of_the_rules() {
    for definition in catalog::definitions() {
        for view in reps(&definition.id) {
            let rules: Vec<_> = view.given.iter().map(|group| group.rule.0).collect();
            assert!(rules.is_sorted_by(|one, other| one < other), "{rules:?}");
        }
    }
}

#[test]
fn an_entry_is_titled_by_whom_it_is_about_and_says_the_particulars() {
    let views = reps("standard-policy");
    let first = &views[0].paid[0];
    assert_eq!(
        (&*first.clause.zh, &*first.name.zh),
        ("三.1", "新客户开发奖")
    );
    assert_eq!(first.clause.en, "3.1");
    assert_eq!(first.entries[0].title.zh, "宏远电子");
    assert!(
        first.entries[0].detail.zh.starts_with("3月2日"),
        "{:?}",
        first.entries[0]
    );
    let all: Vec<&Entry> = views.iter().flat_map(|view| entries(&view.paid)).collect();
    assert!(
        all.iter()
            .any(|entry| entry.detail.zh.contains("按 ") && entry.detail.en.contains("on ¥"))
    );
    for entry in all {
        assert!(!entry.title.zh.is_empty());
        assert!(
            !entry.detail.zh.contains(" ·  · ") && !entry.detail.zh.ends_with("· "),
            "{entry:?}"
        );
    }
}

#[test]
fn every_entry_has_an_explanation_of_its_own_rule() {
    for definition in catalog::definitions() {
        let computed = computed(&sample(), &definition.id);
        let views = reps(&definition.id);
        let of_reps = views
            .iter()
            .flat_map(|view| view.paid.iter().chain(&view.given).chain(&view.skipped));
        let (pools, customers) = (pools(&computed), customers(&computed));
        for group in of_reps.chain(&pools).chain(&customers) {
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
            assert_eq!(entry.worth.zh, digits(pool.pool));
            let mut lines = computed.statement.reps.iter().flat_map(|rep| &rep.lines);
            let is_shared =
                lines.any(|line| line.rule == pool.rule && line.refs().team == Some(pool.team));
            assert_eq!(entry.detail.zh.contains("已分到成员"), is_shared);
            assert_eq!(entry.sign, Sign::None);
            shared += usize::from(is_shared);
            unshared += usize::from(!is_shared);
            pooled += 1;
        }
        assert_eq!(entries(&groups).len(), computed.statement.teams.len());
        let groups = customers(&computed);
        assert_eq!(entries(&groups).len(), computed.statement.customers.len());
        for (entry, benefit) in entries(&groups).iter().zip(&computed.statement.customers) {
            let expected = if benefit.item.is_none() && benefit.action.is_some() {
                Sign::Minus
            } else {
                Sign::Plus
            };
            assert_eq!(entry.sign, expected);
            if benefit.item.is_none() && benefit.action.is_none() {
                assert_eq!(entry.worth.en, digits(benefit.benefit));
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
    for view in reps("standard-policy") {
        let text = rep_text(&view, &Localized::same("我们的方案（第 2 版）"));
        let count = [&view.paid, &view.given, &view.skipped]
            .iter()
            .map(|groups| entries(groups).len())
            .sum::<usize>();
        assert_eq!(text.zh.lines().count(), count + 2);
        assert_eq!(text.zh.lines().last(), Some("方案：我们的方案（第 2 版）"));
        let sums = format!(
            "{}：净额 {} 元（奖励 {}，扣罚 {}）",
            view.name,
            view.net.text().zh,
            view.reward.text().zh,
            view.penalty.text().zh
        );
        assert_eq!(text.zh.lines().next(), Some(&*sums));
        let entry = &view.paid[0].entries[0];
        let line = text.en.lines().nth(1).expect("a line");
        assert!(
            line.contains(&*view.paid[0].name.en)
                && line.ends_with(&format!(": {}", entry.worth.en)),
            "{line}"
        );
        assert!(line.starts_with(&*view.paid[0].clause.en), "{line}");
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
