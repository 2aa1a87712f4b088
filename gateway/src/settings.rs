//! What can be set. A flag wins over the environment, which wins over the file, which wins over the default.

mod edge;
mod files;
mod mail;
#[cfg(test)]
mod tests;

pub use edge::{Acme, Edge, Tls};

use crate::{Failure, files::Kept, mail::MailSettings};
use axum::http::Uri;
use clap::Args;
use figment::{
    Figment, Source,
    error::Kind,
    providers::{Env, Format, Serialized, Toml},
};
use serde::{Deserialize, Serialize};
use std::{
    net::{IpAddr, SocketAddr, ToSocketAddrs},
    num::NonZero,
    path::{Path, PathBuf},
};

const KEYS: [&str; 39] = [
    "database_url",
    "data",
    "listen",
    "checkpoints",
    "connections",
    "answers_at_once",
    "graphiql",
    "source_url",
    "public_url",
    "trusted_proxies",
    "smtp",
    "mail_from",
    "mail_imap",
    "mail_lmtp",
    "mail_hook",
    "mail_quiet",
    "agents",
    "agents_every",
    "queue",
    "workers",
    "origins",
    "introspection",
    "sockets",
    "tls_certificate",
    "tls_key",
    "acme_domains",
    "acme_contact",
    "acme_directory",
    "acme_roots",
    "metrics_token",
    "otlp",
    "documents",
    "only_documents",
    "files",
    "files_endpoint",
    "files_region",
    "files_key",
    "files_secret",
    "file_max",
];

/// Given on the command line; what is absent is looked for elsewhere.
#[derive(Args, Clone, Debug, Default, Serialize)]
pub struct Flags {
    /// Read settings from this TOML file: the keys are database_url, data, listen, checkpoints,
    /// connections, answers_at_once, graphiql, source_url, public_url, trusted_proxies, smtp, mail_from, mail_imap, mail_lmtp, mail_hook,
    /// mail_quiet, agents, agents_every, queue, workers, origins, introspection, sockets, tls_certificate, tls_key, acme_domains, acme_contact, acme_directory, acme_roots, metrics_token, otlp, documents, only_documents, files, files_endpoint, files_region, files_key, files_secret, file_max.
    #[arg(long, global = true, value_name = "FILE", env = "REGIE_CONFIG")]
    #[serde(skip)]
    pub config: Option<PathBuf>,
    /// An existing PostgreSQL 14 to 18, instead of the private one [env: REGIE_DATABASE_URL]
    #[arg(long, global = true, value_name = "URL")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub database_url: Option<String>,
    /// The folder of keys, of the private database and of published checkpoints [env: REGIE_DATA]
    /// [default: ./data]
    #[arg(long, global = true, value_name = "FOLDER")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<PathBuf>,
    /// Where to listen [env: REGIE_LISTEN] [default: 127.0.0.1:8080]
    #[arg(long, global = true, value_name = "ADDRESS:PORT")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub listen: Option<String>,
    /// Where signed checkpoints are published; best on another machine's disk [env: REGIE_CHECKPOINTS]
    /// [default: checkpoints in the data folder]
    #[arg(long, global = true, value_name = "FOLDER")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub checkpoints: Option<PathBuf>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    database_url: Option<String>,
    data: PathBuf,
    listen: String,
    checkpoints: Option<PathBuf>,
    connections: u32,
    answers_at_once: Option<NonZero<u16>>,
    graphiql: Option<bool>,
    source_url: Option<String>,
    public_url: Option<String>,
    trusted_proxies: String,
    smtp: Option<String>,
    mail_from: Option<String>,
    mail_imap: Option<String>,
    mail_lmtp: Option<String>,
    mail_hook: Option<String>,
    mail_quiet: i64,
    agents: Option<String>,
    agents_every: u32,
    queue: Option<String>,
    workers: usize,
    origins: String,
    introspection: Option<bool>,
    sockets: usize,
    tls_certificate: Option<PathBuf>,
    tls_key: Option<PathBuf>,
    acme_domains: String,
    acme_contact: Option<String>,
    acme_directory: Option<String>,
    acme_roots: Option<PathBuf>,
    metrics_token: Option<String>,
    otlp: Option<String>,
    documents: Option<PathBuf>,
    only_documents: bool,
    files: Option<String>,
    files_endpoint: Option<String>,
    files_region: Option<String>,
    files_key: Option<String>,
    files_secret: Option<String>,
    file_max: Option<u64>,
}

