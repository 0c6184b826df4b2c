//! Random ledgers.

use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::{Value, json};

/// No amount of a ledger reaches this many fen.
pub const MONEY_END: i128 = 100_000_000_000_000;

/// Fen of a decimal of yuan, as text or number.
pub fn fen_of(money: &Value) -> i128 {
    let text = money
        .as_str()
        .map_or_else(|| money.to_string(), str::to_owned);
    let (yuan, part) = text.split_once('.').unwrap_or((&text, ""));
    let part = format!("{part:0<2}");
    yuan.parse::<i128>().expect("yuan") * 100 + part.parse::<i128>().expect("fen")
}

/// Yuan with two decimals.
pub fn yuan(fen: i128) -> String {
    format!("{}.{:02}", fen / 100, fen % 100)
}

/// The bounds of all templates, and a fen beside them.
fn amount() -> impl Strategy<Value = i128> {
    let bounds = prop::sample::select(vec![
        1,
        100_000,
        1_000_000,
        3_000_000,
        5_000_000,
        10_000_000,
        50_000_000,
        100_000_000,
        200_000_000,
    ]);
    prop_oneof![
        4 => (bounds, -1_i128..=1).prop_map(|(bound, off)| (bound + off).max(1)),
        3 => 1_i128..=12_000_000,
        1 => 1_i128..=99_999_999_999_999,
    ]
}

fn date() -> impl Strategy<Value = String> {
    prop_oneof![
        8 => (1_u8..=12, 1_u8..=28).prop_map(|(month, day)| format!("2026-{month:02}-{day:02}")),
        1 => Just("2025-12-31".to_owned()),
        1 => Just("2026-12-31".to_owned()),
        1 => Just("2027-01-01".to_owned()),
    ]
}

fn word(words: &'static [&'static str]) -> impl Strategy<Value = &'static str> {
    prop::sample::select(words)
}

fn optional_money() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        amount().prop_map(|fen| json!(yuan(fen))),
        Just(json!("0"))
    ]
}

prop_compose! {
    fn rep(place: usize)(
        team in prop::option::of(0_usize..2),
        department in prop::option::of(word(&["key_accounts", "marketing", "direct"])),
        bonus in 0_i128..=500_000,
        single in prop::option::of((1_u8..=12, 0_i128..=500_000)),
        targets in (optional_money(), optional_money(), optional_money()),
        task in prop::option::of(0_u32..4),
    ) -> Value {
        let (quarter, year, sales) = targets;
        let months: serde_json::Map<String, Value> =
            single.into_iter().map(|(month, bonus)| (format!("2026-{month:02}"), json!(yuan(bonus)))).collect();
        json!({
            "id": format!("rep{place}"), "name": "业务员", "team": team.map(|team| format!("team{team}")), "department": department,
            "performance_bonus": yuan(bonus), "performance_bonus_by_month": months,
            "quarter_target": quarter, "year_target": year, "task_customers": task, "task_sales": sales,
        })
    }
}

prop_compose! {
    fn customer(place: usize, reps: usize)(
        rep in 0..reps, existing in any::<bool>(), developed in any::<bool>(),
        grade in word(&["important", "general"]), size in word(&["small", "medium", "large"]), prior in prop_oneof![Just(0), amount()],
    ) -> Value {
        json!({
            "id": format!("customer{place}"), "name": "客户", "rep": format!("rep{rep}"), "existing": existing,
            "self_developed": developed, "grade": grade, "size": size, "prior_sales": yuan(prior),
        })
    }
}

prop_compose! {
    fn deal(customers: usize)(
        customer in 0..customers, date in date(), amount in amount(), back in prop_oneof![5 => Just(0_i128), 1 => 1_i128..=100, 1 => Just(100)],
        stage in prop_oneof![4 => Just("delivered"), 3 => word(&["signed", "ordered", "cancelled"])],
        margin in prop::option::of(-1_000_000_i64..=1_000_000), product in prop::option::of(word(&["甲系列", "乙系列"])), prepaid in any::<bool>(),
    ) -> Value {
        json!({
            "customer": format!("customer{customer}"), "date": date, "amount": yuan(amount), "returned": yuan(amount * back / 100), "stage": stage,
            "margin": margin.map(|millionths| format!("{}{}.{:06}", if millionths < 0 { "-" } else { "" }, millionths.abs() / 1_000_000, millionths.abs() % 1_000_000)),
            "product": product, "prepaid": prepaid,
        })
    }
}

