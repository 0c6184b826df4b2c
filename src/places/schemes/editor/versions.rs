//! The versions of an own scheme, and what differs between any two of them and the draft.

use super::left_out::say_left_out;
use super::own::Own;
use crate::common::{ChangesView, Way, offer_file, standing};
use crate::lang::{language, t};
use crate::overlay::{Overlay, Paper, Under};
use crate::parts::button::{Button, Weight};
use crate::parts::choice::{Offer, Select};
use crate::parts::fold::Fold;
use crate::parts::icon::Sign;
use crate::state::ChangeAsked;
use leptos::prelude::*;
use rewards_document::own::{
    DifferenceLine, DifferencePart, Version, Worded, difference, examples_left_out, version_key,
    version_to_text,
};
use rewards_document::statement::changes;
use rewards_document::workbook::Edit;
use rewards_document::{Route, day_words};
use rewards_words::text::Localized;
use rewards_words::{label, say};
use std::sync::Arc;

/// The word for the draft among the versions.
const DRAFT: &str = "draft";

/// The list of versions, and a difference.
#[component]
pub fn Versions(own: Own) -> impl IntoView {
    let versions = Memo::new(move |_| {
        own.scheme.with(|scheme| {
            scheme
                .as_ref()
                .map(|scheme| scheme.versions().to_vec())
                .unwrap_or_default()
        })
    });
    let entry = move |version: Arc<Version>| view! { <VersionEntry own=own version=version /> };
    let is_any = move || versions.with(|versions| !versions.is_empty());
    view! {
        <Show when=is_any>
            <section class="template-part versions">
                <h2>{t(label!("版本", "Versions"))}</h2>
                <ol class="plain">
                    <For each=move || versions.get().into_iter().rev() key=|version| version.number children=entry />
                </ol>
                <Compared own=own versions=versions />
            </section>
        </Show>
    }
}

/// A day in words, with its time where there is one: `2026年12月1日 07:09`.
fn when(written: &str) -> Localized {
    match written.split_once(' ') {
        None => day_words(written, None),
        Some((day, time)) => say!("{0} {1}", "{0} {1}", day_words(day, None), time),
    }
}

#[component]
fn VersionEntry(own: Own, version: Arc<Version>) -> impl IntoView {
    let state = own.state;
    let (number, kept) = (version.number, Arc::clone(&version));
    let title = say!("第 {0} 版", "Version {0}", number);
    let from = say!(
        "{0}起施行，发布于 {1}",
        "in force from {0}, published {1}",
        when(&version.effective),
        when(&version.published)
    );
    let use_it = move || {
        state.close_run();
        state.act(Edit::Choose(version_key(&own.id.get_value(), number)));
        state.go(&Route::Calculate);
    };
    let file = move || {
        let key = version_key(&own.id.get_value(), number);
        let called = kept.definition(&key).map(|one| Localized::from(&one.name));
        let called = say!(
            "{0} 第{1}版",
            "{0} version {1}",
            called.unwrap_or_default(),
            number
        );
        let name = format!("{}.json", called.in_lang(state.lang.get_untracked()));
        offer_file(state, &name, &version_to_text(&kept), "application/json");
        let scheme = own.scheme.get_untracked();
        let left_out = scheme.and_then(|scheme| examples_left_out(&scheme));
        say_left_out(state, &called, left_out.into_iter().collect());
    };
    view! {
        <li class="entry-block">
            <h3 id=format!("version-{number}") tabindex="-1">{t(title)}</h3>
            <p class="hint">{t(from)}</p>
            {(!version.note.is_empty()).then(|| view! { <p>{version.note.clone()}</p> })}
            <div class="buttons">
                <Button text=t(label!("用这一版算", "Use it")) weight=Weight::Quiet on_press=use_it />
                <Button text=t(label!("存成文件", "Save as a file")) sign=Sign::Save weight=Weight::Quiet on_press=file />
            </div>
        </li>
    }
}

