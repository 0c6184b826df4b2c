//! The editor of an own scheme: its head, its rules one by one, and beside them what they come to.

mod adding;
mod bands;
mod beside;
mod example_facts;
mod examples;
mod field;
mod head;
mod left_out;
mod live;
mod own;
mod publishing;
mod rule;
mod versions;

use super::audit::AuditPart;
use super::making::copy_draft;
use crate::common::{CopyNote, offer_file};
use crate::lang::{live, t};
use crate::notice::Notice;
use crate::overlay::{Overlay, Paper};
use crate::parts::button::{Button, Weight};
use crate::parts::icon::Sign;
use crate::platform;
use crate::platform::dom::{go_to_first_soon, go_to_soon};
use crate::state::state;
use adding::AddRule;
use examples::Examples;
use head::HeadPart;
use left_out::say_left_out;
use leptos::prelude::*;
use live::LivePart;
use own::Own;
use publishing::Publishing;
use rewards_document::Route;
use rewards_document::catalog::FIRST;
use rewards_document::own::{DraftFile, Switch, draft_file, scheme_name};
use rewards_document::workbook::{Edit, OwnEdit};
use rewards_words::text::Localized;
use rewards_words::{label, say};
use rule::RuleEntry;
use versions::Versions;

/// An own scheme, to be written.
#[component]
pub fn Editor(id: String) -> impl IntoView {
    let own = Own::new(state(), id);
    let all = format!("#{}", Route::Schemes(None).hash());
    let name = live(move || {
        own.definition.with(|definition| {
            definition
                .as_ref()
                .map_or_else(Localized::default, |one| Localized::from(&one.name))
        })
    });
    let is_there = Memo::new(move |_| own.scheme.with(Option::is_some));
    view! {
        <article
            class="editor"
            aria-labelledby="place-heading"
            on:click:capture=move |event| platform::keep_focus(&event)
            on:change:capture=move |event| platform::keep_focus(&event)
        >
            <p><a href=all>{t(label!("← 全部方案", "← All schemes"))}</a></p>
            <header class="place-head">
                <h1 id="place-heading" tabindex="-1">{name}</h1>
                <Show when=move || is_there.get()>
                    <Tools own=own />
                </Show>
            </header>
            <Show
                when=move || is_there.get()
                fallback=|| view! { <Gone /> }
            >
                <CopyNote scheme=own.id.get_value() />
                <Refusal own=own />
                <div class="editor-columns">
                    <div class="editor-main">
                        <HeadPart own=own />
                        <section class="template-part">
                            <h2>{t(label!("条款", "Clauses"))}</h2>
                            <Clauses own=own />
                            <AddRule own=own />
                        </section>
                    </div>
                    <aside class="editor-side" aria-label=t(label!("算下来怎样", "What it comes to"))>
                        <LivePart own=own />
                        <Examples own=own />
                        <Publishing own=own />
                        <Versions own=own />
                        <AuditOf own=own />
                    </aside>
                </div>
            </Show>
        </article>
    }
}

/// The rules of an own scheme, each to be changed where it says it.
#[component]
fn Clauses(own: Own) -> impl IntoView {
    view! {
        <ol class="own-rules">
            <For
                each=move || own.keys.get()
                key=|key| *key
                children=move |key| view! { <RuleEntry own=own key=key /> }
            />
        </ol>
    }
}

/// The same for a draft that isn't the place's own: a column of the comparison.
#[component]
pub fn DraftClauses(id: String) -> impl IntoView {
    let own = Own::new(state(), id);
    view! {
        <Refusal own=own />
        <Clauses own=own />
    }
}

/// That the scheme isn't there, and what brings it back.
#[component]
fn Gone() -> impl IntoView {
    let state = state();
    let text = live(move || {
        let (can_undo, can_redo) = state
            .workbook
            .history(|history| (history.can_undo(), history.can_redo()));
        match (can_redo, can_undo) {
            (true, _) => label!(
                "这个方案已经不在了；重做可以找回。",
                "This scheme is gone; redo brings it back."
            ),
            (false, true) => label!(
                "这个方案已经不在了；撤销可以找回。",
                "This scheme is gone; undo brings it back."
            ),
            (false, false) => label!("这个方案已经不在了。", "This scheme is gone."),
        }
    });
    view! { <p>{text}</p> }
}

