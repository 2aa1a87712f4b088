//! The session a socket was opened for: who listens, and until when.

use super::{end::End, execute::Visitor, seats::Seat};
use crate::{changes::Page, identity::Known};
use commands::Caller;
use kernel::AccountId;
use serde_json::Value;
use std::{
    sync::{Arc, OnceLock},
    time::Duration,
};
use tokio::sync::{broadcast::error::RecvError, mpsc};

/// Whether the token is still good is asked this often; that an account was closed or changed is heard at once.
const LOOK_AGAIN_EVERY: Duration = Duration::from_secs(3);

pub struct Session {
    pub known: Known,
    token: String,
    _seat: Seat,
}

/// Empty until `connection_init`.
pub type Slot = Arc<OnceLock<Session>>;

/// What `connection_init` opens.
pub async fn open(visitor: &Visitor, payload: &Value) -> Result<Session, End> {
    let token = token(payload).ok_or(End::NoToken)?;
    let known = known(visitor, &token).await?.ok_or(End::NoToken)?;
    let account = known.caller.account().ok_or(End::NoToken)?;
    let seat = visitor.gateway.seats.take(known.caller.tenant, account);
    Ok(Session {
        _seat: seat.ok_or(End::TooManySockets)?,
        known,
        token,
    })
}

/// `{"authorization": "Bearer …"}`, in any case: explorers hand on the headers that people type.
fn token(payload: &Value) -> Option<String> {
    let given = payload
        .as_object()?
        .iter()
        .find(|(name, _)| name.eq_ignore_ascii_case("authorization"));
    let (scheme, token) = given?.1.as_str()?.split_once(' ')?;
    scheme
        .eq_ignore_ascii_case("bearer")
        .then(|| token.trim().to_owned())
}

async fn known(visitor: &Visitor, token: &str) -> Result<Option<Known>, End> {
    let asked = visitor.gateway.app.identity.caller(token).await;
    asked.map_err(|error| {
        tracing::warn!(%error, "a socket's caller could not be read");
        End::Ours
    })
}

/// Says so when the session is over, or not what it was.
pub async fn watch(visitor: Visitor, ends: mpsc::Sender<End>) {
    let watched = async {
        let mut pages = visitor.gateway.app.changes.pages();
        while let Some(session) = visitor.session.get() {
            tokio::select! {
                () = until_touched(&mut pages, &session.known.caller) => {}
                () = tokio::time::sleep(LOOK_AGAIN_EVERY) => {}
            }
            match known(&visitor, &session.token).await {
                Ok(Some(now)) if now.caller == session.known.caller => {}
                Ok(Some(_)) => return End::RightsChanged,
                Ok(None) => return End::SessionOver,
                // Not known for the moment: what is asked meanwhile fails by itself.
                Err(_) => {}
            }
        }
        End::Done
    };
    tokio::select! {
        end = watched => { let _ = ends.try_send(end); } // an error: it ends already
        () = ends.closed() => {}
        () = visitor.gateway.app.changes.over() => { let _ = ends.try_send(End::Stopping); }
    }
}

/// Until something happened to the account, as far as is heard.
async fn until_touched(pages: &mut tokio::sync::broadcast::Receiver<Arc<Page>>, caller: &Caller) {
    loop {
        match pages.recv().await {
            Ok(page) if !touches(&page, caller) => {}
            Ok(_) | Err(RecvError::Lagged(_)) => return,
            Err(RecvError::Closed) => return std::future::pending().await,
        }
    }
}

fn touches(page: &Page, caller: &Caller) -> bool {
    page.changes.iter().any(|change| {
        change.stream.tenant == caller.tenant && caller.account() == Some(AccountId(change.stream.id))
    })
}
