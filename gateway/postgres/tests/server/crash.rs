//! The server dies in the midst of its work.

use std::fs;
use std::os::unix::fs::{MetadataExt, chown};
use std::process::{Command, Stdio};

use private_postgres::StopError;

use crate::support::{Scratch, is_gone, is_root, kill_9, psql, sql, start, wait_until};

#[test]
fn a_killed_server_is_noticed_and_the_next_start_recovers() {
    let scratch = Scratch::new();
    let mut server = start(&scratch.data());
    sql(
        &server,
        "create table kept (hours int); insert into kept values (7)",
    );
    kill_9(server.pid());
    wait_until("the death is noticed", || !server.is_running());
    assert!(matches!(server.stop(), Err(StopError::AlreadyGone { .. })));

    assert_eq!(sql(&start(&scratch.data()), "select hours from kept"), "7");
}

#[test]
fn a_session_that_outlives_its_killed_server_does_not_keep_the_next_one_away() {
    let scratch = Scratch::new();
    let server = start(&scratch.data());
    // Busy, so it does not look whether its server is still there.
    let busy = "select count(*) from generate_series(1, 100000000000) a";
    let mut session = psql(&server, busy)
        .stderr(Stdio::null())
        .spawn()
        .expect("psql runs");
    let backend =
        "select pid from pg_stat_activity where query like '%100000000000%' and pid <> pg_backend_pid()";
    wait_until("the session is busy", || !sql(&server, backend).is_empty());
    let backend: i32 = sql(&server, backend).parse().expect("a pid");
    kill_9(server.pid());
    drop(server);

    let next = start(&scratch.data());
    assert!(is_gone(backend));
    assert_eq!(sql(&next, "select 1"), "1");
    assert!(!session.wait().expect("it ends").success());
}

#[test]
fn a_stale_pid_file_whose_number_went_to_a_stranger_is_no_obstacle() {
    let scratch = Scratch::new();
    start(&scratch.data()).stop().expect("it stops in good order");
    let mut stranger = stranger(&scratch);
    let pgdata = scratch.data().join("pgdata");
    let pid_file = pgdata.join("postmaster.pid");
    let text = format!(
        "{}\n{}\n1700000000\n5432\n\n\n\nready   \n",
        stranger.id(),
        pgdata.display()
    );
    fs::write(&pid_file, text).expect("the folder is ours");
    let owner = pgdata.metadata().expect("it exists");
    chown(&pid_file, Some(owner.uid()), Some(owner.gid())).expect("it is ours to give");

    assert_eq!(sql(&start(&scratch.data()), "select 1"), "1");
    assert!(
        matches!(stranger.try_wait(), Ok(None)),
        "the stranger was left alone"
    );
    stranger.kill().expect("it runs");
    stranger.wait().expect("it ends");
}

/// Some process of the very user whom the server runs as.
fn stranger(scratch: &Scratch) -> std::process::Child {
    use std::os::unix::process::CommandExt;
    let owner = scratch.data().join("pgdata").metadata().expect("it exists");
    let mut command = Command::new("cat");
    if is_root() {
        command.uid(owner.uid()).gid(owner.gid());
    }
    command
        .stdin(Stdio::piped())
        .current_dir("/")
        .spawn()
        .expect("`cat` runs")
}
