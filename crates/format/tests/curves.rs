//! The pay curve held against the engine: what it says at a place is what a ledger with such sales comes to, to the fen.

use crate::random;
use crate::random::bands::{rule, scheme, yuan};
use proptest::prelude::*;
use rewards_core::analysis::{
    Belongs, Beside, NotDrawn, RuleCurve, entry_curve, rep_curve, rule_curves, stretches,
};
use rewards_core::engine::{EvalContext, Index, evaluate};
use rewards_core::ledger::{Ledger, RepAt};
use rewards_core::number::{Amount, Money, Ratio};
use rewards_core::scheme::{Edge, RuleAt, Scheme};
use rewards_format::{Node, request};
use serde_json::{Value, json};

/// Bounds lie within so many fen.
const MOST: i128 = 3_000;

fn read(scheme: &Value, ledger: &Value) -> (Scheme, Ledger) {
    let text = json!({ "scheme": scheme, "ledger": ledger }).to_string();
    let node = Node::read(&text).expect("JSON");
    let (evaluation, _) =
        request::evaluate(node).unwrap_or_else(|problems| panic!("{problems:?} {text}"));
    (evaluation.scheme, evaluation.facts.ledger.clone())
}

/// One customer of one rep with a deal of each of these amounts in fen.
fn ledger(amounts: &[i128], customer: &Value) -> Value {
    let mut customer = customer.clone();
    customer["id"] = json!("c");
    customer["rep"] = json!("r");
    let deals = amounts.iter().enumerate();
    let deals: Vec<Value> = deals
        .map(|(place, fen)| {
            json!({ "id": format!("d{place}"), "customer": "c", "date": "2026-03-02", "amount": yuan(*fen) })
        })
        .collect();
    json!({
        "version": 1, "period": { "from": "2026-03-01", "to": "2026-03-31" }, "teams": [],
        "reps": [{ "id": "r", "name": "r", "quarter_target": "20" }], "customers": [customer], "deals": deals, "outcomes": []
    })
}

const PLAIN: &str = r#"{"name": "c"}"#;

fn plain() -> Value {
    serde_json::from_str(PLAIN).expect("a customer")
}

fn curve_of(scheme: &Scheme) -> RuleCurve<'_> {
    let terms = scheme.terms(RuleAt(0)).expect("an active rule");
    let beside = Beside {
        prior: Money::from_fen(1_000),
        each: Money::from_fen(1_000),
    };
    let mut curves = rule_curves(terms, beside, &|_| None);
    assert_eq!(curves.len(), 1);
    curves.remove(0)
}

/// What the only rule pays for one deal of so many fen.
fn paid(scheme: &Scheme, ledger: &mut Ledger, fen: i128) -> Money {
    std::sync::Arc::make_mut(&mut ledger.deals)[0].amount = Amount::of(Money::from_fen(fen));
    evaluate(scheme, ledger).totals.reward
}

