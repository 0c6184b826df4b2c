//! One rep's statement.

use super::reps::Me;
use super::rule_group::Groups;
use super::steps::Steps;
use super::what_if::WhatIf;
use crate::common::copy_text;
use crate::lang::{language, live, t};
use crate::overlay::{Overlay, Paper};
use crate::parts::button::{Button, Weight};
use crate::parts::charts::{FallStep, Waterfall};
use crate::parts::fold::Fold;
use crate::parts::icon::Sign;
use crate::state::{State, state};
use leptos::prelude::*;
use rewards_core::number::Money;
use rewards_core::scheme::{Kind, RuleAt};
use rewards_document::statement::{Group, RepView, digits, rep_text, signed};
use rewards_document::workbook::Shared;
use rewards_words::text::{InLang, Localized};
use rewards_words::{label, say};

/// The statement of the rep that is chosen.
#[component]
pub fn RepStatement() -> impl IntoView {
    let state = state();
    let chosen = state.chosen_rep;
    let view = Memo::new(move |_| {
        let place = chosen.get()?;
        state.reps.with(|reps| reps.get(place).cloned())
    });
    let nobody = label!(
        "还没有业务员：在台账里填一名，再填客户和成交。",
        "Nobody yet: enter a salesperson, then customers and deals."
    );
    view! {
        <Show when=move || view.with(Option::is_some) fallback=move || view! { <p class="empty">{t(nobody)}</p> }>
            <article class="rep" aria-labelledby="rep-heading">
                <RepHead view=view />
                <Fall chosen=chosen />
                <RepParts view=view />
            </article>
        </Show>
    }
}

fn of<T: Default>(view: &Option<Shared<RepView>>, look: impl Fn(&RepView) -> T) -> T {
    view.as_ref().map(|view| look(view)).unwrap_or_default()
}

/// Whose it is, and what is left.
#[component]
fn RepHead(view: Memo<Option<Shared<RepView>>>) -> impl IntoView {
    let state = state();
    let name = move || {
        view.with(|view| {
            of(view, |rep| {
                if rep.name.trim().is_empty() {
                    "—".to_owned()
                } else {
                    rep.name.clone()
                }
            })
        })
    };
    let group = live(move || view.with(|view| of(view, |rep| rep.group.clone())));
    let sums = live(move || {
        view.with(|view| {
            of(view, |rep| {
                say!(
                    "奖励 {0} − 扣罚 {1}",
                    "rewards {0} − penalties {1}",
                    rep.reward,
                    rep.penalty
                )
            })
        })
    });
    let sign = move || view.with(|view| view.as_ref().map(|rep| rep.sign.word()));
    let is_many = move || state.reps.with(|reps| reps.len() > 1);
    view! {
        <header class="rep-head" data-sign=sign data-many=move || is_many().then_some("")>
            <Show when=is_many>
                <Me />
            </Show>
            <h3 id="rep-heading">
                <span>{name}</span>
                <span class="rep-group">{group}</span>
            </h3>
            <p class="rep-net">
                <output class="figure">{move || view.with(|view| of(view, |rep| rep.net.clone()))}</output>
                <span class="rep-unit">{t(label!("元 净额", "¥ net"))}</span>
            </p>
            <p class="rep-sums">{sums}</p>
        </header>
    }
}

/// From nothing to what is left, rule by rule.
#[component]
fn Fall(chosen: Memo<Option<usize>>) -> impl IntoView {
    let state = state();
    let lang = language();
    let steps = Memo::new(move |_| {
        let lang = lang.get();
        chosen
            .get()
            .map(|place| fall(state, place, lang))
            .unwrap_or_default()
    });
    let total = move || {
        steps.with(|steps| {
            steps
                .last()
                .map_or(Money::ZERO, |step| Money::from_fen(step.to))
        })
    };
    let finding = live(move || {
        let count = steps.with(Vec::len);
        say!(
            "{0} 项奖罚合成净额 {1} 元",
            "{0} rules make a net of ¥{1}",
            count,
            digits(total())
        )
    });
    view! {
        <Show when=move || steps.with(|steps| steps.len() > 1)>
            <Waterfall
                finding=finding
                steps=steps
                total_name=t(label!("净额", "Net"))
                total=Signal::derive(move || digits(total()))
            />
        </Show>
    }
}

