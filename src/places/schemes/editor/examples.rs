//! Worked examples: facts with what they should come to, checked again at every change.

use super::example_facts::ExampleFacts;
use super::own::Own;
use crate::common::{Example, open_example as open_in_book};
use crate::lang::{live, t};
use crate::parts::button::{Button, IconButton, Weight};
use crate::parts::choice::Tick;
use crate::parts::fold::Fold;
use crate::parts::icon::Sign;
use crate::parts::keyed::Keyed;
use crate::parts::text_field::{Holds, TextField};
use crate::platform::dom::{focus_first_soon, focus_soon};
use leptos::prelude::*;
use rewards_document::editor::{
    accept_example, add_examples, expect, offered_examples, open_example, pin_facts,
    remove_example, rename_example,
};
use rewards_document::own::{ExampleCheck, ExampleRep, Expected, WorkedExample, check_examples};
use rewards_words::text::Localized;
use rewards_words::{label, say};
use std::collections::HashSet;
use std::sync::Arc;

/// The examples of a scheme.
#[component]
pub fn Examples(own: Own) -> impl IntoView {
    let checks = Memo::new(move |_| {
        let id = own.id.get_value();
        let fill = own.state.workbook.with(|workbook| workbook.fill(&id));
        let definition = own.definition.get();
        own.scheme.with(|scheme| {
            let (Some(scheme), Some(definition)) = (scheme, definition) else {
                return Vec::new();
            };
            check_examples(&definition, &fill, scheme.examples())
        })
    });
    let pin = move || {
        let (id, state) = (own.id.get_value(), own.state);
        let (fill, facts) = state
            .workbook
            .with_untracked(|workbook| (workbook.fill(&id), workbook.facts.clone()));
        own.act_or_say(|scheme, id| pin_facts(scheme, id, &fill, &facts));
    };
    let is_offering = RwSignal::new(false);
    let offer = move || {
        is_offering.update(|is_offering| *is_offering = !*is_offering);
        if is_offering.get_untracked() {
            focus_soon("offered-0".to_owned());
        }
    };
    let summed = move || {
        let checks = checks.get();
        let broken = checks.iter().filter(|check| !check.holds);
        let is_changed = broken.clone().all(ExampleCheck::is_changed);
        let open = checks.iter().filter(|check| check.still_open().is_some());
        let open = open.count();
        let broken = broken.count();
        let text: Localized = match (checks.len(), broken) {
            (0, _) => label!(
                "把几笔台账和应得的数记下来，以后每改一处都会重新核对。",
                "Save a few ledger entries with the result they should give: they are checked again at every change."
            )
            .into(),
            (1, 0) if open > 0 => label!(
                "1 个算例，已知部分不变；还有没写完的，写完再核对。",
                "The example is unchanged as far as it is known; the rest is checked once it is written."
            )
            .into(),
            (count, 0) if open > 0 => say!(
                "{0} 个算例，已知部分都不变；其中 {1} 个还有没写完的，写完再核对。",
                "{0} examples: unchanged as far as they are known; in {1} something is still to be written.",
                count,
                open
            ),
            (1, 0) => label!("1 个算例，对。", "The example holds.").into(),
            (1, _) if is_changed => label!("1 个算例，变了。", "The example changed.").into(),
            (1, _) => label!("1 个算例，对不上。", "The example doesn't hold.").into(),
            (count, 0) => say!(
                "{0} 个算例都对。",
                "{0} examples: every one holds.",
                count
            ),
            (count, broken) if !is_changed => say!(
                "{0} 个算例里有 {1} 个对不上。",
                "{1} of {0} examples don't hold.",
                count,
                broken
            ),
            (count, broken) => say!(
                "{0} 个算例里有 {1} 个变了。",
                "{1} of {0} examples changed.",
                count,
                broken
            ),
        };
        t(text)
    };
    view! {
        <section class="template-part examples-part">
            <h2>{t(label!("算例", "Worked examples"))}</h2>
            <p class="hint" role="status">{summed}</p>
            <ul class="plain">
                <Keyed
                    each=checks
                    key=|check: &ExampleCheck| check.id
                    view={move |check: Signal<ExampleCheck>| view! { <ExampleEntry own=own check=check /> }}
                />
            </ul>
            <div class="buttons">
                <Button
                    id="offer-examples"
                    text=t(label!("出算例", "Offer examples"))
                    sign=Sign::Plus
                    weight=Weight::Quiet
                    on_press=offer
                />
                <Button
                    id="pin-facts"
                    text=t(label!("把当前台账记为算例", "Save the current ledger as an example"))
                    sign=Sign::Plus
                    weight=Weight::Quiet
                    on_press=pin
                />
            </div>
            <Show when=move || is_offering.get()>
                <Offered own=own is_offering=is_offering />
            </Show>
        </section>
    }
}

