//! What each rep gets against what the rep sold.

use super::super::base::base_at;
use super::behind::{in_order, part, rep_line, scheme_heads, worth_cells};
use crate::common::{Behind, axis, names_in};
use crate::lang::{live, t};
use crate::parts::charts::{Scatter, ScatterMark};
use crate::parts::fold::Fold;
use crate::parts::gradual::Gradual;
use crate::state::state;
use leptos::prelude::*;
use rewards_document::statement::{Comparison, PayScatter, ScatterPoint, pay_scatter};
use rewards_words::lang::Lang;
use rewards_words::{label, say};

/// The fold.
#[component]
pub fn PayAgainstSales(compared: Memo<Comparison>, order: Memo<Vec<usize>>) -> impl IntoView {
    let state = state();
    let opened = RwSignal::new(false);
    let found = Memo::new(move |_| {
        opened.get().then_some(())?;
        let columns = state.comparing.sound();
        let computed = columns.first()?.computed.as_ref()?;
        Some(compared.with(|compared| pay_scatter(compared, computed)))
    });
    let marks = move |scatter: &PayScatter| {
        order.with(|order| {
            in_order(&scatter.points, order)
                .map(mark)
                .collect::<Vec<_>>()
        })
    };
    let texts = move |scatter: &PayScatter, lang| {
        let text = |point: &ScatterPoint| text(scatter, point, lang);
        order.with(|order| {
            in_order(&scatter.points, order)
                .map(text)
                .collect::<Vec<_>>()
        })
    };
    let base_at = Memo::new(move |_| base_at(state));
    let finding = live(move || {
        // One sentence a scheme: of many the picture says the one of the base, the table has them all.
        let base = base_at.get();
        found.with(|found| {
            let finding = found.as_ref().and_then(|it| it.findings.get(base));
            finding.cloned().unwrap_or_default()
        })
    });
    view! {
        <Fold name=t(label!("卖多少得多少", "Pay against sales")) opened=opened>
            <Show when=move || found.with(Option::is_some)>
                <Scatter
                    finding=finding
                    name=t(label!("业务员，左右键逐人看", "The reps; move with the arrow keys"))
                    series=part(found, |scatter, lang| names_in(scatter.schemes.iter(), lang))
                    points=part(found, move |scatter, _| marks(scatter))
                    across=part(found, |it, _| axis((0, it.sales_most), &it.sales_ticks))
                    upwards=part(found, |it, _| axis(it.net_reach, &it.net_ticks))
                    texts=part(found, texts)
                    behind="behind-scatter"
                />
                <p class="hint">{t(label!("横轴是销售额，纵轴是净额，单位都是元。", "Horizontal: sales; vertical: net; both in yuan."))}</p>
                <Behind id="behind-scatter"><Table compared=compared found=found order=order /></Behind>
            </Show>
        </Fold>
    }
}

fn mark(point: &ScatterPoint) -> ScatterMark {
    let nets = point.nets.iter().enumerate();
    ScatterMark {
        across: point.sales,
        marks: nets
            .filter_map(|(series, net)| Some((series, (*net)?)))
            .collect(),
    }
}

fn text(scatter: &PayScatter, point: &ScatterPoint, lang: Lang) -> String {
    let name = say!(
        "{0}（销售 {1} 元）",
        "{0} (sold ¥{1})",
        point.name,
        point.sales_text
    );
    rep_line(name.in_lang(lang), &scatter.schemes, &point.worths, lang)
}

/// A sentence for each scheme, and the figures behind it.
#[component]
fn Table(
    compared: Memo<Comparison>,
    found: Memo<Option<PayScatter>>,
    order: Memo<Vec<usize>>,
) -> impl IntoView {
    let findings = move || {
        let findings = found.with(|found| found.as_ref().map(|found| found.findings.clone()));
        let findings = findings.into_iter().flatten();
        findings
            .map(|finding| view! { <li>{t(finding)}</li> })
            .collect_view()
    };
    let row = move |place: usize| {
        let point =
            Memo::new(move |_| found.with(|found| found.as_ref()?.points.get(place).cloned()));
        let cells = move |point: ScatterPoint| {
            view! {
                <tr>
                    <th scope="row">{point.name}</th>
                    <td class="figure">{point.sales_text}</td>
                    {worth_cells(compared, place, &point.worths)}
                </tr>
            }
        };
        move || point.get().map(cells)
    };
    view! {
        <ul class="behind-findings">{findings}</ul>
        <table class="behind-table">
            <thead>
                <tr>
                    <th scope="col">{t(label!("业务员", "Rep"))}</th>
                    <th scope="col" class="figure">{t(label!("销售额", "Sales"))}</th>
                    {scheme_heads(compared)}
                </tr>
            </thead>
            <tbody><Gradual each=order children=row /></tbody>
        </table>
    }
}
