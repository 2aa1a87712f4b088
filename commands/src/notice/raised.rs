//! What others ask of notices: what an event of theirs asks the outbox for, and what somebody prefers.

use crate::Runtime;
use domain::notice::{About, NoticeEvent, Notices, Preferences, Recipient};
use jiff::Timestamp;
use journal::{JournalError, StoredEvent, said};
use kernel::{AccountId, CommentId, NoticeId, NoticeKind, TenantId};

/// What a letter is to tell.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Told {
    pub notice: NoticeId,
    pub kind: NoticeKind,
    pub about: About,
    pub message: Option<CommentId>,
    pub by: Option<AccountId>,
    pub at: Timestamp,
}

/// What an event asks the outbox for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum News {
    /// A letter soon.
    Soon { to: Recipient, told: Told },
    /// One letter for all of a day.
    Digest {
        to: Recipient,
        notices: Vec<NoticeId>,
        at: Timestamp,
    },
}

/// None for what is no letter's.
pub fn news_in(event: &StoredEvent) -> Result<Option<News>, JournalError> {
    Ok(match said::<NoticeEvent>(event)? {
        NoticeEvent::NoticeRaised(raised) if raised.way.is_by_mail() => Some(News::Soon {
            to: raised.to,
            told: Told {
                notice: raised.notice,
                kind: raised.kind,
                about: raised.about,
                message: raised.message,
                by: raised.by,
                at: raised.at,
            },
        }),
        NoticeEvent::DigestGathered(gathered) => Some(News::Digest {
            to: gathered.to,
            notices: gathered.notices,
            at: gathered.at,
        }),
        NoticeEvent::NoticeRaised(_) | NoticeEvent::NoticesRead(_) | NoticeEvent::PreferencesChosen(_) => {
            None
        }
    })
}

/// What these notices of one recipient say, from their own history.
pub async fn digest_of(
    runtime: &Runtime,
    tenant: TenantId,
    to: Recipient,
    notices: &[NoticeId],
) -> Result<Vec<Told>, JournalError> {
    let stream = kernel::Stream {
        tenant,
        kind: <Notices as domain::Decider>::NAME.into(),
        id: to.stream(),
    };
    let mut events = runtime.journal.read_stream(&stream, 0).await?;
    runtime.journal.open_fields(&mut events).await?;
    let mut told = vec![];
    for event in &events {
        if let NoticeEvent::NoticeRaised(raised) = said::<NoticeEvent>(event)?
            && notices.contains(&raised.notice)
        {
            told.push(Told {
                notice: raised.notice,
                kind: raised.kind,
                about: raised.about,
                message: raised.message,
                by: raised.by,
                at: raised.at,
            });
        }
    }
    Ok(told)
}

pub async fn preferences_of(
    runtime: &Runtime,
    tenant: TenantId,
    account: AccountId,
) -> Result<Preferences, JournalError> {
    let state = runtime.load::<Notices>(tenant, account.0).await?.state;
    Ok(state.preferences)
}
