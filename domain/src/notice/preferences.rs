//! By which way a person wants to hear of what. NO1, NO2.

use kernel::NoticeKind;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    Nothing,
    Portal,
    Mail,
    Both,
    /// In the portal at once, and once a day by a letter that gathers them.
    Digest,
}

impl Way {
    pub const ALL: [Way; 5] = [Way::Nothing, Way::Portal, Way::Mail, Way::Both, Way::Digest];

    pub fn is_in_portal(self) -> bool {
        matches!(self, Way::Portal | Way::Both | Way::Digest)
    }

    pub fn is_by_mail(self) -> bool {
        matches!(self, Way::Mail | Way::Both)
    }

    /// Of whoever chose nothing. People outside are written to on every update; the team on what it is to answer.
    pub fn usual(kind: NoticeKind, outside: bool) -> Way {
        if outside {
            return Way::Both;
        }
        match kind {
            NoticeKind::TicketOpened
            | NoticeKind::MessageWritten
            | NoticeKind::TicketAssigned
            | NoticeKind::TicketEscalated
            | NoticeKind::ClosingRequested
            | NoticeKind::DeadlineMissed
            | NoticeKind::HoursLow => Way::Both,
            NoticeKind::NoteWritten
            | NoticeKind::TicketChanged
            | NoticeKind::TicketResolved
            | NoticeKind::TicketReopened
            | NoticeKind::TicketClosed
            | NoticeKind::TicketMerged
            | NoticeKind::DeadlineNear => Way::Portal,
        }
    }
}

/// What a person chose, where they chose something.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Preferences {
    pub ways: BTreeMap<NoticeKind, Way>,
    /// When the digest is gathered: the hour of the day, in the agency's zone.
    pub digest_hour: u8,
}

pub const USUAL_DIGEST_HOUR: u8 = 8;

impl Default for Preferences {
    fn default() -> Preferences {
        Preferences {
            ways: BTreeMap::new(),
            digest_hour: USUAL_DIGEST_HOUR,
        }
    }
}

impl Preferences {
    pub fn way(&self, kind: NoticeKind, outside: bool) -> Way {
        let chosen = self.ways.get(&kind).copied();
        chosen.unwrap_or_else(|| Way::usual(kind, outside))
    }
}
