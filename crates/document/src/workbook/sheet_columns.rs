//! Which columns each of the five tables has, in the order of the form.

use super::column::CellKind::{self, Count, Day, Id, Link, Money, Months, Percent, Text};
use super::column::Need::{self, Always, ByKind, Never};
use super::column::{Choice, Column, Flag};
use super::sheet::Sheet;
use rewards_words::label;
use rewards_words::text::Label;

impl Sheet {
    /// Its columns, in the order of the form.
    #[must_use]
    pub const fn columns(self) -> &'static [Column] {
        match self {
            Self::Teams => TEAMS,
            Self::Reps => REPS,
            Self::Customers => CUSTOMERS,
            Self::Deals => DEALS,
            Self::Outcomes => OUTCOMES,
        }
    }

    /// The place of a column.
    #[must_use]
    pub fn column(self, field: &str) -> Option<usize> {
        self.columns()
            .iter()
            .position(|column| column.field == field)
    }
}

const fn column(field: &'static str, kind: CellKind, need: Need, name: Label) -> Column {
    Column {
        field,
        kind,
        need,
        name,
    }
}

const TEAMS: &[Column] = &[
    column("name", Text, Always, label!("团队", "Team")),
    column(
        "prior_total",
        Money,
        Never,
        label!("上年新客户总额（元）", "New-customer total last year (¥)"),
    ),
    column(
        "current_total",
        Money,
        Never,
        label!(
            "本期新客户总额（元，不填则按成交汇总）",
            "This period's total (¥; else summed from deals)"
        ),
    ),
    column(
        "goal",
        Money,
        Never,
        label!("团队目标（元）", "Team goal (¥)"),
    ),
    column("id", Id, Never, label!("编号", "ID")),
];

const REPS: &[Column] = &[
    column("name", Text, Always, label!("姓名", "Name")),
    column("team", Link(Sheet::Teams), Never, label!("团队", "Team")),
    column(
        "department",
        CellKind::Choice(Choice::Department),
        Never,
        label!("部门", "Department"),
    ),
    column(
        "performance_bonus",
        Money,
        Never,
        label!("月绩效奖金（元）", "Monthly performance bonus (¥)"),
    ),
    column(
        "performance_bonus_by_month",
        Months,
        Never,
        label!("个别月份的绩效奖金", "Bonus of single months"),
    ),
    column(
        "quarter_target",
        Money,
        Never,
        label!("季度目标（元）", "Quarter target (¥)"),
    ),
    column(
        "year_target",
        Money,
        Never,
        label!("年度目标（元）", "Year target (¥)"),
    ),
    column(
        "task_customers",
        Count,
        Never,
        label!("任务：新客户数", "Task: new customers"),
    ),
    column(
        "task_sales",
        Money,
        Never,
        label!("任务：销售额（元）", "Task: sales (¥)"),
    ),
    column("id", Id, Never, label!("编号", "ID")),
];

const CUSTOMERS: &[Column] = &[
    column("name", Text, Always, label!("客户", "Customer")),
    column("rep", Link(Sheet::Reps), Always, label!("业务员", "Rep")),
    column(
        "existing",
        CellKind::Flag(Flag::No),
        Never,
        label!("老客户", "Existing"),
    ),
    column(
        "prior_sales",
        Money,
        Never,
        label!("上年销售额（元）", "Sales last year (¥)"),
    ),
    column(
        "self_developed",
        CellKind::Flag(Flag::Yes),
        Never,
        label!("自主开发", "Own effort"),
    ),
    column(
        "grade",
        CellKind::Choice(Choice::Grade),
        Never,
        label!("重要程度", "Grade"),
    ),
    column(
        "size",
        CellKind::Choice(Choice::Size),
        Never,
        label!("规模", "Size"),
    ),
    column("id", Id, Never, label!("编号", "ID")),
];

const DEALS: &[Column] = &[
    column(
        "customer",
        Link(Sheet::Customers),
        Always,
        label!("客户", "Customer"),
    ),
    // Who has the customer: of a new one, who is to have it.
    column("rep", Link(Sheet::Reps), Never, label!("业务员", "Rep")),
    column("date", Day, Always, label!("日期", "Date")),
    column(
        "amount",
        Money,
        Always,
        label!("成交金额（元）", "Amount (¥)"),
    ),
    column(
        "returned",
        Money,
        Never,
        label!("退货（元）", "Returned (¥)"),
    ),
    column(
        "stage",
        CellKind::Choice(Choice::Stage),
        Never,
        label!("进度", "Stage"),
    ),
    column(
        "margin",
        Percent,
        Never,
        label!("毛利率（%）", "Margin (%)"),
    ),
    column("product", Text, Never, label!("产品", "Product")),
    column(
        "prepaid",
        CellKind::Flag(Flag::No),
        Never,
        label!("预付款", "Prepaid"),
    ),
    column("id", Id, Never, label!("编号", "ID")),
];

const OUTCOMES: &[Column] = &[
    column(
        "kind",
        CellKind::Choice(Choice::OutcomeKind),
        Always,
        label!("类别", "Kind"),
    ),
    column("date", Day, Always, label!("日期", "Date")),
    column("rep", Link(Sheet::Reps), ByKind, label!("业务员", "Rep")),
    column(
        "customer",
        Link(Sheet::Customers),
        ByKind,
        label!("客户", "Customer"),
    ),
    column("team", Link(Sheet::Teams), ByKind, label!("团队", "Team")),
    column(
        "severity",
        CellKind::Choice(Choice::Severity),
        ByKind,
        label!("严重程度", "Severity"),
    ),
    column("score", Percent, ByKind, label!("得分（%）", "Score (%)")),
    column("amount", Money, ByKind, label!("金额（元）", "Amount (¥)")),
    column(
        "referrer",
        Link(Sheet::Customers),
        ByKind,
        label!("介绍人（客户）", "Referred by (customer)"),
    ),
    column(
        "at_fault",
        CellKind::Flag(Flag::Yes),
        ByKind,
        label!("业务员有责任", "At fault"),
    ),
    column("id", Id, Never, label!("编号", "ID")),
];
