//! Each sum of a result laid open: every way to take it apart comes to all of it, and each part to what it leads to.
use crate::common::{computed, sample, with_figures};
use rewards_core::number::Money;
use rewards_core::pieces::at_once;
use rewards_core::scheme::{Kind, RuleAt};
use rewards_document::catalog;
use rewards_document::own::from_nothing;
use rewards_document::statement::{
    ColumnFigures, Computed, ItemValues, LeadsTo, Shown, ThingKind, TotalList, TotalOf, TotalPart,
    TotalView, digits, gives_nothing, rep_rows, sums, total_view, waterfall,
};
use rewards_document::workbook::{FactsCheck, Fill, SchemeCheck, Shared, Workbook, with_examples};
use rewards_format::EntryAt;

fn opened(computed: &Computed, of: &TotalOf) -> TotalView {
    at_once(total_view(computed, None, of, &ItemValues::new())).expect("a sum")
}

/// What the parts come to that are wholly known; nothing where one of them is not.
fn sum_of(list: &TotalList) -> Option<String> {
    let fen = |text: &str| -> i128 {
        let text: String = text.chars().filter(char::is_ascii_digit).collect();
        text.parse().expect("digits")
    };
    let mut sum = 0;
    for part in &list.parts {
        if !part.is_known {
            return None;
        }
        let worth = &part.worth.zh;
        sum += if worth.starts_with('−') {
            -fen(worth)
        } else {
            fen(worth)
        };
    }
    Some(digits(Money::from_fen(sum)))
}

fn all() -> impl Iterator<Item = Computed> {
    let ids = catalog::definitions().map(|definition| definition.id.to_string());
    ids.map(|id| computed(&sample(), &id))
}

#[test]
fn every_list_of_a_sum_comes_to_all_of_it() {
    let mut compared = 0;
    for computed in with_and_without_examples() {
        let sums = sums(&computed);
        let known = [
            (TotalOf::Net, &sums.net),
            (TotalOf::Reward, &sums.reward),
            (TotalOf::Penalty, &sums.penalty),
            (TotalOf::Benefit, &sums.benefit),
            (TotalOf::Sales, &Shown::Known(sums.sales)),
        ];
        for (of, shown) in known {
            let view = opened(&computed, &of);
            assert_eq!(view.worth, shown.marked());
            let Some(amount) = shown.known() else {
                continue;
            };
            for list in &view.lists {
                assert_eq!(
                    sum_of(list),
                    Some(digits(amount)),
                    "{} {of:?}",
                    computed.scheme.id
                );
                compared += list.parts.len();
            }
        }
    }
    assert!(compared > 40, "{compared} parts");
}

#[test]
fn each_part_comes_to_what_it_leads_to() {
    for computed in all() {
        let rows = rep_rows(&computed);
        for list in opened(&computed, &TotalOf::Net).lists {
            for part in list.parts {
                let led = match &part.leads_to {
                    LeadsTo::Rep(place) => rows[*place].net.marked(),
                    LeadsTo::Total(of) => {
                        let view = opened(&computed, of);
                        assert_eq!(view.name, part.name);
                        view.worth
                    }
                    LeadsTo::Entry(_) => panic!("no entry is a part of the net"),
                };
                assert_eq!(led, part.worth, "{} {}", computed.scheme.id, part.name.zh);
            }
        }
    }
}

#[test]
fn a_rule_comes_to_what_its_reps_and_customers_get() {
    for computed in all() {
        for of in [TotalOf::Net, TotalOf::Benefit] {
            // A sum of nothing has no lists, but a reason.
            let view = opened(&computed, &of);
            let Some(rules) = view.lists.first() else {
                assert!(view.note.is_some());
                continue;
            };
            for part in rules.parts.iter().filter(|part| part.is_known) {
                let LeadsTo::Total(rule) = &part.leads_to else {
                    panic!("a rule is a sum of its own");
                };
                for list in opened(&computed, rule).lists {
                    assert_eq!(sum_of(&list).as_ref(), Some(&part.worth.zh));
                }
            }
        }
    }
}

#[test]
fn reps_who_have_nothing_of_a_sum_are_counted() {
    let computed = computed(&sample(), "standard-policy");
    let by_rep = |of: &TotalOf| {
        let lists = opened(&computed, of).lists.into_iter();
        let mut reps = lists.filter(|list| list.name.zh == "各个业务员");
        reps.next().expect("reps")
    };
    let reps = computed.statement.reps.len();
    let (mut none, mut some) = (0, 0);
    for of in [TotalOf::Net, TotalOf::Reward, TotalOf::Penalty] {
        let list = by_rep(&of);
        let said = list.others.map(|others| others.zh);
        match reps - list.parts.len() {
            0 => {
                assert_eq!(said, None);
                none += 1;
            }
            rest => {
                assert_eq!(said, Some(format!("其余 {rest} 人没有。")));
                some += 1;
            }
        }
    }
    assert!(none > 0 && some > 0, "{none} {some}");
}

