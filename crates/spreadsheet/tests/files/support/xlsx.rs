//! Workbooks of Excel, part by part.

use super::package::package;

const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// A workbook that is being made.
#[derive(Clone, Default)]
pub struct Book {
    sheets: Vec<(String, String)>,
    strings: Option<String>,
    formats: Option<String>,
    property: String,
    more: Vec<(String, Vec<u8>)>,
}

impl Book {
    /// With one sheet of these rows.
    pub fn of(rows: &str) -> Self {
        Self::default().sheet("Sheet1", rows)
    }

    /// A sheet more, of these rows.
    pub fn sheet(self, name: &str, rows: &str) -> Self {
        self.whole_sheet(
            &format!("name=\"{name}\""),
            &format!("<sheetData>{rows}</sheetData>"),
        )
    }

    /// A sheet more, with what its line in the list and its part hold.
    pub fn whole_sheet(mut self, attributes: &str, content: &str) -> Self {
        self.sheets
            .push((attributes.to_owned(), content.to_owned()));
        self
    }

    /// With shared texts, each an `si` element.
    pub fn strings(mut self, items: &str) -> Self {
        self.strings = Some(items.to_owned());
        self
    }

    /// With formats, each a pair of its number and code; cells name them by their place, from 1 on.
    pub fn formats(mut self, formats: &[(u32, &str)]) -> Self {
        let mut own = String::new();
        let mut list = "<xf numFmtId=\"0\"/>".to_owned();
        for (id, code) in formats {
            if !code.is_empty() {
                own += &format!("<numFmt numFmtId=\"{id}\" formatCode=\"{code}\"/>");
            }
            list += &format!("<xf numFmtId=\"{id}\"/>");
        }
        self.formats = Some(format!(
            "<numFmts>{own}</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>{list}</cellXfs>"
        ));
        self
    }

    /// With a property of the workbook.
    pub fn property(mut self, attributes: &str) -> Self {
        self.property = format!("<workbookPr {attributes}/>");
        self
    }

    /// With a part that is put as it is; one that is there already is replaced.
    pub fn part(mut self, name: &str, content: &[u8]) -> Self {
        self.more.push((name.to_owned(), content.to_vec()));
        self
    }

    /// Without this part.
    pub fn without(mut self, name: &str) -> Self {
        self.more.push((name.to_owned(), Vec::new()));
        self
    }

    /// The file.
    pub fn bytes(&self) -> Vec<u8> {
        let mut parts: Vec<(String, Vec<u8>)> = Vec::new();
        let mut list = String::new();
        let mut relations = String::new();
        for (place, (attributes, content)) in self.sheets.iter().enumerate() {
            let number = place + 1;
            list += &format!("<sheet {attributes} sheetId=\"{number}\" r:id=\"rId{number}\"/>");
            relations += &relation(
                &format!("rId{number}"),
                "worksheet",
                &format!("worksheets/sheet{number}.xml"),
            );
            let sheet = format!(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<worksheet xmlns=\"{MAIN}\">{content}</worksheet>"
            );
            parts.push((
                format!("xl/worksheets/sheet{number}.xml"),
                sheet.into_bytes(),
            ));
        }
        if let Some(items) = &self.strings {
            relations += &relation("rIdS", "sharedStrings", "sharedStrings.xml");
            parts.push((
                "xl/sharedStrings.xml".into(),
                format!("<sst xmlns=\"{MAIN}\">{items}</sst>").into(),
            ));
        }
        if let Some(formats) = &self.formats {
            relations += &relation("rIdF", "styles", "styles.xml");
            parts.push((
                "xl/styles.xml".into(),
                format!("<styleSheet xmlns=\"{MAIN}\">{formats}</styleSheet>").into(),
            ));
        }
        let property = &self.property;
        let workbook = format!(
            "<workbook xmlns=\"{MAIN}\" xmlns:r=\"{OFFICE}\">{property}<sheets>{list}</sheets></workbook>"
        );
        parts.push(("xl/workbook.xml".into(), workbook.into()));
        parts.push(("xl/_rels/workbook.xml.rels".into(), list_of(&relations)));
        parts.push((
            "_rels/.rels".into(),
            list_of(&relation("rId1", "officeDocument", "xl/workbook.xml")),
        ));
        for (name, content) in &self.more {
            parts.retain(|(other, _)| other != name);
            if !content.is_empty() {
                parts.push((name.clone(), content.clone()));
            }
        }
        let parts: Vec<(&str, Vec<u8>)> = parts
            .iter()
            .map(|(name, content)| (name.as_str(), content.clone()))
            .collect();
        package(&parts)
    }
}

/// A relation between parts.
pub fn relation(id: &str, kind: &str, target: &str) -> String {
    format!("<Relationship Id=\"{id}\" Type=\"{OFFICE}/{kind}\" Target=\"{target}\"/>")
}

/// A part with relations.
pub fn list_of(relations: &str) -> Vec<u8> {
    format!("<Relationships xmlns=\"{RELATIONS}\">{relations}</Relationships>").into_bytes()
}
