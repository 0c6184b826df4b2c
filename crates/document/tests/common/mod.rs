//! What the tests of the document share: a small workbook, and how a person types into it.
use rewards_document::export::Origin;
use rewards_document::statement::{Computed, Side};
use rewards_document::workbook::{
    Edit, Facts, FactsCheck, Fill, Row, RowId, SchemeCheck, Shared, Sheet, TypedFigure, Workbook,
    facts_of, typing, with_examples,
};
use rewards_document::{SAMPLE, catalog};
use rewards_format::{Definition, Node, Path, Problems, definition_node, read_definition};
use rewards_words::text::Localized;
use std::sync::Arc;

/// The year 2026, one rep, one customer, one deal.
pub fn workbook() -> Workbook {
    let mut workbook = Workbook::blank(
        "standard-policy",
        ["2026-01-01".to_owned(), "2026-12-31".to_owned()],
    );
    for (sheet, field, text) in [
        (Sheet::Reps, "name", "张伟"),
        (Sheet::Customers, "name", "宏远电子"),
        (Sheet::Deals, "customer", "宏远电子"),
        (Sheet::Deals, "date", "2026-03-02"),
        (Sheet::Deals, "amount", "12万"),
    ] {
        type_in(&mut workbook, sheet, 1, field, text);
    }
    workbook
}

/// Types a text as one key would.
pub fn type_in(workbook: &mut Workbook, sheet: Sheet, row: u32, field: &str, text: &str) {
    workbook.act(typing(
        sheet,
        RowId(row),
        column(sheet, field),
        text.to_owned(),
    ));
}

/// The place of a column.
pub fn column(sheet: Sheet, field: &str) -> usize {
    sheet.column(field).expect("a column")
}

/// Adds a blank row at the end.
pub fn add_row(workbook: &mut Workbook, sheet: Sheet, id: u32) {
    let row = Arc::new(Row::blank(sheet, RowId(id)));
    workbook.act(Edit::AddRow(sheet, usize::MAX, row));
}

/// What stands in a cell.
pub fn text(workbook: &Workbook, sheet: Sheet, row: u32, field: &str) -> String {
    let row = workbook.facts.table(sheet).row(RowId(row)).expect("a row");
    row.field(sheet, field).to_owned()
}

/// The sample's tables.
pub fn sample() -> Facts {
    facts_of(&Node::read(SAMPLE).expect("JSON"))
}

/// The same with another text in its place.
pub fn sample_with(from: &str, to: &str) -> Facts {
    assert_eq!(SAMPLE.matches(from).count(), 1, "{from}");
    facts_of(&Node::read(&SAMPLE.replace(from, to)).expect("JSON"))
}

/// The sample's tables, without the one figure of last year that 王芳's growth is held against.
pub fn without_prior_sales() -> Facts {
    sample_with(", \"prior_sales\": \"100000\"", "")
}

/// What facts come to under a template, as the document has it.
pub fn computed(facts: &Facts, template: &str) -> Computed {
    let definition = catalog::definition(template).expect("a template");
    let scheme = SchemeCheck::of(definition, &Fill::default())
        .scheme
        .expect("a scheme");
    Computed::of(&scheme, &Shared::new(FactsCheck::of(facts))).expect("a statement")
}

/// The sample under a template whose open figures are filled with examples.
pub fn with_figures(template: &str) -> Computed {
    with_figures_on(template, &sample())
}

/// The same with other facts.
pub fn with_figures_on(template: &str, facts: &Facts) -> Computed {
    let definition = catalog::definition(template).expect("a template");
    let filled = with_examples(definition, &Fill::default()).unwrap_or_default();
    let scheme = SchemeCheck::of(definition, &filled)
        .scheme
        .expect("a scheme");
    Computed::of(&scheme, &Shared::new(FactsCheck::of(facts))).expect("a statement")
}

/// The sample under a definition of these rules, or under the standard policy with these before its own.
pub fn with_rules(rules: &str, is_alone: bool) -> Computed {
    with_rules_on(rules, is_alone, &sample())
}

/// The same of any facts.
pub fn with_rules_on(rules: &str, is_alone: bool, facts: &Facts) -> Computed {
    let text = if is_alone {
        format!(r#"{{"version":1,"id":"own","name":"自建","rules":[{rules}]}}"#)
    } else {
        let policy = catalog::definition("standard-policy").expect("a template");
        let text = definition_node(policy).compact_json();
        text.replacen(r#""rules":["#, &format!(r#""rules":[{rules},"#), 1)
    };
    let node = Node::read(&text).expect("JSON");
    let own = read_definition(&node, &Path::Root(""), &mut Problems::default());
    let own = own.expect("a definition");
    let scheme = SchemeCheck::of(&own, &Fill::default())
        .scheme
        .expect("a scheme");
    Computed::of(&scheme, &Shared::new(FactsCheck::of(facts))).expect("a statement")
}

/// One result, with what it was made from.
pub struct Made {
    pub computed: Computed,
    pub definition: &'static Definition,
    pub fill: Fill,
}

/// What facts come to under a template with these figures and readings.
pub fn made(
    facts: &Facts,
    template: &str,
    figures: &[(&str, &str)],
    readings: &[(&str, &str)],
) -> Made {
    let definition = catalog::definition(template).expect("a template");
    let mut fill = Fill::default();
    for (key, text) in figures {
        fill.figures
            .put(key, Some(TypedFigure::Text((*text).to_owned())));
    }
    for (option, reading) in readings {
        fill.readings.put(option, Some((*reading).to_owned()));
    }
    let scheme = SchemeCheck::of(definition, &fill).scheme.expect("a scheme");
    let computed = Computed::of(&scheme, &Shared::new(FactsCheck::of(facts))).expect("a statement");
    Made {
        computed,
        definition,
        fill,
    }
}

impl Made {
    /// The same to be compared.
    pub const fn side(&self) -> Side<'_> {
        Side {
            computed: &self.computed,
            definition: self.definition,
            fill: &self.fill,
        }
    }
}

/// Where figures come from that leave the page: all rows count.
pub fn origin<'a>(scheme: &'a Localized, fill: &'a Fill) -> Origin<'a> {
    Origin {
        scheme,
        fill,
        left_out: 0,
    }
}
