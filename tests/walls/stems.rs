//! One kind of part, one name, every room: the rooms in which a rule's parts are handled have files of the same stems.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// The kinds of part of which a rule is made.
pub const KINDS: &[&str] = &[
    "subject",
    "selection",
    "condition",
    "sustained",
    "measure",
    "pay",
    "band",
    "receiver",
    "limit",
];

/// A room, the kinds that have no file of their own there and why not, and its files that are of no single kind.
pub struct Room {
    pub folder: &'static str,
    pub without: &'static [(&'static str, &'static str)],
    pub common: &'static [&'static str],
}

/// The rooms, in the order in which CONTRIBUTING.md lists them.
pub const ROOMS: &[Room] = &[
    Room {
        folder: "crates/core/src/scheme",
        without: &[],
        common: &[
            "attribute",
            "definition",
            "hole",
            "kind",
            "mod",
            "policy",
            "sense",
            "settable",
            "target",
            "terms",
            "words",
        ],
    },
    Room {
        folder: "crates/core/src/engine",
        without: &[
            (
                "band",
                "which band is reached is a question of the scheme's own types",
            ),
            (
                "receiver",
                "a pool goes to a team, a benefit to a customer, all else to the rep",
            ),
        ],
        common: &[
            "benefit",
            "differing",
            "entries",
            "known",
            "own",
            "touched",
            "book",
            "candidate",
            "considered",
            "obstacle",
            "unlisted",
            "context",
            "counted",
            "evaluate",
            "facts",
            "given",
            "groups",
            "handled",
            "index",
            "line",
            "list",
            "measurer",
            "mod",
            "order",
            "origin",
            "outcome_measure",
            "pool",
            "raised",
            "raised_measure",
            "rule",
            "schedule",
            "sorting",
            "span",
            "statement",
            "value",
            "why",
        ],
    },
    Room {
        folder: "crates/format/src/definition/read",
        without: &[],
        common: &["by", "fields", "hole", "hole_kind", "leaf", "mod", "rule"],
    },
    Room {
        folder: "crates/format/src/definition/fill",
        without: &[],
        common: &[
            "context", "fits", "mod", "part", "pay_by", "rule", "slot", "tally", "ways", "would",
        ],
    },
    Room {
        folder: "crates/format/src/definition/write",
        without: &[],
        common: &["by", "declared", "hole", "mod", "policy", "rule", "value"],
    },
    Room {
        folder: "crates/words/src/part",
        without: &[
            (
                "subject",
                "a rule and an entry speak of it in words of their own",
            ),
            ("selection", "as the subject"),
            ("receiver", "as the subject"),
            ("limit", "as the subject"),
            ("pay", "what is paid is said by the labels of its kinds"),
        ],
        common: &["mod"],
    },
    Room {
        folder: "crates/words/src/rule",
        without: &[],
        common: &["by", "clause", "fill", "mod", "pay_line", "side"],
    },
    Room {
        folder: "crates/words/src/explain",
        without: &[
            ("subject", "an entry names the thing itself"),
            ("receiver", "an entry stands under who receives it"),
        ],
        common: &[
            "attribute",
            "change",
            "check",
            "choice",
            "compare",
            "conclusion",
            "context",
            "counts",
            "decimals",
            "entry",
            "explanation",
            "fact",
            "first",
            "formula",
            "growth",
            "inactive",
            "measured",
            "mod",
            "names",
            "outline",
            "part_line",
            "progress",
            "share",
            "summary",
            "target",
        ],
    },
    Room {
        folder: "crates/document/src/rule_form",
        without: &[],
        common: &[
            "band_row",
            "band_sheet",
            "by",
            "declared",
            "field",
            "fresh_band",
            "head",
            "hole",
            "leaf",
            "list",
            "mod",
            "names",
            "new_rule",
            "outcome",
            "param_bands",
            "pay_by",
            "policy",
            "rule",
            "stand_in",
            "tally",
            "typed",
            "value",
            "walk",
        ],
    },
];

/// The stems of the files of a folder.
fn stems(folder: &Path) -> BTreeSet<String> {
    let files = fs::read_dir(folder).expect("a room");
    let paths = files.map(|file| file.expect("a file").path());
    paths
        .filter(|path| path.extension().is_some_and(|ending| ending == "rs"))
        .filter_map(|path| path.file_stem()?.to_str().map(str::to_owned))
        .collect()
}

/// What does not hold of a room: kinds that it lacks, and files of which nobody knows the kind.
pub fn faults(root: &Path, room: &Room) -> Vec<String> {
    faults_of(room, &stems(&root.join(room.folder)))
}

/// The same of a room with these files.
pub fn faults_of(room: &Room, found: &BTreeSet<String>) -> Vec<String> {
    let is_excused = |kind: &str| room.without.iter().any(|(without, _)| *without == kind);
    let lacking = KINDS
        .iter()
        .filter(|kind| !is_excused(kind) && !found.contains(**kind))
        .map(|kind| format!("{} lacks {kind}.rs", room.folder));
    let strange = found
        .iter()
        .filter(|stem| !KINDS.contains(&stem.as_str()) && !room.common.contains(&stem.as_str()))
        .map(|stem| format!("{}: of which kind is {stem}.rs?", room.folder));
    let excused_in_vain = room
        .without
        .iter()
        .filter(|(kind, _)| found.contains(*kind))
        .map(|(kind, _)| format!("{} has {kind}.rs after all", room.folder));
    lacking.chain(strange).chain(excused_in_vain).collect()
}
