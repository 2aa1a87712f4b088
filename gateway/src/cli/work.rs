//! `regie work`: keeps what machines brought and waits in the queue, beside the servers that took it, until told to stop.

use super::shutdown::Stop;
use crate::{Application, Failure, agents::RecordQueue, boot::Background, settings::Settings};

pub async fn run(app: &Application, settings: &Settings, stop: Stop) -> Result<(), Failure> {
    let Some(address) = settings.queue.as_deref() else {
        let why = "name the queue to work from: nats://user:password@host:4222";
        return Err(Failure::setting("REGIE_QUEUE", why));
    };
    let queue = RecordQueue::open(address).await?;
    let background = Background::telling(app);
    println!("Régie works.");
    let agents = app.agents.clone().through(Some(queue), settings.workers.max(1));
    agents.work(stop.into()).await;
    background.stop().await;
    Ok(())
}
