//! A maintenance.

use crate::graphql::{
    calendar::Weekday,
    client::Client,
    context::{Ask, Asking},
    errors::UserError,
    loaders::ClientById,
    machine::{Machine, machine},
    outcome::Outcome,
    scalars::{DateTime, JournalCursor, TimeOfDay},
};
use async_graphql::{ComplexObject, Context, Object, Result, SimpleObject};
use commands::Module;
use domain::maintenance::When;
use projections::maintenance::list::{self, Row};
use uuid::Uuid;

/// A while in which no alert is raised.
pub struct Maintenance {
    row: Row,
}

impl From<Row> for Maintenance {
    fn from(row: Row) -> Maintenance {
        Maintenance { row }
    }
}

/// From an instant until another.
#[derive(SimpleObject)]
pub struct MaintenanceOnce {
    /// Its first instant.
    #[graphql(name = "from")]
    begins: DateTime,
    /// The instant that is no more in it.
    until: DateTime,
}

/// Every week, by the clock of the agency's zone.
#[derive(SimpleObject)]
pub struct MaintenanceWeekly {
    /// The day on which it begins.
    weekday: Weekday,
    /// When it begins.
    #[graphql(name = "from")]
    begins: TimeOfDay,
    /// How long it lasts.
    minutes: u16,
}

/// A while in which no alert is raised.
#[Object]
impl Maintenance {
    /// Its own id, for ever.
    async fn id(&self) -> Uuid {
        self.row.id
    }

    /// What it is for.
    async fn name(&self) -> &str {
        &self.row.name
    }

    /// Of whose machines alone it is; none where it is of all of them, or of one.
    async fn client(&self, ctx: &Context<'_>) -> Result<Option<Client>> {
        let Some(client) = self.row.client else {
            return Ok(None);
        };
        let found = ctx.loader(Module::Tickets)?.load_one(ClientById(client)).await;
        Ok(found.map_err(ctx.asking()?.edge())?.map(Client::from))
    }

    /// The one machine that it is of; none where it is of more.
    async fn machine(&self, ctx: &Context<'_>) -> Result<Option<Machine>> {
        machine(ctx, self.row.machine).await
    }

    /// When it is; none where it is every week.
    async fn once(&self) -> Option<MaintenanceOnce> {
        match self.row.timing {
            When::Once(once) => Some(MaintenanceOnce {
                begins: DateTime(once.from),
                until: DateTime(once.until),
            }),
            When::Weekly(_) => None,
        }
    }

    /// When it is every week; none where it is once.
    async fn weekly(&self) -> Option<MaintenanceWeekly> {
        match self.row.timing {
            When::Once(_) => None,
            When::Weekly(weekly) => Some(MaintenanceWeekly {
                weekday: weekly.weekday.into(),
                begins: TimeOfDay(weekly.from),
                minutes: weekly.minutes,
            }),
        }
    }

    /// It is not.
    async fn called_off(&self) -> bool {
        self.row.called_off
    }

    /// When it was planned.
    async fn planned_at(&self) -> DateTime {
        DateTime(self.row.planned_at)
    }
}

pub async fn found(asking: &Asking, id: Uuid) -> Result<Option<Maintenance>> {
    let mut snapshot = asking.snapshot(Module::Tickets).await?;
    let row = list::one(&mut snapshot, id).await;
    Ok(row.map_err(asking.edge())?.map(Maintenance::from))
}

/// What a mutation of a maintenance answers.
#[derive(SimpleObject)]
#[graphql(complex)]
pub struct MaintenancePayload {
    #[graphql(skip)]
    shown: Option<Uuid>,
    /// The maintenance, when this mutation made it.
    made: Option<Uuid>,
    /// Where it stands in the journal; none when nothing was carried out.
    receipt: Option<JournalCursor>,
    /// Why nothing was carried out, or what to know about the answer; empty when all is well.
    user_errors: Vec<UserError>,
}

#[ComplexObject]
impl MaintenancePayload {
    /// The maintenance as it is now.
    async fn maintenance(&self, ctx: &Context<'_>) -> Result<Option<Maintenance>> {
        match self.shown {
            Some(maintenance) => found(ctx.asking()?, maintenance).await,
            None => Ok(None),
        }
    }
}

impl MaintenancePayload {
    pub fn of(maintenance: Uuid, made: Option<Uuid>, outcome: Outcome) -> MaintenancePayload {
        MaintenancePayload {
            shown: outcome.is_done().then_some(maintenance),
            made: made.filter(|_| outcome.receipt.is_some()),
            receipt: outcome.receipt,
            user_errors: outcome.user_errors,
        }
    }
}
