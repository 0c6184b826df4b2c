//! Why two results differ: the parts add up to the whole difference, whatever is changed.

use crate::random;
use crate::random::bands::{rule, scheme, yuan};
use proptest::prelude::*;
use rewards_core::analysis::{Changed, Stop, why_differ};
use rewards_core::engine::evaluate;
use rewards_core::number::Money;
use rewards_core::scheme::Scheme;
use rewards_format::{IndexedLedger, Node, request};
use serde_json::{Value, json};
use std::sync::Arc;

fn read(scheme: &Value, ledger: &Value) -> (Scheme, Arc<IndexedLedger>) {
    let text = json!({ "scheme": scheme, "ledger": ledger }).to_string();
    let node = Node::read(&text).expect("JSON");
    let (evaluation, _) =
        request::evaluate(node).unwrap_or_else(|problems| panic!("{problems:?} {text}"));
    (evaluation.scheme, evaluation.facts)
}

fn stop<'a>(scheme: &'a Scheme, facts: &'a IndexedLedger) -> Stop<'a> {
    Stop {
        scheme,
        ledger: &facts.ledger,
        index: &facts.index,
    }
}

/// A rep of this name with deals of these amounts in fen.
fn ledger(rep: &str, amounts: &[i128]) -> Value {
    let deals = amounts.iter().enumerate();
    let deals: Vec<Value> = deals
        .map(|(place, fen)| {
            json!({ "id": format!("d{place}"), "customer": "c", "date": "2026-03-02", "amount": yuan(*fen) })
        })
        .collect();
    json!({
        "version": 1, "period": { "from": "2026-03-01", "to": "2026-03-31" }, "teams": [],
        "reps": [{ "id": "r", "name": rep }], "customers": [{ "id": "c", "rep": "r", "name": "c" }],
        "deals": deals, "outcomes": []
    })
}

fn of_deals(rate: &str) -> Value {
    json!({ "id": "deals", "name": "r", "for_each": { "deal": "each" }, "measure": "net", "pays": { "rate": rate } })
}

#[test]
fn a_deal_more_and_a_higher_rate_each_have_their_part() {
    let fine = json!({ "id": "fine", "name": "f", "kind": "penalty", "for_each": "rep", "measure": "total", "when": [{ "over": "250" }], "pays": { "amount": "3" } });
    let (old, before) = read(&scheme(&[of_deals("0.01")]), &ledger("张伟", &[10_000]));
    let (higher, after) = read(
        &scheme(&[of_deals("0.02")]),
        &ledger("张伟", &[10_000, 20_000]),
    );
    let (new, _) = read(
        &scheme(&[fine, of_deals("0.02")]),
        &ledger("张伟", &[10_000, 20_000]),
    );
    let steps = [
        (Changed::Facts, stop(&old, &after)),
        (Changed::Figures, stop(&higher, &after)),
        (Changed::Scheme, stop(&new, &after)),
    ];
    let found = why_differ(stop(&old, &before), &steps);
    let rep = &found.reps[0].differs;
    assert_eq!(
        (rep.before.to_string(), rep.after.to_string()),
        ("1.00".to_owned(), "3.00".to_owned())
    );
    let parts: Vec<String> = rep
        .parts
        .iter()
        .map(|part| {
            format!(
                "{} {:?} {} {:?}",
                part.rule, part.changed, part.change, part.lines
            )
        })
        .collect();
    assert_eq!(
        parts,
        [
            "fine Scheme -3.00 (0, 1)",
            "deals Facts 2.00 (1, 2)",
            "deals Figures 3.00 (2, 2)",
        ]
    );
}

#[test]
fn who_is_in_one_month_alone_has_nothing_in_the_other() {
    let (scheme, before) = read(&scheme(&[of_deals("0.01")]), &ledger("张伟", &[10_000]));
    let (_, after) = read(
        &self::scheme(&[of_deals("0.01")]),
        &ledger("李娜", &[30_000]),
    );
    let steps = [(Changed::Facts, stop(&scheme, &after))];
    let told: Vec<(String, String, String)> = why_differ(stop(&scheme, &before), &steps)
        .reps
        .iter()
        .map(|rep| {
            (
                rep.name.to_string(),
                rep.differs.before.to_string(),
                rep.differs.after.to_string(),
            )
        })
        .collect();
    let row = |name: &str, before: &str, after: &str| (name.into(), before.into(), after.into());
    assert_eq!(
        told,
        [row("李娜", "0.00", "3.00"), row("张伟", "1.00", "0.00")]
    );
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn the_parts_add_up_to_the_difference_of_every_rep_and_of_all(
        schemes in prop::collection::vec(random::schemes::any_scheme(), 2),
        own in prop::collection::vec(prop::collection::vec(rule(3_000), 1..4), 2),
        facts in prop::collection::vec(random::ledgers::ledger(), 2),
        chosen in prop::collection::vec((any::<bool>(), 0..2_usize), 4),
    ) {
        let own = own.into_iter().map(|mut rules| {
            for (place, rule) in rules.iter_mut().enumerate() {
                rule["id"] = json!(format!("r{place}"));
            }
            scheme(&rules)
        });
        let own: Vec<Value> = own.collect();
        let read_at = |(is_own, place): (bool, usize), facts: &Value| {
            read(if is_own { &own[place] } else { &schemes[place] }, facts)
        };
        let (start, before) = read_at(chosen[0], &facts[0]);
        let (_, after) = read_at(chosen[0], &facts[1]);
        let stops: Vec<Scheme> = chosen.iter().map(|one| read_at(*one, &facts[1]).0).collect();
        let causes = [Changed::Facts, Changed::Figures, Changed::Readings, Changed::Scheme];
        let steps: Vec<_> = causes.into_iter().zip(&stops).map(|(changed, scheme)| (changed, stop(scheme, &after))).collect();
        let found = why_differ(stop(&start, &before), &steps);
        for rep in &found.reps {
            let parts: Money = rep.differs.parts.iter().map(|part| part.change).sum();
            prop_assert_eq!(rep.differs.before + parts, rep.differs.after);
        }
        let all = &found.all;
        let parts: Money = all.parts.iter().map(|part| part.change).sum();
        prop_assert_eq!(all.before + parts, all.after);
        prop_assert_eq!(all.before, evaluate(&start, &before.ledger).totals.net());
        let last = stops.last().expect("a scheme");
        prop_assert_eq!(all.after, evaluate(last, &after.ledger).totals.net());
    }
}