fn places(curve: &RuleCurve<'_>) -> Vec<i128> {
    let pieces = curve.lines.iter().flat_map(|line| line.pieces());
    let near = pieces.flat_map(|piece| [-1, 0, 1, 2].map(|by| piece.from.floor() + by));
    near.chain([1, 777, 1_500, 2_999, 3_001, 50_000])
        .filter(|fen| *fen > 0)
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, max_global_rejects: 1_000_000, ..ProptestConfig::default() })]

    #[test]
    fn the_curve_of_a_rule_is_what_the_engine_pays(rule in rule(MOST)) {
        let (scheme, mut ledger) = read(&scheme(&[rule]), &ledger(&[1], &plain()));
        let curve = curve_of(&scheme);
        for fen in places(&curve) {
            let told = curve.paid_at(Ratio::whole(fen));
            prop_assert_eq!(told, Some(paid(&scheme, &mut ledger, fen)), "at {}", fen);
        }
    }

    #[test]
    fn the_curve_of_a_rep_is_what_the_engine_comes_to_with_more_or_less(
        rules in prop::collection::vec(rule(MOST), 1..4),
        prior in prop::option::of(1..MOST),
        amounts in prop::collection::vec(1..MOST, 1..4),
    ) {
        // What is paid for single deals and customers stays as it is, and is tried by itself above.
        let moves = |rule: &Value| rule["for_each"] == "rep" || rule["for_each"]["span"] == "month";
        let mut rules: Vec<Value> = rules.into_iter().filter(moves).collect();
        let customer = json!({ "name": "c", "existing": prior.is_some(), "prior_sales": yuan(prior.unwrap_or(0)) });
        if prior.is_some() {
            rules.push(json!({
                "id": "growth", "name": "r", "for_each": "rep", "kind": "reward", "measure": "growth",
                "when": [{ "has": "prior_sales" }, { "over": "-0.5" }],
                "pays": { "bands": [{ "over": "0", "rate": "0.01" }, { "from": "0.1", "rate": "0.025" }, { "over": "0.3", "amount": "7" }] },
            }));
        }
        for (place, rule) in rules.iter_mut().enumerate() {
            rule["id"] = json!(format!("r{place}"));
        }
        prop_assume!(!rules.is_empty());
        let (scheme, mut ledger) = read(&scheme(&rules), &ledger(&amounts, &customer));
        let index = Index::new(&ledger);
        let curve = rep_curve(&scheme, &ledger, &index, RepAt::new(0)).expect("a curve");
        let sales: i128 = amounts.iter().sum();
        prop_assert_eq!(curve.sales, Money::from_fen(sales));
        prop_assert_eq!(curve.net_at(curve.sales), Some(curve.net));
        let first = amounts[0];
        let near = curve.curve.pieces().iter().flat_map(|piece| [-1, 0, 1].map(|by| piece.from.floor() + by - sales));
        for more in near.chain([-17, 1, 500, 2_000, 90_000]).filter(|more| first + more > 0) {
            std::sync::Arc::make_mut(&mut ledger.deals)[0].amount = Amount::of(Money::from_fen(first + more));
            let net = evaluate(&scheme, &ledger).reps[0].net();
            let told = curve.net_at(Money::from_fen(sales + more));
            prop_assert_eq!(told, Some(net), "{} more", more);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, max_global_rejects: 1_000_000, ..ProptestConfig::default() })]

    #[test]
    fn an_entry_stands_on_its_curve_where_it_is_paid_what_its_line_says(
        scheme in random::schemes::any_scheme(),
        facts in random::ledgers::ledger(),
    ) {
        let (scheme, ledger) = read(&scheme, &facts);
        let index = Index::new(&ledger);
        for rep in evaluate(&scheme, &ledger).reps {
            for line in &rep.lines {
                let terms = scheme.terms(line.rule).expect("an active rule");
                let context = EvalContext { ledger: &ledger, index: &index, terms };
                let Some(entry) = entry_curve(context, &line.why) else { continue };
                // Of the orders after the first each has an amount of its own; a share is of the pool.
                let is_even = terms.measure.as_ref().is_none_or(|measure| measure.word() != "repurchases");
                if line.capped || !is_even || line.refs().team.is_some() {
                    continue;
                }
                let of_entry = rep.lines.iter().filter(|other| other.rule == line.rule && other.why.candidate == line.why.candidate);
                let paid: Money = of_entry.map(|line| line.amount).sum();
                prop_assert_eq!(entry.curve.paid_at(entry.at), Some(paid), "{:?}", line);
            }
        }
    }
}

/// A rule that pays for each order a plain rate of it.
fn of_orders() -> impl Strategy<Value = Value> {
    let of = prop::sample::select(&["all", "new", "existing"][..]);
    let kind = prop::sample::select(&["reward", "reward", "penalty"][..]);
    (of, kind, 1..60_i128).prop_map(|(of, kind, percent)| {
        json!({
            "name": "r", "for_each": { "deal": "each" }, "among": { "of": of }, "kind": kind, "measure": "net",
            "pays": { "rate": format!("0.{percent:02}") }
        })
    })
}

