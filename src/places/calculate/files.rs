//! Files in and out, and beginning anew.

use crate::common::{act_beside, choose_file, load_sample};
use crate::lang::t;
use crate::notice::Notice;
use crate::parts::button::{Button, Weight};
use crate::parts::icon::Sign;
use crate::platform;
use crate::state::{State, state};
use leptos::prelude::*;
use rewards_document::export::{file_name, lines_csv, reps_csv, table_csv};
use rewards_document::own::scheme_name;
use rewards_document::statement::Computed;
use rewards_document::workbook::{Edit, Facts, Fill, Shared};
use rewards_document::{file_text, json_name};
use rewards_words::lang::Lang;
use rewards_words::text::Localized;
use rewards_words::{label, say};

/// What can be done with files.
#[component]
pub fn Files() -> impl IntoView {
    let state = state();
    view! {
        <div class="buttons">
            <Button
                id="load-sample-too"
                text=t(label!("载入示例", "Load a sample"))
                weight=Weight::Quiet
                on_press=move || load_sample(state)
            />
            <Button
                id="open-file"
                text=t(label!("打开文件", "Open a file"))
                weight=Weight::Quiet
                sign=Sign::Open
                on_press=choose_file
            />
            <Button
                id="save-file"
                text=t(label!("保存文件", "Save a file"))
                weight=Weight::Quiet
                sign=Sign::Save
                on_press=move || save(state)
            />
            <Button
                id="export-table"
                text=t(label!("导出这张表（.csv）", "Export this table (.csv)"))
                weight=Weight::Quiet
                on_press=move || export(state, Out::Table)
            />
            <Button
                id="export-lines"
                text=t(label!("导出奖罚明细（.csv）", "Export the statements (.csv)"))
                weight=Weight::Quiet
                on_press=move || export(state, Out::Lines)
            />
            <Button
                id="export-reps"
                text=t(label!("导出业务员合计（.csv）", "Export the reps' totals (.csv)"))
                weight=Weight::Quiet
                on_press=move || export(state, Out::Reps)
            />
            <Button id="clear" text=t(label!("清空", "Clear")) weight=Weight::Quiet on_press=move || clear(state) />
        </div>
    }
}

/// What goes out as a table for Excel and WPS.
#[derive(Clone, Copy)]
enum Out {
    /// The table that is shown.
    Table,
    /// Every line of every statement.
    Lines,
    /// What each rep comes to.
    Reps,
}

/// Hands out a table for Excel and WPS.
fn export(state: State, what: Out) {
    let lang = state.lang.get_untracked();
    let sheet = state.look.sheet.get_untracked();
    let of_statement = |write: fn(&Computed, &Fill, &Localized, Lang) -> String| {
        let key = state.template.get_untracked();
        let scheme = state
            .workbook
            .with_untracked(|workbook| scheme_name(workbook, &key));
        state.computed.with_untracked(|computed| {
            let computed = computed.as_ref()?;
            Some(
                state
                    .fill
                    .with_untracked(|fill| write(computed, fill, &scheme, lang)),
            )
        })
    };
    let (name, text) = match what {
        Out::Table => {
            let text = state
                .facts
                .with_untracked(|facts| table_csv(facts, sheet, None, lang));
            (file_name(sheet, lang), Some(text))
        }
        Out::Lines => {
            let name = label!("奖罚明细.csv", "statements.csv");
            (name.in_lang(lang).to_owned(), of_statement(lines_csv))
        }
        Out::Reps => {
            let name = label!("业务员合计.csv", "reps.csv");
            (name.in_lang(lang).to_owned(), of_statement(reps_csv))
        }
    };
    match text {
        Some(text) => platform::offer(&name, &text, "text/csv;charset=utf-8"),
        None => state.tell(Notice::of(say!(
            "还没有结果可以导出。",
            "There is no result to export yet."
        ))),
    }
}

fn clear(state: State) {
    let period = state.facts.with_untracked(|facts| facts.period.clone());
    let facts = Edit::Facts(Shared::new(Facts::blank(period)));
    act_beside(state, &Localized::default(), vec![facts]);
}

fn save(state: State) {
    let Some(definition) = untrack(|| state.definition()) else {
        return;
    };
    let text = state.fill.with_untracked(|fill| {
        state
            .facts_check
            .with_untracked(|check| file_text(&definition, fill, &check.document()))
    });
    let name = json_name(Localized::from(&definition.name).in_lang(state.lang.get_untracked()));
    platform::offer(&name, &text, "application/json");
    if platform::is_boxed_in() {
        let refused = say!(
            "本页嵌在受限的框架里，文件可能没有存下来：可以从下面的框里复制，存成 .json 文件。",
            "This page stands in a restricted frame, where the file may not have been saved: copy the text from the box below into a .json file."
        );
        state.tell(Notice {
            to_copy: Some(text),
            ..Notice::of(refused)
        });
    }
}
