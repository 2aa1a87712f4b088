//! One mutation, followed through the spans that a collector receives.

use crate::regie::{Regie, Serving};
use anyhow::{Context, Result};
use axum::{Router, body::Bytes, extract::State, routing::post};
use opentelemetry_proto::tonic::{
    collector::trace::v1::ExportTraceServiceRequest, common::v1::any_value::Value as Any, trace::v1::Span,
};
use prost::Message;
use serde_json::{Value, json};
use std::{
    io::Write,
    process::Stdio,
    sync::{Arc, Mutex},
    time::{Duration, Instant},
};
use tokio::net::TcpListener;

const TRACE: &str = "4bf92f3577b34da6a3ce929d0e0e4736";
const CALLER: &str = "00f067aa0ba902b7";
const PASSWORD: &str = "un mot de passe assez long";

/// As a collector takes them: OTLP over HTTP.
#[derive(Clone, Default)]
struct Collector(Arc<Mutex<Vec<Span>>>);

impl Collector {
    async fn listen() -> Result<(Collector, String)> {
        let collector = Collector::default();
        let router = Router::new()
            .route("/v1/traces", post(receive))
            .with_state(collector.clone());
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let address = format!("http://{}", listener.local_addr()?);
        tokio::spawn(async move { axum::serve(listener, router).await });
        Ok((collector, address))
    }

    fn spans(&self) -> Vec<Span> {
        self.0.lock().expect("no test broke off").clone()
    }

    async fn until(&self, what: &str, there: impl Fn(&[Span]) -> bool) -> Result<Vec<Span>> {
        let started = Instant::now();
        loop {
            let spans = self.spans();
            if there(&spans) {
                return Ok(spans);
            }
            let names: Vec<_> = spans.iter().map(|span| &span.name).collect();
            anyhow::ensure!(
                started.elapsed() < Duration::from_secs(40),
                "no {what} among {names:?}"
            );
            tokio::time::sleep(Duration::from_millis(200)).await;
        }
    }
}

async fn receive(State(collector): State<Collector>, body: Bytes) -> &'static [u8] {
    let request = ExportTraceServiceRequest::decode(body).expect("protobuf");
    let spans = request.resource_spans.into_iter().flat_map(|resource| {
        let name = resource
            .resource
            .iter()
            .flat_map(|it| &it.attributes)
            .any(|it| it.key == "service.name");
        assert!(name, "a trace says which service it is of");
        resource.scope_spans
    });
    let mut kept = collector.0.lock().expect("no test broke off");
    kept.extend(spans.flat_map(|scope| scope.spans));
    b""
}

fn attribute(span: &Span, key: &str) -> String {
    let found = span.attributes.iter().find(|attribute| attribute.key == key);
    match found.and_then(|attribute| attribute.value.as_ref()?.value.as_ref()) {
        Some(Any::StringValue(text)) => text.clone(),
        Some(Any::IntValue(number)) => number.to_string(),
        _ => String::new(),
    }
}

fn child<'s>(spans: &'s [Span], parent: &Span, name: &str) -> Result<&'s Span> {
    let found = spans
        .iter()
        .find(|span| span.parent_span_id == parent.span_id && span.name == name);
    let children = spans.iter().filter(|span| span.parent_span_id == parent.span_id);
    let children: Vec<_> = children.map(|span| &span.name).collect();
    found.with_context(|| format!("no {name} below {}: {children:?}", parent.name))
}

fn create_user(regie: &Regie) -> Result<()> {
    regie.run(&["admin", "create-tenant", "Atelier"])?;
    let words = [
        "admin",
        "create-user",
        "--email",
        "a@exemple.fr",
        "--name",
        "Camille",
        "--role",
        "admin",
    ];
    let mut child = regie
        .command(&words)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .spawn()?;
    child
        .stdin
        .take()
        .context("its input")?
        .write_all(format!("{PASSWORD}\n").as_bytes())?;
    anyhow::ensure!(child.wait()?.success(), "the account was not made");
    Ok(())
}

async fn ask(serving: &Serving, token: &str, query: &str, input: &Value, parent: &str) -> Result<Value> {
    let request = reqwest::Client::new()
        .post(format!("{}/graphql", serving.address))
        .bearer_auth(token)
        .header("traceparent", parent)
        .json(&json!({ "query": query, "variables": { "input": input } }));
    let answer: Value = request.send().await?.json().await?;
    anyhow::ensure!(answer.get("errors").is_none(), "{answer:#}");
    Ok(answer)
}

