//! When machines were last heard and what they said of themselves, for all those of an answer at once.

use crate::{
    agents::Presence,
    graphql::loaders::{Failed, Loader},
};
use async_graphql::{SimpleObject, async_trait::async_trait, dataloader::Loader as Load};
use projections::runtime::ProjectionError;
use std::{collections::HashMap, sync::Arc};
use uuid::Uuid;

#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct PresenceOf(pub Uuid);

#[async_trait]
impl Load<PresenceOf> for Loader {
    type Value = Presence;
    type Error = Failed;

    async fn load(&self, keys: &[PresenceOf]) -> Result<HashMap<PresenceOf, Presence>, Failed> {
        let ids: Vec<Uuid> = keys.iter().map(|key| key.0).collect();
        let found = self.presences.of(self.scope.tenant, &ids).await;
        let found = found.map_err(|error| Arc::new(ProjectionError::from(error)))?;
        Ok(found
            .into_iter()
            .map(|(id, presence)| (PresenceOf(id), presence))
            .collect())
    }
}

/// What an agent cannot do just now.
#[derive(SimpleObject)]
pub struct MachineTrouble {
    /// Which part of it.
    part: String,
    /// Why, in its own words.
    detail: String,
}

impl From<agent_protocol::Trouble> for MachineTrouble {
    fn from(trouble: agent_protocol::Trouble) -> MachineTrouble {
        MachineTrouble {
            part: trouble.part,
            detail: trouble.detail,
        }
    }
}
