//! Why parts of a rule do not fit together, and which bands are at fault: whole sentences.

use super::{known, part};
use crate::problem::{BandFault, Misfit, PartKind};
use crate::text::{Label, Localized};
use crate::{choose, label, say};
use rewards_core::scheme::SubjectKind;

/// What does not fit, why, and what does.
pub(super) fn misfit(misfit: &Misfit) -> Localized {
    match misfit {
        Misfit::Measure(subject, measure, fitting) => say!(
            "{0}没有“{1}”可量；这里可以用：{2}",
            "{0} has no “{1}” to measure; here one can use {2}",
            whose(*subject),
            measure_name(measure),
            measures(fitting)
        ),
        Misfit::NoMeasure(fitting) if fitting.is_empty() => label!(
            "要写量什么（measure），才能分档、按比例发或作比较",
            "What is measured (measure) has to be written: bands, rates and bounds are of that"
        )
        .into(),
        Misfit::NoMeasure(fitting) => say!(
            "要写量什么（measure），才能分档、按比例发或作比较；这里可以用：{0}",
            "What is measured (measure) has to be written: bands, rates and bounds are of that; here one can use {0}",
            measures(fitting)
        ),
        Misfit::Beside(field, other) => say!(
            "“{0}”不能和“{1}”写在一起，只留一个",
            "“{0}” cannot stand beside “{1}”: keep one of them",
            field,
            other
        ),
        Misfit::OnlyWith(field, with) => say!(
            "“{0}”只和 {1} 写在一起",
            "“{0}” stands only together with {1}",
            field,
            Localized::joined(with.iter().copied(), label!(" 或 ", " or "))
        ),
        Misfit::Receiver(subject, fitting) if fitting.is_empty() => say!(
            "{0}没有可以领奖的人",
            "{0} names nobody who could receive",
            whose(*subject)
        ),
        Misfit::Receiver(subject, fitting) => say!(
            "{0}没有这样的领取人；“to”可以写：{1}",
            "{0} names no such receiver; “to” can be {1}",
            whose(*subject),
            listed(fitting)
        ),
        Misfit::Word(subject, fitting) if fitting.is_empty() => say!(
            "{0}没有这一项，这里不能用",
            "{0} has nothing of the kind",
            whose(*subject)
        ),
        Misfit::Word(subject, fitting) => say!(
            "{0}没有这一项；这里可以用：{1}",
            "{0} has no such thing; here one can use {1}",
            whose(*subject),
            listed(fitting)
        ),
        Misfit::Test(subject, test) => match asked_of(test) {
            Some(subjects) => say!(
                "“{0}”只用于{1}的规则，{2}不能用",
                "“{0}” works only in rules for {1}. {2} cannot use it",
                test,
                subjects,
                whose(*subject)
            ),
            None => say!(
                "{0}不能用这个条件",
                "{0} cannot use this condition",
                whose(*subject)
            ),
        },
        Misfit::Severity(kind, []) => say!(
            "“{0}”不分程度，不要写 severity",
            "{0} has no severity: leave “severity” out",
            label::outcome_kind(*kind)
        ),
        Misfit::Severity(kind, fitting) => say!(
            "“{0}”没有这个程度；可以写：{1}",
            "{0} is never that severe; it can be {1}",
            label::outcome_kind(*kind),
            listed(fitting)
        ),
        Misfit::NoBase(measure) => say!(
            "“{0}”不是金额，不能按比例发；请改用固定金额（amount），或改量金额",
            "“{0}” is no money that a rate could be taken of; pay an amount, or measure money",
            measure_name(measure)
        ),
        Misfit::NoSlices(measure) => say!(
            "“{0}”不能分段累进（marginal）；只有金额和增长可以",
            "“{0}” cannot be cut into slices (marginal); only money and growth can",
            measure_name(measure)
        ),
        Misfit::TargetOfOtherUnit(target, measure) => say!(
            "目标 {0} 和“{1}”单位不同，不能比较",
            "The target {0} and “{1}” are in different units",
            target,
            measure_name(measure)
        ),
        Misfit::NoRun
        | Misfit::ElseOfAlternative
        | Misfit::AmongOutcomes
        | Misfit::PenaltyOfRepsOnly
        | Misfit::NotForCustomers
        | Misfit::CannotAdd
        | Misfit::MonthlyOfBonusOnly
        | Misfit::PerCustomerOnly
        | Misfit::AfterSpansOnly
        | Misfit::PoolIsMoney
        | Misfit::QuantityForCustomer => {
            let label = plain(misfit);
            say!("{0}", "{0}", label)
        }
    }
}

