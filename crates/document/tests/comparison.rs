//! Results side by side: named winners and losers, shares, sorting, and things beside the money.
use crate::common::{computed, made, sample};
use rewards_core::number::Money;
use rewards_core::pieces::at_once;
use rewards_document::catalog;
use rewards_document::statement::{
    Base, Compare, CompareChoices, CompareSort, Comparison, Completeness, Computed, Decimals,
    ItemValues, SortFrom, ThingCount, ThingKind, TotalOf, Way, compared, compared_order, fare_text,
    total_view,
};
use rewards_document::workbook::{FactsCheck, Fill, SchemeCheck, Shared, with_examples};
use rewards_words::label;
use rewards_words::text::Localized;

fn all(computed: &[Computed], base: usize) -> Comparison {
    let results: Vec<Compare<'_>> = computed.iter().map(Compare::of_scheme).collect();
    compared(&results, base, &ItemValues::new())
}

fn names(compared: &Comparison, order: &[usize]) -> Vec<String> {
    order
        .iter()
        .map(|place| compared.reps[*place].name.clone())
        .collect()
}

#[test]
fn winners_and_losers_are_named_and_what_is_not_known_is_said() {
    let ids = ["standard-policy", "starter-bonus", "contract-commission"];
    let compared = all(&ids.map(|id| computed(&sample(), id)), 0);
    let fares: Vec<String> = compared
        .schemes
        .iter()
        .map(|scheme| fare_text(&scheme.fare, &compared.reps).zh)
        .collect();
    assert_eq!(
        fares,
        [
            "都一样",
            "1 人多（陈强），3 人少（张伟、李娜、王芳）；张伟少得最多，少 7,140.00 元",
            "不可计算",
        ]
    );
    let best = compared.schemes[1].fare.best;
    assert_eq!(best, Some((3, Money::from_fen(210_000))));
}

#[test]
fn what_all_get_among_the_sales_leaves_out_what_customers_get() {
    let compared = all(
        &["three-stage", "service-rebate"].map(|id| computed(&sample(), id)),
        0,
    );
    let shares: Vec<(String, String)> = compared
        .schemes
        .iter()
        .map(|scheme| (scheme.share.text().zh, scheme.shown.cost_rate.text().zh))
        .collect();
    let row = |share: &str, cost: &str| (share.to_owned(), cost.to_owned());
    assert_eq!(shares, [row("0%", "3.2651%+?"), row("待填写", "待填写")]);
}

#[test]
fn reps_are_sorted_by_any_column_and_what_is_not_known_stands_last() {
    let ids = ["standard-policy", "starter-bonus", "contract-commission"];
    let compared = all(&ids.map(|id| computed(&sample(), id)), 0);
    let order = |by, from| names(&compared, &compared_order(&compared, by, from));
    assert_eq!(
        order(CompareSort::Net(0), SortFrom::Most),
        ["张伟", "李娜", "王芳", "陈强"]
    );
    assert_eq!(
        order(CompareSort::More(1), SortFrom::Least),
        ["张伟", "李娜", "王芳", "陈强"]
    );
    assert_eq!(
        order(CompareSort::Name, SortFrom::Least),
        ["陈强", "李娜", "王芳", "张伟"]
    );
    let table = order(CompareSort::Table, SortFrom::Most);
    assert_eq!(order(CompareSort::Net(2), SortFrom::Least), table);
    assert_eq!(order(CompareSort::WithThings(0), SortFrom::Most), table);
}

#[test]
fn the_same_scheme_stands_there_twice_with_other_figures() {
    let figures = |rate| {
        [
            ("commission_rate", rate),
            ("signing_bonus", "0"),
            ("purchase_bonus", "0"),
        ]
    };
    let one = made(&sample(), "contract-commission", &figures("1"), &[]);
    let two = made(&sample(), "contract-commission", &figures("2"), &[]);
    let result = |key: &str, computed| Compare {
        key: key.to_owned(),
        name: Localized::same(key),
        computed,
        figures: None,
    };
    let results = [result("一", &one.computed), result("二", &two.computed)];
    let compared = compared(&results, 0, &ItemValues::new());
    let heads: Vec<(&str, &str)> = compared
        .schemes
        .iter()
        .map(|scheme| (scheme.id.as_str(), scheme.name.zh.as_str()))
        .collect();
    assert_eq!(heads, [("一", "一"), ("二", "二")]);
    assert_eq!(compared.schemes[1].more, Some(Money::from_fen(1_270_400)));
    assert_eq!(compared.schemes[1].net.known, Completeness::Whole);
}

