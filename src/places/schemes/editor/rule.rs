//! A rule of an own scheme: what it says, and, once it is opened, what of it can be changed where it says it.

use super::super::curve::RuleCurve;
use super::beside::OnAct;
use super::field::FieldRow;
use super::own::Own;
use crate::lang::{live, t};
use crate::parts::button::{Button, IconButton, Weight};
use crate::parts::choice::Tick;
use crate::parts::icon::Sign;
use crate::parts::keyed::Keyed;
use crate::platform::dom::focus_soon;
use leptos::prelude::*;
use rewards_document::editor::{
    Detail, FieldView, RuleCard, SectionView, copy_rule, move_rule, remove_rule, rule_card,
    switch_rule,
};
use rewards_document::own::{Switch, version_key};
use rewards_document::rule_form::FormPart;
use rewards_words::{label, many, say};

/// A rule as a card.
#[component]
pub fn RuleEntry(own: Own, key: u32) -> impl IntoView {
    let is_open = Memo::new(move |_| own.open_rules.with(|open| open.contains(&key)));
    let card = Memo::new(move |_| {
        let detail = if is_open.get() {
            Detail::Form
        } else {
            Detail::Words
        };
        own.scheme
            .with(|scheme| rule_card(scheme.as_ref()?, &own.id.get_value(), key, detail))
    });
    let card = Signal::derive(move || card.get().unwrap_or_else(gone));
    let heading = format!("rule-{key}");
    let id = format!("rule-{key}-form");
    let sections = Signal::derive(move || {
        let sections = card.with(|card| card.sections.clone()).into_iter();
        let shown = |section: &SectionView| !section.says.is_empty() || !section.fields.is_empty();
        sections.filter(shown).collect::<Vec<_>>()
    });
    let on_act: OnAct =
        Callback::new(move |(place, act): (String, _)| own.act_on_rule(key, &place, &act));
    let (form_id, heading_id) = (id.clone(), heading.clone());
    view! {
        <li
            class="own-rule"
            id=format!("own-rule-{key}")
            data-off=move || card.with(|card| card.on == Switch::Off).then_some("")
            aria-labelledby=heading
        >
            <RuleHead own=own key=key card=card is_open=is_open heading=heading_id />
            <Said card=card />
            <div class="rule own-rule-parts" id=id>
                <Keyed
                    each=sections
                    key=|section: &SectionView| section.part
                    view={move |section: Signal<SectionView>| {
                        view! { <SectionEntry section=section prefix=form_id.clone() on_act=on_act /> }
                    }}
                />
            </div>
            <RuleDrawn own=own card=card />
        </li>
    }
}

/// What the rule pays as a curve, over that of the last version.
#[component]
fn RuleDrawn(own: Own, card: Signal<RuleCard>) -> impl IntoView {
    let rule = Memo::new(move |_| card.with(|card| card.drawn_as.clone()));
    let of = Memo::new(move |_| {
        let id = own.id.get_value();
        let last = own
            .scheme
            .with(|scheme| Some(scheme.as_ref()?.versions().last()?.number));
        let last = last.map(|number| {
            let name = say!("第 {0} 版", "Version {0}", number);
            (version_key(&id, number), name)
        });
        let draft = (id.clone(), label!("草稿", "Draft").into());
        [Some(draft), last]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
    });
    view! {
        <Show when=move || rule.with(Option::is_some)>
            <RuleCurve rule=Signal::derive(move || rule.get().unwrap_or_default()) of=of />
        </Show>
    }
}

fn gone() -> RuleCard {
    RuleCard {
        key: 0,
        name: rewards_words::text::Localized::default(),
        clause: None,
        on: Switch::Off,
        takes_part: false,
        sections: Vec::new(),
        wrong: Vec::new(),
        half_typed: 0,
        waits_for: 0,
        drawn_as: None,
        unread: None,
    }
}

