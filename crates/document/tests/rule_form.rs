//! A rule as a form: each place says what stands there, and an act on it gives the rule that says otherwise.

use rewards_core::scheme::{Definition, Edge, ElseAt, Measure, PaysDef, RuleDef, Slot};
use rewards_document::catalog;
use rewards_document::rule_form::{
    Act, Can, Control, Field, FigureKind, Standing, Typed, form, head_form, new_rules,
    new_rules_in_form, perform, perform_head, with_holes,
};
use rewards_document::workbook::BandRow;
use rewards_format::{Path, Problems, read_definition, rule_node};

pub fn fields(definition: &Definition, rule: &RuleDef, typed: &[Typed]) -> Vec<Field> {
    let sections = form(definition, rule, typed);
    sections
        .into_iter()
        .flat_map(|section| section.fields)
        .collect()
}

fn templates() -> Vec<Definition> {
    catalog::definitions().cloned().collect()
}

/// A scheme of the format's tests in which every kind of part stands.
pub fn every_part() -> Definition {
    let json = include_str!("../../format/tests/definitions/every-part.json");
    let node = rewards_format::Node::read(json).expect("JSON");
    read_definition(&node, &Path::Root(""), &mut Problems::default()).expect("sound")
}

pub fn all() -> Vec<Definition> {
    templates().into_iter().chain([every_part()]).collect()
}

#[test]
fn looking_at_a_rule_changes_nothing_and_every_place_is_named_once() {
    for definition in all() {
        for rule in &definition.rules {
            let shown = fields(&definition, rule, &[]);
            let mut places: Vec<(&str, String)> = shown
                .iter()
                .filter(|field| {
                    !matches!(
                        field.control,
                        Control::Group | Control::Add { .. } | Control::Bands(_)
                    )
                })
                .map(|field| (field.place.as_str(), format!("{:?}", field.label)))
                .collect();
            places.sort();
            let count = places.len();
            places.dedup();
            assert_eq!(places.len(), count, "{} {}", definition.id, rule.id);
            assert_eq!(with_holes(rule, &[]).0, *rule);
        }
    }
}

#[test]
fn typing_what_stands_there_changes_nothing() {
    for definition in all() {
        for rule in &definition.rules {
            for field in fields(&definition, rule, &[]) {
                let act = match &field.control {
                    Control::Figure { text, standing, .. }
                    | Control::Text { text, standing, .. } => {
                        assert_eq!(*standing, Standing::Stands);
                        Act::Type(text.clone())
                    }
                    Control::Word { chosen, .. } => Act::Choose(chosen.clone()),
                    Control::Words { .. }
                    | Control::Group
                    | Control::Add { .. }
                    | Control::Param { .. } => continue,
                    Control::Bands(sheet) => Act::Bands(sheet.rows.clone()),
                };
                let Ok(acted) = perform(&definition, rule, &[], &field.place, &act) else {
                    assert_eq!(
                        act,
                        Act::Choose(String::new()),
                        "{} {}",
                        rule.id,
                        field.place
                    );
                    continue;
                };
                assert_eq!(
                    rule_node(&acted.rule),
                    rule_node(rule),
                    "{} {} {act:?}",
                    rule.id,
                    field.place
                );
                assert!(acted.typed.is_empty(), "{} {}", rule.id, field.place);
            }
        }
    }
}

#[test]
fn whatever_is_chosen_added_or_taken_out_gives_a_rule_that_can_be_read_again() {
    let mut acts = 0;
    for definition in all() {
        for rule in &definition.rules {
            for field in fields(&definition, rule, &[]) {
                for act in acts_on(&field) {
                    let before = rule_node(rule);
                    match perform(&definition, rule, &[], &field.place, &act) {
                        Ok(acted) => {
                            acts += 1;
                            let whole = with_acted(&definition, &acted);
                            // The form of what came out shows every open figure.
                            let open = fields(&whole, &acted.rule, &acted.typed);
                            for (place, _) in &acted.typed {
                                assert!(
                                    open.iter()
                                        .any(|field| field.place == *place && !stands(field)),
                                    "{} {} {act:?}: {place} in {:?}",
                                    rule.id,
                                    field.place,
                                    acted.rule.terms
                                );
                            }
                        }
                        Err(problems) => assert!(
                            problems.is_empty(),
                            "{} {} {act:?}: {problems:?}",
                            rule.id,
                            field.place
                        ),
                    }
                    assert_eq!(rule_node(rule), before);
                }
            }
        }
    }
    assert!(acts > 5_000, "{acts}");
}

fn with_acted(definition: &Definition, acted: &rewards_document::rule_form::Acted) -> Definition {
    let mut whole = definition.clone();
    whole.params.extend(acted.params.iter().cloned());
    whole.options.extend(acted.options.iter().cloned());
    whole
}

