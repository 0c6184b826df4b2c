//! What several places say of a scheme's figures.

use rewards_format::ParamType;
use rewards_words::label;
use rewards_words::text::Label;

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
