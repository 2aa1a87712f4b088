//! What may be asked for as a report.

use super::types::ActivityReport;
use crate::{
    graphql::{context::Ask, scalars::Day, span::span},
    reports::DAYS_AT_MOST,
};
use async_graphql::{Context, Object, Result};
use commands::Module;
use projections::activity::{self, Asked};
use uuid::Uuid;

#[derive(Default)]
pub struct ReportQuery;

#[Object]
impl ReportQuery {
    /// What was done for a company over a period, how long it took, and what remains (HB4): work that was validated, and
    /// the movements of its hours. None where there is no such company, or not for this caller.
    async fn activity_report(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "For which company.")] client: Uuid,
        #[graphql(desc = "The first day.")] from: Day,
        #[graphql(desc = "The last day, a year later at most.")] until: Day,
    ) -> Result<Option<ActivityReport>> {
        let asking = ctx.asking()?;
        let (from, until) = span(asking, from, until, DAYS_AT_MOST)?;
        let asked = Asked { client, from, until };
        let mut snapshot = asking.snapshot(Module::HourBanks).await?;
        let company = activity::company(&mut snapshot, client).await;
        if company.map_err(asking.edge())?.is_none() {
            return Ok(None);
        }
        let banks = activity::banks(&mut snapshot, asked).await;
        let work = activity::work(&mut snapshot, asked).await;
        Ok(Some(ActivityReport::of(
            asked,
            banks.map_err(asking.edge())?,
            &work.map_err(asking.edge())?,
        )))
    }
}
