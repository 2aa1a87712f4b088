//! The roster follows every account, so that those whom something concerns are found at one place.

use super::{Answer, Occasion, Process};
use crate::{CommandError, account};
use journal::{StoredEvent, timers::Timer};
use kernel::AccountId;

pub struct KeepRoster;

impl Process for KeepRoster {
    fn name(&self) -> &'static str {
        "keep_roster_when_account_changes"
    }

    fn kinds(&self) -> &'static [&'static str] {
        &["account.opened", "account.role_changed", "account.closed"]
    }

    fn react<'a>(&'a self, occasion: &'a Occasion, event: &'a StoredEvent) -> Answer<'a> {
        Box::pin(keep_roster(occasion, event))
    }
}

async fn keep_roster(occasion: &Occasion, event: &StoredEvent) -> Result<Vec<Timer>, CommandError> {
    let keep = account::KeepRoster {
        command: occasion.command(),
        account: AccountId(event.stream()?.id),
    };
    account::keep_roster(&occasion.runtime, &occasion.caller, keep).await?;
    Ok(vec![])
}
