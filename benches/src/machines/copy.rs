//! PostgreSQL alone: the same rows by COPY into the same partitioned table, as many at once as the product brings them, one
//! transaction a batch.

use crate::server::{seconds, superuser_of};
use agent_protocol::Record;
use anyhow::Result;
use std::{fmt::Write as _, time::Instant};
use uuid::Uuid;

/// As many as the product has for it.
const CONNECTIONS: usize = 8;

pub async fn run(url: &str, sample: &Record, rows: usize) -> Result<f64> {
    let body = serde_json::to_string(&sample.body)?.replace('\\', "\\\\");
    let (begun, lasting) = (Instant::now(), seconds());
    let mut tasks = tokio::task::JoinSet::new();
    for _ in 0..CONNECTIONS {
        let (url, body) = (url.to_owned(), body.clone());
        tasks.spawn(async move {
            let mut connection = superuser_of(&url).await?;
            let mut copied = 0;
            while begun.elapsed() < lasting {
                let text = batch(&body, rows);
                let mut copying = connection
                    .copy_in_raw(
                        "COPY machine.records (tenant, machine, sequence, kind, taken_at, received_at, body) FROM STDIN",
                    )
                    .await?;
                copying.send(text.into_bytes()).await?;
                copying.finish().await?;
                copied += rows;
            }
            anyhow::Ok(copied)
        });
    }
    let mut copied = 0;
    while let Some(done) = tasks.join_next().await {
        copied += done??;
    }
    Ok(super::per_second(copied, begun.elapsed()))
}

fn batch(body: &str, rows: usize) -> String {
    let (tenant, machine, now) = (
        Uuid::nil(),
        commands::runtime::mint(),
        kernel::Clock::real().now(),
    );
    let mut text = String::new();
    for number in 1..=rows {
        // Writing to a text cannot fail.
        let _ = writeln!(text, "{tenant}\t{machine}\t{number}\traw\t{now}\t{now}\t{body}");
    }
    text
}
