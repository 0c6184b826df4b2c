//! Reads who there is: teams, reps and customers.

use super::lists::Lists;
use crate::exchange::{Fields, Node, Path, Problems, distinct_entries, field};
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
        let (path, fields) = (&entry.path, Fields::open(node, TEAM, &entry.path, problems)?);
        let id = fields.required("id", path, problems, |node, path, problems| entry.id(node, path, problems));
        let name = fields.required("name", path, problems, field::name);
        let prior_total = fields.nullable("prior_total", path, problems, field::money);
        let current_total = fields.nullable("current_total", path, problems, field::money);
        let goal = fields.nullable("goal", path, problems, field::money);
        Some(Team { id: id?, name: name?.into(), prior_total: prior_total?, current_total: current_total?, goal: goal? })
    })
}

/// Reads the reps.
pub(super) fn reps(lists: &Lists<'_>, problems: &mut Problems) -> Option<Vec<Rep>> {
    lists.reps.each(problems, |node, entry, problems| {
        let (path, fields) = (&entry.path, Fields::open(node, REP, &entry.path, problems)?);
        let id = fields.required("id", path, problems, |node, path, problems| entry.id(node, path, problems));
        let name = fields.required("name", path, problems, field::name);
        let team = fields.nullable("team", path, problems, |node, path, problems| lists.teams.place_of(node, path, problems));
        let department = fields.nullable("department", path, problems, field::word);
        let bonus = fields.or("performance_bonus", Money::ZERO, path, problems, field::money);
        let by_month = fields.or("performance_bonus_by_month", Vec::new(), path, problems, bonus_by_month);
        let quarter_target = fields.nullable("quarter_target", path, problems, field::money);
        let year_target = fields.nullable("year_target", path, problems, field::money);
        let from_zero = |node: &Node, path: &Path<'_>, problems: &mut Problems| field::count(node, 0, path, problems);
        let task_customers = fields.nullable("task_customers", path, problems, from_zero);
        let task_sales = fields.nullable("task_sales", path, problems, field::money);
        Some(Rep {
            id: id?,
            name: name?.into(),
            team: team?.map(TeamAt::new),
            department: department?,
            performance_bonus: bonus?,
            performance_bonus_by_month: by_month?,
            quarter_target: quarter_target?,
            year_target: year_target?,
            task_customers: task_customers?,
            task_sales: task_sales?,
        })
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
        let (path, fields) = (&entry.path, Fields::open(node, CUSTOMER, &entry.path, problems)?);
        let id = fields.required("id", path, problems, |node, path, problems| entry.id(node, path, problems));
        let name = fields.required("name", path, problems, field::name);
        let rep = fields.required("rep", path, problems, |node, path, problems| lists.reps.place_of(node, path, problems));
        let existing = fields.or("existing", false, path, problems, field::truth);
        let self_developed = fields.or("self_developed", true, path, problems, field::truth);
        let grade = fields.or("grade", Grade::General, path, problems, field::word);
        let size = fields.or("size", Size::Medium, path, problems, field::word);
        let prior_sales = fields.or("prior_sales", Money::ZERO, path, problems, field::money);
        Some(Customer {
            id: id?,
            name: name?.into(),
            rep: RepAt::new(rep?),
            existing: existing?,
            self_developed: self_developed?,
            grade: grade?,
            size: size?,
            prior_sales: prior_sales?,
        })
    })
}
