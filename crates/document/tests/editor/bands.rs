//! Bands in the editor: a sheet of rows, kept as they are typed until they can be read.

use super::{ID, fields, head_field, own, seen, with_copy};
use rewards_core::scheme::{Edge, ParamType, Unit};
use rewards_document::catalog;
use rewards_document::editor::{
    Detail, FieldView, act_on_head, act_on_rule, pasted_words, rule_card,
};
use rewards_document::grid::{BandPart, Bands, PastedBands, Selection, Spot};
use rewards_document::own::OwnScheme;
use rewards_document::rule_form::{Act, BandSheet, Control, InSheet};
use rewards_document::workbook::{BandRow, Workbook};

fn sheet_of(view: &FieldView) -> &BandSheet {
    match &view.field.control {
        Control::Bands(sheet) => sheet,
        other => panic!("{other:?}"),
    }
}

fn bands_of(scheme: &OwnScheme, key: u32) -> FieldView {
    let mut views = fields(scheme, key).into_iter();
    let found = views.find(|view| matches!(view.field.control, Control::Bands(_)));
    found.expect("a sheet")
}

fn write_bands(workbook: &mut Workbook, key: u32, change: impl FnOnce(&mut Vec<BandRow>)) {
    let view = bands_of(&own(workbook), key);
    let mut rows = sheet_of(&view).rows.clone();
    change(&mut rows);
    let act = Act::Bands(rows);
    let edit = act_on_rule(&own(workbook), ID, key, &view.field.place, &act);
    workbook.history.close_run();
    workbook.act(edit.expect("written"));
    workbook.history.close_run();
}

#[test]
fn bands_are_a_sheet_and_what_it_does_not_touch_stays_as_it_is_written() {
    let mut workbook = with_copy("order-tiers");
    let key = own(&workbook).rules()[0].key;
    let before = own(&workbook);
    write_bands(&mut workbook, key, |_| {});
    assert!(seen(&own(&workbook)) == seen(&before));
    // A figure of the company and a choice of readings go with their row, wherever it goes.
    let bands = |at: usize, field: &str| format!("pays.bands[{at}].{field}");
    for (place, act) in [
        (bands(0, "amount"), Act::BeFigure),
        (bands(1, "amount"), Act::BeRead),
    ] {
        workbook.act(act_on_rule(&own(&workbook), ID, key, &place, &act).expect("done"));
    }
    let view = bands_of(&own(&workbook), key);
    assert_eq!(sheet_of(&view).names.len(), 2);
    let text = own(&workbook).rules()[0].text.clone();
    write_bands(&mut workbook, key, |rows| {
        rows.insert(0, BandRow::blank(Edge::From, "amount"))
    });
    let typed = own(&workbook).rules()[0].typed.clone();
    assert_eq!(typed.len(), 2, "{typed:?}");
    let beside: Vec<InSheet> = fields(&own(&workbook), key)
        .iter()
        .filter(|view| view.field.sheet != InSheet::No)
        .map(|view| view.field.sheet)
        .collect();
    assert!(beside.contains(&InSheet::Beside(1)) && beside.contains(&InSheet::Beside(2)));
    write_bands(&mut workbook, key, |rows| drop(rows.remove(0)));
    assert_eq!(own(&workbook).rules()[0].text, text);
    assert!(own(&workbook).rules()[0].typed.is_empty());
    workbook.undo();
    assert_eq!(own(&workbook).rules()[0].typed, typed, "one act, one step");
}

#[test]
fn a_cell_that_cannot_be_read_is_kept_as_typed_and_said_at_its_cell() {
    let mut workbook = with_copy("order-tiers");
    let key = own(&workbook).rules()[0].key;
    write_bands(&mut workbook, key, |rows| {
        rows[1].worth = "许多".to_owned();
        rows[2].bound = "2万".to_owned();
        rows[2].pays = "rate".to_owned();
        rows[2].worth = "3%".to_owned();
    });
    let view = bands_of(&own(&workbook), key);
    let rows = &sheet_of(&view).rows;
    assert_eq!(
        (rows[1].worth.as_str(), rows[2].bound.as_str()),
        ("许多", "20,000")
    );
    let wrong: Vec<_> = view
        .cells
        .iter()
        .filter(|cell| cell.wrong.is_some())
        .collect();
    assert_eq!(wrong.len(), 1);
    assert_eq!(
        (wrong[0].row, wrong[0].place.as_str()),
        (1, "pays.bands[1].amount")
    );
    let card = rule_card(&own(&workbook), ID, key, Detail::Words).expect("there");
    let says = format!("{:?}", card.sections);
    assert!(says.contains("2 万元") && says.contains("3%"), "{says}");
    // A rule keeps a band, whatever is taken out.
    write_bands(&mut workbook, key, Vec::clear);
    assert_eq!(sheet_of(&bands_of(&own(&workbook), key)).rows.len(), 1);
}

