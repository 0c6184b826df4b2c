//! The list of sheets, and where each part of the workbook is.

use crate::archive::Archive;
use crate::day::Epoch;
use crate::xml::{Element, Tag, Xml};
use crate::{FilePart, Foreign, SpreadsheetError};
use std::collections::HashMap;

/// What a workbook says about itself.
#[derive(Default)]
pub struct Workbook {
    /// Its sheets of cells, in their order.
    pub sheets: Vec<SheetEntry>,
    /// From which day it counts.
    pub epoch: Epoch,
    /// The part with the texts that cells share.
    pub strings: Option<String>,
    /// The part with the formats.
    pub formats: Option<String>,
}

/// A line in the list of sheets.
pub struct SheetEntry {
    /// Its name, as on its tab.
    pub name: String,
    /// Whether it is hidden.
    pub hidden: bool,
    /// The part that holds it.
    pub part: String,
}

/// A relation between parts: its kind, the last word of its type, and the part that it leads to.
struct Relation {
    kind: String,
    target: String,
}

type Relations = HashMap<String, Relation>;

const USUAL_PLACE: &str = "xl/workbook.xml";

impl Workbook {
    /// Reads the list.
    pub fn read(archive: &mut Archive<'_>) -> Result<Self, SpreadsheetError> {
        let part = main_part(archive)?;
        let Some(text) = archive.text(&part, FilePart::Workbook)? else {
            return Err(no_workbook(archive));
        };
        let relations = relations(archive, &part)?;
        let leads_to = |kind: &str| {
            let mut all = relations.values();
            let found = all.find(|relation| relation.kind == kind);
            found.map(|relation| relation.target.clone())
        };
        let mut workbook = Self {
            strings: leads_to("sharedStrings"),
            formats: leads_to("styles"),
            ..Self::default()
        };
        let mut xml = Xml::new(&text, FilePart::Workbook);
        loop {
            match xml.next()? {
                Tag::Open(element) => workbook.take(&element, &relations)?,
                Tag::Close(_) | Tag::Text(_) => {}
                Tag::End => return Ok(workbook),
            }
        }
    }

    fn take(
        &mut self,
        element: &Element<'_>,
        relations: &Relations,
    ) -> Result<(), SpreadsheetError> {
        match element.name() {
            "workbookPr" => {
                let since_1904 = element.attribute("date1904");
                if matches!(since_1904.as_deref(), Some("1" | "true" | "on")) {
                    self.epoch = Epoch::Of1904;
                }
            }
            "sheet" => {
                let id = element.attribute("id").unwrap_or_default();
                let Some(relation) = relations.get(&id) else {
                    return Err(SpreadsheetError::Damaged(FilePart::Workbook));
                };
                // Pictures and old macros have sheets of their own, without cells.
                if relation.kind == "worksheet" {
                    let state = element.attribute("state").unwrap_or_default();
                    self.sheets.push(SheetEntry {
                        name: element.attribute("name").unwrap_or_default(),
                        hidden: matches!(state.as_str(), "hidden" | "veryHidden"),
                        part: relation.target.clone(),
                    });
                }
            }
            _ => {}
        }
        Ok(())
    }
}

/// Where the list of sheets is.
fn main_part(archive: &mut Archive<'_>) -> Result<String, SpreadsheetError> {
    let relations = relations(archive, "")?;
    let mut all = relations.into_values();
    let main = all.find(|relation| relation.kind == "officeDocument");
    let part = main.map_or_else(|| USUAL_PLACE.to_owned(), |relation| relation.target);
    if part.to_lowercase().ends_with(".bin") {
        return Err(SpreadsheetError::Foreign(Foreign::BinaryWorkbook));
    }
    if !part.to_lowercase().starts_with("xl/") && !archive.has(USUAL_PLACE) {
        let is_text_or_slides = ["word/", "ppt/"]
            .iter()
            .any(|start| part.starts_with(start));
        if is_text_or_slides {
            return Err(SpreadsheetError::Foreign(Foreign::Other));
        }
    }
    Ok(part)
}

/// What a package without a list of sheets is.
fn no_workbook(archive: &Archive<'_>) -> SpreadsheetError {
    if archive.has("xl/workbook.bin") {
        SpreadsheetError::Foreign(Foreign::BinaryWorkbook)
    } else if archive.has_folder("xl/") {
        SpreadsheetError::Damaged(FilePart::Workbook)
    } else {
        SpreadsheetError::Foreign(Foreign::Other)
    }
}

/// The relations of a part, by their ids; those of the package for no name.
fn relations(archive: &mut Archive<'_>, part: &str) -> Result<Relations, SpreadsheetError> {
    let (folder, name) = part.rsplit_once('/').unwrap_or(("", part));
    let place = format!("{folder}/_rels/{name}.rels");
    let mut relations = Relations::new();
    let Some(text) = archive.text(&place, FilePart::Workbook)? else {
        return Ok(relations);
    };
    let mut xml = Xml::new(&text, FilePart::Workbook);
    loop {
        match xml.next()? {
            Tag::Open(element) if element.name() == "Relationship" => {
                let attribute = |name| element.attribute(name).unwrap_or_default();
                let kind = attribute("Type");
                let kind = kind.rsplit('/').next().unwrap_or_default().to_owned();
                let target = resolved(folder, &attribute("Target"));
                relations.insert(attribute("Id"), Relation { kind, target });
            }
            Tag::Open(_) | Tag::Close(_) | Tag::Text(_) => {}
            Tag::End => return Ok(relations),
        }
    }
}

/// A part's name from the folder in which it is named.
fn resolved(folder: &str, target: &str) -> String {
    let target = target.replace('\\', "/");
    let mut steps: Vec<&str> = match target.strip_prefix('/') {
        Some(_) => Vec::new(),
        None => folder.split('/').filter(|step| !step.is_empty()).collect(),
    };
    for step in target.split('/') {
        match step {
            "" | "." => {}
            ".." => drop(steps.pop()),
            step => steps.push(step),
        }
    }
    steps.join("/")
}
