//! What a rule pays by how much is sold, as a picture: of one scheme, or of a draft over its last version. FoundCurves when somebody
//! looks.

use crate::common::{Behind, CurveFigure, CurveTable, CurveWorth, axis, names_in, overlay_of};
use crate::lang::{language, live, t};
use crate::overlay::{Overlay, Under};
use crate::parts::charts::{Axis, LinePiece, Lines};
use crate::parts::fold::Fold;
use crate::state::{State, state};
use leptos::prelude::*;
use rewards_core::scheme::Scheme;
use rewards_document::statement::{
    DrawnScheme, RuleCurveCell, RuleCurveLine, RuleCurveRow, RuleCurvesView, RulePoint, Supposed,
    rule_curves_view,
};
use rewards_document::workbook::{SchemeCheck, Shared};
use rewards_words::text::Localized;
use rewards_words::{label, say};

/// A scheme by its key, and what its curve is called.
pub type Drawn = (String, Localized);

/// The fold.
#[component]
pub fn RuleCurve(
    /// The rule's id in its scheme.
    #[prop(into)]
    rule: Signal<String>,
    /// The schemes.
    #[prop(into)]
    of: Signal<Vec<Drawn>>,
) -> impl IntoView {
    let state = state();
    let opened = RwSignal::new(false);
    let found = Memo::new(move |_| {
        opened.get().then_some(())?;
        let schemes = of.get().into_iter();
        let schemes = schemes.filter_map(|(key, name)| {
            let scheme = filled(state, &key)?;
            Some(Standing { key, name, scheme })
        });
        let schemes: Vec<Standing> = schemes.collect();
        let drawn: Vec<DrawnScheme<'_>> = schemes.iter().map(Standing::drawn).collect();
        let view = rule_curves_view(&drawn, &rule.get())?;
        Some(FoundCurves { schemes, view })
    });
    let nothing = label!(
        "现在画不出：公司数字还没填，或者这一条还没写完、写得不对。",
        "It can't be drawn yet: a company figure isn't set, or the rule is unfinished or wrong."
    );
    view! {
        <Fold name=t(label!("画成曲线", "As a curve")) opened=opened>
            <Show when=move || opened.get()>
                <Show
                    when=move || found.with(Option::is_some)
                    fallback=move || view! { <p class="hint">{t(nothing)}</p> }
                >
                    <Picture found=found />
                </Show>
            </Show>
        </Fold>
    }
}

/// A scheme that is drawn.
#[derive(Clone, PartialEq)]
struct Standing {
    key: String,
    name: Localized,
    scheme: Shared<Scheme>,
}

impl Standing {
    fn drawn(&self) -> DrawnScheme<'_> {
        DrawnScheme {
            name: &self.name,
            scheme: &self.scheme,
        }
    }
}

/// The curves, and of which schemes they are.
#[derive(Clone, PartialEq)]
struct FoundCurves {
    schemes: Vec<Standing>,
    view: RuleCurvesView,
}

impl FoundCurves {
    /// The table; each figure opens how it was found, where facts show it.
    fn opening(&self) -> CurveTable {
        table(&self.view, |curve, point| {
            let standing = self.schemes.get(self.view.curves.get(curve)?.scheme)?;
            let leads_to = point.leads_to(&standing.scheme)?;
            let supposed = Supposed::Measured(point.clone());
            Some(overlay_of(
                Under::Supposing(standing.key.clone(), supposed),
                leads_to,
            ))
        })
    }
}

/// The scheme with a key, filled in.
fn filled(state: State, key: &str) -> Option<Shared<Scheme>> {
    let (definition, fill) = state
        .workbook
        .with(|workbook| Some((workbook.definition(key)?, workbook.fill(key))))?;
    SchemeCheck::of(&definition, &fill).scheme
}

