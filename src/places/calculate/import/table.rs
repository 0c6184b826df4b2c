//! The tables on their way in: for which of the form's tables each is, and whether it's taken in.

use super::columns::Columns;
use super::words::Words;
use crate::intake;
use crate::lang::{live, t};
use crate::parts::choice::{Offer, Select, Tick};
use crate::state::state;
use leptos::prelude::*;
use rewards_document::import::{DateOrder, Reading, SourceTable, order_words};
use rewards_document::workbook::Sheet;
use rewards_words::text::Localized;
use rewards_words::{label, many};

/// All of them.
#[component]
pub fn Tables() -> impl IntoView {
    let incoming = state().incoming;
    let count = Memo::new(move |_| {
        incoming
            .with_work(crate::intake::Work::len)
            .unwrap_or_default()
    });
    let table =
        move |at: usize| view! { <Table at=at is_only=Signal::derive(move || count.get() == 1) /> };
    view! { <For each=move || 0..count.get() key=|at| *at children=table /> }
}

#[component]
fn Table(at: usize, is_only: Signal<bool>) -> impl IntoView {
    let state = state();
    let incoming = state.incoming;
    let with_part = move |look: &dyn Fn(&SourceTable) -> Option<Localized>| {
        incoming
            .with_work(|work| work.part(at).and_then(look))
            .flatten()
            .unwrap_or_default()
    };
    let rows = Memo::new(move |_| incoming.with_work(|work| work.rows(at)).unwrap_or_default());
    let name = live(move || {
        let rows = rows.get();
        with_part(&|part| {
            let Some(name) = part.table.name.clone() else {
                return Some(many!(rows, "{0} 行", "{0} row", "{0} rows"));
            };
            Some(many!(
                rows,
                "{1}（{0} 行）",
                "{1} ({0} row)",
                "{1} ({0} rows)",
                name
            ))
        })
    });
    let guessed = live(move || with_part(&|part| part.reading.guessed_words()));
    let has_guessed = move || !guessed.with(String::is_empty);
    let lacking = live(move || with_part(&|part| part.reading.lacking_words()));
    let is_taken = Memo::new(move |_| {
        incoming
            .with_work(|work| work.is_taken(at))
            .unwrap_or_default()
    });
    let sheet = Signal::derive(move || {
        let sheet = incoming.with_work(|work| work.part(at).map(|part| part.reading.mapping.sheet));
        sheet.flatten().unwrap_or(Sheet::Deals).word().to_owned()
    });
    let offers = Signal::derive(move || {
        let lang = state.lang.get();
        let offer = |sheet: &Sheet| Offer {
            word: sheet.word().to_owned(),
            name: sheet.title().in_lang(lang).to_owned(),
        };
        Sheet::ALL.iter().map(offer).collect::<Vec<_>>()
    });
    let choose = move |word: String| {
        if let Some(sheet) = Sheet::of_word(&word) {
            let facts = state.facts.get_untracked();
            intake::rework(state, at, move |part, _| {
                part.reading = part.reading.for_sheet(&part.table, sheet, &facts);
            });
        }
    };
    let cut = move || {
        incoming
            .with_work(|work| work.part(at).map(|part| part.table.cut.words()))
            .flatten()
            .unwrap_or_default()
    };
    let not_computed = live(move || with_part(&SourceTable::not_computed_words));
    let has_not_computed = move || is_taken.get() && !not_computed.with(String::is_empty);
    let is_hidden = Memo::new(move |_| {
        let hidden = incoming.with_work(|work| work.is_hidden(at));
        hidden.unwrap_or_default()
    });
    let has_lacking = move || is_taken.get() && !lacking.with(String::is_empty);
    view! {
        <section class="import-table" aria-label=name>
            <div class="import-table-head">
                <Show when=move || !is_only.get() fallback=move || view! { <h3>{name}</h3> }>
                    <Tick
                        id=format!("import-take-{at}")
                        label=name
                        ticked=is_taken
                        on_tick=move |takes| intake::rework(state, at, move |_, is_taken| *is_taken = takes)
                    />
                </Show>
                <div class="import-table-how">
                    <HeadOf at=at />
                    <Select id=format!("import-sheet-{at}") label=t(label!("导入到", "Into")) offers=offers value=sheet on_choose=choose />
                </div>
            </div>
            <Show when=move || is_hidden.get()>
                <p class="hint">{t(label!("这张工作表在文件里是隐藏的。", "This sheet is hidden in the file."))}</p>
            </Show>
            <Show when=move || is_taken.get()>
                <Show when=has_guessed><p class="hint">{guessed}</p></Show>
                <Show when=has_lacking><p class="wrong import-lacking" role="alert">{lacking}</p></Show>
                <Show when=has_not_computed><p class="wrong import-lacking" role="alert">{not_computed}</p></Show>
                {move || cut().into_iter().map(|text| view! { <p class="hint">{t(text)}</p> }).collect_view()}
                <DayOrder at=at />
                <Columns at=at />
                <Words at=at />
            </Show>
        </section>
    }
}

