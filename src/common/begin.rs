//! Where nothing is written yet: three ways to begin.

use super::open_file::{choose_file, load_sample};
use crate::lang::t;
use crate::parts::icon::{Icon, Sign};
use crate::state::{Side, state};
use leptos::prelude::*;
use rewards_document::Route;
use rewards_document::workbook::Sheet;
use rewards_words::label;
use rewards_words::text::Label;

/// Three ways to begin; no figure where nothing is known.
#[component]
pub fn Begin() -> impl IntoView {
    let state = state();
    let way = move |id: &'static str, sign: Sign, name: Label, what: Label, press: Callback<()>| {
        view! {
            <li>
                <button type="button" class="way" id=id on:click=move |_| press.run(())>
                    <Icon sign=sign />
                    <span class="way-name">{t(name)}</span>
                    <span class="way-what">{t(what)}</span>
                </button>
            </li>
        }
    };
    let fill_in = move |()| {
        state.go(&Route::Calculate);
        state.look.show_side(Side::Facts);
        state.show_sheet(Sheet::Deals, None);
        if state.narrow.get_untracked() {
            state
                .overlays
                .open(crate::overlay::Overlay::Entry(Sheet::Deals, None));
        }
    };
    view! {
        <div class="begin">
            <h3>{t(label!("还没有成交记录，从哪里开始？", "No deals yet. Where to begin?"))}</h3>
            <ul>
                {way(
                    "load-sample",
                    Sign::Result,
                    label!("看示例", "See the sample"),
                    label!("一份填好的台账：4 名业务员、12 家客户、26 笔成交", "A ledger filled in: 4 reps, 12 customers, 26 deals"),
                    Callback::new(move |()| load_sample(state)),
                )}
                {way(
                    "open-first",
                    Sign::Open,
                    label!("打开文件", "Open a file"),
                    label!("Excel、WPS 表格或 .csv，也可以是从本页保存的文件", "An Excel or WPS sheet, a .csv, or a file saved from this page"),
                    Callback::new(|()| choose_file()),
                )}
                {way(
                    "fill-in",
                    Sign::Plus,
                    label!("自己填", "Fill in"),
                    label!("写下第一笔成交：客户、日期、金额", "Enter the first deal: customer, date, amount"),
                    Callback::new(fill_in),
                )}
            </ul>
            <p class="hint ways-in">{t(ways_in())}</p>
            <p class="hint">{t(label!("填写的内容只留在这个浏览器里，不会传到别处。", "What you type stays in this browser and goes nowhere else."))}</p>
        </div>
    }
}

/// How tables come in without being typed.
pub const fn ways_in() -> Label {
    label!(
        "从 Excel、WPS 复制的表格，可以直接粘贴；表格文件拖进页面就能打开。",
        "Tables copied from Excel or WPS can be pasted here; spreadsheet files can be dropped on the page."
    )
}
