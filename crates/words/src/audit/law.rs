//! What Chinese law says of fines and of pay that isn't money. It was looked up on a day, and it is no legal advice.

use super::place::money;
use crate::label;
use crate::label::{form, item};
use crate::say;
use crate::text::{Label, Localized};
use rewards_core::audit::{Fine, InKind};
use rewards_core::number::Money;

/// The day on which the sources were looked up.
pub const LOOKED_UP: &str = "2026-11-27";

/// What is relied upon.
pub const SOURCES: [Label; 3] = [
    label!(
        "《工资支付暂行规定》（劳部发〔1994〕489 号）第五条：工资以法定货币支付",
        "Interim Provisions on Payment of Wages (1994, no. 489), art. 5: wages are paid in legal tender"
    ),
    label!(
        "《工资支付暂行规定》第十六条：赔偿经济损失按劳动合同约定，每月扣除不超过当月工资的 20%，余额不低于当地最低工资",
        "Interim Provisions on Payment of Wages, art. 16: compensation for a loss as agreed in the contract, at most 20 % of the month's wage, and never below the local minimum wage"
    ),
    label!(
        "《国务院关于废止部分行政法规的决定》（国务院令第 516 号，2008 年）：废止《企业职工奖惩条例》",
        "State Council decree no. 516 (2008), which repealed the Regulations on Rewards and Penalties for Staff and Workers"
    ),
];

/// How it is a fine.
pub(super) fn fine(how: Fine, bonus: Money, taken: Option<Money>) -> Localized {
    let (bonus, taken) = (money(bonus), taken.map(money));
    match (how, taken) {
        (_, None) => label!(
            "这是固定数额的罚款，不是少发奖金：不管数额填多少，当月绩效奖金不够扣时，都会扣到工资。",
            "This is a fixed fine and not a smaller bonus: whatever amount is set, it reaches into wages where the month's performance bonus is less."
        )
        .into(),
        (Fine::Fixed, Some(taken)) => say!(
            "这是固定数额的罚款，不是少发奖金：当月绩效奖金只有 {0}时也扣 {1}，会扣到工资。",
            "This is a fixed fine and not a smaller bonus: {1} is taken even where the month's performance bonus is {0}, so it reaches into wages.",
            bonus,
            taken
        ),
        (Fine::BeyondBonus, Some(taken)) => say!(
            "几次加起来扣 {1}，超过当月绩效奖金 {0}，会扣到工资。",
            "Several together take {1}, more than the month's performance bonus of {0}, so they reach into wages.",
            bonus,
            taken
        ),
    }
}

/// What the law says of fines.
pub(super) fn of_fines() -> Localized {
    say!(
        "按《工资支付暂行规定》第十六条，从工资里只能扣按劳动合同约定赔偿的、本人造成的经济损失，每月不超过当月工资的 20%，扣后不低于当地最低工资。《企业职工奖惩条例》2008 年废止后，罚款没有全国性的依据，各地做法不一。（{0} 查阅；不是法律意见。）",
        "By art. 16 of the Interim Provisions on Payment of Wages only compensation for a loss that the employee caused, as agreed in the contract, may be taken from wages: at most 20 % of the month's wage, and never below the local minimum wage. Since the Regulations on Rewards and Penalties for Staff and Workers were repealed in 2008, fines as such have had no national basis; practice differs by province. (Looked up on {0}; no legal advice.)",
        LOOKED_UP
    )
}

/// What is given in place of money.
pub(super) fn in_kind(how: &InKind) -> Localized {
    match how {
        InKind::Form(of) => say!(
            "应得的奖励不发现金，改发{0}。",
            "What was earned is paid as {0} and not in money.",
            form(*of)
        ),
        InKind::Item(given) => say!(
            "奖励是“{0}”，不是现金。在现金之外另送没有问题，顶替应得的奖金就有问题。",
            "The reward is “{0}” and not money. Beside money it is a gift; in place of pay that was earned it isn't.",
            item(given)
        ),
    }
}

/// What the law says of pay that isn't money.
pub(super) fn of_pay_in_kind() -> Localized {
    say!(
        "按《工资支付暂行规定》第五条，工资应当以法定货币支付，不得用实物或有价证券代替。（{0} 查阅；不是法律意见。）",
        "By art. 5 of the Interim Provisions on Payment of Wages wages are paid in legal tender; goods and securities may not take its place. (Looked up on {0}; no legal advice.)",
        LOOKED_UP
    )
}
