//! Closed-loop load: so many clients, each waiting for its answer before it asks again.

use anyhow::Result;
use std::{
    future::Future,
    time::{Duration, Instant},
};

/// Operations per second, and the latencies in milliseconds.
pub struct Measured {
    pub rate: f64,
    pub p50: f64,
    pub p99: f64,
}

pub async fn closed_loop<F, O>(clients: usize, lasting: Duration, operation: F) -> Result<Measured>
where
    F: Fn(usize) -> O + Clone + Send + 'static,
    O: Future<Output = Result<()>> + Send,
{
    let begun = Instant::now();
    let mut tasks = tokio::task::JoinSet::new();
    for client in 0..clients {
        let operation = operation.clone();
        tasks.spawn(async move {
            let mut times = vec![];
            while begun.elapsed() < lasting {
                let asked = Instant::now();
                operation(client).await?;
                times.push(asked.elapsed());
            }
            Ok::<_, anyhow::Error>(times)
        });
    }
    let mut times = vec![];
    while let Some(done) = tasks.join_next().await {
        times.extend(done??);
    }
    let took = begun.elapsed();
    times.sort();
    let percentile = |part: usize| times.get(times.len() * part / 100).map_or(0.0, |time| time.as_secs_f64() * 1e3);
    Ok(Measured { rate: times.len() as f64 / took.as_secs_f64(), p50: percentile(50), p99: percentile(99) })
}
