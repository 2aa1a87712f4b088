//! AU1: sign-ins that were refused, for accounts that exist. They are written down behind the answer, so that its time
//! tells nobody whether there is such an account; and the first of a window, the fifth, from which on one waits, then the
//! twenty-fifth and so on: a flood of wrong passwords is told, and is no flood of acts.

use super::{Identity, throttle::Counted};
use commands::{
    Runtime,
    audit::{Act, Outcome, record},
};
use domain::refusals;
use journal::JournalError;
use kernel::{AccountId, Actor, TenantId};

pub const SIGN_IN: &str = "identity.sign_in";

refusals! {
    /// As the audit has it.
    RefusedSignIn {
        WrongPassword => "identity.wrong_password", Some("password"),
            "Un mot de passe qui n'est pas le bon a été essayé.",
            "A wrong password was tried.";
        WrongCode => "identity.wrong_code", Some("code"),
            "Un code qui n'est pas le bon a été essayé.",
            "A wrong code was tried.";
        TooManyAttempts { tried: i32 } => "identity.too_many_attempts", None,
            "{tried} essais de suite ont échoué : le prochain doit attendre.",
            "{tried} attempts in a row have failed: the next one has to wait.";
    }
}

/// From this one on there is a wait.
const WAITS_FROM: i32 = 5;

impl Identity {
    /// Returns at once.
    pub(super) fn refused_sign_in(
        &self,
        runtime: &Runtime,
        (tenant, account): (TenantId, AccountId),
        counted: Counted,
        why: RefusedSignIn,
    ) {
        let (runtime, throttle) = (runtime.clone(), self.throttle.clone());
        tokio::spawn(async move {
            let written = async {
                let tried = throttle.failures(&counted).await?;
                match worth_writing(tried, why) {
                    Some(why) => write_down(&runtime, tenant, account, &why).await,
                    None => Ok(()),
                }
            };
            if let Err(error) = written.await {
                tracing::warn!(%error, %account, "a refused sign-in was not written down");
            }
        });
    }
}

fn worth_writing(tried: i32, why: RefusedSignIn) -> Option<RefusedSignIn> {
    match tried {
        1 => Some(why),
        tried if tried >= WAITS_FROM && is_power_of_five(tried) => {
            Some(RefusedSignIn::TooManyAttempts { tried })
        }
        _ => None,
    }
}

fn is_power_of_five(number: i32) -> bool {
    std::iter::successors(Some(1_i32), |power| power.checked_mul(5)).any(|power| power == number)
}

async fn write_down(
    runtime: &Runtime,
    tenant: TenantId,
    account: AccountId,
    why: &RefusedSignIn,
) -> Result<(), JournalError> {
    let act = Act {
        tenant,
        actor: Actor::Person(account),
        name: SIGN_IN,
        about: vec![account.0],
        outcome: Outcome::Refused(why),
    };
    let written = record(runtime, act).await;
    written.map_err(|error| JournalError::Input(error.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ten_thousand_wrong_passwords_are_a_handful_of_acts() {
        let written =
            (1..=10_000).filter(|tried| worth_writing(*tried, RefusedSignIn::WrongPassword).is_some());
        assert_eq!(written.collect::<Vec<_>>(), [1, 5, 25, 125, 625, 3125]);
        let waits = RefusedSignIn::TooManyAttempts { tried: 5 };
        assert_eq!(worth_writing(5, RefusedSignIn::WrongPassword), Some(waits));
    }
}