#[test]
fn a_bound_by_reading_keeps_its_choice_whatever_is_typed_until_an_edge_is_chosen() {
    let mut workbook = with_copy("standard-policy");
    let key = own(&workbook).rules()[0].key;
    let before = own(&workbook).rules()[0].text.clone();
    write_bands(&mut workbook, key, |_| {});
    assert_eq!(own(&workbook).rules()[0].text, before);
    let by = |workbook: &Workbook| -> Vec<bool> {
        let view = bands_of(&own(workbook), key);
        sheet_of(&view)
            .rows
            .iter()
            .map(|row| row.by.is_some())
            .collect()
    };
    assert_eq!(by(&workbook), [false, true, true]);
    write_bands(&mut workbook, key, |rows| {
        rows[1].bound = "12万".to_owned();
        rows[1].worth = "1,200".to_owned();
        rows[2].worth = "很多".to_owned();
        rows.swap(0, 1);
    });
    assert_eq!(by(&workbook), [true, false, true]);
    let rule = own(&workbook).rules()[0].clone();
    assert_eq!(
        rule.text.matches("120000").count(),
        2,
        "in both readings: {}",
        rule.text
    );
    assert_eq!(
        rule.text.matches("\"1200\"").count() + rule.text.matches("\"1200.00\"").count(),
        2
    );
    let places: Vec<&str> = rule.typed.iter().map(|(place, _)| place.as_str()).collect();
    assert_eq!(
        places,
        [
            "pays.bands[2].is.higher.amount",
            "pays.bands[2].is.lower.amount"
        ]
    );
    let card = rule_card(&own(&workbook), ID, key, Detail::Form).expect("there");
    assert!(!workbook.definition(ID).expect("there").rules.is_empty());
    let view = bands_of(&own(&workbook), key);
    let wrong = view.cells.iter().filter(|cell| cell.wrong.is_some());
    assert_eq!(wrong.map(|cell| cell.row).collect::<Vec<_>>(), [1, 2]);
    let all = card.sections.iter().flat_map(|section| &section.fields);
    assert!(all.into_iter().all(|view| view.field.sheet == InSheet::No));
    write_bands(&mut workbook, key, |rows| {
        rows[2].worth = "2,000".to_owned();
        rows[0].by = None;
        rows[0].edge = Edge::Over;
    });
    assert_eq!(by(&workbook), [false, false, true]);
    assert_eq!(own(&workbook).rules()[0].text.matches("120000").count(), 1);
    assert!(own(&workbook).rules()[0].typed.is_empty());
}

/// A scheme of which the template's bands are a figure of the company.
fn with_bands_as_figure() -> (Workbook, String) {
    for definition in catalog::definitions() {
        let mut params = definition.params.iter();
        let at = params.position(|param| matches!(param.kind, ParamType::Bands { .. }));
        if let Some(at) = at {
            let workbook = with_copy(&definition.id);
            return (workbook, format!("params[{at}].default"));
        }
    }
    panic!("no template has bands as a figure");
}

#[test]
fn bands_of_a_figure_are_written_in_the_head_and_wait_until_they_are_sound() {
    let (mut workbook, place) = with_bands_as_figure();
    let write = |workbook: &mut Workbook, rows: &[(&str, &str)]| {
        let pays = sheet_of(&head_field(&own(workbook), &place)).pays[0];
        let row = |(bound, worth): &(&str, &str)| BandRow {
            bound: (*bound).to_owned(),
            worth: (*worth).to_owned(),
            ..BandRow::blank(Edge::From, pays)
        };
        let act = Act::Bands(rows.iter().map(row).collect());
        workbook.history.close_run();
        workbook.act(act_on_head(&own(workbook), ID, &place, &act).expect("written"));
    };
    let default = |workbook: &Workbook| {
        let definition = workbook.definition(ID).expect("there");
        let params = definition.params.iter();
        let mut bands = params.filter(|param| matches!(param.kind, ParamType::Bands { .. }));
        bands.next().expect("there").default.clone()
    };
    write(&mut workbook, &[("0", "1"), ("100", "2")]);
    assert!(default(&workbook).is_some());
    assert!(own(&workbook).head_typed().is_empty());
    for half in [
        [("0", "1"), ("", "2")],
        [("100", "1"), ("0", "2")],
        [("0", "1"), ("", "")],
    ] {
        write(&mut workbook, &half);
        assert!(default(&workbook).is_none(), "{half:?}");
        let view = head_field(&own(&workbook), &place);
        let bounds = sheet_of(&view).rows.iter().map(|row| row.bound.clone());
        assert_eq!(
            bounds.collect::<Vec<_>>(),
            half.map(|(bound, _)| bound.to_owned())
        );
        let is_said = view.wrong.is_some() || view.cells.iter().any(|cell| cell.wrong.is_some());
        assert!(is_said, "{half:?}: {view:?}");
        assert!(own(&workbook).publishable(ID).is_err());
        // As it's kept, and opened again.
        workbook.undo();
        assert!(default(&workbook).is_some());
    }
    write(&mut workbook, &[]);
    assert!(default(&workbook).is_none());
    assert!(own(&workbook).head_typed().is_empty());
}

