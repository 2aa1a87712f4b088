//! What an agency is called and how it counts days and money.

use super::{Colour, Prices};
use crate::events;
use kernel::{Currency, Day, FileId, TenantId, Zone};
use serde::{Deserialize, Serialize};

events! {
    TenantEvent {
        "tenant.opened" "1" => TenantOpened,
        "tenant.renamed" "1" => TenantRenamed,
        "tenant.branded" "1" => TenantBranded,
        "tenant.logo_chosen" "1" => LogoChosen,
        "tenant.prices_set" "1" => PricesSet,
        "tenant.time_locking_set" "1" => TimeLockingSet,
        "tenant.closing_set" "1" => ClosingSet,
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

/// What work outside any contract costs from a day on. Raised by `SetPrices`; read at validation of such time.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PricesSet {
    pub from: Day,
    pub prices: Prices,
}

/// When the time of a month that is over can no longer be changed. Raised by `SetTimeLocking`; read by every change
/// of a time entry.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TimeLockingSet {
    /// So many days after the month's last; none locks nothing.
    pub grace_days: Option<u16>,
}

/// When a ticket that was resolved and that nobody came back to is closed. Raised by `SetClosing`; read by the process
/// that closes them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ClosingSet {
    /// So many days of 24 hours after its resolution; none closes nothing.
    pub after_days: Option<u16>,
}
