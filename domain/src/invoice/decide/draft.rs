//! While it is written: drafted, put otherwise, discarded.

use super::Decision;
use crate::invoice::command::{ChangeDraft, DiscardDraft, DraftInvoice};
use crate::invoice::content::{Content, Kind};
use crate::invoice::event::{DraftChanged, DraftDiscarded, InvoiceDrafted};
use crate::invoice::refusal::InvoiceRefusal;
use crate::invoice::state::{Draft, InvoiceState};
use std::collections::BTreeSet;

pub fn draft_invoice(state: &InvoiceState, command: &DraftInvoice) -> Decision {
    check(command.kind, &command.content)?;
    let (amounts, totals) = command.content.priced(command.currency)?;
    let DraftInvoice {
        invoice,
        client,
        contract,
        kind,
        currency,
        content,
    } = command.clone();
    let drafted = InvoiceDrafted {
        invoice,
        client,
        contract,
        kind,
        currency,
        content,
        amounts,
        totals,
    };
    match state {
        InvoiceState::Undrafted => Ok(vec![drafted.into()]),
        InvoiceState::Draft(before) if **before == Draft::from(drafted) => Ok(vec![]),
        InvoiceState::Draft(_) | InvoiceState::Issued(_) => Err(InvoiceRefusal::AlreadyDrafted),
        InvoiceState::Discarded(_) => Err(InvoiceRefusal::Discarded),
    }
}

pub fn change_draft(draft: &Draft, command: &ChangeDraft) -> Decision {
    if draft.content == command.content {
        return Ok(vec![]);
    }
    check(draft.kind, &command.content)?;
    let content = command.content.clone();
    let (amounts, totals) = content.priced(draft.currency)?;
    Ok(vec![
        DraftChanged {
            content,
            amounts,
            totals,
        }
        .into(),
    ])
}

fn check(kind: Kind, content: &Content) -> Result<(), InvoiceRefusal> {
    if content.lines.is_empty() {
        return Err(InvoiceRefusal::NoLines);
    }
    // What it comes from would be billed twice.
    if !are_different(content.lines.iter().map(|line| line.line)) {
        return Err(InvoiceRefusal::LineTwice);
    }
    if !are_different(content.deducts.iter()) {
        return Err(InvoiceRefusal::DepositTwice);
    }
    if kind != Kind::Invoice && !content.deducts.is_empty() {
        return Err(InvoiceRefusal::OnlyABalanceDeducts);
    }
    Ok(())
}

fn are_different<T: Ord>(ids: impl ExactSizeIterator<Item = T>) -> bool {
    let count = ids.len();
    ids.collect::<BTreeSet<T>>().len() == count
}

pub fn discard_draft(state: &InvoiceState, command: &DiscardDraft) -> Decision {
    if let InvoiceState::Discarded(_) = state {
        return Ok(vec![]);
    }
    state.draft()?;
    let reason = command.reason.clone();
    Ok(vec![DraftDiscarded { reason }.into()])
}
