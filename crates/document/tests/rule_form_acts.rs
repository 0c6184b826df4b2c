//! Acts on a rule's form: what is half typed goes where its place goes.
use crate::rule_form::{acts_on, all, every_part, fields};
use rewards_core::scheme::{Definition, RuleDef, Slot, Subject};
use rewards_document::catalog;
use rewards_document::rule_form::{
    Act, Can, Control, Field, Typed, form, head_form, new_rules, perform, perform_head,
};

#[test]
fn what_stands_around_the_rules_is_there_once_somebody_wrote_it() {
    let bare = Definition {
        policy: None,
        ..catalog::definition("order-tiers").expect("there").clone()
    };
    let change = |definition: &Definition, place: &str, act: &Act| {
        perform_head(definition, &[], place, act)
            .expect("a place")
            .0
    };
    let renamed = change(&bare, "name.zh", &Act::Type("我们的方案".into()));
    assert_eq!(renamed.policy, None);
    let shown = head_form(&bare, &[])
        .into_iter()
        .flat_map(|section| section.fields);
    let add = shown
        .filter(|field| field.place == "policy.purpose")
        .find_map(|field| acts_on(&field).pop())
        .expect("to add");
    let begun = change(&bare, "policy.purpose", &add);
    let meant = change(
        &begun,
        "policy.purpose.zh",
        &Act::Type("多开新客户。".into()),
    );
    let purpose = meant.policy.and_then(|policy| policy.purpose);
    assert_eq!(&*purpose.expect("a purpose").zh, "多开新客户。");
}

/// Every sentence of a policy is a field, can be taken out, and comes back by being added and typed.
#[test]
fn each_sentence_of_a_policy_is_changed_added_and_taken_out() {
    let definition = catalog::definition("standard-policy").expect("there");
    let act = |(definition, typed): &(Definition, Vec<Typed>), place: &str, act: &Act| {
        perform_head(definition, typed, place, act).unwrap_or_else(|| panic!("{place}"))
    };
    let add = || Act::Add(String::new());
    let start = (definition.clone(), Vec::new());
    let said = |(definition, _): &(Definition, Vec<Typed>)| -> Vec<String> {
        let policy = definition.policy.as_ref().expect("a policy");
        let sentences = policy.review.iter().chain(&policy.closing);
        sentences.map(|words| words.zh.to_string()).collect()
    };
    let before = said(&start);
    let reviewers = definition.policy.as_ref().expect("a policy").review.len();
    assert!(reviewers > 0 && before.len() > reviewers);
    let changed = act(
        &start,
        "policy.review[0].zh",
        &Act::Type("由总经理审批。".into()),
    );
    assert_eq!(said(&changed)[0], "由总经理审批。");
    let fewer = act(&changed, "policy.closing[0]", &Act::Remove);
    assert_eq!(said(&fewer).len(), before.len() - 1);
    let more = act(&fewer, "policy.closing", &add());
    let place = format!("policy.closing[{}].zh", before.len() - reviewers - 1);
    assert_eq!(more.1, [(place.clone(), String::new())]);
    let whole = act(&more, &place, &Act::Type("未尽事宜另行通知。".into()));
    assert!(whole.1.is_empty());
    assert_eq!(
        said(&whole).last().map(String::as_str),
        Some("未尽事宜另行通知。")
    );
}

#[test]
fn how_one_claims_and_objects_is_written_from_nothing() {
    let bare = Definition {
        policy: None,
        ..catalog::definition("order-tiers").expect("there").clone()
    };
    let mut now = (bare, Vec::new());
    for place in ["policy.claim", "policy.appeal"] {
        let add = Act::Add(String::new());
        now = perform_head(&now.0, &now.1, place, &add).expect("a place");
    }
    for (place, text) in [
        ("policy.claim.evidence[0].zh", "合同"),
        ("policy.claim.signatures[0].zh", "经理"),
        ("policy.appeal.to.zh", "人力资源部"),
        ("policy.appeal.note.zh", "三日内书面提出。"),
    ] {
        assert!(
            now.1
                .iter()
                .any(|(known, typed)| known == place && typed.is_empty()),
            "{place}"
        );
        now = perform_head(&now.0, &now.1, place, &Act::Type(text.into())).expect("a place");
    }
    assert!(now.1.is_empty());
    let policy = now.0.policy.expect("a policy");
    let claim = policy.claim.expect("a claim");
    assert_eq!(
        (&*claim.evidence[0].zh, &*claim.signatures[0].zh),
        ("合同", "经理")
    );
    assert_eq!(&*policy.appeal.expect("an appeal").to.zh, "人力资源部");
}

