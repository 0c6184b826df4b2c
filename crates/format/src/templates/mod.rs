//! The eleven schemes of the source documents, as data: files in the format in which a company's own scheme is stored.

macro_rules! template {
    ($id:literal) => {
        ($id, include_str!(concat!($id, ".json")))
    };
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
