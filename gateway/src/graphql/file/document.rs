//! The files of a thing that the caller sees, page by page.

use super::types::File;
use crate::graphql::{
    context::Ask,
    page::{self, List},
    words::Direction,
};
use async_graphql::{Context, Result};
use commands::Module;
use projections::file::list;
use uuid::Uuid;

pub type Documents = List<File>;

/// The oldest first. The thing has been shown to the caller: so are its files.
pub async fn documents(
    ctx: &Context<'_>,
    module: Module,
    thing: (&str, Uuid),
    (first, after): (Option<i32>, Option<String>),
) -> Result<Documents> {
    let asking = ctx.asking()?;
    let cut = page::cut(asking, first, after, (list::BY_ATTACHING, Direction::Asc))?;
    let mut snapshot = asking.snapshot(module).await?;
    let rows = list::page(&mut snapshot, thing, &cut)
        .await
        .map_err(asking.edge())?;
    let total = match page::wants_count(ctx) {
        true => Some(list::count(&mut snapshot, thing).await.map_err(asking.edge())?),
        false => None,
    };
    Ok(page::list(rows, &cut, total, File::from))
}
