//! Names made plain, so that small differences in writing make none.

use std::collections::HashMap;
use std::sync::OnceLock;

/// A name as it is looked up: small letters of half width, without blanks, signs and what stands in brackets.
pub fn plain_name(text: &str) -> String {
    let (outside, _) = parted(text);
    let letters = outside.chars().map(half_width).map(simplified);
    letters
        .filter(|letter| letter.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

/// A letter of full width in half width.
pub fn half_width(letter: char) -> char {
    match letter {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(letter as u32 - 0xfee0).unwrap_or(letter),
        '\u{3000}' => ' ',
        _ => letter,
    }
}

/// Letters of heads and of words in cells, as they are written where traditional letters are, each before its simplified one.
const TRADITIONAL: &str = "筆笔條条戶户業业務务員员額额狀状態态銷销訂订單单號号編编簽签約约貨货產产稱称總总價价計计備备註注說说萬万億亿區区門门團团隊队組组獎奖績绩標标規规級级類类別别發发時时間间確确認认會会實实際际應应預预開开據据購购買买賣卖經经辦办負负責责聯联繫系電电話话機机郵邮項项種种數数稅税錢钱進进階阶執执況况還还歸归屬属顧顾問问維维護护庫库後后來来結结歷历個个體体無无關关閉闭終终對对長长滿满評评審审復复覆复製制錄录匯汇報报導导帳账賬账銀银訪访廢废構构議议證证";

/// A traditional letter of those that heads are written with, as a simplified one.
pub fn simplified(letter: char) -> char {
    if letter.is_ascii() {
        return letter;
    }
    static ALL: OnceLock<HashMap<char, char>> = OnceLock::new();
    let all = ALL.get_or_init(|| {
        let traditional = TRADITIONAL.chars().step_by(2);
        traditional
            .zip(TRADITIONAL.chars().skip(1).step_by(2))
            .collect()
    });
    all.get(&letter).copied().unwrap_or(letter)
}

/// What stands outside of brackets, and what stands in each of them.
pub fn parted(text: &str) -> (String, Vec<String>) {
    let mut outside = String::new();
    let mut inside: Vec<String> = Vec::new();
    let mut depth = 0_usize;
    for letter in text.chars() {
        match letter {
            '(' | '（' | '[' | '【' | '［' => {
                depth += 1;
                if depth == 1 {
                    inside.push(String::new());
                }
            }
            ')' | '）' | ']' | '】' | '］' => depth = depth.saturating_sub(1),
            _ if depth == 0 => outside.push(letter),
            _ => inside
                .iter_mut()
                .last()
                .into_iter()
                .for_each(|text| text.push(letter)),
        }
    }
    (outside, inside)
}
