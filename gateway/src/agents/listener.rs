//! Connections of agents: a handshake in which the name that is asked for says which tenant is meant, then questions
//! one after another. Its own door: it shares no port, no certificate and no limit with people's.

use super::Agents;
use agent_authority::{Issued, holder};
use agent_protocol::{LONGEST, Refusal, Refused, path};
use axum::body::{Body, to_bytes};
use hyper::{
    Method, Request, Response,
    body::{Body as _, Incoming},
    server::conn::http1,
    service::service_fn,
};
use hyper_util::rt::{TokioIo, TokioTimer};
use journal::stop::Stop;
use kernel::TenantId;
use rustls::server::Acceptor;
use std::{convert::Infallible, io, net::SocketAddr, pin::pin, sync::Arc, time::Duration};
use tokio::{
    net::{TcpListener, TcpStream},
    sync::Semaphore,
    task::JoinSet,
    time::timeout,
};
use tokio_rustls::{LazyConfigAcceptor, server::TlsStream};

const HANDSHAKE_WITHIN: Duration = Duration::from_secs(10);
/// Between two questions; agents speak about once a minute.
const QUIET_AT_MOST: Duration = Duration::from_secs(180);
const QUESTION_WITHIN: Duration = Duration::from_secs(60);
/// Of any question but a batch.
const SHORT: usize = 64 << 10;
/// Whoever has shown no certificate has one thing to say.
const STRANGERS_QUIET_AT_MOST: Duration = Duration::from_secs(10);
const STRANGERS_QUESTION_WITHIN: Duration = Duration::from_secs(5);
const CONNECTIONS_AT_MOST: usize = 8192;
const QUESTIONS_AT_ONCE: usize = 32;
const STRANGERS_AT_ONCE: usize = 8;
const TRY_AGAIN_AFTER: Duration = Duration::from_secs(1);

#[derive(Clone)]
struct Door {
    agents: Agents,
    /// Each may hold a body while it is read. Strangers hold no machine back.
    questions: Arc<Semaphore>,
    strangers: Arc<Semaphore>,
    stop: Stop,
}

pub async fn run(agents: Agents, listener: TcpListener, stop: Stop) {
    let door = Door {
        agents,
        questions: Arc::new(Semaphore::new(QUESTIONS_AT_ONCE)),
        strangers: Arc::new(Semaphore::new(STRANGERS_AT_ONCE)),
        stop: stop.clone(),
    };
    let mut connections = JoinSet::new();
    let mut asked = stop;
    loop {
        tokio::select! {
            () = asked.asked() => break,
            Some(_) = connections.join_next() => {}
            accepted = listener.accept(), if connections.len() < CONNECTIONS_AT_MOST => match accepted {
                Ok((socket, address)) => { connections.spawn(door.clone().speak(socket, address)); }
                Err(error) => {
                    tracing::debug!(%error, "no agent can connect for a moment");
                    tokio::time::sleep(TRY_AGAIN_AFTER).await;
                }
            }
        }
    }
    drop(listener);
    // Who waits for a place is told so.
    door.questions.close();
    door.strangers.close();
    while connections.join_next().await.is_some() {}
}

impl Door {
    async fn speak(self, socket: TcpStream, address: SocketAddr) {
        let met = timeout(HANDSHAKE_WITHIN, self.handshake(socket)).await;
        match met {
            Ok(Ok((stream, tenant))) => self.converse(stream, tenant).await,
            Ok(Err(error)) => tracing::debug!(%error, %address, "no TLS with this agent"),
            Err(_) => tracing::debug!(%address, "an agent did not finish its handshake"),
        }
    }

    async fn handshake(&self, socket: TcpStream) -> io::Result<(TlsStream<TcpStream>, TenantId)> {
        socket.set_nodelay(true)?;
        let started = LazyConfigAcceptor::new(Acceptor::default(), socket).await?;
        let name = started.client_hello().server_name().map(str::to_owned);
        let name = name.ok_or_else(|| io::Error::other("it asks for nobody"))?;
        let named = self.agents.authorities.named(&name).await;
        let named = named.map_err(io::Error::other)?;
        let (tenant, tls) = named.ok_or_else(|| io::Error::other("it asks for somebody else"))?;
        let stream = started.into_stream(tls).await?;
        Ok((stream, tenant))
    }

    async fn converse(self, stream: TlsStream<TcpStream>, tenant: TenantId) {
        let certificates = stream.get_ref().1.peer_certificates();
        let shown = certificates
            .and_then(|chain| holder(chain.first()?))
            .map(Arc::new);
        let quiet_at_most = match shown {
            Some(_) => QUIET_AT_MOST,
            None => STRANGERS_QUIET_AT_MOST,
        };
        let mut stop = self.stop.clone();
        let service = service_fn(move |request| {
            let (door, shown) = (self.clone(), shown.clone());
            async move { Ok::<_, Infallible>(door.answer(tenant, shown.as_deref(), request).await) }
        });
        let mut http = http1::Builder::new();
        http.timer(TokioTimer::new()).header_read_timeout(quiet_at_most);
        let mut connection = pin!(http.serve_connection(TokioIo::new(stream), service));
        let ended = tokio::select! {
            ended = connection.as_mut() => ended,
            () = stop.asked() => {
                connection.as_mut().graceful_shutdown();
                connection.await
            }
        };
        if let Err(error) = ended {
            tracing::debug!(%error, "an agent's connection broke off");
        }
    }

    async fn answer(
        &self,
        tenant: TenantId,
        shown: Option<&Issued>,
        request: Request<Incoming>,
    ) -> Response<Body> {
        let path = request.uri().path().to_owned();
        if request.method() != Method::POST {
            return response(405, refused(Refusal::Malformed, "questions are posted"));
        }
        let at_most = match shown {
            Some(_) if path == path::BATCH => LONGEST,
            Some(_) | None => SHORT,
        };
        let too_long = || response(413, refused(Refusal::Malformed, "this question is too long"));
        if request.body().size_hint().lower() > at_most as u64 {
            return too_long();
        }
        let (places, within) = match shown {
            Some(_) => (&self.questions, QUESTION_WITHIN),
            None => (&self.strangers, STRANGERS_QUESTION_WITHIN),
        };
        let Ok(_place) = places.acquire().await else {
            return response(503, refused(Refusal::Busy, "the server stops"));
        };
        match timeout(within, to_bytes(Body::new(request.into_body()), at_most)).await {
            Ok(Ok(body)) => {
                let (status, answer) = self.agents.answer(tenant, shown, &path, &body).await;
                response(status, answer)
            }
            Ok(Err(_)) => too_long(),
            Err(_) => response(408, refused(Refusal::Busy, "this question took too long")),
        }
    }
}

fn refused(refusal: Refusal, detail: &str) -> Vec<u8> {
    let refused = Refused {
        refusal,
        detail: detail.to_owned(),
    };
    serde_json::to_vec(&refused).unwrap_or_default()
}

fn response(status: u16, answer: Vec<u8>) -> Response<Body> {
    let length = answer.len();
    let mut response = Response::new(Body::from(answer));
    *response.status_mut() = hyper::StatusCode::from_u16(status).unwrap_or_default();
    let headers = response.headers_mut();
    headers.insert(
        hyper::header::CONTENT_TYPE,
        hyper::header::HeaderValue::from_static("application/json"),
    );
    headers.insert(hyper::header::CONTENT_LENGTH, length.into());
    response
}