#[test]
fn a_bound_that_is_not_above_the_one_before_is_marked_at_its_cell() {
    let mut workbook = with_copy("order-tiers");
    let key = own(&workbook).rules()[0].key;
    write_bands(&mut workbook, key, |rows| {
        rows[1].bound = rows[0].bound.clone();
        rows[2].worth = "许多".to_owned();
    });
    let view = bands_of(&own(&workbook), key);
    assert_eq!(view.wrong, None);
    let wrong: Vec<_> = view
        .cells
        .iter()
        .filter(|cell| cell.wrong.is_some())
        .collect();
    assert_eq!(wrong.len(), 2);
    assert_eq!((wrong[0].row, wrong[0].part), (1, BandPart::Bound));
    assert_eq!((wrong[1].row, wrong[1].part), (2, BandPart::Worth));
    let card = rule_card(&own(&workbook), ID, key, Detail::Form).expect("there");
    assert!(card.wrong.is_empty());
    assert!(!card.takes_part);
}

#[test]
fn a_cell_that_holds_too_much_or_too_little_says_so() {
    let mut workbook = with_copy("order-tiers");
    let key = own(&workbook).rules()[0].key;
    let mut said = |pays: &str, worth: &str| {
        write_bands(&mut workbook, key, |rows| {
            rows[1].pays = pays.to_owned();
            rows[1].worth = worth.to_owned();
        });
        let view = bands_of(&own(&workbook), key);
        let mut cells = view.cells.into_iter();
        let cell = cells.find(|cell| cell.wrong.is_some()).expect("a cell");
        cell.wrong.unwrap_or_default().zh
    };
    let money = "金额写成 1200、1,200.50 或 1.2万";
    assert_eq!(said("amount", "1000000000000"), "太大：金额要小于一万亿");
    assert_eq!(said("amount", "-5"), format!("不能小于零：{money}"));
    assert_eq!(said("amount", "1.234"), format!("小数位数太多：{money}"));
    assert_eq!(said("amount", "许多"), format!("看不懂“许多”：{money}"));
    assert_eq!(
        said("rate", "1200%"),
        "超出范围：比例写成 0%到100%，如 2.5%"
    );
}

#[test]
fn pasted_bands_are_said_as_the_page_of_a_scheme_says_them() {
    const BOTH: [&str; 2] = ["amount", "rate"];
    let said = |of: Unit, text: &str| -> Vec<Vec<String>> {
        let bands = Bands {
            rows: &[],
            of,
            pays: &BOTH,
        };
        let words = |read: &PastedBands| -> Vec<String> {
            let lines = pasted_words(of, &BOTH, read).into_iter();
            lines.map(|line| line.zh).collect()
        };
        let readings = bands.readings(Selection::cell(Spot::at(0, 0)), text);
        readings.iter().map(words).collect()
    };
    let limits = "销售额上限（元）\t奖金（元）\n10,000\t100\n50,000\t300\n100,000\t800";
    assert_eq!(
        said(Unit::Money, limits),
        [
            [
                "0 元以上（含），不满 1 万元：100 元",
                "1 万元以上（含），不满 5 万元：300 元",
                "5 万元以上（含）：800 元"
            ],
            [
                "0 元以上（含），1 万元以下（含）：100 元",
                "超过 1 万元，5 万元以下（含）：300 元",
                "超过 5 万元：800 元"
            ]
        ]
    );
    // Without what they pay they are no bands yet, and stand as they're written.
    let bounds = said(Unit::Money, "上限\n100000\n500000");
    assert!(bounds.iter().flatten().all(|line| !line.contains("元：")));
    assert!(
        bounds.iter().all(|lines| lines.len() == 2) && !bounds.is_empty(),
        "{bounds:?}"
    );
}