/// A rep with a new and an existing customer, and deals of these: whether of the existing one, which day, how many fen.
fn of_two_customers(deals: &[(bool, u8, i128)]) -> Value {
    let deals = deals.iter().enumerate();
    let deals: Vec<Value> = deals
        .map(|(place, (is_existing, day, fen))| {
            let customer = if *is_existing { "e" } else { "n" };
            json!({ "id": format!("d{place}"), "customer": customer, "date": format!("2026-03-{day:02}"), "amount": yuan(*fen) })
        })
        .collect();
    let mut ledger = ledger(&[], &plain());
    ledger["deals"] = json!(deals);
    ledger["customers"] = json!([
        { "id": "n", "name": "n", "rep": "r" }, { "id": "e", "name": "e", "rep": "r", "existing": true }
    ]);
    ledger
}

/// The ledger with so much more of the last deal, or less of the deals: first of those alike, the last ones first.
fn with_more(deals: &[(bool, u8, i128)], is_alike: bool, more: i128) -> Vec<(bool, u8, i128)> {
    let mut order: Vec<usize> = (0..deals.len()).collect();
    order.sort_by_key(|at| (deals[*at].1, *at));
    let last = deals[order[order.len() - 1]].0;
    order.sort_by_key(|at| (is_alike || deals[*at].0 == last, deals[*at].1, *at));
    let (mut deals, mut rest) = (deals.to_vec(), more);
    for at in order.into_iter().rev() {
        let own = rest.max(-deals[at].2);
        deals[at].2 += own;
        rest -= own;
    }
    assert_eq!(rest, 0);
    deals
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_plain_rate_of_each_order_is_in_the_curve_of_a_rep_to_the_fen(
        of_total in prop::collection::vec(of_total(), 0..3),
        rates in prop::collection::vec(of_orders(), 1..4),
        deals in prop::collection::vec((any::<bool>(), 1..5_u8, 1..MOST), 1..6),
    ) {
        let mut rules: Vec<Value> = of_total.into_iter().chain(rates.clone()).collect();
        for (place, rule) in rules.iter_mut().enumerate() {
            rule["id"] = json!(format!("r{place}"));
        }
        let definition = scheme(&rules);
        let (scheme, facts) = read(&definition, &of_two_customers(&deals));
        let curve = rep_curve(&scheme, &facts, &Index::new(&facts), RepAt::new(0)).expect("a curve");
        let sales: i128 = deals.iter().map(|(.., fen)| fen).sum();
        prop_assert_eq!(curve.net_at(curve.sales), Some(curve.net));
        prop_assert!(curve.left_out.iter().all(|left| left.why == NotDrawn::OtherOrders));
        let is_alike = rates.iter().all(|rule| rule["among"]["of"] == "all");
        let near = curve.curve.pieces().iter().flat_map(|piece| [-1, 0, 1].map(|by| piece.from.floor() + by - sales));
        let places: Vec<i128> = near.chain([-170, -17, 1, 500, 2_000, 90_000]).filter(|more| sales + more > 0).collect();
        for more in places {
            let there: Vec<_> = with_more(&deals, is_alike, more).into_iter().filter(|(.., fen)| *fen > 0).collect();
            let (scheme, facts) = read(&definition, &of_two_customers(&there));
            let net = evaluate(&scheme, &facts).reps[0].net();
            let told = curve.net_at(Money::from_fen(sales + more));
            prop_assert_eq!(told, Some(net), "{} more", more);
        }
    }
}

