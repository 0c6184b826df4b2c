//! The explanation of one figure, over the page.

use super::notices::copy_text;
use crate::lang::{language, t};
use crate::parts::button::{Button, Weight};
use crate::parts::dialog::Dialog;
use crate::parts::icon::Sign;
use crate::state::state;
use leptos::prelude::*;
use rewards_document::workbook::Shared;
use rewards_format::EntryAt;
use rewards_words::explain::{Check, Explanation, Row};
use rewards_words::label;
use rewards_words::text::{Label, Localized};

/// Why a figure is what it is.
#[component]
pub fn Why(at: EntryAt) -> impl IntoView {
    let state = state();
    let lang = language();
    let explanation = Memo::new(move |_| {
        state
            .computed
            .with(|computed| computed.as_ref()?.explanation(at))
            .map(Shared::new)
    });
    let text = move |look: fn(&Explanation) -> Localized| {
        Signal::derive(move || {
            explanation.with(|one| {
                one.as_ref()
                    .map(|one| look(one).into_lang(lang.get()))
                    .unwrap_or_default()
            })
        })
    };
    let name = text(|one| Localized::of(&one.rule));
    let clause = Signal::derive(move || {
        explanation.with(|one| one.as_ref().and_then(|one| one.clause.clone()))
    });
    let body = move || explanation.get().map(|one| body(&one));
    let copy = move || {
        let text = explanation.with_untracked(|one| one.as_ref().map(|one| one.text.clone()));
        copy_text(
            state,
            text.unwrap_or_default().into_lang(lang.get_untracked()),
        );
    };
    view! {
        <Dialog name=name aside=clause kind="why" on_close=move || state.overlays.close()>
            {body}
            <footer class="buttons">
                <Button
                    id="copy-why"
                    text=t(label!("复制说明", "Copy the explanation"))
                    weight=Weight::Quiet
                    sign=Sign::Copy
                    on_press=copy
                />
            </footer>
        </Dialog>
    }
}

fn part(heading: Label, content: impl IntoView) -> impl IntoView {
    view! {
        <section class="why-part">
            <h3>{t(heading)}</h3>
            {content}
        </section>
    }
}

fn line(heading: Label, text: Option<Localized>) -> Option<impl IntoView> {
    text.map(|text| part(heading, view! { <p>{t(text)}</p> }))
}

fn mark(text: Label) -> impl IntoView {
    view! { <span class="mark">{t(text)}</span> }
}

fn body(one: &Explanation) -> impl IntoView + use<> {
    let check = |check: &Check| {
        let held = if check.held {
            label!("符合", "met")
        } else {
            label!("不符合", "not met")
        };
        view! { <li data-held=check.held.to_string()>{mark(held)} <span>{t(check.text.clone())}</span></li> }
    };
    let band = |row: &Row| {
        let applies = row.applied.then(|| mark(label!("适用", "applies")));
        view! { <li data-applied=row.applied.to_string()><span>{t(row.text.clone())}</span> {applies}</li> }
    };
    let conditions = one.conditions.iter().map(check).collect_view();
    let conditions = (!one.conditions.is_empty()).then(|| {
        part(
            label!("条件", "Conditions"),
            view! { <ul class="checks">{conditions}</ul> },
        )
    });
    let bands = one.bands.iter().map(band).collect_view();
    let bands = (!one.bands.is_empty()).then(|| {
        part(
            label!("分档", "Bands"),
            view! { <ul class="band-rows">{bands}</ul> },
        )
    });
    let facts = one
        .facts
        .iter()
        .map(|fact| view! { <li>{t(fact.text.clone())}</li> })
        .collect_view();
    let facts = (!one.facts.is_empty()).then(|| {
        part(
            label!("用到的记录", "Records used"),
            view! { <ul class="plain">{facts}</ul> },
        )
    });
    let rounding = one.rounding.as_ref().filter(|rounding| rounding.is_needed);
    view! {
        <p class="why-result" data-kind=one.result.kind>{t(one.result.text.clone())}</p>
        {line(label!("算式", "Arithmetic"), one.formula.as_ref().map(|formula| formula.text().clone()))}
        {line(label!("原因", "The reason"), one.needed_change.as_ref().map(|change| change.text.clone()))}
        {conditions}
        {line(label!("计算依据", "Basis"), one.measure.as_ref().map(|measure| measure.text.clone()))}
        {bands}
        {line(label!("上限", "Cap"), one.cap.as_ref().map(|cap| cap.text.clone()))}
        {line(label!("四舍五入", "Rounding"), rounding.map(|rounding| rounding.text.clone()))}
        {facts}
    }
}
