//! What readers of a comparison on paper have to know.

use super::comparison_types::ColumnOnPaper;
use crate::own::{Setting, SettingKind};
use crate::statement::Comparison;
use rewards_words::text::Localized;
use rewards_words::{label, many, say};

/// What readers of the report have to know.
pub(super) fn notes(compared: &Comparison, columns: &[ColumnOnPaper]) -> Vec<Localized> {
    let mut notes = vec![label!(
        "金额单位：元。净额是奖励减扣罚；括号里是比基准方案多（+）或少（−）多少。客户所得另列，不在净额里。",
        "All amounts in yuan. Net is rewards less penalties; in brackets, how much more (+) or less (−) than under the base. What customers get is listed separately and not in the net."
    )
    .into()];
    let waiting = compared.schemes.iter().filter(|scheme| scheme.waiting > 0);
    notes.extend(waiting.map(|scheme| {
        many!(
            scheme.waiting,
            "{1}：还有 {0} 条待公司填写数字，没有算在内。",
            "{1}: {0} rule waits for the company's figures and is not counted.",
            "{1}: {0} rules wait for the company's figures and are not counted.",
            scheme.name
        )
    }));
    notes.extend(columns.iter().filter_map(set));
    notes
}

/// What a column is read and filled in with, where that isn't what its scheme says; nothing where all of it is.
fn set(column: &ColumnOnPaper) -> Option<Localized> {
    let said = |setting: &Setting| {
        let value = Localized::joined(&setting.value, label!("；", "; "));
        match setting.kind {
            SettingKind::Figure => say!(
                "公司数字“{0}”是 {1}",
                "the company's figure “{0}” is {1}",
                setting.name,
                value
            ),
            SettingKind::Reading => say!(
                "理解“{0}”选的是“{1}”",
                "the reading of “{0}” is “{1}”",
                setting.name,
                value
            ),
        }
    };
    let all = Localized::joined(column.settings.iter().map(said), label!("；", "; "));
    (!column.settings.is_empty()).then(|| say!("{0}：{1}。", "{0}: {1}.", column.name, all))
}
