//! What stands in a list of bands, what is wrong there, and what may be typed.

use super::super::units::{bound_unit, worth_unit};
use super::at::BandsAt;
use crate::parts::grid::{Cell, CellState, Content, Head, Hint, Line};
use crate::parts::text_field::Holds;
use leptos::prelude::*;
use rewards_core::scheme::Edge;
use rewards_document::grid::{BandPart, Spot, word_label};
use rewards_words::label;
use rewards_words::lang::Lang;
use rewards_words::text::Label;

impl BandsAt {
    pub fn heads(self, lang: Lang) -> Vec<Head> {
        let is_item = self.list.pays.with_value(|pays| *pays == ["item"]);
        // What a choice of readings is called is long.
        let by_reading = self
            .list
            .rows
            .with(|rows| rows.iter().any(|row| row.by.is_some()));
        let head = |part: &BandPart| {
            let (name, unit, holds, width) = match part {
                BandPart::Bound => {
                    let name = label!("起点", "Bound");
                    (
                        name,
                        Some(bound_unit(self.list.of)),
                        Content::Typed(Holds::Figure),
                        144.0,
                    )
                }
                BandPart::Worth => {
                    let holds = if is_item { Holds::Words } else { Holds::Figure };
                    let width = if is_item { 240.0 } else { 144.0 };
                    let name = self.list.worth_name;
                    (
                        name,
                        Some(self.list.pays.with_value(|pays| worth_unit(pays))),
                        Content::Typed(holds),
                        width,
                    )
                }
                BandPart::Edge => {
                    let name = label!("起点怎么算", "Begins");
                    (
                        name,
                        None,
                        Content::Listed,
                        match (by_reading, lang) {
                            (false, _) => 112.0,
                            (true, Lang::Zh) => 216.0,
                            (true, Lang::En) => 256.0,
                        },
                    )
                }
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
                grows: None,
                mark: None,
                within: None,
            }
        };
        self.with(|bands| bands.parts().iter().map(head).collect())
    }

    pub fn line(self, row: usize) -> Line {
        let lang = self.list.state.lang.get();
        let rows = self.list.rows.get();
        let is_there = row < rows.len();
        let cell = |column: usize, part: BandPart| {
            let text = self.look_at(&rows, |bands| bands.text(Spot::at(row, column)).to_owned());
            let fault = match part {
                BandPart::Bound | BandPart::Worth => self.list.fault.run((row, part)),
                BandPart::Edge | BandPart::Pays => None,
            };
            let state = match fault.filter(|_| is_there) {
                Some(fault) if text.is_empty() => CellState::Missing(fault),
                Some(fault) => CellState::Wrong(fault),
                None => CellState::Plain,
            };
            let called = word_label(part, &text).filter(|_| is_there);
            let text = called.map_or_else(
                || self.list.shown(&text, lang),
                |called| called.in_lang(lang).to_owned(),
            );
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

    pub fn editor_text(self, spot: Spot) -> String {
        let lang = self.list.state.lang.get();
        let rows = self.list.rows.get();
        let text = self.look_at(&rows, |bands| bands.text(spot).to_owned());
        let called = self
            .part(spot.column)
            .and_then(|part| word_label(part, &text))
            .filter(|_| !text.is_empty());
        called.map_or_else(
            || self.list.shown(&text, lang),
            |called| called.in_lang(lang).to_owned(),
        )
    }

    pub fn hints(self, spot: Spot, typed: &str) -> Vec<Hint> {
        let lang = self.list.state.lang.get_untracked();
        let typed = typed.trim();
        let hint = |word: &str, called: Option<Label>| Hint {
            text: word.to_owned(),
            name: called
                .map_or(word, |called| called.in_lang(lang))
                .to_owned(),
        };
        let all: Vec<Hint> = match self.part(spot.column) {
            Some(part @ BandPart::Edge) => {
                let edges = [Edge::From, Edge::Over];
                let edges = edges.map(|edge| hint(edge.word(), word_label(part, edge.word())));
                let mut all = Vec::from(edges);
                for by in self.list.rows_now().into_iter().filter_map(|row| row.by) {
                    let name = self.list.shown(&by, lang);
                    let hint = Hint { text: by, name };
                    if !all.contains(&hint) {
                        all.push(hint);
                    }
                }
                all
            }
            Some(part @ BandPart::Pays) => {
                let pays = self.list.pays.get_value().into_iter();
                pays.map(|word| hint(word, word_label(part, word)))
                    .collect()
            }
            Some(BandPart::Worth) => self
                .list
                .offered
                .with_value(|offered| offered.iter().map(|text| hint(text, None)).collect()),
            Some(BandPart::Bound) | None => Vec::new(),
        };
        let fits = |hint: &Hint| hint.name.contains(typed) && hint.name != typed;
        all.into_iter().filter(fits).collect()
    }
}
