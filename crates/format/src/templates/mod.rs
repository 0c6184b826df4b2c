//! The eleven schemes of the source documents, as data: files in the format in which a company's own scheme is stored.

mod compact;

/// A template's id with its file, less the white space between its parts: a first visit fetches it.
macro_rules! template {
    ($id:literal) => {{
        const FILE: &str = include_str!(concat!($id, ".json"));
        const LENGTH: usize = compact::compact::<0>(FILE).1;
        const KEPT: [u8; LENGTH] = compact::compact(FILE).0;
        const TEXT: &str = match str::from_utf8(&KEPT) {
            Ok(text) => text,
            Err(_) => panic!("white space is no part of another letter"),
        };
        ($id, TEXT)
    }};
}

/// Each template's id and its definition in JSON, in the order of the source documents.
pub static TEMPLATES: &[(&str, &str)] = &[
    template!("order-tiers"),
    template!("contract-commission"),
    template!("standard-policy"),
    template!("design-guide"),
    template!("starter-bonus"),
    template!("service-rebate"),
    template!("policy-outline"),
    template!("three-stage"),
    template!("acquisition-policy"),
    template!("class-a-campaign"),
    template!("account-measures"),
];
