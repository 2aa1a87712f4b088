//! The parent was killed and its server runs on.

use std::fs;
use std::os::unix::fs::MetadataExt;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use private_postgres::{Options, PrivatePostgres, StartError};

use crate::support::{Holder, Scratch, is_gone, is_root, sql, start, wait_until};

#[test]
fn an_orphan_is_stopped_and_its_data_are_taken_over() {
    let scratch = Scratch::new();
    let first = start(&scratch.data());
    sql(
        &first,
        "create table kept (hours int); insert into kept values (7)",
    );
    first.stop().expect("it stops in good order");
    let holder = Holder::spawn(Some(&scratch.data()));
    let orphan = holder.server_pid;
    holder.kill();
    assert!(!is_gone(orphan), "the server outlives its parent");

    let server = start(&scratch.data());
    assert!(is_gone(orphan));
    assert_ne!(server.pid(), orphan);
    assert_eq!(sql(&server, "select hours from kept"), "7");
}

#[test]
fn the_server_of_a_living_parent_is_left_alone() {
    let scratch = Scratch::new();
    let holder = Holder::spawn(Some(&scratch.data()));
    let refused = PrivatePostgres::start(&scratch.data(), Options::for_tests()).expect_err("it is taken");
    assert!(
        matches!(&refused, StartError::AlreadyRunning { pid, .. } if *pid == holder.server_pid),
        "{refused}"
    );
    assert!(!is_gone(holder.server_pid));
    holder.release();
}

#[test]
fn a_server_that_somebody_else_started_on_the_data_is_reported_not_stopped() {
    let scratch = Scratch::new();
    let ours = start(&scratch.data());
    let bin_dir = ours.bin_dir().to_owned();
    ours.stop().expect("it stops in good order");
    let pgdata = scratch.data().join("pgdata");
    let mut foreign = foreign_server(&bin_dir.join("postgres"), &pgdata);
    let pid_file = || fs::read_to_string(pgdata.join("postmaster.pid")).unwrap_or_default();
    wait_until("it is ready", || pid_file().contains("ready"));

    let refused = PrivatePostgres::start(&scratch.data(), Options::for_tests()).expect_err("it is taken");
    let named = i32::try_from(foreign.id()).expect("a small number");
    assert!(
        matches!(&refused, StartError::AlreadyRunning { pid, .. } if *pid == named),
        "{refused}"
    );
    assert!(matches!(foreign.try_wait(), Ok(None)), "it still runs");
    foreign.kill().expect("it runs");
    foreign.wait().expect("it ends");
}

#[test]
fn a_temporary_server_whose_maker_was_killed_is_swept_away_by_the_next() {
    let holder = Holder::spawn(None);
    let (orphan, folder) = (holder.server_pid, holder.socket_dir.parent().map(Path::to_owned));
    let folder = folder.expect("it has one");
    holder.kill();
    assert!(folder.exists() && !is_gone(orphan));

    let _server = PrivatePostgres::temporary(Options::for_tests()).expect("it starts");
    // Another test's server may have been the quicker one.
    wait_until("the orphan is swept away", || is_gone(orphan) && !folder.exists());
}

fn foreign_server(postgres: &Path, pgdata: &Path) -> Child {
    let mut command = Command::new(postgres);
    command
        .arg("-D")
        .arg(pgdata)
        .args(["-c", "listen_addresses=", "-c", "unix_socket_directories=."]);
    if is_root() {
        let owner = pgdata.metadata().expect("it exists");
        command.uid(owner.uid()).gid(owner.gid());
    }
    command
        .current_dir("/")
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("it starts")
}
