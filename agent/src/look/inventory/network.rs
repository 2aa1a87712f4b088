//! Interfaces, addresses, routes and names, IPv4 and IPv6 alike.

use crate::look::{Machine, Tree, tree::value_of};
use agent_protocol::{
    Fact, Reason, Why,
    inventory::{Address, Interface, Names, Network, Route, Wireless},
};
use std::{
    collections::{BTreeMap, BTreeSet},
    net::{IpAddr, Ipv4Addr, Ipv6Addr},
    time::Duration,
};

pub fn network(machine: &Machine) -> Network {
    let tree = &machine.tree;
    let routes = Fact::from(routes(tree));
    let gateways = routes.clone().map(|routes| gateways(&routes));
    Network {
        interfaces: interfaces(machine).into(),
        gateways,
        routes,
        names: names(tree).into(),
        domain: domain(tree),
    }
}

fn gateways(routes: &[Route]) -> Vec<IpAddr> {
    let default = routes.iter().filter(|route| route.to.prefix == 0);
    let unique: BTreeSet<IpAddr> = default.filter_map(|route| route.through).collect();
    unique.into_iter().collect()
}

fn interfaces(machine: &Machine) -> Result<Vec<Interface>, Why> {
    let tree = &machine.tree;
    let addresses = addresses(tree);
    let names = tree.names("sys/class/net")?.into_iter();
    let there = names.filter(|name| tree.exists(&format!("sys/class/net/{name}/mtu")));
    Ok(there.map(|name| interface(machine, name, &addresses)).collect())
}

type Addresses = Result<BTreeMap<String, Vec<Address>>, Why>;

fn interface(machine: &Machine, name: String, addresses: &Addresses) -> Interface {
    let tree = &machine.tree;
    let path = |what: &str| format!("sys/class/net/{name}/{what}");
    let addresses = match addresses {
        Ok(all) => Fact::Known(all.get(&name).cloned().unwrap_or_default()),
        Err(why) => Fact::Absent(why.clone()),
    };
    // What has no cable says -1, or nothing.
    let megabits = tree.maybe(&path("speed")).and_then(|speed| speed.parse().ok());
    Interface {
        hardware_address: tree
            .maybe(&path("address"))
            .filter(|address| address != "00:00:00:00:00:00"),
        kind: kind(&tree.maybe(&path("type")).unwrap_or_default()).to_owned(),
        state: tree.maybe(&path("operstate")).unwrap_or_default(),
        mtu: tree
            .number(&path("mtu"))
            .ok()
            .and_then(|mtu| u32::try_from(mtu).ok())
            .unwrap_or(0),
        megabits: Fact::of(megabits, Reason::NotThere),
        duplex: Fact::of(
            tree.maybe(&path("duplex")).filter(|duplex| duplex != "unknown"),
            Reason::NotThere,
        ),
        driver: Fact::of(tree.link_name(&path("device/driver")), Reason::NotThere),
        place: tree.link_name(&path("device")),
        addresses,
        wireless: tree.exists(&path("wireless")).then(|| Wireless {
            network: wireless_network(machine, &name).into(),
        }),
        name,
    }
}

fn kind(number: &str) -> &str {
    match number {
        "1" => "ether",
        "772" => "loopback",
        "801" | "802" | "803" => "wireless",
        "65534" => "tunnel",
        "32" => "infiniband",
        other => other,
    }
}

fn wireless_network(machine: &Machine, name: &str) -> Result<String, Why> {
    let text = machine
        .tools
        .ask("iw", &["dev", name, "link"], Duration::from_secs(5))?;
    value_of(&text, "SSID", ':').ok_or_else(|| Reason::NotThere.into())
}

#[cfg(unix)]
fn addresses(tree: &Tree) -> Addresses {
    use nix::{ifaddrs::getifaddrs, sys::socket::SockaddrStorage};
    if !tree.is_live() {
        return Err(Reason::NotSupported.into());
    }
    let ip = |address: &SockaddrStorage| {
        let four = address.as_sockaddr_in().map(|four| IpAddr::V4(four.ip()));
        four.or_else(|| address.as_sockaddr_in6().map(|six| IpAddr::V6(six.ip())))
    };
    let all = getifaddrs().map_err(|error| Why::from(&error.into()))?;
    let mut found: BTreeMap<String, Vec<Address>> = BTreeMap::new();
    for one in all {
        let address = one.address.as_ref().and_then(ip);
        let mask = one.netmask.as_ref().and_then(ip);
        if let (Some(address), Some(mask)) = (address, mask) {
            let prefix = prefix(mask);
            found
                .entry(one.interface_name)
                .or_default()
                .push(Address { address, prefix });
        }
    }
    found.values_mut().for_each(|addresses| addresses.sort());
    Ok(found)
}

#[cfg(not(unix))]
fn addresses(_tree: &Tree) -> Addresses {
    Err(Reason::NotSupported.into())
}

fn prefix(mask: IpAddr) -> u8 {
    let ones = match mask {
        IpAddr::V4(mask) => mask.to_bits().count_ones(),
        IpAddr::V6(mask) => mask.to_bits().count_ones(),
    };
    u8::try_from(ones).unwrap_or(128)
}

