//! One rep's statement: whose it is on each of its pages, the figures first, all of it on one page where that has room.

use super::pieces::{fields, notices, signatures};
use crate::lang::t;
use leptos::prelude::*;
use rewards_document::paper::{Field, RepSheet, SheetGroup, SheetLine};
use rewards_words::text::{Label, Localized};
use rewards_words::{label, say};

/// The statement.
pub fn rep(sheet: &RepSheet) -> impl IntoView + use<> {
    let given = (!sheet.given.is_empty()).then(|| {
        view! {
            <section>
                <h3>{t(label!("奖励与扣罚", "Rewards and penalties"))}</h3>
                {sheet.given.iter().map(group).collect_view()}
            </section>
        }
    });
    let is_said = !sheet.skipped.is_empty() || !sheet.silent.is_empty();
    let skipped = is_said.then(|| {
        let rows = sheet.skipped.iter().flat_map(skipped).collect::<Vec<_>>();
        let table = (!rows.is_empty()).then(|| {
            view! {
                <table class="paper-table paper-skipped">
                    <tbody>{rows}</tbody>
                </table>
            }
        });
        view! {
            <section>
                <h3>{t(label!("没有发生的奖罚及原因", "What did not apply, and why"))}</h3>
                {table}
                {lines(&sheet.silent)}
            </section>
        }
    });
    view! {
        <article class="paper" data-kind="rep">
            <table class="paper-run" role="presentation">
                <thead>
                    <tr>
                        <td>{t(running(sheet))}</td>
                    </tr>
                </thead>
                <tbody>
                    <tr>
                        <td>
                            <header class="paper-head">
                                <h2>{t(sheet.head.title.clone())}</h2>
                                {figures(&sheet.fields)} {fields(&sheet.head.fields)} {notices(&sheet.head)}
                            </header>
                            {given} {skipped} {end(sheet)}
                        </td>
                    </tr>
                </tbody>
            </table>
        </article>
    }
}

/// What stands above each page: whose statement it is, and of when.
fn running(sheet: &RepSheet) -> Localized {
    let text = |field: Option<&Field>| field.and_then(|field| field.text.clone());
    let name = text(sheet.fields.first()).unwrap_or_default();
    let period = text(sheet.head.fields.get(2)).unwrap_or_default();
    let title = &sheet.head.title;
    say!("{0} · {1} · {2}", "{0} · {1} · {2}", name, title, period)
}

/// Who it is, and what it comes to, side by side.
fn figures(fields: &[Field]) -> impl IntoView + use<> {
    let one = |field: &Field| {
        view! {
            <div>
                <dt>{t(field.label)}</dt>
                <dd>{t(field.text.clone().unwrap_or_default())}</dd>
            </div>
        }
    };
    view! { <dl class="paper-figures">{fields.iter().map(one).collect_view()}</dl> }
}

fn group(group: &SheetGroup) -> impl IntoView + use<> {
    let line = |line: &SheetLine| {
        view! {
            <tr>
                <td>{t(line.text.clone())} {how(line)}</td>
                <td class="figure">{t(line.worth.clone())}</td>
            </tr>
        }
    };
    view! {
        <table class="paper-table">
            <thead>
                <tr>
                    <th scope="colgroup">{name(group)}</th>
                    <th class="figure">{t(group.sum.clone())}</th>
                </tr>
            </thead>
            <tbody>{group.lines.iter().map(line).collect_view()}</tbody>
        </table>
    }
}

/// A rule's lines that came to nothing; its name stands before the first.
fn skipped(group: &SheetGroup) -> Vec<AnyView> {
    let line = |(at, line): (usize, &SheetLine)| {
        let rule = (at == 0).then(|| name(group));
        view! {
            <tr>
                <th scope="row">{rule}</th>
                <td>{t(line.text.clone())} {how(line)}</td>
                <td class="figure">{t(line.worth.clone())}</td>
            </tr>
        }
        .into_any()
    };
    group.lines.iter().enumerate().map(line).collect()
}

fn name(group: &SheetGroup) -> impl IntoView + use<> {
    view! { {t(group.name.clone())} " " <span class="clause">{t(group.clause.clone())}</span> }
}

fn how(line: &SheetLine) -> impl IntoView + use<> {
    let how = line.how.iter();
    how.map(|how| view! { <p class="paper-how">{t(how.clone())}</p> })
        .collect_view()
}

/// What isn't counted or doesn't count yet, with the lines to sign on, which never stand alone.
fn end(sheet: &RepSheet) -> impl IntoView + use<> {
    view! {
        <div class="paper-end">
            {listed(label!("没有计入的记录", "What was not counted"), &sheet.uncounted)}
            {listed(label!("还没有生效的条款", "Rules not in force yet"), &sheet.waiting)}
            {signatures(&sheet.signatures)}
        </div>
    }
}

/// A list under its heading; nothing where it is empty.
fn listed(name: Label, all: &[Localized]) -> Option<impl IntoView + use<>> {
    let list = lines(all)?;
    Some(view! {
        <section>
            <h3>{t(name)}</h3>
            {list}
        </section>
    })
}

/// A list; nothing where it is empty.
fn lines(all: &[Localized]) -> Option<impl IntoView + use<>> {
    let items = all.iter().map(|text| view! { <li>{t(text.clone())}</li> });
    let items = items.collect_view();
    (!all.is_empty()).then(|| view! { <ul>{items}</ul> })
}
