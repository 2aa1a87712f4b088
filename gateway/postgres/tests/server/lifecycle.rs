//! Start, stop, start again.

use std::process::Stdio;
use std::time::{Duration, Instant};

use private_postgres::{Options, PrivatePostgres, StartError, StopError};

use crate::support::{Scratch, is_gone, psql, sql, start, wait_until};

#[test]
fn a_restart_keeps_the_data() {
    let scratch = Scratch::new();
    let first = start(&scratch.data());
    sql(
        &first,
        "create table kept (hours int); insert into kept values (7)",
    );
    let pid = first.pid();
    first.stop().expect("it stops in good order");
    assert!(is_gone(pid));

    let second = start(&scratch.data());
    assert_eq!(sql(&second, "select hours from kept"), "7");
}

#[test]
fn the_database_is_the_same_on_every_machine() {
    let server = PrivatePostgres::temporary(Options::for_tests()).expect("it starts");
    assert_eq!(sql(&server, "show server_encoding"), "UTF8");
    assert_eq!(sql(&server, "show data_checksums"), "on");
    assert_eq!(sql(&server, "show timezone"), "UTC");
    assert_eq!(sql(&server, "select current_user"), "regie");
    assert_eq!(sql(&server, "select 'Z' < 'a', upper('é')"), "t|É");
}

#[test]
fn it_listens_on_its_socket_only_and_survives_a_power_cut_by_default() {
    let scratch = Scratch::new();
    let server = PrivatePostgres::start(&scratch.data(), Options::default()).expect("it starts");
    let shown = |name: &str| sql(&server, &format!("show {name}"));
    assert_eq!(shown("listen_addresses"), "");
    assert_eq!(
        shown("unix_socket_directories"),
        server.socket_dir().display().to_string()
    );
    assert_eq!(
        (shown("fsync"), shown("synchronous_commit")),
        ("on".into(), "on".into())
    );
    assert_eq!(
        (shown("jit"), shown("max_connections")),
        ("off".into(), "64".into())
    );
    assert!(sql(&server, "show server_version").starts_with(&server.version().to_string()));
}

#[test]
fn extra_settings_reach_the_server() {
    let extra = vec![
        ("work_mem".to_owned(), "7MB".to_owned()),
        ("listen_addresses".into(), "*".into()),
    ];
    let options = Options {
        extra,
        max_connections: 12,
        ..Options::for_tests()
    };
    let server = PrivatePostgres::temporary(options).expect("it starts");
    assert_eq!(sql(&server, "show work_mem"), "7MB");
    assert_eq!(sql(&server, "show max_connections"), "12");
    assert_eq!(sql(&server, "show listen_addresses"), "");
}

#[test]
fn a_second_start_is_refused_and_names_the_server_that_runs() {
    let scratch = Scratch::new();
    let server = start(&scratch.data());
    let refused = PrivatePostgres::start(&scratch.data(), Options::for_tests()).expect_err("it is taken");
    assert!(
        matches!(&refused, StartError::AlreadyRunning { pid, .. } if *pid == server.pid()),
        "{refused}"
    );
    assert!(
        refused.to_string().contains(&format!("(pid {})", server.pid())),
        "{refused}"
    );
    assert_eq!(sql(&server, "select 1"), "1");
}

#[test]
fn a_drop_stops_the_server() {
    let scratch = Scratch::new();
    let server = start(&scratch.data());
    let (pid, socket_dir) = (server.pid(), server.socket_dir().to_owned());
    drop(server);
    assert!(is_gone(pid));
    assert!(!socket_dir.exists());
}

#[test]
fn a_temporary_server_leaves_nothing_behind() {
    let server = PrivatePostgres::temporary(Options::for_tests()).expect("it starts");
    let folder = server.socket_dir().parent().expect("it has one").to_owned();
    assert!(folder.join("pgdata").is_dir());
    server.stop().expect("it stops in good order");
    assert!(!folder.exists());
}

#[test]
fn a_stop_does_not_wait_for_sessions() {
    let server = PrivatePostgres::temporary(Options::for_tests()).expect("it starts");
    let mut sleeper = psql(&server, "select pg_sleep(600)")
        .stderr(Stdio::null())
        .spawn()
        .expect("psql runs");
    let sleeping = "select count(*) from pg_stat_activity where wait_event = 'PgSleep'";
    wait_until("the session sleeps", || sql(&server, sleeping) == "1");

    let asked = Instant::now();
    server.stop().expect("it stops in good order");
    assert!(asked.elapsed() < Duration::from_secs(10));
    assert!(!sleeper.wait().expect("it ends").success());
}

#[test]
fn a_stop_that_takes_too_long_is_cut_short_and_loses_nothing() {
    let scratch = Scratch::new();
    let options = Options {
        stop_within: Duration::ZERO,
        ..Options::for_tests()
    };
    let server = PrivatePostgres::start(&scratch.data(), options).expect("it starts");
    sql(
        &server,
        "create table kept as select generate_series(1, 10000) as n",
    );
    let stopped = server.stop();
    assert!(
        matches!(stopped, Ok(()) | Err(StopError::CutOff { .. })),
        "{stopped:?}"
    );
    assert_eq!(sql(&start(&scratch.data()), "select count(*) from kept"), "10000");
}
