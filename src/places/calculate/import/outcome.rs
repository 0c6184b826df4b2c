//! What taking the tables in will do: how many rows come, change, are left out, and what is asked.

use crate::intake::{self, Stage};
use crate::lang::{live, t};
use crate::parts::choice::{Offer, Select};
use crate::parts::fold::Fold;
use crate::state::{State, state};
use leptos::prelude::*;
use rewards_document::import::{
    Alike, ComingRow, Counts, HiddenRows, Passed, Preview, RowsThere, Wrong, answers,
};
use rewards_document::workbook::Sheet;
use rewards_words::text::{Label, Localized};
use rewards_words::{label, say};

/// So many rows are listed at first.
const LISTED: usize = 50;

/// What it will do.
#[component]
pub fn Outcome() -> impl IntoView {
    let state = state();
    let incoming = state.incoming;
    let is_ready =
        Memo::new(move |_| matches!(incoming.stage.get(), Some(Stage::Ready | Stage::Writing(_))));
    let sentences = move |of: fn(&Preview) -> Vec<Localized>| {
        let all = incoming
            .with_work(|work| of(work.preview()))
            .unwrap_or_default();
        all.into_iter()
            .map(|text| view! { <li>{t(text)}</li> })
            .collect_view()
    };
    let has = move |of: fn(&Preview) -> Vec<Localized>| {
        incoming
            .with_work(|work| !of(work.preview()).is_empty())
            .unwrap_or_default()
    };
    let count = move |of: fn(&Preview) -> usize| {
        Signal::derive(move || {
            let count = incoming.with_work(|work| of(work.preview()));
            count.map(|count| count.to_string())
        })
    };
    view! {
        <Show when=move || is_ready.get()>
            <section class="import-outcome" aria-label=t(label!("导入之后", "After importing"))>
                <h3>{t(label!("导入之后", "After importing"))}</h3>
                <ul class="import-counts">{move || sentences(coming)}</ul>
                <Questions />
                <Listed name=label!("读不懂或不完整的行", "Rows that are wrong or unfinished") is_wrong=true count=|preview| preview.wrong().len() rows=wrong />
                <Listed
                    name=label!("修改的行", "Changed rows")
                    count=|preview| counted(preview, |counts| counts.changed)
                    rows=|preview, most| said(preview, preview.changed_rows(most))
                />
                <Listed
                    name=label!("新增的行", "Added rows")
                    count=|preview| counted(preview, |counts| counts.added)
                    rows=|preview, most| said(preview, preview.added_rows(most))
                />
                <Show when=move || has(passed)>
                    <Fold name=t(label!("没有导入的行", "Rows not imported")) count=count(|preview| preview.passed().len())>
                        <ul>{move || sentences(passed)}</ul>
                    </Fold>
                </Show>
            </section>
        </Show>
    }
}

fn coming(preview: &Preview) -> Vec<Localized> {
    let counts = Sheet::ALL
        .iter()
        .filter_map(|sheet| preview.counts(*sheet).words(*sheet));
    let all: Vec<Localized> = counts.chain(preview.made_words()).collect();
    if all.is_empty() {
        return vec![label!("没有要导入的行。", "There are no rows to import.").into()];
    }
    all
}

fn counted(preview: &Preview, of: fn(&Counts) -> usize) -> usize {
    let counts = Sheet::ALL.iter().map(|sheet| preview.counts(*sheet));
    counts.map(|counts| of(&counts)).sum()
}

fn wrong(preview: &Preview, most: usize) -> Vec<Localized> {
    let rows = preview.wrong().iter().take(most);
    rows.map(|row| named(preview, row.part, row.words()))
        .collect()
}

fn said(preview: &Preview, rows: Vec<ComingRow>) -> Vec<Localized> {
    let rows = rows.iter();
    rows.map(|row| named(preview, row.part, row.words()))
        .collect()
}

/// Rows of the sources, one by one: the first of them, and more where somebody asks for them. Those that are wrong are open.
#[component]
fn Listed(
    name: Label,
    #[prop(optional)] is_wrong: bool,
    /// How many there are.
    count: fn(&Preview) -> usize,
    /// The first of them, in sentences: at most so many.
    rows: fn(&Preview, usize) -> Vec<Localized>,
) -> impl IntoView {
    let incoming = state().incoming;
    let opened = RwSignal::new(is_wrong);
    let most = RwSignal::new(LISTED);
    let count = Memo::new(move |_| {
        let count = incoming.with_work(|work| count(work.preview()));
        count.unwrap_or_default()
    });
    // Nobody needs the sentences of what is folded away.
    let listed = Memo::new(move |_| {
        let most = if opened.get() { most.get() } else { 0 };
        let rows = incoming.with_work(|work| rows(work.preview(), most));
        rows.unwrap_or_default()
    });
    let list = move || {
        let listed = listed.get().into_iter();
        listed
            .map(|text| view! { <li>{t(text)}</li> })
            .collect_view()
    };
    let left = move || count.get().saturating_sub(most.get());
    let more = live(move || {
        say!(
            "再列 {0} 行（还有 {1} 行）",
            "List {0} more (of {1} left)",
            left().min(LISTED * 4),
            left()
        )
    });
    view! {
        <Show when=move || { count.get() > 0 }>
            <Fold name=t(name) count=Signal::derive(move || Some(count.get().to_string())) open=is_wrong opened=opened>
                <ul class:import-wrong=is_wrong>{list}</ul>
                <Show when=move || { left() > 0 }>
                    <button type="button" class="link" on:click=move |_| most.update(|most| *most += LISTED * 4)>{more}</button>
                </Show>
            </Fold>
        </Show>
    }
}

