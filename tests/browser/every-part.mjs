// Rules in which each kind of part stands, as somebody makes them from one to begin with: at which place what is chosen, by its
// Chinese words, or typed; and what the rule then is in its file.

/** A condition for each measure, from a place on: what is compared, with what, and what else the measure needs. */
const compared = (first, measures) => measures.flatMap(([measure, bound, ...more], nth) => {
  const at = `when[${first + nth}]`;
  const within = more.map(([place, what]) => [`${at}.measure.${place}`, what]);
  return [["when", "达到（含）"], [`${at}.measure`, measure], ...within, [`${at}.at_least`, bound]];
});

/** Months in a row, at a place. */
const run = (place) => [[`${place}.months`, "3"], [`${place}.of`, "6"], [`${place}.mean`, "1万"]];

export const RULES = [
  {
    begins: "每笔新客户首单，按金额分档",
    acts: [
      ["for_each.deal", "每一笔"],
      ["pays.bands", [["1万", "500", "超过"], ["10万", "1,000", "从"]]],
      ["pays", "固定金额"], ["pays[1].amount", "10"],
      ["pays", "按比例"], ["pays[2].rate", "1.5"],
      ["pays", "实物或假期"], ["pays[3].item", "Pen"], ["pays[3].quantity", "2"],
      ["pays", "采取措施"], ["pays[4].action", "Praise"],
      ["pays", "按类别分别确定"], ["pays[5].by", "次数"], ["pays[5].amounts.first", "1"], ["pays[5].amounts.later", "2"],
      ["limits.of_base", "5%"], ["adds_to", "cash"],
      ["when", "有某项资料"], ["when[0].else", "未达到认定条件"],
      ["when", "是新客户或老客户"], ["when[1].customer_is", "老客户"],
      ["when", "客户有订单"], ["when[2].has_deal", "已交付"],
      ["when", "属于某一类"], ["when[3].is.department", "市场部"],
      ["when", "达到（含）"], ["when[4].at_least", "1万"],
      ["when", "超过（不含）"], ["when[5].over.bound", "目标"], ["when[5].over.target", "年度目标"],
      ["when", "低于（不含）"], ["when[6].below.bound", "目标的一部分"], ["when[6].below.share", "50%"],
      ["when", "只算第一个"], ["when[7].first_of", "每个客户的"],
      ["when", "连续几个月达到月均额"], ...run("when[8].sustained"),
      ["when", "下列之一成立"], ["when[9].any", "有某项资料"],
    ],
    is: {
      for_each: { deal: "each" },
      among: { of: "new", stage: "delivered" },
      when: [
        { has: "existing_customers", else: "not_qualified" },
        { customer_is: "existing" },
        { has_deal: "delivered" },
        { is: { department: ["marketing", "direct"] } },
        { at_least: "10000" },
        { over: { target: "year_target" } },
        { below: { share: "0.50", of: "quarter_target" } },
        { first_of: "customer" },
        { sustained: { months: 3, of: 6, mean: "10000" } },
        { any: [{ customer_is: "new" }, { has: "existing_customers" }] }
      ],
      measure: "net",
      pays: [
        { bands: [{ over: "10000", amount: "500" }, { from: "100000", amount: "1000" }] },
        { amount: "10" },
        { rate: "0.015" },
        { item: "Pen", quantity: 2 },
        { action: "Praise" },
        { by: "ordinal", amounts: { first: "1", later: "2" } }
      ],
      limits: { of_base: "0.05" },
      adds_to: "cash",
    },
  },
  {
    begins: "每开发一个新客户，固定奖励",
    acts: [
      ["to", "客户"], ["pays.amount", "100"], ["limits.per_receiver", "1000"],
      ["when", "连续几个月达到月均额"], ...run("when[0].sustained"),
      ...compared(1, [
        ["首单净额", "1"], ["销售额", "2"], ["销售增长率", "3%"], ["复购次数", "4"], ["月均销售额", "5"], ["退货比例", "6%"],
        ["某类记录的次数", "7", ["outcome_count", "客户好评"]], ["没有有效订单的天数", "8"], ["平均毛利率", "9%"],
      ]),
    ],
    is: {
      for_each: "customer",
      among: { of: "new", stage: "delivered" },
      when: [
        { sustained: { months: 3, of: 6, mean: "10000" } },
        { at_least: "1", measure: "first_net" },
        { at_least: "2", measure: "total" },
        { at_least: "0.03", measure: "growth" },
        { at_least: "4", measure: "repurchases" },
        { at_least: "5", measure: "mean_month_sales" },
        { at_least: "0.06", measure: "returned_share" },
        { at_least: "7", measure: { outcome_count: "praise" } },
        { at_least: "8", measure: "idle_days" },
        { at_least: "0.09", measure: "margin" }
      ],
      pays: { amount: "100" },
      to: "customer",
      limits: { per_receiver: "1000" },
    },
  },
  {
    begins: "新客户销售额，按比例提成",
    acts: [
      ["measure", "其他规则所得合计"], ["measure.tally", { named: "cash" }],
      ["pays.what", "按类别分别确定"], ["pays.each", "各有一套分档"],
      ["pays.bands.key_accounts", [["1", "10"]]], ["pays.bands.marketing", [["2", "20"]]], ["pays.bands.direct", [["3", "30"]]],
      ...compared(0, [
        ["销售额", "1"], ["销售增长率", "2%"], ["平均得分", "90%", ["mean_score", "满意度调查"]],
        ["合格新客户数", "3", ...run("qualifying_customers")],
        ["平均毛利率", "4%"], ["未达标的期数", "5", ["missed_spans.every", "月"]],
      ]),
    ],
    is: {
      for_each: "rep",
      among: { of: "new", stage: "delivered" },
      when: [
        { at_least: "1", measure: "total" },
        { at_least: "0.02", measure: "growth" },
        { at_least: "0.90", measure: { mean_score: "satisfaction" } },
        { at_least: "3", measure: { qualifying_customers: { months: 3, of: 6, mean: "10000" } } },
        { at_least: "0.04", measure: "margin" },
        { at_least: "5", measure: { missed_spans: { every: "month", target: "quarter_target" } } }
      ],
      measure: { tally: "cash" },
      pays: {
        by: "department",
        bands: {
          key_accounts: [{ from: "1", amount: "10" }],
          marketing: [{ from: "2", amount: "20" }],
          direct: [{ from: "3", amount: "30" }]
        }
      },
    },
  },
  {
    begins: "团队新客户总额，按比例给团队",
    acts: [["pays.rate", "1%"], ["to.team", "平均分配"], ...compared(0, [["团队总额增长率", "10%"]])],
    is: {
      for_each: "team",
      among: { of: "new", stage: "delivered" },
      when: [{ at_least: "0.10", measure: "team_growth" }],
      measure: "team_total",
      pays: { rate: "0.01" },
      to: { team: "equally" },
    },
  },
  {
    begins: "客户投诉，每次扣罚",
    acts: [
      ["for_each.outcome[0].severity", "严重"], ["for_each.outcome", "客户流失"],
      ["measure", "当月绩效奖金"],
      ["pays.what", "按类别分别确定"], ["pays.by", "程度"], ["pays.each", "各有不同的给付"],
      ["pays.pays.minor.what", "采取措施"], ["pays.pays.minor.action", "Warning"],
      ["pays.pays.serious.what", "按比例"], ["pays.pays.serious.rate", "10%"], ["pays.pays.grave.amount", "500"],
      ["limits.monthly", ""], ["limits.monthly.name", "month"], ["limits.monthly.share", "20%"],
    ],
    is: {
      kind: "penalty",
      for_each: { outcome: [{ kind: "complaint", severity: "serious" }, "customer_loss"] },
      when: [{ at_fault: true }],
      measure: "performance_bonus",
      pays: {
        by: "severity",
        pays: { minor: { action: "Warning" }, serious: { rate: "0.10" }, grave: { amount: "500" } }
      },
      limits: { monthly: { name: "month", share: "0.20" } },
    },
  },
  {
    begins: "推荐新客户，给推荐的客户优惠",
    acts: [["pays.amount", "100"]],
    is: {
      for_each: { outcome: ["referral"] },
      pays: { amount: "100" },
      to: "referrer",
    },
  },
  {
    begins: "客户好评，每次奖励",
    acts: [["for_each.outcome[0].kind", "满意度调查"], ["measure", "得分"], ["pays.what", "分档"], ["pays.bands", [["90%", "100"], ["95%", "200"]]], ["form", "旅游"]],
    is: {
      for_each: { outcome: ["satisfaction"] },
      measure: "score",
      pays: { bands: [{ from: "0.90", amount: "100" }, { from: "0.95", amount: "200" }] },
      form: "travel",
    },
  },
  {
    begins: "客户好评，每次奖励",
    acts: [["for_each.outcome[0].kind", "客户续约"], ["measure", "涉及金额"], ["pays.what", "按比例"], ["pays.rate", "1%"]],
    is: {
      for_each: { outcome: ["renewal"] },
      measure: "amount",
      pays: { rate: "0.01" },
    },
  },
  {
    begins: "季度销售额达到目标，奖励",
    acts: [
      ["for_each.span", "月"], ["for_each.touched", "是"],
      ["among.of", "新客户"], ["among.stage", "已交付"], ["among.looks_at", "已签约"], ["among.self_developed", "是"], ["among.prepaid", "是"],
      ["among.from", "2026-03-01"], ["among.within_days", "90"], ["among.departments", "直营部"], ["among.product", ""], ["among.product", "A"],
      ["pays.amount", "300"],
      ["pays", "采取措施"], ["pays[1].action", "Praise"], ["pays[1].after", "3"],
      ["when", "当期第一名"], ...compared(2, [["新客户数", "2"]]),
    ],
    is: {
      for_each: { span: "month", touched: true },
      among: {
        of: "new",
        departments: ["direct"],
        looks_at: "signed",
        self_developed: true,
        stage: "delivered",
        from: "2026-03-01",
        within_days: 90,
        prepaid: true,
        product: "A"
      },
      when: [{ at_least: { target: "quarter_target" } }, { leader: true }, { at_least: "2", measure: "new_customers" }],
      measure: "total",
      pays: [{ amount: "300" }, { action: "Praise", after: 3 }],
    },
  },
];
