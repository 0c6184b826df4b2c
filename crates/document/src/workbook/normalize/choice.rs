//! Words for the choices of a closed list, and for yes and no.

use super::super::column::Choice;
use super::narrow;
use rewards_core::ledger::{Department, Grade, OutcomeKind, Severity, Size, Stage};
use rewards_words::label;
use rewards_words::text::Label;

/// The contract's word for what was typed or chosen; what is none stays as it is.
#[must_use]
pub fn word(choice: Choice, text: &str) -> String {
    let words = choice.words();
    if words.contains(&text) {
        return text.to_owned();
    }
    let told = narrow(text);
    let names = |label: Label| label.zh == told || label.en.eq_ignore_ascii_case(text.trim());
    let other = others(choice)
        .iter()
        .find(|(others, _)| others.contains(&&*told));
    let known = words
        .into_iter()
        .find(|word| *word == told || named(choice, word).is_some_and(names))
        .or(other.map(|(_, word)| *word));
    known.map_or_else(|| text.trim().to_owned(), str::to_owned)
}

/// What people call a word; nothing where it's none of the list.
#[must_use]
pub fn named(choice: Choice, word: &str) -> Option<Label> {
    match choice {
        Choice::Department => Department::of_word(word).map(label::department),
        Choice::Grade => Grade::of_word(word).map(label::grade),
        Choice::Size => Size::of_word(word).map(label::size),
        Choice::Stage => Stage::of_word(word).map(label::stage),
        Choice::Severity => Severity::of_word(word).map(label::severity),
        Choice::OutcomeKind => OutcomeKind::of_word(word).map(label::outcome_kind),
    }
}

/// What people write besides the names.
const fn others(choice: Choice) -> &'static [(&'static [&'static str], &'static str)] {
    match choice {
        Choice::Department => {
            const {
                &[
                    (&["大客户"], Department::KeyAccounts.word()),
                    (&["市场"], Department::Marketing.word()),
                    (&["直营", "直销部", "直销"], Department::Direct.word()),
                ]
            }
        }
        Choice::Grade => {
            const {
                &[
                    (&["重要", "重点", "重点客户"], Grade::Important.word()),
                    (&["一般", "普通", "普通客户"], Grade::General.word()),
                ]
            }
        }
        Choice::Size => {
            const {
                &[
                    (&["小", "小型"], Size::Small.word()),
                    (&["中", "中型"], Size::Medium.word()),
                    (&["大", "大型"], Size::Large.word()),
                ]
            }
        }
        Choice::Stage => {
            const {
                &[
                    (&["签约", "已签", "签订"], Stage::Signed.word()),
                    (&["下单", "已订货", "订货"], Stage::Ordered.word()),
                    (
                        &["已发货", "发货", "交付", "已交货", "交货", "已完成", "完成"],
                        Stage::Delivered.word(),
                    ),
                    (&["取消", "作废", "已作废"], Stage::Cancelled.word()),
                ]
            }
        }
        Choice::Severity => {
            const {
                &[
                    (&["一般", "轻"], Severity::Minor.word()),
                    (&["重", "较重"], Severity::Serious.word()),
                    (&["特重", "重大"], Severity::Grave.word()),
                ]
            }
        }
        Choice::OutcomeKind => {
            const {
                &[
                    (&["满意度"], OutcomeKind::Satisfaction.word()),
                    (&["好评", "表扬"], OutcomeKind::Praise.word()),
                    (&["续约", "续签"], OutcomeKind::Renewal.word()),
                    (&["推荐", "转介绍"], OutcomeKind::Referral.word()),
                    (&["流失"], OutcomeKind::CustomerLoss.word()),
                    (&["投诉"], OutcomeKind::Complaint.word()),
                    (&["违规行为", "违反规定"], OutcomeKind::Violation.word()),
                    (&["泄密"], OutcomeKind::Leak.word()),
                    (&["申诉"], OutcomeKind::Appeal.word()),
                ]
            }
        }
    }
}

/// Yes or no, as people write or tick it; none where it's neither.
#[must_use]
pub fn truth(text: &str) -> Option<bool> {
    const YES: [&str; 9] = ["是", "对", "有", "✓", "√", "true", "yes", "y", "1"];
    const NO: [&str; 10] = [
        "否", "不", "无", "不是", "没有", "false", "no", "n", "0", "×",
    ];
    let told = narrow(text).to_lowercase();
    match &*told {
        told if YES.contains(&told) => Some(true),
        told if NO.contains(&told) => Some(false),
        _ => None,
    }
}
