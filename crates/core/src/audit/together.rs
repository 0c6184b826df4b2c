//! What several rules pay on one thing, be it a sale, a score, a number of customers or of outcomes: each within bounds and all
//! of them too much, jumps of one where another jumps, too, and what it gains to split, bundle or move where several bend.
//! Rewards and penalties stay apart, as they do in a statement: no finding speaks of both.

use super::bundle;
use super::detail::Region;
use super::finding::Finding;
use super::growth_timing;
use super::kinds::{FindingKind, ShareOf};
use super::look::{Look, paid, places};
use super::parts;
use super::scene::Thing;
use super::share_of_sale::{is_above, is_sale, regions, shown};
use super::step::{self, Jump};
use super::timing;
use super::ways::{Rival, Sizes};
use super::worked::{alone, paid_by};
use crate::analysis::{Curve, Linear, Path, RuleCurve};
use crate::engine::evaluate;
use crate::number::{Money, Rate, Ratio};
use crate::pieces::pause;
use crate::scheme::{Kind, Measure, RuleAt, Scheme, Subject, Test};

/// So many places are tried to see which rules pay on the same thing, and not more.
const TRIED: usize = 24;
/// ¥10,000: a sale, where it doesn't matter which.
const USUAL: i128 = 1_000_000;
/// A hundred yuan.
const ROUND: i128 = 10_000;

/// Looks at the rules that pay, or take, for the same kind of thing, and against the same rival. A pause after each.
pub(super) async fn find(looks: &[Look<'_>], findings: &mut Vec<Finding>) {
    let mut groups: Vec<(Key<'_>, Vec<&Look<'_>>)> = Vec::new();
    let is_sized = |look: &&Look<'_>| !look.curves.is_empty() && look.sizes() != Sizes::Nothing;
    for look in looks.iter().filter(is_sized) {
        let Some(on) = OnWhat::of(look) else { continue };
        let on = (on, look.against());
        match groups.iter_mut().find(|(known, _)| *known == on) {
            Some((_, group)) => group.push(look),
            None => groups.push((on, vec![look])),
        }
    }
    for (on, group) in groups {
        let mut rules: Vec<RuleAt> = group.iter().map(|look| look.at).collect();
        rules.dedup();
        let ([first, ..], [_, _, ..]) = (group.as_slice(), rules.as_slice()) else {
            continue;
        };
        let scheme = alone(first.audited.scheme, &rules);
        let mut known: Vec<Vec<RuleAt>> = Vec::new();
        for base in &group {
            for curve in &base.curves {
                let Some(set) = Set::of(base, curve, &group, &scheme) else {
                    continue;
                };
                if on == (OnWhat::Sale(Kind::Reward), None)
                    && !known.iter().any(|known| set.holds(known))
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
                set.gains(findings);
            }
            pause().await;
        }
    }
}

/// What rules pay on, or take for, and whom they have to overtake.
type Key<'t> = (OnWhat<'t>, Option<Rival>);

/// What rules pay on, or take for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum OnWhat<'t> {
    /// Sales, whichever way they are looked at.
    Sale(Kind),
    /// What only they measure so.
    Measured(Kind, &'t Measure),
}

impl<'t> OnWhat<'t> {
    /// None of a rule that pays the same whatever there is.
    fn of(look: &Look<'t>) -> Option<Self> {
        let kind = look.terms.kind;
        if is_sale(look) {
            return Some(Self::Sale(kind));
        }
        let measure = look.terms.measure.as_ref()?;
        Some(Self::Measured(kind, measure))
    }
}

/// One of the rules that pay on the same thing, along a path.
#[derive(Clone, Copy)]
struct Member<'s> {
    look: &'s Look<'s>,
    curve: &'s RuleCurve<'s>,
}

/// Rules that pay on the same thing; the first is the one that the thing is made for.
struct Set<'s> {
    first: Member<'s>,
    others: Vec<Member<'s>>,
}

impl<'s> Set<'s> {
    /// The rules that pay on the thing that one looks at, just what their curves say; none where no other does.
    fn of(
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
        let others: Vec<&Look<'_>> = self.others.iter().map(|member| member.look).collect();
        self.first.look.together(&others)
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
            if jumping.len() < 2 || !is_first || below == 0 && look.is_of_sales() {
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
                    && found.axis.alternatives == look.alternatives()
                    && found.detail.below() == Some(below)
                    && jumping.iter().all(is_same)
            });
            let jump = Jump::of(&curve, &total, below).filter(|_| !told);
            findings.extend(jump.and_then(|jump| step::finding(&look, &curve, &total, jump)));
        }
    }
}

