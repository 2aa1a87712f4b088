//! What is kept beside a journal that grows: never a gap, never a repetition, never more than was read.

use super::*;
use jiff::Timestamp;
use proptest::prelude::*;
use uuid::Uuid;

fn event(position: i64, size: usize) -> StoredEvent {
    StoredEvent {
        tenant: Uuid::nil(),
        kind: "note".to_owned(),
        id: Uuid::nil().to_string(),
        sequence: position,
        event_type: "written".to_owned(),
        event_version: "1".to_owned(),
        payload: "x".repeat(size),
        metadata: String::new(),
        cursor: at(position),
        recorded_at: Timestamp::UNIX_EPOCH,
        command: None,
        correlation: None,
        hash: vec![],
    }
}

fn at(position: i64) -> Cursor {
    Cursor {
        epoch: 1,
        xid: position,
        position,
    }
}

fn read(heard: u64) -> LastRead {
    LastRead {
        heard,
        at: Instant::now(),
        held_back: false,
    }
}

/// The journal is the numbers from one on.
fn stretch(after: i64, until: i64, at_most: i64, size: usize) -> Vec<StoredEvent> {
    let until = until.min(after + at_most);
    (after + 1..=until)
        .map(|position| event(position, size))
        .collect()
}

#[derive(Clone, Debug)]
enum Move {
    Grow(i64),
    ReadOn(i64),
    OwnPage { after: i64, at_most: i64 },
    Take { after: i64, at_most: usize },
}

fn moves() -> impl Strategy<Value = Vec<Move>> {
    let one = prop_oneof![
        (0..2_000i64).prop_map(Move::Grow),
        (1..3_000i64).prop_map(Move::ReadOn),
        (0..9_000i64, 1..3_000i64).prop_map(|(after, at_most)| Move::OwnPage { after, at_most }),
        (0..9_000i64, 1..3_000usize).prop_map(|(after, at_most)| Move::Take { after, at_most }),
    ];
    proptest::collection::vec(one, 1..40)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]
    #[test]
    fn it_has_what_a_page_has_or_says_that_it_does_not_know(moves in moves(), size in 1..20_000usize) {
        let (mut kept, mut end) = (Kept::default(), 0);
        for one in moves {
            match one {
                Move::Grow(count) => end += count,
                Move::ReadOn(at_most) => if let Some(range) = kept.range {
                    let to = range.to;
                    kept.add(stretch(to.position, end, at_most, size), to, read(1));
                },
                Move::OwnPage { after, at_most } => {
                    let page = stretch(after, end, at_most, size);
                    let reaches_the_end = i64::try_from(page.len()).unwrap() < at_most;
                    let page: Vec<_> = page.into_iter().map(Arc::new).collect();
                    if after <= end && reaches_the_end {
                        kept.begin_at(at(after), &page, read(1));
                    }
                }
                Move::Take { after, at_most } => if let Some(found) = kept.after(at(after), at_most) {
                    let positions: Vec<i64> = found.iter().map(|event| event.cursor.position).collect();
                    let last = kept.range.unwrap().to.position.min(after + i64::try_from(at_most).unwrap());
                    let whole: Vec<i64> = (after + 1..=last).collect();
                    prop_assert_eq!(positions, whole);
                },
            }
            prop_assert!(kept.events.len() <= EVENTS_KEPT && kept.bytes <= BYTES_KEPT);
            prop_assert_eq!(kept.bytes, kept.events.iter().map(|event| size_of_one(event)).sum::<usize>());
        }
    }
}

fn size_of_one(event: &StoredEvent) -> usize {
    size(event)
}

#[test]
fn who_heard_of_a_later_commit_has_it_read_again() {
    let mut kept = Kept::default();
    assert!(!kept.is_fresh_for(0), "nothing was read yet");
    kept.begin_at(Cursor::START, &[], read(3));
    assert!(kept.is_fresh_for(3) && !kept.is_fresh_for(4));
    kept.add(vec![event(1, 1)], Cursor::START, read(4));
    assert!(kept.is_fresh_for(4));
    let long_ago = Instant::now()
        .checked_sub(POLL_EVERY)
        .expect("the machine runs for a second");
    kept.last_read = Some(LastRead {
        at: long_ago,
        ..read(9)
    });
    assert!(!kept.is_fresh_for(4), "a poll looks again");
    let held_back = LastRead {
        at: Instant::now().checked_sub(LOOK_AGAIN_AFTER).expect("it runs"),
        held_back: true,
        ..read(9)
    };
    kept.last_read = Some(held_back);
    assert!(!kept.is_fresh_for(4), "what is hidden may be there now");
}

#[test]
fn a_read_that_another_overtook_adds_nothing() {
    let mut kept = Kept::default();
    kept.begin_at(Cursor::START, &[Arc::new(event(1, 1))], read(1));
    kept.add(vec![event(1, 1), event(2, 1)], Cursor::START, read(2));
    assert_eq!(kept.events.len(), 1);
    // A page from further back would only make what is kept older.
    kept.begin_at(Cursor::START, &[], read(2));
    assert_eq!(kept.after(Cursor::START, 9).map(|events| events.len()), Some(1));
}
