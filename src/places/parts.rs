//! Every part in each of its states: for who works on them, and for the browser tests. In the development build alone,
//! under `#/parts`.

use crate::lang::t;
use crate::parts::button::{Button, IconButton, Weight};
use crate::parts::charts::{
    Axis, BandMark, Bar, CurveLine, DotLine, DotPlot, FallStep, LinePiece, Lines, PayCurve,
    Position, Scatter, ScatterMark, StackedBar, StackedBars, StandMark, Waterfall, span,
};
use crate::parts::choice::{Choices, Offer, Select, Tick};
use crate::parts::dialog::Dialog;
use crate::parts::fold::Fold;
use crate::parts::gradual::{Afterwards, Gradual, places};
use crate::parts::grid::{
    Act, Asked, Cell, CellState, CommandMenu, Content, Head, HeadMark, Hint, KeysDialog, Line,
    Place, Sheet, SheetCommand,
};
use crate::parts::icon::Sign;
use crate::parts::keyed::Keyed;
use crate::parts::later::{Fetched, Later, NotFetched};
use crate::parts::menu::{DropDown, Menu, MenuItem};
use crate::parts::tabs::{Tab, Tabs, panel_id};
use crate::parts::text_field::{Holds, TextField};
use crate::parts::toolbar::Toolbar;
use leptos::prelude::*;
use rewards_document::grid::{Selection, Spot};
use rewards_words::text::Localized;

/// The page of the parts.
#[component]
pub fn Parts() -> impl IntoView {
    view! {
        <section class="parts-page" aria-labelledby="place-heading">
            <h1 id="place-heading" tabindex="-1">{said("部件")}</h1>
            <Buttons />
            <Fields />
            <Folding />
            <Coming />
            <Lists />
            <Pictures />
            <Curves />
            <Compared />
            <Sheets />
        </section>
    }
}

/// Words of this page alone: the same in both languages.
fn said(text: &str) -> Signal<String> {
    t(Localized::same(text))
}

#[component]
fn Buttons() -> impl IntoView {
    let pressed = RwSignal::new(0);
    let press = move || pressed.update(|times| *times += 1);
    view! {
        <h2>"button · toolbar"</h2>
        <div class="buttons">
            <Button text=said("普通") on_press=press />
            <Button text=said("主要") weight=Weight::Primary on_press=press />
            <Button text=said("安静") weight=Weight::Quiet sign=Sign::Copy on_press=press />
            <Button text=said("不能按") disabled=true on_press=press />
            <IconButton name=said("图标") sign=Sign::Undo on_press=press />
            <output id="pressed">{pressed}</output>
        </div>
        <Toolbar name=said("工具栏") kind="parts">
            <Button text=said("一") on_press=press />
            <Button text=said("二") on_press=press />
            <Button text=said("三") on_press=press />
        </Toolbar>
    }
}

#[component]
fn Fields() -> impl IntoView {
    let (text, word, ticked) = (
        RwSignal::new("120,000".to_owned()),
        RwSignal::new("b".to_owned()),
        RwSignal::new(true),
    );
    let offers = ["a", "b"].map(|word| Offer {
        word: word.to_owned(),
        name: word.to_uppercase(),
    });
    view! {
        <h2>"text_field · choice"</h2>
        <div class="figures">
            <TextField
                id="part-figure".to_owned()
                label=said("金额")
                value=text
                holds=Holds::Figure
                unit="元".to_owned()
                on_typed=move |typed| text.set(typed)
            />
            <TextField
                id="part-wrong".to_owned()
                label=said("日期")
                value=RwSignal::new("2026-02-30".to_owned())
                wrong="2026年2月没有30日".to_owned()
                holds=Holds::Day
                on_typed=|_| ()
            />
            <Select
                id="part-select".to_owned()
                label=said("选择")
                offers=RwSignal::new(offers.to_vec())
                value=word
                on_choose=move |chosen| word.set(chosen)
            />
            <Choices
                id="part-choices".to_owned()
                label=said("都看得见")
                offers=RwSignal::new(offers.to_vec())
                value=word
                on_choose=move |chosen| word.set(chosen)
            />
            <Tick id="part-tick".to_owned() label=said("打勾") ticked=ticked on_tick=move |tick| ticked.set(tick) />
        </div>
    }
}

#[component]
fn Coming() -> impl IntoView {
    let coming = std::future::pending::<Fetched>;
    let missing = async || Err(NotFetched);
    view! {
        <h2>"later"</h2>
        <Later view=coming />
        <Later view=missing on_close=|()| () />
    }
}

