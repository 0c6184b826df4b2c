//! Why a sum of money is nothing: what a scheme doesn't have, that nothing met its conditions, or that it can't be known yet.

use super::awaited::{AwaitedKind, kind_of};
use super::computed::Computed;
use super::shown::Shown;
use rewards_core::analysis::things_awaited;
use rewards_core::scheme::{Kind, Scheme};
use rewards_words::text::Localized;
use rewards_words::{label, say};

/// Why a scheme gives and takes nothing of reps, whatever happened; nothing where it may.
#[must_use]
pub fn gives_nothing(scheme: &Scheme) -> Option<Localized> {
    if scheme.rules.is_empty() {
        let words = label!("这个方案还没有规则", "this scheme has no rules yet");
        return Some(words.into());
    }
    let words = label!(
        "这个方案只给客户优惠，不奖也不罚业务员",
        "this scheme benefits customers alone: it neither rewards nor penalises reps"
    );
    (!scheme.concerns_reps()).then(|| words.into())
}

/// Why a sum of money of reps is nothing: what a scheme doesn't have, or that nothing met its conditions.
pub(super) fn no_money_words(scheme: &Scheme, kind: Option<Kind>) -> Localized {
    let met = match kind {
        None => label!(
            "没有一项奖励或扣罚达到条件",
            "no reward or penalty met its conditions"
        ),
        Some(Kind::Reward) => label!("没有一项奖励达到条件", "no reward met its conditions"),
        Some(Kind::Penalty) => label!("没有一项扣罚达到条件", "no penalty met its conditions"),
    };
    let words = gives_nothing(scheme).unwrap_or_else(|| met.into());
    say!("{0}。", "{0}.", words).beginning()
}

/// What stands where the rep at a place gets and loses nothing: that the scheme gives and takes nothing of reps, that nothing met
/// its conditions, or that it can't be known yet.
#[must_use]
pub fn nothing_words(computed: &Computed, at: usize, net: &Shown, reasons: usize) -> Localized {
    if let Some(words) = gives_nothing(&computed.scheme) {
        return say!("{0}。", "{0}.", words).beginning();
    }
    let waits_for_things = || !things_awaited(&computed.scheme, computed.stand_in(), at).is_empty();
    let mut text: Localized = match (net.awaits().is_empty(), kind_of(net.awaits())) {
        (true, _) if waits_for_things() => label!(
            "没有奖金和罚款；公司的数字还没有填齐，有没有实物或措施还算不出来",
            "No money is gained or lost; the company's figures are not all filled in: gifts and measures cannot be known yet"
        ),
        (true, _) => label!(
            "没有一项奖励或扣罚达到条件",
            "No reward or penalty met its conditions"
        ),
        (false, AwaitedKind::Figure) => label!(
            "公司的数字还没有填齐，有没有奖励或扣罚还算不出来，不是 0",
            "The company's figures are not all filled in: rewards and penalties cannot be computed yet; they are unknown, not zero"
        ),
        (false, AwaitedKind::Fact) => label!(
            "资料还没有填齐，有没有奖励或扣罚还算不出来，不是 0",
            "Details are not all filled in: rewards and penalties cannot be computed yet; they are unknown, not zero"
        ),
    }
    .into();
    text.push(&Localized::from(match (reasons, net.awaits().is_empty()) {
        (0, _) => label!("。", "."),
        (_, true) => label!("，原因列在下面。", "; the reasons are below."),
        (_, false) => label!(
            "。已经知道没有达到条件的，原因列在下面。",
            ". Of what is known not to apply, the reasons are below."
        ),
    }));
    text
}
