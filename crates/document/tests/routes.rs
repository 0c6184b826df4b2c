//! Places of the page by their hash, and colours by their word.

use rewards_document::{Route, Theme};

#[test]
fn each_place_has_a_hash_that_leads_to_it() {
    let all = [
        (Route::Calculate, "/calculate"),
        (Route::Compare, "/compare"),
        (Route::Schemes(None), "/schemes"),
        (
            Route::Schemes(Some("order-tiers".to_owned())),
            "/schemes/order-tiers",
        ),
    ];
    for (route, hash) in all {
        assert_eq!(route.hash(), hash);
        assert_eq!(Route::of_hash(hash), Some(route.clone()));
        assert!(!Route::is_unknown(hash), "{hash}");
        assert_eq!(Route::of_hash(hash.trim_start_matches('/')), Some(route));
    }
    assert_eq!(
        Route::of_hash("/templates/order-tiers"),
        Some(Route::Schemes(Some("order-tiers".to_owned()))),
        "links of older pages"
    );
    for hash in ["", "/", "/nowhere", "/calculate/x", "main"] {
        assert_eq!(Route::of_hash(hash), None, "{hash}");
        assert_eq!(Route::is_unknown(hash), hash.len() > 1, "{hash}");
    }
}

#[test]
fn colours_go_round_and_are_known_by_their_word() {
    for (theme, word, next) in [
        (Theme::Auto, "auto", Theme::Light),
        (Theme::Light, "light", Theme::Dark),
        (Theme::Dark, "dark", Theme::Auto),
    ] {
        assert_eq!((theme.word(), theme.next()), (word, next));
        assert_eq!(Theme::of_word(word), Some(theme));
    }
    assert_eq!(Theme::of_word("pink"), None);
}
