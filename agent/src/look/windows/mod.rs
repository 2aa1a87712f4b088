//! Windows answers in JSON, by PowerShell: `questions` holds what is asked, the rest reads the answers. All of it is
//! compiled on every system; only a Windows machine has somebody to ask.
//!
//! `Win32_Product` is never asked: it repairs what it lists.

mod events;
mod hardware;
mod json;
mod questions;
mod software;

pub use events::events;
pub use hardware::{disks, memory_modules};
pub use software::{protection, services, software, system};

use super::Machine;
use agent_protocol::{Fact, LogLine, Why, inventory::Section};
use std::time::Duration;

/// The sections that Windows is asked for.
pub fn sections(machine: &Machine) -> Vec<Section> {
    let mut sections = vec![
        Section::Disks(asked(machine, questions::DISKS, disks)),
        Section::Packages(asked(machine, questions::SOFTWARE, software)),
        Section::Services(asked(machine, questions::SERVICES, services)),
        Section::Protection(asked(machine, questions::PROTECTION, protection)),
    ];
    if let Fact::Known(Some(found)) = asked(machine, questions::SYSTEM, system) {
        sections.push(Section::System(Box::new(found)));
    }
    sections
}

pub fn log_lines(machine: &Machine, after: Option<&str>) -> Result<Vec<LogLine>, Why> {
    let question = questions::events_after(after);
    Ok(events(&ask(machine, &question)?))
}

fn asked<T>(machine: &Machine, question: &str, read: impl Fn(&str) -> T) -> Fact<T> {
    ask(machine, question).map(|answer| read(&answer)).into()
}

fn ask(machine: &Machine, question: &str) -> Result<String, Why> {
    let arguments = ["-NoProfile", "-NonInteractive", "-Command", question];
    machine
        .tools
        .ask("powershell.exe", &arguments, Duration::from_secs(60))
}
