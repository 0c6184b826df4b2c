//! The rows of a list of bands as a sheet: pasted from Excel, filled, drawn on, taken back.

use super::bands::{bound_unit, rows_now, rows_of, worth_unit};
use super::deeds::perform;
use super::figure_at::FigureAt;
use crate::lang::t;
use crate::parts::grid::{
    self, Act, Asked, Cell, CellState, Columns, Content, Deed, DeedMenu, Head, Hint, Line, Place,
};
use crate::parts::text_field::Holds;
use crate::platform::dom::focus_in_place;
use leptos::prelude::*;
use rewards_core::scheme::{Edge, Unit};
use rewards_document::grid::{BandPart, Bands, Move, Selection, Spot, word_label};
use rewards_document::workbook::{BandRow, TypedFigure};
use rewards_words::label;
use rewards_words::lang::Lang;
use rewards_words::text::Label;

/// What can be done on it.
const DEEDS: [Deed; 9] = [
    Deed::Copy,
    Deed::Cut,
    Deed::Paste,
    Deed::Clear,
    Deed::FillDown,
    Deed::InsertAbove,
    Deed::InsertBelow,
    Deed::Duplicate,
    Deed::Remove,
];

/// So many rows are in sight at once.
const ROWS_IN_SIGHT: usize = 9;

/// A list of bands as a sheet.
#[derive(Clone, Copy)]
struct BandsAt {
    at: FigureAt,
    of: Unit,
    pays: &'static [&'static str],
    place: Place,
    /// Where the menu is open.
    menu: RwSignal<Option<(f64, f64)>>,
    /// Something is being typed.
    is_typing: StoredValue<bool>,
    /// The column in which typing began: Enter goes back to it.
    began_in: StoredValue<usize>,
}

/// The list.
#[component]
pub fn BandsSheet(
    at: FigureAt,
    of: Unit,
    pays: &'static [&'static str],
    /// What it is called.
    #[prop(into)]
    name: Signal<String>,
) -> impl IntoView {
    let own = BandsAt {
        at,
        of,
        pays,
        place: Place::new(),
        menu: RwSignal::new(None),
        is_typing: StoredValue::new(false),
        began_in: StoredValue::new(0),
    };
    let asked = Asked {
        line: Callback::new(move |row| own.line(row)),
        text: Callback::new(move |spot| own.editor_text(spot)),
        hints: Callback::new(move |(spot, text): (Spot, String)| own.hints(spot, &text)),
        copied: Callback::new(move |()| {
            let lang = at.state.lang.get_untracked();
            own.with(|bands| bands.copied(own.selection(), lang))
        }),
        act: Callback::new(move |deed| own.act(deed)),
    };
    let count = Memo::new(move |_| rows_of(at).len() + 1);
    let heads = Memo::new(move |_| own.heads(at.state.lang.get()));
    let id = at.element_id();
    let editor = format!("{id}-editor");
    let height = move || {
        let rows = count.get().clamp(3, ROWS_IN_SIGHT) + 1;
        format!("{}px", rows * 32 + 2)
    };
    let choose = Callback::new(move |deed| {
        own.menu.set(None);
        focus_in_place(&editor);
        perform(at.state, asked, deed);
    });
    let close = Callback::new(move |()| own.menu.set(None));
    view! {
        <div class="bands-sheet" id=id.clone() tabindex="-1" style:height=height>
            <grid::Sheet
                id=id.clone()
                label=name
                heads=heads
                count=count
                row_height=Signal::stored(32.0)
                columns=Columns::Fixed
                place=own.place
                asked=asked
            />
            <Landings own=own count=count />
            <DeedMenu place=own.menu deeds=&DEEDS on_choose=choose on_close=close />
        </div>
        <Show when=move || count.get() == 1>
            <p class="hint">{t(label!("可以从 Excel 复制“起点、奖多少”两列，粘贴到这里。", "Two columns of bounds and figures can be pasted from Excel."))}</p>
        </Show>
    }
}

/// Where links to a part of a band lead: from there on to its cell.
#[component]
fn Landings(own: BandsAt, count: Memo<usize>) -> impl IntoView {
    let id = StoredValue::new(own.at.element_id());
    let landing = move |row: usize| {
        let part = |column: usize, name: &str| {
            let land = move |_| {
                own.place
                    .selection
                    .set(Selection::cell(Spot::at(row, column)));
                id.with_value(|id| focus_in_place(&format!("{id}-editor")));
            };
            let id = id.with_value(|id| format!("{id}-{row}-{name}"));
            view! { <span class="unseen" aria-hidden="true" tabindex="-1" id=id on:focus=land></span> }
        };
        view! { {part(0, "bound")} {part(1, "worth")} }
    };
    view! { <For each=move || 0..count.get() key=|row| *row children=landing /> }
}

