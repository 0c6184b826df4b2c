//! What the columns of the tables are called, and what they take.

use rewards_core::ledger::{Department, Grade, OutcomeKind, Severity, Size, Stage};
use rewards_document::workbook::{CellKind, Choice, Sheet};
use rewards_words::label as words;
use rewards_words::label;
use rewards_words::text::Label;

/// What adding a row to a table is called.
pub const fn add(sheet: Sheet) -> Label {
    match sheet {
        Sheet::Teams => label!("添加团队", "Add a team"),
        Sheet::Reps => label!("添加业务员", "Add a salesperson"),
        Sheet::Customers => label!("添加客户", "Add a customer"),
        Sheet::Deals => label!("添加成交", "Add a deal"),
        Sheet::Outcomes => label!("添加事件", "Add an event"),
    }
}

/// What a table is for.
pub const fn purpose(sheet: Sheet) -> Label {
    match sheet {
        Sheet::Teams => label!(
            "团队奖励按这里的数字计算",
            "Team rewards are found from these figures"
        ),
        Sheet::Reps => {
            label!(
                "只有一名业务员时，客户和事件的负责人可以不填",
                "With one salesperson only, customers and events need not name them"
            )
        }
        Sheet::Customers => {
            label!(
                "新客户、老客户分开算；老客户要打勾",
                "New and existing customers are paid differently; tick existing ones"
            )
        }
        Sheet::Deals => {
            label!(
                "可写 12万、1,200.50、2026/3/2，全角数字也行",
                "12万, 1,200.50 and 2026/3/2 are all fine"
            )
        }
        Sheet::Outcomes => {
            label!(
                "满意度、投诉、流失、推荐等，按类别填写",
                "Surveys, complaints, losses, referrals: what each takes depends on its kind"
            )
        }
    }
}

/// What an empty cell suggests.
pub const fn example(kind: CellKind) -> &'static str {
    match kind {
        CellKind::Day => "2026-03-02",
        CellKind::Months => "2026-05: 2600",
        _ => "",
    }
}

/// A word of a closed list.
pub fn word(choice: Choice, word: &str) -> Label {
    let label = match choice {
        Choice::Department => Department::of_word(word).map(words::department),
        Choice::Grade => Grade::of_word(word).map(words::grade),
        Choice::Size => Size::of_word(word).map(words::size),
        Choice::Stage => Stage::of_word(word).map(words::stage),
        Choice::Severity => Severity::of_word(word).map(words::severity),
        Choice::OutcomeKind => OutcomeKind::of_word(word).map(words::outcome_kind),
    };
    label.unwrap_or(label!("—", "—"))
}
