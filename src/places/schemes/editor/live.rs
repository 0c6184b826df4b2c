//! What an own scheme comes to on the facts at hand, and how that differs from its latest version.

use super::own::Own;
use crate::common::{Standing, standing};
use crate::lang::{live, t};
use crate::parts::fold::Fold;
use leptos::prelude::*;
use rewards_document::own::version_key;
use rewards_document::statement::{ChangesOf, changes, sums};
use rewards_words::{label, say};

/// The part of the page that says so.
#[component]
pub fn LivePart(own: Own) -> impl IntoView {
    let now = Signal::derive(move || standing(own.state, &own.id.get_value()));
    let latest = move || {
        let number = own
            .scheme
            .with(|scheme| Some(scheme.as_ref()?.versions().last()?.number))?;
        Some((
            number,
            standing(own.state, &version_key(&own.id.get_value(), number))?,
        ))
    };
    let said = live(move || match now.get() {
        Some(now) => {
            let net = sums(&now.computed).net;
            let said = say!("净额合计 {0}", "The net for all is {0}", net.text());
            match net.note() {
                Some(note) => say!("{0}（{1}）", "{0} ({1})", said, note),
                None => said,
            }
        }
        None => label!("现在还算不出来。", "It can't be computed yet.").into(),
    });
    let change = move || {
        let (number, before) = latest()?;
        let now = now.get()?;
        Some((number, changed(&before, &now)))
    };
    let against = move || {
        let (number, change) = change()?;
        let title = say!(
            "与第 {0} 版相比：{1}",
            "Beside version {0}: {1}",
            number,
            change.finding
        );
        let lines = change
            .lines
            .into_iter()
            .map(|line| view! { <li>{t(line.text)}</li> });
        Some(view! {
            <p role="status">{t(title)}</p>
            <Fold name=t(label!("按条款看", "Rule by rule"))>
                <ul class="plain">{lines.collect_view()}</ul>
            </Fold>
        })
    };
    let reps = move || {
        let now = now.get()?;
        let rows = rewards_document::statement::rep_rows(&now.computed).into_iter();
        let rows = rows.map(|row| view! { <li><span>{row.name.clone()}</span> " " <span class="figure">{t(row.net.text())}</span></li> });
        Some(view! {
            <Fold name=t(label!("每名业务员", "Each rep"))>
                <ul class="plain">{rows.collect_view()}</ul>
            </Fold>
        })
    };
    view! {
        <section class="template-part live-part">
            <h2>{t(label!("当前台账上", "On the facts at hand"))}</h2>
            <p role="status" class="live-net">{said}</p>
            {against}
            {reps}
        </section>
    }
}

fn changed(before: &Standing, now: &Standing) -> ChangesOf {
    changes(before.side(), now.side()).all
}
