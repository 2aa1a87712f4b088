//! Where the queue is, who may use it, and how its stream is called: `nats://user:password@host:4222/name`. Servers of one
//! cluster stand with commas between them.

use crate::Failure;
use async_nats::{ConnectOptions, ServerAddr};
use percent_encoding::percent_decode_str;

const USUAL_NAME: &str = "regie";

#[derive(PartialEq, Debug)]
pub struct Address {
    /// Without whoever asks: what is logged of a connection holds no secret.
    pub servers: Vec<ServerAddr>,
    pub asks: Asks,
    /// It keeps installations apart that share a server.
    pub name: String,
}

#[derive(PartialEq, Debug)]
pub enum Asks {
    Anybody,
    Token(String),
    Person { name: String, password: String },
}

impl Address {
    pub fn read(text: &str) -> Result<Address, Failure> {
        let (scheme, rest) = text.split_once("://").unwrap_or(("nats", text));
        let (asks, rest) = rest.rsplit_once('@').unwrap_or(("", rest));
        let (servers, name) = rest.split_once('/').unwrap_or((rest, ""));
        let servers: Result<Vec<ServerAddr>, _> = servers
            .split(',')
            .map(|server| format!("{scheme}://{}", server.trim()).parse())
            .collect();
        let name = if name.is_empty() { USUAL_NAME } else { name };
        let named = |sign: char| sign.is_ascii_alphanumeric() || sign == '-' || sign == '_';
        match servers {
            Ok(servers) if name.chars().all(named) && servers.iter().all(is_somewhere) => Ok(Address {
                servers,
                asks: Asks::read(asks),
                name: name.to_owned(),
            }),
            // Nothing of what it holds: there may be a password in it.
            Ok(_) | Err(_) => Err(Failure::setting(
                "REGIE_QUEUE",
                "not the address of a queue: write it like nats://user:password@host:4222/name",
            )),
        }
    }
}

fn is_somewhere(server: &ServerAddr) -> bool {
    !server.host().is_empty()
}

impl Asks {
    fn read(text: &str) -> Asks {
        let plain = |text: &str| percent_decode_str(text).decode_utf8_lossy().into_owned();
        match text.split_once(':') {
            Some((name, password)) => Asks::Person {
                name: plain(name),
                password: plain(password),
            },
            None if text.is_empty() => Asks::Anybody,
            None => Asks::Token(plain(text)),
        }
    }

    pub fn with(self, options: ConnectOptions) -> ConnectOptions {
        match self {
            Asks::Anybody => options,
            Asks::Token(token) => options.token(token),
            Asks::Person { name, password } => options.user_and_password(name, password),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_asks_and_the_name_of_the_stream_are_no_part_of_the_servers() {
        let person = || Asks::Person {
            name: "régie".to_owned(),
            password: "a/b:c".to_owned(),
        };
        for (text, servers, asks, name) in [
            (
                "nats://127.0.0.1:4222",
                vec!["nats://127.0.0.1:4222"],
                Asks::Anybody,
                "regie",
            ),
            (
                "nats://127.0.0.1:4222/",
                vec!["nats://127.0.0.1:4222"],
                Asks::Anybody,
                "regie",
            ),
            (
                "queue:4222/desk",
                vec!["nats://queue:4222"],
                Asks::Anybody,
                "desk",
            ),
            (
                "tls://r%C3%A9gie:a%2Fb:c@queue:4222/desk",
                vec!["tls://queue:4222"],
                person(),
                "desk",
            ),
            (
                "nats://s3cret@a:1,b:2",
                vec!["nats://a:1", "nats://b:2"],
                Asks::Token("s3cret".to_owned()),
                "regie",
            ),
        ] {
            let servers = servers.iter().map(|server| server.parse().unwrap()).collect();
            let name = name.to_owned();
            assert_eq!(
                Address::read(text).unwrap(),
                Address { servers, asks, name },
                "{text}"
            );
        }
    }

    #[test]
    fn what_is_no_address_is_told_without_its_password() {
        for text in [
            "nats://u:hidden@host:4222/a.b",
            "nats://u:hidden@:::/x",
            "nats://u:hidden@/x",
        ] {
            let told = Address::read(text).err().map(|failure| failure.line());
            assert!(
                told.is_some_and(|told| told.contains("REGIE_QUEUE") && !told.contains("hidden")),
                "{text}"
            );
        }
    }
}