fn stands(field: &Field) -> bool {
    match &field.control {
        Control::Figure { standing, .. } | Control::Text { standing, .. } => {
            *standing == Standing::Stands
        }
        // Nothing is chosen yet.
        Control::Word { chosen, options } => {
            !chosen.is_empty() || options.iter().all(|(word, _)| !word.is_empty())
        }
        _ => true,
    }
}

pub fn acts_on(field: &Field) -> Vec<Act> {
    let mut acts: Vec<Act> = match &field.control {
        Control::Figure { .. } | Control::Text { .. } => {
            vec![Act::Type("x%".to_owned()), Act::Type(String::new())]
        }
        Control::Word { options, .. } | Control::Words { options, .. } => options
            .iter()
            .map(|(word, _)| Act::Choose(word.clone()))
            .collect(),
        Control::Add { options } => options
            .iter()
            .map(|(word, _)| Act::Add(word.clone()))
            .collect(),
        Control::Bands(sheet) => {
            let mut rows = sheet.rows.clone();
            rows.reverse();
            rows.push(BandRow::blank(Edge::Over, sheet.pays[0]));
            vec![Act::Bands(rows), Act::Bands(Vec::new())]
        }
        Control::Group | Control::Param { .. } => Vec::new(),
    };
    acts.extend(field.can.iter().map(|can| match can {
        Can::Remove => Act::Remove,
        Can::Up => Act::Up,
        Can::Down => Act::Down,
        Can::BeFigure => Act::BeFigure,
        Can::BeFixed => Act::BeFixed,
        Can::BeRead => Act::BeRead,
    }));
    acts
}

#[test]
fn what_can_be_done_is_done() {
    for definition in all() {
        for rule in &definition.rules {
            for field in fields(&definition, rule, &[]) {
                let can = field.can.iter().filter(|can| **can != Can::BeFixed);
                for act in can.map(|can| match can {
                    Can::Remove => Act::Remove,
                    Can::Up => Act::Up,
                    Can::Down => Act::Down,
                    Can::BeFigure => Act::BeFigure,
                    Can::BeRead | Can::BeFixed => Act::BeRead,
                }) {
                    let acted = perform(&definition, rule, &[], &field.place, &act);
                    let acted = acted.unwrap_or_else(|problems| {
                        panic!("{} {} {act:?} {problems:?}", rule.id, field.place)
                    });
                    assert_ne!(
                        rule_node(&acted.rule),
                        rule_node(rule),
                        "{} {} {act:?}",
                        rule.id,
                        field.place
                    );
                }
            }
        }
    }
}

/// Makes one rule into another by nothing but what the form offers.
fn built(definition: &Definition, from: &RuleDef, goal: &RuleDef) -> RuleDef {
    let mut rule = from.clone();
    let mut typed: Vec<Typed> = Vec::new();
    for _ in 0..400 {
        let now = fields(definition, &rule, &typed);
        let then = fields(definition, goal, &[]);
        if now == then && typed.is_empty() {
            return rule;
        }
        let mut tried = steps(&now, &then).into_iter();
        let Some(acted) = tried.find_map(|(place, act)| {
            let acted = perform(definition, &rule, &typed, &place, &act).ok()?;
            (rule_node(&acted.rule) != rule_node(&rule) || acted.typed != typed).then_some(acted)
        }) else {
            break;
        };
        (rule, typed) = (acted.rule, acted.typed);
    }
    panic!(
        "{}\nis not\n{}\n{typed:?}",
        rule_node(&rule).compact_json(),
        rule_node(goal).compact_json()
    );
}

