//! Why no rule counted a fact, in a sentence that names the rule and the reason.

use crate::explain::{Explanation, of_skipped};
use crate::label::{AND, SEMICOLON, every, severity};
use crate::text::{Label, Localized};
use crate::{label, say};
use rewards_core::analysis::{Cause, Exclusion, Fact, Passed, SilentRule, Uncounted};
use rewards_core::engine::{Index, Obstacle, Run, Skipped, Why};
use rewards_core::ledger::{Ledger, RepAt, Severity, Stage};
use rewards_core::scheme::{
    Bound, Comparison, Condition, Kind, Of, Reason, RuleAt, Scheme, Standing, Subject, Terms, Test,
};

/// What a cause is told from.
#[derive(Clone, Copy)]
pub struct CauseContext<'a> {
    /// The scheme.
    pub scheme: &'a Scheme,
    /// The scheme in which the rules that wait stand (see `StandIn`), where some wait.
    pub waiting: Option<&'a Scheme>,
    /// The ledger.
    pub ledger: &'a Ledger,
    /// Its index.
    pub index: &'a Index,
    /// Whose facts they are.
    pub rep: RepAt,
    /// A parameter's name by its id.
    pub param: &'a dyn Fn(&str) -> Option<Localized>,
}

/// Why a fact was not counted.
#[must_use]
pub fn cause(context: CauseContext<'_>, uncounted: &Uncounted) -> Localized {
    match uncounted.cause {
        Cause::OutOfPeriod => label!("不在核算期内", "outside the period").into(),
        Cause::Cancelled => label!("已取消", "cancelled").into(),
        Cause::WhollyReturned => label!("已全部退货", "returned in full").into(),
        Cause::Waits(rule) => waits(context, rule),
        Cause::Listed(rule, reason) => of_reason(context, rule, &name(context, rule), reason),
        Cause::Excluded(rule, exclusion) => {
            let passed = Passed {
                exclusion,
                fact: Some(uncounted.fact),
                why: uncounted.why.clone(),
            };
            excluded(context, rule, &name(context, rule), &passed)
        }
        Cause::NotLookedAt => match uncounted.fact {
            Fact::Deal(_) => {
                label!("本方案不按成交奖罚", "this scheme pays nothing for deals").into()
            }
            Fact::Outcome(_) => label!(
                "本方案没有奖罚这类事情",
                "this scheme neither rewards nor penalises such a thing"
            )
            .into(),
        },
    }
}

/// Why a rule came to nothing for a rep of whom the statement says nothing under it; with the names of all rules of which it
/// holds (see [`is_shared`]).
#[must_use]
pub fn silence(context: CauseContext<'_>, silent: &SilentRule, names: &Localized) -> Localized {
    match &silent.nearest {
        Some(passed) if is_early(passed) => say!(
            "{0}：{1}",
            "{0}: {1}",
            names,
            excluded(context, silent.rule, names, passed)
        ),
        Some(passed) => of_spans(context, silent, names)
            .unwrap_or_else(|| excluded(context, silent.rule, names, passed)),
        None => nothing_to_look_at(context, silent.rule, names),
    }
}

/// Of so many spans each says for itself what it lacked.
const MOST_SPANS: usize = 4;

/// The condition that did not hold in each span of time that a rule looked at, once where it is the same in all; of many spans
/// that of one, and that the rule applies in none. Nothing where it looked at one alone, or where something else than a condition
/// kept it out of one.
fn of_spans(
    context: CauseContext<'_>,
    silent: &SilentRule,
    names: &Localized,
) -> Option<Localized> {
    let Some(Subject::Span { every: span, .. }) =
        terms(context, silent.rule).map(|it| &it.for_each)
    else {
        return None;
    };
    let of_one = |passed: &Passed| {
        let is_condition = matches!(passed.exclusion, Exclusion::Condition(_));
        let why = passed.why.as_deref().filter(|_| is_condition)?;
        let said = failed_condition(context, silent.rule, why)?;
        Some((Localized::of(&why.candidate.span?), said))
    };
    let all: Option<Vec<(Localized, Localized)>> = silent.spans.iter().map(of_one).collect();
    let all = all.filter(|all| all.len() > 1)?;
    let (_, first) = all.first()?;
    if all.iter().all(|(_, said)| said == first) {
        return Some(say!("{0}：{1}", "{0}: {1}", names, first));
    }
    if all.len() > MOST_SPANS {
        return Some(say!(
            "{0}：各{1}都不适用，例如{2}",
            "{0}: it applies in no {1}; for instance, {2}",
            names,
            every(*span),
            in_span(&of_one(silent.nearest.as_ref()?)?)
        ));
    }
    let said = Localized::joined(all.iter().map(in_span), SEMICOLON);
    Some(say!("{0}：{1}", "{0}: {1}", names, said))
}

