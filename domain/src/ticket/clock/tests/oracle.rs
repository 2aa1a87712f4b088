//! The slow clock: it lives through every minute, applies each fact when it comes, and moves the due by a minute for
//! each open minute in which it stands.

use super::*;
use proptest::prelude::*;

const MINUTE: SignedDuration = SignedDuration::from_secs(60);

/// What the slow clock remembers.
#[derive(Default)]
struct Slow {
    promise: Option<Promise>,
    waiting: bool,
    /// Since when.
    resolved: Option<Timestamp>,
    elsewhere: Option<Timestamp>,
    answered: Option<Timestamp>,
    /// Nothing moves it any more.
    over: bool,
}

impl Slow {
    fn hear(&mut self, fact: &Fact, at: Timestamp, which: Which) {
        if self.over {
            return;
        }
        match fact {
            Fact::Opened => {}
            Fact::PromiseMade(promise) => self.promise = Some((**promise).clone()),
            Fact::PromiseEnded => self.promise = None,
            Fact::Answered => {
                if which == Which::FirstAnswer {
                    self.answered = Some(at);
                    self.over = true;
                }
            }
            Fact::WaitingBegan => self.waiting = true,
            Fact::WaitingEnded => self.waiting = false,
            Fact::Resolved | Fact::Closed => {
                self.waiting = false;
                self.resolved = self.resolved.or(Some(at));
                self.over = which == Which::FirstAnswer || *fact == Fact::Closed;
            }
            Fact::Reopened => self.resolved = None,
            Fact::WentElsewhere => self.elsewhere = self.elsewhere.or(Some(at)),
            Fact::CameBack => self.elsewhere = None,
        }
    }

    fn ended(&self) -> Option<Timestamp> {
        [self.resolved, self.elsewhere, self.answered]
            .into_iter()
            .flatten()
            .min()
    }

    fn stands(&self, pauses: bool) -> bool {
        self.resolved.is_some() || self.elsewhere.is_some() || (self.waiting && pauses)
    }
}

/// What it shows: the end, the due, the minutes used.
type Shown = (Option<Timestamp>, Timestamp, i64);

fn target_of(promise: &Promise, which: Which) -> Option<(Target, bool)> {
    match which {
        Which::FirstAnswer => Some((promise.first_answer?, promise.waiting_pauses_first_answer)),
        Which::Resolution => Some((promise.resolution?, promise.waiting_pauses_resolution)),
    }
}

/// Lives through it twice: once to know which promise holds and where it ends, once to count under it.
fn slow(facts: &[Dated], which: Which, now: Timestamp) -> Option<Shown> {
    let mut end = Slow::default();
    for dated in facts {
        end.hear(&dated.fact, dated.at, which);
    }
    let until = end.ended().unwrap_or(now);
    let promise = promise_until(facts, which)?;
    let (target, pauses) = target_of(&promise, which)?;
    let open = |at| promise.calendar.is_open(at);
    let next_open = |mut at: Timestamp| {
        while !open(at) {
            at += MINUTE;
        }
        at + MINUTE
    };
    let opened = facts.first()?.at;
    let mut due = match target {
        Target::BusinessMinutes(minutes) => (0..minutes.get()).fold(opened, |at, _| next_open(at)),
        Target::BusinessDays(days) => promise.calendar.after_business_days(opened, days)?,
    };
    let (mut state, mut used, mut stood, mut reached) = (Slow::default(), 0, false, false);
    let mut at = opened;
    while at < until {
        for dated in facts.iter().filter(|dated| dated.at == at) {
            state.hear(&dated.fact, at, which);
        }
        reached = reached || (at >= due && !stood);
        stood = state.stands(pauses);
        if open(at) && !stood {
            used += 1;
        }
        if open(at) && stood && !reached {
            due = next_open(due);
        }
        at += MINUTE;
    }
    Some((end.ended(), due, used))
}

/// The last promise before the clock's last end.
fn promise_until(facts: &[Dated], which: Which) -> Option<Promise> {
    let mut state = Slow::default();
    let (mut holds, mut latest) = (None, None);
    for dated in facts {
        let had_ended = state.ended().is_some();
        state.hear(&dated.fact, dated.at, which);
        latest.clone_from(&state.promise);
        if !had_ended {
            holds.clone_from(&state.promise);
        }
    }
    if state.ended().is_none() { latest } else { holds }
}

fn targets() -> impl Strategy<Value = Option<Target>> {
    prop_oneof![
        1 => Just(None),
        5 => (1..900i64).prop_map(|number| Some(minutes(number))),
        5 => (1..4u16).prop_map(|days| Some(Target::BusinessDays(days))),
    ]
}

fn calendars() -> impl Strategy<Value = Calendar> {
    prop_oneof![
        Just(office()),
        Just(always()),
        Just(calendar(
            "Australia/Lord_Howe",
            &[("01:00", "03:00"), ("09:00", "17:00")],
            6
        )),
        Just(calendar(
            "America/New_York",
            &[("00:00", "02:30"), ("22:00", "24:00")],
            7
        )),
        Just(calendar(
            "Asia/Kathmandu",
            &[("10:00", "12:00"), ("12:45", "16:15")],
            2
        )),
    ]
}