#[test]
fn what_is_half_typed_goes_with_the_entry_that_it_stands_in() {
    let mut moved = 0;
    for definition in all() {
        for rule in &definition.rules {
            let shown = fields(&definition, rule, &[]);
            let figure_in = |entry: &str| {
                let is_in = |field: &&Field| {
                    matches!(field.control, Control::Figure { .. })
                        && field.place.starts_with(entry)
                };
                shown.iter().find(is_in).map(|field| field.place.clone())
            };
            let entries = shown
                .iter()
                .filter(|field| field.can.contains(&Can::Down) && field.place.ends_with(']'));
            for entry in entries {
                let (list, at) = entry.place.trim_end_matches(']').rsplit_once('[').unwrap();
                let at: usize = at.parse().expect("a number");
                let next = format!("{list}[{}]", at + 1);
                let (Some(one), Some(other)) = (figure_in(&entry.place), figure_in(&next)) else {
                    continue;
                };
                let typed = [
                    (one.clone(), "甲".to_owned()),
                    (other.clone(), "乙".to_owned()),
                ];
                let done = perform(&definition, rule, &typed, &entry.place, &Act::Down);
                let mut after = done.expect("it can go down").typed;
                let mut expected = vec![
                    (one.replacen(&entry.place, &next, 1), "甲".to_owned()),
                    (other.replacen(&next, &entry.place, 1), "乙".to_owned()),
                ];
                after.sort();
                expected.sort();
                assert_eq!(after, expected, "{} {}", definition.id, rule.id);
                moved += 1;
            }
        }
    }
    assert!(moved > 10, "{moved}");
}

#[test]
fn one_payment_that_is_left_of_several_stands_alone_with_what_is_half_typed_in_it() {
    let definition = catalog::definition("standard-policy").expect("there");
    let rule = definition
        .rules
        .iter()
        .find(|rule| figure_of_pays(definition, rule).is_some())
        .expect("a rule with a figure");
    let figure = figure_of_pays(definition, rule).expect("a figure");
    let add = fields(definition, rule, &[])
        .into_iter()
        .filter(|field| field.place == "pays")
        .flat_map(|field| acts_on(&field))
        .find(|act| matches!(act, Act::Add(_)))
        .expect("to add");
    let typed = vec![(figure.clone(), "一点".to_owned())];
    let mut now = (rule.clone(), typed.clone());
    let act = |now: &(RuleDef, Vec<Typed>), place: &str, act: &Act| {
        let done = perform(definition, &now.0, &now.1, place, act).expect("done");
        (done.rule, done.typed)
    };
    for _ in 0..2 {
        now = act(&now, "pays", &add);
    }
    let inside = figure.replacen("pays", "pays[0]", 1);
    assert!(now.1.contains(&(inside, "一点".to_owned())), "{:?}", now.1);
    now = act(&now, "pays[2]", &Act::Remove);
    assert_ne!(now.0.terms.pays, rule.terms.pays);
    now = act(&now, "pays[1]", &Act::Remove);
    assert_eq!((now.0.terms.pays, now.1), (rule.terms.pays.clone(), typed));
}

#[test]
fn of_the_departments_that_differ_one_is_left() {
    let definition = every_part();
    let place = "among.product.is.marketing";
    let of = |place: &str, rule: &RuleDef| {
        let mut all = fields(&definition, rule, &[]).into_iter();
        all.find(|field| field.place == place)
    };
    let mut rules = definition.rules.iter();
    let rule = rules.find(|rule| of(place, rule).is_some()).expect("one");
    assert!(!of(place, rule).expect("there").can.contains(&Can::Remove));
    let act = |rule: &RuleDef, place: &str, act: &Act| {
        perform(&definition, rule, &[], place, act).map(|acted| acted.rule)
    };
    assert_eq!(act(rule, place, &Act::Remove), Err(Vec::new()));

    let other = "among.product.is.direct";
    let add = acts_on(&of(other, rule).expect("a department without a part of its own")).remove(0);
    let two = act(rule, other, &add).expect("added");
    assert!(of(place, &two).expect("there").can.contains(&Can::Remove));
    assert_eq!(act(&two, other, &Act::Remove).as_ref(), Ok(rule));
}

/// Where the first figure stands that a rule pays.
fn figure_of_pays(definition: &Definition, rule: &RuleDef) -> Option<String> {
    let is_figure = |field: &Field| {
        matches!(field.control, Control::Figure { .. }) && field.place.starts_with("pays.")
    };
    let found = fields(definition, rule, &[]).into_iter().find(is_figure);
    found.map(|field| field.place)
}

