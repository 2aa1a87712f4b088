//! Where the agency is written to: what letters about tickets are answered to.

use crate::{Action, Caller, CommandError, Module, Request, Runtime};
use domain::mail::{Mailbox, mailbox};
use journal::Receipt;
use kernel::CommandId;
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct ChooseAddress {
    pub command: CommandId,
    /// None: nobody writes to the agency.
    pub address: Option<String>,
}

pub async fn choose_address(
    runtime: &Runtime,
    caller: &Caller,
    input: ChooseAddress,
) -> Result<Receipt, CommandError> {
    let permit = caller.may(Module::Accounts, Action::Validate);
    let request = Request {
        command: input.command,
        name: "mail.choose_address",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            let address = input.address.clone();
            let choose = mailbox::ChooseAddress { address };
            work.decide::<Mailbox>(work.tenant.0, choose).await.map(drop)
        })
        .await
}
