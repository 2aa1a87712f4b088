//! Who may see a file: whoever may see the thing that it is attached to. Asked again each time a file is opened.

use crate::{Application, graphql::context::scope_of};
use commands::{Action, Caller, Module, Whose, file::Readable};
use projections::{
    companies::{Thing, concerned},
    runtime::ProjectionError,
};

/// A new kind of thing that has files is one line here; whose it is says `projections::companies`.
fn module_of(kind: &str) -> Option<Module> {
    Some(match kind {
        "client" => Module::Clients,
        "contract" => Module::Contracts,
        "supplier_invoice" => Module::Accounting,
        "ticket" | "mail" => Module::Tickets,
        _ => return None,
    })
}

/// What is attached to nothing is seen by nobody.
pub async fn may_see(app: &Application, caller: &Caller, file: &Readable) -> Result<bool, ProjectionError> {
    let Some(about) = &file.about else {
        return Ok(false);
    };
    let allowed = module_of(&about.kind).is_some_and(|module| caller.may(module, Action::See).is_ok());
    if !allowed {
        return Ok(false);
    }
    if caller.whose() == Whose::Everybodys {
        return Ok(true);
    }
    if file.internal {
        return Ok(false);
    }
    let thing = Thing {
        tenant: caller.tenant,
        kind: about.kind.clone(),
        id: about.id,
    };
    let found = concerned(&app.journal().pools.follower, [thing.clone()]).await?;
    let sees = scope_of(caller).sees;
    Ok(found.get(&thing).is_some_and(|whose| whose.is_seen_by(sees)))
}