/// What differs between two of them.
#[component]
fn Compared(own: Own, versions: Memo<Vec<Arc<Version>>>) -> impl IntoView {
    let lang = language();
    // What was done last: in the draft, or, where nothing is new in it, by the version that was published last.
    let is_published = move || {
        let id = own.id.get_value();
        own.scheme.with(|scheme| {
            let scheme = scheme.as_ref();
            scheme.is_some_and(|scheme| scheme.unchanged_since(&id).is_some())
        })
    };
    let number = |version: Option<&Arc<Version>>| {
        version.map_or(DRAFT.to_owned(), |one| one.number.to_string())
    };
    let pair = Memo::new(move |_| {
        versions.with(|versions| match versions.as_slice() {
            [.., before, last] if is_published() => (number(Some(before)), number(Some(last))),
            all => (number(all.last()), DRAFT.to_owned()),
        })
    });
    let (chosen_old, chosen_new) = (RwSignal::new(None::<String>), RwSignal::new(None::<String>));
    let old = Signal::derive(move || chosen_old.get().unwrap_or_else(|| pair.get().0));
    let new = Signal::derive(move || chosen_new.get().unwrap_or_else(|| pair.get().1));
    let offers = Signal::derive(move || {
        let version = |version: &Arc<Version>| Offer {
            word: version.number.to_string(),
            name: say!("第 {0} 版", "Version {0}", version.number).into_lang(lang.get()),
        };
        let mut all: Vec<Offer> = versions.with(|versions| versions.iter().map(version).collect());
        all.push(Offer {
            word: DRAFT.to_owned(),
            name: label!("草稿", "Draft").in_lang(lang.get()).to_owned(),
        });
        all
    });
    let lines = Memo::new(move |_| {
        let (old, new) = (of(own, &old.get())?, of(own, &new.get())?);
        Some(difference(&old, &new))
    });
    let print = move || {
        let id = own.id.get_value();
        own.state.paper.change.set(Some(ChangeAsked {
            old: key_of(&id, &old.get_untracked()),
            new: key_of(&id, &new.get_untracked()),
        }));
        own.state.overlays.open(Overlay::Paper(Paper::Change));
    };
    let is_same =
        Signal::derive(move || lines.with(|lines| lines.as_ref().is_none_or(Vec::is_empty)));
    let shown = move || {
        let lines = lines.get()?;
        if lines.is_empty() {
            return Some(
                view! { <p class="hint">{t(label!("没有不同。", "Nothing differs."))}</p> }
                    .into_any(),
            );
        }
        Some(lines.into_iter().map(line_view).collect_view().into_any())
    };
    view! {
        <div class="version-difference">
            <h3>{t(label!("改了什么", "What changed"))}</h3>
            <div class="buttons">
                <Select
                    id="difference-old".to_owned()
                    label=t(label!("从", "From"))
                    offers=offers
                    value=old
                    on_choose=move |word| chosen_old.set(Some(word))
                />
                <Select
                    id="difference-new".to_owned()
                    label=t(label!("到", "To"))
                    offers=offers
                    value=new
                    on_choose=move |word| chosen_new.set(Some(word))
                />
            </div>
            <Button
                text=t(label!("打印成通知", "Print it as a notice"))
                sign=Sign::Print
                weight=Weight::Quiet
                disabled=is_same
                on_press=print
            />
            <div class="difference-lines" role="status">{shown}</div>
            <Effects own=own old=old new=new />
        </div>
    }
}

/// What the difference does to each rep on the facts at hand, once somebody looks.
#[component]
fn Effects(own: Own, old: Signal<String>, new: Signal<String>) -> impl IntoView {
    let opened = RwSignal::new(false);
    let effects = move || {
        if !opened.get() {
            return None;
        }
        let id = own.id.get_value();
        let keys = [old, new].map(|word| key_of(&id, &word.get()));
        let both = keys.each_ref().map(|key| standing(own.state, key));
        let [Some(before), Some(now)] = both else {
            let unknown = label!("现在还算不出来。", "It can't be computed yet.");
            return Some(view! { <p class="empty">{t(unknown)}</p> }.into_any());
        };
        let changes = changes(before.side(), now.side());
        let [before, after] = keys.map(Under::Other);
        let before = Way {
            name: label!("改之前怎么算的", "The calculation before"),
            under: before,
        };
        let after = Way {
            name: label!("改之后怎么算的", "The calculation after"),
            under: after,
        };
        Some(view! { <ChangesView changes=changes before=Some(before) after=after /> }.into_any())
    };
    view! {
        <Fold name=t(label!("按当前台账，对每名业务员", "For each rep, on the current ledger")) opened=opened>
            <div class="changes">{effects}</div>
        </Fold>
    }
}

/// The key of a version, or of the draft.
fn key_of(id: &str, word: &str) -> String {
    word.parse()
        .map_or_else(|_| id.to_owned(), |number| version_key(id, number))
}

/// What a version says, or the draft.
fn of(own: Own, word: &str) -> Option<Worded> {
    let id = own.id.get_value();
    own.scheme.with(|scheme| {
        let scheme = scheme.as_ref()?;
        match word.parse() {
            Ok(number) => {
                let key = version_key(&id, number);
                let definition = scheme.version(number)?.definition(&key)?;
                Some(Worded::version(definition, scheme))
            }
            Err(_) => Some(Worded::draft(scheme, &id)),
        }
    })
}

/// What differs in one rule, or in what stands above the rules.
pub fn line_view(line: DifferenceLine) -> impl IntoView {
    let head: Localized = say!("{0}：{1}", "{0}: {1}", line.what.label(), line.subject);
    let parts = line.parts.into_iter().map(part_view).collect_view();
    view! {
        <div class="difference-line">
            <h4>{t(head)}</h4>
            <dl>{parts}</dl>
        </div>
    }
}

fn part_view(part: DifferencePart) -> impl IntoView {
    // What stands on both sides needn't be read twice.
    let only = |lines: &[Localized], other: &[Localized]| {
        let own = lines.iter().filter(|line| !other.contains(line));
        own.cloned().collect::<Vec<_>>()
    };
    let (gone, come) = (only(&part.old, &part.new), only(&part.new, &part.old));
    let old = gone
        .into_iter()
        .map(|line| view! { <dd><del>{t(line)}</del></dd> })
        .collect_view();
    let new = come
        .into_iter()
        .map(|line| view! { <dd><ins>{t(line)}</ins></dd> })
        .collect_view();
    view! {
        <dt>{t(part.label)}</dt>
        {old}
        {new}
    }
}