#[test]
fn only_a_rule_for_spans_is_asked_how_many_have_to_come_in_a_row() {
    let definition = catalog::definition("order-tiers").expect("there");
    let mut of_spans = 0;
    for new in new_rules() {
        let (rule, typed) = new.make("mine");
        let add = Act::Add("action".into());
        let done = perform(definition, &rule, &typed, "pays", &add).expect("an action besides");
        let shown = fields(definition, &done.rule, &done.typed);
        let is_asked = shown.iter().any(|field| field.place == "pays[1].after");
        let is_of_spans = matches!(rule.terms.for_each, Slot::Is(Subject::Span { .. }));
        assert_eq!(is_asked, is_of_spans, "{}", new.label.zh);
        of_spans += usize::from(is_of_spans);
    }
    assert!(of_spans > 0);
}

/// A new rule, with these choices made one after the other.
fn rule_with(
    is_of: impl Fn(&Subject<rewards_core::scheme::Open>) -> bool,
    choices: &[(&str, &str)],
) -> (RuleDef, Vec<Typed>) {
    let definition = every_part();
    let mut rules = new_rules().iter().map(|new| new.make("mine"));
    let start =
        rules.find(|(rule, _)| matches!(&rule.terms.for_each, Slot::Is(subject) if is_of(subject)));
    choices.iter().fold(
        start.expect("such a rule"),
        |(rule, typed), (place, word)| {
            let done = perform(
                &definition,
                &rule,
                &typed,
                place,
                &Act::Choose((*word).to_owned()),
            );
            let done = done.unwrap_or_else(|problems| panic!("{place} {word} {problems:?}"));
            (done.rule, done.typed)
        },
    )
}

/// The words that are offered at a place.
fn offered((rule, typed): &(RuleDef, Vec<Typed>), place: &str) -> Vec<String> {
    let shown = fields(&every_part(), rule, typed).into_iter();
    let at = shown.filter(|field| field.place == place);
    at.flat_map(|field| match field.control {
        Control::Word { options, .. } | Control::Add { options } => options,
        _ => Vec::new(),
    })
    .map(|(word, _)| word)
    .collect()
}

#[test]
fn a_customer_is_offered_one_of_an_item_and_a_rep_several() {
    let is_asked = |to: &str| {
        let (rule, typed) = rule_with(
            |subject| matches!(subject, Subject::Deal(_)),
            &[("to", to), ("pays.what", "item")],
        );
        let shown = fields(&every_part(), &rule, &typed);
        assert!(shown.iter().any(|field| field.place == "pays.item"));
        shown.iter().any(|field| field.place == "pays.quantity")
    };
    assert_eq!((is_asked("rep"), is_asked("customer")), (true, false));
}

#[test]
fn a_pool_is_offered_money_alone() {
    let pool = rule_with(
        |subject| matches!(subject, Subject::Team),
        &[("pays.what", "bands")],
    );
    assert_eq!(offered(&pool, "pays.what"), ["amount", "rate", "bands"]);
    assert_eq!(offered(&pool, "pays.bands[0].pays"), ["amount", "rate"]);
    assert_eq!(offered(&pool, "pays"), ["amount", "rate", "bands"]);
}

#[test]
fn by_slices_a_share_of_each_is_offered_and_of_a_count_there_is_none() {
    let deal = |subject: &Subject<_>| matches!(subject, Subject::Deal(_));
    let bands = rule_with(deal, &[("measure", "net"), ("pays.what", "bands")]);
    assert_eq!(
        offered(&bands, "pays.bands[0].pays"),
        ["amount", "rate", "item"]
    );
    let slices = rule_with(
        deal,
        &[
            ("measure", "net"),
            ("pays.what", "bands"),
            ("pays.mode", "marginal"),
            ("pays.bands[0].pays", "rate"),
        ],
    );
    assert_eq!(offered(&slices, "pays.bands[0].pays"), ["rate"]);
    let rep = |subject: &Subject<_>| matches!(subject, Subject::Rep);
    let counted = rule_with(
        rep,
        &[("measure", "qualifying_customers"), ("pays.what", "bands")],
    );
    assert_eq!(offered(&counted, "pays.bands[0].pays"), ["amount", "item"]);
}

#[test]
fn a_band_that_has_yet_to_be_typed_is_said_by_what_is_missing_in_it() {
    let definition = every_part();
    let (rule, typed) = rule_with(
        |subject| matches!(subject, Subject::Deal(_)),
        &[("measure", "net"), ("pays.what", "bands")],
    );
    let sections = form(&definition, &rule, &typed);
    let says = sections.iter().flat_map(|section| &section.says);
    let (zh, en): (Vec<_>, Vec<_>) = says.map(|line| (&*line.zh, &*line.en)).unzip();
    let (zh, en) = (zh.join("\n"), en.join("\n"));
    assert!(
        zh.contains("“第 1 档的起点”（待填写）") && zh.contains("“第 1 档的金额”（待填写）"),
        "{zh}"
    );
    assert!(
        en.contains("“Band 1: the start” (to fill in)")
            && en.contains("“Band 1: the amount” (to fill in)"),
        "{en}"
    );
}
