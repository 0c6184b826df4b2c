//! Next steps as the page shows them, and where a measure stands on its bands.
use crate::common::{computed, sample, with_figures_on, with_rules, with_rules_on};
use rewards_core::analysis::Needed;
use rewards_core::ledger::Stage;
use rewards_core::number::{Day, Money, Ratio};
use rewards_core::scheme::{Edge, Measure};
use rewards_document::catalog;
use rewards_document::statement::{Computed, Scale, Step, scale_of, steps_of};
use rewards_document::workbook::{Facts, Sheet, facts_of};
use rewards_format::{EntryAt, Node};

/// The sample with every deal at a stage that has not come to its end.
fn ordered() -> Facts {
    let text = rewards_document::SAMPLE.replace("\"stage\": \"signed\"", "\"prepaid\": false");
    let text = text.replace("\"amount\": ", "\"stage\": \"ordered\", \"amount\": ");
    facts_of(&Node::read(&text.replace("\"stage\": \"cancelled\", ", "")).expect("JSON"))
}

fn day(text: &str) -> Option<Day> {
    Day::read(text)
}

fn texts(steps: &[Step]) -> Vec<&str> {
    steps.iter().map(|step| &*step.text.zh).collect()
}

#[test]
fn a_step_says_what_has_to_happen_and_what_it_brings() {
    let computed = computed(&sample(), "standard-policy");
    let steps = steps_of(&computed, 0, None);
    assert_eq!(
        texts(&steps),
        ["老客户再增长 50,000 元，“客户维护奖”从 2%升到 3%，多得 2,400 元。"]
    );
    assert_eq!(
        steps[0].text.en,
        "Existing customers grow by ¥50,000 more: “Growth of existing customers” rises from 2% to 3%, ¥2,400 more."
    );
}

/// Whoever sells to a customer of another kind, or later, gets nothing: which sales count is said.
#[test]
fn a_step_says_which_sales_alone_count() {
    let bonus = with_figures_on("starter-bonus", &sample());
    let steps = steps_of(&bonus, 1, day("2026-03-15"));
    assert_eq!(
        texts(&steps),
        [
            "新客户再成交 376,000 元（只算业务员自主开发的客户），“追加奖”达到 500 元的一档，多得 500 元。",
        ]
    );
}

