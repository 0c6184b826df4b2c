//! Words of closed lists with what they are called: `已签约（signed）`.

use super::row::row;
use crate::text::{Label, Localized};
use crate::{choose, label, nearest};
use rewards_core::ledger::{Department, Grade, OutcomeKind, Severity, Size, Stage};
use rewards_core::number::Every;
use rewards_core::scheme::{
    Allocation, Attribute, Form, Given, Kind, Mode, Of, Reason, Target, Which, Whose, Windows,
};

/// What bounds are in, and types of parameters.
const TYPES: &[(&str, Label)] = &[
    ("money", label!("金额", "money")),
    ("rate", label!("比例", "a rate")),
    ("score", label!("得分", "a score")),
    ("margin", label!("毛利率", "a margin")),
    ("count", label!("个数", "a count")),
    ("date", label!("日期", "a day")),
    ("text", label!("文字", "text")),
    ("boolean", label!("是或否", "true or false")),
    ("choice", label!("选一个词", "a word")),
    ("bands", label!("分档", "bands")),
];
/// What a band pays.
const BAND_PAYS: &[(&str, Label)] = &[
    ("amount", label!("金额", "an amount")),
    ("rate", label!("比例", "a rate")),
    ("item", label!("实物", "an item")),
];

/// What a word of a list is called, where the list is one that people know by other words.
pub(super) fn called(list: &[&str], word: &str) -> Option<Label> {
    macro_rules! of_lists {
        ($($kind:ident: $label:path),* $(,)?) => {
            $(if list.iter().all(|word| $kind::of_word(word).is_some()) {
                return $kind::of_word(word).map($label);
            })*
        };
    }
    of_lists!(
        Stage: crate::label::stage,
        Grade: crate::label::grade,
        Size: crate::label::size,
        Severity: crate::label::severity,
        Department: crate::label::department,
        OutcomeKind: crate::label::outcome_kind,
        Form: crate::label::form,
        Kind: crate::label::kind,
        Of: crate::label::of,
        Allocation: crate::label::allocation,
        Attribute: crate::label::attribute,
        Target: crate::label::target,
        Reason: crate::label::reason,
        Every: crate::label::every,
        Mode: choose::mode,
        Which: choose::which,
        Windows: choose::windows,
        Whose: choose::whose,
        Given: choose::something,
    );
    for labelled in [TYPES, BAND_PAYS] {
        let label = |word: &str| labelled.iter().find(|(known, _)| *known == word);
        if list.iter().all(|word| label(word).is_some()) {
            return label(word).map(|(_, label)| *label);
        }
    }
    None
}

/// The words of a list; in Chinese with what they are called.
pub(super) fn listed(words: &[&str]) -> Localized {
    row(words.iter().map(|word| match called(words, word) {
        Some(label) => Localized {
            zh: format!("{}（{word}）", label.zh),
            en: (*word).to_owned(),
        },
        None => Localized::same(word),
    }))
}

/// The word of a list that is meant by what somebody wrote in Chinese or English, and what it is called where it has
/// another name; none where that is not plain.
pub(super) fn meant<'w>(words: &[&'w str], written: &str) -> Option<(&'w str, Option<Label>)> {
    let labelled: Vec<(&str, Label)> = words
        .iter()
        .filter_map(|word| Some((*word, called(words, word)?)))
        .collect();
    if let Some((word, label)) = called_so(&labelled, written) {
        return Some((word, Some(label)));
    }
    let word = nearest(written, words.iter().copied())?;
    Some((word, called(words, word)))
}

/// The word that is called as somebody wrote; none where that is not plain.
pub(super) fn called_so<'w>(
    labelled: &[(&'w str, Label)],
    written: &str,
) -> Option<(&'w str, Label)> {
    let written = written.trim();
    // A single character says too little, but for one that a name begins with.
    let is_part = |name: &str| match written.chars().count() {
        0 => false,
        1 => name.starts_with(written),
        _ => name.contains(written),
    };
    let fits = |(word, label): &(&str, Label)| {
        word.eq_ignore_ascii_case(written)
            || is_part(label.zh)
            || label.en.eq_ignore_ascii_case(written)
    };
    let exact = labelled.iter().find(|(_, label)| label.zh == written);
    let mut fitting = labelled.iter().filter(|labelled| fits(labelled));
    exact
        .or_else(|| fitting.next().filter(|_| fitting.next().is_none()))
        .copied()
}
