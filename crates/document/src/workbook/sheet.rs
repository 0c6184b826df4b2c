//! The five tables of a ledger as the form shows them: which columns, of which kind.

use rewards_core::closed_words as words;
use rewards_core::ledger::{Department, Grade, Needs, OutcomeKind, Severity, Size, Stage};
use rewards_words::label;
use rewards_words::text::Label;

words! {
    /// A table of the form, by the contract's name of its list.
    Sheet {
        /// Teams.
        Teams = "teams",
        /// Sales representatives.
        Reps = "reps",
        /// Customers.
        Customers = "customers",
        /// Deals.
        Deals = "deals",
        /// Outcomes.
        Outcomes = "outcomes",
    }
}

/// A closed list of words that a column chooses from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// Departments of reps.
    Department,
    /// How important a customer is.
    Grade,
    /// How large a customer is.
    Size,
    /// How far a deal has come.
    Stage,
    /// How bad an outcome was.
    Severity,
    /// What happened.
    OutcomeKind,
}

impl Choice {
    /// Its words, in the contract's order.
    #[must_use]
    pub fn words(self) -> Vec<&'static str> {
        match self {
            Self::Department => Department::ALL.iter().map(|one| one.word()).collect(),
            Self::Grade => Grade::ALL.iter().map(|one| one.word()).collect(),
            Self::Size => Size::ALL.iter().map(|one| one.word()).collect(),
            Self::Stage => Stage::ALL.iter().map(|one| one.word()).collect(),
            Self::Severity => Severity::ALL.iter().map(|one| one.word()).collect(),
            Self::OutcomeKind => OutcomeKind::ALL.iter().map(|one| one.word()).collect(),
        }
    }

    /// The word that an empty cell stands for, where the contract has one.
    #[must_use]
    pub const fn default_word(self) -> Option<&'static str> {
        match self {
            Self::Grade => Some(Grade::General.word()),
            Self::Size => Some(Size::Medium.word()),
            Self::Stage => Some(Stage::Delivered.word()),
            Self::Department | Self::Severity | Self::OutcomeKind => None,
        }
    }
}

/// What a cell holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CellKind {
    /// The row's own id; made of its name or number where it is left empty.
    Id,
    /// Free text.
    Text,
    /// Yuan.
    Money,
    /// Per cent; a fraction in the contract.
    Percent,
    /// A whole number.
    Count,
    /// A day.
    Day,
    /// Single months and their money, as in `2026-05: 2600; 2026-06: 2800`.
    Months,
    /// Yes or no, and which of the two an empty cell stands for.
    Flag(Flag),
    /// One word of a closed list.
    Choice(Choice),
    /// A row of another table, by its name, id or number.
    Link(Sheet),
}

/// Yes or no.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flag {
    /// An empty cell means yes.
    Yes,
    /// An empty cell means no.
    No,
}

/// A column of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// The contract's name of the field.
    pub field: &'static str,
    /// What its cells hold.
    pub kind: CellKind,
    /// Whether every row needs it.
    pub need: Need,
    /// What people call it, in both languages.
    pub name: Label,
}

/// Whether a row needs a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// Always.
    Always,
    /// Never.
    Never,
    /// Where the outcome's kind asks for it.
    ByKind,
}

const fn column(field: &'static str, kind: CellKind, need: Need, name: Label) -> Column {
    Column {
        field,
        kind,
        need,
        name,
    }
}

use CellKind::{Count, Day, Id, Link, Money, Months, Percent, Text};
use Need::{Always, ByKind, Never};

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
    column("id", Id, Never, label!("编号", "Id")),
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
    column("id", Id, Never, label!("编号", "Id")),
];

const CUSTOMERS: &[Column] = &[
    column("name", Text, Always, label!("客户", "Customer")),
    column(
        "rep",
        Link(Sheet::Reps),
        Always,
        label!("业务员", "Salesperson"),
    ),
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
    column("id", Id, Never, label!("编号", "Id")),
];

const DEALS: &[Column] = &[
    column(
        "customer",
        Link(Sheet::Customers),
        Always,
        label!("客户", "Customer"),
    ),
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
    column("id", Id, Never, label!("编号", "Id")),
];

const OUTCOMES: &[Column] = &[
    column(
        "kind",
        CellKind::Choice(Choice::OutcomeKind),
        Always,
        label!("类别", "Kind"),
    ),
    column("date", Day, Always, label!("日期", "Date")),
    column(
        "rep",
        Link(Sheet::Reps),
        ByKind,
        label!("业务员", "Salesperson"),
    ),
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
    column("id", Id, Never, label!("编号", "Id")),
];

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

    /// What people call it.
    #[must_use]
    pub const fn title(self) -> Label {
        match self {
            Self::Teams => label!("团队", "Teams"),
            Self::Reps => label!("业务员", "Salespeople"),
            Self::Customers => label!("客户", "Customers"),
            Self::Deals => label!("成交", "Deals"),
            Self::Outcomes => label!("其他事件", "Other events"),
        }
    }

    /// The place of a column.
    #[must_use]
    pub fn column(self, field: &str) -> Option<usize> {
        self.columns()
            .iter()
            .position(|column| column.field == field)
    }

    /// The place among the five.
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }
}

/// How an outcome's kind uses a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Use {
    /// It needs it.
    Needed,
    /// It may have it.
    Allowed,
    /// It has no use for it.
    None,
}

/// How an outcome's kind uses one of the fields that only some kinds have.
#[must_use]
pub fn use_by_kind(kind: OutcomeKind, field: &str) -> Use {
    let needs = Needs::of(kind);
    let blames_rep = || {
        needs.needed.contains(&"rep")
            && !matches!(kind, OutcomeKind::Satisfaction | OutcomeKind::Praise)
    };
    match field {
        "at_fault" if blames_rep() => Use::Allowed,
        _ if needs.needed.contains(&field) => Use::Needed,
        _ if needs.optional.contains(&field) => Use::Allowed,
        _ => Use::None,
    }
}