#[test]
fn what_a_rule_asks_for_in_sales_is_a_step() {
    let outline = with_figures_on("policy-outline", &sample());
    let steps = steps_of(&outline, 3, day("2026-08-15"));
    assert_eq!(
        texts(&steps),
        [
            "2026年第3季度再成交 10,000 元，达到“季度目标奖”的要求，多得 1,000 元。",
            "2026年再成交 157,400 元，达到“年度目标奖”的要求，净额多 6,874 元（按卖给东方包装算），其中本条 5,000 元。",
            "新客户再成交 187,400 元，达到“团队目标奖”的要求，净额多 8,111.11 元（按卖给绿源农业算），其中本条 1,111.11 元。",
            "2026年第3季度新客户再成交 88,000 元，赶上“客户开发之星”的第一名，净额多 3,760 元（按卖给新客户算），其中本条 1,000 元。",
            "2026年第4季度新客户再成交 167,400 元，赶上“客户开发之星”的第一名，净额多 7,000 元（按卖给绿源农业算），其中本条 1,000 元。",
            "2026年第4季度再成交 107,400 元，达到“季度目标奖”的要求，多得 1,000 元。",
            "2026年第3季度再成交 10,000 元，就免于绩效扣分（“连续不达标处理”），净额多 1,000 元（按卖给东方包装算）。",
        ]
    );
    assert_eq!(
        [&*steps[0].text.en, &*steps[3].text.en, &*steps[6].text.en],
        [
            "¥10,000 more in sales in Q3 2026 meets what “Quarter target” asks for: ¥1,000 more.",
            "¥88,000 more in sales to new customers in Q3 2026 draws level with the leader for “Development star”: the net grows by ¥3,760 (if they are to a new customer), ¥1,000 of it by this rule.",
            "¥10,000 more in sales in Q3 2026: no performance points deducted (“Targets missed in a row”); the net grows by ¥1,000 (if they are to 东方包装).",
        ]
    );
    let badges: Vec<_> = steps.iter().map(|step| &*step.brings.zh).collect();
    assert_eq!(
        badges,
        [
            "+1,000",
            "+6,874",
            "+8,111.11",
            "+3,760",
            "+7,000",
            "+1,000",
            "免于绩效扣分"
        ]
    );
    // The quarter has one more day.
    assert!(texts(&steps_of(&outline, 3, day("2026-09-30"))).contains(&&*steps[0].text.zh));
    assert!(!texts(&steps_of(&outline, 3, day("2026-10-01"))).contains(&&*steps[0].text.zh));
    let scale = &steps[0].scale;
    let worth: Vec<_> = scale.segments.iter().map(|it| &*it.worth.zh).collect();
    assert_eq!((worth, scale.within), (vec!["没有", "多得 1,000 元"], 916));
    assert_eq!(scale.finding.zh, "110,000，还没有达到“120,000 元以上”");
    let campaign = with_figures_on("class-a-campaign", &sample());
    assert_eq!(
        texts(&steps_of(&campaign, 3, None)),
        [
            "2026年12月绿源农业再成交 137,400 元，达到“第一段奖励”的要求，净额多 3,500 元，其中本条 1,000 元。",
            "2026年12月绿源农业再成交 137,400 元，达到“第二段奖励”的要求，净额多 3,500 元，其中本条 2,000 元。",
            "再成交 57,400 元，“未完成任务处罚”少扣 500 元。",
        ]
    );
}

#[test]
fn a_teams_next_band_and_a_run_of_months_are_steps_of_each_who_can_get_there() {
    let policy = computed(&sample(), "standard-policy");
    // 712,600 and 57,400 are 110% of 700,000; 1% of 770,000 is shared by what each sold.
    let all = steps_of(&policy, 2, day("2026-11-29"));
    assert_eq!(
        texts(&all)[0],
        "新客户再成交 57,400 元，“团队开发奖”达到 1%的一档，多得 7,574 元。"
    );
    assert_eq!(all[0].scale.segments.len(), 2);
    assert!(
        texts(&steps_of(&policy, 3, day("2026-11-29")))
            .contains(&"新客户再成交 57,400 元，“团队开发奖”达到 1%的一档，多得 700 元。")
    );
    let campaign = with_figures_on("class-a-campaign", &sample());
    assert_eq!(
        texts(&steps_of(&campaign, 0, day("2026-11-29"))),
        ["2026年11月瑞丰食品再成交 108,000 元，达到“第二段奖励”的要求，多得 2,000 元。"]
    );
}

/// The sample with one more deal, under a template.
fn with_sale(template: &str, customer: &str, date: &str, amount: &str) -> Computed {
    let deal = format!(
        "\"deals\": [{{\"id\": \"one more\", \"customer\": \"{customer}\", \"date\": \"{date}\", \"amount\": \"{amount}\"}},"
    );
    let text = rewards_document::SAMPLE.replacen("\"deals\": [", &deal, 1);
    with_figures_on(template, &facts_of(&Node::read(&text).expect("JSON")))
}

/// What each rule in force gives a rep of the sample with one more deal, in fen.
fn with_deal(template: &str, place: usize, customer: &str, date: &str, amount: &str) -> Vec<i128> {
    let computed = with_sale(template, customer, date, amount);
    let rules = computed.scheme.active();
    let rep = &computed.statement.reps[place];
    rules.map(|(rule, _)| rep.sum_of(rule).fen()).collect()
}

