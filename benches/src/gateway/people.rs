//! Mutations while 10 and 200 people work: at their pace, one message each second and a half on average, and as fast
//! as they are answered.

use super::{
    measure::{count_of, percentile},
    ours::Ours,
    web::{Connection, Door},
};
use crate::{
    report::Report,
    server::{seconds, superuser_of},
};
use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use sqlx::Executor;
use std::time::{Duration, Instant};

const PAUSE: Duration = Duration::from_millis(1_500);
const AIM: &str = "aim: 20 ms";
const WRITE: &str = "mutation($input: TicketWriteCommentInput!) { ticketWriteComment(input: $input) { receipt \
    userErrors { code message } } }";

pub async fn run(ours: &Ours, url: &str, report: &mut Report) -> Result<()> {
    let door = &ours.process.door;
    let tickets = open_tickets(door, 200).await?;
    // As the server does by itself while tables grow, unless it is kept from it, as it is for a bench.
    superuser_of(url).await?.execute("ANALYZE").await?;
    for people in [10, 200] {
        let mut took = at_work(door, &tickets[..people], Some(PAUSE)).await?;
        let name = format!("{people} people at their pace, p99 of a mutation");
        report.time("gateway", name, percentile(&mut took, 99), 20.0, AIM, "ms");
        let took = at_work(door, &tickets[..people], None).await?;
        let rate = count_of(&took) / lasting().as_secs_f64();
        let name = format!("{people} people without a pause, mutations");
        report.rate("gateway", name, rate, rate, "itself", "mutations/s");
    }
    Ok(())
}

/// Long enough for people with pauses to be heard.
fn lasting() -> Duration {
    seconds() * 3
}

async fn open_tickets(door: &Door, count: usize) -> Result<Vec<String>> {
    const CLIENT: &str = "mutation($input: ClientRegisterInput!) { clientRegister(input: $input) { made userErrors { message } } }";
    const OPEN: &str =
        "mutation($input: TicketOpenInput!) { ticketOpen(input: $input) { made userErrors { message } } }";
    let mut connection = Connection::open(door).await?;
    let made = connection
        .ask(CLIENT, json!({ "input": { "name": "Boulangerie Martin" } }))
        .await?;
    let client = made["clientRegister"]["made"]
        .as_str()
        .with_context(|| made.to_string())?
        .to_owned();
    let mut tickets = vec![];
    for number in 0..count {
        let input =
            json!({ "client": client, "subject": format!("Panne {number}"), "description": "Rien ne sort." });
        let made = connection.ask(OPEN, json!({ "input": input })).await?;
        let ticket = made["ticketOpen"]["made"]
            .as_str()
            .with_context(|| made.to_string())?;
        tickets.push(ticket.to_owned());
    }
    Ok(tickets)
}

/// Each has a ticket and a connection.
async fn at_work(door: &Door, tickets: &[String], pause: Option<Duration>) -> Result<Vec<Duration>> {
    let begun = Instant::now();
    let mut tasks = tokio::task::JoinSet::new();
    for (number, ticket) in tickets.iter().enumerate() {
        let (door, ticket, people) = (door.clone(), ticket.clone(), tickets.len());
        tasks.spawn(async move {
            // Nobody begins at the same instant.
            let first =
                pause.map(|pause| pause.mul_f64(count_of(&vec![(); number]) / count_of(&vec![(); people])));
            tokio::time::sleep(first.unwrap_or_default()).await;
            write(&door, &ticket, pause, begun).await
        });
    }
    let mut took = vec![];
    while let Some(done) = tasks.join_next().await {
        took.extend(done??);
    }
    Ok(took)
}

async fn write(door: &Door, ticket: &str, pause: Option<Duration>, begun: Instant) -> Result<Vec<Duration>> {
    let mut connection = Connection::open(door).await?;
    let mut took = vec![];
    while begun.elapsed() < lasting() {
        let input = json!({ "ticket": ticket, "text": "Le technicien passe demain matin." });
        let sent = Instant::now();
        let answer = connection.ask(WRITE, json!({ "input": input })).await?;
        took.push(sent.elapsed());
        ensure!(done(&answer), "{answer}");
        if let Some(pause) = pause {
            tokio::time::sleep(pause.saturating_sub(sent.elapsed())).await;
        }
    }
    Ok(took)
}

/// That it cannot be seen yet is told, and is no refusal.
fn done(answer: &Value) -> bool {
    answer["ticketWriteComment"]["receipt"].is_string()
}
