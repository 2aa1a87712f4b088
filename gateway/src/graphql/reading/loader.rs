//! Marks, asked once for all the tickets of an answer.

use crate::graphql::loaders::{Failed, Loader};
use async_graphql::{async_trait::async_trait, dataloader::Loader as Load};
use projections::reading::marks;
use std::collections::HashMap;
use uuid::Uuid;

/// Of one request there is one reader.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct UnreadBy {
    pub reader: Uuid,
    pub of_the_team: bool,
    pub ticket: Uuid,
}

#[async_trait]
impl Load<UnreadBy> for Loader {
    type Value = ();
    type Error = Failed;

    async fn load(&self, keys: &[UnreadBy]) -> Result<HashMap<UnreadBy, ()>, Failed> {
        let Some(first) = keys.first().copied() else {
            return Ok(HashMap::new());
        };
        let tickets: Vec<Uuid> = keys.iter().map(|key| key.ticket).collect();
        let mut snapshot = self.readers.snapshot(self.scope).await?;
        let unread = marks::unread(&mut snapshot, first.reader, first.of_the_team, &tickets).await?;
        let key = |ticket| UnreadBy { ticket, ..first };
        Ok(unread.into_iter().map(|ticket| (key(ticket), ())).collect())
    }
}
