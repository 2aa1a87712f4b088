//! What somebody may do with what they were told.

use super::{
    SHOWN,
    input::{NoticeChoosePreferencesInput, NoticeReadAllInput, NoticeReadInput},
    types::NoticePayload,
};
use crate::graphql::{
    context::{Ask, Asking},
    outcome::{Outcome, command},
};
use async_graphql::{Context, Object, Result};
use commands::{
    CommandError,
    notice::{About, ChoosePreferences, Preferences, Read, ReadNotices, choose_preferences, read_notices},
};
use journal::Receipt;
use kernel::{HourBankId, NoticeId, TicketId};
use uuid::Uuid;

#[derive(Default)]
pub struct NoticeMutation;

async fn answer(asking: &Asking, done: Result<Receipt, CommandError>) -> Result<NoticePayload> {
    Ok(NoticePayload::of(Outcome::of(asking, done, SHOWN).await?))
}

async fn read(asking: &Asking, id: Option<Uuid>, what: Read) -> Result<NoticePayload> {
    let (caller, account) = asking.person()?;
    let read = ReadNotices {
        command: command(id),
        account,
        what,
    };
    answer(asking, read_notices(asking.runtime(), caller, read).await).await
}

#[Object]
impl NoticeMutation {
    /// The caller has read these, or all that are about these things.
    async fn notice_read(&self, ctx: &Context<'_>, input: NoticeReadInput) -> Result<NoticePayload> {
        let asking = ctx.asking()?;
        if !input.notices.is_empty() {
            let these = input.notices.into_iter().map(NoticeId).collect();
            return read(asking, input.command_id, Read::These(these)).await;
        }
        let tickets = input.tickets.into_iter().map(|id| About::Ticket(TicketId(id)));
        let banks = input
            .hour_banks
            .into_iter()
            .map(|id| About::HourBank(HourBankId(id)));
        let about = tickets.chain(banks).collect();
        read(asking, input.command_id, Read::About(about)).await
    }

    /// The caller has read everything.
    async fn notice_read_all(&self, ctx: &Context<'_>, input: NoticeReadAllInput) -> Result<NoticePayload> {
        read(ctx.asking()?, input.command_id, Read::All).await
    }

    /// By which ways the caller wants to hear of what, from now on.
    async fn notice_choose_preferences(
        &self,
        ctx: &Context<'_>,
        input: NoticeChoosePreferencesInput,
    ) -> Result<NoticePayload> {
        let asking = ctx.asking()?;
        let (caller, account) = asking.person()?;
        let ways = input.ways.iter().map(|way| (way.kind.into(), way.way.into()));
        let choose = ChoosePreferences {
            command: command(input.command_id),
            account,
            preferences: Preferences {
                ways: ways.collect(),
                digest_hour: input.digest_hour,
            },
        };
        answer(asking, choose_preferences(asking.runtime(), caller, choose).await).await
    }
}
