//! Every part in each of its states: for who works on them, and for the browser tests. In the development build alone,
//! under `#/parts`.

use crate::lang::t;
use crate::parts::button::{Button, IconButton, Weight};
use crate::parts::charts::{BandMark, Bar, FallStep, Position, Waterfall, span};
use crate::parts::choice::{Offer, Select, Tick};
use crate::parts::dialog::Dialog;
use crate::parts::fold::Fold;
use crate::parts::icon::Sign;
use crate::parts::tabs::{Tab, Tabs, panel_id};
use crate::parts::text_field::{Holds, TextField};
use crate::parts::toolbar::Toolbar;
use leptos::prelude::*;
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
            <Pictures />
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
            <Tick id="part-tick".to_owned() label=said("打勾") ticked=ticked on_tick=move |tick| ticked.set(tick) />
        </div>
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
        <h2>"fold · tabs · dialog"</h2>
        <Fold name=said("折叠") count="6".to_owned()>
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
        <Button text=said("打开对话框") on_press=move || open.set(true) />
        <Show when=move || open.get()>
            <Dialog name=said("对话框") aside="三.1".to_owned() kind="part" on_close=move || open.set(false)>
                <p>{said("对话框的内容")}</p>
            </Dialog>
        </Show>
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
