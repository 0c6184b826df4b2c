//! The templates are data in the published format, and another scheme is another file.

use crate::format::{json_of, schema};
use rewards_core::ledger::OutcomeKind;
use rewards_core::scheme::Field;
use rewards_format::templates::TEMPLATES;
use rewards_format::text::{evaluate, template, templates};
use rewards_format::{Definition, Node, Path, Problems, read_definition, reads};
use serde_json::{Value, json};

fn definition(id: &str) -> Definition {
    let node = Node::read(&template(id).expect("a template")).expect("JSON");
    let mut problems = Problems::default();
    let definition = read_definition(&node, &Path::Root(id), &mut problems);
    assert_eq!(problems.into_list(), []);
    definition.expect("a definition")
}

#[test]
fn every_template_reads_without_problems() {
    for (id, _) in TEMPLATES {
        assert_eq!(&*definition(id).id, *id);
    }
}

#[test]
fn every_template_validates_against_the_published_schema() {
    let schema = schema();
    for (id, text) in TEMPLATES {
        let errors: Vec<String> = schema
            .iter_errors(&json_of(text))
            .map(|error| error.to_string())
            .collect();
        assert_eq!(errors, Vec::<String>::new(), "{id}");
    }
}

#[test]
fn templates_are_listed_with_their_rules_figures_and_readings() {
    let list = json_of(&templates());
    let ids: Vec<&str> = list
        .as_array()
        .expect("a list")
        .iter()
        .map(|one| one["id"].as_str().expect("an id"))
        .collect();
    assert_eq!(ids, TEMPLATES.iter().map(|(id, _)| *id).collect::<Vec<_>>());
    let policy = &list[2];
    assert_eq!(policy["rules"][0]["clause"], "三.1");
    assert_eq!(policy["params"][0]["id"], "monthly_deduction_cap");
    assert_eq!(policy["params"][0]["default"], "1");
    assert_eq!(policy["options"][0]["values"], json!(["higher", "lower"]));
    assert_eq!(policy["options"][0]["default"], "higher");
    assert_eq!(
        list[0]["params"][1]["document"],
        json!(["西湖", "北戴河", "北京", "成都"])
    );
    assert_eq!(list[3]["rules"], json!([]));
}

#[test]
fn every_name_is_there_in_both_languages() {
    for (id, text) in TEMPLATES {
        let written = json_of(text);
        for list in ["rules", "params", "options"] {
            for one in written[list].as_array().expect("a list") {
                for language in ["zh", "en"] {
                    assert!(
                        one["name"][language]
                            .as_str()
                            .is_some_and(|name| !name.is_empty()),
                        "{id}: {one}"
                    );
                }
            }
        }
        for option in written["options"].as_array().expect("a list") {
            for value in option["values"].as_array().expect("a list") {
                assert!(
                    option["value_names"][value.as_str().expect("a value")]["en"].is_string(),
                    "{id}: {option}"
                );
            }
            assert!(option["why"]["zh"].is_string(), "{id}: {option}");
        }
    }
}

fn fields(id: &str, params: Value, options: Value) -> Vec<&'static str> {
    let node = |value: Value| Node::read(&value.to_string()).expect("JSON");
    let reads = reads(&definition(id), Some(&node(params)), Some(&node(options)));
    reads.fields.iter().map(|field| field.word()).collect()
}

#[test]
fn a_form_asks_only_for_what_the_scheme_reads() {
    let none = || json!({});
    assert_eq!(
        fields("order-tiers", none(), none()),
        ["customers.existing", "deals.returned"]
    );
    assert_eq!(fields("design-guide", none(), none()), Vec::<&str>::new());
    let starter = [
        "customers.existing",
        "customers.self_developed",
        "deals.stage",
        "deals.returned",
    ];
    assert_eq!(fields("starter-bonus", none(), none()), starter);
    let campaign = [
        "reps.department",
        "reps.task_customers",
        "reps.task_sales",
        "customers.existing",
        "deals.returned",
    ];
    assert_eq!(fields("class-a-campaign", none(), none()), campaign);
    let checked = fields(
        "class-a-campaign",
        json!({ "margin_min": "0.1", "series": "甲" }),
        none(),
    );
    assert_eq!(checked.len(), campaign.len() + 2, "{checked:?}");
    assert!(
        checked.contains(&"deals.margin") && checked.contains(&"deals.product"),
        "{checked:?}"
    );
}

