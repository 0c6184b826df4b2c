//! Everything that is wrong, with a way to each field.

use super::app::App;
use super::el::{El, el};
use super::{cell, dom, fault, fields, scheme, sheet};
use rewards_document::catalog;
use rewards_document::workbook::{CellKind, Edit, Named, Names, Placed, Row, RowId, Sheet, Spot};
use std::sync::Arc;

/// So many problems are listed.
const LISTED: usize = 8;

/// What is wrong, and that the statement below is the last one that was right.
pub fn summary(app: App) -> El {
    el("div.problems-place").live_one(move || {
        app.problems
            .with(|problems| (!problems.is_empty()).then(|| listed(app, problems)))
    })
}

fn listed(app: App, problems: &[Placed]) -> El {
    let heading = match problems.len() {
        1 => {
            "{} 处还没填完，填好后结算单才会更新|{} thing to be completed before the statement can follow"
        }
        _ => {
            "{} 处还没填完，填好后结算单才会更新|{} things to be completed before the statement can follow"
        }
    };
    let heading = app.lang.fill(heading, &[&problems.len()]);
    let last = "下面仍是改动前最后一次算出的结果。|Below is still the last result, from before the change.";
    let last = app
        .computed
        .peek(Option::is_some)
        .then(|| el("p.hint").say(app.lang, last));
    let more = problems.len().saturating_sub(LISTED);
    let more =
        (more > 0).then(|| el("li").text(&app.lang.fill("……还有 {} 处|… and {} more", &[&more])));
    let list = el("ul").add_all(problems.iter().take(LISTED).map(|placed| one(app, placed)));
    let list = list.maybe(more);
    el("div.problems#problems")
        .add(el("h3").text(&heading))
        .add(list)
        .maybe(last)
}

fn one(app: App, placed: &Placed) -> El {
    let text = app.lang.fill(
        "{}：{}|{}: {}",
        &[&place(app, &placed.spot), &fault::words(placed, app.lang)],
    );
    let spot = placed.spot.clone();
    let go = el("button.link[type=button]")
        .text(&text)
        .on("click", move |_| {
            if let Spot::Cell(sheet, row, _) = spot {
                sheet::reveal(app, sheet, row);
            }
            dom::focus_soon(element_id(&spot));
        });
    el("li").add(go).maybe(remedy(app, &placed.spot))
}

/// Where a problem is, in words.
fn place(app: App, spot: &Spot) -> String {
    match spot {
        Spot::Period(0) => app.say("期间的第一天|First day of the period").to_owned(),
        Spot::Period(_) => app.say("期间的最后一天|Last day of the period").to_owned(),
        Spot::Cell(sheet, row, column) => {
            let at = app
                .facts
                .peek(|facts| facts.table(*sheet).position(*row))
                .map_or(0, |at| at + 1);
            let field = sheet
                .columns()
                .get(*column)
                .map_or("", |column| app.say(column.name));
            app.lang.fill(
                "{}第 {} 行 {}|{}, row {}, {}",
                &[&app.say(fields::sheet(*sheet)), &at, &field],
            )
        }
        Spot::Table(sheet) => app.say(fields::sheet(*sheet)).to_owned(),
        Spot::Figure(key, _) => {
            let id = key.split('.').next().unwrap_or_default();
            let definition = app.template.peek(|template| catalog::definition(template));
            let param = definition
                .and_then(|definition| definition.params.iter().find(|param| *param.id == *id));
            param
                .map_or(id, |param| scheme::of(&param.name, app.lang))
                .to_owned()
        }
        Spot::Reading(_) | Spot::Elsewhere => app.say("方案|Scheme").to_owned(),
    }
}

/// The id of the field in the document.
fn element_id(spot: &Spot) -> String {
    match spot {
        Spot::Period(end) => if *end == 0 {
            "period-from"
        } else {
            "period-to"
        }
        .to_owned(),
        Spot::Cell(sheet, row, column) => cell::element_id(
            *sheet,
            *row,
            sheet
                .columns()
                .get(*column)
                .map_or("id", |column| column.field),
        ),
        Spot::Table(sheet) => format!("{}-add", sheet.word()),
        Spot::Figure(key, None) => format!("figure-{key}"),
        Spot::Figure(key, Some((row, part))) => format!("figure-{key}-{row}-{part}"),
        Spot::Reading(_) | Spot::Elsewhere => "scheme-choice".to_owned(),
    }
}

/// A name that is in no list can be added to it at once.
fn remedy(app: App, spot: &Spot) -> Option<El> {
    let Spot::Cell(sheet, row, column) = *spot else {
        return None;
    };
    let CellKind::Link(to) = sheet.columns().get(column)?.kind else {
        return None;
    };
    let name = app.facts.peek(|facts| {
        let name = facts.table(sheet).row(row)?.cell(column).trim().to_owned();
        let is_unknown = Names::of(to, facts.table(to)).find(&name) == Named::Nobody;
        (is_unknown && !name.is_empty()).then_some(name)
    })?;
    let label = app.lang.fill("添加“{}”|Add “{}”", &[&name]);
    Some(
        el("button.button[type=button]")
            .text(&label)
            .on("click", move |_| add(app, to, &name)),
    )
}

/// Adds a row of this name: the first blank one where there is one.
fn add(app: App, sheet: Sheet, name: &str) {
    let Some(column) = sheet.column("name") else {
        return;
    };
    let edits = app.facts.peek(|facts| {
        let table = facts.table(sheet);
        if let Some(blank) = table.rows.iter().find(|row| row.is_blank()) {
            return vec![Edit::Cell(sheet, blank.id, column, name.to_owned())];
        }
        let mut row = Row::blank(sheet, RowId(table.next));
        if let Some(cell) = row.cells.get_mut(column) {
            name.clone_into(cell);
        }
        vec![Edit::AddRow(sheet, table.rows.len(), Arc::new(row))]
    });
    app.act_all(edits);
}
