//! From where to where a band reaches, as sheets write it: `不满1万元`, `1万以上不满5万`, `1万≤x<5万`, `[10,000, 50,000)`, `50,000+`.

use super::span_figure::figure;
use super::span_words::{End, Said, Within, said};

/// A limit as it's written; whether it belongs to the band only where that's said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Limit {
    pub(super) text: String,
    pub(super) within: Option<Within>,
}

/// A band's two limits, of which one may be left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Span {
    pub(super) from: Option<Limit>,
    pub(super) to: Option<Limit>,
}

/// How figures of the sheet are read: what a text comes to, in the smallest unit.
pub(super) type Value<'a> = &'a dyn Fn(&str) -> Option<i128>;

/// The limits that a text says; nothing where something else stands there, too. A figure alone, of which nothing is said,
/// stands at this end.
pub(super) fn span(text: &str, value: Value<'_>, alone: End) -> Option<Span> {
    let text = tidy(text);
    interval(&text, value).or_else(|| Walk::over(&text, value)?.span(alone))
}

/// Half-width letters without blanks, dashes as one.
pub(super) fn tidy(text: &str) -> String {
    let letters = text.trim().chars().filter(|letter| !letter.is_whitespace());
    let letters = letters.map(|letter| match letter {
        '−' | '–' | '—' | '～' | '〜' | '~' | '－' => '-',
        '【' | '〔' => '[',
        '】' | '〕' => ']',
        '、' => ',',
        '⩾' | '≧' => '≥',
        '⩽' | '≦' => '≤',
        '￥' => '¥',
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(letter as u32 - 0xfee0).unwrap_or(letter),
        _ => letter,
    });
    letters.collect::<String>().to_lowercase()
}

/// `[10,000,50,000)`, `(1万-5万]`, `[5万,+∞)`.
fn interval(text: &str, value: Value<'_>) -> Option<Span> {
    let within = |sign: char| match sign {
        '[' | ']' => Some(Within::In),
        '(' | ')' => Some(Within::Out),
        _ => None,
    };
    let (opening, closing) = (text.chars().next()?, text.chars().next_back()?);
    let (lower, upper) = (within(opening)?, within(closing)?);
    let inner = text.strip_prefix(opening)?.strip_suffix(closing)?;
    let mut halves = inner.char_indices().filter_map(|(at, sign)| {
        let is_between = at > 0 && matches!(sign, ',' | '-' | ';');
        let (from, to) = inner.split_at_checked(at).filter(|_| is_between)?;
        Some((from, to.strip_prefix(sign)?))
    });
    halves.find_map(|(from, to)| {
        let limit = |text: &str, within| match text {
            "" | "∞" | "+∞" | "-∞" => Some(None),
            _ => {
                let is_group = text.starts_with("00");
                value(text).filter(|_| !is_group)?;
                let text = text.to_owned();
                Some(Some(Limit {
                    text,
                    within: Some(within),
                }))
            }
        };
        let mut span = Span {
            from: limit(from, lower)?,
            to: limit(to, upper)?,
        };
        span.share_unit(value);
        let is_there = span.from.is_some() || span.to.is_some();
        (is_there && span.rises(value)).then_some(span)
    })
}

impl Span {
    /// `1-5万` is from 10,000: a smaller figure without a unit has that of the larger one.
    fn share_unit(&mut self, value: Value<'_>) {
        let (Some(from), Some(to)) = (&mut self.from, &self.to) else {
            return;
        };
        let is_bare =
            |letter: char| letter.is_ascii_digit() || matches!(letter, '.' | ',' | '¥' | '-');
        let begin = to.text.find(|letter| !is_bare(letter));
        let Some((figure, unit)) = begin.and_then(|at| to.text.split_at_checked(at)) else {
            return;
        };
        let is_smaller = from.text.chars().all(is_bare) && value(&from.text) < value(figure);
        if is_smaller {
            from.text.push_str(unit);
        }
    }

    fn rises(&self, value: Value<'_>) -> bool {
        match (&self.from, &self.to) {
            (Some(from), Some(to)) => value(&from.text) < value(&to.text),
            _ => true,
        }
    }
}

