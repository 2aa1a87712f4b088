//! The interface beside PostGraphile 5: the same three questions on the same tables, on 200,000 tickets and 500,000
//! movements; then people at work.
//!
//! Each server has its turn alone, with 16 connections. What a request costs is read from the system's own accounts of
//! the server's process; PostgreSQL is not counted, on either side.

pub mod measure;
pub mod ours;
mod peer;
mod people;
mod questions;
pub mod web;
pub mod year;

use crate::{
    report::{Report, median},
    server::{Server, rounds, superuser_of},
};
use anyhow::Result;
use measure::{Measured, measure};
use ours::Ours;
use peer::Peer;
use sqlx::Executor;

pub use ours::be_regie;

const CONNECTIONS: usize = 16;
const PEER: &str = "PostGraphile 5";

pub async fn run(server: &Server, report: &mut Report) -> Result<()> {
    let Some(peer) = Peer::find() else {
        println!("gateway: no npm here, so that there is no peer to stand beside");
        return Ok(());
    };
    let url = server.fresh("desk").await?;
    let mut ours = Ours::start(&url).await?;
    seed(&url, &ours.tenant).await?;
    let mut peer = peer.start(&url).await?;
    for question in questions::all(&ours.tenant) {
        let (mut of_ours, mut of_peer) = (vec![], vec![]);
        for _ in 0..rounds() {
            of_ours.push(measure(&ours.process, &question.ours, CONNECTIONS).await?);
            of_peer.push(measure(&peer.process, &question.peers, CONNECTIONS).await?);
        }
        compare(report, question.name, &of_ours, &of_peer);
    }
    report.time(
        "gateway",
        "memory",
        ours.process.memory()?,
        peer.process.memory()?,
        PEER,
        "MB",
    );
    peer.process.stop()?;
    people::run(&ours, &url, report).await?;
    ours.process.stop()
}

fn compare(report: &mut Report, name: &str, ours: &[Measured], peers: &[Measured]) {
    let middle = |of: &[Measured], what: fn(&Measured) -> f64| median(of.iter().map(what).collect());
    let both = |what: fn(&Measured) -> f64| (middle(ours, what), middle(peers, what));
    let (our_rate, peers_rate) = both(|measured| measured.rate);
    report.rate(
        "gateway",
        format!("{name}, rate"),
        our_rate,
        peers_rate,
        PEER,
        "requests/s",
    );
    let (our_p99, peers_p99) = both(|measured| measured.p99);
    report.time("gateway", format!("{name}, p99"), our_p99, peers_p99, PEER, "ms");
    let (our_cpu, peers_cpu) = both(|measured| measured.cpu);
    report.time(
        "gateway",
        format!("{name}, CPU of a request"),
        our_cpu,
        peers_cpu,
        PEER,
        "ms",
    );
}

/// Into the tables that the read models have made.
async fn seed(url: &str, tenant: &str) -> Result<()> {
    const NAMED: &str = "CREATE FUNCTION pg_temp.named(kind int, number bigint) RETURNS uuid LANGUAGE sql IMMUTABLE \
        AS $$ SELECT (lpad(to_hex(kind), 8, '0') || '-0000-7000-8000-' || lpad(to_hex(number), 12, '0'))::uuid $$";
    let mut superuser = superuser_of(url).await?;
    superuser.execute(NAMED).await?;
    let seed = include_str!("seed.sql").replace("$TENANT", &format!("'{tenant}'::uuid"));
    superuser.execute(seed.as_str()).await?;
    superuser.execute("VACUUM ANALYZE").await?;
    println!("gateway: 200,000 tickets, 200,000 messages, 500,000 movements");
    Ok(())
}
