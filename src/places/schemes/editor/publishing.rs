//! A draft becomes a version: it gets a number, a day from which it is in force and a note, and never changes again.

use super::own::Own;
use crate::keep;
use crate::lang::{live, t};
use crate::parts::button::{Button, Weight};
use crate::parts::text_field::{Holds, TextField};
use crate::platform;
use crate::platform::dom::focus_soon;
use leptos::prelude::*;
use rewards_core::number::{Day, Period};
use rewards_document::own::Announced;
use rewards_document::workbook::{Edit, OwnEdit, normalize};
use rewards_words::text::Localized;
use rewards_words::{label, say};
use std::sync::Arc;

/// The form that publishes.
#[component]
pub fn Publishing(own: Own) -> impl IntoView {
    Effect::new(move || {
        own.state.book.track();
        keep::follow_unpublished(own.state);
    });
    let kept = Memo::new(move |_| {
        own.state
            .unpublished
            .with(|all| all.of(&own.id.get_value()))
    });
    let note = Memo::new(move |_| kept.with(|kept| kept.note.clone()));
    let effective = Memo::new(move |_| kept.with(|kept| kept.effective.clone()));
    let keep = move |change: &dyn Fn(&mut Announced)| {
        keep::keep_announced(own.state, &own.id.get_value(), change);
    };
    let next = move || {
        own.scheme
            .with(|scheme| scheme.as_ref().map_or(1, |scheme| scheme.next_version()))
    };
    let hindrances = Memo::new(move |_| {
        let id = own.id.get_value();
        own.scheme.with(|scheme| {
            let scheme = scheme.as_ref()?;
            let check = scheme.check(&id);
            let found = scheme.publishable(&id).err()?;
            // Of a rule in which several places wait it's said once.
            let mut said: Vec<Localized> = found.iter().map(|one| one.words(&check)).collect();
            said.dedup();
            Some(said)
        })
    });
    let day = move || {
        let typed = effective.get();
        match typed.trim() {
            "" => platform::today(),
            typed => normalize::day_in(typed, this_year()),
        }
    };
    let read_as = move || {
        let read =
            Day::read(&day()).filter(|_| !effective.with(|typed| typed.trim().is_empty()))?;
        Some(view! { <p class="hint">{t(say!("{0}起施行", "In force from {0}", read))}</p> })
    };
    let is_earlier = move || {
        // What can't be published needn't be looked through for its day.
        hindrances.with(Option::is_none).then_some(())?;
        let day = Day::read(&day())?;
        let said = own
            .scheme
            .with(|scheme| scheme.as_ref()?.earlier_than_last(day))?;
        Some(
            view! { <p class="hint" data-tone="open" id="publish-earlier" role="status">{t(said)}</p> },
        )
    };
    let replaced = Memo::new(move |_| {
        own.scheme.with(|scheme| {
            let scheme = scheme.as_ref()?;
            scheme.replaced_by_day(&own.id.get_value())
        })
    });
    let replaced = move || {
        let said = replaced.get()?;
        Some(view! { <p class="hint" id="publish-replaced">{t(said)}</p> })
    };
    let wrong_day = Signal::derive(move || {
        let is_wrong = Day::read(&day()).is_none();
        let words = label!(
            "请写成 2026-03-01 或 3月1日 这样的日期",
            "A day such as 2026-03-01 or 3/1"
        );
        is_wrong.then(|| t(words).get())
    });
    let is_hindered =
        Signal::derive(move || hindrances.with(Option::is_some) || wrong_day.with(Option::is_some));
    let why_not = move || {
        let all = hindrances
            .get()?
            .into_iter()
            .map(|why| view! { <li>{t(why)}</li> });
        Some(view! {
            <div class="publish-hindrances">
                <p>{t(label!("现在还不能发布：", "It can't be published yet:"))}</p>
                <ul>{all.collect_view()}</ul>
            </div>
        })
    };
    let taken_back = move || {
        let said = own
            .scheme
            .with(|scheme| scheme.as_ref().and_then(|scheme| scheme.taken_back()))?;
        Some(view! { <p class="hint">{t(said)}</p> })
    };
    let publish = move || {
        let id = own.id.get_value();
        let note = keep::announced(own.state, &id).note;
        let day = untrack(day);
        let made = own.scheme.with_untracked(|scheme| {
            scheme
                .as_ref()?
                .publish(&id, note.trim(), &day, &platform::now_text())
                .ok()
        });
        if let Some(version) = made {
            let said = say!(
                "第 {0} 版已发布。",
                "Version {0} is published.",
                version.number
            );
            let number = version.number;
            own.act(Edit::Own(id, OwnEdit::Publish(Arc::new(version))));
            focus_soon(format!("version-{number}"));
            keep(&|typed| *typed = Announced::default());
            own.state.look.spoken.set(said);
        }
    };
    let text = live(move || say!("发布为第 {0} 版", "Publish as version {0}", next()));
    view! {
        <section class="template-part publishing">
            <h2>{t(label!("发布", "Publish"))}</h2>
            <p class="hint">
                {t(label!("发布后的版本不再改动；以后的修改写成下一版。", "A published version never changes; later changes become the next version."))}
            </p>
            {taken_back}
            {why_not}
            <TextField
                id="publish-effective".to_owned()
                label=t(label!("施行日期（不填为今天）", "In force from (empty: today)"))
                value=effective
                wrong=wrong_day
                holds=Holds::Day
                on_typed=move |text: String| keep(&|typed| typed.effective.clone_from(&text))
            />
            {read_as}
            {is_earlier}
            {replaced}
            <TextField
                id="publish-note".to_owned()
                label=t(label!("说明（改了什么、为什么）", "Note (what changed, and why)"))
                value=note
                on_typed=move |text: String| keep(&|typed| typed.note.clone_from(&text))
            />
            <Button text=text weight=Weight::Primary id="publish" disabled=is_hindered on_press=publish />
        </section>
    }
}

/// A day without its year is one of this year.
fn this_year() -> Option<Period> {
    let today = platform::today();
    let year = today.get(..4)?;
    let from = Day::read(&format!("{year}-01-01"))?;
    let to = Day::read(&format!("{year}-12-31"))?;
    Some(Period { from, to })
}
