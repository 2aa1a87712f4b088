//! What can be set about the server's edge: who may call, over what, how much, and who may look.

use super::{Raw, is_of_this_machine_alone, listed};
use crate::{Failure, http::Origin};
use rustls_acme::acme::LETS_ENCRYPT_PRODUCTION_DIRECTORY;
use std::{
    net::SocketAddr,
    path::{Path, PathBuf},
};

#[derive(Clone, Debug)]
pub struct Edge {
    /// Whose pages may call us, besides our own.
    pub origins: Vec<Origin>,
    /// Whether the schema may be asked for; by default only where nobody else can reach us.
    pub introspection: bool,
    /// Connections that may be open at once.
    pub sockets: usize,
    pub tls: Tls,
    /// Who shows it may read /metrics from elsewhere.
    pub metrics_token: Option<String>,
    /// Where traces go: a collector's address.
    pub otlp: Option<String>,
}

/// Where the certificate comes from.
#[derive(Clone, Debug)]
pub enum Tls {
    /// None: a proxy in front does it, or nobody.
    Without,
    Files {
        certificate: PathBuf,
        key: PathBuf,
    },
    Acme(Acme),
}

#[derive(Clone, Debug)]
pub struct Acme {
    pub domains: Vec<String>,
    /// A mail address.
    pub contact: Option<String>,
    pub directory: String,
    /// Who signed the directory's own certificate, when it is not the public's: a PEM file.
    pub roots: Option<PathBuf>,
    /// Where the account and the certificates are kept.
    pub cache: PathBuf,
}

const SOCKETS_AT_LEAST: usize = 10;
const TOKEN_AT_LEAST: usize = 16;

impl Edge {
    pub(super) fn of(raw: &Raw, listen: SocketAddr, data: &Path) -> Result<Edge, Failure> {
        if raw.sockets < SOCKETS_AT_LEAST {
            return Err(Failure::setting(
                "REGIE_SOCKETS",
                "at least 10 connections are needed",
            ));
        }
        Ok(Edge {
            origins: origins(&raw.origins)?,
            introspection: raw.introspection.unwrap_or(is_of_this_machine_alone(listen, raw)),
            sockets: raw.sockets,
            tls: Tls::of(raw, data)?,
            metrics_token: raw.metrics_token.clone().map(token).transpose()?,
            otlp: raw.otlp.as_deref().map(collector).transpose()?,
        })
    }
}

impl Tls {
    fn of(raw: &Raw, data: &Path) -> Result<Tls, Failure> {
        let domains: Vec<_> = listed(&raw.acme_domains).map(str::to_owned).collect();
        match (&raw.tls_certificate, &raw.tls_key) {
            (None, None) if domains.is_empty() => acme_without_domains(raw),
            (None, None) => Acme::of(raw, domains, data).map(Tls::Acme),
            (Some(_), Some(_)) if !domains.is_empty() => Err(Failure::setting(
                "REGIE_ACME_DOMAINS",
                "the certificate comes from REGIE_TLS_CERTIFICATE already: keep one of the two",
            )),
            (Some(certificate), Some(key)) => Ok(Tls::Files {
                certificate: certificate.clone(),
                key: key.clone(),
            }),
            (Some(_), None) => Err(missing("REGIE_TLS_KEY", "REGIE_TLS_CERTIFICATE")),
            (None, Some(_)) => Err(missing("REGIE_TLS_CERTIFICATE", "REGIE_TLS_KEY")),
        }
    }

    /// What people type, where nothing else is said.
    pub fn address(&self, listen: SocketAddr) -> String {
        match self {
            Tls::Without => format!("http://{listen}"),
            Tls::Files { .. } | Tls::Acme(_) => format!("https://{listen}"),
        }
    }
}

fn missing(key: &str, beside: &str) -> Failure {
    Failure::setting(
        key,
        format!("{beside} is set and this is not: give both PEM files, or neither"),
    )
}

fn acme_without_domains(raw: &Raw) -> Result<Tls, Failure> {
    let others = [
        ("REGIE_ACME_CONTACT", raw.acme_contact.is_some()),
        ("REGIE_ACME_DIRECTORY", raw.acme_directory.is_some()),
        ("REGIE_ACME_ROOTS", raw.acme_roots.is_some()),
    ];
    match others.into_iter().find(|(_, set)| *set) {
        None => Ok(Tls::Without),
        Some((key, _)) => Err(Failure::setting(
            key,
            "it says nothing alone: name the domains in REGIE_ACME_DOMAINS",
        )),
    }
}

impl Acme {
    fn of(raw: &Raw, domains: Vec<String>, data: &Path) -> Result<Acme, Failure> {
        if let Some(wrong) = domains.iter().find(|domain| !is_domain(domain)) {
            let why = format!(
                "{wrong:?} cannot get a certificate this way: write whole names like desk.example.org, without * or port"
            );
            return Err(Failure::setting("REGIE_ACME_DOMAINS", why));
        }
        if let Some(contact) = raw.acme_contact.as_deref().filter(|it| !it.contains('@')) {
            let why = format!("{contact:?} is not a mail address: write it like admin@example.org");
            return Err(Failure::setting("REGIE_ACME_CONTACT", why));
        }
        let directory = raw
            .acme_directory
            .as_deref()
            .unwrap_or(LETS_ENCRYPT_PRODUCTION_DIRECTORY);
        if !directory.starts_with("https://") {
            let why = format!("{directory:?} is not a directory: its address begins with https://");
            return Err(Failure::setting("REGIE_ACME_DIRECTORY", why));
        }
        Ok(Acme {
            domains,
            contact: raw.acme_contact.clone(),
            directory: directory.to_owned(),
            roots: raw.acme_roots.clone(),
            cache: data.join("acme"),
        })
    }
}

