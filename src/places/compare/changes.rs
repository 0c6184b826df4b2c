//! Why two results differ: of all together, and of each rep, rule by rule and cause by cause.

use crate::lang::t;
use crate::parts::fold::Fold;
use leptos::prelude::*;
use rewards_document::statement::{ChangeLine, Changes, ChangesOf};
use rewards_words::label;

/// The reasons.
#[component]
pub fn ChangesView(changes: Changes) -> impl IntoView {
    let none = label!("没有一条不同。", "No rule differs.");
    let reps = changes.reps.into_iter();
    let reps = reps.map(|rep| view! { <RepChanges rep=rep /> });
    view! {
        <p>{t(changes.all.finding.clone())}</p>
        {changes.all.lines.is_empty().then(|| view! { <p class="hint">{t(none)}</p> })}
        {lines(&changes.all)}
        <h3>{t(label!("每个人", "Each one"))}</h3>
        <div class="changes-reps">{reps.collect_view()}</div>
    }
}

/// One rep; its lines once somebody looks.
#[component]
fn RepChanges(rep: ChangesOf) -> impl IntoView {
    let opened = RwSignal::new(false);
    let (finding, count) = (rep.finding.clone(), rep.lines.len().to_string());
    view! {
        <Fold name=t(finding) count=count opened=opened>
            {move || opened.get().then(|| lines(&rep))}
        </Fold>
    }
}

fn lines(of: &ChangesOf) -> impl IntoView + use<> {
    let line = |line: &ChangeLine| {
        let sign = if line.amount.is_positive() {
            "gain"
        } else {
            "loss"
        };
        view! { <li data-kind=sign>{t(line.text.clone())}</li> }
    };
    let lines = of.lines.iter().map(line).collect_view();
    view! { <ul class="changes">{lines}</ul> }
}
