//! A rule's curves with who stands on them, what more brings below, what is taken for granted, and the table behind both.

use crate::common::{
    Behind, CurveFigure, CurveStand, CurveTable, CurveWorth, StopName, axis, marginal_axis,
    names_in, overlay_of,
};
use crate::lang::{language, live, t};
use crate::overlay::{Overlay, Under};
use crate::parts::charts::{LinePiece, Lines, StandMark};
use leptos::prelude::*;
use rewards_core::scheme::Scheme;
use rewards_document::statement::{
    DrawnScheme, RuleCurveCell, RuleCurveDot, RuleCurveRow, RuleCurveStand, RuleCurvesView,
    RulePiece, RulePoint, RuleStands, Supposed,
};
use rewards_document::workbook::Shared;
use rewards_words::lang::Lang;
use rewards_words::text::Localized;
use rewards_words::{label, say};

/// A scheme that is drawn, and who stands on its curves.
#[derive(Clone, PartialEq)]
pub(super) struct DrawnHere {
    /// Its key.
    pub key: String,
    /// What its curve is called.
    pub name: Localized,
    /// The scheme.
    pub scheme: Shared<Scheme>,
    /// Who stands on its curves.
    pub stands: Option<RuleStands>,
}

impl DrawnHere {
    /// As its curves are asked for.
    pub fn drawn(&self) -> DrawnScheme<'_> {
        DrawnScheme {
            name: &self.name,
            scheme: &self.scheme,
            stands: self.stands.as_ref(),
        }
    }
}

/// The curves, and of which schemes they are.
#[derive(Clone, PartialEq)]
pub(super) struct FoundCurves {
    /// The schemes.
    pub schemes: Vec<DrawnHere>,
    /// The curves.
    pub view: RuleCurvesView,
}

/// The curves, and what belongs to them.
#[component]
pub(super) fn Picture(rule: Signal<String>, found: Memo<Option<FoundCurves>>) -> impl IntoView {
    let behind = format!("behind-rule-{}", rule.get_untracked());
    let name = || {
        t(label!(
            "转折点和各人的位置，左右键逐个看",
            "Breakpoints and where each stands; move with the arrow keys"
        ))
    };
    let series = part(found, |view, lang| {
        names_in(view.curves.iter().map(|curve| &curve.name), lang)
    });
    let across = part(found, |view, _| axis(view.reach, &view.ticks));
    let stops = part(found, |view, _| {
        view.rows.iter().map(|row| row.at).collect::<Vec<_>>()
    });
    let here = part(found, |view, _| view.here);
    let brings = part(found, |view, _| {
        let pieces = view.curves.iter().flat_map(|curve| &curve.pieces);
        marginal_axis(pieces.map(|piece| piece.marginal))
    });
    let marginal = part(found, |view, _| view.marginal_finding.clone());
    let refers = behind.clone();
    // Both pictures point at the same place.
    let at = RwSignal::new(0_usize);
    let beside = part(found, |view, _| view.beside.clone());
    let beside = move || {
        let items = beside.get().into_iter();
        items
            .map(|text| view! { <li>{t(text)}</li> })
            .collect_view()
    };
    view! {
        <Lines
            finding=part(found, |view, lang| view.finding.in_lang(lang).to_owned())
            name=name()
            series=series
            pieces=part(found, |view, _| pieces(view, pay_piece))
            across=across
            upwards=part(found, |view, _| axis(view.pay_reach, &view.pay_ticks))
            stops=stops
            texts=part(found, |view, lang| table(view, &[], paid).texts(lang))
            here=here
            at=at
            stands=part(found, |view, _| stands(view, |dot| dot.pay))
            behind=behind.clone()
        />
        <Show when=move || marginal.with(Option::is_some)>
            <Lines
                finding=live(move || marginal.get().unwrap_or_default())
                name=name()
                series=series
                pieces=part(found, |view, _| pieces(view, marginal_piece))
                across=across
                upwards=brings
                stops=stops
                texts=part(found, |view, lang| table(view, &[], brought).texts(lang))
                here=here
                at=at
                stands=part(found, |view, _| stands(view, |dot| dot.marginal))
                behind=refers.clone()
            />
        </Show>
        <ul class="behind-findings">{beside}</ul>
        <Behind id=behind>{move || found.with(|found| found.as_ref().map(|found| table(&found.view, &found.schemes, paid).view()))}</Behind>
    }
}

