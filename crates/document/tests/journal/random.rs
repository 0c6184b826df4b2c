//! Random acts by a seed, the same on every machine.

use rewards_core::scheme::Edge;
use rewards_document::workbook::{
    BandRow, Block, Edit, Fill, Row, RowId, Shared, Sheet, TypedFigure, Workbook, typing,
};
use std::sync::Arc;

/// Numbers by a seed (SplitMix64).
pub struct Random(pub u64);

impl Random {
    /// The next number below a bound.
    pub fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((bits ^ (bits >> 31)) % bound as u64).unwrap()
    }

    /// One of several.
    pub fn one<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[self.below(all.len())]
    }
}

/// Any act on a workbook, as its page would do it.
pub fn act(random: &mut Random, workbook: &Workbook) -> Edit {
    let sheet = *random.one(Sheet::ALL);
    let table = workbook.facts.table(sheet);
    let row = match table.rows.len() {
        0 => RowId(1),
        count => table.rows.get(random.below(count)).unwrap().id,
    };
    let word = (*random.one(&["", "张伟", "宏远", "宏远电子", "#1", "12", "１２万"])).to_owned();
    let template = (*random.one(&["order-tiers", "starter-bonus"])).to_owned();
    match random.below(24) {
        0..=8 => typing(sheet, row, random.below(sheet.columns().len()), word),
        9..=11 => {
            let at = *random.one(&[0, 1, usize::MAX]);
            Edit::AddRow(sheet, at, Arc::new(Row::blank(sheet, RowId(table.next))))
        }
        12 => Edit::RemoveRow(sheet, row),
        13 => Edit::Period(random.below(2), word),
        14 => Edit::Choose(template),
        15 => Edit::Figure(template, "x".to_owned(), figure(random, word)),
        16 => Edit::Reading(template, "basis".to_owned(), Some(word)),
        17 => Edit::Compare(vec![template, word]),
        18 => {
            let mut fill = Fill::default();
            fill.figures.put("x", figure(random, word));
            fill.examples.insert("x".to_owned());
            Edit::Fill(template, Shared::new(fill))
        }
        19 => Edit::Block(sheet, Arc::new(block(random, workbook, sheet))),
        20 => {
            let ids = (table.next..).take(random.below(9));
            let rows = ids.map(|id| {
                let column = random.below(sheet.columns().len());
                Arc::new(Row::blank(sheet, RowId(id)).with(column, word_of(random)))
            });
            let rows = rows.collect();
            Edit::AddRows(sheet, *random.one(&[0, 1, usize::MAX]), rows)
        }
        21 => {
            let rows = table.rows.iter().map(|row| row.id);
            Edit::RemoveRows(sheet, rows.filter(|_| random.below(4) == 0).collect())
        }
        _ => {
            let mut facts = (*workbook.facts).clone();
            facts.table_mut(sheet).push(sheet, [(0, word)]);
            match random.below(5) {
                0 => Edit::Facts(Shared::new(facts)),
                1 => Edit::Also(Box::new(typing(sheet, row, 0, word_of(random)))),
                2 => {
                    let typed = typing(sheet, row, 0, word_of(random));
                    Edit::AlsoOfRow(sheet, row, Box::new(typed))
                }
                _ => Edit::Several(vec![
                    Edit::AddRow(
                        sheet,
                        usize::MAX,
                        Arc::new(Row::blank(sheet, RowId(table.next))),
                    ),
                    typing(sheet, RowId(table.next), 0, word_of(random)),
                ]),
            }
        }
    }
}

/// Texts for some columns of some rows, in any order.
fn block(random: &mut Random, workbook: &Workbook, sheet: Sheet) -> Block {
    let columns = 0..sheet.columns().len();
    let columns: Vec<usize> = columns.filter(|_| random.below(2) == 0).collect();
    let rows = workbook.facts.table(sheet).rows.iter();
    let mut ids: Vec<RowId> = rows.map(|row| row.id).collect();
    ids.retain(|_| random.below(3) > 0);
    if random.below(2) == 0 {
        ids.reverse();
    }
    let text = |random: &mut Random| match random.below(3) {
        0 => String::new(),
        1 => "宏远电子".to_owned(),
        _ => word_of(random),
    };
    let rows = ids.into_iter().map(|id| {
        let texts: Vec<String> = columns.iter().map(|_| text(random)).collect();
        (id, texts.into())
    });
    let rows = rows.collect();
    Block { columns, rows }
}

fn word_of(random: &mut Random) -> String {
    format!("新{}", random.below(1000))
}

fn figure(random: &mut Random, word: String) -> Option<TypedFigure> {
    match random.below(3) {
        0 => None,
        1 => Some(TypedFigure::Text(word)),
        _ => Some(TypedFigure::Bands(vec![BandRow::blank(Edge::Over, "rate")])),
    }
}
