//! The frame of every read model whose rows are changed by events: decode the batch, load the rows that it
//! speaks of, fold the events into them in order, write them back at once.
//!
//! A read model gives the two things that are its own: which rows an event speaks of, and how it changes them.

use super::{
    Applied, Batch,
    rows::{Key, Rows},
};
use kernel::Recorded;
use serde::{Serialize, de::DeserializeOwned};
use sqlx::PgConnection;
use uuid::Uuid;

pub fn fold_batch<'a, E, R, K>(
    connection: &'a mut PgConnection,
    batch: &'a Batch<'a>,
    kind: &'static str,
    rows_of: fn(&Recorded<E>) -> K,
    fold: fn(&mut Rows<R>, &Recorded<E>),
) -> Applied<'a>
where
    E: DeserializeOwned + Send + Sync + 'a,
    R: Serialize + DeserializeOwned + Send + 'a,
    K: IntoIterator<Item = Key> + 'a,
{
    Box::pin(async move {
        let events = batch.events::<E>(kind).collect::<Result<Vec<_>, _>>()?;
        let keys: Vec<Key> = events.iter().flat_map(rows_of).collect();
        let mut rows = Rows::<R>::load(connection, batch, keys).await?;
        events.iter().for_each(|event| fold(&mut rows, event));
        rows.save(connection, batch).await
    })
}

/// The rows of one stream as its events leave them: what was known at a past moment.
pub fn fold_history<E, R>(events: &[Recorded<E>], fold: fn(&mut Rows<R>, &Recorded<E>)) -> Vec<R> {
    let mut rows = Rows::in_memory();
    events.iter().for_each(|event| fold(&mut rows, event));
    rows.into_rows()
}

/// For models with one row a stream.
pub fn row_of_stream<E>(recorded: &Recorded<E>) -> Option<Key> {
    Some((recorded.stream.tenant.0, recorded.stream.id))
}

/// For models with a row an event: the same however often it is folded.
pub fn id_of_event<E>(recorded: &Recorded<E>) -> Uuid {
    Uuid::new_v5(&recorded.stream.id, recorded.sequence.to_string().as_bytes())
}