/// Examples to choose from; none is chosen at first.
#[component]
fn Offered(own: Own, is_offering: RwSignal<bool>) -> impl IntoView {
    let offered = Memo::new(move |_| {
        let id = own.id.get_value();
        let fill = own.state.workbook.with(|workbook| workbook.fill(&id));
        let lang = own.state.lang.get();
        own.scheme.with(|scheme| {
            let scheme = scheme.as_ref()?;
            Some(offered_examples(scheme, &id, &fill, lang))
        })
    });
    // By what they are: those that stay keep their ticks when others are there.
    let ticked = RwSignal::new(HashSet::<Arc<str>>::new());
    let chosen = move || {
        let offered = offered.get().unwrap_or_default().into_iter();
        let is_ticked =
            |one: &Arc<WorkedExample>| ticked.with(|ticked| ticked.contains(&one.ledger));
        offered.filter(is_ticked).collect::<Vec<_>>()
    };
    let rows = move || {
        let row = |(at, one): (usize, Arc<WorkedExample>)| {
            let (is, put) = (Arc::clone(&one.ledger), Arc::clone(&one.ledger));
            let tick = move |on: bool| {
                ticked.update(|ticked| {
                    if on {
                        ticked.insert(Arc::clone(&put));
                    } else {
                        ticked.remove(&put);
                    }
                });
            };
            view! {
                <li>
                    <Tick
                        id=format!("offered-{at}")
                        label=Signal::stored(one.name.clone())
                        ticked=Signal::derive(move || ticked.with(|ticked| ticked.contains(&is)))
                        on_tick=tick
                    />
                </li>
            }
        };
        let offered = offered.get().unwrap_or_default();
        offered.into_iter().enumerate().map(row).collect_view()
    };
    let is_empty = move || offered.with(|offered| offered.as_ref().is_none_or(Vec::is_empty));
    let none = Signal::derive(move || chosen().is_empty());
    let text = live(move || match chosen().len() {
        0 => label!("加入所选的", "Add the chosen ones").into(),
        1 => label!("加入所选的 1 个", "Add the chosen one").into(),
        count => say!("加入所选的 {0} 个", "Add the {0} chosen", count),
    });
    let add = move || {
        let chosen = untrack(chosen);
        own.act_with(|scheme, id| Some(add_examples(scheme, id, &chosen)));
        is_offering.set(false);
        let last = own.scheme.with_untracked(|scheme| {
            let examples = scheme.as_ref()?.examples();
            examples
                .len()
                .checked_sub(chosen.len())
                .and_then(|at| Some(examples.get(at)?.id))
        });
        if let Some(first) = last {
            focus_first_soon(format!("#example-{first} summary"));
        }
    };
    view! {
        <Show
            when=move || !is_empty()
            fallback=|| {
                view! {
                    <p class="hint" id="offered-0" tabindex="-1">
                        {t(label!(
                            "没有别的算例可以出；还没填完的规则先填完。",
                            "There is no other example to offer; rules that aren't filled in come first."
                        ))}
                    </p>
                }
            }
        >
            <fieldset class="offered-examples">
                <legend>{t(label!("要哪些", "Which ones"))}</legend>
                <p class="hint">
                    {t(label!(
                        "分档的规则，每个界限两侧各一个；别的规则各一个小例子。",
                        "On both sides of each band limit; for each rule without bands a small one."
                    ))}
                </p>
                <ul class="plain">{rows}</ul>
                <Button id="add-offered" text=text weight=Weight::Primary disabled=none on_press=add />
            </fieldset>
        </Show>
    }
}

