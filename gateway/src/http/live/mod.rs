//! GET /graphql as a web socket, by the protocol graphql-transport-ws: whoever signed in listens to what changes.
//!
//! - The access token comes in `connection_init`: a page of another site has none, and so listens to nothing.
//! - Nothing is kept for a slow reader: while what was sent is not taken, nothing more is made.
//! - A socket ends with the session it was opened for, and says why in its last frame.

mod carry;
mod desk;
mod end;
mod execute;
mod seats;
mod session;

pub use seats::Seats;

use super::{Gateway, language, observe::RequestId, peer};
use axum::{
    extract::ws::WebSocketUpgrade,
    http::HeaderMap,
    response::{IntoResponse, Response},
};
use std::net::SocketAddr;

pub const PROTOCOL: &str = "graphql-transport-ws";
/// What a client says at once. Documents are long, files do not come this way.
const MESSAGE_AT_MOST: usize = 256 * 1024;
/// What is written and not sent yet; beyond it the client is waited for.
const UNSENT_AT_MOST: usize = 4 * 1024 * 1024;

pub fn open(
    gateway: Gateway,
    (connected, RequestId(id)): (SocketAddr, RequestId),
    headers: &HeaderMap,
    upgrade: WebSocketUpgrade,
) -> Response {
    let proxies = &gateway.facing.trusted_proxies;
    let visitor = execute::Visitor {
        language: language::of(headers),
        peer: peer::of(connected.ip(), headers, proxies),
        gateway,
        id,
        session: session::Slot::default(),
    };
    upgrade
        .protocols([PROTOCOL])
        .max_message_size(MESSAGE_AT_MOST)
        .max_frame_size(MESSAGE_AT_MOST)
        .max_write_buffer_size(UNSENT_AT_MOST)
        .on_upgrade(move |socket| carry::carry(visitor, socket))
        .into_response()
}
