//! What one key costs, from the act to the new statement, by the number of deals, with 200 reps.
#![allow(
    clippy::float_arithmetic,
    clippy::expect_used,
    missing_docs,
    reason = "times are no money, and a benchmark may stop"
)]

use rewards_document::catalog;
use rewards_document::statement::{Computed, rule_groups, totals};
use rewards_document::workbook::{
    Edit, Facts, FactsCheck, Fill, Row, RowId, SchemeCheck, Shared, Sheet, Workbook, typing,
};
use std::hint::black_box;
use std::sync::Arc;
use std::time::{Duration, Instant};

const REPS: usize = 200;
const TEMPLATE: &str = "standard-policy";
/// The most that a key may take at the median, by the number of deals.
const MOST: [(usize, Duration); 3] = [
    (1_000, Duration::from_millis(2)),
    (10_000, Duration::from_millis(5)),
    (100_000, Duration::from_millis(20)),
];
/// So many keys of each kind are measured.
const KEYS: usize = 41;

fn main() {
    keep_freed_memory();
    println!(
        "a key, in ms: fastest / median / slowest (of the median: act, check, statement, one rep)"
    );
    for (deals, most) in MOST {
        let mut page = Page::new(deals);
        for kind in Kind::ALL {
            page.report(deals, most, *kind);
        }
    }
}

/// In the browser, memory once fetched stays with the page. glibc gives it back to the system after every key and would
/// have the next one wait for fresh pages, until a large block has been freed once; other allocators don't mind.
fn keep_freed_memory() {
    const LARGEST_THAT_COUNTS: usize = 31 << 20;
    drop(black_box(vec![1_u8; LARGEST_THAT_COUNTS]));
}

/// What is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Amount,
    Date,
    Product,
    NewDeal,
    Unfinished,
    CustomerName,
    RepBonus,
    Undo,
}

impl Kind {
    const ALL: &[Self] = &[
        Self::Amount,
        Self::Date,
        Self::Product,
        Self::NewDeal,
        Self::Unfinished,
        Self::CustomerName,
        Self::RepBonus,
        Self::Undo,
    ];
}

/// All that the page keeps from one key to the next.
struct Page {
    workbook: Workbook,
    scheme: SchemeCheck,
    check: Shared<FactsCheck>,
    computed: Option<Computed>,
}

impl Page {
    fn new(deals: usize) -> Self {
        let mut workbook = Workbook::blank(TEMPLATE, ["2026-01-01".into(), "2026-12-31".into()]);
        workbook.act(Edit::Facts(Shared::new(facts(deals))));
        let definition = catalog::definition(TEMPLATE).expect("a template");
        let check = Shared::new(FactsCheck::of(&workbook.facts));
        assert_eq!(check.left_out, []);
        Self {
            workbook,
            scheme: SchemeCheck::of(definition, &Fill::default()),
            check,
            computed: None,
        }
    }

    fn report(&mut self, deals: usize, most: Duration, kind: Kind) {
        let mut keys: Vec<[Duration; 4]> =
            (0..KEYS).map(|key| self.key(deals, kind, key)).collect();
        keys.sort_by_key(|parts| parts.iter().sum::<Duration>());
        let sum = |parts: &[Duration; 4]| parts.iter().sum::<Duration>();
        let ms = |time: Duration| time.as_secs_f64() * 1e3;
        let (Some(fastest), Some(median), Some(slowest)) =
            (keys.first(), keys.get(KEYS / 2), keys.last())
        else {
            return;
        };
        let verdict = if sum(median) <= most {
            ""
        } else {
            "  TOO SLOW"
        };
        let parts: Vec<String> = median
            .iter()
            .map(|part| format!("{:.2}", ms(*part)))
            .collect();
        println!(
            "{deals:>7} deals  {:<13} {:>6.2} / {:>6.2} / {:>6.2}  ({}){verdict}",
            format!("{kind:?}"),
            ms(sum(fastest)),
            ms(sum(median)),
            ms(sum(slowest)),
            parts.join(", ")
        );
    }

