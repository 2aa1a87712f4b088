//! The signals that ask for an end: heard from the first moment on, and remembered.

use tokio::{
    signal::unix::{SignalKind, signal},
    sync::watch,
};

/// True once SIGINT or SIGTERM came.
pub type Stop = watch::Receiver<bool>;

pub fn listen() -> Stop {
    let (tell, told) = watch::channel(false);
    tokio::spawn(async move {
        either().await;
        tell.send_replace(true);
        tell.closed().await;
    });
    told
}

pub async fn asked(mut stop: Stop) {
    let _ = stop.wait_for(|stop| *stop).await; // an error: the listener is gone, and so is the program
}

async fn either() {
    match (signal(SignalKind::interrupt()), signal(SignalKind::terminate())) {
        (Ok(mut interrupt), Ok(mut terminate)) => tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        },
        // Without handlers the system ends the program itself.
        (Err(_), _) | (_, Err(_)) => std::future::pending().await,
    }
}
