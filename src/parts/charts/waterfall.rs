//! From nothing to what is left: each step's part of the way, as a picture and a table in one. A step's figure may lead on.

use super::{WIDTH, place};
use crate::parts::keyed::Keyed;
use leptos::prelude::*;

/// A step of the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FallStep {
    /// What makes it the same step.
    pub key: usize,
    /// What it is called.
    pub name: String,
    /// Its figure, as text.
    pub amount: String,
    /// Where it begins, in fen.
    pub from: i128,
    /// Where it ends, in fen.
    pub to: i128,
}

/// A waterfall: the steps, and at its foot what is left.
#[component]
pub fn Waterfall(
    /// What it shows, in a sentence.
    #[prop(into)]
    finding: Signal<String>,
    /// The steps.
    #[prop(into)]
    steps: Signal<Vec<FallStep>>,
    /// What the last line is called.
    #[prop(into)]
    total_name: Signal<String>,
    /// What is left, as text.
    #[prop(into)]
    total: Signal<String>,
    /// What a press on a step's figure does, given the step's key; without it, it's no button.
    #[prop(optional, into)]
    on_press: Signal<Option<Callback<usize>>>,
) -> impl IntoView {
    let reach = Memo::new(move |_| {
        steps.with(|steps| {
            let ends = || steps.iter().flat_map(|step| [step.from, step.to]);
            (
                ends().min().unwrap_or(0).min(0),
                ends().max().unwrap_or(0).max(0),
            )
        })
    });
    let last = move || steps.with(|steps| steps.last().map_or(0, |step| step.to));
    let bar = move |from: i128, to: i128, kind: &'static str| {
        let (lowest, highest) = reach.get();
        let (one, other) = (place(from, lowest, highest), place(to, lowest, highest));
        let (left, width) = (one.min(other), (one - other).abs().max(4));
        let zero = place(0, lowest, highest);
        view! {
            <svg class="fall-bar" viewBox=format!("0 0 {WIDTH} 10") preserveAspectRatio="none" aria-hidden="true" focusable="false">
                <line x1=zero x2=zero y1="0" y2="10"></line>
                <rect x=left y="0" width=width height="10" data-kind=kind></rect>
            </svg>
        }
    };
    let row = move |step: Signal<FallStep>| {
        let kind = move || {
            if step.with(|step| step.to < step.from) {
                "loss"
            } else {
                "gain"
            }
        };
        let key = step.with_untracked(|step| step.key);
        let amount = move || step.with(|step| step.amount.clone());
        let figure = move || match on_press.get() {
            Some(on_press) => {
                let press = move |_| on_press.run(key);
                view! {
                    <button type="button" class="cell-open" aria-haspopup="dialog" on:click=press>
                        {amount}
                    </button>
                }
                .into_any()
            }
            None => amount.into_any(),
        };
        view! {
            <tr data-kind=kind>
                <th scope="row">{move || step.with(|step| step.name.clone())}</th>
                <td>{move || step.with(|step| bar(step.from, step.to, kind()))}</td>
                <td class="figure">{figure}</td>
            </tr>
        }
    };
    view! {
        <table class="waterfall">
            <caption class="unseen">{finding}</caption>
            <colgroup>
                <col class="fall-name" />
                <col />
                <col />
            </colgroup>
            <tbody>
                <Keyed each=steps key=|step: &FallStep| step.key view=row />
                <tr data-kind="net">
                    <th scope="row">{total_name}</th>
                    <td>{move || bar(0, last(), "net")}</td>
                    <td class="figure">{total}</td>
                </tr>
            </tbody>
        </table>
    }
}
