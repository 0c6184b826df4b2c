//! How many holes the audit finds in each column, and which. It's looked for once the figures stand.

use crate::common::{
    AtWork, FilledScheme, Findings, Opens, ShareField, Worked, findings_summed, scheme_words,
    share_now,
};
use crate::comparing::ColumnHoles;
use crate::lang::{live, t};
use crate::overlay::{Overlay, Under};
use crate::parts::dialog::Dialog;
use crate::state::{State, state};
use leptos::prelude::*;
use rewards_core::number::Rate;
use rewards_document::Route;
use rewards_document::audit::{HoleCount, NO_RULES, NOTHING, audited_in_pieces, hole_counts};
use rewards_document::own::{SchemeKey, scheme_of};
use rewards_document::statement::Comparison;
use rewards_words::text::Localized;
use rewards_words::{label, say};
use std::sync::Arc;

/// The row.
#[component]
pub fn HolesRow(
    compared: Memo<Comparison>,
    shown: Memo<Vec<usize>>,
    base_at: Memo<usize>,
) -> impl IntoView {
    let keys = Memo::new(move |_| {
        let shown = shown.get().into_iter();
        compared.with(|compared| {
            let key = |at: usize| Some((at, compared.schemes.get(at)?.id.clone()));
            shown.filter_map(key).collect::<Vec<(usize, String)>>()
        })
    });
    let cell = move |(at, key): (usize, String)| {
        view! {
            <td data-base=move || (base_at.get() == at).then_some("")>
                <Holes key=key />
            </td>
        }
    };
    view! {
        <tr class="holes">
            <th scope="row">{t(label!("查漏洞", "Loopholes"))}</th>
            <For each=move || keys.get() key=Clone::clone children=cell />
        </tr>
    }
}

/// The holes of the column of a key.
#[component]
fn Holes(key: String) -> impl IntoView {
    let state = state();
    let key = StoredValue::new(key);
    let asked = Memo::new(move |_| {
        let is_computing = state.comparing.progress.with(Option::is_some);
        (!is_computing).then(|| asked(state, &key.get_value()))?
    });
    let found = Worked::new(
        with_share(state, asked),
        async |(asked, share): (FilledScheme, Rate)| {
            hole_counts(&asked.definition, &asked.fill, share).await
        },
    );
    Effect::new(move |_| {
        let (asked, counts) = (asked.get(), found.answer());
        if let (Some(FilledScheme { definition, fill }), Some(counts)) = (asked, counts) {
            state.comparing.keep_holes(ColumnHoles {
                key: key.get_value(),
                definition,
                fill,
                counts,
            });
        }
    });
    // While the figures are computed anew, the last ones stay.
    let counts = Memo::new(move |last: Option<&Option<Option<Vec<HoleCount>>>>| {
        match (found.latest(), last) {
            (None, Some(last)) => last.clone(),
            (found, _) => found,
        }
    });
    let shown = move || match counts.get() {
        None => {
            view! { <span class="unknown">{t(label!("正在查…", "Checking…"))}</span> }.into_any()
        }
        Some(None) => "–".into_any(),
        Some(Some(counts)) => view! { <WayToHoles key=key.get_value() counts=counts /> }.into_any(),
    };
    view! { {shown} }
}

/// A scheme, and from which share of a sale on a reward is too much.
fn with_share(
    state: State,
    asked: Memo<Option<FilledScheme>>,
) -> Memo<Option<(FilledScheme, Rate)>> {
    let share = share_now(state);
    Memo::new(move |_| Some((asked.get()?, share.get())))
}

fn asked(state: State, key: &str) -> Option<FilledScheme> {
    state.comparing.columns.with(|columns| {
        let column = columns.iter().find(|column| column.key == key)?;
        Some(FilledScheme {
            definition: Arc::clone(&column.definition),
            fill: column.fill.clone(),
        })
    })
}

