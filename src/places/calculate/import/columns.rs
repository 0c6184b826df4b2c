//! What each column of a table on its way in holds, with its first cells; to be put right by hand.

use crate::intake;
use crate::lang::t;
use crate::parts::choice::{Offer, Select};
use crate::state::state;
use leptos::prelude::*;
use rewards_document::import::{Assigned, SourceTable, Unit};
use rewards_document::workbook::{CellKind, Sheet};
use rewards_words::label;

/// So many cells of each column are shown.
const SHOWN: usize = 3;

/// A column, as it's shown.
#[derive(Clone, Debug, PartialEq, Eq)]
struct ColumnView {
    at: usize,
    head: String,
    cells: Vec<String>,
    sheet: Sheet,
    assigned: Assigned,
}

/// All columns of a table.
#[component]
pub fn Columns(at: usize) -> impl IntoView {
    let incoming = state().incoming;
    let columns = Memo::new(move |_| {
        incoming
            .with_work(|work| work.part(at).map(views).unwrap_or_default())
            .unwrap_or_default()
    });
    let row = move |column: Signal<ColumnView>| view! { <ColumnRow table=at column=column /> };
    view! {
        <div class="import-columns">
            <table>
                <thead>
                    <tr>
                        <th scope="col">{t(label!("文件里的列", "Column of the source"))}</th>
                        <th scope="col">{t(label!("内容", "Contents"))}</th>
                        <th scope="col">{t(label!("读作", "Read as"))}</th>
                    </tr>
                </thead>
                <tbody>
                    <crate::parts::keyed::Keyed each=columns key=|column: &ColumnView| column.at view=row />
                </tbody>
            </table>
        </div>
    }
}

fn views(part: &SourceTable) -> Vec<ColumnView> {
    let view = |(at, assigned): (usize, &Assigned)| {
        let head = part
            .reading
            .head
            .texts
            .get(at)
            .map(|text| text.shown.clone())
            .unwrap_or_default();
        ColumnView {
            at,
            head,
            cells: part.samples(at, SHOWN),
            sheet: part.reading.mapping.sheet,
            assigned: *assigned,
        }
    };
    part.reading
        .mapping
        .columns
        .iter()
        .enumerate()
        .map(view)
        .collect()
}

#[component]
fn ColumnRow(table: usize, column: Signal<ColumnView>) -> impl IntoView {
    let state = state();
    let place = column.with_untracked(|column| column.at);
    let fields = Signal::derive(move || {
        let (lang, sheet) = (state.lang.get(), column.with(|column| column.sheet));
        let none = Offer {
            word: String::new(),
            name: label!("不导入", "Leave out").in_lang(lang).to_owned(),
        };
        let named = sheet.columns().iter().enumerate();
        let offer = named.map(|(at, named)| Offer {
            word: at.to_string(),
            name: named.name.in_lang(lang).to_owned(),
        });
        std::iter::once(none).chain(offer).collect::<Vec<_>>()
    });
    let field = Signal::derive(move || {
        column.with(|column| {
            column
                .assigned
                .field
                .map(|at| at.to_string())
                .unwrap_or_default()
        })
    });
    let assign = move |word: String| {
        let field = word.parse().ok();
        intake::rework(state, table, move |part, _| {
            part.reading.assign(&part.table, place, field)
        });
    };
    let is_money = Memo::new(move |_| {
        column.with(|column| {
            let named = column
                .assigned
                .field
                .and_then(|at| column.sheet.columns().get(at));
            named.is_some_and(|named| named.kind == CellKind::Money)
        })
    });
    let units = Signal::derive(move || {
        let lang = state.lang.get();
        let offer = |(word, name): (&str, String)| Offer {
            word: word.to_owned(),
            name,
        };
        let yuan = ("0", label!("元", "¥").in_lang(lang).to_owned());
        let larger = [("3", Unit::Places(3)), ("4", Unit::Places(4))];
        let larger = larger
            .into_iter()
            .filter_map(|(word, unit)| Some((word, unit.words()?.in_lang(lang).to_owned())));
        std::iter::once(yuan)
            .chain(larger)
            .map(offer)
            .collect::<Vec<_>>()
    });
    let unit = Signal::derive(move || match column.with(|column| column.assigned.unit) {
        Unit::Places(places) => places.to_string(),
        Unit::AsWritten | Unit::Percent | Unit::Fraction => "0".to_owned(),
    });
    let measure = move |word: String| {
        let places: u8 = word.parse().unwrap_or_default();
        intake::rework(state, table, move |part, _| {
            if let Some(assigned) = part.reading.mapping.columns.get_mut(place) {
                assigned.unit = if places == 0 {
                    Unit::AsWritten
                } else {
                    Unit::Places(places)
                };
            }
        });
    };
    let name = Signal::derive(move || {
        column.with(|column| {
            if column.head.is_empty() {
                format!("{}", column.at + 1)
            } else {
                column.head.clone()
            }
        })
    });
    let cells = move || column.with(|column| column.cells.join(" · "));
    view! {
        <tr data-left-out=move || column.with(|column| column.assigned.field.is_none()).then_some("")>
            <th scope="row">{name}</th>
            <td class="import-cells">{cells}</td>
            <td class="import-field">
                <Select id=format!("import-{table}-{place}") label=name bare=true offers=fields value=field on_choose=assign />
                <Show when=move || is_money.get()>
                    <Select
                        id=format!("import-{table}-{place}-unit")
                        label=t(label!("单位", "Unit"))
                        bare=true
                        offers=units
                        value=unit
                        on_choose=measure
                    />
                </Show>
            </td>
        </tr>
    }
}
