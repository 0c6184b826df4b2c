//! The sheet.

use super::said::said;
use crate::parts::button::Button;
use crate::parts::grid::{
    Act, Asked, Cell, CellState, CommandMenu, Content, Head, HeadMark, Hint, KeysDialog, Line,
    Place, Sheet, SheetCommand,
};
use crate::parts::menu::{Menu, MenuItem};
use crate::parts::text_field::Holds;
use leptos::prelude::*;
use rewards_document::grid::{Selection, Spot};

/// A sheet with a cell in each state; nothing that is typed is kept.
#[component]
pub fn Sheets() -> impl IntoView {
    let place = Place::new();
    let menu = RwSignal::new(None::<(f64, f64)>);
    let chosen = RwSignal::new(None::<usize>);
    let commands = RwSignal::new(None::<(f64, f64)>);
    let keys = RwSignal::new(false);
    let head = |name: &str, holds: Content, mark: Option<HeadMark>| Head {
        name: name.to_owned(),
        holds,
        width: 140.0,
        grows: None,
        mark,
        within: None,
    };
    let heads = vec![
        head("客户", Content::Typed(Holds::Words), Some(HeadMark::Up)),
        head(
            "金额",
            Content::Typed(Holds::Figure),
            Some(HeadMark::Filtered),
        ),
        head("进度", Content::Listed, None),
        head("预付", Content::Tick, None),
    ];
    let act = move |act: Act| match act {
        Act::Select(selection) => place.selection.set(selection),
        Act::Leave | Act::Revert | Act::Left => place.editing.set(None),
        Act::Menu(x, y) => menu.set(Some((x, y))),
        _ => (),
    };
    let hint = |text: &str| Hint {
        text: text.to_owned(),
        name: text.to_owned(),
    };
    let asked = Asked {
        line: Callback::new(part_line),
        text: Callback::new(|spot: Spot| {
            let line = part_line(spot.row);
            line.cells
                .get(spot.column)
                .map(|cell| cell.text.clone())
                .unwrap_or_default()
        }),
        hints: Callback::new(move |(spot, _): (Spot, String)| match spot.column {
            0 => vec![hint("宏远电子"), hint("华信贸易")],
            _ => Vec::new(),
        }),
        copied: Callback::new(|()| String::new()),
        act: Callback::new(act),
    };
    let items = ["复制", "粘贴", "删除行"];
    let items = items.map(|name| MenuItem {
        name: name.to_owned(),
        keys: if name == "复制" { "Ctrl+C" } else { "" },
        begins_group: name == "删除行",
    });
    let choose = move |at: usize| {
        chosen.set(Some(at));
        menu.set(None);
    };
    place.selection.set(Selection::default());
    view! {
        <h2>"grid · menu"</h2>
        <div class="parts-sheet">
            <Sheet
                id="part"
                label=said("表格")
                heads=RwSignal::new(heads)
                count=RwSignal::new(4)
                row_height=RwSignal::new(32.0)
                place=place
                asked=asked
            />
        </div>
        <div class="buttons">
            <Button text=said("表格的菜单") on_press=move || commands.set(Some((40.0, 40.0))) />
            <Button text=said("表格的键") on_press=move || keys.set(true) />
        </div>
        <CommandMenu
            place=commands
            commands=&[SheetCommand::Copy, SheetCommand::Remove]
            on_choose=Callback::new(|_| ())
            on_close=Callback::new(move |()| commands.set(None))
        />
        <KeysDialog is_open=keys on_close=Callback::new(move |()| keys.set(false)) />
        <output id="chosen">{move || chosen.get().map(|at| at.to_string())}</output>
        <Show when=move || menu.with(Option::is_some)>
            <Menu
                name=said("菜单")
                items=RwSignal::new(items.to_vec())
                at=menu.get_untracked().unwrap_or_default()
                on_choose=Callback::new(choose)
                on_close=Callback::new(move |()| menu.set(None))
            />
        </Show>
    }
}

/// A row of the sheet above: each has one more cell that is not plain; the last is not there yet.
fn part_line(at: usize) -> Line {
    let cell = |text: &str, state: CellState| Cell {
        text: text.to_owned(),
        state,
    };
    let plain = |text: &str| cell(text, CellState::Plain);
    let cells = match at {
        0 => vec![
            plain("宏远电子"),
            plain("120,000"),
            plain("已交付"),
            plain("true"),
        ],
        1 => vec![
            plain("华信贸易"),
            cell("12,00", CellState::Wrong("写成 1,200 或 12.00".to_owned())),
            cell("已签约", CellState::Meant),
            plain("false"),
        ],
        2 => vec![
            cell("", CellState::Missing("请填写".to_owned())),
            plain("8,000"),
            plain("已交付"),
            cell("", CellState::Unused),
        ],
        _ => vec![Cell::default(); 4],
    };
    Line {
        number: (at < 3).then_some(at + 1),
        is_wrong: (1..3).contains(&at),
        cells,
    }
}
