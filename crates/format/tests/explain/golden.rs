//! Explanations word for word: a dozen that a salesperson would open.

use super::evaluate;
use serde_json::{Value, json};

/// One rep, 张伟, with a performance bonus of 3,000 and whatever else a test adds.
fn request(scheme: &Value, customers: &Value, deals: &Value, outcomes: &Value) -> Value {
    let rep = json!({
        "id": "zhang", "name": "张伟", "team": "east", "department": "key_accounts",
        "performance_bonus": "3000", "performance_bonus_by_month": { "2026-07": "0" }
    });
    let ledger = json!({
        "version": 1,
        "period": { "from": "2026-01-01", "to": "2026-12-31" },
        "teams": [{ "id": "east", "name": "华东组", "prior_total": "90000" }],
        "reps": [rep, { "id": "li", "name": "李娜", "team": "east" }],
        "customers": customers, "deals": deals, "outcomes": outcomes
    });
    json!({ "scheme": scheme, "ledger": ledger })
}

/// The texts of the entry of a rule at a place among those of 张伟, below the line with the rule's name.
fn texts(request: &Value, list: &str, rule: &str, place: usize) -> [String; 2] {
    let statement = evaluate(request);
    let mut entries = statement["reps"][0][list]
        .as_array()
        .expect("entries")
        .iter()
        .filter(|entry| entry["rule"] == rule);
    let entry = entries
        .nth(place)
        .unwrap_or_else(|| panic!("no such entry: {statement:#}"));
    ["zh", "en"].map(|language| {
        let (_, text) = entry["why"]["text"][language]
            .as_str()
            .and_then(|text| text.split_once('\n'))
            .expect("a text");
        text.to_owned()
    })
}

fn assert_said(said: &[String; 2], zh: &[&str], en: &[&str]) {
    assert_eq!(said[0], zh.join("\n"));
    assert_eq!(said[1], en.join("\n"));
}

fn standard() -> Value {
    let customers = json!([
        { "id": "hongyuan", "name": "宏远电子", "rep": "zhang", "grade": "important" },
        { "id": "jinqiao", "name": "金桥建材", "rep": "zhang", "existing": true, "prior_sales": "33333.33" },
        { "id": "huaxin", "name": "华信贸易", "rep": "li" }
    ]);
    let deals = json!([
        { "id": "d1", "customer": "hongyuan", "date": "2026-03-02", "amount": "120000", "returned": "20000" },
        { "id": "d2", "customer": "jinqiao", "date": "2026-02-03", "amount": "38333.32" },
        { "id": "d3", "customer": "huaxin", "date": "2026-02-04", "amount": "50000", "stage": "ordered" }
    ]);
    let outcomes = json!([
        { "id": "o1", "kind": "satisfaction", "date": "2026-06-30", "rep": "zhang", "score": "0.899" },
        { "id": "o2", "kind": "customer_loss", "date": "2026-05-03", "rep": "zhang", "customer": "hongyuan" },
        { "id": "o3", "kind": "customer_loss", "date": "2026-05-09", "rep": "zhang", "customer": "hongyuan" },
        { "id": "o4", "kind": "complaint", "date": "2026-05-20", "rep": "zhang", "severity": "serious" },
        { "id": "o5", "kind": "customer_loss", "date": "2026-07-03", "rep": "zhang", "customer": "hongyuan" },
        { "id": "o6", "kind": "complaint", "date": "2026-08-20", "rep": "zhang", "severity": "serious", "at_fault": false }
    ]);
    let scheme = json!({
        "template": "standard-policy",
        "params": { "monthly_deduction_cap": "0.8" },
        "options": { "growth_mode": "marginal" }
    });
    request(&scheme, &customers, &deals, &outcomes)
}