/// Of several tables it's said of which one something is.
fn named(preview: &Preview, part: usize, text: Localized) -> Localized {
    let parts = preview.parts();
    match parts.get(part).filter(|_| parts.len() > 1) {
        Some(part) => say!("{0}：{1}", "{0}: {1}", part.called(), text),
        None => text,
    }
}

fn passed(preview: &Preview) -> Vec<Localized> {
    const REASONS: [Passed; 5] = [
        Passed::Sum,
        Passed::Note,
        Passed::HeadAgain,
        Passed::Hidden,
        Passed::Blank,
    ];
    let of_part = |part: usize| {
        REASONS.into_iter().filter_map(move |reason| {
            let numbers = preview.passed_for(part, reason);
            (!numbers.is_empty()).then(|| named(preview, part, reason.words(&numbers)))
        })
    };
    (0..preview.parts().len()).flat_map(of_part).collect()
}

/// What is asked, where there is something to ask.
#[component]
fn Questions() -> impl IntoView {
    let state = state();
    let incoming = state.incoming;
    let alike = Memo::new(move |_| {
        incoming
            .with_work(|work| work.preview().alike_question())
            .flatten()
    });
    let has_known = Memo::new(move |_| {
        incoming
            .with_work(|work| work.preview().told() > 0)
            .unwrap_or_default()
    });
    let has_wrong = Memo::new(move |_| {
        incoming
            .with_work(|work| !work.preview().wrong().is_empty())
            .unwrap_or_default()
    });
    let has_hidden = Memo::new(move |_| {
        incoming
            .with_work(|work| {
                let preview = work.preview();
                preview.choices().hidden == HiddenRows::Take
                    || preview
                        .passed()
                        .iter()
                        .any(|row| row.reason == Passed::Hidden)
            })
            .unwrap_or_default()
    });
    let choices = incoming.choices;
    let alike_label = Signal::derive(move || {
        let lang = state.lang.get();
        alike
            .get()
            .map(|text| text.into_lang(lang))
            .unwrap_or_default()
    });
    view! {
        <div class="import-questions">
            <Show when=move || alike.with(Option::is_some)>
                {question(state, "alike", alike_label, &[Alike::Skip, Alike::Change, Alike::Add], answers::alike, move || choices.get().alike, move |answer| intake::answer(state, |choices| choices.alike = answer))}
            </Show>
            <Show when=move || has_known.get()>
                {question(state, "known", t(label!("表里已有的行", "Rows already there")), &[RowsThere::Change, RowsThere::Skip], answers::known, move || choices.get().known, move |answer| intake::answer(state, |choices| choices.known = answer))}
            </Show>
            <Show when=move || has_wrong.get()>
                {question(state, "wrong", t(label!("读不懂或不完整的行", "Rows that are wrong or unfinished")), &[Wrong::Take, Wrong::LeaveOut], answers::wrong, move || choices.get().wrong, move |answer| intake::answer(state, |choices| choices.wrong = answer))}
            </Show>
            <Show when=move || has_hidden.get()>
                {question(state, "hidden", t(label!("隐藏的行", "Hidden rows")), &[HiddenRows::LeaveOut, HiddenRows::Take], answers::hidden, move || choices.get().hidden, move |answer| intake::answer(state, |choices| choices.hidden = answer))}
            </Show>
        </div>
    }
}

/// A question with its answers.
fn question<T: Copy + PartialEq + Send + Sync + 'static>(
    state: State,
    id: &'static str,
    asked: Signal<String>,
    all: &'static [T],
    name: fn(T) -> Label,
    now: impl Fn() -> T + Copy + Send + Sync + 'static,
    choose: impl Fn(T) + Copy + 'static,
) -> impl IntoView {
    let offers = Signal::derive(move || {
        let lang = state.lang.get();
        let offer = |(at, answer): (usize, &T)| Offer {
            word: at.to_string(),
            name: name(*answer).in_lang(lang).to_owned(),
        };
        all.iter().enumerate().map(offer).collect::<Vec<_>>()
    });
    let value = Signal::derive(move || {
        let now = now();
        all.iter()
            .position(|answer| *answer == now)
            .unwrap_or_default()
            .to_string()
    });
    let chosen = move |word: String| {
        if let Some(answer) = word.parse::<usize>().ok().and_then(|at| all.get(at)) {
            choose(*answer);
        }
    };
    view! { <Select id=format!("import-{id}") label=asked offers=offers value=value on_choose=chosen /> }
}
