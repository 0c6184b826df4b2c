//! What a figure waits for: which company figure or fact, where it's filled in, and which way it can move the figure.

use super::computed::Computed;
use super::entry::rule_name;
use crate::own::{is_correction, waiting_rule};
use crate::workbook::Sheet;
use rewards_core::analysis::Unknown;
use rewards_core::ledger::RepAt;
use rewards_core::scheme::{Kind, RuleAt, Standing, Target, Text};
use rewards_words::brief::about_outcome;
use rewards_words::label as words;
use rewards_words::text::{Label, Localized};
use rewards_words::{label, say};

/// Something that a figure waits for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Awaited {
    /// The rule that waits.
    pub rule: RuleAt,
    /// Its name.
    pub rule_name: Localized,
    /// What is awaited: `首单奖比例、续约奖金`, `张伟的月绩效奖金`.
    pub text: Localized,
    /// The company's figures by their ids; none for a fact.
    pub params: Vec<Text>,
    /// Where it's filled in.
    pub at: AwaitedAt,
    /// Which way it can move the figure that waits for it.
    pub way: Way,
}

/// Which way what is still open can move a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// It can only become more.
    Up,
    /// It can only become less.
    Down,
    /// Either.
    Both,
}

impl Way {
    /// That of a rule in a net: a reward makes it more, a penalty less.
    pub(super) const fn of(kind: Kind) -> Self {
        match kind {
            Kind::Reward => Self::Up,
            Kind::Penalty => Self::Down,
        }
    }

    /// That of several things that are open.
    #[must_use]
    pub fn of_all(awaits: &[Awaited]) -> Self {
        let mut ways = awaits.iter().map(|awaited| awaited.way);
        let first = ways.next().unwrap_or(Self::Up);
        if ways.all(|way| way == first) {
            first
        } else {
            Self::Both
        }
    }

    /// That of what is taken away from a figure.
    #[must_use]
    pub const fn reversed(self) -> Self {
        match self {
            Self::Up => Self::Down,
            Self::Down => Self::Up,
            Self::Both => Self::Both,
        }
    }

    /// That of two things that are open.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        if self == other { self } else { Self::Both }
    }

    /// What stands behind a figure: that something comes on top, goes off, or either.
    #[must_use]
    pub const fn mark(self) -> Label {
        match self {
            Self::Up => label!("+?", " + ?"),
            Self::Down => label!("−?", " − ?"),
            Self::Both => label!("±?", " ± ?"),
        }
    }

    /// A text with the mark behind it.
    #[must_use]
    pub fn marking(self, text: &str) -> Localized {
        say!("{0}{1}", "{0}{1}", text, self.mark())
    }
}

/// Where something that a figure waits for is filled in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AwaitedAt {
    /// Among the company's figures: the one with this id is the first that lacks.
    Figure(Text),
    /// In a rule that is being written.
    Rule,
    /// In a cell: the table, the place in the ledger's list and the column.
    Cell(Sheet, usize, &'static str),
    /// In several rows of a table.
    Rows(Sheet),
}

impl Awaited {
    /// Whether somebody has to fill in a figure of the company, or a fact is lacking.
    #[must_use]
    pub const fn kind(&self) -> AwaitedKind {
        match self.at {
            AwaitedAt::Figure(_) | AwaitedAt::Rule => AwaitedKind::Figure,
            AwaitedAt::Cell(..) | AwaitedAt::Rows(_) => AwaitedKind::Fact,
        }
    }
}

/// What kind of thing a figure waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AwaitedKind {
    /// A figure of the company.
    Figure,
    /// A fact of the tables.
    Fact,
}

impl AwaitedKind {
    /// What stands in place of the figure.
    #[must_use]
    pub const fn label(self) -> Label {
        match self {
            Self::Figure => label!("待填写", "to fill in"),
            Self::Fact => label!("不可计算", "cannot be computed"),
        }
    }
}

/// A figure of the company stands for all, should facts lack, too.
pub(super) fn kind_of(awaits: &[Awaited]) -> AwaitedKind {
    let is_figure = awaits.iter().any(|it| it.kind() == AwaitedKind::Figure);
    if is_figure {
        AwaitedKind::Figure
    } else {
        AwaitedKind::Fact
    }
}

/// Where a target of a rep is filled in: most with the rep, that of his team with the teams.
const fn at_target(rep: RepAt, target: Target) -> AwaitedAt {
    let column = match target {
        Target::Quarter => "quarter_target",
        Target::Year => "year_target",
        Target::TaskCustomers => "task_customers",
        Target::TaskSales => "task_sales",
        Target::Goal => return AwaitedAt::Rows(Sheet::Teams),
    };
    AwaitedAt::Cell(Sheet::Reps, rep.index(), column)
}

