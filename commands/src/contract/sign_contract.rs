//! A contract with a client that is not archived. Its bank, if it has one, is opened by a process.

use crate::{
    Action, Caller, CommandError, Module, Request, Runtime, client::expect_active, runtime::derived,
};
use domain::contract::{self, Contract, ContractTerms};
use journal::Receipt;
use kernel::{ClientId, CommandId, ContractId, Day};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct SignContract {
    pub command: CommandId,
    pub client: ClientId,
    pub name: String,
    pub first_day: Day,
    /// `None` runs until it is ended.
    pub last_day: Option<Day>,
    pub renewal_notice_days: u16,
    pub terms: ContractTerms,
}

impl SignContract {
    pub fn contract(&self) -> ContractId {
        ContractId(derived(self.command.0, "contract"))
    }
}

pub async fn sign_contract(
    runtime: &Runtime,
    caller: &Caller,
    input: SignContract,
) -> Result<Receipt, CommandError> {
    let permit = caller.may(Module::Contracts, Action::Edit);
    let request = Request {
        command: input.command,
        name: "contract.sign_contract",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            expect_active(work, input.client).await?;
            let sign = contract::SignContract {
                contract: input.contract(),
                client: input.client,
                name: input.name.clone(),
                first_day: input.first_day,
                last_day: input.last_day,
                renewal_notice_days: input.renewal_notice_days,
                terms: input.terms.clone(),
            };
            work.begin::<Contract>(input.contract().0, sign).await.map(drop)
        })
        .await
}
