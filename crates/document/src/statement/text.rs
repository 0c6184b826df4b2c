//! A rep's part of a statement as plain text, to be sent on.

use super::computed::Computed;
use super::groups::{GroupEntry, RuleGroup, rule_groups, skipped_groups};
use super::shown::Shown;
use super::sums::rep_row;
use rewards_words::say;
use rewards_words::text::Localized;

/// Under which scheme, and which version of it, something was found.
#[must_use]
pub fn under_scheme(scheme: &Localized) -> Localized {
    say!("方案：{0}", "Scheme: {0}", scheme)
}

/// The whole part of the rep at a place: a line with the sums, then a line for each entry; last the scheme, which is called so.
/// Nothing where there is no such rep.
#[must_use]
pub fn rep_text(computed: &Computed, place: usize, scheme: &Localized) -> Option<Localized> {
    let row = rep_row(computed, place)?;
    let mut text = say!(
        "{0}：净额 {1}（奖励 {2}，扣罚 {3}）",
        "{0}: net {1} (rewards {2}, penalties {3})",
        row.name,
        in_yuan(&row.net),
        row.reward.marked(),
        row.penalty.marked()
    );
    if let Some(note) = row.net.note() {
        text.push(&say!("；{0}", "; {0}", note));
    }
    let given = rule_groups(computed, place);
    for group in given.iter().chain(&skipped_groups(computed, place)) {
        for entry in &group.entries {
            text.push_line(&line(group, entry));
        }
    }
    text.push_line(&under_scheme(scheme));
    Some(text)
}

/// A figure with its unit; what isn't known has none.
fn in_yuan(shown: &Shown) -> Localized {
    match shown {
        Shown::Known(_) | Shown::SoFar(..) => say!("{0} 元", "¥{0}", shown.marked()),
        Shown::Waiting(_) => shown.text(),
    }
}

/// `三.1 新客户开发奖 · 宏远电子 · 3月2日首单 120,000：500.00`.
fn line(group: &RuleGroup, entry: &GroupEntry) -> Localized {
    let text = say!("{0} · {1}", "{0} · {1}", group.name, entry.brief.line());
    let text = if group.clause.is_empty() {
        text
    } else {
        say!("{0} {1}", "{0} {1}", group.clause, text)
    };
    let worth = entry.worth.text();
    match entry.worth.note() {
        Some(note) => say!("{0}：{1}（{2}）", "{0}: {1} ({2})", text, worth, note),
        None => say!("{0}：{1}", "{0}: {1}", text, worth),
    }
}
