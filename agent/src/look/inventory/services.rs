//! Services: how they start by systemd's files, how they are by systemd itself where it runs.

use super::units::{self, Unit};
use crate::look::{Machine, tree::value_of};
use agent_protocol::{
    Fact, Reason, Why,
    inventory::{Service, ServiceState},
};
use std::{
    collections::{BTreeMap, BTreeSet},
    time::Duration,
};

pub fn services(machine: &Machine) -> Result<Vec<Service>, Why> {
    let units = units::services(&machine.tree);
    if units.is_empty() {
        return Err(Why {
            reason: Reason::NotThere,
            detail: Some("systemd is not installed".to_owned()),
        });
    }
    let wanted = units::wanted(&machine.tree);
    let states = states(machine);
    let state = |name: &str| match &states {
        Ok(states) => Fact::of(states.get(name).cloned(), Reason::NotThere),
        Err(why) => Fact::Absent(why.clone()),
    };
    let services = units.iter().map(|unit| service(unit, &wanted, state(&unit.name)));
    Ok(services.collect())
}

fn service(unit: &Unit, wanted: &BTreeSet<String>, state: Fact<ServiceState>) -> Service {
    Service {
        name: unit.name.clone(),
        description: unit.value("Unit", "Description"),
        starts: starts(unit, wanted).to_owned(),
        state,
        program: unit.value("Service", "ExecStart").and_then(|line| program(&line)),
        runs_as: unit.value("Service", "User"),
        restarts: unit.value("Service", "Restart"),
        requires: unit.names("Requires"),
        wants: unit.names("Wants"),
        after: unit.names("After"),
        defined_in: unit.file.clone(),
    }
}

fn starts(unit: &Unit, wanted: &BTreeSet<String>) -> &'static str {
    if unit.masked {
        return "masked";
    }
    if unit.alias_of.is_some() {
        return "alias";
    }
    // An instance `a@b.service` is wanted; the file is `a@.service`.
    let instance = unit.name.strip_suffix("@.service").map(|name| format!("{name}@"));
    let enabled = match &instance {
        Some(begin) => wanted.iter().any(|name| name.starts_with(begin)),
        None => wanted.contains(&unit.name),
    };
    if enabled {
        return "enabled";
    }
    if unit.can_be_enabled() {
        "disabled"
    } else {
        "static"
    }
}

/// Without the signs that tell systemd how to start it, and without arguments.
fn program(line: &str) -> Option<String> {
    let line = line.trim_start_matches(['@', '-', ':', '+', '!', '|']);
    line.split_whitespace()
        .next()
        .map(|program| program.trim_matches('"').to_owned())
}

fn states(machine: &Machine) -> Result<BTreeMap<String, ServiceState>, Why> {
    if !machine.tree.exists("run/systemd/system") {
        return Err(Why {
            reason: Reason::NotThere,
            detail: Some("systemd does not run here".to_owned()),
        });
    }
    let arguments = [
        "show",
        "--property=Id,LoadState,ActiveState,SubState",
        "--",
        "*.service",
    ];
    let text = machine
        .tools
        .ask("systemctl", &arguments, Duration::from_secs(30))?;
    Ok(states_in(&text))
}

fn states_in(text: &str) -> BTreeMap<String, ServiceState> {
    let state = |block: &str| {
        let value = |key| value_of(block, key, '=');
        let state = ServiceState {
            active: value("ActiveState")?,
            detail: value("SubState")?,
        };
        Some((value("Id")?, state))
    };
    text.split("\n\n").filter_map(state).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arguments_are_left_out() {
        assert_eq!(
            program("-/usr/bin/backup --password=secret").as_deref(),
            Some("/usr/bin/backup")
        );
        assert_eq!(
            program("!!/lib/systemd/systemd-resolved").as_deref(),
            Some("/lib/systemd/systemd-resolved")
        );
    }

    #[test]
    fn states_are_read_by_block() {
        let text = "Id=cron.service\nLoadState=loaded\nActiveState=active\nSubState=running\n\n\
                    Id=fsck.service\nLoadState=loaded\nActiveState=inactive\nSubState=dead\n";
        let states = states_in(text);
        assert_eq!(states["cron.service"].detail, "running");
        assert_eq!(states["fsck.service"].active, "inactive");
    }
}
