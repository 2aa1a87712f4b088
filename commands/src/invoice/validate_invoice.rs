//! The invoice gets its number and is frozen. Whatever follows from that is in the same append: the number in the register,
//! hours in their bank, deposits deducted, the invoice that a credit note takes back and what that gives back. BI2.

use super::{Surroundings, credit_hours_sold, draft_of, give_back, issued, surroundings};
use crate::{Action, Caller, CommandError, Module, Request, Runtime, register::give_number, runtime::Work};
use domain::{
    invoice::{
        self, Credits, Deduction, Draft, Invoice, InvoiceEvent, InvoiceRefusal, Kind, Totals, issue_totals,
    },
    register::{Series, Sum},
};
use journal::Receipt;
use kernel::{CommandId, InvoiceId};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct ValidateInvoice {
    pub command: CommandId,
    pub invoice: InvoiceId,
}

pub async fn validate_invoice(
    runtime: &Runtime,
    caller: &Caller,
    input: ValidateInvoice,
) -> Result<Receipt, CommandError> {
    let permit = caller.of_the_team_may(Module::Accounting, Action::Validate);
    let request = Request {
        command: input.command,
        name: "invoice.validate_invoice",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            let ready = ready(work, input.invoice).await?;
            let number = ready.number(work).await?;
            let validated = work
                .decide::<Invoice>(input.invoice.0, ready.validated_as(number))
                .await?;
            credit(work, validated).await
        })
        .await
}

/// A draft with everything that validation freezes, but its number.
pub(super) struct Ready {
    draft: Draft,
    around: Surroundings,
    credits: Option<(Credits, Totals)>,
    deductions: Vec<Deduction>,
}

/// What follows from the validation elsewhere is decided on the way, so that what forbids it is told.
pub(super) async fn ready(work: &mut Work, invoice: InvoiceId) -> Result<Ready, CommandError> {
    let draft = draft_of(work, invoice).await?;
    let around = surroundings(work, draft.client).await?;
    let credits = credited(work, &draft).await?;
    let deductions = deducted(work, &draft).await?;
    credit_hours_sold(work, &draft, around.today).await?;
    give_back(work, &draft, around.today).await?;
    Ok(Ready {
        draft,
        around,
        credits,
        deductions,
    })
}

impl Ready {
    /// The next of its series, from the register.
    async fn number(&self, work: &mut Work) -> Result<String, CommandError> {
        let (draft, on) = (&self.draft, self.around.today);
        let before = self.credits.as_ref().map(|(_, credited)| credited);
        let Totals { net, tax, gross, .. } = issue_totals(draft, before).map_err(CommandError::refused)?;
        let series = match draft.kind {
            Kind::Invoice | Kind::Deposit => Series::Invoices,
            Kind::CreditNote { .. } => Series::CreditNotes,
        };
        give_number(work, series, draft.invoice, on, Sum { net, tax, gross }).await
    }

    pub(super) fn validated_as(self, number: String) -> invoice::ValidateInvoice {
        invoice::ValidateInvoice {
            number,
            issued_on: self.around.today,
            mentions: self.around.mentions(),
            seller: self.around.identity.party,
            buyer: self.around.buyer,
            deductions: self.deductions,
            credits: self.credits,
        }
    }
}

/// Of a credit note: the invoice, and what was credited of it before.
async fn credited(work: &mut Work, draft: &Draft) -> Result<Option<(Credits, Totals)>, CommandError> {
    let Kind::CreditNote { of } = draft.kind else {
        return Ok(None);
    };
    let original = issued(work, of).await?;
    let credits = Credits {
        number: original.validated.number,
        issued_on: original.validated.issued_on,
        deposit: original.validated.kind == Kind::Deposit,
    };
    Ok(Some((credits, original.credited)))
}

/// In the order of the draft; they are taken in the order of their ids.
async fn deducted(work: &mut Work, draft: &Draft) -> Result<Vec<Deduction>, CommandError> {
    let mut deposits = draft.content.deducts.clone();
    deposits.sort_unstable();
    for deposit in deposits {
        let by = draft.invoice;
        let asked = issued(work, deposit).await?.validated;
        if (asked.client, asked.currency) != (draft.client, draft.currency) {
            return Err(CommandError::refused(InvoiceRefusal::NotADeposit));
        }
        work.decide::<Invoice>(deposit.0, invoice::DeductDeposit { by })
            .await?;
    }
    let mut deductions = vec![];
    for deposit in &draft.content.deducts {
        let asked = issued(work, *deposit).await?.validated;
        deductions.push(Deduction {
            invoice: *deposit,
            number: asked.number,
            issued_on: asked.issued_on,
            groups: asked.totals.groups,
            gross: asked.totals.gross,
        });
    }
    Ok(deductions)
}

/// The invoice that a credit note takes back hears of it.
async fn credit(work: &mut Work, validated: Vec<InvoiceEvent>) -> Result<(), CommandError> {
    for event in validated {
        if let InvoiceEvent::InvoiceValidated(note) = event
            && let Kind::CreditNote { of } = note.kind
        {
            let credit = invoice::CreditInvoice {
                credit_note: note.invoice,
                number: note.number,
                on: note.issued_on,
                totals: note.totals,
            };
            work.decide::<Invoice>(of.0, credit).await?;
        }
    }
    Ok(())
}
