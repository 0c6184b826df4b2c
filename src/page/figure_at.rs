//! One figure of a template: what is typed of it, what is wrong with it, what the document offers.

use super::app::App;
use super::el::{El, el};
use leptos::prelude::*;
use rewards_document::fault_words;
use rewards_document::workbook::{Edit, FieldRef, TypedFigure, figure_key, figure_of};
use rewards_format::{Definition, Param, ParamType, default_node};
use rewards_words::lang::Lang;
use rewards_words::text::{Label, Localized};

/// A figure of a template: whose, of which word where it differs by one, of which type.
#[derive(Clone, Copy)]
pub struct FigureAt {
    /// The state.
    pub app: App,
    pub definition: &'static Definition,
    pub param: &'static Param,
    pub word: Option<&'static str>,
    /// What it may be.
    pub kind: &'static ParamType,
}

impl FigureAt {
    /// The key under which it is filled in.
    fn key(self) -> String {
        figure_key(&self.param.id, self.word)
    }

    /// The id of the field in the document.
    pub fn element_id(self) -> String {
        format!("figure-{}", self.key())
    }

    /// What is typed, or what the document has.
    pub fn figure(self) -> Option<TypedFigure> {
        let typed = self
            .app
            .fill
            .with(|fill| fill.figures.get(&self.key()).cloned());
        typed.or_else(|| {
            self.param
                .default
                .as_ref()
                .and_then(|_| figure_of(self.kind, &default_node(self.param)))
        })
    }

    /// Fills the figure in.
    pub fn set(self, figure: TypedFigure) {
        self.app.act(Edit::Figure(
            self.definition.id.to_string(),
            self.key(),
            Some(figure),
        ));
    }

    /// What is wrong with it: of bands at a row's part, or at the whole.
    pub fn fault(self, part: Option<&(usize, String)>) -> Option<Localized> {
        let own = self.key();
        self.app.problems.with(|problems| {
            let here = |spot: &FieldRef| matches!(spot, FieldRef::Figure(key, of) if *key == own && of.as_ref() == part);
            problems.iter().find(|placed| here(&placed.field)).map(fault_words)
        })
    }

    /// What the source document offers.
    pub fn offers(self, id: &str) -> El {
        let offers = self.param.document.iter().flatten();
        el("datalist")
            .set("id", &format!("{id}-offers"))
            .add_all(offers.map(|offer| el("option").set("value", offer)))
    }
}

/// A field with its unit after it.
pub fn with_unit(field: El, lang: RwSignal<Lang>, unit: Label) -> El {
    el("span.with-unit")
        .add(field)
        .add(el("span.unit[aria-hidden=true]").say(lang, unit))
}
