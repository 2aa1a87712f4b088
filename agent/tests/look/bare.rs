//! Machines that hide things: every section is there, and says why it is empty.

use crate::scratch::Scratch;
use agent::look::{Machine, inventory, log, sample, smart};
use agent_protocol::{Reason, Settings};

#[test]
fn an_empty_root_is_told_with_reasons() {
    let scratch = Scratch::new("bare");
    let machine = Machine::recorded(&scratch.0);
    let sections = inventory::sections(&machine);
    assert_eq!(sections.len(), 13);
    let told = serde_json::to_string(&sections).expect("JSON");
    assert!(!told.contains("\"known\":[{"), "nothing was made up: {told}");
    assert!(told.contains("the firmware tells nothing (no DMI)"));
    assert!(told.contains("neither dpkg nor rpm is here"));
    assert!(told.contains("systemd is not installed"));
    let (sample, _) = sample::take(&machine, &Settings::default(), None);
    assert!(sample.memory.known().is_none() && sample.up_seconds.known().is_none());
    assert_eq!(
        log::lines(&machine, None).map_err(|why| why.reason),
        Err(Reason::NotThere)
    );
    assert!(smart::health(&machine).is_err());
}

#[test]
fn files_of_nonsense_are_not_believed() {
    let scratch = Scratch::new("nonsense");
    for file in [
        "proc/stat",
        "proc/meminfo",
        "proc/uptime",
        "proc/loadavg",
        "proc/cpuinfo",
        "proc/net/route",
        "etc/passwd",
    ] {
        crate::machines::write(&scratch.0, file, "\u{0}\u{1}nonsense : = \n:::::::\n");
    }
    let machine = Machine::recorded(&scratch.0);
    let (sample, _) = sample::take(&machine, &Settings::default(), None);
    for absent in [
        sample.memory.known().is_none(),
        sample.load.known().is_none(),
        sample.up_seconds.known().is_none(),
    ] {
        assert!(absent);
    }
    assert_eq!(inventory::sections(&machine).len(), 13);
}
