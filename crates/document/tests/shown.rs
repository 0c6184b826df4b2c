//! What is not known is never nothing: sums, rows, waterfalls and entries, over every template with the sample.
use crate::common;
use crate::common::{computed, origin, sample, sample_with, with_figures, without_prior_sales};
use rewards_core::number::Money;
use rewards_core::scheme::{Kind, RuleAt};
use rewards_document::catalog;
use rewards_document::explanation::{Link, explained};
use rewards_document::export::lines_csv;
use rewards_document::statement::{
    Awaited, AwaitedAt, AwaitedKind, Computed, EntryWorth, GroupEntry, RuleGroup, Shown, ShownRate,
    Way, nothing_words, rep_rows, rep_text, rule_groups, skipped_groups, sums, uncounted,
    waterfall,
};
use rewards_document::workbook::{Facts, FactsCheck, Fill, SchemeCheck, Shared, Sheet};
use rewards_format::EntryAt;
use rewards_words::explain::PartKind;
use rewards_words::lang::Lang;
use rewards_words::text::Localized;

#[test]
fn a_net_that_is_known_stays_what_it_is_once_every_figure_is_set() {
    let (mut known, mut waiting) = (0, 0);
    for definition in catalog::definitions() {
        let (before, after) = (
            computed(&sample(), &definition.id),
            with_figures(&definition.id),
        );
        for (row, later) in rep_rows(&before).iter().zip(rep_rows(&after)) {
            let whole = later.net.known().expect("every figure is set");
            match &row.net {
                Shown::Known(net) => {
                    assert_eq!(*net, whole, "{} {}", definition.id, row.name);
                    known += 1;
                }
                Shown::SoFar(_, awaits) | Shown::Waiting(awaits) => {
                    assert!(awaits.iter().all(|it| !it.params.is_empty()));
                    waiting += 1;
                }
            }
            assert!(row.net.known().is_some() || row.net.so_far() != Some(Money::ZERO));
        }
    }
    assert!(known > 10 && waiting > 10, "{known} {waiting}");
}

#[test]
fn sums_wait_as_their_parts_do() {
    for definition in catalog::definitions() {
        let computed = computed(&sample(), &definition.id);
        let (all, rows) = (sums(&computed), rep_rows(&computed));
        let waits = rows.iter().any(|row| row.net.known().is_none());
        assert_eq!(all.net.known().is_none(), waits, "{}", definition.id);
        assert_eq!(
            matches!(all.cost_rate, ShownRate::Known(_)),
            all.net.known().is_some() && all.benefit.known().is_some(),
        );
        if let Some(net) = all.net.so_far() {
            let parts = rows.iter().filter_map(|row| row.net.so_far());
            assert_eq!(net, parts.sum::<Money>());
        }
    }
    let outline = sums(&computed(&sample(), "policy-outline"));
    assert_eq!(outline.net.text().zh, "待填写");
    assert_eq!(outline.cost_rate.text().zh, "待填写");
    assert!(
        outline
            .net
            .note()
            .expect("a note")
            .zh
            .starts_with("还缺：首单奖比例、")
    );
}

#[test]
fn nothing_met_is_not_said_of_what_waits() {
    let said = |template: &str, filled: bool| {
        let computed = if filled {
            with_figures(template)
        } else {
            computed(&sample(), template)
        };
        let row = rep_rows(&computed).swap_remove(0);
        let words = |reasons| nothing_words(&computed, 0, &row.net, reasons).zh;
        (words(2), words(0))
    };
    let (some, none) = said("policy-outline", false);
    assert!(some.starts_with("公司的数字还没有填齐") && some.ends_with("原因列在下面。"));
    assert!(none.ends_with("不是 0。"), "{none}");
    let (some, none) = said("policy-outline", true);
    assert_eq!(some, "没有一项奖励或扣罚达到条件，原因列在下面。");
    assert_eq!(none, "没有一项奖励或扣罚达到条件。");
    let (some, none) = said("account-measures", false);
    assert_eq!(
        some,
        "没有奖金和罚款；公司的数字还没有填齐，有没有实物或措施还算不出来，原因列在下面。"
    );
    assert!(none.ends_with("还算不出来。"), "{none}");
    for filled in [false, true] {
        let (some, none) = said("three-stage", filled);
        assert_eq!(some, "这个方案只给客户优惠，不奖也不罚业务员。");
        assert_eq!(some, none);
    }
}

