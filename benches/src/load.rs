//! Closed-loop load: so many clients, each waiting for its answer before it asks again.

use anyhow::Result;
use std::{
    future::Future,
    time::{Duration, Instant},
};

/// Operations per second.
pub async fn closed_loop<F, O>(clients: usize, lasting: Duration, operation: F) -> Result<f64>
where
    F: Fn(usize) -> O + Clone + Send + 'static,
    O: Future<Output = Result<()>> + Send,
{
    let begun = Instant::now();
    let mut tasks = tokio::task::JoinSet::new();
    for client in 0..clients {
        let operation = operation.clone();
        tasks.spawn(async move {
            let mut count = 0u32;
            while begun.elapsed() < lasting {
                operation(client).await?;
                count += 1;
            }
            Ok::<_, anyhow::Error>(count)
        });
    }
    let mut count = 0.0;
    while let Some(done) = tasks.join_next().await {
        count += f64::from(done??);
    }
    Ok(count / begun.elapsed().as_secs_f64())
}
