//! A supplier's invoice comes in: its file is attached to it, and what it says is checked.
//!
//! Whoever opened the file read it; what follows from it is the same whenever it is read, so the command is the file alone.

use crate::{
    Action, Caller, CommandError, Module, Request, Runtime,
    file::{Attached, attach},
    runtime::derived,
    tenant::today,
};
use domain::{
    file::File,
    seller::Seller,
    supplier_invoice::{self, Content, SupplierInvoice, Unreadable},
};
use journal::Receipt;
use kernel::{CommandId, FileId, Party, SupplierInvoiceId, TenantId};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct ReceiveSupplierInvoice {
    pub command: CommandId,
    pub file: FileId,
    #[serde(skip)]
    pub found: Found,
}

/// What whoever opened the file found.
#[derive(Clone, Debug)]
pub enum Found {
    Invoice(Box<Content>),
    Unreadable(Unreadable),
    /// There is no such file, or not for this caller.
    Nothing,
}

/// One for each number of a supplier: that is why it is received once.
pub fn supplier_invoice(tenant: TenantId, content: &Content) -> SupplierInvoiceId {
    let Party {
        vat_number,
        siren,
        name,
        ..
    } = &content.seller;
    let supplier = vat_number.as_ref().or(siren.as_ref()).unwrap_or(name);
    let name = format!("supplier invoice {supplier} {}", content.number);
    SupplierInvoiceId(derived(tenant.0, &name))
}

pub async fn receive_supplier_invoice(
    runtime: &Runtime,
    caller: &Caller,
    input: ReceiveSupplierInvoice,
) -> Result<Receipt, CommandError> {
    let permit = caller.of_the_team_may(Module::Accounting, Action::Edit);
    let request = Request {
        command: input.command,
        name: "supplier_invoice.receive_supplier_invoice",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            let content = match &input.found {
                Found::Invoice(content) => content,
                Found::Unreadable(why) => return Err(CommandError::refused(why.clone())),
                Found::Nothing => return Err(CommandError::not_found::<File>(input.file.0)),
            };
            let id = supplier_invoice(work.tenant, content);
            let seller = work.fact::<Seller>(work.tenant.0).await?;
            let ours = seller.identified().map_err(CommandError::refused)?;
            let receive = supplier_invoice::ReceiveSupplierInvoice {
                file: input.file,
                content: content.clone(),
                ours: Box::new(ours.party.clone()),
                on: today(work).await?,
            };
            work.decide::<SupplierInvoice>(id.0, receive).await?;
            let attached = Attached {
                kind: "supplier_invoice",
                id: id.0,
                client: None,
                internal: true,
            };
            attach(work, &[input.file], attached).await
        })
        .await
}
