//! 方案库: all templates, and each in full.

use super::app::App;
use super::figures;
use super::scheme::of;
use crate::exchange::{Choice, Definition, Guide, Param, RuleHead};
use crate::scheme::Words;
use crate::ui::catalog;
use crate::ui::lang::Lang;
use crate::ui::workbook::{Edit, Fill, Place, figure_of};
use leptos::prelude::*;

/// The page: the list, or one template.
pub fn library(app: App) -> AnyView {
    (move || match app.place.get() {
        Place::Templates(Some(id)) => catalog::definition(&id).map_or_else(|| list(app), |definition| one(app, definition)),
        _ => list(app),
    })
    .into_any()
}

fn list(app: App) -> AnyView {
    view! {
        <section class="library" aria-labelledby="library-heading">
            <header class="part-head"><h1 id="library-heading">{app.say("方案库", "Schemes")}</h1></header>
            <p class="hint">{app.say("文件里的十一个方案。点开看每一条怎么奖、要填哪些数字、条款怎么理解。", "The eleven schemes of the document. Open one to see what each rule pays, which figures it needs and how it is read.")}</p>
            <ul class="cards">{catalog::definitions().iter().map(|definition| card(app, definition)).collect_view()}</ul>
        </section>
    }
    .into_any()
}

fn card(app: App, definition: &'static Definition) -> AnyView {
    let open = definition.params.iter().filter(|param| figures::is_open(param, &Fill::default())).count();
    let counts = match app.lang {
        Lang::Zh => format!("{} 条 · {} 项待公司填写 · {} 处可选理解", definition.rules.len(), open, definition.options.len()),
        Lang::En => format!("{} rules · {} figures open · {} readings", definition.rules.len(), open, definition.options.len()),
    };
    let is_chosen = move || {
        app.template
            .with(|template| **template == *definition.id)
            .then(|| view! { <span class="badge">{app.say("正在使用", "in use")}</span> })
    };
    view! {
        <li class="card">
            <h2><a href=format!("#{}", Place::Templates(Some(definition.id.to_string())).hash())>{of(&definition.name, app.lang)}</a>{is_chosen}</h2>
            {definition.notes.as_ref().map(|notes| view! { <p>{of(notes, app.lang)}</p> })}
            <p class="hint">{counts}</p>
        </li>
    }
    .into_any()
}

fn one(app: App, definition: &'static Definition) -> AnyView {
    let say_use = move |_| {
        app.close_run();
        app.act(Edit::Choose(definition.id.to_string()));
        crate::browser::set_hash(&Place::Calculate.hash());
    };
    let source = definition
        .source
        .as_ref()
        .map(|source| view! { <p class="hint">{app.say("出处：", "Source: ")}<span lang="zh-CN">{source.to_string()}</span></p> });
    view! {
        <article class="template" aria-labelledby="template-heading">
            <p><a class="quiet-link" href=format!("#{}", Place::Templates(None).hash())>{app.say("← 全部方案", "← All schemes")}</a></p>
            <header class="part-head">
                <h1 id="template-heading">{of(&definition.name, app.lang)}</h1>
                {(!definition.rules.is_empty()).then(|| view! { <button type="button" class="button primary" on:click=say_use>{app.say("用这个方案算", "Use this scheme")}</button> })}
            </header>
            {definition.notes.as_ref().map(|notes| view! { <p>{of(notes, app.lang)}</p> })}
            {source}
            {part(app.say("条款", "Rules"), definition.rules.iter().map(|rule| rule_view(app, rule)).collect())}
            {definition.guide.as_ref().map(|guide| guide_view(app, guide))}
            {part(app.say("数字", "Figures"), definition.params.iter().map(|param| param_view(app, param)).collect())}
            {part(app.say("条款怎么理解", "Readings"), definition.options.iter().map(|option| option_view(app, option)).collect())}
        </article>
    }
    .into_any()
}

fn part(heading: &'static str, entries: Vec<AnyView>) -> Option<AnyView> {
    (!entries.is_empty())
        .then(|| view! { <section class="template-part"><h2>{heading}</h2><ul class="plain">{entries}</ul></section> }.into_any())
}

fn rule_view(app: App, rule: &RuleHead) -> AnyView {
    let clause = rule.clause.as_ref().map(|clause| view! { <span class="clause">{clause.to_string()}</span> });
    let note = rule.note.as_ref().map(|note| view! { <p>{of(note, app.lang)}</p> });
    view! { <li class="entry-block"><h3>{of(&rule.name, app.lang)}{clause}</h3>{note}</li> }.into_any()
}

fn param_view(app: App, param: &'static Param) -> AnyView {
    let default = match figure_of(&param.kind, &param.default) {
        Some(crate::ui::workbook::Figure::Text(text)) if !text.is_empty() => {
            let unit = app.lang.of(figures::unit(&param.kind));
            format!("{}{text}{unit}", app.say("默认 ", "by default "))
        }
        _ => app.say("文件没有给出，由公司填写", "left open by the document; the company fills it in").to_owned(),
    };
    let offers = param.document.as_ref().filter(|offers| !offers.is_empty()).map(|offers| {
        let offers = offers.iter().map(|offer| offer.to_string()).collect::<Vec<_>>().join(app.say("、", ", "));
        view! { <p class="hint">{app.say("文件里提到：", "The document mentions: ")}{offers}</p> }
    });
    described(app, &param.name, Some(default), param.hint.as_ref(), offers.map(IntoAny::into_any))
}

fn option_view(app: App, option: &'static Choice) -> AnyView {
    let readings = option.value_names.iter().enumerate().map(|(place, name)| {
        let default = (place == option.default).then(|| view! { <span class="badge">{app.say("默认", "default")}</span> });
        view! { <li>{of(name, app.lang)}{default}</li> }
    });
    let readings = view! { <ul>{readings.collect_view()}</ul> }.into_any();
    described(app, &option.name, None, option.why.as_ref(), Some(readings))
}

fn guide_view(app: App, guide: &'static Guide) -> AnyView {
    let forms = guide.forms.iter().map(|form| described(app, &form.name, None, form.hint.as_ref(), None)).collect();
    let principles =
        guide.principles.iter().map(|principle| described(app, &principle.name, None, principle.hint.as_ref(), None)).collect();
    view! { {part(app.say("可以用哪些奖励", "Forms of reward"), forms)}{part(app.say("三条原则", "Principles"), principles)} }.into_any()
}

fn described(app: App, name: &Words, value: Option<String>, hint: Option<&Words>, more: Option<AnyView>) -> AnyView {
    view! {
        <li class="entry-block">
            <h3>{of(name, app.lang)}</h3>
            {value.map(|value| view! { <p>{value}</p> })}
            {more}
            {hint.map(|hint| view! { <p class="hint">{of(hint, app.lang)}</p> })}
        </li>
    }
    .into_any()
}
