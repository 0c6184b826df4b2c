//! Reads who there is: teams, reps and customers.

use super::lists::{Among, Lists};
use super::references::{List, References};
use crate::{Node, Path, Problems, Record, distinct_entries, field};
use rewards_core::ledger::{Customer, Grade, Rep, RepAt, Size, Team, TeamAt};
use rewards_core::number::{Money, Month};

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
pub(super) const CUSTOMER: &[&str] = &[
    "id",
    "name",
    "rep",
    "existing",
    "self_developed",
    "grade",
    "size",
    "prior_sales",
];

/// Reads the teams.
pub(super) fn teams(lists: &Lists<'_>, problems: &mut Problems) -> Option<Vec<Team>> {
    lists.teams.each(problems, |node, entry, problems| {
        team(node, &entry.path, &Among { lists, entry }, problems)
    })
}

/// Reads one team.
pub(super) fn team(
    node: &Node,
    path: &Path<'_>,
    references: &dyn References,
    problems: &mut Problems,
) -> Option<Team> {
    let mut record = Record::open(node, TEAM, path, problems)?;
    let id = record.required("id", &mut |node, path, problems| {
        references.id(node, path, problems)
    });
    let name = record.required("name", &mut field::name);
    let prior_total = record.nullable("prior_total", &mut field::money);
    let current_total = record.nullable("current_total", &mut field::money);
    let goal = record.nullable("goal", &mut field::money);
    record.whole(Team {
        id: id?,
        name: name?,
        prior_total,
        current_total,
        goal,
    })
}

/// Reads the reps.
pub(super) fn reps(lists: &Lists<'_>, problems: &mut Problems) -> Option<Vec<Rep>> {
    lists.reps.each(problems, |node, entry, problems| {
        rep(node, &entry.path, &Among { lists, entry }, problems)
    })
}

/// Reads one rep.
pub(super) fn rep(
    node: &Node,
    path: &Path<'_>,
    references: &dyn References,
    problems: &mut Problems,
) -> Option<Rep> {
    let mut record = Record::open(node, REP, path, problems)?;
    let id = record.required("id", &mut |node, path, problems| {
        references.id(node, path, problems)
    });
    let name = record.required("name", &mut field::name);
    let team = record.nullable("team", &mut |node, path, problems| {
        references.place(List::Teams, node, path, problems)
    });
    let department = record.nullable("department", &mut field::word);
    let performance_bonus = record.or("performance_bonus", &mut field::money);
    let performance_bonus_by_month = record.or("performance_bonus_by_month", &mut bonus_by_month);
    let quarter_target = record.nullable("quarter_target", &mut field::money);
    let year_target = record.nullable("year_target", &mut field::money);
    let task_customers = record.nullable("task_customers", &mut |node, path, problems| {
        field::count(node, 0, path, problems)
    });
    let task_sales = record.nullable("task_sales", &mut field::money);
    record.whole(Rep {
        id: id?,
        name: name?,
        team: team.map(TeamAt::new),
        department,
        performance_bonus,
        performance_bonus_by_month: performance_bonus_by_month.unwrap_or_default(),
        quarter_target,
        year_target,
        task_customers,
        task_sales,
    })
}

/// Single months' performance bonuses, in order of month.
fn bonus_by_month(
    node: &Node,
    path: &Path<'_>,
    problems: &mut Problems,
) -> Option<Vec<(Month, Money)>> {
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
    months.sort_by_key(|(month, _)| *month);
    Some(months)
}

/// Reads the customers.
pub(super) fn customers(lists: &Lists<'_>, problems: &mut Problems) -> Option<Vec<Customer>> {
    lists.customers.each(problems, |node, entry, problems| {
        customer(node, &entry.path, &Among { lists, entry }, problems)
    })
}

/// Reads one customer.
pub(super) fn customer(
    node: &Node,
    path: &Path<'_>,
    references: &dyn References,
    problems: &mut Problems,
) -> Option<Customer> {
    let mut record = Record::open(node, CUSTOMER, path, problems)?;
    let id = record.required("id", &mut |node, path, problems| {
        references.id(node, path, problems)
    });
    let name = record.required("name", &mut field::name);
    let rep = record.required("rep", &mut |node, path, problems| {
        references.place(List::Reps, node, path, problems)
    });
    let existing = record.or("existing", &mut field::truth);
    let self_developed = record.or("self_developed", &mut field::truth);
    let grade = record.or("grade", &mut field::word);
    let size = record.or("size", &mut field::word);
    let prior_sales = record.or("prior_sales", &mut field::money);
    record.whole(Customer {
        id: id?,
        name: name?,
        rep: RepAt::new(rep?),
        existing: existing.unwrap_or(false),
        self_developed: self_developed.unwrap_or(true),
        grade: grade.unwrap_or(Grade::General),
        size: size.unwrap_or(Size::Medium),
        prior_sales,
    })
}
