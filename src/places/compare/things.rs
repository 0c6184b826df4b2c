//! What is granted and done beside the money under each scheme, and what the manager takes one of it to be worth.

use super::cell::{key_at, worth};
use crate::common::Opens;
use crate::keep::keep_comparing;
use crate::lang::{live, t};
use crate::overlay::{Overlay, Under};
use crate::parts::text_field::{Holds, TextField};
use crate::state::state;
use leptos::prelude::*;
use rewards_core::number::{Sign, read_decimal};
use rewards_document::statement::{Comparison, ThingKind, ThingRow, TotalOf, WITH_THINGS};
use rewards_document::workbook::normalize;
use rewards_words::text::in_lang;
use rewards_words::{label, say};

/// What makes a thing the same thing.
type ThingKey = (ThingKind, String);

/// The rows of the things; none where no scheme gives or does any.
#[component]
pub fn Things(
    compared: Memo<Comparison>,
    shown: Memo<Vec<usize>>,
    base_at: Memo<usize>,
) -> impl IntoView {
    let keys = Memo::new(move |_| {
        compared.with(|compared| {
            let things = compared.things.iter();
            things
                .map(|row| (row.kind, row.thing.clone()))
                .collect::<Vec<ThingKey>>()
        })
    });
    let has_values = Memo::new(move |_| {
        compared.with(|compared| {
            let mut schemes = compared.schemes.iter();
            schemes.any(|scheme| scheme.with_things.is_some())
        })
    });
    let row = move |key: ThingKey| {
        view! { <Thing compared=compared key=key shown=shown base_at=base_at /> }
    };
    view! {
        <Show when=move || !keys.with(Vec::is_empty)>
            <tbody class="things">
                <For each=move || keys.get() key=Clone::clone children=row />
                <Show when=move || has_values.get()>
                    <tr>
                        <th scope="row">{t(WITH_THINGS)}</th>
                        {move || with_things(compared, &shown.get(), base_at.get())}
                    </tr>
                </Show>
            </tbody>
        </Show>
    }
}

fn with_things(compared: Memo<Comparison>, shown: &[usize], base: usize) -> Vec<AnyView> {
    compared.with(|all| {
        let cell = |at: &usize| {
            let scheme = all.schemes.get(*at)?;
            let (valued, decimals) = (scheme.with_things.clone()?, scheme.decimals);
            let note = valued.note();
            let at = *at;
            let opened = move || {
                let under = Under::Other(key_at(compared, at)?);
                Some(Overlay::Total(under, TotalOf::WithThings))
            };
            let is_base = (at == base).then_some("");
            Some(
                view! {
                    <td data-base=is_base>
                        <Opens overlay=opened attr:tabindex="-1">
                            <span class="cell-figure">{worth(valued.worth, decimals)}</span>
                        </Opens>
                        {note.map(|note| view! { <span class="cell-things unknown">{t(note)}</span> })}
                    </td>
                }
                .into_any(),
            )
        };
        shown.iter().filter_map(cell).collect()
    })
}

/// One thing: its name, the field of its value, how often it's given under each scheme.
#[component]
fn Thing(
    compared: Memo<Comparison>,
    key: ThingKey,
    shown: Memo<Vec<usize>>,
    base_at: Memo<usize>,
) -> impl IntoView {
    let (kind, thing) = key;
    let own = StoredValue::new(thing.clone());
    let row = {
        let thing = thing.clone();
        Memo::new(move |_| {
            compared.with(|compared| {
                let mut things = compared.things.iter();
                let found = things.find(|row| row.kind == kind && row.thing == thing);
                found.cloned()
            })
        })
    };
    let name = move || row.with(|row| row.as_ref().map(|row| row.name.clone()).unwrap_or_default());
    let count = move |at: usize| {
        let count = row.with(|row| {
            let row: &ThingRow = row.as_ref()?;
            row.counts.get(at).cloned()
        });
        let count = count.unwrap_or_default();
        let kind_of = (!count.awaits.is_empty()).then_some("unknown");
        let text = view! { <span class=kind_of>{t(count.in_table(kind))}</span> };
        let opened = move || {
            let under = Under::Other(key_at(compared, at)?);
            let of = own.with_value(|thing| TotalOf::Thing(kind, thing.clone()));
            Some(Overlay::Total(under, of))
        };
        view! { <td data-base=(base_at.get() == at).then_some("")><Opens overlay=opened attr:tabindex="-1">{text}</Opens></td> }
    };
    let field = match kind {
        ThingKind::Item => Some(view! { <ThingValue thing=thing name=live(name) /> }),
        ThingKind::Action => None,
    };
    view! {
        <tr>
            <th scope="row">
                <span>{live(move || name().beginning())}</span>
                {field}
            </th>
            {move || shown.get().into_iter().map(count).collect_view()}
        </tr>
    }
}

/// What one of a thing is taken to be worth.
#[component]
fn ThingValue(thing: String, #[prop(into)] name: Signal<String>) -> impl IntoView {
    let (state, lang) = (state(), crate::lang::language());
    let choices = state.comparing.choices;
    let id = format!("value-of-{thing}");
    let thing = StoredValue::new(thing);
    let typed = Signal::derive(move || {
        let typed =
            thing.with_value(|thing| choices.with(|choices| choices.values.get(thing).cloned()));
        typed.unwrap_or_default()
    });
    let wrong = Signal::derive(move || {
        let typed = typed.get();
        let is_wrong = !typed.trim().is_empty()
            && read_decimal(&normalize::money(&typed), 2, Sign::NotNegative).is_err();
        let said = label!("请填写金额，如 300", "An amount, such as 300");
        is_wrong.then(|| said.in_lang(lang.get()).to_owned())
    });
    let label = Signal::derive(move || {
        let said = say!(
            "{0}每份折算多少元（不填就不折算）",
            "Value of one {0} in yuan (leave empty not to value it)",
            name.get()
        );
        in_lang(&said, lang.get())
    });
    let type_in = move |text: String| {
        let thing = thing.get_value();
        choices.update(|choices| match text.trim().is_empty() {
            true => drop(choices.values.remove(&thing)),
            false => drop(choices.values.insert(thing, text)),
        });
        keep_comparing(state);
    };
    view! {
        <TextField
            id=id
            label=label
            value=typed
            wrong=wrong
            holds=Holds::Figure
            unit=t(label!("元", "¥"))
            bare=true
            on_typed=type_in
        />
    }
}