#[component]
fn ExampleEntry(own: Own, check: Signal<ExampleCheck>) -> impl IntoView {
    let id = check.with_untracked(|check| check.id);
    let title = move || check.with(ExampleCheck::title);
    let holds = Memo::new(move |_| check.with(|check| check.holds));
    let is_changed = Memo::new(move |_| check.with(ExampleCheck::is_changed));
    let is_open = Memo::new(move |_| check.with(|check| check.still_open().is_some()));
    let can_be_accepted = Memo::new(move |_| check.with(ExampleCheck::can_be_accepted));
    let accept = move || {
        let now = check.get_untracked();
        own.act_with(|scheme, own| accept_example(scheme, own, &now));
        focus_first_soon(format!("#example-{id} summary"));
    };
    let mark = move || {
        let (tone, text) = match (holds.get(), is_changed.get()) {
            (true, _) if is_open.get() => ("open", label!("已知部分不变", "unchanged so far")),
            (true, _) => ("gain", label!("对", "holds")),
            (false, true) => ("loss", label!("变了", "changed")),
            (false, false) => ("loss", label!("对不上", "doesn't hold")),
        };
        view! { <span class="badge" data-tone=tone>{t(text)}</span> }
    };
    let open = move || {
        let edits = own
            .scheme
            .with_untracked(|scheme| open_example(scheme.as_ref()?, &own.id.get_value(), id));
        if let Some(edits) = edits {
            let example = check.with_untracked(|check| Example {
                name: check.workbook_name(),
                scheme: own.id.get_value(),
                rule: None,
                about: say!("{0}。", "{0}.", check.sentence()),
                number: Some(id),
            });
            open_in_book(own.state, example, edits);
        }
    };
    let reps = Signal::derive(move || check.with(|check| check.reps.clone()));
    let sentence = move || {
        let said = check.with(|check| (!check.holds).then(|| check.sentence()))?;
        Some(view! { <p class="wrong">{t(said)}</p> })
    };
    let open_part = move || {
        let said = check.with(ExampleCheck::still_open)?;
        Some(view! { <p class="hint">{t(say!("{0}。", "{0}.", said.beginning()))}</p> })
    };
    let removed = live(move || say!("{0}：{1}", "{0}: {1}", label!("删除", "Remove"), title()));
    let called = live(move || check.with(ExampleCheck::called));
    let expected = live(move || check.with(ExampleCheck::expected_words));
    let beside = move || view! { <span class="example-expected">{expected}</span> {mark} };
    view! {
        <li class="example" id=format!("example-{id}")>
            <Fold name=called beside=beside>
            <TextField
                id=format!("example-{id}-name")
                label=t(label!("名称", "Name"))
                value=Signal::derive(move || check.with(|check| check.name.clone()))
                on_typed=move |text: String| own.act_with(|scheme, own| rename_example(scheme, own, id, &text))
            />
            <ExampleFacts own=own example=id />
            <ul class="example-reps">
                <Keyed
                    each=reps
                    key=|rep: &ExampleRep| rep.rep.clone()
                    view={move |rep: Signal<ExampleRep>| view! { <ExampleRepRow own=own example=id rep=rep /> }}
                />
            </ul>
            <div class="buttons">
                <Button text=t(label!("打开", "Open")) weight=Weight::Quiet on_press=open />
                <IconButton
                    name=removed
                    sign=Sign::Close
                    on_press=move || own.act_with(|scheme, own| Some(remove_example(scheme, own, id)))
                />
            </div>
            </Fold>
            {sentence} {open_part}
            <Show when=move || can_be_accepted.get()>
                <Button text=t(label!("以新的数为准", "Accept the new figure")) weight=Weight::Quiet on_press=accept />
            </Show>
        </li>
    }
}

/// What a rep should get, and gets.
#[component]
fn ExampleRepRow(own: Own, example: u32, rep: Signal<ExampleRep>) -> impl IntoView {
    let first = rep.get_untracked();
    let id = first.rep.clone();
    let lang = crate::lang::language();
    let wrong = move || {
        let now = rep.with(|rep| match (&rep.now, rep.holds) {
            (_, true) => None,
            (Some(_), false) if rep.source == Expected::Typed => {
                Some(say!("算出 {0}", "comes to {0}", rep.now_words()))
            }
            (Some(_), false) => Some(say!("现在是 {0}", "now {0}", rep.now_words())),
            (None, false) => Some(label!("现在算不出", "can't be computed now").into()),
        })?;
        Some(now.into_lang(lang.get()))
    };
    view! {
        <li>
            <TextField
                id=format!("example-{example}-{}", first.rep)
                label=Signal::derive(move || rep.with(|rep| rep.name.clone()))
                value=Signal::derive(move || rep.with(|rep| rep.typed.clone()))
                holds=Holds::Figure
                wrong=Signal::derive(wrong)
                on_typed=move |text: String| {
                    own.act_with(|scheme, own| expect(scheme, own, example, &id, &text));
                }
            />
        </li>
    }
}
