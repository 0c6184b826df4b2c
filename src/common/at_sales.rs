//! What a rep's net is made of with other sales: a place on the rep's pay curve, laid open.

use super::opens::OpensPart;
use super::under::{computed_under, scheme_words};
use super::worked::{AtWork, Worked};
use crate::lang::t;
use crate::overlay::{Overlay, Under};
use crate::parts::dialog::Dialog;
use crate::state::state;
use leptos::prelude::*;
use rewards_core::number::Money;
use rewards_document::statement::{
    Computed, SalesPart, SalesPointView, Supposed, rep_row, sales_point_view,
};
use rewards_document::workbook::Shared;
use rewards_words::label;
use rewards_words::text::Localized;

/// The net of the rep at a place with such sales, under the scheme with a key.
#[component]
pub fn AtSales(key: String, place: usize, sales: Money) -> impl IntoView {
    let state = state();
    let under = Under::Other(key.clone());
    let computed = computed_under(state, under.clone());
    let worked = Worked::new(computed, move |computed: Shared<Computed>| async move {
        sales_point_view(&computed, place, sales).await
    });
    let name = Signal::derive(move || {
        let row = computed.with(|computed| rep_row(computed.as_ref()?, place));
        row.map_or_else(|| "—".to_owned(), |row| row.heading().to_owned())
    });
    let scheme = scheme_words(state, under);
    let shown = move || {
        let found = worked.latest()?;
        Some(match found {
            Some(view) => laid_open(&key, place, view).into_any(),
            None => {
                let none = label!(
                    "现在的台账下没有这一点了。",
                    "On the current ledger there is no such place any more."
                );
                view! { <p class="empty">{t(none)}</p> }.into_any()
            }
        })
    };
    view! {
        <Dialog
            name=name
            aside=Signal::derive(move || Some(scheme.get()))
            kind="total"
            on_close=move || state.overlays.close()
        >
            <AtWork when=Signal::derive(move || worked.is_working() || computed.with(Option::is_none)) />
            {shown}
        </Dialog>
    }
}

fn laid_open(key: &str, place: usize, view: SalesPointView) -> impl IntoView + use<> {
    let lacks = view.lacks;
    let part = |part: SalesPart| {
        let under = Under::Supposing(key.to_owned(), Supposed::Sales(part.point));
        let overlay = part.entry.map(|at| Overlay::Why(under, at));
        let none = label!(
            "台账里没有可以变大的成交，举不出例子",
            "there is no deal in the ledger to show it by"
        );
        let name = if overlay.is_some() || part.is_of_orders {
            part.name
        } else {
            Localized::joined([part.name, none.into()], label!(" · ", " · "))
        };
        view! { <OpensPart overlay=overlay name=name worth=part.worth /> }
    };
    let beside = view.beside.into_iter();
    let beside = beside.map(|text| view! { <p class="rep-sums">{t(text)}</p> });
    let moving: Vec<_> = view.parts.into_iter().map(part).collect();
    let still = Overlay::Working(Under::Other(key.to_owned()), place);
    let rest = label!("其余各条，照现在", "All other rules, as they are now");
    view! {
        <p class="rep-net">
            <span class="figure total-worth">{view.net}</span>
            <span class="rep-unit">{t(label!("元 净额", "net (¥)"))}</span>
        </p>
        {lacks.map(|note| view! { <p class="rep-waits">{t(note.beginning())}</p> })}
        <p class="rep-sums">{t(view.finding)}</p>
        {beside.collect_view()}
        <section class="group">
            <h3 class="group-name">{t(label!("由这些组成", "Made up of"))}</h3>
            <ul class="entries">
                {moving.collect_view()}
                <OpensPart overlay=Some(still) name=Localized::from(rest) worth=view.still />
            </ul>
        </section>
    }
}
