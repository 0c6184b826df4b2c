//! What several rules pay on one sale: each within bounds and all of them too much, and jumps of one where another jumps, too.

use super::detail::Region;
use super::finding::Finding;
use super::kinds::ShareOf;
use super::look::{Look, paid, places};
use super::scene::{Scene, Thing};
use super::share_of_sale::{is_above, regions, rewards_sales, shown};
use super::step::{self, Jump};
use super::worked::{alone, paid_by};
use crate::analysis::{Curve, Path, RuleCurve};
use crate::engine::evaluate;
use crate::number::{Money, Rate};
use crate::pieces::pause;
use crate::scheme::{RuleAt, Scheme, Test};

/// So many places are tried to see which rules pay on the same sale, and not more.
const TRIED: usize = 24;
/// ¥10,000: a sale, where it doesn't matter which.
const USUAL: i128 = 1_000_000;
/// A hundred yuan.
const ROUND: i128 = 10_000;

/// Looks at the rules that pay for sales. A pause after each.
pub(super) async fn find(looks: &[Look<'_>], findings: &mut Vec<Finding>) {
    let looks: Vec<&Look<'_>> = looks
        .iter()
        .filter(|look| !look.is_race() && rewards_sales(look) && !look.curves.is_empty())
        .collect();
    let [first, _, ..] = *looks else { return };
    let rules: Vec<RuleAt> = looks.iter().map(|look| look.at).collect();
    let scheme = alone(first.audited.scheme, &rules);
    let mut known: Vec<Vec<RuleAt>> = Vec::new();
    for base in &looks {
        for curve in &base.curves {
            let Some(set) = Set::of(base, curve, &looks, &scheme) else {
                continue;
            };
            if !known.iter().any(|known| set.holds(known))
                && let Some(found) = set.too_much()
            {
                known.push(
                    std::iter::once(found.rule)
                        .chain(found.with.clone())
                        .collect(),
                );
                findings.push(found);
            }
            set.jumps(findings);
        }
        pause().await;
    }
}

/// One of the rules that pay on the same sale, along a path.
#[derive(Clone, Copy)]
struct Member<'s> {
    look: &'s Look<'s>,
    curve: &'s RuleCurve<'s>,
}

/// Rules that pay on the same sale; the first is the one that the sale is made for.
struct Set<'s> {
    first: Member<'s>,
    others: Vec<Member<'s>>,
}

