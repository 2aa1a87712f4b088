//! Whose view is it?

use crate::{CommandError, runtime::Work, standing};
use domain::ticket_view::TicketView;
use kernel::{AccountId, Actor, TicketViewId};

/// The desk's, or one's own: what another person keeps for themselves is not there for anybody else.
pub(super) async fn expect_own(work: &mut Work, view: TicketViewId) -> Result<(), CommandError> {
    let kept = standing::defined::<TicketView, _>(work, view.0).await?;
    match kept.of {
        Some(of) if asker(work) != Some(of) => Err(CommandError::not_found::<TicketView>(view.0)),
        Some(_) | None => Ok(()),
    }
}

pub(super) fn asker(work: &Work) -> Option<AccountId> {
    match work.permit.actor {
        Actor::Person(account) => Some(account),
        Actor::Process(_) | Actor::Operator => None,
    }
}
