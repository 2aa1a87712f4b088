//! How the agency's documents look: its name, its colour, its logo.

use crate::{
    Application, Failure,
    identity::people::{Agency, agency, agency_at},
};
use commands::file::readable;
use documents::{Letterhead, Logo};
use jiff::Timestamp;
use kernel::{FileId, TenantId};

/// Of agencies that chose none.
const COLOUR: &str = "#44403c";

pub async fn letterhead(app: &Application, tenant: TenantId) -> Result<Option<Letterhead>, Failure> {
    let agency = agency(&app.runtime, tenant).await?;
    headed(app, tenant, agency).await
}

/// As they looked at that moment: what was issued keeps its look.
pub async fn letterhead_at(
    app: &Application,
    tenant: TenantId,
    at: Timestamp,
) -> Result<Option<Letterhead>, Failure> {
    let agency = agency_at(&app.runtime, tenant, at).await?;
    headed(app, tenant, agency).await
}

async fn headed(
    app: &Application,
    tenant: TenantId,
    agency: Option<Agency>,
) -> Result<Option<Letterhead>, Failure> {
    let Some(agency) = agency else {
        return Ok(None);
    };
    let logo = match agency.logo {
        Some(logo) => logo_of(app, tenant, logo).await?,
        None => None,
    };
    Ok(Some(Letterhead {
        agency: agency.name,
        colour: agency.colour.unwrap_or_else(|| COLOUR.to_owned()),
        logo,
    }))
}

/// None where it cannot be read: that keeps nobody from a report, and whoever runs the server is told.
async fn logo_of(app: &Application, tenant: TenantId, logo: FileId) -> Result<Option<Logo>, Failure> {
    let Some(found) = readable(&app.runtime, tenant, logo).await? else {
        return Ok(None);
    };
    let owner = (tenant, found.file, found.by);
    match app.files.whole(owner, found.size).await {
        Ok(bytes) => Ok(bytes.map(Logo)),
        Err(error) => {
            tracing::error!(%error, "a logo cannot be read");
            Ok(None)
        }
    }
}