/// The steps of a rep's waterfall: rewards, then penalties, in the scheme's order.
fn fall(state: State, place: usize, lang: rewards_words::lang::Lang) -> Vec<FallStep> {
    state.computed.with(|computed| {
        let Some((computed, statement)) = computed
            .as_ref()
            .and_then(|computed| Some((computed, computed.statement.reps.get(place)?)))
        else {
            return Vec::new();
        };
        let mut sums: Vec<(RuleAt, Kind, Money)> = Vec::new();
        for line in &statement.lines {
            match sums.iter_mut().find(|(rule, ..)| *rule == line.rule) {
                Some((.., sum)) => *sum += line.amount,
                None => sums.push((line.rule, line.kind, line.amount)),
            }
        }
        sums.sort_by_key(|(rule, kind, _)| (*kind == Kind::Penalty, rule.0));
        let mut at = Money::ZERO;
        let mut step = |(rule, kind, sum): (RuleAt, Kind, Money)| {
            let amount = if kind == Kind::Penalty {
                Money::ZERO - sum
            } else {
                sum
            };
            let from = at;
            at += amount;
            let named = computed.scheme.rule(rule);
            FallStep {
                key: rule.0.into(),
                name: named
                    .map(|rule| InLang(&rule.name, lang).to_string())
                    .unwrap_or_default(),
                amount: signed(amount),
                from: from.fen(),
                to: at.fen(),
            }
        };
        let shown = sums.into_iter().filter(|(.., sum)| *sum != Money::ZERO);
        shown.map(&mut step).collect()
    })
}

/// The parts of a statement.
#[component]
fn RepParts(view: Memo<Option<Shared<RepView>>>) -> impl IntoView {
    let state = state();
    let groups = move |look: fn(&RepView) -> Vec<Group>| {
        Memo::new(move |_| view.with(|view| of(view, look)))
    };
    let (paid, given, skipped) = (
        groups(|rep| rep.paid.clone()),
        groups(|rep| rep.given.clone()),
        groups(|rep| rep.skipped.clone()),
    );
    let count = |groups: Memo<Vec<Group>>| {
        Signal::derive(move || {
            groups.with(|groups| {
                groups
                    .iter()
                    .map(|group| group.entries.len())
                    .sum::<usize>()
            })
        })
    };
    let (given_count, skipped_count) = (count(given), count(skipped));
    let steps = Memo::new(move |_| view.with(|view| of(view, |rep| rep.steps.clone())));
    let copy = move || {
        let text = view.with_untracked(|view| of(view, rep_text));
        copy_text(state, text.into_lang(state.lang.get_untracked()));
    };
    view! {
        <Nothing view=view />
        <Groups groups=paid />
        <Show when=move || { given_count.get() > 0 }>
            <Fold
                name=t(label!("物品、假期与处理", "Items, leave and actions"))
                count=Signal::derive(move || Some(given_count.get().to_string()))
                open=true
            >
                <Groups groups=given />
            </Fold>
        </Show>
        <Steps steps=steps />
        <WhatIf />
        <Show when=move || { skipped_count.get() > 0 }>
            <Fold
                name=t(label!("没有发生的奖罚及原因", "Rewards and penalties that did not apply, and why"))
                count=Signal::derive(move || Some(skipped_count.get().to_string()))
            >
                <Groups groups=skipped />
            </Fold>
        </Show>
        <div class="buttons">
            <Button text=t(label!("复制这一份", "Copy as text")) weight=Weight::Quiet sign=Sign::Copy on_press=copy />
            <Button id="print" text=t(label!("打印", "Print")) weight=Weight::Quiet sign=Sign::Print on_press=move || state.overlays.open(Overlay::Paper(Paper::Rep)) />
        </div>
    }
}

/// Why a rep without any line has none.
#[component]
fn Nothing(view: Memo<Option<Shared<RepView>>>) -> impl IntoView {
    let text = live(move || {
        view.with(|view| {
            of(view, |rep| {
                match (rep.paid.is_empty(), rep.skipped.is_empty()) {
                    (false, _) => Localized::default(),
                    (true, false) => say!(
                        "没有一项奖励或扣罚达到条件，原因列在下面。",
                        "No reward or penalty met its conditions; the reasons are below."
                    ),
                    (true, true) => say!(
                        "这个方案没有找到可以计算的成交或事件。",
                        "The scheme found no deal or event to look at."
                    ),
                }
            })
        })
    });
    view! {
        <Show when=move || !text.get().is_empty()>
            <p class="empty">{text}</p>
        </Show>
    }
}
