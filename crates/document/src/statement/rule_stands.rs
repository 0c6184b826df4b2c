//! Who stands on a rule's curve on the facts at hand: what the rule measured of each, and what it paid for that.

use super::entry::same;
use super::rule_looked::{Looked, LookedAt};
use super::rule_point::terms_of;
use rewards_core::analysis::{EntryCurve, Scale, paths};
use rewards_core::engine::{EvalContext, observe_in_pieces};
use rewards_core::ledger::Department;
use rewards_core::number::{Money, Ratio};
use rewards_core::scheme::{Attribute, Measure, Receiver, Scheme, Terms};
use rewards_format::{EntryAt, IndexedLedger};
use rewards_words::compare::{
    BY_OWN_GROWTH, BY_OWN_ORDERS, NO_FACTS, NOBODY, last_of, not_known, not_standing, too_many,
};
use rewards_words::text::Localized;

/// So many are drawn.
const MOST: usize = 200;

/// Who stands on a rule's curves under one scheme.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RuleStands {
    /// Those that are drawn, in the statement's order.
    pub(super) stands: Vec<RuleStand>,
    /// Who isn't there, and what else is to be known, a sentence each.
    pub(super) notes: Vec<Localized>,
}

/// One who stands there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct RuleStand {
    /// On which curve: its words of the attributes that the rule's pay differs by.
    pub words: Vec<(Attribute, &'static str)>,
    /// What was measured, in units of a bound.
    pub gauge: Ratio,
    /// What its own curve is drawn against.
    pub scale: Scale,
    /// What its own curve pays there.
    pub pays: Option<Money>,
    /// The same in words, with what was paid.
    pub text: Localized,
    /// The entry that explains it, where the statement lists one.
    pub entry: Option<EntryAt>,
}

impl RuleStands {
    /// Where the facts can't be computed.
    #[must_use]
    pub fn without_facts() -> Self {
        Self {
            notes: vec![NO_FACTS.into()],
            ..Self::default()
        }
    }
}

/// Who stands on the curves of the rule with an id: everybody, or of the rep at a place whatever the rule looks at. In pieces.
pub async fn rule_stands(
    scheme: &Scheme,
    facts: &IndexedLedger,
    rule: &str,
    whose: Option<usize>,
) -> Option<RuleStands> {
    let (rule, terms) = terms_of(scheme, rule)?;
    let context = EvalContext {
        ledger: &facts.ledger,
        index: &facts.index,
        terms,
    };
    let (statement, unlisted) = observe_in_pieces(scheme, &facts.ledger, &facts.index).await;
    let all = LookedAt::of(scheme, facts, rule, (&statement, &unlisted));
    let all: Vec<Looked<'_>> = all
        .into_iter()
        .filter(|one| whose.is_none_or(|rep| one.is_of(context.ledger, rep)))
        .collect();
    Some(laid(context, all, whose))
}

/// Those that are drawn of all, and what is to be known beside.
fn laid(context: EvalContext<'_>, all: Vec<Looked<'_>>, whose: Option<usize>) -> RuleStands {
    let is_measured = |one: &&Looked<'_>| one.why.reading().is_some();
    let count = all.iter().filter(is_measured).count();
    if count > MOST && whose.is_none() {
        return RuleStands {
            notes: vec![too_many(count)],
            ..RuleStands::default()
        };
    }
    let last = all.len().saturating_sub(MOST);
    let found = all.iter().enumerate().filter_map(|(place, one)| {
        let found = one.stands(context)?;
        Some((place, one, found))
    });
    let found: Vec<(usize, &Looked<'_>, EntryCurve<'_>)> = found.collect();
    let stands = found.iter().filter(|(place, ..)| *place >= last);
    let stands: Vec<RuleStand> = stands
        .filter_map(|(_, one, found)| stand(context, one, found))
        .collect();
    let standing: Vec<&Looked<'_>> = found.iter().map(|(_, one, _)| *one).collect();
    let mut notes = absent(context, &all, &standing, whose);
    if stands.len() < found.len() {
        notes.push(last_of(found.len(), stands.len()));
    }
    let measure = context
        .terms
        .measure
        .as_ref()
        .filter(|_| !stands.is_empty());
    if measure.is_some_and(Measure::is_growth) {
        notes.push(BY_OWN_GROWTH.into());
    } else if measure == Some(&Measure::Repurchases) {
        notes.push(BY_OWN_ORDERS.into());
    }
    RuleStands { stands, notes }
}

fn stand(context: EvalContext<'_>, one: &Looked<'_>, found: &EntryCurve<'_>) -> Option<RuleStand> {
    let gauge = found.at.over(found.curve.scale.of_bound)?;
    let paths = paths(context.terms);
    let mut paths = paths.iter();
    let path = paths.find(|path| path.pays == found.curve.path.pays)?;
    Some(RuleStand {
        words: path.words.clone(),
        text: one.said(context, gauge)?,
        gauge,
        scale: found.curve.scale,
        pays: found.curve.paid_at(found.at),
        entry: one.entry,
    })
}

/// Whom the rule is for, and who does not stand on its curve.
fn absent(
    context: EvalContext<'_>,
    all: &[Looked<'_>],
    standing: &[&Looked<'_>],
    whose: Option<usize>,
) -> Vec<Localized> {
    let (ledger, terms) = (context.ledger, context.terms);
    let reps = |looked: &mut dyn Iterator<Item = &Looked<'_>>| -> Vec<usize> {
        let reps = looked.filter_map(|one| Some(one.rep(ledger)?.index()));
        reps.collect()
    };
    let there = reps(&mut standing.iter().copied());
    let unknown = reps(&mut all.iter().filter(|one| one.is_unknown));
    let (mut off, mut lacking) = (Vec::new(), Vec::new());
    for (place, rep) in ledger.reps.iter().enumerate() {
        let is_asked = whose.is_none_or(|whose| whose == place);
        if !is_asked || !is_for(terms, rep.department) || there.contains(&place) {
            continue;
        }
        let names = match unknown.contains(&place) {
            true => &mut lacking,
            false => &mut off,
        };
        names.push(same(&rep.name));
    }
    let mut notes = Vec::new();
    if standing.is_empty() && lacking.is_empty() {
        notes.push(NOBODY.into());
    } else if !off.is_empty() && matches!(terms.to, Receiver::Rep) {
        notes.push(not_standing(&off));
    }
    if !lacking.is_empty() {
        notes.push(not_known(&lacking));
    }
    notes
}

fn is_for(terms: &Terms, department: Option<Department>) -> bool {
    let all = &terms.among.departments;
    all.is_empty() || department.is_some_and(|own| all.contains(&own))
}
