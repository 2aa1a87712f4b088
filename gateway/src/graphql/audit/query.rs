//! What may be asked about who did what. To look is an act too.

use super::types::{Act, ActOutcome};
use crate::graphql::{
    context::Ask,
    errors,
    history::HistoryKind,
    page::{self, Page},
    scalars::DateTime,
};
use async_graphql::{Context, InputObject, Object, Result};
use commands::{
    Module,
    audit::{Consulted, consult},
};
use projections::audit::acts::{self, After, Filter};
use uuid::Uuid;

#[derive(Default)]
pub struct AuditQuery;

/// Which acts. What is left out is not asked for.
#[derive(InputObject, Default)]
pub struct AuditFilter {
    /// Of this account.
    pub account: Option<Uuid>,
    /// Of one of the product's own processes, by its name.
    pub process: Option<String>,
    /// About this thing: one that changed, or that was named.
    pub about: Option<Uuid>,
    /// About things of this kind.
    pub kind: Option<HistoryKind>,
    /// Of this command: hour_bank.credit_hours
    pub name: Option<String>,
    /// With this outcome.
    pub outcome: Option<ActOutcome>,
    /// From this instant on.
    pub from: Option<DateTime>,
    /// Before this instant.
    pub until: Option<DateTime>,
    /// Anywhere in the names of command, events and process, or in the code of the refusal.
    pub text: Option<String>,
}

impl From<AuditFilter> for Filter {
    fn from(input: AuditFilter) -> Filter {
        Filter {
            account: input.account,
            process: input.process,
            about: input.about,
            kind: input.kind.map(|kind| kind.stream().to_owned()),
            name: input.name,
            outcome: input.outcome.map(Into::into),
            from: input.from.map(|from| from.0),
            until: input.until.map(|until| until.0),
            text: input.text,
        }
    }
}

#[Object]
impl AuditQuery {
    /// Who did what, the newest first: commands that had an effect, and those that were refused. This look is
    /// recorded too.
    #[graphql(complexity = "page::size(first) as usize * child_complexity")]
    async fn audit(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many, 100 at most; 20 when it is not said.")] first: Option<i32>,
        #[graphql(desc = "Go on after this edge.")] after: Option<String>,
        #[graphql(desc = "Only these acts; all when it is not said.")] filter: Option<AuditFilter>,
    ) -> Result<Page<After, Act>> {
        let asking = ctx.asking()?;
        let filter: Filter = filter.unwrap_or_default().into();
        let about = filter.account.into_iter().chain(filter.about).collect();
        // As it was before this look, which is no part of its own answer.
        let snapshot = asking.snapshot(Module::Audit).await;
        consult(asking.runtime(), asking.caller()?, Consulted::Acts, about)
            .await
            .map_err(|error| errors::failed(error, asking.language))?;
        let (size, after) = (page::size(first), page::after::<After>(asking, after)?);
        let goes_on = after.is_some();
        let mut snapshot = snapshot?;
        let rows = acts::page(&mut snapshot, &filter, after, size + 1)
            .await
            .map_err(asking.edge())?;
        let total = match page::wants_count(ctx) {
            true => Some(acts::count(&mut snapshot, &filter).await.map_err(asking.edge())?),
            false => None,
        };
        Ok(page::page(rows, size, goes_on, total, |row| {
            ((row.at, row.id), row.into())
        }))
    }
}
