//! Who listens. Ports that the kernel gives to whoever asks are left out for UDP, where asking a name server is
//! listening too.

use crate::look::Tree;
use agent_protocol::{
    Why,
    inventory::{Port, Protocol},
};
use std::{
    collections::BTreeMap,
    net::{IpAddr, Ipv4Addr, Ipv6Addr},
};

const TABLES: [(&str, Protocol, &str); 4] = [
    ("proc/net/tcp", Protocol::Tcp, "0A"),
    ("proc/net/tcp6", Protocol::Tcp, "0A"),
    ("proc/net/udp", Protocol::Udp, "07"),
    ("proc/net/udp6", Protocol::Udp, "07"),
];

pub fn ports(tree: &Tree) -> Result<Vec<Port>, Why> {
    tree.read(TABLES[0].0)?;
    let given = given_to_anybody(tree);
    let mut found = vec![];
    for (table, protocol, state) in TABLES {
        let text = tree.read(table).unwrap_or_default();
        let sockets = text.lines().filter_map(|line| listening(line, state));
        found.extend(sockets.map(|(address, port, inode)| (protocol, address, port, inode)));
    }
    found.retain(|(protocol, _, port, _)| *protocol == Protocol::Tcp || !given.contains(port));
    let programs = programs(tree);
    let named = found.into_iter().map(|(protocol, address, port, inode)| Port {
        protocol,
        address,
        port,
        program: programs.get(&inode).cloned(),
    });
    let mut ports: Vec<Port> = named.collect();
    ports.sort();
    ports.dedup();
    Ok(ports)
}

fn given_to_anybody(tree: &Tree) -> std::ops::RangeInclusive<u16> {
    let line = tree
        .maybe("proc/sys/net/ipv4/ip_local_port_range")
        .unwrap_or_default();
    let mut ends = line.split_whitespace().filter_map(|end| end.parse().ok());
    ends.next().unwrap_or(32_768)..=ends.next().unwrap_or(60_999)
}

fn listening(line: &str, state: &str) -> Option<(IpAddr, u16, u64)> {
    let words: Vec<&str> = line.split_whitespace().collect();
    let (local, remote, found, inode) = (words.get(1)?, words.get(2)?, words.get(3)?, words.get(9)?);
    let nobody = remote.ends_with(":0000");
    (*found == state && nobody).then_some(())?;
    let (address, port) = local.split_once(':')?;
    Some((
        ip(address)?,
        u16::from_str_radix(port, 16).ok()?,
        inode.parse().ok()?,
    ))
}

/// Words of 32 bits, each as it lies in memory.
fn ip(text: &str) -> Option<IpAddr> {
    let word = |at: usize| u32::from_str_radix(text.get(at * 8..at * 8 + 8)?, 16).ok();
    if text.len() == 8 {
        return Some(IpAddr::V4(Ipv4Addr::from(word(0)?.to_ne_bytes())));
    }
    let mut bytes = [0; 16];
    for at in 0..4 {
        bytes[at * 4..at * 4 + 4].copy_from_slice(&word(at)?.to_ne_bytes());
    }
    Some(IpAddr::V6(Ipv6Addr::from(bytes)))
}

/// By the sockets that a process has open; others' are seen by root alone.
fn programs(tree: &Tree) -> BTreeMap<u64, String> {
    let mut programs = BTreeMap::new();
    let names = tree.names("proc").unwrap_or_default();
    for process in names
        .iter()
        .filter(|name| name.bytes().all(|sign| sign.is_ascii_digit()))
    {
        let folder = format!("proc/{process}/fd");
        let sockets: Vec<u64> = tree
            .names(&folder)
            .unwrap_or_default()
            .iter()
            .filter_map(|file| socket(&tree.link(&format!("{folder}/{file}"))?))
            .collect();
        if sockets.is_empty() {
            continue;
        }
        if let Some(name) = tree.maybe(&format!("proc/{process}/comm")) {
            programs.extend(sockets.into_iter().map(|socket| (socket, name.clone())));
        }
    }
    programs
}

fn socket(link: &str) -> Option<u64> {
    link.strip_prefix("socket:[")?.strip_suffix(']')?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_listener_is_told_from_a_connection() {
        let line =
            "  0: 0100007F:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000  0 0 122441 1 0";
        assert_eq!(
            listening(line, "0A"),
            Some((IpAddr::from([127, 0, 0, 1]), 8080, 122_441))
        );
        let line = "  1: 0100007F:1F90 0100007F:9C40 01 00000000:00000000 00:00000000 00000000  0 0 9 1 0";
        assert_eq!(listening(line, "0A"), None);
    }

    #[test]
    fn long_addresses_are_read() {
        assert_eq!(ip("00000000000000000000000001000000"), "::1".parse().ok());
    }
}
