//! Lists and boards of a desk with 500 tickets a day, after a tenth of a year and after the whole of it: what they cost
//! grows with the page, and not with the history.

use super::{
    CONNECTIONS,
    measure::{Measured, Process, measure},
    ours::{Regie, sign_in},
    questions::Asked,
};
use crate::{
    report::{Report, median},
    server::{Server, rounds, setting, superuser_of},
};
use anyhow::{Context, Result, ensure};
use sqlx::{Connection, Executor};

const WHO: &str = "hugo@atelier-nord.example";
const AIM: &str = "aim: 50 ms";
/// The shortest that the demo makes.
const DAYS_AT_LEAST: u64 = 15;

pub async fn run(server: &Server, report: &mut Report) -> Result<()> {
    let days = setting("BENCH_YEAR_DAYS", 365);
    let young = desk(server, "young", (days / 10).max(DAYS_AT_LEAST)).await?;
    let old = desk(server, "old", days).await?;
    for (young, old) in young.iter().zip(&old) {
        let Answered { name, measured } = old;
        report.time("year", format!("{name}, p99"), measured.p99, 50.0, AIM, "ms");
        report.rate(
            "year",
            format!("{name}, rate"),
            measured.rate,
            young.measured.rate,
            "a tenth of the year",
            "requests/s",
        );
    }
    Ok(())
}

struct Answered {
    name: &'static str,
    measured: Measured,
}

/// A desk that is so old, asked everything.
async fn desk(server: &Server, name: &str, days: u64) -> Result<Vec<Answered>> {
    let url = server.database(name).await?;
    let regie = Regie::on(&url);
    // A year that is lost is made again: only what is measured waits for the disk.
    wait_for_the_disk(&url, name, false).await?;
    make(&regie, days).await?;
    wait_for_the_disk(&url, name, true).await?;
    let mut process = regie.serve().await?;
    let password = std::fs::read_to_string(regie.data.join("demo-password"))?;
    process.door.token = Some(sign_in(&process.door, WHO, password.trim()).await?);
    let mut answered = vec![];
    for (name, asked) in questions() {
        let measured = answer(&process, &asked).await?;
        // A year takes an hour to make: what is known is said.
        println!(
            "year: {days} days, {name}: {:.0} requests/s, p99 {:.1} ms",
            measured.rate, measured.p99
        );
        answered.push(Answered { name, measured });
    }
    process.stop()?;
    std::fs::remove_dir_all(&regie.data).context("remove its folder")?;
    Ok(answered)
}

async fn wait_for_the_disk(url: &str, name: &str, waits: bool) -> Result<()> {
    let mut superuser = superuser_of(url).await?;
    let commits = if waits { "on" } else { "off" };
    let set = format!("ALTER DATABASE {name} SET synchronous_commit = {commits}");
    superuser.execute(set.as_str()).await?;
    Ok(superuser.close().await?)
}

async fn make(regie: &Regie<'_>, days: u64) -> Result<()> {
    let begun = std::time::Instant::now();
    let mut demo = regie.command();
    let demo = demo.args(["demo", "--size", "year", "--days", &days.to_string()]);
    ensure!(
        demo.stdout(std::process::Stdio::null()).status()?.success(),
        "the year could not be made"
    );
    let mut superuser = superuser_of(regie.url).await?;
    superuser.execute("VACUUM ANALYZE").await?;
    let (tickets, events): (i64, i64) = sqlx::query_as(
        "SELECT (SELECT count(*) FROM read.ticket_list), (SELECT count(*) FROM journal.events)",
    )
    .fetch_one(&mut superuser)
    .await?;
    superuser.close().await?;
    println!(
        "year: {days} days, {tickets} tickets, {events} events, made in {} s",
        begun.elapsed().as_secs()
    );
    Ok(())
}

/// The middle of the rounds, each figure for itself.
async fn answer(process: &Process, asked: &Asked) -> Result<Measured> {
    let mut all = vec![];
    for _ in 0..rounds() {
        all.push(measure(process, asked, CONNECTIONS).await?);
    }
    let middle = |what: fn(&Measured) -> f64| median(all.iter().map(what).collect());
    Ok(Measured {
        rate: middle(|measured| measured.rate),
        p99: middle(|measured| measured.p99),
        cpu: middle(|measured| measured.cpu),
    })
}

/// As the portal's pages ask them.
fn questions() -> Vec<(&'static str, Asked)> {
    const SUBJECT: &str = "\"subject\"";
    let list = |document| Asked::plainly(document, SUBJECT, 1..=50);
    vec![
        (
            "the newest 50 tickets",
            list(
                "{ tickets(first: 50) { nodes { id number subject status priority touchedAt client { name } \
                 assignee { name } resolution { due } } pageInfo { hasNextPage endCursor } } }",
            ),
        ),
        (
            "50 that wait, the next deadline first",
            list(
                "{ tickets(first: 50, filter: { pending: true }, orderBy: { field: DUE, direction: ASC }) { nodes { id number \
                 subject status priority client { name } assignee { name } resolution { due } } } }",
            ),
        ),
        (
            "50 unread that somebody has",
            list(
                "{ tickets(first: 50, filter: { pending: true, assigned: true, unread: true }) { nodes { id number subject \
                 status client { name } } } }",
            ),
        ),
        (
            "50 found by a word",
            list(
                "{ tickets(first: 50, filter: { search: \"imprimante\" }) { nodes { id number subject status client { name } } } }",
            ),
        ),
        (
            "the board's numbers",
            Asked::plainly(
                "{ ticketBoard { pending late near critical unread unanswered unassigned waitingClient mine } }",
                "\"pending\"",
                1..=1,
            ),
        ),
        (
            "everybody's load",
            Asked::plainly(
                "{ workload { account { name } pending } }",
                "\"pending\"",
                1..=100,
            ),
        ),
    ]
}
