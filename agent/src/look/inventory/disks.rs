//! Disks and their partitions, by `/sys/block`.

use crate::look::Tree;
use agent_protocol::{
    Fact, Reason, Why,
    inventory::{Disk, Partition},
};

/// What a disk is made of in memory or out of other disks stands with the file systems.
const NOT_A_DISK: [&str; 6] = ["loop", "ram", "zram", "dm-", "md", "nbd"];

pub fn disks(tree: &Tree) -> Result<Vec<Disk>, Why> {
    let names = tree.names("sys/block")?.into_iter();
    let disks = names.filter(|name| !NOT_A_DISK.iter().any(|kind| name.starts_with(kind)));
    Ok(disks.map(|name| disk(tree, &name)).collect())
}

fn disk(tree: &Tree, name: &str) -> Disk {
    let path = |what: &str| format!("sys/block/{name}/{what}");
    let number = |what: &str| tree.number(&path(what)).unwrap_or(0);
    let small = |what: &str| u32::try_from(number(what)).unwrap_or(u32::MAX);
    let first = |files: [&str; 3]| {
        Fact::of(
            files.iter().find_map(|file| tree.maybe(&path(file))),
            Reason::NotThere,
        )
    };
    Disk {
        name: name.to_owned(),
        // The kernel counts in 512 bytes, whatever the disk does.
        bytes: number("size") * 512,
        model: first(["device/model", "device/name", "device/type"]).map(|model| model.trim().to_owned()),
        maker: tree.word(&path("device/vendor")),
        serial: serial(tree, name),
        firmware: first(["device/firmware_rev", "device/rev", "device/fwrev"]),
        world_wide_name: first(["wwid", "device/wwid", "device/wwn"]),
        bus: bus(tree, name),
        turns: number("queue/rotational") == 1,
        removable: number("removable") == 1,
        read_only: number("ro") == 1,
        logical_block_bytes: small("queue/logical_block_size"),
        physical_block_bytes: small("queue/physical_block_size"),
        scheduler: scheduler(tree, name),
        partitions: partitions(tree, name),
    }
}

fn serial(tree: &Tree, name: &str) -> Fact<String> {
    let direct = ["serial", "device/serial"]
        .iter()
        .find_map(|file| tree.maybe(&format!("sys/block/{name}/{file}")));
    // Page 0x80 of SCSI: four bytes of head, then the serial.
    let of_page = || {
        let page = tree.bytes(&format!("sys/block/{name}/device/vpd_pg80")).ok()?;
        let text = String::from_utf8_lossy(page.get(4..)?).trim().to_owned();
        (!text.is_empty()).then_some(text)
    };
    Fact::of(direct.or_else(of_page), Reason::NotThere)
}

fn bus(tree: &Tree, name: &str) -> String {
    let link = tree.link(&format!("sys/block/{name}")).unwrap_or_default();
    let signs = [
        ("/nvme/", "nvme"),
        ("/usb", "usb"),
        ("/ata", "ata"),
        ("/virtio", "virtio"),
        ("/mmc", "mmc"),
    ];
    let found = signs.iter().find(|(sign, _)| link.contains(sign));
    found.map_or("other", |(_, bus)| bus).to_owned()
}

/// The one in brackets is in use.
fn scheduler(tree: &Tree, name: &str) -> Fact<String> {
    let line = tree.line(&format!("sys/block/{name}/queue/scheduler"));
    let chosen = line.map(|line| {
        let chosen = line.split_once('[').and_then(|(_, rest)| rest.split_once(']'));
        chosen.map_or(line.clone(), |(chosen, _)| chosen.to_owned())
    });
    chosen.into()
}

fn partitions(tree: &Tree, disk: &str) -> Vec<Partition> {
    let names = tree.names(&format!("sys/block/{disk}")).unwrap_or_default();
    let partition = |name: &String| {
        let number = |what: &str| tree.number(&format!("sys/block/{disk}/{name}/{what}")).ok();
        Some(Partition {
            number: u32::try_from(number("partition")?).ok()?,
            start_bytes: number("start")? * 512,
            bytes: number("size")? * 512,
            name: name.clone(),
        })
    };
    let mut partitions: Vec<Partition> = names.iter().filter_map(partition).collect();
    partitions.sort_by_key(|partition| partition.number);
    partitions
}
