//! `Content-Disposition`: whether a file is shown or saved, and under which name (RFC 6266, RFC 8187).

use axum::http::HeaderValue;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// What RFC 8187 lets stand.
const KEPT: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'!')
    .remove(b'#')
    .remove(b'$')
    .remove(b'&')
    .remove(b'+')
    .remove(b'-')
    .remove(b'.')
    .remove(b'^')
    .remove(b'_')
    .remove(b'`')
    .remove(b'|')
    .remove(b'~');

/// The name twice: in plain letters for old programs, and as it is for the others.
pub fn of(inline: bool, name: &str) -> HeaderValue {
    let how = if inline { "inline" } else { "attachment" };
    let plain: String = name.chars().map(plain).collect();
    let whole = utf8_percent_encode(name, KEPT);
    let text = format!("{how}; filename=\"{plain}\"; filename*=UTF-8''{whole}");
    HeaderValue::from_str(&text).unwrap_or_else(|_| HeaderValue::from_static("attachment"))
}

fn plain(sign: char) -> char {
    match sign {
        '"' | '\\' | '%' | '/' => '_',
        ' '..='~' => sign,
        _ => '_',
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_cannot_leave_its_place() {
        let shown = of(false, "plan \"été\"\r\nX: y\\.pdf");
        assert_eq!(
            shown.to_str().unwrap(),
            "attachment; filename=\"plan __t____X: y_.pdf\"; \
             filename*=UTF-8''plan%20%22%C3%A9t%C3%A9%22%0D%0AX%3A%20y%5C.pdf"
        );
        let inline = of(true, "a.png");
        assert_eq!(
            inline.to_str().unwrap(),
            "inline; filename=\"a.png\"; filename*=UTF-8''a.png"
        );
    }
}