/// Other rules pay on the same sale, too.
#[test]
fn a_step_says_what_the_net_grows_by() {
    for (template, customer, date, needed, gain, grows) in [
        (
            "policy-outline",
            "绿源农业",
            "2026-11-06",
            167_400,
            1_000,
            7_000,
        ),
        (
            "policy-outline",
            "东方包装",
            "2026-08-30",
            157_400,
            5_000,
            6_874,
        ),
        (
            "policy-outline",
            "东方包装",
            "2026-08-30",
            10_000,
            1_000,
            1_000,
        ),
        (
            "class-a-campaign",
            "绿源农业",
            "2026-12-31",
            137_400,
            1_000,
            3_500,
        ),
        (
            "class-a-campaign",
            "绿源农业",
            "2026-12-31",
            137_400,
            2_000,
            3_500,
        ),
    ] {
        let computed = with_figures_on(template, &sample());
        let money = |yuan: i128| Money::from_fen(yuan * 100);
        let promised = steps_of(&computed, 3, None).into_iter().any(|step| {
            (step.needed, step.gain, step.grows)
                == (
                    Needed::Sales(money(needed)),
                    Some(money(gain)),
                    Some(money(grows)),
                )
        });
        assert!(promised, "{template}: {needed}");
        let then = with_sale(template, customer, date, &needed.to_string());
        let net = |of: &Computed| of.statement.reps[3].net();
        assert_eq!(net(&then) - net(&computed), money(grows), "{template}");
    }
}

#[test]
fn a_fen_less_reaches_no_bound() {
    for (template, customer, date, needed, gain) in [
        ("policy-outline", "东方包装", "2026-09-30", "10000", 100_000),
        ("policy-outline", "绿源农业", "2026-07-01", "88000", 100_000),
        (
            "policy-outline",
            "东方包装",
            "2026-12-31",
            "157400",
            500_000,
        ),
        (
            "class-a-campaign",
            "东方包装",
            "2026-07-01",
            "57400",
            50_000,
        ),
    ] {
        let computed = with_figures_on(template, &sample());
        let steps = steps_of(&computed, 3, None);
        let needed = needed.parse::<i128>().expect("yuan") * 100;
        let sales = Needed::Sales(Money::from_fen(needed));
        let is_it = |step: &&Step| (step.needed, step.gain.map(Money::fen)) == (sales, Some(gain));
        let step = steps.iter().find(is_it).expect("the step");
        let mut rules = computed.scheme.active();
        let rule = rules.position(|(at, _)| at == step.rule).expect("a rule");
        let given = |fen: i128| {
            let amount = format!("{}.{:02}", fen / 100, fen % 100);
            with_deal(template, 3, customer, date, &amount)[rule]
        };
        let now = computed.statement.reps[3].sum_of(step.rule).fen();
        assert_eq!((given(needed - 1) - now, given(needed) - now), (0, gain));
    }
}

#[test]
fn a_band_worth_an_item_is_a_step() {
    let gifts = r#"{
        "id": "gift", "name": { "zh": "礼品", "en": "Gift" }, "for_each": "rep", "measure": "total",
        "pays": { "bands": [{ "from": "100000", "item": "钢笔" }, { "over": "300000", "item": "手机" }] }
    }"#;
    let computed = with_rules(gifts, true);
    let steps = steps_of(&computed, 3, None);
    assert_eq!(texts(&steps), ["再成交 57,400.01 元，“礼品”就是手机。"]);
    assert_eq!((steps[0].gain, &*steps[0].brings.zh), (None, "手机"));
    assert_eq!(steps[0].scale.segments.len(), 3);
}

/// A ledger with one more deal, of a customer who is new.
fn with_new_customer(text: &str, rep: &str, name: &str, date: &str, amount: &str) -> String {
    let customer = format!("\"customers\": [{{\"name\": \"{name}\", \"rep\": \"{rep}\"}},");
    let deal = format!(
        "\"deals\": [{{\"customer\": \"{name}\", \"date\": \"{date}\", \"amount\": \"{amount}\"}},"
    );
    let text = text.replacen("\"customers\": [", &customer, 1);
    text.replacen("\"deals\": [", &deal, 1)
}

