//! Once a day, at an hour of theirs, what somebody wants to read together goes into one letter. NO1.

use super::{Answer, Occasion, Process};
use crate::{CommandError, notice, tenant::zone_of};
use domain::notice::{NoticeEvent, Notices, Way};
use journal::{StoredEvent, timers::Timer};

pub struct GatherDigests;

impl Process for GatherDigests {
    fn name(&self) -> &'static str {
        "gather_digest_when_due"
    }

    fn kinds(&self) -> &'static [&'static str] {
        &["notice.raised"]
    }

    fn react<'a>(&'a self, occasion: &'a Occasion, event: &'a StoredEvent) -> Answer<'a> {
        Box::pin(promise(occasion, event))
    }

    fn fire<'a>(&'a self, occasion: &'a Occasion, timer: &'a Timer) -> Answer<'a> {
        Box::pin(gather(occasion, timer))
    }
}

/// For the first time that it is that hour after the notice. The same hour twice is one promise.
async fn promise(occasion: &Occasion, event: &StoredEvent) -> Result<Vec<Timer>, CommandError> {
    let NoticeEvent::NoticeRaised(raised) = occasion.read(event)? else {
        return Ok(vec![]);
    };
    if raised.way != Way::Digest {
        return Ok(vec![]);
    }
    let id = event.stream()?.id;
    let hour = occasion.load::<Notices>(id).await?.preferences.digest_hour;
    let zone = zone_of(&occasion.runtime, occasion.tenant()).await?;
    let due = zone.next_time_of_day(event.recorded_at, hour);
    let promise = due.map(|at| occasion.promise(format!("{id}/{at}"), at, id));
    Ok(promise.into_iter().collect())
}

async fn gather(occasion: &Occasion, timer: &Timer) -> Result<Vec<Timer>, CommandError> {
    let gather = notice::GatherDigest {
        command: occasion.command(),
        recipient: timer.subject,
        at: timer.due_at,
    };
    notice::gather_digest(&occasion.runtime, &occasion.caller, gather).await?;
    Ok(vec![])
}
