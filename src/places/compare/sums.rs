//! The sums of each scheme, below the reps; each opens how it was found.

use super::cell::{amount, key_at};
use crate::common::Opens;
use crate::lang::t;
use crate::overlay::{Overlay, Under};
use leptos::prelude::*;
use rewards_document::statement::{
    COST_RATE, Compared, ComparedScheme, Comparison, Decimals, TotalOf, fare_text,
};
use rewards_words::label;
use rewards_words::text::{Label, Localized};

/// A sum.
#[derive(Clone, Copy)]
enum Sum {
    Net,
    Reward,
    Penalty,
    Share,
    Fare,
    Benefit,
    CostRate,
}

/// What stands in a cell.
#[derive(Clone, PartialEq)]
enum Content {
    Amount(Compared, Decimals),
    Text(Localized),
    /// Who gains and who loses, which may be long.
    Fare(Localized),
    /// It's held against itself.
    None,
}

impl Sum {
    const ALL: [Self; 7] = [
        Self::Net,
        Self::Reward,
        Self::Penalty,
        Self::Share,
        Self::Fare,
        Self::Benefit,
        Self::CostRate,
    ];

    const fn name(self) -> Label {
        match self {
            Self::Net => label!("合计净额", "Total net"),
            Self::Reward => label!("奖励", "Rewards"),
            Self::Penalty => label!("扣罚", "Penalties"),
            Self::Share => label!("净额占销售额", "Net as a share of sales"),
            Self::Fare => label!("谁多谁少", "Who gains, who loses"),
            Self::Benefit => label!("另外：客户所得", "Also: to customers"),
            Self::CostRate => COST_RATE,
        }
    }

    fn content(self, compared: &Comparison, scheme: &ComparedScheme, is_base: bool) -> Content {
        let decimals = scheme.decimals;
        match self {
            Self::Net => {
                let (net, more) = (scheme.net, scheme.more);
                Content::Amount(Compared { net, more }, decimals)
            }
            Self::Reward => Content::Text(decimals.marked(&scheme.shown.reward)),
            Self::Penalty => Content::Text(decimals.marked(&scheme.shown.penalty)),
            Self::Share => Content::Text(scheme.share.text()),
            Self::CostRate => Content::Text(scheme.shown.cost_rate.text()),
            Self::Fare if is_base => Content::None,
            Self::Fare => Content::Fare(fare_text(&scheme.fare, &compared.reps)),
            Self::Benefit => Content::Text(decimals.marked(&scheme.shown.benefit)),
        }
    }

    fn overlay(self, key: String) -> Overlay {
        let of = match self {
            Self::Net => TotalOf::Net,
            Self::Reward => TotalOf::Reward,
            Self::Penalty => TotalOf::Penalty,
            Self::Share => TotalOf::Share,
            Self::Benefit => TotalOf::Benefit,
            Self::CostRate => TotalOf::CostRate,
            Self::Fare => return Overlay::Against(key),
        };
        Overlay::Total(Under::Other(key), of)
    }
}

/// The rows of the sums for the columns that are seen.
#[component]
pub fn Sums(
    compared: Memo<Comparison>,
    shown: Memo<Vec<usize>>,
    base_at: Memo<usize>,
) -> impl IntoView {
    let row = move |sum: Sum| {
        let cell =
            move |at: usize| view! { <SumCell compared=compared sum=sum at=at base_at=base_at /> };
        view! {
            <tr>
                <th scope="row">{t(sum.name())}</th>
                <For each=move || shown.get() key=|at| *at children=cell />
            </tr>
        }
    };
    Sum::ALL.map(row).collect_view()
}

/// A sum of the scheme at a place.
#[component]
fn SumCell(compared: Memo<Comparison>, sum: Sum, at: usize, base_at: Memo<usize>) -> impl IntoView {
    let is_base = Memo::new(move |_| base_at.get() == at);
    let content = Memo::new(move |_| {
        compared.with(|compared| {
            let scheme = compared.schemes.get(at);
            scheme.map_or(Content::None, |scheme| {
                sum.content(compared, scheme, is_base.get())
            })
        })
    });
    let opened = move || Some(sum.overlay(key_at(compared, at)?));
    let shown = move || match content.get() {
        Content::None => "–".into_any(),
        Content::Amount(net, decimals) => amount(net, decimals, is_base.get()).into_any(),
        Content::Text(text) => t(text).into_any(),
        Content::Fare(text) => view! { <span class="cell-fare">{t(text)}</span> }.into_any(),
    };
    let is_none = Memo::new(move |_| content.with(|content| *content == Content::None));
    view! {
        <td data-base=move || is_base.get().then_some("")>
            <Show when=move || !is_none.get() fallback=shown>
                <Opens overlay=opened attr:tabindex="-1">{shown}</Opens>
            </Show>
        </td>
    }
}