#[test]
fn a_first_order_in_a_band() {
    assert_said(
        &texts(&standard(), "lines", "new-customer", 0),
        &[
            "结果：奖励 1,000 元。",
            "计算：订单净额 100,000 元，在“10 万元以上（含），不满 50 万元”一档：1,000 元。",
            "依据：3月2日的订单：金额 120,000 − 退货 20,000 = 净额 100,000 元。",
            "符合：3月2日的订单在核算期内；宏远电子是新客户；订单已交付。",
        ],
        &[
            "Result: reward ¥1,000.",
            "Calculation: the order's net amount ¥100,000, in the band from ¥100,000 to under ¥500,000: ¥1,000.",
            "Measured: the order of 2 March: amount 120,000 − returned 20,000 = net ¥100,000.",
            "Conditions met: the order of 2 March lies in the period; 宏远电子 is a new customer; the order is delivered.",
        ],
    );
}

#[test]
fn growth_slice_by_slice() {
    assert_said(
        &texts(&standard(), "lines", "account-growth", 0),
        &[
            "结果：奖励 66.67 元。",
            "计算：增长额分段相加：3,333.333 × 1% + 1,666.657 × 2% = 66.66647 元。",
            "取整：66.66647 元四舍五入到分：66.67 元。",
            "依据：本期销售额 38,333.32 − 上年销售额 33,333.33 = 增长额 4,999.99 元；增长率 = 4,999.99 ÷ 33,333.33 = 14.9999…%。",
            "档次：10%以上（含），不满 20%：2%。",
            "计入：2026年1月1日至12月31日老客户的订单，已下单或已交付，净额大于零。",
            "符合：业务员有老客户；有上年销售额可比。",
        ],
        &[
            "Result: reward ¥66.67.",
            "Calculation: growth, slice by slice: 3,333.333 × 1% + 1,666.657 × 2% = ¥66.66647.",
            "Rounding: ¥66.66647 rounded to the cent: ¥66.67.",
            "Measured: sales now 38,333.32 − sales last year 33,333.33 = growth ¥4,999.99; growth rate = 4,999.99 ÷ 33,333.33 = 14.9999…%.",
            "Band: from 10% to under 20%: 2%.",
            "Counted: orders of existing customers in the period 1 January to 31 December 2026, ordered or delivered, net above zero.",
            "Conditions met: the rep has existing customers; there are sales last year to compare with.",
        ],
    );
}

#[test]
fn a_share_of_a_pool() {
    assert_said(
        &texts(&standard(), "lines", "team-growth", 0),
        &[
            "结果：奖励 1,000 元。",
            "计算：奖池：团队新客户总额增长率 66.6666…%，在“10%以上（含）”一档：团队新客户总额 150,000 × 1% = 1,500 元；按贡献分配：1,500 × 100,000 ÷ 150,000 = 1,000 元。",
            "依据：华东组本期新客户总额 150,000 元（成员的新客户订单净额之和），上年 90,000，增长 60,000；增长率 = 60,000 ÷ 90,000 = 66.6666…%。",
            "计入：2026年1月1日至12月31日新客户的订单，已下单或已交付，净额大于零。",
            "符合：有上年总额可比。",
        ],
        &[
            "Result: reward ¥1,000.",
            "Calculation: pool: growth of the team's new-customer total 66.6666…%, in the band from 10% up: the team's new-customer total 150,000 × 1% = ¥1,500; shared by contribution: 1,500 × 100,000 ÷ 150,000 = ¥1,000.",
            "Measured: 华东组's new-customer total ¥150,000, the net of its members' deals with new customers; last year 90,000, growth 60,000; growth rate = 60,000 ÷ 90,000 = 66.6666…%.",
            "Counted: orders of new customers in the period 1 January to 31 December 2026, ordered or delivered, net above zero.",
            "Conditions met: there is a total of last year to compare with.",
        ],
    );
}

#[test]
fn a_penalty_cut_by_the_limit_of_its_month() {
    assert_said(
        &texts(&standard(), "lines", "customer-loss", 1),
        &[
            "结果：扣罚 900 元。",
            "计算：当月绩效奖金 3,000 × 50% = 1,500 元。",
            "上限：2026年5月最多扣绩效奖金 3,000 元的 80%，即 2,400 元；此前已扣 1,500 元，还可扣 900 元。",
            "依据：张伟2026年5月的绩效奖金 3,000 元。",
            "客户等级：重要客户。",
            "符合：5月9日的客户流失在核算期内；业务员负有责任。",
        ],
        &[
            "Result: penalty ¥900.",
            "Calculation: that month's performance bonus 3,000 × 50% = ¥1,500.",
            "Limit: at most 80% of the performance bonus of ¥3,000 for May 2026, that is ¥2,400; ¥1,500 was deducted before, ¥900 is left.",
            "Measured: performance bonus of 张伟 for May 2026: ¥3,000.",
            "Customer's grade: important.",
            "Conditions met: the customer loss of 9 May lies in the period; the rep is at fault.",
        ],
    );
}

