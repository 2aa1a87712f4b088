//! What the team may ask about mail.

use super::types::{Mail, MailState};
use crate::graphql::{
    context::Ask,
    page::{self, Page},
};
use async_graphql::{Context, Object, Result};
use commands::{Module, mail::address_of_agency};
use jiff::Timestamp;
use projections::mail::list;
use uuid::Uuid;

/// The last one that was shown.
type Place = (Timestamp, Uuid);

#[derive(Default)]
pub struct MailQuery;

#[Object]
impl MailQuery {
    /// Mail that came, the newest first: what waits for somebody to look when no state is said. For those of the team
    /// who see tickets.
    #[graphql(complexity = "page::size(first) as usize * child_complexity")]
    async fn mails(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many, 100 at most; 20 when it is not said.")] first: Option<i32>,
        #[graphql(desc = "Go on after this edge.")] after: Option<String>,
        #[graphql(desc = "What became of it.")] state: Option<MailState>,
    ) -> Result<Page<Place, Mail>> {
        let asking = ctx.asking()?;
        asking.of_the_team(Module::Tickets)?;
        let after = page::after::<Place>(asking, after)?;
        let limit = page::size(first) + 1;
        let state = state.unwrap_or(MailState::Held);
        let mut snapshot = asking.snapshot(Module::Tickets).await?;
        let rows = list::page(&mut snapshot, state.word(), after, limit).await;
        let rows = rows.map_err(asking.edge())?;
        let total = match page::wants_count(ctx) {
            true => {
                let counted = list::count(&mut snapshot, state.word()).await;
                Some(counted.map_err(asking.edge())?)
            }
            false => None,
        };
        Ok(page::page(rows, limit - 1, after.is_some(), total, |row| {
            ((row.at, row.id), Mail::from(row))
        }))
    }

    /// Where the agency is written to: what letters about tickets are answered to. For those of the team who see tickets.
    async fn mail_address(&self, ctx: &Context<'_>) -> Result<Option<String>> {
        let asking = ctx.asking()?;
        asking.of_the_team(Module::Tickets)?;
        let found = address_of_agency(asking.runtime(), asking.tenant()?).await;
        found.map_err(asking.edge())
    }
}