#[test]
fn what_pays_by_sales_and_is_not_in_the_curve_is_named() {
    let rule = |id: &str, rest: Value| {
        let mut rule = rest;
        rule["id"] = json!(id);
        rule["name"] = json!(id);
        rule
    };
    let each = json!({ "deal": "each" });
    let rate = json!({ "rate": "0.02" });
    let rules = [
        rule(
            "total",
            json!({ "for_each": "rep", "measure": "total", "pays": { "rate": "0.03" } }),
        ),
        rule(
            "repeat",
            json!({ "for_each": each, "among": { "of": "existing" }, "measure": "net", "pays": rate }),
        ),
        rule(
            "new",
            json!({ "for_each": each, "among": { "of": "new" }, "measure": "net", "pays": rate }),
        ),
        rule(
            "large",
            json!({ "for_each": each, "measure": "net", "when": [{ "at_least": "10" }], "pays": rate }),
        ),
        rule(
            "capped",
            json!({ "for_each": each, "measure": "net", "pays": rate, "limits": { "of_base": "0.01" } }),
        ),
        rule(
            "first",
            json!({ "for_each": { "deal": "first" }, "among": { "of": "new" }, "measure": "net", "pays": rate }),
        ),
        rule(
            "customer",
            json!({ "for_each": "customer", "among": { "of": "new" }, "measure": "total", "pays": rate }),
        ),
        rule(
            "flat",
            json!({ "for_each": "customer", "among": { "of": "new" }, "pays": { "amount": "5" } }),
        ),
    ];
    let deals = [(false, 2, 1_000), (true, 3, 2_000)];
    let definition = scheme(&rules);
    let (scheme, facts) = read(&definition, &of_two_customers(&deals));
    let curve = rep_curve(&scheme, &facts, &Index::new(&facts), RepAt::new(0)).expect("a curve");
    // The last order is the existing customer's: 3 % of all sales and 2 % of that order.
    let here = curve.curve.piece_at(Ratio::whole(3_000)).expect("a piece");
    let slope = curve.curve.pieces()[here].pay.slope;
    assert!(slope.compare(Ratio { num: 5, den: 100 }).is_eq());
    let named: Vec<_> = curve
        .left_out
        .iter()
        .map(|left| (left.rule.0, left.why))
        .collect();
    assert_eq!(
        named,
        [
            (2, NotDrawn::OtherOrders),
            (3, NotDrawn::ByOrder),
            (4, NotDrawn::ByOrder),
            (5, NotDrawn::FirstOrders),
            (6, NotDrawn::ByCustomer),
        ]
    );
    // Where the order that grows is a first order itself, it hangs on that.
    let deals = [(true, 2, 2_000), (false, 3, 1_000)];
    let (scheme, facts) = read(&definition, &of_two_customers(&deals));
    let curve = rep_curve(&scheme, &facts, &Index::new(&facts), RepAt::new(0)).expect("a curve");
    let mut named = curve.left_out.iter();
    let first = named.find(|left| left.rule.0 == 5).map(|left| left.why);
    assert_eq!(first, Some(NotDrawn::ByOrder));
}

