//! The reader's calendar, and names that nobody else has.

use rewards_core::number::Day;
use rewards_document::workbook::normalize::day_said;

/// The year on the reader's calendar.
#[must_use]
pub fn this_year() -> u32 {
    js_sys::Date::new_0().get_full_year()
}

/// Today on the reader's calendar, as `2026-03-02`.
#[must_use]
pub fn today() -> String {
    let now = js_sys::Date::new_0();
    format!(
        "{:04}-{:02}-{:02}",
        now.get_full_year(),
        now.get_month() + 1,
        now.get_date()
    )
}

/// What is typed where a day belongs: of 今天 or yesterday the day that it means on the reader's calendar.
#[must_use]
pub fn day_typed(text: String) -> String {
    let said = Day::read(&today()).and_then(|today| day_said(&text, today));
    said.map_or(text, |day| day.to_string())
}

/// Today and the time of day on the reader's calendar, as `2026-03-02 09:05`.
#[must_use]
pub fn now_text() -> String {
    let now = js_sys::Date::new_0();
    format!(
        "{} {:02}:{:02}",
        today(),
        now.get_hours(),
        now.get_minutes()
    )
}

/// Now, in milliseconds since 1970.
#[must_use]
pub fn now() -> u64 {
    js_sys::Date::now() as u64
}

/// A short name that no other tab or frame has.
#[must_use]
pub fn new_name() -> String {
    format!("{:x}", js_sys::Math::random().to_bits() & 0xff_ffff_ffff)
}