#[component]
fn RuleHead(
    own: Own,
    key: u32,
    card: Signal<RuleCard>,
    is_open: Memo<bool>,
    heading: String,
) -> impl IntoView {
    let name = live(move || card.with(|card| card.name.clone()));
    let clause = move || {
        let clause = card.with(|card| card.clause.clone())?;
        Some(view! { <span class="clause">{t(clause)}</span> })
    };
    let place = Memo::new(move |_| {
        own.keys
            .with(|keys| keys.iter().position(|other| *other == key))
    });
    let is_first = Signal::derive(move || place.get() == Some(0));
    let is_last =
        Signal::derive(move || own.keys.with(Vec::len) == place.get().map_or(0, |at| at + 1));
    let go = move |by: isize| {
        let to = place
            .get_untracked()
            .and_then(|at| at.checked_add_signed(by));
        if let Some(to) = to {
            own.act(move_rule(&own.id.get_value(), key, to));
        }
    };
    let copy = move || {
        let mut made = None;
        own.act_with(|scheme, id| {
            let (key, edit) = copy_rule(scheme, id, key)?;
            made = Some(key);
            Some(edit)
        });
        if let Some(key) = made {
            focus_soon(format!("rule-{key}-on"));
        }
    };
    let open_text = live(move || {
        if is_open.get() {
            label!("收起", "Close")
        } else {
            label!("修改", "Change")
        }
    });
    let named = move |verb: rewards_words::text::Label| {
        live(move || {
            say!(
                "{0}：{1}",
                "{0}: {1}",
                verb,
                card.with(|card| card.name.clone())
            )
        })
    };
    view! {
        <header class="own-rule-head">
            <h3 id=heading tabindex="-1">{name} " " {clause}</h3>
            <span class="own-rule-acts">
                <Tick
                    id=format!("rule-{key}-on")
                    label=t(label!("启用", "On"))
                    ticked=Signal::derive(move || card.with(|card| card.on == Switch::On))
                    on_tick=move |on| {
                        let on = if on { Switch::On } else { Switch::Off };
                        own.act_with(|scheme, id| switch_rule(scheme, id, key, on));
                    }
                />
                <IconButton name=named(label!("上移", "Move up")) sign=Sign::Up disabled=is_first on_press=move || go(-1) />
                <IconButton name=named(label!("下移", "Move down")) sign=Sign::Down disabled=is_last on_press=move || go(1) />
                <IconButton
                    name=named(label!("再抄一条", "Copy"))
                    sign=Sign::Copy
                    on_press=copy
                />
                <IconButton
                    name=named(label!("删除", "Remove"))
                    sign=Sign::Close
                    on_press=move || own.act(remove_rule(&own.id.get_value(), key))
                />
                <span class="own-rule-open">
                    <Button
                        text=open_text
                        weight=Weight::Plain
                        on_press=move || {
                            own.open_rules.update(|open| {
                                if !open.remove(&key) {
                                    open.insert(key);
                                }
                            });
                        }
                    />
                </span>
            </span>
        </header>
    }
}

/// What is to be said of the whole rule: what is wrong with it, and that it pays nothing.
#[component]
fn Said(card: Signal<RuleCard>) -> impl IntoView {
    let half = move || {
        let (count, waits_for) = card.with(|card| (card.half_typed, card.waits_for));
        (count > 0).then(|| {
            let unpublished = many!(
                count,
                "还有 {0} 处没写完，写完才能发布。",
                "{0} place is not filled in yet; only then can it be published.",
                "{0} places are not filled in yet; only then can it be published."
            );
            let waits = many!(
                count,
                "还有 {0} 处没写完，这一条暂时不奖也不罚。",
                "{0} place is not filled in yet; until it is, the rule pays nothing.",
                "{0} places are not filled in yet; until they are, the rule pays nothing."
            );
            let text = if waits_for > 0 { waits } else { unpublished };
            view! { <p class="own-rule-open-figures">{t(text)}</p> }
        })
    };
    let off = move || {
        let is_off = card.with(|card| card.on == Switch::Off);
        is_off.then(|| view! { <p class="hint">{t(label!("已停用，不参加计算。", "Switched off: it takes no part."))}</p> })
    };
    let left_out = move || {
        let is_left_out =
            card.with(|card| card.on == Switch::On && !card.takes_part && card.waits_for == 0);
        let text = label!(
            "这一条有写得不对的地方，改好以前不奖也不罚。",
            "Something in this rule is wrong; until it is put right the rule pays nothing."
        );
        is_left_out.then(|| view! { <p class="own-rule-open-figures">{t(text)}</p> })
    };
    let wrong = move || {
        let wrong = card.with(|card| card.wrong.clone()).into_iter();
        wrong
            .map(|wrong| view! { <p class="wrong">{t(wrong)}</p> })
            .collect_view()
    };
    let unread = move || {
        let text = card.with(|card| card.unread.clone())?;
        Some(view! { <pre class="unread">{text}</pre> })
    };
    view! { {half} {off} {left_out} {wrong} {unread} }
}

/// A part of the rule: its words, and its fields under them.
#[component]
pub fn SectionEntry(section: Signal<SectionView>, prefix: String, on_act: OnAct) -> impl IntoView {
    let first = section.get_untracked();
    let says = move || {
        let says = section.with(|section| section.says.clone()).into_iter();
        says.map(|line| view! { <p class="own-says">{t(line)}</p> })
            .collect_view()
    };
    let fields = Signal::derive(move || section.with(|section| section.fields.clone()));
    let is_name = first.part == FormPart::Name;
    view! {
        <section class="own-part" data-name=is_name.then_some("")>
            <h4>{t(first.label)}</h4>
            <div class="own-part-body">
                {says}
                <Keyed
                    each=fields
                    key=|view: &FieldView| view.key.clone()
                    view={move |view: Signal<FieldView>| {
                        view! { <FieldRow view=view prefix=prefix.clone() on_act=on_act /> }
                    }}
                />
            </div>
        </section>
    }
}
