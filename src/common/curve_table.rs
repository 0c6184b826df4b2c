//! The places where curves change, as a table and in a line each.

use super::behind::said_at;
use super::opens::Opens;
use crate::lang::t;
use crate::overlay::Overlay;
use leptos::prelude::*;
use rewards_words::label;
use rewards_words::lang::Lang;
use rewards_words::text::{Label, Localized};

/// Several curves and the places where they change.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CurveTable {
    /// What stands above the places.
    pub head: Label,
    /// What each curve is called.
    pub curves: Vec<Localized>,
    /// The places, in order.
    pub stops: Vec<CurveStop>,
}

/// A place where a curve changes, or somebody stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CurveStop {
    /// What it is called, and who stands there.
    pub name: StopName,
    /// What each curve comes to; nothing where it isn't drawn.
    pub cells: Vec<Option<CurveWorth>>,
}

/// What a place is called, and who stands there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StopName {
    /// What it is called.
    pub name: Localized,
    /// The same in a line, with who stands there.
    pub said: Localized,
    /// Whose curves they are stands there today.
    pub is_here: bool,
    /// Of curves that many stand on, those who stand there today.
    pub stands: Vec<CurveStand>,
}

/// One who stands on a curve.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CurveStand {
    /// Who it is, and what was paid.
    pub text: Localized,
    /// What explains it; nothing where no entry does.
    pub opens: Option<Overlay>,
}

/// What a curve comes to at a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CurveWorth {
    /// How much: where it jumps, on both sides.
    pub figures: Vec<CurveFigure>,
    /// What it brings from there on.
    pub beside: Localized,
}

/// A figure of a curve.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CurveFigure {
    /// How much.
    pub text: String,
    /// What it opens; nothing where no facts show it.
    pub opens: Option<Overlay>,
}

impl CurveWorth {
    /// All figures in a row: `500.00 → 1,000.00`.
    fn text(&self) -> String {
        let figures = self.figures.iter().map(|figure| figure.text.as_str());
        figures.collect::<Vec<_>>().join(" → ")
    }
}

impl CurveTable {
    /// Of the rows of a view: what each is called, its cells, and what a curve comes to in a cell.
    pub fn of<R, C>(
        head: Label,
        curves: Vec<Localized>,
        rows: &[R],
        look: impl Fn(&R) -> (StopName, &[Option<C>]),
        worth: impl Fn(&R, usize, &C) -> CurveWorth,
    ) -> Self {
        let stop = |row: &R| {
            let (name, cells) = look(row);
            let cells = cells.iter().enumerate();
            let cells = cells.map(|(curve, cell)| Some(worth(row, curve, cell.as_ref()?)));
            CurveStop {
                name,
                cells: cells.collect(),
            }
        };
        Self {
            head,
            curves,
            stops: rows.iter().map(stop).collect(),
        }
    }

    /// What stands at each place, in a line.
    pub fn texts(&self, lang: Lang) -> Vec<String> {
        let text = |stop: &CurveStop| {
            let cells = self.curves.iter().zip(&stop.cells);
            let cells = cells.filter_map(|(curve, cell)| Some((curve, cell.as_ref()?.text())));
            said_at(stop.name.said.in_lang(lang), cells, lang)
        };
        self.stops.iter().map(text).collect()
    }

    /// The table.
    pub fn view(&self) -> impl IntoView + use<> {
        // Who stands at a place opens what explains it.
        let bare = self.stops.iter().filter(|stop| stop.name.stands.is_empty());
        let cells = bare.flat_map(|stop| &stop.cells).flatten();
        let mut figures = cells.flat_map(|cell| &cell.figures);
        let is_closed = figures.any(|figure| figure.opens.is_none());
        let note = label!(
            "点不开的数：那里还没有成交，或者举不出正好是这个数的例子。",
            "A figure that doesn't open: nothing is sold there, or no example comes to just that place."
        );
        let head =
            |curve: &Localized| view! { <th scope="col" class="figure">{t(curve.clone())}</th> };
        view! {
            <table class="behind-table">
                <thead>
                    <tr>
                        <th scope="col">{t(self.head)}</th>
                        {self.curves.iter().map(head).collect_view()}
                    </tr>
                </thead>
                <tbody>{self.stops.iter().map(stop_row).collect_view()}</tbody>
            </table>
            {is_closed.then(|| view! { <p class="hint">{t(note)}</p> })}
        }
    }
}

fn stop_row(stop: &CurveStop) -> impl IntoView + use<> {
    let StopName {
        name,
        is_here,
        stands,
        ..
    } = &stop.name;
    let here = is_here.then(|| view! { " " <span class="badge">{t(label!("现在", "now"))}</span> });
    let cell = |cell: &Option<CurveWorth>| {
        view! { <td class="figure">{cell.clone().map(worth_view)}</td> }
    };
    view! {
        <tr>
            <th scope="row">{t(name.clone())} {here} {stands.iter().map(stand_view).collect_view()}</th>
            {stop.cells.iter().map(cell).collect_view()}
        </tr>
    }
}

/// One who stands there, opening what explains it.
fn stand_view(stand: &CurveStand) -> impl IntoView + use<> {
    let text = t(stand.text.clone());
    let text = match stand.opens.clone() {
        Some(opens) => {
            view! { <Opens overlay=move || Some(opens.clone())>{text}</Opens> }.into_any()
        }
        None => text.into_any(),
    };
    view! { <span class="stop-stand">{text}</span> }
}

/// The figures, each opening how it was found; what more brings stands under the last.
fn worth_view(worth: CurveWorth) -> impl IntoView {
    let last = worth.figures.len().saturating_sub(1);
    let mut beside = Some(worth.beside);
    let figures = worth.figures.into_iter().enumerate();
    let figures = figures.map(|(at, figure)| {
        let beside = (at == last).then(|| beside.take()).flatten();
        let beside = beside.map(|text| view! { <span class="cell-things">{t(text)}</span> });
        let arrow = (at > 0).then_some(" → ");
        let texts = view! { {figure.text} {beside} };
        let texts = match figure.opens {
            Some(opens) => {
                view! { <Opens overlay=move || Some(opens.clone())>{texts}</Opens> }.into_any()
            }
            None => view! { <span>{texts}</span> }.into_any(),
        };
        view! { {arrow} {texts} }
    });
    view! { <span class="cell-steps">{figures.collect_view()}</span> }
}
