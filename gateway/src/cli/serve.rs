//! `regie serve`: up, until told to stop, and down in good order.

use super::{progress, shutdown};
use crate::{
    Application, Failure,
    boot::{Background, Hold, Installation},
    demo, http,
    settings::Settings,
};
use clap::Args;
use std::time::Duration;
use tokio::{net::TcpListener, sync::watch};

#[derive(Args)]
pub struct Serve {
    /// Make the demo company on first start, and print who can sign in.
    #[arg(long)]
    demo: bool,
}

/// Requests that are still running at the end.
const DRAIN_WITHIN: Duration = Duration::from_secs(10);

impl Serve {
    pub async fn run(self, settings: Settings) -> Result<(), Failure> {
        // First of all, so that a port in use is told at once.
        let listener = TcpListener::bind(settings.listen)
            .await
            .map_err(|source| Failure::Listen { listen: settings.listen, source })?;
        let (installation, application) = tokio::select! {
            started = start(&settings) => started?,
            () = shutdown::signal() => return Err(Failure::Interrupted),
        };
        let background = Background::start(&application, settings.checkpoints.clone());
        let outcome = self.serve(&application, listener, &settings).await;
        background.stop().await;
        let closed = installation.close(application).await;
        tracing::info!("stopped");
        outcome.and(closed)
    }

    async fn serve(&self, application: &Application, listener: TcpListener, settings: &Settings) -> Result<(), Failure> {
        let demo = if self.demo { Some(demo::make(application, &settings.data).await?) } else { None };
        let address = listener.local_addr().map_err(|error| Failure::said(error.to_string()))?;
        println!("Régie is ready: http://{address}/");
        if let Some(demo) = demo {
            print!("{demo}");
        }
        let router = http::router(application.clone(), settings.graphiql);
        let (stop, told) = watch::channel(false);
        let mut serving = tokio::spawn(http::serve(listener, router, told));
        tokio::select! {
            ended = &mut serving => return ended_early(ended),
            () = shutdown::signal() => tracing::info!("stopping: no new requests, the running ones end"),
        }
        stop.send_replace(true);
        if tokio::time::timeout(DRAIN_WITHIN, &mut serving).await.is_err() {
            serving.abort();
        }
        Ok(())
    }
}

async fn start(settings: &Settings) -> Result<(Installation, Application), Failure> {
    let installation = Installation::open(settings, Hold::Own).await?;
    let application = installation.connect().await?;
    let bar = progress::counting("rebuilding read models whose shape changed:");
    projections::runtime::rebuild_what_changed_shape(application.journal(), application.holder, |model, events| {
        bar.set_message(model);
        bar.set_position(events);
    })
    .await?;
    bar.finish_and_clear();
    Ok((installation, application))
}

fn ended_early(ended: Result<std::io::Result<()>, tokio::task::JoinError>) -> Result<(), Failure> {
    let why = match ended {
        Ok(Ok(())) => "it was told to".to_owned(),
        Ok(Err(error)) => error.to_string(),
        Err(error) => error.to_string(),
    };
    Err(Failure::said(format!("the web server ended: {why}")))
}
