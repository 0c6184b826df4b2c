//! The walls that the compiler cannot hold: what each crate may build upon, which way modules lean on each other inside
//! a crate, and what the computing floors never name.
#![allow(
    clippy::expect_used,
    clippy::panic,
    missing_docs,
    reason = "a test may stop where it fails"
)]

mod modules;
mod stems;

use modules::Crate;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Each crate with all that it may depend on.
const CRATES: &[(&str, &[&str])] = &[
    (
        "crates/core",
        &["derive-where", "itoa", "rust_decimal", "time"],
    ),
    ("crates/words", &["rewards-core", "itoa", "strsim"]),
    (
        "crates/format",
        &[
            "rewards-core",
            "rewards-words",
            "serde",
            "serde_json",
            "json-event-parser",
        ],
    ),
    ("crates/spreadsheet", &["flate2", "quick-xml", "zip"]),
    (
        "crates/document",
        &[
            "rewards-core",
            "rewards-words",
            "rewards-format",
            "rewards-spreadsheet",
            "crc32fast",
            "miniz_oxide",
            "serde",
            "serde_json",
            "rustc-hash",
        ],
    ),
    (
        "crates/api",
        &[
            "rewards-core",
            "rewards-words",
            "rewards-format",
            "js-sys",
            "rustc-hash",
            "serde",
            "serde-wasm-bindgen",
            "wasm-bindgen",
        ],
    ),
    (
        "crates/worker",
        &["rewards-spreadsheet", "js-sys", "wasm-bindgen"],
    ),
    (
        "crates/cli",
        &[
            "rewards-words",
            "rewards-format",
            "lexopt",
            "serde",
            "serde_json",
        ],
    ),
    (
        ".",
        &[
            "rewards-core",
            "rewards-words",
            "rewards-format",
            "rewards-document",
            "rewards-spreadsheet",
            "gloo-storage",
            "js-sys",
            "leptos",
            "send_wrapper",
            "wasm-bindgen",
            "wasm-bindgen-futures",
            "web-sys",
        ],
    ),
];

/// The floors of the core: each may lean on those before it.
const FLOORS: &[&str] = &[
    "pieces", "number", "ledger", "scheme", "engine", "analysis", "audit",
];

/// What the core never names: floats in money, hash order, clocks.
const NEVER_IN_CORE: &[&str] = &["f64", "f32", "HashMap", "HashSet", "SystemTime", "Instant"];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn krate(folder: &str) -> Crate {
    Crate::read(&root().join(folder).join("src"))
}

/// The crates that a manifest lists under `[dependencies]`.
fn dependencies(manifest: &Path) -> BTreeSet<String> {
    let text = fs::read_to_string(manifest).expect("a manifest");
    let manifest: toml::Table = text.parse().expect("a manifest in TOML");
    let table = manifest["dependencies"].as_table().expect("a table");
    assert!(
        !manifest.contains_key("target"),
        "one list of dependencies for every target"
    );
    table.keys().cloned().collect()
}

#[test]
fn a_crate_builds_upon_what_is_below_it_and_nothing_else() {
    for (folder, allowed) in CRATES {
        let found = dependencies(&root().join(folder).join("Cargo.toml"));
        let strange: Vec<_> = found
            .iter()
            .filter(|name| !allowed.contains(&name.as_str()))
            .collect();
        assert!(strange.is_empty(), "{folder} may not depend on {strange:?}");
    }
}

#[test]
fn every_crate_of_the_workspace_is_listed() {
    let folders = fs::read_dir(root().join("crates")).expect("the crates");
    for folder in folders {
        let name = folder
            .expect("a crate")
            .file_name()
            .into_string()
            .expect("a name");
        assert!(
            CRATES
                .iter()
                .any(|(listed, _)| *listed == format!("crates/{name}")),
            "{name} has no wall"
        );
    }
}

#[test]
fn a_floor_of_the_core_leans_on_lower_floors_alone() {
    let floor = |module: &str| {
        let first = module.split("::").next().unwrap_or_default();
        FLOORS.iter().position(|floor| *floor == first)
    };
    for (from, to) in krate("crates/core").edges() {
        assert!(
            floor(&to).is_none() || floor(&from) >= floor(&to),
            "{from} leans on {to}, which is above it"
        );
    }
}

#[test]
fn no_modules_lean_on_each_other_in_a_circle() {
    let circles = CRATES.iter().flat_map(|(folder, _)| {
        let circles = krate(folder).circles().into_iter();
        circles.map(move |circle| format!("{folder}: {}", circle.join(" ↔ ")))
    });
    let circles: Vec<String> = circles.collect();
    assert!(circles.is_empty(), "{circles:#?}");
}

