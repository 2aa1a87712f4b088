//! What is said when a start is not possible: one line, with what to do.

use std::fs;
use std::path::Path;

use private_postgres::{Options, PrivatePostgres, StartError};

use crate::support::{Scratch, start};

fn refused(folder: &Path, options: Options) -> StartError {
    let error = PrivatePostgres::start(folder, options).expect_err("it cannot start");
    assert!(!error.to_string().contains('\n'), "one line: {error}");
    error
}

#[test]
fn a_folder_without_programs_is_named() {
    let scratch = Scratch::new();
    let options = Options {
        bin_dir: Some(scratch.path().into()),
        ..Options::for_tests()
    };
    let error = refused(&scratch.data(), options);
    assert!(matches!(error, StartError::BinDirUnusable { .. }), "{error}");
    assert!(!scratch.data().exists(), "nothing was made");
}

#[test]
fn data_of_another_version_are_left_alone() {
    let scratch = Scratch::new();
    start(&scratch.data()).stop().expect("it stops in good order");
    let version = scratch.data().join("pgdata/PG_VERSION");
    fs::write(&version, "12\n").expect("it is ours");
    let error = refused(&scratch.data(), Options::for_tests());
    assert!(
        matches!(error, StartError::VersionDiffers { data: 12, .. }),
        "{error}"
    );
    assert!(error.to_string().contains("postgresql-12"), "{error}");
}

#[test]
fn files_that_are_no_database_are_not_overwritten() {
    let scratch = Scratch::new();
    start(&scratch.data()).stop().expect("it stops in good order");
    let version = scratch.data().join("pgdata/PG_VERSION");
    fs::remove_file(version).expect("it is ours");
    let error = refused(&scratch.data(), Options::for_tests());
    assert!(matches!(error, StartError::InitFailed { .. }), "{error}");
    assert!(scratch.data().join("pgdata/base").is_dir());
}

#[test]
fn a_folder_below_a_file_cannot_be_made() {
    let scratch = Scratch::new();
    let file = scratch.path().join("file");
    fs::write(&file, "").expect("the scratch folder is ours");
    let error = refused(&file.join("data"), Options::for_tests());
    assert!(matches!(error, StartError::FolderNotWritable { .. }), "{error}");
}

#[test]
fn a_server_that_does_not_understand_its_settings_says_so() {
    let scratch = Scratch::new();
    let extra = vec![("shared_buffers".to_owned(), "plenty".to_owned())];
    let error = refused(
        &scratch.data(),
        Options {
            extra,
            ..Options::for_tests()
        },
    );
    assert!(matches!(error, StartError::StoppedEarly { .. }), "{error}");
    assert!(error.to_string().contains("shared_buffers"), "{error}");
}
