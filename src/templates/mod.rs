//! The eleven schemes of the source documents, as data: files in the format in which a company's own scheme is stored.

/// Each template's id and its definition in JSON, in the order of the source documents.
pub static TEMPLATES: &[(&str, &str)] = &[
    ("order-tiers", include_str!("order-tiers.json")),
    ("contract-commission", include_str!("contract-commission.json")),
    ("standard-policy", include_str!("standard-policy.json")),
    ("design-guide", include_str!("design-guide.json")),
    ("starter-bonus", include_str!("starter-bonus.json")),
    ("service-rebate", include_str!("service-rebate.json")),
    ("policy-outline", include_str!("policy-outline.json")),
    ("three-stage", include_str!("three-stage.json")),
    ("acquisition-policy", include_str!("acquisition-policy.json")),
    ("class-a-campaign", include_str!("class-a-campaign.json")),
    ("account-measures", include_str!("account-measures.json")),
];
