//! What may be asked about the people at a company.

use super::{SHOWN, input, types::ClientPayload};
use crate::graphql::{
    context::Ask,
    outcome::{Outcome, command},
};
use async_graphql::{Context, Object, Result};
use commands::client::{
    AddContact, ChangeContact, ChoosePrimaryContact, ForgetContact, RemoveContact, add_contact,
    change_contact, choose_primary_contact, forget_contact, remove_contact,
};
use kernel::{ClientId, ContactId};

#[derive(Default)]
pub struct ContactMutation;

#[Object]
impl ContactMutation {
    /// A person at the company; the first one is also whom to write to first.
    async fn client_add_contact(
        &self,
        ctx: &Context<'_>,
        input: input::ClientAddContactInput,
    ) -> Result<ClientPayload> {
        let asking = ctx.asking()?;
        let (command, details) = (command(input.command_id), input.details.into());
        let add = AddContact {
            command,
            client: ClientId(input.client),
            details,
        };
        let contact = add.contact().0;
        let done = add_contact(asking.runtime(), asking.caller()?, add).await;
        Ok(ClientPayload::of(
            input.client,
            Some(contact),
            Outcome::of(asking, done, SHOWN).await?,
        ))
    }

    /// All the details of a contact; the former ones are replaced.
    async fn client_change_contact(
        &self,
        ctx: &Context<'_>,
        input: input::ClientChangeContactInput,
    ) -> Result<ClientPayload> {
        let asking = ctx.asking()?;
        let (command, contact, details) = (
            command(input.command_id),
            ContactId(input.contact),
            input.details.into(),
        );
        let change = ChangeContact {
            command,
            client: ClientId(input.client),
            contact,
            details,
        };
        let done = change_contact(asking.runtime(), asking.caller()?, change).await;
        Ok(ClientPayload::of(
            input.client,
            None,
            Outcome::of(asking, done, SHOWN).await?,
        ))
    }

    /// Whom to write to first.
    async fn client_choose_primary_contact(
        &self,
        ctx: &Context<'_>,
        input: input::ClientContactInput,
    ) -> Result<ClientPayload> {
        let asking = ctx.asking()?;
        let (command, contact) = (command(input.command_id), ContactId(input.contact));
        let choose = ChoosePrimaryContact {
            command,
            client: ClientId(input.client),
            contact,
        };
        let done = choose_primary_contact(asking.runtime(), asking.caller()?, choose).await;
        Ok(ClientPayload::of(
            input.client,
            None,
            Outcome::of(asking, done, SHOWN).await?,
        ))
    }

    /// The person is no longer there; who they were stays in the history.
    async fn client_remove_contact(
        &self,
        ctx: &Context<'_>,
        input: input::ClientContactInput,
    ) -> Result<ClientPayload> {
        let asking = ctx.asking()?;
        let (command, contact) = (command(input.command_id), ContactId(input.contact));
        let remove = RemoveContact {
            command,
            client: ClientId(input.client),
            contact,
        };
        let done = remove_contact(asking.runtime(), asking.caller()?, remove).await;
        Ok(ClientPayload::of(
            input.client,
            None,
            Outcome::of(asking, done, SHOWN).await?,
        ))
    }

    /// At the person's request: everything that was written about them can no longer be read, anywhere, and
    /// the history keeps a certificate of it. This cannot be taken back.
    async fn client_forget_contact(
        &self,
        ctx: &Context<'_>,
        input: input::ClientContactInput,
    ) -> Result<ClientPayload> {
        let asking = ctx.asking()?;
        let (command, contact) = (command(input.command_id), ContactId(input.contact));
        let forget = ForgetContact {
            command,
            client: ClientId(input.client),
            contact,
        };
        let done = forget_contact(asking.runtime(), asking.caller()?, forget).await;
        Ok(ClientPayload::of(
            input.client,
            None,
            Outcome::of(asking, done, SHOWN).await?,
        ))
    }
}
