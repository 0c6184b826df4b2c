//! A workbook as a file, whole: also what is unfinished or wrong, which figures are examples, and the company's own schemes.

use crate::own::{SchemeKey, version_key};
use crate::saved::v3::{BookForm, HistoryForm};
use crate::workbook::{
    Edit, Facts, FactsCheck, Row, RowId, Shared, Sheet, Workbook, book_form, opened_book,
};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// The file.
#[derive(Serialize, Deserialize)]
struct WorkbookFile {
    workbook: BookForm,
}

/// Whether a request says all that is typed into a workbook: nothing is left out, and nothing stands beside the scheme that is
/// chosen. Which schemes are compared is looking, and in no request.
#[must_use]
pub fn is_all_in_request(workbook: &Workbook, check: &FactsCheck) -> bool {
    let is_plain = |template: &str| workbook.fill(template).examples.is_empty();
    let fills = || {
        workbook
            .fills
            .iter()
            .filter(|(_, fill)| ***fill != Default::default())
    };
    check.sound.is_some()
        && check.left_out.is_empty()
        && workbook.own.iter().next().is_none()
        && fills().all(|(template, _)| *template == workbook.template && is_plain(template))
}

/// The file of a workbook, without what can be taken back. Nothing where it can't be written.
#[must_use]
pub fn workbook_text(workbook: &Workbook) -> Option<String> {
    let form = BookForm {
        history: HistoryForm::default(),
        ..book_form(workbook)
    };
    serde_json::to_string(&WorkbookFile { workbook: form }).ok()
}

/// The acts that bring the content of such a file into a workbook; nothing where it's none. Own schemes that are there
/// already, just so, aren't added again.
#[must_use]
pub fn opened_workbook(text: &str, workbook: &Workbook) -> Option<Vec<Edit>> {
    let file: WorkbookFile = serde_json::from_str(text).ok()?;
    let opened = opened_book(BookForm {
        history: HistoryForm::default(),
        ..file.workbook
    });
    let (mut with_own, mut edits) = (workbook.clone(), Vec::new());
    let mut ids = Vec::new();
    for (id, scheme) in opened.own.iter() {
        let mut known = workbook.own.iter();
        let known = known.find(|(_, known)| ***known == **scheme);
        let own = known.map_or_else(
            || {
                let (own, adding) = with_own.adding((**scheme).clone());
                with_own.act(adding.clone());
                edits.push(adding);
                own
            },
            |(own, _)| own.to_owned(),
        );
        ids.push((id.to_owned(), own));
    }
    let key = |key: &str| {
        let own = |id: &str| ids.iter().find(|(was, _)| was == id).map(|(_, own)| own);
        let key = match SchemeKey::of(key) {
            SchemeKey::Template(id) => id.to_owned(),
            SchemeKey::Draft(id) => own(id)?.clone(),
            SchemeKey::Version(id, number) => version_key(own(id)?, number),
        };
        with_own.definition(&key).map(|_| key)
    };
    let fills = opened.fills.iter();
    edits.extend(fills.filter_map(|(scheme, fill)| Some(Edit::Fill(key(scheme)?, fill.clone()))));
    edits.extend(key(&opened.template).map(Edit::Choose));
    edits.push(Edit::Compare(
        opened.compared.iter().filter_map(|one| key(one)).collect(),
    ));
    edits.push(Edit::Facts(Shared::new(numbered(&opened.facts))));
    Some(edits)
}

/// The facts with numbers of their own: what comes from elsewhere may have one twice.
fn numbered(facts: &Facts) -> Facts {
    let mut numbered = facts.clone();
    for sheet in Sheet::ALL {
        let table = numbered.table_mut(*sheet);
        let rows = (0..).zip(facts.table(*sheet).rows.iter());
        let rows = rows.map(|(id, row)| {
            let cells = row.cells.clone();
            Arc::new(Row {
                id: RowId(id),
                cells,
            })
        });
        table.rows = rows.collect();
        table.next = u32::try_from(table.rows.len()).unwrap_or(u32::MAX);
    }
    numbered
}
