//! The signals that ask for an end.

use tokio::signal::unix::{SignalKind, signal as listen};

/// Returns once SIGINT or SIGTERM came.
pub async fn signal() {
    match (listen(SignalKind::interrupt()), listen(SignalKind::terminate())) {
        (Ok(mut interrupt), Ok(mut terminate)) => tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        },
        // Without handlers the system ends the program itself.
        (Err(_), _) | (_, Err(_)) => std::future::pending().await,
    }
}
