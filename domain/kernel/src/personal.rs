//! What a person wrote, or who a person is: readable until its subject is forgotten.
//!
//! In a decision it is plain text. On its way to disk the journal replaces `personal` by `sealed`, a box
//! that only the subject's key opens; once that key is destroyed the same event reads as `Forgotten`.

use crate::SubjectId;
use serde::{Deserialize, Serialize};

#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(from = "OnDisk", into = "OnDisk")]
pub enum Personal {
    Known {
        subject: SubjectId,
        text: String,
    },
    /// The key is destroyed, or was not at hand for this reader.
    Forgotten {
        subject: SubjectId,
    },
}

impl Personal {
    pub fn new(subject: impl Into<uuid::Uuid>, text: impl Into<String>) -> Personal {
        Personal::Known {
            subject: SubjectId(subject.into()),
            text: text.into(),
        }
    }

    pub fn subject(&self) -> SubjectId {
        match self {
            Personal::Known { subject, .. } | Personal::Forgotten { subject } => *subject,
        }
    }

    pub fn text(&self) -> Option<&str> {
        match self {
            Personal::Known { text, .. } => Some(text),
            Personal::Forgotten { .. } => None,
        }
    }
}

/// Never prints the text: logs and panics are kept longer than people are remembered.
impl std::fmt::Debug for Personal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Personal::Known { subject, .. } => write!(f, "Personal({subject})"),
            Personal::Forgotten { subject } => write!(f, "Forgotten({subject})"),
        }
    }
}

/// The three forms in JSON; the journal turns `personal` into `sealed` and back.
#[derive(Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum OnDisk {
    Personal {
        subject: SubjectId,
        text: String,
    },
    Sealed {
        subject: SubjectId,
        #[serde(rename = "box")]
        closed: String,
    },
    Forgotten {
        subject: SubjectId,
    },
}

impl From<OnDisk> for Personal {
    fn from(form: OnDisk) -> Personal {
        match form {
            OnDisk::Personal { subject, text } => Personal::Known { subject, text },
            OnDisk::Sealed { subject, .. } | OnDisk::Forgotten { subject } => Personal::Forgotten { subject },
        }
    }
}

impl From<Personal> for OnDisk {
    fn from(personal: Personal) -> OnDisk {
        match personal {
            Personal::Known { subject, text } => OnDisk::Personal { subject, text },
            Personal::Forgotten { subject } => OnDisk::Forgotten { subject },
        }
    }
}

impl From<SubjectId> for uuid::Uuid {
    fn from(subject: SubjectId) -> uuid::Uuid {
        subject.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sealed_box_without_its_key_reads_as_forgotten_and_debug_never_shows_the_text() {
        let subject = SubjectId(uuid::Uuid::from_u128(7));
        let sealed = format!(r#"{{"sealed":{{"subject":"{subject}","box":"AAAA"}}}}"#);
        let read: Personal = serde_json::from_str(&sealed).expect("a personal field");
        assert_eq!(read, Personal::Forgotten { subject });
        assert!(!format!("{:?}", Personal::new(subject, "Ada")).contains("Ada"));
    }
}