/// How large a further deal is, is open: what it brings at least is what a deal of a fen brings.
#[test]
fn a_count_of_deals_is_a_step_and_comes_first() {
    let policy = with_figures_on("acquisition-policy", &sample());
    let steps = steps_of(&policy, 0, day("2026-08-15"));
    assert_eq!(
        texts(&steps),
        [
            "华信贸易再复购 1 次，“复购奖”从 0.5%升到 1%，至少多得 1,050 元。",
            "宏远电子再复购 1 次，“复购奖”从 0.5%升到 1%，至少多得 690 元。",
            "瑞丰食品再复购 2 次，“复购奖”从 0.5%升到 1%，至少多得 210 元。",
        ]
    );
    assert_eq!(
        steps[2].text.en,
        "2 more repurchases by 瑞丰食品: “Repurchases” rises from 0.5% to 1%, at least ¥210 more."
    );
    assert_eq!(
        (steps[0].needed, &*steps[0].brings.zh),
        (Needed::Deals(1), "至少 +1,050")
    );
    let first = steps[0].scale.to_next.as_ref().map(|left| &*left.zh);
    assert_eq!(first, Some("还差 1 次"));
    // Two of one to three is the middle, one the beginning.
    assert_eq!((steps[0].scale.within, steps[2].scale.within), (500, 0));
    let given = |computed: &Computed| computed.statement.reps[0].sum_of(steps[0].rule).fen();
    let then = with_sale("acquisition-policy", "华信贸易", "2026-08-15", "0.01");
    assert_eq!(given(&then) - given(&policy), 105_000);

    let bonus = r#"{
        "id": "again", "name": { "zh": "复购", "en": "Again" }, "for_each": "customer", "measure": "repurchases",
        "pays": { "bands": [{ "from": 1, "amount": "10" }, { "from": 3, "amount": "50" }] }
    }"#;
    let fixed = steps_of(&with_rules(bonus, true), 0, None);
    assert!(
        texts(&fixed).contains(&"瑞丰食品再复购 2 次，“复购”从 10 元升到 50 元，多得 40 元。"),
        "{:?}",
        texts(&fixed)
    );
}

#[test]
fn the_lead_in_new_customers_is_a_step() {
    let star = r#"{
        "id": "star", "name": { "zh": "开发之星", "en": "Star" }, "for_each": { "span": "year" }, "among": { "of": "new" },
        "when": [{ "leader": true }], "measure": "new_customers", "pays": { "amount": "500" }
    }"#;
    let computed = with_rules(star, true);
    let told: Vec<Vec<Step>> = (0..4).map(|at| steps_of(&computed, at, None)).collect();
    let behind = ["2026年再开发 1 家新客户，赶上“开发之星”的第一名，多得 500 元。"];
    let told: Vec<Vec<&str>> = told.iter().map(|steps| texts(steps)).collect();
    assert_eq!(told, [vec![], vec![], behind.to_vec(), behind.to_vec()]);
    for (customers, net) in [(0, 0), (1, 50_000)] {
        let text = (0..customers).fold(rewards_document::SAMPLE.to_owned(), |text, at| {
            with_new_customer(&text, "王芳", &format!("新{at}"), "2026-08-15", "0.01")
        });
        let facts = facts_of(&Node::read(&text).expect("JSON"));
        let then = with_rules_on(star, true, &facts);
        assert_eq!(then.statement.reps[2].net().fen(), net, "{customers}");
    }
}