#[test]
fn nothing_is_never_silent() {
    let result = |said: &[String; 2]| {
        said.each_ref()
            .map(|text| text.lines().next().expect("a line").to_owned())
    };
    let used_up = texts(&standard(), "lines", "complaint", 0);
    assert_eq!(
        result(&used_up),
        [
            "结果：扣罚 0 元（本月扣罚上限已用完）。",
            "Result: penalty ¥0 (the month's limit is used up)."
        ]
    );
    let no_bonus = texts(&standard(), "lines", "customer-loss", 2);
    assert_eq!(
        result(&no_bonus),
        [
            "结果：扣罚 0 元（当月绩效奖金为零）。",
            "Result: penalty ¥0 (that month's performance bonus is nothing)."
        ]
    );
}

#[test]
fn an_existing_customer_is_skipped() {
    assert_said(
        &texts(&standard(), "skipped", "new-customer", 0),
        &[
            "结果：没有奖励（老客户）。",
            "符合：2月3日的订单在核算期内。",
            "不符合：金桥建材是老客户。",
            "这项奖励只给本期之前未交易过的新客户。",
        ],
        &[
            "Result: not paid (existing customer).",
            "Conditions met: the order of 3 February lies in the period.",
            "Condition not met: 金桥建材 is an existing customer.",
            "Paid only for customers who did not trade with us before the period.",
        ],
    );
}

#[test]
fn a_score_below_the_first_band() {
    assert_said(
        &texts(&standard(), "skipped", "satisfaction", 0),
        &[
            "结果：没有奖励（未达到最低一档）。",
            "依据：6月30日的满意度调查：得分 89.9%。",
            "最低一档：90%以上（含），不满 95%：500 元。",
            "符合：6月30日的满意度调查在核算期内。",
            "得分 89.9%，未达到最低一档 90%。",
        ],
        &[
            "Result: not paid (below the first band).",
            "Measured: the satisfaction survey of 30 June: the score 89.9%.",
            "First band: from 90% to under 95%: ¥500.",
            "Conditions met: the satisfaction survey of 30 June lies in the period.",
            "The score 89.9%, less than the first band, 90%.",
        ],
    );
}

#[test]
fn no_fault_no_penalty() {
    assert_said(
        &texts(&standard(), "skipped", "complaint", 0),
        &[
            "结果：没有扣罚（业务员没有责任）。",
            "符合：8月20日的客户投诉在核算期内。",
            "为什么没有扣：这次业务员没有责任。",
        ],
        &[
            "Result: nothing deducted (the rep was not at fault).",
            "Conditions met: the complaint of 20 August lies in the period.",
            "Why nothing was deducted: the rep was not at fault this time.",
        ],
    );
}

