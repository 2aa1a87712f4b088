//! Invoices, asked once for all those of an answer.

use crate::graphql::loaders::{Failed, Loader, many, one};
use async_graphql::{async_trait::async_trait, dataloader::Loader as Load};
use projections::invoice::{list, movements, page};
use std::collections::HashMap;
use uuid::Uuid;

#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct InvoiceById(pub Uuid);
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct PageOf(pub Uuid);
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct MovementsOf(pub Uuid);

#[async_trait]
impl Load<InvoiceById> for Loader {
    type Value = list::Row;
    type Error = Failed;

    async fn load(&self, keys: &[InvoiceById]) -> Result<HashMap<InvoiceById, list::Row>, Failed> {
        let ids: Vec<Uuid> = keys.iter().map(|key| key.0).collect();
        let mut snapshot = self.readers.snapshot(self.scope).await?;
        Ok(one(list::by_ids(&mut snapshot, &ids).await?, |row| {
            InvoiceById(row.id)
        }))
    }
}

#[async_trait]
impl Load<PageOf> for Loader {
    type Value = page::Row;
    type Error = Failed;

    async fn load(&self, keys: &[PageOf]) -> Result<HashMap<PageOf, page::Row>, Failed> {
        let ids: Vec<Uuid> = keys.iter().map(|key| key.0).collect();
        let mut snapshot = self.readers.snapshot(self.scope).await?;
        Ok(one(page::by_ids(&mut snapshot, &ids).await?, |row| {
            PageOf(row.id)
        }))
    }
}

#[async_trait]
impl Load<MovementsOf> for Loader {
    type Value = Vec<movements::Row>;
    type Error = Failed;

    async fn load(&self, keys: &[MovementsOf]) -> Result<HashMap<MovementsOf, Vec<movements::Row>>, Failed> {
        let ids: Vec<Uuid> = keys.iter().map(|key| key.0).collect();
        let mut snapshot = self.readers.snapshot(self.scope).await?;
        Ok(many(movements::of_invoices(&mut snapshot, &ids).await?, |row| {
            MovementsOf(row.invoice)
        }))
    }
}
