//! Words of closed lists with what they are called: `已签约（signed）`.

use super::row::row;
use crate::label;
use crate::part::measure::QUALIFYING;
use crate::text::{Label, Localized};
use rewards_core::ledger::{Department, Grade, OutcomeKind, Severity, Size, Stage};
use rewards_core::scheme::{Allocation, Attribute, Form, Kind, Measure, Of, Reason, Target};

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
    );
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

/// The word that is meant by what somebody wrote in Chinese or English; none where that is not plain.
pub(super) fn meant<'w>(words: &[&'w str], written: &str) -> Option<(&'w str, Label)> {
    let written = written.trim();
    if written.chars().count() < 2 {
        return None;
    }
    let labelled = words
        .iter()
        .filter_map(|word| Some((*word, called(words, word)?)));
    let fits = |(word, label): &(&str, Label)| {
        word.eq_ignore_ascii_case(written)
            || label.zh.contains(written)
            || label.en.eq_ignore_ascii_case(written)
    };
    let exact = labelled.clone().find(|(_, label)| label.zh == written);
    let mut fitting = labelled.filter(fits);
    exact.or_else(|| fitting.next().filter(|_| fitting.next().is_none()))
}

/// What a measure is called, by the scheme format's name; one of several kinds goes by what they share.
pub(crate) fn measure(id: &str) -> Option<Label> {
    const PLAIN: &[Measure] = &[
        Measure::Net,
        Measure::FirstNet,
        Measure::Total,
        Measure::Growth,
        Measure::Score,
        Measure::Amount,
        Measure::PerformanceBonus,
        Measure::Repurchases,
        Measure::NewCustomers,
        Measure::MeanMonthSales,
        Measure::ReturnedShare,
        Measure::IdleDays,
        Measure::Margin,
    ];
    if let Some(plain) = PLAIN.iter().find(|measure| measure.word() == id) {
        return crate::part::measure::label(plain, Of::All);
    }
    Some(match id {
        "team_total" => label!("团队总额", "the team's total"),
        "team_growth" => label!("团队总额增长率", "growth of the team's total"),
        "mean_score" => label!("平均得分", "the mean score"),
        "tally" => label!("其他规则所得合计", "what other rules have paid"),
        "qualifying_customers" => QUALIFYING,
        "outcome_count" => label!("某类记录的次数", "the number of outcomes of a kind"),
        "missed_spans" => label!("未达标的期数", "the number of spans below target"),
        _ => return None,
    })
}
