//! What an own scheme comes to on the facts at hand, and how that differs from its latest version.

use super::own::Own;
use crate::common::{ChangeLines, OpensLine, OpensPart, Standing, standing};
use crate::lang::{live, t};
use crate::overlay::{Overlay, Under};
use crate::parts::fold::Fold;
use leptos::prelude::*;
use rewards_document::own::version_key;
use rewards_document::statement::{
    RepRow, TotalOf, changes, gives_nothing, rep_rows, signed, sums,
};
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
        let row = |row: RepRow| {
            let overlay = Overlay::Working(draft(own), row.at);
            view! { <OpensPart overlay=Some(overlay) name=Localized::same(&row.name) worth=row.net.text() /> }
        };
        Some(rows.into_iter().map(row).collect_view())
    };
    view! {
        <section class="template-part live-part">
            <h2>{t(label!("当前台账上", "On the current ledger"))}</h2>
            <p role="status" class="live-net">{said}</p>
            <Show when=move || is_there.get()>
                <p><OpensLine overlay=Overlay::Total(draft(own), TotalOf::Net) text=label!("怎么算的", "How it is calculated") /></p>
            </Show>
            <Against own=own now=now />
            <Show when=move || is_there.get()>
                <Fold name=t(label!("每名业务员", "By rep")) opened=opened>
                    <ul class="entries">{reps}</ul>
                </Fold>
            </Show>
        </section>
    }
}

/// Under the scheme as it stands.
fn draft(own: Own) -> Under {
    Under::Other(own.id.get_value())
}

fn net_words(now: Option<&Standing>) -> Localized {
    let Some(now) = now else {
        return label!("现在还算不出来。", "It can't be computed yet.").into();
    };
    let net = sums(&now.computed).net;
    let said = say!("净额合计 {0}", "Total net {0}", net.text());
    match net.note().or_else(|| gives_nothing(&now.computed.scheme)) {
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
        let number = number.get_untracked()?;
        let before = Under::Other(version_key(&own.id.get_value(), number));
        let way = Overlay::Total(before.clone(), TotalOf::Net);
        let text = say!("第 {0} 版怎么算的", "How version {0} is calculated", number);
        Some(view! {
            <ChangeLines lines=lines before=Some(before) after=draft(own) />
            <p><OpensLine overlay=way text=text /></p>
        })
    };
    view! {
        <Show when=move || number.get().is_some()>
            <p role="status">{said}</p>
            <Fold name=t(label!("按条款看", "By rule")) opened=opened>
                {lines}
            </Fold>
        </Show>
    }
}
