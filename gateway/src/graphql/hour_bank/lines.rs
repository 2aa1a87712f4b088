//! What the lines of banks say, asked once for all the banks of an answer.

use crate::graphql::loaders::{Failed, Loader};
use async_graphql::{async_trait::async_trait, dataloader::Loader as Load};
use commands::tenant::zone_of;
use jiff::Timestamp;
use kernel::Day;
use projections::{
    hour_bank::statement::{self, Asked, BalanceAt, Filter, Row},
    runtime::ProjectionError,
};
use std::{collections::HashMap, hash::Hash, sync::Arc};
use uuid::Uuid;

/// The balance of a day, as it was known at a moment; today, and now, where none is said.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct BalanceOf {
    pub bank: Uuid,
    pub as_of: Option<Day>,
    pub known_at: Option<Timestamp>,
}

#[derive(Clone, PartialEq, Eq, Hash)]
pub struct LinesOf {
    pub bank: Uuid,
    pub asked: Asked,
}

#[derive(Clone, PartialEq, Eq, Hash)]
pub struct LineCountOf {
    pub bank: Uuid,
    pub filter: Filter,
}

/// The banks that the same is asked of.
fn by_question<K, Q: Eq + Hash>(
    keys: &[K],
    question: impl Fn(&K) -> Q,
    bank: impl Fn(&K) -> Uuid,
) -> HashMap<Q, Vec<Uuid>> {
    let mut all: HashMap<Q, Vec<Uuid>> = HashMap::new();
    for key in keys {
        all.entry(question(key)).or_default().push(bank(key));
    }
    all
}

impl Loader {
    /// The day that a moment is on, in the agency's zone.
    async fn day_of(&self, at: Timestamp) -> Result<Day, Failed> {
        let zone = zone_of(&self.runtime, self.scope.tenant).await;
        let zone = zone.map_err(|error| Arc::new(ProjectionError::Rows(error.to_string())))?;
        Ok(zone.day_of(at))
    }
}

#[async_trait]
impl Load<BalanceOf> for Loader {
    type Value = (BalanceAt, Day, Timestamp);
    type Error = Failed;

    async fn load(&self, keys: &[BalanceOf]) -> Result<HashMap<BalanceOf, Self::Value>, Failed> {
        let now = self.runtime.journal.clock.now();
        let questions = by_question(keys, |key| (key.as_of, key.known_at), |key| key.bank);
        let mut found = HashMap::new();
        for ((as_of, known_at), banks) in questions {
            let at = known_at.unwrap_or(now);
            let day = match as_of {
                Some(day) => day,
                None => self.day_of(at).await?,
            };
            let mut snapshot = self.readers.snapshot(self.scope).await?;
            let balances = statement::balances_at(&mut snapshot, &banks, day, at).await?;
            found.extend(banks.into_iter().map(|bank| {
                let balance = balances.get(&bank).copied().unwrap_or_default();
                let key = BalanceOf {
                    bank,
                    as_of,
                    known_at,
                };
                (key, (balance, day, at))
            }));
        }
        Ok(found)
    }
}

#[async_trait]
impl Load<LinesOf> for Loader {
    type Value = Vec<Row>;
    type Error = Failed;

    async fn load(&self, keys: &[LinesOf]) -> Result<HashMap<LinesOf, Vec<Row>>, Failed> {
        let mut found: HashMap<LinesOf, Vec<Row>> = HashMap::new();
        for (asked, banks) in by_question(keys, |key| key.asked.clone(), |key| key.bank) {
            let mut snapshot = self.readers.snapshot(self.scope).await?;
            for row in statement::of_banks(&mut snapshot, &banks, &asked).await? {
                let (bank, asked) = (row.bank, asked.clone());
                found.entry(LinesOf { bank, asked }).or_default().push(row);
            }
        }
        Ok(found)
    }
}

#[async_trait]
impl Load<LineCountOf> for Loader {
    type Value = i64;
    type Error = Failed;

    async fn load(&self, keys: &[LineCountOf]) -> Result<HashMap<LineCountOf, i64>, Failed> {
        let mut found = HashMap::new();
        for (filter, banks) in by_question(keys, |key| key.filter.clone(), |key| key.bank) {
            let mut snapshot = self.readers.snapshot(self.scope).await?;
            let counted = statement::counts(&mut snapshot, &banks, &filter).await?;
            let of = |(bank, count)| {
                let filter = filter.clone();
                (LineCountOf { bank, filter }, count)
            };
            found.extend(counted.into_iter().map(of));
        }
        Ok(found)
    }
}