fn is_domain(text: &str) -> bool {
    let is_label =
        |label: &str| !label.is_empty() && label.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    text.parse::<std::net::IpAddr>().is_err() && text.contains('.') && text.split('.').all(is_label)
}

fn origins(list: &str) -> Result<Vec<Origin>, Failure> {
    let origin = |text: &str| {
        let why = format!(
            "{text:?} is not an origin: write them like https://desk.example.org, https://other.example.org:8443"
        );
        Origin::parse(text).ok_or_else(|| Failure::setting("REGIE_ORIGINS", why))
    };
    listed(list).map(origin).collect()
}

/// Says nothing of what it holds.
fn token(text: String) -> Result<String, Failure> {
    if text.len() < TOKEN_AT_LEAST {
        return Err(Failure::setting(
            "REGIE_METRICS_TOKEN",
            "at least 16 characters are needed, such as `openssl rand -hex 24` gives",
        ));
    }
    Ok(text)
}

fn collector(url: &str) -> Result<String, Failure> {
    if url.starts_with("http://") {
        return Ok(url.trim_end_matches('/').to_owned());
    }
    let why = format!(
        "{url:?} is not a collector's address: write it like http://127.0.0.1:4318 (OTLP over HTTP, a collector near this server)"
    );
    Err(Failure::setting("REGIE_OTLP", why))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::settings::Settings;

    fn line(raw: Raw) -> String {
        Settings::of(raw).unwrap_err().line()
    }

    #[test]
    fn half_of_a_certificate_names_the_other_half() {
        let raw = Raw {
            tls_certificate: Some("here.pem".into()),
            ..Raw::default()
        };
        assert!(line(raw).starts_with("REGIE_TLS_KEY: REGIE_TLS_CERTIFICATE is set"));
        let raw = Raw {
            tls_key: Some("here.pem".into()),
            ..Raw::default()
        };
        assert!(line(raw).starts_with("REGIE_TLS_CERTIFICATE: REGIE_TLS_KEY is set"));
    }

    #[test]
    fn a_certificate_comes_from_one_place() {
        let raw = Raw {
            tls_certificate: Some("here.pem".into()),
            tls_key: Some("here.pem".into()),
            acme_domains: "desk.example.org".to_owned(),
            ..Raw::default()
        };
        assert!(line(raw).contains("keep one of the two"));
    }

    #[test]
    fn what_acme_cannot_do_is_said_before_it_is_asked() {
        let acme = |domains: &str| Raw {
            acme_domains: domains.to_owned(),
            ..Raw::default()
        };
        for wrong in [
            "*.example.org",
            "desk",
            "10.0.0.1",
            "desk.example.org:443",
            "a..b",
        ] {
            assert!(line(acme(wrong)).starts_with("REGIE_ACME_DOMAINS:"), "{wrong}");
        }
        let contact = Raw {
            acme_contact: Some("nobody".to_owned()),
            ..acme("desk.example.org")
        };
        assert!(line(contact).starts_with("REGIE_ACME_CONTACT:"));
        let directory = Raw {
            acme_directory: Some("http://ca.example.org".to_owned()),
            ..acme("desk.example.org")
        };
        assert!(line(directory).starts_with("REGIE_ACME_DIRECTORY:"));
        let alone = Raw {
            acme_contact: Some("admin@example.org".to_owned()),
            ..Raw::default()
        };
        assert!(line(alone).contains("REGIE_ACME_DOMAINS"));
    }

    #[test]
    fn a_certificate_makes_the_address_https() {
        let settings = Settings::of(Raw {
            acme_domains: "desk.example.org".to_owned(),
            ..Raw::default()
        });
        assert_eq!(settings.unwrap().public_url, "https://127.0.0.1:8080");
    }

    #[test]
    fn wrong_origins_and_tokens_and_collectors_are_named() {
        let origins = Raw {
            origins: "https://a.example.org, b.example.org".to_owned(),
            ..Raw::default()
        };
        assert!(line(origins).starts_with("REGIE_ORIGINS: \"b.example.org\""));
        let token = Raw {
            metrics_token: Some("secret".to_owned()),
            ..Raw::default()
        };
        let said = line(token);
        assert!(
            said.starts_with("REGIE_METRICS_TOKEN:") && !said.contains("secret"),
            "{said}"
        );
        let otlp = Raw {
            otlp: Some("collector:4318".to_owned()),
            ..Raw::default()
        };
        assert!(line(otlp).starts_with("REGIE_OTLP:"));
    }

    #[test]
    fn the_schema_is_shown_only_where_nobody_else_can_reach_it() {
        let listening = |listen: &str| {
            let raw = Raw {
                listen: listen.to_owned(),
                ..Raw::default()
            };
            Settings::of(raw).unwrap().edge.introspection
        };
        assert!(listening("127.0.0.1:9000") && !listening("0.0.0.0:9000"));
    }
}
