//! A scheme can be tried with example figures, which nobody takes for the company's own.
use crate::common::{sample, workbook};
use rewards_core::number::Money;
use rewards_core::scheme::{RuleAt, Standing};
use rewards_document::catalog::{definition, definitions, open_figures};
use rewards_document::statement::Computed;
use rewards_document::sync::Stamp;
use rewards_document::workbook::{
    Edit, FactsCheck, Fill, SchemeCheck, Shared, TypedFigure, Workbook, adopt_examples,
    drop_examples, examples_notice, kept, reopened, rules_on_examples, try_examples, with_examples,
    with_examples_notice,
};
use rewards_document::{file_text, open_saved};
use rewards_format::{Definition, Node};
use rewards_words::text::Localized;

fn tried(definition: &Definition) -> Fill {
    with_examples(definition, &Fill::default()).unwrap_or_default()
}

/// The outline, tried.
fn trying() -> Workbook {
    let mut workbook = workbook();
    let edit = try_examples(&workbook, definition("policy-outline").unwrap()).unwrap();
    workbook.act(edit);
    workbook
}

fn fill(workbook: &Workbook) -> Shared<Fill> {
    workbook.fill("policy-outline")
}

fn typed(text: &str) -> Option<TypedFigure> {
    Some(TypedFigure::Text(text.to_owned()))
}

fn type_bonus(workbook: &mut Workbook, text: &str) {
    let (template, key) = ("policy-outline".to_owned(), "star_bonus".to_owned());
    workbook.act(Edit::Figure(template, key, typed(text)));
}

#[test]
fn every_figure_that_a_rule_waits_for_has_an_example() {
    for definition in definitions() {
        let fill = tried(definition);
        let open = open_figures(definition, &fill).needed;
        let open: Vec<&str> = open.iter().map(|param| &*param.id).collect();
        assert_eq!(open, Vec::<&str>::new(), "{}", definition.id);
    }
}

#[test]
fn tried_with_examples_every_scheme_stands_and_pays_something_on_the_sample() {
    let facts = Shared::new(FactsCheck::of(&sample()));
    for definition in definitions() {
        let check = SchemeCheck::of(definition, &tried(definition));
        assert_eq!(check.problems, [], "{}", definition.id);
        let scheme = check.scheme.unwrap();
        let stands = |standing: &Standing| matches!(standing, Standing::Active(_));
        assert!(scheme.rules.iter().all(|rule| stands(&rule.standing)));
        let computed = Computed::of(&scheme, &facts).unwrap();
        let totals = &computed.statement.totals;
        let moved = totals.reward + totals.penalty + totals.customer_benefit;
        let is_guide = definition.rules.is_empty();
        assert_eq!(moved > Money::ZERO, !is_guide, "{}", definition.id);
    }
}

#[test]
fn examples_fill_only_what_is_open_and_each_is_known_for_one() {
    let mut workbook = workbook();
    type_bonus(&mut workbook, "888");
    let edit = try_examples(&workbook, definition("policy-outline").unwrap()).unwrap();
    workbook.act(edit);
    let fill = fill(&workbook);
    assert_eq!(fill.figures.get("star_bonus"), typed("888").as_ref());
    assert!(!fill.is_example("star_bonus"));
    assert!(fill.is_example("renewal_bonus") && fill.is_example("violation_fines.minor"));
    // A second time there is nothing left to fill.
    assert!(try_examples(&workbook, definition("policy-outline").unwrap()).is_none());
}

#[test]
fn rules_that_rest_on_an_example_are_known_and_no_others() {
    let outline = definition("policy-outline").unwrap();
    let rules = |workbook: &Workbook| {
        let rules = rules_on_examples(outline, &fill(workbook)).into_iter();
        let id = |at: RuleAt| outline.rules[usize::from(at.0)].id.to_string();
        rules.map(id).collect::<Vec<_>>()
    };
    let mut workbook = trying();
    let before = rules(&workbook);
    assert!(
        before.iter().any(|rule| rule == "development-star"),
        "{before:?}"
    );
    // One's own figure is no example, even while others of the scheme are.
    type_bonus(&mut workbook, "300");
    let after = rules(&workbook);
    assert!(
        after.iter().all(|rule| rule != "development-star"),
        "{after:?}"
    );
    assert_eq!(after.len() + 1, before.len());
    assert_eq!(rules_on_examples(outline, &Fill::default()).len(), 0);
    // A figure for each word is one figure.
    assert!(before.iter().any(|rule| rule == "complaint"), "{before:?}");
}

