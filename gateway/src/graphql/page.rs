//! Lists as connections: forward, by an opaque cursor, counted only when the count is asked for.

use super::{context::Asking, errors, errors::Sentence};
use async_graphql::{
    Context, OutputType, Result, SimpleObject,
    connection::{Connection, CursorType, Edge, EmptyFields, OpaqueCursor},
};
use serde::{Serialize, de::DeserializeOwned};

#[derive(SimpleObject)]
pub struct Counted {
    /// How many there are over all pages.
    pub total_count: Option<i64>,
}

pub type Page<C, T> = Connection<OpaqueCursor<C>, T, Counted, EmptyFields>;

pub const USUAL: i32 = 20;
pub const AT_MOST: i32 = 100;

pub fn size(first: Option<i32>) -> i64 {
    i64::from(first.unwrap_or(USUAL).clamp(1, AT_MOST))
}

pub fn after<C>(asking: &Asking, cursor: Option<String>) -> Result<Option<C>>
where
    C: Serialize + DeserializeOwned + Send + Sync,
{
    let Some(text) = cursor else { return Ok(None) };
    match OpaqueCursor::<C>::decode_cursor(&text) {
        Ok(OpaqueCursor(place)) => Ok(Some(place)),
        Err(_) => Err(errors::sentence(&Sentence::NotACursor, asking.language)),
    }
}

pub fn wants_count(ctx: &Context<'_>) -> bool {
    ctx.look_ahead().field("totalCount").exists()
}

/// Of one row more than the page has, which says whether there is a next one.
pub fn page<R, C, T>(
    mut rows: Vec<R>,
    size: i64,
    goes_on: bool,
    total_count: Option<i64>,
    node: impl Fn(R) -> (C, T),
) -> Page<C, T>
where
    C: Serialize + DeserializeOwned + Send + Sync,
    T: OutputType,
{
    let size = usize::try_from(size).unwrap_or_default();
    let has_next = rows.len() > size;
    rows.truncate(size);
    let mut page = Connection::with_additional_fields(goes_on, has_next, Counted { total_count });
    page.edges.extend(rows.into_iter().map(|row| {
        let (cursor, node) = node(row);
        Edge::new(OpaqueCursor(cursor), node)
    }));
    page
}
