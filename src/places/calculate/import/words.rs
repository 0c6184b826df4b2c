//! What the words of closed lists in a table mean: asked where it isn't known, to be put right where it is.

use crate::intake::{self, Stage, Work};
use crate::lang::{live, t};
use crate::parts::choice::{Offer, Select};
use crate::parts::fold::Fold;
use crate::parts::keyed::Keyed;
use crate::state::{State, state};
use leptos::prelude::*;
use rewards_document::import::WordRead;
use rewards_document::workbook::{Choice, normalize};
use rewards_words::label;
use rewards_words::text::Localized;

/// A word, as it's shown.
#[derive(Clone, Debug, PartialEq, Eq)]
struct WordView {
    choice: Choice,
    text: String,
    name: Localized,
    word: &'static str,
}

impl WordView {
    fn of(read: &WordRead) -> Self {
        Self {
            choice: read.choice,
            text: read.text.clone(),
            name: read.words(),
            word: read.word.unwrap_or_default(),
        }
    }

    /// What tells it from the others of its table, fit for an id.
    fn key(&self) -> String {
        let letters = self.text.chars().map(u32::from);
        letters.fold(format!("{:?}", self.choice), |key, letter| {
            format!("{key}-{letter:x}")
        })
    }
}

/// The words of a table.
#[component]
pub fn Words(at: usize) -> impl IntoView {
    let asked = listed(state(), at, Work::asked_words);
    let known = listed(state(), at, Work::known_words);
    let row = move |word: Signal<WordView>| view! { <WordRow table=at word=word /> };
    let count = Signal::derive(move || Some(known.with(Vec::len).to_string()));
    view! {
        <Show when=move || asked.with(|asked| !asked.is_empty())>
            <section class="import-words" aria-labelledby=format!("import-words-{at}")>
                <p class="import-asked" id=format!("import-words-{at}")>
                    {t(label!("这些字认不出，请选它们的意思：", "These words are not known. Choose what they mean:"))}
                </p>
                <Keyed each=asked key=WordView::key view=row />
            </section>
        </Show>
        <Show when=move || known.with(|known| !known.is_empty())>
            <Fold name=t(label!("文字怎么读", "How values are read")) count=count>
                <div class="import-words">
                    <Keyed each=known key=WordView::key view=row />
                </div>
            </Fold>
        </Show>
    }
}

/// Words of a table. While it's read anew, those that were found before stay, and so does the focus in one of them.
fn listed(
    state: State,
    at: usize,
    which: fn(&Work, usize) -> Vec<&WordRead>,
) -> Memo<Vec<WordView>> {
    let incoming = state.incoming;
    Memo::new(move |before: Option<&Vec<WordView>>| {
        let is_known = matches!(incoming.stage.get(), Some(Stage::Ready | Stage::Writing(_)));
        let views = incoming.with_work(|work| {
            let words = which(work, at).into_iter();
            words.map(WordView::of).collect()
        });
        match before {
            Some(before) if !is_known => before.clone(),
            _ => views.unwrap_or_default(),
        }
    })
}

#[component]
fn WordRow(table: usize, word: Signal<WordView>) -> impl IntoView {
    let state = state();
    let (id, choice, text) = word.with_untracked(|word| {
        let id = format!("import-word-{table}-{}", word.key());
        (id, word.choice, word.text.clone())
    });
    let offers = Signal::derive(move || {
        let lang = state.lang.get();
        let none = Offer {
            word: String::new(),
            name: label!("（请选）", "(choose)").in_lang(lang).to_owned(),
        };
        let named = choice.words().into_iter().filter_map(|word| {
            let name = normalize::named(choice, word)?.in_lang(lang).to_owned();
            Some(Offer {
                word: word.to_owned(),
                name,
            })
        });
        std::iter::once(none).chain(named).collect::<Vec<_>>()
    });
    let label = live(move || word.with(|word| word.name.clone()));
    let value = Signal::derive(move || word.with(|word| word.word.to_owned()));
    let wrong = Signal::derive(move || {
        let lang = state.lang.get();
        let asked = label!("还没有选", "Not chosen yet");
        word.with(|word| word.word.is_empty())
            .then(|| asked.in_lang(lang).to_owned())
    });
    let choose = move |word: String| {
        let text = text.clone();
        intake::rework(state, table, move |part, _| {
            let mapping = &mut part.reading.mapping;
            if word.is_empty() {
                mapping.forget_word(choice, &text);
            } else {
                mapping.say_word(choice, &text, &word);
            }
        });
    };
    view! { <Select id=id label=label offers=offers value=value wrong=wrong on_choose=choose /> }
}
