//! What runs beside the callers: read models, processes, the sealer, letters, and the wake-ups between programs.

use super::{Application, sealing};
use crate::{
    agents::RecordQueue,
    files,
    identity::sweep,
    mail::{Follow, Imap, ImapSettings, Lmtp, Sender, Transport},
};
use jiff::SignedDuration;
use journal::seal::{CheckpointFolder, Sealer};
use std::{path::PathBuf, time::Duration};
use tokio::{net::TcpListener, sync::watch, task::JoinSet};

const STOP_WITHIN: Duration = Duration::from_secs(10);

/// Where what runs beside the callers reaches out to.
pub struct Outside {
    pub checkpoints: PathBuf,
    pub mail: Transport,
    pub mail_from: String,
    /// How long a letter waits for more to tell.
    pub mail_quiet: SignedDuration,
    /// Where mail is fetched.
    pub imap: Option<ImapSettings>,
    /// Where a mail server brings it.
    pub lmtp: Option<TcpListener>,
    /// Where machines speak.
    pub agents: Option<TcpListener>,
    /// Seconds from one measurement of a machine to the next.
    pub agents_every: u32,
    /// Where what they bring waits to be kept.
    pub queue: Option<RecordQueue>,
    /// How many parcels of it this program keeps at once.
    pub workers: usize,
    /// What links in letters begin with.
    pub public_url: String,
}

pub struct Background {
    stop: watch::Sender<bool>,
    /// End by themselves once told, and release what they hold.
    tasks: JoinSet<()>,
    /// Hold nothing: they are cut off.
    wakes: JoinSet<()>,
}

impl Background {
    pub fn start(application: &Application, outside: Outside) -> Background {
        let mut background = Background::following(application);
        let journal = application.journal().clone();
        let folder = CheckpointFolder::at(outside.checkpoints);
        let sealer = Sealer::new(
            journal.clone(),
            application.signing.clone(),
            folder,
            application.holder,
        );
        let told = background.stop.subscribe();
        background.tasks.spawn(application.changes.clone().run(told));
        let stop = background.stop.subscribe();
        background.tasks.spawn(sealing::run(journal, sealer, stop.into()));
        let stop = background.stop.subscribe();
        let swept = application.journal().clone();
        background.tasks.spawn(sweep::run(swept, stop.into()));
        let stop = background.stop.subscribe();
        let kept = application.files.clone();
        background.tasks.spawn(files::sweep::run(kept, stop.into()));
        let letters = Sender {
            app: application.clone(),
            transport: outside.mail,
            from: outside.mail_from,
            public_url: outside.public_url,
        };
        let stop = background.stop.subscribe();
        background.tasks.spawn(letters.run(stop.into()));
        let follow = Follow {
            runtime: application.runtime.clone(),
            outbox: application.outbox.clone(),
            holder: application.holder,
            quiet: outside.mail_quiet,
        };
        let stop = background.stop.subscribe();
        background.tasks.spawn(follow.run(stop.into()));
        if let Some(listener) = outside.agents {
            let agents = application.agents.clone().measuring_every(outside.agents_every);
            let agents = agents.through(outside.queue, outside.workers);
            let stop = background.stop.subscribe();
            background.tasks.spawn(agents.listen(listener, stop.into()));
        }
        background.take_mail_in(application, outside.imap, outside.lmtp);
        background
    }

    /// By the ways that were named.
    fn take_mail_in(
        &mut self,
        application: &Application,
        imap: Option<ImapSettings>,
        lmtp: Option<TcpListener>,
    ) {
        if let Some(settings) = imap {
            let inbound = application.inbound.clone();
            let stop = self.stop.subscribe();
            self.tasks.spawn(Imap { inbound, settings }.run(stop.into()));
        }
        if let Some(listener) = lmtp {
            let inbound = application.inbound.clone();
            let stop = self.stop.subscribe();
            self.tasks.spawn(Lmtp { inbound, listener }.run(stop.into()));
        }
    }

    /// Without the sealer: for commands that add to the journal and leave sealing to `serve`.
    pub fn following(application: &Application) -> Background {
        let (stop, told) = watch::channel(false);
        let mut tasks = JoinSet::new();
        tasks.spawn(application.follower().run(told.clone()));
        tasks.spawn(commands::processes::run_all(application.runtime.clone(), told));
        Background {
            stop,
            tasks,
            wakes: wakes(application),
        }
    }

    /// For what adds to the journal and leaves everything else to `serve`, which hears of it at once.
    pub fn telling(application: &Application) -> Background {
        Background {
            stop: watch::Sender::new(false),
            tasks: JoinSet::new(),
            wakes: wakes(application),
        }
    }

    /// Leases are released, so that the next start need not wait for them.
    pub async fn stop(mut self) {
        self.stop.send_replace(true);
        let ended = async { while self.tasks.join_next().await.is_some() {} };
        if tokio::time::timeout(STOP_WITHIN, ended).await.is_err() {
            tracing::warn!("some background work did not end in time and was cut off");
        }
        self.wakes.shutdown().await;
    }
}

fn wakes(application: &Application) -> JoinSet<()> {
    let (wake, pools) = (
        application.journal().wake.clone(),
        application.journal().pools.clone(),
    );
    let mut wakes = JoinSet::new();
    let (passing, written_by) = (application.journal().passing.clone(), pools.clone());
    wakes.spawn(async move {
        if let Err(error) = passing.write_down(written_by).await {
            tracing::warn!(%error, "how far followers are is no longer written down at once");
        }
    });
    let (telling, told_from) = (wake.clone(), pools.clone());
    wakes.spawn(async move {
        if let Err(error) = telling.tell_other_processes(told_from).await {
            tracing::warn!(%error, "other processes are no longer woken; they poll");
        }
    });
    wakes.spawn(async move {
        if let Err(error) = wake.hear_other_processes(pools).await {
            tracing::warn!(%error, "other processes are no longer heard; polling");
        }
    });
    wakes
}
