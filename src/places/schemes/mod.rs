//! 方案库: all templates, and each in full.

mod audit;

use crate::common::{SchemeCard, unit};
use crate::lang::t;
use crate::parts::button::{Button, Weight};
use crate::parts::text_field::TextField;
use crate::state::state;
use audit::AuditPart;
use leptos::prelude::*;
use rewards_core::scheme::Words;
use rewards_document::catalog::find_cards;
use rewards_document::workbook::{Edit, TypedFigure, figure_of};
use rewards_document::{Route, catalog};
use rewards_format::{Choice, Definition, Guide, Param, RuleDef, Settings, default_node};
use rewards_words::rule::summary;
use rewards_words::text::{Label, Localized};
use rewards_words::{label, say};

/// The place: the list, or one template.
#[component]
pub fn Schemes(id: Option<String>) -> impl IntoView {
    match id.as_deref().and_then(catalog::definition) {
        Some(definition) => view! { <Template definition=definition /> }.into_any(),
        None => view! { <Library /> }.into_any(),
    }
}

/// The list of all.
#[component]
fn Library() -> impl IntoView {
    let hint = label!(
        "文件里的十一个方案。点开看每一条怎么奖、要填哪些数字、条款怎么理解。",
        "The eleven schemes of the document. Open one to see what each rule pays, which figures it needs and how it is read."
    );
    let asked = RwSignal::new(String::new());
    let found = Signal::derive(move || asked.with(|asked| find_cards(asked)));
    view! {
        <section class="library" aria-labelledby="place-heading">
            <header class="place-head">
                <h1 id="place-heading" tabindex="-1">{t(label!("方案库", "Schemes"))}</h1>
                <p class="hint">{t(hint)}</p>
            </header>
            <TextField
                id="scheme-search".to_owned()
                label=t(label!("查找方案", "Find a scheme"))
                value=asked
                on_typed=move |text| asked.set(text)
            />
            <ul class="scheme-cards">
                <For
                    each=move || found.get()
                    key=|card| card.definition.id.clone()
                    children=|card| view! { <SchemeCard card=card on_choose=None /> }
                />
            </ul>
        </section>
    }
}

/// One template in full.
#[component]
fn Template(definition: &'static Definition) -> impl IntoView {
    let state = state();
    let choose = move || {
        state.close_run();
        state.act(Edit::Choose(definition.id.to_string()));
        state.go(&Route::Calculate);
    };
    let can_choose = !definition.rules.is_empty() && !state.frame.fixed_scheme;
    let choose = can_choose.then(|| {
        view! { <Button text=t(label!("用这个方案算", "Use this scheme")) weight=Weight::Primary on_press=choose /> }
    });
    let source = definition.source.as_ref().map(|source| {
        view! { <p class="hint">{t(label!("出处：", "Source: "))} <span lang="zh-CN">{source.to_string()}</span></p> }
    });
    let rules = definition
        .rules
        .iter()
        .map(|rule| rule_view(definition, rule))
        .collect();
    let params = definition.params.iter().map(param_view).collect();
    let options = definition.options.iter().map(option_view).collect();
    let all = format!("#{}", Route::Templates(None).hash());
    view! {
        <article class="template" aria-labelledby="place-heading">
            <p><a href=all>{t(label!("← 全部方案", "← All schemes"))}</a></p>
            <header class="place-head">
                <h1 id="place-heading" tabindex="-1">{t(&definition.name)}</h1>
                {choose}
            </header>
            {definition.notes.as_ref().map(|notes| view! { <p>{t(notes)}</p> })}
            {source}
            {part(label!("条款", "Clauses"), rules)}
            {(!definition.rules.is_empty()).then(|| view! { <AuditPart definition=definition /> })}
            {definition.guide.as_ref().map(guide_view)}
            {part(label!("公司数字", "Company figures"), params)}
            {part(label!("条款怎么理解", "Readings"), options)}
        </article>
    }
}

fn part(heading: Label, entries: Vec<AnyView>) -> Option<impl IntoView> {
    (!entries.is_empty()).then(|| {
        view! {
            <section class="template-part">
                <h2>{t(heading)}</h2>
                <ul class="plain">{entries}</ul>
            </section>
        }
    })
}

fn rule_view(definition: &Definition, rule: &'static RuleDef) -> AnyView {
    let settings = Settings::new(definition, None, None);
    let summary = summary(definition, rule, settings.filling(definition));
    let clause = summary
        .clause
        .map(|clause| view! { <span class="clause">{t(clause)}</span> });
    let parts = summary.parts.into_iter().map(|part| {
        let lines = part
            .lines
            .into_iter()
            .map(|line| view! { <dd>{t(line)}</dd> });
        view! {
            <div class="rule-part">
                <dt>{t(part.label)}</dt>
                {lines.collect_view()}
            </div>
        }
    });
    view! {
        <li class="entry-block">
            <h3>{t(&rule.name)} {clause}</h3>
            <dl class="rule">{parts.collect_view()}</dl>
            {rule.note.as_ref().map(|note| view! { <p class="hint">{t(note)}</p> })}
        </li>
    }
    .into_any()
}

fn param_view(param: &'static Param) -> AnyView {
    let default = match figure_of(&param.kind, &default_node(param)) {
        Some(TypedFigure::Text(text)) if !text.is_empty() => {
            say!(
                "默认 {0} {1}",
                "by default {0} {1}",
                text,
                unit(&param.kind)
            )
        }
        _ => say!(
            "文件没有给出，由公司填写",
            "left open by the document; the company fills it in"
        ),
    };
    let offers: Vec<&str> = param
        .document
        .iter()
        .flatten()
        .map(|offer| &**offer)
        .collect();
    let offers = (!offers.is_empty()).then(|| {
        let offers = Localized::joined(offers, label!("、", ", "));
        let text = say!("文件里提到：{0}", "The document mentions: {0}", offers);
        view! { <p class="hint">{t(text)}</p> }.into_any()
    });
    described(&param.name, Some(default), offers, param.hint.as_ref())
}

fn option_view(option: &'static Choice) -> AnyView {
    let readings = option.value_names.iter().enumerate().map(|(place, name)| {
        let default = (place == option.default)
            .then(|| view! { <span class="badge">{t(label!("默认", "default"))}</span> });
        view! { <li>{t(name)} {default}</li> }
    });
    let readings = view! { <ul>{readings.collect_view()}</ul> }.into_any();
    described(&option.name, None, Some(readings), option.why.as_ref())
}

fn guide_view(guide: &'static Guide) -> impl IntoView {
    let forms = guide.forms.iter();
    let forms = forms
        .map(|form| described(&form.name, None, None, form.hint.as_ref()))
        .collect();
    let principles = guide.principles.iter();
    let principles = principles
        .map(|principle| described(&principle.name, None, None, principle.hint.as_ref()))
        .collect();
    view! {
        {part(label!("可以用哪些奖励", "Forms of reward"), forms)}
        {part(label!("三条原则", "Principles"), principles)}
    }
}

fn described(
    name: &'static Words,
    value: Option<Localized>,
    more: Option<AnyView>,
    hint: Option<&'static Words>,
) -> AnyView {
    view! {
        <li class="entry-block">
            <h3>{t(name)}</h3>
            {value.map(|value| view! { <p>{t(value)}</p> })}
            {more}
            {hint.map(|hint| view! { <p class="hint">{t(hint)}</p> })}
        </li>
    }
    .into_any()
}