#[test]
fn figures_that_are_half_typed_are_named_with_their_rule() {
    let mut workbook = common::workbook();
    let text = r#"{"version":1,"id":"x","name":"甲","rules":[
        {"id":"a","name":"首单奖","for_each":{"deal":"each"},"pays":{"amount":{"param":"p"}}},
        {"id":"b","name":"续约奖","for_each":{"deal":"each"},"pays":{"amount":{"param":"q"}}}],
        "params":[{"id":"p","name":"金额","type":"money"},{"id":"q","name":"金额","type":"money"}]}"#;
    let scheme = rewards_document::own::from_text(text).expect("a scheme");
    let (id, edit) = workbook.adding(scheme);
    workbook.act(edit);
    let definition = workbook.definition(&id).expect("a definition");
    let check = SchemeCheck::of(&definition, &Fill::default());
    let facts = Shared::new(FactsCheck::of(&workbook.facts));
    let computed = Computed::of(&check.scheme.expect("a scheme"), &facts).expect("computed");
    let note = rep_rows(&computed)[0].net.note().expect("waits").zh;
    assert_eq!(note, "还缺：“首单奖”的金额、“续约奖”的金额");
}

#[test]
fn a_penalty_on_a_bonus_that_nobody_has_filled_in_cannot_be_computed() {
    let bare = sample_with("\"performance_bonus\": \"2500\", ", "");
    let computed = computed(&bare, "standard-policy");
    let row = rep_rows(&computed)
        .into_iter()
        .find(|row| row.name == "陈强")
        .expect("a rep");
    assert_eq!(row.penalty.text().zh, "不可计算");
    assert_eq!(
        row.penalty.note().expect("a note").zh,
        "还缺：陈强的月绩效奖金"
    );
    assert_eq!(row.net.so_far(), Some(Money::from_fen(50_000)));
    let awaited = &row.net.awaits()[0];
    assert_eq!(awaited.kind(), AwaitedKind::Fact);
    assert_eq!(
        awaited.at,
        AwaitedAt::Cell(Sheet::Reps, 3, "performance_bonus")
    );
    assert_eq!(row.net.lacking(), [awaited]);
    let groups = rule_groups(&computed, row.at);
    let penalties = groups.iter().filter(|group| group.kind == Kind::Penalty);
    for group in penalties {
        for entry in &group.entries {
            if let EntryWorth::Money(shown) = &entry.worth {
                assert_eq!(shown.text().zh, "不可计算", "{entry:?}");
            }
        }
    }
    let bars = waterfall(&computed, row.at).expect("a rep").bars;
    assert!(bars.iter().any(|bar| bar.shown().text().zh == "不可计算"));
    // A bonus of nothing that somebody wrote down is known.
    let none = sample_with(
        "\"performance_bonus\": \"2500\"",
        "\"performance_bonus\": \"0\"",
    );
    let row = &rep_rows(&common::computed(&none, "standard-policy"))[3];
    assert_eq!(row.penalty, Shown::Known(Money::ZERO));
}

#[test]
fn what_cannot_be_computed_is_worked_out_nowhere() {
    let bare = sample_with("\"performance_bonus\": \"2500\", ", "");
    let computed = computed(&bare, "standard-policy");
    let facts = FactsCheck::of(&bare);
    let groups = rule_groups(&computed, 3);
    let is_open =
        |entry: &&GroupEntry| matches!(&entry.worth, EntryWorth::Money(Shown::Waiting(_)));
    let entries = groups.iter().flat_map(|group| &group.entries);
    let open: Vec<&GroupEntry> = entries.filter(is_open).collect();
    assert_eq!(open.len(), 4, "{groups:?}");
    for entry in &open {
        assert!(
            entry.text().zh.contains("当月绩效奖金 × ") && !entry.text().zh.contains("上限"),
            "{}",
            entry.text().zh
        );
        let view = explained(&computed, Some(&facts), entry.at).expect("an explanation");
        assert_eq!(view.result.zh, "不可计算");
        assert!(
            view.text.zh.ends_with("：不可计算，还缺：陈强的月绩效奖金"),
            "{}",
            view.text.zh
        );
        let reason = view.parts.iter().find(|part| part.kind == PartKind::Reason);
        let [lacking] = &*reason.expect("a reason").lines else {
            panic!("{view:?}")
        };
        assert_eq!(lacking.text.zh, "还缺：陈强的月绩效奖金");
        assert!(matches!(lacking.link, Some(Link::Row(Sheet::Reps, _))));
        let lines = view.parts.iter().flat_map(|part| &part.lines);
        for line in lines {
            assert!(!line.text.zh.contains(" 0.00"), "{}", line.text.zh);
        }
        assert_eq!(entry.worth.awaits().len(), 1);
    }
    let scheme = Localized::from(&computed.scheme.name);
    let text = rep_text(&computed, 3, &scheme).expect("a rep").zh;
    let csv = lines_csv(&computed, &origin(&scheme, &Fill::default()), Lang::Zh);
    for (text, count) in [(&text, 5), (&csv, 4)] {
        assert_eq!(text.matches("不可计算").count(), count, "{text}");
        assert_eq!(text.matches(" 0 × ").count(), 0, "{text}");
    }
    assert!(text.starts_with("陈强：净额 500.00−? 元（奖励 500.00，扣罚 不可计算）；已知部分，还缺：陈强的月绩效奖金\n"), "{text}");
    let fall = waterfall(&computed, 3).expect("a rep");
    assert!(
        fall.finding().zh.starts_with("陈强的净额 500−?："),
        "{}",
        fall.finding().zh
    );
}

