//! What each rep gets, from scheme to scheme.

use super::behind::{in_order, part, rep_line, scheme_heads, worth_cells};
use crate::common::{Behind, axis, names_in};
use crate::lang::t;
use crate::parts::charts::{DotLine, DotPlot};
use crate::parts::fold::Fold;
use crate::parts::gradual::Gradual;
use leptos::prelude::*;
use rewards_document::statement::{Comparison, DotRow, PayDots, pay_dots};
use rewards_words::label;

/// The fold.
#[component]
pub fn Dots(compared: Memo<Comparison>, order: Memo<Vec<usize>>) -> impl IntoView {
    let opened = RwSignal::new(false);
    let found = Memo::new(move |_| opened.get().then(|| compared.with(pay_dots)));
    let lines = move |dots: &PayDots| {
        order.with(|order| in_order(&dots.rows, order).map(line).collect::<Vec<_>>())
    };
    let texts = move |dots: &PayDots, lang| {
        let text = |row: &DotRow| rep_line(&row.name, &dots.schemes, &row.worths, lang);
        order.with(|order| in_order(&dots.rows, order).map(text).collect::<Vec<_>>())
    };
    view! {
        <Fold name=t(label!("每人所得，从一个方案到另一个", "Pay per rep, from scheme to scheme")) opened=opened>
            <Show when=move || found.with(Option::is_some)>
                <DotPlot
                    finding=part(found, |dots, lang| dots.finding.in_lang(lang).to_owned())
                    name=t(label!("业务员，上下键逐人看", "The reps; move with the arrow keys"))
                    series=part(found, |dots, lang| names_in(dots.schemes.iter(), lang))
                    lines=part(found, move |dots, _| lines(dots))
                    axis=part(found, |dots, _| axis(dots.reach, &dots.ticks))
                    texts=part(found, texts)
                    behind="behind-dots"
                />
                <Behind id="behind-dots"><Table compared=compared found=found order=order /></Behind>
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

/// The figures behind it.
#[component]
fn Table(
    compared: Memo<Comparison>,
    found: Memo<Option<PayDots>>,
    order: Memo<Vec<usize>>,
) -> impl IntoView {
    let row = move |place: usize| {
        let row = Memo::new(move |_| found.with(|found| found.as_ref()?.rows.get(place).cloned()));
        let cells = move |row: DotRow| {
            view! {
                <tr>
                    <th scope="row">{row.name}</th>
                    {worth_cells(compared, place, &row.worths)}
                </tr>
            }
        };
        move || row.get().map(cells)
    };
    view! {
        <table class="behind-table">
            <thead>
                <tr>
                    <th scope="col">{t(label!("业务员", "Rep"))}</th>
                    {scheme_heads(compared)}
                </tr>
            </thead>
            <tbody><Gradual each=order children=row /></tbody>
        </table>
    }
}
