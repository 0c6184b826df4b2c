//! 方案库: all templates, and each in full.

use super::app::App;
use super::el::{El, button, el};
use super::figures;
use leptos::prelude::*;
use rewards_core::scheme::Words;
use rewards_document::Route;
use rewards_document::catalog;
use rewards_document::workbook::{Edit, Fill, TypedFigure, figure_of};
use rewards_format::{Choice, Definition, Guide, Param, RuleDef, Settings, default_node};
use rewards_words::rule::summary;
use rewards_words::text::{Label, Localize, Localized};
use rewards_words::{label, say};
use web_sys::Event;

/// The page: the list, or one template.
pub fn library(app: App) -> El {
    el("div.library-place").live_one(move || match app.route.get() {
        Route::Templates(Some(id)) => catalog::definition(&id)
            .map(|definition| one(app, definition))
            .or_else(|| Some(list(app))),
        _ => Some(list(app)),
    })
}

fn link(app: App, route: &Route, text: impl Localize + 'static) -> El {
    el("a")
        .set("href", &format!("#{}", route.hash()))
        .say(app.lang, text)
}

fn list(app: App) -> El {
    let hint = label!(
        "文件里的十一个方案。点开看每一条怎么奖、要填哪些数字、条款怎么理解。",
        "The eleven schemes of the document. Open one to see what each rule pays, which figures it needs and how it is read."
    );
    el("section.library[aria-labelledby=library-heading]")
        .add(
            el("header.part-head")
                .add(el("h1#library-heading").say(app.lang, label!("方案库", "Schemes"))),
        )
        .add(el("p.hint").say(app.lang, hint))
        .add(
            el("ul.cards").add_all(
                catalog::definitions()
                    .iter()
                    .map(|definition| card(app, definition)),
            ),
        )
}

fn card(app: App, definition: &'static Definition) -> El {
    let open = definition
        .params
        .iter()
        .filter(|param| figures::is_open(param, &Fill::default()))
        .count();
    let (rules, readings) = (definition.rules.len(), definition.options.len());
    let counts = match rules {
        0 => say!("没有现成的条款", "no rules of its own"),
        rules => say!(
            "{0} 条 · {1} 项待公司填写 · {2} 处可选理解",
            "rules: {0} · open figures: {1} · readings: {2}",
            rules,
            open,
            readings
        ),
    };
    let is_chosen = move || app.template.with(|template| **template == *definition.id);
    let heading = el("h2").add(link(
        app,
        &Route::Templates(Some(definition.id.to_string())),
        &definition.name,
    ));
    let heading = heading.live_one(move || {
        is_chosen().then(|| el("span.badge").say(app.lang, label!("正在使用", "in use")))
    });
    el("li.card")
        .add(heading)
        .maybe(
            definition
                .notes
                .as_ref()
                .map(|notes| el("p").say(app.lang, notes)),
        )
        .add(el("p.hint").say(app.lang, counts))
}

fn one(app: App, definition: &'static Definition) -> El {
    let choose = move |_: &Event| {
        app.close_run();
        app.act(Edit::Choose(definition.id.to_string()));
        crate::platform::set_hash(&Route::Calculate.hash());
    };
    let choose = (!definition.rules.is_empty()).then(|| {
        button(
            "button.button.primary",
            app.lang,
            label!("用这个方案算", "Use this scheme"),
        )
        .on("click", choose)
    });
    let heading = el("h1#template-heading").say(app.lang, &definition.name);
    let source = definition.source.as_ref().map(|source| {
        el("p.hint")
            .say(app.lang, label!("出处：", "Source: "))
            .add(el("span[lang=zh-CN]").text(source))
    });
    let rules = definition
        .rules
        .iter()
        .map(|rule| rule_view(app, definition, rule));
    el("article.template[aria-labelledby=template-heading]")
        .add(el("p").add(link(
            app,
            &Route::Templates(None),
            label!("← 全部方案", "← All schemes"),
        )))
        .add(el("header.part-head").add(heading).maybe(choose))
        .maybe(
            definition
                .notes
                .as_ref()
                .map(|notes| el("p").say(app.lang, notes)),
        )
        .maybe(source)
        .maybe(part(app, label!("条款", "Rules"), rules.collect()))
        .add_all(
            definition
                .guide
                .as_ref()
                .map(|guide| guide_view(app, guide))
                .unwrap_or_default(),
        )
        .maybe(part(
            app,
            label!("数字", "Figures"),
            definition
                .params
                .iter()
                .map(|param| param_view(app, param))
                .collect(),
        ))
        .maybe(part(
            app,
            label!("条款怎么理解", "Readings"),
            definition
                .options
                .iter()
                .map(|option| option_view(app, option))
                .collect(),
        ))
}