/// The scheme by order size with its examples: pens, cups and journeys.
fn with_items() -> Computed {
    let definition = catalog::definition("order-tiers").expect("a template");
    let filled = with_examples(definition, &Fill::default()).expect("open figures");
    let scheme = SchemeCheck::of(definition, &filled)
        .scheme
        .expect("a scheme");
    Computed::of(&scheme, &Shared::new(FactsCheck::of(&sample()))).expect("a statement")
}

#[test]
fn things_are_counted_and_worth_something_only_where_a_value_is_given() {
    let computed = with_items();
    let results = [Compare::of_scheme(&computed)];
    let plain = compared(&results, 0, &ItemValues::new());
    let rows: Vec<(&str, ThingKind, u64)> = plain
        .things
        .iter()
        .map(|row| (row.thing.as_str(), row.kind, row.counts[0].count))
        .collect();
    let item = |name| (name, ThingKind::Item, 2);
    assert_eq!(rows, [item("定制钢笔"), item("西湖"), item("高档记事本")]);
    assert_eq!(plain.schemes[0].with_things, None);

    let values = ItemValues::from([("定制钢笔".to_owned(), Money::from_fen(1_000))]);
    let valued = compared(&results, 0, &values);
    assert_eq!(valued.schemes[0].net, plain.schemes[0].net);
    let all = valued.schemes[0].with_things.as_ref().expect("a value");
    let net = plain.schemes[0].net.amount;
    assert_eq!(all.worth.amount - net, Money::from_fen(2_000));
    assert_eq!(
        all.note().map(|note| note.zh).as_deref(),
        Some("未折算：西湖、高档记事本")
    );
    let of_rep = valued.reps[3].with_things[0].as_ref().expect("a value");
    assert_eq!(
        (
            of_rep.worth.amount - valued.reps[3].nets[0].net.amount,
            of_rep.note()
        ),
        (Money::from_fen(1_000), None)
    );
    assert_eq!(
        valued.reps[3].things[0],
        [Localized::from(label!("定制钢笔", "定制钢笔"))]
    );
}

#[test]
fn things_of_a_scheme_that_waits_are_to_be_filled_in_and_not_none() {
    let (filled, open) = (with_items(), computed(&sample(), "order-tiers"));
    let results = [Compare::of_scheme(&filled), Compare::of_scheme(&open)];
    let values = ItemValues::from([("定制钢笔".to_owned(), Money::from_fen(1_000))]);
    let compared = compared(&results, 0, &values);
    for row in &compared.things {
        let said = |count: &ThingCount| {
            let said = Localized::same(&count.count.to_string());
            count.text(said).zh
        };
        assert_eq!(
            row.counts.iter().map(said).collect::<Vec<_>>(),
            ["2", "待填写"]
        );
    }
    assert_eq!(compared.reps[3].things[1][0].zh, "实物待填写");
    let worth = |at: usize| {
        compared.schemes[at]
            .with_things
            .as_ref()
            .map(|it| it.worth.known)
    };
    assert_eq!(
        (worth(0), worth(1)),
        (
            Some(Completeness::Whole),
            Some(Completeness::Partly(Way::Up))
        )
    );
    let pens = TotalOf::Thing(ThingKind::Item, "定制钢笔".to_owned());
    let view = at_once(total_view(&open, None, &pens, &values)).expect("a sum");
    assert_eq!(view.worth.zh, "待填写");
    assert_eq!(
        view.note.map(|note| note.zh).as_deref(),
        Some("还缺：礼品阶梯、旅行阶梯")
    );
}

