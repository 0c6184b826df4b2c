//! Why two results differ: of all together, and of each rep, rule by rule and cause by cause, with the way to how each was found.

use crate::lang::t;
use crate::overlay::{Overlay, Under};
use crate::parts::fold::Fold;
use crate::state::state;
use leptos::prelude::*;
use rewards_document::statement::{ChangeLine, Changes, ChangesOf};
use rewards_words::label;
use rewards_words::text::Label;

/// The way to how one of the two results was found.
#[derive(Clone)]
pub struct Way {
    /// What it is called.
    pub name: Label,
    /// Under which scheme.
    pub under: Under,
}

/// The reasons.
#[component]
pub fn ChangesView(
    changes: Changes,
    /// The way to the result before; none where it's of another workbook.
    before: Option<Way>,
    /// The way to the result afterwards.
    after: Way,
) -> impl IntoView {
    let none = label!("没有一条不同。", "No rules differ.");
    let reps = changes.reps.into_iter();
    let reps =
        reps.map(|rep| view! { <RepChanges rep=rep before=before.clone() after=after.clone() /> });
    view! {
        <p>{t(changes.all.finding.clone())}</p>
        {changes.all.lines.is_empty().then(|| view! { <p class="hint">{t(none)}</p> })}
        {lines(&changes.all)}
        <h3>{t(label!("每个人", "By rep"))}</h3>
        <div class="changes-reps">{reps.collect_view()}</div>
    }
}

/// One rep; its lines once somebody looks.
#[component]
fn RepChanges(rep: ChangesOf, before: Option<Way>, after: Way) -> impl IntoView {
    let opened = RwSignal::new(false);
    let (finding, count) = (rep.finding.clone(), rep.lines.len().to_string());
    let (old, new) = rep.places;
    let ways = [before.zip(old), Some(after).zip(new)];
    let ways: Vec<(Way, usize)> = ways.into_iter().flatten().collect();
    let shown = move || {
        opened.get().then(|| {
            let ways = ways.iter().cloned();
            let ways = ways.map(|(way, place)| view! { <WayTo way=way place=place /> });
            view! {
                {lines(&rep)}
                <p class="changes-ways">{ways.collect_view()}</p>
            }
        })
    };
    view! {
        <Fold name=t(finding) count=count opened=opened>
            {shown}
        </Fold>
    }
}

/// The way to the statement of the rep at a place.
#[component]
fn WayTo(way: Way, place: usize) -> impl IntoView {
    let overlays = state().overlays;
    let open = move |_| overlays.open(Overlay::Working(way.under.clone(), place));
    view! {
        <button type="button" class="link" aria-haspopup="dialog" on:click=open>
            {t(way.name)}
        </button>
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
