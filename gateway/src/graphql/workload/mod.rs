//! What people have in hand (TK6, DA2): shown with the teams they are in.

use crate::graphql::loaders::{Failed, Loader};
use async_graphql::{async_trait::async_trait, dataloader::Loader as Load};
use projections::workload::hands;
use std::collections::HashMap;
use uuid::Uuid;

/// How many tickets an account is to do something about.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct HandsOf(pub Uuid);

#[async_trait]
impl Load<HandsOf> for Loader {
    type Value = i64;
    type Error = Failed;

    async fn load(&self, keys: &[HandsOf]) -> Result<HashMap<HandsOf, i64>, Failed> {
        let ids: Vec<Uuid> = keys.iter().map(|key| key.0).collect();
        let mut snapshot = self.readers.snapshot(self.scope).await?;
        let rows = hands::by_ids(&mut snapshot, &ids).await?;
        Ok(rows
            .into_iter()
            .map(|(id, tickets)| (HandsOf(id), tickets))
            .collect())
    }
}
