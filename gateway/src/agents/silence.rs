//! Who is not heard any more, by the server's clock alone. After a start nobody is silent before they had the time to
//! come back.

use super::{Agents, hearing::Hearing, judging::Sight, process};
use crate::Failure;
use commands::{
    CommandError,
    machine::{self, NoteSilence, note_silence},
    runtime::derived,
};
use jiff::{SignedDuration, Timestamp};
use journal::{JournalError, stop::Stop};
use kernel::{CommandId, MachineId, TenantId};
use std::{
    collections::{HashMap, hash_map::Entry},
    time::Duration,
};

/// Three heartbeats, and a little.
const SILENT_AFTER: SignedDuration = SignedDuration::from_secs(3 * 60 + 30);
/// An agent that found nobody rests for 5 minutes at most before it asks again; never exactly.
pub const COMES_BACK_WITHIN: SignedDuration = SignedDuration::from_mins(8);
const LOOK_EVERY: Duration = Duration::from_secs(15);

pub async fn run(agents: Agents, hearing: Hearing, mut stop: Stop) {
    while !stop.told() {
        if !agents.can_hear().await {
            hearing.begins_after(agents.now());
        }
        if let Err(error) = agents.look_for_silence(hearing.since()).await {
            tracing::warn!(%error, "who is silent is found out later");
        }
        stop.sleep(LOOK_EVERY).await;
    }
}

impl Agents {
    /// Without the database or the queue machines are told to come back later.
    pub async fn can_hear(&self) -> bool {
        let queue_answers = match &self.queue {
            Some(queue) => queue.waiting().await.is_ok(),
            None => true,
        };
        queue_answers && self.presences.can_be_noted().await
    }

    /// Notes who was not heard for too long, of all tenants. While nobody listened nobody could be heard.
    pub async fn look_for_silence(&self, listening_since: Timestamp) -> Result<(), Failure> {
        let now = self.now();
        if now.duration_since(listening_since) < COMES_BACK_WITHIN {
            return Ok(());
        }
        let then = now.saturating_sub(SILENT_AFTER).unwrap_or(now);
        let mut sights = HashMap::new();
        for (tenant, machine, since) in self.presences.unheard_since(then).await? {
            let sight = match sights.entry(tenant) {
                Entry::Occupied(known) => known.into_mut(),
                Entry::Vacant(new) => new.insert(self.sight(tenant, false).await?),
            };
            let is_planned = self.is_planned(sight, machine, now).await?;
            note(self, tenant, machine, (since, is_planned)).await?;
        }
        Ok(())
    }

    async fn is_planned(
        &self,
        sight: &Sight,
        machine: MachineId,
        now: Timestamp,
    ) -> Result<bool, JournalError> {
        let known = machine::machine(&self.runtime, sight.tenant, machine).await?;
        let client = known.enrolled().ok().and_then(|enrolled| enrolled.client);
        Ok(sight.is_quiet(machine, client, now))
    }
}

/// The event first: a kill before the row is marked tells the same again, which changes nothing. What is planned is looked
/// at again: who is still silent afterwards is told of then.
async fn note(
    agents: &Agents,
    tenant: TenantId,
    machine: MachineId,
    (since, is_planned): (Timestamp, bool),
) -> Result<(), JournalError> {
    let what = if is_planned { "planned" } else { "silent" };
    let input = NoteSilence {
        command: CommandId(derived(machine.0, &format!("{what} since {since}"))),
        machine,
        since,
        is_planned,
    };
    match note_silence(&agents.runtime, &process(tenant), input).await {
        Ok(_) if is_planned => Ok(()),
        // One that was revoked is silent for good.
        Ok(_) | Err(CommandError::Refused(_)) => agents.presences.is_silent(tenant, machine, since).await,
        Err(CommandError::Unavailable(error)) => Err(error),
        Err(error) => {
            tracing::warn!(%error, %machine, "that a machine is silent is said later");
            Ok(())
        }
    }
}
