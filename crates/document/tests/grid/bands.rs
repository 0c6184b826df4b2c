//! Bands as a sheet.

use super::{cell, select};
use proptest::prelude::*;
use rewards_core::scheme::{Edge, Unit};
use rewards_document::grid::{Bands, Extends, Move, Side, Spot};
use rewards_document::workbook::BandRow;
use rewards_words::lang::Lang;

fn band(edge: Edge, bound: &str, pays: &str, worth: &str) -> BandRow {
    BandRow {
        bound: bound.to_owned(),
        worth: worth.to_owned(),
        ..BandRow::blank(edge, pays)
    }
}

fn two() -> Vec<BandRow> {
    vec![
        band(Edge::From, "100,000", "rate", "1"),
        band(Edge::Over, "200,000", "rate", "2"),
    ]
}

const fn of<'a>(rows: &'a [BandRow], pays: &'a [&'a str]) -> Bands<'a> {
    Bands {
        rows,
        of: Unit::Money,
        pays,
    }
}

/// Bounds and figures, as they stand.
fn figures(rows: &[BandRow]) -> Vec<(&str, &str)> {
    rows.iter()
        .map(|row| (row.bound.as_str(), row.worth.as_str()))
        .collect()
}

const BOTH: [&str; 2] = ["amount", "rate"];

#[test]
fn upper_limits_are_read_in_two_ways_and_what_is_read_stands_from_the_selection_on() {
    let rows = two();
    let bands = of(&rows, &BOTH);
    let text = "区间\t奖金\r\n0–10,000\t500\r\n10,001–50,000\t1%\r\n50,001以上\t2%\r\n";
    let readings = bands.readings(cell(1, 0), text);
    let read = |at: usize| {
        let row = |row: &BandRow| {
            format!(
                "{} {} {} {}",
                row.edge.word(),
                row.bound,
                row.pays,
                row.worth
            )
        };
        readings[at].rows.iter().map(row).collect::<Vec<_>>()
    };
    assert_eq!(readings.len(), 2);
    assert_eq!(
        read(0),
        [
            "from 0 amount 500",
            "from 10,001 rate 1",
            "from 50,001 rate 2"
        ]
    );
    assert_eq!(
        read(1),
        [
            "from 0 amount 500",
            "over 10,000 rate 1",
            "over 50,000 rate 2"
        ]
    );
    let (taken, selected) = bands.taken(cell(1, 0), &readings[1]);
    assert_eq!(
        figures(&taken),
        [
            ("100,000", "1"),
            ("0", "500"),
            ("10,000", "1"),
            ("50,000", "2")
        ]
    );
    assert_eq!(selected, select((1, 0), (3, 3)));
    let said = bands.said(&readings[1]);
    assert_eq!(said[1].zh, "超过 10,000：1%");
    assert_eq!(said[0].en, "from 0: ¥500");
}

#[test]
fn a_bound_by_reading_is_copied_as_it_is_called_and_chosen_away() {
    let mut rows = two();
    rows[1].by = Some("看“档位”".to_owned());
    let bands = of(&rows, &["rate"]);
    assert_eq!(bands.text(Spot::at(1, 2)), "看“档位”");
    assert_eq!(bands.copied(cell(1, 2), Lang::En), "看“档位”");
    let chosen = bands.typed(Spot::at(1, 2), "达到").expect("written");
    assert_eq!((chosen[1].edge, &chosen[1].by), (Edge::From, &None));
    let (pasted, _) = bands.pasted(cell(0, 2), "看“档位”").expect("written");
    assert_eq!(pasted[0].by, rows[1].by);
    assert!(bands.typed(Spot::at(0, 2), "看“别的”").is_none());
    let filled = bands.filled_down(select((0, 2), (1, 2))).expect("written");
    assert_eq!(filled[1].by, None);
}

