//! Files over HTTP: `tus` takes them in (tus 1.0), `download` gives them out, `logo` shows an agency's, `report`,
//! `invoice` and `conformity` make what is asked for, `range` and `disposition` are what headers say about it, `refusals` how all of them say no.

mod conformity;
mod disposition;
mod download;
mod invoice;
mod logo;
mod range;
mod refusals;
mod report;
pub mod tus;

pub use refusals::FilesDoor;

use super::Gateway;
use axum::{
    Router,
    routing::{get, post},
};

/// No layer of these ends a request that takes long: an upload may.
pub fn routes() -> Router<Gateway> {
    Router::new()
        .route("/files/uploads", post(tus::begin))
        .route(
            "/files/uploads/{file}",
            axum::routing::head(tus::state)
                .patch(tus::append)
                .delete(tus::abandon)
                .post(tus::overridden),
        )
        .route("/files/{file}", get(download::file))
        .route("/brand/{tenant}/logo", get(logo::picture))
        .route("/reports/activity", get(report::report))
        .route("/reports/invoice", get(invoice::document))
        .route("/reports/conformity", get(conformity::statement))
}
