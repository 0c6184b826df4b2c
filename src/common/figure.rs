//! What several places say of a scheme's figures.

use rewards_document::workbook::{Fill, TypedFigure, figure_key};
use rewards_format::{Param, ParamType};
use rewards_words::label;
use rewards_words::text::Label;

/// Whether a parameter is still to be filled in.
pub fn is_open(param: &Param, fill: &Fill) -> bool {
    let is_blank = |key: &str| fill.figures.get(key).is_none_or(TypedFigure::is_blank);
    match &param.kind {
        ParamType::By(attribute, _) => attribute
            .words()
            .iter()
            .all(|word| is_blank(&figure_key(&param.id, Some(word)))),
        ParamType::Money
        | ParamType::Rate
        | ParamType::Score
        | ParamType::Margin
        | ParamType::Count { .. }
        | ParamType::Date
        | ParamType::Boolean
        | ParamType::Text
        | ParamType::Choice(_)
        | ParamType::Bands { .. } => param.default.is_none() && is_blank(&param.id),
    }
}

/// The unit of a type, behind its field.
pub const fn unit(kind: &ParamType) -> Label {
    match kind {
        ParamType::Money => label!("元", "¥"),
        ParamType::Rate | ParamType::Score | ParamType::Margin => label!("%", "%"),
        ParamType::Count { .. }
        | ParamType::Date
        | ParamType::Boolean
        | ParamType::Text
        | ParamType::Choice(_)
        | ParamType::Bands { .. }
        | ParamType::By(..) => label!("", ""),
    }
}
