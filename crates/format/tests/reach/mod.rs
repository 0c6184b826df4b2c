//! The reverse question held against trying every amount: the smallest further deal that reaches a net, to the fen.

use crate::random::{dear::holds_for_fewer, ledgers::ledger, schemes::any_scheme};
use proptest::prelude::*;
use rewards_core::analysis::{MOST_DEALS, Reach, With, reach, reach_by_several};
use rewards_core::engine::evaluate;
use rewards_core::ledger::{Customer, CustomerAt, Deal, Grade, Ledger, RepAt, Size, Stage};
use rewards_core::number::{Amount, Money};
use rewards_core::scheme::Scheme;
use rewards_format::{Node, request};
use serde_json::{Value, json};
use std::sync::Arc;

fn read(scheme: &Value, ledger: &Value) -> (Scheme, Ledger) {
    let text = json!({ "scheme": scheme, "ledger": ledger }).to_string();
    let node = Node::read(&text).expect("JSON");
    let (evaluation, _) = request::evaluate(node).unwrap_or_else(|_| panic!("unsound: {text}"));
    (evaluation.scheme, evaluation.facts.ledger.clone())
}

/// The rep's net with one more deal of so many fen, computed anew.
fn net_with(scheme: &Scheme, ledger: &Ledger, rep: RepAt, with: With, fen: i128) -> Money {
    net_with_several(scheme, ledger, rep, with, (1, fen))
}

/// The same with several.
fn net_with_several(
    scheme: &Scheme,
    ledger: &Ledger,
    rep: RepAt,
    with: With,
    (number, fen): (usize, i128),
) -> Money {
    let mut ledger = ledger.clone();
    for _ in 0..number {
        add(&mut ledger, rep, with, fen);
    }
    evaluate(scheme, &ledger).reps[rep.index()].net()
}

fn add(ledger: &mut Ledger, rep: RepAt, with: With, fen: i128) {
    let customer = match with {
        With::Customer(at) => at,
        With::New => {
            Arc::make_mut(&mut ledger.customers).push(Customer {
                id: "further".into(),
                name: "further".into(),
                rep,
                existing: false,
                self_developed: true,
                grade: Grade::General,
                size: Size::Medium,
                prior_sales: None,
            });
            CustomerAt::new(ledger.customers.len() - 1)
        }
    };
    Arc::make_mut(&mut ledger.deals).push(Deal {
        id: "further".into(),
        customer,
        date: ledger.period.to,
        amount: Amount::of(Money::from_fen(fen)),
        returned: Amount::of(Money::ZERO),
        stage: Stage::Delivered,
        margin: None,
        product: None,
        prepaid: false,
    });
}

/// Whose deal it may be: a new customer's, or that of the rep's first.
fn ways(ledger: &Ledger, rep: RepAt) -> Vec<With> {
    let mut customers = ledger.customers.iter();
    let own = customers.position(|customer| customer.rep == rep);
    let own = own.map(|at| With::Customer(CustomerAt::new(at)));
    [Some(With::New), own].into_iter().flatten().collect()
}

/// Amounts around which something may change.
fn telling(amount: i128) -> Vec<i128> {
    let bounds = [
        100_000,
        300_000,
        1_000_000,
        3_000_000,
        5_000_000,
        6_000_000,
        10_000_000,
        50_000_000,
        100_000_000,
        200_000_000,
    ];
    let near = bounds
        .iter()
        .flat_map(|bound| [bound - 1, *bound, bound + 1]);
    let halves = (1..40).map(|part| amount * part / 40);
    (1..20)
        .chain(near)
        .chain(halves)
        .chain(amount - 20..amount)
        .filter(|fen| (1..amount).contains(fen))
        .collect()
}

#[test]
fn the_amount_reaches_the_net_and_no_telling_smaller_one_does() {
    let values = (
        any_scheme(),
        ledger(),
        0_usize..4,
        1_i128..400_000,
        1_i128..300_000_000,
    );
    holds_for_fewer(8, &values, |(request, ledger, at, more, target)| {
        let (scheme, ledger) = read(&request, &ledger);
        let rep = RepAt::new(at % ledger.reps.len());
        let now = evaluate(&scheme, &ledger).reps[rep.index()].net();
        for with in ways(&ledger, rep) {
            // A net that some amount comes to, and one that perhaps none does.
            for goal in [
                net_with(&scheme, &ledger, rep, with, target),
                now + Money::from_fen(more),
            ] {
                match reach(&scheme, &ledger, rep, goal, with, ledger.period.to) {
                    Reach::Already => prop_assert!(now >= goal),
                    Reach::Needs { amount, net } => {
                        prop_assert!(now < goal);
                        prop_assert_eq!(net_with(&scheme, &ledger, rep, with, amount.fen()), net);
                        prop_assert!(net >= goal);
                        for fen in telling(amount.fen()) {
                            prop_assert!(
                                net_with(&scheme, &ledger, rep, with, fen) < goal,
                                "{} {}",
                                fen,
                                request
                            );
                        }
                    }
                    Reach::Never(most) => {
                        for fen in telling(99_999_999_999_999) {
                            let net = net_with(&scheme, &ledger, rep, with, fen);
                            prop_assert!(
                                net < goal && most.is_none_or(|most| net <= most),
                                "{} {}",
                                fen,
                                request
                            );
                        }
                    }
                    Reach::Unclear => {}
                }
            }
        }
        Ok(())
    });
}

