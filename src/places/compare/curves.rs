//! What a rep gets against what the rep sells, under each scheme; below, what each further yuan of sales brings.

use super::sentences::{list, sentences};
use crate::common::{
    AtWork, Behind, CurveFigure, CurveTable, CurveWorth, StopName, Worked, axis, marginal_axis,
    names_in,
};
use crate::comparing::{Column, results};
use crate::lang::{language, live, t};
use crate::overlay::Overlay;
use crate::parts::charts::{Axis, LinePiece, Lines};
use crate::parts::choice::{Offer, Select};
use crate::parts::fold::Fold;
use crate::state::state;
use leptos::prelude::*;
use rewards_core::number::Money;
use rewards_document::statement::{
    Comparison, CurveCell, CurvePiece, CurveRow, CurvesView, Decimals, OverlaidCurve, curves_view,
    no_curve,
};
use rewards_words::text::Localized;
use rewards_words::{label, say};

/// The fold.
#[component]
pub fn PayCurves(compared: Memo<Comparison>) -> impl IntoView {
    let state = state();
    let opened = RwSignal::new(false);
    let chosen = RwSignal::new(None::<usize>);
    let place = Memo::new(move |_| chosen.get().or_else(|| state.chosen_rep.get()).unwrap_or(0));
    let asked = Memo::new(move |_| {
        let is_asked = opened.get();
        is_asked.then(|| {
            let columns = state.comparing.sound();
            let base = state
                .template
                .with(|key| state.comparing.base_at(&columns, key));
            (columns, base, place.get())
        })
    });
    let worked = Worked::new(
        asked,
        async |(columns, base, place): (Vec<Column>, usize, usize)| {
            curves_view(&results(&columns), base, place).await
        },
    );
    let found = Memo::new(move |_| worked.latest().flatten());
    let is_working = Signal::derive(move || worked.is_working());
    let offers = Signal::derive(move || {
        let offer = |(place, name): (usize, String)| Offer {
            word: place.to_string(),
            name,
        };
        compared.with(|compared| {
            let names = compared.reps.iter().map(|rep| rep.name.clone());
            names.enumerate().map(offer).collect::<Vec<_>>()
        })
    });
    let nothing = move || {
        let columns = state.comparing.sound();
        let why = (0..columns.len()).filter_map(|at| without(&columns, at, place.get()));
        list(why.collect())
    };
    view! {
        <Fold name=t(label!("奖金曲线：同一个人在各方案下", "Pay curves of one person under the schemes")) opened=opened>
            <Show when=move || opened.get()>
                <div class="compare-choice">
                    <Select
                        id="curve-rep".to_owned()
                        label=t(label!("业务员", "Rep"))
                        offers=offers
                        value=Signal::derive(move || place.get().to_string())
                        on_choose=move |word: String| chosen.set(word.parse().ok())
                    />
                </div>
                <AtWork when=is_working />
                <Show
                    when=move || found.with(Option::is_some)
                    fallback=move || view! { <div hidden=move || is_working.get()>{nothing}</div> }
                >
                    <Drawn found=found place=place />
                </Show>
            </Show>
        </Fold>
    }
}

/// The curves, the marginal pay, what is said of them, and their table.
#[component]
fn Drawn(found: Memo<Option<CurvesView>>, place: Memo<usize>) -> impl IntoView {
    let (state, lang) = (state(), language());
    let of = move |look: fn(&CurvesView) -> Axis| {
        Signal::derive(move || found.with(|found| found.as_ref().map(look).unwrap_or_default()))
    };
    let pieces = move |look: fn(&CurvesView) -> Vec<LinePiece>| {
        Signal::derive(move || found.with(|found| found.as_ref().map(look).unwrap_or_default()))
    };
    let series = Signal::derive(move || {
        let lang = lang.get();
        found.with(|found| {
            found
                .as_ref()
                .map(|view| names_in(view.curves.iter().map(|curve| &curve.name), lang))
                .unwrap_or_default()
        })
    });
    let texts = move |told: Told| {
        Signal::derive(move || {
            let lang = lang.get();
            let texts =
                found.with(|found| found.as_ref().map(|view| table(view, told).texts(lang)));
            texts.unwrap_or_default()
        })
    };
    let stops = Signal::derive(move || {
        found.with(|found| {
            let rows = found.iter().flat_map(|view| &view.rows);
            rows.map(|row| row.at).collect::<Vec<_>>()
        })
    });
    // Both pictures point at the same place.
    let at = RwSignal::new(0_usize);
    let here = Signal::derive(move || found.with(|found| found.as_ref().map(|view| view.here)));
    let finding = live(move || {
        found.with(|found| {
            let finding = found.as_ref().map(|view| view.finding.clone());
            finding.unwrap_or_default()
        })
    });
    let brings_most = live(move || {
        found.with(|found| {
            let brings = found.as_ref().map(|view| view.brings.clone());
            brings.unwrap_or_default()
        })
    });
    let said = move || {
        let columns = state.comparing.sound();
        found.with(|found| {
            let view = found.as_ref()?;
            Some(said(view, &columns, place.get()))
        })
    };
    view! {
        <Lines
            finding=finding
            name=t(label!("转折点，左右键逐个看", "Breakpoints; move with the arrow keys"))
            series=series
            pieces=pieces(|view| view.curves.iter().enumerate().flat_map(net_pieces).collect())
            across=of(|view| axis(view.sales_reach, &view.sales_ticks))
            upwards=of(|view| axis(view.net_reach, &view.net_ticks))
            stops=stops
            texts=texts(nets)
            here=here
            at=at
            behind="behind-curves"
        />
        <p class="hint">{t(label!("横轴是销售额，纵轴是净额，单位都是元。", "Horizontal: sales; vertical: net; both in yuan."))}</p>
        <Lines
            finding=brings_most
            name=t(label!("转折点，左右键逐个看", "Breakpoints; move with the arrow keys"))
            series=series
            pieces=pieces(|view| view.curves.iter().enumerate().flat_map(marginal_pieces).collect())
            across=of(|view| axis(view.sales_reach, &view.sales_ticks))
            upwards=of(brings)
            stops=stops
            texts=texts(marginal)
            here=here
            at=at
            behind="behind-curves"
        />
        <p class="hint">{t(label!("横轴是销售额，纵轴是每多卖 100 元多得几元，单位都是元。", "Horizontal: sales; vertical: what each further ¥100 of sales brings; both in yuan."))}</p>
        {said}
        <Behind id="behind-curves">{move || found.with(|found| found.as_ref().map(|view| table(view, nets).view()))}</Behind>
    }
}

