//! What changed from one version of a scheme to another, as a notice to staff.

use super::head::{Field, Head, Signature};
use crate::day_words::day_words;
use crate::own::DifferenceLine;
use crate::statement::{Changes, ChangesOf, Shown, signed};
use rewards_core::number::{Day, Money};
use rewards_words::label as words;
use rewards_words::text::Localized;
use rewards_words::{label, many, say};

/// A notice of what changed.
#[derive(Clone, Debug, PartialEq)]
pub struct ChangeNotice {
    /// Its head.
    pub head: Head,
    /// What it says first.
    pub lead: Localized,
    /// What is new, in the words of who published it.
    pub note: Option<Localized>,
    /// What changed, rule by rule.
    pub lines: Vec<DifferenceLine>,
    /// What it does to each rep on the facts at hand, where that is to be said: name, before, afterwards, and the difference
    /// where both are known. All together stand last.
    pub effects: Vec<[Localized; 4]>,
    /// What these figures wait for.
    pub waits: Vec<Localized>,
    /// Who signs.
    pub signatures: Vec<Signature>,
}

/// What a notice is made of.
#[derive(Clone, Debug)]
pub struct Changed<'c> {
    /// What the scheme is called.
    pub name: Localized,
    /// Which version it was.
    pub old: Localized,
    /// Which it is now.
    pub new: Localized,
    /// From which day on; left to be filled in where it isn't known.
    pub effective: Option<String>,
    /// What was noted when it was published.
    pub note: &'c str,
    /// The day of printing.
    pub date: Day,
    /// What changed.
    pub lines: Vec<DifferenceLine>,
    /// What it does to the reps, where that is to be said.
    pub changes: Option<&'c Changes>,
    /// That the new version can't be published yet, and why; nothing where it can.
    pub unwritten: Option<Localized>,
    /// Whether the new version is an earlier one.
    pub is_back: bool,
}

/// The notice.
#[must_use]
pub fn change_notice(changed: Changed<'_>) -> ChangeNotice {
    let Changed {
        name,
        old,
        new,
        effective,
        note,
        date,
        lines,
        changes,
        unwritten,
        is_back,
    } = changed;
    let back = is_back.then(|| {
        say!(
            "这是退回到以前的版本：新版本比原版本早。",
            "This goes back to an earlier version: the new one is older than the previous one."
        )
    });
    let notice = match (back, unwritten) {
        (Some(back), Some(unwritten)) => Some(say!("{0}{1}", "{0} {1}", back, unwritten)),
        (back, unwritten) => back.or(unwritten),
    };
    let lead = match lines.len() {
        0 => say!(
            "“{0}”的内容没有变化。",
            "Nothing in “{0}” has changed.",
            name
        ),
        count => many!(
            count,
            "“{1}”有 {0} 处调整，其余不变：",
            "“{1}” changes in {0} place; everything else stays the same:",
            "“{1}” changes in {0} places; everything else stays the same:",
            name
        ),
    };
    let from = label!("施行日期", "In force from");
    ChangeNotice {
        head: Head {
            title: say!("关于调整“{0}”的通知", "Notice of changes to “{0}”", name),
            fields: vec![
                Field::printed(label!("原版本", "Previous version"), old),
                Field::printed(label!("新版本", "New version"), new),
                match effective {
                    Some(day) => Field::printed(from, day_words(&day, None)),
                    None => Field::blank(from),
                },
                Field::printed(label!("打印日期", "Printed on"), Localized::of(&date)),
            ],
            notice,
        },
        lead,
        note: (!note.trim().is_empty())
            .then(|| say!("说明：{0}", "Note: {0}", Localized::same(note.trim()))),
        lines: lines.into_iter().map(marked).collect(),
        effects: changes.map(effects).unwrap_or_default(),
        waits: changes.map(waits).unwrap_or_default(),
        signatures: vec![
            Signature::of(label!("拟定", "Drawn up by")),
            Signature::of(label!("批准", "Approved by")),
        ],
    }
}

