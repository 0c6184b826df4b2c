//! A column of the comparison: its readings and figures, changed while the table stays beside it, and another column of the
//! same scheme.

use super::against::AgainstBase;
use super::budget::Budget;
use crate::common::{Figure, Figures, Filling, Note, OpensLine, Readings, changed_readings};
use crate::lang::{live, t};
use crate::overlay::{Overlay, Under};
use crate::parts::button::{Button, Weight};
use crate::parts::dialog::Dialog;
use crate::parts::fold::Fold;
use crate::parts::icon::Sign;
use crate::state::{State, state};
use leptos::prelude::*;
use rewards_document::Route;
use rewards_document::own::{SchemeKey, copy_of, name_of_copy, scheme_of};
use rewards_document::statement::{Shown, TotalOf, sums};
use rewards_document::workbook::{Edit, Shared, column_kind, with_examples};
use rewards_words::{label, say};

/// What can be changed of the column of a key.
#[component]
pub fn ColumnDialog(
    key: String,
    /// The clauses of a draft, to be changed.
    #[prop(into)]
    draft_clauses: ViewFn,
) -> impl IntoView {
    let state = state();
    // A frame that fixes the scheme changes none.
    let is_draft = !state.frame.fixed_scheme && matches!(SchemeKey::of(&key), SchemeKey::Draft(_));
    let clauses_opened = RwSignal::new(false);
    let draft_clauses = StoredValue::new(draft_clauses);
    let filling = Filling::of(state, key.clone());
    let name = {
        let key = key.clone();
        live(move || state.workbook.with(|workbook| workbook.column_name(&key)))
    };
    let kind = {
        let key = key.clone();
        live(move || column_kind(&key))
    };
    let changed = live(move || changed_readings(filling));
    let has_params = move || {
        let definition = filling.definition.get();
        definition.is_some_and(|one| !one.params.is_empty())
    };
    let has_options = move || {
        let definition = filling.definition.get();
        definition.is_some_and(|one| !one.options.is_empty())
    };
    // What the page says behind a dialog nobody reads.
    let said_of = state.comparing.said_of;
    let said = said_of.try_update_value(Option::take).flatten();
    let said = said.filter(|(of, _)| *of == key);
    let said = said.map(|(_, said)| view! { <p class="column-said" role="status">{t(said)}</p> });
    let none = label!(
        "这个方案没有可填的数字，也没有可选的理解；抄成自建方案就能改每一条。",
        "This scheme has no figures to fill in and no readings to choose; copy it as a custom scheme to change any rule."
    );
    view! {
        <Dialog
            name=name
            aside=Signal::derive(move || Some(kind.get()))
            kind="column"
            on_close=move || state.overlays.close()
        >
            {said}
            <Net key=key.clone() />
            <Deeds key=key.clone() />
            <AgainstBase key=key.clone() />
            <Budget key=key />
            <Show when=has_params>
                <Fold name=t(label!("公司数字", "Company figures")) open=true>
                    <Figures filling=filling />
                </Fold>
            </Show>
            <Show when=has_options>
                <Fold
                    name=t(label!("理解", "Readings"))
                    count=Signal::derive(move || Some(changed.get()))
                    open=true
                >
                    <Readings filling=filling />
                </Fold>
            </Show>
            <Show when=move || is_draft>
                <Fold name=t(label!("条款", "Clauses")) opened=clauses_opened>
                    {move || clauses_opened.get().then(|| draft_clauses.with_value(ViewFn::run))}
                </Fold>
            </Show>
            <Show when=move || !is_draft && !has_params() && !has_options()>
                <p class="empty">{t(none)}</p>
            </Show>
        </Dialog>
    }
}

/// What the column comes to, as it changes.
#[component]
fn Net(key: String) -> impl IntoView {
    let state = state();
    let own = key.clone();
    let overlay = Overlay::Total(Under::Other(key.clone()), TotalOf::Net);
    let net = Memo::new(move |_| {
        state.comparing.columns.with(|columns| {
            let column = columns.iter().find(|column| column.key == key);
            let computed = column.and_then(|column| column.computed.as_ref());
            computed.map(|computed| sums(computed).net)
        })
    });
    provide_context(Under::Other(own));
    let shown = Signal::derive(move || net.get().unwrap_or_else(|| Shown::Waiting(Vec::new())));
    view! {
        <p class="rep-net">
            <Figure shown=shown note=Note::Beside />
            <span class="rep-unit">{t(label!("元 合计净额", "total net (¥)"))}</span>
        </p>
        <p class="rep-net"><OpensLine overlay=overlay text=t(label!("怎么算的", "How it is calculated")) /></p>
    }
}

