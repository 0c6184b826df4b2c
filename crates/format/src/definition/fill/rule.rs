//! A rule as a whole: its parts in the order in which one needs the other, and whether they agree.

use super::super::kind::Place;
use super::context::Context;
use super::slot::{Filler, Given};
use super::tally::Tallies;
use super::would::FilledParts;
use crate::{Code, Path, Problems, Wanted, Word};
use rewards_core::scheme::{
    Form, Kind, Open, Param, RuleAt, RuleDef, Selection, Standing, Subject, Terms, Text, Waits,
};
use rewards_words::problem::Misfit;

impl<'d> Filler<'d> {
    /// What a rule says, where nothing of it is faulty or lacking.
    pub fn terms(&mut self, terms: &'d Terms<Open>, path: &Path<'_>) -> Option<Terms> {
        let kind = self.may(
            terms.kind.as_ref(),
            &path.field("kind"),
            &Place::Word(Kind::WORDS),
        );
        let kind = kind.map(|kind| kind.unwrap_or(Kind::Reward));
        let for_each = self.part(&terms.for_each, &path.field("for_each"), &mut Self::subject);
        self.rule.subject.clone_from(&for_each);
        let measure = self.may_part(
            terms.measure.as_ref(),
            &path.field("measure"),
            &mut |filler, measure, path| {
                filler.rule.measure_is_faulty = !filler.suits(measure, path);
                if !filler.rule.measure_is_faulty {
                    filler.rule.measure = Some(measure);
                }
                filler.measure(measure, path)
            },
        );
        let to = self.to(terms.to.as_ref(), &path.field("to"));
        let among = self.among(terms, path);
        let when = self.conditions(terms.when.as_ref(), &path.field("when"));
        let pays = self.all_pays(&terms.pays, &path.field("pays"));
        let limits = self.may_part(
            terms.limits.as_ref(),
            &path.field("limits"),
            &mut Self::limits,
        );
        let form = self.may(
            terms.form.as_ref(),
            &path.field("form"),
            &Place::Word(Form::WORDS),
        );
        let adds_to = self.may_part(
            terms.adds_to.as_ref(),
            &path.field("adds_to"),
            &mut |_, name, _| Some(name.clone()),
        );
        self.rule.adds_to = adds_to.clone().flatten();
        let has_form = self.is_there(terms.form.as_ref());
        self.agree(kind, has_form.then(|| path.field("form")), path);
        let known = FilledParts {
            kind,
            for_each: &for_each,
            among: &among,
            is_complete: when.is_some(),
            measure: &measure,
            to,
        };
        self.rule.would = self.would(&known, &terms.pays);
        Some(Terms {
            kind: kind?,
            for_each: for_each?,
            among: among?,
            when: when?,
            measure: measure?,
            pays: pays?,
            to: to?,
            limits: limits?.unwrap_or_default(),
            form: form?.unwrap_or(Form::Cash),
            adds_to: adds_to?,
        })
    }

    /// An outcome stands for itself; only a pool is shared by what reps sold to somebody.
    fn among(&mut self, terms: &'d Terms<Open>, path: &Path<'_>) -> Option<Selection> {
        let path = path.field("among");
        let is_outcome = matches!(self.rule.subject, Some(Subject::Outcome(_)));
        let among = self.may_part(terms.among.as_ref(), &path, &mut |filler, among, inner| {
            if is_outcome && !filler.rule.pays_team() {
                filler.want(
                    &path,
                    Code::UnknownField,
                    Wanted::Fitting(Misfit::AmongOutcomes),
                )
            } else {
                filler.selection(among, inner)
            }
        })?;
        Some(among.unwrap_or(Selection::of_everyone()))
    }

    /// Checks that the parts of a rule agree with each other.
    fn agree(&mut self, kind: Option<Kind>, form: Option<Path<'_>>, path: &Path<'_>) {
        let Context { measure, needs, .. } = self.rule;
        let has_measure = measure.is_some() || self.rule.measure_is_faulty;
        let at = path.field("measure");
        if (needs.measure || needs.base) && !has_measure {
            let why = Misfit::NoMeasure(self.fitting_measures());
            self.problems
                .want(&at, Code::MissingField, Wanted::Fitting(why));
        }
        if let Some(measure) = measure
            && needs.base
            && !measure.has_base()
        {
            let why = Misfit::NoBase(measure.word());
            self.problems
                .want(&at, Code::UnknownValue, Wanted::Fitting(why));
        }
        if !self.rule.sustained {
            for at in std::mem::take(&mut self.rule.runs_measured) {
                let why = Wanted::Fitting(Misfit::NoRun);
                self.problems
                    .want(&Path::Root(&at), Code::UnknownValue, why);
            }
        }
        if kind == Some(Kind::Penalty) && !self.rule.pays_rep() {
            let why = Misfit::PenaltyOfRepsOnly;
            self.problems
                .want(&path.field("to"), Code::UnknownValue, Wanted::Fitting(why));
        }
        if let Some(form) = form.filter(|_| self.rule.pays_customer()) {
            let why = Misfit::NotForCustomers;
            self.problems
                .want(&form, Code::UnknownField, Wanted::Fitting(why));
        }
        // A line that a cap may still cut cannot be counted on.
        let can_add = self.rule.pays_rep() && !self.rule.is_cut;
        if self.rule.adds_to.is_some() && !can_add {
            let why = Misfit::CannotAdd;
            self.problems.want(
                &path.field("adds_to"),
                Code::UnknownField,
                Wanted::Fitting(why),
            );
        }
    }
}

/// Whether each rule stands, filled with these values under the readings taken.
pub(in super::super) fn standings(
    rules: &[RuleDef],
    given: Given<'_>,
    taken: &[usize],
    path: &Path<'_>,
    problems: &mut Problems,
) -> Vec<Standing> {
    let mut tallies = Tallies::default();
    let mut standings = Vec::new();
    for (at, (index, rule)) in (0..).map(RuleAt).zip(rules.iter().enumerate()) {
        let mut readings: Vec<Option<usize>> = taken.iter().copied().map(Some).collect();
        readings.resize(taken.len() + given.params.len(), None);
        let mut filler = Filler::new(given, readings);
        let terms = filler.terms(&rule.terms, &path.entry(index));
        let (mut lacks, context) = (filler.lacks, filler.rule);
        let (through, lacked) = tallies.waited_for(&context.measured);
        lacks.extend(lacked);
        if let Some(name) = context.adds_to.filter(|_| !lacks.is_empty()) {
            tallies.wait(at, name, &lacks);
        }
        problems.append(filler.problems.into_list());
        let waits = Waits {
            missing: missing(&lacks, given.params),
            through,
            would: context.would,
        };
        standings.push(standing(terms, waits));
    }
    standings
}

/// A rule stands when it lacks nothing and something is left for it to pay.
fn standing(terms: Option<Terms>, waits: Waits) -> Standing {
    match terms {
        Some(terms) if waits.missing.is_empty() && !terms.pays.is_empty() => {
            Standing::Active(Box::new(terms))
        }
        _ => Standing::Inactive(waits),
    }
}

/// The ids of the parameters that are lacked, in the scheme's order.
fn missing(lacks: &[usize], params: &[Param]) -> Vec<Text> {
    let numbered = params.iter().enumerate();
    let lacked = numbered.filter(|(index, _)| lacks.contains(index));
    lacked.map(|(_, param)| param.id.clone()).collect()
}
