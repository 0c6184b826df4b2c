//! The modules of a crate and how they lean on each other, read from the sources as the compiler would parse them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use syn::visit::{self, Visit};

/// A crate's modules with their sources.
pub struct Crate(BTreeMap<String, Module>);

struct Module {
    source: String,
    /// Paths that it names, in full from the crate's root.
    names: BTreeSet<Vec<String>>,
    /// What can be had from it, or by its children, under a name of its own, and where that is.
    hands_on: BTreeMap<String, Vec<String>>,
}

impl Crate {
    /// Reads the sources of a crate below its `src`.
    pub fn read(src: &Path) -> Self {
        let mut modules = Vec::new();
        collect(src, &mut Vec::new(), &mut modules);
        Self::of(modules)
    }

    /// A crate of these modules, each with its source.
    pub fn planted(modules: &[(&str, &str)]) -> Self {
        Self::of(
            modules
                .iter()
                .map(|(name, source)| ((*name).to_owned(), (*source).to_owned()))
                .collect(),
        )
    }

    fn of(modules: Vec<(String, String)>) -> Self {
        Self(
            modules
                .into_iter()
                .map(|(name, source)| (name.clone(), Module::read(&name, source)))
                .collect(),
        )
    }

    /// Each module with its source.
    pub fn sources(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0
            .iter()
            .map(|(name, module)| (name.as_str(), module.source.as_str()))
    }

    /// Which module leans on which other one. What a module only hands on it does not lean on.
    pub fn edges(&self) -> BTreeSet<(String, String)> {
        let mut edges = BTreeSet::new();
        for (from, module) in &self.0 {
            let targets = module.names.iter().filter_map(|path| self.home(path, 0));
            edges.extend(targets.filter(|to| to != from).map(|to| (from.clone(), to)));
        }
        edges
    }

    /// The module in which what a path names is written.
    fn home(&self, path: &[String], depth: usize) -> Option<String> {
        let module_length = (0..=path.len())
            .rev()
            .find(|length| self.0.contains_key(&path[..*length].join("::")))?;
        let name = path[..module_length].join("::");
        let (module, rest) = (&self.0[&name], &path[module_length..]);
        let Some(item) = rest.first().filter(|_| depth < 8) else {
            return Some(name);
        };
        if let Some(target) = module.hands_on.get(item) {
            let target: Vec<String> = target.iter().chain(&rest[1..]).cloned().collect();
            return self.home(&target, depth + 1);
        }
        Some(name)
    }

    /// Modules that lean on each other, however long the way round.
    pub fn circles(&self) -> Vec<Vec<String>> {
        let edges = self.edges();
        let reached_from = |start: &String| {
            let (mut reached, mut open) = (BTreeSet::new(), vec![start.clone()]);
            while let Some(module) = open.pop() {
                let next = edges
                    .iter()
                    .filter(|(from, _)| *from == module)
                    .map(|(_, to)| to.clone());
                for to in next {
                    if reached.insert(to.clone()) {
                        open.push(to);
                    }
                }
            }
            reached
        };
        let reach: BTreeMap<&String, BTreeSet<String>> = self
            .0
            .keys()
            .map(|name| (name, reached_from(name)))
            .collect();
        let circle_of = |name: &String| -> Vec<String> {
            reach[name]
                .iter()
                .filter(|other| reach[other].contains(name))
                .cloned()
                .collect()
        };
        let circles: BTreeSet<Vec<String>> = self
            .0
            .keys()
            .map(circle_of)
            .filter(|circle| circle.len() > 1)
            .collect();
        circles.into_iter().collect()
    }
}

fn collect(folder: &Path, above: &mut Vec<String>, modules: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).expect("a folder of sources") {
        let path = entry.expect("an entry").path();
        let stem = path
            .file_stem()
            .and_then(|stem| stem.to_str())
            .unwrap_or_default()
            .to_owned();
        if path.is_dir() {
            above.push(stem);
            collect(&path, above, modules);
            above.pop();
        } else if path.extension().is_some_and(|ending| ending == "rs") && stem != "tests" {
            let own = (!matches!(stem.as_str(), "lib" | "main" | "mod")).then_some(stem);
            let name: Vec<String> = above.iter().cloned().chain(own).collect();
            modules.push((
                name.join("::"),
                fs::read_to_string(&path).expect("a source"),
            ));
        }
    }
}