#[test]
fn a_deal_outside_the_window() {
    let customers = json!([{ "id": "hongyuan", "name": "宏远电子", "rep": "zhang" }]);
    let deals = json!([
        { "id": "d1", "customer": "hongyuan", "date": "2026-03-01", "amount": "600000" },
        { "id": "d2", "customer": "hongyuan", "date": "2026-04-05", "amount": "5000" }
    ]);
    let scheme = json!({ "template": "starter-bonus", "params": { "window_days": 30, "payout_form": "training" } });
    let request = request(&scheme, &customers, &deals, &json!([]));
    assert_said(
        &texts(&request, "skipped", "volume-bonus", 0),
        &[
            "结果：没有奖励（超过期限）。",
            "符合：4月5日的订单在核算期内；宏远电子是新客户；宏远电子由业务员自主开发；订单已交付。",
            "不符合：4月5日的订单在首笔合格订单（3月1日）后 35 天，超过 30 天。",
            "首笔合格订单（3月1日）后 30 天以内的订单才计入，这笔晚了 5 天。",
        ],
        &[
            "Result: not paid (outside the window).",
            "Conditions met: the order of 5 April lies in the period; 宏远电子 is a new customer; 宏远电子 was won by the rep's own effort; the order is delivered.",
            "Condition not met: the order of 5 April is 35 days after the first, of 1 March: more than 30.",
            "Only orders at most 30 days after the first, of 1 March, are counted; days too late: 5.",
        ],
    );
    assert_said(
        &texts(&request, "lines", "volume-bonus", 0),
        &[
            "结果：奖励 500 元，以培训兑现。",
            "计算：新客户销售额 600,000 元，在“50 万元以上（含），不满 100 万元”一档：500 元。",
            "依据：张伟的新客户销售额（1 笔订单）：600,000 元。",
            "计入：2026年1月1日至12月31日新客户的订单，已交付，净额大于零，客户由业务员自主开发，在客户首笔合格订单后 30 天以内。",
        ],
        &[
            "Result: reward ¥500, given as training.",
            "Calculation: sales to new customers ¥600,000, in the band from ¥500,000 to under ¥1,000,000: ¥500.",
            "Measured: sales of 张伟 to new customers (1 order): ¥600,000.",
            "Counted: orders of new customers in the period 1 January to 31 December 2026, delivered, net above zero, customers won by the rep's own effort, at most 30 days after the customer's first.",
        ],
    );
}

#[test]
fn months_that_fall_short() {
    let customers = json!([{ "id": "hongyuan", "name": "宏远电子", "rep": "zhang" }]);
    let deals = json!([
        { "id": "d1", "customer": "hongyuan", "date": "2026-02-10", "amount": "60000" },
        { "id": "d2", "customer": "hongyuan", "date": "2026-03-10", "amount": "50000" }
    ]);
    let request = request(
        &json!({ "template": "class-a-campaign" }),
        &customers,
        &deals,
        &json!([]),
    );
    assert_said(
        &texts(&request, "skipped", "stage-one", 0),
        &[
            "结果：没有奖励（未达到认定条件）。",
            "符合：张伟属于大客户部；2月10日的订单在核算期内；宏远电子是新客户；订单已交付。",
            "不符合：2026年2月至4月月均 36,666.6666… 元（要求：首单当月起的 6 个月里，有连续 3 个月月均销售额达到 50,000.00 元）。",
            "2026年2月至4月合计还差 40,000 元，月均才能达到 50,000 元。",
        ],
        &[
            "Result: not paid (not qualified).",
            "Conditions met: 张伟 works in key accounts; the order of 10 February lies in the period; 宏远电子 is a new customer; the order is delivered.",
            "Condition not met: February to April 2026: ¥36,666.6666… a month (asked: a mean of ¥50,000.00 a month over any 3 consecutive months of the first 6, counted from the month of the first order).",
            "February to April 2026: ¥40,000 more in all for a mean of ¥50,000 a month.",
        ],
    );
}

#[test]
fn a_gift_just_out_of_reach() {
    let customers = json!([{ "id": "hongyuan", "name": "宏远电子", "rep": "zhang" }]);
    let deals =
        json!([{ "id": "d1", "customer": "hongyuan", "date": "2026-02-10", "amount": "1000" }]);
    let scheme = json!({ "template": "order-tiers", "params": { "gift_ladder": [{ "from": "50.01", "item": "定制水杯" }] } });
    assert_said(
        &texts(
            &request(&scheme, &customers, &deals, &json!([])),
            "skipped",
            "gift",
            0,
        ),
        &[
            "结果：没有奖励（未达到最低一档）。",
            "依据：“订单现金奖”所得合计 50 元。",
            "最低一档：50.01 元以上（含）：定制水杯。",
            "“订单现金奖”所得合计 50.00 元，未达到最低一档 50.01 元，还差 0.01 元。",
        ],
        &[
            "Result: not paid (below the first band).",
            "Measured: all that was paid for “Cash by order size” ¥50.",
            "First band: from ¥50.01 up: 定制水杯.",
            "All that was paid for “Cash by order size” ¥50.00, less than the first band, ¥50.01: ¥0.01 short.",
        ],
    );
}
