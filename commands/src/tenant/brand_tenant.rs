//! The agency's pages, letters and documents look otherwise.

use crate::{
    Action, Caller, CommandError, Module, Request, Runtime,
    file::{Attached, attach, received, remove_from},
    runtime::Work,
};
use domain::{
    Decider,
    tenant::{self, Colour, Logo, Tenant},
};
use journal::Receipt;
use kernel::{CommandId, FileId};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct BrandTenant {
    pub command: CommandId,
    pub colour: Option<Colour>,
    pub logo: NewLogo,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum NewLogo {
    AsItWas,
    Without,
    File(FileId),
}

pub async fn brand_tenant(
    runtime: &Runtime,
    caller: &Caller,
    input: BrandTenant,
) -> Result<Receipt, CommandError> {
    let permit = caller.may(Module::Accounts, Action::Validate);
    let request = Request {
        command: input.command,
        name: "tenant.brand_tenant",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            let colour = input.colour.clone();
            let brand = tenant::BrandTenant { colour };
            work.decide::<Tenant>(work.tenant.0, brand).await?;
            match input.logo {
                NewLogo::AsItWas => Ok(()),
                NewLogo::Without => choose(work, None).await,
                NewLogo::File(file) => choose(work, Some(file)).await,
            }
        })
        .await
}

/// The logo that goes is removed with its file.
async fn choose(work: &mut Work, file: Option<FileId>) -> Result<(), CommandError> {
    let id = work.tenant.0;
    let before = work.look::<Tenant>(id).await?.open();
    let before = before.map_err(CommandError::refused)?.logo;
    if before == file {
        return Ok(());
    }
    let logo = match file {
        Some(file) => Some(look_at(work, file).await?),
        None => None,
    };
    work.decide::<Tenant>(id, tenant::ChooseLogo { logo }).await?;
    if let Some(file) = file {
        let to = Attached {
            kind: Tenant::NAME,
            id,
            client: None,
            internal: false,
        };
        attach(work, &[file], to).await?;
    }
    match before {
        Some(before) => remove_from(work, (Tenant::NAME, id), before, "another logo was chosen").await,
        None => Ok(()),
    }
}

async fn look_at(work: &mut Work, file: FileId) -> Result<Logo, CommandError> {
    let received = received(work, file).await?;
    Ok(Logo {
        file,
        size: received.size,
        media_type: received.media_type,
    })
}
