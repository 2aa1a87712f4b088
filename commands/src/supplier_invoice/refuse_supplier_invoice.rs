//! A supplier's invoice is not taken, and it is written down why.

use crate::{Action, Caller, CommandError, Module, Request, Runtime, tenant::today};
use domain::supplier_invoice::{self, SupplierInvoice, SupplierInvoiceState};
use journal::Receipt;
use kernel::{CommandId, Personal, SupplierInvoiceId};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct RefuseSupplierInvoice {
    pub command: CommandId,
    pub supplier_invoice: SupplierInvoiceId,
    pub reason: String,
}

pub async fn refuse_supplier_invoice(
    runtime: &Runtime,
    caller: &Caller,
    input: RefuseSupplierInvoice,
) -> Result<Receipt, CommandError> {
    let permit = caller.of_the_team_may(Module::Accounting, Action::Validate);
    let request = Request {
        command: input.command,
        name: "supplier_invoice.refuse_supplier_invoice",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            let id = input.supplier_invoice.0;
            if *work.look::<SupplierInvoice>(id).await? == SupplierInvoiceState::Unreceived {
                return Err(CommandError::not_found::<SupplierInvoice>(id));
            }
            let refuse = supplier_invoice::RefuseSupplierInvoice {
                reason: Personal::new(id, &input.reason),
                on: today(work).await?,
            };
            work.decide::<SupplierInvoice>(id, refuse).await.map(drop)
        })
        .await
}
