//! Bands pasted as another sheet writes them: what they read as is shown, to choose from, before they are taken over.

use super::at::BandsAt;
use crate::lang::t;
use crate::parts::button::{Button, Weight};
use leptos::prelude::*;
use rewards_document::editor::pasted_words;
use rewards_document::grid::{PastedBands, Selection};
use rewards_words::label;

/// The readings, as long as none is chosen.
#[component]
pub fn Readings(own: BandsAt) -> impl IntoView {
    let drop = move || own.waiting.set(None);
    let choice = move |(selection, pasted): (Selection, PastedBands)| {
        let of = own.list.of;
        let lines = own
            .list
            .pays
            .with_value(|pays| pasted_words(of, pays, &pasted));
        let lines = lines.into_iter();
        let lines = lines.enumerate().map(|(at, line)| {
            let there = pasted.remarks.iter().filter(|(of, _)| *of == at);
            let remarks =
                there.map(|(_, remark)| view! { <p class="pasted-remark">{t(remark.clone())}</p> });
            view! { <li>{t(line)} {remarks.collect_view()}</li> }
        });
        let lines = lines.collect_view();
        let reading = pasted.reading;
        let take = move || {
            own.waiting.set(None);
            own.moved(Some(own.with(|bands| bands.taken(selection, &pasted))));
        };
        view! {
            <div class="pasted-reading">
                <p>{t(reading)}</p>
                <ol>{lines}</ol>
                <Button text=t(label!("用这些分档", "Use these bands")) weight=Weight::Primary on_press=take />
            </div>
        }
    };
    move || {
        let waiting = own.waiting.get()?;
        let selection = waiting.selection;
        let asks = match waiting.readings.len() {
            1 => label!(
                "粘贴的分档，先看标明的地方：",
                "Look at what is marked before these bands are pasted:"
            ),
            _ => label!(
                "粘贴的分档有几种理解，选一种：",
                "The pasted bands can be read in several ways, choose one:"
            ),
        };
        let readings = waiting.readings.into_iter();
        let choices = readings.map(|pasted| choice((selection, pasted)));
        Some(view! {
            <div class="pasted-readings" role="group" aria-label=t(label!("粘贴的分档怎么读", "How the pasted bands are read"))>
                <p role="status">{t(asks)}</p>
                {choices.collect_view()}
                <Button text=t(label!("不粘贴", "Don't paste")) weight=Weight::Quiet on_press=drop />
            </div>
        })
    }
}
