//! Random acts: none stops the program, each is one step that goes both ways, and one stays on the sheet.

use super::{View, all_rows, select};
use proptest::prelude::*;
use rewards_core::pieces::at_once;
use rewards_document::grid::{
    Arrangement, Direction, Extends, Extent, Filter, Find, Move, Selection, Side, Sort, Spot, Way,
    arranged, hints, values_of,
};
use rewards_document::workbook::{Edit, FactsCheck, Sheet};
use std::collections::BTreeSet;

/// What is done, with the numbers and the text that it takes.
#[derive(Clone, Debug)]
struct Act {
    which: usize,
    from: (usize, usize),
    to: (usize, usize),
    text: String,
}

fn act() -> impl Strategy<Value = Act> {
    let spot = || (0..8_usize, 0..7_usize);
    let text = prop_oneof![
        Just("宏远电子".to_owned()),
        Just("张伟\t12万\n李娜\t3-2".to_owned()),
        Just("\"\t\"\"\n\n1".to_owned()),
        Just("2026-03-02".to_owned()),
        "[#0-9甲乙a\"\t\n,.%-]{0,8}",
    ];
    (0..14_usize, spot(), spot(), text).prop_map(|(which, from, to, text)| Act {
        which,
        from,
        to,
        text,
    })
}

/// The act on what is shown; also what is selected then.
fn edit(view: &View, act: &Act) -> (Option<Edit>, Selection) {
    let shown = view.shown();
    let end = Spot::at(act.to.0, act.to.1);
    let selection = select(act.from, act.to);
    let same = shown.held_selection(selection);
    let both = |made: Option<(Edit, Selection)>| match made {
        Some((edit, selection)) => (Some(edit), selection),
        None => (None, same),
    };
    let asked = Find {
        text: act.text.clone(),
        extent: Extent::Part,
    };
    match act.which {
        0 => (shown.typed(end, act.text.clone()), same),
        1 => (shown.cleared(selection), same),
        2..=5 => {
            let pasted = view.pasted(selection, &act.text);
            (pasted.edit, pasted.selection)
        }
        6 => (shown.filled_down(selection), same),
        7 => both(shown.dragged(selection, Spot::at(act.from.1, act.to.1))),
        8 => both(Some(shown.inserted(selection, Side::Above))),
        9 => both(Some(shown.inserted(selection, Side::Below))),
        10 => both(shown.removed(selection)),
        11 => both(shown.duplicated(selection)),
        12 => (
            shown
                .replaced(&asked, "甲", selection)
                .map(|(edit, _)| edit),
            same,
        ),
        _ => {
            let text = shown.text(shown.moved(selection, Move::EdgeDown, Extends::Yes));
            (view.pasted(shown.all(), &text).edit, same)
        }
    }
}

/// Looks at everything that can be looked at.
fn look(view: &View, act: &Act) {
    let shown = view.shown();
    let selection = select(act.from, act.to);
    let asked = Find {
        text: act.text.clone(),
        extent: Extent::Whole,
    };
    let summary = view.summary(selection);
    assert!(summary.numbers <= summary.cells);
    let found = shown.found(&asked, selection.active, Direction::Previous);
    assert_eq!(found.is_some(), at_once(shown.count_found(&asked)) > 0);
    let check = FactsCheck::of(view.facts());
    let wrong = shown.next_wrong(&check, selection.active);
    assert!(wrong.is_none_or(|spot| spot == shown.held(spot)));
    let column = act.from.1;
    assert!(hints(&check, view.sheet, column, &act.text).len() <= 8);
    let values = values_of(view.facts(), view.sheet, column);
    let rows = values.iter().map(|(_, count)| count).sum::<usize>();
    let table = view.facts().table(view.sheet);
    assert!(rows == table.rows.len() || column >= view.sheet.columns().len());
    let all: BTreeSet<String> = values.into_iter().map(|(value, _)| value).collect();
    let arrangement = Arrangement {
        sort: Some(Sort {
            column,
            way: if act.to.0.is_multiple_of(2) {
                Way::Up
            } else {
                Way::Down
            },
        }),
        filters: vec![Filter::Values {
            column,
            values: all,
        }],
    };
    let mut sorted = arranged(view.facts(), &check, view.sheet, &arrangement);
    sorted.sort();
    let mut ids: Vec<_> = table.rows.iter().map(|row| row.id).collect();
    ids.sort();
    assert_eq!(sorted, ids);
}

proptest! {
    #[test]
    fn any_acts_are_taken_back_and_done_again(
        sheet in prop::sample::select(Sheet::ALL.to_vec()),
        acts in prop::collection::vec(act(), 1..12),
        is_reversed in prop::bool::ANY,
    ) {
        let fields: Vec<&str> = sheet.columns().iter().take(5).map(|column| column.field).collect();
        let mut view = View::of(sheet, &fields, &[&["宏远电子"], &["张伟", "李娜"], &["3-2"]]);
        let start = all_rows(view.facts());
        view.workbook.history = Default::default();
        for act in &acts {
            look(&view, act);
            let (edit, selected) = edit(&view, act);
            let before = all_rows(view.facts());
            let steps = view.workbook.history.place();
            if let Some(edit) = edit {
                view.workbook.act(edit);
                let after = all_rows(view.facts());
                if view.workbook.history.place() != steps {
                    view.workbook.undo();
                    prop_assert_eq!(&all_rows(view.facts()), &before);
                    view.workbook.redo();
                }
                prop_assert_eq!(all_rows(view.facts()), after);
            }
            view.show_all();
            if is_reversed {
                view.rows.reverse();
            }
            let held = view.shown().held(selected.end);
            prop_assert!(held == selected.end, "{:?} {:?}", act, selected);
        }
        let end = all_rows(view.facts());
        while view.workbook.history.can_undo() {
            view.workbook.undo();
        }
        prop_assert_eq!(all_rows(view.facts()), start);
        while view.workbook.history.can_redo() {
            view.workbook.redo();
        }
        prop_assert_eq!(all_rows(view.facts()), end);
    }
}
