//! In a column: its rewards scaled to what one wants to spend, and the draft that has the new figures.

use crate::common::{AtWork, Opens, Worked};
use crate::comparing::Column;
use crate::lang::{language, t};
use crate::notice::Notice;
use crate::overlay::{Overlay, Under};
use crate::parts::button::{Button, Weight};
use crate::parts::fold::Fold;
use crate::parts::text_field::{Holds, TextField};
use crate::state::{State, state};
use leptos::prelude::*;
use rewards_core::number::{Money, Sign, read_decimal};
use rewards_document::own::copy_of;
use rewards_document::statement::{
    BUDGET_SCOPE, BudgetDraft, BudgetReach, BudgetRow, BudgetView, Supposed, TotalOf, budget_view,
    digits,
};
use rewards_document::workbook::{Edit, Shared, normalize};
use rewards_words::text::{Localized, in_lang};
use rewards_words::{label, say};

/// The fold.
#[component]
pub fn Budget(key: String) -> impl IntoView {
    let (state, lang) = (state(), language());
    let key = StoredValue::new(key);
    let typed = RwSignal::new(String::new());
    let target = Memo::new(move |_| {
        let fen = typed.with(|typed| read_decimal(&normalize::money(typed), 2, Sign::NotNegative));
        fen.ok().map(Money::from_fen)
    });
    let wrong = Signal::derive(move || {
        let said = label!("请填写金额，如 20,000", "An amount, such as 20,000");
        let is_wrong = typed.with(|typed| !typed.trim().is_empty()) && target.get().is_none();
        is_wrong.then(|| in_lang(&said, lang.get()))
    });
    // What was found is of that target alone, and of the figures as they are.
    let wanted = RwSignal::new(None::<Money>);
    let asked = Memo::new(move |_| {
        let target = target
            .get()
            .filter(|target| wanted.get() == Some(*target))?;
        Some((column(state, &key.get_value())?, target))
    });
    let found = Worked::new(asked, async |(column, target): (Column, Money)| {
        budget_view(column.side()?, target).await
    });
    let compute = move || {
        if let Some(target) = target.get_untracked() {
            wanted.set(Some(target));
        }
    };
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        compute();
    };
    let none = label!(
        "这个方案没有可按比例调整的奖励金额。",
        "This scheme has no rewards that could be scaled."
    );
    let shown = move || {
        found.answer().map(|view| match view {
            Some(view) => view! { <Scaled view=view key=key.get_value() /> }.into_any(),
            None => view! { <p class="empty">{t(none)}</p> }.into_any(),
        })
    };
    view! {
        <Fold name=t(label!("按预算倒推数字", "Fit the figures to a budget"))>
            <p class="hint">{t(BUDGET_SCOPE)}</p>
            <form class="budget-ask" on:submit=submit>
                <TextField
                    id="budget-target".to_owned()
                    label=t(label!("总共最多花多少", "Spend at most"))
                    value=typed
                    wrong=wrong
                    holds=Holds::Figure
                    unit=t(label!("元", "¥"))
                    on_typed=move |text| typed.set(text)
                />
                <Button
                    id="budget-compute"
                    text=t(label!("倒推", "Work it out"))
                    disabled=Signal::derive(move || target.get().is_none())
                    on_press=compute
                />
            </form>
            <AtWork when=Signal::derive(move || found.is_working()) />
            <div role="status">{shown}</div>
        </Fold>
    }
}

fn column(state: State, key: &str) -> Option<Column> {
    state.comparing.columns.with(|columns| {
        let found = columns.iter().find(|column| column.key == key);
        found.cloned()
    })
}