/// A part of what is found, as it is said in the language.
fn part<T: Clone + Default + Send + Sync + 'static>(
    found: Memo<Option<FoundCurves>>,
    look: impl Fn(&RuleCurvesView, Lang) -> T + Send + Sync + 'static,
) -> Signal<T> {
    let lang = language();
    Signal::derive(move || {
        let lang = lang.get();
        let look = |found: &FoundCurves| look(&found.view, lang);
        found.with(|found| found.as_ref().map(look).unwrap_or_default())
    })
}

/// The pieces of all curves, each as it's drawn in its series.
fn pieces(view: &RuleCurvesView, drawn: fn(usize, &RulePiece) -> LinePiece) -> Vec<LinePiece> {
    let curves = view.curves.iter().enumerate();
    let pieces = curves.flat_map(|(series, curve)| {
        let pieces = curve.pieces.iter();
        pieces.map(move |piece| drawn(series, piece))
    });
    pieces.collect()
}

fn pay_piece(series: usize, piece: &RulePiece) -> LinePiece {
    LinePiece {
        series,
        from: (piece.at.0, piece.pay.0),
        to: (piece.at.1, piece.pay.1),
        jumps: piece.jumps.then_some(piece.closed),
        is_rough: false,
    }
}

fn marginal_piece(series: usize, piece: &RulePiece) -> LinePiece {
    LinePiece {
        series,
        from: (piece.at.0, piece.marginal),
        to: (piece.at.1, piece.marginal),
        jumps: None,
        is_rough: false,
    }
}

fn stands(view: &RuleCurvesView, height: fn(&RuleCurveDot) -> i128) -> Vec<StandMark> {
    let stand = |dot: &RuleCurveDot| StandMark {
        series: dot.curve,
        at: (dot.at, height(dot)),
        stop: dot.row,
    };
    view.dots.iter().map(stand).collect()
}

/// What is told of a cell: what is paid there, or what more brings.
type Told = fn(&RuleCurvesView, usize, &RuleCurveCell) -> String;

fn paid(view: &RuleCurvesView, curve: usize, cell: &RuleCurveCell) -> String {
    let curve = view.curves.get(curve);
    let decimals = curve.map(|curve| curve.decimals).unwrap_or_default();
    decimals.digits(cell.worth)
}

fn brought(_: &RuleCurvesView, _: usize, cell: &RuleCurveCell) -> String {
    cell.per_further.clone()
}

/// The places, with what each curve is told to come to, and with what more brings from there on. Where the schemes stand, each
/// figure opens how it was found, where facts show it, and whoever stands there the entry that explains it.
fn table(view: &RuleCurvesView, schemes: &[DrawnHere], told: Told) -> CurveTable {
    let further = &view.further;
    let worth = |_: &RuleCurveRow, curve: usize, cell: &RuleCurveCell| CurveWorth {
        figures: vec![CurveFigure {
            text: told(view, curve, cell),
            opens: cell.point.as_ref().and_then(|point| {
                let scheme = view.curves.get(curve)?.scheme;
                shown_by(schemes.get(scheme)?, point)
            }),
        }],
        beside: say!("{0} {1}", "{0} {1}", further, cell.per_further),
    };
    let name = |row: &RuleCurveRow| StopName {
        name: row.from.clone(),
        said: row.said.clone(),
        is_here: false,
        stands: row
            .stands
            .iter()
            .map(|stand| standing(schemes, stand))
            .collect(),
    };
    CurveTable::of(
        label!("从哪里起", "From"),
        view.curves.iter().map(|curve| curve.name.clone()).collect(),
        &view.rows,
        |row| (name(row), &*row.cells),
        worth,
    )
}

/// Made-up facts that come to a place.
fn shown_by(drawn: &DrawnHere, point: &RulePoint) -> Option<Overlay> {
    let leads_to = point.leads_to(&drawn.scheme)?;
    let supposed = Supposed::Measured(point.clone());
    let under = Under::Supposing(drawn.key.clone(), supposed);
    Some(overlay_of(under, leads_to))
}

/// One who stands at a place; of several schemes with the scheme's name.
fn standing(schemes: &[DrawnHere], stand: &RuleCurveStand) -> CurveStand {
    let drawn = schemes.get(stand.scheme);
    let text = match drawn.filter(|_| schemes.len() > 1) {
        Some(drawn) => say!("{0}：{1}", "{0}: {1}", drawn.name, stand.text),
        None => stand.text.clone(),
    };
    let opens = drawn.and_then(|drawn| {
        let under = Under::Other(drawn.key.clone());
        Some(Overlay::Why(under, stand.entry?))
    });
    CurveStand { text, opens }
}
