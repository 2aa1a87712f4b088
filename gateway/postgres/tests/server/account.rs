//! Who runs the server.

use std::fs::{self, Permissions};
use std::os::unix::fs::{MetadataExt, PermissionsExt, chown};
use std::process::Command;

use nix::unistd::{User, geteuid};
use private_postgres::{Options, PrivatePostgres, StartError};

use crate::support::{
    Holder, Scratch, hold, is_gone, is_root, owner_of_process, skipped_without_root, sql, start,
};

#[test]
fn the_server_never_runs_as_root() {
    let scratch = Scratch::new();
    let server = start(&scratch.data());
    let owner = owner_of_process(server.pid());
    assert_ne!(owner, 0);
    assert_eq!(is_root(), owner != geteuid().as_raw());
    assert_eq!(
        scratch.data().join("pgdata").metadata().expect("it exists").uid(),
        owner
    );
    assert_eq!(server.socket_dir().metadata().expect("it exists").uid(), owner);
}

#[test]
fn the_server_keeps_none_of_roots_groups_and_nothing_of_our_environment() {
    let server = PrivatePostgres::temporary(Options::for_tests()).expect("it starts");
    let ask =
        "create temp table printed (line text); copy printed from program 'env'; select line from printed";
    let environment = sql(&server, ask);
    let names: Vec<_> = environment
        .lines()
        .filter_map(|line| line.split('=').next())
        .collect();
    for name in ["HOME", "USER", "CARGO_MANIFEST_DIR", "CARGO"] {
        assert!(!names.contains(&name), "{name} reached the server");
    }
    if skipped_without_root() {
        return;
    }
    let status = fs::read_to_string(format!("/proc/{}/status", server.pid())).expect("it runs");
    let groups = status
        .lines()
        .find_map(|line| line.strip_prefix("Groups:"))
        .expect("a line for it");
    assert_eq!(groups.trim(), "");
}

#[test]
fn a_folder_that_the_servers_user_cannot_reach_is_named() {
    if skipped_without_root() {
        return;
    }
    let scratch = Scratch::new();
    let closed = scratch.path().join("closed");
    fs::create_dir(&closed).expect("the scratch folder is ours");
    fs::set_permissions(&closed, Permissions::from_mode(0o700)).expect("it is ours");
    let refused = PrivatePostgres::start(&closed.join("a/b"), Options::for_tests()).expect_err("no way in");
    assert!(
        matches!(&refused, StartError::FolderUnreachable { blocked, .. } if *blocked == closed),
        "{refused}"
    );
    assert!(
        refused
            .to_string()
            .contains(&format!("chmod o+x {}", closed.display())),
        "{refused}"
    );
}

#[test]
fn an_ordinary_user_starts_a_server_as_well() {
    if skipped_without_root() {
        return;
    }
    let nobody = User::from_name("nobody")
        .expect("the users can be read")
        .expect("Linux has `nobody`");
    let uid = nobody.uid.as_raw();
    let scratch = Scratch::new();
    let program = scratch.path().join("hold");
    // Not by `fs::copy`: a process that another test starts in that moment would keep the copy open and unrunnable.
    let copied = Command::new("cp").arg(hold()).arg(&program).status();
    assert!(copied.expect("`cp` runs").success());
    fs::create_dir(scratch.data()).expect("the scratch folder is ours");
    chown(scratch.data(), Some(uid), Some(uid)).expect("it is ours to give");

    let holder = Holder::spawn_as(uid, &program, &scratch.data());
    assert_eq!(owner_of_process(holder.server_pid), uid);
    let server_pid = holder.server_pid;
    holder.release();
    assert!(is_gone(server_pid));

    // Root goes on with the user whom the data belong to.
    let server = start(&scratch.data());
    assert_eq!(owner_of_process(server.pid()), uid);
    assert_eq!(sql(&server, "select 1"), "1");
}