async fn sign_in(serving: &Serving) -> Result<String> {
    let query = "mutation($input: SignInInput!) { signIn(input: $input) { accessToken } }";
    let input = json!({ "email": "a@exemple.fr", "password": PASSWORD });
    let answer = ask(serving, "", query, &input, "not a parent").await?;
    let token = answer["data"]["signIn"]["accessToken"].as_str();
    token.map(str::to_owned).with_context(|| format!("{answer:#}"))
}

#[tokio::test(flavor = "multi_thread")]
async fn one_mutation_is_followed_from_its_caller_to_the_read_model() -> Result<()> {
    let regie = Regie::on_a_database().await?;
    create_user(&regie)?;
    let (collector, address) = Collector::listen().await?;
    let serving = Serving::with(&regie, &[("REGIE_OTLP", &address)])?;
    let token = sign_in(&serving).await?;
    let command = "0192aaaa-bbbb-7ccc-8ddd-eeeeffff0001";
    let input = json!({ "name": "Boulangerie Martin", "commandId": command });
    let query = "mutation Register($input: ClientRegisterInput!) { clientRegister(input: $input) { receipt userErrors { code } } }";
    let parent = format!("00-{TRACE}-{CALLER}-01");
    ask(&serving, &token, query, &input, &parent).await?;

    let applied = |span: &Span| span.name == "apply" && attribute(span, "commands").contains(command);
    let spans = collector
        .until("read model that applied it", |spans| {
            spans
                .iter()
                .any(|span| span.name == "POST /graphql" && hex::encode(&span.trace_id) == TRACE)
                && spans.iter().any(applied)
        })
        .await?;
    let ours: Vec<Span> = spans
        .iter()
        .filter(|span| hex::encode(&span.trace_id) == TRACE)
        .cloned()
        .collect();
    let request = ours
        .iter()
        .find(|span| span.name == "POST /graphql")
        .context("the request")?;
    assert_eq!(
        hex::encode(&request.parent_span_id),
        CALLER,
        "below the span of whoever asked"
    );
    assert_eq!(attribute(request, "http.route"), "/graphql");
    assert_eq!(attribute(request, "http.response.status_code"), "200");
    let operation = child(&ours, request, "graphql")?;
    assert_eq!(attribute(operation, "operation"), "mutation");
    let question = child(&ours, operation, "resolve")?;
    assert_eq!(attribute(question, "field"), "clientRegister");
    let carried_out = child(&ours, question, "command")?;
    assert_eq!(attribute(carried_out, "name"), "client.register_client");
    assert_eq!(attribute(carried_out, "command"), command);
    let append = child(&ours, carried_out, "append")?;
    let statement = child(&ours, append, "SELECT journal.append")?;
    assert_eq!(attribute(statement, "db.system.name"), "postgresql");
    child(&ours, question, "wait")?;

    let apply: Vec<_> = spans.iter().filter(|span| applied(span)).collect();
    assert!(
        apply
            .iter()
            .any(|span| attribute(span, "read_model") == "client_directory"),
        "{apply:#?}"
    );
    let correlation = attribute(carried_out, "correlation");
    assert!(
        apply
            .iter()
            .all(|span| attribute(span, "correlations").contains(&correlation))
    );
    serving.stop()
}

/// Whoever stops the program loses nothing of what it did last.
#[tokio::test(flavor = "multi_thread")]
async fn a_stop_sends_what_is_left() -> Result<()> {
    let regie = Regie::on_a_database().await?;
    let (collector, address) = Collector::listen().await?;
    let serving = Serving::with(&regie, &[("REGIE_OTLP", &address)])?;
    reqwest::get(format!("{}/robots.txt", serving.address)).await?;
    serving.stop()?;
    assert!(
        collector
            .spans()
            .iter()
            .any(|span| span.name == "GET /robots.txt")
    );
    Ok(())
}

/// A collector that is away is no reason to answer worse.
#[tokio::test(flavor = "multi_thread")]
async fn without_its_collector_the_server_serves() -> Result<()> {
    let regie = Regie::on_a_database().await?;
    let serving = Serving::with(&regie, &[("REGIE_OTLP", "http://127.0.0.1:1")])?;
    let live = reqwest::get(format!("{}/health/live", serving.address)).await?;
    assert_eq!(live.status(), 200);
    serving.stop()
}
