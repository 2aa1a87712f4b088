//! What a client says, and what comes of it. The rules of the protocol that the library leaves out are kept here:
//! who may ask before the introduction, ids that are taken, how much one socket may listen to.

use super::{end::End, execute::Visitor};
use crate::{
    graphql::errors::{self, Sentence},
    http::{documents::Posted, graphql::measure},
};
use async_graphql::{Request, ServerError, http::ClientMessage};
use axum::extract::ws::Message;
use serde::Deserialize;
use serde_json::{json, value::RawValue};
use std::collections::HashSet;

/// A screen listens to a few things.
const LISTENING_AT_MOST: usize = 50;
const ID_AT_MOST: usize = 128;

pub struct Desk {
    visitor: Visitor,
    /// What the client listens to, or waits for.
    open: HashSet<String>,
}

pub enum Read {
    /// Nothing to do but to know that somebody is there.
    Nothing,
    Pass(Box<ClientMessage>),
    Answer(String),
    End(End),
    Gone,
}

impl Read {
    fn pass(message: ClientMessage) -> Read {
        Read::Pass(Box::new(message))
    }
}

#[derive(Deserialize)]
struct Said<'m> {
    #[serde(rename = "type")]
    kind: &'m str,
    id: Option<String>,
    #[serde(borrow)]
    payload: Option<&'m RawValue>,
}

impl Desk {
    pub fn new(visitor: Visitor) -> Desk {
        Desk {
            visitor,
            open: HashSet::new(),
        }
    }

    pub fn is_introduced(&self) -> bool {
        self.visitor.session.get().is_some()
    }

    pub fn read(&mut self, message: Message) -> Read {
        match message {
            Message::Text(text) => self.said(&text),
            Message::Ping(_) | Message::Pong(_) => Read::Nothing,
            Message::Binary(_) => Read::End(End::NotGraphql),
            Message::Close(_) => Read::Gone,
        }
    }

    fn said(&mut self, text: &str) -> Read {
        let Ok(said) = serde_json::from_str::<Said<'_>>(text) else {
            return Read::End(End::NotGraphql);
        };
        match (said.kind, said.id) {
            ("subscribe", Some(id)) => self.subscribe(id, said.payload),
            ("complete", Some(id)) => {
                self.open.remove(&id);
                Read::pass(ClientMessage::Stop { id })
            }
            ("connection_init" | "ping" | "pong", _) => match ClientMessage::from_bytes(text) {
                Ok(ClientMessage::ConnectionInit { .. }) if self.is_introduced() => {
                    Read::End(End::IntroducedTwice)
                }
                Ok(message) => Read::pass(message),
                Err(_) => Read::End(End::NotGraphql),
            },
            _ => Read::End(End::NotGraphql),
        }
    }

    fn subscribe(&mut self, id: String, payload: Option<&RawValue>) -> Read {
        if !self.is_introduced() {
            return Read::End(End::NotIntroduced);
        }
        if self.open.contains(&id) {
            return Read::End(End::SameId);
        }
        let posted = payload.and_then(|payload| serde_json::from_str::<Posted>(payload.get()).ok());
        let Some(posted) = posted.filter(|_| id.len() <= ID_AT_MOST) else {
            return Read::End(End::NotGraphql);
        };
        if self.open.len() >= LISTENING_AT_MOST {
            let told = errors::sentence(&Sentence::ListensToTooMuch, self.visitor.language);
            return refused(&id, &json!(errors::server_error(&told)));
        }
        match self.asked(posted) {
            Ok(payload) => {
                self.open.insert(id.clone());
                Read::pass(ClientMessage::Start { id, payload })
            }
            Err(error) => refused(&id, &json!(error)),
        }
    }

    /// By the same rules as over POST.
    fn asked(&self, posted: Posted) -> Result<Request, ServerError> {
        let Visitor {
            gateway, language, ..
        } = &self.visitor;
        let (_, named) = measure(gateway, posted, *language)?;
        let known = self.visitor.session.get().map(|session| &session.known);
        match named.is_open_to(known) {
            true => Ok(named.request),
            false => Err(errors::server_error(&errors::sentence(
                &Sentence::OnlyDocuments,
                *language,
            ))),
        }
    }

    /// What the server says. An id that is complete is free again.
    pub fn answered(&mut self, text: &str) {
        if !text.starts_with(r#"{"type":"complete""#) {
            return;
        }
        if let Ok(Said { id: Some(id), .. }) = serde_json::from_str::<Said<'_>>(text) {
            self.open.remove(&id);
        }
    }
}

fn refused(id: &str, error: &serde_json::Value) -> Read {
    Read::Answer(json!({ "id": id, "type": "error", "payload": [error] }).to_string())
}
