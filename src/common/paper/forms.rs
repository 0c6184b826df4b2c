//! The claim and the appeal as forms.

use super::pieces::{fields, head, room, signatures};
use crate::lang::t;
use leptos::prelude::*;
use rewards_document::explanation::{LineView, PartView};
use rewards_document::paper::{AppealForm, ClaimForm, ClaimLine};
use rewards_words::label;
use rewards_words::text::Localized;

/// What is claimed, with the evidence and the signatures.
pub fn claim(form: &ClaimForm) -> impl IntoView + use<> {
    let line = |line: &ClaimLine| {
        view! {
            <tr>
                <th scope="row">{t(line.rule.clone())}</th>
                <td>{t(line.about.clone())}</td>
                <td class="figure">{t(line.worth.clone())}</td>
            </tr>
        }
    };
    let evidence =
        |text: &Localized| view! { <li><span class="paper-box"></span>{t(text.clone())}</li> };
    view! {
        <article class="paper">
            {head(&form.head)} {fields(&form.fields)}
            <table class="paper-table">
                <thead>
                    <tr>
                        <th scope="col">{t(label!("条款", "Rule"))}</th>
                        <th scope="col">{t(label!("事由", "For what"))}</th>
                        <th scope="col" class="figure">{t(label!("金额或物品", "Amount or item"))}</th>
                    </tr>
                </thead>
                <tbody>{form.lines.iter().map(line).collect_view()}</tbody>
            </table>
            {fields(std::slice::from_ref(&form.total))}
            <h3>{t(label!("所附证明", "Evidence attached"))}</h3>
            <ul class="paper-evidence">{form.evidence.iter().map(evidence).collect_view()}</ul>
            <p>{t(form.declaration)}</p>
            {signatures(&form.signatures)}
        </article>
    }
}

/// What is disputed, with its working.
pub fn appeal(form: &AppealForm) -> impl IntoView + use<> {
    let part = |part: &PartView| {
        let line = |line: &LineView| {
            let mark = line.mark.and_then(|mark| mark.label());
            view! { <li>{t(line.text.clone())} {mark.map(|mark| view! { <span class="mark">{t(mark)}</span> })}</li> }
        };
        view! {
            <section>
                <h4>{t(part.kind.heading())}</h4>
                <ul>{part.lines.iter().map(line).collect_view()}</ul>
            </section>
        }
    };
    view! {
        <article class="paper">
            {head(&form.head)} {fields(&form.fields)} <p>{t(form.note.clone())}</p>
            <section class="paper-working">
                <h3>{t(form.disputed.rule.clone())} " " {form.disputed.clause.clone().map(t)}</h3>
                <p>{t(form.disputed.result.clone())}</p>
                {form.disputed.parts.iter().map(part).collect_view()}
            </section>
            {form.rooms.iter().map(room).collect_view()} {signatures(&form.signatures)}
        </article>
    }
}