#[test]
fn outcomes_are_asked_for_by_kind_with_the_fields_that_are_read() {
    let reads = reads(&definition("policy-outline"), None, None);
    assert!(
        reads.has(Field::TeamGoal)
            && reads.has(Field::RepQuarterTarget)
            && !reads.has(Field::DealMargin)
    );
    let loss: Vec<&str> = reads
        .outcomes
        .get(&OutcomeKind::CustomerLoss)
        .expect("read")
        .iter()
        .copied()
        .collect();
    assert_eq!(loss, ["amount", "at_fault", "customer", "rep"]);
    let referral: Vec<&str> = reads
        .outcomes
        .get(&OutcomeKind::Referral)
        .expect("read")
        .iter()
        .copied()
        .collect();
    assert_eq!(referral, ["customer", "rep"]);
    assert!(!reads.outcomes.contains_key(&OutcomeKind::Trial));
}

/// Every run of months in a definition made so long, among so many.
fn lengthen(part: &mut Value, months: u32, of: u32) {
    match part {
        Value::Object(fields) => {
            if fields.contains_key("months") {
                fields.insert("months".into(), json!(months));
                fields.insert("of".into(), json!(of));
            }
            fields
                .values_mut()
                .for_each(|part| lengthen(part, months, of));
        }
        Value::Array(parts) => parts.iter_mut().for_each(|part| lengthen(part, months, of)),
        _ => {}
    }
}

/// Sales of seven months, June to December, one deal each.
fn deals(customer: &str, sales: [u32; 7]) -> Vec<Value> {
    let deal = |(month, amount): (usize, u32)| {
        let date = format!("2012-{:02}-10", month + 6);
        json!({ "id": format!("{customer}-{month}"), "customer": customer, "date": date, "amount": amount })
    };
    sales
        .into_iter()
        .enumerate()
        .filter(|(_, amount)| *amount > 0)
        .map(deal)
        .collect()
}

/// hongyuan: June to September 40,000 a month, July to October the same, August to November 42,500, September to
/// December 50,000: it qualifies with its seventh month, misses stage one and reaches stage two in September.
/// huaxin: 50,000 in each of its first four months: both stages from June on.
/// ruifeng: 60,000 a month, for three months only (a mean of 45,000 in four): it does not qualify.
#[test]
fn a_campaign_of_four_months_among_seven_is_another_file_and_nothing_else() {
    let mut definition = json_of(&template("class-a-campaign").expect("a template"));
    lengthen(&mut definition, 4, 7);
    let customers =
        ["hongyuan", "huaxin", "ruifeng"].map(|id| json!({ "id": id, "name": id, "rep": "zhang" }));
    let all = [
        deals(
            "hongyuan",
            [10_000, 50_000, 50_000, 50_000, 10_000, 60_000, 80_000],
        ),
        deals("huaxin", [50_000, 50_000, 50_000, 50_000, 0, 0, 0]),
        deals("ruifeng", [60_000, 60_000, 60_000, 0, 0, 0, 0]),
    ];
    let ledger = json!({
        "version": 1, "period": { "from": "2012-06-01", "to": "2012-12-31" }, "teams": [],
        "reps": [{ "id": "zhang", "name": "张伟", "department": "key_accounts", "task_customers": 3 }],
        "customers": customers, "deals": all.concat(), "outcomes": [],
    });
    let answer =
        evaluate(&json!({ "scheme": { "definition": definition }, "ledger": ledger }).to_string())
            .expect("a statement");
    let rep = &json_of(&answer)["reps"][0];
    let said = |list: &str, fields: [&str; 4]| -> Vec<String> {
        let said = |entry: &Value| {
            fields
                .map(|field| entry[field].as_str().unwrap_or("-").to_owned())
                .join(" ")
        };
        rep[list]
            .as_array()
            .expect("a list")
            .iter()
            .map(said)
            .collect()
    };
    let lines = [
        "stage-one huaxin 1000.00 2012-06",
        "stage-two hongyuan 2000.00 2012-09",
        "stage-two huaxin 2000.00 2012-06",
        "missed-task - 500.00 -",
    ];
    assert_eq!(
        said("lines", ["rule", "customer", "amount", "month"]),
        lines
    );
    let skipped = [
        "stage-one hongyuan hongyuan-0 target_missed",
        "stage-one ruifeng ruifeng-0 not_qualified",
        "stage-two ruifeng ruifeng-0 not_qualified",
    ];
    assert_eq!(
        said("skipped", ["rule", "customer", "deal", "reason"]),
        skipped
    );
    assert_eq!(rep["net"], "4500.00");
}
