//! Rules that pay on the same thing, and what they come to together.

use crate::analysis::{Path, RuleCurve};
use crate::audit::finding::Finding;
use crate::audit::look::{Look, paid, places};
use crate::audit::scene::Thing;
use crate::audit::share_of_sale::is_sale;
use crate::audit::worked::paid_by;
use crate::engine::evaluate;
use crate::number::Money;
use crate::scheme::{RuleAt, Scheme, Test};

/// So many places are tried to see which rules pay on the same thing, and not more.
const TRIED: usize = 24;
/// ¥10,000: a sale, where it doesn't matter which.
pub(super) const USUAL: i128 = 1_000_000;

/// One of the rules that pay on the same thing, along a path.
#[derive(Clone, Copy)]
pub(super) struct Member<'s> {
    pub look: &'s Look<'s>,
    pub curve: &'s RuleCurve<'s>,
}

impl Member<'_> {
    /// Whether it is a finding of the rule by itself.
    pub fn is_told_by(&self, found: &Finding) -> bool {
        let (look, axis) = (self.look, &found.axis);
        let is_alone = found.rule == look.at && found.with.is_empty();
        let is_way = axis.alternatives == look.alternatives() && axis.race == look.race();
        is_alone && is_way && found.words == self.curve.path.words
    }

    /// Whether it is among the rules that a finding speaks of.
    pub fn is_in(&self, found: &Finding) -> bool {
        found.rule == self.look.at || found.with.contains(&self.look.at)
    }

    /// Whether its rule looks at all that another one's looks at, and asks for nothing more beside its own measure.
    pub fn covers(&self, other: &Self) -> bool {
        let is_freer = self.look.is_freer_than(other.look);
        let (one, other) = (self.look.terms, other.look.terms);
        let is_alike = one.for_each == other.for_each
            && one.measure == other.measure
            && one.among == other.among;
        let asked = other.when.iter().map(|condition| &condition.test);
        let asked: Vec<&Test> = asked.collect();
        let mut asks = one.when.iter().map(|condition| &condition.test);
        is_alike
            && is_freer
            && asks.all(|test| !one.own_tests(test).is_empty() || asked.contains(&test))
    }
}

/// Rules that pay on the same thing; the first is the one that the thing is made for.
pub(super) struct Set<'s> {
    pub first: Member<'s>,
    pub others: Vec<Member<'s>>,
}

impl<'s> Set<'s> {
    /// The rules that pay on the thing that one looks at, just what their curves say; none where no other does.
    pub fn of(
        look: &'s Look<'s>,
        curve: &'s RuleCurve<'s>,
        looks: &[&'s Look<'s>],
        scheme: &Scheme,
    ) -> Option<Self> {
        let scene = look.scene(&curve.path);
        let usual = Some(USUAL).filter(|_| is_sale(look));
        let mut tried: Vec<i128> = looks
            .iter()
            .flat_map(|look| &look.curves)
            .flat_map(|curve| places(curve, 1))
            .chain(usual)
            .collect();
        tried.sort_unstable();
        tried.dedup();
        let step = tried.len().div_ceil(TRIED).max(1);
        let ledgers = tried.into_iter().rev().step_by(step);
        let ledgers = ledgers.filter_map(|at| Some((at, scene.ledger(&[Thing::new(at)])?)));
        let paid_at: Vec<(i128, Vec<Money>)> = ledgers
            .map(|(place, ledger)| {
                let statement = evaluate(scheme, &ledger);
                let paid = looks.iter();
                let paid = paid.map(|look| paid_by(&statement, look.at, look.terms));
                (place, paid.collect())
            })
            .collect();
        let is_as_told = |curve: &RuleCurve<'_>, of: usize| {
            let mut told = paid_at.iter();
            told.all(|(place, all)| paid(curve, *place) == all.get(of).copied())
        };
        let mut others: Vec<Member<'s>> = Vec::new();
        for (of, other) in looks.iter().enumerate() {
            if other.at == look.at {
                is_as_told(curve, of).then_some(())?;
                continue;
            }
            let is_there = others.iter().any(|member| member.look.at == other.at);
            let pays = paid_at
                .iter()
                .any(|(_, all)| all.get(of).is_some_and(|paid| paid.is_positive()));
            if pays && !is_there {
                let curve = other.curves.iter().find(|curve| is_as_told(curve, of));
                others.extend(curve.map(|curve| Member { look: other, curve }));
            }
        }
        (!others.is_empty()).then_some(Self {
            first: Member { look, curve },
            others,
        })
    }

    pub fn members(&self) -> impl Iterator<Item = Member<'s>> {
        std::iter::once(self.first).chain(self.others.iter().copied())
    }

    /// Whether all of these rules are in it.
    pub fn holds(&self, rules: &[RuleAt]) -> bool {
        let is_in = |rule: &RuleAt| self.members().any(|member| member.look.at == *rule);
        rules.iter().all(is_in)
    }

    /// What the members come to together.
    pub fn curve(&self) -> RuleCurve<'s> {
        let Path { words, pays } = self.first.curve.path.clone();
        RuleCurve {
            path: Path { words, pays },
            scale: self.first.curve.scale,
            lines: self
                .members()
                .flat_map(|member| member.curve.lines.clone())
                .collect(),
        }
    }

    /// The first rule with the others.
    pub fn look(&self) -> Look<'s> {
        let others: Vec<&Look<'_>> = self.others.iter().map(|member| member.look).collect();
        self.first.look.together(&others)
    }

    /// All places at which any of them may jump to the next.
    pub fn places(&self, least: i128) -> Vec<i128> {
        let mut all: Vec<i128> = self
            .members()
            .flat_map(|member| places(member.curve, least))
            .collect();
        all.sort_unstable();
        all.dedup();
        all
    }
}
