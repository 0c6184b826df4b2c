//! What changed from one version of a scheme to another, as a notice to staff.

use super::head::{Field, Head, Signature};
use crate::day_words::day_words;
use crate::own::DifferenceLine;
use crate::statement::{ChangesOf, signed};
use rewards_core::number::{Day, Money};
use rewards_words::text::Localized;
use rewards_words::{label, many, say};

/// A notice of what changed.
#[derive(Clone, Debug, PartialEq)]
pub struct ChangeNotice {
    /// Its head.
    pub head: Head,
    /// What it says first.
    pub lead: Localized,
    /// What is new, in the words of who published it.
    pub note: Option<Localized>,
    /// What changed, rule by rule.
    pub lines: Vec<DifferenceLine>,
    /// What it does to each rep on the facts at hand, where that is to be said: name, before, afterwards, difference.
    pub effects: Vec<[Localized; 4]>,
    /// Who signs.
    pub signatures: Vec<Signature>,
}

/// What a notice is made of.
#[derive(Clone, Debug)]
pub struct Changed<'c> {
    /// What the scheme is called.
    pub name: Localized,
    /// Which version it was.
    pub old: Localized,
    /// Which it is now.
    pub new: Localized,
    /// From which day on; left to be filled in where it isn't known.
    pub effective: Option<String>,
    /// What was noted when it was published.
    pub note: &'c str,
    /// The day of printing.
    pub date: Day,
    /// What changed.
    pub lines: Vec<DifferenceLine>,
    /// What it does to the reps, where that is to be said.
    pub reps: &'c [ChangesOf],
}

/// The notice.
#[must_use]
pub fn change_notice(changed: Changed<'_>) -> ChangeNotice {
    let Changed {
        name,
        old,
        new,
        effective,
        note,
        date,
        lines,
        reps,
    } = changed;
    let lead = match lines.len() {
        0 => say!(
            "“{0}”的内容没有变化。",
            "Nothing in “{0}” has changed.",
            name
        ),
        count => many!(
            count,
            "“{1}”有 {0} 处调整，其余不变：",
            "“{1}” changes in {0} place; everything else stays the same:",
            "“{1}” changes in {0} places; everything else stays the same:",
            name
        ),
    };
    let from = label!("施行日期", "In force from");
    let effect = |rep: &ChangesOf| {
        let shown = |shown: &Option<crate::statement::Shown>| {
            shown.as_ref().map_or_else(
                || label!("不可计算", "cannot be computed").into(),
                crate::statement::Shown::text,
            )
        };
        (rep.change != Money::ZERO).then(|| {
            [
                Localized::same(rep.name.as_deref().unwrap_or_default()),
                shown(&rep.before),
                shown(&rep.after),
                Localized::same(&signed(rep.change)),
            ]
        })
    };
    ChangeNotice {
        head: Head {
            title: say!("关于调整“{0}”的通知", "Notice of changes to “{0}”", name),
            fields: vec![
                Field::printed(label!("原版本", "Previous version"), old),
                Field::printed(label!("新版本", "New version"), new),
                match effective {
                    Some(day) => Field::printed(from, day_words(&day, None)),
                    None => Field::blank(from),
                },
                Field::printed(label!("打印日期", "Printed on"), Localized::of(&date)),
            ],
            notice: None,
        },
        lead,
        note: (!note.trim().is_empty())
            .then(|| say!("说明：{0}", "Note: {0}", Localized::same(note.trim()))),
        lines,
        effects: reps.iter().filter_map(effect).collect(),
        signatures: vec![
            Signature::of(label!("拟定", "Drawn up by")),
            Signature::of(label!("批准", "Approved by")),
        ],
    }
}
