//! What an own scheme comes to on the facts at hand, and how that differs from its latest version.

use super::own::Own;
use crate::common::{Standing, standing};
use crate::lang::{live, t};
use crate::parts::fold::Fold;
use leptos::prelude::*;
use rewards_document::own::version_key;
use rewards_document::statement::{changes, rep_rows, signed, sums};
use rewards_words::text::Localized;
use rewards_words::{label, say};

/// The part of the page that says so.
#[component]
pub fn LivePart(own: Own) -> impl IntoView {
    let now = Memo::new_with_compare(
        move |_| standing(own.state, &own.id.get_value()),
        |_, _| true,
    );
    let said = live(move || now.with(|now| net_words(now.as_ref())));
    let is_there = Memo::new(move |_| now.with(Option::is_some));
    let opened = RwSignal::new(false);
    let reps = move || {
        let rows = now.with(|now| {
            let now = now.as_ref().filter(|_| opened.get())?;
            Some(rep_rows(&now.computed))
        })?;
        let row = |row: rewards_document::statement::RepRow| {
            view! { <li>{row.name} " " <span class="figure">{t(row.net.text())}</span></li> }
        };
        Some(rows.into_iter().map(row).collect_view())
    };
    view! {
        <section class="template-part live-part">
            <h2>{t(label!("当前台账上", "On the current ledger"))}</h2>
            <p role="status" class="live-net">{said}</p>
            <Against own=own now=now />
            <Show when=move || is_there.get()>
                <Fold name=t(label!("每名业务员", "By rep")) opened=opened>
                    <ul class="plain">{reps}</ul>
                </Fold>
            </Show>
        </section>
    }
}

fn net_words(now: Option<&Standing>) -> Localized {
    let Some(now) = now else {
        return label!("现在还算不出来。", "It can't be computed yet.").into();
    };
    let net = sums(&now.computed).net;
    let said = say!("净额合计 {0}", "Total net {0}", net.text());
    match net.note() {
        Some(note) => say!("{0}（{1}）", "{0} ({1})", said, note),
        None => said,
    }
}

/// What differs from the latest version; by rule once somebody looks.
#[component]
fn Against(own: Own, now: Memo<Option<Standing>>) -> impl IntoView {
    let number = Memo::new(move |_| {
        let scheme = own.scheme.get()?;
        Some(scheme.versions().last()?.number)
    });
    let before = Memo::new_with_compare(
        move |_| standing(own.state, &version_key(&own.id.get_value(), number.get()?)),
        |_, _| true,
    );
    let said = live(move || {
        let both = before.with(|before| {
            now.with(|now| {
                let net = |one: &Standing| one.computed.statement.totals.net();
                Some(net(now.as_ref()?) - net(before.as_ref()?))
            })
        });
        let number = number.get().unwrap_or_default();
        match both {
            Some(more) => say!(
                "与第 {0} 版相比：净额 {1}",
                "Compared with version {0}: net {1}",
                number,
                signed(more)
            ),
            None => say!(
                "与第 {0} 版比不出来。",
                "It can't be compared with version {0}.",
                number
            ),
        }
    });
    let opened = RwSignal::new(false);
    let lines = move || {
        let lines = before.with(|before| {
            now.with(|now| {
                let (before, now) = (before.as_ref().filter(|_| opened.get())?, now.as_ref()?);
                Some(changes(before.side(), now.side()).all.lines)
            })
        })?;
        let lines = lines.into_iter();
        Some(
            lines
                .map(|line| view! { <li>{t(line.text)}</li> })
                .collect_view(),
        )
    };
    view! {
        <Show when=move || number.get().is_some()>
            <p role="status">{said}</p>
            <Fold name=t(label!("按条款看", "By rule")) opened=opened>
                <ul class="plain">{lines}</ul>
            </Fold>
        </Show>
    }
}
