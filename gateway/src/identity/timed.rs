//! Marks that are good for ten minutes, over what somebody wants: for addresses that open without a session.

use super::stamp::{Purpose, Stamp, Stamps};
use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

pub const LINK_LASTS: SignedDuration = SignedDuration::from_mins(10);

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum LinkError {
    NotOurs,
    Over,
}

/// What a link is for; `said` is everything that nobody may change.
pub struct Timed<'t> {
    pub purpose: Purpose,
    pub id: Uuid,
    pub said: &'t [u8],
}

impl Timed<'_> {
    pub fn stamp(&self, stamps: &Stamps, now: Timestamp) -> String {
        let until = now.saturating_add(LINK_LASTS).unwrap_or(now);
        let until = u32::try_from(until.as_second()).unwrap_or_default();
        stamps.text(self.purpose, self.said, self.id, until)
    }

    pub fn check(&self, stamps: &Stamps, stamp: &str, now: Timestamp) -> Result<(), LinkError> {
        let stamp = Stamp::read(stamp).filter(|stamp| stamp.id == self.id);
        let stamp = stamp.ok_or(LinkError::NotOurs)?;
        if !stamps.made(self.purpose, self.said, &stamp) {
            return Err(LinkError::NotOurs);
        }
        if now.as_second() >= i64::from(stamp.number) {
            return Err(LinkError::Over);
        }
        Ok(())
    }
}