/// What can be done with the column.
#[component]
fn Deeds(key: String) -> impl IntoView {
    let state = state();
    let href = format!(
        "#{}",
        Route::Schemes(Some(scheme_of(&key).to_owned())).hash()
    );
    let key = StoredValue::new(key);
    let examples = Memo::new(move |_| {
        state.workbook.with(|workbook| {
            let key = key.get_value();
            let definition = workbook.definition(&key)?;
            let fill = with_examples(&definition, &workbook.fill(&key))?;
            Some(Shared::new(fill))
        })
    });
    let try_it = move || {
        if let Some(fill) = examples.get_untracked() {
            state.act_all(vec![Edit::Fill(key.get_value(), fill)]);
        }
    };
    let another = move || add_column(state, &key.get_value());
    let remove = move || {
        let edit = key.with_value(|key| {
            state
                .workbook
                .with_untracked(|workbook| workbook.without_column(key))
        });
        state.close_run();
        state.act(edit);
        state.overlays.close();
    };
    // What stands in a draft's clauses is changed in the draft itself; a frame that fixes the scheme makes no others.
    let can_copy = !state.frame.fixed_scheme
        && key.with_value(|key| !matches!(SchemeKey::of(key), SchemeKey::Draft(_)));
    let copy = move |_| copy_column(state, &key.get_value());
    let go = move |event: web_sys::MouseEvent| {
        event.prevent_default();
        let route = Route::Schemes(Some(key.with_value(|key| scheme_of(key).to_owned())));
        state.overlays.close_all(move || state.go(&route));
    };
    view! {
        <div class="buttons">
            <Show when=move || !state.frame.fixed_scheme && examples.with(Option::is_some)>
                <Button id="column-examples" text=t(label!("用示例数字试算", "Try it with example figures")) on_press=try_it />
            </Show>
            <Button
                id="another-column"
                text=t(label!("再加一列，填别的数字", "Add a column with other figures"))
                sign=Sign::Plus
                on_press=another
            />
            <Button
                id="remove-column"
                text=t(label!("不比这一列", "Remove this column"))
                weight=Weight::Quiet
                on_press=remove
            />
            <a class="button" data-weight="quiet" href=href on:click=go>{t(label!("看条款", "See the clauses"))}</a>
        </div>
        <Show when=move || can_copy>
            <p class="hint">
                {t(label!("这里能改的是公司数字和理解；写在条款里的金额和比例要改，", "Company figures and readings can be changed here; for amounts and rates that stand in the clauses, "))}
                <button type="button" class="link" id="copy-column" on:click=copy>
                    {t(label!("抄成自建方案，加进比较", "make a custom copy and compare it"))}
                </button>
            </p>
        </Show>
    }
}

/// Sets another column of the same scheme beside the column of a key, and shows what can be changed of it.
fn add_column(state: State, key: &str) {
    let (another, edit) = state
        .workbook
        .with_untracked(|workbook| workbook.another_column(key));
    state.act_all(vec![edit]);
    state.overlays.replace(Overlay::Column(another));
}

/// Makes an own scheme of the column's, with what is filled into it, right of the column; all of it one act.
fn copy_column(state: State, key: &str) {
    let made = state.workbook.with_untracked(|workbook| {
        let definition = workbook.definition(key)?;
        let old = workbook.column_name(key);
        let name = name_of_copy(workbook, &old);
        let (id, adding) = workbook.adding(copy_of(&definition, &name.zh, &name.en));
        let fill = Edit::Fill(id.clone(), workbook.fill(key));
        let beside = workbook.with_column_beside(key, &id);
        Some((id, old, name, vec![adding, fill, beside]))
    });
    let Some((id, old, name, edits)) = made else {
        return;
    };
    state.act_all(edits);
    let said = say!(
        "已抄成草稿“{0}”，在“{1}”右边一列；条款里的数字在这里就能改。",
        "A draft was made: “{0}”. It is the column to the right of “{1}”; figures of its clauses can be changed right here.",
        name,
        old
    );
    state.comparing.said_of.set_value(Some((id.clone(), said)));
    state.overlays.replace(Overlay::Column(id));
}
