//! A statement that is made after another one is the same to every entry and reason as one that is made anew, whatever was
//! edited in between; and what an edit doesn't touch is taken over.

use crate::random;
use crate::random::definitions;
use crate::random::{ledgers::ledger_of, schemes::any_scheme};
use proptest::collection::vec;
use proptest::prelude::*;
use rewards_core::analysis::StandIn;
use rewards_core::ledger::{CustomerAt, Ledger, RepAt};
use rewards_core::pieces::at_once;
use rewards_core::scheme::{RuleAt, Scheme};
use rewards_format::{Evaluation, IndexedLedger, Node, request};
use serde_json::{Value, json};
use std::sync::Arc;

/// A scheme of a request; nothing where it is not sound.
fn scheme_of(scheme: &Value) -> Option<Scheme> {
    let node = Node::read(&json!({ "scheme": scheme }).to_string()).expect("JSON");
    Some(request::opened::evaluate(node).ok()?.0)
}

/// A ledger of a request; nothing where it is not sound.
fn ledger_from(ledger: &Value) -> Option<Ledger> {
    let node = Node::read(&json!({ "ledger": ledger }).to_string()).expect("JSON");
    Some(request::open(node).ok()?.ledger)
}

/// How an index has put the deals of a ledger in order.
fn in_order(IndexedLedger { ledger, index }: &IndexedLedger) -> String {
    let customers = (0..ledger.customers.len()).map(CustomerAt::new);
    let of_customer = |at| (index.counted(at), index.ordered(at));
    let of_customers: Vec<_> = customers.map(of_customer).collect();
    let reps = (0..ledger.reps.len()).map(RepAt::new);
    let of_reps: Vec<_> = reps.map(|rep| index.customers_by_deal(rep)).collect();
    format!(
        "{of_customers:?} {of_reps:?} {:?} {}",
        index.all_by_deal(),
        index.sales
    )
}

/// What was last looked at.
struct Kept {
    ledger: Value,
    evaluation: Evaluation,
}

impl Kept {
    fn new(scheme: Scheme, ledger: Value) -> Self {
        let facts = IndexedLedger::new(ledger_from(&ledger).expect("a ledger"));
        Self {
            ledger,
            evaluation: Evaluation::new(scheme, Arc::new(facts)),
        }
    }

    /// The ledger with its lists shared where they are the same, as whoever edits one has it.
    fn shared(&self, ledger: &Value) -> Option<Ledger> {
        let before = &self.evaluation.facts.ledger;
        let mut now = ledger_from(ledger)?;
        let is_same = |list: &str| ledger[list] == self.ledger[list];
        // What others refer to by place stays where it is: only then are the lists that refer to it the same, too.
        if is_same("teams") {
            now.teams = Arc::clone(&before.teams);
        }
        if is_same("reps") {
            now.reps = Arc::clone(&before.reps);
        }
        if is_same("customers") {
            now.customers = Arc::clone(&before.customers);
        }
        if is_same("deals") && is_same("customers") && now.products == before.products {
            now.deals = Arc::clone(&before.deals);
        }
        if is_same("outcomes") && is_same("customers") && is_same("reps") {
            now.outcomes = Arc::clone(&before.outcomes);
        }
        Some(now)
    }

    /// Evaluates after what was last looked at, and holds it against evaluating anew.
    fn follow(&mut self, scheme: &Scheme, ledger: Value) {
        let Some(now) = self.shared(&ledger) else {
            return;
        };
        let facts = Arc::new(self.evaluation.facts.after(now.clone()));
        let after = self.evaluation.after(scheme.clone(), facts);
        let anew = Evaluation::new(scheme.clone(), Arc::new(IndexedLedger::new(now)));
        assert_eq!(in_order(&after.facts), in_order(&anew.facts), "{ledger:#}");
        assert_eq!(
            format!("{:#?}", after.statement),
            format!("{:#?}", anew.statement),
            "{:#}\n{ledger:#}",
            self.ledger
        );
        self.hold_stand_in(&after);
        *self = Self {
            ledger,
            evaluation: after,
        };
    }

