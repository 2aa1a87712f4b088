//! The real program where its folder takes nothing: it says so, and a machine that is enrolled is still heard of.

#![cfg(target_os = "linux")]

use crate::{
    program::{PROGRAM, Running, enrolled, terminate},
    scratch::Scratch,
    server::Server,
};
use kernel::Clock;
use std::{
    fs,
    path::Path,
    process::{Command, Stdio},
};

/// The program with a copy of a folder that cannot be written to.
fn agent_on_a_copy(of: &Path, arguments: &[&str]) -> Command {
    let script = "mount -t tmpfs tmpfs \"$2\" && cp -r \"$1/.\" \"$2\" && mount -o remount,ro \"$2\" && \
                  shift && exec \"$PROGRAM\" --folder \"$@\"";
    let copy = of.with_extension("copy");
    fs::create_dir_all(of).expect("made");
    fs::create_dir_all(&copy).expect("made");
    let mut command = Command::new("unshare");
    command
        .args(["--map-root-user", "--user", "--mount", "sh", "-c", script, "sh"])
        .args([of, &copy])
        .args(arguments)
        .env("PROGRAM", PROGRAM);
    command
}

#[test]
fn a_machine_whose_disk_is_read_only_is_heard_of_and_says_so() {
    let server = Server::start(Clock::real());
    let scratch = Scratch::new("read-only");
    let folder = scratch.0.join("agent");
    enrolled(&server, &folder);
    let mut command = agent_on_a_copy(&folder, &["run"]);
    let mut child = Running(command.spawn().expect("it starts"));
    server.wait_until("heartbeats with their trouble", |state| {
        let said = |heartbeat: &&agent_protocol::Heartbeat| {
            heartbeat.troubles.iter().any(|trouble| {
                trouble.part == "spool"
                    && trouble
                        .detail
                        .contains("nothing can be kept: Read-only file system")
            })
        };
        state.heartbeats.iter().filter(said).count() >= 2
    });
    terminate(&child.0);
    assert!(child.0.wait().expect("gone").success());
    assert!(server.state().records.is_empty());
}

#[test]
fn a_machine_whose_disk_is_read_only_is_not_enrolled_and_keeps_its_code() {
    let server = Server::start(Clock::real());
    let scratch = Scratch::new("read-only");
    let mut command = agent_on_a_copy(&scratch.0.join("agent"), &["enrol", "--server", &server.host()]);
    let output = command
        .env("REGIE_AGENT_CODE", server.code().to_string())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .output()
        .expect("it runs");
    assert!(!output.status.success());
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(
        said.contains("the agent's folder does not take its key: Read-only file system"),
        "{said}"
    );
    assert!(server.state().enrolled.is_none());
}