#[component]
fn Folding() -> impl IntoView {
    let (chosen, open) = (RwSignal::new("one"), RwSignal::new(false));
    let tab = |word: &'static str, count: Option<&str>| Tab {
        word,
        name: word.to_owned(),
        count: count.map(str::to_owned),
        wrong: count == Some("3"),
    };
    let tabs = vec![
        tab("one", Some("26")),
        tab("two", Some("3")),
        tab("three", None),
    ];
    view! {
        <h2>"fold · tabs · menu · dialog"</h2>
        <Fold name=said("折叠") count="6".to_owned() beside=|| view! { <b>{said("旁边")}</b> }>
            <p>{said("折叠的内容")}</p>
        </Fold>
        <Tabs name=said("标签") tabs=RwSignal::new(tabs) chosen=chosen on_choose=move |word| chosen.set(word) />
        <For
            each=|| ["one", "two", "three"]
            key=|word| *word
            children=move |word| {
                view! {
                    <div role="tabpanel" id=panel_id(word) aria-label=word hidden=move || chosen.get() != word>
                        {word}
                    </div>
                }
            }
        />
        <DropDown name=said("展开")>
            <Button text=said("其中一个") on_press=|| () />
        </DropDown>
        <Button text=said("打开对话框") on_press=move || open.set(true) />
        <Show when=move || open.get()>
            <Dialog name=said("对话框") aside="三.1".to_owned() kind="part" on_close=move || open.set(false)>
                <p>{said("对话框的内容")}</p>
            </Dialog>
        </Show>
    }
}

/// Lists whose elements stay: whatever stands in them, and in whatever order.
#[component]
fn Lists() -> impl IntoView {
    let each = RwSignal::new(vec![(1, "一".to_owned()), (2, "二".to_owned())]);
    let order = RwSignal::new(places(12));
    let turn = move || {
        each.update(|each| each.reverse());
        order.update(|order| order.reverse());
    };
    view! {
        <h2>"keyed · gradual"</h2>
        <Button text=said("倒过来") on_press=turn />
        <ul id="part-keyed">
            <Keyed
                each=each
                key=|(key, _): &(i32, String)| *key
                view={move |entry: Signal<(i32, String)>| {
                    view! { <li>{move || entry.with(|(_, text)| text.clone())}</li> }
                }}
            />
        </ul>
        <ol id="part-gradual">
            <Gradual each=order children=|place| view! { <li>{place}</li> } />
        </ol>
        <Afterwards><p>{said("随后才有")}</p></Afterwards>
    }
}

/// Pay against sales: of one, and of several.
#[component]
fn Curves() -> impl IntoView {
    let line = |from: (i128, i128), to: (i128, i128), jumps: bool| CurveLine {
        from,
        to,
        closed: true,
        jumps,
        is_here: jumps,
    };
    let piece = |series: usize, from: (i128, i128), to: (i128, i128)| LinePiece {
        series,
        from,
        to,
        jumps: (from.0 > 0).then_some(true),
        is_rough: series == 1,
    };
    let pieces = vec![
        piece(0, (0, 0), (500, 0)),
        piece(0, (500, 100), (900, 180)),
        piece(1, (0, 50), (900, 140)),
    ];
    let axis = |most: i128, ticks: &[i128]| {
        let ticks = ticks.iter().map(|at| (*at, at.to_string()));
        Signal::stored(Axis {
            reach: (0, most),
            ticks: ticks.collect(),
        })
    };
    let stand = |series: usize, at: (i128, i128), stop: usize| StandMark { series, at, stop };
    let names = ["现行制度", "新提成方案"].map(str::to_owned);
    let texts = ["0 元", "500 元起 100 元", "900 元时 180 元"].map(str::to_owned);
    view! {
        <h2>"charts · curves"</h2>
        <PayCurve
            finding=said("现在 700 元，得 140 元")
            lines=Signal::stored(vec![line((0, 0), (500, 0), false), line((500, 100), (900, 180), true)])
            here=Signal::stored((700, 140))
            ends=Signal::stored(["0", "900"].map(str::to_owned))
        />
        <Lines
            finding=said("从 500 元起多 100 元")
            name=said("销售额")
            series=Signal::stored(names.to_vec())
            pieces=Signal::stored(pieces)
            across=axis(900, &[0, 300, 600, 900])
            upwards=axis(180, &[0, 60, 120, 180])
            stops=Signal::stored(vec![0, 500, 900])
            texts=Signal::stored(texts.to_vec())
            here=Signal::stored(Some(500))
            stands=Signal::stored(vec![stand(0, (700, 140), 2), stand(1, (300, 80), 0), stand(1, (300, 80), 0)])
        />
    }
}

