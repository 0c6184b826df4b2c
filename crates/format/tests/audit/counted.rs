//! What the audit may have missed of scores, customers, orders and outcomes: small numbers of them are tried one by one with the
//! engine, for one rule and for two, where alternatives hold and where they don't, and against a rival.

use super::asked::{audit, comes_to, fen, of_kind};
use crate::random::bands::yuan;
use proptest::prelude::*;
use serde_json::{Value, json};

/// So many are tried, and so many bounds of a score.
const MOST: usize = 12;

/// What is looked at, with another alternative that may let it through.
const SUBJECTS: &[(&str, &str, &str)] = &[
    (
        r#"{ "outcome": ["satisfaction"] }"#,
        r#""score""#,
        r#"{ "customer_is": "existing" }"#,
    ),
    (
        r#""rep""#,
        r#"{ "mean_score": "satisfaction" }"#,
        r#"{ "has": "year_target" }"#,
    ),
    (
        r#"{ "span": "month" }"#,
        r#""new_customers""#,
        r#"{ "leader": true }"#,
    ),
    (
        r#""customer""#,
        r#"{ "outcome_count": "appeal" }"#,
        r#"{ "is": { "grade": ["important"] } }"#,
    ),
    (
        r#""customer""#,
        r#""repurchases""#,
        r#"{ "is": { "size": ["large"] } }"#,
    ),
];

