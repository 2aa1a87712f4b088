//! The equivalent raw insert by PostgreSQL's own load generator: the same row into a table with the same
//! columns and the same two indexes, prepared, autocommit, on the same socket.

use crate::server::Server;
use anyhow::{Context, Result, ensure};
use sqlx::Executor;
use std::{process::Command, time::Duration};

pub async fn create_raw_table(server: &Server) -> Result<()> {
    let mut superuser = server.superuser().await?;
    superuser
        .execute(sqlx::raw_sql(
            "CREATE SCHEMA IF NOT EXISTS bench; \
             CREATE TABLE IF NOT EXISTS bench.raw_events (LIKE journal.events INCLUDING DEFAULTS INCLUDING IDENTITY INCLUDING INDEXES)",
        ))
        .await?;
    Ok(())
}

/// Transactions per second.
pub async fn raw_inserts(server: &Server, clients: usize, lasting: Duration) -> Result<f64> {
    let script = format!(
        "INSERT INTO bench.raw_events (tenant, aggregate_type, aggregate_id, sequence, event_type, event_version, payload, \
         metadata, epoch, recorded_at, command_id, correlation_id, hash) VALUES ('00000000-0000-0000-0000-000000000001', 'note', \
         gen_random_uuid()::text, 1, 'note.written', '1', '{}'::json, '{{\"actor\":\"operator\"}}'::json, 1::smallint, now(), \
         gen_random_uuid(), gen_random_uuid(), '\\x{}'::bytea);\n",
        fixtures::notes::long_event(1).payload,
        "ab".repeat(32)
    );
    let file = std::env::temp_dir().join(format!("regie-bench-{}.sql", std::process::id()));
    std::fs::write(&file, script)?;
    let program = server.postgres.bin_dir().join("pgbench");
    let (socket, seconds) = (
        server.postgres.socket_dir().to_owned(),
        lasting.as_secs().to_string(),
    );
    let output = tokio::task::spawn_blocking(move || {
        let done = Command::new(program)
            .args([
                "-n",
                "-M",
                "prepared",
                "-j",
                "2",
                "-T",
                &seconds,
                "-c",
                &clients.to_string(),
                "-f",
            ])
            .arg(&file)
            .args([
                "-h".as_ref(),
                socket.as_os_str(),
                "-U".as_ref(),
                "regie".as_ref(),
                "bench".as_ref(),
            ])
            .output();
        let _ = std::fs::remove_file(file);
        done
    })
    .await??;
    let text = String::from_utf8_lossy(&output.stdout);
    ensure!(
        output.status.success(),
        "pgbench: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    let line = text
        .lines()
        .find(|line| line.starts_with("tps = "))
        .context("pgbench's rate")?;
    Ok(line.split_whitespace().nth(2).context("a rate")?.parse()?)
}
