//! Rules to begin with, in plain words: each a whole rule whose figures have yet to be typed.

use super::field::Typed;
use super::leaf::Leaf;
use super::walk::{Goal, Walk};
use super::{fresh_band, outcome, rule, sustained};
use rewards_core::ledger::{OutcomeKind, Stage};
use rewards_core::number::{Every, Money, Rate};
use rewards_core::scheme::{
    Allocation, Band, BandPay, Bands, Bound, Comparison, Condition, Decimal, Form, Kind, Measure,
    Of, Open, Pay, PaysDef, Receiver, RuleDef, Selection, Slot, Subject, Target, Terms, Test, Text,
    Which, Whose, Words,
};
use rewards_words::label;
use rewards_words::text::Label;

/// A rule to begin with.
#[derive(Clone, Copy, Debug)]
pub struct NewRule {
    /// What it is called among the others.
    pub label: Label,
    make: fn() -> Terms<Open>,
}

impl NewRule {
    /// The rule under an id, with the figures that have yet to be typed.
    #[must_use]
    pub fn make(&self, id: &str) -> (RuleDef, Vec<Typed>) {
        let mut made = RuleDef {
            id: id.into(),
            clause: None,
            name: Words {
                zh: self.label.zh.into(),
                en: self.label.en.into(),
            },
            note: None,
            terms: (self.make)(),
        };
        let mut walk = Walk::new(Goal::Show, &[], &[], &[]);
        walk.open_figures(&mut made, &mut rule::walk_terms);
        (made, walk.typed)
    }
}

/// The rules to begin with, those that most companies write first.
#[must_use]
pub fn new_rules() -> &'static [NewRule] {
    &RULES
}

/// The rules to begin with that pay in a form that the source document lists, by the form's id there; none for another.
#[must_use]
pub fn new_rules_in_form(form: &str) -> &'static [NewRule] {
    match form {
        "cash_or_discount" => &IN_MONEY,
        "goods" => &IN_GOODS,
        "travel" => &IN_TRAVEL,
        "career" => &IN_CAREER,
        "time" => &IN_TIME,
        _ => &[],
    }
}

macro_rules! rules {
    ($(($zh:literal, $en:literal) => $make:expr),* $(,)?) => {
        [$(NewRule { label: label!($zh, $en), make: $make }),*]
    };
}

static RULES: [NewRule; 14] = rules![
    ("每笔新客户首单，按金额分档", "Each new customer's first order, in bands by amount") => || Terms {
        among: new_customers(),
        measure: Some(Slot::Is(Measure::Net)),
        ..of(Subject::Deal(Slot::Is(Which::First)), bands())
    },
    ("每笔订单，按金额提成", "A share of each order's amount") => || Terms {
        among: delivered(None),
        measure: Some(Slot::Is(Measure::Net)),
        ..of(Subject::Deal(Slot::Is(Which::Each)), rate())
    },
    ("每开发一个新客户，固定奖励", "Each new customer, a fixed amount") => || Terms {
        among: new_customers(),
        ..of(Subject::Customer, amount())
    },
    ("新客户销售额，按比例提成", "A share of sales to new customers") => || Terms {
        among: new_customers(),
        measure: Some(Slot::Is(Measure::Total)),
        ..of(Subject::Rep, rate())
    },
    ("新客户销售额，按金额分档", "Sales to new customers, by bands") => || Terms {
        among: new_customers(),
        measure: Some(Slot::Is(Measure::Total)),
        ..of(Subject::Rep, bands())
    },
    ("老客户复购，按金额提成", "A share of existing customers' repeat orders") => || Terms {
        among: customers(Of::Existing),
        measure: Some(Slot::Is(Measure::Net)),
        ..of(Subject::Deal(Slot::Is(Which::Each)), rate())
    },
    ("每月新客户数，按个数分档", "New customers of each month, by their number") => || Terms {
        among: new_customers(),
        measure: Some(Slot::Is(Measure::NewCustomers)),
        ..of(span(Every::Month), bands())
    },
    ("客户连续几个月达到月均额，奖励", "A customer whose months in a row reach a mean") => || Terms {
        among: new_customers(),
        when: only(Test::Sustained(sustained::fresh())),
        ..of(Subject::Customer, amount())
    },
    ("季度销售额达到目标，奖励", "A quarter's sales that reach the target") => || {
        on_quarters_target(amount())
    },
    ("首个新客户奖励", "A rep's first new customer") => || Terms {
        among: new_customers(),
        when: only(Test::FirstOf(Slot::Is(Whose::Rep))),
        ..of(Subject::Customer, amount())
    },
    ("团队新客户总额，按比例给团队", "A share of a team's new-customer total") => || Terms {
        among: new_customers(),
        measure: Some(Slot::Is(Measure::TeamTotal)),
        to: Some(Slot::Is(Receiver::Team(Slot::Is(Allocation::ByContribution)))),
        ..of(Subject::Team, rate())
    },
    ("客户好评，每次奖励", "Each customer praise, a fixed amount") => || {
        of(outcomes(OutcomeKind::Praise), amount())
    },
    ("客户投诉，每次扣罚", "Each complaint, a penalty") => || Terms {
        kind: Some(Slot::Is(Kind::Penalty)),
        when: only(Test::AtFault),
        ..of(outcomes(OutcomeKind::Complaint), amount())
    },
    ("推荐新客户，给推荐的客户优惠", "A referral, a benefit for the referrer") => || Terms {
        to: Some(Slot::Is(Receiver::Referrer)),
        ..of(outcomes(OutcomeKind::Referral), amount())
    },
];

