//! The floors hold: a room names only its own children and lower floors, and a framework only stands on its own.
#![allow(clippy::expect_used, clippy::panic, missing_docs, reason = "a test may stop where it fails")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Each room with its floor.
const ROOMS: &[(&str, u8)] = &[
    ("number", 1),
    ("ledger", 2),
    ("scheme", 3),
    ("engine", 4),
    ("templates", 4),
    ("analysis", 5),
    ("explain", 6),
    ("exchange", 7),
    ("api", 8),
    ("browser", 8),
    ("ui", 9),
];

/// Each outside crate that has its place, and the rooms that may name it.
const OUTSIDE: &[(&str, &[&str])] = &[
    ("rust_decimal", &["number"]),
    ("time", &["number"]),
    ("serde", &["exchange", "api"]),
    ("serde_json", &["exchange"]),
    ("json_event_parser", &["exchange"]),
    ("serde_wasm_bindgen", &["api"]),
    ("wasm_bindgen", &["api", "browser", "ui"]),
    ("js_sys", &["api", "browser", "ui"]),
    ("web_sys", &["browser", "ui"]),
    ("gloo_storage", &["browser"]),
    ("leptos", &["ui"]),
];

/// Words that the pure floors (1 to 5) never name: floats in money, hash order, clocks.
const NEVER_BELOW: &[&str] = &["f64", "f32", "HashMap", "HashSet", "SystemTime", "Instant"];

fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder of sources") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
    found.sort();
    found
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn room_of(path: &Path) -> Option<String> {
    let inside = path.strip_prefix(root().join("src")).expect("a source");
    let first = inside.components().next()?.as_os_str().to_str()?.trim_end_matches(".rs").to_owned();
    ROOMS.iter().any(|(room, _)| *room == first).then_some(first)
}

fn floor_of(room: &str) -> Option<u8> {
    ROOMS.iter().find(|(name, _)| *name == room).map(|(_, floor)| *floor)
}

/// The code of a file without its comments.
fn code(path: &Path) -> String {
    let text = fs::read_to_string(path).expect("a source");
    text.lines().map(|line| line.split("//").next().unwrap_or_default()).collect::<Vec<_>>().join("\n")
}

/// Every name that follows `prefix::`, also inside braces.
fn named_after(code: &str, prefix: &str) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    let word = |text: &str| text.chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect::<String>();
    for (at, _) in code.match_indices(prefix) {
        let is_own_word = !code[..at].ends_with(|letter: char| letter.is_alphanumeric() || letter == '_' || letter == ':');
        let rest = &code[at + prefix.len()..];
        if !is_own_word {
            continue;
        }
        if let Some(group) = rest.strip_prefix('{') {
            let group = group.split('}').next().unwrap_or_default();
            names.extend(group.split(',').map(|name| word(name.trim())));
        } else {
            names.insert(word(rest));
        }
    }
    names
}

#[test]
fn no_room_names_a_peer_or_a_higher_floor() {
    let mut faults = Vec::new();
    for path in sources(&root().join("src")) {
        let Some(room) = room_of(&path) else { continue };
        let floor = floor_of(&room).expect("a floor");
        for named in named_after(&code(&path), "crate::") {
            if floor_of(&named).is_some_and(|other| named != room && other >= floor) {
                faults.push(format!("{} names {named}", path.display()));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn no_room_leaves_itself_by_the_back_door() {
    for path in sources(&root().join("src")) {
        let depth = path.strip_prefix(root().join("src")).expect("a source").components().count();
        let is_mod = path.file_name().is_some_and(|name| name == "mod.rs");
        let most = if is_mod { depth.saturating_sub(2) } else { depth.saturating_sub(1) };
        let climbs = "super::".repeat(most + 1);
        assert!(!code(&path).split("mod tests").next().unwrap_or_default().contains(&climbs), "{} climbs out of its room", path.display());
    }
}

#[test]
fn a_framework_stands_on_its_own_floor() {
    let mut faults = Vec::new();
    for path in sources(&root().join("src")) {
        let Some(room) = room_of(&path) else { continue };
        let code = code(&path);
        for (outside, rooms) in OUTSIDE {
            let named = code.contains(&format!("{outside}::")) && !named_after(&code, &format!("{outside}::")).is_empty();
            if named && !rooms.contains(&room.as_str()) {
                faults.push(format!("{} names {outside}", path.display()));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn the_pure_floors_know_no_floats_no_hash_order_and_no_clock() {
    let mut faults = Vec::new();
    for path in sources(&root().join("src")) {
        let pure = room_of(&path).and_then(|room| floor_of(&room)).is_some_and(|floor| floor <= 5);
        let code = code(&path);
        for word in NEVER_BELOW.iter().filter(|_| pure) {
            if code.split(|letter: char| !letter.is_alphanumeric()).any(|part| part == *word) {
                faults.push(format!("{} names {word}", path.display()));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn no_rule_or_template_is_known_by_name_outside_the_templates() {
    let templates = root().join("src/templates");
    let ids: Vec<String> = fs::read_dir(&templates)
        .expect("the templates")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "json"))
        .filter_map(|path| path.file_stem()?.to_str().map(str::to_owned))
        .collect();
    assert_eq!(ids.len(), 11);
    for path in sources(&root().join("src")).iter().filter(|path| room_of(path).is_some_and(|room| floor_of(&room) <= Some(6))) {
        if path.starts_with(&templates) {
            continue;
        }
        let code = code(path);
        let code = code.split("mod tests").next().unwrap_or_default();
        for id in &ids {
            assert!(!code.contains(&format!("\"{id}\"")), "{} knows the template {id}", path.display());
        }
    }
}

#[test]
fn every_room_says_what_it_is_for() {
    for path in sources(&root().join("src")) {
        let text = fs::read_to_string(&path).expect("a source");
        assert!(text.starts_with("//! "), "{} begins with a sentence", path.display());
    }
}

#[test]
fn every_path_that_the_plan_names_is_there() {
    let plan = fs::read_to_string(root().join("ARCHITECTURE.md")).expect("the plan");
    let named: Vec<&str> = plan.split('`').skip(1).step_by(2).filter(|name| name.contains('/') && !name.contains(' ')).collect();
    assert!(named.len() > 10, "the plan names its rooms");
    for name in named {
        let path = name.trim_end_matches('/').replace("*", "");
        assert!(root().join(&path).exists(), "ARCHITECTURE.md names {name}");
    }
    for (room, _) in ROOMS {
        assert!(plan.contains(&format!("`src/{room}/`")), "ARCHITECTURE.md names the room {room}");
    }
}
