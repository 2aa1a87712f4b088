//! Questions that a request brings along for whomever it lets in: `extensions.along`, a list of requests as they would be
//! posted after it, each answered as if it had been. So whoever comes in over a slow line sees their first page with
//! the token, one journey earlier.

use super::{
    documents::Posted,
    graphql::{Asker, Sent},
};
use crate::{
    graphql::{CameIn, Door},
    identity::Known,
};
use async_graphql::{Name, Request, Response, Value, from_value, indexmap::IndexMap, to_value};
use futures::stream::{self, StreamExt};
use std::time::Duration;
use tokio::time::{Instant, timeout_at};

pub const KEY: &str = "along";
/// What stands on one page.
const AT_MOST: usize = 16;
/// Each reads by a connection of its own.
const AT_ONCE: usize = 4;
/// The token is not to wait for them: what was not answered in time can be asked again, and a cookie that comes too late is
/// worth nothing.
const WITHIN: Duration = Duration::from_secs(1);

/// What a request brings along, taken out of it.
pub fn of(request: &mut Request) -> Result<Vec<Posted>, Door> {
    let unreadable = |why: String| Door::NotARequest {
        why: format!("extensions.{KEY}: {why}"),
    };
    let Some(brought) = request.extensions.remove(KEY) else {
        return Ok(vec![]);
    };
    let brought: Vec<Posted> = from_value(brought).map_err(|error| unreadable(error.to_string()))?;
    match brought.len() > AT_MOST {
        true => Err(unreadable(format!("more than {AT_MOST} questions"))),
        false => Ok(brought),
    }
}

/// In their order; null for what took too long.
pub async fn answered(sent: &Sent<'_>, known: &Known, brought: Vec<Posted>) -> Value {
    let nobody_else = CameIn::default();
    let until = Instant::now() + WITHIN;
    let answer = |posted| sent.answered(posted, Asker::LetIn(known.clone()), &nobody_else);
    let answers = brought
        .into_iter()
        .map(|posted| timeout_at(until, answer(posted)));
    let answers = stream::iter(answers).buffered(AT_ONCE);
    let values = answers.map(|answer| answer.map_or(Value::Null, as_value));
    Value::List(values.collect().await)
}

fn as_value(response: Response) -> Value {
    let mut parts = IndexMap::from([(Name::new("data"), response.data)]);
    if !response.errors.is_empty() {
        let errors = to_value(&response.errors).unwrap_or_default();
        parts.insert(Name::new("errors"), errors);
    }
    Value::Object(parts)
}
