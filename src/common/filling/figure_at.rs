//! One figure of a template: what is typed of it, what is wrong with it, what the document offers.

use super::Filling;
use crate::lang::language;
use crate::state::State;
use leptos::prelude::*;
use rewards_document::fault_words;
use rewards_document::workbook::{Edit, FieldRef, Fill, TypedFigure, figure_key, figure_of};
use rewards_format::{Param, ParamType, default_node, is_of_penalties};
use rewards_words::label;
use rewards_words::text::{Label, Localized};

/// A figure of a template: whose, of which word where it differs by one, of which type.
#[derive(Clone, Copy)]
pub struct FigureAt {
    /// The state.
    pub state: State,
    /// What is filled into its scheme.
    pub filling: Filling,
    /// The key of its scheme.
    pub scheme: StoredValue<String>,
    pub param: StoredValue<Param>,
    pub word: Option<&'static str>,
    /// What it may be.
    pub kind: StoredValue<ParamType>,
}

impl FigureAt {
    /// The key under which it is filled in.
    pub fn key(self) -> String {
        self.param
            .with_value(|param| figure_key(&param.id, self.word))
    }

    /// What bands pay, or take: `奖多少`, `扣多少`.
    pub fn worth_name(self) -> Label {
        let is_taken = self.filling.definition.with(|definition| {
            let definition = definition.as_ref();
            self.param.with_value(|param| {
                definition.is_some_and(|definition| is_of_penalties(definition, &param.id))
            })
        });
        if is_taken {
            label!("扣多少", "Takes")
        } else {
            label!("奖多少", "Pays")
        }
    }

    /// The id of the field in the document.
    pub fn element_id(self) -> String {
        format!("figure-{}", self.key())
    }

    /// What is typed, or what the document has; whoever looks follows it.
    pub fn figure(self) -> Option<TypedFigure> {
        self.filling.fill.with(|fill| self.figure_in(fill))
    }

    fn figure_in(self, fill: &Fill) -> Option<TypedFigure> {
        let typed = fill.figures.get(&self.key()).cloned();
        typed.or_else(|| {
            self.param.with_value(|param| {
                param.default.as_ref()?;
                self.kind
                    .with_value(|kind| figure_of(kind, &default_node(param)))
            })
        })
    }

    /// What is typed as text.
    pub fn text(self) -> String {
        match self.figure() {
            Some(TypedFigure::Text(text)) => text,
            Some(TypedFigure::Bands(_)) | None => String::new(),
        }
    }

    /// Fills the figure in.
    pub fn set(self, figure: TypedFigure) {
        self.state.act(Edit::Figure(
            self.scheme.get_value(),
            self.key(),
            Some(figure),
        ));
    }

    /// What is wrong with it: of bands at a row's part, or at the whole.
    pub fn wrong(self, part: Option<(usize, &'static str)>) -> Signal<Option<String>> {
        Signal::derive(move || self.fault(part))
    }

    /// The same for whoever looks just now, and follows it.
    pub fn fault(self, part: Option<(usize, &'static str)>) -> Option<String> {
        let lang = self.state.lang.get();
        let own = self.key();
        let is_here = |field: &FieldRef| match (field, part) {
            (FieldRef::Figure(key, None), None) => *key == own,
            (FieldRef::Figure(key, Some((row, of))), Some((at, name))) => {
                *key == own && *row == at && of == name
            }
            _ => false,
        };
        self.filling.problems.with(|problems| {
            let here = problems.iter().find(|placed| is_here(&placed.field));
            here.map(|placed| fault_words(placed).into_lang(lang))
        })
    }

    /// What the source document offers, and the id of its list.
    pub fn offers(self) -> (String, impl IntoView) {
        let id = format!("{}-offers", self.element_id());
        let options = self.param.with_value(|param| {
            let offers = param.document.iter().flatten();
            offers
                .map(|offer| view! { <option value=offer.to_string()></option> })
                .collect_view()
        });
        (id.clone(), view! { <datalist id=id>{options}</datalist> })
    }
}

/// A text in the language of the page; nothing where there is none.
pub fn unless_empty(text: Localized) -> Signal<Option<String>> {
    let lang = language();
    Signal::derive(move || {
        Some(text.in_lang(lang.get()).to_owned()).filter(|text| !text.is_empty())
    })
}
