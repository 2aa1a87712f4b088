//! The numbers that Prometheus reads: the recorder that keeps them, what each is, and the ones counted here.
//!
//! A label has a value out of a list known beforehand (routes, use cases, read models), never a caller's.

use async_graphql::parser::types::OperationType;
use metrics::{Unit, counter, describe_counter, describe_gauge, describe_histogram, gauge, histogram};
use metrics_exporter_prometheus::{Matcher, PrometheusBuilder, PrometheusHandle};
use std::{sync::OnceLock, time::Duration};

pub const CONNECTIONS_OPEN: &str = "regie_connections_open";
pub const WEBSOCKETS_OPEN: &str = "regie_websockets_open";
/// How often what was measured is summed up, so that it does not pile up while nobody reads it.
pub const UPKEEP_EVERY: Duration = Duration::from_secs(5);

const SECONDS: &[f64] = &[
    0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0,
];
const SIZES: &[f64] = &[1.0, 2.0, 4.0, 8.0, 16.0, 32.0, 64.0, 128.0, 256.0];

/// One for the program, made the first time it is asked for.
pub fn recorder() -> &'static PrometheusHandle {
    static RECORDER: OnceLock<PrometheusHandle> = OnceLock::new();
    RECORDER.get_or_init(|| {
        let recorder = builder().build_recorder();
        let handle = recorder.handle();
        if metrics::set_global_recorder(recorder).is_err() {
            tracing::warn!("another library records the metrics: /metrics stays empty");
        }
        describe();
        gauge!(WEBSOCKETS_OPEN).set(0.0);
        handle
    })
}

fn builder() -> PrometheusBuilder {
    let buckets = [("_seconds", SECONDS), ("_size", SIZES)];
    buckets
        .into_iter()
        .fold(PrometheusBuilder::new(), |builder, (name, values)| {
            let matcher = Matcher::Suffix(name.to_owned());
            // Only an empty list of buckets is refused.
            builder
                .set_buckets_for_metric(matcher, values)
                .unwrap_or_default()
        })
}

fn describe() {
    describe_counter!(
        "regie_http_requests_total",
        "Requests, by route, method and status."
    );
    describe_histogram!(
        "regie_http_request_duration_seconds",
        Unit::Seconds,
        "Until the answer begins, by route."
    );
    describe_counter!(
        "regie_graphql_operations_total",
        "GraphQL operations, by kind and what came of them."
    );
    describe_histogram!(
        "regie_graphql_duration_seconds",
        Unit::Seconds,
        "GraphQL operations, by kind."
    );
    describe_counter!(
        "regie_commands_total",
        "Commands, by use case and what came of them."
    );
    describe_counter!(
        "regie_command_conflicts_total",
        "Attempts lost to somebody else's commit, by use case."
    );
    describe_counter!(
        "regie_denied_total",
        "Acts and questions that the rights table denied."
    );
    describe_histogram!(
        "regie_append_commands_size",
        "Commands that shared one append statement."
    );
    describe_histogram!("regie_append_events_size", "Events of one append statement.");
    describe_histogram!(
        "regie_append_duration_seconds",
        Unit::Seconds,
        "One append statement, flush included."
    );
    describe_gauge!("regie_pool_connections", "Database connections in use, by pool.");
    describe_gauge!(
        "regie_pool_connections_max",
        "Database connections there may be, by pool."
    );
    describe_gauge!(
        "regie_follower_lag_seconds",
        Unit::Seconds,
        "Age of the oldest event that a read model, a process or the sealer has still to take; 0 when there is none."
    );
    describe_gauge!(
        "regie_follower_stopped",
        "1 where a follower stands at an event it cannot take."
    );
    describe_gauge!(
        "regie_unsealed_age_seconds",
        Unit::Seconds,
        "Age of the oldest event that no seal covers; 0 when all are sealed."
    );
    describe_gauge!("regie_database_answers", "0 while the database does not answer.");
    describe_gauge!("regie_requests_under_way", "Requests that are being answered.");
    describe_gauge!(
        "regie_queue_waiting",
        "Parcels of machines' records that wait in the queue, if there is one."
    );
    describe_gauge!(CONNECTIONS_OPEN, "Connections, websockets included.");
    describe_gauge!(WEBSOCKETS_OPEN, "Websockets.");
}

/// Counted by a gauge as long as it lives.
pub struct Open(&'static str);

impl Open {
    pub fn count(gauge: &'static str) -> Open {
        gauge!(gauge).increment(1.0);
        Open(gauge)
    }
}

impl Drop for Open {
    fn drop(&mut self) {
        gauge!(self.0).decrement(1.0);
    }
}

pub fn request(route: &str, method: &'static str, status: u16, took: Duration) {
    let (route, status) = (route.to_owned(), status.to_string());
    histogram!("regie_http_request_duration_seconds", "route" => route.clone()).record(took);
    counter!("regie_http_requests_total", "route" => route, "method" => method, "status" => status)
        .increment(1);
}

/// What came of a GraphQL operation, refusals of rules not told apart: they are answers.
#[derive(Clone, Copy)]
pub enum Answered {
    Done,
    WithErrors,
    /// Too much was asked, or nothing that can be read.
    Refused,
}

/// Of what came along with signing in.
pub fn left_unanswered() {
    counter!("regie_graphql_left_unanswered_total").increment(1);
}

pub fn operation(kind: Option<OperationType>, answered: Answered, took: Duration) {
    let kind = match kind {
        Some(OperationType::Query) => "query",
        Some(OperationType::Mutation) => "mutation",
        Some(OperationType::Subscription) => "subscription",
        None => "unknown",
    };
    let outcome = match answered {
        Answered::Done => "done",
        Answered::WithErrors => "errors",
        Answered::Refused => "refused",
    };
    counter!("regie_graphql_operations_total", "operation" => kind, "outcome" => outcome).increment(1);
    histogram!("regie_graphql_duration_seconds", "operation" => kind).record(took);
}
