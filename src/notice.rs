//! What the page has to say of storage, files and the clipboard, and of what was done to a table.

use rewards_document::workbook::{Facts, Leaving, Place, RowId, Shared, Sheet};
use rewards_words::text::Localized;

/// So many pieces of news stand at once; the oldest goes first.
const MOST_NEWS: usize = 3;

/// How something is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tone {
    /// Something was done.
    News,
    /// Something is wrong, or was not done.
    Warning,
}

impl Tone {
    /// Its word for the styles.
    pub const fn word(self) -> &'static str {
        match self {
            Self::News => "news",
            Self::Warning => "warning",
        }
    }
}

/// Something that the page has to say.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Notice {
    /// What.
    pub text: Localized,
    /// How it's said.
    pub tone: Tone,
    /// The details.
    pub details: Vec<Localized>,
    /// A text that was put aside and can be fetched as a file.
    pub file: Option<String>,
    /// Under which keys that text lies; forgotten when a person does without it.
    pub aside: Vec<String>,
    /// A text to copy by hand, where the clipboard is refused.
    pub to_copy: Option<String>,
    /// The workbook that was open before: its id, and what it is called.
    pub back_to: Option<(String, Localized)>,
    /// The id of an own scheme that was removed: it's said until that is back.
    pub removed: Option<String>,
    /// A file is to be saved, which can be done here.
    pub saves: bool,
    /// Where in the history it left one: it can be taken back, and is said until something else is done.
    pub undo: Option<Place>,
    /// The id of the workbook in which it was done: it's said there alone. None of what concerns the page.
    pub book: Option<String>,
}

impl Notice {
    /// What is wrong, or was not done.
    pub const fn of(text: Localized) -> Self {
        Self {
            text,
            tone: Tone::Warning,
            details: Vec::new(),
            file: None,
            aside: Vec::new(),
            to_copy: None,
            back_to: None,
            removed: None,
            saves: false,
            undo: None,
            book: None,
        }
    }

    /// What isn't kept: a file is to be saved.
    pub fn to_save(text: Localized) -> Self {
        Self {
            saves: true,
            ..Self::of(text)
        }
    }

    /// Whether it only tells what was done where one is: nothing in it is asked for elsewhere.
    pub fn is_passing(&self) -> bool {
        let Self {
            text: _,
            tone,
            details: _,
            file,
            aside,
            to_copy,
            back_to,
            removed,
            saves,
            undo: _,
            book: _,
        } = self;
        let leads_on = file.is_some() || to_copy.is_some() || back_to.is_some() || *saves;
        *tone == Tone::News && !leads_on && aside.is_empty() && removed.is_none()
    }

    /// What was done.
    pub fn news(text: Localized) -> Self {
        Self {
            tone: Tone::News,
            ..Self::of(text)
        }
    }
}

/// The notices with one more.
pub fn with_another(mut notices: Vec<Notice>, another: Notice) -> Vec<Notice> {
    if notices.contains(&another) {
        return notices;
    }
    notices.push(another);
    let news = |notices: &[Notice]| notices.iter().filter(|one| one.is_passing()).count();
    while news(&notices) > MOST_NEWS
        && let Some(oldest) = notices.iter().position(Notice::is_passing)
    {
        notices.remove(oldest);
    }
    notices
}

/// What was done to a table beside what one sees in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Done {
    /// The table below which it's said.
    pub sheet: Sheet,
    /// The first of its rows, where one is known.
    pub row: Option<RowId>,
    /// What.
    pub text: Localized,
    /// What can be done about it.
    pub answer: Answer,
}

/// What can be done about what was done.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// What leaving a row made is put right: the writer may have meant something else.
    Mend(Box<Leaving>),
    /// It's taken back, as long as the facts are those that it left.
    TakeBack(Shared<Facts>),
}
