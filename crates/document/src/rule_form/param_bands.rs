//! The bands that a figure of the company has where nothing is given, as a sheet. Bands that aren't sound, or not whole
//! yet, are kept as they are typed, and the figure is open until they are.

use super::field::{Act, BandSheet, Control, FigureKind, InSheet, Standing};
use super::walk::Walk;
use crate::grid::BandPart;
use crate::workbook::{BandRow, CellKind, TypedFigure, figure_node, figure_of, normalize};
use rewards_core::scheme::{Definition, Edge, Param, ParamType, Unit, Value, Words};
use rewards_format::{
    Key, Node, Path, Problem, Problems, Wanted, default_node, definition_node, read_definition,
};
use rewards_words::label;
use rewards_words::problem::BandFault;
use rewards_words::text::Label;

const LABEL: Label = label!("没填时的分档", "The bands where nothing is given");

/// Goes through the bands of a figure.
pub(super) fn walk(walk: &mut Walk<'_>, param: &mut Param) {
    let ParamType::Bands { of, pays } = &param.kind else {
        return;
    };
    let (of, pays) = (*of, pays.clone());
    let mut rows = match walk.typed_here() {
        Some(typed) => read_rows(typed),
        None => rows_of(param),
    };
    if let Some(Act::Bands(wanted)) = walk.asked() {
        walk.did();
        return write(walk, param, wanted);
    }
    walk.show(
        LABEL,
        Control::Bands(BandSheet {
            rows: rows.clone(),
            of,
            pays,
            names: Vec::new(),
        }),
    );
    let mut is_typed = false;
    for at in 0..rows.len() {
        let Some(row) = rows.get_mut(at) else {
            continue;
        };
        let cells = [
            (BandPart::Bound, row.edge.word().to_owned()),
            (BandPart::Worth, row.pays.clone()),
        ];
        for (part, word) in cells {
            walk.entry(at, |walk| {
                walk.field(&word, |walk| is_typed |= cell(walk, row, at, part, of));
            });
        }
    }
    if is_typed {
        write(walk, param, &rows);
    }
}

/// A cell; tells whether it was typed into.
fn cell(walk: &mut Walk<'_>, row: &mut BandRow, at: usize, part: BandPart, of: Unit) -> bool {
    let (text, label) = match part {
        BandPart::Worth => (&mut row.worth, label!("给多少", "How much")),
        BandPart::Bound | BandPart::Edge | BandPart::Pays => {
            (&mut row.bound, label!("起点数额", "From how much"))
        }
    };
    if let Some(Act::Type(typed)) = walk.asked() {
        text.clone_from(typed);
        walk.did();
        return true;
    }
    let standing = match text.trim().is_empty() {
        true => Standing::Open,
        false => Standing::Stands,
    };
    let control = Control::Figure {
        text: text.clone(),
        kind: match of {
            Unit::Money => FigureKind::Money,
            Unit::Rate => FigureKind::Rate,
            Unit::Count => FigureKind::Count(0),
        },
        standing,
    };
    let from = walk.shown();
    walk.show(label, control);
    walk.shown_since(from, |field, _| field.sheet = InSheet::Cell(at, part));
    false
}

/// Sets the figure to bands that are sound, or keeps what is typed.
fn write(walk: &mut Walk<'_>, param: &mut Param, rows: &[BandRow]) {
    walk.forget();
    param.default = None;
    if rows.is_empty() {
        return;
    }
    match read(param, rows) {
        Ok(value) if rows.iter().all(|row| !row.is_blank()) => param.default = value,
        Ok(_) | Err(_) => walk.note(write_rows(rows)),
    }
}

/// What is wrong with bands that are typed for a figure; the paths begin at them.
pub(super) fn problems(param: &Param, typed: &str) -> Vec<Problem> {
    read(param, &read_rows(typed)).err().unwrap_or_default()
}