#[test]
fn a_head_is_left_out_and_what_a_sheet_writes_itself_needs_no_reading() {
    let rows = two();
    let bands = of(&rows, &BOTH);
    let with_head = bands.readings(cell(0, 0), "起点\t奖金\n0\t500元\n1万\t1,000元");
    assert_eq!(with_head.len(), 1);
    assert_eq!(
        figures(&with_head[0].rows),
        [("0", "500"), ("10,000", "1,000")]
    );
    for plain in [
        "0\t500\n1万\t2%",
        "0\t500\t达到（含）\t金额",
        "5000",
        "你好\n再见",
        "",
        "\t\n",
    ] {
        assert!(bands.readings(cell(0, 0), plain).is_empty(), "{plain}");
    }
    // In another column it's a column of figures.
    assert!(bands.readings(cell(0, 1), "0–10,000\t100").is_empty());
}

#[test]
fn a_sign_says_whether_an_amount_or_a_rate_is_paid_where_both_may_be() {
    let rows = two();
    let pasted = |pays: &[&str], text: &str| {
        let (pasted, _) = of(&rows, pays).pasted(cell(0, 0), text).expect("written");
        pasted
            .iter()
            .map(|row| format!("{} {}", row.pays, row.worth))
            .collect::<Vec<_>>()
    };
    assert_eq!(pasted(&BOTH, "0\t500元\n1\t2%"), ["amount 500", "rate 2"]);
    assert_eq!(pasted(&["rate"], "0\t5元\n1\t2%"), ["rate 5元", "rate 2"]);
}

#[test]
fn a_block_from_excel_replaces_bands_and_adds_more() {
    let rows = two();
    let bands = of(&rows, &["rate"]);
    let (pasted, selected) = bands
        .pasted(
            cell(1, 0),
            "15万\t1.5%\r\n￥300,000\t3%\r\n50万\t\r\n\t\r\n",
        )
        .unwrap();
    assert_eq!(
        figures(&pasted),
        [
            ("100,000", "1"),
            ("150,000", "1.5"),
            ("300,000", "3"),
            ("500,000", "")
        ]
    );
    assert_eq!(selected, select((1, 0), (3, 1)));
    let edges: Vec<Edge> = pasted.iter().map(|row| row.edge).collect();
    assert_eq!(edges, [Edge::From, Edge::Over, Edge::Over, Edge::Over]);
    assert_eq!(bands.pasted(cell(0, 0), ""), None);
    assert_eq!(
        bands.pasted(cell(0, 0), "100,000\t1"),
        None,
        "it stands there"
    );
}

#[test]
fn what_is_copied_is_pasted_again_with_its_words() {
    let rows = [
        band(Edge::Over, "1", "item", "茶具"),
        band(Edge::From, "2", "amount", "1,000"),
    ];
    let pays = ["amount", "item"];
    let bands = of(&rows, &pays);
    for lang in [Lang::Zh, Lang::En] {
        let text = bands.copied(bands.all(), lang);
        let (pasted, _) = of(&[], &pays).pasted(cell(0, 0), &text).unwrap();
        assert_eq!(pasted, rows);
    }
    assert_eq!(
        bands.copied(bands.all(), Lang::Zh),
        "1\t茶具\t超过\t物品\n2\t1,000\t达到（含）\t金额"
    );
}

#[test]
fn a_figure_is_read_by_what_its_band_pays() {
    let pays = ["amount", "rate"];
    let (pasted, _) = of(&[], &pays)
        .pasted(cell(0, 0), "1万\t1万\t>\t金额\n2万\t5%\t≥\t比例")
        .unwrap();
    assert_eq!(
        pasted,
        [
            band(Edge::Over, "10,000", "amount", "10,000"),
            band(Edge::From, "20,000", "rate", "5"),
        ]
    );
}

#[test]
fn one_cell_fills_what_is_selected() {
    let rows = two();
    let (pasted, selected) = of(&rows, &["rate"])
        .pasted(select((0, 1), (1, 1)), "7%")
        .unwrap();
    assert_eq!(figures(&pasted), [("100,000", "7"), ("200,000", "7")]);
    assert_eq!(selected, select((0, 1), (1, 1)));
}

