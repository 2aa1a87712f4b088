//! What may be asked about hour banks.

use super::{
    list::{HourBankFilter, HourBankOrder, order},
    lot::Lot,
    types::{HourBank, Then},
};
use crate::graphql::{
    context::{Ask, Asking},
    loaders::BankById,
    page::{self, List},
    past,
    scalars::{DateTime, Day},
    words::Direction,
};
use async_graphql::{Context, Object, Result};
use commands::Module;
use jiff::Timestamp;
use projections::hour_bank::{balance, lots};
use uuid::Uuid;

#[derive(Default)]
pub struct HourBankQuery;

#[Object]
impl HourBankQuery {
    /// One bank; as it was known at a past moment where one is named.
    async fn hour_bank(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which one.")] id: Uuid,
        #[graphql(desc = "As it was known then; now when it is not said.")] at: Option<DateTime>,
    ) -> Result<Option<HourBank>> {
        let asking = ctx.asking()?;
        if let Some(DateTime(at)) = at {
            return then(asking, id, at).await;
        }
        let found = ctx.loader(Module::HourBanks)?.load_one(BankById(id)).await;
        Ok(found.map_err(asking.edge())?.map(HourBank::from))
    }

    /// The hour banks.
    #[graphql(complexity = "page::size(first) as usize * child_complexity")]
    async fn hour_banks(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many, 100 at most; 20 when it is not said.")] first: Option<i32>,
        #[graphql(desc = "Go on after this edge.")] after: Option<String>,
        #[graphql(desc = "Only these.")] filter: Option<HourBankFilter>,
        #[graphql(desc = "In the order they were opened when it is not said.")] order_by: Option<
            HourBankOrder,
        >,
    ) -> Result<List<HourBank>> {
        let asking = ctx.asking()?;
        let filter = filter.unwrap_or_default().into();
        let cut = page::cut(asking, first, after, order(order_by))?;
        let mut snapshot = asking.snapshot(Module::HourBanks).await?;
        let rows = balance::page(&mut snapshot, filter, &cut)
            .await
            .map_err(asking.edge())?;
        let total = match page::wants_count(ctx) {
            true => Some(
                balance::count(&mut snapshot, filter)
                    .await
                    .map_err(asking.edge())?,
            ),
            false => None,
        };
        Ok(page::list(rows, &cut, total, HourBank::from))
    }

    /// Lots that still hold hours and end by a day, the soonest first.
    #[graphql(complexity = "page::size(first) as usize * child_complexity")]
    async fn expiring_lots(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The last day that is looked at.")] until: Day,
        #[graphql(desc = "How many, 100 at most; 20 when it is not said.")] first: Option<i32>,
        #[graphql(desc = "Go on after this edge.")] after: Option<String>,
    ) -> Result<List<Lot>> {
        let asking = ctx.asking()?;
        let cut = page::cut(asking, first, after, (lots::BY_LAST_DAY, Direction::Asc))?;
        let mut snapshot = asking.snapshot(Module::HourBanks).await?;
        let rows = lots::expiring(&mut snapshot, until.0, &cut)
            .await
            .map_err(asking.edge())?;
        let total = match page::wants_count(ctx) {
            true => Some(
                lots::count_expiring(&mut snapshot, until.0)
                    .await
                    .map_err(asking.edge())?,
            ),
            false => None,
        };
        Ok(page::list(rows, &cut, total, Lot::from))
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
