//! What is pressed and typed into.

use super::said::said;
use crate::parts::button::{Button, IconButton, Weight};
use crate::parts::choice::{Choices, Offer, Select, Tick};
use crate::parts::icon::Sign;
use crate::parts::text_field::{Holds, TextField};
use crate::parts::toolbar::Toolbar;
use leptos::prelude::*;

#[component]
pub fn Buttons() -> impl IntoView {
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
pub fn Fields() -> impl IntoView {
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
