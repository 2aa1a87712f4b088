//! Takes connections, as many as there are places, until told to stop; then the running requests end.

use super::{
    connection::{Connection, Spoken},
    crowd::Crowd,
    tls::Tls,
};
use crate::telemetry::metrics::{UPKEEP_EVERY, recorder};
use axum::Router;
use std::{io, net::SocketAddr, time::Duration};
use tokio::{
    net::{TcpListener, TcpStream},
    sync::{OwnedSemaphorePermit, watch},
    task::JoinSet,
};

/// After a failure of ours, such as too many open files.
const TRY_AGAIN_AFTER: Duration = Duration::from_secs(1);
const SOCKETS: usize = 800;

/// How connections are taken.
pub struct Listening {
    pub tls: Option<Tls>,
    /// Connections that may be open at once.
    pub sockets: usize,
}

impl Default for Listening {
    fn default() -> Listening {
        Listening {
            tls: None,
            sockets: SOCKETS,
        }
    }
}

/// In the clear, with the usual number of connections.
pub async fn serve(listener: TcpListener, router: Router, stop: watch::Receiver<bool>) -> io::Result<()> {
    serve_with(listener, router, Listening::default(), stop).await
}

pub async fn serve_with(
    listener: TcpListener,
    router: Router,
    listening: Listening,
    stop: watch::Receiver<bool>,
) -> io::Result<()> {
    let places = Crowd::of(listening.sockets);
    let spoken = Spoken::new(router, listening.tls.as_ref().map(Tls::acceptor), stop.clone());
    let mut connections = JoinSet::new();
    let mut upkeep = tokio::time::interval(UPKEEP_EVERY);
    loop {
        tokio::select! {
            () = told(stop.clone()) => break,
            _ = upkeep.tick() => recorder().run_upkeep(),
            Some(_) = connections.join_next() => {}
            (stream, address, room) = next(&listener, &places) => {
                // An address that has its share already is hung up on.
                if let Ok(place) = places.take(room, address.ip().to_canonical()) {
                    connections.spawn(Connection::new(stream, address, place).speak(spoken.clone()));
                }
            }
        }
    }
    drop(listener);
    while connections.join_next().await.is_some() {}
    Ok(())
}

/// True once told; never, if whoever could tell is gone.
pub async fn told(mut stop: watch::Receiver<bool>) {
    if stop.wait_for(|stop| *stop).await.is_err() {
        std::future::pending().await
    }
}

async fn next(listener: &TcpListener, places: &Crowd) -> (TcpStream, SocketAddr, OwnedSemaphorePermit) {
    loop {
        let Some(room) = places.room().await else {
            return std::future::pending().await;
        };
        match listener.accept().await {
            Ok((stream, address)) => return (stream, address, room),
            Err(error) if is_the_callers(&error) => {}
            Err(error) => {
                tracing::error!(%error, "no connection can be taken for a moment");
                tokio::time::sleep(TRY_AGAIN_AFTER).await;
            }
        }
    }
}

fn is_the_callers(error: &io::Error) -> bool {
    use io::ErrorKind::{ConnectionAborted, ConnectionRefused, ConnectionReset};
    matches!(
        error.kind(),
        ConnectionAborted | ConnectionRefused | ConnectionReset
    )
}
