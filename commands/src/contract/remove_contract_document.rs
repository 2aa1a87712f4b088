//! A document of a contract is removed for good: what was in it cannot be read any more.

use crate::{
    Action, Caller, CommandError, Module, Request, Runtime, contract::expect_contract, file::remove_from,
};
use domain::{Decider, contract::Contract};
use journal::Receipt;
use kernel::{CommandId, ContractId, FileId};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct RemoveContractDocument {
    pub command: CommandId,
    pub contract: ContractId,
    pub file: FileId,
    pub reason: String,
}

pub async fn remove_contract_document(
    runtime: &Runtime,
    caller: &Caller,
    input: RemoveContractDocument,
) -> Result<Receipt, CommandError> {
    let permit = caller.of_the_team_may(Module::Contracts, Action::Validate);
    let request = Request {
        command: input.command,
        name: "contract.remove_contract_document",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            expect_contract(work, input.contract).await?;
            let thing = (Contract::NAME, input.contract.0);
            remove_from(work, thing, input.file, &input.reason).await
        })
        .await
}