/// With which sales the other rules pay it is said by steps of their own.
#[test]
fn what_other_rules_have_to_pay_for_an_item_is_a_step() {
    let tiers = with_figures_on("order-tiers", &sample());
    let steps = steps_of(&tiers, 2, day("2026-08-15"));
    let told = texts(&steps);
    assert!(
        told.ends_with(&[
            "“订单现金奖”所得合计再多 500 元，“礼品”就是高档记事本。",
            "“订单现金奖”所得合计再多 500 元，“旅行”就是西湖。",
        ]),
        "{told:?}"
    );
    let last = steps.last().expect("a step");
    assert_eq!(last.needed, Needed::Paid(Money::from_fen(50_000)));
    assert_eq!(
        last.text.en,
        "All that was paid for “Cash by order size” grows by ¥500 more: “Trip” is then 西湖."
    );
    let granted = |computed: &Computed| -> Vec<String> {
        let grants = computed.statement.reps[2].grants.iter();
        grants.map(|grant| grant.item.to_string()).collect()
    };
    assert_eq!(granted(&tiers), ["定制钢笔"]);
    // The smallest order that pays 500 yuan.
    let text = with_new_customer(
        rewards_document::SAMPLE,
        "王芳",
        "星河文具",
        "2026-08-15",
        "10000.01",
    );
    let then = with_figures_on("order-tiers", &facts_of(&Node::read(&text).expect("JSON")));
    assert_eq!(granted(&then), ["高档记事本", "西湖"]);
}

#[test]
fn a_deal_that_is_delivered_does_not_grow_and_one_that_is_not_may() {
    let api = computed(&sample(), "standard-policy");
    assert!(api.steps(0).iter().any(|step| step.deal.is_some()));
    for definition in catalog::definitions() {
        let computed = with_figures_on(&definition.id, &sample());
        let ledger = &computed.facts.ledger;
        for place in 0..computed.statement.reps.len() {
            let shown = steps_of(&computed, place, None);
            for step in computed.steps(place) {
                let terms = computed.scheme.terms(step.rule).expect("terms");
                let is_of_deal = matches!(terms.measure, Some(Measure::Net | Measure::FirstNet));
                let deal = step.deal.map(|at| &ledger.deals[at.index()]);
                let is_over = is_of_deal && deal.is_some_and(|deal| deal.stage == Stage::Delivered);
                let row = (step.deal.map(|at| (Sheet::Deals, at.index())))
                    .or(step.customer.map(|at| (Sheet::Customers, at.index())));
                let is_shown = shown.iter().any(|one| {
                    let needed = Needed::Sales(step.needed);
                    (one.rule, one.needed, one.row) == (step.rule, needed, row)
                });
                assert_eq!(is_shown, !is_over, "{}: {step:?}", definition.id);
            }
        }
    }
    let open = with_figures_on("standard-policy", &ordered());
    let first = texts(&steps_of(&open, 0, None)).join("\n");
    assert!(
        first.contains("宏远电子的首单再多 380,000 元，“新客户开发奖”从 1,000 元 升到 2,000 元")
            || first.contains("宏远电子的这笔成交再多 380,000 元"),
        "{first}"
    );
}

#[test]
fn the_cheapest_per_yuan_comes_first_and_nothing_after_the_last_day() {
    let mut pairs = 0;
    for definition in catalog::definitions() {
        for facts in [sample(), ordered()] {
            let computed = with_figures_on(&definition.id, &facts);
            for place in 0..computed.statement.reps.len() {
                let steps = steps_of(&computed, place, day("2026-12-31"));
                assert_eq!(steps, steps_of(&computed, place, day("2026-12-31")));
                assert_eq!(steps_of(&computed, place, day("2027-01-01")), []);
                for pair in steps.windows(2) {
                    let price = |step: &Step| {
                        let (kind, num) = match step.needed {
                            Needed::Deals(count) => (0, count.into()),
                            Needed::Sales(money) => (1, money.fen()),
                            Needed::Paid(money) => (2, money.fen()),
                        };
                        let den = step.grows?.fen();
                        Some((kind, Ratio { num, den }))
                    };
                    let in_order = match (price(&pair[0]), price(&pair[1])) {
                        (Some((kind, one)), Some((later, other))) => {
                            kind < later || kind == later && one.compare(other).is_le()
                        }
                        (one, other) => one.is_some() || other.is_none(),
                    };
                    assert!(in_order, "{pair:?}");
                    pairs += 1;
                }
            }
        }
    }
    assert!(pairs > 3, "{pairs}");
}

