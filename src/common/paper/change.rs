//! What changed from one version to another, as a notice to staff.

use super::pieces::{head, signatures};
use crate::common::under::standing;
use crate::lang::t;
use crate::platform::today;
use crate::state::{ChangeAsked, State};
use leptos::prelude::*;
use rewards_core::number::Day;
use rewards_document::own::{
    DifferenceLine, DifferencePart, SchemeKey, Worded, difference, side_words, version_of,
};
use rewards_document::paper::{ChangeNotice, Changed, change_notice};
use rewards_document::statement::changes;
use rewards_words::label;
use rewards_words::text::Localized;

/// The notice, where both versions are still there.
pub fn change(state: State, asked: &ChangeAsked) -> Option<AnyView> {
    let worded = |key: &str| {
        state.workbook.with(|workbook| match SchemeKey::of(key) {
            SchemeKey::Draft(id) => Some(Worded::draft(workbook.own.get(id)?, id)),
            SchemeKey::Version(id, _) => {
                let (definition, own) = (workbook.definition(key)?, workbook.own.get(id)?);
                Some(Worded::version(definition, own))
            }
            SchemeKey::Template(_) => Some(workbook.definition(key)?.into()),
        })
    };
    let (old, new) = (worded(&asked.old)?, worded(&asked.new)?);
    let version = |key: &str| {
        let words = state.workbook.with(|workbook| side_words(workbook, key));
        words.unwrap_or_default()
    };
    let both = (standing(state, &asked.old), standing(state, &asked.new));
    let effects = match (&both, state.paper.by_name.get()) {
        ((Some(before), Some(now)), true) => Some(changes(before.side(), now.side())),
        _ => None,
    };
    let published = state.workbook.with(|workbook| {
        let version = version_of(workbook, &asked.new)?;
        Some((version.effective.clone(), version.note.clone()))
    });
    let unwritten = state
        .workbook
        .with(|workbook| match SchemeKey::of(&asked.new) {
            SchemeKey::Draft(id) => workbook.own.get(id)?.unwritten(id),
            SchemeKey::Version(..) | SchemeKey::Template(_) => None,
        });
    let (effective, note) = published.unzip();
    let notice = change_notice(Changed {
        name: Localized::from(&new.definition.name),
        old: version(&asked.old),
        new: version(&asked.new),
        effective,
        note: note.as_deref().unwrap_or_default(),
        date: Day::read(&today()).unwrap_or(Day::FIRST),
        lines: difference(&old, &new),
        changes: effects.as_ref(),
        unwritten,
        is_back: SchemeKey::of(&asked.new).is_before(SchemeKey::of(&asked.old)),
    });
    Some(notice_view(&notice).into_any())
}

fn notice_view(notice: &ChangeNotice) -> impl IntoView + use<> {
    let lines = notice.lines.iter().map(line_view).collect_view();
    let effect = |[name, before, after, change]: &[Localized; 4]| {
        view! {
            <tr>
                <th scope="row">{t(name.clone())}</th>
                <td class="figure">{t(before.clone())}</td>
                <td class="figure">{t(after.clone())}</td>
                <td class="figure">{t(change.clone())}</td>
            </tr>
        }
    };
    let effects = (!notice.effects.is_empty()).then(|| {
        view! {
            <section>
                <h3>{t(label!("按本期台账，对各人的影响", "Effect on each rep, on this period's ledger"))}</h3>
                <table class="paper-table">
                    <thead>
                        <tr>
                            <th scope="col">{t(label!("姓名", "Name"))}</th>
                            <th scope="col" class="figure">{t(label!("原净额", "Net before"))}</th>
                            <th scope="col" class="figure">{t(label!("新净额", "New net"))}</th>
                            <th scope="col" class="figure">{t(label!("差额", "Difference"))}</th>
                        </tr>
                    </thead>
                    <tbody>{notice.effects.iter().map(effect).collect_view()}</tbody>
                </table>
                {notice.waits.iter().map(|wait| view! { <p>{t(wait.clone())}</p> }).collect_view()}
            </section>
        }
    });
    let note = notice.note.clone().map(|note| view! { <p>{t(note)}</p> });
    view! {
        <article class="paper">
            {head(&notice.head)} <p>{t(notice.lead.clone())}</p> {note} {lines} {effects} {signatures(&notice.signatures)}
        </article>
    }
}

fn line_view(line: &DifferenceLine) -> impl IntoView + use<> {
    let part = |part: &DifferencePart| {
        let all = |lines: &[Localized]| {
            let lines = lines.iter().map(|line| view! { <p>{t(line.clone())}</p> });
            lines.collect_view()
        };
        view! {
            <tr>
                <th scope="row">{t(part.label.clone())}</th>
                <td>{all(&part.old)}</td>
                <td>{all(&part.new)}</td>
            </tr>
        }
    };
    view! {
        <section>
            <h3>{t(line.subject.clone())} " " <span class="clause">{t(line.what.label())}</span></h3>
            <table class="paper-table paper-change">
                <thead>
                    <tr>
                        <th scope="col"><span class="unseen">{t(label!("部分", "Part"))}</span></th>
                        <th scope="col">{t(label!("原来", "Before"))}</th>
                        <th scope="col">{t(label!("现在", "Now"))}</th>
                    </tr>
                </thead>
                <tbody>{line.parts.iter().map(part).collect_view()}</tbody>
            </table>
        </section>
    }
}
