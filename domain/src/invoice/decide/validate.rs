//! Validation: everything the law asks for is there, the amounts are final, and nothing changes any more.

use super::Decision;
use crate::invoice::command::ValidateInvoice;
use crate::invoice::content::{Content, Deduction, Kind};
use crate::invoice::event::InvoiceValidated;
use crate::invoice::refusal::InvoiceRefusal;
use crate::invoice::state::Draft;
use crate::invoice::totals::{Totals, beyond};
use kernel::{Money, Party, VatCategory};

/// What the invoice will come to. A credit note goes on from what was credited before, so that several meet the whole.
pub fn issue_totals(draft: &Draft, credited: Option<&Totals>) -> Result<Totals, InvoiceRefusal> {
    match credited {
        None => Ok(draft.totals.clone()),
        Some(credited) => beyond(credited, &draft.content.lines, &draft.amounts, draft.currency),
    }
}

pub fn validate_invoice(draft: &Draft, command: &ValidateInvoice) -> Decision {
    let ValidateInvoice {
        number,
        issued_on,
        seller,
        buyer,
        mentions,
        deductions,
        credits,
    } = command.clone();
    let (credits, credited) = credits.unzip();
    check_kind(draft, credits.is_some())?;
    check_mentions(&draft.content, &buyer)?;
    let totals = issue_totals(draft, credited.as_ref())?;
    if totals.gross.is_negative() {
        return Err(InvoiceRefusal::TotalNegative { total: totals.gross });
    }
    let due_on = draft.content.terms.due(issued_on);
    Ok(vec![
        InvoiceValidated {
            invoice: draft.invoice,
            client: draft.client,
            contract: draft.contract,
            kind: draft.kind,
            number,
            issued_on,
            due_on: due_on.ok_or(InvoiceRefusal::DueDayOutOfReach)?,
            currency: draft.currency,
            content: draft.content.clone(),
            amounts: draft.amounts.clone(),
            due: due(draft, &totals, &deductions)?,
            totals,
            deductions,
            seller: Box::new(seller),
            buyer: Box::new(buyer),
            mentions: Box::new(mentions),
            credits,
        }
        .into(),
    ])
}

fn check_kind(draft: &Draft, takes_back: bool) -> Result<(), InvoiceRefusal> {
    let is_credit_note = matches!(draft.kind, Kind::CreditNote { .. });
    if is_credit_note == takes_back {
        Ok(())
    } else {
        Err(InvoiceRefusal::NotCreditable)
    }
}

fn check_mentions(content: &Content, buyer: &Party) -> Result<(), InvoiceRefusal> {
    let has = |category| content.lines.iter().any(|line| line.vat.category == category);
    if has(VatCategory::Exempt) && content.exemption.is_none() {
        return Err(InvoiceRefusal::ExemptionMissing);
    }
    let others = || {
        let mut lines = content.lines.iter();
        lines.any(|line| line.vat.category != VatCategory::OutOfScope)
    };
    if has(VatCategory::OutOfScope) && others() {
        return Err(InvoiceRefusal::OutOfScopeAlone);
    }
    if buyer.city.trim().is_empty() || buyer.country.is_empty() {
        return Err(InvoiceRefusal::BuyerAddressMissing);
    }
    if buyer.country == "FR" && buyer.siren.is_none() {
        return Err(InvoiceRefusal::BuyerSirenMissing);
    }
    let mut lines = content.lines.iter();
    let needs_number = lines.any(|line| line.vat.category.needs_the_buyers_number());
    if needs_number && buyer.vat_number.is_none() {
        return Err(InvoiceRefusal::BuyerVatNumberMissing);
    }
    Ok(())
}

/// The whole less what deposits asked for. A credit note asks for nothing: it moves the balance of its invoice.
fn due(draft: &Draft, totals: &Totals, deductions: &[Deduction]) -> Result<Money, InvoiceRefusal> {
    let named = deductions.iter().map(|deduction| deduction.invoice);
    if !named.eq(draft.content.deducts.iter().copied()) {
        return Err(InvoiceRefusal::DeductionsDisagree);
    }
    if let Kind::CreditNote { .. } = draft.kind {
        return Ok(Money::zero(draft.currency));
    }
    let mut deducted = Money::zero(draft.currency);
    for deduction in deductions {
        let sum = deducted.checked_add(deduction.gross);
        deducted = sum.map_err(|_| InvoiceRefusal::NotADeposit)?;
    }
    let due = totals
        .gross
        .checked_sub(deducted)
        .map_err(|_| InvoiceRefusal::TooLarge)?;
    if due.is_negative() {
        let total = totals.gross;
        return Err(InvoiceRefusal::DeductsMoreThanTotal { total, deducted });
    }
    Ok(due)
}
