//! `regie verify`: proves history, or names what was done to it.

use super::{admin, parse, progress};
use crate::{Application, Failure, settings::Settings};
use clap::Args;
use commands::runtime::{Difference, compare_with_stock_store};
use domain::{
    Decider,
    account::{Account, MailAddress, Roster},
    alert_rule::AlertRule,
    answer_template::AnswerTemplate,
    audit::Act,
    calendar::NamedCalendar,
    client::{Client, Family},
    contract::Contract,
    file::File,
    hour_bank::HourBank,
    invoice::Invoice,
    machine::Machine,
    mail::{Mail, Mailbox},
    maintenance::Maintenance,
    notice::Notices,
    numbering::Numbering,
    reading::Reading,
    register::Register,
    seller::Seller,
    service_policy::{DefaultPolicy, ServicePolicy},
    supplier_invoice::SupplierInvoice,
    team::Teams,
    tenant::Tenant,
    ticket::Ticket,
    ticket_view::TicketView,
    time_entry::TimeEntry,
    timer::Timer,
    workload::Workload,
};
use journal::{
    note::PublicKey,
    seal::CheckpointFolder,
    verify::{Report, Trust},
};
use kernel::TenantId;

#[derive(Args)]
pub struct Verify {
    /// Only this tenant.
    #[arg(long)]
    tenant: Option<TenantId>,
    /// Also replay every aggregate through software that we did not write, and compare the states.
    #[arg(long)]
    independent: bool,
    /// Believe seals of this key too, such as that of a server a tenant came from: regie+1a2b3c4d+...
    #[arg(long, value_name = "KEY")]
    public_key: Vec<PublicKey>,
}

impl Verify {
    pub async fn run(&self, app: &Application, settings: &Settings) -> Result<(), Failure> {
        let own = app.signing.public();
        let keys = std::iter::once(own.clone())
            .chain(self.public_key.iter().cloned())
            .collect();
        let trust = Trust {
            keys,
            folder: Some(CheckpointFolder::at(settings.checkpoints.clone())),
        };
        let bar = progress::counting("checking events:");
        let report = app
            .journal()
            .verify(self.tenant, &trust, |events| bar.set_position(events))
            .await?;
        bar.finish_and_clear();
        report
            .problems
            .iter()
            .try_for_each(|problem| parse::say(&problem.to_string()))?;
        parse::say(&summary(&report, &own))?;
        let differences = if self.independent {
            self.compare(app).await?
        } else {
            0
        };
        match report.problems.len() + differences {
            0 => Ok(()),
            found => Err(Failure::Found(format!(
                "the history cannot be proven: {found} problems or differences were found"
            ))),
        }
    }

    async fn compare(&self, app: &Application) -> Result<usize, Failure> {
        let tenants = match self.tenant {
            Some(tenant) => vec![tenant],
            None => admin::tenants(app).await?,
        };
        let (mut compared, mut differing) = (0, 0);
        for tenant in tenants {
            let (count, differences) = of_tenant(app, tenant).await?;
            compared += count;
            differing += differences.len();
            for difference in differences {
                parse::say(&format!("{}: {}", difference.stream, difference.why))?;
            }
        }
        parse::say(&format!(
            "{compared} aggregates replayed by the stock store, {differing} differ"
        ))?;
        Ok(differing)
    }
}

fn summary(report: &Report, own: &PublicKey) -> String {
    format!(
        "{} events and {} seals checked, {} events not sealed yet, {} problems; our public key is {own}",
        report.events,
        report.seals,
        report.unsealed,
        report.problems.len()
    )
}

async fn of_tenant(app: &Application, tenant: TenantId) -> Result<(usize, Vec<Difference>), Failure> {
    let mut all = (0, vec![]);
    add(&mut all, of_kind::<Account>(app, tenant).await?);
    add(&mut all, of_kind::<MailAddress>(app, tenant).await?);
    add(&mut all, of_kind::<Act>(app, tenant).await?);
    add(&mut all, of_kind::<Client>(app, tenant).await?);
    add(&mut all, of_kind::<Family>(app, tenant).await?);
    add(&mut all, of_kind::<AlertRule>(app, tenant).await?);
    add(&mut all, of_kind::<AnswerTemplate>(app, tenant).await?);
    add(&mut all, of_kind::<TicketView>(app, tenant).await?);
    add(&mut all, of_kind::<NamedCalendar>(app, tenant).await?);
    add(&mut all, of_kind::<ServicePolicy>(app, tenant).await?);
    add(&mut all, of_kind::<DefaultPolicy>(app, tenant).await?);
    add(&mut all, of_kind::<Contract>(app, tenant).await?);
    add(&mut all, of_kind::<File>(app, tenant).await?);
    add(&mut all, of_kind::<HourBank>(app, tenant).await?);
    add(&mut all, of_kind::<Invoice>(app, tenant).await?);
    add(&mut all, of_kind::<Register>(app, tenant).await?);
    add(&mut all, of_kind::<Seller>(app, tenant).await?);
    add(&mut all, of_kind::<SupplierInvoice>(app, tenant).await?);
    add(&mut all, of_kind::<Tenant>(app, tenant).await?);
    add(&mut all, of_kind::<Numbering>(app, tenant).await?);
    add(&mut all, of_kind::<Reading>(app, tenant).await?);
    add(&mut all, of_kind::<Teams>(app, tenant).await?);
    add(&mut all, of_kind::<Ticket>(app, tenant).await?);
    add(&mut all, of_kind::<Workload>(app, tenant).await?);
    add(&mut all, of_kind::<Roster>(app, tenant).await?);
    add(&mut all, of_kind::<Notices>(app, tenant).await?);
    add(&mut all, of_kind::<Machine>(app, tenant).await?);
    add(&mut all, of_kind::<Maintenance>(app, tenant).await?);
    add(&mut all, of_kind::<Mail>(app, tenant).await?);
    add(&mut all, of_kind::<Mailbox>(app, tenant).await?);
    add(&mut all, of_kind::<TimeEntry>(app, tenant).await?);
    add(&mut all, of_kind::<Timer>(app, tenant).await?);
    Ok(all)
}

async fn of_kind<D: Decider>(
    app: &Application,
    tenant: TenantId,
) -> Result<(usize, Vec<Difference>), Failure> {
    Ok(compare_with_stock_store::<D>(&app.runtime, tenant).await?)
}

fn add(all: &mut (usize, Vec<Difference>), (count, differences): (usize, Vec<Difference>)) {
    all.0 += count;
    all.1.extend(differences);
}
