//! Reads who there is: teams, reps and customers.

use super::lists::Lists;
use crate::exchange::{Node, Path, Problems, Record, distinct_entries, field};
use crate::ledger::{Customer, Grade, Rep, RepAt, Size, Team, TeamAt};
use crate::number::{Money, Month, sort_by_number};

pub(super) const TEAM: &[&str] = &["id", "name", "prior_total", "current_total", "goal"];
pub(super) const REP: &[&str] = &[
    "id",
    "name",
    "team",
    "department",
    "performance_bonus",
    "performance_bonus_by_month",
    "quarter_target",
    "year_target",
    "task_customers",
    "task_sales",
];
pub(super) const CUSTOMER: &[&str] = &["id", "name", "rep", "existing", "self_developed", "grade", "size", "prior_sales"];

/// Reads the teams.
pub(super) fn teams(lists: &Lists<'_>, problems: &mut Problems) -> Option<Vec<Team>> {
    lists.teams.each(problems, |node, entry, problems| {
        let mut team = Team { id: Box::default(), name: Box::default(), prior_total: None, current_total: None, goal: None };
        let mut record = Record::open(node, TEAM, &entry.path, problems)?;
        record.required("id", &mut team.id, &mut |node, path, problems| entry.id(node, path, problems));
        record.required("name", &mut team.name, &mut field::name);
        record.nullable("prior_total", &mut team.prior_total, &mut field::money);
        record.nullable("current_total", &mut team.current_total, &mut field::money);
        record.nullable("goal", &mut team.goal, &mut field::money);
        record.whole(team)
    })
}

/// Reads the reps.
pub(super) fn reps(lists: &Lists<'_>, problems: &mut Problems) -> Option<Vec<Rep>> {
    lists.reps.each(problems, |node, entry, problems| {
        let mut rep = Rep {
            id: Box::default(),
            name: Box::default(),
            team: None,
            department: None,
            performance_bonus: Money::ZERO,
            performance_bonus_by_month: Vec::new(),
            quarter_target: None,
            year_target: None,
            task_customers: None,
            task_sales: None,
        };
        let mut record = Record::open(node, REP, &entry.path, problems)?;
        record.required("id", &mut rep.id, &mut |node, path, problems| entry.id(node, path, problems));
        record.required("name", &mut rep.name, &mut field::name);
        record.nullable("team", &mut rep.team, &mut |node, path, problems| lists.teams.place_of(node, path, problems).map(TeamAt::new));
        record.nullable("department", &mut rep.department, &mut field::word);
        record.or("performance_bonus", &mut rep.performance_bonus, &mut field::money);
        record.or("performance_bonus_by_month", &mut rep.performance_bonus_by_month, &mut bonus_by_month);
        record.nullable("quarter_target", &mut rep.quarter_target, &mut field::money);
        record.nullable("year_target", &mut rep.year_target, &mut field::money);
        record.nullable("task_customers", &mut rep.task_customers, &mut |node, path, problems| field::count(node, 0, path, problems));
        record.nullable("task_sales", &mut rep.task_sales, &mut field::money);
        record.whole(rep)
    })
}

/// Single months' performance bonuses, in order of month.
fn bonus_by_month(node: &Node, path: &Path<'_>, problems: &mut Problems) -> Option<Vec<(Month, Money)>> {
    let entries = distinct_entries(node, path, problems)?;
    let mut months = Vec::new();
    for (key, node) in &entries {
        let place = path.field(key);
        let month = field::month(&Node::text(key), &place, problems);
        months.extend(month.and_then(|month| Some((month, field::money(node, &place, problems)?))));
    }
    if months.len() < entries.len() {
        return None;
    }
    sort_by_number(&mut months, |(month, _)| month.order());
    Some(months)
}

/// Reads the customers.
pub(super) fn customers(lists: &Lists<'_>, problems: &mut Problems) -> Option<Vec<Customer>> {
    lists.customers.each(problems, |node, entry, problems| {
        let mut customer = Customer {
            id: Box::default(),
            name: Box::default(),
            rep: RepAt::new(0),
            existing: false,
            self_developed: true,
            grade: Grade::General,
            size: Size::Medium,
            prior_sales: Money::ZERO,
        };
        let mut record = Record::open(node, CUSTOMER, &entry.path, problems)?;
        record.required("id", &mut customer.id, &mut |node, path, problems| entry.id(node, path, problems));
        record.required("name", &mut customer.name, &mut field::name);
        record.required("rep", &mut customer.rep, &mut |node, path, problems| lists.reps.place_of(node, path, problems).map(RepAt::new));
        record.or("existing", &mut customer.existing, &mut field::truth);
        record.or("self_developed", &mut customer.self_developed, &mut field::truth);
        record.or("grade", &mut customer.grade, &mut field::word);
        record.or("size", &mut customer.size, &mut field::word);
        record.or("prior_sales", &mut customer.prior_sales, &mut field::money);
        record.whole(customer)
    })
}
