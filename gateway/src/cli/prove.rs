//! `regie prove`: that one event belongs to the signed history.

use super::{admin, parse};
use crate::{Application, Failure};
use clap::Args;
use kernel::TenantId;

#[derive(Args)]
pub struct Prove {
    /// The event, such as hour_bank/0192...@3.
    event: String,
    /// Whose it is; not needed where there is only one.
    #[arg(long)]
    tenant: Option<TenantId>,
}

impl Prove {
    pub async fn run(&self, app: &Application) -> Result<(), Failure> {
        let tenant = admin::tenant_or_only_one(app, self.tenant).await?;
        match app.journal().prove(tenant, &self.event).await? {
            Some(proof) => parse::print_json(&proof),
            None => Err(Failure::said(format!(
                "{} is not there, or not sealed yet: check its name, or try again in a second",
                self.event
            ))),
        }
    }
}
