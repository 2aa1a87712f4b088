//! One connection that asks one thing after the other.

use anyhow::{Context, Result, ensure};
use http_body_util::{BodyExt, Full};
use hyper::{Request, body::Bytes, client::conn::http1};
use hyper_util::rt::TokioIo;
use serde_json::Value;
use tokio::net::TcpStream;

/// Where to ask, and as whom.
#[derive(Clone, Debug)]
pub struct Door {
    pub port: u16,
    pub token: Option<String>,
}

pub struct Connection {
    door: Door,
    sender: http1::SendRequest<Full<Bytes>>,
}

impl Connection {
    pub async fn open(door: &Door) -> Result<Connection> {
        let stream = TcpStream::connect(("127.0.0.1", door.port)).await?;
        stream.set_nodelay(true)?;
        let (sender, connection) = http1::handshake(TokioIo::new(stream)).await?;
        tokio::spawn(connection);
        let door = door.clone();
        Ok(Connection { door, sender })
    }

    pub async fn send(&mut self, body: Bytes) -> Result<Bytes> {
        let request = Request::post("/graphql")
            .header("host", "127.0.0.1")
            .header("content-type", "application/json");
        let request = match &self.door.token {
            Some(token) => request.header("authorization", format!("Bearer {token}")),
            None => request,
        };
        self.sender.ready().await?;
        let answer = self.sender.send_request(request.body(Full::new(body))?).await?;
        let status = answer.status();
        let bytes = answer.into_body().collect().await?.to_bytes();
        ensure!(
            status.is_success(),
            "{status}: {}",
            String::from_utf8_lossy(&bytes)
        );
        Ok(bytes)
    }

    /// The data of an answer without errors.
    pub async fn ask(&mut self, query: &str, variables: Value) -> Result<Value> {
        let bytes = self.send(body(query, &variables)).await?;
        let mut answer: Value = serde_json::from_slice(&bytes)?;
        ensure!(answer.get("errors").is_none(), "{answer:#}");
        answer.get_mut("data").map(Value::take).context("data")
    }
}

pub fn body(query: &str, variables: &Value) -> Bytes {
    Bytes::from(serde_json::json!({ "query": query, "variables": variables }).to_string())
}
