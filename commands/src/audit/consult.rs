//! Sensitive data, and how looking at it is named in the audit. Looking is refused or allowed like any act, and either
//! is written down before anything is shown.

use super::{Act, Outcome, record};
use crate::{Action, Caller, CommandError, Module, Runtime, runtime::Asker};
use uuid::Uuid;

/// What is not looked at without a trace. A person's own account is theirs to see, and leaves none.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Consulted {
    /// The acts of an agency, page by page.
    Acts,
    /// The acts of an agency, taken out as a file.
    ActsExport,
    /// Somebody else's account: name, mail address, role.
    Account,
    /// Who has an account, page by page.
    Accounts,
    /// What happened to somebody's account, or to the agency's own settings.
    AccountHistory,
    /// A bank against its movements and their reasons, as finance checks it.
    Reconciliation,
    /// The accounting entries of a period, taken out as a file.
    Entries,
    /// The whole history of an agency, taken out as a file.
    TenantExport,
    /// The keys that open what people wrote.
    KeysExport,
}

pub struct Sensitive {
    pub what: Consulted,
    /// In the audit, and frozen.
    pub name: &'static str,
    /// Whoever may see this module may look.
    pub module: Module,
}

/// The one list; a new line is all that more of it takes.
pub const SENSITIVE: [Sensitive; 9] = [
    sensitive(Consulted::Acts, "audit.consult_acts", Module::Audit),
    sensitive(Consulted::ActsExport, "audit.export_acts", Module::Audit),
    sensitive(Consulted::Account, "account.consult_account", Module::Accounts),
    sensitive(Consulted::Accounts, "account.consult_accounts", Module::Accounts),
    sensitive(
        Consulted::AccountHistory,
        "account.consult_history",
        Module::Accounts,
    ),
    sensitive(
        Consulted::Reconciliation,
        "hour_bank.consult_reconciliation",
        Module::HourBanks,
    ),
    sensitive(Consulted::Entries, "invoice.export_entries", Module::Accounting),
    sensitive(Consulted::TenantExport, "tenant.export_history", Module::Accounts),
    sensitive(Consulted::KeysExport, "tenant.export_keys", Module::Accounts),
];

const fn sensitive(what: Consulted, name: &'static str, module: Module) -> Sensitive {
    Sensitive { what, name, module }
}

impl Consulted {
    fn line(self) -> &'static Sensitive {
        let line = SENSITIVE.iter().find(|line| line.what == self);
        line.unwrap_or(&SENSITIVE[0])
    }
}

/// Whether the caller may look, written down either way. What a client's or a partner's account sees is its own data:
/// none of this is for them.
pub async fn consult(
    runtime: &Runtime,
    caller: &Caller,
    what: Consulted,
    about: Vec<Uuid>,
) -> Result<(), CommandError> {
    let line = what.line();
    match caller.of_the_team_may(line.module, Action::See) {
        Ok(_) => {
            let act = Act {
                tenant: caller.tenant,
                actor: caller.actor.clone(),
                name: line.name,
                about,
                outcome: Outcome::Consulted,
            };
            record(runtime, act).await
        }
        Err(denied) => {
            let asker = Asker::new(caller.tenant, caller.actor.clone());
            Err(runtime
                .refused(&asker, line.name, None, about, denied.into())
                .await)
        }
    }
}
