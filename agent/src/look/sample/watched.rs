//! Services and processes that the agency asked to watch.

use crate::look::{Machine, Tree};
use agent_protocol::{Fact, Reason, WatchedProcess, WatchedService, Why};
use std::{collections::BTreeMap, time::Duration};

pub fn services(machine: &Machine, names: &[String]) -> Vec<WatchedService> {
    if names.is_empty() {
        return vec![];
    }
    let states = service_states(machine, names);
    let state = |name: &String| match &states {
        Ok(states) => Fact::of(states.get(name).cloned(), Reason::NotThere),
        Err(why) => Fact::Absent(why.clone()),
    };
    let watched = names.iter().map(|name| WatchedService {
        name: name.clone(),
        state: state(name),
    });
    watched.collect()
}

fn service_states(machine: &Machine, names: &[String]) -> Result<BTreeMap<String, String>, Why> {
    if !machine.tree.exists("run/systemd/system") {
        return Err(Why {
            reason: Reason::NotThere,
            detail: Some("systemd does not run here".to_owned()),
        });
    }
    let mut arguments = vec!["show", "--property=Id,LoadState,ActiveState", "--"];
    arguments.extend(names.iter().map(String::as_str));
    let text = machine
        .tools
        .ask("systemctl", &arguments, Duration::from_secs(10))?;
    Ok(states_in(&text, names))
}

/// One block for each name that was asked for, in this order: the id of an alias is another name.
fn states_in(text: &str, names: &[String]) -> BTreeMap<String, String> {
    let blocks = text
        .split("\n\n")
        .map(str::trim)
        .filter(|block| !block.is_empty());
    let states = names.iter().zip(blocks).filter_map(|(name, block)| {
        let value = |key| crate::look::tree::value_of(block, key, '=');
        let there = value("LoadState")? != "not-found";
        there.then(|| Some((name.clone(), value("ActiveState")?)))?
    });
    states.collect()
}

/// By the name of the program; arguments are not read.
pub fn processes(tree: &Tree, names: &[String]) -> Vec<WatchedProcess> {
    if names.is_empty() {
        return vec![];
    }
    let running = running(tree);
    let count = |name: &String| {
        running.clone().map(|running| {
            let same = running.iter().filter(|(found, _)| is_named(found, name));
            same.map(|(_, count)| *count).sum()
        })
    };
    let watched = names.iter().map(|name| WatchedProcess {
        name: name.clone(),
        running: count(name),
    });
    watched.collect()
}

/// The kernel keeps 15 signs of a name.
fn is_named(found: &str, name: &str) -> bool {
    found == name || (found.len() == 15 && name.starts_with(found))
}

pub fn running(tree: &Tree) -> Fact<BTreeMap<String, u32>> {
    let names = match tree.names("proc") {
        Ok(names) => names,
        Err(why) => return Fact::Absent(why),
    };
    let mut running = BTreeMap::new();
    for process in names
        .iter()
        .filter(|name| name.bytes().all(|sign| sign.is_ascii_digit()))
    {
        if let Some(name) = tree.maybe(&format!("proc/{process}/comm")) {
            *running.entry(name).or_insert(0) += 1;
        }
    }
    Fact::Known(running)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn states_belong_to_the_names_that_were_asked_for() {
        let names = ["mysql.service", "gone.service", "nginx.service"].map(str::to_owned);
        let text = "Id=mariadb.service\nLoadState=loaded\nActiveState=active\n\nId=gone.service\nLoadState=not-found\n\
                    ActiveState=inactive\n\nId=nginx.service\nLoadState=loaded\nActiveState=failed\n";
        let states = states_in(text, &names);
        assert_eq!(states.get("mysql.service").map(String::as_str), Some("active"));
        assert_eq!(states.get("nginx.service").map(String::as_str), Some("failed"));
        assert!(!states.contains_key("gone.service"));
    }

    #[test]
    fn long_names_are_those_of_the_kernel() {
        assert!(is_named("very-long-daemo", "very-long-daemon") && !is_named("ssh", "sshd"));
    }
}
