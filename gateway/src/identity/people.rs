//! Who an account is and for which agency, read from their own histories: for letters, and for the pages that these
//! open.

use commands::Runtime;
use domain::{
    Decider,
    account::{Account, AccountState},
    tenant::{Tenant, TenantState},
};
use jiff::Timestamp;
use journal::JournalError;
use kernel::{AccountId, FileId, Language, TenantId};

/// Whoever was forgotten has no name and no address.
pub struct Person {
    pub name: Option<String>,
    pub email: Option<String>,
    pub language: Language,
}

pub struct Agency {
    pub name: String,
    pub colour: Option<String>,
    pub logo: Option<FileId>,
}

/// `None` where the account is closed.
pub async fn person(
    runtime: &Runtime,
    tenant: TenantId,
    account: AccountId,
) -> Result<Option<Person>, JournalError> {
    Ok(match runtime.load::<Account>(tenant, account.0).await?.state {
        AccountState::Open(holder) => Some(Person {
            name: holder.name.text().map(str::to_owned),
            email: holder.opened.email.text().map(str::to_owned),
            language: holder.language,
        }),
        AccountState::Unopened | AccountState::Closed(_) => None,
    })
}

pub async fn agency(runtime: &Runtime, tenant: TenantId) -> Result<Option<Agency>, JournalError> {
    Ok(told(runtime.load::<Tenant>(tenant, tenant.0).await?.state))
}

/// As it was at a past moment.
pub async fn agency_at(
    runtime: &Runtime,
    tenant: TenantId,
    at: Timestamp,
) -> Result<Option<Agency>, JournalError> {
    let history = runtime.history::<Tenant>(tenant, tenant.0).await?;
    let until = history.iter().filter(|recorded| recorded.at <= at);
    Ok(told(Tenant::fold(until.map(|recorded| &recorded.event))))
}

fn told(state: TenantState) -> Option<Agency> {
    match state {
        TenantState::Open(agency) => Some(Agency {
            name: agency.name,
            colour: agency.colour.map(String::from),
            logo: agency.logo,
        }),
        TenantState::Unopened => None,
    }
}