fn promises() -> impl Strategy<Value = Promise> {
    (
        targets(),
        targets(),
        calendars(),
        any::<bool>(),
        any::<bool>(),
        1..=100u8,
    )
        .prop_map(
            |(first_answer, resolution, calendar, first, second, near)| Promise {
                first_answer,
                resolution,
                calendar,
                waiting_pauses_first_answer: first,
                waiting_pauses_resolution: second,
                near,
            },
        )
}

fn later_facts() -> impl Strategy<Value = Fact> {
    prop_oneof![
        2 => promises().prop_map(made),
        1 => Just(Fact::Answered),
        5 => Just(Fact::WaitingBegan),
        5 => Just(Fact::WaitingEnded),
        2 => Just(Fact::Resolved),
        3 => Just(Fact::Reopened),
        1 => Just(Fact::PromiseEnded),
        2 => Just(Fact::WentElsewhere),
        3 => Just(Fact::CameBack),
        1 => prop_oneof![4 => Just(Fact::Answered), 1 => Just(Fact::Closed)],
    ]
}

/// A ticket's history of some days around a night of changing clocks, to the minute, and an instant after it.
fn histories() -> impl Strategy<Value = (Vec<Dated>, Timestamp)> {
    let night = prop::sample::select(
        &[
            "2026-03-27T12:00:00Z",
            "2026-10-23T12:00:00Z",
            "2026-05-06T07:00:00Z",
        ][..],
    );
    let gaps = prop_oneof![Just(0i32), 1..90i32, 1..2000i32];
    let later = prop::collection::vec((gaps, later_facts()), 0..9);
    (night, 0..3000i32, promises(), later, 0..3000i32).prop_map(|(night, minute, first, later, rest)| {
        let opened = at(night) + MINUTE * minute;
        let mut instant = opened;
        let mut facts = vec![(opened, Fact::Opened), (opened, made(first))];
        for (gap, fact) in later {
            instant += MINUTE * gap;
            facts.push((instant, fact));
        }
        keep_what_can_be(&mut facts);
        let places = (1..).zip(facts);
        let facts = places
            .map(|(place, (at, fact))| Dated { at, place, fact })
            .collect();
        (facts, instant + MINUTE * rest)
    })
}

/// What is pending alone goes elsewhere, and nothing happens to it there but that it comes back.
fn keep_what_can_be(facts: &mut Vec<(Timestamp, Fact)>) {
    let (mut is_elsewhere, mut is_pending) = (false, true);
    facts.retain(|(_, fact)| match fact {
        Fact::WentElsewhere => {
            let goes = is_pending && !is_elsewhere;
            is_elsewhere |= goes;
            goes
        }
        Fact::CameBack => std::mem::take(&mut is_elsewhere),
        _ if is_elsewhere => false,
        other => {
            is_pending = match other {
                Fact::Resolved | Fact::Closed => false,
                Fact::Reopened => true,
                _ => is_pending,
            };
            true
        }
    });
}

fn shown(reading: &Reading, now: Timestamp) -> Shown {
    let ended = match reading.status {
        Status::Met { at } => Some(at),
        Status::Missed { at } => at,
        Status::Running | Status::Paused => None,
    };
    assert_eq!(
        reading.status == Status::Running,
        ended.is_none() && now < reading.due && reading.paused_since.is_none()
    );
    (ended, reading.due, reading.used.as_secs() / 60)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn both_clocks_are_the_slow_clocks_to_the_minute((facts, now) in histories()) {
        for which in [Which::FirstAnswer, Which::Resolution] {
            let reading = read_one(&facts, which, now);
            let shown = reading.as_ref().map(|reading| shown(reading, now));
            prop_assert_eq!(shown, slow(&facts, which, now), "{:?}", which);
        }
    }

    #[test]
    fn what_is_explained_adds_up_to_what_is_shown((facts, now) in histories()) {
        for which in [Which::FirstAnswer, Which::Resolution] {
            let told = why(&facts, which, now);
            let Some(reading) = read_one(&facts, which, now) else {
                prop_assert!(told.is_empty());
                continue;
            };
            for pair in told.windows(2) {
                prop_assert_eq!(pair[0].to, pair[1].from);
            }
            let counted = told.iter().filter(|part| part.counted && part.from < now);
            let counted: SignedDuration = counted.map(|part| part.to.min(now).duration_since(part.from)).sum();
            prop_assert_eq!(counted, reading.used);
            prop_assert!(reading.near_at <= reading.due);
        }
    }

    #[test]
    fn what_is_announced_comes_true_when_nothing_happens((facts, now) in histories()) {
        for Coming { which, news, at } in next_due(&facts, now) {
            let then = read_one(&facts, which, at.max(now)).expect("a promise");
            let missed = then.status == Status::Missed { at: None };
            let near = news == News::Near && then.is_near(at.max(now));
            prop_assert!(missed || near, "{:?} at {}: {:?}", news, at, then);
        }
    }
}