/// What is said of a span, with its name where that isn't in it.
fn in_span((span, said): &(Localized, Localized)) -> Localized {
    if said.zh.contains(&span.zh) {
        said.clone()
    } else {
        say!("{0}：{1}", "{0}: {1}", span, said)
    }
}

/// What a rule says, also one that waits.
fn terms(context: CauseContext<'_>, at: RuleAt) -> Option<&Terms> {
    let own = context.scheme.terms(at);
    own.or_else(|| context.waiting?.terms(at))
}

/// Whether why a rule came to nothing may be told of several rules at once: it is about the rep, or about what isn't there.
#[must_use]
pub fn is_shared(silent: &SilentRule) -> bool {
    let exclusion = silent.nearest.as_ref().map(|passed| passed.exclusion);
    matches!(
        exclusion,
        None | Some(Exclusion::NoTeam | Exclusion::Selection(Obstacle::Department))
    )
}

/// Whether what is told of a deal is how far it has come: the same for any rule.
const fn is_early(passed: &Passed) -> bool {
    matches!(passed.exclusion, Exclusion::Selection(Obstacle::Stage(_)))
}

/// That there is nothing of what a rule looks at.
fn nothing_to_look_at(context: CauseContext<'_>, at: RuleAt, rule: &Localized) -> Localized {
    match context.scheme.terms(at).map(|terms| &terms.for_each) {
        Some(Subject::Outcome(_)) => {
            say!(
                "没有这类事件：{0}",
                "nothing of the kind happened: {0}",
                rule
            )
        }
        Some(Subject::Deal(_)) => say!("{0}：没有这样的成交", "{0}: no such deal", rule),
        Some(Subject::Customer) => say!("{0}：没有这样的客户", "{0}: no such customer", rule),
        Some(Subject::Team) => in_no_team(rule),
        Some(Subject::Span { every: span, .. }) => say!(
            "{0}：核算期里没有完整的{1}",
            "{0}: the period has no whole {1}",
            rule,
            every(*span)
        ),
        Some(Subject::Rep) | None => say!("{0}：没有可看的记录", "{0}: nothing to look at", rule),
    }
}

fn in_no_team(rule: &Localized) -> Localized {
    say!(
        "{0}按团队计算，这名业务员不在任何团队",
        "{0}: for teams, and the rep is in none",
        rule
    )
}

fn name(context: CauseContext<'_>, rule: RuleAt) -> Localized {
    let rule = context.scheme.rule(rule);
    rule.map(|rule| say!("“{0}”", "“{0}”", rule.name))
        .unwrap_or_default()
}

fn waits(context: CauseContext<'_>, at: RuleAt) -> Localized {
    let missing = match context.scheme.rule(at).map(|rule| &rule.standing) {
        Some(Standing::Inactive(waits)) => waits.missing.as_slice(),
        Some(Standing::Active(_)) | None => &[],
    };
    let names = missing
        .iter()
        .map(|id| (context.param)(id).unwrap_or_else(|| Localized::same(id)));
    say!(
        "{0}待公司填写：{1}",
        "{0} waits for the company to set: {1}",
        name(context, at),
        Localized::joined(names, AND)
    )
}

/// Whether a rule takes.
fn is_penalty(context: CauseContext<'_>, rule: RuleAt) -> bool {
    let terms = context.scheme.terms(rule);
    terms.is_some_and(|terms| terms.kind == Kind::Penalty)
}

fn of_reason(context: CauseContext<'_>, at: RuleAt, rule: &Localized, reason: Reason) -> Localized {
    let is_penalty = is_penalty(context, at);
    match reason {
        Reason::ExistingCustomer => say!(
            "老客户的成交（{0}只给新客户）",
            "deals of existing customers ({0} is for new ones)",
            rule
        ),
        Reason::NotSelfDeveloped => say!(
            "{0}只给业务员自主开发的客户",
            "{0} is for customers won by the rep's own effort",
            rule
        ),
        Reason::BeforeEffectiveDate => {
            say!("早于{0}的生效日期", "before {0} took effect", rule)
        }
        Reason::NotDelivered => say!(
            "还没有交付，{0}要等交付后才计",
            "not delivered yet; {0} counts what is delivered",
            rule
        ),
        Reason::NotAtFault => say!(
            "业务员没有责任，{0}不适用",
            "the rep was not at fault, so {0} does not apply",
            rule
        ),
        Reason::NoPriorSales => say!(
            "没有上年销售额，{0}无法计算增长",
            "no sales last year, so {0} has nothing to compare with",
            rule
        ),
        Reason::BelowFirstBand => {
            say!("没有达到{0}的最低一档", "below the first band of {0}", rule)
        }
        Reason::NotFirstCustomer => say!(
            "{0}只奖第一个合格客户",
            "{0} rewards the first qualifying customer alone",
            rule
        ),
        Reason::NotQualified if is_penalty => {
            say!("{0}不适用", "{0} does not apply", rule)
        }
        Reason::NotQualified => say!(
            "没有达到{0}的认定条件",
            "does not meet the conditions of {0}",
            rule
        ),
        Reason::TargetMissed => say!("没有达到{0}的目标", "missed the target of {0}", rule),
        Reason::Exempt => say!("{0}已免除", "exempt from {0}", rule),
        Reason::OutsideWindow => say!("超过{0}的计入期限", "too late to count for {0}", rule),
    }
}

