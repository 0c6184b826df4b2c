//! 奖金曲线: what the rep's net comes to with more sales or fewer, and where the rep stands.

use crate::common::Opens;
use crate::lang::{language, live, t};
use crate::overlay::Overlay;
use crate::parts::charts::{CurveLine, PayCurve};
use crate::parts::fold::Fold;
use crate::state::state;
use leptos::prelude::*;
use rewards_core::number::Money;
use rewards_document::statement::{CurvePiece, CurveView, Decimals, curve_view, no_curve, short};
use rewards_words::{label, say};

/// The curve, found when somebody looks.
#[component]
pub fn RepCurve() -> impl IntoView {
    let state = state();
    let lang = language();
    let opened = RwSignal::new(false);
    let found = Memo::new(move |_| {
        opened.get().then_some(())?;
        state.computed.with(|computed| {
            let place = state.chosen_rep.get()?;
            curve_view(computed.as_ref()?, place)
        })
    });
    let nothing = live(move || {
        let is_asked = opened.get();
        let why = state.computed.with(|computed| {
            let place = state.chosen_rep.get().filter(|_| is_asked)?;
            Some(no_curve(computed.as_ref()?, place))
        });
        why.unwrap_or_default()
    });
    let shown = move || {
        let (view, place) = (found.get()?, state.chosen_rep.get_untracked()?);
        let key = state.template.get_untracked();
        let finding = t(view.finding.clone());
        let ends = live_ends(&view);
        let beside = view.beside.iter().cloned();
        let beside: Vec<_> = beside.map(|text| view! { <li>{t(text)}</li> }).collect();
        let beside =
            (!beside.is_empty()).then(|| view! { <ul class="behind-findings">{beside}</ul> });
        let lines: Vec<CurveLine> = view.pieces.iter().map(line).collect();
        let rows = view.pieces.into_iter().map(move |piece| {
            let opens = Overlay::AtSales(key.clone(), place, piece.first);
            row(piece, view.decimals, opens, lang.get())
        });
        Some(view! {
            <PayCurve finding=finding lines=Signal::stored(lines) here=Signal::stored(view.here) ends=ends />
            {beside}
            <table class="curve-table">
                <thead>
                    <tr>
                        <th scope="col">{t(label!("销售", "Sales"))}</th>
                        <th scope="col" class="figure">{t(label!("净额（元）", "Net (¥)"))}</th>
                        <th scope="col" class="figure">{t(label!("每多卖 100 元（元）", "Each further ¥100 (¥)"))}</th>
                    </tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        })
    };
    view! {
        <Fold name=t(label!("奖金曲线：多卖一点会怎样", "Pay curve: what more sales bring")) opened=opened>
            <Show when=move || found.with(Option::is_some) fallback=move || view! { <p class="hint">{nothing}</p> }>
                {shown}
            </Show>
        </Fold>
    }
}

fn live_ends(view: &CurveView) -> Signal<[String; 2]> {
    let first = view.pieces.first().map_or(0, |piece| piece.sales.0);
    let said = |fen: i128| {
        let sales = short(Money::from_fen(fen));
        live(move || say!("{0} 元", "¥{0}", sales))
    };
    let (first, last) = (said(first), said(view.until));
    Signal::derive(move || [first.get(), last.get()])
}

fn line(piece: &CurvePiece) -> CurveLine {
    CurveLine {
        from: (piece.sales.0, piece.net.0),
        to: (piece.sales.1, piece.net.1),
        closed: piece.closed,
        jumps: piece.jumps,
        is_here: piece.is_here,
    }
}

fn row(
    piece: CurvePiece,
    decimals: Decimals,
    opens: Overlay,
    lang: rewards_words::lang::Lang,
) -> impl IntoView {
    let here = piece.is_here.then(|| {
        view! { <span class="badge">{t(label!("现在", "now"))}</span> }
    });
    view! {
        <tr data-here=piece.is_here.then_some("")>
            <th scope="row">{piece.from.into_lang(lang)} " " {here}</th>
            <td class="figure">
                <Opens overlay={
                    let opens = opens.clone();
                    move || Some(opens.clone())
                }>{decimals.digits(Money::from_fen(piece.net.0))}</Opens>
            </td>
            <td class="figure">
                <Opens overlay=move || Some(opens.clone())>{piece.per_hundred}</Opens>
            </td>
        </tr>
    }
}
