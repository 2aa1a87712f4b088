//! Listening to what changes, over real sockets: what is told to whom, and how a socket ends.

mod ends;
mod notices;
mod told;

use crate::support::{House, Person};
use anyhow::{Context, Result, bail};
use futures::{SinkExt, StreamExt};
use serde_json::{Value, json};
use std::time::Duration;
use tokio::net::TcpStream;
use tokio_tungstenite::{
    MaybeTlsStream, WebSocketStream, connect_async,
    tungstenite::{Message, client::IntoClientRequest, http::HeaderValue, protocol::CloseFrame},
};

const WITHIN: Duration = Duration::from_secs(30);
pub const CHANGES: &str = "subscription($after: JournalCursor, $kinds: [HistoryKind!], $ids: [UUID!]) {
    changes(after: $after, kinds: $kinds, ids: $ids) { cursor changes { kind id eventType cursor } } }";

/// One socket.
pub struct Ear {
    socket: WebSocketStream<MaybeTlsStream<TcpStream>>,
}

/// What a socket says.
#[derive(Debug)]
pub enum Heard {
    Said(Value),
    Closed(u16, String),
}

impl Ear {
    pub async fn open(house: &House, protocol: Option<&str>, language: &'static str) -> Result<Ear> {
        let url = format!("{}/graphql", house.address.replacen("http", "ws", 1));
        let mut request = url.into_client_request()?;
        let headers = request.headers_mut();
        if let Some(protocol) = protocol {
            headers.insert("Sec-WebSocket-Protocol", HeaderValue::from_str(protocol)?);
        }
        headers.insert("Accept-Language", HeaderValue::from_static(language));
        let (socket, _) = connect_async(request).await?;
        Ok(Ear { socket })
    }

    /// Introduced, and listening to nothing yet.
    pub async fn of(house: &House, person: &Person) -> Result<Ear> {
        let mut ear = Ear::open(house, Some("graphql-transport-ws"), "en").await?;
        ear.introduce(person).await?;
        match ear.next().await? {
            Heard::Said(said) if said["type"] == "connection_ack" => Ok(ear),
            other => bail!("not let in: {other:?}"),
        }
    }

    pub async fn introduce(&mut self, person: &Person) -> Result<()> {
        let token = person.token.as_deref().unwrap_or_default();
        let payload = json!({ "authorization": format!("Bearer {token}") });
        self.say(json!({ "type": "connection_init", "payload": payload }))
            .await
    }

    pub async fn say(&mut self, message: Value) -> Result<()> {
        Ok(self.socket.send(Message::text(message.to_string())).await?)
    }

    pub async fn ask(&mut self, id: &str, query: &str, variables: Value) -> Result<()> {
        let payload = json!({ "query": query, "variables": variables });
        self.say(json!({ "id": id, "type": "subscribe", "payload": payload }))
            .await
    }

    /// That the server is still there says nothing.
    pub async fn next(&mut self) -> Result<Heard> {
        let said = tokio::time::timeout(WITHIN, self.next_that_says_something()).await;
        said.context("nothing was said")?
    }

    async fn next_that_says_something(&mut self) -> Result<Heard> {
        loop {
            match self.socket.next().await.context("it was cut off")?? {
                Message::Text(text) => return Ok(Heard::Said(serde_json::from_str(&text)?)),
                Message::Close(Some(CloseFrame { code, reason })) => {
                    return Ok(Heard::Closed(code.into(), reason.to_string()));
                }
                Message::Close(None) => return Ok(Heard::Closed(1005, String::new())),
                Message::Ping(_) | Message::Pong(_) | Message::Binary(_) | Message::Frame(_) => {}
            }
        }
    }

    /// The payload of the next message, which must be one of data.
    pub async fn data(&mut self) -> Result<Value> {
        match self.next().await? {
            Heard::Said(mut said) if said["type"] == "next" => Ok(said["payload"].take()),
            other => bail!("no data: {other:?}"),
        }
    }

    /// How it ends, whatever is said before.
    pub async fn end(&mut self) -> Result<(u16, String)> {
        loop {
            if let Heard::Closed(code, why) = self.next().await? {
                return Ok((code, why));
            }
        }
    }

    /// Listens to what changes; the first batch has been heard.
    pub async fn listening(house: &House, person: &Person, variables: Value) -> Result<(Ear, String)> {
        let mut ear = Ear::of(house, person).await?;
        ear.ask("1", CHANGES, variables).await?;
        let first = ear.data().await?;
        let cursor = first["data"]["changes"]["cursor"].as_str();
        let cursor = cursor.with_context(|| format!("{first:#}"))?.to_owned();
        Ok((ear, cursor))
    }

    /// The next changes that are told, and the cursor after them.
    pub async fn changes(&mut self) -> Result<(Vec<Value>, String)> {
        loop {
            let data = self.data().await?;
            let batch = &data["data"]["changes"];
            let changes = batch["changes"].as_array().with_context(|| format!("{data:#}"))?;
            if !changes.is_empty() {
                let cursor = batch["cursor"].as_str().context("a cursor")?;
                return Ok((changes.clone(), cursor.to_owned()));
            }
        }
    }

    /// Until a change of this type about this thing; all that was told up to it.
    pub async fn until(&mut self, event_type: &str, id: &str) -> Result<Vec<Value>> {
        let mut told = vec![];
        loop {
            told.extend(self.changes().await?.0);
            if told
                .iter()
                .any(|change| change["eventType"] == event_type && change["id"] == id)
            {
                return Ok(told);
            }
        }
    }
}
