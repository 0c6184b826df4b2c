//! What is shown of a figure that only would be: of a place on a curve, of figures within a budget, of another reading. What
//! opens comes to the figure that it's opened from.
use crate::common::{made, sample};
use rewards_core::number::Money;
use rewards_core::pieces::at_once;
use rewards_document::catalog;
use rewards_document::explanation::explained;
use rewards_document::statement::{
    Computed, DrawnScheme, LeadsTo, Side, Supposed, TotalOf, budget_view, curve_view,
    reading_results, rule_curves_view, sales_point_view, sums,
};
use rewards_document::workbook::{FactsCheck, Fill, SchemeCheck, Shared, with_examples};
use rewards_format::{Definition, EntryAt};
use rewards_words::figure::digits;
use rewards_words::lang::Lang;
use rewards_words::text::Localized;

/// A template as it is looked at: with examples for what is open.
struct Filled {
    definition: &'static Definition,
    fill: Fill,
    computed: Computed,
}

impl Filled {
    fn each() -> impl Iterator<Item = Self> {
        catalog::definitions().map(|definition| {
            let fill = with_examples(definition, &Fill::default()).unwrap_or_default();
            let scheme = SchemeCheck::of(definition, &fill).scheme.expect("a scheme");
            let facts = Shared::new(FactsCheck::of(&sample()));
            let computed = Computed::of(&scheme, &facts).expect("a statement");
            Self {
                definition,
                fill,
                computed,
            }
        })
    }

    fn supposing(&self, supposed: &Supposed) -> Computed {
        let facts = Some(&self.computed.facts);
        let found = Computed::supposing(self.definition, &self.fill, facts, supposed, Lang::Zh);
        at_once(found).expect("what is supposed")
    }
}

/// What an entry comes to; one that is not paid comes to nothing.
fn worth(computed: &Computed, at: EntryAt) -> Money {
    let statement = &computed.statement;
    match at {
        EntryAt::Line(rep, at) => statement.reps[rep].lines.get(at).expect("a line").amount,
        EntryAt::Pool(at) => statement.teams[at].pool,
        EntryAt::Benefit(at) => statement.customers[at].benefit,
        EntryAt::Skipped(..) | EntryAt::Grant(..) | EntryAt::Action(..) => Money::ZERO,
    }
}

#[test]
fn a_place_on_a_reps_curve_is_made_of_entries_that_come_to_it() {
    let (mut opened, mut closed) = (0, 0);
    for filled in Filled::each() {
        for rep in 0..4 {
            let Some(curve) = curve_view(&filled.computed, rep) else {
                continue;
            };
            let bounds = curve.pieces.iter().map(|piece| piece.sales.0);
            let around = bounds.flat_map(|fen| [fen - 1, fen, fen + 1]);
            for fen in around.chain([curve.here.0, curve.until]) {
                let sales = Money::from_fen(fen);
                let Some(view) = at_once(sales_point_view(&filled.computed, rep, sales)) else {
                    assert!(fen < curve.pieces[0].sales.0);
                    continue;
                };
                if fen == curve.here.0 {
                    assert_eq!(view.net, digits(Money::from_fen(curve.here.1)));
                }
                for part in view.parts.into_iter().filter(|part| !part.is_of_orders) {
                    let Some(at) = part.entry else {
                        // Who has sold nothing that the rule counts has no deal to be made larger.
                        closed += 1;
                        continue;
                    };
                    let there = filled.supposing(&Supposed::Sales(part.point));
                    assert_eq!(part.worth.zh.replace('−', ""), digits(worth(&there, at)));
                    opened += 1;
                }
            }
        }
    }
    assert_eq!((opened > 170, closed), (true, 4), "{opened}");
}

#[test]
fn a_growth_is_shown_by_a_larger_last_deal() {
    let made = made(&sample(), "standard-policy", &[], &[]);
    let sales = Money::from_fen(117_600_000);
    let view = at_once(sales_point_view(&made.computed, 0, sales)).expect("a place");
    assert_eq!(view.net, "10,040.00");
    assert_eq!(
        view.finding.zh,
        "假设销售额是 1,176,000 元（现在 1,126,000 元），其他都照现在。从这里起，每多销售 100 元，净额多 3 元（没有画进曲线的规则不算）。"
    );
    let parts: Vec<String> = view
        .parts
        .iter()
        .map(|part| format!("{} {}", part.name.zh, part.worth.zh))
        .collect();
    assert_eq!(
        (&*parts, &*view.still.zh),
        (&["客户维护奖 4,200.00".to_owned()][..], "+5,840.00")
    );
    let supposed = Supposed::Sales(view.parts[0].point);
    let facts = FactsCheck::of(&sample());
    let there = Computed::supposing(
        made.definition,
        &made.fill,
        Some(&made.computed.facts),
        &supposed,
        Lang::Zh,
    );
    let there = at_once(there).expect("what is supposed");
    let entry = view.parts[0].entry.expect("an entry");
    let said = explained(&there, Some(&facts), entry).expect("an explanation");
    assert!(said.result.zh.contains("4,200 元"), "{}", said.result.zh);
    assert!(said.text.zh.contains("840,000 −"), "{}", said.text.zh);
}

