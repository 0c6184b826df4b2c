//! What kinds of part are called where somebody who writes a rule chooses among them.

use crate::label;
use crate::part::measure::{QUALIFYING, label as measure_label};
use crate::text::Label;
use rewards_core::scheme::{
    BandPay, Bound, Comparison, Edge, Given, Holes, Measure, Mode, Of, Pay, Receiver, SubjectKind,
    Test, Which, Whose, Windows,
};

/// For each what a rule is looked at.
#[must_use]
pub const fn subject(kind: SubjectKind) -> Label {
    match kind {
        SubjectKind::Deal => label!("每笔订单", "each order"),
        SubjectKind::Customer => label!("每个客户", "each customer"),
        SubjectKind::Rep => label!("每名业务员", "each rep"),
        SubjectKind::Team => label!("每个团队", "each team"),
        SubjectKind::Outcome => label!("每次事件", "each outcome"),
        SubjectKind::Span => label!(
            "每名业务员的每个月、季度或年度",
            "each rep's month, quarter or year"
        ),
    }
}

/// Which deals of a customer.
#[must_use]
pub const fn which(which: Which) -> Label {
    match which {
        Which::Each => label!("每一笔", "every one"),
        Which::First => label!("只算首笔", "the first only"),
    }
}

/// What is measured; of the kinds that need more, what they have in common.
#[must_use]
pub fn measure<H: Holes>(measure: &Measure<H>) -> Label {
    measure_of_word(measure.word()).unwrap_or_default()
}

/// What a measure is called, by the scheme format's name; one of several kinds goes by what they share.
pub(crate) fn measure_of_word(id: &str) -> Option<Label> {
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
        return measure_label(plain, Of::All);
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

/// What is tested.
#[must_use]
pub const fn test<H: Holes>(test: &Test<H>) -> Label {
    match test {
        Test::AtFault => label!("业务员有责任", "the rep was at fault"),
        Test::Has(_) => label!("有某项资料", "an entry is filled in"),
        Test::CustomerIs(_) => label!("是新客户或老客户", "the customer is new, or existing"),
        Test::HasDeal(_) => label!("客户有订单", "the customer has an order"),
        Test::Is(_) => label!("属于某一类", "it belongs to a class"),
        Test::Compare {
            is: Comparison::AtLeast,
            ..
        } => label!("达到（含）", "reaches a bound"),
        Test::Compare {
            is: Comparison::Over,
            ..
        } => label!("超过（不含）", "exceeds a bound"),
        Test::Compare {
            is: Comparison::Below,
            ..
        } => label!("低于（不含）", "is below a bound"),
        Test::FirstOf(_) => label!("只算第一个", "only the first"),
        Test::Leader => label!("当期第一名", "the rep leads the span"),
        Test::Sustained(_) => label!(
            "连续几个月达到月均额",
            "months in a row reach a monthly mean"
        ),
        Test::Any(_) => label!("下列之一成立", "any one of these"),
    }
}

/// What is paid.
#[must_use]
pub const fn pay<H: Holes>(pay: &Pay<H>) -> Label {
    match pay {
        Pay::Amount(_) => label!("固定金额", "a fixed amount"),
        Pay::Rate(_) => label!("按比例", "a rate"),
        Pay::Bands(_) => label!("分档", "by bands"),
        Pay::Item(..) => label!("实物或假期", "an item"),
        Pay::Action(..) => label!("采取措施", "an action"),
        Pay::By(_) => label!("按类别分别确定", "depends on a class"),
    }
}

/// What a band pays.
#[must_use]
pub const fn band_pay<H: Holes>(pay: &BandPay<H>) -> Label {
    match pay {
        BandPay::Amount(_) => label!("金额", "an amount"),
        BandPay::Rate(_) => label!("比例", "a rate"),
        BandPay::Item(_) => label!("实物", "an item"),
    }
}

/// How a band begins.
#[must_use]
pub const fn edge(edge: Edge) -> Label {
    match edge {
        Edge::From => label!("以上（含本数）", "from (included)"),
        Edge::Over => label!("超过（不含本数）", "over (not included)"),
    }
}

/// How rates of bands are taken.
#[must_use]
pub const fn mode(mode: Mode) -> Label {
    match mode {
        Mode::Whole => label!(
            "按达到的最高一档算全额",
            "the highest band's rate on the whole"
        ),
        Mode::Marginal => label!("超额累进，各段分别算", "slice by slice, added up"),
    }
}

/// What a bound is.
#[must_use]
pub const fn bound<H: Holes>(bound: &Bound<H>) -> Label {
    match bound {
        Bound::Figure(_) => label!("一个数字", "a figure"),
        Bound::Target(_) => label!("目标", "a target"),
        Bound::Share(..) => label!("目标的一部分", "a share of a target"),
    }
}

/// What can be there or not.
#[must_use]
pub const fn something(given: Given) -> Label {
    match given {
        Given::Rep => label!("填了业务员", "a rep is named"),
        Given::Customer => label!("填了客户", "a customer is named"),
        Given::Referrer => label!("填了推荐人", "a referrer is named"),
        Given::Score => label!("填了得分", "there is a score"),
        Given::ExistingCustomers => label!("业务员有老客户", "the rep has existing customers"),
        Given::PriorSales => label!("有上年销售额", "there were sales last year"),
        Given::PriorTotal => label!("团队有上年新客户总额", "the team has a total of last year"),
        Given::QuarterTarget => label!("有季度目标", "there is a quarter's target"),
        Given::YearTarget => label!("有年度目标", "there is a year's target"),
        Given::TaskCustomers => label!("有任务客户数", "a number of customers is asked for"),
        Given::Goal => label!("团队有自定目标", "the team has a goal"),
    }
}

/// Of whom something is the first.
#[must_use]
pub const fn whose(whose: Whose) -> Label {
    match whose {
        Whose::Rep => label!("每名业务员的", "of each rep"),
        Whose::Customer => label!("每个客户的", "of each customer"),
    }
}

/// Which runs of months are tried.
#[must_use]
pub const fn windows(windows: Windows) -> Label {
    match windows {
        Windows::First => label!("只看最先的几个月", "the first run only"),
        Windows::Any => label!("任何连续的几个月", "any run"),
    }
}

/// Who receives.
#[must_use]
pub const fn receiver<H: Holes>(receiver: &Receiver<H>) -> Label {
    match receiver {
        Receiver::Rep => label!("业务员", "the rep"),
        Receiver::Customer => label!("客户", "the customer"),
        Receiver::Referrer => label!("推荐客户的人", "the referrer"),
        Receiver::Team(_) => label!("团队", "the team"),
    }
}
