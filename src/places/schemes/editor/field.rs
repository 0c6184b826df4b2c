//! A field of a rule's form: whatever its control, it says where in the rule it stands and hands on what is done there.

use super::bands::bands;
use super::beside::{More, OnAct, wrong};
use crate::lang::{language, live, t};
use crate::parts::button::{Button, Weight};
use crate::parts::choice::{Offer, Select, Tick};
use crate::parts::icon::Sign;
use crate::parts::text_field::{Holds, TextField};
use crate::parts::typing::Typing;
use leptos::prelude::*;
use rewards_document::editor::FieldView;
use rewards_document::rule_form::{Act, Control, FigureKind};
use rewards_words::label;
use rewards_words::lang::Lang;
use rewards_words::text::{Label, Localized};

/// One field. It keeps its element as long as it is of the same kind at the same place.
#[component]
pub fn FieldRow(
    /// The field, as it stands now.
    view: Signal<FieldView>,
    /// What ids of its elements begin with.
    prefix: String,
    /// Does something at its place.
    on_act: OnAct,
) -> impl IntoView {
    let first = view.get_untracked();
    let place = StoredValue::new(first.field.place.clone());
    let act = Callback::new(move |act: Act| on_act.run((place.get_value(), act)));
    let id = format!("{prefix}-{}", first.field.place);
    let depth = first.field.depth.min(6).to_string();
    let name = live(move || view.with(|view| view.field.label.clone()));
    let kind = match first.field.control {
        Control::Group => "group",
        Control::Words { .. } => "words",
        Control::Bands(_) => "bands",
        Control::Add { .. } => "add",
        Control::Figure { .. }
        | Control::Text { .. }
        | Control::Word { .. }
        | Control::Param { .. } => "field",
    };
    // Text fields, lists and sheets say themselves what is wrong in them.
    let says_so = matches!(
        first.field.control,
        Control::Figure { .. } | Control::Text { .. } | Control::Word { .. } | Control::Bands(_)
    );
    let control = match first.field.control {
        Control::Figure { kind, .. } => typed(view, id, name, Some(kind), act).into_any(),
        Control::Text { .. } => typed(view, id, name, None, act).into_any(),
        Control::Word { .. } => chosen(view, id, name, act).into_any(),
        Control::Words { .. } => several(view, id, name, act).into_any(),
        Control::Group => view! { <span class="form-group">{name}</span> }.into_any(),
        Control::Add { .. } => added(view, format!("{id}-add"), name, act).into_any(),
        Control::Bands(sheet) => bands(view, id, name, sheet, on_act).into_any(),
        Control::Param { .. } => {
            let param = live(move || view.with(|view| view.param.clone().unwrap_or_default()));
            view! {
                <span class="form-param">
                    <span>{name}</span>
                    <span class="badge">{t(label!("公司数字", "company figure"))}</span>
                    <strong>{param}</strong>
                </span>
            }
            .into_any()
        }
    };
    let wrong = wrong(view);
    let said = move || {
        let wrong = wrong.get().filter(|_| !says_so)?;
        Some(view! { <p class="wrong">{wrong}</p> })
    };
    // What the title right above it says already is heard, and not seen twice.
    let lang = language();
    let is_titled = move || {
        let lang = lang.get();
        view.with(|view| {
            let above = view.above.as_ref().map(|above| above.in_lang(lang));
            above == Some(view.field.label.in_lang(lang))
        })
    };
    view! {
        <div
            class="form-row"
            data-kind=kind
            data-depth=depth
            data-place=first.field.place
            data-titled=move || is_titled().then_some("")
        >
            {control}
            <More view=view on_act=act />
            {said}
        </div>
    }
}

/// A figure or a text. While somebody types, what is typed stands there as it is.
fn typed(
    view: Signal<FieldView>,
    id: String,
    name: Signal<String>,
    kind: Option<FigureKind>,
    act: Callback<Act>,
) -> impl IntoView {
    let typing = Typing::over(Signal::derive(move || {
        view.with(|view| match &view.field.control {
            Control::Figure { text, .. } | Control::Text { text, .. } => text.clone(),
            _ => String::new(),
        })
    }));
    let wrong = wrong(view);
    let empty = live(move || {
        let empty = view.with(|view| match view.field.control {
            Control::Text { empty, .. } => empty,
            _ => None,
        });
        empty.unwrap_or_default()
    });
    let unit = live(move || kind.map(unit).unwrap_or_default());
    let holds = match kind {
        None => Holds::Words,
        Some(FigureKind::Day) => Holds::Day,
        Some(_) => Holds::Figure,
    };
    let hint = move || {
        let hint = view.with(|view| view.hint.clone())?;
        Some(view! { <p class="hint form-hint">{t(hint)}</p> })
    };
    view! {
        <div class="form-control" on:focusout=move |_| typing.leave()>
            <TextField
                id=id
                label=name
                value=typing.shown()
                wrong=wrong
                holds=holds
                placeholder=empty
                unit=Signal::derive(move || Some(unit.get()).filter(|unit| !unit.is_empty()))
                on_typed=move |text| typing.types(text, |text| act.run(Act::Type(text)))
            />
            {hint}
        </div>
    }
}