fn excluded(context: CauseContext<'_>, at: RuleAt, rule: &Localized, passed: &Passed) -> Localized {
    let why = passed.why.as_deref();
    match passed.exclusion {
        Exclusion::NoTeam => in_no_team(rule),
        Exclusion::Severity(given) => of_severity(rule, given),
        Exclusion::Selection(obstacle) => of_obstacle(context, at, rule, (obstacle, passed.fact)),
        Exclusion::OnlyFirst => say!(
            "{0}只看每个客户的第一笔",
            "{0} looks at each customer's first deal alone",
            rule
        ),
        Exclusion::OnlyRepeat => say!(
            "{0}从客户的第二笔起才计",
            "{0} counts from a customer's second deal on",
            rule
        ),
        Exclusion::OutsideSpans(span) => say!(
            "{0}按完整的{1}计算，这一天所在的{1}不完整",
            "{0} counts whole {1}s, and this day's {1} is not whole",
            rule,
            every(span)
        ),
        Exclusion::Nobody => say!(
            "没有填写业务员或客户，{0}不知道算给谁",
            "it names no rep or customer, so that {0} does not know whose it is",
            rule
        ),
        Exclusion::Reason(Reason::BelowFirstBand) => below_first_band(context, at, rule, why),
        Exclusion::Reason(reason) => of_reason(context, at, rule, reason),
        Exclusion::Condition(place) => of_condition(context, at, rule, (place, why)),
        Exclusion::Unmeasured => say!(
            "{0}没有可以计算的依据",
            "there is nothing for {0} to measure",
            rule
        ),
        Exclusion::NoPay => say!(
            "{0}没有为这种情形规定奖罚",
            "{0} says nothing for such a case",
            rule
        ),
        Exclusion::Run(run) => of_run(context, at, rule, (run, passed.fact.is_none())),
    }
}

/// That a run of spans in which the conditions hold is not as long as the rule asks for, or longer. `is_longest` where it's
/// the longest of all.
fn of_run(
    context: CauseContext<'_>,
    at: RuleAt,
    rule: &Localized,
    (run, is_longest): (Run, bool),
) -> Localized {
    let spans = terms(context, at).map(spans).unwrap_or_default();
    let Run { length, wanted } = run;
    match (length < wanted, is_longest) {
        (true, true) => say!(
            "{0}：{1}最多连续 {2} 个，连续 {3} 个才适用",
            "{0}: {1}: at most {2} in a row (it applies at {3})",
            rule,
            spans,
            length,
            wanted
        ),
        (true, false) => say!(
            "{0}：{1}到这里连续 {2} 个，连续 {3} 个才适用",
            "{0}: {1}: {2} in a row up to here (it applies at {3})",
            rule,
            spans,
            length,
            wanted
        ),
        (false, _) => say!(
            "{0}：{1}已经连续 {2} 个，只在连续 {3} 个时适用",
            "{0}: {1}: {2} in a row by now (it applied at {3})",
            rule,
            spans,
            length,
            wanted
        ),
    }
}

/// The spans that a rule counts in a row: `未达标的季度`.
fn spans(terms: &Terms) -> Localized {
    let Subject::Span { every: span, .. } = terms.for_each else {
        return Localized::default();
    };
    let misses = |condition: &Condition| {
        matches!(
            condition.test,
            Test::Compare {
                is: Comparison::Below,
                bound: Bound::Target(_),
                ..
            }
        )
    };
    if terms.when.iter().any(misses) {
        say!("未达标的{0}", "{0}s that miss the target", every(span))
    } else {
        say!(
            "符合条件的{0}",
            "{0}s that meet the conditions",
            every(span)
        )
    }
}

fn of_severity(rule: &Localized, given: Option<Severity>) -> Localized {
    match given {
        Some(given) => say!(
            "{0}不适用于程度为“{1}”的事件",
            "{0} does not apply to “{1}” ones",
            rule,
            severity(given)
        ),
        None => say!(
            "没有填写程度，{0}不适用",
            "without a severity {0} does not apply",
            rule
        ),
    }
}

