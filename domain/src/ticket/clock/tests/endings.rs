//! What ends a clock for a while, or for good, though nobody answered or resolved anything.

use super::*;

#[test]
fn a_merge_that_is_undone_leaves_the_first_answer_owed_and_the_client_awaited() {
    let opened = march(9, "09:00");
    let facts = history([
        (opened, Fact::Opened),
        (opened, made(promise(minutes(240)))),
        (march(9, "09:30"), Fact::WaitingBegan),
        (march(9, "09:50"), Fact::WentElsewhere),
        (march(9, "10:00"), Fact::CameBack),
    ]);
    let elsewhere = first_answer(&facts, march(9, "09:55"));
    assert_eq!(
        elsewhere.status,
        Status::Met {
            at: march(9, "09:50")
        }
    );
    // An hour was promised; for ten minutes other clocks ran.
    let first = first_answer(&facts, march(9, "10:05"));
    assert_eq!((first.status, first.due), (Status::Running, march(9, "10:10")));
    let waits = resolution(&facts, march(9, "11:00"));
    assert_eq!(
        (waits.status, waits.paused_since),
        (Status::Paused, Some(march(9, "09:30")))
    );
    let told = why(&facts, Which::FirstAnswer, march(9, "10:05"));
    let elsewhere = told.iter().find(|part| part.because == Because::Elsewhere);
    assert_eq!(
        elsewhere.map(|part| (part.from, part.to, part.counted, part.place)),
        Some((march(9, "09:50"), march(9, "10:00"), false, 4))
    );
}

#[test]
fn a_clock_for_which_nothing_is_promised_any_more_says_nothing() {
    let opened = march(9, "09:00");
    let facts = history([
        (opened, Fact::Opened),
        (opened, made(promise(minutes(60)))),
        (march(9, "09:20"), Fact::Answered),
        (march(9, "09:30"), Fact::PromiseEnded),
    ]);
    let later = march(9, "12:00");
    assert_eq!(read(&facts, later).resolution, None);
    assert!(next_due(&facts, later).is_empty());
    // What was kept before stays kept.
    let met = Status::Met {
        at: march(9, "09:20"),
    };
    assert_eq!(first_answer(&facts, later).status, met);
}
