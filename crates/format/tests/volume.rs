//! What a scheme costs with more sales or fewer, held against the engine at every place.

use crate::random::bands::{rule, scheme, yuan};
use proptest::prelude::*;
use rewards_core::analysis::volume::{
    Crossover, Since, Volume, VolumePoint, crossovers, scaled, volume,
};
use rewards_core::engine::{Index, evaluate_indexed};
use rewards_core::ledger::Ledger;
use rewards_core::number::{Money, Rate};
use rewards_core::pieces::at_once;
use rewards_core::scheme::Scheme;
use rewards_format::{Node, request};
use serde_json::{Value, json};
use std::cmp::Ordering;

fn read(scheme: &Value, ledger: &Value) -> (Scheme, Ledger) {
    let text = json!({ "scheme": scheme, "ledger": ledger }).to_string();
    let node = Node::read(&text).expect("JSON");
    let (evaluation, _) =
        request::evaluate(node).unwrap_or_else(|problems| panic!("{problems:?} {text}"));
    (evaluation.scheme, evaluation.facts.ledger.clone())
}

/// A new and an existing customer of one rep, with deals of these amounts in fen in turn.
fn ledger(amounts: &[i128], prior: i128) -> Value {
    let deals = amounts.iter().enumerate();
    let deals: Vec<Value> = deals
        .map(|(place, fen)| {
            let customer = ["c", "old"][place % 2];
            json!({ "id": format!("d{place}"), "customer": customer, "date": "2026-03-02", "amount": yuan(*fen) })
        })
        .collect();
    json!({
        "version": 1, "period": { "from": "2026-03-01", "to": "2026-03-31" }, "teams": [],
        "reps": [{ "id": "r", "name": "r" }],
        "customers": [
            { "id": "c", "rep": "r", "name": "c" },
            { "id": "old", "rep": "r", "name": "old", "existing": true, "prior_sales": yuan(prior) },
        ],
        "deals": deals, "outcomes": []
    })
}

fn of(scheme: &Scheme, ledger: &Ledger) -> Volume {
    at_once(volume(scheme, ledger, &Index::new(ledger)))
}

fn cost(scheme: &Scheme, ledger: &Ledger, at: i64) -> Money {
    let larger = scaled(ledger, &Index::new(ledger), Rate::from_millionths(at));
    evaluate_indexed(scheme, &larger.ledger, &larger.index)
        .totals
        .cost()
}

fn place(point: &VolumePoint) -> i64 {
    i64::try_from(point.at.millionths()).expect("a place")
}

fn one_rule(pays: &Value) -> Value {
    scheme(&[
        json!({ "id": "r", "name": "r", "for_each": "rep", "measure": "total", "pays": pays }),
    ])
}

/// A whole number of these fen, times any millionth and any whole per cent, is a whole number of fen: nothing is rounded.
const EVEN: i128 = 100_000_000;

#[test]
fn a_bound_is_found_on_both_its_sides() {
    let bands = json!({ "bands": [{ "from": "0", "rate": "0.01" }, { "over": "1500000", "rate": "0.02" }, { "from": "1800000", "amount": "7" }] });
    let (scheme, ledger) = read(&one_rule(&bands), &ledger(&[EVEN], 0));
    let volume = of(&scheme, &ledger);
    assert!(volume.is_exact());
    let bounds: Vec<(String, String, String)> = volume
        .points
        .windows(2)
        .filter(|pair| pair[1].since == Since::Bound)
        .map(|pair| {
            (
                pair[1].at.to_string(),
                pair[0].cost().to_string(),
                pair[1].cost().to_string(),
            )
        })
        .collect();
    let told = |at: &str, before: &str, after: &str| (at.into(), before.into(), after.into());
    assert_eq!(
        bounds,
        [
            // 1,500,000 itself still belongs to the first band.
            told("1.500001", "15000.00", "30000.02"),
            told("1.8", "35999.98", "7.00"),
        ]
    );
    assert_eq!(
        volume
            .now()
            .map(|now| (now.sales.to_string(), now.cost().to_string())),
        Some(("1000000.00".to_owned(), "10000.00".to_owned()))
    );
}

#[test]
fn with_very_many_bounds_it_is_sampled_at_whole_per_cents_and_says_so() {
    let rule = json!({ "id": "r", "name": "r", "for_each": { "deal": "each" }, "measure": "net",
        "pays": { "bands": [{ "from": "1000000", "rate": "0.01" }] } });
    let amounts: Vec<i128> = (0..80)
        .map(|number| EVEN * 3 / 5 + EVEN / 100 * number)
        .collect();
    let (scheme, ledger) = read(&scheme(&[rule]), &ledger(&amounts, 0));
    let volume = of(&scheme, &ledger);
    assert!(!volume.is_exact());
    assert!(volume.points.len() <= 60);
    let is_whole = |point: &VolumePoint| place(point) % 10_000 == 0;
    assert!(volume.points.iter().all(is_whole));
}

