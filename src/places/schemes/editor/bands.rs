//! Bands of a rule, or of a company's figure, as a sheet.

use super::beside::{Cans, OnAct, wrong};
use crate::common::bands::{BandList, BandsView};
use crate::lang::{language, live};
use crate::state::state;
use leptos::prelude::*;
use rewards_document::editor::{CellView, FieldView};
use rewards_document::grid::BandPart;
use rewards_document::rule_form::{Act, BandSheet, Control};
use rewards_document::workbook::BandRow;
use rewards_words::text::Localized;
use rewards_words::{label, say};

/// The sheet, and below it what can be done with the cell in which somebody is.
pub fn bands(
    view: Signal<FieldView>,
    id: String,
    name: Signal<String>,
    first: BandSheet,
    on_act: OnAct,
) -> impl IntoView {
    let lang = language();
    let place = view.with_untracked(|view| view.field.place.clone());
    let of_cell =
        move |(row, part): (usize, BandPart)| view.with(|view| cell(view, row, part).cloned());
    let fault = move |at| {
        let wrong = of_cell(at)?.wrong?;
        Some(wrong.in_lang(lang.get()).to_owned())
    };
    let more = move |at: Signal<Option<(usize, BandPart)>>| {
        let cell = Signal::derive(move || at.get().and_then(of_cell));
        view! { <OfCell cell=cell on_act=on_act /> }.into_any()
    };
    let list = BandList {
        state: state(),
        id: StoredValue::new(id),
        of: first.of,
        pays: StoredValue::new(first.pays),
        rows: Signal::derive(move || view.with(rows)),
        names: Signal::derive(move || view.with(names)),
        worth_name: label!("给多少", "How much"),
        offered: StoredValue::new(Vec::new()),
        fault: Callback::new(fault),
        write: Callback::new(move |rows| on_act.run((place.clone(), Act::Bands(rows)))),
        more: Some(Callback::new(more)),
    };
    // On fields each says its own; of a sheet's cells the first is said below.
    let of_cells = move || {
        let first = view.with(first_wrong)?;
        let is_sheet = !list.state.narrow.get();
        is_sheet.then(|| first.into_lang(lang.get()))
    };
    let whole = wrong(view);
    let whole = move || whole.get();
    view! {
        <div class="form-control">
            <BandsView list=list name=name />
            {said(whole)}
            {said(of_cells)}
        </div>
    }
}

/// What is wrong, in a line of its own.
fn said(wrong: impl Fn() -> Option<String> + Copy + Send + 'static) -> impl IntoView {
    move || wrong().map(|wrong| view! { <p class="wrong">{wrong}</p> })
}

/// What is wrong with the first cell that something is wrong with.
fn first_wrong(view: &FieldView) -> Option<Localized> {
    let cell = view.cells.iter().find(|cell| cell.wrong.is_some())?;
    let wrong = cell.wrong.clone()?;
    Some(say!("{0}：{1}", "{0}: {1}", cell.label, wrong))
}

/// What can be done with a cell besides typing.
#[component]
fn OfCell(cell: Signal<Option<CellView>>, on_act: OnAct) -> impl IntoView {
    let can = move || cell.get().map(|cell| cell.can).unwrap_or_default();
    let label = move || {
        cell.get()
            .map_or_else(Localized::default, |cell| cell.label)
    };
    let act = Callback::new(move |act: Act| {
        if let Some(cell) = cell.get_untracked() {
            on_act.run((cell.place, act));
        }
    });
    let is_any = Memo::new(move |_| !can().is_empty());
    view! {
        <Show when=move || is_any.get()>
            <div class="band-more">
                <span>{live(label)}</span>
                <Cans can=Signal::derive(can) name=Signal::derive(label) on_act=act />
            </div>
        </Show>
    }
}

fn cell(view: &FieldView, row: usize, part: BandPart) -> Option<&CellView> {
    let is_it = |cell: &&CellView| cell.row == row && cell.part == part;
    view.cells.iter().find(is_it)
}

fn rows(view: &FieldView) -> Vec<BandRow> {
    match &view.field.control {
        Control::Bands(sheet) => sheet.rows.clone(),
        _ => Vec::new(),
    }
}

fn names(view: &FieldView) -> Vec<Localized> {
    match &view.field.control {
        Control::Bands(sheet) => sheet.names.clone(),
        _ => Vec::new(),
    }
}
