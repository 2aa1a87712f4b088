//! A share whose server is gone hangs whoever asks. The agent goes on.

use crate::{
    machine::{OneMachine, clock},
    server::{Server, State},
};
use agent_protocol::{Body, Sample};
use std::{
    sync::atomic::{AtomicU32, Ordering},
    thread,
};

#[test]
fn a_share_that_hangs_is_told_and_stops_neither_the_samples_nor_the_end() {
    static ASKED: AtomicU32 = AtomicU32::new(0);
    let server = Server::start(clock());
    let one = OneMachine::new(&server.clock).with_a_share(|_| {
        ASKED.fetch_add(1, Ordering::SeqCst);
        loop {
            thread::park();
        }
    });
    one.enrol(&server).expect("enrolled");
    let working = one.work();
    server.wait_until("what the heartbeat says of it", |state| {
        let mut troubles = state.heartbeats.iter().flat_map(|heartbeat| &heartbeat.troubles);
        troubles.any(|trouble| trouble.part == "shares" && trouble.detail == "no answer from /mnt/nas")
    });
    server.wait_until("samples", |state| samples(state).len() >= 3);
    working.stop();
    let left_out = |sample: &Sample| sample.filesystems.known() == Some(&vec![]);
    assert!(samples(&server.state()).iter().all(left_out));
    assert_eq!(ASKED.load(Ordering::SeqCst), 1);
}

fn samples(state: &State) -> Vec<Sample> {
    let bodies = state.records().into_iter().map(|record| record.body);
    let samples = bodies.filter_map(|body| match body {
        Body::Sample(sample) => Some(*sample),
        _ => None,
    });
    samples.collect()
}
