//! What this program says of itself: lines on standard error, numbers for Prometheus (`metrics`), and traces for a
//! collector where one is set.
//!
//! A trace has the spans of our own crates: the request, its operation and questions, the command, the append with
//! its statement. What follows later on its own (read models, processes) names the command and the correlation.

pub mod metrics;

use crate::Failure;
use opentelemetry::{KeyValue, trace::TracerProvider};
use opentelemetry_otlp::{Protocol, SpanExporter, WithExportConfig};
use opentelemetry_sdk::{Resource, trace::SdkTracerProvider};
use std::time::Duration;
use tracing::{Level, Metadata, subscriber::Interest};
use tracing_subscriber::{
    EnvFilter, Layer,
    filter::DynFilterFn,
    layer::{Filter, SubscriberExt},
    util::SubscriberInitExt,
};

const COLLECTOR_ANSWERS_WITHIN: Duration = Duration::from_secs(5);
const OURS: [&str; 4] = ["gateway", "commands", "journal", "projections"];

/// Until `stop`, which sends what is left.
pub struct Telemetry {
    traces: Option<SdkTracerProvider>,
}

impl Telemetry {
    /// Before the runtime starts: the exporter has a thread of its own.
    pub fn start(usual: &str, otlp: Option<&str>) -> Result<Telemetry, Failure> {
        let filter = EnvFilter::try_from_env("REGIE_LOG").unwrap_or_else(|_| EnvFilter::new(usual));
        // Below this it writes down what machines say.
        let queue = "async_nats=info"
            .parse()
            .map_err(|_| Failure::said("the log has no filter"))?;
        let filter = filter.add_directive(queue);
        let lines = tracing_subscriber::fmt::layer()
            .with_writer(std::io::stderr)
            .with_target(false)
            .with_filter(filter);
        let traces = otlp.map(exporter).transpose()?;
        let spans = traces.as_ref().map(|traces| {
            tracing_opentelemetry::layer()
                .with_tracer(traces.tracer("regie"))
                .with_location(false)
                .with_threads(false)
                .with_filter(of_a_trace())
        });
        tracing_subscriber::registry().with(lines).with(spans).init();
        Ok(Telemetry { traces })
    }

    pub fn stop(self) {
        if let Some(Err(error)) = self.traces.map(|traces| traces.shutdown()) {
            tracing::warn!(%error, "the last traces were not sent");
        }
    }
}

/// Asked anew each time. Where the answer is known beforehand, a record of the `log` crate that nobody wants leaves its
/// own answer behind on the thread, and the span that comes next there is lost.
fn of_a_trace<S>() -> impl Filter<S> {
    DynFilterFn::new(|metadata, _| is_of_a_trace(metadata))
        .with_callsite_filter(|metadata| {
            if is_of_a_trace(metadata) {
                Interest::sometimes()
            } else {
                Interest::never()
            }
        })
        .with_max_level_hint(Level::DEBUG)
}

/// Our spans, however detailed, and what went wrong within them.
fn is_of_a_trace(metadata: &Metadata<'_>) -> bool {
    let of = metadata.target().split("::").next().unwrap_or_default();
    OURS.contains(&of) && (metadata.is_span() || *metadata.level() <= Level::WARN)
}

fn exporter(collector: &str) -> Result<SdkTracerProvider, Failure> {
    let exporter = SpanExporter::builder()
        .with_http()
        .with_protocol(Protocol::HttpBinary)
        .with_endpoint(format!("{collector}/v1/traces"))
        .with_timeout(COLLECTOR_ANSWERS_WITHIN)
        .build()
        .map_err(|error| Failure::setting("REGIE_OTLP", error.to_string()))?;
    let resource = Resource::builder()
        .with_service_name("regie")
        .with_attribute(KeyValue::new("service.version", env!("CARGO_PKG_VERSION")))
        .build();
    Ok(SdkTracerProvider::builder()
        .with_batch_exporter(exporter)
        .with_resource(resource)
        .build())
}
