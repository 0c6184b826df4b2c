//! So much of all deals, by a slider or typed, and what each scheme costs with it.

use super::cells::{cost_cells, cost_heads};
use super::found::VolumeCurve;
use crate::common::Worked;
use crate::lang::{language, live, t};
use crate::parts::text_field::{Holds, TextField};
use leptos::prelude::*;
use rewards_core::number::Rate;
use rewards_document::statement::{
    CostColumns, Sums, VOLUME_ENDS, VolumeRow, typed_volume, volume_at,
};
use rewards_words::figure::per_cent;
use rewards_words::text::{Localized, in_lang};
use rewards_words::{label, say};

/// A per cent, in millionths.
const PER_CENT: i128 = 10_000;

/// What a scheme costs there.
#[derive(Clone, PartialEq)]
struct Cost {
    key: String,
    name: Localized,
    known: Sums,
    row: VolumeRow,
}

/// The slider and the costs.
#[component]
pub fn AtVolume(found: RwSignal<Vec<VolumeCurve>>) -> impl IntoView {
    let lang = language();
    let typed = RwSignal::new("100".to_owned());
    let at = Memo::new(move |_| typed.with(|typed| typed_volume(typed)));
    let wrong = Signal::derive(move || {
        let said = label!("请填 50 到 200 之间的数", "A number from 50 to 200");
        at.get().is_none().then(|| in_lang(&said, lang.get()))
    });
    let asked = Memo::new(move |_| Some((found.get(), at.get()?)));
    let worked = Worked::new(asked, async |(found, at): (Vec<VolumeCurve>, Rate)| {
        let mut costs = Vec::new();
        for one in found {
            costs.push(Cost {
                key: one.key,
                row: volume_at(&one.computed, at).await,
                known: one.view.known,
                name: one.name,
            });
        }
        (at, costs)
    });
    // While a figure is being typed, the last costs stay.
    let shown = Memo::new(move |last: Option<&Option<(Rate, Vec<Cost>)>>| {
        worked.latest().or_else(|| last.cloned().flatten())
    });
    let costs = move || {
        let costs = shown.get().map(|(_, costs)| costs);
        costs.unwrap_or_default()
    };
    let columns = Memo::new(move |_| {
        let costs = costs();
        CostColumns::of(costs.iter().map(|cost| (&cost.known, &cost.row)))
    });
    let rows = move || {
        let costs = costs();
        columns.with(|columns| {
            let rows = costs.iter().map(|cost| cost_row(columns, cost));
            rows.collect_view()
        })
    };
    let of_what = live(
        move || match shown.with(|shown| shown.as_ref().map(|(at, _)| *at)) {
            Some(at) => say!("全部成交按 {0} 算", "With all deals at {0}", per_cent(at)),
            None => Localized::default(),
        },
    );
    let slide = move || {
        let millionths = at.get().map_or(100 * PER_CENT, Rate::millionths);
        millionths / PER_CENT
    };
    view! {
        <div class="volume-at">
            <label class="volume-slider">
                <span>{t(label!("全部成交按", "All deals at"))}</span>
                <input
                    type="range"
                    id="volume-slider"
                    min=VOLUME_ENDS.0.to_string()
                    max=VOLUME_ENDS.1.to_string()
                    step="1"
                    prop:value=move || slide().to_string()
                    aria-valuetext=move || format!("{}%", slide())
                    on:input=move |event| typed.set(event_target_value(&event))
                />
            </label>
            <TextField
                id="volume-typed".to_owned()
                label=t(label!("全部成交的百分之几", "Volume of deals in per cent"))
                bare=true
                value=typed
                wrong=wrong
                holds=Holds::Figure
                unit="%".to_owned()
                on_typed=move |text| typed.set(text)
            />
        </div>
        <div class="behind" role="region" tabindex="0" aria-label=t(label!("表格", "Table"))>
            <table class="behind-table" id="volume-costs" data-stale=move || at.get().is_none().then_some("")>
                <caption>{of_what}</caption>
                <thead>
                    <tr>
                        <th scope="col">{t(label!("方案", "Scheme"))}</th>
                        {move || columns.with(cost_heads)}
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}

fn cost_row(columns: &CostColumns, cost: &Cost) -> impl IntoView + use<> {
    view! {
        <tr>
            <th scope="row">{t(cost.name.clone())}</th>
            {cost_cells(columns, &cost.key, &cost.known, &cost.row)}
        </tr>
    }
}
