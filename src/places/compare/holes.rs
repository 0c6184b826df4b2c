//! How many holes the audit finds in each scheme, and the way to them. It's looked for once the figures stand.

use crate::common::{FilledScheme, Worked};
use crate::lang::{live, t};
use crate::state::{State, state};
use leptos::prelude::*;
use rewards_document::Route;
use rewards_document::audit::{HoleCount, NO_RULES, NOTHING, hole_counts};
use rewards_document::own::scheme_of;
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
    let found = Worked::new(asked, async |asked: FilledScheme| {
        hole_counts(&asked.definition, &asked.fill).await
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

fn asked(state: State, key: &str) -> Option<FilledScheme> {
    state.comparing.columns.with(|columns| {
        let column = columns.iter().find(|column| column.key == key)?;
        Some(FilledScheme {
            definition: Arc::clone(&column.definition),
            fill: column.fill.clone(),
        })
    })
}

/// How many, and the way to the scheme's own page where each is told.
#[component]
fn WayToHoles(key: String, counts: Vec<HoleCount>) -> impl IntoView {
    let state = state();
    let has_rules = state.workbook.with_untracked(|workbook| {
        let definition = workbook.definition(&key);
        definition.is_some_and(|definition| !definition.rules.is_empty())
    });
    let route = Route::Schemes(Some(scheme_of(&key).to_owned()));
    let href = format!("#{}", route.hash());
    let said: Vec<Localized> = match (has_rules, counts.is_empty()) {
        (false, _) => vec![NO_RULES.into()],
        (true, true) => vec![NOTHING.into()],
        (true, false) => counts.iter().map(counted).collect(),
    };
    let lines = said.into_iter();
    let lines = lines.map(|line| view! { <span class="hole-count">{t(line)} " "</span> });
    let whose = live(move || {
        let name = state.workbook.with(|workbook| workbook.column_name(&key));
        say!("{0}，查漏洞：", "{0}, loopholes:", name)
    });
    let go = move |_| state.look.wants_holes.set_value(true);
    view! {
        <a href=href on:click=go>
            <span class="unseen">{whose} " "</span>
            {lines.collect_view()}
        </a>
    }
}

fn counted(count: &HoleCount) -> Localized {
    say!("{0} {1}", "{0}: {1}", count.name, count.count).beginning()
}
