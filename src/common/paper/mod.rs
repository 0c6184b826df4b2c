//! Sheets of paper: shown before they are printed, always light, A4.

mod change;
mod comparison;
mod dossier;
mod forms;
mod pieces;
mod rep;
mod sheet;

use crate::lang::{language, t};
use crate::overlay::{Overlay, Paper};
use crate::parts::button::{Button, Weight};
use crate::parts::choice::{Offer, Select, Tick};
use crate::parts::dialog::Dialog;
use crate::parts::icon::Sign;
use crate::parts::later::{Later, later};
use crate::parts::text_field::{Holds, TextField};
use crate::platform;
use crate::state::{State, state};
use leptos::ev;
use leptos::html;
use leptos::leptos_dom::helpers::window_event_listener;
use leptos::prelude::*;
use rewards_document::paper::{asks_for_claims, has_clauses};
use rewards_words::label;
use rewards_words::text::Label;
use sheet::Sheet;

/// A sheet over the page, with what there is to choose, and a button that prints it.
#[component]
pub fn PaperDialog(paper: Paper) -> impl IntoView {
    let state = state();
    let choices = state.paper;
    let shown = RwSignal::new(paper);
    let kinds = kinds(paper);
    let lang = language();
    let offers = Signal::derive(move || {
        let offer = |(word, name, _): &(&str, Label, Paper)| Offer {
            word: (*word).to_owned(),
            name: name.in_lang(lang.get()).to_owned(),
        };
        let there = kinds.iter().filter(|(.., paper)| is_there(state, *paper));
        there.map(offer).collect::<Vec<_>>()
    });
    let word = Signal::derive(move || {
        let now = shown.get();
        let kind = kinds.iter().find(|(_, _, paper)| *paper == now);
        kind.map(|(word, ..)| (*word).to_owned())
            .unwrap_or_default()
    });
    let choose = move |word: String| {
        if let Some((.., paper)) = kinds.iter().find(|(kind, ..)| *kind == word) {
            shown.set(*paper);
            state.overlays.replace(Overlay::Paper(*paper));
        }
    };
    let desk: NodeRef<html::Div> = NodeRef::new();
    // The sheet's text, where the browser refused to print it.
    let refused = RwSignal::new(None::<String>);
    let print = move || {
        refused.set(None);
        platform::print(move || {
            // The sheet may be closed by then.
            let text = desk
                .try_get_untracked()
                .flatten()
                .map(|desk| desk.inner_text());
            let _ = refused.try_set(Some(text.unwrap_or_default()));
        });
    };
    view! {
        <Dialog name=t(label!("打印", "Print")) kind="paper" on_close=move || state.overlays.close()>
            <div class="paper-tools">
                <Show when=move || !kinds.is_empty()>
                    <Select
                        id="paper-kind".to_owned()
                        label=t(label!("打印什么", "What to print"))
                        offers=offers
                        value=word
                        on_choose=choose
                    />
                </Show>
                <Show when=move || matches!(shown.get(), Paper::Publication | Paper::Change)>
                    <Tick
                        id="paper-by-name".to_owned()
                        label=t(label!("列出姓名", "Show names"))
                        ticked=choices.by_name
                        on_tick=move |on| choices.by_name.set(on)
                    />
                </Show>
                <Show when=move || shown.get() == Paper::Policy>
                    <TextField
                        id="paper-effective".to_owned()
                        label=t(label!("施行日期（不填则留空）", "In force from (blank if empty)"))
                        value=choices.effective
                        holds=Holds::Day
                        placeholder="2027-01-01".to_owned()
                        on_typed=move |text| choices.effective.set(text)
                    />
                </Show>
                <Button
                    id="print-now"
                    text=t(label!("打印", "Print"))
                    weight=Weight::Primary
                    sign=Sign::Print
                    on_press=print
                />
            </div>
            {move || refused.get().map(refusal)}
            <div class="paper-desk" node_ref=desk>{move || view! { <Sheet paper=shown.get() /> }}</div>
        </Dialog>
    }
}

/// That the page may not print, and what it would have printed, to be copied.
fn refusal(text: String) -> impl IntoView {
    let refused = label!(
        "浏览器不让本页打印：请在新窗口里打开本页再打印，或从下面的框里复制文字。",
        "The browser does not let this page print: open it in a window of its own first, or copy the text from the box below."
    );
    view! {
        <p class="paper-refused" role="alert">{t(refused)}</p>
        <textarea class="field to-copy" readonly rows="6" aria-label=t(label!("可复制的文字", "Text to copy"))>
            {text}
        </textarea>
    }
}

/// Whether the scheme has such a sheet: not each asks for claims, and one that is being written may have no rule yet.
fn is_there(state: State, paper: Paper) -> bool {
    let definition = state.definition();
    match paper {
        Paper::Claim => definition.is_some_and(|definition| asks_for_claims(&definition)),
        Paper::Policy => definition
            .is_some_and(|definition| state.fill.with(|fill| has_clauses(&definition, fill))),
        Paper::Rep
        | Paper::All
        | Paper::Publication
        | Paper::Appeal(_)
        | Paper::Change
        | Paper::Dossier
        | Paper::Comparison => true,
    }
}

/// What can be printed from here.
fn kinds(paper: Paper) -> &'static [(&'static str, Label, Paper)] {
    const ALL: &[(&str, Label, Paper)] = &[
        (
            "rep",
            label!("本人结算单", "One rep's statement"),
            Paper::Rep,
        ),
        (
            "all",
            label!("全部结算单（一人一页）", "All statements (a page each)"),
            Paper::All,
        ),
        (
            "publication",
            label!("公示表", "Posted results"),
            Paper::Publication,
        ),
        ("policy", label!("制度文本", "Policy text"), Paper::Policy),
        ("claim", label!("奖励申请表", "Claim form"), Paper::Claim),
    ];
    match paper {
        Paper::Appeal(_) | Paper::Change | Paper::Dossier | Paper::Comparison => &[],
        Paper::Rep | Paper::All | Paper::Publication | Paper::Policy | Paper::Claim => ALL,
    }
}

/// What the printer gets: the sheet that is shown; without one, the statement of the rep that is chosen. It is never seen
/// on the screen.
#[component]
pub fn PrintRoot() -> impl IntoView {
    let state = state();
    let printing = RwSignal::new(false);
    let handles = [
        window_event_listener(
            ev::Custom::<web_sys::Event>::new("beforeprint"),
            move |_| printing.set(true),
        ),
        window_event_listener(ev::Custom::<web_sys::Event>::new("afterprint"), move |_| {
            printing.set(false)
        }),
    ];
    on_cleanup(move || handles.into_iter().for_each(|handle| handle.remove()));
    let paper = Memo::new(move |_| {
        let open = state.overlays.open_now();
        let shown = open.iter().rev().find_map(|overlay| match overlay {
            Overlay::Paper(paper) => Some(*paper),
            Overlay::Schemes
            | Overlay::Workbooks
            | Overlay::Import
            | Overlay::Why(..)
            | Overlay::Working(..)
            | Overlay::Total(..)
            | Overlay::AtSales(..)
            | Overlay::Against(_)
            | Overlay::Column(_)
            | Overlay::Holes(_)
            | Overlay::Entry(..) => None,
        });
        shown.or(printing.get().then_some(Paper::Rep))
    });
    view! { <div class="print-root">{move || paper.get().map(|paper| view! { <Later view=move || printed(paper) /> })}</div> }
}

later! {
    /// What the printer gets.
    fn printed(paper: Paper) -> AnyView {
        view! { <Sheet paper=paper /> }.into_any()
    }
}
