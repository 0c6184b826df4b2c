//! What a rep gets under each scheme, in a line.

use rewards_words::label;
use rewards_words::lang::Lang;
use rewards_words::text::Localized;

/// What each rep gets under each scheme, in a line: `张伟：现行制度 7,640.00；新提成方案 8,120.00`.
pub fn rep_line(
    name: &str,
    schemes: &[Localized],
    worths: &[Option<String>],
    lang: Lang,
) -> String {
    let waiting = label!("待填写", "to fill in").in_lang(lang);
    let worth = |(scheme, worth): (&Localized, &Option<String>)| {
        let worth = worth.as_deref().unwrap_or(waiting);
        format!("{} {worth}", scheme.in_lang(lang))
    };
    let worths: Vec<String> = schemes.iter().zip(worths).map(worth).collect();
    match lang {
        Lang::Zh => format!("{name}：{}", worths.join("；")),
        Lang::En => format!("{name}: {}", worths.join("; ")),
    }
}
