//! What stands in a cell of the comparison.

use crate::lang::t;
use leptos::prelude::*;
use rewards_core::number::Money;
use rewards_document::statement::{Compared, Known, digits, signed};
use rewards_words::label;

/// An amount under a scheme with how much more it is than under the base; what is not known is said.
#[component]
pub fn Amount(compared: Compared, is_base: bool) -> impl IntoView {
    let more = compared.more.filter(|_| !is_base);
    let sign = more.map(|more| {
        if more.is_positive() {
            "gain"
        } else if more == Money::ZERO {
            "same"
        } else {
            "loss"
        }
    });
    let figure = match compared.net.known {
        Known::Whole => view! { <span>{digits(compared.net.amount)}</span> }.into_any(),
        Known::Partly => view! {
            <span>{digits(compared.net.amount)}</span>
            <span class="unknown" title=t(label!("还有条款待填写", "More rules wait for figures"))>
                "＋"
                <span class="unseen">{t(label!("待填写", "to fill in"))}</span>
                <span aria-hidden="true">"?"</span>
            </span>
        }
        .into_any(),
        Known::Not => {
            view! { <span class="unknown">{t(label!("待填写", "to fill in"))}</span> }.into_any()
        }
    };
    view! {
        <span class="cell-figure">{figure}</span>
        <span class="cell-more" data-kind=sign>{more.map(signed)}</span>
    }
}
