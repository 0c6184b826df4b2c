//! The sums of each scheme, below the reps.

use super::cell::Amount;
use crate::lang::t;
use leptos::prelude::*;
use rewards_document::statement::{Compared, ComparedScheme, Comparison, ShownRate, fare_text};
use rewards_words::label;
use rewards_words::text::Label;

/// The rows of the sums for the columns that are seen.
pub fn sums(compared: &Comparison, shown: &[usize], base: usize) -> Vec<AnyView> {
    let row = |name: Label, cell: &dyn Fn(usize, &ComparedScheme) -> AnyView| {
        row(compared, shown, base, name, cell)
    };
    let net = |at: usize, scheme: &ComparedScheme| {
        let compared = Compared {
            net: scheme.net,
            more: scheme.more,
        };
        view! { <Amount compared=compared is_base=at == base /> }.into_any()
    };
    let share = |_: usize, scheme: &ComparedScheme| match &scheme.share {
        ShownRate::NoSales => t(label!("没有销售额", "no sales")).into_any(),
        rate => t(rate.text()).into_any(),
    };
    let fare = |at: usize, scheme: &ComparedScheme| match at == base {
        true => "–".into_any(),
        false => {
            view! { <span class="cell-fare">{t(fare_text(&scheme.fare, &compared.reps))}</span> }
                .into_any()
        }
    };
    vec![
        row(label!("合计净额", "Net, all"), &net),
        row(label!("奖励", "Rewards"), &|_, scheme| {
            t(scheme.shown.reward.marked()).into_any()
        }),
        row(label!("扣罚", "Penalties"), &|_, scheme| {
            t(scheme.shown.penalty.marked()).into_any()
        }),
        row(label!("净额占销售额", "Net among sales"), &share),
        row(label!("谁多谁少", "Who gains, who loses"), &fare),
        row(
            label!("另外：客户所得", "Apart: to customers"),
            &|_, scheme| t(scheme.shown.benefit.marked()).into_any(),
        ),
    ]
}

fn row(
    compared: &Comparison,
    shown: &[usize],
    base: usize,
    name: Label,
    cell: &dyn Fn(usize, &ComparedScheme) -> AnyView,
) -> AnyView {
    let schemes = shown
        .iter()
        .filter_map(|at| compared.schemes.get(*at).map(|scheme| (*at, scheme)));
    let cells = schemes.map(|(at, scheme)| {
        let is_base = (at == base).then_some("");
        view! { <td data-base=is_base>{cell(at, scheme)}</td> }
    });
    view! {
        <tr>
            <th scope="row">{t(name)}</th>
            {cells.collect_view()}
        </tr>
    }
    .into_any()
}
