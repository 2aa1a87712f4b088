//! What may be asked of a company file.

use super::{SHOWN, input, types::ClientPayload};
use crate::graphql::{
    context::Ask,
    errors::Sentence,
    outcome::{Outcome, command},
};
use async_graphql::{Context, Object, Result};
use commands::client::{
    ArchiveClient, AttachToParent, ChangeClientAddresses, ChangePaymentTerms, CorrectClientIdentifiers,
    DetachFromParent, EntrustToPartner, RegisterClient, RenameClient, RenumberClient, RestoreClient,
    RewriteClientNotes, SegmentClient, WithdrawFromPartner, archive_client, attach_to_parent,
    change_client_addresses, change_payment_terms, correct_client_identifiers, detach_from_parent,
    entrust_to_partner, register_client, rename_client, renumber_client, restore_client,
    rewrite_client_notes, segment_client, withdraw_from_partner,
};
use domain::client::PaymentTerms;
use kernel::ClientId;

#[derive(Default)]
pub struct ClientMutation;

fn registered(typed: input::ClientRegisterInput) -> Result<RegisterClient, Sentence> {
    Ok(RegisterClient {
        command: command(typed.command_id),
        name: typed.name,
        number: typed.number,
        identifiers: input::identifiers(typed.siren, typed.siret, typed.vat_number),
        addresses: typed.addresses.into_iter().map(Into::into).collect(),
        payment_terms: typed.payment_terms.unwrap_or(input::USUAL_TERMS).try_into()?,
    })
}

#[Object]
impl ClientMutation {
    /// A company is known from now on.
    async fn client_register(
        &self,
        ctx: &Context<'_>,
        input: input::ClientRegisterInput,
    ) -> Result<ClientPayload> {
        let asking = ctx.asking()?;
        let register = match registered(input) {
            Ok(register) => register,
            Err(refusal) => return Ok(ClientPayload::nothing(Outcome::refused(asking, &refusal))),
        };
        let client = register.client().0;
        let done = register_client(asking.runtime(), asking.caller()?, register).await;
        Ok(ClientPayload::of(
            client,
            Some(client),
            Outcome::of(asking, done, SHOWN).await?,
        ))
    }

    /// The legal name is another.
    async fn client_rename(
        &self,
        ctx: &Context<'_>,
        input: input::ClientRenameInput,
    ) -> Result<ClientPayload> {
        let asking = ctx.asking()?;
        let command = command(input.command_id);
        let rename = RenameClient {
            command,
            client: ClientId(input.client),
            name: input.name,
        };
        let done = rename_client(asking.runtime(), asking.caller()?, rename).await;
        Ok(ClientPayload::of(
            input.client,
            None,
            Outcome::of(asking, done, SHOWN).await?,
        ))
    }

    /// The client's number is another, or none.
    async fn client_renumber(
        &self,
        ctx: &Context<'_>,
        input: input::ClientRenumberInput,
    ) -> Result<ClientPayload> {
        let asking = ctx.asking()?;
        let command = command(input.command_id);
        let renumber = RenumberClient {
            command,
            client: ClientId(input.client),
            number: input.number,
        };
        let done = renumber_client(asking.runtime(), asking.caller()?, renumber).await;
        Ok(ClientPayload::of(
            input.client,
            None,
            Outcome::of(asking, done, SHOWN).await?,
        ))
    }

    /// SIREN, SIRET and VAT number: all three, checked against each other.
    async fn client_correct_identifiers(
        &self,
        ctx: &Context<'_>,
        input: input::ClientCorrectIdentifiersInput,
    ) -> Result<ClientPayload> {
        let asking = ctx.asking()?;
        let identifiers = input::identifiers(input.siren, input.siret, input.vat_number);
        let command = command(input.command_id);
        let correct = CorrectClientIdentifiers {
            command,
            client: ClientId(input.client),
            identifiers,
        };
        let done = correct_client_identifiers(asking.runtime(), asking.caller()?, correct).await;
        Ok(ClientPayload::of(
            input.client,
            None,
            Outcome::of(asking, done, SHOWN).await?,
        ))
    }

    /// All the addresses; the former ones are replaced.
    async fn client_change_addresses(
        &self,
        ctx: &Context<'_>,
        input: input::ClientChangeAddressesInput,
    ) -> Result<ClientPayload> {
        let asking = ctx.asking()?;
        let addresses = input.addresses.into_iter().map(Into::into).collect();
        let command = command(input.command_id);
        let change = ChangeClientAddresses {
            command,
            client: ClientId(input.client),
            addresses,
        };
        let done = change_client_addresses(asking.runtime(), asking.caller()?, change).await;
        Ok(ClientPayload::of(
            input.client,
            None,
            Outcome::of(asking, done, SHOWN).await?,
        ))
    }

    /// When the client pays, for invoices to come.
    async fn client_change_payment_terms(
        &self,
        ctx: &Context<'_>,
        input: input::ClientChangePaymentTermsInput,
    ) -> Result<ClientPayload> {
        let asking = ctx.asking()?;
        let terms = match PaymentTerms::try_from(input.payment_terms) {
            Ok(terms) => terms,
            Err(refusal) => return Ok(ClientPayload::nothing(Outcome::refused(asking, &refusal))),
        };
        let change = ChangePaymentTerms {
            command: command(input.command_id),
            client: ClientId(input.client),
            terms,
        };
        let done = change_payment_terms(asking.runtime(), asking.caller()?, change).await;
        Ok(ClientPayload::of(
            input.client,
            None,
            Outcome::of(asking, done, SHOWN).await?,
        ))
    }

