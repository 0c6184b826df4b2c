//! A small Leptos page with a form and a chart.

use leptos::prelude::*;

const ROWS: usize = 12;

fn main() {
    leptos::mount::mount_to_body(Page);
}

#[component]
fn Page() -> impl IntoView {
    let values: Vec<RwSignal<String>> = (0..ROWS).map(|at| RwSignal::new((at * 17 % 100).to_string())).collect();
    let number = |value: RwSignal<String>| value.with(|text| text.trim().parse::<i64>().unwrap_or(0));
    let all = values.clone();
    let total = Memo::new(move |_| all.iter().map(|value| number(*value)).sum::<i64>());
    let field = |(at, value): (usize, RwSignal<String>)| {
        view! {
            <label>
                {format!("Row {}", at + 1)}
                <input prop:value=value on:input=move |event| value.set(event_target_value(&event)) />
            </label>
        }
    };
    let bar = |(at, value): (usize, RwSignal<String>)| {
        view! { <rect x="0" y=at * 12 height="10" width=move || number(value).max(0)></rect> }
    };
    view! {
        <form>{values.iter().copied().enumerate().map(field).collect_view()}</form>
        <output id="total">{total}</output>
        <svg viewBox="0 0 100 150" width="400">{values.iter().copied().enumerate().map(bar).collect_view()}</svg>
    }
}