/// Bands as they are typed, as the value of a figure of theirs; nothing where they aren't sound, or not whole.
#[must_use]
pub fn sound_bands(
    of: Unit,
    pays: &[&'static str],
    rows: &[BandRow],
) -> Option<(ParamType, Value)> {
    let param = Param {
        id: "bands".into(),
        kind: ParamType::Bands {
            of,
            pays: pays.to_vec(),
        },
        default: None,
        nullable: false,
        document: None,
        example: None,
        name: Words {
            zh: LABEL.zh.into(),
            en: LABEL.en.into(),
        },
        hint: None,
    };
    let is_whole = rows.iter().all(|row| !row.is_blank());
    let value = read(&param, rows).ok().flatten().filter(|_| is_whole)?;
    Some((param.kind, value))
}

/// The value of bands as they are typed, blank ones left out.
fn read(param: &Param, rows: &[BandRow]) -> Result<Option<Value>, Vec<Problem>> {
    let figure = TypedFigure::Bands(rows.to_vec());
    let Some((node, places)) = figure_node(&param.kind, &figure) else {
        return Ok(None);
    };
    let mut found = Problems::default();
    let whole = declaring(param, node);
    if let Some(definition) = read_definition(&whole, &Path::Root(""), &mut found) {
        let param = definition.params.into_iter().next();
        return Ok(param.and_then(|param| param.default));
    }
    let below = |problem: Problem| {
        let path = problem.path.strip_prefix("params[0].default").unwrap_or("");
        let (at, rest) = match path.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
            Some((at, rest)) => (at.parse::<usize>().ok(), rest),
            None => (None, path),
        };
        let at = at.and_then(|at| places.get(at));
        let path = at.map_or_else(String::new, |at| format!("[{at}]{rest}"));
        let wanted = match problem.wanted {
            // Of the rows that aren't blank it's the how-manieth; of all of them it's this one.
            Some(Wanted::Bands(BandFault::NotAbove { band })) => {
                let row = usize::try_from(band)
                    .ok()
                    .and_then(|band| places.get(band.checked_sub(1)?));
                let band = row
                    .and_then(|row| u32::try_from(row + 1).ok())
                    .unwrap_or(band);
                Some(Wanted::Bands(BandFault::NotAbove { band }))
            }
            wanted => wanted,
        };
        Problem {
            path,
            wanted,
            ..problem
        }
    };
    Err(found.into_list().into_iter().map(below).collect())
}

/// A definition that declares this figure alone, with this default.
fn declaring(param: &Param, default: Node) -> Node {
    let bare = Param {
        default: None,
        example: None,
        document: None,
        ..param.clone()
    };
    let mut node = definition_node(&Definition {
        id: "bands".into(),
        name: param.name.clone(),
        source: None,
        notes: None,
        audience: None,
        gist: None,
        guide: None,
        policy: None,
        params: vec![bare],
        options: Vec::new(),
        rules: Vec::new(),
    });
    if let Node::Map(fields) = &mut node
        && let Some((_, Node::List(params))) = fields.iter_mut().find(|(key, _)| *key == "params")
        && let Some(Node::Map(param)) = params.first_mut()
    {
        param.retain(|(key, _)| *key != "default");
        param.push((Key::Borrowed("default"), default));
    }
    node
}

fn rows_of(param: &Param) -> Vec<BandRow> {
    let Some(TypedFigure::Bands(mut rows)) = figure_of(&param.kind, &default_node(param)) else {
        return Vec::new();
    };
    let ParamType::Bands { of, .. } = &param.kind else {
        return rows;
    };
    for row in &mut rows {
        if *of == Unit::Money {
            row.bound = normalize::settled(CellKind::Money, &row.bound, None);
        }
        if row.pays == "amount" {
            row.worth = normalize::settled(CellKind::Money, &row.worth, None);
        }
    }
    rows
}

/// Rows as one text, to be kept: a line each.
fn write_rows(rows: &[BandRow]) -> String {
    let line = |row: &BandRow| {
        let cells = [row.edge.word(), &row.bound, &row.pays, &row.worth];
        let cells = cells.map(|cell| cell.replace(['\t', '\n', '\r'], " "));
        cells.join("\t")
    };
    rows.iter().map(line).collect::<Vec<_>>().join("\n")
}

fn read_rows(text: &str) -> Vec<BandRow> {
    let line = |line: &str| {
        let mut cells = line.split('\t');
        let mut cell = || cells.next().unwrap_or_default().to_owned();
        let (edge, bound, pays, worth) = (cell(), cell(), cell(), cell());
        BandRow {
            edge: Edge::of_word(&edge).unwrap_or(Edge::From),
            bound,
            pays,
            worth,
            by: None,
        }
    };
    text.split('\n').map(line).collect()
}
