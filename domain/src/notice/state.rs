//! What a decision needs to know of what one recipient was told.

use super::{
    event::{NoticeEvent, ReadNotice},
    preferences::{Preferences, Way},
    recipient::Recipient,
};
use kernel::NoticeId;
use serde::{Deserialize, Serialize};

/// Whoever never looks is not remembered for ever.
pub const UNREAD_AT_MOST: usize = 1_000;

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NoticesState {
    pub to: Option<Recipient>,
    pub preferences: Preferences,
    /// The oldest first.
    pub unread: Vec<ReadNotice>,
    /// What the next digest gathers, in order.
    pub waiting: Vec<NoticeId>,
}

impl NoticesState {
    pub fn evolve(mut self, event: &NoticeEvent) -> NoticesState {
        match event {
            NoticeEvent::NoticeRaised(raised) => {
                self.to = Some(raised.to);
                if raised.way.is_in_portal() {
                    self.unread.push(ReadNotice {
                        notice: raised.notice,
                        about: raised.about,
                    });
                }
                if raised.way == Way::Digest {
                    self.waiting.push(raised.notice);
                }
            }
            NoticeEvent::NoticesRead(read) => self.unread.retain(|unread| !read.notices.contains(unread)),
            NoticeEvent::PreferencesChosen(chosen) => self.preferences = chosen.preferences.clone(),
            NoticeEvent::DigestGathered(gathered) => {
                self.waiting.retain(|notice| !gathered.notices.contains(notice));
            }
        }
        self
    }
}
