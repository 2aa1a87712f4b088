//! Carries out what is asked over a socket, each time as a request of its own.

use super::session::Slot;
use crate::{
    graphql::{Asking, Batches, CameIn, Coming, limits},
    http::{Gateway, graphql::origin, peer::Peer},
};
use async_graphql::{Data, Executor, Request, Response, async_trait::async_trait};
use futures::stream::{self, BoxStream, StreamExt};
use kernel::Language;
use std::sync::Arc;
use uuid::Uuid;

/// Who is at the other end of a socket. Clones are cheap and share the session.
#[derive(Clone)]
pub struct Visitor {
    pub gateway: Gateway,
    pub language: Language,
    pub peer: Peer,
    /// Of the request that became the socket.
    pub id: Uuid,
    pub session: Slot,
}

impl Visitor {
    fn asked(&self, request: Request, batches: &Batches) -> Request {
        let known = self.session.get().map(|session| &session.known);
        let app = self.gateway.app.coming_from(origin(&self.peer, self.id, known));
        let coming = Coming {
            // A cookie of a page elsewhere may have come along: over a socket nobody renews by it.
            renewal: None,
            language: self.language,
            peer: self.peer.clone(),
            facing: self.gateway.facing.clone(),
            came_in: CameIn::default(),
        };
        Asking::new(app, known.cloned(), coming, batches.clone()).carried_by(request)
    }

    /// What is asked over a socket, of whatever kind, shows what its account wrote.
    fn until_own_is_seen(&self) -> impl Future<Output = ()> + use<> {
        let (app, session) = (self.gateway.app.clone(), Arc::clone(&self.session));
        async move {
            if let Some(session) = session.get() {
                app.written.wait(&session.known.caller, &app.positions).await;
            }
        }
    }
}

#[async_trait]
impl Executor for Visitor {
    async fn execute(&self, request: Request) -> Response {
        let batches = Batches::default();
        let request = self.asked(request, &batches);
        let mut response = batches.along(self.gateway.schema.execute(request)).await;
        limits::in_words(&mut response, self.language);
        response
    }

    fn execute_stream(&self, request: Request, _: Option<Arc<Data>>) -> BoxStream<'static, Response> {
        let batches = Batches::default();
        let request = self.asked(request, &batches);
        let language = self.language;
        let seen = stream::once(self.until_own_is_seen()).filter_map(async |()| None);
        let responses = seen.chain(self.gateway.schema.execute_stream(request));
        let responses = batches.along_all(responses.boxed());
        let in_words = move |mut response| {
            limits::in_words(&mut response, language);
            response
        };
        responses.map(in_words).boxed()
    }
}
