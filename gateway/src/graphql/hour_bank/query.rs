//! What may be asked about hour banks.

use super::{
    lot::Lot,
    types::{HourBank, Then},
};
use crate::graphql::{
    context::{Ask, Asking},
    loaders::BankById,
    page::{self, Page},
    past,
    scalars::{DateTime, Day},
};
use async_graphql::{Context, Object, Result};
use commands::Module;
use jiff::Timestamp;
use kernel::ClientId;
use projections::hour_bank::{
    balance::{self, After},
    lots,
};
use uuid::Uuid;

#[derive(Default)]
pub struct HourBankQuery;

#[Object]
impl HourBankQuery {
    /// One bank; as it was known at a past moment where one is named.
    async fn hour_bank(&self, ctx: &Context<'_>, id: Uuid, at: Option<DateTime>) -> Result<Option<HourBank>> {
        let asking = ctx.asking()?;
        if let Some(DateTime(at)) = at {
            return then(asking, id, at).await;
        }
        let found = ctx.loader(Module::HourBanks)?.load_one(BankById(id)).await;
        Ok(found.map_err(asking.edge())?.map(HourBank::from))
    }

    /// In the order they were opened.
    #[graphql(complexity = "page::size(first) as usize * child_complexity")]
    async fn hour_banks(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many, 100 at most; 20 when it is not said.")] first: Option<i32>,
        #[graphql(desc = "Go on after this edge.")] after: Option<String>,
        #[graphql(desc = "Only those that this company may use.")] client: Option<Uuid>,
    ) -> Result<Page<After, HourBank>> {
        let asking = ctx.asking()?;
        let (client, size, after) = (
            client.map(ClientId),
            page::size(first),
            page::after(asking, after)?,
        );
        let goes_on = after.is_some();
        let mut snapshot = asking.snapshot(Module::HourBanks).await?;
        let rows = balance::page(&mut snapshot, client, after, size + 1)
            .await
            .map_err(asking.edge())?;
        let total = match page::wants_count(ctx) {
            true => Some(
                balance::count(&mut snapshot, client)
                    .await
                    .map_err(asking.edge())?,
            ),
            false => None,
        };
        Ok(page::page(rows, size, goes_on, total, |row| {
            ((row.opened_at, row.id), row.into())
        }))
    }

    /// Lots that still hold hours and end by a day, the soonest first.
    #[graphql(complexity = "page::size(first) as usize * child_complexity")]
    async fn expiring_lots(
        &self,
        ctx: &Context<'_>,
        until: Day,
        #[graphql(desc = "How many, 100 at most; 20 when it is not said.")] first: Option<i32>,
    ) -> Result<Vec<Lot>> {
        let asking = ctx.asking()?;
        let mut snapshot = asking.snapshot(Module::HourBanks).await?;
        let rows = lots::expiring(&mut snapshot, until.0, page::size(first))
            .await
            .map_err(asking.edge())?;
        Ok(rows.into_iter().map(Lot::from).collect())
    }
}

async fn then(asking: &Asking, id: Uuid, at: Timestamp) -> Result<Option<HourBank>> {
    let snapshot = asking.snapshot(Module::HourBanks).await?;
    let events = past::until::<domain::hour_bank::HourBank>(asking, id, at).await?;
    let mut rows = balance::of_history(&events);
    let whose = |row: &balance::Row| {
        row.shared_with
            .iter()
            .copied()
            .chain([row.client])
            .collect::<Vec<_>>()
    };
    let found = rows.pop().filter(|row| snapshot.covers(&whose(row)));
    Ok(found.map(|row| HourBank {
        row,
        then: Some(Then { at, events }),
    }))
}
