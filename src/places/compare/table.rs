//! The comparison as a table: a row for each rep, a column for each scheme; on a phone two schemes at a time.

use super::cell::Amount;
use crate::common::try_with_examples;
use crate::lang::{live, t};
use crate::overlay::Overlay;
use crate::state::{State, state};
use leptos::prelude::*;
use rewards_document::catalog;
use rewards_document::statement::{Compared, ComparedScheme, Comparison, Fare, ShownRate, digits};
use rewards_words::text::{Label, Localized};
use rewards_words::{label, say};

/// So many schemes stand beside each other on a phone.
const ON_A_PHONE: usize = 2;

/// By which column the reps are sorted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum SortBy {
    /// As the table of the reps has them.
    Table,
    /// By what they get under a scheme, most first.
    Most(usize),
    /// Least first.
    Least(usize),
}

/// The table.
#[component]
pub fn ComparisonTable(
    compared: Memo<Comparison>,
    base: RwSignal<Option<String>>,
) -> impl IntoView {
    let state = state();
    let (sort, first) = (RwSignal::new(SortBy::Table), RwSignal::new(0_usize));
    let count = Memo::new(move |_| compared.with(|compared| compared.schemes.len()));
    let shown = Memo::new(move |_| {
        let count = count.get();
        if state.narrow.get() {
            let from = first.get().min(count.saturating_sub(ON_A_PHONE));
            (from..count.min(from + ON_A_PHONE)).collect::<Vec<_>>()
        } else {
            (0..count).collect()
        }
    });
    let base_at = Memo::new(move |_| {
        compared.with(|compared| {
            let is_base = |scheme: &ComparedScheme| {
                scheme.more.is_some_and(|more| more == Default::default())
            };
            let chosen = base.with(|base| {
                let id = base.clone().unwrap_or_else(|| state.template.get());
                compared.schemes.iter().position(|scheme| scheme.id == id)
            });
            chosen
                .or_else(|| compared.schemes.iter().position(is_base))
                .unwrap_or(0)
        })
    });
    let rows = Memo::new(move |_| {
        let sort = sort.get();
        compared.with(|compared| sorted(compared, sort))
    });
    let head = move |place: usize| view! { <SchemeHead compared=compared place=place sort=sort base_at=base_at /> };
    let rep = move |place: usize| {
        let cells = move || {
            compared.with(|compared| {
                let nets = compared
                    .reps
                    .get(place)
                    .map(|rep| rep.nets.clone())
                    .unwrap_or_default();
                shown
                    .get()
                    .into_iter()
                    .filter_map(|at| nets.get(at).map(|net| (at, *net)))
                    .collect::<Vec<_>>()
            })
        };
        let name =
            move || compared.with(|compared| compared.reps.get(place).map(|rep| rep.name.clone()));
        let cell = move |(at, net): (usize, Compared)| {
            let open = move |_| open_working(state, compared, at, place);
            view! {
                <td data-base=move || (base_at.get() == at).then_some("")>
                    <button type="button" class="cell-open" aria-haspopup="dialog" on:click=open>
                        <Amount compared=net is_base=base_at.get_untracked() == at />
                    </button>
                </td>
            }
        };
        view! {
            <tr>
                <th scope="row">{name}</th>
                {move || cells().into_iter().map(cell).collect_view()}
            </tr>
        }
    };
    view! {
        <div class="compare-tools">
            <BaseChoice compared=compared base=base base_at=base_at />
            <Turn count=count first=first />
        </div>
        <div class="comparison-box">
            <table class="comparison" aria-labelledby="place-heading">
                <thead>
                    <tr>
                        <th scope="col"><span class="unseen">{t(label!("业务员", "Salesperson"))}</span></th>
                        {move || shown.get().into_iter().map(head).collect_view()}
                    </tr>
                </thead>
                <tbody>
                    <For each=move || rows.get() key=|place| *place children=rep />
                </tbody>
                <tbody class="sums">
                    {move || {
                        let (shown, base) = (shown.get(), base_at.get());
                        compared.with(|compared| sums(compared, &shown, base))
                    }}
                </tbody>
            </table>
        </div>
    }
}