fn net_pieces((series, curve): (usize, &OverlaidCurve)) -> Vec<LinePiece> {
    let piece = |piece: &CurvePiece| LinePiece {
        series,
        from: (piece.sales.0, piece.net.0),
        to: (piece.sales.1, piece.net.1),
        jumps: piece.jumps.then_some(piece.closed),
        is_rough: false,
    };
    curve.view.pieces.iter().map(piece).collect()
}

fn marginal_pieces((series, curve): (usize, &OverlaidCurve)) -> Vec<LinePiece> {
    let piece = |piece: &CurvePiece| LinePiece {
        series,
        from: (piece.sales.0, piece.marginal),
        to: (piece.sales.1, piece.marginal),
        jumps: None,
        is_rough: false,
    };
    curve.view.pieces.iter().map(piece).collect()
}

/// The axis of what further sales bring.
fn brings(view: &CurvesView) -> Axis {
    let pieces = view.curves.iter().flat_map(|curve| &curve.view.pieces);
    marginal_axis(pieces.map(|piece| piece.marginal))
}

/// What is told of a cell: figures, each with how many fen away from the place it stands.
type Told = fn(&CurveCell, Decimals) -> Vec<(String, i128)>;

/// What a curve comes to at a place, and right beside it where it jumps: `500.00 → 1,000.00`.
fn nets(cell: &CurveCell, decimals: Decimals) -> Vec<(String, i128)> {
    let all = [(cell.below, -1), (Some(cell.worth), 0), (cell.above, 1)].into_iter();
    all.filter_map(|(net, fen)| Some((decimals.digits(net?), fen)))
        .collect()
}

fn marginal(cell: &CurveCell, _: Decimals) -> Vec<(String, i128)> {
    vec![(cell.per_hundred.clone(), 0)]
}

/// Why the rep at a place has no curve under the scheme at a place.
fn without(columns: &[Column], scheme: usize, place: usize) -> Option<Localized> {
    let column = columns.get(scheme)?;
    let why = no_curve(column.computed.as_ref()?, place);
    Some(say!("{0}：{1}", "{0}: {1}", column.name, why))
}

/// So many sentences of what is in no curve stand open.
const OPEN: usize = 2;

/// From where on which pays more; below that what isn't known, and which schemes have no curve.
fn said(view: &CurvesView, columns: &[Column], place: usize) -> impl IntoView + use<> {
    let [open, folded] = view.higher_told();
    let heading = view.base.as_ref().map(|base| {
        say!(
            "与“{0}”比，谁拿得多",
            "Who gets more, compared with “{0}”",
            base
        )
    });
    let lacks = view.curves.iter().filter_map(|curve| {
        let lacks = curve.lacks.clone()?;
        Some(say!("{0}：{1}", "{0}: {1}", curve.name, lacks))
    });
    let beside = view.curves.iter().flat_map(|curve| {
        let beside = curve.view.beside.iter();
        beside.map(|text| say!("{0}：{1}", "{0}: {1}", curve.name, text))
    });
    let none = view.without.iter();
    let none = none.filter_map(|scheme| without(columns, *scheme, place));
    let mut missing: Vec<Localized> = lacks.chain(none).chain(beside).collect();
    let more = missing.split_off(missing.len().min(OPEN));
    view! {
        {sentences(heading.unwrap_or_default(), open, folded)}
        {sentences(label!("曲线里没有的", "What is not in the curves").into(), missing, more)}
    }
}

/// The breakpoints, with what each curve comes to as it's told; each figure opens what it's made of.
fn table(view: &CurvesView, told: Told) -> CurveTable {
    let decimals = |curve: usize| {
        let curve = view.curves.get(curve);
        curve.map(|curve| curve.decimals).unwrap_or_default()
    };
    let worth = |row: &CurveRow, curve: usize, cell: &CurveCell| CurveWorth {
        figures: told(cell, decimals(curve))
            .into_iter()
            .map(|(text, fen)| CurveFigure {
                text,
                opens: view.curves.get(curve).map(|curve| {
                    let sales = row.from + Money::from_fen(fen);
                    Overlay::AtSales(curve.key.clone(), view.rep, sales)
                }),
            })
            .collect(),
        beside: say!("每百元 {0}", "{0} per ¥100", cell.per_hundred),
    };
    CurveTable::of(
        label!("销售额", "Sales"),
        view.curves.iter().map(|curve| curve.name.clone()).collect(),
        &view.rows,
        |row| {
            let name = StopName {
                name: row.sales.clone(),
                said: row.sales.clone(),
                is_here: row.is_here,
                stands: Vec::new(),
            };
            (name, &*row.cells)
        },
        worth,
    )
}
