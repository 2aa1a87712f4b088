//! Relations, read in batches: one question for all the rows of an answer.

use super::context::scope_in;
use crate::{agents::Presences, mail::Outbox};
use async_graphql::{async_trait::async_trait, dataloader::Loader as Load};
use commands::{Caller, Module, Runtime};
use projections::{
    Readers, Scope,
    account::list as accounts,
    activity::{self, Work},
    calendar::list as calendars,
    client::{contacts, directory},
    contract::list as contracts,
    hour_bank::{balance, lots, thresholds},
    runtime::ProjectionError,
    service_policy::list as policies,
    time_entry::list as entries,
};
use std::{collections::HashMap, hash::Hash, sync::Arc};
use uuid::Uuid;

pub struct Loader {
    pub readers: Readers,
    pub runtime: Runtime,
    pub scope: Scope,
    pub caller: Caller,
    pub outbox: Outbox,
    pub presences: Presences,
}

impl Loader {
    /// For what a right may reach one's own work of alone.
    fn scope_in(&self, module: Module) -> Scope {
        scope_in(&self.caller, module)
    }
}

pub type Failed = Arc<ProjectionError>;

#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct ClientById(pub Uuid);
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct ContactsOf(pub Uuid);
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct ContractById(pub Uuid);
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct ContractsOf(pub Uuid);
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct BankById(pub Uuid);
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct BanksOf(pub Uuid);
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct LotsOf(pub Uuid);
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct ThresholdsOf(pub Uuid);
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct EntryById(pub Uuid);
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct OverlapsOf(pub Uuid);
/// As the company that it was done for may read it.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct WorkBehind(pub Uuid);
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct AccountById(pub Uuid);

#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct CalendarById(pub Uuid);
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct ServicePolicyById(pub Uuid);

/// One row a key.
pub fn one<K: Eq + Hash, R>(rows: Vec<R>, key: impl Fn(&R) -> K) -> HashMap<K, R> {
    rows.into_iter().map(|row| (key(&row), row)).collect()
}

/// Many rows a key, in the order they were read.
pub fn many<K: Eq + Hash, R>(rows: Vec<R>, key: impl Fn(&R) -> K) -> HashMap<K, Vec<R>> {
    rows.into_iter().fold(HashMap::new(), |mut all, row| {
        all.entry(key(&row)).or_insert_with(Vec::new).push(row);
        all
    })
}

#[async_trait]
impl Load<ClientById> for Loader {
    type Value = directory::Row;
    type Error = Failed;

    async fn load(&self, keys: &[ClientById]) -> Result<HashMap<ClientById, directory::Row>, Failed> {
        let ids: Vec<Uuid> = keys.iter().map(|key| key.0).collect();
        let mut snapshot = self.readers.snapshot(self.scope).await?;
        Ok(one(directory::by_ids(&mut snapshot, &ids).await?, |row| {
            ClientById(row.id)
        }))
    }
}

#[async_trait]
impl Load<ContactsOf> for Loader {
    type Value = Vec<contacts::Row>;
    type Error = Failed;

    async fn load(&self, keys: &[ContactsOf]) -> Result<HashMap<ContactsOf, Vec<contacts::Row>>, Failed> {
        let ids: Vec<Uuid> = keys.iter().map(|key| key.0).collect();
        let mut snapshot = self.readers.snapshot(self.scope).await?;
        Ok(many(contacts::of_clients(&mut snapshot, &ids).await?, |row| {
            ContactsOf(row.client)
        }))
    }
}

#[async_trait]
impl Load<ContractById> for Loader {
    type Value = contracts::Row;
    type Error = Failed;

    async fn load(&self, keys: &[ContractById]) -> Result<HashMap<ContractById, contracts::Row>, Failed> {
        let ids: Vec<Uuid> = keys.iter().map(|key| key.0).collect();
        let mut snapshot = self.readers.snapshot(self.scope).await?;
        Ok(one(contracts::by_ids(&mut snapshot, &ids).await?, |row| {
            ContractById(row.id)
        }))
    }
}

#[async_trait]
impl Load<ContractsOf> for Loader {
    type Value = Vec<contracts::Row>;
    type Error = Failed;

    async fn load(&self, keys: &[ContractsOf]) -> Result<HashMap<ContractsOf, Vec<contracts::Row>>, Failed> {
        let ids: Vec<Uuid> = keys.iter().map(|key| key.0).collect();
        let mut snapshot = self.readers.snapshot(self.scope).await?;
        Ok(many(contracts::of_clients(&mut snapshot, &ids).await?, |row| {
            ContractsOf(row.client)
        }))
    }
}

#[async_trait]
impl Load<WorkBehind> for Loader {
    type Value = Work;
    type Error = Failed;

    async fn load(&self, keys: &[WorkBehind]) -> Result<HashMap<WorkBehind, Work>, Failed> {
        let entries: Vec<Uuid> = keys.iter().map(|key| key.0).collect();
        let mut snapshot = self.readers.snapshot(self.scope).await?;
        let found = activity::done(&mut snapshot, &entries).await?;
        Ok(found
            .into_iter()
            .map(|done| (WorkBehind(done.entry), done.work))
            .collect())
    }
}

#[async_trait]
impl Load<BankById> for Loader {
    type Value = balance::Row;
    type Error = Failed;

