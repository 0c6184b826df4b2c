//! What each rep gets, from scheme to scheme.

use super::rep_line::rep_line;
use crate::common::{Behind, axis};
use crate::lang::{language, live, t};
use crate::parts::charts::{Axis, DotLine, DotPlot};
use crate::parts::fold::Fold;
use leptos::prelude::*;
use rewards_document::statement::{Comparison, DotRow, PayDots, pay_dots};
use rewards_words::label;
use rewards_words::text::Localized;

/// The fold.
#[component]
pub fn Dots(compared: Memo<Comparison>, order: Memo<Vec<usize>>) -> impl IntoView {
    let lang = language();
    let opened = RwSignal::new(false);
    let found = Memo::new(move |_| {
        opened.get().then(|| {
            let mut dots = compared.with(pay_dots);
            let mut rows: Vec<Option<DotRow>> = dots.rows.into_iter().map(Some).collect();
            let place = |place: usize| rows.get_mut(place).and_then(Option::take);
            dots.rows = order.get().into_iter().filter_map(place).collect();
            dots
        })
    });
    let lines = Memo::new(move |_| {
        found.with(|found| {
            let rows = found.iter().flat_map(|dots| &dots.rows);
            rows.map(line).collect::<Vec<_>>()
        })
    });
    let series = Memo::new(move |_| {
        let lang = lang.get();
        found.with(|found| {
            let names = found.iter().flat_map(|dots| &dots.schemes);
            names
                .map(|name| name.in_lang(lang).to_owned())
                .collect::<Vec<_>>()
        })
    });
    let texts = Memo::new(move |_| {
        let lang = lang.get();
        found.with(|found| {
            let rows = found.iter().flat_map(|dots| {
                let rows = dots.rows.iter();
                rows.map(|row| rep_line(&row.name, &dots.schemes, &row.worths, lang))
            });
            rows.collect::<Vec<_>>()
        })
    });
    let own_axis = Memo::new(move |_| {
        let axis = found.with(|found| {
            let dots = found.as_ref()?;
            Some(axis(dots.reach, &dots.ticks))
        });
        axis.unwrap_or_else(Axis::default)
    });
    let finding = live(move || {
        found.with(|found| match found {
            Some(dots) => dots.finding.clone(),
            None => Localized::default(),
        })
    });
    view! {
        <Fold name=t(label!("每人所得，从一个方案到另一个", "Each one's pay, from scheme to scheme")) opened=opened>
            <Show when=move || found.with(Option::is_some)>
                <DotPlot
                    finding=finding
                    name=t(label!("业务员，上下键逐人看", "The salespeople; arrow keys go along them"))
                    series=series
                    lines=lines
                    axis=own_axis
                    texts=texts
                />
                <Behind>{move || found.with(|found| found.as_ref().map(table))}</Behind>
            </Show>
        </Fold>
    }
}

fn line(row: &DotRow) -> DotLine {
    let dots = row.dots.iter().enumerate();
    DotLine {
        name: row.name.clone(),
        dots: dots
            .filter_map(|(series, value)| Some((series, (*value)?)))
            .collect(),
    }
}

fn table(dots: &PayDots) -> impl IntoView + use<> {
    let head = |name: &Localized| view! { <th scope="col" class="figure">{t(name.clone())}</th> };
    let waiting = label!("待填写", "to fill in");
    let row = |row: &DotRow| {
        let cells = row.worths.iter().map(|worth| match worth.clone() {
            Some(worth) => view! { <td class="figure">{worth}</td> }.into_any(),
            None => view! { <td class="figure unknown">{t(waiting)}</td> }.into_any(),
        });
        view! {
            <tr>
                <th scope="row">{row.name.clone()}</th>
                {cells.collect_view()}
            </tr>
        }
    };
    view! {
        <table class="behind-table">
            <thead>
                <tr>
                    <th scope="col">{t(label!("业务员", "Salesperson"))}</th>
                    {dots.schemes.iter().map(head).collect_view()}
                </tr>
            </thead>
            <tbody>{dots.rows.iter().map(row).collect_view()}</tbody>
        </table>
    }
}
