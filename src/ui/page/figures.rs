//! The fields of a template's parameters.

use super::app::App;
use super::scheme::of;
use super::{bands, dom, fault};
use crate::exchange::{Definition, Param, ParamType};
use crate::explain::words;
use crate::ui::workbook::{Edit, Figure, Fill, Spot, figure_key, figure_of};
use leptos::prelude::*;

/// A figure of a template: whose, under which key, of which type.
#[derive(Clone)]
pub struct FigureAt {
    pub app: App,
    pub template: &'static str,
    pub key: String,
    pub param: &'static Param,
    pub kind: &'static ParamType,
}

/// Whether a parameter is still to be filled in.
pub fn is_open(param: &Param, fill: &Fill) -> bool {
    let is_blank = |key: &str| fill.figures.get(key).is_none_or(Figure::is_blank);
    match &param.kind {
        ParamType::By(attribute, _) => attribute.words().iter().all(|word| is_blank(&figure_key(&param.id, Some(word)))),
        _ => matches!(param.default, crate::exchange::Node::Null) && is_blank(&param.id),
    }
}

/// The field, or fields, of a parameter.
pub fn param(app: App, definition: &'static Definition, param: &'static Param) -> AnyView {
    let at = |key: String, kind: &'static ParamType| FigureAt { app, template: &definition.id, key, param, kind };
    let hint = param.hint.as_ref().map(|hint| view! { <p class="hint">{of(hint, app.lang)}</p> });
    let open = move || {
        app.fill
            .with(|fill| is_open(param, fill))
            .then(|| view! { <span class="badge" data-tone="open">{app.say("待填写", "to fill in")}</span> })
    };
    let name = of(&param.name, app.lang);
    match &param.kind {
        ParamType::By(attribute, each) => {
            let word = |word: &&'static str| {
                let said = words::attribute_word(*attribute, word);
                let name = crate::ui::slip::said(&said, app.lang);
                let figure = at(figure_key(&param.id, Some(word)), each);
                view! { <div class="figure-word">{figure.labelled(name)}</div> }
            };
            view! {
                <fieldset class="figure"><legend>{name}" "{open}</legend>{attribute.words().iter().map(word).collect_view()}{hint}</fieldset>
            }
            .into_any()
        }
        ParamType::Bands { .. } => {
            view! { <fieldset class="figure"><legend>{name}" "{open}</legend>{bands::bands(at(param.id.to_string(), &param.kind))}{hint}</fieldset> }.into_any()
        }
        _ => {
            let figure = at(param.id.to_string(), &param.kind);
            view! { <div class="figure">{figure.labelled(name)}{open}{hint}</div> }.into_any()
        }
    }
}

impl FigureAt {
    /// The id of the field in the document.
    pub fn element_id(&self) -> String {
        format!("figure-{}", self.key)
    }

    /// What is typed, or what the document has.
    pub fn figure(&self) -> Option<Figure> {
        let typed = self.app.fill.with(|fill| fill.figures.get(&self.key).cloned());
        typed.or_else(|| match self.param.default {
            crate::exchange::Node::Null => None,
            _ => figure_of(self.kind, &self.param.default),
        })
    }

    /// Fills the figure in.
    pub fn set(&self, figure: Figure) {
        self.app.act(Edit::Figure(self.template.to_owned(), self.key.clone(), Some(figure)));
    }

    fn text(&self) -> String {
        match self.figure() {
            Some(Figure::Text(text)) => text,
            _ => String::new(),
        }
    }

    /// What is wrong with it: of bands at a row's part, or at the whole.
    pub fn fault(&self, part: Option<&(usize, String)>) -> Option<String> {
        self.app.problems.with(|problems| {
            let here = |spot: &Spot| matches!(spot, Spot::Figure(key, of) if *key == self.key && of.as_ref() == part);
            problems.iter().find(|placed| here(&placed.spot)).map(|placed| fault::words(placed, self.app.lang))
        })
    }

    fn labelled(self, name: String) -> AnyView {
        if let ParamType::Bands { .. } = self.kind {
            return view! { <fieldset class="figure"><legend>{name}</legend>{bands::bands(self)}</fieldset> }.into_any();
        }
        let id = self.element_id();
        view! { <label for=id>{name}</label>{self.field()} }.into_any()
    }

    fn field(self) -> AnyView {
        match self.kind {
            ParamType::Boolean => self.tick(),
            ParamType::Choice(words) => self.choice(words.iter().map(|word| &**word).collect()),
            _ => self.input(),
        }
    }

    fn tick(self) -> AnyView {
        let (id, ticked) = (self.element_id(), self.clone());
        view! {
            <input
                type="checkbox" class="tick" id=id prop:checked=move || ticked.text() == "true"
                on:change=move |event| self.set(Figure::Text(event_target_checked(&event).to_string()))
            />
        }
        .into_any()
    }

    fn choice(self, words: Vec<&'static str>) -> AnyView {
        let (id, chosen, lang) = (self.element_id(), self.clone(), self.app.lang);
        let option = |word: &'static str| {
            let name = crate::scheme::Form::of_word(word).map_or(word, |form| lang.of(words::form(form)));
            view! { <option value=word>{name}</option> }
        };
        view! {
            <select
                class="field" id=id prop:value=move || chosen.text()
                on:change=move |event| self.set(Figure::Text(event_target_value(&event)))
            >{words.into_iter().map(option).collect_view()}</select>
        }
        .into_any()
    }

    fn input(self) -> AnyView {
        let id = self.element_id();
        let (text, wrong, offers) = (self.clone(), self.clone(), self.offers());
        let described = format!("{id}-fault");
        let (list, numeric) = (format!("{id}-offers"), !matches!(self.kind, ParamType::Text | ParamType::Date));
        let (lang, typed, composed) = (self.app.lang, self.clone(), self);
        let fault = Memo::new(move |_| wrong.fault(None));
        view! {
            <span class="with-unit">
                <input
                    type="text" class="field" id=id autocomplete="off" inputmode=numeric.then_some("decimal")
                    list=list.clone() prop:value=move || text.text()
                    aria-invalid=move || fault.get().map(|_| "true") aria-describedby=described.clone()
                    on:input=move |event| if !dom::is_composing(&event) { typed.set(Figure::Text(dom::value(&event))) }
                    on:compositionend={let composed = composed.clone(); move |event| composed.set(Figure::Text(dom::value(&event)))}
                    on:change={let app = composed.app; move |_| app.close_run()}
                />
                <span class="unit" aria-hidden="true">{lang.of(unit(composed.kind))}</span>
            </span>
            <datalist id=list>{offers}</datalist>
            <span class="fault" id=described>{move || fault.get()}</span>
        }
        .into_any()
    }

    /// What the source document offers.
    pub fn offers(&self) -> AnyView {
        let offers = self.param.document.iter().flatten();
        offers.map(|offer| view! { <option value=offer.to_string()></option> }).collect_view().into_any()
    }
}

/// The unit of a type, after its field.
pub const fn unit(kind: &ParamType) -> (&'static str, &'static str) {
    match kind {
        ParamType::Money => ("元", "¥"),
        ParamType::Rate | ParamType::Score | ParamType::Margin => ("%", "%"),
        _ => ("", ""),
    }
}
