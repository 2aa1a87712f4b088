//! Machines, asked once for all the alerts of an answer.

use super::types::Machine;
use crate::graphql::{
    context::Ask,
    loaders::{Failed, Loader, one},
};
use async_graphql::{Context, Result as Answer, async_trait::async_trait, dataloader::Loader as Load};
use commands::Module;
use projections::machine::list::{self, Row};
use std::collections::HashMap;
use uuid::Uuid;

#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct MachineById(pub Uuid);

#[async_trait]
impl Load<MachineById> for Loader {
    type Value = Row;
    type Error = Failed;

    async fn load(&self, keys: &[MachineById]) -> Result<HashMap<MachineById, Row>, Failed> {
        let ids: Vec<Uuid> = keys.iter().map(|key| key.0).collect();
        let mut snapshot = self.readers.snapshot(self.scope).await?;
        Ok(one(list::by_ids(&mut snapshot, &ids).await?, |row| {
            MachineById(row.id)
        }))
    }
}

pub async fn machine(ctx: &Context<'_>, id: Option<Uuid>) -> Answer<Option<Machine>> {
    let Some(id) = id else { return Ok(None) };
    let found = ctx.loader(Module::Tickets)?.load_one(MachineById(id)).await;
    Ok(found.map_err(ctx.asking()?.edge())?.map(Machine::from))
}
