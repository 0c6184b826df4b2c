//! Random schemes: each template with its figures set, and every option.

use proptest::prelude::*;
use serde_json::{Map, Value, json};

/// Figures that make every rule of a template active.
fn figures(template: &str) -> Value {
    match template {
        "order-tiers" => json!({
            "gift_ladder": [{"from": "50", "item": "笔"}, {"over": "500", "item": "杯"}], "travel_ladder": [{"from": "700", "item": "西湖"}],
        }),
        "contract-commission" => json!({
            "commission_rate": "0.015", "signing_bonus": "200", "purchase_bonus": "300", "gift_item": "笔", "travel_ladder": [{"over": "0", "item": "北京"}],
        }),
        "starter-bonus" => json!({ "effective_from": "2026-03-01", "window_days": 60 }),
        "service-rebate" => {
            json!({ "service_bonus": "100", "leave_days": 2, "rebate_rate": "0.013", "prepay_rate": "0.007", "team_meal": true })
        }
        "policy-outline" => json!({
            "first_order_rate": "0.01", "star_bonus": "500", "renewal_bonus": "100", "order_growth_rate": "0.003", "praise_bonus": "50",
            "team_goal_bonus": "1000.01", "referral_bonus": "30", "quarter_bonus": "600", "year_bonus": "900",
            "loss_bands": [{"from": "0", "amount": "10"}, {"over": "5000", "amount": "20"}], "dishonesty_fine": "500", "points_after": 2,
            "demotion_after": 3, "violation_fines": {"minor": "1", "grave": "3"}, "complaint_fines": {"serious": "20"},
        }),
        "three-stage" => json!({
            "trial_reward": "10", "trial_score": "0.9", "privilege_ladder": [{"from": "1000", "item": "经理"}], "rebate_ladder": [{"over": "1000", "amount": "30"}],
            "participation_reward": "5", "referral_reward": "200", "referral_cap": "300", "feedback_reward": "5",
        }),
        "acquisition-policy" => json!({
            "new_customer_bands": {"small": [{"from": "10000", "amount": "300"}, {"over": "50000", "rate": "0.02"}], "large": [{"over": "0", "rate": "0.017"}]},
            "repeat_bands": [{"from": "1", "rate": "0.01"}, {"over": "2", "rate": "0.02"}], "satisfaction_bonus": "300", "satisfaction_score": "0.9",
            "team_project_bonus": "100", "loss_fine": "500", "service_fine": "300", "unfair_fine": "2000",
        }),
        "class-a-campaign" => {
            json!({ "direct_monthly": "30000", "stage_two_monthly": "60000", "series": "乙系列" })
        }
        "account-measures" => json!({
            "discount_rate": "0.011", "signing_gift": "笔", "value_added_service": "培训", "co_promotion": "推广", "milestone_ladder": [{"from": "5000", "item": "礼"}],
            "cashback_rate": "0.02", "value_added_from": "30000", "promotion_from": "50000", "idle_days": 90, "expected_sales": "10000",
            "return_rate": "0.3", "complaint_count": 1, "appeal_count": 1, "priority_sales": "9000",
        }),
        _ => json!({}),
    }
}

/// The options of each template with their values.
const OPTIONS: &[(&str, &str, &[&str])] = &[
    ("order-tiers", "basis", &["first_order", "every_order"]),
    ("standard-policy", "boundary", &["higher", "lower"]),
    ("standard-policy", "growth_per", &["rep", "customer"]),
    ("standard-policy", "growth_mode", &["whole", "marginal"]),
    (
        "standard-policy",
        "satisfaction_per",
        &["survey", "average"],
    ),
    (
        "standard-policy",
        "team_allocation",
        &["by_contribution", "equally", "none"],
    ),
    ("starter-bonus", "first_basis", &["total", "first_order"]),
    ("starter-bonus", "volume_per", &["rep", "customer"]),
    ("starter-bonus", "boundary", &["higher", "lower"]),
    ("service-rebate", "rebate_for", &["existing", "new", "all"]),
    (
        "policy-outline",
        "star_by",
        &["new_customer_sales", "new_customer_count"],
    ),
    (
        "policy-outline",
        "star_every",
        &["quarter", "month", "year"],
    ),
    (
        "policy-outline",
        "team_allocation",
        &["by_contribution", "equally", "none"],
    ),
    ("policy-outline", "dishonesty_first", &["warning", "fine"]),
];

const TEMPLATES: &[&str] = &[
    "order-tiers",
    "contract-commission",
    "standard-policy",
    "design-guide",
    "starter-bonus",
    "service-rebate",
    "policy-outline",
    "three-stage",
    "acquisition-policy",
    "class-a-campaign",
    "account-measures",
];

/// Templates whose rules have bands on sales.
const WITH_STEPS: &[&str] = &[
    "order-tiers",
    "standard-policy",
    "starter-bonus",
    "acquisition-policy",
];

/// A template with its figures set, some of them left out, and some reading of each option.
pub fn any_scheme() -> impl Strategy<Value = Value> {
    one_of(TEMPLATES)
}

/// The same, of templates that have next steps.
pub fn scheme_with_steps() -> impl Strategy<Value = Value> {
    one_of(WITH_STEPS)
}

fn one_of(templates: &'static [&'static str]) -> impl Strategy<Value = Value> {
    (
        prop::sample::select(templates),
        any::<u64>(),
        prop::bool::weighted(0.3),
    )
        .prop_map(|(template, seed, sparse)| {
            let mut seed = seed;
            let mut draw = |ways: usize| {
                let ways = u64::try_from(ways).expect("few ways");
                let drawn = seed % ways;
                seed /= ways;
                usize::try_from(drawn).expect("a place")
            };
            let of_template = OPTIONS.iter().filter(|(of, ..)| *of == template);
            let options: Map<String, Value> = of_template
                .map(|(_, option, values)| {
                    ((*option).to_owned(), json!(values[draw(values.len())]))
                })
                .collect();
            let Value::Object(mut params) = figures(template) else {
                unreachable!("figures are an object")
            };
            params.retain(|_, _| !sparse || draw(2) == 0);
            json!({ "template": template, "params": params, "options": options })
        })
}

/// The same scheme carrying its whole definition.
pub fn scheme_of(scheme: &Value) -> Value {
    let id = scheme["template"].as_str().expect("a template");
    let definition = rewards_format::text::template(id).expect("a definition");
    let definition: Value = serde_json::from_str(&definition).expect("a definition");
    json!({ "definition": definition, "params": scheme["params"], "options": scheme["options"] })
}
