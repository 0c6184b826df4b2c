//! Why there is no pay curve of a rep under a scheme, in a sentence.

use super::computed::Computed;
use super::curve::told;
use super::sums::rep_row;
use rewards_core::pieces::at_once;
use rewards_core::scheme::{Receiver, Subject, Terms};
use rewards_words::text::Localized;
use rewards_words::{label, say};

/// Why the rep at a place of the statement has no curve: something is still to be filled in; the scheme pays for single deals or
/// customers, so that it matters how more is sold; sales alone don't tell what more brings; or more brings nothing.
#[must_use]
pub fn no_curve(computed: &Computed, place: usize) -> Localized {
    let lacks = rep_row(computed, place).and_then(|row| row.net.note());
    if let Some(lacks) = lacks {
        return say!(
            "{0}；填好才能画出曲线。",
            "{0}; until then there is no curve.",
            lacks.beginning()
        );
    }
    let pays = |look: fn(&Subject) -> bool| {
        let mut rules = computed.scheme.active();
        rules.any(|(_, terms)| look(&terms.for_each) && is_for_reps(terms))
    };
    let why = if pays(|subject| matches!(subject, Subject::Deal(_))) {
        label!(
            "这里按笔发奖：多卖能多得多少，要看是哪一笔，画不成曲线。可以用“试算：再签一单会怎样”来看。",
            "Pay here is per deal: what more sales bring depends on each deal, so there is no curve. Try “What if there is one more deal”."
        )
    } else if pays(|subject| matches!(subject, Subject::Customer)) {
        label!(
            "这里按客户发奖：多卖能多得多少，要看卖给谁，画不成曲线。可以用“试算：再签一单会怎样”来看。",
            "Pay here is per customer: what more sales bring depends on who buys, so there is no curve. Try “What if there is one more deal”."
        )
    } else if at_once(told(computed, place)).is_none() {
        label!(
            "多卖能得多少，只看销售额算不出来，画不成曲线。",
            "What more sales bring cannot be worked out from sales alone, so there is no curve."
        )
    } else {
        label!(
            "这名业务员多卖少卖，净额都不变，没有曲线可画。",
            "Selling more or less does not change this rep's net, so there is no curve."
        )
    };
    why.into()
}

fn is_for_reps(terms: &Terms) -> bool {
    matches!(terms.to, Receiver::Rep)
}