#[component]
fn AuditOf(own: Own) -> impl IntoView {
    let definition = Signal::derive(move || own.definition.get());
    // Every rule that is on is in the definition, in this order.
    let to_rule = Callback::new(move |place: usize| {
        let key = own.scheme.with_untracked(|scheme| {
            let mut on = scheme.as_ref()?.rules().iter();
            on.by_ref()
                .filter(|rule| rule.on == Switch::On)
                .nth(place)
                .map(|rule| rule.key)
        });
        if let Some(key) = key {
            go_to_soon(format!("rule-{key}"));
        }
    });
    let to_readings = Callback::new(move |()| {
        own.is_head_open.set(true);
        let first = ".head-form [data-place^='options'] :is(input, select)";
        go_to_first_soon(first.to_owned());
    });
    view! { <AuditPart definition=definition to_rule=to_rule to_readings=to_readings /> }
}

/// What can be done with the scheme as a whole.
#[component]
fn Tools(own: Own) -> impl IntoView {
    let state = own.state;
    let use_it = move || {
        state.close_run();
        state.act(Edit::Choose(own.id.get_value()));
        state.go(&Route::Calculate);
    };
    let file = move || {
        own.scheme.with_untracked(|scheme| {
            let scheme = scheme.as_ref()?;
            let name = own
                .definition
                .with_untracked(|one| one.as_ref().map(|one| Localized::from(&one.name)))?;
            match draft_file(scheme, &own.id.get_value()) {
                Ok(DraftFile { text, left_out }) => {
                    let file = name.in_lang(state.lang.get_untracked());
                    offer_file(state, &format!("{file}.json"), &text, "application/json");
                    say_left_out(state, &name, left_out);
                }
                Err(why) => own.refused.set(Some(why)),
            }
            Some(())
        });
    };
    let print = move || {
        state.paper.dossier.set(Some(own.id.get_value()));
        state.overlays.open(Overlay::Paper(Paper::Dossier));
    };
    let copy = move || {
        let scheme = own.scheme.get_untracked();
        if let Some((scheme, definition)) = scheme.zip(own.definition.get_untracked()) {
            copy_draft(state, &scheme, &definition.name);
        }
    };
    let remove = move || {
        let id = own.id.get_value();
        let name = own.definition.with_untracked(|one| {
            let name = one.as_ref().map(|one| Localized::from(&one.name));
            name.unwrap_or_default()
        });
        let mut edits = Vec::new();
        let mut text = say!(
            "“{0}”已删除。按“撤销”可以找回。",
            "“{0}” was removed. Undo brings it back.",
            name
        );
        let is_of_it = |key: &str| key == id || key.starts_with(&format!("{id}@"));
        if state.template.with_untracked(|chosen| is_of_it(chosen)) {
            edits.push(Edit::Choose(FIRST.to_owned()));
            let other = state
                .workbook
                .with_untracked(|workbook| scheme_name(workbook, FIRST));
            text = say!(
                "“{0}”已删除，台账现在改按“{1}”算。按“撤销”可以找回。",
                "“{0}” was removed; the ledger is now computed by “{1}”. Undo brings it back.",
                name,
                other
            );
        }
        let compared = state
            .workbook
            .with_untracked(|workbook| workbook.compared.clone());
        if compared.iter().any(|key| is_of_it(key)) {
            edits.push(Edit::Compare(
                compared.into_iter().filter(|key| !is_of_it(key)).collect(),
            ));
        }
        edits.push(Edit::Own(id.clone(), OwnEdit::Scheme(None)));
        state.act_all(edits);
        state.go(&Route::Schemes(None));
        state.tell(Notice {
            removed: Some(id),
            ..Notice::news(text)
        });
    };
    view! {
        <div class="buttons">
            <Button text=t(label!("用这个方案算", "Use this scheme")) weight=Weight::Primary on_press=use_it />
            <Button text=t(label!("存成文件", "Save as a file")) sign=Sign::Save weight=Weight::Quiet on_press=file />
            <Button text=t(label!("打印送审", "Print for approval")) sign=Sign::Print weight=Weight::Quiet on_press=print />
            <Button text=t(label!("另抄一份", "Copy")) sign=Sign::Copy weight=Weight::Quiet on_press=copy />
            <Button text=t(label!("删除", "Remove")) sign=Sign::Close weight=Weight::Quiet on_press=remove />
        </div>
    }
}

/// Why the last act was refused.
#[component]
fn Refusal(own: Own) -> impl IntoView {
    move || {
        let why = own.refused.get()?;
        Some(view! { <p class="wrong" role="alert">{t(why)}</p> })
    }
}
