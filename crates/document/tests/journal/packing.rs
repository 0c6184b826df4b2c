//! Packed texts, and how much a large book takes.

use super::random::Random;
use super::{MemoryStore, open};
use crate::common::column;
use proptest::prelude::*;
use rewards_document::journal::{LIMIT, Store, pack, units, unpack};
use rewards_document::workbook::{Edit, Shared, Sheet};

proptest! {
    #[test]
    fn what_is_packed_is_unpacked_the_same(text in ".*") {
        let packed = pack(&text);
        prop_assert_eq!(units(&packed), packed.chars().count());
        prop_assert_eq!(unpack(&packed), Some(text));
    }

    #[test]
    fn any_text_is_refused_or_unpacked(text in ".*") {
        let _ = unpack(&text);
    }

    #[test]
    fn any_letters_of_the_right_kind_are_refused_or_unpacked(letters in prop::collection::vec(0x3400_u32..0xb400, 0..60)) {
        let text: String = letters.into_iter().filter_map(char::from_u32).collect();
        let _ = unpack(&text);
    }
}

#[test]
fn fifteen_bits_go_into_a_unit() {
    // Nothing repeats in it that could be made smaller by much.
    let mut random = Random(7);
    let text: String = (0..30_000)
        .map(|_| char::from(b' ' + random.below(64) as u8))
        .collect();
    let deflated = 30_000 * 6 / 8;
    let taken = units(&pack(&text));
    assert!(taken < deflated * 8 / 15 + deflated / 50, "{taken}");
}

#[test]
fn a_bomb_is_refused() {
    // A kilobyte or so for each megabyte of zeros.
    let bomb = pack(&"0".repeat(97 << 20));
    assert!(units(&bomb) < 100_000);
    assert_eq!(unpack(&bomb), None);
}

#[test]
fn a_hundred_thousand_deals_fit_with_what_can_be_taken_back() {
    let store = MemoryStore::default();
    let mut opened = open(store.clone(), "a");
    let mut facts = (*opened.workbook.facts).clone();
    let mut random = Random(1);
    let customers: Vec<String> = (0..2000)
        .map(|number| format!("客户{number}有限公司"))
        .collect();
    for customer in &customers {
        facts.table_mut(Sheet::Customers).push(
            Sheet::Customers,
            [(0, customer.clone()), (1, "张伟".to_owned())],
        );
    }
    for _ in 0..100_000 {
        let (month, day) = (1 + random.below(12), 1 + random.below(28));
        let texts = [
            ("customer", random.one(&customers).clone()),
            ("date", format!("2026-{month:02}-{day:02}")),
            (
                "amount",
                format!("{}.{:02}", random.below(1_000_000), random.below(100)),
            ),
            (
                "stage",
                (*random.one(&["delivered", "signed", "paid"])).to_owned(),
            ),
            ("margin", format!("{}%", random.below(60))),
            ("product", format!("产品{}", random.below(200))),
        ]
        .map(|(field, text)| (column(Sheet::Deals, field), text));
        facts.table_mut(Sheet::Deals).push(Sheet::Deals, texts);
    }
    opened
        .journal
        .act(&mut opened.workbook, Edit::Facts(Shared::new(facts)));
    opened.journal.snapshot(&mut opened.workbook).unwrap();
    let mut workbook = open(store.clone(), "b").workbook;
    workbook.undo();
    assert_eq!(workbook.facts.table(Sheet::Deals).rows.len(), 1);
    opened.journal.act(
        &mut opened.workbook,
        Edit::Period(0, "2026-02-01".to_owned()),
    );
    opened.journal.snapshot(&mut opened.workbook).unwrap();
    let used = store.used().unwrap();
    assert!(used < LIMIT / 2, "{used}");
    let again = open(store, "c");
    assert_eq!(*again.workbook.facts, *opened.workbook.facts);
}
