//! What an act leads to beside a net that moves: items and measures, what customers get, what lacks from then on; and why a
//! net stays as it is.

use super::awaited::Awaited;
use super::computed::Computed;
use super::entry::signed;
use super::known::{awaited_of_line, awaited_of_skipped};
use super::shown::lacking_words;
use super::sums::place_before;
use super::uncounted::uncounted;
use rewards_core::analysis::{may_lack_a_fact, rests_on_facts};
use rewards_core::number::Money;
use rewards_words::label as words;
use rewards_words::say;
use rewards_words::text::Localized;
use std::collections::{HashMap, HashSet};
use std::hash::{Hash, Hasher};

/// What an act leads to beside the nets.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Besides {
    /// What is given or done, each in a line: `张伟会有：警告`, `张伟不再有：警告`, `客户所得 +300.00`.
    pub things: Vec<Localized>,
    /// What can't be computed from then on, in a statement's words: `还缺：张伟的月绩效奖金`; nothing where nothing more lacks.
    pub lacks: Option<Localized>,
}

/// An item or a measure, and who has it.
type Thing<'n> = (&'n str, Localized);

/// What an act leads to beside the nets, from what came out before to what comes out now, of the same scheme.
#[must_use]
pub fn besides(before: &Computed, now: &Computed) -> Besides {
    let (had, have) = (things(before), things(now));
    let gained = by_name(further(&have, &had)).into_iter();
    let gained = gained.map(|(name, all)| say!("{0}会有：{1}", "For {0}: {1}", name, all));
    let lost = by_name(further(&had, &have)).into_iter();
    let lost = lost.map(|(name, all)| say!("{0}不再有：{1}", "No longer for {0}: {1}", name, all));
    let of_customers = |computed: &Computed| computed.statement.totals.customer_benefit;
    let more = of_customers(now) - of_customers(before);
    let more = (more != Money::ZERO)
        .then(|| say!("客户所得 {0}", "Customers' benefits {0}", signed(more)));
    let (lacked, lack) = (awaits(before), awaits(now));
    let lacks = further(&lack, &lacked).into_iter();
    Besides {
        things: gained.chain(lost).chain(more).collect(),
        lacks: lacking_words(lacks.map(|lacking| lacking.0.clone()).collect()),
    }
}

/// Why the net of the rep at a place stays as it is: the reason of what is new among his facts and no rule counts. Nothing
/// where nothing new is his, or all of it counts.
#[must_use]
pub fn why_unchanged(before: &Computed, now: &Computed, at: usize) -> Option<Localized> {
    let was = place_before(before, now, at);
    let known = was.map(|was| uncounted(before, was)).unwrap_or_default();
    let known = known.iter().flat_map(|group| &group.facts);
    let known: HashSet<&str> = known.map(|fact| fact.text.zh.as_str()).collect();
    let is_new = |text: &str| !known.contains(text);
    let mut groups = uncounted(now, at).into_iter();
    let new = groups.find(|group| group.facts.iter().any(|fact| is_new(&fact.text.zh)));
    new.map(|group| group.cause)
}

/// All items and measures, each rep's and then each customer's together.
fn things(computed: &Computed) -> Vec<Thing<'_>> {
    let (statement, ledger) = (&computed.statement, &computed.facts.ledger);
    let mut all = Vec::new();
    for rep in &statement.reps {
        let Some(named) = ledger.reps.get(rep.rep.index()) else {
            continue;
        };
        let grants = rep.grants.iter();
        let grants = grants.map(|grant| words::of_item(&grant.item, grant.quantity));
        let actions = rep.actions.iter();
        let actions = actions.map(|action| words::action(&action.action));
        let own = grants.chain(actions);
        all.extend(own.map(|thing| (&*named.name, thing)));
    }
    for benefit in &statement.customers {
        let Some(named) = ledger.customers.get(benefit.customer.index()) else {
            continue;
        };
        let item = benefit.item.as_ref().map(|item| words::item(item));
        let action = benefit.action.as_ref().map(|action| words::action(action));
        let own = item.into_iter().chain(action);
        all.extend(own.map(|thing| (&*named.name, thing)));
    }
    all
}

/// Those of a list that another hasn't, or not as often.
fn further<'l, T: Eq + Hash>(list: &'l [T], other: &[T]) -> Vec<&'l T> {
    let mut known: HashMap<&T, usize> = HashMap::new();
    for one in other {
        *known.entry(one).or_default() += 1;
    }
    let is_further = |one: &&T| match known.get_mut(*one) {
        Some(left) if *left > 0 => {
            *left -= 1;
            false
        }
        Some(_) | None => true,
    };
    list.iter().filter(is_further).collect()
}

/// What each has, in one list.
fn by_name<'n>(things: Vec<&Thing<'n>>) -> Vec<(&'n str, Localized)> {
    let mut all: Vec<(&str, Vec<&Localized>)> = Vec::new();
    for (name, thing) in things {
        match all.iter_mut().find(|(known, _)| known == name) {
            Some((_, known)) => known.push(thing),
            None => all.push((*name, vec![thing])),
        }
    }
    let all = all.into_iter();
    all.map(|(name, things)| (name, Localized::joined(things, words::AND)))
        .collect()
}

/// A fact that an entry waits for; two are the same where a rule waits for what is called the same.
struct Lacking(Awaited);

impl PartialEq for Lacking {
    fn eq(&self, other: &Self) -> bool {
        self.0.rule == other.0.rule && self.0.text == other.0.text
    }
}

impl Eq for Lacking {}

impl Hash for Lacking {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.text.hash(state);
    }
}

/// The facts that the entries of all reps wait for, of each entry its own.
fn awaits(computed: &Computed) -> Vec<Lacking> {
    let scheme = &computed.scheme;
    let mut all = Vec::new();
    for (at, rep) in computed.statement.reps.iter().enumerate() {
        for (rule, _) in scheme.active() {
            let may_lack = may_lack_a_fact(scheme, rule);
            if may_lack {
                let skipped = rep.skipped.of_rule(rule).iter();
                let awaited =
                    skipped.filter_map(|skipped| awaited_of_skipped(computed, rep.rep, skipped));
                all.extend(awaited.map(Lacking));
            }
            if may_lack || rests_on_facts(scheme, rule) {
                let lines = rep.lines.of_rule(rule).iter();
                let awaited = lines.filter_map(|line| awaited_of_line(computed, at, line));
                all.extend(awaited.map(Lacking));
            }
        }
    }
    all
}