/// A line whose parts mark what is new among several lines that are told before and after.
fn marked(mut line: DifferenceLine) -> DifferenceLine {
    for part in &mut line.parts {
        let stays = part.new.iter().any(|one| part.old.contains(one));
        for one in part.new.iter_mut().filter(|_| stays) {
            if !part.old.contains(one) {
                *one = say!("【改】{0}", "[changed] {0}", &*one);
            }
        }
    }
    line
}

fn effects(changes: &Changes) -> Vec<[Localized; 4]> {
    let reps = changes.reps.iter().filter(|rep| differs(rep)).map(|rep| {
        let name = Localized::same(rep.name.as_deref().unwrap_or_default());
        effect(name, rep)
    });
    let mut effects: Vec<[Localized; 4]> = reps.collect();
    if !effects.is_empty() {
        effects.extend(unchanged(changes));
        effects.push(effect(label!("合计", "Total").into(), &changes.all));
    }
    effects
}

/// Those whose net stays as it is, together, so that the total adds up; nothing where there is nobody.
fn unchanged(changes: &Changes) -> Option<[Localized; 4]> {
    let same = changes.reps.iter().filter(|rep| !differs(rep));
    let same: Vec<&ChangesOf> = same.collect();
    let name = many!(
        same.len(),
        "其余 {0} 人不变",
        "{0} other, unchanged",
        "{0} others, unchanged"
    );
    let known = |rep: &&ChangesOf| match &rep.before {
        Some(before) => before.known(),
        None => Some(Money::ZERO),
    };
    let sum = same.iter().map(known).sum::<Option<Money>>();
    let shown = sum.map_or_else(
        || label!("还不知道", "not known yet").into(),
        |sum| Localized::of(&sum),
    );
    let row = [
        name,
        shown.clone(),
        shown,
        Localized::same(&signed(Money::ZERO)),
    ];
    (!same.is_empty()).then_some(row)
}

/// Whether a net becomes another, or may.
fn differs(of: &ChangesOf) -> bool {
    of.change != Money::ZERO || of.before != of.after
}

fn effect(name: Localized, of: &ChangesOf) -> [Localized; 4] {
    let nobody = || Localized::same("–");
    let shown = |shown: &Option<Shown>| shown.as_ref().map_or_else(nobody, Shown::marked);
    let known = |shown: &Option<Shown>| match shown {
        Some(shown) => shown.known(),
        None => Some(Money::ZERO),
    };
    let change = match (known(&of.before), known(&of.after)) {
        (Some(before), Some(after)) => Localized::same(&signed(after - before)),
        _ => label!("还不知道", "not known yet").into(),
    };
    [name, shown(&of.before), shown(&of.after), change]
}

/// What lacks in the sums before and afterwards; the same in both is said once.
fn waits(changes: &Changes) -> Vec<Localized> {
    let lacking = |shown: &Option<Shown>| {
        let shown = shown.as_ref()?;
        let (_, more) = shown.lacking_words()?;
        let things = shown.lacking().into_iter().map(|awaited| &awaited.text);
        let mut all = Localized::joined(things, words::AND);
        all.push(&more);
        Some(all)
    };
    let (before, after) = (lacking(&changes.all.before), lacking(&changes.all.after));
    let said = |which: Option<Localized>, all: &Localized| match which {
        Some(which) => say!("{0}还缺：{1}。", "{0}: still missing: {1}.", which, all),
        None => say!("还缺：{0}。", "Still missing: {0}.", all),
    };
    let notes: Vec<Localized> = match (&before, &after) {
        (Some(old), Some(new)) if old == new => vec![said(None, old)],
        _ => {
            let both = [
                (label!("原净额", "Net before"), before),
                (label!("新净额", "New net"), after),
            ];
            let notes = both.into_iter();
            notes
                .filter_map(|(which, all)| Some(said(Some(which.into()), &all?)))
                .collect()
        }
    };
    let marked = (!notes.is_empty()).then(|| {
        say!(
            "带“?”的金额只是已知部分，差额要等补齐后才知道。",
            "Amounts with “?” are what is known so far; the difference is known only once the rest is there."
        )
    });
    marked.into_iter().chain(notes).collect()
}
