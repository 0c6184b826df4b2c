//! Own schemes of another workbook, brought into this one: a month's workbook has those of the month before only so.

use super::key::version_key;
use super::rule::OwnRule;
use super::scheme::OwnScheme;
use super::version::Version;
use crate::workbook::{Edit, OwnEdit, Shared, Workbook};
use rewards_words::text::Localized;
use rewards_words::{many, say};
use std::sync::Arc;

/// An own scheme of another workbook, and what would become of it here.
#[derive(Clone, Debug, PartialEq)]
pub struct BroughtScheme {
    /// Its id there.
    pub id: String,
    /// What it's called.
    pub name: Localized,
    /// So many rules its draft has.
    pub rules: usize,
    /// Its published versions, the first one first.
    pub versions: Vec<Arc<Version>>,
    /// What would become of it here.
    pub becomes: Becomes,
}

/// What becomes of a scheme that is brought here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Becomes {
    /// It's here already, just as it is there.
    Here,
    /// It comes under its own id, which is free.
    Itself,
    /// It's here in an earlier state, which nobody changed since its last version: it takes that one's place.
    Newer,
    /// Its id is another's here: of the scheme of this name, or of one that is gone. It comes as a copy, under the next id.
    Copy(Option<Localized>),
}

impl BroughtScheme {
    /// What it consists of, in a sentence.
    #[must_use]
    pub fn about(&self) -> Localized {
        match self.versions.last() {
            Some(last) => many!(
                self.rules,
                "草稿 {0} 条，已发布到第 {1} 版",
                "a draft of {0} rule; published up to version {1}",
                "a draft of {0} rules; published up to version {1}",
                last.number
            ),
            None => many!(
                self.rules,
                "草稿 {0} 条，没有发布过",
                "a draft of {0} rule; never published",
                "a draft of {0} rules; never published"
            ),
        }
    }

    /// What becomes of it here, in a sentence; nothing where that goes without saying.
    #[must_use]
    pub fn said(&self) -> Option<Localized> {
        match &self.becomes {
            Becomes::Itself => None,
            Becomes::Newer => Some(say!(
                "这个工作簿里是它较早的样子，发布以后没有改动过：会更新成那边的样子，已发布的版本都在。",
                "This workbook has an earlier state of it, unchanged since it was published: it becomes what it is there, and every published version stays."
            )),
            Becomes::Here => Some(say!(
                "这个工作簿里已经有了，一模一样。",
                "This workbook already has it, exactly the same."
            )),
            Becomes::Copy(Some(name)) => Some(say!(
                "它的编号 {0} 在这个工作簿里是“{1}”，内容不同：带来后另用一个编号，那个不变。",
                "Its id {0} is “{1}” in this workbook, which differs: it comes under another id, and that one stays.",
                self.id,
                name
            )),
            Becomes::Copy(None) => Some(say!(
                "它的编号 {0} 在这个工作簿里已经用过：带来后另用一个编号。",
                "Its id {0} was used in this workbook before: it comes under another id.",
                self.id
            )),
        }
    }
}

/// The own schemes of another workbook, in the order of their ids.
#[must_use]
pub fn brought(here: &Workbook, other: &Workbook) -> Vec<BroughtScheme> {
    let scheme = |(id, scheme): (&str, &Shared<OwnScheme>)| BroughtScheme {
        id: id.to_owned(),
        name: name_of(scheme, id),
        rules: scheme.rules().len(),
        versions: scheme.versions().to_vec(),
        becomes: becomes(here, id, scheme),
    };
    other.own.iter().map(scheme).collect()
}

/// The act that brings an own scheme of another workbook here: its draft, its versions with their numbers, days and
/// contents, its examples, and what is filled into it there. With the id that it gets.
#[must_use]
pub fn bring(here: &Workbook, other: &Workbook, id: &str) -> Option<(String, Edit)> {
    let scheme = other.own.get(id)?;
    let to = match becomes(here, id, scheme) {
        Becomes::Here => return None,
        Becomes::Itself | Becomes::Newer => id.to_owned(),
        Becomes::Copy(_) => here.next_own_id(),
    };
    let put = match here.own.get(&to) {
        Some(_) => OwnEdit::Scheme(Some(scheme.clone())),
        None => OwnEdit::Add(scheme.clone()),
    };
    let add = Edit::Own(to.clone(), put);
    let versions = scheme.versions().iter();
    let keys = versions.map(|version| {
        let key = |id| version_key(id, version.number);
        (key(id), key(&to))
    });
    let keys = [(id.to_owned(), to.clone())].into_iter().chain(keys);
    // What is filled in here stays.
    let keys = keys.filter(|(_, to)| here.fills.get(to).is_none());
    let fills = keys.filter_map(|(from, to)| Some(Edit::Fill(to, other.fills.get(&from)?.clone())));
    let edits = [add].into_iter().chain(fills).collect();
    Some((to, Edit::Several(edits)))
}

fn becomes(here: &Workbook, id: &str, scheme: &Shared<OwnScheme>) -> Becomes {
    match here.own.get(id) {
        Some(known) if says_the_same(known, scheme) => Becomes::Here,
        Some(known) if is_newer(known, scheme, id) => Becomes::Newer,
        Some(known) => Becomes::Copy(Some(name_of(known, id))),
        None if here.gone.get(id).is_some() => Becomes::Copy(None),
        None => Becomes::Itself,
    }
}

/// Whether two schemes are the same to whoever reads them, whatever numbers they gave before.
fn says_the_same(one: &OwnScheme, other: &OwnScheme) -> bool {
    one.whole_head() == other.whole_head()
        && one.rules() == other.rules()
        && one.versions() == other.versions()
        && one.examples() == other.examples()
}

/// Whether one scheme is what became of another: it has all its versions, and since the last of them nothing was written here that
/// would be lost.
fn is_newer(known: &OwnScheme, scheme: &OwnScheme, id: &str) -> bool {
    let check = known.check(id);
    // A rule that takes no part is in no version.
    let is_kept = |rule: &Arc<OwnRule>| {
        check.rule(rule.key).is_some_and(|rule| rule.takes_part) || scheme.rules().contains(rule)
    };
    scheme.keeps_versions_of(known)
        && known.unchanged_since(id).is_some()
        && known.rules().iter().all(is_kept)
        && known
            .examples()
            .iter()
            .all(|example| scheme.examples().contains(example))
}

fn name_of(scheme: &OwnScheme, id: &str) -> Localized {
    Localized::from(&scheme.check(id).definition.name)
}
