//! Makes the demo company, step by step, each under a command id that derives from a name.

mod clients;
mod contracts;
mod desk;
mod invoices;
mod people;
mod promises;
mod work;

pub use promises::office;

use super::{contracts::Deal, people::Person};
use crate::{Application, Failure};
use commands::{
    Caller, CommandError,
    runtime::derived,
    tenant::{OpenTenant, open_tenant, zone_of},
};
use domain::tenant::Tenant;
use journal::Receipt;
use kernel::{AccountId, Actor, ClientId, CommandId, ContractId, Currency, Day, TenantId, Zone};
use uuid::Uuid;

pub struct Story<'a> {
    app: &'a Application,
    tenant: TenantId,
    zone: Zone,
    /// The day the company was made.
    today: Day,
}

pub fn command(name: &str) -> CommandId {
    CommandId(derived(derived(Uuid::nil(), "regie demo"), name))
}

/// What was done before is done; so is what an older program did in its own words.
pub fn done(outcome: Result<Receipt, CommandError>) -> Result<(), Failure> {
    match outcome {
        Ok(_) | Err(CommandError::ReusedCommand(_)) => Ok(()),
        Err(error) => Err(error.into()),
    }
}

pub fn tenant() -> TenantId {
    TenantId(command("tenant").0)
}

pub fn account(person: &Person) -> AccountId {
    AccountId(derived(command(&format!("account {}", person.key)).0, "account"))
}

fn client(key: &str) -> ClientId {
    ClientId(derived(command(&format!("client {key}")).0, "client"))
}

fn contract(deal: &Deal) -> ContractId {
    ContractId(derived(command(&format!("contract {}", deal.key)).0, "contract"))
}

pub fn zone() -> Result<Zone, Failure> {
    let known = "Europe/Paris".parse();
    known.map_err(|error: jiff::Error| Failure::said(error.to_string()))
}

impl<'a> Story<'a> {
    pub async fn begin(app: &'a Application) -> Result<Story<'a>, Failure> {
        let tenant = tenant();
        let zone = zone()?;
        let open = OpenTenant {
            command: command("open tenant"),
            name: "Atelier Nord".to_owned(),
            zone,
            currency: Currency::EUR,
        };
        done(open_tenant(&app.runtime, &Caller::operator(tenant), open).await)?;
        let history = app.runtime.history::<Tenant>(tenant, tenant.0).await?;
        let opened_at = history
            .first()
            .map_or_else(|| app.journal().clock.now(), |opened| opened.at);
        let zone = zone_of(&app.runtime, tenant).await?;
        Ok(Story {
            app,
            tenant,
            today: zone.day_of(opened_at),
            zone,
        })
    }

    fn operator(&self) -> Caller {
        Caller::operator(self.tenant)
    }

    fn person(&self, person: &Person) -> Caller {
        Caller {
            tenant: self.tenant,
            actor: Actor::Person(account(person)),
            role: person.role,
            client: None,
            granted: None,
        }
    }

    fn months_ago(&self, months: i32) -> Day {
        self.today.plus_months(-months).unwrap_or(self.today)
    }
}
