//! Files that belong to a company file (CL4).

use super::types::ClientPayload;
use crate::graphql::{
    context::Ask,
    file,
    outcome::{Outcome, command},
};
use async_graphql::{Context, InputObject, Object, Result};
use commands::client::{
    AttachClientDocuments, RemoveClientDocument, attach_client_documents, remove_client_document,
};
use kernel::{ClientId, FileId};
use uuid::Uuid;

#[derive(Default)]
pub struct ClientDocumentMutation;

/// What `clientAttachDocument` takes.
#[derive(InputObject)]
pub struct ClientAttachDocumentInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// Which company.
    pub client: Uuid,
    /// Files that the caller has sent: the last part of each upload's address. 50 at most.
    pub files: Vec<Uuid>,
    /// For the team alone: no client and no partner ever sees them.
    #[graphql(default)]
    pub internal: bool,
}

/// What `clientRemoveDocument` takes.
#[derive(InputObject)]
pub struct ClientRemoveDocumentInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// Which company.
    pub client: Uuid,
    /// Which of its documents.
    pub file: Uuid,
    /// Why, for the team.
    pub reason: String,
}

#[Object]
impl ClientDocumentMutation {
    /// Files that were sent before belong to a company file from now on. All of them, or none.
    async fn client_attach_document(
        &self,
        ctx: &Context<'_>,
        input: ClientAttachDocumentInput,
    ) -> Result<ClientPayload> {
        let asking = ctx.asking()?;
        let attach = AttachClientDocuments {
            command: command(input.command_id),
            client: ClientId(input.client),
            files: input.files.into_iter().map(FileId).collect(),
            internal: input.internal,
        };
        let done = attach_client_documents(asking.runtime(), asking.caller()?, attach).await;
        let outcome = Outcome::of(asking, done, file::SHOWN).await?;
        Ok(ClientPayload::of(input.client, None, outcome))
    }

    /// A document is removed for good: nobody can read what was in it any more.
    async fn client_remove_document(
        &self,
        ctx: &Context<'_>,
        input: ClientRemoveDocumentInput,
    ) -> Result<ClientPayload> {
        let asking = ctx.asking()?;
        let remove = RemoveClientDocument {
            command: command(input.command_id),
            client: ClientId(input.client),
            file: FileId(input.file),
            reason: input.reason,
        };
        let done = remove_client_document(asking.runtime(), asking.caller()?, remove).await;
        let outcome = Outcome::of(asking, done, file::SHOWN).await?;
        Ok(ClientPayload::of(input.client, None, outcome))
    }
}
