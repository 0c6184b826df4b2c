//! A scheme within a budget, in sentences.

use crate::brief::scale::begins;
use crate::figure::{per_cent, short};
use crate::label::{attribute, attribute_word};
use crate::part::band::Bounds;
use crate::text::{Label, Localized};
use crate::{label, say};
use rewards_core::analysis::budget::{
    Budget, BudgetReach, Course, Figure, FigureAt, LEAST_FACTOR, band_at,
};
use rewards_core::number::{Rate, divide_rounded};
use rewards_core::scheme::Scheme;

/// What was found.
#[must_use]
pub fn budget_finding(budget: &Budget) -> Localized {
    let target = budget.target;
    match budget.reach {
        BudgetReach::Met if budget.keeps_figures() => say!(
            "奖励数字不用改：现在的成本 {0}，没有超过 {1}；再调高，四舍五入后就超过了。",
            "The figures can stay as they are: the cost is {0}, within {1}. Anything higher, once rounded, would exceed it.",
            budget.before.cost(),
            target
        ),
        BudgetReach::Met => say!(
            "奖励数字调到原来的约 {0}，成本从 {1}变为 {2}，不超过 {3}，还剩 {4}。",
            "With rewards at about {0} of their present level, the cost goes from {1} to {2}, within {3}; {4} is left over.",
            about(budget.factor),
            budget.before.cost(),
            budget.after.cost(),
            target,
            budget.remainder()
        ),
        BudgetReach::Unused => say!(
            "奖励数字提到十倍，成本也不超过 {0}，所以没有改动。",
            "Even ten times the rewards would cost no more than {0}, so nothing was changed.",
            target
        ),
        BudgetReach::Bare(least) => say!(
            "只靠调低奖励数字做不到：降到原来的 {0}，成本还要 {1}，超过 {2}；再低就不成其为奖励了，所以没有改动。",
            "Lower figures alone cannot do it: at {0} of the present rewards the cost is still {1}, more than {2}; anything less would hardly be a reward, so nothing was changed.",
            per_cent(LEAST_FACTOR),
            least,
            target
        ),
        BudgetReach::Passed => say!(
            "奖励全部降到零，成本也超过 {0}，所以没有改动。",
            "Even without any rewards the cost is more than {0}, so nothing was changed.",
            target
        ),
    }
}

/// What is to be known of it; nothing where a larger figure is never cheaper.
#[must_use]
pub const fn budget_note(course: Course) -> Option<Label> {
    match course {
        Course::Rising => None,
        Course::Unsure => Some(label!(
            "有的规则按其他奖励的多少来算，奖励数字再大些，成本也可能不超：这只是找到的一组数字。",
            "One rule depends on what others pay, so larger figures might fit, too: this is one solution."
        )),
    }
}

/// What is scaled, for whoever asks.
pub const BUDGET_SCOPE: Label = label!(
    "只调业务员的奖金和比例；扣罚、客户所得、封顶、门槛、实物都不变，客户所得也算在成本里。每个数字四舍五入到两位有效数字，原来更精确的保持原来的位数。",
    "Only amounts and rates of reps' rewards are scaled; penalties, customers' benefits, caps, bounds and gifts stay as they are, and what customers get counts as cost. Each figure is rounded to two significant digits, or to as many as it has now."
);

/// Where a figure stands in its rule: `小型 · 超过 10 万元`; nothing where the rule has only one.
#[must_use]
pub fn figure_place(scheme: &Scheme, at: &FigureAt) -> Localized {
    let words = at.words.iter().map(|(of, word)| match word {
        Some(word) => attribute_word(*of, word),
        None => say!("其他{0}", "any other {0}", attribute(*of)),
    });
    let measure = scheme.terms(at.rule);
    let measure = measure.and_then(|terms| terms.measure.as_ref());
    let bounds = |unit| measure.map_or(Bounds::in_unit(unit), Bounds::of);
    let band = band_at(scheme, at).map(|(unit, band)| begins(bounds(unit), band));
    Localized::joined(words.chain(band), label!(" · ", " · "))
}

/// A figure: `1,500 元`, `2%`.
#[must_use]
pub fn figure_text(figure: Figure) -> Localized {
    match figure {
        Figure::Amount(amount) => say!("{0} 元", "¥{0}", short(amount)),
        Figure::Rate(rate) => Localized::of(&rate),
    }
}

/// A factor as a per cent with one decimal.
fn about(factor: Rate) -> String {
    const TENTH: i128 = 1_000;
    let tenths = divide_rounded(factor.millionths(), TENTH) * TENTH;
    per_cent(i64::try_from(tenths).map_or(factor, Rate::from_millionths))
}

/// What of a cost is not known is in no budget.
#[must_use]
pub fn budget_lacks(note: &Localized) -> Localized {
    say!(
        "{0}；没填的规则不在预算里。",
        "{0}; rules that are not filled in are not part of the budget.",
        note
    )
    .beginning()
}
