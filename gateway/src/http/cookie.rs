//! The cookie that keeps somebody signed in: out of reach of scripts, and sent by our own pages only.

use super::Facing;
use axum::http::{HeaderMap, header};

/// A browser takes the first name only with Secure, for the whole site and for this host alone.
const OVER_TLS: &str = "__Host-regie";
const IN_THE_CLEAR: &str = "regie";

fn name(facing: &Facing) -> &'static str {
    if facing.is_over_tls() {
        OVER_TLS
    } else {
        IN_THE_CLEAR
    }
}

pub fn read(headers: &HeaderMap, facing: &Facing) -> Option<String> {
    let sent = headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok());
    sent.flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(key, _)| *key == name(facing))
        .map(|(_, value)| value.to_owned())
}

pub fn set(facing: &Facing, token: &str, seconds: i64) -> String {
    let secure = if facing.is_over_tls() { "; Secure" } else { "" };
    format!(
        "{}={token}; Path=/; Max-Age={seconds}; HttpOnly; SameSite=Strict{secure}",
        name(facing)
    )
}

pub fn clear(facing: &Facing) -> String {
    set(facing, "", 0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    fn facing(url: &str) -> Facing {
        Facing {
            public_url: url.to_owned(),
            ..Facing::default()
        }
    }

    #[test]
    fn what_is_set_is_read_back_and_scripts_do_not_reach_it() {
        for url in ["https://desk.example.org", "http://127.0.0.1:8080"] {
            let facing = facing(url);
            let set = set(&facing, "token", 60);
            assert!(
                set.contains("HttpOnly") && set.contains("SameSite=Strict"),
                "{set}"
            );
            assert_eq!(set.contains("Secure"), url.starts_with("https"), "{set}");
            let (pair, _) = set.split_once(';').unwrap();
            let mut headers = HeaderMap::new();
            headers.insert(
                header::COOKIE,
                HeaderValue::from_str(&format!("other=1; {pair}")).unwrap(),
            );
            assert_eq!(read(&headers, &facing).as_deref(), Some("token"));
        }
    }
}