#[derive(Clone, Debug)]
pub struct Settings {
    /// None is the private server in the data folder.
    pub database_url: Option<String>,
    pub data: PathBuf,
    pub listen: SocketAddr,
    pub checkpoints: PathBuf,
    /// For each of the two roles.
    pub connections: u32,
    /// None is as many as suit this machine.
    pub answers_at_once: Option<NonZero<u16>>,
    /// The explorer on GET /graphql; by default only where nobody else can reach it.
    pub graphiql: bool,
    /// Where whoever uses this server gets its source; none is the page /source, which says how to ask.
    pub source_url: Option<String>,
    /// What people type to come here: links in mails begin with it, and cookies follow its scheme.
    pub public_url: String,
    /// Whose word counts on where a request comes from.
    pub trusted_proxies: Vec<IpAddr>,
    pub mail: MailSettings,
    /// Where machines speak; none is nowhere.
    pub agents: Option<SocketAddr>,
    /// Seconds from one measurement of a machine to the next.
    pub agents_every: u32,
    /// Where what machines bring waits to be kept: a NATS server with JetStream. None keeps it at once.
    pub queue: Option<String>,
    /// How many parcels of it this program keeps at once.
    pub workers: usize,
    /// What holds for every connection and request, whatever it asks.
    pub edge: Edge,
    /// Operations that are known by the SHA-256 of their text: a JSON file.
    pub documents: Option<PathBuf>,
    /// No other operation is carried out.
    pub only_documents: bool,
    /// Where what people upload is kept, and how large one file may be.
    pub files: Kept,
}

impl Default for Raw {
    fn default() -> Raw {
        Raw {
            database_url: None,
            data: PathBuf::from("./data"),
            listen: "127.0.0.1:8080".to_owned(),
            checkpoints: None,
            connections: 24,
            answers_at_once: None,
            graphiql: None,
            source_url: None,
            public_url: None,
            trusted_proxies: String::new(),
            smtp: None,
            mail_from: None,
            mail_imap: None,
            mail_lmtp: None,
            mail_hook: None,
            mail_quiet: 60,
            agents: None,
            agents_every: 60,
            queue: None,
            workers: 4,
            origins: String::new(),
            introspection: None,
            sockets: 800,
            tls_certificate: None,
            tls_key: None,
            acme_domains: String::new(),
            acme_contact: None,
            acme_directory: None,
            acme_roots: None,
            metrics_token: None,
            otlp: None,
            documents: None,
            only_documents: false,
            files: None,
            files_endpoint: None,
            files_region: None,
            files_key: None,
            files_secret: None,
            file_max: None,
        }
    }
}

impl Settings {
    pub fn read(flags: &Flags) -> Result<Settings, Failure> {
        let mut sources = Figment::from(Serialized::defaults(Raw::default()));
        if let Some(file) = &flags.config {
            std::fs::metadata(file).map_err(Failure::file(file))?;
            sources = sources.merge(Toml::file_exact(file));
        }
        let raw: Raw = sources
            .merge(Env::prefixed("REGIE_").only(&KEYS))
            .merge(Serialized::defaults(flags))
            .extract()
            .map_err(explain)?;
        Settings::of(raw)
    }

    fn of(raw: Raw) -> Result<Settings, Failure> {
        let listen = address("REGIE_LISTEN", &raw.listen)?;
        let agents = raw.agents.as_deref().map(|text| address("REGIE_AGENTS", text));
        if raw.connections < 4 {
            return Err(Failure::setting(
                "REGIE_CONNECTIONS",
                "at least 4 connections are needed",
            ));
        }
        if !(1..=300).contains(&raw.agents_every) {
            return Err(Failure::setting(
                "REGIE_AGENTS_EVERY",
                "machines are measured every 1 to 300 seconds",
            ));
        }
        if let Some(url) = &raw.database_url {
            check_url(url)?;
        }
        if let Some(url) = &raw.source_url {
            check_web_address("REGIE_SOURCE_URL", url)?;
        }
        if let Some(url) = &raw.public_url {
            check_web_address("REGIE_PUBLIC_URL", url)?;
        }
        let data = std::path::absolute(&raw.data).map_err(Failure::folder(&raw.data))?;
        let edge = Edge::of(&raw, listen, &data)?;
        let graphiql = raw
            .graphiql
            .unwrap_or_else(|| is_of_this_machine_alone(listen, &raw));
        let files = files::of(&raw, &data)?;
        let mail = mail::of(&raw, &data)?;
        Ok(Settings {
            database_url: raw.database_url,
            checkpoints: raw.checkpoints.unwrap_or_else(|| data.join("checkpoints")),
            graphiql,
            source_url: raw.source_url,
            public_url: raw.public_url.map_or_else(
                || edge.tls.address(listen),
                |url| url.trim_end_matches('/').to_owned(),
            ),
            edge,
            trusted_proxies: proxies(&raw.trusted_proxies)?,
            mail,
            agents: agents.transpose()?,
            agents_every: raw.agents_every,
            queue: raw.queue,
            workers: raw.workers,
            documents: raw.documents,
            only_documents: raw.only_documents,
            connections: raw.connections,
            answers_at_once: raw.answers_at_once,
            files,
            data,
            listen,
        })
    }

