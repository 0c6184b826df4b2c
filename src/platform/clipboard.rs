//! What is handed over when somebody pastes, by key or by menu: a file, else a text, which a table of a web page is made, too.

use super::spans::{LaidOut, Spanned};
use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, Clipboard, ClipboardEvent, ClipboardItem, DomParser, Element, FileList, Node,
    SupportedType, window,
};

const PLAIN: &str = "text/plain";
const PAGE: &str = "text/html";
/// A longer page is not looked through for tables.
const MAX_PAGE_BYTES: usize = 20_000_000;
/// What lies deeper in a page is not looked at.
const MAX_DEPTH: usize = 400;

/// A text that is pasted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Clip {
    /// The text; between the cells of a table stand tabs.
    pub text: String,
    /// So many cells of it stand over several; their text stands in the first.
    pub merged: u32,
}

impl From<String> for Clip {
    fn from(text: String) -> Self {
        Self { text, merged: 0 }
    }
}

/// The files that are pasted. The picture that a spreadsheet lays beside its cells is none.
pub fn pasted_files(event: &ClipboardEvent) -> Option<FileList> {
    let data = event.clipboard_data()?;
    let files = data.files().filter(|files| files.length() > 0)?;
    let has_text = data.get_data(PLAIN).is_ok_and(|text| !text.is_empty());
    let all = (0..files.length()).filter_map(|at| files.get(at));
    let is_picture = all
        .map(|file| file.type_())
        .all(|kind| kind.starts_with("image/"));
    (!is_picture || !has_text).then_some(files)
}

/// The text that is pasted, or the table of a web page.
pub fn pasted_clip(event: &ClipboardEvent) -> Option<Clip> {
    let data = event.clipboard_data()?;
    let get = |kind: &str| data.get_data(kind).unwrap_or_default();
    let clip = clip_of(get(PLAIN), &get(PAGE));
    (!clip.text.is_empty()).then_some(clip)
}

/// What is on the clipboard: its text, or the table of a web page; nothing where the browser doesn't hand it over.
pub async fn clipboard_clip() -> Option<Clip> {
    let navigator = window()?.navigator();
    // Without a secure origin there is no clipboard at all.
    let clipboard = Reflect::get(&navigator, &"clipboard".into()).ok()?;
    if clipboard.is_undefined() {
        return None;
    }
    let clipboard: &Clipboard = clipboard.unchecked_ref();
    match text_and_page(clipboard).await {
        Some((text, page)) => Some(clip_of(text, &page)),
        None => {
            let text = called(clipboard, "readText", &JsValue::UNDEFINED).await?;
            Some(text.as_string()?.into())
        }
    }
}

/// The plain text on the clipboard and the page beside it; nothing where a browser hands over plain text alone.
async fn text_and_page(clipboard: &Clipboard) -> Option<(String, String)> {
    // As it was copied: what tells a spreadsheet's page stands in its head.
    let formats = Object::new();
    Reflect::set(&formats, &"unsanitized".into(), &Array::of1(&PAGE.into())).ok()?;
    let items = called(clipboard, "read", &formats).await?;
    let (mut text, mut page) = (String::new(), String::new());
    for item in items.dyn_ref::<Array>()?.iter() {
        let item: ClipboardItem = item.unchecked_into();
        text.push_str(&text_of(&item, PLAIN).await?);
        page.push_str(&text_of(&item, PAGE).await?);
    }
    Some((text, page))
}

/// What an item has of a type; an empty text where it has nothing of it.
async fn text_of(item: &ClipboardItem, kind: &str) -> Option<String> {
    if !item.types().includes(&kind.into(), 0) {
        return Some(String::new());
    }
    let blob = JsFuture::from(item.get_type(kind)).await.ok()?;
    let text = JsFuture::from(blob.unchecked_into::<Blob>().text());
    text.await.ok()?.as_string()
}

/// What a function of the clipboard answers, where there is such a one and it isn't refused.
async fn called(clipboard: &Clipboard, name: &str, with: &JsValue) -> Option<JsValue> {
    let function: Function = Reflect::get(clipboard, &name.into())
        .ok()?
        .dyn_into()
        .ok()?;
    let promise: Promise = function.call1(clipboard, with).ok()?.dyn_into().ok()?;
    JsFuture::from(promise).await.ok()
}

/// The text of a clip, or the table of the page that came with it.
fn clip_of(text: String, page: &str) -> Clip {
    table_of_page(&text, page).unwrap_or_else(|| text.into())
}

/// The tables of a web page as text, where the plain text that came with it doesn't have their cells: where nothing stands
/// between these, or one of them takes several places or lines. What a spreadsheet writes beside its page is the table.
fn table_of_page(text: &str, page: &str) -> Option<Clip> {
    let has_table = ["<table", "<TABLE"].iter().any(|tag| page.contains(tag));
    let is_page = page.len() <= MAX_PAGE_BYTES && has_table;
    if !is_page || (!text.is_empty() && is_of_spreadsheet(page)) {
        return None;
    }
    let found = Found::of(page)?;
    let is_lost = !text.contains('\t') && found.table.width() > 1;
    let is_needed = text.is_empty() || is_lost || found.table.merged > 0 || found.has_lines;
    is_needed.then(|| Clip {
        text: found.table.text(),
        merged: found.table.merged,
    })
}

/// Whether a page is what Excel, WPS, LibreOffice, Numbers or Google's sheets lay beside their text.
fn is_of_spreadsheet(page: &str) -> bool {
    const MARKS: [&str; 6] = [
        "schemas-microsoft-com:office:excel",
        "Excel.Sheet",
        "ET.Sheet",
        "content=\"LibreOffice",
        "content=\"OpenOffice",
        "google-sheets-html-origin",
    ];
    MARKS.iter().any(|mark| page.contains(mark))
}

