//! A client's prepaid hours; with a contract, the one bank that is the contract's.

use crate::{
    Action, Caller, CommandError, Module, Request, Runtime,
    client::expect_active,
    hour_bank::{bank_of, expect_contract_of},
    runtime::derived,
};
use domain::hour_bank::{self, HourBank, thresholds::Threshold};
use journal::Receipt;
use kernel::{ClientId, CommandId, ContractId, HourBankId};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct OpenHourBank {
    pub command: CommandId,
    pub client: ClientId,
    pub contract: Option<ContractId>,
    pub thresholds: Vec<Threshold>,
}

impl OpenHourBank {
    pub fn bank(&self) -> HourBankId {
        let alone = || HourBankId(derived(self.command.0, "bank"));
        self.contract.map_or_else(alone, bank_of)
    }
}

pub async fn open_hour_bank(
    runtime: &Runtime,
    caller: &Caller,
    input: OpenHourBank,
) -> Result<Receipt, CommandError> {
    let permit = caller.may(Module::HourBanks, Action::Edit);
    let request = Request {
        command: input.command,
        name: "hour_bank.open_hour_bank",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            expect_active(work, input.client).await?;
            expect_contract_of(work, input.client, input.contract).await?;
            let open = hour_bank::OpenHourBank {
                bank: input.bank(),
                client: input.client,
                contract: input.contract,
                thresholds: input.thresholds.clone(),
            };
            work.begin::<HourBank>(input.bank().0, open).await.map(drop)
        })
        .await
}
