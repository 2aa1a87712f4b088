//! Who asks, in which language, and what a resolver may reach.

use super::{
    batches::Batches,
    errors::{self, Sentence, UserError},
    loaders::Loader,
};
use crate::{
    Application,
    http::{Facing, peer::Peer},
};
use async_graphql::{Context, Request, Result, dataloader::DataLoader};
use commands::{Action, Caller, Module, Runtime, Whose};
use futures::future::{BoxFuture, FutureExt};
use kernel::{AccountId, Language, TenantId};
use projections::{Readers, Scope, Sees, runtime::Snapshot};
use std::{sync::Arc, time::Duration};
use tracing::Instrument;
use uuid::Uuid;

/// One request's own: put into its data by `http`.
pub struct Asking {
    pub app: Application,
    /// None until somebody signed in.
    pub caller: Option<Caller>,
    pub language: Language,
    /// The session that asks.
    pub session: Option<Uuid>,
    /// What renews it, of the cookie.
    pub renewal: Option<String>,
    /// Where the request comes from.
    pub peer: Peer,
    pub facing: Arc<Facing>,
}

impl Asking {
    /// The request with what its resolvers reach.
    pub fn carried_by(self, request: Request, batches: &Batches) -> Request {
        let request = match self.loader(batches.clone()) {
            Some(loader) => request.data(loader),
            None => request,
        };
        request.data(Arc::new(self))
    }

    fn loader(&self, batches: Batches) -> Option<DataLoader<Loader>> {
        let scope = scope_of(self.caller.as_ref()?);
        let loader = Loader {
            readers: self.app.readers.clone(),
            runtime: self.app.runtime.clone(),
            scope,
            caller: self.caller.clone(),
            outbox: self.app.outbox.clone(),
            presences: self.app.agents.presences.clone(),
        };
        // What the batches ask is part of the request that they are for.
        let begin = move |batch: BoxFuture<'static, ()>| batches.add(batch.in_current_span().boxed());
        Some(DataLoader::new(loader, begin).delay(Duration::ZERO))
    }

    pub fn caller(&self) -> Result<&Caller> {
        self.caller
            .as_ref()
            .ok_or_else(|| errors::not_signed_in(self.language))
    }

    /// For what a person does about themselves, and no program in their name.
    pub fn person(&self) -> Result<(&Caller, AccountId)> {
        let caller = self.caller()?;
        if caller.granted.is_some() {
            return Err(errors::denied(self.language));
        }
        let account = caller
            .account()
            .ok_or_else(|| errors::not_signed_in(self.language))?;
        Ok((caller, account))
    }

    pub fn told(&self, sentence: &Sentence) -> UserError {
        UserError::of(sentence, self.language)
    }

    pub fn runtime(&self) -> &Runtime {
        &self.app.runtime
    }

    pub fn readers(&self) -> &Readers {
        &self.app.readers
    }

    pub fn tenant(&self) -> Result<TenantId> {
        Ok(self.caller()?.tenant)
    }

    /// What the caller sees of a module; refused where the role sees nothing of it.
    pub fn scope(&self, module: Module) -> Result<Scope> {
        let caller = self.caller()?;
        caller
            .may(module, Action::See)
            .map_err(|_| errors::denied(self.language))?;
        Ok(scope_in(caller, module))
    }

    /// For what is told without asking whose work it is: refused where the right reaches one's own work alone.
    pub fn reaches_everything(&self, module: Module) -> Result<()> {
        match self.scope(module)?.work_of {
            None => Ok(()),
            Some(_) => Err(errors::denied(self.language)),
        }
    }

    /// Whose data the caller sees, whatever the module: for what is checked against the table module by module.
    pub fn everything_seen(&self) -> Result<Scope> {
        Ok(scope_of(self.caller()?))
    }

    pub async fn snapshot(&self, module: Module) -> Result<Snapshot> {
        let scope = self.scope(module)?;
        self.readers()
            .snapshot(scope)
            .await
            .map_err(|error| errors::edge(self.language, &error))
    }

    /// For what a client's or a partner's account must never see.
    pub fn is_of_the_team(&self) -> bool {
        self.caller
            .as_ref()
            .is_some_and(|caller| caller.whose() == Whose::Everybodys)
    }

    /// What work costs the agency and what is left of its price: never a client's to see.
    pub fn sees_costs(&self) -> bool {
        self.is_of_the_team() && self.scope(Module::Accounting).is_ok()
    }

    /// What only the team sees of a module: its settings.
    pub fn of_the_team(&self, module: Module) -> Result<()> {
        self.scope(module)?;
        if self.is_of_the_team() {
            Ok(())
        } else {
            Err(errors::denied(self.language))
        }
    }

    /// With a reference number, for whatever a caller cannot help.
    pub fn edge<E: std::fmt::Display>(&self) -> impl Fn(E) -> async_graphql::Error {
        let language = self.language;
        move |error| errors::edge(language, &error)
    }
}

/// Whose data a caller sees.
pub fn scope_of(caller: &Caller) -> Scope {
    Scope {
        tenant: caller.tenant,
        sees: match caller.whose() {
            Whose::Everybodys => Sees::Everybody,
            Whose::Company(client) => Sees::Company(client),
            Whose::ClientsOf(partner) => Sees::ClientsOf(partner),
        },
        work_of: None,
    }
}

/// And of a module, as far as the role's right goes there.
pub fn scope_in(caller: &Caller, module: Module) -> Scope {
    Scope {
        work_of: caller.work_of(module),
        ..scope_of(caller)
    }
}

pub trait Ask {
    fn asking(&self) -> Result<&Asking>;
    fn loader(&self, module: Module) -> Result<&DataLoader<Loader>>;
}

impl Ask for Context<'_> {
    fn asking(&self) -> Result<&Asking> {
        Ok(self.data::<Arc<Asking>>()?.as_ref())
    }

    /// Relations are read in batches, within the same rights as everything else.
    fn loader(&self, module: Module) -> Result<&DataLoader<Loader>> {
        self.asking()?.scope(module)?;
        self.data::<DataLoader<Loader>>()
    }
}
