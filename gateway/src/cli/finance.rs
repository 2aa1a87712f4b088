//! `regie finance`: what finance checks.

use super::{admin, parse};
use crate::{Application, Failure};
use clap::Subcommand;
use commands::hour_bank::reconcile::reconcile;
use kernel::TenantId;

#[derive(Subcommand)]
pub enum Finance {
    /// For every bank: opening and movements make the balance, and movements agree with time entries.
    Reconcile {
        /// Only this tenant.
        #[arg(long)]
        tenant: Option<TenantId>,
    },
}

impl Finance {
    pub async fn run(&self, app: &Application) -> Result<(), Failure> {
        let Finance::Reconcile { tenant } = self;
        let tenants = match tenant {
            Some(tenant) => vec![*tenant],
            None => admin::tenants(app).await?,
        };
        let (mut banks, mut differing) = (0, 0);
        for tenant in tenants {
            let report = reconcile(&app.runtime, tenant).await?;
            banks += report.banks;
            differing += report.differences.len();
            report
                .differences
                .iter()
                .try_for_each(|difference| parse::say(&difference.to_string()))?;
        }
        parse::say(&format!("{banks} hour banks reconciled, {differing} differences"))?;
        if differing == 0 {
            Ok(())
        } else {
            Err(Failure::Found(format!("{differing} differences")))
        }
    }
}
