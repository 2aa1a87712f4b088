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
    telemetry::metrics,
};
use async_graphql::{Name, Request, Response, Value, from_value, indexmap::IndexMap, to_value};
use futures::stream::{self, StreamExt};
use std::time::Duration;
use tokio::time::{Instant, timeout_at};

pub const KEY: &str = "along";
/// What stands on one page.
const AT_MOST: usize = 16;
/// Each reads by a connection of its own.
const AT_ONCE: usize = 2;
/// As long as half a journey over a slow line. The token is not to wait for them: what was not answered in time can be asked
/// again, and a cookie that comes too late is worth nothing.
const WITHIN: Duration = Duration::from_millis(300);

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
    let until = Instant::now() + WITHIN;
    let answers = brought
        .into_iter()
        .map(|posted| in_time(sent, known, posted, until));
    let values: Vec<Value> = stream::iter(answers).buffered(AT_ONCE).collect().await;
    Value::List(values)
}

async fn in_time(sent: &Sent<'_>, known: &Known, posted: Posted, until: Instant) -> Value {
    let nobody_else = CameIn::default();
    let answer = sent.answered(posted, Asker::LetIn(known.clone()), &nobody_else);
    // What would be too late is not begun.
    let answered = match Instant::now() < until {
        true => timeout_at(until, answer).await.ok(),
        false => None,
    };
    if answered.is_none() {
        metrics::left_unanswered();
    }
    answered.map_or(Value::Null, as_value)
}

fn as_value(response: Response) -> Value {
    let mut parts = IndexMap::from([(Name::new("data"), response.data)]);
    if !response.errors.is_empty() {
        let errors = to_value(&response.errors).unwrap_or_default();
        parts.insert(Name::new("errors"), errors);
    }
    Value::Object(parts)
}