impl BandsAt {
    /// Looks at the list, without listening to it.
    fn with<T>(self, look: impl FnOnce(Bands<'_>) -> T) -> T {
        self.look_at(&rows_now(self.at), look)
    }

    fn look_at<T>(self, rows: &[BandRow], look: impl FnOnce(Bands<'_>) -> T) -> T {
        look(Bands {
            rows,
            of: self.of,
            pays: self.pays,
        })
    }

    fn selection(self) -> Selection {
        self.place.selection.get_untracked()
    }

    fn part(self, column: usize) -> Option<BandPart> {
        self.with(|bands| bands.parts().get(column).copied())
    }

    fn heads(self, lang: Lang) -> Vec<Head> {
        let is_item = self.pays == ["item"];
        let head = |part: &BandPart| {
            let (name, unit, holds, width) = match part {
                BandPart::Bound => {
                    let name = label!("起点", "Bound");
                    (
                        name,
                        Some(bound_unit(self.of)),
                        Content::Typed(Holds::Figure),
                        144.0,
                    )
                }
                BandPart::Worth => {
                    let holds = if is_item { Holds::Words } else { Holds::Figure };
                    let width = if is_item { 240.0 } else { 144.0 };
                    let name = label!("奖多少", "Pays");
                    (
                        name,
                        Some(worth_unit(self.pays)),
                        Content::Typed(holds),
                        width,
                    )
                }
                BandPart::Edge => (label!("起点怎么算", "Begins"), None, Content::Listed, 112.0),
                BandPart::Pays => (label!("奖什么", "Pays what"), None, Content::Listed, 96.0),
            };
            let unit = unit.map_or("", |unit| unit.in_lang(lang));
            let name = name.in_lang(lang);
            let name = match (unit, lang) {
                ("", _) => name.to_owned(),
                (unit, Lang::Zh) => format!("{name}（{unit}）"),
                (unit, Lang::En) => format!("{name} ({unit})"),
            };
            Head {
                name,
                holds,
                width,
                mark: None,
                within: None,
            }
        };
        self.with(|bands| bands.parts().iter().map(head).collect())
    }

    fn line(self, row: usize) -> Line {
        let lang = self.at.state.lang.get();
        let rows = rows_of(self.at);
        let is_there = row < rows.len();
        let cell = |column: usize, part: BandPart| {
            let text = self.look_at(&rows, |bands| bands.text(Spot::at(row, column)).to_owned());
            let name = match part {
                BandPart::Bound => Some("bound"),
                BandPart::Worth => Some("worth"),
                BandPart::Edge | BandPart::Pays => None,
            };
            let fault = name.and_then(|name| self.at.fault(Some((row, name))));
            let state = match fault.filter(|_| is_there) {
                Some(fault) if text.is_empty() => CellState::Missing(fault),
                Some(fault) => CellState::Wrong(fault),
                None => CellState::Plain,
            };
            let called = word_label(part, &text).filter(|_| is_there);
            let text = called.map_or(text, |called| called.in_lang(lang).to_owned());
            Cell { text, state }
        };
        let parts = self.look_at(&rows, |bands| bands.parts());
        let cells = parts.iter().enumerate();
        let cells: Vec<Cell> = cells.map(|(column, part)| cell(column, *part)).collect();
        let is_wrong = |cell: &Cell| cell.state != CellState::Plain;
        Line {
            number: is_there.then_some(row + 1),
            is_wrong: cells.iter().any(is_wrong),
            cells,
        }
    }

    fn editor_text(self, spot: Spot) -> String {
        let lang = self.at.state.lang.get();
        let rows = rows_of(self.at);
        let text = self.look_at(&rows, |bands| bands.text(spot).to_owned());
        let called = self
            .part(spot.column)
            .and_then(|part| word_label(part, &text))
            .filter(|_| !text.is_empty());
        called.map_or(text, |called| called.in_lang(lang).to_owned())
    }

    fn hints(self, spot: Spot, typed: &str) -> Vec<Hint> {
        let lang = self.at.state.lang.get_untracked();
        let typed = typed.trim();
        let hint = |word: &str, called: Option<Label>| Hint {
            text: word.to_owned(),
            name: called
                .map_or(word, |called| called.in_lang(lang))
                .to_owned(),
        };
        let all: Vec<Hint> = match self.part(spot.column) {
            Some(part @ BandPart::Edge) => [Edge::From, Edge::Over]
                .map(|edge| hint(edge.word(), word_label(part, edge.word())))
                .into(),
            Some(part @ BandPart::Pays) => {
                let pays = self.pays.iter();
                pays.map(|word| hint(word, word_label(part, word)))
                    .collect()
            }
            Some(BandPart::Worth) => {
                let offered = self.at.param.document.iter().flatten();
                offered.map(|text| hint(text, None)).collect()
            }
            Some(BandPart::Bound) | None => Vec::new(),
        };
        let fits = |hint: &Hint| hint.name.contains(typed) && hint.name != typed;
        all.into_iter().filter(fits).collect()
    }

    fn act(self, act: Act) {
        match act {
            Act::Go(step, extends) => {
                let step = match step {
                    Move::Enter { .. } => Move::Enter {
                        from_column: self.began_in.get_value(),
                    },
                    step => step,
                };
                let to = self.with(|bands| bands.moved(self.selection(), step, extends));
                if !matches!(step, Move::Next | Move::Back) && to.is_single() {
                    self.began_in.set_value(to.active.column);
                }
                self.place.selection.set(to);
            }
            Act::Select(selection) => {
                self.began_in.set_value(selection.active.column);
                self.place.selection.set(selection);
            }
            Act::All => self.place.selection.set(self.with(|bands| bands.all())),
            Act::Type(text) => self.type_in(&text),
            Act::Leave => self.leave(),
            Act::Revert => {
                if self.is_typing.try_update_value(std::mem::take) == Some(true) {
                    self.at.state.undo();
                }
            }
            Act::Clear => self.put(self.with(|bands| bands.cleared(self.selection()))),
            Act::FillDown => self.put(self.with(|bands| bands.filled_down(self.selection()))),
            Act::Paste(text) => {
                self.moved(self.with(|bands| bands.pasted(self.selection(), &text)))
            }
            Act::Drag(to) => self.moved(self.with(|bands| bands.dragged(self.selection(), to))),
            Act::Insert(side) => {
                self.moved(Some(
                    self.with(|bands| bands.inserted(self.selection(), side)),
                ));
            }
            Act::Remove => self.moved(self.with(|bands| bands.removed(self.selection()))),
            Act::Duplicate => self.moved(self.with(|bands| bands.duplicated(self.selection()))),
            Act::Menu(x, y) => self.menu.set(Some((x, y))),
            // A short list has no use for these.
            Act::Tick
            | Act::Find
            | Act::NextWrong
            | Act::Keys
            | Act::Arrange(..)
            | Act::Widen(..)
            | Act::Widened
            | Act::PutColumn(..)
            | Act::ShiftColumns(_)
            | Act::Left => {}
        }
    }

    /// What stands in the editor by now goes into the cell; all of it is one step.
    fn type_in(self, text: &str) {
        let spot = self.selection().active;
        if !self.is_typing.get_value() {
            self.at.state.close_run();
        }
        if let Some(rows) = self.with(|bands| bands.typed(spot, text)) {
            self.is_typing.set_value(true);
            self.at.set(TypedFigure::Bands(rows));
        }
    }

    /// What was typed settles into one form.
    fn leave(self) {
        if self.is_typing.try_update_value(std::mem::take) == Some(true) {
            let spot = self.selection().active;
            if let Some(rows) = self.with(|bands| bands.settled(spot)) {
                self.at.set(TypedFigure::Bands(rows));
            }
            self.at.state.close_run();
        }
    }

    /// Writes the list in one step of its own.
    fn put(self, rows: Option<Vec<BandRow>>) {
        if let Some(rows) = rows {
            self.at.state.close_run();
            self.at.set(TypedFigure::Bands(rows));
            self.at.state.close_run();
        }
    }

    /// The same, where something else is selected then.
    fn moved(self, written: Option<(Vec<BandRow>, Selection)>) {
        if let Some((rows, selection)) = written {
            self.put(Some(rows));
            self.place.selection.set(selection);
        }
    }
}