impl Module {
    fn read(name: &str, source: String) -> Self {
        let file = syn::parse_file(&source).unwrap_or_else(|error| panic!("{name}: {error}"));
        let here = name
            .split("::")
            .filter(|part| !part.is_empty())
            .map(str::to_owned)
            .collect();
        let mut reader = Reader {
            here,
            names: BTreeSet::new(),
            hands_on: BTreeMap::new(),
        };
        reader.visit_file(&file);
        Self {
            source,
            names: reader.names,
            hands_on: reader.hands_on,
        }
    }
}

struct Reader {
    here: Vec<String>,
    names: BTreeSet<Vec<String>>,
    hands_on: BTreeMap<String, Vec<String>>,
}

impl Reader {
    /// A path from the crate's root; none where it leads outside.
    fn full(&self, path: &[String]) -> Option<Vec<String>> {
        let mut full = match path.first()?.as_str() {
            "crate" => Vec::new(),
            "self" => self.here.clone(),
            "super" => self.here.clone(),
            _ => return None,
        };
        for (place, part) in path.iter().enumerate() {
            match part.as_str() {
                "super" => drop(full.pop()),
                "crate" | "self" if place == 0 => {}
                "self" => {}
                part => full.push(part.to_owned()),
            }
        }
        Some(full)
    }

    fn tree(&mut self, tree: &syn::UseTree, before: &[String], is_handed_on: bool) {
        let with = |name: &syn::Ident| {
            before
                .iter()
                .cloned()
                .chain([name.to_string()])
                .collect::<Vec<_>>()
        };
        match tree {
            syn::UseTree::Path(path) => self.tree(&path.tree, &with(&path.ident), is_handed_on),
            syn::UseTree::Name(name) => {
                self.leaf(&with(&name.ident), &name.ident.to_string(), is_handed_on)
            }
            syn::UseTree::Rename(rename) => {
                self.leaf(
                    &with(&rename.ident),
                    &rename.rename.to_string(),
                    is_handed_on,
                );
            }
            syn::UseTree::Glob(_) => {
                self.names
                    .extend(self.full_or_child(before).filter(|_| !is_handed_on));
            }
            syn::UseTree::Group(group) => {
                group
                    .items
                    .iter()
                    .for_each(|tree| self.tree(tree, before, is_handed_on));
            }
        }
    }

    fn leaf(&mut self, path: &[String], name: &str, is_handed_on: bool) {
        let Some(full) = self.full_or_child(path) else {
            return;
        };
        self.hands_on.insert(name.to_owned(), full.clone());
        if !is_handed_on {
            self.names.insert(full);
        }
    }

    /// A path that may begin with a child, as `pub use child::Name` does.
    fn full_or_child(&self, path: &[String]) -> Option<Vec<String>> {
        self.full(path)
            .or_else(|| Some(self.here.iter().chain(path).cloned().collect()))
    }
}

fn is_of_tests(attributes: &[syn::Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        attribute.path().is_ident("cfg")
            && attribute
                .parse_args::<syn::Path>()
                .is_ok_and(|path| path.is_ident("test"))
    })
}

impl<'ast> Visit<'ast> for Reader {
    fn visit_item_mod(&mut self, module: &'ast syn::ItemMod) {
        if !is_of_tests(&module.attrs) {
            visit::visit_item_mod(self, module);
        }
    }

    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        let is_handed_on = !matches!(item.vis, syn::Visibility::Inherited);
        self.tree(&item.tree, &[], is_handed_on);
    }

    /// Who may see something is no use of it.
    fn visit_visibility(&mut self, _: &'ast syn::Visibility) {}

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let parts: Vec<String> = path
            .segments
            .iter()
            .map(|segment| segment.ident.to_string())
            .collect();
        if let Some(full) = self.full(&parts).filter(|full| !full.is_empty()) {
            self.names.insert(full);
        }
        visit::visit_path(self, path);
    }
}
