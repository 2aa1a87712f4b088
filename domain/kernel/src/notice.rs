//! What people are told of. The features where it happens name it, `notice` tells it, letters and screens word it.

use serde::{Deserialize, Serialize};

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NoticeKind {
    TicketOpened,
    MessageWritten,
    /// The team's own.
    NoteWritten,
    TicketAssigned,
    /// Another stage, type or priority.
    TicketChanged,
    TicketEscalated,
    TicketResolved,
    TicketReopened,
    TicketClosed,
    ClosingRequested,
    TicketMerged,
    DeadlineNear,
    DeadlineMissed,
    /// A bank runs low, its hours lapse soon, or a renewal is proposed.
    HoursLow,
}

impl NoticeKind {
    pub const ALL: [NoticeKind; 14] = [
        NoticeKind::TicketOpened,
        NoticeKind::MessageWritten,
        NoticeKind::NoteWritten,
        NoticeKind::TicketAssigned,
        NoticeKind::TicketChanged,
        NoticeKind::TicketEscalated,
        NoticeKind::TicketResolved,
        NoticeKind::TicketReopened,
        NoticeKind::TicketClosed,
        NoticeKind::ClosingRequested,
        NoticeKind::TicketMerged,
        NoticeKind::DeadlineNear,
        NoticeKind::DeadlineMissed,
        NoticeKind::HoursLow,
    ];

    /// What nobody outside the agency is ever told.
    pub fn is_of_the_team(self) -> bool {
        match self {
            NoticeKind::NoteWritten
            | NoticeKind::TicketAssigned
            | NoticeKind::TicketEscalated
            | NoticeKind::ClosingRequested
            | NoticeKind::DeadlineNear
            | NoticeKind::DeadlineMissed => true,
            NoticeKind::TicketOpened
            | NoticeKind::MessageWritten
            | NoticeKind::TicketChanged
            | NoticeKind::TicketResolved
            | NoticeKind::TicketReopened
            | NoticeKind::TicketClosed
            | NoticeKind::TicketMerged
            | NoticeKind::HoursLow => false,
        }
    }
}
