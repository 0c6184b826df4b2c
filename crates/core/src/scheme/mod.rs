//! What is promised: a scheme whose holes are filled. Each rule is composed of a few kinds of part: for each what,
//! among which customers and deals, when, measured how, paying what, to whom, limited how. A scheme is made by the
//! reader of `exchange` alone and is sound: nothing in it is checked again. It knows no ledger and no arithmetic.

mod attribute;
mod band;
mod condition;
mod definition;
mod hole;
mod kind;
mod limit;
mod measure;
mod pay;
mod policy;
mod reads;
mod receiver;
mod selection;
mod sense;
mod settable;
mod subject;
mod sustained;
mod target;
mod terms;
mod words;

pub use attribute::{Attribute, By, ElseAt};
pub use band::{Band, BandPay, Bands, Edge, Mode};
pub use condition::{Bound, Comparison, Condition, Given, OneOf, Reason, Test, Whose};
pub use definition::{
    Advice, Choice, Definition, Filling, Guide, Param, ParamType, RuleDef, Value,
};
pub use hole::{Decimal, Filled, Holes, Open, Part, Slot, SlotList};
pub use limit::{Limits, MonthlyCap};
pub use measure::{BoundKind, Measure, MissedSpans, Unit};
pub use pay::{ByWord, Form, Kind, Pay, PayByDef, PaysByWord, PaysDef};
pub use policy::{Appeal, Claim, Policy};
pub use reads::{Field, Kinds, Names, Reads};
pub use receiver::{Allocation, Receiver};
pub use selection::{Of, Selection};
pub use sense::SubjectKind;
pub use settable::Settable;
pub use subject::{OutcomeChoice, Subject, Which};
pub use sustained::{OtherThan, Sustained, Windows};
pub use target::Target;
pub use terms::Terms;
pub use words::{Text, Words};

/// A scheme (方案) without holes: rules in the order in which a statement lists them.
#[derive(Clone, Debug)]
pub struct Scheme {
    /// Its id; a statement carries it.
    pub id: Text,
    /// Its name.
    pub name: Words,
    /// The document its clauses stand in.
    pub source: Option<Text>,
    /// What its parameters are called; a rule may wait for one.
    pub params: Vec<ParamName>,
    /// Its rules.
    pub rules: Vec<Rule>,
}

/// What a parameter is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParamName {
    /// Its id.
    pub id: Text,
    /// Its name.
    pub name: Words,
}

/// The place of a rule in its scheme.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RuleAt(pub u16);

impl Scheme {
    /// What a parameter is called; nothing where there is none of this id.
    #[must_use]
    pub fn param_name(&self, id: &str) -> Option<&Words> {
        let param = self.params.iter().find(|param| *param.id == *id);
        param.map(|param| &param.name)
    }

    /// The rule at a place of this scheme.
    #[must_use]
    pub fn rule(&self, at: RuleAt) -> Option<&Rule> {
        self.rules.get(usize::from(at.0))
    }

    /// The terms of the rule at a place of this scheme, where it is active.
    #[must_use]
    pub fn terms(&self, at: RuleAt) -> Option<&Terms> {
        match &self.rule(at)?.standing {
            Standing::Active(terms) => Some(terms),
            Standing::Inactive(_) => None,
        }
    }

    /// The rules that wait for figures of the company, with their places, in order. One that has nothing left to pay waits
    /// for nothing.
    pub fn waiting(&self) -> impl Iterator<Item = (RuleAt, &Waits)> {
        (0..)
            .map(RuleAt)
            .zip(&self.rules)
            .filter_map(|(at, rule)| match &rule.standing {
                Standing::Inactive(waits) if !waits.missing.is_empty() => Some((at, waits)),
                Standing::Inactive(_) | Standing::Active(_) => None,
            })
    }

    /// The active rules with their places, in order.
    pub fn active(&self) -> impl Iterator<Item = (RuleAt, &Terms)> {
        (0..)
            .map(RuleAt)
            .zip(&self.rules)
            .filter_map(|(at, rule)| match &rule.standing {
                Standing::Active(terms) => Some((at, &**terms)),
                Standing::Inactive(_) => None,
            })
    }

    /// The same scheme with no other rule in force.
    #[must_use]
    pub fn with_only(&self, only: RuleAt) -> Self {
        let mut alone = self.clone();
        for (at, rule) in (0..).map(RuleAt).zip(&mut alone.rules) {
            if at != only {
                rule.standing = Standing::Inactive(Waits::default());
            }
        }
        alone
    }

    /// Whether any of its rules, in force or waiting, is for reps or may be; else all of them are for customers.
    #[must_use]
    pub fn concerns_reps(&self) -> bool {
        let for_reps = |terms: &Terms| matches!(terms.to, Receiver::Rep | Receiver::Team(_));
        self.rules.iter().any(|rule| match &rule.standing {
            Standing::Active(terms) => for_reps(terms),
            Standing::Inactive(waits) => waits.would.terms.as_deref().is_none_or(for_reps),
        })
    }
}

/// One promise of a scheme.
#[derive(Clone, Debug)]
pub struct Rule {
    /// Its id, a free name, unique in the scheme.
    pub id: Text,
    /// The clause of the source document.
    pub clause: Option<Text>,
    /// Its name.
    pub name: Words,
    /// Whether it stands.
    pub standing: Standing,
}

/// Whether all figures that a rule needs are set.
#[derive(Clone, Debug)]
pub enum Standing {
    /// They are.
    Active(Box<Terms>),
    /// Some are not, or nothing is left for it to pay.
    Inactive(Waits),
}

/// What a rule that is inactive waits for; nothing where nothing is left for it to pay.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Waits {
    /// Parameters that are not set, in the scheme's order.
    pub missing: Vec<Text>,
    /// Rules before it that wait themselves and add to a tally that it measures, in order.
    pub through: Vec<RuleAt>,
    /// What it would look at and pay once it stands.
    pub would: Would,
}

/// What is known of a rule that does not stand: enough to tell whom and what it concerns.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Would {
    /// The rule with a fen as a stand-in for what it pays, and without limits; none where even its subject is open.
    pub terms: Option<Box<Terms>>,
    /// What it could pay.
    pub stakes: Vec<Stake>,
}

/// Something that a rule could pay: of an item or an action which one, where that is settled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stake {
    /// Money, paid or taken: an amount of its own.
    Money,
    /// Money, as a share of something.
    Share,
    /// A grant.
    Item(Option<Text>),
    /// An action.
    Action(Option<Text>),
}

impl Would {
    /// Whether it could pay or take money; an item or an action is none.
    #[must_use]
    pub fn pays_money(&self) -> bool {
        let mut stakes = self.stakes.iter();
        stakes.any(|stake| matches!(stake, Stake::Money | Stake::Share))
    }

    /// Whether it would give or take; a rule of which that is open gives.
    #[must_use]
    pub fn kind(&self) -> Kind {
        self.terms.as_ref().map_or(Kind::Reward, |terms| terms.kind)
    }
}
