//! What may be asked of a seller.

use super::event::{Identity, Invoicing};
use crate::commands;
use kernel::Day;
use serde::Serialize;

commands! {
    SellerCommand { IdentifySeller, SetInvoicing, }
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct IdentifySeller {
    pub identity: Identity,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SetInvoicing {
    pub from: Day,
    pub invoicing: Invoicing,
}
