//! Files in and out, and beginning anew.

use crate::common::{
    act_beside, choose_file, is_refused_in_trial, load_sample, offer_file, save_file, ways_in,
};
use crate::lang::{live, t};
use crate::notice::Notice;
use crate::parts::button::{Button, Weight};
use crate::parts::icon::Sign;
use crate::parts::later::{NOT_FETCHED, later};
use crate::state::{State, state};
use leptos::prelude::*;
use leptos::task::spawn_local;
use rewards_document::export::{
    Origin, file_name, lines_csv, lines_json, reps_csv, reps_json, table_csv,
};
use rewards_document::own::scheme_name;
use rewards_document::statement::Computed;
use rewards_document::workbook::{Edit, Facts, Fill, Shared};
use rewards_words::lang::Lang;
use rewards_words::text::Localized;
use rewards_words::{label, say};

/// What can be done with files.
#[component]
pub fn Files() -> impl IntoView {
    let state = state();
    let filtered = Memo::new(move |_| filtered(state));
    let shown_name = live(move || {
        let (shown, _) = filtered.get().unwrap_or_default();
        say!(
            "导出看得见的 {0} 行（.csv）",
            "Export the {0} rows shown (.csv)",
            shown
        )
    });
    let whole_name = live(move || {
        let (_, all) = filtered.get().unwrap_or_default();
        say!("导出全部 {0} 行（.csv）", "Export all {0} rows (.csv)", all)
    });
    view! {
        <div class="buttons">
            <Button
                id="load-sample-too"
                text=t(label!("载入示例", "Load the sample"))
                weight=Weight::Quiet
                sign=Sign::Result
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
                on_press=move || save_file(state)
            />
            <Show
                when=move || filtered.with(Option::is_some)
                fallback=move || {
                    view! {
                        <Button
                            id="export-table"
                            text=t(label!("导出这张表（.csv）", "Export this table (.csv)"))
                            weight=Weight::Quiet
                            sign=Sign::Save
                            on_press=move || export(state, Out::Table(Extent::Shown))
                        />
                    }
                }
            >
                <Button
                    id="export-shown"
                    text=shown_name
                    weight=Weight::Quiet
                    sign=Sign::Save
                    on_press=move || export(state, Out::Table(Extent::Shown))
                />
                <Button
                    id="export-table"
                    text=whole_name
                    weight=Weight::Quiet
                    sign=Sign::Save
                    on_press=move || export(state, Out::Table(Extent::Whole))
                />
            </Show>
            <Button
                id="export-lines"
                text=t(label!("导出奖罚明细（.csv）", "Export the statements (.csv)"))
                weight=Weight::Quiet
                sign=Sign::Save
                on_press=move || export(state, Out::Lines)
            />
            <Button
                id="export-lines-json"
                text=t(label!("导出奖罚明细（.json）", "Export the statements (.json)"))
                weight=Weight::Quiet
                sign=Sign::Save
                on_press=move || export(state, Out::LinesJson)
            />
            <Button
                id="export-reps"
                text=t(label!("导出业务员合计（.csv）", "Export the reps' totals (.csv)"))
                weight=Weight::Quiet
                sign=Sign::Save
                on_press=move || export(state, Out::Reps)
            />
            <Button
                id="export-reps-json"
                text=t(label!("导出业务员合计（.json）", "Export the reps' totals (.json)"))
                weight=Weight::Quiet
                sign=Sign::Save
                on_press=move || export(state, Out::RepsJson)
            />
            <Button
                id="clear"
                text=t(label!("清空", "Clear"))
                weight=Weight::Quiet
                sign=Sign::Bin
                on_press=move || clear(state)
            />
            <p class="hint ways-in">{t(ways_in())}</p>
        </div>
    }
}

/// How many rows of the table are shown, and how many there are; nothing where none is filtered away.
fn filtered(state: State) -> Option<(usize, usize)> {
    let sheet = state.look.sheet.get();
    let look = state.look.sheet_look(sheet);
    let is_filtered = look
        .arrangement
        .with(|arrangement| !arrangement.filters.is_empty());
    let rows = look.rows.get().filter(|_| is_filtered)?.try_get()?;
    let all = state.facts.with(|facts| facts.table(sheet).rows.filled());
    Some((rows.len(), all))
}

/// Which rows of a table go out.
#[derive(Clone, Copy)]
enum Extent {
    /// Those that are shown, as they are sorted.
    Shown,
    /// All of them, as the table has them.
    Whole,
}

