//! Why two results differ: of all together, and of each rep, rule by rule and cause by cause, with the way to how each was found.

use super::change_lines::ChangeLines;
use super::opens::OpensLine;
use crate::lang::t;
use crate::overlay::{Overlay, Under};
use crate::parts::fold::Fold;
use leptos::prelude::*;
use rewards_document::statement::{Changes, ChangesOf, TotalOf};
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
    let none = label!(
        "没有一条规则算出不同的数。",
        "No rule comes to anything else on this ledger."
    );
    let reps = changes.reps.into_iter();
    let reps: Vec<_> = reps
        .map(|rep| view! { <RepChanges rep=rep before=before.clone() after=after.clone() /> })
        .collect();
    let ways = before.iter().chain([&after]).cloned();
    let ways = ways.map(|way| {
        let overlay = Overlay::Total(way.under, TotalOf::Net);
        view! { <OpensLine overlay=overlay text=t(way.name) /> }
    });
    let ways: Vec<_> = ways.collect();
    view! {
        <p>{t(changes.all.finding)}</p>
        {changes.all.lines.is_empty().then(|| view! { <p class="hint">{t(none)}</p> })}
        <ChangeLines lines=changes.all.lines before=under_of(before.as_ref()) after=after.under />
        <p class="changes-ways">{ways.collect_view()}</p>
        <h3>{t(label!("每个人", "By rep"))}</h3>
        <div class="changes-reps">{reps.collect_view()}</div>
    }
}

/// One rep; its lines once somebody looks.
#[component]
fn RepChanges(rep: ChangesOf, before: Option<Way>, after: Way) -> impl IntoView {
    let opened = RwSignal::new(false);
    let finding = rep.finding.clone();
    let lines = rep.lines.len();
    let count = (lines > 0).then(|| lines.to_string());
    let (old, new) = rep.places;
    let ways = [before.clone().zip(old), Some(after.clone()).zip(new)];
    let ways: Vec<(Way, usize)> = ways.into_iter().flatten().collect();
    let shown = move || {
        opened.get().then(|| {
            let ways = ways.iter().cloned();
            let ways = ways.map(|(way, place)| {
                let overlay = Overlay::Working(way.under, place);
                view! { <OpensLine overlay=overlay text=t(way.name) /> }
            });
            view! {
                <ChangeLines lines=rep.lines.clone() before=under_of(before.as_ref()) after=after.under.clone() />
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

fn under_of(way: Option<&Way>) -> Option<Under> {
    way.map(|way| way.under.clone())
}