static IN_MONEY: [NewRule; 2] = rules![
    ("每开发一个新客户，发现金", "Each new customer, cash") => || Terms {
        among: new_customers(),
        ..of(Subject::Customer, amount())
    },
    ("新客户首单，给客户折扣", "Each new customer's first order, a discount for the customer") => || Terms {
        among: new_customers(),
        measure: Some(Slot::Is(Measure::Net)),
        to: Some(Slot::Is(Receiver::Customer)),
        ..of(Subject::Deal(Slot::Is(Which::First)), rate())
    },
];

static IN_GOODS: [NewRule; 1] = rules![
    ("每开发一个新客户，送一份实物", "Each new customer, a gift") => || Terms {
        among: new_customers(),
        ..of(Subject::Customer, item())
    },
];

static IN_TRAVEL: [NewRule; 1] = rules![
    ("季度销售额达到目标，奖励旅游", "A quarter's sales that reach the target, travel") => || Terms {
        form: Some(Slot::Is(Form::Travel)),
        ..on_quarters_target(amount())
    },
];

static IN_CAREER: [NewRule; 1] = rules![
    ("季度销售额达到目标，推荐或晋升", "A quarter's sales that reach the target, a recommendation or promotion") => || {
        on_quarters_target(Pay::Action(Slot::Is(Text::fresh()), None))
    },
];

static IN_TIME: [NewRule; 1] = rules![
    ("客户好评，给自由时间或特别待遇", "Each customer praise, free time or special treatment") => || {
        of(outcomes(OutcomeKind::Praise), item())
    },
];

fn of(subject: Subject<Open>, pay: Pay<Open>) -> Terms<Open> {
    Terms {
        kind: None,
        for_each: Slot::Is(subject),
        among: None,
        when: None,
        measure: None,
        pays: Slot::Is(PaysDef::One(Box::new(Slot::Is(pay)))),
        to: None,
        limits: None,
        form: None,
        adds_to: None,
    }
}

fn new_customers() -> Option<Slot<Selection<Open>>> {
    customers(Of::New)
}

fn customers(of: Of) -> Option<Slot<Selection<Open>>> {
    delivered(Some(Slot::Is(of)))
}

fn delivered(of: Option<Slot<Of>>) -> Option<Slot<Selection<Open>>> {
    Some(Slot::Is(Selection {
        of,
        departments: None,
        looks_at: None,
        self_developed: None,
        stage: Some(Slot::Is(Stage::Delivered)),
        from: None,
        within_days: None,
        prepaid: None,
        product: None,
        also_without_deals: None,
    }))
}

fn span(every: Every) -> Subject<Open> {
    Subject::Span {
        every: Slot::Is(every),
        touched: None,
    }
}

fn outcomes(kind: OutcomeKind) -> Subject<Open> {
    Subject::Outcome(Slot::Is(vec![Slot::Is(outcome::of_kind(kind))]))
}

fn only(test: Test<Open>) -> Option<Slot<Vec<Slot<Condition<Open>>>>> {
    let condition = Condition {
        test,
        otherwise: None,
    };
    Some(Slot::Is(vec![Slot::Is(condition)]))
}

fn on_quarters_target(pay: Pay<Open>) -> Terms<Open> {
    Terms {
        among: delivered(None),
        measure: Some(Slot::Is(Measure::Total)),
        when: only(Test::Compare {
            measure: None,
            is: Comparison::AtLeast,
            bound: Slot::Is(Bound::Target(Slot::Is(Target::Quarter))),
        }),
        ..of(span(Every::Quarter), pay)
    }
}

fn item() -> Pay<Open> {
    Pay::Item(Slot::Is(Text::fresh()), None)
}

fn amount() -> Pay<Open> {
    Pay::Amount(Slot::Is(Money::fresh()))
}

fn rate() -> Pay<Open> {
    Pay::Rate(Slot::Is(Rate::fresh()))
}

fn bands() -> Pay<Open> {
    let band = |bound: &str| -> Slot<Band<Open>> {
        Slot::Is(Band {
            bound: Slot::Is(Decimal(bound.into())),
            ..fresh_band::fresh(BandPay::Amount(Slot::Is(Money::fresh())))
        })
    };
    Pay::Bands(Bands {
        unit: (),
        mode: None,
        bands: Slot::Is(vec![band("1"), band("2")]),
    })
}
