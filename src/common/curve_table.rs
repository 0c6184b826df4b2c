//! The places where curves change, as a table and in a line each.

use super::behind::said_at;
use crate::lang::t;
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

/// A place where a curve changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CurveStop {
    /// What it is called.
    pub name: Localized,
    /// One stands there today.
    pub is_here: bool,
    /// What each curve comes to; nothing where it isn't drawn.
    pub cells: Vec<Option<CurveWorth>>,
}

/// What a curve comes to at a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CurveWorth {
    /// How much.
    pub worth: String,
    /// What it brings from there on.
    pub beside: Localized,
}

impl CurveTable {
    /// What stands at each place, in a line.
    pub fn texts(&self, lang: Lang) -> Vec<String> {
        let text = |stop: &CurveStop| {
            let cells = self.curves.iter().zip(&stop.cells);
            let cells =
                cells.filter_map(|(curve, cell)| Some((curve, cell.as_ref()?.worth.clone())));
            said_at(stop.name.in_lang(lang), cells, lang)
        };
        self.stops.iter().map(text).collect()
    }

    /// The table.
    pub fn view(&self) -> impl IntoView + use<> {
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
        }
    }
}

fn stop_row(stop: &CurveStop) -> impl IntoView + use<> {
    let here = stop
        .is_here
        .then(|| view! { " " <span class="badge">{t(label!("现在", "now"))}</span> });
    let cell = |cell: &Option<CurveWorth>| {
        let texts = cell.clone().map(|cell| {
            view! { {cell.worth} <span class="cell-things">{t(cell.beside)}</span> }
        });
        view! { <td class="figure">{texts}</td> }
    };
    view! {
        <tr>
            <th scope="row">{t(stop.name.clone())} {here}</th>
            {stop.cells.iter().map(cell).collect_view()}
        </tr>
    }
}
