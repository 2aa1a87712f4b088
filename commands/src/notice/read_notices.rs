//! Somebody has read what they were told: some of it, what is about one thing, or all of it.

use crate::{Caller, CommandError, Request, Runtime};
use domain::notice::{About, Notices, ReadAllNotices};
use journal::Receipt;
use kernel::{AccountId, CommandId, NoticeId};
use serde::Serialize;
use std::collections::BTreeSet;

#[derive(Clone, Debug, Serialize)]
pub struct ReadNotices {
    pub command: CommandId,
    pub account: AccountId,
    /// What was read.
    pub what: Read,
}

#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Read {
    These(BTreeSet<NoticeId>),
    About(BTreeSet<About>),
    All,
}

pub async fn read_notices(
    runtime: &Runtime,
    caller: &Caller,
    input: ReadNotices,
) -> Result<Receipt, CommandError> {
    let permit = caller.own(input.account);
    let request = Request {
        command: input.command,
        name: "notice.read_notices",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            let (notices, about) = match input.what.clone() {
                Read::These(notices) => (notices, BTreeSet::new()),
                Read::About(about) => (BTreeSet::new(), about),
                Read::All => {
                    let all = ReadAllNotices {};
                    return work.decide::<Notices>(input.account.0, all).await.map(drop);
                }
            };
            let read = domain::notice::ReadNotices { notices, about };
            work.decide::<Notices>(input.account.0, read).await.map(drop)
        })
        .await
}
