//! The foot of a sheet: how many rows, what they come to, what is selected, what is wrong.

use super::super::folded::Folded;
use super::acts;
use super::at::{Over, SheetAt};
use crate::lang::{live, t};
use crate::parts::button::IconButton;
use crate::parts::grid::Act;
use crate::parts::icon::Sign;
use leptos::prelude::*;
use rewards_document::grid::{ColumnSum, Shown, Summary};
use rewards_words::text::Localized;
use rewards_words::{label, many, say};

/// The foot.
#[component]
pub fn Foot(at: SheetAt) -> impl IntoView {
    let sums = Memo::new(move |_| sums(at));
    let rows = live(move || {
        let shown = at.rows.with(|rows| rows.len());
        let (all, filled) = at.state.facts.with(|facts| {
            let rows = &facts.table(at.sheet).rows;
            (rows.len(), rows.filled())
        });
        if shown == all {
            // As the tab counts them: a row in which nothing is typed is none yet.
            many!(filled, "{0} 行", "{0} row", "{0} rows")
        } else {
            many!(
                all,
                "显示 {1} 行，共 {0} 行",
                "{1} of {0} row",
                "{1} of {0} rows",
                shown
            )
        }
    });
    let wrong = Memo::new(move |_| {
        at.state.facts_check.with(|check| {
            check
                .left_out
                .iter()
                .filter(|row| row.sheet == at.sheet)
                .count()
        })
    });
    let is_arranged = move || {
        at.look
            .arrangement
            .with(|arrangement| !arrangement.is_plain())
    };
    let clear = move |_| {
        at.look
            .arrangement
            .set(rewards_document::grid::Arrangement::default());
        at.focus();
    };
    // How many there are in all is said below; of this table alone it's another number only where others have some, too.
    let is_all = Memo::new(move |_| {
        let all = at.state.facts_check.with(|check| check.left_out.len());
        all == wrong.get()
    });
    let wrong_text = live(move || match is_all.get() {
        true => label!("下一处问题", "Next problem").into(),
        false => many!(
            wrong.get(),
            "这张表 {0} 行未计入",
            "{0} row of this table not counted",
            "{0} rows of this table not counted"
        ),
    });
    view! {
        <div class="sheet-foot">
            <span>{rows}</span>
            <Show when=is_arranged>
                <button type="button" class="link" on:click=clear>{t(label!("恢复原来的顺序，显示全部", "Show all in the original order"))}</button>
            </Show>
            <Show when=move || { wrong.get() > 0 }>
                <button type="button" class="link sheet-wrong" on:click=move |_| { acts::act(at, Act::NextWrong); at.focus(); }>
                    {wrong_text}
                </button>
            </Show>
            <span class="sheet-sums" aria-live="off">{move || sums.with(said)}</span>
            <IconButton name=t(label!("查找和替换（Ctrl+F）", "Find and replace (Ctrl+F)")) sign=Sign::Search on_press=move || at.over.set(Some(Over::Find)) />
            <button type="button" class="icon-button" aria-label=t(label!("键盘操作（F1）", "Keyboard shortcuts (F1)")) on:click=move |_| at.over.set(Some(Over::Keys))>"?"</button>
            <Folded sheet=at.sheet shown=at.columns />
        </div>
    }
}

/// What is summed up at the foot.
#[derive(Clone, PartialEq)]
enum Sums {
    /// What is selected, where that is more than one cell.
    Selected(Summary),
    /// The columns of all rows that are shown and count, and how many that are shown don't.
    Columns(Vec<ColumnSum>, usize),
}

fn sums(at: SheetAt) -> Sums {
    let selection = at.look.place.selection.get();
    at.state.facts.with(|facts| {
        at.rows.with(|rows| {
            at.columns.with(|columns| {
                let shown = Shown {
                    facts,
                    sheet: at.sheet,
                    rows,
                    columns,
                };
                at.state.facts_check.with(|check| {
                    if selection.is_single() {
                        Sums::Columns(shown.column_sums(check), shown.left_out(check))
                    } else {
                        Sums::Selected(shown.summary(check, selection))
                    }
                })
            })
        })
    })
}

/// That so many rows are in no sum; nothing where none is.
pub fn without(left_out: usize) -> Option<Localized> {
    (left_out > 0).then(|| {
        many!(
            left_out,
            "不含未计入的 {0} 行",
            "not counting {0} row that is left out",
            "not counting {0} rows that are left out"
        )
    })
}

/// The sums in words.
fn said(sums: &Sums) -> impl IntoView + use<> {
    let said: Vec<Localized> = match sums {
        Sums::Columns(sums, left_out) => {
            let without = without(*left_out).filter(|_| !sums.is_empty());
            let sums = sums.iter();
            sums.map(|column| say!("{0} {1}", "{0} {1}", column.name, &column.sum))
                .chain(without)
                .collect()
        }
        Sums::Selected(summary) => {
            let filled = say!("已填 {0}", "Filled {0}", summary.cells);
            let sum = summary.sum.as_ref();
            let sum = sum.map(|sum| say!("求和 {0}", "Sum {0}", sum));
            let mean = summary.mean.as_ref();
            let mean = mean.map(|mean| say!("平均 {0}", "Mean {0}", mean));
            [Some(filled), sum, mean].into_iter().flatten().collect()
        }
    };
    said.into_iter()
        .map(|text| view! { <span>{t(text)}</span> })
        .collect_view()
}