    /// The same once it is known which port a port 0 became.
    pub fn listening_on(self, address: SocketAddr) -> Settings {
        let public_url = if self.public_url == self.edge.tls.address(self.listen) {
            self.edge.tls.address(address)
        } else {
            self.public_url
        };
        Settings {
            public_url,
            listen: address,
            ..self
        }
    }

    pub fn keys(&self) -> PathBuf {
        self.data.join("keys")
    }

    pub fn private_server(&self) -> PathBuf {
        self.data.join("postgres")
    }
}

fn address(key: &str, text: &str) -> Result<SocketAddr, Failure> {
    let wrong = || {
        let why = format!("{text:?} is not an address to listen on: write it like 127.0.0.1:8080");
        Failure::setting(key, why)
    };
    text.to_socket_addrs()
        .ok()
        .and_then(|mut all| all.next())
        .ok_or_else(wrong)
}

/// Says nothing of what the address holds: there may be a password in it.
fn check_url(url: &str) -> Result<(), Failure> {
    let right_kind = url.starts_with("postgres://") || url.starts_with("postgresql://");
    if right_kind && url.parse::<sqlx::postgres::PgConnectOptions>().is_ok() {
        return Ok(());
    }
    let why =
        "not the address of a PostgreSQL database: write it like postgres://user:password@host:5432/regie";
    Err(Failure::setting("REGIE_DATABASE_URL", why))
}

/// It becomes a link: anything else than a web address could run in the reader's browser.
fn check_web_address(key: &str, url: &str) -> Result<(), Failure> {
    if url.starts_with("https://") || url.starts_with("http://") {
        return Ok(());
    }
    let why = format!("{url:?} is not a web address: write it like https://example.org/regie");
    Err(Failure::setting(key, why))
}

/// Nobody else comes in, neither by themselves nor through a proxy that stands in front.
fn is_of_this_machine_alone(listen: SocketAddr, raw: &Raw) -> bool {
    let is_here = |url: &str| {
        let url = url.parse::<Uri>().unwrap_or_default();
        let host = url.host().unwrap_or_default().trim_matches(['[', ']']);
        host == "localhost" || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
    };
    listen.ip().is_loopback() && raw.public_url.as_deref().is_none_or(is_here)
}

/// Names with commas between them.
fn listed(list: &str) -> impl Iterator<Item = &str> {
    list.split(',').map(str::trim).filter(|name| !name.is_empty())
}

fn proxies(list: &str) -> Result<Vec<IpAddr>, Failure> {
    let address = |name: &str| {
        let why = format!("{name:?} is not an address: write them like 127.0.0.1, 10.0.0.2");
        name.parse()
            .map_err(|_| Failure::setting("REGIE_TRUSTED_PROXIES", why))
    };
    listed(list).map(address).collect()
}

/// Names the key, and where its value stands.
fn explain(error: figment::Error) -> Failure {
    let key = error.path.join(".");
    let place = match error
        .metadata
        .as_ref()
        .and_then(|metadata| metadata.source.as_ref())
    {
        Some(Source::File(path)) => format!(" in {}", shown(path)),
        _ => String::new(),
    };
    if let Kind::UnknownField(unknown, _) = &error.kind {
        let why = format!("there is no such setting: the keys are {}", KEYS.join(", "));
        return Failure::setting(format!("{unknown}{place}"), why);
    }
    let key = if key.is_empty() {
        "the settings".to_owned()
    } else {
        format!("{key} (REGIE_{})", key.to_uppercase())
    };
    Failure::setting(format!("{key}{place}"), error.kind.to_string())
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}
