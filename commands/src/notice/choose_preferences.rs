//! By which ways a person wants to hear of what, and when their digest comes.

use crate::{Caller, CommandError, Request, Runtime};
use domain::notice::{self, Notices, Preferences};
use journal::Receipt;
use kernel::{AccountId, CommandId};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct ChoosePreferences {
    pub command: CommandId,
    pub account: AccountId,
    pub preferences: Preferences,
}

pub async fn choose_preferences(
    runtime: &Runtime,
    caller: &Caller,
    input: ChoosePreferences,
) -> Result<Receipt, CommandError> {
    let permit = caller.own(input.account);
    let request = Request {
        command: input.command,
        name: "notice.choose_preferences",
        body: &input,
    };
    runtime
        .run(permit, request, async |work, input| {
            let preferences = input.preferences.clone();
            let choose = notice::ChoosePreferences { preferences };
            work.decide::<Notices>(input.account.0, choose).await.map(drop)
        })
        .await
}