/// The places of the reps, in order.
fn sorted(compared: &Comparison, sort: SortBy) -> Vec<usize> {
    let mut places: Vec<usize> = (0..compared.reps.len()).collect();
    let net = |place: &usize, scheme: usize| {
        let rep = compared.reps.get(*place);
        rep.and_then(|rep| rep.nets.get(scheme))
            .map(|net| net.net.amount)
    };
    match sort {
        SortBy::Table => {}
        SortBy::Most(scheme) => places.sort_by_key(|place| std::cmp::Reverse(net(place, scheme))),
        SortBy::Least(scheme) => places.sort_by_key(|place| net(place, scheme)),
    }
    places
}

/// Opens the working of a figure: the rep's statement under the scheme.
fn open_working(state: State, compared: Memo<Comparison>, scheme: usize, rep: usize) {
    let id =
        compared.with_untracked(|compared| compared.schemes.get(scheme).map(|one| one.id.clone()));
    if let Some(id) = id {
        state.overlays.open(Overlay::Working(id, rep));
    }
}

/// The head of a column: the scheme, what waits in it, and sorting.
#[component]
fn SchemeHead(
    compared: Memo<Comparison>,
    place: usize,
    sort: RwSignal<SortBy>,
    base_at: Memo<usize>,
) -> impl IntoView {
    let state = state();
    let scheme = Memo::new(move |_| {
        compared.with(|compared| {
            compared
                .schemes
                .get(place)
                .map(|one| (one.id.clone(), one.name.clone(), one.waiting))
        })
    });
    let name = live(move || {
        scheme.with(|scheme| {
            scheme
                .as_ref()
                .map(|(_, name, _)| name.clone())
                .unwrap_or_default()
        })
    });
    let order = move || match sort.get() {
        SortBy::Most(at) if at == place => "descending",
        SortBy::Least(at) if at == place => "ascending",
        _ => "none",
    };
    let next = move |_| {
        sort.update(|sort| {
            *sort = match *sort {
                SortBy::Most(at) if at == place => SortBy::Least(place),
                SortBy::Least(at) if at == place => SortBy::Table,
                _ => SortBy::Most(place),
            };
        });
    };
    let waiting =
        move || scheme.with(|scheme| scheme.as_ref().map_or(0, |(_, _, waiting)| *waiting));
    let try_it = move |_| {
        let id = scheme.with_untracked(|scheme| scheme.as_ref().map(|(id, ..)| id.clone()));
        if let Some(definition) = id.as_deref().and_then(catalog::definition) {
            try_with_examples(state, definition);
        }
    };
    view! {
        <th scope="col" aria-sort=order data-base=move || (base_at.get() == place).then_some("")>
            <button type="button" class="column-name" title=t(label!("按这一列排序", "Sort by this column")) on:click=next>
                {name}
                <span class="sort-sign" aria-hidden="true">
                    {move || match order() {
                        "descending" => " ↓",
                        "ascending" => " ↑",
                        _ => "",
                    }}
                </span>
            </button>
            <Show when=move || { waiting() > 0 }>
                <button type="button" class="badge" data-tone="open" on:click=try_it title=t(label!("用示例数字试算", "Try it with example figures"))>
                    {move || t(say!("{0} 条待填写", "{0} to fill in", waiting()))}
                </button>
            </Show>
        </th>
    }
}

/// Against which scheme the others are held.
#[component]
fn BaseChoice(
    compared: Memo<Comparison>,
    base: RwSignal<Option<String>>,
    base_at: Memo<usize>,
) -> impl IntoView {
    let lang = crate::lang::language();
    let options = move || {
        let base = base_at.get();
        compared.with(|compared| {
            let option = |(at, scheme): (usize, &ComparedScheme)| {
                let name = scheme.name.in_lang(lang.get()).to_owned();
                view! { <option value=scheme.id.clone() selected=at == base>{name}</option> }
            };
            compared
                .schemes
                .iter()
                .enumerate()
                .map(option)
                .collect_view()
        })
    };
    view! {
        <label class="base-choice">
            <span>{t(label!("以哪个为准", "Held against"))}</span>
            <select class="field" id="base" on:change=move |event| base.set(Some(event_target_value(&event)))>
                {options}
            </select>
        </label>
    }
}