fn part(app: App, heading: Label, entries: Vec<El>) -> Option<El> {
    (!entries.is_empty()).then(|| {
        el("section.template-part")
            .add(el("h2").say(app.lang, heading))
            .add(el("ul.plain").add_all(entries))
    })
}

fn rule_view(app: App, definition: &Definition, rule: &'static RuleDef) -> El {
    let settings = Settings::new(definition, None, None);
    let summary = summary(definition, rule, settings.filling(definition));
    let clause = summary
        .clause
        .map(|clause| el("span.clause").say(app.lang, clause));
    let parts = summary.parts.into_iter().map(|part| {
        let lines = part.lines.into_iter();
        let lines = lines.map(|line| el("dd").say(app.lang, line));
        el("div.rule-part")
            .add(el("dt").say(app.lang, part.label))
            .add_all(lines)
    });
    el("li.entry-block")
        .add(el("h3").say(app.lang, &rule.name).maybe(clause))
        .add(el("dl.rule").add_all(parts))
        .maybe(
            rule.note
                .as_ref()
                .map(|note| el("p.hint").say(app.lang, note)),
        )
}

fn param_view(app: App, param: &'static Param) -> El {
    let default = match figure_of(&param.kind, &default_node(param)) {
        Some(TypedFigure::Text(text)) if !text.is_empty() => {
            say!(
                "默认 {0} {1}",
                "by default {0} {1}",
                text,
                figures::unit(&param.kind)
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
        el("p.hint").say(
            app.lang,
            say!("文件里提到：{0}", "The document mentions: {0}", offers),
        )
    });
    described(app, &param.name, Some(default), offers, param.hint.as_ref())
}

fn option_view(app: App, option: &'static Choice) -> El {
    let readings = option.value_names.iter().enumerate().map(|(place, name)| {
        let default = (place == option.default)
            .then(|| el("span.badge").say(app.lang, label!("默认", "default")));
        el("li").say(app.lang, name).maybe(default)
    });
    described(
        app,
        &option.name,
        None,
        Some(el("ul").add_all(readings)),
        option.why.as_ref(),
    )
}

fn guide_view(app: App, guide: &'static Guide) -> Vec<El> {
    let forms = guide
        .forms
        .iter()
        .map(|form| described(app, &form.name, None, None, form.hint.as_ref()))
        .collect();
    let principles = guide
        .principles
        .iter()
        .map(|principle| described(app, &principle.name, None, None, principle.hint.as_ref()))
        .collect();
    let parts = [
        part(app, label!("可以用哪些奖励", "Forms of reward"), forms),
        part(app, label!("三条原则", "Principles"), principles),
    ];
    parts.into_iter().flatten().collect()
}

fn described(
    app: App,
    name: &'static Words,
    value: Option<Localized>,
    more: Option<El>,
    hint: Option<&'static Words>,
) -> El {
    el("li.entry-block")
        .add(el("h3").say(app.lang, name))
        .maybe(value.map(|value| el("p").say(app.lang, value)))
        .maybe(more)
        .maybe(hint.map(|hint| el("p.hint").say(app.lang, hint)))
}
