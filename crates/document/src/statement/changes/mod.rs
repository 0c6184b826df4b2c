//! Why two results differ, rule by rule and in words: two schemes on the same facts, or last month and this one.

mod settings;

use super::computed::Computed;
use super::entry::rule_name;
use super::shown::Shown;
use super::sums::{rep_rows, sums};
use crate::workbook::{Fill, SchemeCheck, Shared};
use rewards_core::analysis::{
    Changed, DifferencePart, Differences, Differs, Stop, why_differ_in_pieces,
};
use rewards_core::number::Money;
use rewards_core::pieces::{at_once, pause};
use rewards_core::scheme::{RuleAt, Scheme, Standing};
use rewards_format::Definition;
use rewards_words::compare::{
    ChangeReason, Stand, change_finding, change_line, open_change_finding,
};
use rewards_words::label as words;
use rewards_words::text::Localized;
use rewards_words::{label, say};
use settings::{is_akin, is_copied, readings_of, with_figures};

/// One of the two results.
#[derive(Clone, Copy, Debug)]
pub struct Side<'a> {
    /// What it comes to.
    pub computed: &'a Computed,
    /// The definition that its scheme was filled from.
    pub definition: &'a Definition,
    /// What was filled into it.
    pub fill: &'a Fill,
}

/// Why two results differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changes {
    /// Of all reps together.
    pub all: ChangesOf,
    /// Of each rep, by name; who is only in one of the two has nothing in the other.
    pub reps: Vec<ChangesOf>,
}

/// Why the net of a rep differs, or that of all together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangesOf {
    /// The rep's name; none of all together.
    pub name: Option<String>,
    /// The rep's places in the two statements; none where there was no such rep, and of all together.
    pub places: (Option<usize>, Option<usize>),
    /// What becomes of it, in a sentence, and what is not known of it.
    pub finding: Localized,
    /// The net before, as it is shown; none where there was no such rep.
    pub before: Option<Shown>,
    /// The net afterwards.
    pub after: Option<Shown>,
    /// How much more it is, of what is known. The sum of the lines, exactly.
    pub change: Money,
    /// What makes the difference, by rule.
    pub lines: Vec<ChangeLine>,
}

/// What one reason changes in what one rule comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangeLine {
    /// The rule's id.
    pub rule: String,
    /// Its places in the two schemes; none where there is no such rule.
    pub places: (Option<RuleAt>, Option<RuleAt>),
    /// Its name.
    pub name: Localized,
    /// Its clause; nothing where it has none.
    pub clause: Localized,
    /// What changed.
    pub changed: Changed,
    /// Why, for words.
    pub reason: ChangeReason,
    /// How much more it comes to.
    pub amount: Money,
    /// All of it in a line: `三.1 新客户开发奖 +1,500.00（事实变了：多 1 行奖罚）`.
    pub text: Localized,
}

/// Why the second result differs from the first: the difference is split along the way that first takes the facts of the
/// second, then its figures, its readings, and its rules.
#[must_use]
pub fn changes(before: Side<'_>, after: Side<'_>) -> Changes {
    at_once(changes_in_pieces(before, after))
}

/// The same, with pauses.
pub async fn changes_in_pieces(before: Side<'_>, after: Side<'_>) -> Changes {
    split(Way::new(before, after, Stand::Later)).await
}

/// How a result differs from the one that it stands beside, on the same facts. Of two versions of a scheme the other comes later.
pub async fn differences_in_pieces(base: Side<'_>, other: Side<'_>) -> Changes {
    let are_versions =
        is_akin(base.definition, other.definition) && base.definition.id != other.definition.id;
    let stand = match are_versions {
        true => Stand::Later,
        false => Stand::Beside,
    };
    split(Way::new(base, other, stand)).await
}