/// On a phone: the schemes before and after.
#[component]
fn Turn(count: Memo<usize>, first: RwSignal<usize>) -> impl IntoView {
    let state = state();
    use crate::parts::button::Button;
    let last = move || count.get().saturating_sub(ON_A_PHONE);
    view! {
        <Show when=move || state.narrow.get() && (count.get() > ON_A_PHONE)>
            <nav class="pager" aria-label=t(label!("看哪几个方案", "Which schemes to see"))>
                <Button
                    text=t(label!("前一个", "Before"))
                    disabled=Signal::derive(move || first.get() == 0)
                    on_press=move || first.update(|at| *at = at.saturating_sub(1))
                />
                <Button
                    text=t(label!("后一个", "Next"))
                    disabled=Signal::derive(move || first.get() >= last())
                    on_press=move || first.update(|at| *at = (*at + 1).min(count.get_untracked().saturating_sub(ON_A_PHONE)))
                />
            </nav>
        </Show>
    }
}

/// The sums of each scheme.
fn sums(compared: &Comparison, shown: &[usize], base: usize) -> Vec<AnyView> {
    let schemes = || {
        shown
            .iter()
            .filter_map(|at| compared.schemes.get(*at).map(|scheme| (*at, scheme)))
    };
    let row = |name: Label, cell: &dyn Fn(usize, &ComparedScheme) -> AnyView| {
        let cells = schemes().map(|(at, scheme)| {
            let is_base = (at == base).then_some("");
            view! { <td data-base=is_base>{cell(at, scheme)}</td> }
        });
        view! {
            <tr>
                <th scope="row">{t(name)}</th>
                {cells.collect_view()}
            </tr>
        }
        .into_any()
    };
    let net = |at: usize, scheme: &ComparedScheme| {
        let compared = Compared {
            net: scheme.net,
            more: scheme.more,
        };
        view! { <Amount compared=compared is_base=at == base /> }.into_any()
    };
    let text = |shown: Localized| t(shown).into_any();
    let rate = |_: usize, scheme: &ComparedScheme| match &scheme.shown.cost_rate {
        ShownRate::NoSales => t(label!("没有销售额", "no sales")).into_any(),
        rate => text(rate.text()),
    };
    let names: Vec<&str> = compared.reps.iter().map(|rep| rep.name.as_str()).collect();
    let fare = |at: usize, scheme: &ComparedScheme| match at == base {
        true => "–".into_any(),
        false => t(fare_words(&scheme.fare, &names)).into_any(),
    };
    vec![
        row(label!("合计净额", "Net, all"), &net),
        row(label!("奖励", "Rewards"), &|_, scheme| {
            text(scheme.shown.reward.text())
        }),
        row(label!("扣罚", "Penalties"), &|_, scheme| {
            text(scheme.shown.penalty.text())
        }),
        row(label!("客户所得", "To customers"), &|_, scheme| {
            text(scheme.shown.benefit.text())
        }),
        row(label!("费用率", "Cost rate"), &rate),
        row(label!("谁多谁少", "Who gains, who loses"), &fare),
    ]
}

/// How the reps fare: 3 人多，1 人少，最多少 360.00（李娜）.
fn fare_words(fare: &Fare, names: &[&str]) -> Localized {
    if fare.winners + fare.losers + fare.unknown == 0 {
        return say!("都一样", "all the same");
    }
    if fare.winners + fare.losers == 0 && fare.unknown > 0 {
        return say!("不可计算", "cannot be told");
    }
    let mut text = say!(
        "{0} 人多，{1} 人少",
        "{0} gain, {1} lose",
        fare.winners,
        fare.losers
    );
    if let Some((who, worst)) = fare.worst {
        let name = names.get(who).copied().unwrap_or_default();
        text.push(&say!(
            "；{0}少得最多：{1}",
            "; {0} loses most: {1}",
            name,
            digits(worst)
        ));
    }
    text
}
