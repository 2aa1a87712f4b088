//! Who found a free writer writes what waits, on their own task and only until they are answered: with nobody else about,
//! an append wakes no other thread. What is left then, or when they go away, goes on by itself: nobody takes the others'
//! commands along.

use futures::future::BoxFuture;
use std::{
    future::Future,
    pin::Pin,
    task::{Context, Poll},
};
use tokio::{runtime::Handle, sync::oneshot};

pub struct Writing(Option<BoxFuture<'static, ()>>);

impl Writing {
    pub fn of(work: impl Future<Output = ()> + Send + 'static) -> Writing {
        Writing(Some(Box::pin(work)))
    }

    pub async fn until<T>(self, answer: &mut oneshot::Receiver<T>) -> Result<T, oneshot::error::RecvError> {
        tokio::select! {
            biased;
            () = self => {}
            answered = &mut *answer => return answered,
        }
        answer.await
    }
}

impl Future for Writing {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<()> {
        let Some(work) = &mut self.0 else {
            return Poll::Ready(());
        };
        let polled = work.as_mut().poll(context);
        if polled.is_ready() {
            self.0 = None;
        }
        polled
    }
}

impl Drop for Writing {
    fn drop(&mut self) {
        // Without a runtime the process ends, and with it whatever waited.
        if let (Some(rest), Ok(runtime)) = (self.0.take(), Handle::try_current()) {
            runtime.spawn(rest);
        }
    }
}