#[test]
fn a_growth_is_met_where_it_has_grown_so_far_from_what_does_not_move() {
    let rule = json!({ "id": "r", "name": "r", "for_each": "rep", "among": { "of": "existing" }, "measure": "growth",
        "pays": { "bands": [{ "from": "0.2", "rate": "0.1" }] } });
    // Sales of 1,000,000 after 1,100,000: a fifth more is 1,320,000.
    let (scheme, ledger) = read(&scheme(&[rule]), &ledger(&[EVEN, EVEN], 110_000_000));
    let volume = of(&scheme, &ledger);
    let bound = volume
        .points
        .iter()
        .find(|point| point.since == Since::Bound)
        .expect("a bound");
    assert_eq!(
        (bound.at.to_string(), bound.cost().to_string()),
        ("1.32".to_owned(), "22000.00".to_owned())
    );
}

/// A plain rate of 2 % is dearer than ¥30,000 alone above sales of ¥1,500,000.
#[test]
fn a_crossover_holds_on_both_sides() {
    let (rate, facts) = read(&one_rule(&json!({ "rate": "0.02" })), &ledger(&[EVEN], 0));
    let (fixed, _) = read(
        &one_rule(&json!({ "amount": "30000" })),
        &ledger(&[EVEN], 0),
    );
    let volumes = (of(&rate, &facts), of(&fixed, &facts));
    let found = at_once(crossovers(
        (&rate, &fixed),
        (&volumes.0, &volumes.1),
        &facts,
        &Index::new(&facts),
    ));
    assert_eq!(found.more, 0);
    let told: Vec<String> = found
        .told
        .iter()
        .flat_map(|it| [it.below, it.above])
        .map(|pair| format!("{} {} {}", pair.sales, pair.first, pair.second))
        .collect();
    assert_eq!(
        told,
        [
            // At 1,500,000 itself both cost the same.
            "1499999.00 29999.98 30000.00",
            "1500001.00 30000.02 30000.00",
        ]
    );
}

/// Bands that go up to above 10 % at each bound and fall behind before the next: the order changes twice in each.
#[test]
fn of_very_many_crossovers_it_is_told_that_there_are_more() {
    let (rate, facts) = read(&one_rule(&json!({ "rate": "0.1" })), &ledger(&[EVEN], 0));
    let band =
        |from: u32| json!({ "from": from.to_string(), "amount": (from / 10 + 2_500).to_string() });
    let bands: Vec<Value> = (5..20).map(|nth| band(nth * 100_000)).collect();
    let steps: Vec<Value> = (0..40).map(|nth| band(500_000 + nth * 50_000)).collect();
    for (bands, is_more) in [(bands, false), (steps, true)] {
        let (steps, _) = read(&one_rule(&json!({ "bands": bands })), &ledger(&[EVEN], 0));
        let volumes = (of(&rate, &facts), of(&steps, &facts));
        let index = Index::new(&facts);
        let found = at_once(crossovers(
            (&rate, &steps),
            (&volumes.0, &volumes.1),
            &facts,
            &index,
        ));
        assert!(found.told.len() > 8, "{}", found.told.len());
        assert_eq!(found.more > 0, is_more, "{}", found.told.len());
    }
}

/// 3 % for the customer is dearer than ¥30,000 for the rep above sales of ¥1,000,000.
#[test]
fn what_customers_get_is_part_of_the_cost_that_crosses() {
    let rebate = scheme(&[
        json!({ "id": "r", "name": "r", "for_each": { "deal": "each" }, "measure": "net",
        "pays": { "rate": "0.03" }, "to": "customer" }),
    ]);
    let (rebate, facts) = read(&rebate, &ledger(&[EVEN], 0));
    let (fixed, _) = read(
        &one_rule(&json!({ "amount": "30000" })),
        &ledger(&[EVEN], 0),
    );
    let volumes = (of(&rebate, &facts), of(&fixed, &facts));
    let now = volumes.0.now().expect("now");
    assert_eq!(
        [now.net, now.benefit, now.cost()].map(|money| money.to_string()),
        ["0.00", "30000.00", "30000.00"]
    );
    assert_eq!(now.share(), Some(Rate::from_millionths(30_000)));
    let index = Index::new(&facts);
    let found = at_once(crossovers(
        (&rebate, &fixed),
        (&volumes.0, &volumes.1),
        &facts,
        &index,
    ));
    let told: Vec<String> = found
        .told
        .iter()
        .flat_map(|it| [it.below, it.above])
        .map(|pair| format!("{} {} {}", pair.sales, pair.first, pair.second))
        .collect();
    assert_eq!(
        told,
        [
            "999999.00 29999.97 30000.00",
            "1000001.00 30000.03 30000.00",
        ]
    );
}

