//! What `install` lays down and `uninstall` takes away. No systemd runs where these tests do: it is not asked.

use crate::scratch::Scratch;
use agent::{
    look::Machine,
    service::{self, NotDone},
};
use std::{fs, path::Path};

const UNIT: &str = "etc/systemd/system/regie-agent.service";
const PROGRAM: &str = "usr/local/lib/regie-agent/regie-agent";

#[test]
fn the_program_and_its_unit_are_laid_down_and_nothing_of_them_remains() {
    let root = Scratch::new("install");
    let program = root.0.join("downloaded");
    fs::write(&program, "a program").expect("written");
    for _ in 0..2 {
        service::lay_down(&root.0, &program, Path::new("/var/lib/regie-agent")).expect("laid down");
    }
    let unit = fs::read_to_string(root.0.join(UNIT)).expect("a unit");
    assert!(
        unit.contains(
            "\nExecStart=/usr/local/lib/regie-agent/regie-agent --folder /var/lib/regie-agent run\n"
        )
    );
    assert!(unit.contains("\nRestartPreventExitStatus=78\n") && unit.contains("\nMemoryMax=64M\n"));
    assert_eq!(
        fs::read_to_string(root.0.join(PROGRAM)).expect("there"),
        "a program"
    );

    for _ in 0..2 {
        service::take_away(&root.0).expect("taken away");
    }
    assert!(!root.0.join(UNIT).exists());
    assert!(!root.0.join(PROGRAM).parent().expect("a folder").exists());
}

#[test]
fn without_systemd_nothing_is_laid_down_and_it_is_said_what_to_do() {
    let root = Scratch::new("bare");
    let machine = Machine::recorded(&root.0);
    let done = service::install(
        &machine,
        Path::new("/proc/self/exe"),
        Path::new("/var/lib/regie-agent"),
    );
    assert!(matches!(done, Err(NotDone::NoSystemd)));
    assert!(!root.0.join(UNIT).exists());
    service::uninstall(&machine).expect("there is nothing to take away");
}