/// What needs no part to be said.
fn plain(misfit: &Misfit) -> Label {
    match misfit {
        Misfit::NoRun => label!(
            "“月均销售额”要先有条件“连续几个月达到月均额”（sustained），找出是哪几个月",
            "Mean monthly sales need a run of months: add the condition “months in a row reach a monthly mean” (sustained)"
        ),
        Misfit::ElseOfAlternative => label!(
            "“else”写在“any”旁边，不写在它的各项里",
            "“else” stands beside “any”, not in its alternatives"
        ),
        Misfit::AmongOutcomes => label!(
            "按事件逐件算的规则不选客户和订单，不能写“among”；要限定部门，请写 \"when\": [{\"is\": {\"department\": […]}}]",
            "A rule for each outcome selects no customers and deals, so it has no “among”; for a department write \"when\": [{\"is\": {\"department\": […]}}]"
        ),
        Misfit::PenaltyOfRepsOnly => {
            label!("只有业务员会被扣款", "Only a rep can have a penalty")
        }
        Misfit::NotForCustomers => label!(
            "给客户的优惠没有发放形式，这一项只用于业务员和团队",
            "A customer's benefit has no form; this is for reps and teams only"
        ),
        Misfit::CannotAdd => label!(
            "只有发给业务员、且没有月度上限的规则可以计入累计",
            "Only a rule that pays reps, without a monthly cap, can add to a tally"
        ),
        Misfit::MonthlyOfBonusOnly => label!(
            "月度上限只用于量“绩效奖金”、且由业务员承担的规则",
            "A monthly cap is only for rules of reps that measure the performance bonus"
        ),
        Misfit::PerCustomerOnly => label!(
            "每人上限只用于给客户的优惠",
            "A limit per receiver is for customers only"
        ),
        Misfit::AfterSpansOnly => label!(
            "“连续几期才采取”（after）只用于按月、季度或年逐期算的规则",
            "“Only after so many spans in a row” (after) is only for rules for each month, quarter or year"
        ),
        Misfit::PoolIsMoney => label!(
            "团队奖金池只能是钱，不能是物品或措施",
            "A team's pool is money: neither an item nor an action"
        ),
        Misfit::QuantityForCustomer => label!(
            "给客户的物品不能写数量",
            "An item for a customer has no quantity"
        ),
        Misfit::Measure(..)
        | Misfit::Receiver(..)
        | Misfit::Word(..)
        | Misfit::Test(..)
        | Misfit::Severity(..)
        | Misfit::NoBase(_)
        | Misfit::NoSlices(_)
        | Misfit::NoMeasure(_)
        | Misfit::Beside(..)
        | Misfit::OnlyWith(..)
        | Misfit::TargetOfOtherUnit(..) => Label::default(),
    }
}

/// Which band is at fault, and why.
pub(super) fn bands(fault: &BandFault) -> Localized {
    match fault {
        BandFault::Empty => say!("至少要有一档", "There has to be at least one band"),
        BandFault::Shape { band } => say!(
            "第 {0} 档要有一个起点（over 或 from）和一种奖励（amount、rate 或 item），各只写一个",
            "Band {0} takes one beginning (over or from) and one pay (amount, rate or item)",
            band
        ),
        BandFault::PayNotTaken { band, pay, taken } => say!(
            "第 {0} 档的奖励 {1} 在这里不能用；这里可以用：{2}",
            "Band {0} pays {1}, which is not taken here; here one can use {2}",
            band,
            pay,
            listed(taken)
        ),
        BandFault::NotAbove { band } => say!(
            "第 {0} 档的起点要高于前一档：各档从低到高排列，起点不能相同",
            "Band {0} has to begin above the one before: bands go from low to high, and no two begin at the same bound",
            band
        ),
    }
}

fn listed(words: &[&'static str]) -> Localized {
    super::row::opening(&known::listed(words))
}

/// For what a rule has to be looked at for a test to make sense.
fn asked_of(test: &str) -> Option<Label> {
    Some(match test {
        "at_fault" => label!("按事件算", "each outcome"),
        "customer_is" | "has_deal" => label!(
            "按订单、客户或有客户的事件算",
            "each deal, customer or outcome with a customer"
        ),
        "leader" => label!("按期算", "each span"),
        "sustained" => label!("按订单或客户算", "each deal or customer"),
        _ => return None,
    })
}

/// For each what the rule is looked at, as the one who has, or has not.
const fn whose(subject: SubjectKind) -> Label {
    match subject {
        SubjectKind::Deal => label!("按订单算的规则", "A rule for each deal"),
        SubjectKind::Customer => label!("按客户算的规则", "A rule for each customer"),
        SubjectKind::Rep => label!("按业务员算的规则", "A rule for each rep"),
        SubjectKind::Team => label!("按团队算的规则", "A rule for each team"),
        SubjectKind::Outcome => label!("按这些事件算的规则", "A rule for each such outcome"),
        SubjectKind::Span => label!("按期算的规则", "A rule for each span"),
    }
}

/// Measures with how they are written.
fn measures(words: &[&'static str]) -> Localized {
    let measure = |word: &&'static str| {
        let written = part::written(PartKind::Measure, word);
        say!("{0}（{1}）", "{0} ({1})", measure_name(word), written)
    };
    Localized::joined(words.iter().map(measure), label::AND)
}

/// A measure by the format's name of it.
fn measure_name(word: &str) -> Localized {
    match choose::measure_of_word(word) {
        Some(label) => label.into(),
        None => Localized::same(word),
    }
}