fn wide_rules() -> impl Strategy<Value = Vec<Value>> {
    let even = |fen: &Value| {
        let text = fen.as_str().expect("yuan").replace('.', "");
        let fen: i128 = text.parse().expect("fen");
        json!(yuan(fen * EVEN / 1_000))
    };
    // Bounds of up to 3 times a deal; amounts stay small.
    let widened = move |mut rule: Value| {
        for band in rule["pays"]["bands"].as_array_mut().into_iter().flatten() {
            for edge in ["from", "over"] {
                if band[edge].is_string() {
                    band[edge] = even(&band[edge]);
                }
            }
        }
        for condition in rule["when"].as_array_mut().into_iter().flatten() {
            for is in ["at_least", "over", "below"] {
                if condition[is].is_string() {
                    condition[is] = even(&condition[is]);
                }
            }
        }
        rule
    };
    let rules = prop::collection::vec((rule(3_000).prop_map(widened), any::<bool>()), 1..3);
    rules.prop_map(|rules| {
        let named = |(place, (mut rule, is_of_customer)): (usize, (Value, bool))| {
            rule["id"] = json!(format!("r{place}"));
            rule["kind"] = json!(["reward", "penalty"][place % 2]);
            let has_customer =
                rule["for_each"] == "customer" || rule["for_each"]["deal"].is_string();
            if is_of_customer && has_customer {
                rule["kind"] = json!("reward");
                rule["to"] = json!("customer");
            }
            rule
        };
        rules.into_iter().enumerate().map(named).collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn between_two_points_the_engine_pays_what_the_line_says(
        rules in wide_rules(),
        amounts in prop::collection::vec(1..30_i128, 1..4),
        tries in prop::collection::vec(500_000..2_000_000_i64, 40),
    ) {
        let amounts: Vec<i128> = amounts.iter().map(|amount| amount * EVEN / 10 * 10).collect();
        let (scheme, ledger) = read(&scheme(&rules), &ledger(&amounts, EVEN));
        let volume = of(&scheme, &ledger);
        prop_assert!(volume.points.len() <= 61);
        for point in &volume.points {
            prop_assert_eq!(point.cost(), cost(&scheme, &ledger, place(point)));
        }
        for pair in volume.points.windows(2) {
            let [from, to] = pair else { continue };
            let (first, last) = (place(from), place(to));
            if to.since == Since::Bound {
                prop_assert_eq!(last - first, 1);
            }
            if to.since != Since::Line {
                continue;
            }
            let near = [first + 1, i64::midpoint(first, last), last - 1];
            let inside = tries.iter().copied().chain(near).filter(|at| (first..=last).contains(at));
            for at in inside {
                let rise = (to.cost() - from.cost()).fen() * i128::from(at - first);
                let there = from.cost().fen() * i128::from(last - first) + rise;
                prop_assert_eq!(there, cost(&scheme, &ledger, at).fen() * i128::from(last - first), "at {}", at);
            }
        }
    }

    #[test]
    fn between_two_crossovers_the_same_scheme_is_dearer(
        one in wide_rules(),
        other in wide_rules(),
        amounts in prop::collection::vec(1..30_i128, 1..3),
        tries in prop::collection::vec(500_000..2_000_000_i64, 20),
    ) {
        let amounts: Vec<i128> = amounts.iter().map(|amount| amount * EVEN).collect();
        let (one, facts) = read(&scheme(&one), &ledger(&amounts, EVEN));
        let (other, _) = read(&scheme(&other), &ledger(&amounts, EVEN));
        let volumes = (of(&one, &facts), of(&other, &facts));
        prop_assume!(volumes.0.is_exact() && volumes.1.is_exact());
        let index = Index::new(&facts);
        let found = at_once(crossovers((&one, &other), (&volumes.0, &volumes.1), &facts, &index)).told;
        let order = |at: i64| cost(&one, &facts, at).cmp(&cost(&other, &facts, at));
        let at = |rate: Rate| i64::try_from(rate.millionths()).expect("a place");
        for Crossover { below, above } in &found {
            let wide = at(above.at) - at(below.at);
            prop_assert!((1..=1_000).contains(&wide));
            if wide > 1 {
                prop_assert_eq!(order(at(below.at) + 1), Ordering::Equal);
                prop_assert_eq!(order(at(above.at) - 1), Ordering::Equal);
            }
            prop_assert_ne!(below.order(), above.order());
            prop_assert_eq!(order(at(below.at)), below.order());
            prop_assert_eq!(order(at(above.at)), above.order());
        }
        if found.len() < 8 {
            for place in tries {
                let told = found.iter().rev().find(|it| at(it.above.at) <= place);
                let next = found.iter().find(|it| at(it.below.at) >= place);
                let is_inside = found.iter().any(|it| (at(it.below.at) + 1..at(it.above.at)).contains(&place));
                let expected = told.map(|it| it.above.order()).or(next.map(|it| it.below.order()));
                let is_start = expected.unwrap_or_else(|| order(500_000));
                prop_assert!(order(place) == is_start || is_inside && order(place) == Ordering::Equal, "at {}", place);
            }
        }
    }
}
