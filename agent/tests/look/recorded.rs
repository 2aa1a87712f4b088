//! RM1 and RM2 on a recorded laptop.

use crate::machines::{laptop, write};
use agent::look::{Machine, Shares, inventory, sample};
use agent_protocol::{
    Fact, Reason, Settings,
    inventory::{Password, Section},
};
use std::time::Duration;

fn sections(machine: &Machine) -> Vec<Section> {
    inventory::sections(machine)
}

macro_rules! section {
    ($machine:expr, $kind:ident) => {
        sections($machine)
            .into_iter()
            .find_map(|section| match section {
                Section::$kind(found) => Some(found),
                _ => None,
            })
            .expect("the section")
    };
}

fn known<T>(fact: Fact<T>) -> T {
    match fact {
        Fact::Known(value) => value,
        Fact::Absent(why) => panic!("absent: {why:?}"),
    }
}

#[test]
fn two_looks_are_the_same_to_the_byte() {
    let (_scratch, machine) = laptop();
    let look = || serde_json::to_string(&sections(&machine)).expect("JSON");
    assert_eq!(look(), look());
}

#[test]
fn no_secret_leaves_the_machine() {
    let (_scratch, machine) = laptop();
    let told = serde_json::to_string(&sections(&machine)).expect("JSON");
    assert!(
        !told.contains("SECRET"),
        "{}",
        &told[told.find("SECRET").unwrap_or(0)..]
    );
    assert!(!told.contains("Secret-Name"));
}

#[test]
fn the_system_is_told() {
    let (_scratch, machine) = laptop();
    let system = section!(&machine, System);
    assert_eq!(known(system.version), "12.8");
    assert_eq!(known(system.time_zone), "Europe/Paris");
    assert_eq!(known(system.locale), "fr_FR.UTF-8");
    assert!(system.virtualised.known().is_none());
}

#[test]
fn the_hardware_is_told_and_placeholders_are_no_serials() {
    let (_scratch, machine) = laptop();
    let hardware = *section!(&machine, Hardware);
    assert_eq!(known(known(hardware.product).serial), "5GRQM72");
    assert!(known(hardware.board).serial.known().is_none());
    assert!(hardware.chassis.known().is_none() && hardware.memory_modules.known().is_none());
    let processor = known(hardware.processor);
    assert_eq!((processor.sockets, processor.cores, processor.threads), (1, 1, 2));
    assert_eq!(processor.flags, ["aes", "sse2"]);
    assert_eq!(known(hardware.batteries)[0].design_capacity, Some(63_000_000));
}

#[test]
fn disks_and_buses_are_told() {
    let (_scratch, machine) = laptop();
    let disks = known(section!(&machine, Disks));
    assert_eq!(disks.len(), 1);
    assert_eq!(disks[0].bytes, 512_110_190_592);
    assert_eq!(known(disks[0].serial.clone()), "S676NF0R");
    assert_eq!(known(disks[0].scheduler.clone()), "none");
    assert_eq!(
        (disks[0].partitions[0].number, disks[0].partitions[0].start_bytes),
        (1, 1 << 20)
    );
    let pci = known(section!(&machine, PciDevices));
    assert_eq!(
        (pci[0].class.as_str(), pci[0].driver.as_deref()),
        ("030000", Some("i915"))
    );
    let usb = known(section!(&machine, UsbDevices));
    assert_eq!(
        (usb.len(), usb[0].product_name.as_deref()),
        (1, Some("USB Receiver"))
    );
}

#[test]
fn a_share_that_hangs_is_told_with_its_reason_beside_the_others() {
    let (_scratch, mut machine) = laptop();
    let never = |_: &str| loop {
        std::thread::park();
    };
    machine.shares = Shares::asked_by(never, Duration::from_millis(50));
    let found = known(section!(&machine, Filesystems));
    let reasons: Vec<(&str, Reason)> = found
        .iter()
        .filter_map(|one| match &one.bytes {
            Fact::Absent(why) => Some((one.mounted_on.as_str(), why.reason)),
            Fact::Known(_) => None,
        })
        .collect();
    // Files of another machine do not say how full its disks are.
    let expected = [("/", Reason::NotSupported), ("/mnt/the share", Reason::TimedOut)];
    assert_eq!(reasons, expected);
}

#[test]
fn packages_are_told_with_where_they_come_from() {
    let (_scratch, machine) = laptop();
    let packages = known(section!(&machine, Packages));
    let names: Vec<&str> = packages.iter().map(|package| package.name.as_str()).collect();
    assert_eq!(names, ["adduser", "openssl"]);
    assert!(packages[0].held && !packages[0].automatic);
    assert!(packages[1].automatic && packages[1].installed_at.known().is_some());
    assert_eq!(packages[1].version, "3.0.15-1~deb12u1");
    assert_eq!(
        (packages[1].source.as_deref(), packages[1].bytes),
        (Some("openssl-src"), Some(2218 << 10))
    );
}