#[test]
fn several_deals_reach_the_net_and_no_telling_smaller_ones_do() {
    let values = (
        any_scheme(),
        ledger(),
        0_usize..4,
        1_i128..400_000,
        1_i128..30_000_000,
    );
    holds_for_fewer(8, &values, |(request, ledger, at, more, usual)| {
        let (scheme, ledger) = read(&request, &ledger);
        let rep = RepAt::new(at % ledger.reps.len());
        let goal = evaluate(&scheme, &ledger).reps[rep.index()].net() + Money::from_fen(more);
        let on = ledger.period.to;
        for with in ways(&ledger, rep) {
            let net = |number: usize, fen: i128| {
                net_with_several(&scheme, &ledger, rep, with, (number, fen))
            };
            let sizes = (goal, Money::from_fen(usual));
            let Some(found) = reach_by_several(&scheme, &ledger, rep, sizes, with, on) else {
                continue;
            };
            let (number, each) = (found.number, found.each.fen());
            prop_assert!((2..=MOST_DEALS).contains(&number) && each <= usual);
            prop_assert_eq!(net(number, each), found.net);
            prop_assert!(found.net >= goal);
            for fen in telling(each) {
                prop_assert!(net(number, fen) < goal, "{} {}", fen, request);
            }
            // Fewer of the usual size don't, unless there are many that may be as small as one likes.
            if each > 1 {
                prop_assert!(
                    (2..number).all(|fewer| net(fewer, usual) < goal),
                    "{}",
                    request
                );
            }
        }
        Ok(())
    });
}

/// A ledger whose amounts are a few yuan.
fn small(mut ledger: Value) -> Value {
    let shrink = |value: &mut Value| {
        if let Some(text) = value.as_str() {
            let fen: i128 = text.replace('.', "").parse().expect("money");
            *value = json!(format!("{}.{:02}", fen % 900 / 100, fen % 900 % 100));
        }
    };
    for (list, fields) in [
        ("teams", vec!["prior_total", "current_total", "goal"]),
        ("reps", vec!["quarter_target", "year_target", "task_sales"]),
        ("customers", vec!["prior_sales"]),
    ] {
        for entry in ledger[list].as_array_mut().expect("a list") {
            fields.iter().for_each(|field| shrink(&mut entry[*field]));
        }
    }
    for deal in ledger["deals"].as_array_mut().expect("deals") {
        shrink(&mut deal["amount"]);
        if deal["amount"] == "0.00" {
            deal["amount"] = json!("0.07");
        }
        deal["returned"] = json!("0.00");
    }
    ledger
}

/// Schemes whose bounds lie within a few yuan, with bands that pay less further up.
fn small_schemes() -> [Value; 4] {
    let bands = json!([{"over": "0", "rate": "0.5"}, {"from": "3.00", "amount": "0.70"}, {"over": "8.00", "rate": "0.25"}]);
    [
        json!({ "template": "acquisition-policy", "params": {
            "new_customer_bands": {"medium": bands, "small": bands},
            "repeat_bands": [{"from": "1", "rate": "0.333"}, {"over": "2", "rate": "0.1"}],
        }, "options": {} }),
        json!({ "template": "policy-outline", "params": {
            "first_order_rate": "0.037", "order_growth_rate": "0.15", "star_bonus": "0.50", "team_goal_bonus": "1.01",
            "quarter_bonus": "0.30", "year_bonus": "0.90",
        }, "options": {} }),
        json!({ "template": "policy-outline", "params": {
            "first_order_rate": "0.4", "team_goal_bonus": "0.99", "star_bonus": "0.05",
        }, "options": { "star_every": "month", "team_allocation": "by_contribution", "star_by": "new_customer_count" } }),
        json!({ "template": "standard-policy", "params": {}, "options": { "growth_mode": "marginal" } }),
    ]
}

#[test]
fn of_small_amounts_every_one_is_tried() {
    let values = (ledger(), 0_usize..4, 0_usize..4, 1_i128..1500);
    holds_for_fewer(16, &values, |(ledger, at, scheme, target)| {
        const TRIED: i128 = 1500;
        let request = &small_schemes()[scheme];
        let (scheme, ledger) = read(request, &small(ledger));
        let rep = RepAt::new(at % ledger.reps.len());
        let now = evaluate(&scheme, &ledger).reps[rep.index()].net();
        for with in ways(&ledger, rep) {
            let nets: Vec<Money> = (1..=TRIED)
                .map(|fen| net_with(&scheme, &ledger, rep, with, fen))
                .collect();
            let most = nets.iter().copied().max().expect("nets");
            let at = usize::try_from(target - 1).expect("a place");
            for goal in [nets[at], most, now + Money::FEN, most + Money::FEN] {
                let first = nets.iter().position(|net| *net >= goal);
                let first = first.and_then(|at| i128::try_from(at + 1).ok());
                match reach(&scheme, &ledger, rep, goal, with, ledger.period.to) {
                    Reach::Already => prop_assert!(now >= goal),
                    Reach::Needs { amount, .. } if amount.fen() <= TRIED => {
                        prop_assert_eq!(Some(amount.fen()), first, "{}", request);
                    }
                    Reach::Needs { .. } | Reach::Never(_) => {
                        prop_assert_eq!(first, None, "{}", request)
                    }
                    Reach::Unclear => prop_assert!(false, "unclear: {}", request),
                }
            }
        }
        Ok(())
    });
}