/// In which rows the head of a table stands: as found, to be put right.
#[component]
fn HeadOf(at: usize) -> impl IntoView {
    let state = state();
    let incoming = state.incoming;
    let word = |(first, rows): (usize, usize)| format!("{first}-{rows}");
    let offers = Memo::new(move |_| {
        let lang = state.lang.get();
        let offers = incoming.with_work(|work| {
            let part = work.part(at)?;
            let choices = part.reading.head.choices(&part.table).into_iter();
            let offer = |choice: (usize, usize)| Offer {
                word: word(choice),
                name: part.table.head_words(choice.0, choice.1).into_lang(lang),
            };
            Some(choices.map(offer).collect::<Vec<_>>())
        });
        offers.flatten().unwrap_or_default()
    });
    let value = Signal::derive(move || {
        let now = incoming.with_work(|work| {
            let head = &work.part(at)?.reading.head;
            Some(word((head.first(), head.rows)))
        });
        now.flatten().unwrap_or_default()
    });
    let choose = move |chosen: String| {
        let facts = state.facts.get_untracked();
        intake::rework(state, at, move |part, _| {
            let mut choices = part.reading.head.choices(&part.table).into_iter();
            if let Some((first, rows)) = choices.find(|choice| word(*choice) == chosen) {
                let SourceTable { table, reading } = part;
                *reading = Reading::with_head(reading, table, first, rows, &facts);
            }
        });
    };
    view! { <Select id=format!("import-head-{at}") label=t(label!("表头", "Header")) offers=offers value=value on_choose=choose /> }
}

/// Which comes first in days like 3/2/2026, the month or the day, where the table doesn't say.
#[component]
fn DayOrder(at: usize) -> impl IntoView {
    const ORDERS: [DateOrder; 2] = [DateOrder::MonthFirst, DateOrder::DayFirst];
    let state = state();
    let incoming = state.incoming;
    let unclear = Memo::new(move |_| {
        let unclear = incoming.with_work(|work| {
            let part = work.part(at)?;
            part.reading.unclear_day(&part.table)
        });
        unclear.flatten()
    });
    let offers = Signal::derive(move || {
        let (lang, text) = (state.lang.get(), unclear.get().unwrap_or_default());
        let offer = |(place, order): (usize, &DateOrder)| Offer {
            word: place.to_string(),
            name: order_words(&text, *order).into_lang(lang),
        };
        ORDERS.iter().enumerate().map(offer).collect::<Vec<_>>()
    });
    let value = Signal::derive(move || {
        let now = incoming.with_work(|work| Some(work.part(at)?.reading.mapping.days.order));
        let place = ORDERS
            .iter()
            .position(|order| now.flatten() == Some(*order));
        place.unwrap_or_default().to_string()
    });
    let choose = move |word: String| {
        let order = word.parse().ok().and_then(|place: usize| ORDERS.get(place));
        if let Some(order) = order {
            intake::rework(state, at, move |part, _| {
                part.reading.mapping.days.order = *order
            });
        }
    };
    view! {
        <Show when=move || unclear.with(Option::is_some)>
            <Select
                id=format!("import-days-{at}")
                label=t(label!("日期看不出先月还是先日，读作", "Month or day first? The dates are read so"))
                offers=offers
                value=value
                on_choose=choose
            />
        </Show>
    }
}
