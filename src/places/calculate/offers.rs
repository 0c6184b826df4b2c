//! What the columns of the tables take, and what can be chosen in them.

use crate::state::{State, state};
use leptos::prelude::*;
use rewards_document::workbook::{CellKind, Choice, Sheet, normalize};
use rewards_words::label;
use rewards_words::text::Label;

/// So many names are offered where one is to be typed.
const OFFERED: usize = 300;

/// What adding a row to a table is called.
pub const fn add(sheet: Sheet) -> Label {
    match sheet {
        Sheet::Teams => label!("添加团队", "Add a team"),
        Sheet::Reps => label!("添加业务员", "Add a rep"),
        Sheet::Customers => label!("添加客户", "Add a customer"),
        Sheet::Deals => label!("添加成交", "Add a deal"),
        Sheet::Outcomes => label!("添加事件", "Add an event"),
    }
}

/// What one row of a table is.
pub const fn single(sheet: Sheet) -> Label {
    match sheet {
        Sheet::Teams => label!("团队", "Team"),
        Sheet::Reps => label!("业务员", "Rep"),
        Sheet::Customers => label!("客户", "Customer"),
        Sheet::Deals => label!("成交", "Deal"),
        Sheet::Outcomes => label!("事件", "Event"),
    }
}

/// What a table is for, with so many reps.
pub const fn purpose(sheet: Sheet, reps: usize) -> Label {
    match sheet {
        Sheet::Teams => label!(
            "团队奖励按这里的数字计算",
            "Team rewards are found from these figures"
        ),
        Sheet::Reps if reps > 1 => label!(
            "每个客户都要写明归哪一名业务员",
            "Every customer has to name its rep"
        ),
        Sheet::Reps => label!(
            "只有一名业务员时，客户和事件的负责人可以不填",
            "With one rep only, customers and events need not name them"
        ),
        Sheet::Customers => label!(
            "新客户、老客户分开算；老客户要打勾",
            "New and existing customers are paid differently; tick existing ones"
        ),
        Sheet::Deals => label!(
            "可写 12万、1.2w、1,200.50、3-2、3月2日、今天，全角数字也行",
            "120,000, 120k, 1,200.50, 3-2 and today are all fine"
        ),
        Sheet::Outcomes => label!(
            "满意度、投诉、流失、推荐等，按类别填写",
            "Surveys, complaints, losses, referrals: what each takes depends on its kind"
        ),
    }
}

/// What an empty cell suggests.
pub const fn example(kind: CellKind) -> Option<&'static str> {
    match kind {
        CellKind::Day => Some("3-2"),
        CellKind::Months => Some("2026-05: 2600"),
        CellKind::Id
        | CellKind::Text
        | CellKind::Money
        | CellKind::Percent
        | CellKind::Count
        | CellKind::Flag(_)
        | CellKind::Choice(_)
        | CellKind::Link(_) => None,
    }
}

/// A word of a closed list.
pub fn word(choice: Choice, word: &str) -> Label {
    normalize::named(choice, word).unwrap_or(label!("—", "—"))
}

/// The id of the list of what a column's cells can be filled with.
pub fn list_of(kind: CellKind, field: &str) -> Option<String> {
    match kind {
        CellKind::Link(to) => Some(format!("names-{}", to.word())),
        CellKind::Text if field == "product" => Some("names-products".to_owned()),
        CellKind::Id
        | CellKind::Text
        | CellKind::Money
        | CellKind::Percent
        | CellKind::Count
        | CellKind::Day
        | CellKind::Months
        | CellKind::Flag(_)
        | CellKind::Choice(_) => None,
    }
}

/// What fields that name rows can be filled with.
#[component]
pub fn Names() -> impl IntoView {
    let state = state();
    let list = move |id: &'static str, sheet: Sheet, field: &'static str| {
        let names = Memo::new(move |_| column(state, sheet, field));
        view! {
            <datalist id=id>
                <For each=move || names.get() key=String::clone children=|name| view! { <option value=name></option> } />
            </datalist>
        }
    };
    view! {
        {list("names-teams", Sheet::Teams, "name")}
        {list("names-reps", Sheet::Reps, "name")}
        {list("names-customers", Sheet::Customers, "name")}
        {list("names-products", Sheet::Deals, "product")}
    }
}

/// The texts of a column, each once.
fn column(state: State, sheet: Sheet, field: &str) -> Vec<String> {
    state.facts.with(|facts| {
        let mut offered: Vec<String> = Vec::new();
        let Some(column) = sheet.column(field) else {
            return offered;
        };
        for row in facts.table(sheet).rows.iter() {
            let text = row.cell(column).trim();
            if !text.is_empty() && !offered.iter().any(|known| known == text) {
                offered.push(text.to_owned());
            }
            if offered.len() == OFFERED {
                break;
            }
        }
        offered
    })
}
