//! The web server: routes, and what holds for every request.
//!
//! A body of at most 1 MB, an answer within 30 seconds, headers that close what nobody needs, and a request
//! id in the log and in the answer.

mod after;
mod audit;
pub mod cookie;
mod explorer;
mod graphql;
mod health;
mod language;
pub mod peer;
mod protection;
mod sheet;
mod source;
mod start;

use crate::Application;
use axum::{
    Router,
    http::StatusCode,
    middleware,
    response::IntoResponse,
    routing::{get, post},
};
use std::{
    net::{IpAddr, SocketAddr},
    sync::Arc,
    time::Duration,
};
use tokio::{net::TcpListener, sync::watch};
use tower_http::{limit::RequestBodyLimitLayer, timeout::TimeoutLayer, trace::TraceLayer};

const BODY_AT_MOST: usize = 1024 * 1024;
const ANSWER_WITHIN: Duration = Duration::from_secs(30);

/// What every route shares.
#[derive(Clone)]
pub struct Gateway {
    pub app: Application,
    pub schema: crate::graphql::Schema,
    pub facing: Arc<Facing>,
}

/// How this server is reached, and what it shows.
#[derive(Clone, Debug, Default)]
pub struct Facing {
    pub pages: Pages,
    /// What people type to come here, without a slash at its end: https://desk.example.org
    pub public_url: String,
    /// Whose word counts on where a request comes from.
    pub trusted_proxies: Vec<IpAddr>,
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
    let gateway = Gateway {
        app,
        schema: crate::graphql::schema(),
        facing: Arc::new(facing),
    };
    Router::new()
        .route("/", get(start::page))
        .route("/source", get(source::page))
        .route("/graphql", post(graphql::answer).get(explorer::page))
        .route("/audit/export", get(audit::export))
        .route("/health/live", get(health::live))
        .route("/health/ready", get(health::ready))
        .fallback(nothing_here)
        .layer(RequestBodyLimitLayer::new(BODY_AT_MOST))
        .layer(TimeoutLayer::with_status_code(
            StatusCode::GATEWAY_TIMEOUT,
            ANSWER_WITHIN,
        ))
        .layer(middleware::map_response(protection::close_what_nobody_needs))
        .layer(TraceLayer::new_for_http())
        .layer(middleware::from_fn(protection::number_the_request))
        .with_state(gateway)
}

/// Until told to stop: then no new connection is taken and the running requests end.
pub async fn serve(
    listener: TcpListener,
    router: Router,
    mut stop: watch::Receiver<bool>,
) -> std::io::Result<()> {
    let told = async move {
        let _ = stop.wait_for(|stop| *stop).await; // an error: whoever could tell is gone
    };
    let service = router.into_make_service_with_connect_info::<SocketAddr>();
    axum::serve(listener, service).with_graceful_shutdown(told).await
}

async fn nothing_here() -> impl IntoResponse {
    (
        StatusCode::NOT_FOUND,
        "Il n'y a rien ici. / There is nothing here.\n",
    )
}
