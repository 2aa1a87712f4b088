//! The next number of a series, in the same append as the invoice that bears it.

use crate::{
    CommandError,
    runtime::{Work, derived},
};
use domain::register::{GiveNumber, Register, RegisterEvent, Series, Sum};
use kernel::{Day, InvoiceId, TenantId};
use uuid::Uuid;

pub const SERIES: [Series; 2] = [Series::Invoices, Series::CreditNotes];

/// Frozen: the stream's id derives from it.
pub fn register_of(tenant: TenantId, series: Series) -> Uuid {
    let name = match series {
        Series::Invoices => "register/invoices",
        Series::CreditNotes => "register/credit_notes",
    };
    derived(tenant.0, name)
}

/// The last of all locks: whoever holds the register waits for nobody.
pub(crate) async fn give_number(
    work: &mut Work,
    series: Series,
    invoice: InvoiceId,
    on: Day,
    amounts: Sum,
) -> Result<String, CommandError> {
    let give = GiveNumber {
        series,
        invoice,
        on,
        amounts,
    };
    let given = work
        .decide::<Register>(register_of(work.tenant, series), give)
        .await?;
    let number = given.into_iter().find_map(|event| match event {
        RegisterEvent::NumberGiven(given) => Some(given.number),
        RegisterEvent::PeriodClosed(_) => None,
    });
    number.ok_or(CommandError::Busy)
}
