//! In whose name something is said in a ticket: the caller's, or that of whoever wrote a mail.

use crate::{
    CommandError, Whose,
    file::{Attached, attach, attach_sent_by},
    runtime::Work,
};
use domain::ticket::{Author, Channel, Side};
use jiff::Timestamp;
use kernel::{AccountId, Actor, FileId};

pub(crate) struct Voice {
    pub author: Author,
    pub side: Side,
    pub channel: Channel,
    /// When it was said: a mail when it came.
    pub at: Timestamp,
    /// Under whose name its files came; none for the caller's.
    pub files_of: Option<AccountId>,
}

impl Voice {
    pub fn of_caller(work: &Work) -> Voice {
        Voice {
            author: author_of(work),
            side: side_of(work),
            channel: channel_of(work),
            at: work.now,
            files_of: None,
        }
    }

    pub async fn attach(&self, work: &mut Work, files: &[FileId], to: Attached) -> Result<(), CommandError> {
        match self.files_of {
            Some(by) => attach_sent_by(work, by, files, to).await,
            None if files.is_empty() => Ok(()),
            None => attach(work, files, to).await,
        }
    }
}

/// A partner speaks from the client's side.
pub(crate) fn side_of(work: &Work) -> Side {
    match work.permit.whose {
        Whose::Everybodys => Side::Team,
        Whose::Company(_) | Whose::ClientsOf(_) => Side::Client,
    }
}

fn channel_of(work: &Work) -> Channel {
    match work.permit.whose {
        Whose::Everybodys => Channel::Team,
        Whose::Company(_) => Channel::Portal,
        Whose::ClientsOf(_) => Channel::Partner,
    }
}

pub(crate) fn author_of(work: &Work) -> Author {
    match work.permit.actor {
        Actor::Person(account) => Author::Account(account),
        Actor::Process(_) | Actor::Operator => Author::Program,
    }
}
