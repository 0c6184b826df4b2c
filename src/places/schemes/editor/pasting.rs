//! Bands pasted from a sheet: what they read as is shown before they are taken over.

use crate::lang::{live, t};
use crate::parts::button::{Button, Weight};
use crate::parts::icon::Sign;
use leptos::prelude::*;
use rewards_document::rule_form::{Act, FigureKind, PastedBands, pasted_bands, said_bands};
use rewards_words::{label, say};

/// A box to paste into, once somebody asks for it.
#[component]
pub fn Pasting(id: String, bounds: FigureKind, on_act: Callback<Act>) -> impl IntoView {
    let is_open = RwSignal::new(false);
    let text = RwSignal::new(String::new());
    let id = StoredValue::new(id);
    let readings = Memo::new(move |_| text.with(|text| pasted_bands(text, bounds)));
    let said = live(
        move || match (text.with(String::is_empty), readings.with(Vec::len)) {
            (true, _) => say!(
                "两列：起点（或范围）、奖金或比例；也可以是三列：起点、上限、奖金。",
                "Two columns: where a band begins (or its range), and what it pays; or three: from, to, pays."
            ),
            (false, 0) => say!(
                "看不出分档。每行写一档，如：1万↹500",
                "No bands can be made out. One band a line, such as: 10000↹500"
            ),
            (false, 1) => say!("读出来是这样：", "It reads as:"),
            (false, _) => say!(
                "有两种理解，选一种：",
                "There are two readings, choose one:"
            ),
        },
    );
    let choice = move |(at, pasted): (usize, PastedBands)| {
        let bands = said_bands(&pasted, bounds);
        let lines = bands
            .into_iter()
            .map(|line| view! { <li>{t(line)}</li> })
            .collect_view();
        view! {
            <div class="pasted-reading">
                <p>{t(pasted.reading)}</p>
                <ol>{lines}</ol>
                <Button
                    text=t(label!("用这些分档", "Use these bands"))
                    weight=Weight::Primary
                    on_press=move || {
                        on_act.run(Act::Paste(text.get_untracked(), at));
                        is_open.set(false);
                        text.set(String::new());
                    }
                />
            </div>
        }
    };
    let choices = move || {
        readings
            .get()
            .into_iter()
            .enumerate()
            .map(choice)
            .collect_view()
    };
    view! {
        <div class="form-control pasting">
            <Button
                text=t(label!("从表格粘贴分档", "Paste bands from a sheet"))
                sign=Sign::Copy
                weight=Weight::Quiet
                on_press=move || is_open.update(|open| *open = !*open)
            />
            <Show when=move || is_open.get()>
                <label for=id.get_value() class="unseen">{t(label!("粘贴到这里", "Paste here"))}</label>
                <textarea
                    class="field"
                    rows="4"
                    id=id.get_value()
                    prop:value=text
                    on:input=move |event| text.set(event_target_value(&event))
                ></textarea>
                <p class="hint" role="status">{said}</p>
                {choices}
            </Show>
        </div>
    }
}
