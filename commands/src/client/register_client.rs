//! A company is known. Whom a partner brings is entrusted to it.

use crate::{Action, Caller, CommandError, Module, Request, Runtime, Whose, runtime::derived};
use domain::client::{self, Address, Client, PaymentTerms, TypedIdentifiers};
use journal::Receipt;
use kernel::{ClientId, CommandId};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct RegisterClient {
    pub command: CommandId,
    pub name: String,
    pub number: Option<String>,
    pub identifiers: TypedIdentifiers,
    pub addresses: Vec<Address>,
    pub payment_terms: PaymentTerms,
}

impl RegisterClient {
    pub fn client(&self) -> ClientId {
        ClientId(derived(self.command.0, "client"))
    }
}

pub async fn register_client(
    runtime: &Runtime,
    caller: &Caller,
    input: RegisterClient,
) -> Result<Receipt, CommandError> {
    let permit = caller.may(Module::Clients, Action::Edit);
    let request = Request {
        command: input.command,
        name: "client.register_client",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            let register = client::RegisterClient {
                client: input.client(),
                name: input.name.clone(),
                number: input.number.clone(),
                identifiers: input.identifiers.clone(),
                addresses: input.addresses.clone(),
                payment_terms: input.payment_terms,
            };
            work.begin::<Client>(input.client().0, register).await?;
            if let Whose::ClientsOf(partner) = work.permit.whose {
                work.decide::<Client>(input.client().0, client::EntrustToPartner { partner })
                    .await?;
            }
            Ok(())
        })
        .await
}
