//! The signed text and its annexes: files that belong to what was agreed (CL4).

use crate::{
    Caller, CommandError, Module, Request, Runtime,
    contract::expect_contract,
    file::{Attached, attach, may_attach},
};
use domain::{Decider, contract::Contract};
use journal::Receipt;
use kernel::{CommandId, ContractId, FileId};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct AttachContractDocuments {
    pub command: CommandId,
    pub contract: ContractId,
    pub files: Vec<FileId>,
    /// For the team alone.
    pub internal: bool,
}

pub async fn attach_contract_documents(
    runtime: &Runtime,
    caller: &Caller,
    input: AttachContractDocuments,
) -> Result<Receipt, CommandError> {
    let permit = may_attach(caller, Module::Contracts, input.internal);
    let request = Request {
        command: input.command,
        name: "contract.attach_contract_documents",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            let client = expect_contract(work, input.contract).await?;
            let to = Attached {
                kind: Contract::NAME,
                id: input.contract.0,
                client: Some(client),
                internal: input.internal,
            };
            attach(work, &input.files, to).await
        })
        .await
}
