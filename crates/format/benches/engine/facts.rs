//! A ledger of any length, the same every time: ten deals a customer, a hundred customers a rep, ten reps a team.

use rewards_core::ledger::{
    Customer, CustomerAt, Deal, Grade, Ledger, Rep, RepAt, Size, Stage, Team, TeamAt,
};
use rewards_core::number::{Amount, Day, Money, Period};
use rewards_core::scheme::Scheme;
use rewards_format::{Node, Path, Problems, read_scheme};

/// A template as it stands.
pub fn scheme(template: &str) -> Scheme {
    let node = Node::Map(vec![("template".into(), Node::Text(template.into()))]);
    read_scheme(&node, &Path::Root("scheme"), &mut Problems::default()).expect("a template")
}

/// Numbers that look random and are the same every time.
struct Draw(u64);

impl Draw {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % end
    }
}

fn day(text: &str) -> Day {
    Day::read(text).expect("a day")
}

/// A ledger of so many deals.
pub fn ledger_of(deals: usize) -> Ledger {
    let (customers, reps) = ((deals / 10).max(1), (deals / 1000).max(1));
    let teams = (reps / 10).max(1);
    let mut draw = Draw(7);
    let days: Vec<Day> = (1..=12)
        .flat_map(|month| (1..=28).map(move |at| day(&format!("2026-{month:02}-{at:02}"))))
        .collect();
    Ledger {
        period: Period {
            from: day("2026-01-01"),
            to: day("2026-12-31"),
        },
        teams: (0..teams).map(team).collect::<Vec<_>>().into(),
        reps: (0..reps)
            .map(|at| rep(at, teams))
            .collect::<Vec<_>>()
            .into(),
        customers: (0..customers)
            .map(|at| customer(at, reps, &mut draw))
            .collect::<Vec<_>>()
            .into(),
        deals: (0..deals)
            .map(|at| deal(at, customers, &days, &mut draw))
            .collect::<Vec<_>>()
            .into(),
        outcomes: Vec::new().into(),
        products: Vec::new(),
    }
}

fn team(at: usize) -> Team {
    let name: std::sync::Arc<str> = format!("team{at}").into();
    Team {
        id: name.clone(),
        name,
        prior_total: Some(Money::from_fen(100_000_000)),
        current_total: None,
        goal: None,
    }
}

fn rep(at: usize, teams: usize) -> Rep {
    let name: std::sync::Arc<str> = format!("rep{at}").into();
    Rep {
        id: name.clone(),
        name,
        team: Some(TeamAt::new(at % teams)),
        department: None,
        performance_bonus: Some(Money::from_fen(300_000)),
        performance_bonus_by_month: Vec::new(),
        quarter_target: None,
        year_target: None,
        task_customers: None,
        task_sales: None,
    }
}

fn customer(at: usize, reps: usize, draw: &mut Draw) -> Customer {
    let name: std::sync::Arc<str> = format!("customer{at}").into();
    let existing = draw.below(3) == 0;
    Customer {
        id: name.clone(),
        name,
        rep: RepAt::new(at % reps),
        existing,
        self_developed: true,
        grade: Grade::General,
        size: Size::Medium,
        prior_sales: existing.then(|| Money::from_fen(5_000_000)),
    }
}

fn deal(at: usize, customers: usize, days: &[Day], draw: &mut Draw) -> Deal {
    let amount = i128::from(1 + draw.below(2_000_000));
    let returned = if draw.below(20) == 0 { amount / 2 } else { 0 };
    Deal {
        id: format!("d{at}").into(),
        customer: CustomerAt::new(usize::try_from(draw.below(customers as u64)).expect("a place")),
        date: days[usize::try_from(draw.below(days.len() as u64)).expect("a place")],
        amount: Amount::of(Money::from_fen(amount)),
        returned: Amount::of(Money::from_fen(returned)),
        stage: *Stage::ALL
            .get(usize::try_from(draw.below(12)).expect("a place"))
            .unwrap_or(&Stage::Delivered),
        margin: None,
        product: None,
        prepaid: false,
    }
}