type Subject = (&'static str, &'static str, &'static str);

fn json_of(text: &str) -> Value {
    serde_json::from_str(text).expect("JSON")
}

fn is_score((_, measure, _): Subject) -> bool {
    measure.contains("score")
}

fn score(at: usize) -> Value {
    json!(format!("0.{:02}", 4 * at))
}

fn bound(subject: Subject, at: usize) -> Value {
    if is_score(subject) {
        // Between two bounds one more place is tried, as what lies over a bound begins before the next.
        score(2 * at)
    } else {
        json!(at.to_string())
    }
}

/// Bands of amounts with a bound as a condition, by itself or beside the alternative, or the alternative alone.
fn rule(subject: Subject) -> impl Strategy<Value = Value> {
    let band = (0..MOST, 0_i128..600);
    let is = prop::sample::select(&["at_least", "over", "below"][..]);
    let bands = prop::collection::vec(band, 1..4);
    (bands, prop::option::weighted(0.7, (1..MOST, is)), 0..4_u8).prop_map(
        move |(mut bands, condition, with)| {
            bands.sort_by_key(|(at, _)| *at);
            bands.dedup_by_key(|(at, _)| *at);
            let bands = bands.into_iter();
            let bands: Vec<Value> = bands
                .map(|(at, amount)| json!({ "from": bound(subject, at), "amount": yuan(amount) }))
                .collect();
            let own = condition.map(|(at, is)| json!({ is: bound(subject, at) }));
            let other = json_of(subject.2);
            let when = match (own, with) {
                (Some(own), 0) => json!([{ "any": [own, other] }]),
                (Some(own), 1) => json!([{ "any": [other, own] }]),
                (own, 2) => own.into_iter().chain([other]).collect(),
                (own, _) => own.into_iter().collect(),
            };
            json!({
                "for_each": json_of(subject.0), "measure": json_of(subject.1), "when": when,
                "pays": { "bands": bands }
            })
        },
    )
}

fn rules() -> impl Strategy<Value = (Subject, Vec<Value>)> {
    let subject = prop::sample::select(SUBJECTS);
    subject.prop_flat_map(|subject| {
        let rules = prop::collection::vec(rule(subject), 1..3);
        rules.prop_map(move |rules| {
            let named = rules.into_iter().zip(["a", "b"]).map(|(mut rule, id)| {
                (rule["id"], rule["name"]) = (json!(id), json!(id));
                rule
            });
            (subject, named.collect())
        })
    })
}

/// Facts in which so many are there; with the alternative that the subject has, or a rival of so many customers.
fn facts(subject: Subject, count: usize, holds: bool, rival: usize) -> Value {
    let (mut customers, mut deals, mut outcomes) = (Vec::new(), Vec::new(), Vec::new());
    let mut customer = |rep: &str| {
        let id = format!("c{}", customers.len());
        let mut one = json!({ "id": id, "name": id, "rep": rep });
        if holds {
            one["existing"] = json!(subject.2.contains("existing"));
            one["grade"] = json!(if subject.2.contains("grade") {
                "important"
            } else {
                "general"
            });
            one["size"] = json!(if subject.2.contains("size") {
                "large"
            } else {
                "medium"
            });
        }
        customers.push(one);
        id
    };
    let mut deal = |customer: &str| {
        let id = format!("d{}", deals.len());
        deals.push(
            json!({ "id": id, "customer": customer, "date": "2026-03-01", "amount": "10000" }),
        );
    };
    let mut outcome = |kind: &str, customer: &str| {
        let id = format!("o{}", outcomes.len());
        let mut one = json!({ "id": id, "kind": kind, "date": "2026-03-01", "customer": customer });
        if kind == "satisfaction" {
            (one["rep"], one["score"]) = (json!("r"), score(count));
        }
        outcomes.push(one);
    };
    if is_score(subject) {
        outcome("satisfaction", &customer("r"));
    } else if subject.1.contains("new_customers") {
        (0..count).for_each(|_| deal(&customer("r")));
        (0..rival).for_each(|_| deal(&customer("s")));
    } else {
        let one = customer("r");
        deal(&one);
        for _ in 0..count {
            if subject.1.contains("appeal") {
                outcome("appeal", &one);
            } else {
                deal(&one);
            }
        }
    }
    let mut rep = json!({ "id": "r", "name": "r" });
    if holds && subject.2.contains("target") {
        rep["year_target"] = json!("1000000");
    }
    json!({
        "version": 1, "period": { "from": "2026-03-01", "to": "2026-03-31" }, "teams": [],
        "reps": [rep, { "id": "s", "name": "s" }], "customers": customers, "deals": deals, "outcomes": outcomes
    })
}

/// The rivals of the findings' examples: how many customers each has.
fn rivals(findings: &[Value]) -> Vec<usize> {
    let mut all: Vec<usize> = findings
        .iter()
        .filter(|one| {
            one["message"]["zh"]
                .as_str()
                .is_some_and(|said| said.contains("其他人"))
        })
        .map(|one| {
            let customers = one["example"][0]["ledger"]["customers"]
                .as_array()
                .expect("customers");
            customers
                .iter()
                .filter(|customer| customer["rep"] == "R2")
                .count()
        })
        .collect();
    all.dedup();
    all
}

/// Before which of the places that were tried a finding's jump lies.
fn step(subject: Subject, from: &Value) -> Option<usize> {
    let text = from.as_str()?;
    if !is_score(subject) {
        return text.parse().ok();
    }
    // Millionths, of which 40,000 are a step.
    let digits = format!("{:0<6}", text.strip_prefix("0.")?);
    Some(digits.parse::<usize>().ok()?.div_ceil(40_000))
}

/// A jump: before which place, of which rules, from what to what.
type Jump = (usize, Vec<String>, i128, i128);

fn told(subject: Subject, findings: &[Value]) -> Vec<Jump> {
    let cliffs = of_kind(findings, "cliff").into_iter();
    cliffs
        .chain(of_kind(findings, "decreasing"))
        .filter_map(|one| {
            let detail = &one["detail"];
            let with = one["with"].as_array()?.iter();
            let mut rules: Vec<String> = with
                .chain([&one["rule"]])
                .map(|rule| rule.as_str().expect("a rule").to_owned())
                .collect();
            rules.sort();
            Some((
                step(subject, &detail["from"])?,
                rules,
                fen(&detail["before"]),
                fen(&detail["after"]),
            ))
        })
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn trying_scores_and_counts_finds_no_jump_that_the_audit_missed((subject, rules) in rules()) {
        let scheme = crate::random::bands::scheme(&rules);
        let findings = audit(&scheme);
        let told = told(subject, &findings);
        let asks_leader = subject.2.contains("leader");
        let mut worlds = vec![(false, if asks_leader { MOST + 1 } else { 0 })];
        worlds.push((true, 0));
        worlds.extend(rivals(&findings).into_iter().map(|rival| (false, rival)));
        for (holds, rival) in worlds {
            let most = if is_score(subject) { 2 * MOST } else { MOST };
            let paid: Vec<Vec<i128>> = (0..=most)
                .map(|count| {
                    let facts = facts(subject, count, holds, rival);
                    let rules = rules.iter().map(|rule| rule["id"].as_str().expect("an id"));
                    rules.map(|rule| comes_to(&scheme, &facts, rule)).collect()
                })
                .collect();
            for (below, pair) in paid.windows(2).enumerate() {
                let ids = ["a", "b"].into_iter().zip(pair[0].iter().zip(&pair[1]));
                let moved: Vec<(&str, i128, i128)> = ids
                    .filter(|(_, (before, after))| (*after - *before).abs() > 1)
                    .map(|(id, (before, after))| (id, *before, *after))
                    .collect();
                for (id, before, after) in &moved {
                    let alone = (below + 1, vec![(*id).to_owned()], *before, *after);
                    let is_told = told.contains(&alone) || moved.len() > 1;
                    prop_assert!(is_told, "{alone:?} in {told:?}: {holds} {rival} {scheme}");
                }
                // Each of two rules may be told against a rival of its own.
                let by_rivals = rival > 0 && rival <= MOST;
                let rises: i128 = moved.iter().map(|(_, before, after)| after - before).sum();
                let sums = moved.iter().fold((0, 0), |sum, (_, before, after)| (sum.0 + before, sum.1 + after));
                if moved.len() > 1 && rises.abs() > 1 && !by_rivals {
                    let both = (below + 1, vec!["a".to_owned(), "b".to_owned()], sums.0, sums.1);
                    let each = moved.iter().all(|(id, before, after)| {
                        told.contains(&(below + 1, vec![(*id).to_owned()], *before, *after))
                    });
                    prop_assert!(told.contains(&both) || each, "{both:?} in {told:?}: {holds} {rival} {scheme}");
                }
            }
        }
    }
}