/// How many; each is told in a dialog of the column's own.
#[component]
fn WayToHoles(key: String, counts: Vec<HoleCount>) -> impl IntoView {
    let state = state();
    let has_rules = state.workbook.with_untracked(|workbook| {
        let definition = workbook.definition(&key);
        definition.is_some_and(|definition| !definition.rules.is_empty())
    });
    if !has_rules {
        return t(NO_RULES).into_any();
    }
    let said: Vec<Localized> = match counts.is_empty() {
        true => vec![NOTHING.into()],
        false => counts.iter().map(HoleCount::words).collect(),
    };
    let lines = said.into_iter();
    let lines = lines.map(|line| view! { <span class="hole-count">{t(line)} " "</span> });
    let opened = Overlay::Holes(key.clone());
    let whose = live(move || {
        let name = state.workbook.with(|workbook| workbook.column_name(&key));
        say!("{0}，查漏洞：", "{0}, loopholes:", name)
    });
    view! {
        <Opens overlay=move || Some(opened.clone()) attr:tabindex="-1">
            <span class="unseen">{whose} " "</span>
            {lines.collect_view()}
        </Opens>
    }
    .into_any()
}

/// The holes of the column of a key, each with the facts that show it.
#[component]
pub fn HolesDialog(key: String) -> impl IntoView {
    let state = state();
    let scheme = scheme_words(state, Under::Other(key.clone()));
    let key = StoredValue::new(key);
    let asked = Memo::new(move |_| {
        let workbook = state.workbook;
        workbook.with(|workbook| FilledScheme::of(workbook, &key.get_value()))
    });
    let found = Worked::new(
        with_share(state, asked),
        async |(asked, share): (FilledScheme, Rate)| {
            audited_in_pieces(&asked.definition, &asked.fill, share).await
        },
    );
    let to_readings = Callback::new(move |()| {
        state.overlays.open(Overlay::Column(key.get_value()));
    });
    let held = Memo::new(move |_| found.latest().flatten());
    let summed = move || {
        let said = held.with(|held| held.as_deref().map(findings_summed));
        said.map(|said| view! { <p class="hint">{t(said)}</p> })
    };
    let held = Memo::new(move |_| held.get().unwrap_or_default());
    view! {
        <Dialog
            name=t(label!("查漏洞", "Loopholes"))
            aside=Signal::derive(move || Some(scheme.get()))
            kind="holes"
            on_close=move || state.overlays.close()
        >
            <AtWork when=Signal::derive(move || found.is_working()) />
            <ShareField id="holes-share" />
            <section class="audit">
                {summed} <Findings asked=asked held=held to_rule=None to_readings=to_readings />
            </section>
            <WayToScheme key=key asked=asked />
        </Dialog>
    }
}

/// The way to the scheme's own page, where the column is the scheme as it stands there.
#[component]
fn WayToScheme(key: StoredValue<String>, asked: Memo<Option<FilledScheme>>) -> impl IntoView {
    let state = state();
    let scheme = key.with_value(|key| scheme_of(key).to_owned());
    let route = Route::Schemes(Some(scheme.clone()));
    let href = format!("#{}", route.hash());
    let is_same = Memo::new(move |_| {
        // The page of an own scheme tells of its draft.
        let is_told = !matches!(SchemeKey::of(&scheme), SchemeKey::Version(..));
        let there = state
            .workbook
            .with(|workbook| FilledScheme::of(workbook, &scheme));
        is_told && asked.with(|asked| *asked == there)
    });
    let go = move |event: web_sys::MouseEvent| {
        event.prevent_default();
        let route = route.clone();
        state.look.wants.set_value(Some("#holes".to_owned()));
        state.overlays.close_all(move || state.go(&route));
    };
    view! {
        <Show when=move || is_same.get()>
            <div class="buttons">
                <a class="button" data-weight="quiet" href=href.clone() on:click=go.clone()>
                    {t(label!("到方案的页面去看", "Go to the scheme's page"))}
                </a>
            </div>
        </Show>
    }
}
