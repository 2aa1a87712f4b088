//! How full shares of the network are. Where their server is gone, whoever asks hangs for as long as it stays away: they
//! are asked in threads of their own, all within one limit, and one that hangs is not asked a second time.

use super::{
    hanging::{Asked, Hanging},
    sample::space::{self, Space},
};
use agent_protocol::{Reason, Why};
use std::{
    collections::BTreeMap,
    sync::mpsc::{self, Sender},
    thread,
    time::{Duration, Instant},
};

/// Asks how full what is mounted there is.
pub type Ask = fn(&str) -> Result<Space, Why>;

#[derive(Clone, Debug)]
pub struct Shares {
    ask: Ask,
    within: Duration,
    hanging: Hanging,
}

type Answers = BTreeMap<String, Result<Space, Why>>;
type Answer = (String, Result<Space, Why>);

/// For all shares together: samples wait for it.
const WITHIN: Duration = Duration::from_secs(5);

impl Shares {
    pub fn of_this_machine() -> Shares {
        Shares::asked_by(space::of_this_machine, WITHIN)
    }

    /// Files of another machine do not say how full its shares are.
    pub fn recorded() -> Shares {
        Shares::asked_by(|_| Err(Reason::NotSupported.into()), WITHIN)
    }

    pub fn asked_by(ask: Ask, within: Duration) -> Shares {
        Shares {
            ask,
            within,
            hanging: Hanging::default(),
        }
    }

    /// An answer for each place that a share is mounted on.
    pub fn spaces(&self, places: &[String]) -> Answers {
        let until = Instant::now() + self.within;
        let mut waiting = places
            .iter()
            .filter(|place| !self.hanging.holds(place))
            .peekable();
        let (tell, hear) = mpsc::channel();
        let (mut answers, mut asked) = (Answers::new(), 0);
        loop {
            // As many at once as may hang; the next when one has answered.
            while waiting.next_if(|place| self.begin(place, &tell)).is_some() {
                asked += 1;
            }
            let left = until.saturating_duration_since(Instant::now());
            if asked == 0 {
                break;
            }
            let Ok((place, answer)) = hear.recv_timeout(left) else {
                break;
            };
            answers.insert(place, answer);
            asked -= 1;
        }
        for place in places {
            answers.entry(place.clone()).or_insert_with(|| Err(unanswered()));
        }
        answers
    }

    /// Those that were asked and have not answered since.
    pub fn hanging(&self) -> Vec<String> {
        self.hanging.names()
    }

    /// False if it cannot be asked now.
    fn begin(&self, place: &str, tell: &Sender<Answer>) -> bool {
        let Some(asked) = self.hanging.ask(place) else {
            return false;
        };
        let (ask, place, tell) = (self.ask, place.to_owned(), tell.clone());
        let thread = thread::Builder::new().name("share".to_owned());
        thread.spawn(move || answer(ask, place, asked, &tell)).is_ok()
    }
}

fn answer(ask: Ask, place: String, asked: Asked, tell: &Sender<Answer>) {
    let found = ask(&place);
    // Before it is told: whoever hears of it may ask again.
    drop(asked);
    // Whoever asked may have given up.
    let _ = tell.send((place, found));
}

fn unanswered() -> Why {
    Why {
        reason: Reason::TimedOut,
        detail: Some("it does not answer".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::{
        Condvar, Mutex,
        atomic::{AtomicU32, Ordering},
    };

    const SOON: Duration = Duration::from_millis(100);
    const LATE: Duration = Duration::from_secs(600);

    fn full(_place: &str) -> Result<Space, Why> {
        Ok(Space {
            total_bytes: 10,
            available_bytes: 0,
            nodes: 1,
            free_nodes: 0,
        })
    }

    fn never(_place: &str) -> Result<Space, Why> {
        loop {
            thread::park();
        }
    }

    fn reason(answers: &Answers, place: &str) -> Option<Reason> {
        answers[place].as_ref().err().map(|why| why.reason)
    }

    fn places(count: usize) -> Vec<String> {
        (0..count).map(|number| format!("/mnt/{number:02}")).collect()
    }

    #[test]
    fn more_shares_than_may_hang_at_once_all_answer() {
        let shares = Shares::asked_by(full, LATE);
        let answers = shares.spaces(&places(50));
        assert_eq!(answers.len(), 50);
        assert!(answers.values().all(Result::is_ok));
        assert!(shares.hanging().is_empty());
    }

    #[test]
    fn a_share_that_hangs_has_a_reason_and_the_others_their_answers() {
        let ask: Ask = |place| {
            if place == "/mnt/01" {
                never(place)
            } else {
                full(place)
            }
        };
        let shares = Shares::asked_by(ask, Duration::from_secs(2));
        let answers = shares.spaces(&places(3));
        assert_eq!(reason(&answers, "/mnt/01"), Some(Reason::TimedOut));
        assert!(answers["/mnt/00"].is_ok() && answers["/mnt/02"].is_ok());
        assert_eq!(shares.hanging(), ["/mnt/01"]);
    }

    #[test]
    fn many_shares_that_hang_cost_so_many_threads_and_no_more() {
        let shares = Shares::asked_by(never, SOON);
        let answers = shares.spaces(&places(50));
        assert_eq!(answers.len(), 50);
        assert!(answers.values().all(Result::is_err));
        assert_eq!(shares.hanging().len(), crate::look::hanging::AT_MOST);
    }

    #[test]
    fn a_share_is_not_asked_again_while_it_hangs_and_is_once_it_answered() {
        static ASKED: AtomicU32 = AtomicU32::new(0);
        static AWAY: Mutex<bool> = Mutex::new(true);
        static BACK: Condvar = Condvar::new();
        let ask: Ask = |place| {
            ASKED.fetch_add(1, Ordering::SeqCst);
            let away = AWAY.lock().expect("the server");
            drop(BACK.wait_while(away, |away| *away));
            full(place)
        };
        let place = places(1);
        let mut shares = Shares::asked_by(ask, SOON);
        for _ in 0..3 {
            assert_eq!(reason(&shares.spaces(&place), "/mnt/00"), Some(Reason::TimedOut));
        }
        assert_eq!(ASKED.load(Ordering::SeqCst), 1);

        *AWAY.lock().expect("the server") = false;
        BACK.notify_all();
        while !shares.hanging().is_empty() {
            thread::yield_now();
        }
        shares.within = LATE;
        assert!(shares.spaces(&place)["/mnt/00"].is_ok());
        assert_eq!(ASKED.load(Ordering::SeqCst), 2);
    }
}
