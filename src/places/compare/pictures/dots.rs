//! What each rep gets, from scheme to scheme.

use super::behind::{Behind, axis, in_order, part, rep_line, scheme_heads, series, worth_cells};
use crate::lang::t;
use crate::parts::charts::{DotLine, DotPlot};
use crate::parts::fold::Fold;
use leptos::prelude::*;
use rewards_document::statement::{Comparison, DotRow, PayDots, pay_dots};
use rewards_words::label;
use rewards_words::lang::Lang;

/// The fold.
#[component]
pub fn Dots(compared: Memo<Comparison>, order: Memo<Vec<usize>>) -> impl IntoView {
    let opened = RwSignal::new(false);
    let found = Memo::new(move |_| {
        opened.get().then(|| {
            let dots = compared.with(pay_dots);
            PayDots {
                rows: order.with(|order| in_order(dots.rows, order)),
                ..dots
            }
        })
    });
    view! {
        <Fold name=t(label!("每人所得，从一个方案到另一个", "Each one's pay, from scheme to scheme")) opened=opened>
            <Show when=move || found.with(Option::is_some)>
                <DotPlot
                    finding=part(found, |dots, lang| dots.finding.in_lang(lang).to_owned())
                    name=t(label!("业务员，上下键逐人看", "The salespeople; arrow keys go along them"))
                    series=part(found, |dots, lang| series(&dots.schemes, lang))
                    lines=part(found, |dots, _| dots.rows.iter().map(line).collect::<Vec<_>>())
                    axis=part(found, |dots, _| axis(dots.reach, &dots.ticks))
                    texts=part(found, texts)
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

fn texts(dots: &PayDots, lang: Lang) -> Vec<String> {
    let line = |row: &DotRow| rep_line(&row.name, &dots.schemes, &row.worths, lang);
    dots.rows.iter().map(line).collect()
}

fn table(dots: &PayDots) -> impl IntoView + use<> {
    let row = |row: &DotRow| {
        view! {
            <tr>
                <th scope="row">{row.name.clone()}</th>
                {worth_cells(&row.worths)}
            </tr>
        }
    };
    view! {
        <table class="behind-table">
            <thead>
                <tr>
                    <th scope="col">{t(label!("业务员", "Salesperson"))}</th>
                    {scheme_heads(&dots.schemes)}
                </tr>
            </thead>
            <tbody>{dots.rows.iter().map(row).collect_view()}</tbody>
        </table>
    }
}