/// What goes out: as a table for Excel and WPS, and as JSON for programs.
#[derive(Clone, Copy)]
enum Out {
    /// The table that is shown.
    Table(Extent),
    /// Every line of every statement.
    Lines,
    /// The same as JSON.
    LinesJson,
    /// What each rep comes to.
    Reps,
    /// The same as JSON.
    RepsJson,
}

impl Out {
    /// What the file is called. JSON is the contract's, with no place to say that figures are examples: its name says so.
    fn name(self, state: State) -> String {
        let on_examples = state.fill.with_untracked(|fill| !fill.examples.is_empty());
        let name = match (self, on_examples) {
            (Self::Table(_), _) => return file_name(state.look.sheet.get_untracked(), lang(state)),
            (Self::Lines, _) => label!("奖罚明细.csv", "statements.csv"),
            (Self::LinesJson, false) => label!("奖罚明细.json", "statements.json"),
            (Self::LinesJson, true) => label!(
                "奖罚明细（含示例数字）.json",
                "statements (with example figures).json"
            ),
            (Self::Reps, _) => label!("业务员合计.csv", "reps.csv"),
            (Self::RepsJson, false) => label!("业务员合计.json", "reps.json"),
            (Self::RepsJson, true) => label!(
                "业务员合计（含示例数字）.json",
                "reps (with example figures).json"
            ),
        };
        name.in_lang(lang(state)).to_owned()
    }

    const fn kind(self) -> &'static str {
        match self {
            Self::Table(_) | Self::Lines | Self::Reps => "text/csv;charset=utf-8",
            Self::LinesJson | Self::RepsJson => "application/json",
        }
    }
}

fn lang(state: State) -> Lang {
    state.lang.get_untracked()
}

/// Hands it out.
fn export(state: State, what: Out) {
    if is_refused_in_trial(state) {
        return;
    }
    spawn_local(async move {
        match written(state, what).await {
            Ok(Some(text)) => offer_file(state, &what.name(state), &text, what.kind()),
            Ok(None) => state.tell(Notice::of(say!(
                "还没有结果可以导出。",
                "There is no result to export yet."
            ))),
            Err(_) => state.tell(Notice::of(NOT_FETCHED.into())),
        }
    });
}

later! {
    /// What goes out, as text; nothing where there is no result yet.
    fn written(state: State, what: Out) -> Option<String> {
        match what {
            Out::Table(extent) => Some(table_text(state, extent)),
            Out::Lines => of_statement(state, lines_csv),
            Out::Reps => of_statement(state, reps_csv),
            Out::LinesJson => as_json(state, lines_json),
            Out::RepsJson => as_json(state, reps_json),
        }
    }
}

fn table_text(state: State, extent: Extent) -> String {
    let sheet = state.look.sheet.get_untracked();
    let rows = state.look.sheet_look(sheet).rows.get_untracked();
    let shown = match extent {
        Extent::Shown => rows.and_then(|rows| rows.try_get_untracked()),
        Extent::Whole => None,
    };
    let shown = shown.as_ref().map(|rows| rows.as_slice());
    state
        .facts
        .with_untracked(|facts| table_csv(facts, sheet, shown, lang(state)))
}

fn of_statement(state: State, write: fn(&Computed, &Origin<'_>, Lang) -> String) -> Option<String> {
    let key = state.template.get_untracked();
    let scheme = state
        .workbook
        .with_untracked(|workbook| scheme_name(workbook, &key));
    state.computed.with_untracked(|computed| {
        let computed = computed.as_ref()?;
        let left_out = state
            .facts_check
            .with_untracked(|check| check.left_out.len());
        let text = |fill: &Shared<Fill>| {
            let origin = Origin {
                scheme: &scheme,
                fill,
                left_out,
            };
            write(computed, &origin, lang(state))
        };
        Some(state.fill.with_untracked(text))
    })
}

fn as_json(state: State, write: fn(&Computed) -> String) -> Option<String> {
    state
        .computed
        .with_untracked(|computed| computed.as_ref().map(|computed| write(computed)))
}

fn clear(state: State) {
    let period = state.facts.with_untracked(|facts| facts.period.clone());
    let facts = Edit::Facts(Shared::new(Facts::blank(period)));
    act_beside(state, &Localized::default(), vec![facts]);
}
