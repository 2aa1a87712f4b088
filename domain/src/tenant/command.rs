//! What may be asked of a tenant.

use super::Colour;
use crate::commands;
use kernel::{Currency, TenantId, Zone};
use serde::Serialize;

commands! {
    TenantCommand {
        OpenTenant,
        RenameTenant,
        BrandTenant,
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
