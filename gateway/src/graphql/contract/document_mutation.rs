//! Files that belong to a contract (CL4).

use super::types::ContractPayload;
use crate::graphql::{
    context::Ask,
    file,
    outcome::{Outcome, command},
};
use async_graphql::{Context, InputObject, Object, Result};
use commands::contract::{
    AttachContractDocuments, RemoveContractDocument, attach_contract_documents, remove_contract_document,
};
use kernel::{ContractId, FileId};
use uuid::Uuid;

#[derive(Default)]
pub struct ContractDocumentMutation;

/// What `contractAttachDocument` takes.
#[derive(InputObject)]
pub struct ContractAttachDocumentInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// Which contract.
    pub contract: Uuid,
    /// Files that the caller has sent: the last part of each upload's address. 50 at most.
    pub files: Vec<Uuid>,
    /// For the team alone: no client and no partner ever sees them.
    #[graphql(default)]
    pub internal: bool,
}

/// What `contractRemoveDocument` takes.
#[derive(InputObject)]
pub struct ContractRemoveDocumentInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// Which contract.
    pub contract: Uuid,
    /// Which of its documents.
    pub file: Uuid,
    /// Why, for the team.
    pub reason: String,
}

#[Object]
impl ContractDocumentMutation {
    /// Files that were sent before belong to a contract from now on. All of them, or none.
    async fn contract_attach_document(
        &self,
        ctx: &Context<'_>,
        input: ContractAttachDocumentInput,
    ) -> Result<ContractPayload> {
        let asking = ctx.asking()?;
        let attach = AttachContractDocuments {
            command: command(input.command_id),
            contract: ContractId(input.contract),
            files: input.files.into_iter().map(FileId).collect(),
            internal: input.internal,
        };
        let done = attach_contract_documents(asking.runtime(), asking.caller()?, attach).await;
        let outcome = Outcome::of(asking, done, file::SHOWN).await?;
        Ok(ContractPayload::of(input.contract, None, outcome))
    }

    /// A document is removed for good: nobody can read what was in it any more.
    async fn contract_remove_document(
        &self,
        ctx: &Context<'_>,
        input: ContractRemoveDocumentInput,
    ) -> Result<ContractPayload> {
        let asking = ctx.asking()?;
        let remove = RemoveContractDocument {
            command: command(input.command_id),
            contract: ContractId(input.contract),
            file: FileId(input.file),
            reason: input.reason,
        };
        let done = remove_contract_document(asking.runtime(), asking.caller()?, remove).await;
        let outcome = Outcome::of(asking, done, file::SHOWN).await?;
        Ok(ContractPayload::of(input.contract, None, outcome))
    }
}
