//! One message of each kind as it lies in `golden/`: what was once sent is read by every later version.
//! `REGIE_WRITE_GOLDEN=1` writes files that are missing; a file that is there is never written over.

use crate::samples;

use agent_protocol::VERSION;
use serde::{Serialize, de::DeserializeOwned};
use std::{fmt::Debug, fs, path::Path};

#[test]
fn records_are_as_they_were() {
    for (name, record) in samples::records() {
        same(name, &record);
    }
}

#[test]
fn questions_and_answers_are_as_they_were() {
    same("enrol", &samples::enrol());
    same("enrolled", &samples::enrolled());
    same("reenrol", &samples::reenrol());
    same("renew", &samples::renew());
    same("renewed", &samples::renewed());
    same("heartbeat", &samples::heartbeat());
    same("welcome", &samples::welcome());
    same("batch", &samples::batch());
    same("durable", &samples::durable());
    same("refused", &samples::refused());
}

#[test]
fn every_golden_file_has_its_message() {
    let mut known: Vec<String> = samples::records()
        .iter()
        .map(|(name, _)| (*name).to_owned())
        .collect();
    let exchange = [
        "enrol",
        "enrolled",
        "reenrol",
        "renew",
        "renewed",
        "heartbeat",
        "welcome",
        "batch",
        "durable",
        "refused",
    ];
    known.extend(exchange.map(str::to_owned));
    for entry in fs::read_dir(folder()).expect("golden files") {
        let name = entry
            .expect("an entry")
            .file_name()
            .into_string()
            .expect("a name");
        assert!(
            known.contains(&name.replace(".json", "")),
            "{name} is of no message"
        );
    }
}

/// A field that a later version adds does not keep this one from reading.
#[test]
fn what_a_later_version_adds_is_passed_over() {
    let mut later = serde_json::to_value(samples::welcome()).expect("JSON");
    later["later"] = serde_json::json!({ "than": "this" });
    let read: agent_protocol::Welcome = serde_json::from_value(later).expect("a welcome");
    assert_eq!(read, samples::welcome());
}

fn same<T: Serialize + DeserializeOwned + PartialEq + Debug>(name: &str, message: &T) {
    let file = folder().join(format!("{name}.json"));
    let now = serde_json::to_string_pretty(message).expect("JSON") + "\n";
    if !file.exists() && std::env::var_os("REGIE_WRITE_GOLDEN").is_some() {
        fs::write(&file, &now).expect("written");
    }
    let Ok(golden) = fs::read_to_string(&file) else {
        panic!("{name} has no golden file: REGIE_WRITE_GOLDEN=1 writes it");
    };
    assert_eq!(golden, now, "{name} is no longer written as it was");
    let read: T = serde_json::from_str(&golden).expect("it is read");
    assert_eq!(&read, message, "{name}");
}

fn folder() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("golden/v{VERSION}"))
}
