//! What may be asked of what one recipient was told.

use super::{
    preferences::Preferences,
    recipient::{About, Recipient},
};
use crate::commands;
use jiff::Timestamp;
use kernel::{AccountId, CommentId, NoticeId, NoticeKind};
use serde::Serialize;
use std::collections::BTreeSet;

commands! {
    NoticeCommand {
        RaiseNotice,
        ReadNotices,
        ReadAllNotices,
        ChoosePreferences,
        GatherDigest,
    }
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RaiseNotice {
    pub notice: NoticeId,
    pub to: Recipient,
    /// Of another company, or of nobody's.
    pub outside: bool,
    pub kind: NoticeKind,
    pub about: About,
    pub by: Option<AccountId>,
    pub message: Option<CommentId>,
    pub cause: String,
    pub at: Timestamp,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ReadNotices {
    pub notices: BTreeSet<NoticeId>,
    /// All about these things besides.
    pub about: BTreeSet<About>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ReadAllNotices {}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ChoosePreferences {
    pub preferences: Preferences,
}

/// Its hour has come.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct GatherDigest {
    pub at: Timestamp,
}