#[test]
fn services_are_told_as_systemd_would_start_them() {
    let (_scratch, machine) = laptop();
    let services = known(section!(&machine, Services));
    let of = |name: &str| {
        services
            .iter()
            .find(|service| service.name == name)
            .expect("a service")
    };
    let nginx = of("nginx.service");
    assert_eq!(
        (nginx.starts.as_str(), nginx.program.as_deref()),
        ("enabled", Some("/usr/sbin/nginx"))
    );
    assert_eq!(
        (nginx.restarts.as_deref(), nginx.runs_as.as_deref()),
        (Some("on-failure"), Some("www-data"))
    );
    assert_eq!(nginx.after, ["network-online.target", "remote-fs.target"]);
    assert_eq!(of("other.service").starts, "disabled");
    assert_eq!(of("quiet.service").starts, "masked");
    assert!(nginx.state.known().is_none(), "nobody runs on a recorded machine");
}

#[test]
fn accounts_are_told_without_their_secrets() {
    let (_scratch, machine) = laptop();
    let accounts = known(section!(&machine, Accounts));
    let passwords: Vec<(&str, Option<&Password>)> = accounts
        .iter()
        .map(|account| (account.name.as_str(), account.password.known()))
        .collect();
    let expected = [
        ("anne", Some(&Password::Set)),
        ("root", Some(&Password::Locked)),
        ("www-data", Some(&Password::Locked)),
    ];
    assert_eq!(passwords, expected);
    let groups = known(section!(&machine, Groups));
    assert_eq!(groups.len(), 3);
    assert_eq!(groups[2].members, ["anne", "zoe"]);
}

#[test]
fn the_network_is_told() {
    let (_scratch, machine) = laptop();
    let network = section!(&machine, Network);
    assert_eq!(
        known(network.gateways),
        ["192.0.2.1".parse::<std::net::IpAddr>().expect("an address")]
    );
    let names = known(network.names);
    assert_eq!(
        (names.servers.len(), names.search),
        (2, vec!["office.example".to_owned(), "example.net".to_owned()])
    );
    assert_eq!(known(network.domain), "ad.example.net");
    let interfaces = known(network.interfaces);
    assert_eq!(
        (interfaces[0].megabits.known(), interfaces[0].kind.as_str()),
        (Some(&1000), "ether")
    );
    let ports = known(section!(&machine, Ports));
    assert_eq!((ports.len(), ports[0].port), (1, 22));
}

#[test]
fn protection_is_told() {
    let (_scratch, machine) = laptop();
    let protection = known(section!(&machine, Protection));
    assert_eq!((protection.len(), protection[0].product.as_str()), (1, "ClamAV"));
    assert_eq!(protection[0].running, Fact::Known(true));
    assert!(protection[0].definitions_of.known().is_some());
}

#[test]
fn a_sample_says_what_was_used_since_the_one_before() {
    let (scratch, machine) = laptop();
    let settings = Settings {
        processes: vec!["clamd".into(), "gone".into()],
        services: vec!["nginx.service".into()],
        ..Settings::default()
    };
    let (first, counters) = sample::take(&machine, &settings, None);
    assert!(first.processor.known().is_none() && first.over_millis.known().is_none());
    assert_eq!(
        first.memory.known().map(|memory| memory.available_bytes),
        Some(9_000_000 << 10)
    );
    assert_eq!(
        first
            .load
            .known()
            .map(|load| (load.one, load.fifteen, load.processes)),
        Some((120, 80, 211))
    );
    assert_eq!(first.processes[0].running, Fact::Known(1));
    assert_eq!(first.processes[1].running, Fact::Known(0));
    assert!(first.services[0].state.known().is_none());
    write(&scratch.0, "proc/uptime", "86460.52 1\n");
    write(
        &scratch.0,
        "proc/stat",
        "cpu  1300 100 400 8500 60 5 45 90 0 0\ncpu0 1 1 1 1 1\ncpu1 1 1 1 1 1\n",
    );
    write(
        &scratch.0,
        "proc/diskstats",
        " 259 0 nvme0n1 110 0 900 10 230 0 1640 20 0 42 40 0 0 0 0 0 0\n",
    );
    write(
        &scratch.0,
        "proc/net/dev",
        "  eth0: 1000100 1000 1 2 0 0 0 0 500050 900 3 5 0 0 0 0\n",
    );
    let (second, _) = sample::take(&machine, &settings, Some(&counters));
    assert_eq!(known(second.over_millis), 60_000);
    let processor = known(second.processor);
    assert_eq!(
        (processor.user, processor.system, processor.idle),
        (3000, 1000, 5000)
    );
    assert_eq!(
        (processor.waiting_for_disk, processor.stolen, processor.processors),
        (100, 900, 2)
    );
    let disks = known(second.disks);
    assert_eq!(
        (disks[0].read_bytes, disks[0].written_bytes, disks[0].busy_millis),
        (51_200, 20_480, 12)
    );
    let networks = known(second.networks);
    assert_eq!(
        (
            networks[0].received_bytes,
            networks[0].sent_bytes,
            networks[0].dropped
        ),
        (100, 50, 1)
    );
}

/// A counter that went back was begun anew: a wrong number is worse than none.
#[test]
fn counters_that_went_back_are_not_subtracted() {
    let (scratch, machine) = laptop();
    let (_, counters) = sample::take(&machine, &Settings::default(), None);
    write(&scratch.0, "proc/stat", "cpu  1 0 0 1 0 0 0 0 0 0\n");
    write(
        &scratch.0,
        "proc/net/dev",
        "  eth0: 1 1 0 0 0 0 0 0 1 1 0 0 0 0 0 0\n",
    );
    let (second, _) = sample::take(&machine, &Settings::default(), Some(&counters));
    assert!(second.processor.known().is_none());
    assert_eq!(known(second.networks), []);
}