fn of_obstacle(
    context: CauseContext<'_>,
    at: RuleAt,
    rule: &Localized,
    (obstacle, fact): (Obstacle, Option<Fact>),
) -> Localized {
    let of_reason = |reason| of_reason(context, at, rule, reason);
    match obstacle {
        Obstacle::Department => say!(
            "{0}不适用于这名业务员所在的部门",
            "{0}: not for the rep's department",
            rule
        ),
        Obstacle::Product => say!(
            "{0}只看指定的产品",
            "{0} looks at another product line alone",
            rule
        ),
        Obstacle::NotPrepaid => {
            say!(
                "{0}只看预付款的成交",
                "{0} looks at prepaid deals alone",
                rule
            )
        }
        Obstacle::Customers(Of::Existing) => say!(
            "新客户的成交（{0}只看老客户）",
            "deals of new customers ({0} looks at existing ones)",
            rule
        ),
        Obstacle::Customers(Of::New | Of::All) => of_reason(Reason::ExistingCustomer),
        Obstacle::NotSelfDeveloped => of_reason(Reason::NotSelfDeveloped),
        Obstacle::Stage(wanted) => early(context, wanted, fact).into(),
        Obstacle::Before(_) => of_reason(Reason::BeforeEffectiveDate),
        Obstacle::Late(days) => say!(
            "{0}只计客户首单后 {1} 天以内的成交",
            "{0} counts deals within {1} days of the customer's first",
            rule,
            days
        ),
    }
}

/// How far a deal has come that has not come far enough.
fn early(context: CauseContext<'_>, wanted: Stage, fact: Option<Fact>) -> Label {
    let stage = match fact {
        Some(Fact::Deal(at)) => context.ledger.deals.get(at.index()).map(|deal| deal.stage),
        Some(Fact::Outcome(_)) | None => None,
    };
    match (stage, wanted) {
        (Some(Stage::Signed), Stage::Delivered) => {
            label!("只签了约，还没有交付", "only signed, not delivered yet")
        }
        (Some(Stage::Signed), _) => label!("只签了约，还没有下单", "only signed, not ordered yet"),
        (_, _) => label!("还没有交付", "not delivered yet"),
    }
}

/// What a rule did not pay, explained; nothing where it can't be.
fn explained(
    context: CauseContext<'_>,
    rule: RuleAt,
    reason: Reason,
    why: &Why,
) -> Option<Explanation> {
    let skipped = Skipped {
        rule,
        reason,
        month: None,
        why: why.clone(),
    };
    let CauseContext {
        ledger, index, rep, ..
    } = context;
    let is_in_force = context.scheme.terms(rule).is_some();
    let scheme = if is_in_force {
        Some(context.scheme)
    } else {
        context.waiting
    };
    Some(of_skipped(scheme?, ledger, index, rep, &skipped))
}

/// What lies below the first band, and what it lacks, as an explanation says it.
fn below_first_band(
    context: CauseContext<'_>,
    at: RuleAt,
    rule: &Localized,
    why: Option<&Why>,
) -> Localized {
    let reason = Reason::BelowFirstBand;
    let explained = || {
        let change = explained(context, at, reason, why?)?.needed_change?;
        Some(within(&change.text))
    };
    match explained().filter(|_| !is_penalty(context, at)) {
        Some(said) => say!("{0}：{1}", "{0}: {1}", rule, said),
        None => of_reason(context, at, rule, reason),
    }
}

/// A sentence as part of another, behind a colon.
fn within(text: &Localized) -> Localized {
    let mut en = text.en.trim_end_matches('.').to_owned();
    let is_word = en
        .chars()
        .nth(1)
        .is_some_and(|next| next.is_ascii_lowercase());
    if let Some(first) = en.get_mut(..1).filter(|_| is_word) {
        first.make_ascii_lowercase();
    }
    Localized {
        zh: text.zh.trim_end_matches('。').to_owned(),
        en,
    }
}

/// The condition that did not hold, as an explanation says it.
fn failed_condition(context: CauseContext<'_>, at: RuleAt, why: &Why) -> Option<Localized> {
    let explanation = explained(context, at, Reason::NotQualified, why)?;
    let mut failed = explanation.conditions.into_iter();
    let said = failed.rfind(|check| !check.held)?.text;
    (!said.is_empty()).then_some(said)
}

/// What is said of a condition that did not hold.
fn of_condition(
    context: CauseContext<'_>,
    at: RuleAt,
    rule: &Localized,
    (place, why): (usize, Option<&Why>),
) -> Localized {
    match why.and_then(|why| failed_condition(context, at, why)) {
        Some(said) => say!("{0}：{1}", "{0}: {1}", rule, said),
        None => say!(
            "没有达到{0}的第 {1} 个条件",
            "does not meet condition {1} of {0}",
            rule,
            place + 1
        ),
    }
}
