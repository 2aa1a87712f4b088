//! A thousand subscriptions are due on the first of a month: the calendar drafts them all, as it does in a server, then
//! each is validated and laid out. Nothing is billed twice, and no number is left out.

use super::{
    AREA,
    paper::head,
    shop::{Shop, eur},
};
use crate::{report::Report, server::setting};
use anyhow::{Result, ensure};
use commands::{
    contract::{AgreeBilling, SignContract, agree_billing, sign_contract},
    invoice::subscription_invoice,
    processes::{run_all, settle},
    runtime::mint,
};
use domain::contract::{Billing, ContractTerms, Every, Plan, Subscription, SubscriptionUnit, When};
use kernel::{CommandId, ContractId, Day, InvoiceId, Language};
use sqlx::PgConnection;
use std::{
    collections::BTreeSet,
    future::Future,
    io::Write,
    time::{Duration, Instant},
};
use tokio::{sync::watch, task::JoinSet};

const AIM: &str = "aim: 60 s";
const AIM_SECONDS: f64 = 60.0;
/// People who validate at the same time.
const AT_ONCE: usize = 4;

pub async fn run(shop: &Shop, report: &mut Report) -> Result<()> {
    let count = u32::try_from(setting("BENCH_INVOICES", 1_000))?;
    let contracts = subscribe(shop, count).await?;
    let month = Day::new(2026, 3, 1);
    let invoices: Vec<InvoiceId> = contracts
        .iter()
        .map(|contract| subscription_invoice(*contract, month))
        .collect();
    let mut tell = |what: &str, took: Duration| {
        let name = format!("{count} invoices of a month {what}");
        report.time(AREA, name, took.as_secs_f64(), AIM_SECONDS, AIM, "s");
    };
    tell(
        "drafted by the calendar",
        draft_all(shop, count, &invoices).await?,
    );
    let numbered = timed(validate_all(shop, &invoices)).await?;
    tell("validated", numbered);
    check(shop, &invoices).await?;
    tell("laid out", timed(lay_out_all(shop, &invoices)).await?);
    Ok(())
}

async fn timed(work: impl Future<Output = Result<()>>) -> Result<Duration> {
    let begun = Instant::now();
    work.await?;
    Ok(begun.elapsed())
}

/// Signed in January, first billed for March.
async fn subscribe(shop: &Shop, count: u32) -> Result<Vec<ContractId>> {
    let mut contracts = vec![];
    for number in 1..=count {
        let client = shop.client(number).await?;
        let subscription = Subscription {
            unit: SubscriptionUnit::Machine,
            quantity: 1 + number % 40,
            monthly_price: eur(1_990)?,
            inclusion: None,
        };
        let sign = SignContract {
            command: CommandId(mint()),
            client,
            name: format!("Supervision n° {number}"),
            first_day: Day::new(2026, 1, 15),
            last_day: None,
            renewal_notice_days: 30,
            terms: ContractTerms::usual(Plan::Subscription(subscription), eur(9_000)?),
        };
        let contract = sign.contract();
        sign_contract(&shop.runtime, &shop.owner, sign).await?;
        let agree = AgreeBilling {
            command: CommandId(mint()),
            contract,
            billing: Billing {
                every: Every::Month,
                when: When::Ahead,
            },
            from: Day::new(2026, 3, 1),
        };
        agree_billing(&shop.runtime, &shop.owner, agree).await?;
        contracts.push(contract);
        progress("subscriptions", number, count);
    }
    while settle(&shop.runtime).await? > 0 {}
    Ok(contracts)
}

/// From the first of March until the last of them is there.
async fn draft_all(shop: &Shop, count: u32, invoices: &[InvoiceId]) -> Result<Duration> {
    let mut superuser = shop.superuser().await?;
    shop.clock.set("2026-03-01T08:00:00Z".parse()?);
    let (stop, told) = watch::channel(false);
    let begun = Instant::now();
    let running = tokio::spawn(run_all(shop.runtime.clone(), told));
    loop {
        let drafted = drafted(&mut superuser, shop, invoices).await?;
        progress("drafts", drafted, count);
        if drafted >= count {
            break;
        }
        ensure!(
            begun.elapsed() < Duration::from_secs(600),
            "{drafted} of {count} are there"
        );
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
    let took = begun.elapsed();
    stop.send(true)?;
    running.await?;
    Ok(took)
}

async fn drafted(superuser: &mut PgConnection, shop: &Shop, invoices: &[InvoiceId]) -> Result<u32> {
    let ids: Vec<String> = invoices.iter().map(|invoice| invoice.0.to_string()).collect();
    let count: i64 = sqlx::query_scalar(
        "SELECT count(*) FROM journal.events WHERE tenant = $1 AND aggregate_type = 'invoice' AND \
         aggregate_id = ANY($2)",
    )
    .bind(shop.tenant.0)
    .bind(ids)
    .fetch_one(superuser)
    .await?;
    Ok(u32::try_from(count)?)
}

async fn validate_all(shop: &Shop, invoices: &[InvoiceId]) -> Result<()> {
    let mut people = JoinSet::new();
    for share in invoices.chunks(invoices.len().div_ceil(AT_ONCE)) {
        let (shop, share) = (shop.clone(), share.to_vec());
        people.spawn(async move {
            for invoice in share {
                shop.validate(invoice).await?;
            }
            anyhow::Ok(())
        });
    }
    while let Some(done) = people.join_next().await {
        done??;
    }
    Ok(())
}

/// Each has a number of its own, and none is left out.
async fn check(shop: &Shop, invoices: &[InvoiceId]) -> Result<()> {
    let mut numbers = BTreeSet::new();
    for invoice in invoices {
        numbers.insert(shop.validated(*invoice).await?.number);
    }
    let wanted = (1..=invoices.len()).map(|number| format!("F2026-{number:05}"));
    ensure!(
        wanted.eq(numbers),
        "the numbers are not those from 1 to {}",
        invoices.len()
    );
    Ok(())
}

async fn lay_out_all(shop: &Shop, invoices: &[InvoiceId]) -> Result<()> {
    let (mut done, count) = (0, u32::try_from(invoices.len())?);
    for invoice in invoices {
        let validated = shop.validated(*invoice).await?;
        let pdf = documents::invoice(&validated, Language::French, &head())?;
        ensure!(pdf.starts_with(b"%PDF"), "{} is no PDF", validated.number);
        done += 1;
        progress("documents", done, count);
    }
    Ok(())
}

/// On a line of its own, which is written over.
fn progress(what: &str, done: u32, count: u32) {
    if done.is_multiple_of(50) || done == count {
        print!(
            "\r{what}: {done} of {count}{}",
            if done == count { "\n" } else { "" }
        );
        let _ = std::io::stdout().flush(); // it is shown later then
    }
}