/// What of a page is read as rows.
#[derive(Default)]
struct Found {
    table: LaidOut,
    /// What stands outside of tables, up to where a line ends.
    line: String,
    /// A cell has several lines.
    has_lines: bool,
}

impl Found {
    /// The tables of a page, and what stands between them as rows of one cell; nothing where it has none. The page is never
    /// shown, and nothing of it is run or fetched.
    fn of(page: &str) -> Option<Self> {
        let parser = DomParser::new().ok()?;
        let page = parser
            .parse_from_string(page, SupportedType::TextHtml)
            .ok()?;
        let body = page.body()?;
        body.query_selector("table tr").ok()??;
        let mut found = Self::default();
        found.walk(&body, 0);
        found.end_line();
        Some(found)
    }

    fn walk(&mut self, node: &Node, depth: usize) {
        for child in children(node).filter(|_| depth < MAX_DEPTH) {
            match child.dyn_ref::<Element>() {
                None => push_text(&mut self.line, &child),
                Some(element) if is_unread(element) => {}
                Some(element) if is_table(element) => {
                    self.end_line();
                    self.add(element);
                }
                Some(element) if breaks_line(element) => {
                    self.end_line();
                    self.walk(element, depth + 1);
                    self.end_line();
                }
                Some(element) => self.walk(element, depth + 1),
            }
        }
    }

    fn end_line(&mut self) {
        let text = on_one_line(&std::mem::take(&mut self.line)).0;
        if !text.is_empty() {
            self.table.rows.push(vec![text]);
        }
    }

    /// Adds a table that holds no other.
    fn add(&mut self, table: &Element) {
        let rows = all_within(table, "tr");
        let rows: Vec<Vec<Spanned>> = rows.map(|row| self.cells(&row)).collect();
        self.table.add(rows);
    }

    fn cells(&mut self, row: &Element) -> Vec<Spanned> {
        let cells = children(row).filter_map(|cell| cell.dyn_into::<Element>().ok());
        let cells = cells.filter(|cell| matches!(cell.tag_name().as_str(), "TD" | "TH"));
        cells
            .map(|cell| {
                let mut text = String::new();
                read(&cell, &mut text, 0);
                let (text, lines) = on_one_line(&text);
                self.has_lines |= lines > 1;
                let span = |name: &str| {
                    let said = cell.get_attribute(name);
                    said.and_then(|said| said.trim().parse().ok()).unwrap_or(1)
                };
                Spanned {
                    text,
                    rows: span("rowspan"),
                    columns: span("colspan"),
                }
            })
            .collect()
    }
}

/// The text of a cell, with a line break wherever a line ends.
fn read(node: &Node, text: &mut String, depth: usize) {
    for child in children(node).filter(|_| depth < MAX_DEPTH) {
        match child.dyn_ref::<Element>() {
            None => push_text(text, &child),
            Some(element) if is_unread(element) => {}
            Some(element) if breaks_line(element) => {
                text.push('\n');
                read(element, text, depth + 1);
                text.push('\n');
            }
            Some(element) => read(element, text, depth + 1),
        }
    }
}

/// Line breaks in a page's source are blanks.
fn push_text(text: &mut String, node: &Node) {
    const TEXT: u16 = 3;
    if node.node_type() == TEXT {
        let own = node.node_value().unwrap_or_default();
        text.push_str(&own.replace(['\n', '\r', '\t'], " "));
    }
}

/// A text of several lines on one, a blank between them, and how many it has.
fn on_one_line(text: &str) -> (String, usize) {
    let words = |line: &str| line.split_whitespace().collect::<Vec<_>>().join(" ");
    let lines = text.split('\n').map(words);
    let lines: Vec<String> = lines.filter(|line| !line.is_empty()).collect();
    (lines.join(" "), lines.len())
}

fn children(node: &Node) -> impl Iterator<Item = Node> {
    let mut next = node.first_child();
    std::iter::from_fn(move || {
        let child = next.take()?;
        next = child.next_sibling();
        Some(child)
    })
}

fn all_within(element: &Element, selector: &str) -> impl Iterator<Item = Element> {
    let all = element.query_selector_all(selector).ok();
    let count = all.as_ref().map_or(0, |all| all.length());
    (0..count).filter_map(move |at| all.as_ref()?.get(at)?.dyn_into().ok())
}

/// Whether an element is a table of cells, and not one that others are laid out with.
fn is_table(element: &Element) -> bool {
    element.tag_name() == "TABLE" && matches!(element.query_selector("table"), Ok(None))
}

fn is_unread(element: &Element) -> bool {
    let name = element.tag_name();
    matches!(
        name.as_str(),
        "SCRIPT" | "STYLE" | "TEMPLATE" | "NOSCRIPT" | "SELECT" | "TITLE"
    ) || element.has_attribute("hidden")
}

fn breaks_line(element: &Element) -> bool {
    matches!(
        element.tag_name().as_str(),
        "BR" | "P"
            | "DIV"
            | "LI"
            | "UL"
            | "OL"
            | "TR"
            | "TD"
            | "TH"
            | "TABLE"
            | "CAPTION"
            | "SECTION"
            | "ARTICLE"
            | "HEADER"
            | "FOOTER"
            | "H1"
            | "H2"
            | "H3"
            | "H4"
            | "H5"
            | "H6"
            | "PRE"
            | "BLOCKQUOTE"
    )
}