    async fn load(&self, keys: &[BankById]) -> Result<HashMap<BankById, balance::Row>, Failed> {
        let ids: Vec<Uuid> = keys.iter().map(|key| key.0).collect();
        let mut snapshot = self.readers.snapshot(self.scope).await?;
        Ok(one(balance::by_ids(&mut snapshot, &ids).await?, |row| {
            BankById(row.id)
        }))
    }
}

#[async_trait]
impl Load<BanksOf> for Loader {
    type Value = Vec<balance::Row>;
    type Error = Failed;

    /// A shared bank is there for each company that may use it.
    async fn load(&self, keys: &[BanksOf]) -> Result<HashMap<BanksOf, Vec<balance::Row>>, Failed> {
        let ids: Vec<Uuid> = keys.iter().map(|key| key.0).collect();
        let mut snapshot = self.readers.snapshot(self.scope).await?;
        let rows = balance::of_clients(&mut snapshot, &ids).await?;
        let may_use =
            |row: &balance::Row, client: Uuid| row.client == client || row.shared_with.contains(&client);
        let theirs = |client| rows.iter().filter(|row| may_use(row, client)).cloned().collect();
        Ok(keys.iter().map(|key| (*key, theirs(key.0))).collect())
    }
}

#[async_trait]
impl Load<LotsOf> for Loader {
    type Value = Vec<lots::Row>;
    type Error = Failed;

    async fn load(&self, keys: &[LotsOf]) -> Result<HashMap<LotsOf, Vec<lots::Row>>, Failed> {
        let ids: Vec<Uuid> = keys.iter().map(|key| key.0).collect();
        let mut snapshot = self.readers.snapshot(self.scope).await?;
        Ok(many(lots::of_banks(&mut snapshot, &ids).await?, |row| {
            LotsOf(row.bank)
        }))
    }
}

#[async_trait]
impl Load<ThresholdsOf> for Loader {
    type Value = thresholds::Row;
    type Error = Failed;

    async fn load(&self, keys: &[ThresholdsOf]) -> Result<HashMap<ThresholdsOf, thresholds::Row>, Failed> {
        let ids: Vec<Uuid> = keys.iter().map(|key| key.0).collect();
        let mut snapshot = self.readers.snapshot(self.scope).await?;
        Ok(one(thresholds::of_banks(&mut snapshot, &ids).await?, |row| {
            ThresholdsOf(row.id)
        }))
    }
}

#[async_trait]
impl Load<EntryById> for Loader {
    type Value = entries::Row;
    type Error = Failed;

    async fn load(&self, keys: &[EntryById]) -> Result<HashMap<EntryById, entries::Row>, Failed> {
        let ids: Vec<Uuid> = keys.iter().map(|key| key.0).collect();
        let mut snapshot = self.readers.snapshot(self.scope_in(Module::Time)).await?;
        Ok(one(entries::by_ids(&mut snapshot, &ids).await?, |row| {
            EntryById(row.id)
        }))
    }
}

#[async_trait]
impl Load<OverlapsOf> for Loader {
    type Value = Vec<entries::Row>;
    type Error = Failed;

    async fn load(&self, keys: &[OverlapsOf]) -> Result<HashMap<OverlapsOf, Vec<entries::Row>>, Failed> {
        let ids: Vec<Uuid> = keys.iter().map(|key| key.0).collect();
        let mut snapshot = self.readers.snapshot(self.scope_in(Module::Time)).await?;
        let pairs = entries::overlapping(&mut snapshot, &ids).await?;
        let rows = pairs.into_iter().fold(HashMap::new(), |mut all, (id, row)| {
            all.entry(OverlapsOf(id)).or_insert_with(Vec::new).push(row);
            all
        });
        Ok(rows)
    }
}

#[async_trait]
impl Load<AccountById> for Loader {
    type Value = accounts::Row;
    type Error = Failed;

    async fn load(&self, keys: &[AccountById]) -> Result<HashMap<AccountById, accounts::Row>, Failed> {
        let ids: Vec<Uuid> = keys.iter().map(|key| key.0).collect();
        let mut snapshot = self.readers.snapshot(self.scope).await?;
        Ok(one(accounts::by_ids(&mut snapshot, &ids).await?, |row| {
            AccountById(row.id)
        }))
    }
}

#[async_trait]
impl Load<CalendarById> for Loader {
    type Value = calendars::Row;
    type Error = Failed;

    async fn load(&self, keys: &[CalendarById]) -> Result<HashMap<CalendarById, calendars::Row>, Failed> {
        let ids: Vec<Uuid> = keys.iter().map(|key| key.0).collect();
        let mut snapshot = self.readers.snapshot(self.scope).await?;
        Ok(one(calendars::by_ids(&mut snapshot, &ids).await?, |row| {
            CalendarById(row.id)
        }))
    }
}

#[async_trait]
impl Load<ServicePolicyById> for Loader {
    type Value = policies::Row;
    type Error = Failed;

    async fn load(
        &self,
        keys: &[ServicePolicyById],
    ) -> Result<HashMap<ServicePolicyById, policies::Row>, Failed> {
        let ids: Vec<Uuid> = keys.iter().map(|key| key.0).collect();
        let mut snapshot = self.readers.snapshot(self.scope).await?;
        Ok(one(policies::by_ids(&mut snapshot, &ids).await?, |row| {
            ServicePolicyById(row.id)
        }))
    }
}
