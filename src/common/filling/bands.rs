//! A figure that is a list of bands.

use super::figure_at::FigureAt;
use crate::common::bands::{BandList, BandsView};
use crate::lang::t;
use leptos::prelude::*;
use rewards_document::grid::BandPart;
use rewards_document::workbook::TypedFigure;
use rewards_format::ParamType;
use rewards_words::text::Localized;

/// Its bands.
#[component]
pub fn Bands(at: FigureAt) -> impl IntoView {
    let ParamType::Bands { of, pays } = at.kind.get_value() else {
        return ().into_any();
    };
    let rows = move || match at.figure() {
        Some(TypedFigure::Bands(rows)) => rows,
        Some(TypedFigure::Text(_)) | None => Vec::new(),
    };
    let fault = move |(row, part): (usize, BandPart)| {
        let name = match part {
            BandPart::Bound => "bound",
            BandPart::Worth => "worth",
            BandPart::Edge | BandPart::Pays => return None,
        };
        at.fault(Some((row, name)))
    };
    let offered = at.param.with_value(|param| {
        let offered = param.document.iter().flatten();
        offered.map(ToString::to_string).collect()
    });
    let list = BandList {
        state: at.state,
        id: StoredValue::new(at.element_id()),
        of,
        pays: StoredValue::new(pays),
        rows: Signal::derive(rows),
        names: Signal::stored(Vec::new()),
        worth_name: untrack(|| at.worth_name()),
        offered: StoredValue::new(offered),
        fault: Callback::new(fault),
        write: Callback::new(move |rows| at.set(TypedFigure::Bands(rows))),
        more: None,
    };
    let wrong = at.wrong(None);
    let name = t(at.param.with_value(|param| Localized::from(&param.name)));
    view! {
        <BandsView list=list name=name />
        <span class="wrong">{wrong}</span>
    }
    .into_any()
}
