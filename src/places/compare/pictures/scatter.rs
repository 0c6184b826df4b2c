//! What each rep gets against what the rep sold.

use super::super::base::base_at;
use super::rep_line::rep_line;
use crate::common::{Behind, axis};
use crate::lang::{language, live, t};
use crate::parts::charts::{Axis, Scatter, ScatterMark};
use crate::parts::fold::Fold;
use crate::state::state;
use leptos::prelude::*;
use rewards_document::statement::{Comparison, PayScatter, ScatterPoint, pay_scatter};
use rewards_words::text::Localized;
use rewards_words::{label, say};

/// The fold.
#[component]
pub fn PayAgainstSales(compared: Memo<Comparison>, order: Memo<Vec<usize>>) -> impl IntoView {
    let (state, lang) = (state(), language());
    let opened = RwSignal::new(false);
    let found = Memo::new(move |_| {
        opened.get().then_some(())?;
        let columns = state.comparing.sound();
        let computed = columns.first()?.computed.as_ref()?;
        let mut scatter = compared.with(|compared| pay_scatter(compared, computed));
        let mut points: Vec<_> = scatter.points.into_iter().map(Some).collect();
        let place = |place: usize| points.get_mut(place).and_then(Option::take);
        scatter.points = order.get().into_iter().filter_map(place).collect();
        Some(scatter)
    });
    let points = Memo::new(move |_| {
        found.with(|found| {
            let points = found.iter().flat_map(|scatter| &scatter.points);
            points.map(mark).collect::<Vec<_>>()
        })
    });
    let series = Memo::new(move |_| {
        let lang = lang.get();
        found.with(|found| {
            let names = found.iter().flat_map(|scatter| &scatter.schemes);
            names
                .map(|name| name.in_lang(lang).to_owned())
                .collect::<Vec<_>>()
        })
    });
    let texts = Memo::new(move |_| {
        let lang = lang.get();
        found.with(|found| {
            let points = found.iter().flat_map(|scatter| {
                let points = scatter.points.iter();
                points.map(|point| {
                    let name = say!(
                        "{0}（销售 {1} 元）",
                        "{0} (sold ¥{1})",
                        point.name,
                        point.sales_text
                    );
                    rep_line(name.in_lang(lang), &scatter.schemes, &point.worths, lang)
                })
            });
            points.collect::<Vec<_>>()
        })
    });
    let base_at = Memo::new(move |_| base_at(state));
    let axis_of = move |look: fn(&PayScatter) -> Axis| {
        Memo::new(move |_| found.with(|found| found.as_ref().map(look).unwrap_or_default()))
    };
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
                    series=series
                    points=points
                    across=axis_of(|it| axis((0, it.sales_most), &it.sales_ticks))
                    upwards=axis_of(|it| axis(it.net_reach, &it.net_ticks))
                    texts=texts
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

fn table(scatter: &PayScatter) -> impl IntoView + use<> {
    let head = |name: &Localized| view! { <th scope="col" class="figure">{t(name.clone())}</th> };
    let waiting = label!("待填写", "to fill in");
    let row = |point: &ScatterPoint| {
        let cells = point.worths.iter().map(|worth| match worth.clone() {
            Some(worth) => view! { <td class="figure">{worth}</td> }.into_any(),
            None => view! { <td class="figure unknown">{t(waiting)}</td> }.into_any(),
        });
        view! {
            <tr>
                <th scope="row">{point.name.clone()}</th>
                <td class="figure">{point.sales_text.clone()}</td>
                {cells.collect_view()}
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
                    {scatter.schemes.iter().map(head).collect_view()}
                </tr>
            </thead>
            <tbody>{scatter.points.iter().map(row).collect_view()}</tbody>
        </table>
    }
}