impl<'s> Set<'s> {
    /// What is gained where several bend that look at the same things in the same way: a rate beside a jump changes none of it.
    /// What is said of each by itself falls away as with jumps.
    fn gains(&self, findings: &mut Vec<Finding>) {
        for (kind, finding) in GAINS {
            // What is paid whatever there is, is paid for each part; but of first orders that are held back only one.
            let of_parts = kind == FindingKind::SplitGain
                || kind == FindingKind::BundleGain && !bundle::is_of_first(self.first.look);
            let bends = |member: &Member<'_>| {
                // A race is told against a rival.
                let is_free = kind != FindingKind::TimingGain || !member.look.leads();
                is_free
                    && is_alike(member.look, self.first.look)
                    && member
                        .curve
                        .total()
                        .is_some_and(|total| bends(&total, of_parts))
            };
            let mut bending = self.members().filter(bends);
            let Some(first) = bending
                .next()
                .filter(|one| one.look.at == self.first.look.at)
            else {
                continue;
            };
            let others: Vec<Member<'s>> = bending.collect();
            if others.is_empty() {
                continue;
            }
            let set = Self { first, others };
            let members: Vec<Member<'s>> = set.members().collect();
            for member in &members {
                let is_own = |found: &Finding| found.kind() == kind && is_of(found, member);
                let is_covered = members.iter().all(|other| covers(other.look, member.look));
                findings.retain(|found| !(is_covered && is_own(found)));
            }
            let is_told = findings.iter().any(|found| {
                let has = |member: &Member<'_>| {
                    found.rule == member.look.at || found.with.contains(&member.look.at)
                };
                let is_alike = found.axis.alternatives == first.look.alternatives();
                let is_one = found.kind() == kind && !found.with.is_empty() && is_alike;
                is_one && members.iter().all(has)
            });
            if !is_told {
                findings.extend(finding(&set.look(), &set.curve()));
            }
        }
    }
}

/// A kind of gain, and how it is found on a curve.
type Gain = (
    FindingKind,
    fn(&Look<'_>, &RuleCurve<'_>) -> Option<Finding>,
);

const GAINS: [Gain; 3] = [
    (FindingKind::SplitGain, parts::on),
    (FindingKind::BundleGain, bundle::on),
    (FindingKind::TimingGain, |look, curve| {
        timing::on(look, curve).or_else(|| growth_timing::on(look, curve))
    }),
];

/// Whether two rules look at the same things, and each is measured alike.
fn is_alike(one: &Look<'_>, other: &Look<'_>) -> bool {
    let (one, other) = (one.terms, other.terms);
    let is_of_deals = matches!(one.for_each, Subject::Deal(_));
    let is_bare = one.measure.is_none() || other.measure.is_none();
    one.for_each == other.for_each && (one.measure == other.measure || is_of_deals && is_bare)
}

/// Whether it matters how something is spread over a curve: it isn't one straight line; nor does that begin at nothing, where
/// it's about parts.
fn bends(total: &Curve, of_parts: bool) -> bool {
    let mut pieces = total.pieces().iter().map(|piece| piece.pay);
    let first = pieces.next().unwrap_or(Linear::ZERO);
    let begins = first.at(Ratio::whole(0));
    let is_level = begins.is_none_or(|begins| begins.num != 0);
    of_parts && is_level || pieces.any(|pay| pay != first)
}

/// Whether a finding is that a rule by itself jumps there.
fn is_jump_of(found: &Finding, member: &Member<'_>, below: i128) -> bool {
    is_of(found, member) && found.detail.below() == Some(below)
}

/// Whether it is a finding of the rule by itself.
fn is_of(found: &Finding, member: &Member<'_>) -> bool {
    let (look, axis) = (member.look, &found.axis);
    let is_alone = found.rule == look.at && found.with.is_empty();
    let is_way = axis.alternatives == look.alternatives() && axis.race == look.race();
    is_alone && is_way && found.words == member.curve.path.words
}

/// Whether one of these ranges holds a sale.
fn is_in(regions: &[Region], sale: i128) -> bool {
    regions.iter().any(|region| {
        region.from.fen() <= sale && region.until.is_none_or(|until| sale <= until.fen())
    })
}

/// Whether a rule looks at all that another one looks at, and asks for nothing more beside its own measure.
fn covers(one: &Look<'_>, other: &Look<'_>) -> bool {
    let is_freer = one.is_freer_than(other);
    let (one, other) = (one.terms, other.terms);
    let is_alike =
        one.for_each == other.for_each && one.measure == other.measure && one.among == other.among;
    let asked = other.when.iter().map(|condition| &condition.test);
    let asked: Vec<&Test> = asked.collect();
    let mut asks = one.when.iter().map(|condition| &condition.test);
    is_alike
        && is_freer
        && asks.all(|test| !one.own_tests(test).is_empty() || asked.contains(&test))
}
