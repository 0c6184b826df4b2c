//! What it comes to: the sum, the reps, one rep's statement, customers and pools.

use super::left_out::LeftOutNote;
use super::rep::RepStatement;
use super::reps::Reps;
use super::waiting::Waiting;
use crate::common::{
    Begin, ExampleMark, ExampleNote, ExamplesNotice, Figure, Filling, GroupView, Groups, Note,
    OpensLine, go_to,
};
use crate::lang::{live, t};
use crate::overlay::{Overlay, Under};
use crate::parts::button::Button;
use crate::parts::gradual::Afterwards;
use crate::parts::toolbar::Toolbar;
use crate::state::{Drawer, state};
use leptos::prelude::*;
use rewards_core::number::Money;
use rewards_document::statement::{
    Computed, RuleGroup, Shown, ShownRate, Sums, TotalOf, customers, gives_nothing, pools, sums,
};
use rewards_document::workbook::FieldRef;
use rewards_words::text::{Label, Localized};
use rewards_words::{label, say};

/// The side of the page that says what it comes to.
#[component]
pub fn ResultPane() -> impl IntoView {
    let state = state();
    let is_blank = Memo::new(move |_| state.facts.with(|facts| facts.is_blank()));
    let has_any = Memo::new(move |_| state.computed.with(Option::is_some));
    let content = move || match (is_blank.get(), has_any.get()) {
        (true, _) => view! { <Begin /> }.into_any(),
        (false, true) => view! { <Settled /> }.into_any(),
        (false, false) => view! { <NoResult /> }.into_any(),
    };
    view! {
        <section class="result" data-scrolls="result" aria-labelledby="result-heading">
            <h2 class="unseen" id="result-heading" tabindex="-1">{t(label!("结果", "Result"))}</h2>
            {content}
        </section>
    }
}

/// Why there is nothing to say, and the way to what is wrong.
#[component]
fn NoResult() -> impl IntoView {
    let state = state();
    let is_period = Memo::new(move |_| {
        state.problems.with(|problems| {
            let mut fields = problems.iter().map(|placed| &placed.field);
            fields.any(|field| matches!(field, FieldRef::Period(_)))
        })
    });
    let why = live(move || {
        Localized::from(if is_period.get() {
            label!(
                "核算期没填对，先算不了。台账里的内容都在。",
                "The period isn't right, so nothing can be computed. All that was entered is still there."
            )
        } else {
            label!(
                "现在算不了：有内容填错了，见台账下面的提示。",
                "Nothing can be computed now: something in the ledger is wrong, as the note below it says."
            )
        })
    });
    view! {
        <div class="empty">
            <p role="status">{why}</p>
            <Show when=move || is_period.get()>
                <Button
                    text=t(label!("去改核算期", "Correct the period"))
                    on_press=move || go_to(state, &FieldRef::Period(0))
                />
            </Show>
        </div>
    }
}

/// A statement.
#[component]
fn Settled() -> impl IntoView {
    let state = state();
    let groups = move |pick: fn(&Computed) -> Vec<RuleGroup>| {
        Memo::new(move |_| {
            let groups = state
                .computed
                .with(|computed| computed.as_deref().map(pick));
            let groups = groups.unwrap_or_default().into_iter();
            groups.map(GroupView::from).collect::<Vec<_>>()
        })
    };
    let section = move |name: Label, part: &'static str, groups: Memo<Vec<GroupView>>| {
        view! {
            <Show when=move || !groups.with(Vec::is_empty)>
                <section class="statement-part" data-part=part>
                    <h3>{t(name)}</h3>
                    <Groups groups=groups />
                </section>
            </Show>
        }
    };
    let has_reps = Memo::new(move |_| state.reps.with(|reps| !reps.is_empty()));
    view! {
        <ExampleNote />
        // Where the company's figures are open above, it stands there.
        <Show when=move || state.narrow.get() || state.look.drawer.get() != Some(Drawer::Figures)>
            <ExamplesNotice filling=Filling::chosen(state) />
        </Show>
        // Where nobody is, nothing is nothing.
        <Show when=move || has_reps.get()>
            <Sum />
            <Show when=move || !state.narrow.get()>
                <LeftOutNote />
            </Show>
            <Reps />
        </Show>
        <Afterwards>
            <RepStatement />
            <Waiting />
            {section(label!("客户所得", "To customers"), "customers", groups(customers))}
            {section(label!("团队奖金池", "Team pools"), "pools", groups(pools))}
        </Afterwards>
    }
}

/// The sum of all reps.
#[component]
fn Sum() -> impl IntoView {
    let state = state();
    let all = Memo::new(move |_| {
        state
            .computed
            .with(|computed| computed.as_ref().map(|computed| sums(computed)))
    });
    let net = Signal::derive(move || {
        let net = all.with(|sums| sums.as_ref().map(|sums| sums.net.clone()));
        net.unwrap_or_else(|| Shown::Waiting(Vec::new()))
    });
    let has_sales = move || {
        all.with(|sums| {
            let rate = sums.as_ref().map(|sums| &sums.cost_rate);
            rate.is_some_and(|rate| *rate != ShownRate::NoSales)
        })
    };
    // What customers get is money, too, and stands in no rep's net.
    let has_benefit = Memo::new(move |_| {
        all.with(|sums| {
            let benefit = sums.as_ref().map(|sums| &sums.benefit);
            benefit.is_some_and(|benefit| *benefit != Shown::Known(Money::ZERO))
        })
    });
    let part = move |of: TotalOf, words: fn(&Sums) -> Localized| {
        let text =
            live(move || all.with(|sums| sums.as_ref().map(words).unwrap_or_default().beginning()));
        view! { <OpensLine overlay=Overlay::Total(Under::Own, of) text=text class="line-open" /> }
    };
    // A zero that no ledger could change says so.
    let why = Memo::new(move |_| {
        let computed = state.computed.get()?;
        gives_nothing(&computed.scheme).map(Localized::beginning)
    });
    view! {
        <header class="sum">
            // What opens is one stop of the Tab key.
            <Toolbar name=t(label!("全员合计", "Totals of all reps")) kind="sum">
                <p class="sum-name">
                    {t(label!("全员净额（元）", "Total net, all reps (¥)"))} " "
                    <OpensLine
                        overlay=Overlay::Total(Under::Own, TotalOf::Net)
                        text=t(label!("怎么算的", "How it is calculated"))
                    />
                    " "
                    <ExampleMark key=state.template />
                </p>
                <p class="sum-net"><Figure shown=net id="total-net" note=Note::Beside /></p>
                <p class="sum-parts">
                    {part(TotalOf::Reward, |sums| say!("奖励 {0}", "rewards {0}", sums.reward.marked()))}
                    {part(TotalOf::Penalty, |sums| say!("扣罚 {0}", "penalties {0}", sums.penalty.marked()))}
                    <Show when=move || has_benefit.get()>
                        {part(TotalOf::Benefit, |sums| say!("客户所得 {0}", "to customers {0}", sums.benefit.marked()))}
                    </Show>
                    <Show when=has_sales>
                        {part(TotalOf::CostRate, |sums| say!("{0} {1}", "{0} {1}", sums.cost_rate_name(), sums.cost_rate.text()))}
                    </Show>
                </p>
            </Toolbar>
            {move || why.get().map(|why| view! { <p class="sum-parts">{t(why)}</p> })}
        </header>
    }
}