/// What becomes of the figures.
#[component]
fn Scaled(view: BudgetView, key: String) -> impl IntoView {
    let state = state();
    // Of each figure what its rule comes to with it; of the sums what they are made of.
    let now = Under::Other(key.clone());
    let then = Under::Supposing(key.clone(), Supposed::Figures(view.factor));
    let cell = |under: &Under, of: TotalOf, text: Localized| {
        let overlay = Overlay::Total(under.clone(), of);
        view! {
            <td class="figure">
                <Opens overlay=move || Some(overlay.clone())>{t(text)}</Opens>
            </td>
        }
    };
    let row = |row: BudgetRow| {
        let name = Localized::joined(
            [row.clause, row.rule, row.place]
                .into_iter()
                .filter(|part| !part.is_empty()),
            label!(" ", " "),
        );
        view! {
            <tr data-changed=row.is_changed.then_some("")>
                <th scope="row">{t(name)}</th>
                {cell(&now, TotalOf::Rule(row.at), row.old)}
                {cell(&then, TotalOf::Rule(row.at), row.new)}
            </tr>
        }
    };
    // Figures that don't keep within the budget are no answer.
    let is_answer = match view.reach {
        BudgetReach::Met | BudgetReach::Unused => true,
        BudgetReach::Bare(_) | BudgetReach::Passed => false,
    };
    let sums = [(&now, view.before), (&then, view.after)];
    let sums = sums.map(|(under, sum)| cell(under, TotalOf::Cost, Localized::same(&digits(sum))));
    let target = view.target;
    let draft = view.draft.map(|draft| {
        let draft = StoredValue::new(draft);
        let key = StoredValue::new(key.clone());
        let own = move || draft.with_value(|draft| Redraft::of(state, &key.get_value(), draft));
        let offer = own().map(|own| own.offer);
        let weight = offer.as_ref().map_or(Weight::Primary, |_| Weight::Quiet);
        let own = offer.map(|offer| {
            view! {
                <Button
                    id="budget-redraft"
                    text=t(offer)
                    weight=Weight::Primary
                    // Another window may have changed the draft meanwhile.
                    on_press=move || {
                        if let Some(own) = own() {
                            redraft(state, own);
                        }
                    }
                />
            }
        });
        let make = move || draft.with_value(|draft| make_draft(state, &key.get_value(), draft, target));
        view! {
            <div class="buttons">
                {own}
                <Button
                    id="budget-draft"
                    text=t(label!("做成自建草稿，加进比较", "Make it a custom draft and compare it"))
                    weight=weight
                    on_press=make
                />
            </div>
        }
    });
    let table = is_answer.then(|| {
        view! {
            <div class="behind" role="region" tabindex="0" aria-label=t(label!("表格", "Table"))>
                <table class="behind-table">
                    <thead>
                        <tr>
                            <th scope="col">{t(label!("数字", "Figure"))}</th>
                            <th scope="col" class="figure">{t(label!("现在", "Now"))}</th>
                            <th scope="col" class="figure">{t(label!("预算内", "Within the budget"))}</th>
                        </tr>
                    </thead>
                    <tbody>{view.rows.into_iter().map(row).collect_view()}</tbody>
                    <tfoot>
                        <tr>
                            <th scope="row">{t(label!("成本（元）", "Cost (¥)"))}</th>
                            {sums.into_iter().collect_view()}
                        </tr>
                    </tfoot>
                </table>
            </div>
        }
    });
    view! {
        <p>{t(view.finding)}</p>
        {view.note.map(|note| view! { <p class="hint">{t(note)}</p> })}
        {view.lacks.map(|lacks| view! { <p class="unknown">{t(lacks)}</p> })}
        {table}
        {draft}
    }
}

/// The new figures as the draft of the own scheme that the column shows.
struct Redraft {
    /// The scheme's id.
    id: String,
    /// What is offered.
    offer: Localized,
    /// What is said once it's done.
    done: Localized,
    /// The acts.
    edits: Vec<Edit>,
}

impl Redraft {
    /// Nothing where the column shows no own scheme, or its draft has work that would be lost.
    fn of(state: State, key: &str, draft: &BudgetDraft) -> Option<Self> {
        state.workbook.with_untracked(|workbook| {
            let (id, redraft) = workbook.redrafting(key, &draft.definition)?;
            let name = workbook.column_name(&id);
            let fill = Edit::Fill(id.clone(), Shared::new(draft.fill.clone()));
            let beside = (key != id).then(|| workbook.with_column_beside(key, &id));
            Some(Self {
                offer: say!(
                    "写进“{0}”的草稿",
                    "Write it into the draft of “{0}”",
                    name
                ),
                done: say!(
                    "“{0}”的草稿已换成预算内的数字，发布后成为新的一版。",
                    "The draft of “{0}” has the figures within the budget; published, they are its next version.",
                    name
                ),
                edits: [redraft, fill].into_iter().chain(beside).collect(),
                id,
            })
        })
    }
}

/// Does it, as one act.
fn redraft(state: State, own: Redraft) {
    state.act_all(own.edits);
    state.tell(Notice::news(own.done));
    let (wanted, id) = (state.comparing.made, own.id);
    state.overlays.close_all(move || wanted.set(Some(id)));
}

/// Adds the draft as an own scheme with what is filled into it, right of its column; all of it one act.
fn make_draft(state: State, key: &str, draft: &BudgetDraft, target: Money) {
    let (id, made, edits) = state.workbook.with_untracked(|workbook| {
        let old = workbook.column_name(key);
        let name = say!(
            "{0}（预算 {1} 元）",
            "{0} (budget ¥{1})",
            old,
            digits(target)
        );
        let made = say!(
            "已新建草稿“{0}”，在“{1}”右边一列。",
            "A draft was made: “{0}”. It is the column to the right of “{1}”.",
            name,
            old
        );
        let copy = copy_of(&draft.definition, &name.zh, &name.en);
        let (id, adding) = workbook.adding(copy);
        let fill = Edit::Fill(id.clone(), Shared::new(draft.fill.clone()));
        let beside = workbook.with_column_beside(key, &id);
        (id, made, vec![adding, fill, beside])
    });
    state.act_all(edits);
    state.tell(Notice::news(made));
    // The dialog gives the focus back first.
    let wanted = state.comparing.made;
    state.overlays.close_all(move || wanted.set(Some(id)));
}