fn routes(tree: &Tree) -> Result<Vec<Route>, Why> {
    let four = tree.read("proc/net/route")?;
    let six = tree.read("proc/net/ipv6_route").unwrap_or_default();
    let mut routes: Vec<Route> = four.lines().filter_map(route_four).collect();
    routes.extend(six.lines().filter_map(route_six));
    routes.sort();
    routes.dedup();
    Ok(routes)
}

const UP: u32 = 1;
const THROUGH: u32 = 2;
const REJECTED: u32 = 0x200;
/// Of an address of this machine, or learned for one peer: those are no routes of anybody's making.
const OF_OWN_ADDRESS: u32 = 0x8000_0000;
const OF_CACHE: u32 = 0x0100_0000;

fn route_four(line: &str) -> Option<Route> {
    let words: Vec<&str> = line.split_whitespace().collect();
    let [interface, to, through, flags, _, _, metric, mask, ..] = words[..] else {
        return None;
    };
    let flags = u32::from_str_radix(flags, 16).ok()?;
    let through = four(through).filter(|_| flags & THROUGH != 0);
    (flags & UP != 0 && flags & REJECTED == 0).then_some(())?;
    Some(Route {
        to: Address {
            address: four(to)?,
            prefix: prefix(four(mask)?),
        },
        through,
        interface: interface.to_owned(),
        metric: metric.parse().ok()?,
    })
}

/// As it lies in memory, which on these machines is turned round.
fn four(text: &str) -> Option<IpAddr> {
    let bits = u32::from_str_radix(text, 16).ok()?;
    Some(IpAddr::V4(Ipv4Addr::from(bits.to_ne_bytes())))
}

fn route_six(line: &str) -> Option<Route> {
    let words: Vec<&str> = line.split_whitespace().collect();
    let [to, length, _, _, through, metric, _, _, flags, interface] = words[..] else {
        return None;
    };
    let flags = u32::from_str_radix(flags, 16).ok()?;
    let own = flags & (OF_OWN_ADDRESS | OF_CACHE | REJECTED) != 0;
    (flags & UP != 0 && !own && interface != "lo").then_some(())?;
    let to = six(to)?;
    // Every interface has one for all groups.
    (!to.is_multicast()).then_some(())?;
    Some(Route {
        to: Address {
            address: to,
            prefix: u8::from_str_radix(length, 16).ok()?,
        },
        through: six(through).filter(|_| flags & THROUGH != 0),
        interface: interface.to_owned(),
        metric: u32::from_str_radix(metric, 16).ok()?,
    })
}

fn six(text: &str) -> Option<IpAddr> {
    let bits = u128::from_str_radix(text, 16).ok().filter(|_| text.len() == 32)?;
    Some(IpAddr::V6(Ipv6Addr::from_bits(bits)))
}

/// Behind systemd's own answerer stand the servers that it asks.
fn names(tree: &Tree) -> Result<Names, Why> {
    let behind = tree.read("run/systemd/resolve/resolv.conf");
    let text = behind.or_else(|_| tree.read("etc/resolv.conf"))?;
    let values = |key: &str| {
        let lines = text.lines().filter_map(|line| line.trim().strip_prefix(key));
        let words = lines
            .filter(|rest| rest.starts_with([' ', '\t']))
            .flat_map(str::split_whitespace);
        words.map(str::to_owned).collect::<Vec<_>>()
    };
    let servers = values("nameserver");
    Ok(Names {
        servers: servers
            .iter()
            .filter_map(|server| server.split('%').next()?.parse().ok())
            .collect(),
        search: values("search"),
    })
}

/// The directory that the machine belongs to, or the name of its network.
fn domain(tree: &Tree) -> Fact<String> {
    let directory = || value_of(&tree.read("etc/sssd/sssd.conf").ok()?, "domains", '=');
    let realm = || value_of(&tree.read("etc/krb5.conf").ok()?, "default_realm", '=');
    let local = || value_of(&tree.read("etc/resolv.conf").ok()?, "domain", ' ');
    let kernel = || {
        tree.maybe("proc/sys/kernel/domainname")
            .filter(|name| name != "(none)")
    };
    Fact::of(
        directory().or_else(realm).or_else(local).or_else(kernel),
        Reason::NotThere,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn routes_of_both_families_are_read() {
        let four =
            route_four("eth0\t00000000\t010200C0\t0003\t0\t0\t100\t00000000\t0\t0\t0").expect("a route");
        assert_eq!(four.through, Some(IpAddr::from([192, 0, 2, 1])));
        assert_eq!((four.to.prefix, four.metric), (0, 100));
        let zero = "0".repeat(32);
        let gateway = "fe800000000000000000000000000001";
        let line = format!("{zero} 00 {zero} 00 {gateway} 00000400 00000001 00000000 00000003 eth0");
        let six = route_six(&line).expect("a route");
        assert_eq!(six.through, "fe80::1".parse().ok());
        assert_eq!((six.metric, six.to.prefix), (1024, 0));
    }

    #[test]
    fn addresses_of_the_machine_itself_are_no_routes() {
        let zero = "0".repeat(32);
        let line = format!("{zero} 80 {zero} 00 {zero} 00000000 00000001 00000000 80200001 eth0");
        assert_eq!(route_six(&line), None);
    }
}
