//! From the commit to the rows that people read, with every read model following.

use crate::{
    report::Report,
    server::{Server, seconds},
};
use anyhow::Result;
use commands::{Action, Caller, Module, Runtime, runtime::mint};
use domain::hour_bank::OpenHourBank;
use fixtures::stories::{on_bank, purchase};
use kernel::{ClientId, CommandId, HourBankId, Minutes, TenantId};
use projections::{Follower, runtime::Positions};
use std::time::{Duration, Instant};
use tokio::sync::watch;

pub async fn run(server: &Server, report: &mut Report) -> Result<()> {
    let runtime = Runtime::new(server.journal().await?);
    let positions = Positions::default();
    let follower = Follower::new(runtime.journal.clone(), positions.clone(), mint());
    follower.catch_up_all().await?;
    let (stop, stopped) = watch::channel(false);
    let following = tokio::spawn(follower.run(stopped));
    let permit = Caller::operator(TenantId(mint())).may(Module::HourBanks, Action::Validate)?;
    let bank = HourBankId(mint());
    let open = OpenHourBank {
        bank,
        client: ClientId(mint()),
        contract: None,
        thresholds: vec![],
    };
    on_bank(&runtime, &permit, bank, CommandId(mint()), open).await?;
    let models: Vec<&str> = projections::ALL.iter().map(|model| model.name).collect();
    let mut times = vec![];
    let begun = Instant::now();
    while begun.elapsed() < seconds() * 2 {
        let receipt = on_bank(
            &runtime,
            &permit,
            bank,
            CommandId(mint()),
            purchase(Minutes::new(1)),
        )
        .await?;
        let committed = Instant::now();
        positions
            .wait(&models, receipt.cursor, Duration::from_secs(10))
            .await?;
        times.push(committed.elapsed().as_secs_f64() * 1e3);
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    stop.send(true)?;
    following.await?;
    times.sort_by(f64::total_cmp);
    report.time(
        "visible",
        "commit to all read models, p50",
        times[times.len() / 2],
        20.0,
        "the limit of 20 ms",
        "ms",
    );
    report.time(
        "visible",
        "commit to all read models, p99",
        times[times.len() * 99 / 100],
        20.0,
        "the limit of 20 ms",
        "ms",
    );
    Ok(())
}
