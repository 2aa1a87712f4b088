//! What a machine brought goes into the queue, behind what it brought before.

use super::{
    line::{Put, RecordQueue, Waiting},
    parcel::Parcel,
};
use crate::agents::{
    Agents,
    keep::are_of_another,
    records::Whose,
    speaker::{Unheard, no},
};
use agent_protocol::{Digest, Mark, Numbered, Refusal, Sequence};
use jiff::Timestamp;
use serde_json::value::RawValue;

/// Others may put in a machine's records too: the same agent, whose answer was lost.
const TRIES: usize = 5;

impl RecordQueue {
    /// Up to where a machine's records lie in the queue or are kept. The queue first: what leaves it meanwhile is kept by then.
    pub async fn mark(&self, agents: &Agents, whose: Whose) -> Result<Option<Mark>, Unheard> {
        let waiting = self.last(whose).await?.map(|last| last.mark);
        let kept = agents.records.mark(whose.tenant, whose.machine).await?;
        Ok(later(waiting, kept))
    }

    /// Those behind the mark; the mark after it.
    pub async fn take(
        &self,
        agents: &Agents,
        whose: Whose,
        records: &[Numbered<Box<RawValue>>],
        received_at: Timestamp,
    ) -> Result<Option<Mark>, Unheard> {
        for _ in 0..TRIES {
            if let Some(mark) = self.take_once(agents, whose, records, received_at).await? {
                return Ok(mark);
            }
        }
        Err(no(Refusal::Busy, "somebody else brings the same: try again"))
    }

    /// None where somebody else was faster.
    async fn take_once(
        &self,
        agents: &Agents,
        whose: Whose,
        records: &[Numbered<Box<RawValue>>],
        received_at: Timestamp,
    ) -> Result<Option<Option<Mark>>, Unheard> {
        let mut last = self.last(whose).await?;
        let kept = agents.records.mark(whose.tenant, whose.machine).await?;
        let mut mark = later(last.as_ref().map(|last| last.mark), kept);
        if mark.is_some_and(|mark| are_of_another(records, mark)) {
            return Ok(Some(mark));
        }
        let behind = mark.map_or(Sequence(0), |mark| mark.sequence);
        let fresh = records.iter().filter(|record| record.sequence > behind);
        let parcel = Parcel {
            tenant: whose.tenant,
            machine: whose.machine,
            received_at,
            behind,
            records: fresh.cloned().collect(),
        };
        for part in parcel.in_parts(self.at_most()) {
            let Some(now) = part.last().map(mark_after) else {
                continue;
            };
            if is_too_long(&part, self.at_most()) {
                return self.keep_at_once(agents, &part).await;
            }
            match self.put(&part, now, last.as_ref()).await? {
                Put::At(place) => last = Some(Waiting { place, mark: now }),
                Put::NotTheLast => return Ok(None),
            }
            mark = Some(now);
        }
        Ok(Some(mark))
    }

    /// What no parcel can hold waits until the queue holds nothing of this machine, and is then kept by the door itself.
    async fn keep_at_once(&self, agents: &Agents, part: &Parcel) -> Result<Option<Option<Mark>>, Unheard> {
        let whose = part.whose();
        if self.last(whose).await?.is_some() {
            return Err(no(Refusal::Busy, "what came before is kept first: try again"));
        }
        Ok(Some(
            agents.keep_of(whose, &part.records, part.received_at).await?,
        ))
    }
}

fn later(one: Option<Mark>, other: Option<Mark>) -> Option<Mark> {
    let marks = [one, other].into_iter().flatten();
    marks.max_by_key(|mark| mark.sequence)
}

fn mark_after(last: &Numbered<Box<RawValue>>) -> Mark {
    Mark {
        sequence: last.sequence,
        digest: Digest::of(last.record.get()),
    }
}

fn is_too_long(part: &Parcel, at_most: usize) -> bool {
    let length: usize = part.records.iter().map(|record| record.record.get().len()).sum();
    length > at_most
}
