//! A figure as it is shown: known, known so far, or waiting for something; what is not known is never nothing.

use super::computed::Computed;
use super::entry::{digits, rule_name, same, signed};
use crate::own::waiting_rule;
use crate::workbook::Sheet;
use rewards_core::analysis::{Unknown, things_awaited};
use rewards_core::ledger::RepAt;
use rewards_core::number::Money;
use rewards_core::scheme::{Kind, RuleAt, Scheme, Standing, Target, Text};
use rewards_words::label as words;
use rewards_words::text::{Label, Localized};
use rewards_words::{label, say};

/// An amount of money as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shown {
    /// It is known.
    Known(Money),
    /// So much of it is known; the rest waits.
    SoFar(Money, Vec<Awaited>),
    /// Nothing of it is known.
    Waiting(Vec<Awaited>),
}

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

    /// What stands behind a figure: that something comes on top, goes off, or either.
    #[must_use]
    pub const fn mark(self) -> Label {
        match self {
            Self::Up => label!("＋?", " + ?"),
            Self::Down => label!("－?", " − ?"),
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

impl Shown {
    /// A sum of which these rules and facts are not known. What is known of it counts only where there is something.
    #[must_use]
    pub(super) fn of(sum: Money, has_lines: bool, awaits: Vec<Awaited>) -> Self {
        match (awaits.is_empty(), has_lines) {
            (true, _) => Self::Known(sum),
            (false, true) => Self::SoFar(sum, awaits),
            (false, false) => Self::Waiting(awaits),
        }
    }

    /// The amount, where all of it is known.
    #[must_use]
    pub const fn known(&self) -> Option<Money> {
        match self {
            Self::Known(amount) => Some(*amount),
            Self::SoFar(..) | Self::Waiting(_) => None,
        }
    }

    /// The amount as far as it is known.
    #[must_use]
    pub const fn so_far(&self) -> Option<Money> {
        match self {
            Self::Known(amount) | Self::SoFar(amount, _) => Some(*amount),
            Self::Waiting(_) => None,
        }
    }

    /// What it waits for.
    #[must_use]
    pub fn awaits(&self) -> &[Awaited] {
        match self {
            Self::Known(_) => &[],
            Self::SoFar(_, awaits) | Self::Waiting(awaits) => awaits,
        }
    }

    /// Which way it can still move; nothing where it is known, or nothing of it is.
    #[must_use]
    pub fn open(&self) -> Option<Way> {
        match self {
            Self::SoFar(_, awaits) => Some(Way::of_all(awaits)),
            Self::Known(_) | Self::Waiting(_) => None,
        }
    }

    /// What stands there: digits with two decimals, or 待填写, 不可计算.
    #[must_use]
    pub fn text(&self) -> Localized {
        match self {
            Self::Known(amount) | Self::SoFar(amount, _) => same(digits(*amount)),
            Self::Waiting(awaits) => kind_of(awaits).label().into(),
        }
    }

    /// The same where nothing is said beside it: of what is known in part it's marked that something is to come.
    #[must_use]
    pub fn marked(&self) -> Localized {
        match self {
            Self::Known(amount) | Self::SoFar(amount, _) => self.marking(&digits(*amount)),
            Self::Waiting(_) => self.text(),
        }
    }

    /// What stands in place of a text that was found from it and is known as far: the text, marked where something is to come,
    /// or what stands for nothing.
    #[must_use]
    pub fn marking(&self, text: &str) -> Localized {
        match self {
            Self::Known(_) => same(text),
            Self::SoFar(_, awaits) => Way::of_all(awaits).marking(text),
            Self::Waiting(_) => self.text(),
        }
    }

    /// From it to another: `500.00 → 700.00（+200.00）`; the difference only where both are wholly known.
    #[must_use]
    pub fn going_to(&self, now: &Self) -> Localized {
        let both = say!("{0} → {1}", "{0} → {1}", self.marked(), now.marked());
        match (self.known(), now.known()) {
            (Some(before), Some(now)) => {
                say!("{0}（{1}）", "{0} ({1})", both, signed(now - before))
            }
            _ => both,
        }
    }

    /// The things that it waits for, each once, as far as they're named.
    #[must_use]
    pub fn lacking(&self) -> Vec<&Awaited> {
        let mut things = things(self.awaits());
        things.truncate(NAMED);
        things
    }

    /// How what it waits for is said, before the things that lack and behind them; nothing where it is known.
    #[must_use]
    pub fn lacking_words(&self) -> Option<(Label, Localized)> {
        let before = match self {
            Self::Known(_) => return None,
            Self::SoFar(..) => label!("已知部分，还缺：", "what is known so far; still missing: "),
            Self::Waiting(_) => label!("还缺：", "still missing: "),
        };
        Some((before, more(things(self.awaits()).len())))
    }

    /// What is said beside it: what it waits for; nothing where it is known.
    #[must_use]
    pub fn note(&self) -> Option<Localized> {
        let (before, more) = self.lacking_words()?;
        let names = self.lacking().into_iter().map(|awaited| &awaited.text);
        let mut note = Localized::from(before);
        note.push(&Localized::joined(names, words::AND));
        note.push(&more);
        Some(note)
    }

    /// To sort by: the amount so far; what is not known at all stands after every amount.
    #[must_use]
    pub fn order(&self) -> (bool, std::cmp::Reverse<Money>) {
        let amount = self.so_far();
        (
            amount.is_none(),
            std::cmp::Reverse(amount.unwrap_or_default()),
        )
    }
}

/// Why a scheme gives and takes nothing of reps, whatever happened; nothing where it may.
#[must_use]
pub fn gives_nothing(scheme: &Scheme) -> Option<Localized> {
    if scheme.rules.is_empty() {
        let words = label!("这个方案还没有规则", "this scheme has no rules yet");
        return Some(words.into());
    }
    let words = label!(
        "这个方案只给客户优惠，不奖也不罚业务员",
        "this scheme benefits customers alone: it neither rewards nor penalises reps"
    );
    (!scheme.concerns_reps()).then(|| words.into())
}

/// Why a sum of money of reps is nothing: what a scheme doesn't have, or that nothing met its conditions.
pub(super) fn no_money_words(scheme: &Scheme, kind: Option<Kind>) -> Localized {
    let met = match kind {
        None => label!(
            "没有一项奖励或扣罚达到条件",
            "no reward or penalty met its conditions"
        ),
        Some(Kind::Reward) => label!("没有一项奖励达到条件", "no reward met its conditions"),
        Some(Kind::Penalty) => label!("没有一项扣罚达到条件", "no penalty met its conditions"),
    };
    let words = gives_nothing(scheme).unwrap_or_else(|| met.into());
    say!("{0}。", "{0}.", words).beginning()
}

/// What stands where the rep at a place gets and loses nothing: that the scheme gives and takes nothing of reps, that nothing met
/// its conditions, or that it can't be known yet.
#[must_use]
pub fn nothing_words(computed: &Computed, at: usize, net: &Shown, reasons: usize) -> Localized {
    if let Some(words) = gives_nothing(&computed.scheme) {
        return say!("{0}。", "{0}.", words).beginning();
    }
    let waits_for_things = || !things_awaited(&computed.scheme, computed.stand_in(), at).is_empty();
    let mut text: Localized = match (net.awaits().is_empty(), kind_of(net.awaits())) {
        (true, _) if waits_for_things() => label!(
            "没有奖金和罚款；公司的数字还没有填齐，有没有实物或措施还算不出来",
            "No money is gained or lost; the company's figures are not all filled in: gifts and measures cannot be known yet"
        ),
        (true, _) => label!(
            "没有一项奖励或扣罚达到条件",
            "No reward or penalty met its conditions"
        ),
        (false, AwaitedKind::Figure) => label!(
            "公司的数字还没有填齐，有没有奖励或扣罚还算不出来，不是 0",
            "The company's figures are not all filled in: rewards and penalties cannot be computed yet; they are unknown, not zero"
        ),
        (false, AwaitedKind::Fact) => label!(
            "资料还没有填齐，有没有奖励或扣罚还算不出来，不是 0",
            "Details are not all filled in: rewards and penalties cannot be computed yet; they are unknown, not zero"
        ),
    }
    .into();
    text.push(&Localized::from(match (reasons, net.awaits().is_empty()) {
        (0, _) => label!("。", "."),
        (_, true) => label!("，原因列在下面。", "; the reasons are below."),
        (_, false) => label!(
            "。已经知道没有达到条件的，原因列在下面。",
            ". Of what is known not to apply, the reasons are below."
        ),
    }));
    text
}

/// A figure of the company stands for all, should facts lack, too.
fn kind_of(awaits: &[Awaited]) -> AwaitedKind {
    let is_figure = awaits.iter().any(|it| it.kind() == AwaitedKind::Figure);
    if is_figure {
        AwaitedKind::Figure
    } else {
        AwaitedKind::Fact
    }
}

/// So many are named; of more their number is said.
const NAMED: usize = 4;

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

/// What is awaited, each thing once.
fn things(awaits: &[Awaited]) -> Vec<&Awaited> {
    let mut things: Vec<&Awaited> = Vec::new();
    for awaited in awaits {
        if !things.iter().any(|thing| thing.text == awaited.text) {
            things.push(awaited);
        }
    }
    things
}

/// How many are not named, where some aren't.
fn more(things: usize) -> Localized {
    if things <= NAMED {
        return Localized::default();
    }
    Localized {
        zh: format!("等 {things} 项"),
        en: format!(" and {} more", things - NAMED),
    }
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