#[test]
fn what_waits_is_listed_and_marked() {
    let waits = |computed: &Computed| sums(computed).net.known().is_none();
    let computed = all().find(waits).expect("a net that waits");
    let view = opened(&computed, &TotalOf::Net);
    assert!(view.note.is_some());
    let waiting: Vec<&str> = view.lists[0]
        .parts
        .iter()
        .filter(|part| !part.is_known)
        .map(|part| part.worth.zh.as_str())
        .collect();
    assert!(!waiting.is_empty());
    assert!(
        waiting
            .iter()
            .all(|worth| worth.ends_with('?') || *worth == "待填写"),
        "{waiting:?}"
    );
}

#[test]
fn the_share_is_told_with_both_of_its_figures() {
    let computed = computed(&sample(), "standard-policy");
    let sums = sums(&computed);
    let formula = opened(&computed, &TotalOf::Share)
        .formula
        .expect("a formula");
    let net = digits(sums.net.known().expect("known"));
    assert_eq!(
        formula.zh,
        format!("净额 {net} ÷ 销售额 {}", digits(sums.sales))
    );
}

#[test]
fn the_cost_rate_is_told_with_what_customers_get() {
    let computed = computed(&sample(), "three-stage");
    let sums = sums(&computed);
    let view = opened(&computed, &TotalOf::CostRate);
    assert_eq!(view.worth, sums.cost_rate.text());
    let said = [&sums.net, &sums.benefit].map(|shown| shown.marked().zh);
    let [net, benefit] = &said;
    assert_ne!(benefit, "0.00");
    let sales = digits(sums.sales);
    assert_eq!(
        view.formula.expect("a formula").zh,
        format!("（净额 {net} + 客户所得 {benefit}）÷ 销售额 {sales}")
    );
    assert!(view.note.expect("something is lacking").zh.contains("还缺"));
}

#[test]
fn where_nobody_has_a_thing_there_are_no_others_and_leave_is_counted_in_days() {
    let of = TotalOf::Thing(ThingKind::Item, "西湖".to_owned());
    let view = opened(&computed(&sample(), "standard-policy"), &of);
    let [list] = &view.lists[..] else {
        panic!("{:?}", view.lists)
    };
    let others = list.others.as_ref().expect("nobody");
    assert_eq!(
        [&*others.zh, &*others.en],
        ["没有人有。", "Nobody has any."]
    );
    assert!(list.parts.is_empty());
    assert_eq!(view.worth.zh, "0 份");
    let leave = TotalOf::Thing(ThingKind::Item, "leave".to_owned());
    let view = opened(&with_figures("service-rebate"), &leave);
    assert_eq!([&*view.worth.zh, &*view.worth.en], ["1 天", "1 day"]);
    assert_eq!(view.lists[0].parts[0].worth.zh, "1 天");
}

#[test]
fn the_cost_is_made_of_rules_reps_and_customers() {
    let computed = with_figures("service-rebate");
    let view = opened(&computed, &TotalOf::Cost);
    assert_eq!(
        (&*view.worth.zh, view.formula.map(|formula| formula.zh)),
        (
            "34,160.00",
            Some("净额 500.00 + 客户所得 33,660.00".to_owned())
        )
    );
    let lists: Vec<_> = view.lists.iter().map(|list| list.name.zh).collect();
    assert_eq!(lists, ["各条规则", "各个业务员", "各家客户"]);
    let rules = &view.lists[0].parts;
    assert!(rules.len() > 1, "{rules:?}");
}

#[test]
fn where_customers_get_nothing_the_cost_rate_has_no_empty_list_of_them() {
    let computed = computed(&sample(), "standard-policy");
    let view = opened(&computed, &TotalOf::CostRate);
    let names: Vec<_> = view.lists.iter().map(|list| list.name.zh).collect();
    assert_eq!(names, ["各个业务员"]);
    assert!(!view.lists[0].parts.is_empty());
}

/// The sample under a template, once as it is and once with its example figures.
fn with_and_without_examples() -> impl Iterator<Item = Computed> {
    let facts = Shared::new(FactsCheck::of(&sample()));
    let filled = catalog::definitions().map(move |definition| {
        let fill = with_examples(definition, &Fill::default()).unwrap_or_default();
        let scheme = SchemeCheck::of(definition, &fill).scheme.expect("a scheme");
        Computed::of(&scheme, &facts).expect("a statement")
    });
    all().chain(filled)
}

