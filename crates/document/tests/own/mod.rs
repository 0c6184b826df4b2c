//! A company's own schemes: written, published, kept, exchanged, held against each other and against worked examples.
mod acts;
mod bringing;
mod checks;
mod columns;
mod copies;
mod differences;
mod examples;
mod files;
mod kept;
mod papers;
mod redrafts;
mod settings;
mod versions;

use crate::common;
use rewards_document::catalog;
use rewards_document::own::{OwnScheme, copy_of};
use rewards_document::statement::Computed;
use rewards_document::workbook::{Edit, Facts, FactsCheck, Fill, SchemeCheck, Shared, Workbook};
use rewards_format::Definition;

/// A template.
fn template(id: &str) -> &'static Definition {
    catalog::definition(id).expect("a template")
}

/// A copy of a template.
fn copy(id: &str) -> OwnScheme {
    copy_of(template(id), "我们的方案", "Our scheme")
}

/// The small workbook with an own scheme, `own-1`, which is chosen.
fn with_own(scheme: OwnScheme) -> Workbook {
    let mut workbook = common::workbook();
    let (id, adding) = workbook.adding(scheme);
    assert_eq!(id, "own-1");
    workbook.act(Edit::Several(vec![adding, Edit::Choose(id)]));
    workbook
}

/// Everything that facts come to under a definition.
fn comes_to(definition: &Definition, fill: &Fill, facts: &Facts) -> String {
    let scheme = SchemeCheck::of(definition, fill).scheme.expect("a scheme");
    let facts = Shared::new(FactsCheck::of(facts));
    let computed = Computed::of(&scheme, &facts).expect("a statement");
    format!("{:?}", computed.statement)
}

/// All that a person sees of the own schemes of a workbook.
fn seen(workbook: &Workbook) -> String {
    let scheme = |(id, scheme): (&str, &Shared<OwnScheme>)| {
        format!(
            "{id}: {} {:?} {:?} {:?}",
            scheme.head(),
            scheme.rules(),
            scheme.versions(),
            scheme.examples()
        )
    };
    let schemes: Vec<String> = workbook.own.iter().map(scheme).collect();
    format!("{}\n{}", workbook.template, schemes.join("\n"))
}