    /// What rules that wait would look at, found after what was last looked at, is the same as found anew.
    fn hold_stand_in(&self, now: &Evaluation) {
        let stand_in = |of: &Evaluation| StandIn::of(&of.scheme, &of.facts.ledger, &of.facts.index);
        let before = stand_in(&self.evaluation);
        let after = before.and_then(|before| {
            let IndexedLedger { ledger, index } = &*now.facts;
            let known = &self.evaluation.facts.ledger;
            let after = at_once(before.after(known, &now.scheme, ledger, index))?;
            Some(after.statement)
        });
        if let Some(after) = after {
            let anew = stand_in(now).expect("rules that wait").statement;
            assert_eq!(format!("{after:#?}"), format!("{anew:#?}"));
        }
    }
}

/// One thing that is edited: numbers choose what, and where.
type Edit = (
    prop::sample::Index,
    prop::sample::Index,
    prop::sample::Index,
    Act,
);

#[derive(Clone, Copy, Debug)]
enum Act {
    /// A field takes another value.
    Write,
    /// A row takes other values in all its fields.
    Replace,
    /// A row is put in.
    Insert,
    /// A row is taken out.
    Remove,
    /// The period ends on another day.
    Period,
    /// Something is set otherwise in the scheme.
    Scheme,
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        8 => Just(Act::Write),
        3 => Just(Act::Replace),
        2 => Just(Act::Insert),
        2 => Just(Act::Remove),
        1 => Just(Act::Period),
        1 => Just(Act::Scheme),
    ]
}

/// The ledger after an edit, which takes what it writes from a ledger of the same size.
fn edited(ledger: &Value, donor: &Value, number: usize, edit: &Edit) -> Value {
    let mut ledger = ledger.clone();
    let (list, row, field, act) = edit;
    // Mostly deals are edited.
    let lists = [
        "deals",
        "deals",
        "deals",
        "customers",
        "outcomes",
        "outcomes",
        "reps",
        "teams",
    ];
    let list = *list.get(&lists);
    let given = donor[list].as_array().expect("a list");
    let rows = ledger[list].as_array_mut().expect("a list");
    match act {
        Act::Write | Act::Replace => {
            if given.is_empty() || rows.is_empty() {
                return ledger;
            }
            let given = row.get(given).as_object().expect("a row");
            let place = row.index(rows.len());
            let row = &mut rows[place];
            let keys: Vec<&String> = given.keys().filter(|key| *key != "id").collect();
            let keys = match act {
                Act::Write => vec![*field.get(&keys)],
                _ => keys,
            };
            for key in keys {
                row[key] = given[key].clone();
            }
        }
        Act::Insert if !given.is_empty() => {
            let mut entry = row.get(given).clone();
            entry["id"] = json!(format!("new{number}"));
            rows.insert(field.index(rows.len() + 1), entry);
        }
        Act::Remove if !rows.is_empty() => drop(rows.remove(row.index(rows.len()))),
        Act::Insert | Act::Remove | Act::Scheme => {}
        Act::Period => {
            ledger["period"]["to"] = json!(format!("2026-{:02}-28", 1 + field.index(12)))
        }
    }
    ledger
}

fn cases() -> ProptestConfig {
    ProptestConfig {
        failure_persistence: None,
        max_global_rejects: 1_000_000,
        ..ProptestConfig::default()
    }
}

/// A ledger, one of the same size to take what is written from, and edits one after the other.
fn edits() -> impl Strategy<Value = (Value, Value, Vec<Edit>)> {
    let sizes = (1_usize..5, 1_usize..7);
    let ledgers = sizes.prop_flat_map(|(reps, customers)| {
        (ledger_of(reps, customers), ledger_of(reps, customers))
    });
    let place = any::<prop::sample::Index>;
    let edits = vec((place(), place(), place(), act()), 1..6);
    (ledgers, edits).prop_map(|((ledger, donor), edits)| (ledger, donor, edits))
}

