//! What is typed about notices.

use super::types::{NoticeKind, NoticeWay};
use async_graphql::InputObject;
use uuid::Uuid;

/// What `noticeRead` takes.
#[derive(InputObject)]
pub struct NoticeReadInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// These.
    #[graphql(default)]
    pub notices: Vec<Uuid>,
    /// Or all that are about these tickets.
    #[graphql(default)]
    pub tickets: Vec<Uuid>,
    /// Or all that are about these banks.
    #[graphql(default)]
    pub hour_banks: Vec<Uuid>,
}

/// What `noticeReadAll` takes.
#[derive(InputObject)]
pub struct NoticeReadAllInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
}

/// What `noticeChoosePreferences` takes: all of it, as it shall be.
#[derive(InputObject)]
pub struct NoticeChoosePreferencesInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// What is not named here goes its usual way.
    pub ways: Vec<NoticeWayInput>,
    /// The hour of the day, in the agency's zone, at which the digest comes: 0 to 23.
    pub digest_hour: u8,
}

/// By which way one kind shall come.
#[derive(InputObject)]
pub struct NoticeWayInput {
    /// What is told.
    pub kind: NoticeKind,
    /// How.
    pub way: NoticeWay,
}
