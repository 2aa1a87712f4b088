//! What a seller answers. One function a command: quiet, no, yes.

use super::command::{IdentifySeller, SellerCommand, SetInvoicing};
use super::event::{Identity, Invoicing, InvoicingSet, SellerEvent, SellerIdentified};
use super::iban;
use super::refusal::SellerRefusal;
use super::state::SellerState;
use kernel::VatCategory;

type Decision = Result<Vec<SellerEvent>, SellerRefusal>;

const LEVELS_AT_MOST: usize = 9;
const DAYS_AT_MOST: u16 = 365;

pub fn decide(state: &SellerState, command: &SellerCommand) -> Decision {
    match command {
        SellerCommand::IdentifySeller(command) => identify_seller(state, command),
        SellerCommand::SetInvoicing(command) => set_invoicing(state, command),
    }
}

fn identify_seller(state: &SellerState, command: &IdentifySeller) -> Decision {
    let identity = command.identity.clone();
    if state.identity.as_ref() == Some(&identity) {
        return Ok(vec![]);
    }
    check_identity(&identity)?;
    Ok(vec![SellerIdentified { identity }.into()])
}

fn check_identity(identity: &Identity) -> Result<(), SellerRefusal> {
    let party = &identity.party;
    if party.name.trim().is_empty() {
        return Err(SellerRefusal::NameMissing);
    }
    if party.city.trim().is_empty() || party.country.len() != 2 {
        return Err(SellerRefusal::AddressMissing);
    }
    if party.country == "FR" && party.siren.is_none() {
        return Err(SellerRefusal::SirenMissing);
    }
    Ok(())
}

fn set_invoicing(state: &SellerState, command: &SetInvoicing) -> Decision {
    let SetInvoicing { from, mut invoicing } = command.clone();
    invoicing.iban = invoicing.iban.as_deref().map(iban::checked).transpose()?;
    if state.invoicing.get(&from) == Some(&invoicing) {
        return Ok(vec![]);
    }
    check_vat(state.identified()?, &invoicing)?;
    check_reminders(&invoicing.reminders)?;
    Ok(vec![InvoicingSet { from, invoicing }.into()])
}

fn check_vat(identity: &Identity, invoicing: &Invoicing) -> Result<(), SellerRefusal> {
    let vat = invoicing.vat;
    if !vat.is_consistent() {
        return Err(SellerRefusal::RateAndCategoryDisagree { rate: vat.rate });
    }
    if vat.category == VatCategory::Exempt && invoicing.exemption.is_none() {
        return Err(SellerRefusal::ExemptionMissing);
    }
    if vat.category == VatCategory::Standard && identity.party.vat_number.is_none() {
        return Err(SellerRefusal::VatNumberMissing);
    }
    Ok(())
}

fn check_reminders(days: &[u16]) -> Result<(), SellerRefusal> {
    let in_order = days.is_sorted_by(|before, after| before < after);
    let in_reach = days.iter().all(|days| *days <= DAYS_AT_MOST);
    if in_order && in_reach && days.len() <= LEVELS_AT_MOST {
        Ok(())
    } else {
        Err(SellerRefusal::RemindersOutOfOrder)
    }
}
