//! Others who use a server that somebody started: it never stops under them, and the last one out stops it.

use std::path::{Path, PathBuf};

use private_postgres::{Guest, Options, PrivatePostgres, StartError};

use crate::support::{Holder, Scratch, answer, is_gone, psql_at, sql, start};

fn guest(folder: &Path) -> Guest {
    Guest::find(folder).expect("a server runs there")
}

fn ask(guest: &Guest, bin_dir: &Path, query: &str) -> String {
    answer(psql_at(bin_dir, &guest.url("postgres"), query), query)
}

/// Where the programs are, known from a first start that also makes the data.
fn made(scratch: &Scratch) -> PathBuf {
    let server = start(&scratch.data());
    sql(
        &server,
        "create table kept (hours int); insert into kept values (7)",
    );
    let bin_dir = server.bin_dir().to_owned();
    server.stop().expect("it stops in good order");
    bin_dir
}

#[test]
fn the_server_outlives_its_owner_while_a_guest_uses_it() {
    let scratch = Scratch::new();
    let server = start(&scratch.data());
    sql(
        &server,
        "create table kept (hours int); insert into kept values (7)",
    );
    let (pid, bin_dir) = (server.pid(), server.bin_dir().to_owned());
    let socket_dir = server.socket_dir().to_owned();
    let guest = guest(&scratch.data());
    server.stop().expect("it is left in good order");
    assert!(!is_gone(pid), "a guest uses it");
    assert_eq!(ask(&guest, &bin_dir, "select hours from kept"), "7");

    drop(guest);
    assert!(is_gone(pid), "the last one out stops it");
    assert!(!socket_dir.exists());
    assert_eq!(sql(&start(&scratch.data()), "select hours from kept"), "7");
}

/// The same between two processes, the owner dropping its server as a signal makes it.
#[test]
fn a_guest_in_another_process_keeps_the_server_too() {
    let scratch = Scratch::new();
    let bin_dir = made(&scratch);
    let owner = Holder::spawn(Some(&scratch.data()));
    let pid = owner.server_pid;
    let guest = guest(&scratch.data());
    owner.release();
    assert_eq!(ask(&guest, &bin_dir, "select hours from kept"), "7");
    drop(guest);
    assert!(is_gone(pid));
}

#[test]
fn a_guest_that_goes_first_stops_nothing() {
    let scratch = Scratch::new();
    let server = start(&scratch.data());
    let (one, two) = (guest(&scratch.data()), guest(&scratch.data()));
    drop(one);
    assert_eq!(ask(&two, server.bin_dir(), "select 1"), "1");
    drop(two);
    assert_eq!(sql(&server, "select 1"), "1");
    let pid = server.pid();
    server.stop().expect("it stops in good order");
    assert!(is_gone(pid));
}

#[test]
fn the_last_of_several_guests_stops_the_server() {
    let scratch = Scratch::new();
    let server = start(&scratch.data());
    let (pid, bin_dir) = (server.pid(), server.bin_dir().to_owned());
    let first = guest(&scratch.data());
    drop(server);
    let late = guest(&scratch.data());
    drop(first);
    assert_eq!(ask(&late, &bin_dir, "select 1"), "1");
    drop(late);
    assert!(is_gone(pid));
    assert!(Guest::find(&scratch.data()).is_none(), "nothing runs any more");
}

/// Also where the owner was killed: its server is an orphan to everybody but its guests.
#[test]
fn a_start_leaves_a_server_alone_that_guests_use() {
    let scratch = Scratch::new();
    let bin_dir = made(&scratch);
    let owner = Holder::spawn(Some(&scratch.data()));
    let pid = owner.server_pid;
    let guest = guest(&scratch.data());
    owner.kill();
    let refused = PrivatePostgres::start(&scratch.data(), Options::for_tests()).expect_err("it is used");
    assert!(
        matches!(&refused, StartError::AlreadyRunning { pid: named, .. } if *named == pid),
        "{refused}"
    );
    assert_eq!(ask(&guest, &bin_dir, "select hours from kept"), "7");

    drop(guest);
    assert!(is_gone(pid));
    assert_eq!(sql(&start(&scratch.data()), "select hours from kept"), "7");
}
