//! The real program on this machine, whatever that is: a container without systemd and firmware will do.

use crate::{
    scratch::Scratch,
    server::{MACHINE, Server, State},
};
use agent_protocol::{Body, Event, inventory::Section};
use kernel::Clock;
use std::{
    collections::BTreeSet,
    io::{Read, Write},
    path::Path,
    process::{Child, Command, Output, Stdio},
};

pub const PROGRAM: &str = env!("CARGO_BIN_EXE_regie-agent");

fn agent(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(PROGRAM);
    command.arg("--folder").arg(folder).args(arguments);
    command
}

pub fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

pub fn enrolled(server: &Server, folder: &Path) {
    let mut enrol = agent(folder, &["enrol", "--server", &server.host()]);
    let input = enrol
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut enrol = input.spawn().expect("it runs");
    writeln!(enrol.stdin.take().expect("an input"), "{}", server.code()).expect("it listens");
    let enrol = enrol.wait_with_output().expect("it ends");
    assert!(
        enrol.status.success(),
        "{}",
        String::from_utf8_lossy(&enrol.stderr)
    );
    assert_eq!(said(&enrol), format!("enrolled as {MACHINE}\n"));
}

/// Gone with the test, whatever came of it.
pub struct Running(pub Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn start(folder: &Path) -> Running {
    let mut command = agent(folder, &["run"]);
    Running(command.stderr(Stdio::piped()).spawn().expect("it starts"))
}

fn starts(state: &State) -> usize {
    let records = state.records().into_iter();
    let started = records.filter(|record| matches!(record.body, Body::Event(Event::AgentStarted { .. })));
    started.count()
}

#[cfg(unix)]
pub fn terminate(child: &Child) {
    use nix::{
        sys::signal::{Signal, kill},
        unistd::Pid,
    };
    let pid = Pid::from_raw(i32::try_from(child.id()).expect("a pid"));
    kill(pid, Signal::SIGTERM).expect("it is there");
}

/// RM3: killed at any moment, whatever reached its disk comes once, and numbers that are missing are known to be.
#[test]
fn an_agent_that_is_killed_again_and_again_loses_nothing_and_doubles_nothing() {
    let server = Server::start(Clock::real());
    let scratch = Scratch::new("killed");
    let folder = scratch.0.join("agent");
    enrolled(&server, &folder);
    for round in 1..=5 {
        let mut child = start(&folder);
        server.wait_until("another start", |state| starts(state) == round);
        child.0.kill().expect("killed");
    }
    let mut child = start(&folder);
    server.wait_until("the sixth start", |state| starts(state) == 6);
    terminate(&child.0);
    assert!(
        child.0.wait().expect("gone").success(),
        "a stop that was asked for is a success"
    );
    let state = server.state();
    let numbers: Vec<u64> = state.records.keys().copied().collect();
    assert_eq!(numbers, (1..=numbers.len() as u64).collect::<Vec<_>>());
    assert!(
        state
            .records()
            .iter()
            .all(|record| !matches!(record.body, Body::Gap(_)))
    );
}

#[test]
fn status_says_who_it_is_and_how_it_goes_and_revocation_ends_the_program() {
    let server = Server::start(Clock::real());
    let scratch = Scratch::new("status");
    let folder = scratch.0.join("agent");
    let status = || said(&agent(&folder, &["status"]).output().expect("it runs"));
    assert_eq!(status(), "this machine is not enrolled\n");
    assert!(
        !agent(&folder, &["run"])
            .output()
            .expect("it runs")
            .status
            .success()
    );
    enrolled(&server, &folder);
    assert!(status().contains("the agent has not run yet"));

    let mut child = start(&folder);
    server.wait_until("a heartbeat", |state| state.heartbeats.len() >= 2);
    assert!(status().contains(MACHINE));
    server.change(|state| state.revoked = true);
    let ended = child.0.wait().expect("it ends");
    assert_eq!(ended.code(), Some(78));
    let mut said = String::new();
    let mut stderr = child.0.stderr.take().expect("what it says");
    stderr.read_to_string(&mut said).expect("text");
    assert!(said.contains("revoked"), "{said}");
    assert!(status().contains("the server wants nothing more of this machine"));
}

/// RM2: what the agent tells can be read on the machine, before anybody trusts it.
#[test]
fn the_inventory_is_printed_with_every_section_and_twice_the_same() {
    let scratch = Scratch::new("print");
    let folder = scratch.0.join("agent");
    let look = || -> Vec<Section> {
        let output = agent(&folder, &["inventory", "--print"]).output();
        let output = output.expect("it runs");
        assert_eq!(output.status.code(), Some(0));
        serde_json::from_slice(&output.stdout).expect("each section is known, or says why not")
    };
    let (first, second) = (look(), look());
    let names: BTreeSet<&str> = first.iter().map(Section::name).collect();
    let expected = [
        "accounts",
        "disks",
        "filesystems",
        "groups",
        "hardware",
        "network",
        "packages",
        "pci_devices",
        "ports",
        "protection",
        "services",
        "system",
        "usb_devices",
    ];
    assert_eq!(names, BTreeSet::from(expected));
    assert_eq!(first.len(), expected.len());
    // Other tests listen meanwhile, and a machine's services come and go.
    let moves = |section: &&Section| ["ports", "services"].contains(&section.name());
    for (one, other) in first.iter().zip(&second).filter(|(one, _)| !moves(one)) {
        assert_eq!(one, other);
    }
    assert!(!folder.exists(), "it looks and leaves nothing");
}
