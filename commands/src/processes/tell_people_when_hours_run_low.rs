//! A bank that runs low, or whose hours lapse soon, is told of: once for all that one command crossed. HB2.

use super::{Answer, Occasion, Process, tell_people_when_ticket_changes::is_news};
use crate::{CommandError, notice, runtime::derived};
use journal::{StoredEvent, timers::Timer};
use kernel::{CommandId, HourBankId};

pub struct TellOfHours;

impl Process for TellOfHours {
    fn name(&self) -> &'static str {
        "tell_people_when_hours_run_low"
    }

    /// A crossing drafts its renewal: that one is told with it.
    fn kinds(&self) -> &'static [&'static str] {
        &["hour_bank.threshold_crossed", "hour_bank.expiry_notice_raised"]
    }

    fn react<'a>(&'a self, occasion: &'a Occasion, event: &'a StoredEvent) -> Answer<'a> {
        Box::pin(tell(occasion, event))
    }
}

async fn tell(occasion: &Occasion, event: &StoredEvent) -> Result<Vec<Timer>, CommandError> {
    if !is_news(occasion, event) {
        return Ok(vec![]);
    }
    let bank = HourBankId(event.stream()?.id);
    // One message for all that the same command crossed: each of its events asks for the same, and the first is heard.
    let crossing = event.command.unwrap_or_default();
    let tell = notice::TellOfBank {
        command: CommandId(derived(crossing, &format!("{}/{bank}", TellOfHours.name()))),
        bank,
        cause: crossing,
        at: event.recorded_at,
    };
    notice::tell_of_bank(&occasion.runtime, &occasion.caller, tell).await?;
    Ok(vec![])
}
