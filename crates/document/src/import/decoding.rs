//! Which encoding a file is in: the browser decodes, this says which of its answers is most plausible.

/// An encoding that tables come in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, with or without its mark.
    Utf8,
    /// GB18030, which holds GBK and GB2312: what Excel and WPS write as .csv on a Chinese Windows.
    Gb18030,
    /// UTF-16, low byte first: Excel's "Unicode text".
    Utf16Le,
    /// UTF-16, high byte first.
    Utf16Be,
}

impl Encoding {
    /// All of them, in the order in which they are tried.
    pub const ALL: [Self; 4] = [Self::Utf8, Self::Gb18030, Self::Utf16Le, Self::Utf16Be];

    /// The label that the browser's `TextDecoder` knows it by, and people, too.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Utf8 => "UTF-8",
            Self::Gb18030 => "GB18030",
            Self::Utf16Le => "UTF-16LE",
            Self::Utf16Be => "UTF-16BE",
        }
    }

    /// The one that a file's first bytes say.
    #[must_use]
    pub fn by_mark(bytes: &[u8]) -> Option<Self> {
        match bytes {
            [0xef, 0xbb, 0xbf, ..] => Some(Self::Utf8),
            [0xff, 0xfe, ..] => Some(Self::Utf16Le),
            [0xfe, 0xff, ..] => Some(Self::Utf16Be),
            _ => None,
        }
    }
}

/// What a file reads as in one encoding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    /// The encoding.
    pub encoding: Encoding,
    /// The text.
    pub text: String,
}

/// The place of the most plausible of these readings, which are strict ones (`fatal: true`): of those with the fewest letters
/// that nobody writes, the one that is tried first.
#[must_use]
pub fn likeliest(readings: &[Decoded]) -> Option<usize> {
    let odd = |reading: &Decoded| {
        let letters = reading.text.chars().take(20_000);
        letters.filter(|letter| is_odd(*letter)).count()
    };
    let tried = |reading: &Decoded| {
        Encoding::ALL
            .iter()
            .position(|encoding| *encoding == reading.encoding)
    };
    let readings = readings.iter().enumerate();
    let best = readings.min_by_key(|(_, reading)| (odd(reading), tried(reading)));
    best.map(|(at, _)| at)
}

/// These readings without those that read the same as an earlier one: of letters of ASCII alone every encoding makes the same.
#[must_use]
pub fn distinct(readings: Vec<Decoded>) -> Vec<Decoded> {
    let mut distinct: Vec<Decoded> = Vec::new();
    for reading in readings {
        if distinct.iter().all(|other| other.text != reading.text) {
            distinct.push(reading);
        }
    }
    distinct
}

/// What to show of a reading so that somebody can choose: its first letters, those of lines that are the same in every
/// encoding passed over where there are others.
#[must_use]
pub fn shown(reading: &Decoded) -> String {
    const LETTERS: usize = 60;
    let lines = || reading.text.lines().map(|line| line.trim_matches(BORDER));
    let telling = lines().find(|line| !line.is_ascii());
    let line = telling.or_else(|| lines().find(|line| !line.is_empty()));
    let line = line.unwrap_or_default();
    let shown: String = line
        .chars()
        .map(|letter| if letter.is_control() { ' ' } else { letter })
        .take(LETTERS)
        .collect();
    match line.chars().nth(LETTERS) {
        Some(_) => format!("{shown}…"),
        None => shown,
    }
}

const BORDER: [char; 5] = [' ', '\t', '\u{feff}', ',', ';'];

/// Letters that hardly anybody writes, and that stand where a text was read in the wrong encoding.
fn is_odd(letter: char) -> bool {
    matches!(letter, '\u{e000}'..='\u{f8ff}' | '\u{fffd}' | '\u{fffe}' | '\u{80}'..='\u{9f}' | '\u{f0000}'..)
        || (letter.is_control() && !matches!(letter, '\t' | '\n' | '\r'))
}