impl<'s> Set<'s> {
    /// The rules that pay on the sale that one looks at, just what their curves say; none where no other does.
    fn of(
        look: &'s Look<'s>,
        curve: &'s RuleCurve<'s>,
        looks: &[&'s Look<'s>],
        scheme: &Scheme,
    ) -> Option<Self> {
        let scene = Scene::new(look.terms, &curve.path);
        let mut tried: Vec<i128> = looks
            .iter()
            .flat_map(|look| &look.curves)
            .flat_map(|curve| places(curve, 1))
            .chain([USUAL])
            .collect();
        tried.sort_unstable();
        tried.dedup();
        let step = tried.len().div_ceil(TRIED).max(1);
        let mut paid_at: Vec<(i128, Vec<Money>)> = Vec::new();
        for place in tried.into_iter().rev().step_by(step) {
            let statement = evaluate(scheme, &scene.ledger(&[Thing::new(place)])?);
            let paid = looks
                .iter()
                .map(|look| paid_by(&statement, look.at, look.terms));
            paid_at.push((place, paid.collect()));
        }
        let is_as_told = |curve: &RuleCurve<'_>, of: usize| {
            let mut told = paid_at.iter();
            told.all(|(place, all)| paid(curve, *place) == all.get(of).copied())
        };
        let mut others = Vec::new();
        for (of, other) in looks.iter().enumerate() {
            if other.at == look.at {
                is_as_told(curve, of).then_some(())?;
                continue;
            }
            let pays = paid_at
                .iter()
                .any(|(_, all)| all.get(of).is_some_and(|paid| paid.is_positive()));
            let curve = other.curves.iter().find(|curve| is_as_told(curve, of));
            let member = curve.map(|curve| Member { look: other, curve });
            others.extend(member.filter(|_| pays));
        }
        (!others.is_empty()).then_some(Self {
            first: Member { look, curve },
            others,
        })
    }

    fn members(&self) -> impl Iterator<Item = Member<'s>> {
        std::iter::once(self.first).chain(self.others.iter().copied())
    }

    /// Whether all of these rules are in it.
    fn holds(&self, rules: &[RuleAt]) -> bool {
        let is_in = |rule: &RuleAt| self.members().any(|member| member.look.at == *rule);
        rules.iter().all(is_in)
    }

    /// What the members come to together.
    fn curve(&self) -> RuleCurve<'s> {
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
    fn look(&self) -> Look<'s> {
        let others = self.others.iter().map(|member| member.look.at);
        self.first.look.together(others.collect())
    }

    /// A sale on which several of them pay more than the share, where none of them is told by itself.
    fn too_much(&self) -> Option<Finding> {
        let share = self.first.look.audited.share;
        let sales = self.sales(share)?.into_iter();
        sales
            .filter_map(|sale| self.paying(sale)?.too_much_on(sale, share))
            .next()
    }

    /// Those that pay for a sale; none where the first doesn't, or no other does.
    fn paying(&self, sale: i128) -> Option<Self> {
        let pays = |member: &Member<'_>| paid(member.curve, sale).is_some_and(Money::is_positive);
        let others = self.others.iter().copied().filter(pays);
        let set = Self {
            first: Some(self.first).filter(pays)?,
            others: others.collect(),
        };
        (!set.others.is_empty()).then_some(set)
    }

    /// That all of them together pay too much for a sale, and for which others; nothing where they don't.
    fn too_much_on(&self, sale: i128, share: Rate) -> Option<Finding> {
        let curve = self.curve();
        let regions = regions(&curve, share, self.first.look.least(&curve))?;
        let is_too_much = is_in(&regions, sale) && is_above(paid(&curve, sale)?, sale, share);
        let said = || shown(&self.look(), &curve, (ShareOf::Sale, share), regions, sale);
        is_too_much.then(said).flatten()
    }

    /// Sales to try, the one that a person would believe first: none for which one of them is told by itself.
    fn sales(&self, share: Rate) -> Option<Vec<i128>> {
        let curve = self.curve();
        let all = regions(&curve, share, self.first.look.least(&curve))?;
        let own = |member: Member<'_>| regions(member.curve, share, 1).unwrap_or_default();
        let own: Vec<Region> = self.members().flat_map(own).collect();
        // Where any of them begins or ends to be too much, and halfway between two such places, as each line is rounded.
        let ends = all.iter().chain(&own).flat_map(|region| {
            let until = region.until.map(Money::fen);
            let behind = until.map(|until| until + 1);
            let from = region.from.fen();
            [Some(from), Some(from - 1), until, behind]
                .into_iter()
                .flatten()
        });
        let mut ends: Vec<i128> = ends.chain(self.places(1)).collect();
        ends.sort_unstable();
        ends.dedup();
        let halfway: Vec<i128> = ends
            .windows(2)
            .map(|pair| i128::midpoint(pair[0], pair[1]))
            .collect();
        // A round figure before one that isn't.
        let round = |to: i128| halfway.iter().map(move |at| at - at % to);
        let tried = std::iter::once(USUAL)
            .chain(round(ROUND))
            .chain(round(100))
            .chain(halfway.iter().chain(&ends).copied());
        let tried = tried.filter(|sale| is_in(&all, *sale) && !is_in(&own, *sale));
        Some(tried.collect())
    }

    /// All places at which any of them may jump to the next.
    fn places(&self, least: i128) -> Vec<i128> {
        let mut all: Vec<i128> = self
            .members()
            .flat_map(|member| places(member.curve, least))
            .collect();
        all.sort_unstable();
        all.dedup();
        all
    }

    /// Jumps at places where several jump. What is said of each by itself falls away where the others pay on whatever it pays on.
    fn jumps(&self, findings: &mut Vec<Finding>) {
        let curve = self.curve();
        let Some(total) = curve.total() else { return };
        let look = self.look();
        let totals: Vec<(Member<'_>, Curve)> = self
            .members()
            .filter_map(|member| Some((member, member.curve.total()?)))
            .collect();
        let least = self.first.look.least(&curve);
        for below in self.places(least) {
            let jumps = |(member, total): &&(Member<'_>, Curve)| {
                Jump::of(member.curve, total, below).is_some()
            };
            let jumping: Vec<Member<'_>> = totals
                .iter()
                .filter(jumps)
                .map(|(member, _)| *member)
                .collect();
            let is_first = jumping
                .first()
                .is_some_and(|member| member.look.at == self.first.look.at);
            if jumping.len() < 2 || !is_first {
                continue;
            }
            for member in &jumping {
                let is_covered = jumping.iter().all(|other| covers(other.look, member.look));
                findings.retain(|found| !(is_covered && is_jump_of(found, member, below)));
            }
            let told = findings.iter().any(|found| {
                let is_same = |member: &Member<'_>| {
                    found.rule == member.look.at || found.with.contains(&member.look.at)
                };
                !found.with.is_empty()
                    && found.detail.below() == Some(below)
                    && jumping.iter().all(is_same)
            });
            let jump = Jump::of(&curve, &total, below).filter(|_| !told);
            findings.extend(jump.and_then(|jump| step::finding(&look, &curve, &total, jump)));
        }
    }
}

/// Whether a finding is that a rule by itself jumps there.
fn is_jump_of(found: &Finding, member: &Member<'_>, below: i128) -> bool {
    let is_of = found.rule == member.look.at && found.with.is_empty();
    is_of && found.words == member.curve.path.words && found.detail.below() == Some(below)
}

/// Whether one of these ranges holds a sale.
fn is_in(regions: &[Region], sale: i128) -> bool {
    regions.iter().any(|region| {
        region.from.fen() <= sale && region.until.is_none_or(|until| sale <= until.fen())
    })
}

/// Whether a rule looks at all that another one looks at, and asks for nothing more beside its own measure.
fn covers(one: &Look<'_>, other: &Look<'_>) -> bool {
    let (one, other) = (one.terms, other.terms);
    let is_alike =
        one.for_each == other.for_each && one.measure == other.measure && one.among == other.among;
    let asked = other.when.iter().map(|condition| &condition.test);
    let asked: Vec<&Test> = asked.collect();
    let mut asks = one.when.iter().map(|condition| &condition.test);
    is_alike && asks.all(|test| !one.own_tests(test).is_empty() || asked.contains(&test))
}
