//! The web server: connections, routes, and what holds for every request.
//!
//! | open | for |
//! |---|---|
//! | `server`, `connection`, `tls` | taking connections, and how long each may do what |
//! | `observe` | a number, a span and a place in the metrics for each request |
//! | `origin` | whose pages may call |
//! | `limits`, `crowd`, `body` | how many at once, how large, how slow |
//! | `protection` | headers that close what nobody needs |
//! | `graphql`, `documents`, `after`, `along` | a question from its arrival to its answer, and what comes along with signing in |
//! | `files` | uploads, downloads, logos |
//! | `mail` | messages that somebody brings |
//! | `told` | how the door says no |

mod after;
mod along;
mod audit;
mod body;
mod connection;
pub mod cookie;
mod crowd;
pub mod documents;
mod explorer;
mod files;
mod graphql;
mod health;
mod held;
mod language;
mod limits;
mod live;
mod mail;
mod metrics;
mod observe;
mod origin;
mod packed;
pub mod peer;
mod portal;
mod protection;
mod robots;
mod server;
mod sheet;
mod source;
mod start;
mod tls;
mod told;

pub use origin::Origin;
pub use server::{Listening, serve, serve_with};
pub use tls::{Tls, choose_cryptography};

use crate::{Application, graphql::Checked, telemetry::metrics::recorder};
use axum::{
    Router,
    http::StatusCode,
    middleware::{from_fn, from_fn_with_state, map_response_with_state},
    response::IntoResponse,
    routing::{get, post},
};
use crowd::Crowd;
use std::{net::IpAddr, ops::Deref, sync::Arc};
use tower_http::catch_panic::CatchPanicLayer;

/// What every route shares. Clones are cheap: each layer takes one for each request.
#[derive(Clone)]
pub struct Gateway(Arc<Shared>);

pub struct Shared {
    pub app: Application,
    pub schema: crate::graphql::Schema,
    pub facing: Arc<Facing>,
    /// Whose pages may call.
    origins: Arc<[Origin]>,
    /// The requests under way.
    requests: Arc<Crowd>,
    /// Who listens to what changes.
    pub seats: live::Seats,
}

impl Deref for Gateway {
    type Target = Shared;

    fn deref(&self) -> &Shared {
        &self.0
    }
}

/// How this server is reached, and what it shows.
#[derive(Clone, Debug, Default)]
pub struct Facing {
    pub pages: Pages,
    /// What people type to come here, without a slash at its end: https://desk.example.org
    pub public_url: String,
    /// Whose word counts on where a request comes from.
    pub trusted_proxies: Vec<IpAddr>,
    pub edge: Edge,
    /// Which operations are known by a hash, and whether others are carried out.
    pub documents: documents::Documents,
    /// Those that came before.
    pub checked: Checked,
}

/// Who may call, and who may look.
#[derive(Clone, Debug, Default)]
pub struct Edge {
    /// Whose pages may call, besides those of `public_url`.
    pub origins: Vec<Origin>,
    /// Whether the schema may be asked for.
    pub introspection: bool,
    /// Who shows it may read /metrics from elsewhere.
    pub metrics_token: Option<String>,
    /// Who shows it may bring mail.
    pub mail_hook: Option<String>,
    /// Whether traces are sent somewhere.
    pub traced: bool,
}

impl Facing {
    pub fn is_over_tls(&self) -> bool {
        self.public_url.starts_with("https://")
    }
}

/// What the pages for people show.
#[derive(Clone, Debug, Default)]
pub struct Pages {
    /// Whether GET /graphql is a page to try the interface.
    pub explorer: bool,
    /// Where the source is offered; none is the page /source.
    pub source_url: Option<String>,
}

pub fn router(app: Application, facing: Facing) -> Router {
    recorder();
    let origins: Arc<[Origin]> = origin::known(&facing.public_url, &facing.edge.origins).into();
    let gateway = Gateway(Arc::new(Shared {
        app,
        schema: crate::graphql::served(facing.edge.introspection, facing.edge.traced),
        facing: Arc::new(facing),
        origins: Arc::clone(&origins),
        requests: Crowd::of(limits::REQUESTS_AT_MOST),
        seats: live::Seats::default(),
    }));
    let state = || gateway.clone();
    let for_people_and_programs = Router::new()
        .route("/", get(portal::front))
        .route("/source", get(source::page))
        .route("/robots.txt", get(robots::page))
        .route(
            "/graphql",
            post(graphql::answer)
                .layer(packed::where_it_pays())
                .get(explorer::page_or_socket),
        )
        .route("/audit/export", get(audit::export))
        .fallback(portal::anywhere_else)
        .layer(from_fn(limits::answer_in_time))
        .layer(from_fn_with_state(state(), limits::one_of_many));
    // An upload takes as long as it takes; each piece of it must come in time.
    let for_files = files::routes()
        .merge(mail::routes())
        .layer(from_fn_with_state(state(), limits::one_of_many));
    // Answered also when all places are taken: who watches must not take a full house for a dead one.
    let for_who_watches = Router::new()
        .route("/health/live", get(health::live))
        .route("/health/ready", get(health::ready))
        .route("/metrics", get(metrics::page));
    for_people_and_programs
        .merge(for_files)
        .merge(for_who_watches)
        // The last layer is the first to see a request.
        .layer(CatchPanicLayer::custom(told::broken))
        .layer(origin::shared_with(origins))
        .layer(from_fn_with_state(state(), files::tus::say_what_is_spoken))
        .layer(from_fn_with_state(state(), origin::keep_strangers_out))
        .layer(map_response_with_state(
            state(),
            protection::close_what_nobody_needs,
        ))
        .layer(from_fn_with_state(state(), observe::each_request))
        .with_state(gateway)
}

async fn nothing_here() -> impl IntoResponse {
    (
        StatusCode::NOT_FOUND,
        "Il n'y a rien ici. / There is nothing here.\n",
    )
}
