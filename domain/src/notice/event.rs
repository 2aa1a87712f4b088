//! What became of what one recipient is told.

use super::{
    preferences::{Preferences, Way},
    recipient::{About, Recipient},
};
use crate::events;
use jiff::Timestamp;
use kernel::{AccountId, CommentId, NoticeId, NoticeKind};
use serde::{Deserialize, Serialize};

events! {
    NoticeEvent {
        "notice.raised" "1" => NoticeRaised,
        "notice.read" "1" => NoticesRead,
        "notice.preferences_chosen" "1" => PreferencesChosen,
        "notice.digest_gathered" "1" => DigestGathered,
    }
}

/// Somebody is told of something. Raised by `RaiseNotice`, once for each event and recipient; read by the list of
/// notices, by the outbox and by the digest.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NoticeRaised {
    pub notice: NoticeId,
    pub to: Recipient,
    pub kind: NoticeKind,
    pub about: About,
    /// Who did it, where that is an account.
    pub by: Option<AccountId>,
    /// The message or the note that it tells of.
    pub message: Option<CommentId>,
    /// The event that it tells of: `ticket/0192…@3`
    pub cause: String,
    /// As its recipient wanted it then.
    pub way: Way,
    pub at: Timestamp,
}

/// They are unread no more. Raised by `ReadNotices`, by `ReadAllNotices`, and with the notice that is one too many;
/// read by the list of notices.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NoticesRead {
    pub notices: Vec<ReadNotice>,
}

/// One that was read, and of what it told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadNotice {
    pub notice: NoticeId,
    pub about: About,
}

/// From now on by these ways. Raised by `ChoosePreferences`; read by the next notices.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PreferencesChosen {
    pub preferences: Preferences,
}

/// A day's notices go into one letter. Raised by `GatherDigest` at its hour; read by the outbox.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DigestGathered {
    pub to: Recipient,
    pub notices: Vec<NoticeId>,
    pub at: Timestamp,
}