async fn split(way: Way<'_>) -> Changes {
    let (before, after) = (way.before, way.after);
    let found = way.walked().await;
    let (old, new) = (Nets::of(before.computed), Nets::of(after.computed));
    let mut seen: Vec<&str> = Vec::new();
    let mut reps = Vec::new();
    for rep in &found.reps {
        let number = seen.iter().filter(|name| ***name == *rep.name).count();
        seen.push(&rep.name);
        let nets = (old.get(&rep.name, number), new.get(&rep.name, number));
        let places = (old.place(&rep.name, number), new.place(&rep.name, number));
        reps.push(ChangesOf {
            places,
            ..way.view(Some(&rep.name), nets, &rep.differs)
        });
        pause().await;
    }
    let nets = (sums(before.computed).net, sums(after.computed).net);
    Changes {
        all: way.view(None, (Some(nets.0), Some(nets.1)), &found.all),
        reps,
    }
}

/// The nets of a statement by name.
struct Nets(Vec<(String, Shown)>);

impl Nets {
    fn of(computed: &Computed) -> Self {
        let rows = rep_rows(computed).into_iter();
        Self(rows.map(|row| (row.name, row.net)).collect())
    }

    /// The place of the one of this number among those of a name.
    fn place(&self, name: &str, number: usize) -> Option<usize> {
        let all = self.0.iter().enumerate();
        let mut own = all.filter(|(_, (known, _))| known == name);
        own.nth(number).map(|(place, _)| place)
    }

    fn get(&self, name: &str, number: usize) -> Option<Shown> {
        let (_, net) = self.0.get(self.place(name, number)?)?;
        Some(net.clone())
    }
}

/// The way from one result to the other, with the schemes that it comes by.
struct Way<'a> {
    before: Side<'a>,
    after: Side<'a>,
    stand: Stand,
    /// Whether both are one scheme, or versions of one.
    is_akin: bool,
    figures: Option<Shared<Scheme>>,
    readings: Option<Shared<Scheme>>,
}

impl<'a> Way<'a> {
    fn new(before: Side<'a>, after: Side<'a>, stand: Stand) -> Self {
        let scheme = |fill: &Fill| SchemeCheck::of(before.definition, fill).scheme;
        let is_akin = is_akin(before.definition, after.definition);
        // A copy says much as its template does: what is set otherwise in it is told as in a version.
        let is_related = is_akin || is_copied(before.definition, after.definition);
        let figures = is_related.then(|| {
            with_figures(
                (before.definition, before.fill),
                (after.definition, after.fill),
            )
        });
        let readings = figures.as_ref().map(|fill| Fill {
            readings: readings_of(before.definition, after.fill),
            ..fill.clone()
        });
        Self {
            stand,
            is_akin,
            before,
            after,
            figures: figures.as_ref().and_then(scheme),
            readings: readings.as_ref().and_then(scheme),
        }
    }