#[test]
fn a_place_on_a_rules_curve_is_shown_by_facts_that_come_to_it() {
    let (mut opened, mut closed) = (0, Vec::new());
    for filled in Filled::each() {
        let (scheme, name) = (&filled.computed.scheme, Localized::same("甲"));
        let drawn = [DrawnScheme {
            name: &name,
            scheme,
            stands: None,
        }];
        for rule in &filled.definition.rules {
            let Some(view) = rule_curves_view(&drawn, &rule.id) else {
                continue;
            };
            let cells = view.rows.into_iter().flat_map(|row| row.cells);
            for point in cells.flatten().filter_map(|cell| cell.point) {
                let Some(leads_to) = point.leads_to(scheme) else {
                    closed.push(format!(
                        "{} {} {} {}",
                        filled.definition.id, rule.id, point.place, point.paid
                    ));
                    continue;
                };
                let there = filled.supposing(&Supposed::Measured(point.clone()));
                let paid = match leads_to {
                    LeadsTo::Entry(at) => worth(&there, at),
                    LeadsTo::Total(TotalOf::Rule(rule)) => {
                        let reps = there.statement.reps.iter();
                        let reps: Money = reps.map(|rep| rep.sum_of(rule)).sum();
                        let all = there.statement.customers.iter();
                        let all = all.filter(|benefit| benefit.rule == rule);
                        reps + all.map(|benefit| benefit.benefit).sum()
                    }
                    LeadsTo::Total(_) | LeadsTo::Rep(_) => panic!("{leads_to:?}"),
                };
                assert_eq!(paid, point.paid, "{} {point:?}", filled.definition.id);
                opened += 1;
            }
        }
    }
    assert!(
        opened > 80 && closed.len() * 4 < opened,
        "{opened} {closed:#?}"
    );
}

#[test]
fn figures_within_a_budget_cost_what_it_says() {
    for filled in Filled::each() {
        let side = Side {
            computed: &filled.computed,
            definition: filled.definition,
            fill: &filled.fill,
        };
        let now = filled.computed.statement.totals.cost();
        let target = Money::from_fen(now.fen() * 4 / 5);
        let Some(view) = at_once(budget_view(side, target)) else {
            continue;
        };
        let there = filled.supposing(&Supposed::Figures(view.factor));
        assert_eq!(
            there.statement.totals.cost(),
            view.after,
            "{}",
            filled.definition.id
        );
    }
}

#[test]
fn another_reading_comes_to_what_is_said_of_it() {
    let facts = Shared::new(FactsCheck::of(&sample()));
    for filled in Filled::each() {
        for said in reading_results(filled.definition, &filled.fill, &facts) {
            let there = filled.supposing(&Supposed::Reading(said.option, said.reading));
            assert_eq!(Some(sums(&there).net), said.net, "{}", filled.definition.id);
        }
    }
}

#[test]
fn made_up_people_are_called_in_the_language_of_who_looks() {
    let made = made(&sample(), "standard-policy", &[], &[]);
    let (scheme, name) = (&made.computed.scheme, Localized::same("甲"));
    let drawn = [DrawnScheme {
        name: &name,
        scheme,
        stands: None,
    }];
    let view = rule_curves_view(&drawn, "new-customer").expect("curves");
    let point = view.rows[2].cells[0].clone().and_then(|cell| cell.point);
    let supposed = Supposed::Measured(point.expect("a place"));
    let names = [Lang::Zh, Lang::En].map(|lang| {
        let there = Computed::supposing(made.definition, &made.fill, None, &supposed, lang);
        let there = at_once(there).expect("what is supposed");
        let ledger = &there.facts.ledger;
        [
            ledger.reps[0].name.to_string(),
            ledger.customers[0].name.to_string(),
        ]
    });
    assert_eq!(names[0], ["业务员1", "客户1"]);
    assert_eq!(names[1], ["Rep 1", "Customer 1"]);
}
