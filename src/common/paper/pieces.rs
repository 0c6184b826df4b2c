//! What every sheet has: its head, fields, lines to sign on.

use crate::common::ON_TRIAL;
use crate::lang::t;
use crate::state::state;
use leptos::prelude::*;
use rewards_document::paper::{Field, Head, Signature};
use rewards_words::say;

/// The head of a sheet.
pub fn head(head: &Head) -> impl IntoView + use<> {
    let notice = head.notice.clone();
    // What is tried out is no statement to be signed.
    let trial = state().workbook.is_trial().then(|| {
        let text = say!("{0}。", "{0}.", ON_TRIAL);
        view! { <p class="paper-notice">{t(text)}</p> }
    });
    view! {
        <header class="paper-head">
            <h2>{t(head.title.clone())}</h2>
            {fields(&head.fields)}
            {trial}
            {notice.map(|notice| view! { <p class="paper-notice">{t(notice)}</p> })}
        </header>
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