#[test]
fn what_is_open_is_marked_by_the_way_in_which_it_can_move_the_figure() {
    let open = rep_rows(&computed(&sample(), "policy-outline"));
    let one = open.iter().flat_map(|row| row.net.awaits()).next();
    let one = one.expect("something that waits");
    let marked = |ways: &[Way]| {
        let awaits = ways.iter().map(|way| Awaited {
            way: *way,
            ..one.clone()
        });
        let text = Shown::SoFar(Money::from_fen(50_000), awaits.collect()).marked();
        (text.zh, text.en)
    };
    let text = |zh: &str, en: &str| (zh.to_owned(), en.to_owned());
    assert_eq!(marked(&[Way::Up, Way::Up]), text("500.00+?", "500.00 + ?"));
    assert_eq!(marked(&[Way::Down]), text("500.00−?", "500.00 − ?"));
    assert_eq!(
        marked(&[Way::Up, Way::Down]),
        text("500.00±?", "500.00 ± ?")
    );
    // A penalty that waits makes a net less, and the sum of the penalties more.
    let rows = rep_rows(&computed(
        &sample_with("\"performance_bonus\": \"2500\", ", ""),
        "standard-policy",
    ));
    let row = rows.iter().find(|row| row.net.open() == Some(Way::Down));
    let penalties = row
        .expect("a rep with a penalty that waits")
        .penalty
        .awaits();
    assert!(penalties.iter().all(|awaited| awaited.way == Way::Up));
}

#[test]
fn growth_over_nothing_cannot_be_computed_and_says_what_is_lacking() {
    let groups = skipped_groups(&computed(&without_prior_sales(), "standard-policy"), 2);
    let growth = groups
        .iter()
        .find(|group| group.name.zh == "客户维护奖")
        .expect("a rule");
    let EntryWorth::Unknown(awaited) = &growth.entries[0].worth else {
        panic!("{growth:?}")
    };
    assert_eq!(awaited.text.zh, "王芳的老客户的上年销售额");
}

#[test]
fn a_net_that_lacks_last_years_sales_says_that_it_is_not_all() {
    let net = |facts: &Facts, rep: usize| {
        let computed = computed(facts, "standard-policy");
        let net = &rep_rows(&computed)[rep].net;
        let all = sums(&computed).net;
        [
            net.marked().zh,
            all.marked().zh,
            net.note().map_or_else(String::new, |note| note.zh),
        ]
    };
    let known = net(&sample(), 2);
    assert_eq!(known, ["3,000.00", "14,460.00", ""]);
    // What could still come on top isn't there.
    assert_eq!(
        net(&without_prior_sales(), 2),
        [
            "3,000.00+?",
            "14,460.00+?",
            "已知部分，还缺：王芳的老客户的上年销售额"
        ]
    );
    // One of two is missing: all that the customer bought is counted as growth, which is too much.
    assert_eq!(
        net(&sample_with(", \"prior_sales\": \"500000\"", ""), 0),
        [
            "23,540.00−?",
            "30,360.00−?",
            "已知部分，还缺：博雅科技的上年销售额"
        ]
    );
    // Nothing is a figure, too.
    for (figure, rep) in [("100000", 2), ("500000", 0)] {
        for text in net(
            &sample_with(
                &format!("\"prior_sales\": \"{figure}\""),
                "\"prior_sales\": \"0\"",
            ),
            rep,
        ) {
            assert!(!text.contains(['?', '缺']), "{text}");
        }
    }
}

