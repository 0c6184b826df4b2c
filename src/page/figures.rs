//! The fields of a template's parameters.

use super::app::App;
use super::el::{El, el};
use super::figure_at::{FigureAt, with_unit};
use super::text_field::text_field;
use super::{bands, fault};
use leptos::leptos_dom::helpers::{event_target_checked, event_target_value};
use leptos::prelude::*;
use rewards_core::scheme::Form;
use rewards_document::workbook::{Fill, TypedFigure, figure_key};
use rewards_format::{Definition, Param, ParamType};
use rewards_words::label as words;
use rewards_words::label;
use rewards_words::text::{Label, Localize, Localized};

/// Whether a parameter is still to be filled in.
pub fn is_open(param: &Param, fill: &Fill) -> bool {
    let is_blank = |key: &str| fill.figures.get(key).is_none_or(TypedFigure::is_blank);
    match &param.kind {
        ParamType::By(attribute, _) => attribute
            .words()
            .iter()
            .all(|word| is_blank(&figure_key(&param.id, Some(word)))),
        _ => param.default.is_none() && is_blank(&param.id),
    }
}

/// The field, or fields, of a parameter.
pub fn param(app: App, definition: &'static Definition, param: &'static Param) -> El {
    let at = |word, kind: &'static ParamType| FigureAt {
        app,
        definition,
        param,
        word,
        kind,
    };
    let hint = param
        .hint
        .as_ref()
        .map(|hint| el("p.hint").say(app.lang, hint));
    let open = Memo::new(move |_| app.fill.with(|fill| is_open(param, fill)));
    let badge = move || {
        open.get()
            .then(|| el("span.badge[data-tone=open]").say(app.lang, label!("待填写", "to fill in")))
    };
    let name = &param.name;
    let legend = || el("legend").say(app.lang, name).live_one(badge);
    match &param.kind {
        ParamType::By(attribute, each) => {
            let word = |word: &&'static str| {
                let name = Localized::of(&words::attribute_word(*attribute, word));
                el("div.figure-word").add_all(at(Some(*word), each).labelled(name))
            };
            el("fieldset.figure.wide")
                .add(legend())
                .add_all(attribute.words().iter().map(word))
                .maybe(hint)
        }
        ParamType::Bands { .. } => el("fieldset.figure.wide")
            .add(legend())
            .maybe(bands::bands(at(None, &param.kind)))
            .maybe(hint),
        kind => el("div.figure")
            .add_all(at(None, kind).labelled(name))
            .live_one(badge)
            .maybe(hint),
    }
}

impl FigureAt {
    fn text(self) -> String {
        match self.figure() {
            Some(TypedFigure::Text(text)) => text,
            _ => String::new(),
        }
    }

    fn labelled(self, name: impl Localize + 'static) -> Vec<El> {
        if let ParamType::Bands { .. } = self.kind {
            return vec![
                el("fieldset.figure")
                    .add(el("legend").say(self.app.lang, name))
                    .maybe(bands::bands(self)),
            ];
        }
        let label = el("label")
            .set("for", &self.element_id())
            .say(self.app.lang, name);
        match self.kind {
            ParamType::Boolean => vec![self.tick(), label],
            ParamType::Choice(words) => vec![label, self.choice(words.iter().map(|word| &**word))],
            _ => [label].into_iter().chain(self.input()).collect(),
        }
    }

    fn tick(self) -> El {
        let field = el("input.tick[type=checkbox]")
            .set("id", &self.element_id())
            .live_checked(move || self.text() == "true");
        field.on("change", move |event| {
            self.set(TypedFigure::Text(event_target_checked(event).to_string()))
        })
    }

    fn choice(self, choices: impl Iterator<Item = &'static str>) -> El {
        let lang = self.app.lang;
        let option = |word: &'static str| {
            let option = el("option").set("value", word);
            match Form::of_word(word) {
                Some(form) => option.say(lang, Localized::of(&words::form(form))),
                None => option.text(word),
            }
        };
        let field = el("select.field")
            .set("id", &self.element_id())
            .add_all(choices.map(option))
            .live_value(move || self.text());
        field.on("change", move |event| {
            self.set(TypedFigure::Text(event_target_value(event)))
        })
    }

    fn input(self) -> Vec<El> {
        let (id, app, kind) = (self.element_id(), self.app, self.kind);
        let (list, offers) = (format!("{id}-offers"), self.offers(&id));
        let field = text_field(
            &id,
            move |text| self.set(TypedFigure::Text(text)),
            move || app.close_run(),
        )
        .set("list", &list);
        let field = if matches!(kind, ParamType::Text | ParamType::Date) {
            field
        } else {
            field.set("inputmode", "decimal")
        };
        let field = field.live_value(move || self.text());
        let [field, text] =
            fault::beside(field, &id, app.lang, Memo::new(move |_| self.fault(None)));
        vec![with_unit(field, app.lang, unit(kind)), offers, text]
    }
}

/// The unit of a type, after its field.
pub const fn unit(kind: &ParamType) -> Label {
    match kind {
        ParamType::Money => label!("元", "¥"),
        ParamType::Rate | ParamType::Score | ParamType::Margin => label!("%", "%"),
        ParamType::Count { .. }
        | ParamType::Date
        | ParamType::Boolean
        | ParamType::Text
        | ParamType::Choice(_)
        | ParamType::Bands { .. }
        | ParamType::By(..) => label!("", ""),
    }
}
