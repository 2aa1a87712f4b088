//! What a listener is told: what it asked for, of what its role sees, of whose data it sees.

use crate::{
    changes::Change,
    graphql::{context::Asking, history::HistoryKind},
};
use async_graphql::{Result, resolver_utils::EnumType};
use domain::ticket::privacy::OF_THE_TEAM;
use kernel::Stream;
use projections::{Scope, Sees};
use std::collections::HashSet;
use uuid::Uuid;

pub struct Wanted {
    scope: Scope,
    kinds: Vec<HistoryKind>,
    /// None: all of them.
    ids: Option<HashSet<Uuid>>,
}

impl Wanted {
    /// A kind that is named and not one's own is refused; where none is named, those of one's own are told.
    pub fn of(asking: &Asking, kinds: Option<Vec<HistoryKind>>, ids: Option<Vec<Uuid>>) -> Result<Wanted> {
        let kinds = match kinds {
            Some(named) => {
                for kind in &named {
                    asking.reaches_everything(kind.module())?;
                }
                named
            }
            None => all()
                .filter(|kind| asking.reaches_everything(kind.module()).is_ok())
                .collect(),
        };
        Ok(Wanted {
            scope: asking.everything_seen()?,
            kinds,
            ids: ids.map(HashSet::from_iter),
        })
    }

    pub fn kind_of(&self, change: &Change) -> Option<HistoryKind> {
        let Stream { tenant, kind, id } = &change.stream;
        let kind = self.kinds.iter().find(|known| known.stream() == kind.as_ref())?;
        // That something was noted is the team's own, too.
        let theirs = self.scope.sees == Sees::Everybody || !OF_THE_TEAM.contains(&change.event_type.as_str());
        let told = theirs
            && *tenant == self.scope.tenant
            && self.ids.as_ref().is_none_or(|ids| ids.contains(id))
            && change.concerned.is_seen_by(self.scope.sees);
        told.then_some(*kind)
    }
}

fn all() -> impl Iterator<Item = HistoryKind> {
    HistoryKind::items().iter().map(|item| item.value)
}
