//! What an agency is called and how it counts days and money.

use super::Colour;
use crate::events;
use kernel::{Currency, FileId, TenantId, Zone};
use serde::{Deserialize, Serialize};

events! {
    TenantEvent {
        "tenant.opened" "1" => TenantOpened,
        "tenant.renamed" "1" => TenantRenamed,
        "tenant.branded" "1" => TenantBranded,
        "tenant.logo_chosen" "1" => LogoChosen,
    }
}

/// An agency exists. Raised by `OpenTenant`; read by every layer that needs its zone or its currency.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TenantOpened {
    pub tenant: TenantId,
    pub name: String,
    pub zone: Zone,
    pub currency: Currency,
}

/// The agency is called otherwise. Raised by `RenameTenant`; read by whatever shows its name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TenantRenamed {
    pub name: String,
}

/// The agency's pages, letters and documents look otherwise. Raised by `BrandTenant`; read by whatever is drawn for
/// its people and its clients.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TenantBranded {
    /// None is the product's own.
    pub colour: Option<Colour>,
}

/// What stands at the head of the agency's pages and letters. Raised by `ChooseLogo`; read by whatever is drawn for its
/// people and its clients.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LogoChosen {
    /// None is the agency's name in letters.
    pub logo: Option<FileId>,
}
