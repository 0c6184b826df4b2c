//! What is asked of a run of months; figures may be named instead of known.

use crate::say;
use crate::text::{Localize, Localized};
use rewards_core::scheme::Windows;

/// What is asked of a run of months.
#[must_use]
pub fn run_asked(
    windows: Windows,
    (months, of): (&dyn Localize, &dyn Localize),
    mean: &dyn Localize,
    extras: &[Localized],
) -> Localized {
    let mut text = match windows {
        Windows::First => say!(
            "首单当月起的前 {0} 个月，月均销售额达到 {1}",
            "a mean of {1} a month over the first {0} months, counted from the month of the first order",
            months,
            mean
        ),
        Windows::Any => say!(
            "首单当月起的 {1} 个月里，有连续 {0} 个月月均销售额达到 {2}",
            "a mean of {2} a month over any {0} consecutive months of the first {1}, counted from the month of the first order",
            months,
            of,
            mean
        ),
    };
    for extra in extras {
        text.push(&say!("，且{0}", ", with {0}", extra));
    }
    text
}

/// What is asked of other products than one, whose name stands in quotes.
#[must_use]
pub fn other_products(product: &dyn Localize, share: &dyn Localize) -> Localized {
    say!(
        "每个月{0}以外的产品占 {1} 以上（含）",
        "at least {1} of each month in products other than {0}",
        product,
        share
    )
}

/// What is asked of the margin.
#[must_use]
pub fn mean_margin(margin: &dyn Localize) -> Localized {
    say!(
        "平均毛利率达到 {0}",
        "a mean gross margin of at least {0}",
        margin
    )
}
