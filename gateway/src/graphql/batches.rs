//! The batches of one answer, in the task that answers: a batch begins once nothing else of the answer can go on, so
//! that every row that asks has asked. No timer decides how much of a list is asked for at once, and no other thread.
//!
//! Whatever joins many parts lets others have a turn now and then: it says that it waits, and wakes itself. An answer
//! that woke itself can still go on.

use futures::{
    future::BoxFuture,
    stream::{FuturesUnordered, Stream, StreamExt},
    task::AtomicWaker,
};
use std::{
    future::{Future, poll_fn},
    pin::pin,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    task::{Context, Poll, Wake, Waker},
};

type Batch = BoxFuture<'static, ()>;

/// Clones are cheap and share what waits.
#[derive(Clone, Default)]
pub struct Batches {
    waiting: Arc<Mutex<Vec<Batch>>>,
}

impl Batches {
    /// Nothing comes of it but alongside the answer that it is for.
    pub fn add(&self, batch: Batch) {
        self.waiting().push(batch);
    }

    pub async fn along<T>(self, answer: impl Future<Output = T>) -> T {
        let mut answer = pin!(answer);
        let mut under_way = UnderWay::of(self);
        poll_fn(|cx| under_way.poll(cx, |cx| answer.as_mut().poll(cx))).await
    }

    /// For what is answered again and again.
    pub fn along_all<S: Stream + Unpin>(self, mut answers: S) -> impl Stream<Item = S::Item> {
        let mut under_way = UnderWay::of(self);
        futures::stream::poll_fn(move |cx| under_way.poll(cx, |cx| answers.poll_next_unpin(cx)))
    }

    fn waiting(&self) -> std::sync::MutexGuard<'_, Vec<Batch>> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

struct UnderWay {
    batches: Batches,
    begun: FuturesUnordered<Batch>,
    bell: Arc<Bell>,
}

/// Hears whether the answer was woken while it was asked to go on, and tells its task.
#[derive(Default)]
struct Bell {
    rang: AtomicBool,
    task: AtomicWaker,
}

impl Wake for Bell {
    fn wake(self: Arc<Self>) {
        self.rang.store(true, Ordering::Release);
        self.task.wake();
    }
}

impl UnderWay {
    fn of(batches: Batches) -> UnderWay {
        UnderWay {
            batches,
            begun: FuturesUnordered::new(),
            bell: Arc::default(),
        }
    }

    fn poll<T>(
        &mut self,
        cx: &mut Context<'_>,
        mut answer: impl FnMut(&mut Context<'_>) -> Poll<T>,
    ) -> Poll<T> {
        self.bell.task.register(cx.waker());
        let heard = Waker::from(Arc::clone(&self.bell));
        loop {
            self.bell.rang.store(false, Ordering::Release);
            if let Poll::Ready(answered) = answer(&mut Context::from_waker(&heard)) {
                return Poll::Ready(answered);
            }
            if self.bell.rang.load(Ordering::Acquire) {
                return Poll::Pending; // its task was woken, and asks again
            }
            let waiting = std::mem::take(&mut *self.batches.waiting());
            self.begun.extend(waiting);
            match self.begun.poll_next_unpin(cx) {
                Poll::Ready(Some(())) => {} // its rows are there: the answer can go on
                Poll::Ready(None) | Poll::Pending => return Poll::Pending,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use async_graphql::{
        async_trait::async_trait,
        dataloader::{DataLoader, Loader},
    };
    use futures::future::join_all;
    use std::{collections::HashMap, convert::Infallible};

    /// How much was asked for each time.
    struct Counting(Arc<Mutex<Vec<usize>>>);

    #[async_trait]
    impl Loader<u32> for Counting {
        type Value = u32;
        type Error = Infallible;

        async fn load(&self, keys: &[u32]) -> Result<HashMap<u32, u32>, Infallible> {
            self.0.lock().unwrap().push(keys.len());
            tokio::task::yield_now().await;
            Ok(keys.iter().map(|key| (*key, key * 2)).collect())
        }
    }

    fn counting(batches: &Batches) -> (DataLoader<Counting>, Arc<Mutex<Vec<usize>>>) {
        let asked = Arc::<Mutex<Vec<usize>>>::default();
        let batches = batches.clone();
        let loader = DataLoader::new(Counting(asked.clone()), move |batch| batches.add(batch));
        (loader.delay(std::time::Duration::ZERO), asked)
    }

    async fn doubled_twice(loader: &DataLoader<Counting>, key: u32) -> u32 {
        let once = loader.load_one(key).await.unwrap().unwrap();
        loader.load_one(once).await.unwrap().unwrap()
    }

    #[tokio::test]
    async fn all_rows_of_a_list_are_asked_for_at_once_and_their_relations_too() {
        let batches = Batches::default();
        let (loader, asked) = counting(&batches);
        let rows = join_all((0..100).map(|key| doubled_twice(&loader, key)));
        let answered = batches.along(rows).await;
        assert_eq!(answered, (0..100).map(|key| key * 4).collect::<Vec<_>>());
        assert_eq!(*asked.lock().unwrap(), [100, 100]);
    }

    /// As rows are answered: each joins its fields, some of which are there at once.
    async fn row(loader: &DataLoader<Counting>, key: u32) -> u32 {
        let at_once: BoxFuture<'_, u32> = Box::pin(async { 0 });
        let asked: BoxFuture<'_, u32> = Box::pin(doubled_twice(loader, key));
        let fields: FuturesUnordered<_> = [at_once, asked].into_iter().collect();
        fields.fold(0, |sum, field| async move { sum + field }).await
    }

    #[tokio::test]
    async fn rows_that_let_others_have_a_turn_are_asked_for_at_once_too() {
        let batches = Batches::default();
        let (loader, asked) = counting(&batches);
        let rows = futures::future::try_join_all(
            (0..100).map(async |key| Ok::<_, Infallible>(row(&loader, key).await)),
        );
        let answered = batches.along(rows).await.unwrap();
        assert_eq!(answered, (0..100).map(|key| key * 4).collect::<Vec<_>>());
        assert_eq!(*asked.lock().unwrap(), [100, 100]);
    }

    #[tokio::test]
    async fn each_answer_of_many_has_its_batches() {
        let batches = Batches::default();
        let (loader, asked) = counting(&batches);
        let answers = futures::stream::iter(1..=3).then(|key| doubled_twice(&loader, key));
        let answered: Vec<u32> = batches.along_all(answers.boxed()).collect().await;
        assert_eq!(answered, [4, 8, 12]);
        assert_eq!(asked.lock().unwrap().len(), 6);
    }
}