const fn unit(kind: FigureKind) -> Label {
    match kind {
        FigureKind::Money => label!("元", "yuan"),
        FigureKind::Rate | FigureKind::Margin | FigureKind::Growth => label!("%", "%"),
        FigureKind::Count(_) | FigureKind::Day => label!("", ""),
    }
}

fn offers(options: &[(String, Localized)], lang: Lang) -> Vec<Offer> {
    let offer = |(word, name): &(String, Localized)| Offer {
        word: word.clone(),
        name: name.in_lang(lang).to_owned(),
    };
    options.iter().map(offer).collect()
}

fn chosen(
    view: Signal<FieldView>,
    id: String,
    name: Signal<String>,
    act: Callback<Act>,
) -> impl IntoView {
    let lang = language();
    let control = move |field: FieldView| match field.field.control {
        Control::Word { chosen, options } => (chosen, options),
        _ => Default::default(),
    };
    let options = Memo::new(move |_| offers(&control(view.get()).1, lang.get()));
    let value = Memo::new(move |_| control(view.get()).0);
    view! {
        <div class="form-control">
            <Select
                id=id
                label=name
                offers=options
                value=value
                wrong=wrong(view)
                on_choose=move |word| act.run(Act::Choose(word))
            />
        </div>
    }
}

fn several(
    view: Signal<FieldView>,
    id: String,
    name: Signal<String>,
    act: Callback<Act>,
) -> impl IntoView {
    let lang = language();
    let Control::Words { options, .. } = view.get_untracked().field.control else {
        return ().into_any();
    };
    let tick = move |(word, called): (String, Localized)| {
        let (own, id) = (word.clone(), format!("{id}-{word}"));
        let ticked = move || {
            view.with(|view| matches!(&view.field.control, Control::Words { chosen, .. } if chosen.contains(&own)))
        };
        let name = Signal::derive(move || called.in_lang(lang.get()).to_owned());
        view! {
            <Tick
                id=id
                label=name
                ticked=Signal::derive(ticked)
                on_tick=move |_| act.run(Act::Choose(word.clone()))
            />
        }
    };
    let ticks = options.into_iter().map(tick).collect_view();
    view! {
        <fieldset class="form-control form-ticks">
            <legend>{name}</legend>
            {ticks}
        </fieldset>
    }
    .into_any()
}

/// What can be put here: a button where there is one kind, else a list of them.
fn added(
    view: Signal<FieldView>,
    id: String,
    name: Signal<String>,
    act: Callback<Act>,
) -> impl IntoView {
    let lang = language();
    let options = Memo::new(move |_| {
        view.with(|view| match &view.field.control {
            Control::Add { options } => options.clone(),
            _ => Vec::new(),
        })
    });
    let one = move || {
        let options = options.get();
        let [(word, called)] = options.as_slice() else {
            return None;
        };
        let (word, called) = (word.clone(), called.clone());
        // Where there is one kind alone, the field goes by its name already.
        let text = move || {
            let (name, called) = (name.get(), called.in_lang(lang.get()));
            match name == called {
                true => name,
                false => format!("{name}：{called}"),
            }
        };
        Some(view! {
            <Button
                text=Signal::derive(text)
                sign=Sign::Plus
                weight=Weight::Quiet
                on_press=move || act.run(Act::Add(word.clone()))
            />
        })
    };
    let many = {
        let id = id.clone();
        move || {
            let options = options.get();
            (options.len() > 1).then(|| {
                let mut all = vec![Offer {
                    word: "-".to_owned(),
                    name: format!("＋ {}", name.get()),
                }];
                all.extend(offers(&options, lang.get()));
                let chosen = RwSignal::new("-".to_owned());
                view! {
                    <Select
                        id=id.clone()
                        label=name
                        bare=true
                        offers=Signal::stored(all)
                        value=chosen
                        on_choose=move |word: String| {
                            if word != "-" {
                                act.run(Act::Add(word));
                            }
                            chosen.set("-".to_owned());
                            chosen.notify();
                        }
                    />
                }
            })
        }
    };
    view! { <div class="form-control form-add" data-makes="">{one} {many}</div> }
}
