//! Where in the page one is: the place that the hash of the address names.

/// A place of the page, told apart by the hash of the address.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Route {
    /// 算奖励: one scheme, the facts, the statement.
    #[default]
    Calculate,
    /// 比方案: the same facts under several schemes.
    Compare,
    /// 方案库: all schemes, or one of them.
    Schemes(Option<String>),
}

impl Route {
    /// The place that a hash names; an unknown hash names none.
    #[must_use]
    pub fn of_hash(hash: &str) -> Option<Self> {
        match hash.trim_matches('/') {
            "calculate" => Some(Self::Calculate),
            "compare" => Some(Self::Compare),
            // Links of older pages call the place otherwise.
            "schemes" | "templates" => Some(Self::Schemes(None)),
            other => other
                .strip_prefix("schemes/")
                .or_else(|| other.strip_prefix("templates/"))
                .map(|id| Self::Schemes(Some(id.to_owned()))),
        }
    }

    /// Whether a hash asks for a place that the page doesn't know.
    #[must_use]
    pub fn is_unknown(hash: &str) -> bool {
        !hash.trim_matches('/').is_empty() && Self::of_hash(hash).is_none()
    }

    /// The hash that names it.
    #[must_use]
    pub fn hash(&self) -> String {
        match self {
            Self::Calculate => "/calculate".to_owned(),
            Self::Compare => "/compare".to_owned(),
            Self::Schemes(None) => "/schemes".to_owned(),
            Self::Schemes(Some(id)) => format!("/schemes/{id}"),
        }
    }
}