const KINDS: &[&str] = &[
    "satisfaction",
    "praise",
    "service_excellence",
    "renewal",
    "referral",
    "team_project",
    "trial",
    "participation",
    "feedback",
    "customer_loss",
    "complaint",
    "violation",
    "dishonesty",
    "service_failure",
    "leak",
    "unfair_competition",
    "contract_breach",
    "appeal",
];

prop_compose! {
    fn outcome(reps: usize, customers: usize)(
        kind in word(KINDS), date in date(), rep in 0..reps, customer in 0..customers, referrer in prop::option::of(0..customers),
        team in 0_usize..2, severity in word(&["minor", "serious", "grave"]), score in prop_oneof![0_u32..=100, 88_u32..=96],
        amount in optional_money(), at_fault in prop::bool::weighted(0.8),
    ) -> Value {
        let two_only = matches!(kind, "complaint" | "service_failure");
        let severity = if two_only && severity == "grave" { "serious" } else { severity };
        json!({
            "kind": kind, "date": date, "rep": format!("rep{rep}"), "customer": format!("customer{customer}"), "team": format!("team{team}"),
            "severity": severity, "score": format!("{}.{:02}", score / 100, score % 100), "amount": amount,
            "referrer": referrer.map(|at| format!("customer{at}")), "at_fault": at_fault,
        })
    }
}

fn numbered(mut list: Vec<Value>, prefix: &str) -> Value {
    for (place, entry) in list.iter_mut().enumerate() {
        entry["id"] = json!(format!("{prefix}{place}"));
    }
    Value::Array(list)
}

prop_compose! {
    fn team()(prior in optional_money(), current in optional_money(), goal in optional_money()) -> Value {
        json!({ "name": "组", "prior_total": prior, "current_total": current, "goal": goal })
    }
}

/// A ledger of the year 2026 with up to a dozen deals and eight outcomes.
pub fn ledger() -> impl Strategy<Value = Value> {
    (1_usize..4, 1_usize..5).prop_flat_map(|(reps, customers)| ledger_of(reps, customers))
}

/// One of so many reps and customers.
pub fn ledger_of(reps: usize, customers: usize) -> impl Strategy<Value = Value> {
    let all_reps: Vec<_> = (0..reps).map(rep).collect();
    let all_customers: Vec<_> = (0..customers).map(|place| customer(place, reps)).collect();
    let teams = vec(team(), 2);
    (teams, all_reps, all_customers, vec(deal(customers), 0..12), vec(outcome(reps, customers), 0..8)).prop_map(
        |(teams, reps, customers, deals, outcomes)| {
            json!({
                "version": 1, "period": { "from": "2026-01-01", "to": "2026-12-31" }, "teams": numbered(teams, "team"),
                "reps": reps, "customers": customers, "deals": numbered(deals, "d"), "outcomes": numbered(outcomes, "o"),
            })
        },
    )
}

/// The deals of a ledger.
pub fn deals_of(ledger: &Value) -> Vec<Value> {
    ledger["deals"].as_array().cloned().expect("deals")
}

/// The ledger with other deals.
pub fn with_deals(ledger: &Value, deals: Vec<Value>) -> Value {
    let mut ledger = ledger.clone();
    ledger["deals"] = Value::Array(deals);
    ledger
}

/// The ledger with so many fen more on a deal.
pub fn raise(ledger: &Value, deal: usize, by: i128) -> Value {
    let mut deals = deals_of(ledger);
    deals[deal]["amount"] = json!(yuan(fen_of(&deals[deal]["amount"]) + by));
    with_deals(ledger, deals)
}

/// The ledger with one more rep, without a team, who has customers, deals and outcomes of their own.
pub fn with_stranger(ledger: &Value) -> Value {
    let mut ledger = ledger.clone();
    let mut push =
        |list: &str, entry: Value| ledger[list].as_array_mut().expect("a list").push(entry);
    push(
        "reps",
        json!({ "id": "stranger", "name": "别人", "performance_bonus": "1000", "department": "key_accounts", "task_customers": 3 }),
    );
    push(
        "customers",
        json!({ "id": "elsewhere", "name": "别处", "rep": "stranger" }),
    );
    push(
        "customers",
        json!({ "id": "old", "name": "旧识", "rep": "stranger", "existing": true, "prior_sales": "50" }),
    );
    push(
        "deals",
        json!({ "id": "far", "customer": "elsewhere", "date": "2026-02-03", "amount": "600000" }),
    );
    push(
        "deals",
        json!({ "id": "old", "customer": "old", "date": "2026-02-03", "amount": "70" }),
    );
    push(
        "outcomes",
        json!({ "id": "far", "kind": "violation", "date": "2026-03-01", "rep": "stranger", "severity": "minor" }),
    );
    ledger
}