#[test]
fn things_are_counted_by_rep_and_valued_beside_the_net() {
    let mut counted = 0;
    for computed in with_and_without_examples() {
        let figures = at_once(ColumnFigures::of(&computed));
        for grant in computed.statement.reps.iter().flat_map(|rep| &rep.grants) {
            let item = grant.item.to_string();
            let of = TotalOf::Thing(ThingKind::Item, item.clone());
            let grants = computed.statement.reps.iter().flat_map(|rep| &rep.grants);
            let all: u32 = grants
                .filter(|one| *one.item == *item)
                .map(|one| one.quantity)
                .sum();
            let unit = if &*item == "leave" { "天" } else { "份" };
            assert_eq!(opened(&computed, &of).worth.zh, format!("{all} {unit}"));
            let values = ItemValues::from([(item, Money::from_fen(30_000))]);
            let with = total_view(&computed, Some(&figures), &TotalOf::WithThings, &values);
            let with = at_once(with).expect("a value");
            if let Some(net) = sums(&computed).net.known() {
                let all = net + Money::from_fen(30_000 * i128::from(all));
                assert_eq!(with.worth.zh, digits(all));
                assert_eq!(sum_of(&with.lists[0]), Some(digits(all)));
            }
            counted += 1;
        }
        let nothing = TotalOf::WithThings;
        assert!(at_once(total_view(&computed, None, &nothing, &ItemValues::new())).is_none());
    }
    assert!(counted > 0);
}

#[test]
fn penalties_are_below_zero_only_among_rewards() {
    let computed = computed(&sample(), "standard-policy");
    let lines = computed.statement.reps.iter().flat_map(|rep| &rep.lines);
    assert!(
        lines
            .clone()
            .any(|line| line.kind == Kind::Penalty && line.amount != Money::ZERO)
    );
    let penalties = opened(&computed, &TotalOf::Penalty);
    assert!(
        penalties.lists[0]
            .parts
            .iter()
            .all(|part| !part.worth.zh.starts_with('−'))
    );
    let net = opened(&computed, &TotalOf::Net);
    assert!(
        net.lists[0]
            .parts
            .iter()
            .any(|part| part.worth.zh.starts_with('−'))
    );
}

#[test]
fn a_sum_of_nothing_says_why() {
    let said = |template: &str, of: &TotalOf| {
        let view = opened(&computed(&sample(), template), of);
        (view.lists.len(), view.note.map(|note| note.zh))
    };
    let note = |zh: &str| (0, Some(zh.to_owned()));
    assert_eq!(
        said("three-stage", &TotalOf::Net),
        note("这个方案只给客户优惠，不奖也不罚业务员。")
    );
    assert_eq!(
        said("starter-bonus", &TotalOf::Penalty),
        note("没有一项扣罚达到条件。")
    );
    assert_eq!(
        said("starter-bonus", &TotalOf::Benefit),
        note("没有客户得到优惠。")
    );
    assert_eq!(said("starter-bonus", &TotalOf::Net), (2, None));
    let mut workbook = Workbook::blank("standard-policy", [String::new(), String::new()]);
    let (id, adding) = workbook.adding(from_nothing("空方案", "Empty"));
    workbook.act(adding);
    let blank = workbook.definition(&id).expect("a scheme");
    let scheme = SchemeCheck::of(&blank, &Fill::default())
        .scheme
        .expect("a scheme");
    let words = gives_nothing(&scheme).map(|words| words.zh);
    assert_eq!(words.as_deref(), Some("这个方案还没有规则"));
}

/// A figure of a waterfall leads to its only line, or to all of them, which come to it.
#[test]
fn the_figures_of_a_waterfall_lead_to_what_they_are_made_of() {
    let (mut lines, mut sums) = (0, 0);
    for computed in with_and_without_examples() {
        for at in 0..computed.statement.reps.len() {
            let fall = waterfall(&computed, at).expect("a rep");
            for bar in fall.bars {
                match bar.leads_to {
                    LeadsTo::Entry(EntryAt::Line(rep, line)) => {
                        let mut lines_of = computed.statement.reps[rep].lines.iter();
                        let line = lines_of.nth(line).expect("a line");
                        assert_eq!((rep, line.rule), (at, bar.rule));
                        assert_eq!(line.amount.max(-line.amount), bar.amount.max(-bar.amount));
                        lines += 1;
                    }
                    LeadsTo::Total(ref of) => {
                        let view = opened(&computed, of);
                        assert_eq!(view.worth, bar.shown().marked());
                        let [list] = &view.lists[..] else {
                            panic!("one list");
                        };
                        assert!(list.parts.len() > 1);
                        let is_entry =
                            |part: &TotalPart| matches!(part.leads_to, LeadsTo::Entry(_));
                        assert!(list.parts.iter().all(is_entry));
                        if let Some(sum) = sum_of(list) {
                            assert_eq!(sum, digits(bar.amount));
                        }
                        sums += 1;
                    }
                    other => panic!("{other:?}"),
                }
            }
        }
    }
    assert!(lines > 20 && sums > 10, "{lines} {sums}");
}

#[test]
fn a_rule_of_a_rep_that_is_not_there_is_not_laid_open() {
    let computed = computed(&sample(), "standard-policy");
    let none = ItemValues::new();
    for (place, rule) in [(99, RuleAt(0)), (0, RuleAt(999))] {
        let of = TotalOf::RuleOfRep(place, rule);
        assert_eq!(at_once(total_view(&computed, None, &of, &none)), None);
    }
}
