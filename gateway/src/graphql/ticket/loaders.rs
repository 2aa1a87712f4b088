//! Tickets and their threads, asked once for all the tickets of an answer.

use crate::graphql::loaders::{Failed, Loader, many, one};
use async_graphql::{async_trait::async_trait, dataloader::Loader as Load};
use projections::{
    file::list as files,
    ticket::{
        list,
        thread::{self, Asked},
    },
};
use std::collections::HashMap;
use uuid::Uuid;

#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct TicketById(pub Uuid);
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct MergedInto(pub Uuid);
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Following(pub Uuid);
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct MessagesOf {
    pub ticket: Uuid,
    pub asked: Asked,
}
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct MessageCountOf(pub Uuid);

#[async_trait]
impl Load<TicketById> for Loader {
    type Value = list::Row;
    type Error = Failed;

    async fn load(&self, keys: &[TicketById]) -> Result<HashMap<TicketById, list::Row>, Failed> {
        let ids: Vec<Uuid> = keys.iter().map(|key| key.0).collect();
        let mut snapshot = self.readers.snapshot(self.scope).await?;
        let rows = list::by_ids(&mut snapshot, &ids).await?;
        Ok(one(rows, |row| TicketById(row.id)))
    }
}

#[async_trait]
impl Load<MergedInto> for Loader {
    type Value = Vec<list::Row>;
    type Error = Failed;

    async fn load(&self, keys: &[MergedInto]) -> Result<HashMap<MergedInto, Vec<list::Row>>, Failed> {
        let ids: Vec<Uuid> = keys.iter().map(|key| key.0).collect();
        let mut snapshot = self.readers.snapshot(self.scope).await?;
        let rows = list::merged_into(&mut snapshot, &ids).await?;
        Ok(many(rows, |row| MergedInto(row.merged_into.unwrap_or_default())))
    }
}

#[async_trait]
impl Load<Following> for Loader {
    type Value = Vec<list::Row>;
    type Error = Failed;

    async fn load(&self, keys: &[Following]) -> Result<HashMap<Following, Vec<list::Row>>, Failed> {
        let ids: Vec<Uuid> = keys.iter().map(|key| key.0).collect();
        let mut snapshot = self.readers.snapshot(self.scope).await?;
        let rows = list::following(&mut snapshot, &ids).await?;
        Ok(many(rows, |row| Following(row.follows.unwrap_or_default())))
    }
}

#[async_trait]
impl Load<MessagesOf> for Loader {
    type Value = Vec<thread::Row>;
    type Error = Failed;

    async fn load(&self, keys: &[MessagesOf]) -> Result<HashMap<MessagesOf, Vec<thread::Row>>, Failed> {
        let mut questions: HashMap<Asked, Vec<Uuid>> = HashMap::new();
        for key in keys {
            questions.entry(key.asked).or_default().push(key.ticket);
        }
        let mut found: HashMap<MessagesOf, Vec<thread::Row>> = HashMap::new();
        for (asked, tickets) in questions {
            let mut snapshot = self.readers.snapshot(self.scope).await?;
            for (ticket, row) in thread::of_tickets(&mut snapshot, &tickets, asked).await? {
                found.entry(MessagesOf { ticket, asked }).or_default().push(row);
            }
        }
        Ok(found)
    }
}

/// A file of a ticket that the caller was shown.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct TicketFile(pub Uuid);

#[async_trait]
impl Load<TicketFile> for Loader {
    type Value = files::Row;
    type Error = Failed;

    async fn load(&self, keys: &[TicketFile]) -> Result<HashMap<TicketFile, files::Row>, Failed> {
        let ids: Vec<Uuid> = keys.iter().map(|key| key.0).collect();
        let mut snapshot = self.readers.snapshot(self.scope).await?;
        let rows = files::by_ids(&mut snapshot, "ticket", &ids).await?;
        Ok(one(rows, |row| TicketFile(row.id)))
    }
}

#[async_trait]
impl Load<MessageCountOf> for Loader {
    type Value = i64;
    type Error = Failed;

    async fn load(&self, keys: &[MessageCountOf]) -> Result<HashMap<MessageCountOf, i64>, Failed> {
        let ids: Vec<Uuid> = keys.iter().map(|key| key.0).collect();
        let mut snapshot = self.readers.snapshot(self.scope).await?;
        let counts = thread::counts(&mut snapshot, &ids).await?;
        let of = |(ticket, count)| (MessageCountOf(ticket), count);
        Ok(counts.into_iter().map(of).collect())
    }
}
