//! Who asks, in which language, and what a resolver may reach.

use super::{
    batches::Batches,
    errors::{self, Sentence, UserError},
    loaders::Loader,
};
use crate::{
    Application,
    http::{Facing, peer::Peer},
    identity::Known,
};
use async_graphql::{Context, Request, Result, dataloader::DataLoader};
use commands::{Action, Caller, Module, Runtime, Whose};
use futures::future::{BoxFuture, FutureExt};
use kernel::{AccountId, Language, TenantId};
use projections::{Readers, Scope, Sees, runtime::Snapshot};
use std::{
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};
use tracing::Instrument;
use uuid::Uuid;

/// Where a request comes from, and what it brought.
pub struct Coming {
    pub language: Language,
    /// What renews a session, of the cookie.
    pub renewal: Option<String>,
    pub peer: Peer,
    pub facing: Arc<Facing>,
    pub came_in: CameIn,
}

/// Whom a request let in: nothing of it is done in their name, but what it brought along is answered to them. Clones
/// share it.
#[derive(Clone, Default)]
pub struct CameIn(Arc<Mutex<Vec<Known>>>);

impl CameIn {
    pub fn note(&self, known: Known) {
        self.people().push(known);
    }

    /// Nobody, where one document let in several: what came along is of one of them.
    pub fn whom(&self) -> Option<Known> {
        match &self.people()[..] {
            [known] => Some(known.clone()),
            _ => None,
        }
    }

    fn people(&self) -> MutexGuard<'_, Vec<Known>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// One request's own: put into its data by `http`.
pub struct Asking {
    pub app: Application,
    pub language: Language,
    pub renewal: Option<String>,
    pub peer: Peer,
    pub facing: Arc<Facing>,
    pub came_in: CameIn,
    /// None until somebody signed in.
    known: Option<Reading>,
}

/// Somebody who is known, and what reads for them.
struct Reading {
    known: Known,
    loader: DataLoader<Loader>,
}

impl Asking {
    pub fn new(app: Application, known: Option<Known>, coming: Coming, batches: Batches) -> Asking {
        Asking {
            known: known.map(|known| Reading::of(known, &app, batches)),
            came_in: coming.came_in,
            app,
            language: coming.language,
            renewal: coming.renewal,
            peer: coming.peer,
            facing: coming.facing,
        }
    }

    /// The request with what its resolvers reach.
    pub fn carried_by(self, request: Request) -> Request {
        request.data(Arc::new(self))
    }

    /// Who asks, where it is somebody.
    pub fn somebody(&self) -> Option<&Caller> {
        self.known.as_ref().map(|reading| &reading.known.caller)
    }

    /// The session that asks.
    pub fn session(&self) -> Option<Uuid> {
        self.known.as_ref().and_then(|reading| reading.known.session)
    }

    /// What reads for the caller, whatever the module: for what is checked against the table by itself.
    pub fn loader(&self) -> Result<&DataLoader<Loader>> {
        let reading = self.known.as_ref().map(|reading| &reading.loader);
        reading.ok_or_else(|| errors::not_signed_in(self.language))
    }

    pub fn caller(&self) -> Result<&Caller> {
        self.somebody()
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
        self.somebody()
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

impl Reading {
    fn of(known: Known, app: &Application, batches: Batches) -> Reading {
        let loader = Loader {
            readers: app.readers.clone(),
            runtime: app.runtime.clone(),
            scope: scope_of(&known.caller),
            caller: known.caller.clone(),
            outbox: app.outbox.clone(),
            presences: app.agents.presences.clone(),
        };
        // What the batches ask is part of the request that they are for.
        let begin = move |batch: BoxFuture<'static, ()>| batches.add(batch.in_current_span().boxed());
        Reading {
            loader: DataLoader::new(loader, begin).delay(Duration::ZERO),
            known,
        }
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
        let asking = self.asking()?;
        asking.scope(module)?;
        asking.loader()
    }
}