    /// One key, from the act to what one rep's statement shows.
    fn key(&mut self, deals: usize, kind: Kind, key: usize) -> [Duration; 4] {
        let edit = self.edit(deals, kind, key);
        let started = Instant::now();
        match edit {
            Some(edit) => self.workbook.act(edit),
            None if key.is_multiple_of(2) => self.workbook.undo(),
            None => self.workbook.redo(),
        }
        let facts = self.workbook.facts.clone();
        let acted = Instant::now();
        self.check = Shared::new(FactsCheck::after(Some(&self.check), &facts));
        let checked = Instant::now();
        let scheme = self.scheme.scheme.as_ref().expect("a scheme");
        let last = self.computed.as_ref();
        let computed = Computed::after(last, scheme, &self.check).expect("a statement");
        black_box(totals(&computed.statement.totals));
        self.computed = Some(computed);
        let computed = Instant::now();
        black_box(
            self.computed
                .as_ref()
                .map(|computed| rule_groups(computed, 7)),
        );
        let shown = Instant::now();
        [
            acted - started,
            checked - acted,
            computed - checked,
            shown - computed,
        ]
    }

    fn edit(&self, deals: usize, kind: Kind, key: usize) -> Option<Edit> {
        let id = |number: usize| RowId(u32::try_from(number).expect("a row"));
        let table = |sheet: Sheet| self.workbook.facts.table(sheet);
        let cell = |sheet: Sheet, row: RowId, field: &str, text: String| {
            Some(typing(
                sheet,
                row,
                sheet.column(field).expect("a column"),
                text,
            ))
        };
        let middle = id(deals / 2);
        match kind {
            Kind::Amount => cell(Sheet::Deals, middle, "amount", format!("{}", 1000 + key)),
            Kind::Date => cell(Sheet::Deals, middle, "date", format!("{}-7", 1 + key % 12)),
            Kind::Product => cell(Sheet::Deals, middle, "product", format!("新品{key}")),
            Kind::NewDeal if key == 0 => {
                let next = table(Sheet::Deals).next;
                let mut row = Row::blank(Sheet::Deals, RowId(next));
                for (field, text) in [("customer", "客户1"), ("date", "3-2"), ("amount", "1")] {
                    let column = Sheet::Deals.column(field).expect("a column");
                    text.clone_into(row.cells.get_mut(column).expect("a cell"));
                }
                Some(Edit::AddRow(Sheet::Deals, usize::MAX, Arc::new(row)))
            }
            Kind::NewDeal => {
                let last = RowId(table(Sheet::Deals).next - 1);
                cell(Sheet::Deals, last, "amount", format!("{}", 1 + key))
            }
            // In and out of the ledger at every other key.
            Kind::Unfinished => {
                let text = if key.is_multiple_of(2) { "" } else { "3-2" };
                cell(Sheet::Deals, middle, "date", text.to_owned())
            }
            Kind::CustomerName => cell(Sheet::Customers, id(5), "name", format!("新名{key}")),
            Kind::RepBonus => cell(Sheet::Reps, id(5), "performance_bonus", format!("{key}")),
            Kind::Undo => None,
        }
    }
}

/// So many deals of a tenth as many customers of 200 reps.
fn facts(deals: usize) -> Facts {
    let mut facts = Facts::blank(["2026-01-01".into(), "2026-12-31".into()]);
    for sheet in Sheet::ALL {
        let table = facts.table_mut(*sheet);
        table.rows = Default::default();
        table.next = 1;
    }
    let mut push = |sheet: Sheet, texts: &[(&str, String)]| {
        let texts = texts
            .iter()
            .map(|(field, text)| (sheet.column(field).expect("a column"), text.clone()));
        facts
            .table_mut(sheet)
            .push(sheet, texts.collect::<Vec<_>>());
    };
    for rep in 0..REPS {
        push(
            Sheet::Reps,
            &[
                ("name", format!("业务员{rep}")),
                ("performance_bonus", "3000".into()),
            ],
        );
    }
    let customers = (deals / 10).max(1);
    for customer in 0..customers {
        push(
            Sheet::Customers,
            &[
                ("name", format!("客户{customer}")),
                ("rep", format!("业务员{}", customer % REPS)),
            ],
        );
    }
    for deal in 0..deals {
        let (month, day) = (1 + deal % 12, 1 + deal * 7 % 28);
        push(
            Sheet::Deals,
            &[
                ("customer", format!("客户{}", deal * 31 % customers)),
                ("date", format!("2026-{month:02}-{day:02}")),
                ("amount", format!("{},{:03}.50", 1 + deal % 90, deal % 1000)),
                ("product", format!("产品{}", deal % 9)),
            ],
        );
    }
    facts
}