#[test]
fn typing_behind_the_last_adds_a_band_like_it_and_a_list_takes_its_words_alone() {
    let rows = two();
    let bands = of(&rows, &["rate"]);
    let typed = bands.typed(Spot::at(2, 0), "3").unwrap();
    assert_eq!(typed[2], band(Edge::Over, "3", "rate", ""));
    assert_eq!(bands.typed(Spot::at(2, 0), ""), None);
    assert_eq!(bands.typed(Spot::at(0, 0), "100,000"), None);
    assert_eq!(bands.typed(Spot::at(0, 2), "大概"), None);
    let over = bands.typed(Spot::at(0, 2), "超过").unwrap();
    assert_eq!(over[0].edge, Edge::Over);
    let typed = bands.typed(Spot::at(0, 0), "12万").unwrap();
    let settled = of(&typed, &["rate"]).settled(Spot::at(0, 0)).unwrap();
    assert_eq!(settled[0].bound, "120,000");
    assert_eq!(bands.settled(Spot::at(2, 0)), None);
}

#[test]
fn bands_are_filled_drawn_on_cleared_put_in_doubled_and_taken_out() {
    let rows = two();
    let bands = of(&rows, &["rate"]);
    let filled = bands.filled_down(select((0, 1), (1, 2))).unwrap();
    assert_eq!(filled[1], band(Edge::From, "200,000", "rate", "1"));
    assert_eq!(bands.filled_down(cell(0, 0)), None);
    let (drawn, selected) = bands
        .dragged(select((0, 0), (1, 1)), Spot::at(3, 1))
        .unwrap();
    assert_eq!(figures(&drawn)[2..], [("300,000", "3"), ("400,000", "4")]);
    assert_eq!(selected, select((0, 0), (3, 1)));
    assert_eq!(bands.dragged(select((0, 0), (1, 1)), Spot::at(1, 1)), None);
    let cleared = bands.cleared(select((0, 1), (9, 9))).unwrap();
    assert_eq!(figures(&cleared), [("100,000", ""), ("200,000", "")]);
    assert_eq!(cleared[1].edge, Edge::Over);
    let (more, selected) = bands.inserted(cell(1, 0), Side::Above);
    assert_eq!(figures(&more)[1], ("", ""));
    assert_eq!((more.len(), selected), (3, cell(1, 0)));
    let (more, selected) = bands.duplicated(select((0, 0), (1, 1))).unwrap();
    assert_eq!((&more[2..], selected), (&rows[..], select((2, 0), (3, 1))));
    let (left, selected) = bands.removed(select((0, 1), (0, 2))).unwrap();
    assert_eq!(
        (figures(&left), selected),
        (vec![("200,000", "2")], cell(0, 1))
    );
    assert_eq!(bands.removed(cell(2, 0)), None);
}

proptest! {
    #[test]
    fn no_act_stops_the_program(
        from in (0..5_usize, 0..6_usize),
        to in (0..5_usize, 0..6_usize),
        text in "[0-9a万%超过\t\n\"]{0,12}",
        has_rows in any::<bool>(),
    ) {
        let rows = if has_rows { two() } else { Vec::new() };
        for pays in [&["rate"][..], &["amount", "rate"]] {
            let bands = of(&rows, pays);
            let selection = select(from, to);
            let end = Spot::at(to.0, to.1);
            let written = [
                bands.typed(end, &text),
                bands.settled(end),
                bands.cleared(selection),
                bands.filled_down(selection),
                bands.pasted(selection, &text).map(|(rows, _)| rows),
                bands.dragged(selection, end).map(|(rows, _)| rows),
                bands.duplicated(selection).map(|(rows, _)| rows),
                Some(bands.inserted(selection, Side::Below).0),
            ];
            for rows in written.into_iter().flatten() {
                prop_assert!(rows.len() >= bands.rows.len());
            }
            let _ = (bands.removed(selection), bands.copied(selection, Lang::En));
            let gone = bands.moved(selection, Move::EdgeDown, Extends::No);
            prop_assert!(gone.active.row <= rows.len());
        }
    }
}
