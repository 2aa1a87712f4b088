//! What may be asked of a view.

use super::{SHOWN, input, types::TicketViewPayload};
use crate::graphql::{context::Ask, outcome::Outcome};
use async_graphql::{Context, Object, Result};
use commands::ticket_view::{
    ChangeTicketView, KeepTicketView, RetireTicketView, change_ticket_view, keep_ticket_view,
    retire_ticket_view,
};

#[derive(Default)]
pub struct TicketViewMutation;

#[Object]
impl TicketViewMutation {
    /// A list of tickets that is opened again and again, under a name.
    async fn ticket_view_keep(
        &self,
        ctx: &Context<'_>,
        input: input::TicketViewKeepInput,
    ) -> Result<TicketViewPayload> {
        let asking = ctx.asking()?;
        let keep = KeepTicketView::from(input);
        let view = keep.view().0;
        let done = keep_ticket_view(asking.runtime(), asking.caller()?, keep).await;
        let outcome = Outcome::of(asking, done, SHOWN).await?;
        Ok(TicketViewPayload::of(view, Some(view), outcome))
    }

    /// Another name, or another list.
    async fn ticket_view_change(
        &self,
        ctx: &Context<'_>,
        input: input::TicketViewChangeInput,
    ) -> Result<TicketViewPayload> {
        let asking = ctx.asking()?;
        let view = input.view;
        let change = ChangeTicketView::from(input);
        let done = change_ticket_view(asking.runtime(), asking.caller()?, change).await;
        let outcome = Outcome::of(asking, done, SHOWN).await?;
        Ok(TicketViewPayload::of(view, None, outcome))
    }

    /// Nobody opens it any more.
    async fn ticket_view_retire(
        &self,
        ctx: &Context<'_>,
        input: input::TicketViewRetireInput,
    ) -> Result<TicketViewPayload> {
        let asking = ctx.asking()?;
        let view = input.view;
        let retire = RetireTicketView::from(input);
        let done = retire_ticket_view(asking.runtime(), asking.caller()?, retire).await;
        let outcome = Outcome::of(asking, done, SHOWN).await?;
        Ok(TicketViewPayload::of(view, None, outcome))
    }
}
