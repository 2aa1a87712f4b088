//! What is typed about a policy.

use crate::graphql::{
    errors::Sentence,
    outcome::command,
    scalars::{DateTime, minutes},
    words::{Priority, TicketType},
};
use async_graphql::{InputObject, OneofObject};
use commands::service_policy::{ChangeServicePolicy, DefineServicePolicy, Preview, Previewed};
use domain::service_policy::{PolicyTerms, TargetRow};
use kernel::{CalendarId, ServicePolicyId, Target};
use uuid::Uuid;

/// How much business time there is: one of the two.
#[derive(OneofObject)]
pub enum ServiceTargetInput {
    /// Business minutes.
    Minutes(i64),
    /// Business days: the same time of day, so many working days later.
    Days(u16),
}

impl TryFrom<ServiceTargetInput> for Target {
    type Error = Sentence;

    fn try_from(input: ServiceTargetInput) -> Result<Target, Sentence> {
        match input {
            ServiceTargetInput::Minutes(count) => minutes(count).map(Target::BusinessMinutes),
            ServiceTargetInput::Days(days) => Ok(Target::BusinessDays(days)),
        }
    }
}

/// What is promised for some tickets.
#[derive(InputObject)]
pub struct ServiceTargetRowInput {
    /// None stands for every type.
    #[graphql(name = "type")]
    pub kind: Option<TicketType>,
    /// None stands for every priority.
    pub priority: Option<Priority>,
    /// Until the first answer; none is not promised.
    pub first_answer: Option<ServiceTargetInput>,
    /// Until it is resolved; none is not promised.
    pub resolution: Option<ServiceTargetInput>,
}

/// What a policy promises.
#[derive(InputObject)]
pub struct ServicePolicyTermsInput {
    /// The id of the calendar: time runs while it is open.
    pub calendar: Uuid,
    /// The most precise row wins, whole: type and priority, else priority, else type, else the row for all.
    pub targets: Vec<ServiceTargetRowInput>,
    /// Whether waiting for the client stops the clock of the first answer.
    #[graphql(default)]
    pub waiting_pauses_first_answer: bool,
    /// Whether waiting for the client stops the clock of the resolution.
    #[graphql(default = true)]
    pub waiting_pauses_resolution: bool,
    /// The percentage of the time from which on a due is near, 1 to 100.
    #[graphql(default = 80)]
    pub near: u8,
}

impl TryFrom<ServicePolicyTermsInput> for PolicyTerms {
    type Error = Sentence;

    fn try_from(input: ServicePolicyTermsInput) -> Result<PolicyTerms, Sentence> {
        let row = |typed: ServiceTargetRowInput| {
            Ok(TargetRow {
                kind: typed.kind.map(Into::into),
                priority: typed.priority.map(Into::into),
                first_answer: typed.first_answer.map(Target::try_from).transpose()?,
                resolution: typed.resolution.map(Target::try_from).transpose()?,
            })
        };
        let targets = input.targets.into_iter().map(row);
        Ok(PolicyTerms {
            calendar: CalendarId(input.calendar),
            targets: targets.collect::<Result<_, Sentence>>()?,
            waiting_pauses_first_answer: input.waiting_pauses_first_answer,
            waiting_pauses_resolution: input.waiting_pauses_resolution,
            near: input.near,
        })
    }
}

/// What `servicePolicyDefine` takes.
#[derive(InputObject)]
pub struct ServicePolicyDefineInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// What people will call it.
    pub name: String,
    /// What it promises.
    pub terms: ServicePolicyTermsInput,
}

impl TryFrom<ServicePolicyDefineInput> for DefineServicePolicy {
    type Error = Sentence;

    fn try_from(input: ServicePolicyDefineInput) -> Result<DefineServicePolicy, Sentence> {
        Ok(DefineServicePolicy {
            command: command(input.command_id),
            name: input.name,
            terms: input.terms.try_into()?,
        })
    }
}

/// What `servicePolicyChange` takes: all of it again.
#[derive(InputObject)]
pub struct ServicePolicyChangeInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// The id of the policy.
    pub policy: Uuid,
    /// What people call it from now on.
    pub name: String,
    /// What it promises from now on.
    pub terms: ServicePolicyTermsInput,
}

impl TryFrom<ServicePolicyChangeInput> for ChangeServicePolicy {
    type Error = Sentence;

    fn try_from(input: ServicePolicyChangeInput) -> Result<ChangeServicePolicy, Sentence> {
        Ok(ChangeServicePolicy {
            command: command(input.command_id),
            policy: ServicePolicyId(input.policy),
            name: input.name,
            terms: input.terms.try_into()?,
        })
    }
}

/// What `servicePolicyRetire` takes.
#[derive(InputObject)]
pub struct ServicePolicyRetireInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// The id of the policy.
    pub policy: Uuid,
}

/// What `servicePolicyChooseDefault` takes.
#[derive(InputObject)]
pub struct ServicePolicyChooseDefaultInput {
    /// The same id twice has one effect; a fresh one is taken when there is none.
    pub command_id: Option<Uuid>,
    /// The id of the policy.
    pub policy: Uuid,
}

/// Which policy is tried: one of the two.
#[derive(OneofObject)]
pub enum PreviewedPolicyInput {
    /// The id of one that is saved.
    Saved(Uuid),
    /// One that is not saved yet.
    Draft(ServicePolicyTermsInput),
}

/// What `servicePolicyPreview` takes: a ticket that nobody opened.
#[derive(InputObject)]
pub struct ServicePolicyPreviewInput {
    /// Which policy is tried.
    pub policy: PreviewedPolicyInput,
    /// The ticket's type.
    #[graphql(name = "type")]
    pub kind: TicketType,
    /// The ticket's priority.
    pub priority: Priority,
    /// When the ticket is opened.
    pub opened_at: DateTime,
}

impl TryFrom<ServicePolicyPreviewInput> for Preview {
    type Error = Sentence;

    fn try_from(input: ServicePolicyPreviewInput) -> Result<Preview, Sentence> {
        Ok(Preview {
            policy: match input.policy {
                PreviewedPolicyInput::Saved(policy) => Previewed::Saved(ServicePolicyId(policy)),
                PreviewedPolicyInput::Draft(terms) => Previewed::Draft(terms.try_into()?),
            },
            kind: input.kind.into(),
            priority: input.priority.into(),
            opened_at: input.opened_at.0,
        })
    }
}