#[test]
fn a_column_of_whole_yuan_has_no_decimals_and_any_other_has_two() {
    let rate = ("commission_rate", "1.23");
    let cents = made(&sample(), "contract-commission", &[rate], &[]).computed;
    let compared = all(&[computed(&sample(), "standard-policy"), cents], 0);
    let of = |at: usize| {
        let (scheme, net) = (&compared.schemes[at], compared.reps[0].nets[at]);
        let net = scheme.decimals.digits(net.net.amount);
        (
            scheme.decimals,
            net,
            scheme.decimals.marked(&scheme.shown.reward).zh,
        )
    };
    let whole = (Decimals::None, "7,640".to_owned(), "17,480".to_owned());
    assert_eq!(of(0), whole);
    let cents = (
        Decimals::Two,
        "4,132.80".to_owned(),
        "15,625.92+?".to_owned(),
    );
    assert_eq!(of(1), cents);
    assert_eq!(Decimals::None.signed(Money::from_fen(5_000)), "+50");
    assert_eq!(Decimals::Two.signed(Money::from_fen(-5_000)), "−50.00");
}

#[test]
fn side_by_side_each_scheme_comes_to_what_it_comes_to_alone() {
    let all_templates: Vec<Computed> = catalog::definitions()
        .map(|definition| computed(&sample(), &definition.id))
        .collect();
    for base in [0, 5] {
        let compared = all(&all_templates, base);
        for (place, alone) in all_templates.iter().enumerate() {
            let reps = alone.statement.reps.iter().map(|rep| rep.net());
            let nets = compared.reps.iter().map(|rep| rep.nets[place].net.amount);
            assert!(reps.eq(nets), "{place}");
            let more: Option<Money> = compared
                .reps
                .iter()
                .map(|rep| rep.nets[place].more)
                .sum::<Option<Money>>();
            assert_eq!(more.is_some(), compared.schemes[place].fare.unknown == 0);
            if let (Some(sum), Some(all)) = (more, compared.schemes[place].more) {
                assert_eq!(sum, all, "{place}");
            }
        }
    }
}

#[test]
fn what_the_others_are_held_against_stays_when_another_scheme_comes_into_use() {
    let columns = |all: &[&str]| -> Vec<String> { all.iter().map(ToString::to_string).collect() };
    let all = columns(&["own-1", "standard-policy", "starter-bonus"]);
    let mut choices = CompareChoices::default();
    assert_eq!(choices.settle_base(&[], "standard-policy"), Base::Stays);
    assert_eq!(choices.base, None);
    assert_eq!(choices.settle_base(&all, "standard-policy"), Base::Begins);
    assert_eq!(choices.base.as_deref(), Some("standard-policy"));
    assert_eq!(choices.settle_base(&all, "starter-bonus"), Base::Stays);
    assert_eq!(choices.base.as_deref(), Some("standard-policy"));
    // Its column is gone: another is in its place, and which one it was is known.
    let fewer = columns(&["own-1", "starter-bonus"]);
    let gone = Base::Replaced("standard-policy".to_owned());
    assert_eq!(choices.settle_base(&fewer, "starter-bonus"), gone);
    assert_eq!(choices.base.as_deref(), Some("starter-bonus"));
    // The scheme in use may have no column.
    let one = columns(&["own-1"]);
    let gone = Base::Replaced("starter-bonus".to_owned());
    assert_eq!(choices.settle_base(&one, "order-tiers"), gone);
    assert_eq!(choices.base.as_deref(), Some("own-1"));
    assert_eq!(choices.settle_base(&[], "order-tiers"), Base::Stays);
    assert_eq!(choices.base.as_deref(), Some("own-1"));
}

#[test]
fn what_was_chosen_for_looking_is_read_as_it_was_written() {
    let values = [("礼品卡", "300"), ("a\tb\"\n", "1.5万")];
    let choices = CompareChoices {
        base: Some("own-1@2".to_owned()),
        values: values
            .map(|(thing, typed)| (thing.to_owned(), typed.to_owned()))
            .into(),
        share: String::new(),
    };
    assert_eq!(CompareChoices::read(&choices.written()), choices);
    // An earlier release knows of no share.
    assert!(choices.written().ends_with("}]"));
    let with_share = CompareChoices {
        share: "20".to_owned(),
        ..choices
    };
    assert_eq!(CompareChoices::read(&with_share.written()), with_share);
    let nothing = CompareChoices::default();
    assert_eq!(nothing.written(), "");
    for text in ["", "{", "[null]", "[3,{}]", "[null,{\"a\":3}]"] {
        assert_eq!(CompareChoices::read(text), nothing, "{text}");
    }
    let long = format!("[\"{}\",{{}}]", "x".repeat(200_000));
    assert_eq!(CompareChoices::read(&long), nothing);
}
