//! The spool against a plain list, through everything that may happen to it.

use super::{
    super::{ROOM_FOR_GAPS, later_mark_file},
    *,
};
use proptest::{prelude::*, test_runner::TestCaseResult};
use std::collections::BTreeMap;

#[derive(Clone, Debug)]
enum Step {
    Measure(u8),
    Note(u8),
    Send(u64),
    Restart,
    /// The power ends while a frame is written.
    TearTail(u8),
    /// The power ends before the mark that was written last is on the disk: there is the one before it, or a piece.
    LoseMark {
        torn: bool,
    },
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = prop_oneof![
        8 => (1..20_u8).prop_map(Step::Measure),
        2 => (1..3_u8).prop_map(Step::Note),
        2 => (1..16_000_u64).prop_map(Step::Send),
        1 => Just(Step::Restart),
        1 => (1..200_u8).prop_map(Step::TearTail),
        1 => any::<bool>().prop_map(|torn| Step::LoseMark { torn }),
    ];
    prop::collection::vec(step, 1..60)
}

/// What a server would hold and what was given to the spool.
#[derive(Default)]
struct Model {
    given: u64,
    noted: Vec<i64>,
    measured: Vec<i64>,
    stored: BTreeMap<u64, Record>,
    mark: Option<Mark>,
    /// The later mark, as it was before it was written last.
    mark_before: Option<Vec<u8>>,
}

impl Model {
    fn next(&mut self) -> i64 {
        self.given += 1;
        i64::try_from(self.given).expect("small")
    }

    fn measure(&mut self, spool: &mut Spool, count: u8) {
        let numbers: Vec<i64> = (0..count).map(|_| self.next()).collect();
        let records: Vec<Record> = numbers.iter().map(|number| sample(*number)).collect();
        spool.keep(&records).expect("measurements make room");
        self.measured.extend(numbers);
    }

    fn note(&mut self, spool: &mut Spool, count: u8) {
        let numbers: Vec<i64> = (0..count).map(|_| self.next()).collect();
        let records: Vec<Record> = numbers.iter().map(|number| event(*number)).collect();
        match spool.keep(&records) {
            Ok(()) => self.noted.extend(numbers),
            Err(Unkept::Full) => {}
            Err(other) => panic!("{other}"),
        }
    }

    fn send(&mut self, spool: &mut Spool, bytes: u64) -> bool {
        let batch = spool.pending(bytes).expect("a batch");
        let Some(last) = batch.last() else { return false };
        self.mark = Some(Mark {
            sequence: last.sequence,
            digest: Digest::of(&last.record),
        });
        for numbered in &batch {
            let record = serde_json::from_str(&numbered.record).expect("a record");
            let before = self.stored.insert(numbered.sequence.0, record);
            assert!(before.is_none(), "{} was sent twice", numbered.sequence);
        }
        let later = later_mark_file(&spool.folder);
        let before = fs::read(&later).ok();
        assert_eq!(spool.settle(self.mark).expect("settled"), Settled::Agrees);
        if fs::read(&later).ok() != before {
            self.mark_before = before;
        }
        true
    }

    /// What the next heartbeat is answered makes up for it.
    fn lose_mark(&self, folder: &Folder, torn: bool) -> Spool {
        let later = later_mark_file(&folder.0);
        match &self.mark_before {
            Some(before) if !torn => fs::write(later, before).expect("written"),
            Some(_) | None => fs::write(later, [0xff, 0]).expect("written"),
        }
        let mut spool = folder.open();
        assert_eq!(spool.settle(self.mark).expect("settled"), Settled::Agrees);
        spool
    }

    /// Once all is sent: every event is there, in order; every measurement is there or in a gap, and each missing
    /// number stands in one.
    fn check(&self) -> TestCaseResult {
        let mut events = vec![];
        let mut samples = vec![];
        let mut gaps = vec![];
        for record in self.stored.values() {
            match &record.body {
                Body::Sample(_) => samples.push(record.taken_at.as_second()),
                Body::Event(_) => events.push(record.taken_at.as_second()),
                Body::Gap(gap) => gaps.push(gap.clone()),
                other => panic!("{other:?} was never kept"),
            }
        }
        prop_assert_eq!(&events, &self.noted);
        prop_assert!(samples.is_sorted());
        let missing: u64 = gaps.iter().map(|gap| gap.records).sum();
        prop_assert_eq!(samples.len() as u64 + missing, self.measured.len() as u64);
        let last = self.stored.keys().next_back().copied().unwrap_or(0);
        for number in (1..=last).filter(|number| !self.stored.contains_key(number)) {
            prop_assert!(
                gaps.iter().any(|gap| gap.covers(Sequence(number))),
                "{} is lost",
                number
            );
        }
        Ok(())
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]
    #[test]
    fn whatever_happens_each_record_is_stored_once_or_in_a_gap(steps in steps()) {
        let folder = Folder::new();
        let mut spool = folder.open();
        let mut model = Model::default();
        for step in steps {
            match step {
                Step::Measure(count) => model.measure(&mut spool, count),
                Step::Note(count) => model.note(&mut spool, count),
                Step::Send(bytes) => {
                    model.send(&mut spool, bytes);
                }
                Step::Restart => spool = folder.open(),
                Step::TearTail(bytes) => {
                    folder.tear_tail(bytes);
                    spool = folder.open();
                }
                Step::LoseMark { torn } => spool = model.lose_mark(&folder, torn),
            }
            prop_assert!(spool.bytes() <= BOUNDS.bytes + ROOM_FOR_GAPS);
        }
        while model.send(&mut spool, 9000) {}
        model.check()?;
        prop_assert_eq!(spool.holding().expect("holding").records, 0);
    }
}
