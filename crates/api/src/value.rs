//! Values of a host page into a [`Node`]: as JSON would have them, but nothing is dropped, rounded or turned into null in
//! silence. A page may hand over anything: loops, getters that throw, lists without end.

use js_sys::{Array, BigInt, JsString};
use rewards_format::{Code, DEPTH_MOST, ENTRIES_MOST, Key, Node, Problem, TEXT_MOST, Wanted, key};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};

/// So many values are read: more than the largest ledger has, and few enough to end.
const VALUES_MOST: u32 = 20_000_000;
/// A ledger is nested less deep than this. Below it a value counts as many, so that an object that holds another twice,
/// and that one the next, ends soon.
const SHALLOW: u32 = 8;
const DEEP_VALUE: u32 = 100;

#[wasm_bindgen(module = "/js/values.js")]
extern "C" {
    #[wasm_bindgen(js_name = plainText)]
    fn plain_text(value: &JsValue) -> Option<String>;
}

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_namespace = Array, js_name = isArray)]
    fn is_list(value: &JsValue) -> Result<bool, JsValue>;

    #[wasm_bindgen(catch, js_namespace = Object, js_name = keys)]
    fn keys_of(value: &JsValue) -> Result<Array, JsValue>;

    #[wasm_bindgen(catch, js_namespace = Object, js_name = values)]
    fn values_of(value: &JsValue) -> Result<Array, JsValue>;

    /// A number in its shortest decimal form.
    #[wasm_bindgen(js_name = String)]
    fn written(number: &JsValue) -> String;

    type Sliced;

    #[wasm_bindgen(catch, method)]
    fn slice(this: &Sliced, from: u32, to: u32) -> Result<Array, JsValue>;
}

/// Reads a request, given as a value or as JSON text.
///
/// # Errors
/// Text that is not JSON; a value that is nested too deep, or has no end.
pub(super) fn request(value: &JsValue) -> Result<Node, Problem> {
    if value.is_string() {
        return match node(value)? {
            Node::Text(text) => Node::read(&text),
            // Half a character: no text that JSON could be read from.
            _ => Err(Problem {
                path: String::new(),
                code: Code::WrongType,
                wanted: Some(Wanted::Text),
                found: None,
            }),
        };
    }
    // What has a plain text is the same read from it, and much sooner: a call into JavaScript for each part costs most.
    match plain_text(value) {
        Some(text) if text.len() <= TEXT_MOST as usize => Node::read(&text),
        _ => node(value),
    }
}

/// Reads a value part by part.
///
/// # Errors
/// A value that has no end.
pub(super) fn node(value: &JsValue) -> Result<Node, Problem> {
    Reader {
        left: VALUES_MOST,
        keys: Vec::new(),
    }
    .read(value, 0)
}

struct Reader {
    /// How many values may still come.
    left: u32,
    /// The keys last met at each place of an object: entries of a list mostly have the same ones.
    keys: Vec<(JsValue, Key)>,
}

impl Reader {
    fn read(&mut self, value: &JsValue, depth: u32) -> Result<Node, Problem> {
        let counts = if depth > SHALLOW { DEEP_VALUE } else { 1 };
        self.left = self
            .left
            .checked_sub(counts)
            .ok_or_else(|| too_large(Wanted::Values(VALUES_MOST)))?;
        if let Some(text) = value.as_string() {
            return Ok(text_of(text, value));
        }
        if value.as_f64().is_some() {
            return Ok(Node::number(&written(value)));
        }
        if let Some(truth) = value.as_bool() {
            return Ok(Node::Bool(truth));
        }
        if value.is_null() || value.is_undefined() {
            return Ok(Node::Null);
        }
        if let Some(whole) = value.dyn_ref::<BigInt>() {
            return Ok(whole.to_string(10).map_or(Node::Foreign, |text| {
                Node::Number(String::from(text).into())
            }));
        }
        if !value.is_object() {
            return Ok(Node::Foreign);
        }
        if depth == DEPTH_MOST {
            return Ok(Node::TooDeep);
        }
        match is_list(value) {
            Ok(true) => self.list(value.unchecked_ref(), depth + 1),
            Ok(false) => self.map(value, depth + 1),
            Err(_) => Ok(Node::Foreign),
        }
    }

    fn list(&mut self, list: &Sliced, depth: u32) -> Result<Node, Problem> {
        let most = u32::try_from(ENTRIES_MOST).unwrap_or(u32::MAX);
        let Ok(list) = list.slice(0, most) else {
            return Ok(Node::Foreign);
        };
        let read: Result<Vec<Node>, Problem> = (0..list.length())
            .map(|place| self.read(&list.get(place), depth))
            .collect();
        read.map(Node::List)
    }

    /// What is undefined is left out, as a page that writes `{ team: rep.team }` means it.
    fn map(&mut self, object: &JsValue, depth: u32) -> Result<Node, Problem> {
        let (Ok(keys), Ok(values)) = (keys_of(object), values_of(object)) else {
            return Ok(Node::Foreign);
        };
        if keys.length() != values.length() {
            return Ok(Node::Foreign);
        }
        let mut entries = Vec::with_capacity(keys.length() as usize);
        for place in 0..keys.length() {
            let (name, value) = (keys.get(place), values.get(place));
            if !value.is_undefined() {
                entries.push((self.key(place as usize, name), self.read(&value, depth)?));
            }
        }
        Ok(Node::Map(entries))
    }

    fn key(&mut self, place: usize, name: JsValue) -> Key {
        const PLACES: usize = 16;
        if let Some((_, known)) = self.keys.get(place).filter(|(last, _)| *last == name) {
            return known.clone();
        }
        let known = key(&name.as_string().unwrap_or_default());
        if place < PLACES {
            self.keys.resize(
                self.keys.len().max(place + 1),
                (JsValue::UNDEFINED, Key::default()),
            );
            if let Some(last) = self.keys.get_mut(place) {
                *last = (name, known.clone());
            }
        }
        known
    }
}

/// Text; what breaks off inside a character would come out as another text, so it is none.
fn text_of(text: String, value: &JsValue) -> Node {
    let is_whole = !text.contains('\u{fffd}') || value.unchecked_ref::<JsString>().is_valid_utf16();
    if is_whole {
        Node::Text(text.into())
    } else {
        Node::Foreign
    }
}

fn too_large(wanted: Wanted) -> Problem {
    Problem {
        path: String::new(),
        code: Code::TooLarge,
        wanted: Some(wanted),
        found: None,
    }
}
