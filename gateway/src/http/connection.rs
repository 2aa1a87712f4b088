//! One connection: a handshake and a first request that come in time, then as many requests as it likes, until it is
//! quiet for long or the server stops.

use super::{crowd::Place, held::Held, server::told};
use crate::telemetry::metrics::{CONNECTIONS_OPEN, Open};
use axum::{Router, body::Body, extract::ConnectInfo, http::Request};
use hyper::{body::Incoming, service::service_fn};
use hyper_util::{
    rt::{TokioExecutor, TokioIo, TokioTimer},
    server::conn::auto::Builder,
};
use rustls_acme::acme::ACME_TLS_ALPN_NAME;
use socket2::{SockRef, TcpKeepalive};
use std::{net::SocketAddr, pin::pin, time::Duration};
use tokio::{
    io::{AsyncRead, AsyncWrite},
    net::TcpStream,
    sync::watch,
    time::timeout,
};
use tokio_rustls::TlsAcceptor;
use tower::ServiceExt;

const HANDSHAKE_WITHIN: Duration = Duration::from_secs(10);
const FIRST_REQUEST_WITHIN: Duration = Duration::from_secs(10);
/// Of HTTP/1.1; also how long it may stay quiet between two requests.
const HEADERS_WITHIN: Duration = Duration::from_secs(30);
const QUIET_AT_MOST: Duration = Duration::from_secs(60);
/// What we sent must be taken within this time: a reader that stands still is cut off, and so is one that is gone.
const TAKEN_WITHIN: Duration = Duration::from_secs(30);
const ASKED_AFTER: Duration = Duration::from_secs(30);
const HEADER_BYTES: usize = 64 * 1024;
const STREAMS_AT_ONCE: u32 = 64;

/// What all connections of a server speak to.
#[derive(Clone)]
pub struct Spoken {
    router: Router,
    tls: Option<TlsAcceptor>,
    stop: watch::Receiver<bool>,
}

pub struct Connection {
    stream: Held<TcpStream>,
    address: SocketAddr,
}

/// What a connection is doing.
#[derive(Default)]
struct Doing {
    requests: u64,
    under_way: usize,
}

impl Spoken {
    pub fn new(router: Router, tls: Option<TlsAcceptor>, stop: watch::Receiver<bool>) -> Spoken {
        Spoken { router, tls, stop }
    }
}

impl Connection {
    pub fn new(stream: TcpStream, address: SocketAddr, place: Place) -> Connection {
        if let Err(error) = notice_who_is_gone(&stream) {
            tracing::debug!(%error, "a socket keeps its own timeouts");
        }
        let stream = Held::new(stream, place, Open::count(CONNECTIONS_OPEN));
        Connection { stream, address }
    }

    pub async fn speak(self, spoken: Spoken) {
        let Some(tls) = spoken.tls.clone() else {
            return speak_http(self.stream, self.address, spoken).await;
        };
        match timeout(HANDSHAKE_WITHIN, tls.accept(self.stream)).await {
            // The directory looked at the certificate, and that is all it came for.
            Ok(Ok(secured)) if secured.get_ref().1.alpn_protocol() == Some(ACME_TLS_ALPN_NAME) => {}
            Ok(Ok(secured)) => speak_http(secured, self.address, spoken).await,
            Ok(Err(error)) => tracing::debug!(%error, "no TLS with this caller"),
            Err(_) => tracing::debug!("a caller did not finish its TLS handshake"),
        }
    }
}

fn notice_who_is_gone(stream: &TcpStream) -> std::io::Result<()> {
    stream.set_nodelay(true)?;
    let socket = SockRef::from(stream);
    socket.set_tcp_user_timeout(Some(TAKEN_WITHIN))?;
    socket.set_tcp_keepalive(
        &TcpKeepalive::new()
            .with_time(ASKED_AFTER)
            .with_interval(ASKED_AFTER),
    )
}

async fn speak_http<S>(stream: S, address: SocketAddr, spoken: Spoken)
where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    let Spoken { router, stop, .. } = spoken;
    let doing = watch::Sender::new(Doing::default());
    let watched = doing.subscribe();
    let service = service_fn(move |request: Request<Incoming>| {
        let mut request = request.map(Body::new);
        request.extensions_mut().insert(ConnectInfo(address));
        let (router, doing) = (router.clone(), doing.clone());
        async move {
            let _under_way = UnderWay::begin(doing);
            router.oneshot(request).await
        }
    });
    let builder = builder();
    let mut connection = pin!(builder.serve_connection_with_upgrades(TokioIo::new(stream), service));
    let ended = tokio::select! {
        ended = connection.as_mut() => Some(ended),
        () = quiet(watched) => None,
        () = told(stop) => None,
    };
    let ended = match ended {
        Some(ended) => ended,
        None => {
            connection.as_mut().graceful_shutdown();
            connection.await
        }
    };
    if let Err(error) = ended {
        tracing::debug!(error, "a connection broke off");
    }
}

fn builder() -> Builder<TokioExecutor> {
    let mut builder = Builder::new(TokioExecutor::new());
    builder
        .http1()
        .timer(TokioTimer::new())
        .header_read_timeout(HEADERS_WITHIN)
        .max_buf_size(HEADER_BYTES);
    builder
        .http2()
        .timer(TokioTimer::new())
        .max_concurrent_streams(STREAMS_AT_ONCE)
        .max_header_list_size(HEADER_BYTES as u32);
    builder
}

/// Once no request came in time, or none came after the last for long.
async fn quiet(mut doing: watch::Receiver<Doing>) {
    let begun = doing.wait_for(|doing| doing.requests > 0);
    if !matches!(timeout(FIRST_REQUEST_WITHIN, begun).await, Ok(Ok(_))) {
        return;
    }
    loop {
        if doing.wait_for(|doing| doing.under_way == 0).await.is_err() {
            return;
        }
        match timeout(QUIET_AT_MOST, doing.changed()).await {
            Ok(Ok(())) => {}
            Ok(Err(_)) | Err(_) => return,
        }
    }
}

struct UnderWay(watch::Sender<Doing>);

impl UnderWay {
    fn begin(doing: watch::Sender<Doing>) -> UnderWay {
        doing.send_modify(|doing| {
            doing.requests += 1;
            doing.under_way += 1;
        });
        UnderWay(doing)
    }
}

impl Drop for UnderWay {
    fn drop(&mut self) {
        self.0.send_modify(|doing| doing.under_way -= 1);
    }
}
