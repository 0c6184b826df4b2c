//! The words in which sheets say where a band begins and ends.

/// Whether a limit itself belongs to its band.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Within {
    In,
    Out,
}

/// At which end of a band a limit stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    Lower,
    Upper,
}

/// What a word says of a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Said {
    /// Of the figure behind it.
    Before(End, Option<Within>),
    /// Of the figure before it.
    Behind(End, Option<Within>),
    /// Of the figure on either side, as ≤ does.
    Sign(End, Within),
    /// That a band goes on up to the figure behind it.
    Joins,
    /// Whether a figure belongs to the band.
    Is(Within),
    /// Nothing that matters here.
    Nothing,
}

use End::{Lower, Upper};
use Said::{Before, Behind, Is, Joins, Nothing, Sign};
use Within::{In, Out};

/// Words that mean the same.
const WORDS: [(&[&str], Said); 17] = [
    (
        &[
            "不满",
            "未满",
            "不足",
            "不到",
            "低于",
            "小于",
            "少于",
            "未达到",
            "未达",
            "under",
            "below",
            "lessthan",
        ],
        Before(Upper, Some(Out)),
    ),
    (
        &[
            "不超过",
            "不高于",
            "不大于",
            "不多于",
            "至多",
            "最多",
            "upto",
            "atmost",
            "nomorethan",
        ],
        Before(Upper, Some(In)),
    ),
    (
        &[
            "超过", "大于", "高于", "多于", "超出", "over", "above", "morethan",
        ],
        Before(Lower, Some(Out)),
    ),
    (
        &[
            "不低于",
            "不少于",
            "不小于",
            "达到",
            "满",
            "至少",
            "atleast",
            "from",
        ],
        Before(Lower, Some(In)),
    ),
    (&["从", "自"], Before(Lower, None)),
    (&["以上", "+"], Behind(Lower, None)),
    (
        &[
            "及以上",
            "或以上",
            "(含)以上",
            "含以上",
            "起",
            "andabove",
            "andover",
            "andup",
            "ormore",
            "orabove",
            "orover",
        ],
        Behind(Lower, Some(In)),
    ),
    (&["以下", "以内", "之内"], Behind(Upper, None)),
    (
        &[
            "及以下",
            "或以下",
            "及以内",
            "(含)以下",
            "含以下",
            "orless",
            "andbelow",
            "andunder",
            "orbelow",
        ],
        Behind(Upper, Some(In)),
    ),
    (&["<"], Sign(Upper, Out)),
    (&["≤", "<=", "=<"], Sign(Upper, In)),
    (&[">"], Sign(Lower, Out)),
    (&["≥", ">=", "=>"], Sign(Lower, In)),
    (&["-", "至", "到", "to"], Joins),
    (
        &["不含", "不包含", "不包括", "exclusive", "excluded", "excl"],
        Is(Out),
    ),
    (
        &["含", "包含", "包括", "inclusive", "included", "incl"],
        Is(In),
    ),
    (
        &[
            "(",
            ")",
            "[",
            "]",
            ",",
            ";",
            ".",
            "且",
            "并且",
            "但",
            "and",
            "本数",
            "x",
            "销售额",
            "销售",
            "回款",
            "金额",
            "业绩",
            "sales",
            "∞",
            "+∞",
            "不限",
            "无上限",
            "上不封顶",
        ],
        Nothing,
    ),
];

/// The longest of the words with which a text begins: its length, and what it says.
pub(super) fn said(text: &str) -> Option<(usize, Said)> {
    let words = WORDS.iter();
    let words = words.flat_map(|(words, said)| words.iter().map(|word| (word.len(), word, *said)));
    words
        .filter(|(_, word, _)| text.starts_with(**word))
        .max_by_key(|(length, ..)| *length)
        .map(|(length, _, said)| (length, said))
}