/// What brings a form nearer to another: the first difference, in the order of the form.
fn steps(now: &[Field], then: &[Field]) -> Vec<(String, Act)> {
    let find = |all: &[Field], field: &Field| {
        let same = |other: &&Field| {
            other.place == field.place
                && std::mem::discriminant(&other.control) == std::mem::discriminant(&field.control)
        };
        all.iter().find(same).cloned()
    };
    let mut steps = Vec::new();
    for field in then {
        let place = field.place.clone();
        match (&field.control, find(now, field).map(|field| field.control)) {
            (Control::Word { chosen, .. }, Some(Control::Word { chosen: other, .. }))
                if *chosen != other =>
            {
                steps.push((place, Act::Choose(chosen.clone())));
            }
            (Control::Words { chosen, .. }, Some(Control::Words { chosen: other, .. })) => {
                for word in chosen.iter().filter(|word| !other.contains(word)) {
                    steps.push((place.clone(), Act::Choose((*word).clone())));
                }
                for word in other.iter().filter(|word| !chosen.contains(word)) {
                    steps.push((place.clone(), Act::Choose((*word).clone())));
                }
            }
            (
                Control::Figure { text, .. } | Control::Text { text, .. },
                Some(
                    Control::Figure {
                        text: other,
                        standing,
                        ..
                    }
                    | Control::Text {
                        text: other,
                        standing,
                        ..
                    },
                ),
            ) if *text != other || standing != Standing::Stands => {
                steps.push((place, Act::Type(text.clone())));
            }
            (
                Control::Figure { .. }
                | Control::Text { .. }
                | Control::Group
                | Control::Word { .. },
                None,
            ) => {
                // Something has to be added here, or in the list that holds it.
                let list = place.rsplit_once('[').map(|(list, _)| list.to_owned());
                for at in [Some(place.clone()), list].into_iter().flatten() {
                    let add = now.iter().find(|field| {
                        field.place == at && matches!(field.control, Control::Add { .. })
                    });
                    if let Some(Field {
                        control: Control::Add { options },
                        ..
                    }) = add
                    {
                        let wanted = then.iter().filter(|field| field.place.starts_with(&place));
                        let wanted: Vec<String> = wanted
                            .filter_map(|field| match &field.control {
                                Control::Word { chosen, .. } => Some(chosen.clone()),
                                _ => None,
                            })
                            .collect();
                        let mut options = options.clone();
                        options.sort_by_key(|(word, _)| {
                            wanted
                                .iter()
                                .position(|one| one == word)
                                .unwrap_or(usize::MAX)
                        });
                        steps.extend(
                            options
                                .into_iter()
                                .take(1)
                                .map(|(word, _)| (at.clone(), Act::Add(word))),
                        );
                    }
                }
            }
            _ => {}
        }
    }
    for field in now.iter().rev() {
        if field.can.contains(&Can::Remove)
            && !then
                .iter()
                .any(|other| other.place == field.place && other.can.contains(&Can::Remove))
        {
            steps.push((field.place.clone(), Act::Remove));
        }
    }
    steps
}

/// The rule with its figures and readings written into it, as far as they have defaults.
fn fixed(definition: &Definition, rule: &RuleDef) -> RuleDef {
    let mut rule = rule.clone();
    for _ in 0..50 {
        let all = fields(definition, &rule, &[]);
        let mut holes = all.iter().filter(|field| field.can.contains(&Can::BeFixed));
        let Some(acted) = holes.find_map(|field| {
            perform(definition, &rule, &[], &field.place, &Act::BeFixed)
                .ok()
                .filter(|acted| acted.typed.is_empty())
        }) else {
            break;
        };
        rule = acted.rule;
    }
    rule
}

/// A list of one payment is that payment, and what every other department has may stand among the departments.
fn alone(rule: &mut RuleDef) {
    if let Some(Slot::Is(Measure::QualifyingCustomers(Slot::Is(by)))) = &mut rule.terms.measure {
        by.else_at = ElseAt::Among;
    }
    if let Slot::Is(PaysDef::Several(list)) = &mut rule.terms.pays
        && let [only] = list.as_slice()
    {
        rule.terms.pays = Slot::Is(PaysDef::One(Box::new(only.clone())));
    }
}

fn has_holes(rule: &RuleDef) -> bool {
    let json = rule_node(rule).compact_json();
    ["\"param\"", "\"option\"", "\"optional\"", "\"if\""]
        .iter()
        .any(|hole| json.contains(hole))
}

#[test]
fn every_rule_without_holes_can_be_made_by_what_the_form_offers() {
    let (begin, _) = new_rules()[0].make("begin");
    let mut made = 0;
    for definition in all() {
        for goal in &definition.rules {
            let mut goal = fixed(&definition, goal);
            if has_holes(&goal) {
                continue;
            }
            alone(&mut goal);
            // Its id and its note are not what it says.
            goal.id.clone_from(&begin.id);
            goal.note = None;
            let rule = built(&definition, &begin, &goal);
            assert_eq!(
                rewards_words::rule::summary(&definition, &rule, filling(&definition)),
                rewards_words::rule::summary(&definition, &goal, filling(&definition)),
            );
            made += 1;
        }
    }
    assert!(made >= 15, "{made}");
}

fn filling(definition: &Definition) -> rewards_core::scheme::Filling<'_> {
    rewards_core::scheme::Filling {
        params: &definition.params,
        values: &[],
        options: &definition.options,
        taken: &[],
    }
}

