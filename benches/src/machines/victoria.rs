//! VictoriaMetrics from Debian: the same samples by its import in JSON lines, one series for each number that a sample
//! holds, as many at once. It flushes its disk once a second and acknowledges before.

use crate::{
    debian::{program, unpacked},
    gateway::measure::free_port,
    server::seconds,
};
use agent_protocol::Record;
use anyhow::{Result, ensure};
use http_body_util::{BodyExt, Full};
use hyper::{Request, body::Bytes, client::conn::http1};
use hyper_util::rt::TokioIo;
use serde_json::{Value, json};
use std::{
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};
use tokio::net::TcpStream;

pub const NAME: &str = "VictoriaMetrics 1.79";
const CONNECTIONS: usize = 8;

struct Serving(Child);

impl Drop for Serving {
    fn drop(&mut self) {
        let _ = self.0.kill(); // it may have ended
        let _ = self.0.wait();
    }
}

pub async fn run(sample: &Record, rows: usize) -> Result<Option<f64>> {
    let Some(root) = unpacked("victoria-metrics")? else {
        return Ok(None);
    };
    let port = free_port()?;
    let folder = std::env::temp_dir().join(format!("regie-bench-victoria-{}", std::process::id()));
    let child = Command::new(program(&root, "victoria-metrics")?)
        .arg(format!("-storageDataPath={}", folder.display()))
        .arg(format!("-httpListenAddr=127.0.0.1:{port}"))
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()?;
    let serving = Serving(child);
    until_ready(port).await?;
    let rate = import(port, sample, rows).await;
    drop(serving);
    std::fs::remove_dir_all(&folder)?;
    rate.map(Some)
}

async fn until_ready(port: u16) -> Result<()> {
    for _ in 0..300 {
        if TcpStream::connect(("127.0.0.1", port)).await.is_ok() {
            return Ok(());
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    anyhow::bail!("{NAME} is not ready after 30 s")
}

async fn import(port: u16, sample: &Record, rows: usize) -> Result<f64> {
    let numbers = numbers_of(&serde_json::to_value(&sample.body)?);
    ensure!(numbers.len() > 10, "a sample holds numbers");
    let (begun, lasting) = (Instant::now(), seconds());
    let mut tasks = tokio::task::JoinSet::new();
    for connection in 0..CONNECTIONS {
        let numbers = numbers.clone();
        tasks.spawn(async move {
            let stream = TcpStream::connect(("127.0.0.1", port)).await?;
            let (mut sender, line) = http1::handshake(TokioIo::new(stream)).await?;
            tokio::spawn(line);
            let (mut brought, mut machine) = (0, 0);
            while begun.elapsed() < lasting {
                machine += 1;
                let body = lines(&format!("{connection}-{machine}"), &numbers, rows);
                let request = Request::post("/api/v1/import").header("host", "127.0.0.1");
                sender.ready().await?;
                let answer = sender
                    .send_request(request.body(Full::new(Bytes::from(body)))?)
                    .await?;
                ensure!(answer.status().is_success(), "{}", answer.status());
                answer.into_body().collect().await?;
                brought += rows;
            }
            anyhow::Ok(brought)
        });
    }
    let mut brought = 0;
    while let Some(done) = tasks.join_next().await {
        brought += done??;
    }
    Ok(super::per_second(brought, begun.elapsed()))
}

/// By the way to it.
fn numbers_of(value: &Value) -> Vec<(String, f64)> {
    let mut found = vec![];
    collect(value, "sample", &mut found);
    found
}

fn collect(value: &Value, name: &str, found: &mut Vec<(String, f64)>) {
    match value {
        Value::Number(number) => found.extend(number.as_f64().map(|number| (name.to_owned(), number))),
        Value::Array(all) => {
            for (at, value) in all.iter().enumerate() {
                collect(value, &format!("{name}_{at}"), found);
            }
        }
        Value::Object(all) => {
            for (key, value) in all {
                collect(value, &format!("{name}_{key}"), found);
            }
        }
        Value::Null | Value::Bool(_) | Value::String(_) => {}
    }
}

fn lines(machine: &str, numbers: &[(String, f64)], rows: usize) -> String {
    let now = kernel::Clock::real().now().as_millisecond();
    let minutes = i64::try_from(rows).unwrap_or_default();
    let timestamps: Vec<i64> = (0..minutes).map(|minute| now - minute * 60_000).collect();
    let line = |(name, value): &(String, f64)| {
        let metric = json!({ "__name__": name, "machine": machine });
        json!({ "metric": metric, "values": vec![*value; rows], "timestamps": timestamps }).to_string()
    };
    let lines: Vec<String> = numbers.iter().map(line).collect();
    lines.join("\n")
}