#[test]
fn bars_follow_each_other_from_nothing_to_the_net() {
    for definition in catalog::definitions() {
        for computed in [
            computed(&sample(), &definition.id),
            with_figures(&definition.id),
        ] {
            for (at, rep) in computed.statement.reps.iter().enumerate() {
                let picture = waterfall(&computed, at).expect("a rep");
                let mut level = Money::ZERO;
                for bar in &picture.bars {
                    assert_eq!((bar.from, bar.from + bar.amount), (level, bar.to));
                    level = bar.to;
                }
                assert_eq!(level, rep.net());
                let order: Vec<(Kind, RuleAt)> = picture
                    .bars
                    .iter()
                    .map(|bar| (bar.kind, bar.rule))
                    .collect();
                let is_reward = |kind: Kind| kind == Kind::Reward;
                assert!(order.is_sorted_by(|one, other| {
                    (!is_reward(one.0), one.1) < (!is_reward(other.0), other.1)
                }));
            }
        }
    }
    let finding = waterfall(&computed(&sample(), "standard-policy"), 0)
        .expect("a rep")
        .finding();
    assert_eq!(
        finding.zh,
        "张伟的净额 7,640：新客户开发奖 1,500，客户维护奖 1,800，客户满意度奖 1,500，团队开发奖 3,360，客户投诉处罚 −520"
    );
    // One figure that isn't whole, and all of them have decimals.
    let odd = sample_with(
        "\"performance_bonus\": \"2500\"",
        "\"performance_bonus\": \"2500.10\"",
    );
    let picture = waterfall(&computed(&odd, "standard-policy"), 3).expect("a rep");
    let bars = picture.bars.iter();
    let told: Vec<String> = bars
        .map(|bar| picture.decimals.signed(bar.amount))
        .collect();
    assert_eq!(told, ["+500.00", "−2,000.08", "−500.02", "0.00"]);
}

fn lines(groups: &[RuleGroup]) -> Vec<String> {
    let line = |group: &RuleGroup| {
        let entries = group.entries.iter();
        let entries: Vec<String> = entries
            .map(|entry| format!("{} = {}", entry.text().zh, entry.worth.text().zh))
            .collect();
        entries
    };
    groups.iter().flat_map(line).collect()
}

#[test]
fn an_entry_says_in_a_line_what_its_amount_was_found_from() {
    let computed = computed(&sample(), "standard-policy");
    assert_eq!(
        lines(&rule_groups(&computed, 0)),
        [
            "宏远电子 · 3月2日首单 120,000 = 1,000.00",
            "瑞丰食品 · 6月18日首单 36,000 = 500.00",
            "老客户增长 90,000 × 2% = 1,800.00",
            "6月30日满意度调查 · 博雅科技 · 得分 96% = 1,000.00",
            "12月22日满意度调查 · 宏远电子 · 得分 92% = 500.00",
            "华东组 · 奖金池 5,480 × 336,000 ÷ 548,000 = 3,360.00",
            "5月12日严重客户投诉 · 华信贸易 · 2,600 × 20% = −520.00",
        ]
    );
    assert!(
        lines(&rule_groups(&computed, 3))
            .contains(&"9月28日轻微违规 · 2,500 × 10% · 已到上限 = 0.00".to_owned())
    );
}

#[test]
fn every_entry_of_every_template_stands_in_one_group_with_its_figure() {
    for definition in catalog::definitions() {
        let computed = with_figures(&definition.id);
        for (at, rep) in computed.statement.reps.iter().enumerate() {
            let groups = rule_groups(&computed, at);
            assert!(groups.is_sorted_by(|one, other| one.rule < other.rule));
            let entries: Vec<_> = groups.iter().flat_map(|group| &group.entries).collect();
            assert_eq!(
                entries.len(),
                rep.lines.len() + rep.grants.len() + rep.actions.len()
            );
            for entry in entries {
                assert!(!entry.text().zh.is_empty() && !entry.text().en.is_empty());
                if let EntryAt::Line(_, place) = entry.at {
                    let line = rep.lines.get(place).unwrap();
                    let amount = match line.kind {
                        Kind::Reward => line.amount,
                        Kind::Penalty => Money::ZERO - line.amount,
                    };
                    assert_eq!(entry.worth, EntryWorth::Money(Shown::Known(amount)));
                }
            }
            let skipped = skipped_groups(&computed, at);
            let number: usize = skipped.iter().map(|group| group.entries.len()).sum();
            assert_eq!(number, rep.skipped.len());
        }
    }
}

