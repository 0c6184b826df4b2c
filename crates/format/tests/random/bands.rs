//! Random schemes of one rule with bands on sales.

use proptest::prelude::*;
use serde_json::{Value, json};

/// Money of so many fen, as the contract writes it.
pub fn yuan(fen: i128) -> String {
    format!("{}.{:02}", fen / 100, fen % 100)
}

/// Bands with bounds within so many fen: each `over` or `from` its bound, paying an amount or a rate, or one of the two
/// alone.
pub fn bands(most: i128) -> impl Strategy<Value = Value> {
    let band = (0..most, any::<bool>(), 0_i128..600, 0_i128..60);
    (prop::collection::vec(band, 1..5), 0..3_u8).prop_map(|(mut bands, kind)| {
        bands.sort_by_key(|(bound, ..)| *bound);
        bands.dedup_by_key(|(bound, ..)| *bound);
        let one = |(bound, is_from, amount, percent): (i128, bool, i128, i128)| {
            let edge = if is_from { "from" } else { "over" };
            let is_rate = kind == 1 || kind == 2 && amount % 2 == 0;
            let (pays, figure) = if is_rate {
                ("rate", format!("0.{percent:02}"))
            } else {
                ("amount", yuan(amount))
            };
            json!({ edge: yuan(bound), pays: figure })
        };
        bands.into_iter().map(one).collect()
    })
}

/// What a rule with bands is for each: what it measures, and among whom.
const SUBJECTS: &[(&str, &str, &str)] = &[
    (r#"{"deal": "each"}"#, "net", "all"),
    (r#"{"deal": "first"}"#, "net", "new"),
    (r#""customer""#, "total", "new"),
    (r#""rep""#, "total", "all"),
    (r#"{"span": "month"}"#, "total", "all"),
];

/// A rule with bands on sales: some with a limit, some with a bound as a condition, some marginal where that may be.
pub fn rule(most: i128) -> impl Strategy<Value = Value> {
    let subject = prop::sample::select(SUBJECTS);
    let condition = prop::option::weighted(
        0.25,
        (
            0..most,
            prop::sample::select(&["at_least", "over", "below"][..]),
        ),
    );
    let limit = prop::option::weighted(0.2, 1_i128..50);
    (bands(most), subject, condition, limit, any::<bool>()).prop_map(
        |(bands, (for_each, measure, of), condition, limit, is_marginal)| {
            let for_each: Value = serde_json::from_str(for_each).expect("a subject");
            let bands: Value = bands;
            let is_rate = |band: &Value| band["rate"].is_string();
            let is_marginal = is_marginal && bands.as_array().is_some_and(|bands| bands.iter().all(is_rate));
            let pays = match is_marginal {
                true => json!({ "bands": bands, "mode": "marginal" }),
                false => json!({ "bands": bands }),
            };
            let mut rule = json!({
                "id": "r", "name": "r", "for_each": for_each, "among": { "of": of }, "measure": measure, "pays": pays
            });
            if let Some((bound, is)) = condition {
                rule["when"] = json!([{ is: yuan(bound) }]);
            }
            if let Some(percent) = limit {
                rule["limits"] = json!({ "of_base": format!("0.{percent:02}") });
            }
            rule
        },
    )
}

/// A scheme of these rules.
pub fn scheme(rules: &[Value]) -> Value {
    json!({ "definition": { "version": 1, "id": "own", "name": "own", "rules": rules } })
}
