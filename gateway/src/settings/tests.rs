//! What is refused, and how it is named.

use super::*;

fn listening_on(listen: &str) -> Result<Settings, Failure> {
    Settings::read(&Flags {
        listen: Some(listen.to_owned()),
        ..Flags::default()
    })
}

#[test]
fn a_wrong_address_is_named_by_its_key() {
    let line = listening_on("eight thousand").unwrap_err().line();
    assert!(line.starts_with("REGIE_LISTEN: \"eight thousand\""), "{line}");
}

#[test]
fn the_explorer_is_open_only_where_nobody_else_can_reach_it() {
    assert!(listening_on("127.0.0.1:9000").unwrap().graphiql);
    assert!(!listening_on("0.0.0.0:9000").unwrap().graphiql);
    // Behind a proxy on the same machine.
    let behind = |url: &str| {
        let raw = Raw {
            public_url: Some(url.to_owned()),
            ..Raw::default()
        };
        let settings = Settings::of(raw).unwrap();
        (settings.graphiql, settings.edge.introspection)
    };
    assert_eq!(behind("https://desk.example.org"), (false, false));
    assert_eq!(behind("https://127.example.org/desk"), (false, false));
    assert_eq!(behind("http://127.0.0.1:8080"), (true, true));
    assert_eq!(behind("http://localhost:8080/desk"), (true, true));
    assert_eq!(behind("http://[::1]:8080"), (true, true));
}

#[test]
fn a_source_that_is_no_web_address_is_refused() {
    let raw = |url: &str| Raw {
        source_url: Some(url.to_owned()),
        ..Raw::default()
    };
    let line = Settings::of(raw("javascript:alert(1)")).unwrap_err().line();
    assert!(line.starts_with("REGIE_SOURCE_URL:"), "{line}");
    let settings = Settings::of(raw("https://example.org/regie")).unwrap();
    assert_eq!(settings.source_url.as_deref(), Some("https://example.org/regie"));
}

#[test]
fn a_wrong_url_is_refused_without_showing_it() {
    let flags = Flags {
        database_url: Some("mysql://me:secret@here/db".to_owned()),
        ..Flags::default()
    };
    let line = Settings::read(&flags).unwrap_err().line();
    assert!(
        line.starts_with("REGIE_DATABASE_URL:") && !line.contains("secret"),
        "{line}"
    );
}
