//! What each rep gets against what the rep sold.

use super::super::base::base_at;
use super::behind::{Behind, axis, in_order, part, rep_line, scheme_heads, series, worth_cells};
use crate::lang::{live, t};
use crate::parts::charts::{Scatter, ScatterMark};
use crate::parts::fold::Fold;
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
        let scatter = compared.with(|compared| pay_scatter(compared, computed));
        Some(PayScatter {
            points: order.with(|order| in_order(scatter.points, order)),
            ..scatter
        })
    });
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
                    name=t(label!("业务员，左右键逐人看", "The salespeople; arrow keys go along them"))
                    series=part(found, |scatter, lang| series(&scatter.schemes, lang))
                    points=part(found, |scatter, _| scatter.points.iter().map(mark).collect::<Vec<_>>())
                    across=part(found, |it, _| axis((0, it.sales_most), &it.sales_ticks))
                    upwards=part(found, |it, _| axis(it.net_reach, &it.net_ticks))
                    texts=part(found, texts)
                />
                <p class="hint">{t(label!("横轴是销售额，纵轴是净额，单位都是元。", "Across: sales; upwards: net; both in yuan."))}</p>
                <Behind>{move || found.with(|found| found.as_ref().map(table))}</Behind>
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

fn texts(scatter: &PayScatter, lang: Lang) -> Vec<String> {
    let text = |point: &ScatterPoint| {
        let name = say!(
            "{0}（销售 {1} 元）",
            "{0} (sold ¥{1})",
            point.name,
            point.sales_text
        );
        rep_line(name.in_lang(lang), &scatter.schemes, &point.worths, lang)
    };
    scatter.points.iter().map(text).collect()
}

fn table(scatter: &PayScatter) -> impl IntoView + use<> {
    let row = |point: &ScatterPoint| {
        view! {
            <tr>
                <th scope="row">{point.name.clone()}</th>
                <td class="figure">{point.sales_text.clone()}</td>
                {worth_cells(&point.worths)}
            </tr>
        }
    };
    let findings = scatter.findings.iter().cloned();
    let findings = findings.map(|finding| view! { <li>{t(finding)}</li> });
    view! {
        <ul class="behind-findings">{findings.collect_view()}</ul>
        <table class="behind-table">
            <thead>
                <tr>
                    <th scope="col">{t(label!("业务员", "Salesperson"))}</th>
                    <th scope="col" class="figure">{t(label!("销售额", "Sales"))}</th>
                    {scheme_heads(&scatter.schemes)}
                </tr>
            </thead>
            <tbody>{scatter.points.iter().map(row).collect_view()}</tbody>
        </table>
    }
}
