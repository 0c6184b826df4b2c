//! What several pictures of a comparison have: their parts, and what a rep gets in a line.

pub use crate::common::{Behind, axis};

use crate::lang::{language, t};
use leptos::prelude::*;
use rewards_words::label;
use rewards_words::lang::Lang;
use rewards_words::text::Localized;

/// What was found of the reps, in the order in which the table has them.
pub fn in_order<T>(found: Vec<T>, order: &[usize]) -> Vec<T> {
    let mut found: Vec<Option<T>> = found.into_iter().map(Some).collect();
    let place = |place: &usize| found.get_mut(*place).and_then(Option::take);
    order.iter().filter_map(place).collect()
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

/// The names of the schemes.
pub fn series(schemes: &[Localized], lang: Lang) -> Vec<String> {
    let names = schemes.iter();
    names.map(|name| name.in_lang(lang).to_owned()).collect()
}

/// The heads of the columns, one a scheme.
pub fn scheme_heads(schemes: &[Localized]) -> impl IntoView + use<> {
    let head = |name: &Localized| view! { <th scope="col" class="figure">{t(name.clone())}</th> };
    schemes.iter().map(head).collect_view()
}

/// What a rep gets, a cell for each scheme.
pub fn worth_cells(worths: &[Option<String>]) -> impl IntoView + use<> {
    let waiting = label!("待填写", "to fill in");
    let cell = |worth: &Option<String>| match worth.clone() {
        Some(worth) => view! { <td class="figure">{worth}</td> }.into_any(),
        None => view! { <td class="figure unknown">{t(waiting)}</td> }.into_any(),
    };
    worths.iter().map(cell).collect_view()
}

/// What each rep gets under each scheme, in a line: `张伟：现行制度 7,640.00；新提成方案 8,120.00`.
pub fn rep_line(
    name: &str,
    schemes: &[Localized],
    worths: &[Option<String>],
    lang: Lang,
) -> String {
    let waiting = label!("待填写", "to fill in").in_lang(lang);
    let worth = |(scheme, worth): (&Localized, &Option<String>)| {
        let worth = worth.as_deref().unwrap_or(waiting);
        format!("{} {worth}", scheme.in_lang(lang))
    };
    let worths: Vec<String> = schemes.iter().zip(worths).map(worth).collect();
    match lang {
        Lang::Zh => format!("{name}：{}", worths.join("；")),
        Lang::En => format!("{name}: {}", worths.join("; ")),
    }
}
