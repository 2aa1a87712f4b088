//! What may be asked of a tenant.

use super::{Colour, Prices};
use crate::commands;
use kernel::{Currency, Day, FileId, TenantId, Zone};
use serde::Serialize;

commands! {
    TenantCommand {
        OpenTenant,
        RenameTenant,
        BrandTenant,
        ChooseLogo,
        SetPrices,
        SetTimeLocking,
        SetClosing,
    }
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct OpenTenant {
    pub tenant: TenantId,
    pub name: String,
    pub zone: Zone,
    pub currency: Currency,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RenameTenant {
    pub name: String,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct BrandTenant {
    pub colour: Option<Colour>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ChooseLogo {
    pub logo: Option<Logo>,
}

/// A file, and what was found in it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Logo {
    pub file: FileId,
    /// In bytes.
    pub size: u64,
    pub media_type: String,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SetPrices {
    pub from: Day,
    pub prices: Prices,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SetTimeLocking {
    pub grace_days: Option<u16>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SetClosing {
    pub after_days: Option<u16>,
}