/// Follows edits with the first of two readings of a scheme, and with the other from wherever the scheme is edited.
fn follow(schemes: [Scheme; 2], (ledger, donor, edits): (Value, Value, Vec<Edit>)) {
    let [mut scheme, mut other] = schemes;
    let mut kept = Kept::new(scheme.clone(), ledger);
    for (number, edit) in edits.iter().enumerate() {
        if let (.., Act::Scheme) = edit {
            std::mem::swap(&mut scheme, &mut other);
        }
        let ledger = edited(&kept.ledger, &donor, number, edit);
        kept.follow(&scheme, ledger);
    }
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn a_template_comes_to_the_same_after_edits(scheme in any_scheme(), edits in edits()) {
        let mut sparse = scheme.clone();
        let params = sparse["params"].as_object_mut().expect("params");
        if let Some(first) = params.keys().next().cloned() {
            params.remove(&first);
        }
        let schemes = [&scheme, &sparse].map(|scheme| scheme_of(scheme).expect("a scheme"));
        follow(schemes, edits);
    }

    #[test]
    fn a_random_scheme_comes_to_the_same_after_edits(seeds in any::<[u64; 2]>(), edits in edits()) {
        let scheme = |seed| scheme_of(&json!({ "definition": definitions::definition(seed) }));
        let schemes = seeds.map(scheme);
        prop_assume!(schemes.iter().all(Option::is_some));
        follow(schemes.map(|scheme| scheme.expect("a scheme")), edits);
    }
}

/// Three reps in a team, each with a customer of two deals.
fn three_reps() -> Value {
    let three = |of: &dyn Fn(usize) -> Value| (0..3).map(of).collect::<Vec<_>>();
    let deal = |at: usize| json!({ "id": format!("d{at}"), "customer": format!("c{}", at / 2), "date": "2026-03-02", "amount": "150000" });
    json!({
        "version": 1, "period": { "from": "2026-01-01", "to": "2026-12-31" },
        "teams": [{ "id": "t", "name": "组", "prior_total": "100" }],
        "reps": three(&|at| json!({ "id": format!("r{at}"), "name": "业务员", "team": "t" })),
        "customers": three(&|at| json!({ "id": format!("c{at}"), "name": "客户", "rep": format!("r{at}") })),
        "deals": (0..6).map(deal).collect::<Vec<_>>(),
        "outcomes": [],
    })
}

#[test]
fn only_the_rep_whose_deal_is_edited_is_tried_anew() {
    let scheme = scheme_of(&json!({ "template": "standard-policy" })).expect("a scheme");
    let rule = |id: &str| {
        let rules = (0..).map(RuleAt).zip(&scheme.rules);
        let mut named = rules.filter(|(_, rule)| *rule.id == *id);
        named.next().expect("a rule").0
    };
    let kept = Kept::new(scheme.clone(), three_reps());
    let mut ledger = three_reps();
    ledger["deals"][2]["amount"] = json!("250000");
    let facts = kept
        .evaluation
        .facts
        .after(kept.shared(&ledger).expect("a ledger"));
    let after = kept.evaluation.after(scheme.clone(), Arc::new(facts));
    let shares = |id: &str| {
        let reps = after
            .statement
            .reps
            .iter()
            .zip(&kept.evaluation.statement.reps);
        let shares = reps.map(|(now, before)| now.shares(rule(id), before));
        shares.collect::<Vec<_>>()
    };
    assert_eq!(shares("new-customer"), [true, false, true]);
    // A share of a pool follows from what all of the team sold.
    assert_eq!(shares("team-growth"), [false; 3]);
}