    async fn walked(&self) -> Differences {
        let (old, new) = (self.before.computed, self.after.computed);
        let stop = |scheme, computed: &'a Computed| Stop {
            scheme,
            ledger: &computed.facts.ledger,
            index: &computed.facts.index,
        };
        let mut steps = vec![(Changed::Facts, stop(&old.scheme, new))];
        let between = [
            (Changed::Figures, &self.figures),
            (Changed::Readings, &self.readings),
        ];
        for (changed, scheme) in between {
            if let Some(scheme) = scheme {
                steps.push((changed, stop(scheme, new)));
            }
        }
        steps.push((Changed::Scheme, stop(&new.scheme, new)));
        why_differ_in_pieces(stop(&old.scheme, old), &steps).await
    }

    fn view(
        &self,
        name: Option<&str>,
        (before, after): (Option<Shown>, Option<Shown>),
        differs: &Differs,
    ) -> ChangesOf {
        let is_open = |shown: &Option<Shown>| matches!(shown, Some(Shown::Waiting(_)));
        let mut finding = if is_open(&before) || is_open(&after) {
            let said = |shown: &Option<Shown>, net: Money| match shown {
                Some(shown @ Shown::Waiting(_)) => shown.text(),
                Some(Shown::Known(_) | Shown::SoFar(..)) | None => Localized::of(&net),
            };
            let (before, after) = (said(&before, differs.before), said(&after, differs.after));
            open_change_finding(name, &before, &after, self.stand)
        } else {
            change_finding(name, differs.before, differs.after, self.stand)
        };
        let (first, second) = match self.stand {
            Stand::Later => (label!("之前", "Before"), label!("之后", "Afterwards")),
            Stand::Beside => (
                label!("基准方案", "The base scheme"),
                label!("这个方案", "This scheme"),
            ),
        };
        let sides = [(&before, self.before, first), (&after, self.after, second)];
        for (shown, side, then) in sides {
            let Some(note) = shown.as_ref().and_then(Shown::note) else {
                continue;
            };
            finding.push(&if self.is_akin || self.stand == Stand::Beside {
                say!("{0}：{1}。", " {0}: {1}.", then, note)
            } else {
                let name = Localized::from(&side.definition.name);
                say!("“{0}”：{1}。", " “{0}”: {1}.", name, note)
            });
        }
        ChangesOf {
            name: name.map(str::to_owned),
            places: (None, None),
            finding,
            before,
            after,
            change: differs.after - differs.before,
            lines: differs.parts.iter().map(|part| self.line(part)).collect(),
        }
    }

    fn line(&self, part: &DifferencePart) -> ChangeLine {
        let (old, new) = (&self.before.computed.scheme, &self.after.computed.scheme);
        let (was, is) = (place_of(old, &part.rule), place_of(new, &part.rule));
        let (scheme, at) = match (is, was) {
            (Some(at), _) => (new, Some(at)),
            (None, at) => (old, at),
        };
        let clause = at
            .and_then(|at| scheme.rule(at))
            .and_then(|rule| rule.clause.as_ref());
        let clause = clause
            .map(|clause| words::clause(clause))
            .unwrap_or_default();
        let name = at.map_or_else(Localized::default, |at| rule_name(scheme, at));
        let reason = self.reason(part, was, is);
        ChangeLine {
            text: change_line(&clause, &name, part.change, reason),
            rule: part.rule.to_string(),
            places: (was, is),
            name,
            clause,
            changed: part.changed,
            reason,
            amount: part.change,
        }
    }

    fn reason(
        &self,
        part: &DifferencePart,
        was: Option<RuleAt>,
        is: Option<RuleAt>,
    ) -> ChangeReason {
        let (old, new) = (&self.before.computed.scheme, &self.after.computed.scheme);
        let waits = |scheme: &Scheme, at: Option<RuleAt>| {
            let rule = at.and_then(|at| scheme.rule(at));
            rule.is_some_and(|rule| matches!(rule.standing, Standing::Inactive(_)))
        };
        let figures = match (waits(old, was), waits(new, is), self.stand) {
            (true, false, Stand::Later) => ChangeReason::FiguresSet,
            (true, false, Stand::Beside) => ChangeReason::FiguresOpenThere,
            (false, true, _) => ChangeReason::FiguresOpen,
            (true, true, Stand::Later) | (false, false, Stand::Later) => ChangeReason::Figures,
            (true, true, Stand::Beside) | (false, false, Stand::Beside) => {
                ChangeReason::OtherFigures
            }
        };
        match part.changed {
            Changed::Facts => ChangeReason::Facts(part.lines.0, part.lines.1),
            Changed::Figures => figures,
            Changed::Readings => match self.stand {
                Stand::Later => ChangeReason::Readings,
                Stand::Beside => ChangeReason::OtherReadings,
            },
            // Two versions of a scheme come one after the other; two schemes stand side by side.
            Changed::Scheme => match (was, is, self.is_akin) {
                (None, _, true) => ChangeReason::Added,
                (_, None, true) => ChangeReason::Dropped,
                (Some(_), Some(_), true) => ChangeReason::Rule,
                (None, _, false) => ChangeReason::OnlyHere,
                (_, None, false) => ChangeReason::OnlyThere,
                (Some(_), Some(_), false) => ChangeReason::OtherScheme,
            },
        }
    }
}

fn place_of(scheme: &Scheme, id: &str) -> Option<RuleAt> {
    let mut rules = (0..).map(RuleAt).zip(&scheme.rules);
    rules.find(|(_, rule)| *rule.id == *id).map(|(at, _)| at)
}
