//! What an own scheme comes to on the facts at hand, and how that differs from its latest version.

use super::own::Own;
use crate::common::{ChangeLines, OpensLine, OpensPart, Standing, standing_after};
use crate::lang::{live, t};
use crate::overlay::{Overlay, Under};
use crate::parts::fold::Fold;
use crate::platform::dom::focus_first_soon;
use leptos::prelude::*;
use rewards_document::own::version_key;
use rewards_document::statement::{
    AwaitedAt, RepRow, Shown, TotalOf, changes, gives_nothing, rep_rows, sums,
};
use rewards_words::text::Localized;
use rewards_words::{label, say};

/// The part of the page that says so.
#[component]
pub fn LivePart(own: Own) -> impl IntoView {
    let now = Memo::new_with_compare(
        move |last: Option<&Option<Standing>>| {
            standing_after(
                own.state,
                &own.id.get_value(),
                last.and_then(Option::as_ref),
            )
        },
        |_, _| true,
    );
    let number = Memo::new(move |_| {
        let scheme = own.scheme.get()?;
        Some(scheme.versions().last()?.number)
    });
    let before = Memo::new_with_compare(
        move |last: Option<&Option<Standing>>| {
            let key = version_key(&own.id.get_value(), number.get()?);
            standing_after(own.state, &key, last.and_then(Option::as_ref))
        },
        |_, _| true,
    );
    let net = Memo::new(move |_| now.with(|now| Some(net_of(now.as_ref()?))));
    let net_before = Memo::new(move |_| before.with(|before| Some(net_of(before.as_ref()?))));
    let said = live(move || net.with(|net| net_words(net.as_ref())));
    let note = Memo::new(move |_| {
        let note = net.with(|net| net.as_ref()?.note());
        note.or_else(|| now.with(|now| gives_nothing(&now.as_ref()?.computed.scheme)))
    });
    let figure = Memo::new(move |_| {
        let id = net.with(|net| lacking_figure(net.as_ref()?))?;
        own.definition.with(|definition| {
            let mut params = definition.as_ref()?.params.iter();
            params.position(|param| *param.id == *id)
        })
    });
    let fill_in = move || {
        figure.get()?;
        let go = move |_| {
            if let Some(at) = figure.get_untracked() {
                own.is_head_open.set(true);
                let row = format!(".head-form [data-place='params[{at}].default']");
                focus_first_soon(format!("{row} :is(input, select, button)"));
            }
        };
        let text = t(label!("去填写", "fill it in"));
        Some(view! { <button type="button" class="link" on:click=go>{text}</button> })
    };
    let note = move || {
        let note = t(note.get()?);
        Some(view! { <span class="live-note">{note}</span> " " {fill_in} })
    };
    let is_there = Memo::new(move |_| net.with(Option::is_some));
    let opened = RwSignal::new(false);
    let reps = move || {
        let rows = now.with(|now| {
            let now = now.as_ref().filter(|_| opened.get())?;
            Some(rep_rows(&now.computed))
        })?;
        let mores = before.with(|before| {
            now.with(|now| {
                let (before, now) = (before.as_ref()?, now.as_ref()?);
                Some(changes(before.side(), now.side()).reps)
            })
        });
        let row = |row: RepRow| {
            let overlay = Overlay::Working(draft(own), row.at);
            let mut reps = mores.iter().flatten();
            let more = reps.find(|rep| rep.places.1 == Some(row.at));
            let more = more.and_then(|rep| rep.after.as_ref()?.more_than(rep.before.as_ref()?));
            let worth = match more {
                Some(more) => say!("{0}（{1}）", "{0} ({1})", row.net.marked(), more),
                None => row.net.marked(),
            };
            let is_known = row.net.known().is_some();
            view! { <OpensPart overlay=Some(overlay) name=Localized::same(&row.name) worth=worth is_known=is_known /> }
        };
        Some(rows.into_iter().map(row).collect_view())
    };
    view! {
        <section class="template-part live-part">
            <h2>{t(label!("当前台账上", "On the current ledger"))}</h2>
            <p role="status" class="live-net">{said} " " {note}</p>
            <Show when=move || is_there.get()>
                <p><OpensLine overlay=Overlay::Total(draft(own), TotalOf::Net) text=t(label!("怎么算的", "How it is calculated")) /></p>
            </Show>
            <Against own=own now=now before=before nets=(net_before, net) number=number />
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

fn net_of(standing: &Standing) -> Shown {
    sums(&standing.computed).net
}

fn net_words(net: Option<&Shown>) -> Localized {
    match net {
        None => label!("现在还算不出来。", "It can't be computed yet.").into(),
        Some(net) => say!("净额合计：{0}", "Total net: {0}", net.text()),
    }
}

/// The first figure of the company that a net lacks.
fn lacking_figure(net: &Shown) -> Option<String> {
    let mut things = net.lacking().into_iter();
    things.find_map(|awaited| match &awaited.at {
        AwaitedAt::Figure(id) => Some(id.to_string()),
        AwaitedAt::Rule | AwaitedAt::Cell(..) | AwaitedAt::Rows(_) => None,
    })
}

/// What differs from the latest version; by rule once somebody looks.
#[component]
fn Against(
    own: Own,
    now: Memo<Option<Standing>>,
    before: Memo<Option<Standing>>,
    /// The nets of the version and of the scheme as it stands.
    nets: (Memo<Option<Shown>>, Memo<Option<Shown>>),
    number: Memo<Option<u32>>,
) -> impl IntoView {
    let said = live(move || {
        let both = nets.0.with(|before| {
            nets.1.with(|now| {
                let (before, now) = (before.as_ref()?, now.as_ref()?);
                Some((now.more_than(before)?, now.lacking_in_one(before)))
            })
        });
        let number = number.get().unwrap_or_default();
        match both {
            Some((more, None)) => say!(
                "与第 {0} 版相比：净额 {1}",
                "Compared with version {0}: net {1}",
                number,
                more
            ),
            Some((more, Some(lacking))) => say!(
                "与第 {0} 版相比，已知部分：净额 {1}；还缺：{2}",
                "Compared with version {0}, of what is known: net {1}; still missing: {2}",
                number,
                more,
                lacking
            ),
            None => say!(
                "有还不知道的数，与第 {0} 版比不出来。",
                "Not all of it is known: it can't be compared with version {0}.",
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
            <p><OpensLine overlay=way text=t(text) /></p>
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