/// Follows one edit of the three reps with a scheme of these rules.
fn follow_one(rules: &[Value], edit: impl FnOnce(&mut Value)) -> Evaluation {
    let scheme = scheme_of(&random::bands::scheme(rules)).expect("a scheme");
    let mut kept = Kept::new(scheme.clone(), three_reps());
    let before = format!("{:?}", kept.evaluation.statement);
    let mut ledger = three_reps();
    edit(&mut ledger);
    kept.follow(&scheme, ledger);
    assert_ne!(format!("{:?}", kept.evaluation.statement), before);
    kept.evaluation
}

#[test]
fn a_tally_of_who_leads_follows_what_others_sold() {
    let rules = [
        json!({
            "id": "star", "name": "star", "for_each": { "span": "year" }, "measure": "total", "when": [{ "leader": true }],
            "pays": { "amount": "100" }, "adds_to": "stars",
        }),
        json!({ "id": "more", "name": "more", "for_each": "rep", "measure": { "tally": "stars" }, "pays": { "rate": "0.5" } }),
    ];
    // All three led together.
    let after = follow_one(&rules, |ledger| {
        ledger["deals"][0]["amount"] = json!("450000")
    });
    let nets = after.statement.reps.iter().map(|rep| rep.net().to_string());
    assert_eq!(nets.collect::<Vec<_>>(), ["150.00", "0.00", "0.00"]);
}

#[test]
fn what_happened_to_a_customer_touches_its_rep_whoever_it_names() {
    let rules = [json!({
        "id": "calm", "name": "calm", "for_each": "customer",
        "when": [{ "below": "1", "measure": { "outcome_count": "complaint" } }], "pays": { "amount": "100" },
    })];
    let after = follow_one(&rules, |ledger| {
        ledger["outcomes"] = json!([{
            "id": "o", "kind": "complaint", "date": "2026-05-01", "rep": "r0", "customer": "c1", "severity": "minor",
        }]);
    });
    let nets = after.statement.reps.iter().map(|rep| rep.net().to_string());
    assert_eq!(nets.collect::<Vec<_>>(), ["100.00", "0.00", "100.00"]);
}

#[test]
fn a_name_touches_nobody_and_a_row_put_in_before_others_everybody_behind() {
    let scheme = scheme_of(&json!({ "template": "order-tiers" })).expect("a scheme");
    let kept = Kept::new(scheme.clone(), three_reps());
    let shares = |edit: &dyn Fn(&mut Value)| {
        let mut ledger = three_reps();
        edit(&mut ledger);
        let facts = kept
            .evaluation
            .facts
            .after(kept.shared(&ledger).expect("a ledger"));
        let after = kept.evaluation.after(scheme.clone(), Arc::new(facts));
        let reps = after
            .statement
            .reps
            .iter()
            .zip(&kept.evaluation.statement.reps);
        let shares = reps.map(|(now, before)| now.shares(RuleAt(0), before));
        shares.collect::<Vec<_>>()
    };
    assert_eq!(
        shares(&|ledger| ledger["customers"][1]["name"] = json!("别名")),
        [true; 3]
    );
    assert_eq!(
        shares(&|ledger| ledger["deals"][5]["customer"] = json!("c0")),
        [false, true, false]
    );
    assert_eq!(
        shares(&|ledger| ledger["customers"][2]["rep"] = json!("r1")),
        [true, false, false]
    );
    assert_eq!(
        shares(&|ledger| ledger["reps"][0]["performance_bonus"] = json!("5")),
        [false, true, true]
    );
    let put_in = json!({ "id": "new", "customer": "c1", "date": "2026-04-01", "amount": "1" });
    let at = |place: usize| {
        let put_in = put_in.clone();
        shares(&move |ledger| {
            ledger["deals"]
                .as_array_mut()
                .expect("deals")
                .insert(place, put_in.clone())
        })
    };
    assert_eq!(at(6), [true, false, true]);
    assert_eq!(at(2), [true, false, false]);
    assert_eq!(at(0), [false; 3]);
}
