//! A day, a month or a year is over: what was invoiced in it is summed and sealed to the closing before. Asked for by the
//! calendar, or by a person who is early.

use super::register_of;
use crate::{Action, Caller, CommandError, Module, Request, Runtime, tenant::today};
use domain::register::{self, Closing, Period, Register, Series};
use journal::Receipt;
use kernel::CommandId;
use serde::Serialize;
use sha2::{Digest, Sha256};
use std::fmt::Write;

#[derive(Clone, Debug, Serialize)]
pub struct ClosePeriod {
    pub command: CommandId,
    pub series: Series,
    pub period: Period,
}

pub async fn close_period(
    runtime: &Runtime,
    caller: &Caller,
    input: ClosePeriod,
) -> Result<Receipt, CommandError> {
    let permit = caller.of_the_team_may(Module::Accounting, Action::Validate);
    let request = Request {
        command: input.command,
        name: "register.close_period",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            let today = today(work).await?;
            let id = register_of(work.tenant, input.series);
            let register = work.look::<Register>(id).await?;
            let closing = register.closing(input.series, input.period);
            let closing = closing.map_err(CommandError::refused)?;
            let close = register::ClosePeriod {
                series: input.series,
                period: input.period,
                today,
                fingerprint: fingerprint(&closing),
                closing,
            };
            work.decide::<Register>(id, close).await.map(drop)
        })
        .await
}

/// SHA-256 of the closing as it is written out, in hexadecimal.
pub fn fingerprint(closing: &Closing) -> String {
    let digest = Sha256::digest(closing.written_out().as_bytes());
    digest.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}
