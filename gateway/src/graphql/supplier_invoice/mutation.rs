//! What may be done with suppliers' invoices.

use super::{
    SHOWN,
    input::{SupplierInvoiceReceiveInput, SupplierInvoiceRefuseInput},
    opened::opened,
    types::SupplierInvoicePayload,
};
use crate::graphql::{
    context::Ask,
    outcome::{Outcome, command},
};
use async_graphql::{Context, Object, Result};
use commands::supplier_invoice::{
    Found, ReceiveSupplierInvoice, RefuseSupplierInvoice, receive_supplier_invoice, refuse_supplier_invoice,
    supplier_invoice,
};
use kernel::{FileId, SupplierInvoiceId};

#[derive(Default)]
pub struct SupplierInvoiceMutation;

#[Object]
impl SupplierInvoiceMutation {
    /// A supplier's invoice comes in, as a file that was sent: what it says is read, and its sums are checked. What cannot
    /// be read is told of, and comes in by no means.
    async fn supplier_invoice_receive(
        &self,
        ctx: &Context<'_>,
        input: SupplierInvoiceReceiveInput,
    ) -> Result<SupplierInvoicePayload> {
        let asking = ctx.asking()?;
        let caller = asking.caller()?;
        let file = FileId(input.file);
        let found = opened(asking, file).await?;
        let id = match &found {
            Found::Invoice(content) => Some(supplier_invoice(caller.tenant, content)),
            Found::Unreadable(_) | Found::Nothing => None,
        };
        let receive = ReceiveSupplierInvoice {
            command: command(input.command_id),
            file,
            found,
        };
        let done = receive_supplier_invoice(asking.runtime(), caller, receive).await;
        let outcome = Outcome::of(asking, done, SHOWN).await?;
        Ok(SupplierInvoicePayload::of(id, true, outcome))
    }

    /// A supplier's invoice is not taken, and it is written down why.
    async fn supplier_invoice_refuse(
        &self,
        ctx: &Context<'_>,
        input: SupplierInvoiceRefuseInput,
    ) -> Result<SupplierInvoicePayload> {
        let asking = ctx.asking()?;
        let id = SupplierInvoiceId(input.supplier_invoice);
        let refuse = RefuseSupplierInvoice {
            command: command(input.command_id),
            supplier_invoice: id,
            reason: input.reason,
        };
        let done = refuse_supplier_invoice(asking.runtime(), asking.caller()?, refuse).await;
        let outcome = Outcome::of(asking, done, SHOWN).await?;
        Ok(SupplierInvoicePayload::of(Some(id), false, outcome))
    }
}
