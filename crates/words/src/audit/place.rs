//! Where something is on what a rule measures.

use crate::explain::measure_name;
use crate::figure::{Gauge, bound, short};
use crate::label::{COMMA, attribute, attribute_word, listed, target};
use crate::part::measure::counter;
use crate::text::Localized;
use crate::{label, say};
use rewards_core::audit::{Alternatives, Finding, Race};
use rewards_core::number::{Money, Rate, Ratio};
use rewards_core::scheme::{Definition, Kind, Measure, Of, Receiver, Scheme, Target, Unit};

/// A finding while it is put into words.
#[derive(Clone, Copy)]
pub(super) struct AuditContext<'a> {
    pub definition: &'a Definition,
    pub scheme: &'a Scheme,
    pub finding: &'a Finding,
}

impl AuditContext<'_> {
    /// What is measured; of growth the yuan that it is.
    pub fn measure(self) -> Localized {
        let terms = self.scheme.terms(self.finding.rule);
        let of = terms.map_or(Of::All, |terms| terms.among.of);
        match (&self.finding.axis.measure, self.finding.axis.prior) {
            (Some(_), Some(_)) => label!("增长额", "growth").into(),
            (Some(measure), None) => measure_name(self.scheme, measure, of),
            (None, _) => label!("成交金额", "the sale").into(),
        }
    }

    /// Whether the rule takes.
    pub fn is_penalty(self) -> bool {
        let terms = self.scheme.terms(self.finding.rule);
        terms.is_some_and(|terms| terms.kind == Kind::Penalty)
    }

    /// Whether customers receive what it pays.
    pub fn is_for_customers(self) -> bool {
        let terms = self.scheme.terms(self.finding.rule);
        terms.is_some_and(|terms| match terms.to {
            Receiver::Customer | Receiver::Referrer => true,
            Receiver::Rep | Receiver::Team(_) => false,
        })
    }

    /// Whether teams receive it.
    pub fn is_for_teams(self) -> bool {
        let terms = self.scheme.terms(self.finding.rule);
        terms.is_some_and(|terms| matches!(terms.to, Receiver::Team(_)))
    }

    /// Whether a mean of months is measured.
    pub fn is_of_months(self) -> bool {
        self.finding.axis.measure == Some(Measure::MeanMonthSales)
    }

    /// A place: `10 万元`, `90%`, `3 次`; of growth with its rate, where that comes out even: `1 万元（10%）`.
    pub fn place(self, place: i128) -> Localized {
        let axis = &self.finding.axis;
        let mut said = bound(axis.unit, place);
        if let Some(prior) = axis.prior {
            let rate = Ratio {
                num: place * Rate::SCALE,
                den: prior.fen(),
            };
            if rate.is_whole() {
                said.push(&say!("（{0}）", " ({0})", Gauge(Unit::Rate, rate)));
            }
        }
        if let Some(counter) = axis.measure.as_ref().and_then(counter_zh) {
            said.zh.push(' ');
            said.zh.push_str(counter);
        }
        said
    }

    /// Behind the rule's name: for whom it is meant, where its pay differs: `（客户规模：小型）`.
    pub fn for_words(self) -> Localized {
        let words = self.finding.words.iter();
        let words = words.map(|(of, word)| {
            say!(
                "{0}：{1}",
                "{0}: {1}",
                attribute(*of),
                attribute_word(*of, word)
            )
        });
        Localized::joined(words, COMMA)
    }

    /// With which further rules, where its figures include their pay: `与“新客户奖”相加`.
    pub fn together(self) -> Localized {
        let rules = self.finding.with.iter();
        let rules = rules.filter_map(|at| self.scheme.rule(*at));
        let names: Vec<_> = rules
            .map(|rule| say!("“{0}”", "“{0}”", rule.name))
            .collect();
        if names.is_empty() {
            return Localized::default();
        }
        say!("与{0}相加", "together with {0}", listed(names))
    }

    /// On what last year's sales a growth is told, where it is one.
    pub fn beside(self) -> Localized {
        match self.finding.axis.prior {
            Some(prior) => say!(
                "（以上年 {0}为例）",
                " (with {0} last year)",
                bound(Unit::Money, prior.fen())
            ),
            None => Localized::default(),
        }
    }

    /// On what targets it is told, where the rule holds what it measures against one: the example's, as each has one's own.
    pub fn targets(self) -> Localized {
        let targets = self.finding.axis.targets.iter().copied();
        let targets = listed(targets.map(assumed));
        if targets.is_empty() {
            return targets;
        }
        say!("（以{0}为例）", " (with {0}, for example)", targets)
    }

    /// What else is taken for granted: how large each order is, that nobody has sold more, that nothing else is enough.
    pub fn granted(self) -> Localized {
        let axis = &self.finding.axis;
        let mut said = Localized::default();
        if let Some(each) = axis.each {
            said.push(&say!(
                "（以每单 {0}为例）",
                " (with orders of {0} each)",
                bound(Unit::Money, each.fen())
            ));
        }
        match axis.race {
            Some(Race::Leads) => said.push(&label!(
                "（以没有人卖得更多为例）",
                " (where nobody has sold more)"
            )),
            Some(Race::Rival(rival)) => said.push(&say!(
                "（以其他人最多 {0}为例）",
                " (where the most that anybody else has is {0})",
                self.place(rival)
            )),
            None => {}
        }
        match axis.alternatives {
            Alternatives::Fail => said.push(&label!(
                "（以另外几个可选条件都不成立为例）",
                " (where none of the other alternatives holds)"
            )),
            Alternatives::Hold => said.push(&label!(
                "（以另外几个可选条件中有一个成立为例）",
                " (where one of the other alternatives holds)"
            )),
            Alternatives::None => {}
        }
        said
    }
}

fn assumed((of, figure): (Target, i128)) -> Localized {
    let figure = match of {
        Target::TaskCustomers => {
            say!("{0} 家", "{0}", Gauge(Unit::Count, Ratio::whole(figure)))
        }
        Target::Quarter | Target::Year | Target::TaskSales | Target::Goal => {
            bound(Unit::Money, figure)
        }
    };
    say!("{0} {1}", "{0} at {1}", target(of), figure)
}

fn counter_zh(measure: &Measure) -> Option<&'static str> {
    counter(measure, None).map(|counter| counter.zh)
}

/// A sale in a sentence: `10 万元`, `¥100,000`.
pub(super) fn sale(amount: Money) -> Localized {
    bound(Unit::Money, amount.fen())
}

/// Pay in a sentence: `1,000 元`, `¥1,000`.
pub(super) fn money(amount: Money) -> Localized {
    say!("{0} 元", "¥{0}", short(amount))
}