#[test]
fn rules_to_begin_with_wait_for_their_figures_and_are_sound_once_they_are_typed() {
    let definition = rewards_document::catalog::definition("standard-policy")
        .expect("there")
        .clone();
    let guide = catalog::definition("design-guide").and_then(|one| one.guide.as_ref());
    let forms = guide.expect("a guide").forms.iter();
    let in_forms = forms.flat_map(|form| {
        let rules = new_rules_in_form(&form.id);
        assert!(!rules.is_empty(), "{}", form.id);
        rules
    });
    for new in new_rules().iter().chain(in_forms) {
        let (rule, typed) = new.make("mine");
        assert!(!typed.is_empty(), "{}", new.label.zh);
        let (open, params) = with_holes(&rule, &typed);
        assert_eq!(params.len(), typed.len(), "{}: {typed:?}", new.label.zh);
        assert_ne!(open, rule);
        let (mut rule, mut typed) = (rule, typed);
        for number in 1.. {
            let Some((place, _)) = typed.first().cloned() else {
                break;
            };
            let text = number.to_string();
            let acted =
                perform(&definition, &rule, &typed, &place, &Act::Type(text)).expect("read");
            (rule, typed) = (acted.rule, acted.typed);
        }
        let mut whole = Definition::clone(&definition);
        whole.rules = vec![rule];
        let node = rewards_format::definition_node(&whole);
        let mut problems = Problems::default();
        let read = read_definition(&node, &Path::Root(""), &mut problems);
        assert!(
            read.is_some(),
            "{}: {:?}",
            new.label.zh,
            problems.into_list()
        );
    }
}

#[test]
fn a_figure_that_cannot_be_read_is_kept_and_leaves_the_rule_waiting() {
    let definition = catalog::definition("order-tiers").expect("there");
    let rule = &definition.rules[0];
    let place = fields(definition, rule, &[])
        .into_iter()
        .find(|field| {
            matches!(
                field.control,
                Control::Figure {
                    kind: FigureKind::Money,
                    ..
                }
            )
        })
        .expect("a figure")
        .place;
    let acted = perform(definition, rule, &[], &place, &Act::Type("12万x".into())).expect("kept");
    assert_eq!(acted.rule, *rule);
    assert_eq!(acted.typed, [(place.clone(), "12万x".to_owned())]);
    let shown = fields(definition, &acted.rule, &acted.typed);
    let field = shown
        .iter()
        .find(|field| field.place == place)
        .expect("there");
    assert!(
        matches!(&field.control, Control::Figure { text, standing: Standing::Unread, .. } if text == "12万x")
    );
    let (_, params) = with_holes(&acted.rule, &acted.typed);
    assert_eq!(params.len(), 1);
    let again = perform(
        definition,
        &acted.rule,
        &acted.typed,
        &place,
        &Act::Type("12万".into()),
    )
    .expect("read");
    assert!(again.typed.is_empty());
    assert_ne!(again.rule, *rule);
}

#[test]
fn beside_what_is_half_typed_the_schemes_own_figures_keep_their_names() {
    let mut seen = 0;
    for definition in all() {
        let params = definition.params.iter();
        let ids: Vec<String> = params
            .filter(|param| *param.name.zh != *param.id)
            .map(|param| format!("“{}”", param.id))
            .collect();
        for rule in &definition.rules {
            for field in fields(&definition, rule, &[]) {
                let Control::Figure { .. } = field.control else {
                    continue;
                };
                let typed = [(field.place, "x".to_owned())];
                let sections = form(&definition, rule, &typed);
                let says = sections.iter().flat_map(|section| &section.says);
                for line in says {
                    seen += usize::from(line.zh.contains("待填写"));
                    let id = ids.iter().find(|id| line.zh.contains(id.as_str()));
                    assert_eq!(id, None, "{}: {}", rule.id, line.zh);
                }
            }
        }
    }
    assert!(seen > 100, "{seen}");
}

#[test]
fn what_stands_above_the_rules_can_be_changed_and_nothing_else_changes_with_it() {
    for definition in all() {
        let shown: Vec<Field> = head_form(&definition, &[])
            .into_iter()
            .flat_map(|section| section.fields)
            .collect();
        assert!(shown.len() > 2, "{}", definition.id);
        for field in &shown {
            for act in acts_on(field) {
                let (changed, typed) = perform_head(&definition, &[], &field.place, &act)
                    .unwrap_or_else(|| panic!("{} {} {act:?}", definition.id, field.place));
                assert_eq!(changed.rules, definition.rules);
                let node = rewards_format::definition_node(&changed);
                let mut problems = Problems::default();
                let read = read_definition(&node, &Path::Root(""), &mut problems);
                assert!(
                    read.is_some(),
                    "{} {act:?} {typed:?} {:?}",
                    field.place,
                    problems.into_list()
                );
            }
        }
    }
}