/// A rule of the rep's total alone, so that two of them are drawn against the same.
fn of_total() -> impl Strategy<Value = Value> {
    random::bands::bands(MOST).prop_map(|bands| {
        json!({ "id": "r", "name": "r", "for_each": "rep", "measure": "total", "pays": { "bands": bands } })
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn on_a_stretch_the_same_curve_lies_higher_everywhere(
        one in of_total(),
        other in of_total(),
        tries in prop::collection::vec((0..8_000_i128, 1..4_i128), 60),
    ) {
        let (one, _) = read(&scheme(&[one]), &ledger(&[1], &plain()));
        let (other, _) = read(&scheme(&[other]), &ledger(&[1], &plain()));
        let curves = [&one, &other].map(|scheme| curve_of(scheme).total().expect("a curve"));
        let found = stretches(&curves[0], &curves[1]).expect("stretches");
        prop_assert!(found.windows(2).all(|pair| pair[0].order != pair[1].order && pair[0].from.compare(pair[1].from).is_lt()));
        for (num, den) in tries {
            let place = Ratio { num, den };
            // At a bound itself a curve may still be what it was before.
            let is_bound = curves.iter().any(|curve| curve.pieces().iter().any(|piece| piece.from.compare(place).is_eq()));
            let is_begin = found.iter().any(|stretch| stretch.from.compare(place).is_eq());
            if is_bound || is_begin {
                continue;
            }
            let told = found.iter().rev().find(|stretch| stretch.from.compare(place).is_le()).expect("a stretch");
            let (first, second) = (curves[0].at(place).expect("pay"), curves[1].at(place).expect("pay"));
            prop_assert_eq!(told.order, first.compare(second), "at {:?}", place);
        }
        // Where a stretch begins, its edge says whether that place is in it.
        for stretch in &found {
            let (first, second) = (curves[0].at(stretch.from).expect("pay"), curves[1].at(stretch.from).expect("pay"));
            prop_assert_eq!(stretch.edge == Edge::From, first.compare(second) == stretch.order, "at {:?}", stretch.from);
        }
    }
}

#[test]
fn two_rates_and_a_fixed_amount_cross_where_they_meet() {
    let rule = |pays: Value| json!({ "id": "r", "name": "r", "for_each": "rep", "measure": "total", "pays": pays });
    let of = |pays| {
        let (scheme, _) = read(&scheme(&[rule(pays)]), &ledger(&[1], &plain()));
        curve_of(&scheme).total().expect("a curve")
    };
    let fixed = of(json!({ "amount": "20" }));
    let bands =
        of(json!({ "bands": [{ "over": "0", "rate": "0.03" }, { "from": "900", "amount": "5" }] }));
    let found = stretches(&bands, &fixed).expect("stretches");
    let told: Vec<_> = found
        .iter()
        .map(|stretch| {
            let from = (stretch.from.num, stretch.from.den);
            (from, stretch.edge, stretch.order)
        })
        .collect();
    use std::cmp::Ordering::{Greater, Less};
    // 3 % of ¥666.66… is ¥20.
    assert_eq!(
        told,
        [
            ((0, 1), Edge::From, Less),
            ((200_000, 3), Edge::Over, Greater),
            ((90_000, 1), Edge::From, Less),
        ]
    );
}

#[test]
fn a_breakpoint_says_what_is_paid_before_on_and_behind_it() {
    let bands = json!([{ "over": "0", "amount": "5" }, { "from": "10", "rate": "0.75" }, { "over": "20", "amount": "18" }]);
    let rule = json!({ "id": "r", "name": "r", "for_each": { "deal": "each" }, "measure": "net", "pays": { "bands": bands } });
    let (scheme, _) = read(&scheme(&[rule]), &ledger(&[1], &plain()));
    let total = curve_of(&scheme).total().expect("a curve");
    let points = total.points().expect("points");
    let whole = |ratio: Ratio| (ratio.num, ratio.den);
    let told: Vec<_> = points
        .iter()
        .map(|point| {
            (
                whole(point.at).0,
                point.before.map(whole),
                whole(point.on),
                whole(point.after),
                whole(point.slope),
                point.belongs,
            )
        })
        .collect();
    // From ¥10 on three quarters of it; ¥20 itself still belongs to that band, and then ¥18.
    assert_eq!(
        told,
        [
            (0, None, (0, 1), (500, 1), (0, 1), Belongs::Alone),
            (
                1_000,
                Some((500, 1)),
                (750, 1),
                (750, 1),
                (3, 4),
                Belongs::Behind
            ),
            (
                2_000,
                Some((1_500, 1)),
                (1_500, 1),
                (1_800, 1),
                (0, 1),
                Belongs::Before
            ),
        ]
    );
}

#[test]
fn a_limit_of_the_base_bends_the_curve_where_it_is_met() {
    let rule = json!({
        "id": "r", "name": "r", "for_each": { "deal": "each" }, "measure": "net", "pays": { "amount": "5" },
        "limits": { "of_base": "0.03" }
    });
    let (scheme, mut ledger) = read(&scheme(&[rule]), &ledger(&[1], &plain()));
    let curve = curve_of(&scheme);
    let bend = curve.lines[0].pieces()[1].from;
    // ¥5 is 3 % of ¥166.666…
    assert_eq!((bend.num, bend.den), (50_000, 3));
    for fen in [16_633, 16_634, 16_666, 16_667] {
        let told = curve.paid_at(Ratio::whole(fen));
        assert_eq!(told, Some(paid(&scheme, &mut ledger, fen)));
    }
}

#[test]
fn a_growth_is_drawn_in_yuan_of_growth() {
    let rule = json!({
        "id": "r", "name": "r", "for_each": "rep", "among": { "of": "existing" }, "measure": "growth",
        "pays": { "bands": [{ "over": "0", "rate": "0.01" }, { "from": "0.10", "rate": "0.02" }], "mode": "marginal" }
    });
    let (scheme, _) = read(&scheme(&[rule]), &ledger(&[1], &plain()));
    let total = curve_of(&scheme).total().expect("a curve");
    let at = |fen| total.at(Ratio::whole(fen)).expect("an amount");
    // Last year's ¥10: 1 % of the first yuan of growth, 2 % of what is above.
    assert_eq!(at(-500), Ratio::whole(0));
    assert_eq!(at(100), Ratio::whole(1));
    assert_eq!(at(200), Ratio::whole(3));
}
