//! `regie serve`: up, until told to stop, and down in good order.

use super::{
    progress,
    shutdown::{self, Stop},
};
use crate::{
    Application, Failure,
    agents::RecordQueue,
    boot::{Background, Hold, Installation, Outside},
    demo,
    graphql::Checked,
    http::{self, documents::Documents},
    mail::Transport,
    settings::Settings,
};
use clap::Args;
use std::{net::SocketAddr, time::Duration};
use tokio::net::TcpListener;

#[derive(Args)]
pub struct Serve {
    /// Make the demo company on first start, and print who can sign in.
    #[arg(long)]
    demo: bool,
}

/// Requests that are still running at the end.
const DRAIN_WITHIN: Duration = Duration::from_secs(10);

impl Serve {
    pub async fn run(self, settings: &Settings, stop: Stop) -> Result<(), Failure> {
        // First of all, so that a port in use, a wrong certificate or a wrong document is told at once.
        let tls = http::Tls::open(&settings.edge.tls)?;
        let documents = Documents::read(settings.documents.as_deref(), settings.only_documents)?;
        let listener = TcpListener::bind(settings.listen)
            .await
            .map_err(|source| Failure::Listen {
                listen: settings.listen,
                source,
            })?;
        let settings = &settings.clone().listening_on(address_of(&listener)?);
        let outside = Outside {
            checkpoints: settings.checkpoints.clone(),
            mail: Transport::of(&settings.mail)?,
            mail_from: settings.mail.from.clone(),
            mail_quiet: settings.mail.quiet,
            imap: settings.mail.imap.clone(),
            lmtp: match settings.mail.lmtp {
                Some(listen) => Some(listening(listen, "REGIE_MAIL_LMTP").await?),
                None => None,
            },
            agents: match settings.agents {
                Some(listen) => Some(listening(listen, "REGIE_AGENTS").await?),
                None => None,
            },
            agents_every: settings.agents_every,
            queue: match settings.queue.as_deref() {
                Some(address) => Some(RecordQueue::open(address).await?),
                None => None,
            },
            workers: settings.workers,
            public_url: settings.public_url.clone(),
        };
        let (installation, application) = tokio::select! {
            started = start(settings) => started?,
            () = shutdown::asked(stop.clone()) => return Err(Failure::Interrupted),
        };
        let background = Background::start(&application, outside);
        let outcome = self.welcome(&application, settings, stop.clone()).await;
        let outcome = match outcome {
            Ok(()) => {
                let router = http::router(application.clone(), facing(settings, documents));
                let listening = http::Listening {
                    tls,
                    sockets: settings.edge.sockets,
                };
                serve(router, listener, listening, stop).await
            }
            Err(failure) => Err(failure),
        };
        background.stop().await;
        let closed = installation.close(application).await;
        tracing::info!("stopped");
        outcome.and(closed)
    }

    async fn welcome(
        &self,
        application: &Application,
        settings: &Settings,
        stop: Stop,
    ) -> Result<(), Failure> {
        let demo = tokio::select! {
            made = self.demo(application, settings) => made?,
            () = shutdown::asked(stop) => return Err(Failure::Interrupted),
        };
        println!("Régie is ready: {}/", settings.edge.tls.address(settings.listen));
        if let Some(demo) = demo {
            print!("{demo}");
        }
        Ok(())
    }

    async fn demo(
        &self,
        application: &Application,
        settings: &Settings,
    ) -> Result<Option<demo::Demo>, Failure> {
        match self.demo {
            true => demo::make(application, &settings.data).await.map(Some),
            false => Ok(None),
        }
    }
}

async fn start(settings: &Settings) -> Result<(Installation, Application), Failure> {
    let installation = Installation::open(settings, Hold::Own).await?;
    let application = installation.connect().await?;
    let bar = progress::counting("rebuilding read models whose shape changed:");
    projections::runtime::rebuild_what_changed_shape(
        application.journal(),
        application.holder,
        |model, events| {
            bar.set_message(model);
            bar.set_position(events);
        },
    )
    .await?;
    bar.finish_and_clear();
    Ok((installation, application))
}

async fn serve(
    router: axum::Router,
    listener: TcpListener,
    listening: http::Listening,
    stop: Stop,
) -> Result<(), Failure> {
    let mut serving = tokio::spawn(http::serve_with(listener, router, listening, stop.clone()));
    tokio::select! {
        ended = &mut serving => return ended_early(ended),
        () = shutdown::asked(stop) => tracing::info!("stopping: no new requests, the running ones end"),
    }
    if tokio::time::timeout(DRAIN_WITHIN, &mut serving).await.is_err() {
        serving.abort();
    }
    Ok(())
}

async fn listening(listen: SocketAddr, setting: &str) -> Result<TcpListener, Failure> {
    let listener = TcpListener::bind(listen).await;
    listener.map_err(|error| Failure::setting(setting, format!("{listen} cannot be listened on: {error}")))
}

fn address_of(listener: &TcpListener) -> Result<SocketAddr, Failure> {
    listener
        .local_addr()
        .map_err(|error| Failure::said(error.to_string()))
}

fn facing(settings: &Settings, documents: Documents) -> http::Facing {
    http::Facing {
        pages: http::Pages {
            explorer: settings.graphiql,
            source_url: settings.source_url.clone(),
        },
        public_url: settings.public_url.clone(),
        trusted_proxies: settings.trusted_proxies.clone(),
        edge: http::Edge {
            origins: settings.edge.origins.clone(),
            introspection: settings.edge.introspection,
            metrics_token: settings.edge.metrics_token.clone(),
            mail_hook: settings.mail.hook.clone(),
            traced: settings.edge.otlp.is_some(),
        },
        documents,
        checked: Checked::default(),
    }
}

fn ended_early(ended: Result<std::io::Result<()>, tokio::task::JoinError>) -> Result<(), Failure> {
    match ended {
        // Told to stop, and nothing was left to drain.
        Ok(Ok(())) => Ok(()),
        Ok(Err(error)) => Err(Failure::said(format!("the web server ended: {error}"))),
        Err(error) => Err(Failure::said(format!("the web server ended: {error}"))),
    }
}