#[test]
fn what_was_not_counted_is_grouped_by_its_reason_and_leads_to_its_row() {
    let causes = |template: &str, rep: usize| -> Vec<(String, usize)> {
        let groups = uncounted(&computed(&sample(), template), rep);
        let cause = |group: &rewards_document::statement::Uncounted| {
            (group.cause.zh.clone(), group.facts.len())
        };
        groups.iter().map(cause).collect()
    };
    let said = |text: &str, number| (text.to_owned(), number);
    assert_eq!(
        causes("standard-policy", 3),
        [
            said("没有达到“客户维护奖”的最低一档", 2),
            said("只签了约，还没有下单", 1),
            said("本方案没有奖罚这类事情", 2),
        ]
    );
    assert_eq!(
        causes("order-tiers", 1),
        [
            said("“订单现金奖”只看每个客户的第一笔", 3),
            said("老客户的成交（“订单现金奖”只给新客户）", 2),
            said("已取消", 1),
            said("本方案没有奖罚这类事情", 5),
        ]
    );
    assert!(causes("contract-commission", 0).contains(&said("“签约佣金”待公司填写：佣金比例", 5)));
    let groups = uncounted(&computed(&sample(), "standard-policy"), 3);
    let signed = &groups[1].facts[0];
    assert_eq!(signed.text.zh, "绿源农业 · 10月10日 · 9,800");
    let check = FactsCheck::of(&sample());
    assert!(check.row(signed.sheet, signed.entry).is_some());
    assert!(matches!(
        groups[0].facts[0].listed,
        Some(EntryAt::Skipped(3, _))
    ));
}

#[test]
fn a_copied_statement_has_the_unit_behind_figures_alone() {
    let computed = computed(&sample(), "contract-commission");
    let scheme = Localized::from(&computed.scheme.name);
    let text = rep_text(&computed, 0, &scheme).expect("a rep");
    let first = |text: &str| text.lines().next().unwrap_or_default().to_owned();
    assert!(
        first(&text.zh).contains("：净额 待填写（奖励 待填写"),
        "{}",
        text.zh
    );
    assert!(!first(&text.en).contains('¥'), "{}", text.en);
}

#[test]
fn what_is_not_known_to_pay_names_what_lacks_with_the_way_there() {
    let facts = without_prior_sales();
    let check = FactsCheck::of(&facts);
    let computed = computed(&facts, "standard-policy");
    let reps = &computed.statement.reps;
    let found = reps.iter().enumerate().find_map(|(rep, statement)| {
        let all = 0..statement.skipped.len();
        let mut views = all
            .filter_map(|place| explained(&computed, Some(&check), EntryAt::Skipped(rep, place)));
        views.find(|view| view.result.zh == "不可计算")
    });
    let lines = found.expect("the maintenance reward of 王芳").parts;
    let mut lines = lines.iter().flat_map(|part| &part.lines);
    let lacking = lines.find(|line| line.text.zh == "还缺：王芳的老客户的上年销售额");
    assert_eq!(
        lacking.and_then(|line| line.link),
        Some(Link::Table(Sheet::Customers))
    );
}

/// What a net waits for, under a template whose open figures are filled with examples.
fn awaited_under(template: &str, facts: &Facts, rep: usize) -> Vec<String> {
    let rows = rep_rows(&common::with_figures_on(template, facts));
    let awaits = match &rows[rep].net {
        Shown::Known(_) => Vec::new(),
        Shown::SoFar(_, awaits) | Shown::Waiting(awaits) => awaits.clone(),
    };
    awaits.into_iter().map(|awaited| awaited.text.zh).collect()
}

#[test]
fn a_loss_without_its_amount_and_last_years_figures_that_a_rule_asks_for_silently_are_not_nothing()
{
    let losing = sample_with(
        "\"outcomes\": [",
        "\"outcomes\": [{ \"id\": \"lost\", \"kind\": \"customer_loss\", \"date\": \"2026-08-01\", \"rep\": \"张伟\", \"customer\": \"华信贸易\" },",
    );
    assert_eq!(
        awaited_under("policy-outline", &losing, 0),
        ["8月1日客户流失 · 华信贸易的金额"]
    );
    assert_eq!(
        awaited_under("policy-outline", &without_prior_sales(), 2),
        ["永安建材的上年销售额"]
    );
    let no_total = sample_with(", \"prior_total\": \"700000\"", "");
    assert_eq!(
        awaited_under("standard-policy", &no_total, 2),
        ["华南组的上年新客户总额"]
    );
    for rep in 0..4 {
        let known: [String; 0] = [];
        assert_eq!(awaited_under("policy-outline", &sample(), rep), known);
        assert_eq!(awaited_under("standard-policy", &sample(), rep), known);
    }
}
