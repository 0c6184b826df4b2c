//! A rep's part of a statement as plain text, to be sent on.

use super::rep::{Group, RepView};
use super::shown::Shown;
use rewards_words::say;
use rewards_words::text::Localized;

/// Under which scheme, and which version of it, something was found.
#[must_use]
pub fn under_scheme(scheme: &Localized) -> Localized {
    say!("方案：{0}", "Scheme: {0}", scheme)
}

/// The whole part: a line with the sums, then a line for each entry; last the scheme, which is called so.
#[must_use]
pub fn rep_text(rep: &RepView, scheme: &Localized) -> Localized {
    let mut text = say!(
        "{0}：净额 {1}（奖励 {2}，扣罚 {3}）",
        "{0}: net {1} (rewards {2}, penalties {3})",
        rep.name,
        in_yuan(&rep.net),
        rep.reward.marked(),
        rep.penalty.marked()
    );
    if let Some(note) = rep.net.note() {
        text.push(&say!("；{0}", "; {0}", note));
    }
    for group in rep.paid.iter().chain(&rep.given).chain(&rep.skipped) {
        for entry in &group.entries {
            text.push(&line(group, entry));
        }
    }
    text.push("\n");
    text.push(&under_scheme(scheme));
    text
}

/// A figure with its unit; what isn't known has none.
fn in_yuan(shown: &Shown) -> Localized {
    match shown {
        Shown::Known(_) | Shown::SoFar(..) => say!("{0} 元", "¥{0}", shown.marked()),
        Shown::Waiting(_) => shown.text(),
    }
}

fn line(group: &Group, entry: &super::Entry) -> Localized {
    let mut line = say!("\n", "\n");
    if !group.clause.is_empty() {
        line.push(&group.clause);
        line.push(" ");
    }
    line.push(&say!("{0} · {1}", "{0} · {1}", group.name, entry.title));
    if !entry.detail.is_empty() {
        line.push(" · ");
        line.push(&entry.detail);
    }
    line.push(&say!("：{0}", ": {0}", entry.worth));
    line
}
