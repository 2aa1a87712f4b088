//! Reading history: decode and fold beside a plain ordered read, and a rebuild of the widest read model.

use crate::{report::Report, server::Server};
use anyhow::{Context, Result};
use commands::runtime::mint;
use domain::{
    Decider, Event,
    hour_bank::{HourBank, HourBankEvent, HourBankState, OpenHourBank},
};
use fixtures::stories::purchase;
use journal::{Append, Journal, StreamAppend, append::EncodedEvent, head::Head, page};
use kernel::{
    Actor, ClientId, CommandId, CorrelationId, Cursor, Day, EntryId, HourBankId, Meta, Minutes, MovementId,
    Stream, TenantId,
};
use std::{collections::HashMap, time::Instant};

const BANKS: usize = 2_000;
const DEBITS: usize = 98;
const PAGE: i64 = 5_000;

pub async fn run(server: &Server, report: &mut Report) -> Result<()> {
    let journal = server.journal().await?;
    let from = page::newest(&journal.pools.follower).await?;
    let events = seed(&journal).await?;
    let plain = plain_read(&journal, from).await?;
    let folded = fold(&journal, from).await?;
    report.rate(
        "replay",
        "decode and fold, one core",
        events / folded,
        events / plain,
        "plain ordered read",
        "events/s",
    );
    report.rate(
        "replay",
        "decode and fold, one core",
        events / folded,
        100_000.0,
        "the aim of 100,000",
        "events/s",
    );
    let model = projections::ALL
        .iter()
        .find(|model| model.name == "hour_bank_statement")
        .context("the statement")?;
    let begun = Instant::now();
    projections::runtime::rebuild(&journal, model, mint(), |_| {}).await?;
    let took = begun.elapsed().as_secs_f64();
    let rows: i64 = sqlx::query_scalar("SELECT count(*) FROM read.hour_bank_statement")
        .fetch_one(&journal.pools.follower)
        .await?;
    report.rate(
        "replay",
        "rebuild of the statement",
        rows as f64 / took,
        50_000.0,
        "the aim of 50,000",
        "rows/s",
    );
    Ok(())
}

/// Real histories of real banks, decided by the domain and appended whole.
async fn seed(journal: &Journal) -> Result<f64> {
    let tenant = TenantId(mint());
    let mut count = 0;
    for _ in 0..BANKS {
        let bank = HourBankId(mint());
        let events = history(bank)?;
        count += events.len();
        let encoded = events.iter().map(|event| {
            Ok(EncodedEvent {
                event_type: event.event_type().into(),
                event_version: event.event_version().into(),
                payload: serde_json::to_string(event)?,
            })
        });
        let command = CommandId(mint());
        let append = Append {
            tenant,
            meta: Meta {
                actor: Actor::Operator,
                command,
                correlation: CorrelationId(command.0),
                cause: None,
                asked: None,
            },
            body: vec![],
            at: journal.clock.now(),
            streams: vec![StreamAppend {
                stream: Stream {
                    tenant,
                    kind: HourBank::NAME.into(),
                    id: bank.0,
                },
                head: Head::NONE,
                events: encoded.collect::<Result<_>>()?,
            }],
        };
        journal.append(append).await?;
    }
    Ok(count as f64)
}

fn history(bank: HourBankId) -> Result<Vec<HourBankEvent>> {
    let (mut state, mut events) = (HourBankState::default(), vec![]);
    let client = ClientId(mint());
    let mut decide = |command: domain::hour_bank::HourBankCommand| -> Result<()> {
        let decided = HourBank::decide(&state, &command).map_err(|refusal| anyhow::anyhow!("{refusal:?}"))?;
        state = decided.iter().fold(std::mem::take(&mut state), HourBank::evolve);
        events.extend(decided);
        Ok(())
    };
    decide(
        OpenHourBank {
            bank,
            client,
            contract: None,
            thresholds: vec![],
        }
        .into(),
    )?;
    decide(purchase(Minutes::hours(500)).into())?;
    for number in 0..DEBITS {
        decide(
            domain::hour_bank::DebitHours {
                entry: EntryId(mint()),
                movement: MovementId(mint()),
                client,
                worked: Minutes::new(25),
                debited: Minutes::new(30),
                date_of_work: Day::new(2026, 2, 1)
                    .plus_days(i32::try_from(number)?)
                    .context("a day")?,
                overdraft: kernel::Overdraft::SplitToBillable,
                today: Day::new(2026, 8, 1),
            }
            .into(),
        )?;
    }
    Ok(events)
}

/// Seconds; the rows are read and nothing is made of them.
async fn plain_read(journal: &Journal, mut cursor: Cursor) -> Result<f64> {
    let begun = Instant::now();
    while let Some(last) = page::page(&journal.pools.follower, cursor, PAGE).await?.last() {
        cursor = last.cursor;
    }
    Ok(begun.elapsed().as_secs_f64())
}

/// Seconds spent decoding and folding, without the reading.
async fn fold(journal: &Journal, mut cursor: Cursor) -> Result<f64> {
    let mut states: HashMap<uuid::Uuid, HourBankState> = HashMap::new();
    let mut took = 0.0;
    loop {
        let events = page::page(&journal.pools.follower, cursor, PAGE).await?;
        let Some(last) = events.last() else { break };
        cursor = last.cursor;
        let begun = Instant::now();
        for stored in &events {
            let event = journal::said::<HourBankEvent>(stored)?;
            let state = states.entry(stored.stream()?.id).or_default();
            *state = HourBank::evolve(std::mem::take(state), &event);
        }
        took += begun.elapsed().as_secs_f64();
    }
    Ok(took)
}