    /// What the team notes for itself; a client never reads it.
    async fn client_rewrite_notes(
        &self,
        ctx: &Context<'_>,
        input: input::ClientRewriteNotesInput,
    ) -> Result<ClientPayload> {
        let asking = ctx.asking()?;
        let command = command(input.command_id);
        let rewrite = RewriteClientNotes {
            command,
            client: ClientId(input.client),
            notes: input.notes,
        };
        let done = rewrite_client_notes(asking.runtime(), asking.caller()?, rewrite).await;
        Ok(ClientPayload::of(
            input.client,
            None,
            Outcome::of(asking, done, SHOWN).await?,
        ))
    }

    /// Sector and size.
    async fn client_segment(
        &self,
        ctx: &Context<'_>,
        input: input::ClientSegmentInput,
    ) -> Result<ClientPayload> {
        let asking = ctx.asking()?;
        let (command, size) = (command(input.command_id), input.size.map(Into::into));
        let segment = SegmentClient {
            command,
            client: ClientId(input.client),
            sector: input.sector,
            size,
        };
        let done = segment_client(asking.runtime(), asking.caller()?, segment).await;
        Ok(ClientPayload::of(
            input.client,
            None,
            Outcome::of(asking, done, SHOWN).await?,
        ))
    }

    /// The company belongs to a holding, which may share its hour bank with it.
    async fn client_attach_to_parent(
        &self,
        ctx: &Context<'_>,
        input: input::ClientAttachToParentInput,
    ) -> Result<ClientPayload> {
        let asking = ctx.asking()?;
        let (command, parent) = (command(input.command_id), ClientId(input.parent));
        let attach = AttachToParent {
            command,
            client: ClientId(input.client),
            parent,
        };
        let done = attach_to_parent(asking.runtime(), asking.caller()?, attach).await;
        Ok(ClientPayload::of(
            input.client,
            None,
            Outcome::of(asking, done, SHOWN).await?,
        ))
    }

    /// The company stands alone again; banks that were shared stay shared until that is stopped.
    async fn client_detach_from_parent(
        &self,
        ctx: &Context<'_>,
        input: input::ClientInput,
    ) -> Result<ClientPayload> {
        let asking = ctx.asking()?;
        let detach = DetachFromParent {
            command: command(input.command_id),
            client: ClientId(input.client),
        };
        let done = detach_from_parent(asking.runtime(), asking.caller()?, detach).await;
        Ok(ClientPayload::of(
            input.client,
            None,
            Outcome::of(asking, done, SHOWN).await?,
        ))
    }

    /// A partner looks after the company from now on, and sees its file, tickets, orders and hours.
    async fn client_entrust_to_partner(
        &self,
        ctx: &Context<'_>,
        input: input::ClientEntrustToPartnerInput,
    ) -> Result<ClientPayload> {
        let asking = ctx.asking()?;
        let entrust = EntrustToPartner {
            command: command(input.command_id),
            client: ClientId(input.client),
            partner: ClientId(input.partner),
        };
        let done = entrust_to_partner(asking.runtime(), asking.caller()?, entrust).await;
        Ok(ClientPayload::of(
            input.client,
            None,
            Outcome::of(asking, done, SHOWN).await?,
        ))
    }

    /// The partner sees the company no longer.
    async fn client_withdraw_from_partner(
        &self,
        ctx: &Context<'_>,
        input: input::ClientInput,
    ) -> Result<ClientPayload> {
        let asking = ctx.asking()?;
        let withdraw = WithdrawFromPartner {
            command: command(input.command_id),
            client: ClientId(input.client),
        };
        let done = withdraw_from_partner(asking.runtime(), asking.caller()?, withdraw).await;
        Ok(ClientPayload::of(
            input.client,
            None,
            Outcome::of(asking, done, SHOWN).await?,
        ))
    }

    /// Out of the lists, history kept: what "delete" means.
    async fn client_archive(
        &self,
        ctx: &Context<'_>,
        input: input::ClientArchiveInput,
    ) -> Result<ClientPayload> {
        let asking = ctx.asking()?;
        let command = command(input.command_id);
        let archive = ArchiveClient {
            command,
            client: ClientId(input.client),
            reason: input.reason,
        };
        let done = archive_client(asking.runtime(), asking.caller()?, archive).await;
        Ok(ClientPayload::of(
            input.client,
            None,
            Outcome::of(asking, done, SHOWN).await?,
        ))
    }

    /// Back in the lists.
    async fn client_restore(&self, ctx: &Context<'_>, input: input::ClientInput) -> Result<ClientPayload> {
        let asking = ctx.asking()?;
        let restore = RestoreClient {
            command: command(input.command_id),
            client: ClientId(input.client),
        };
        let done = restore_client(asking.runtime(), asking.caller()?, restore).await;
        Ok(ClientPayload::of(
            input.client,
            None,
            Outcome::of(asking, done, SHOWN).await?,
        ))
    }
}
