//! What every sheet has: its head, fields, lines to sign on.

use crate::common::ON_TRIAL;
use crate::lang::t;
use crate::state::state;
use leptos::prelude::*;
use rewards_document::paper::{Field, Head, Room, Signature};
use rewards_words::say;

/// The head of a sheet.
pub fn head(head: &Head) -> impl IntoView + use<> {
    view! {
        <header class="paper-head">
            <h2>{t(head.title.clone())}</h2>
            {fields(&head.fields)} {notices(head)}
        </header>
    }
}

/// That something is tried out, or that figures are examples: what is tried out is no statement to be signed.
pub fn notices(head: &Head) -> impl IntoView + use<> {
    let notice = head.notice.clone();
    let trial = state().workbook.is_trial();
    let trial = trial.then(|| say!("{0}。", "{0}.", ON_TRIAL));
    let all = trial.into_iter().chain(notice);
    all.map(|text| view! { <p class="paper-notice">{t(text)}</p> })
        .collect_view()
}

/// Room to write in by hand.
pub fn room(room: &Room) -> impl IntoView + use<> {
    let lines = (0..room.lines).map(|_| view! { <div class="paper-rule"></div> });
    view! {
        <section class="paper-room">
            <h4>{t(room.label)}</h4>
            {lines.collect_view()}
        </section>
    }
}

/// Fields, printed or to be written by hand.
pub fn fields(fields: &[Field]) -> impl IntoView + use<> {
    let one = |field: &Field| {
        let text = match &field.text {
            Some(text) => view! { <dd>{t(text.clone())}</dd> }.into_any(),
            None => view! { <dd class="paper-blank"></dd> }.into_any(),
        };
        view! {
            <div>
                <dt>{t(field.label)}</dt>
                {text}
            </div>
        }
    };
    view! { <dl class="paper-fields">{fields.iter().map(one).collect_view()}</dl> }
}

/// Lines to sign on.
pub fn signatures(signatures: &[Signature]) -> impl IntoView + use<> {
    let one = |signature: &Signature| {
        view! {
            <li>
                <span>{t(signature.role.clone())}</span>
                <span class="paper-line"></span>
                <span>{t(Signature::DAY)}</span>
                <span class="paper-line" data-short=""></span>
            </li>
        }
    };
    view! { <ul class="paper-signatures">{signatures.iter().map(one).collect_view()}</ul> }
}
