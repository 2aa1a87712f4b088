//! What a decision needs to know of a seller, and how each fact changes it.

use super::event::{Identity, Invoicing, SellerEvent};
use super::refusal::SellerRefusal;
use kernel::Day;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct SellerState {
    pub identity: Option<Identity>,
    /// By the day they hold from.
    pub invoicing: BTreeMap<Day, Invoicing>,
}

impl SellerState {
    pub fn identified(&self) -> Result<&Identity, SellerRefusal> {
        self.identity.as_ref().ok_or(SellerRefusal::NotIdentified)
    }

    pub fn invoicing_on(&self, day: Day) -> Result<&Invoicing, SellerRefusal> {
        let (_, invoicing) = self
            .invoicing
            .range(..=day)
            .next_back()
            .ok_or(SellerRefusal::NotInvoicing)?;
        Ok(invoicing)
    }

    pub fn evolve(mut self, event: &SellerEvent) -> SellerState {
        match event {
            SellerEvent::SellerIdentified(event) => self.identity = Some(event.identity.clone()),
            SellerEvent::InvoicingSet(event) => {
                self.invoicing.insert(event.from, event.invoicing.clone());
            }
        }
        self
    }
}