/// A figure on the way through a text, with what's known of it so far.
struct Met {
    text: String,
    end: Option<End>,
    within: Option<Within>,
}

/// What was met in a text, word by word.
struct Walk<'a> {
    met: Vec<Met>,
    /// What was said of the figure that comes next.
    ahead: Option<(End, Option<Within>)>,
    /// Whether 含 or 不含 stands before the figure that it's about.
    remark: Option<Within>,
    joins: bool,
    is_after_figure: bool,
    value: Value<'a>,
}

impl<'a> Walk<'a> {
    fn over(text: &str, value: Value<'a>) -> Option<Self> {
        let mut walk = Walk {
            met: Vec::new(),
            ahead: None,
            remark: None,
            joins: false,
            is_after_figure: false,
            value,
        };
        let mut rest = text;
        while !rest.is_empty() {
            let may_be_negative = !walk.is_after_figure && value("-1").is_some();
            let length = if let Some(length) = figure(rest, may_be_negative) {
                walk.figure(rest.get(..length)?)?;
                walk.is_after_figure = true;
                length
            } else {
                let (length, said) = said(rest)?;
                walk.word(said, rest.get(length..)?)?;
                walk.is_after_figure = false;
                length
            };
            rest = rest.get(length..)?;
        }
        Some(walk)
    }

    fn figure(&mut self, text: &str) -> Option<()> {
        let read = (self.value)(text)?;
        let remark = self.remark.take();
        let value = self.value;
        let mut met = self.met.iter_mut();
        let same = met.find(|met| remark.is_some() && value(&met.text) == Some(read));
        if let Some(same) = same {
            same.within = remark;
            return Some(());
        }
        let (end, within) = match self.ahead.take() {
            Some((end, within)) => (Some(end), within),
            None => (None, None),
        };
        self.met.push(Met {
            text: text.to_owned(),
            end,
            within: remark.or(within),
        });
        Some(())
    }

    fn word(&mut self, said: Said, behind: &str) -> Option<()> {
        match said {
            Said::Before(end, within) => self.ahead = Some((end, within)),
            Said::Behind(end, within) => self.last(end, within)?,
            // 1万≤x: the figure stands on the sign's other side.
            Said::Sign(end, within) if self.is_after_figure => {
                let end = match end {
                    End::Lower => End::Upper,
                    End::Upper => End::Lower,
                };
                self.last(end, Some(within))?;
            }
            Said::Sign(end, within) => self.ahead = Some((end, Some(within))),
            Said::Joins => {
                self.joins = true;
                self.ahead = Some((End::Upper, None));
            }
            Said::Is(within) if figure(behind, false).is_some() => self.remark = Some(within),
            Said::Is(within) => self.met.last_mut()?.within = Some(within),
            Said::Nothing => {}
        }
        Some(())
    }

    /// What stands behind a figure is said of it.
    fn last(&mut self, end: End, within: Option<Within>) -> Option<()> {
        let last = self.met.last_mut()?;
        let fits = last.end.is_none_or(|known| known == end);
        last.end = Some(end);
        last.within = within.or(last.within);
        fits.then_some(())
    }

    fn span(self, alone: End) -> Option<Span> {
        let mut met = self.met.into_iter();
        let (first, second) = (met.next()?, met.next());
        let end = match second {
            Some(_) => End::Lower,
            None => alone,
        };
        let end = first.end.unwrap_or(end);
        let limit = |met: Met| Limit {
            text: met.text,
            within: met.within,
        };
        let span = match (end, second) {
            (End::Lower, None) => Span {
                from: Some(limit(first)),
                to: None,
            },
            (End::Upper, None) => Span {
                from: None,
                to: Some(limit(first)),
            },
            (End::Lower, Some(second)) if second.end == Some(End::Upper) => Span {
                from: Some(limit(first)),
                to: Some(limit(second)),
            },
            (End::Upper, Some(second)) if second.end == Some(End::Lower) => Span {
                from: Some(limit(second)),
                to: Some(limit(first)),
            },
            (_, Some(_)) => return None,
        };
        let mut span = span;
        if self.joins {
            span.share_unit(self.value);
        }
        met.next().is_none().then_some(span)
    }
}
