//! Who is at the other end: the address that connected, or the one that a proxy of ours saw.

use axum::http::{HeaderMap, HeaderName, header};
use kernel::Place;
use std::net::IpAddr;

const FORWARDED_FOR: HeaderName = HeaderName::from_static("x-forwarded-for");
/// What a program says of itself is kept beside a session: no more of it than tells one from another.
const PROGRAM_AT_MOST: usize = 200;

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Peer {
    pub address: IpAddr,
    /// As it names itself; empty when it says nothing.
    pub program: String,
}

/// Anybody can write the header, so it is believed from the proxies we know only, and from right to left: the
/// last address that none of them has.
pub fn of(connected: IpAddr, headers: &HeaderMap, proxies: &[IpAddr]) -> Peer {
    let said = headers
        .get_all(FORWARDED_FOR)
        .iter()
        .filter_map(|value| value.to_str().ok());
    let said: Vec<_> = said.flat_map(|value| value.split(',')).map(str::trim).collect();
    let mut address = connected.to_canonical();
    for earlier in said.iter().rev() {
        match earlier.parse::<IpAddr>() {
            Ok(earlier) if proxies.contains(&address) => address = earlier.to_canonical(),
            Ok(_) | Err(_) => break,
        }
    }
    Peer {
        address,
        program: program(headers),
    }
}

fn program(headers: &HeaderMap) -> String {
    let said = headers
        .get(header::USER_AGENT)
        .and_then(|value| value.to_str().ok());
    said.unwrap_or_default().chars().take(PROGRAM_AT_MOST).collect()
}

impl Peer {
    /// As the audit writes it down.
    pub fn place(&self) -> Place {
        Place {
            address: self.address.to_string(),
            program: self.program.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    fn peer(connected: &str, forwarded: &'static str, proxies: &[&str]) -> String {
        let mut headers = HeaderMap::new();
        headers.insert(FORWARDED_FOR, HeaderValue::from_static(forwarded));
        let proxies: Vec<IpAddr> = proxies.iter().map(|proxy| proxy.parse().unwrap()).collect();
        of(connected.parse().unwrap(), &headers, &proxies)
            .address
            .to_string()
    }

    #[test]
    fn a_stranger_who_names_another_address_is_not_believed() {
        assert_eq!(peer("203.0.113.9", "10.0.0.1", &["10.0.0.2"]), "203.0.113.9");
        assert_eq!(peer("203.0.113.9", "10.0.0.1", &[]), "203.0.113.9");
    }

    #[test]
    fn a_proxy_of_ours_tells_whom_it_saw_and_no_more() {
        assert_eq!(
            peer("127.0.0.1", "198.51.100.7, 203.0.113.9", &["127.0.0.1"]),
            "203.0.113.9"
        );
        let two = &["127.0.0.1", "10.0.0.2"];
        assert_eq!(
            peer("::ffff:127.0.0.1", "198.51.100.7, 10.0.0.2", two),
            "198.51.100.7"
        );
        assert_eq!(peer("127.0.0.1", "not an address", two), "127.0.0.1");
    }
}
