//! What an agency sets up to choose from, under a name: calendars, policies, templates of answers. It is defined, put
//! otherwise, and one day retired: then nobody chooses it any more, and what was chosen by it keeps it.

use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing<D> {
    #[default]
    Undefined,
    InUse(D),
    Retired(D),
}

/// Why a command comes at the wrong time of its life. Each feature has its own words for it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Misplaced {
    NotDefined,
    /// With other values.
    AlreadyDefined,
    Retired,
}

impl<D> Standing<D> {
    /// While it can be changed and chosen.
    pub fn in_use(&self) -> Result<&D, Misplaced> {
        match self {
            Standing::Undefined => Err(Misplaced::NotDefined),
            Standing::InUse(defined) => Ok(defined),
            Standing::Retired(_) => Err(Misplaced::Retired),
        }
    }

    /// Retired or not.
    pub fn defined(&self) -> Option<&D> {
        match self {
            Standing::Undefined => None,
            Standing::InUse(defined) | Standing::Retired(defined) => Some(defined),
        }
    }

    /// Put otherwise while it is in use.
    pub fn map(self, change: impl FnOnce(D) -> D) -> Standing<D> {
        match self {
            Standing::InUse(defined) => Standing::InUse(change(defined)),
            Standing::Undefined | Standing::Retired(_) => self,
        }
    }

    /// As it is once it is retired.
    pub fn retired(self) -> Standing<D> {
        match self {
            Standing::Undefined => Standing::Undefined,
            Standing::InUse(defined) | Standing::Retired(defined) => Standing::Retired(defined),
        }
    }

    /// Whether there is something to retire.
    pub fn is_to_retire(&self) -> Result<bool, Misplaced> {
        match self {
            Standing::Undefined => Err(Misplaced::NotDefined),
            Standing::InUse(_) => Ok(true),
            Standing::Retired(_) => Ok(false),
        }
    }
}

impl<D: PartialEq> Standing<D> {
    /// Whether there is something to define: the same again is quiet.
    pub fn is_to_define(&self, wanted: &D) -> Result<bool, Misplaced> {
        match self {
            Standing::Undefined => Ok(true),
            Standing::InUse(before) if before == wanted => Ok(false),
            Standing::InUse(_) | Standing::Retired(_) => Err(Misplaced::AlreadyDefined),
        }
    }
}
