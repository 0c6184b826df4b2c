//! What several pictures of a comparison have: their parts, and what a rep gets in a line or in the table behind.

use super::super::cell::key_at;
use crate::common::{Opens, said_at};
use crate::lang::{language, t};
use crate::overlay::{Overlay, Under};
use leptos::prelude::*;
use rewards_document::statement::Comparison;
use rewards_words::lang::Lang;
use rewards_words::text::Localized;

/// What was found of the reps, in the order in which the table has them.
pub fn in_order<'f, T>(found: &'f [T], order: &'f [usize]) -> impl Iterator<Item = &'f T> {
    order.iter().filter_map(|place| found.get(*place))
}

/// What a picture shows, where it is found, as one of its parts takes it.
pub fn part<F, T>(
    found: Memo<Option<F>>,
    look: impl Fn(&F, Lang) -> T + Send + Sync + 'static,
) -> Memo<T>
where
    F: Send + Sync + 'static,
    T: Default + PartialEq + Send + Sync + 'static,
{
    let lang = language();
    Memo::new(move |_| {
        let lang = lang.get();
        found.with(|found| {
            found
                .as_ref()
                .map(|found| look(found, lang))
                .unwrap_or_default()
        })
    })
}

/// The heads of the columns, one a scheme.
pub fn scheme_heads(compared: Memo<Comparison>) -> impl IntoView {
    move || {
        compared.with(|compared| {
            let names = compared.schemes.iter().map(|scheme| scheme.name.clone());
            let head = |name| view! { <th scope="col" class="figure">{t(name)}</th> };
            names.map(head).collect_view()
        })
    }
}

/// What the rep at a place gets, a cell for each scheme, each opening how it was found.
pub fn worth_cells(
    compared: Memo<Comparison>,
    place: usize,
    worths: &[Localized],
) -> impl IntoView + use<> {
    let cell = |(at, worth): (usize, Localized)| {
        let opened = move || {
            let under = Under::Other(key_at(compared, at)?);
            Some(Overlay::Working(under, place))
        };
        view! { <td class="figure"><Opens overlay=opened>{t(worth)}</Opens></td> }
    };
    worths.iter().cloned().enumerate().map(cell).collect_view()
}

/// What a rep gets under each scheme, in a line.
pub fn rep_line(name: &str, schemes: &[Localized], worths: &[Localized], lang: Lang) -> String {
    let worths = worths.iter().map(|worth| worth.in_lang(lang).to_owned());
    said_at(name, schemes.iter().zip(worths), lang)
}
