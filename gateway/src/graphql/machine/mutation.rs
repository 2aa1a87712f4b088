//! What may be asked of a machine.

use super::{
    SHOWN, input,
    payload::{MachineExpectPayload, MachinePayload},
};
use crate::graphql::{context::Ask, outcome::Outcome};
use agent_protocol::EnrolmentCode;
use async_graphql::{Context, Object, Result};
use commands::machine::{
    AssignMachine, Code, IgnoreSilence, RevokeMachine, WatchSilence, assign_machine, code_of, expect_machine,
    ignore_silence, revoke_machine, watch_silence,
};

#[derive(Default)]
pub struct MachineMutation;

#[Object]
impl MachineMutation {
    /// A machine that is to be looked after, and the code that enrols it, once.
    async fn machine_expect(
        &self,
        ctx: &Context<'_>,
        input: input::MachineExpectInput,
    ) -> Result<MachineExpectPayload> {
        let asking = ctx.asking()?;
        let (tenant, command) = (asking.tenant()?, input.command());
        let code = code_of(asking.runtime(), tenant, command).await;
        let Code { secret, machine } = code.map_err(asking.edge())?;
        let expect = input.into_use_case(command, machine);
        let done = expect_machine(asking.runtime(), asking.caller()?, expect).await;
        let issuer = match &done {
            Ok(_) => Some(asking.app.agents.issuer(tenant).await.map_err(asking.edge())?),
            Err(_) => None,
        };
        let outcome = Outcome::of(asking, done, SHOWN).await?;
        let code = issuer.and_then(|issuer| EnrolmentCode::new(&secret, issuer.fingerprint().ok()?).ok());
        let code = code.map(|code| code.to_string());
        Ok(MachineExpectPayload::of(machine.0, code, outcome))
    }

    /// It is another company's, or the agency's own.
    async fn machine_assign(
        &self,
        ctx: &Context<'_>,
        input: input::MachineAssignInput,
    ) -> Result<MachinePayload> {
        let asking = ctx.asking()?;
        let machine = input.machine;
        let assign = AssignMachine::from(input);
        let done = assign_machine(asking.runtime(), asking.caller()?, assign).await;
        let outcome = Outcome::of(asking, done, SHOWN).await?;
        Ok(MachinePayload::of(machine, outcome))
    }

    /// Its silence opens a ticket of its company from now on.
    async fn machine_watch_silence(
        &self,
        ctx: &Context<'_>,
        input: input::MachineWatchSilenceInput,
    ) -> Result<MachinePayload> {
        let asking = ctx.asking()?;
        let machine = input.machine;
        let watch = WatchSilence::from(input);
        let done = watch_silence(asking.runtime(), asking.caller()?, watch).await;
        let outcome = Outcome::of(asking, done, SHOWN).await?;
        Ok(MachinePayload::of(machine, outcome))
    }

    /// Its silence opens no ticket any more; those that are open stay.
    async fn machine_ignore_silence(
        &self,
        ctx: &Context<'_>,
        input: input::MachineIgnoreSilenceInput,
    ) -> Result<MachinePayload> {
        let asking = ctx.asking()?;
        let machine = input.machine;
        let ignore = IgnoreSilence::from(input);
        let done = ignore_silence(asking.runtime(), asking.caller()?, ignore).await;
        let outcome = Outcome::of(asking, done, SHOWN).await?;
        Ok(MachinePayload::of(machine, outcome))
    }

    /// It is heard no more, from its next word on.
    async fn machine_revoke(
        &self,
        ctx: &Context<'_>,
        input: input::MachineRevokeInput,
    ) -> Result<MachinePayload> {
        let asking = ctx.asking()?;
        let machine = input.machine;
        let revoke = RevokeMachine::from(input);
        let done = revoke_machine(asking.runtime(), asking.caller()?, revoke).await;
        let outcome = Outcome::of(asking, done, SHOWN).await?;
        Ok(MachinePayload::of(machine, outcome))
    }
}
