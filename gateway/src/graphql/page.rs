//! Lists as connections: forward, by an opaque cursor, counted only when the count is asked for.

use super::{context::Asking, errors, errors::Sentence, words::Direction};
use async_graphql::{
    Context, OutputType, Result, SimpleObject,
    connection::{Connection, CursorType, Edge, EmptyFields, OpaqueCursor},
};
use projections::runtime::{Cut, Key, Place};
use serde::{Serialize, de::DeserializeOwned};
use uuid::Uuid;

#[derive(SimpleObject)]
pub struct Counted {
    /// How many there are over all pages; counted when it is asked for.
    pub total_count: Option<i64>,
}

/// The order that was asked for, and where in it a row stands.
pub type Mark = (String, String, Uuid);

/// By cursors of their own.
pub type Page<C, T> = Connection<OpaqueCursor<C>, T, Counted, EmptyFields>;
/// In an order that was asked for.
pub type List<T> = Page<Mark, T>;

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
        Err(_) => Err(not_a_cursor(asking)),
    }
}

fn not_a_cursor(asking: &Asking) -> async_graphql::Error {
    errors::sentence(&Sentence::NotACursor, asking.language)
}

/// What to read for a page: one row more than it has, which says whether there is a next one. A cursor of
/// another order is none of this one.
pub fn cut(
    asking: &Asking,
    first: Option<i32>,
    cursor: Option<String>,
    (key, direction): (Key, Direction),
) -> Result<Cut> {
    let after = match after::<Mark>(asking, cursor)? {
        None => None,
        Some((name, text, id)) if name == key.name => Some(Place { key: text, id }),
        Some(_) => return Err(not_a_cursor(asking)),
    };
    Ok(Cut {
        key,
        descending: direction == Direction::Desc,
        after,
        limit: size(first) + 1,
    })
}

pub fn wants_count(ctx: &Context<'_>) -> bool {
    ctx.look_ahead().field("totalCount").exists()
}

pub fn list<R, T: OutputType>(
    rows: Vec<(R, Place)>,
    cut: &Cut,
    total_count: Option<i64>,
    node: impl Fn(R) -> T,
) -> List<T> {
    let (size, goes_on) = (cut.limit - 1, cut.after.is_some());
    page(rows, size, goes_on, total_count, |(row, place)| {
        ((cut.key.name.to_owned(), place.key, place.id), node(row))
    })
}

/// Of one row more than the page has.
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