fn check(scale: &Scale) {
    assert_eq!(scale.segments.iter().filter(|it| it.is_here).count(), 1);
    assert!(scale.within <= 1000);
    let last = scale.segments.last().expect("a segment");
    assert_eq!(scale.to_next.is_none(), last.is_here);
    let below = scale
        .segments
        .iter()
        .filter(|it| it.begins.is_none())
        .count();
    assert!(below <= 1);
    assert!(!scale.finding.zh.is_empty() && !scale.finding.en.is_empty());
}

#[test]
fn a_measure_stands_in_one_segment_of_its_scale() {
    let computed = computed(&sample(), "standard-policy");
    let growth = computed.statement.reps[0]
        .lines
        .iter()
        .position(|line| {
            let terms = computed.scheme.terms(line.rule).expect("terms");
            terms.measure == Some(Measure::Growth)
        })
        .expect("a line");
    let scale = scale_of(&computed, EntryAt::Line(0, growth)).expect("a scale");
    let named: Vec<_> = scale
        .segments
        .iter()
        .map(|it| {
            let begins = it.begins.as_ref().map(|(edge, text)| (*edge, &*text.zh));
            (begins, &*it.worth.zh, it.is_here)
        })
        .collect();
    assert_eq!(
        named,
        [
            (Some((Edge::Over, "超过 0%")), "1%", false),
            (Some((Edge::From, "10%以上")), "2%", true),
            (Some((Edge::From, "20%以上")), "3%", false),
        ]
    );
    // 90,000 of 700,000 is 12.857…%.
    assert_eq!((scale.within, &*scale.now.zh), (285, "12.8571…%"));
    assert_eq!(scale.to_next.as_ref().expect("more").zh, "再增长 50,000 元");
    let mut scales = 0;
    for definition in catalog::definitions() {
        let computed = with_figures_on(&definition.id, &sample());
        for (place, rep) in computed.statement.reps.iter().enumerate() {
            let lines = (0..rep.lines.len()).map(|at| EntryAt::Line(place, at));
            let grants = (0..rep.grants.len()).map(|at| EntryAt::Grant(place, at));
            let skipped = (0..rep.skipped.len()).map(|at| EntryAt::Skipped(place, at));
            for at in lines.chain(grants).chain(skipped) {
                if let Some(scale) = scale_of(&computed, at) {
                    check(&scale);
                    scales += 1;
                }
            }
            for step in steps_of(&computed, place, None) {
                check(&step.scale);
            }
        }
    }
    assert!(scales > 20, "{scales}");
}

#[test]
fn a_bound_of_a_count_is_said_with_what_is_counted() {
    let computed = with_figures_on("acquisition-policy", &sample());
    let rep = &computed.statement.reps[0];
    let repeat = |line: &rewards_core::engine::Line| {
        let terms = computed.scheme.terms(line.rule).expect("terms");
        terms.measure == Some(Measure::Repurchases)
    };
    let place = rep.lines.iter().position(repeat).expect("a line");
    let scale = scale_of(&computed, EntryAt::Line(0, place)).expect("a scale");
    let begins: Vec<_> = scale
        .segments
        .iter()
        .filter_map(|it| it.begins.as_ref())
        .map(|(_, text)| (&*text.zh, &*text.en))
        .collect();
    assert_eq!(begins, [("1 次以上", "from 1"), ("3 次以上", "from 3")]);
    assert_eq!((&*scale.now.zh, &*scale.now.en), ("2 次", "2"));
    let next = scale.to_next.expect("a next band");
    assert_eq!((&*next.zh, &*next.en), ("还差 1 次", "1 more"));
}
