//! A bank that runs low, or whose hours are about to lapse, calls for a renewal: one until the next purchase.

use super::{Answer, Occasion, Process};
use crate::{CommandError, hour_bank};
use journal::{StoredEvent, timers::Timer};
use kernel::HourBankId;

pub struct ProposeRenewal;

impl Process for ProposeRenewal {
    fn name(&self) -> &'static str {
        "propose_renewal_when_threshold_crossed"
    }

    fn kinds(&self) -> &'static [&'static str] {
        &["hour_bank.threshold_crossed", "hour_bank.expiry_notice_raised"]
    }

    fn react<'a>(&'a self, occasion: &'a Occasion, event: &'a StoredEvent) -> Answer<'a> {
        Box::pin(propose_renewal(occasion, event))
    }
}

async fn propose_renewal(occasion: &Occasion, event: &StoredEvent) -> Result<Vec<Timer>, CommandError> {
    let bank = HourBankId(event.stream()?.id);
    let propose = hour_bank::ProposeRenewal {
        command: occasion.command(),
        bank,
    };
    hour_bank::propose_renewal(&occasion.runtime, &occasion.caller, propose).await?;
    Ok(vec![])
}