impl Computed {
    /// What a rule that is not in force waits for; nothing of a rule that is, or that waits for nothing.
    #[must_use]
    pub fn awaited_rule(&self, at: RuleAt) -> Option<Awaited> {
        let Standing::Inactive(waits) = &self.scheme.rule(at)?.standing else {
            return None;
        };
        waits.missing.first()?;
        let of_company = waits.missing.iter().find(|id| waiting_rule(id).is_none());
        Some(Awaited {
            rule: at,
            rule_name: rule_name(&self.scheme, at),
            text: self.missing_names(at, &waits.missing),
            params: waits.missing.clone(),
            at: match of_company {
                Some(id) => AwaitedAt::Figure(id.clone()),
                None => AwaitedAt::Rule,
            },
            way: Way::of(waits.would.kind()),
        })
    }

    /// What the figures that a rule lacks are called, each name once. With the rule's name where another rule has a figure
    /// of the same name, and where they're half typed in the rule itself, as `金额` is.
    fn missing_names(&self, at: RuleAt, missing: &[Text]) -> Localized {
        if missing.iter().any(|id| is_correction(id)) {
            return say!(
                "“{0}”（有写得不对的地方，要先改好）",
                "“{0}” (something in it is wrong and has to be put right first)",
                rule_name(&self.scheme, at)
            );
        }
        let mut names: Vec<Localized> = Vec::new();
        for name in missing.iter().map(|id| self.param_name(id)) {
            if !names.contains(&name) {
                names.push(name);
            }
        }
        let is_ambiguous = |id: &Text| {
            let name = self.scheme.param_name(id);
            let others = self.scheme.params.iter().filter(|it| it.id != *id);
            waiting_rule(id).is_some() || others.map(|it| Some(&it.name)).any(|it| it == name)
        };
        let text = Localized::joined(&names, words::AND);
        if missing.iter().any(is_ambiguous) {
            let rule = rule_name(&self.scheme, at);
            return say!("“{0}”的{1}", "{1} of “{0}”", rule, text);
        }
        text
    }

    /// The name of a parameter of the scheme; its id where it has none.
    #[must_use]
    pub fn param_name(&self, id: &str) -> Localized {
        let name = self.scheme.param_name(id);
        name.map_or_else(|| Localized::same(id), Localized::from)
    }

    /// A fact that a rule lacks.
    pub(super) fn awaited_fact(&self, rule: RuleAt, unknown: Unknown) -> Awaited {
        let ledger = &self.facts.ledger;
        let rep_name = |at: RepAt| {
            let rep = ledger.reps.get(at.index());
            rep.map(|rep| Localized::same(&rep.name))
                .unwrap_or_default()
        };
        let (text, at) = match unknown {
            Unknown::PerformanceBonus(rep, _) => (
                say!(
                    "{0}的月绩效奖金",
                    "{0}'s monthly performance bonus",
                    rep_name(rep)
                ),
                AwaitedAt::Cell(Sheet::Reps, rep.index(), "performance_bonus"),
            ),
            Unknown::PriorSales(rep, None) => (
                say!(
                    "{0}的老客户的上年销售额",
                    "last year's sales of {0}'s customers",
                    rep_name(rep)
                ),
                AwaitedAt::Rows(Sheet::Customers),
            ),
            Unknown::PriorSales(_, Some(at)) => {
                let customer = ledger.customers.get(at.index());
                let name = customer.map(|customer| Localized::same(&customer.name));
                (
                    say!(
                        "{0}的上年销售额",
                        "last year's sales of {0}",
                        name.unwrap_or_default()
                    ),
                    AwaitedAt::Cell(Sheet::Customers, at.index(), "prior_sales"),
                )
            }
            Unknown::PriorTotal(team) => {
                let name = ledger.teams.get(team.index());
                let name = name.map(|team| Localized::same(&team.name));
                (
                    say!(
                        "{0}的上年新客户总额",
                        "last year's new-customer total of {0}",
                        name.unwrap_or_default()
                    ),
                    AwaitedAt::Cell(Sheet::Teams, team.index(), "prior_total"),
                )
            }
            Unknown::Margin(rep) => (
                say!(
                    "{0}的成交的毛利率",
                    "the margin of {0}'s deals",
                    rep_name(rep)
                ),
                AwaitedAt::Rows(Sheet::Deals),
            ),
            Unknown::Score(rep) => (
                say!("{0}的得分", "{0}'s score", rep_name(rep)),
                AwaitedAt::Rows(Sheet::Outcomes),
            ),
            Unknown::Amount(at) => {
                let outcome = about_outcome(ledger, at).unwrap_or_default();
                (
                    say!("{0}的金额", "the amount of {0}", outcome),
                    AwaitedAt::Cell(Sheet::Outcomes, at.index(), "amount"),
                )
            }
            Unknown::Target(rep, target) => (
                say!(
                    "{0}的{1}",
                    "{1} of {0}",
                    rep_name(rep),
                    words::target(target)
                ),
                at_target(rep, target),
            ),
        };
        Awaited {
            rule,
            rule_name: rule_name(&self.scheme, rule),
            text,
            params: Vec::new(),
            at,
            way: self
                .scheme
                .terms(rule)
                .map_or(Way::Up, |terms| Way::of(terms.kind)),
        }
    }
}
