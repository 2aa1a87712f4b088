//! Where data and sockets may lie.

use std::fs;
use std::os::unix::fs::{MetadataExt, symlink};

use private_postgres::{Options, PrivatePostgres, StartError};

use crate::support::{Scratch, sql, start};

#[test]
fn a_path_too_long_for_a_socket_gets_a_short_private_socket_folder() {
    let scratch = Scratch::new();
    let folder = scratch.path().join("long".repeat(30)).join("deep".repeat(30));
    let server = start(&folder);
    let socket_dir = server.socket_dir().to_owned();
    assert!(!socket_dir.starts_with(&folder), "{}", socket_dir.display());
    assert_eq!(socket_dir.metadata().expect("it exists").mode() & 0o777, 0o700);
    assert_eq!(sql(&server, "select 1"), "1");
    server.stop().expect("it stops in good order");
    assert!(!socket_dir.exists());
    assert_eq!(
        start(&folder).socket_dir(),
        socket_dir,
        "the same path, the same socket"
    );
}

#[test]
fn a_path_with_commas_quotes_and_accents_works() {
    let scratch = Scratch::new();
    let server = start(&scratch.path().join("régie, \"the\" data"));
    assert_eq!(sql(&server, "select 1"), "1");
}

#[test]
fn a_folder_reached_through_a_link_is_the_same_folder() {
    let scratch = Scratch::new();
    let server = start(&scratch.data());
    let link = scratch.path().join("link");
    symlink(scratch.data(), &link).expect("the scratch folder is ours");
    let refused = PrivatePostgres::start(&link, Options::for_tests()).expect_err("it is taken");
    assert!(
        matches!(&refused, StartError::AlreadyRunning { pid, .. } if *pid == server.pid()),
        "{refused}"
    );
}

#[test]
fn a_socket_folder_that_others_can_enter_is_not_trusted() {
    use std::os::unix::fs::PermissionsExt;
    let scratch = Scratch::new();
    start(&scratch.data()).stop().expect("it stops in good order");
    let socket_dir = scratch.data().join("socket");
    fs::create_dir(&socket_dir).expect("the folder is ours");
    fs::set_permissions(&socket_dir, fs::Permissions::from_mode(0o777)).expect("it is ours");
    let refused = PrivatePostgres::start(&scratch.data(), Options::for_tests()).expect_err("it is open");
    assert!(
        matches!(refused, StartError::SocketFolderUnsafe { .. }),
        "{refused}"
    );
}

#[test]
fn a_big_log_is_put_aside_at_the_next_start() {
    let scratch = Scratch::new();
    start(&scratch.data()).stop().expect("it stops in good order");
    let log = scratch.data().join("postgres.log");
    fs::write(&log, vec![b'x'; 9 * 1024 * 1024]).expect("it is ours");
    let _server = start(&scratch.data());
    assert!(log.metadata().expect("it exists").len() < 1024 * 1024);
    assert!(scratch.data().join("postgres.log.1").exists());
}
