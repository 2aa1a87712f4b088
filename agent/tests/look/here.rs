//! This machine beside what its own tools say. Where a tool is missing, `apt-get install` and the like would be a
//! change of the machine: then its check says so and compares nothing.

#![cfg(target_os = "linux")]

use agent::look::{Machine, inventory};
use agent_protocol::inventory::{Network, Package, Section};
use std::{collections::BTreeSet, process::Command};

fn say(program: &str, arguments: &[&str]) -> Option<String> {
    let output = Command::new(program).args(arguments).env("LC_ALL", "C").output();
    let Ok(output) = output else {
        eprintln!("{program} is missing: nothing is compared");
        return None;
    };
    Some(String::from_utf8_lossy(&output.stdout).into_owned())
}

fn packages() -> Vec<Package> {
    let found = inventory::sections(&Machine::this())
        .into_iter()
        .find_map(|section| match section {
            Section::Packages(packages) => packages.known().cloned(),
            _ => None,
        });
    found.unwrap_or_default()
}

fn network() -> Network {
    let found = inventory::sections(&Machine::this())
        .into_iter()
        .find_map(|section| match section {
            Section::Network(network) => Some(network),
            _ => None,
        });
    found.expect("a network")
}

/// RM2: the list is complete and exact.
#[test]
fn packages_are_those_of_dpkg() {
    let form = "${db:Status-Status} ${Package} ${Version} ${Architecture}\n";
    let Some(said) = say("dpkg-query", &["--show", "--showformat", form]) else {
        return;
    };
    let theirs: BTreeSet<&str> = said
        .lines()
        .filter_map(|line| line.strip_prefix("installed "))
        .collect();
    let ours: Vec<String> = packages()
        .iter()
        .map(|package| format!("{} {} {}", package.name, package.version, package.architecture))
        .collect();
    assert_eq!(ours.iter().map(String::as_str).collect::<BTreeSet<_>>(), theirs);
    assert_eq!(ours.len(), theirs.len());
}

#[test]
fn automatic_packages_are_those_of_apt() {
    let Some(said) = say("apt-mark", &["showauto"]) else {
        return;
    };
    let theirs: BTreeSet<&str> = said
        .lines()
        .map(|line| line.split(':').next().unwrap_or(line))
        .collect();
    let packages = packages();
    let ours: BTreeSet<&str> = packages
        .iter()
        .filter(|package| package.automatic)
        .map(|package| package.name.as_str())
        .collect();
    assert_eq!(ours, theirs);
}

#[test]
fn addresses_are_those_of_ip() {
    let Some(said) = say("ip", &["-json", "address"]) else {
        return;
    };
    let theirs: serde_json::Value = serde_json::from_str(&said).expect("JSON");
    let mut expected = BTreeSet::new();
    for interface in theirs.as_array().expect("a list") {
        for address in interface["addr_info"].as_array().into_iter().flatten() {
            let (local, prefix) = (address["local"].as_str(), address["prefixlen"].as_u64());
            let name = interface["ifname"].as_str().expect("a name");
            expected.insert(format!(
                "{name} {}/{}",
                local.expect("an address"),
                prefix.expect("a prefix")
            ));
        }
    }
    let mut found = BTreeSet::new();
    for interface in network().interfaces.known().expect("interfaces") {
        for address in interface.addresses.known().expect("addresses") {
            found.insert(format!(
                "{} {}/{}",
                interface.name, address.address, address.prefix
            ));
        }
    }
    assert_eq!(found, expected);
}

#[test]
fn routes_are_those_of_ip() {
    let mut expected = BTreeSet::new();
    for family in ["-4", "-6"] {
        let Some(said) = say("ip", &["-json", family, "route"]) else {
            return;
        };
        let theirs: serde_json::Value = serde_json::from_str(&said).expect("JSON");
        for route in theirs.as_array().into_iter().flatten() {
            let to = match (route["dst"].as_str().expect("a target"), family) {
                ("default", "-4") => "0.0.0.0/0".to_owned(),
                ("default", _) => "::/0".to_owned(),
                (to, family) if !to.contains('/') => {
                    format!("{to}/{}", if family == "-4" { 32 } else { 128 })
                }
                (to, _) => to.to_owned(),
            };
            let through = route["gateway"].as_str().unwrap_or("-");
            let interface = route["dev"].as_str().unwrap_or("-");
            expected.insert(format!("{to} {through} {interface}"));
        }
    }
    let routes = network().routes.known().cloned().expect("routes");
    let found: BTreeSet<String> = routes
        .iter()
        .map(|route| {
            let through = route
                .through
                .map_or("-".to_owned(), |through| through.to_string());
            format!(
                "{}/{} {through} {}",
                route.to.address, route.to.prefix, route.interface
            )
        })
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn disks_are_those_of_lsblk() {
    let arguments = [
        "--json",
        "--bytes",
        "--nodeps",
        "--exclude",
        "7,1,253,254,9,43,252,251",
        "--output",
        "NAME,SIZE,RO,RM",
    ];
    let Some(said) = say("lsblk", &arguments) else {
        return;
    };
    let sections = inventory::sections(&Machine::this());
    let disks = sections.iter().find_map(|section| match section {
        Section::Disks(disks) => disks.known(),
        _ => None,
    });
    let theirs: serde_json::Value = serde_json::from_str(&said).unwrap_or_default();
    for disk in theirs["blockdevices"].as_array().into_iter().flatten() {
        let name = disk["name"].as_str().expect("a name");
        let ours = disks.and_then(|disks| disks.iter().find(|ours| ours.name == name));
        assert_eq!(
            ours.map(|ours| Some(ours.bytes)),
            Some(disk["size"].as_u64()),
            "{name}"
        );
    }
}
