//! What each scheme costs, rule by rule.

use crate::common::{Behind, Opens, axis, piece_name, stacked};
use crate::comparing::results;
use crate::lang::{language, live, t};
use crate::overlay::{Overlay, Under};
use crate::parts::charts::{Axis, StackedBars};
use crate::parts::fold::Fold;
use crate::state::state;
use leptos::prelude::*;
use rewards_core::number::Money;
use rewards_document::statement::{CostBar, CostBars, CostSegment, Shown, TotalOf, cost_bars};
use rewards_words::compare::TO_CUSTOMERS;
use rewards_words::label;
use rewards_words::lang::Lang;
use rewards_words::text::Localized;

/// The fold.
#[component]
pub fn Cost() -> impl IntoView {
    let (state, lang) = (state(), language());
    let opened = RwSignal::new(false);
    let found = Memo::new(move |_| {
        opened.get().then(|| {
            let columns = state.comparing.sound();
            cost_bars(&results(&columns))
        })
    });
    let of = move |look: fn(&CostBars, Lang) -> Vec<String>| {
        Memo::new(move |_| {
            let lang = lang.get();
            let texts = found.with(|found| found.as_ref().map(|bars| look(bars, lang)));
            texts.unwrap_or_default()
        })
    };
    let bars = Memo::new(move |_| {
        let lang = lang.get();
        let bars = found.with(|found| {
            let found = found.as_ref()?;
            let bars = found.bars.iter();
            let bars = bars.map(|bar| stacked(bar, found.decimals, lang));
            Some(bars.collect::<Vec<_>>())
        });
        bars.unwrap_or_default()
    });
    let own_axis = Memo::new(move |_| {
        let axis = found.with(|found| {
            let bars = found.as_ref()?;
            Some(axis(bars.reach, &bars.ticks))
        });
        axis.unwrap_or_else(Axis::default)
    });
    let finding = live(move || {
        found.with(|found| match found {
            Some(bars) => bars.finding.clone(),
            None => Localized::default(),
        })
    });
    view! {
        <Fold name=t(label!("费用构成：哪个方案花多少、花在哪条", "Cost: which scheme costs what, by rule")) opened=opened>
            <Show when=move || found.with(Option::is_some)>
                <StackedBars
                    finding=finding
                    name=t(label!("各方案的条款，左右键逐条看", "The schemes' rules; move with the arrow keys"))
                    bars=bars
                    axis=own_axis
                    texts=of(texts)
                    behind="behind-cost"
                />
                <Behind id="behind-cost">{move || found.with(|found| found.as_ref().map(table))}</Behind>
            </Show>
        </Fold>
    }
}

/// What each piece says: `订单分级奖励 · 二 首单奖 1,800.00`.
fn texts(bars: &CostBars, lang: Lang) -> Vec<String> {
    let pieces = bars.bars.iter().flat_map(|bar| {
        let pieces = bar.segments.iter();
        pieces.map(move |piece| {
            let (scheme, rule) = (bar.name.in_lang(lang), piece_name(piece, lang));
            let worth = bars.decimals.marked(&piece.worth).into_lang(lang);
            format!("{scheme} · {rule} {worth}")
        })
    });
    pieces.collect()
}

/// The figures behind it, each opening how it was found.
fn table(bars: &CostBars) -> impl IntoView + use<> {
    let lang = language();
    let decimals = bars.decimals;
    let figure = move |key: &str, of: TotalOf, worth: &Shown| {
        let worth = decimals.marked(worth);
        let under = Under::Other(key.to_owned());
        let opened = move || Some(Overlay::Total(under.clone(), of.clone()));
        view! { <td class="figure"><Opens overlay=opened>{t(worth)}</Opens></td> }
    };
    let bar = move |bar: &CostBar| {
        let piece = |piece: &CostSegment| {
            let name = piece.clone();
            view! {
                <tr>
                    <th scope="row">{move || piece_name(&name, lang.get())}</th>
                    {figure(&bar.key, piece.of.clone(), &piece.worth)}
                </tr>
            }
        };
        // A piece is drawn of what is known alone.
        let is_waiting = bar
            .benefit
            .so_far()
            .is_none_or(|known| known == Money::ZERO)
            && !bar.benefit.awaits().is_empty();
        let benefit = is_waiting.then(|| {
            view! {
                <tr>
                    <th scope="row">{t(TO_CUSTOMERS)}</th>
                    {figure(&bar.key, TotalOf::Benefit, &bar.benefit)}
                </tr>
            }
        });
        view! {
            <tbody>
                <tr class="behind-head">
                    <th scope="rowgroup">{t(bar.name.clone())}</th>
                    {figure(&bar.key, TotalOf::Cost, &bar.cost)}
                </tr>
                {bar.segments.iter().map(piece).collect_view()}
                {benefit}
            </tbody>
        }
    };
    view! {
        <table class="behind-table">
            <thead>
                <tr>
                    <th scope="col">{t(label!("方案和条款", "Scheme and rule"))}</th>
                    <th scope="col" class="figure">{t(label!("成本（元）", "Cost (¥)"))}</th>
                </tr>
            </thead>
            {bars.bars.iter().map(bar).collect_view()}
        </table>
    }
}