#[test]
fn every_kind_of_part_has_a_file_of_its_name_in_every_room() {
    let faults: Vec<String> = stems::ROOMS
        .iter()
        .flat_map(|room| stems::faults(root(), room))
        .collect();
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn every_room_of_the_parts_is_listed_in_contributing() {
    let text = fs::read_to_string(root().join("CONTRIBUTING.md")).expect("CONTRIBUTING.md");
    let missing: Vec<&str> = stems::ROOMS
        .iter()
        .map(|room| room.folder)
        .filter(|folder| !text.contains(&format!("`{folder}/`")))
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}

/// The names of the components that a source makes public.
fn components(source: &str) -> Vec<&str> {
    let mut names = Vec::new();
    for rest in source.split("#[component]").skip(1) {
        let mut lines = rest.lines().skip(1);
        let head = lines.find(|line| !line.starts_with("#["));
        let name = head.and_then(|head| head.strip_prefix("pub fn "));
        names.extend(name.and_then(|name| name.split(['<', '(']).next()));
    }
    names
}

/// Whether a source shows a component.
fn shows(source: &str, name: &str) -> bool {
    let tag = format!("<{name}");
    let mut tags = source.split(&tag).skip(1);
    let ends = |rest: &str| !rest.starts_with(|next: char| next.is_alphanumeric() || next == ':');
    tags.any(ends)
}

#[test]
fn every_part_that_stands_by_itself_is_shown_on_the_page_of_the_parts() {
    let page = krate(".");
    let of = |folder: &'static str| {
        let is_in = move |(module, _): &(&str, &str)| module.starts_with(folder);
        page.sources().filter(is_in).collect::<Vec<_>>()
    };
    let (parts, shown) = (of("parts::"), of("places::parts"));
    let mut missing = Vec::new();
    let mut seen = 0;
    for (_, source) in &parts {
        for name in components(source) {
            seen += 1;
            let mut all = parts.iter().chain(&shown);
            if !all.any(|(_, text)| shows(text, name)) {
                missing.push(name);
            }
        }
    }
    assert!(seen > 30, "{seen}");
    assert_eq!(missing, Vec::<&str>::new());
}

#[test]
fn the_core_has_no_floats_no_hash_order_and_no_clock() {
    for (module, source) in krate("crates/core").sources() {
        let words = source.split(|letter: char| !letter.is_alphanumeric() && letter != '_');
        let strange: Vec<_> = words.filter(|word| NEVER_IN_CORE.contains(word)).collect();
        assert!(strange.is_empty(), "{module} names {strange:?}");
    }
}

#[test]
fn a_file_that_a_document_names_is_there() {
    let read = |name| fs::read_to_string(root().join(name)).expect("a document");
    let text = read("ARCHITECTURE.md") + &read("CONTRIBUTING.md");
    let paths = text.split('`').filter(|word| {
        word.contains('/')
            && !word.contains([' ', '(', '<', '{', '*', '!'])
            && !word.starts_with("../")
    });
    let missing: Vec<PathBuf> = paths
        .map(|path| root().join(path))
        .filter(|path| !path.exists())
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}

// Faults planted to see that the walls hold.

#[test]
fn a_planted_room_without_a_kind_and_with_a_strange_file_is_found() {
    let room = stems::Room {
        folder: "here",
        without: &[("band", "it has none")],
        common: &["mod"],
    };
    let kinds = stems::KINDS.iter().filter(|kind| **kind != "measure");
    let found = kinds
        .chain(&["mod", "probe"])
        .map(|stem| (*stem).to_owned());
    let faults = stems::faults_of(&room, &found.collect());
    assert_eq!(
        faults,
        [
            "here lacks measure.rs",
            "here: of which kind is probe.rs?",
            "here has band.rs after all",
        ]
    );
}

#[test]
fn a_planted_import_in_braces_is_found() {
    let planted = Crate::planted(&[
        ("number", "pub struct Money;"),
        ("ui", "pub struct Page;"),
        ("engine", "use crate::{number::Money, ui::{self, Page}};"),
    ]);
    let edges = planted.edges();
    assert!(
        edges.contains(&("engine".to_owned(), "ui".to_owned())),
        "{edges:?}"
    );
    assert!(
        edges.contains(&("engine".to_owned(), "number".to_owned())),
        "{edges:?}"
    );
}

#[test]
fn a_planted_circle_is_found_through_a_name_that_the_parent_hands_on() {
    let planted = Crate::planted(&[
        (
            "engine",
            "mod rule; mod why; pub use rule::Rule; pub use why::Why;",
        ),
        ("engine::rule", "use super::Why; pub struct Rule(Why);"),
        (
            "engine::why",
            "pub struct Why; fn f() -> Option<super::Rule> { None }",
        ),
    ]);
    assert_eq!(planted.circles(), [["engine::rule", "engine::why"]]);
}

#[test]
fn tests_inside_a_module_may_name_anything() {
    let planted = Crate::planted(&[
        (
            "a",
            "pub fn f() {} #[cfg(test)] mod tests { use crate::b::g; }",
        ),
        ("b", "pub fn g() { crate::a::f() }"),
    ]);
    assert!(planted.circles().is_empty());
}