#[component]
fn Pictures() -> impl IntoView {
    let step = |key: usize, name: &str, amount: &str, from: i128, to: i128| FallStep {
        key,
        name: name.to_owned(),
        amount: amount.to_owned(),
        from,
        to,
    };
    let steps = vec![
        step(0, "新客户开发奖", "+1,500.00", 0, 150_000),
        step(1, "客户维护奖", "+1,800.00", 150_000, 330_000),
        step(2, "客户投诉处罚", "−520.00", 330_000, 278_000),
    ];
    let band = |begins: Option<&str>, worth: &str, is_here: bool| BandMark {
        begins: begins.map(|begins| (begins.to_owned(), true)),
        worth: worth.to_owned(),
        is_here,
    };
    let bands = vec![
        band(None, "1%", false),
        band(Some("10%以上"), "2%", true),
        band(Some("20%以上"), "3%", false),
    ];
    view! {
            <h2>"charts"</h2>
            <Bar span=RwSignal::new(span(760, -200, 760)) />
            <Bar span=RwSignal::new(span(-200, -200, 760)) />
            <Waterfall
                finding=said("三项合成净额 2,780.00 元")
                steps=RwSignal::new(steps)
                total_name=said("净额")
                total=said("2,780.00")
            />
    <Position finding="增长率 12.86%，在 10% 一档".to_owned() bands=bands within=286 />
        }
}

/// Pictures of several series.
#[component]
fn Compared() -> impl IntoView {
    let axis = |reach: (i128, i128), ticks: &[i128]| {
        let ticks = ticks.iter().map(|at| (*at, at.to_string()));
        Signal::stored(Axis {
            reach,
            ticks: ticks.collect(),
        })
    };
    let bar = |name: &str, worth: &str, pieces: &[(i128, i128)]| StackedBar {
        name: name.to_owned(),
        worth: worth.to_owned(),
        pieces: pieces.to_vec(),
    };
    let bars = vec![
        bar("现行制度", "550", &[(0, 400), (400, 700), (0, -150)]),
        bar("新提成方案", "800", &[(0, 800)]),
    ];
    let pieces = [
        "新客户开发奖 400",
        "客户维护奖 300",
        "投诉 −150",
        "提成 800",
    ];
    let names = || Signal::stored(vec!["现行制度".to_owned(), "新提成方案".to_owned()]);
    let reps = || {
        let texts = ["张伟 400、550", "陈强 −150、250"];
        Signal::stored(texts.map(str::to_owned).to_vec())
    };
    let line = |name: &str, dots: [i128; 2]| DotLine {
        name: name.to_owned(),
        dots: dots.into_iter().enumerate().collect(),
    };
    let mark = |across: i128, marks: [i128; 2]| ScatterMark {
        across,
        marks: marks.into_iter().enumerate().collect(),
    };
    view! {
        <h2>"charts · compared"</h2>
        <StackedBars
            finding=said("现行制度花得最少")
            name=said("条款")
            bars=Signal::stored(bars)
            axis=axis((-150, 800), &[0, 400, 800])
            texts=Signal::stored(pieces.map(str::to_owned).to_vec())
        />
        <DotPlot
            finding=said("陈强差得最多")
            name=said("业务员")
            series=names()
            lines=Signal::stored(vec![line("张伟", [400, 550]), line("陈强", [-150, 250])])
            axis=axis((-150, 550), &[0, 200, 400])
            texts=reps()
        />
        <Scatter
            finding=said("卖得多的得得多")
            name=said("业务员")
            series=names()
            points=Signal::stored(vec![mark(900, [400, 550]), mark(300, [-150, 250])])
            across=axis((0, 900), &[0, 300, 600, 900])
            upwards=axis((-150, 550), &[0, 200, 400])
            texts=reps()
        />
    }
}

/// A sheet with a cell in each state; nothing that is typed is kept.
#[component]
fn Sheets() -> impl IntoView {
    let place = Place::new();
    let menu = RwSignal::new(None::<(f64, f64)>);
    let chosen = RwSignal::new(None::<usize>);
    let commands = RwSignal::new(None::<(f64, f64)>);
    let keys = RwSignal::new(false);
    let head = |name: &str, holds: Content, mark: Option<HeadMark>| Head {
        name: name.to_owned(),
        holds,
        width: 140.0,
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
