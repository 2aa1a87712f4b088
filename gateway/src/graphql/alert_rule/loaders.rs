//! Rules, asked once for all the alerts of an answer.

use crate::graphql::loaders::{Failed, Loader, one};
use async_graphql::{async_trait::async_trait, dataloader::Loader as Load};
use projections::alert_rule::list::{self, Row};
use std::collections::HashMap;
use uuid::Uuid;

#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct AlertRuleById(pub Uuid);

#[async_trait]
impl Load<AlertRuleById> for Loader {
    type Value = Row;
    type Error = Failed;

    async fn load(&self, keys: &[AlertRuleById]) -> Result<HashMap<AlertRuleById, Row>, Failed> {
        let ids: Vec<Uuid> = keys.iter().map(|key| key.0).collect();
        let mut snapshot = self.readers.snapshot(self.scope).await?;
        Ok(one(list::by_ids(&mut snapshot, &ids).await?, |row| {
            AlertRuleById(row.id)
        }))
    }
}
