//! Long work whose question follows from the state: done in turns, begun anew when it changes, left when nobody asks.

use crate::lang::t;
use crate::platform::{follow, in_turns};
use leptos::prelude::*;
use rewards_words::label;

/// What was found last, and of which question.
pub struct Worked<Q: Send + Sync + 'static, T: Send + Sync + 'static> {
    asked: Memo<Option<Q>>,
    found: RwSignal<Option<(Q, T)>>,
}

impl<Q: Send + Sync + 'static, T: Send + Sync + 'static> Clone for Worked<Q, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<Q: Send + Sync + 'static, T: Send + Sync + 'static> Copy for Worked<Q, T> {}

impl<Q, T> Worked<Q, T>
where
    Q: Clone + PartialEq + Send + Sync + 'static,
    T: Clone + Send + Sync + 'static,
{
    /// Does the work for whatever is asked. Nothing asked leaves it where it is.
    pub fn new<F: Future<Output = T> + 'static>(
        asked: Memo<Option<Q>>,
        work: impl Fn(Q) -> F + 'static,
    ) -> Self {
        let found = RwSignal::new(None::<(Q, T)>);
        let missing = move || {
            let question = asked.get()?;
            let is_known = found.with_untracked(|found| is_of(found.as_ref(), &question));
            (!is_known).then_some(question)
        };
        follow(missing, move |question, run| {
            let work = work(question.clone());
            async move {
                if let Some(answer) = in_turns(work, run).await {
                    let _ = found.try_set(Some((question, answer)));
                }
            }
        });
        Self { asked, found }
    }

    /// What was found last, also while something newer is looked for; nothing where nothing is asked.
    pub fn latest(self) -> Option<T> {
        self.asked.with(Option::is_some).then_some(())?;
        self.found
            .with(|found| found.as_ref().map(|(_, answer)| answer.clone()))
    }

    /// What was found of what is asked now.
    pub fn answer(self) -> Option<T> {
        let is_answered = self.is_answered();
        self.found.with(|found| {
            let (_, answer) = found.as_ref().filter(|_| is_answered)?;
            Some(answer.clone())
        })
    }

    /// Whether it's being worked on.
    pub fn is_working(self) -> bool {
        self.asked.with(Option::is_some) && !self.is_answered()
    }

    fn is_answered(self) -> bool {
        let asked = |found: Option<&(Q, T)>| {
            self.asked
                .with(|asked| asked.as_ref().is_some_and(|asked| is_of(found, asked)))
        };
        self.found.with(|found| asked(found.as_ref()))
    }
}

fn is_of<Q: PartialEq, T>(found: Option<&(Q, T)>, asked: &Q) -> bool {
    found.is_some_and(|(of, _)| of == asked)
}

/// That something is being computed.
#[component]
pub fn AtWork(#[prop(into)] when: Signal<bool>) -> impl IntoView {
    let name = t(label!("正在计算……", "Computing…"));
    view! {
        <p class="hint at-work" role="status">
            <Show when=move || when.get()>
                <progress aria-label=name></progress>
                " "
                {name}
            </Show>
        </p>
    }
}
