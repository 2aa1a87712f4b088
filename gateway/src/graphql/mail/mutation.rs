//! What may be done about mail.

use super::{
    SHOWN,
    input::{MailAcceptInput, MailChooseAddressInput, MailRefuseInput},
    types::MailPayload,
};
use crate::graphql::{
    context::Ask,
    outcome::{Outcome, command},
};
use async_graphql::{Context, Object, Result};
use commands::{
    Action, Module,
    mail::{
        AcceptMail, ChooseAddress, Goes, RefuseMail, TakeInMail, accept_mail, choose_address, refuse_mail,
    },
};
use kernel::{ClientId, ContactId, MailId, TicketId};

#[derive(Default)]
pub struct MailMutation;

#[Object]
impl MailMutation {
    /// A message that was held is a client's request, or belongs to a ticket.
    async fn mail_accept(&self, ctx: &Context<'_>, input: MailAcceptInput) -> Result<MailPayload> {
        let asking = ctx.asking()?;
        let caller = asking.caller()?;
        let goes = match (input.client, input.ticket) {
            (Some(client), None) => Some(Goes::New {
                client: ClientId(client),
                contact: input.contact.map(ContactId),
            }),
            (None, Some(ticket)) => Some(Goes::Ticket(TicketId(ticket))),
            (Some(_), Some(_)) | (None, None) => None,
        };
        let mail = MailId(input.mail);
        // Nothing is read for whoever may not: the use case says so, and writes it down.
        let may = caller.of_the_team_may(Module::Tickets, Action::Edit).is_ok();
        let read = match may && goes.is_some() {
            true => asking.app.inbound.read_again(caller.tenant, mail).await,
            false => Ok(None),
        };
        let read = read
            .map_err(asking.edge())?
            .unwrap_or_else(|| TakeInMail::unread(mail));
        let accept = AcceptMail {
            command: command(input.command_id),
            mail: read,
            goes,
        };
        let made = input.client.map(|_| accept.ticket().0);
        let done = accept_mail(asking.runtime(), caller, accept).await;
        let outcome = Outcome::of(asking, done, SHOWN).await?;
        Ok(MailPayload::of(Some(input.mail), made, outcome))
    }

    /// Nothing comes of a message that was held.
    async fn mail_refuse(&self, ctx: &Context<'_>, input: MailRefuseInput) -> Result<MailPayload> {
        let asking = ctx.asking()?;
        let refuse = RefuseMail {
            command: command(input.command_id),
            mail: MailId(input.mail),
        };
        let done = refuse_mail(asking.runtime(), asking.caller()?, refuse).await;
        let outcome = Outcome::of(asking, done, SHOWN).await?;
        Ok(MailPayload::of(Some(input.mail), None, outcome))
    }

    /// The agency is written to there from now on: letters about tickets are answered to it, and what comes to it
    /// becomes tickets.
    async fn mail_choose_address(
        &self,
        ctx: &Context<'_>,
        input: MailChooseAddressInput,
    ) -> Result<MailPayload> {
        let asking = ctx.asking()?;
        let choose = ChooseAddress {
            command: command(input.command_id),
            address: input.address,
        };
        let done = choose_address(asking.runtime(), asking.caller()?, choose).await;
        let outcome = Outcome::of(asking, done, &["mail_boxes"]).await?;
        Ok(MailPayload::of(None, None, outcome))
    }
}