/// The curves, what is taken for granted, and their table.
#[component]
fn Picture(found: Memo<Option<FoundCurves>>) -> impl IntoView {
    let lang = language();
    let axis_of = move |look: fn(&RuleCurvesView) -> Axis| {
        Signal::derive(move || {
            found.with(|found| {
                found
                    .as_ref()
                    .map(|found| look(&found.view))
                    .unwrap_or_default()
            })
        })
    };
    let finding = live(move || {
        let finding = found.with(|found| found.as_ref().map(|found| found.view.finding.clone()));
        finding.unwrap_or_default()
    });
    let series = Signal::derive(move || {
        let lang = lang.get();
        let names =
            |view: &RuleCurvesView| names_in(view.curves.iter().map(|curve| &curve.name), lang);
        found.with(|found| {
            found
                .as_ref()
                .map(|found| names(&found.view))
                .unwrap_or_default()
        })
    });
    let pieces = Signal::derive(move || {
        let pieces = |view: &RuleCurvesView| {
            let curves = view.curves.iter().enumerate();
            curves.flat_map(pieces_of).collect::<Vec<_>>()
        };
        found.with(|found| {
            found
                .as_ref()
                .map(|found| pieces(&found.view))
                .unwrap_or_default()
        })
    });
    let stops = Signal::derive(move || {
        let stops = |view: &RuleCurvesView| view.rows.iter().map(|row| row.at).collect::<Vec<_>>();
        found.with(|found| {
            found
                .as_ref()
                .map(|found| stops(&found.view))
                .unwrap_or_default()
        })
    });
    let texts = Signal::derive(move || {
        let lang = lang.get();
        let texts = found.with(|found| {
            found
                .as_ref()
                .map(|found| table(&found.view, |_, _| None).texts(lang))
        });
        texts.unwrap_or_default()
    });
    let assumes = move || {
        let said = found.with(|found| found.as_ref()?.view.assumes.clone())?;
        Some(view! { <p class="hint">{t(said)}</p> })
    };
    view! {
        <Lines
            finding=finding
            name=t(label!("转折点，左右键逐个看", "Breakpoints; move with the arrow keys"))
            series=series
            pieces=pieces
            across=axis_of(|view| axis(view.reach, &view.ticks))
            upwards=axis_of(|view| axis(view.pay_reach, &view.pay_ticks))
            stops=stops
            texts=texts
            here=Signal::stored(None)
        />
        {assumes}
        <Behind>{move || found.with(|found| found.as_ref().map(|found| found.opening().view()))}</Behind>
    }
}

fn pieces_of((series, curve): (usize, &RuleCurveLine)) -> impl Iterator<Item = LinePiece> {
    curve.pieces.iter().map(move |piece| LinePiece {
        series,
        from: (piece.at.0, piece.pay.0),
        to: (piece.at.1, piece.pay.1),
        jumps: piece.jumps.then_some(piece.closed),
        is_rough: false,
    })
}

/// The breakpoints, with what each further yuan brings from there on; each figure as it's opened.
fn table(
    view: &RuleCurvesView,
    opens: impl Fn(usize, &RulePoint) -> Option<Overlay>,
) -> CurveTable {
    let further = Localized::from(view.further);
    let decimals = |curve: usize| {
        let curve = view.curves.get(curve);
        curve.map(|curve| curve.decimals).unwrap_or_default()
    };
    let worth = |_: &RuleCurveRow, curve: usize, cell: &RuleCurveCell| CurveWorth {
        figures: vec![CurveFigure {
            text: decimals(curve).digits(cell.worth),
            opens: cell.point.as_ref().and_then(|point| opens(curve, point)),
        }],
        beside: say!("{0} {1}", "{0} {1}", further, cell.per_further),
    };
    CurveTable::of(
        label!("从哪里起", "From"),
        view.curves.iter().map(|curve| curve.name.clone()).collect(),
        &view.rows,
        |row| (&row.from, false, &row.cells),
        worth,
    )
}
