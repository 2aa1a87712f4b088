//! A policy and what it promises.

use crate::graphql::{
    calendar::Calendar,
    context::Ask,
    errors::UserError,
    loaders::{CalendarById, ServicePolicyById},
    outcome::Outcome,
    scalars::{DateTime, JournalCursor, Minutes},
    words::{Priority, TicketType},
};
use async_graphql::{ComplexObject, Context, Object, Result, SimpleObject};
use commands::Module;
use domain::service_policy::TargetRow;
use kernel::Target;
use projections::service_policy::list::Row;
use uuid::Uuid;

/// How much business time there is: minutes or days, as it was agreed.
#[derive(SimpleObject)]
pub struct ServiceTarget {
    /// Business minutes, where it was agreed in these.
    minutes: Option<Minutes>,
    /// Business days, where it was agreed in these: the same time of day, so many working days later.
    days: Option<i32>,
}

impl From<Target> for ServiceTarget {
    fn from(target: Target) -> ServiceTarget {
        match target {
            Target::BusinessMinutes(minutes) => ServiceTarget {
                minutes: Some(minutes.into()),
                days: None,
            },
            Target::BusinessDays(days) => ServiceTarget {
                minutes: None,
                days: Some(i32::from(days)),
            },
        }
    }
}

/// What is promised for some tickets.
#[derive(SimpleObject)]
pub struct ServiceTargetRow {
    /// None stands for every type.
    #[graphql(name = "type")]
    kind: Option<TicketType>,
    /// None stands for every priority.
    priority: Option<Priority>,
    /// Until the first answer; none is not promised.
    first_answer: Option<ServiceTarget>,
    /// Until it is resolved; none is not promised.
    resolution: Option<ServiceTarget>,
}

impl From<&TargetRow> for ServiceTargetRow {
    fn from(row: &TargetRow) -> ServiceTargetRow {
        ServiceTargetRow {
            kind: row.kind.map(Into::into),
            priority: row.priority.map(Into::into),
            first_answer: row.first_answer.map(Into::into),
            resolution: row.resolution.map(Into::into),
        }
    }
}

/// What is promised to whom, and how fast.
pub struct ServicePolicy {
    row: Row,
}

impl From<Row> for ServicePolicy {
    fn from(row: Row) -> ServicePolicy {
        ServicePolicy { row }
    }
}

/// What is promised, and how fast.
#[Object]
impl ServicePolicy {
    /// Its own id, for ever.
    async fn id(&self) -> Uuid {
        self.row.id
    }

    /// What people call it.
    async fn name(&self) -> &str {
        &self.row.name
    }

    /// Time runs while this calendar is open.
    async fn calendar(&self, ctx: &Context<'_>) -> Result<Option<Calendar>> {
        let calendar = CalendarById(self.row.terms.calendar.0);
        let found = ctx.loader(Module::Contracts)?.load_one(calendar).await;
        Ok(found.map_err(ctx.asking()?.edge())?.map(Calendar::from))
    }

    /// The most precise row wins, whole: type and priority, else priority, else type, else the row for all.
    async fn targets(&self) -> Vec<ServiceTargetRow> {
        self.row
            .terms
            .targets
            .iter()
            .map(ServiceTargetRow::from)
            .collect()
    }

    /// Whether waiting for the client stops the clock of the first answer.
    async fn waiting_pauses_first_answer(&self) -> bool {
        self.row.terms.waiting_pauses_first_answer
    }

    /// Whether waiting for the client stops the clock of the resolution.
    async fn waiting_pauses_resolution(&self) -> bool {
        self.row.terms.waiting_pauses_resolution
    }

    /// The percentage of the time from which on a due is near.
    async fn near(&self) -> i32 {
        i32::from(self.row.terms.near)
    }

    /// It holds for contracts that name none.
    async fn is_default(&self) -> bool {
        self.row.is_default
    }

    /// From 1, one more with each change.
    async fn version(&self) -> i32 {
        self.row.version
    }

    /// Nobody chooses it any more.
    async fn retired(&self) -> bool {
        self.row.retired
    }

    /// When it was defined.
    async fn defined_at(&self) -> DateTime {
        DateTime(self.row.defined_at)
    }

    /// Since when it promises what it does.
    async fn changed_at(&self) -> DateTime {
        DateTime(self.row.changed_at)
    }
}

/// What a mutation of a policy answers.
#[derive(SimpleObject)]
#[graphql(complex)]
pub struct ServicePolicyPayload {
    #[graphql(skip)]
    shown: Option<Uuid>,
    /// The policy, when this mutation made it.
    made: Option<Uuid>,
    /// Where it stands in the journal; none when nothing was carried out.
    receipt: Option<JournalCursor>,
    /// Why nothing was carried out, or what to know about the answer; empty when all is well.
    user_errors: Vec<UserError>,
}

#[ComplexObject]
impl ServicePolicyPayload {
    /// The policy as it is now.
    async fn policy(&self, ctx: &Context<'_>) -> Result<Option<ServicePolicy>> {
        let Some(policy) = self.shown else {
            return Ok(None);
        };
        let found = ctx
            .loader(Module::Contracts)?
            .load_one(ServicePolicyById(policy))
            .await;
        Ok(found.map_err(ctx.asking()?.edge())?.map(ServicePolicy::from))
    }
}

impl ServicePolicyPayload {
    pub fn of(policy: Uuid, made: Option<Uuid>, outcome: Outcome) -> ServicePolicyPayload {
        ServicePolicyPayload {
            shown: outcome.is_done().then_some(policy),
            made: made.filter(|_| outcome.receipt.is_some()),
            receipt: outcome.receipt,
            user_errors: outcome.user_errors,
        }
    }

    pub fn nothing(outcome: Outcome) -> ServicePolicyPayload {
        ServicePolicyPayload {
            shown: None,
            made: None,
            receipt: outcome.receipt,
            user_errors: outcome.user_errors,
        }
    }
}
