//! What stands at the head of a message, as far as its way depends on it. Read by the gateway; nothing of it is believed
//! but what can be checked.

use serde::Serialize;

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Headers {
    /// Without its brackets.
    pub message_id: String,
    /// Who says they wrote it: spaces and capitals make no other address.
    pub from: Option<String>,
    /// As they call themselves.
    pub from_name: Option<String>,
    pub return_path: ReturnPath,
    /// What it answers, the nearest first: In-Reply-To, then References from their end.
    pub references: Vec<String>,
    pub subject: String,
    pub auto_submitted: Option<String>,
    pub precedence: Option<String>,
    /// X-Autoreply, X-Autorespond, X-Autoresponder and their like: that one of them is there.
    pub answers_by_itself: bool,
    /// A report of a mail server, of whatever kind.
    pub is_report: bool,
    /// It bears our own mark, or comes from the very address it is sent to.
    pub is_ours: bool,
}

/// What the server that took it was told as its sender.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ReturnPath {
    /// Nobody wrote it down.
    #[default]
    Unknown,
    /// `<>`: nothing may be answered.
    Empty,
    Of(String),
}