#[test]
fn trying_is_taken_back_as_one() {
    let mut workbook = trying();
    workbook.undo();
    assert_eq!(*fill(&workbook), Fill::default());
    workbook.redo();
    assert!(fill(&workbook).is_example("star_bonus"));
}

#[test]
fn a_figure_typed_over_an_example_is_ones_own_and_one_step_brings_the_example_back() {
    let mut workbook = trying();
    for text in ["1", "15", "150", "1500"] {
        type_bonus(&mut workbook, text);
    }
    assert_eq!(
        fill(&workbook).figures.get("star_bonus"),
        typed("1500").as_ref()
    );
    assert!(!fill(&workbook).is_example("star_bonus"));
    workbook.undo();
    assert_eq!(
        fill(&workbook).figures.get("star_bonus"),
        typed("1,000").as_ref()
    );
    assert!(fill(&workbook).is_example("star_bonus"));
    workbook.redo();
    assert_eq!(
        fill(&workbook).figures.get("star_bonus"),
        typed("1500").as_ref()
    );
    assert!(!fill(&workbook).is_example("star_bonus"));
}

#[test]
fn an_example_typed_anew_just_as_it_stands_is_ones_own() {
    let mut workbook = trying();
    type_bonus(&mut workbook, "1000");
    assert!(!fill(&workbook).is_example("star_bonus"));
    workbook.undo();
    assert!(fill(&workbook).is_example("star_bonus"));
}

#[test]
fn an_example_that_is_emptied_is_an_example_no_more() {
    let mut workbook = trying();
    let (template, key) = ("policy-outline".to_owned(), "star_bonus".to_owned());
    workbook.act(Edit::Figure(template, key, None));
    assert_eq!(fill(&workbook).figures.get("star_bonus"), None);
    assert!(!fill(&workbook).is_example("star_bonus"));
}

#[test]
fn examples_are_dropped_or_taken_on_as_one_act() {
    let mut workbook = trying();
    type_bonus(&mut workbook, "888");
    let edit = drop_examples(&workbook, "policy-outline").unwrap();
    workbook.act(edit);
    let left: Vec<String> = fill(&workbook)
        .figures
        .iter()
        .map(|(key, _)| key.to_owned())
        .collect();
    assert_eq!(left, ["star_bonus"]);
    assert!(drop_examples(&workbook, "policy-outline").is_none());
    workbook.undo();
    let edit = adopt_examples(&workbook, "policy-outline").unwrap();
    workbook.act(edit);
    assert!(fill(&workbook).examples.is_empty());
    assert_eq!(
        fill(&workbook).figures.get("renewal_bonus"),
        typed("300").as_ref()
    );
    assert!(adopt_examples(&workbook, "policy-outline").is_none());
}

#[test]
fn what_is_kept_between_visits_still_knows_its_examples() {
    let workbook = trying();
    let text = kept(&workbook, Stamp::default()).write();
    let (saved, _) = open_saved(&text).expect("a saved form");
    let again = reopened(saved);
    assert_eq!(fill(&again).examples, fill(&workbook).examples);
    assert!(!fill(&again).examples.is_empty());
}

#[test]
fn a_file_carries_the_figures_and_the_page_says_that_they_are_examples() {
    let definition = definition("service-rebate").unwrap();
    let fill = tried(definition);
    let text = file_text(definition, &fill, &Node::Map(Vec::new()));
    assert!(text.contains("\"rebate_rate\": \"0.02\""), "{text}");
    let said = examples_notice(&fill).expect("a notice");
    assert_eq!(said.zh, "其中 4 个数字是示例，公司还没有确定。");
    assert_eq!(examples_notice(&Fill::default()), None);
    let copied = with_examples_notice(Localized::same("张伟"), &fill);
    assert_eq!(copied.zh, format!("张伟\n{}", said.zh));
    let plain = with_examples_notice(Localized::same("张伟"), &Fill::default());
    assert_eq!(plain.zh, "张伟");
}

#[test]
fn as_many_figures_are_examples_as_were_to_be_filled_in() {
    for definition in definitions() {
        let open = open_figures(definition, &Fill::default());
        let fill = tried(definition);
        let is_example = |id: &str| {
            let of_word = format!("{id}.");
            let mut examples = fill.examples.iter();
            examples.any(|key| key == id || key.starts_with(&of_word))
        };
        let optional = open.optional.iter().filter(|param| is_example(&param.id));
        let optional: Vec<&str> = optional.map(|param| &*param.id).collect();
        assert_eq!(optional, Vec::<&str>::new(), "{}", definition.id);
        assert_eq!(fill.example_count(), open.needed.len(), "{}", definition.id);
    }
}
