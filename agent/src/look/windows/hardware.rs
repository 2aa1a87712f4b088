//! Disks and memory modules.

use super::json::{number, objects, text};
use agent_protocol::{
    Fact, Reason,
    inventory::{Disk, MemoryModule},
};

pub fn disks(answer: &str) -> Vec<Disk> {
    let disk = |object: &serde_json::Value| {
        let said = |key: &str| Fact::of(text(object, key), Reason::NotThere);
        let block = number(object, "BytesPerSector")
            .and_then(|bytes| u32::try_from(bytes).ok())
            .unwrap_or(0);
        Some(Disk {
            name: format!("disk{}", number(object, "Index")?),
            bytes: number(object, "Size").unwrap_or(0),
            model: said("Model"),
            maker: Fact::absent(Reason::NotSupported),
            serial: said("SerialNumber"),
            firmware: said("FirmwareRevision"),
            world_wide_name: Fact::absent(Reason::NotSupported),
            bus: text(object, "InterfaceType")
                .unwrap_or_default()
                .to_ascii_lowercase(),
            turns: false,
            removable: text(object, "MediaType").is_some_and(|kind| kind.starts_with("Removable")),
            read_only: false,
            logical_block_bytes: block,
            physical_block_bytes: block,
            scheduler: Fact::absent(Reason::NotSupported),
            partitions: vec![],
        })
    };
    let mut disks: Vec<Disk> = objects(answer).iter().filter_map(disk).collect();
    disks.sort_by(|one, other| one.name.cmp(&other.name));
    disks
}

/// `Win32_PhysicalMemory`, for machines whose table cannot be read.
pub fn memory_modules(answer: &str) -> Vec<MemoryModule> {
    let module = |object: &serde_json::Value| {
        let said = |key: &str| text(object, key).unwrap_or_default();
        MemoryModule {
            slot: said("DeviceLocator"),
            bank: said("BankLabel"),
            bytes: number(object, "Capacity"),
            kind: match number(object, "SMBIOSMemoryType") {
                Some(24) => "DDR3",
                Some(26) => "DDR4",
                Some(34) => "DDR5",
                _ => "unknown",
            }
            .to_owned(),
            form: "unknown".to_owned(),
            speed_mega_transfers: number(object, "Speed").and_then(|speed| u32::try_from(speed).ok()),
            maker: said("Manufacturer"),
            serial: said("SerialNumber"),
            part_number: said("PartNumber"),
            corrects_errors: number(object, "TotalWidth") > number(object, "DataWidth"),
        }
    };
    objects(answer).iter().map(module).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn disks_are_read() {
        let answer = r#"[{"Index":1,"Model":"USB Disk","Size":"64000000000","MediaType":"Removable Media","BytesPerSector":512},
            {"Index":0,"Model":"PM9A1","SerialNumber":" 0025_38B1 ","Size":512110190592,"InterfaceType":"SCSI","BytesPerSector":512}]"#;
        let disks = disks(answer);
        assert_eq!(
            (disks[0].name.as_str(), disks[0].bytes),
            ("disk0", 512_110_190_592)
        );
        assert_eq!(disks[0].serial, Fact::Known("0025_38B1".to_owned()));
        assert!(disks[1].removable && disks[1].bytes == 64_000_000_000);
    }

    #[test]
    fn modules_are_read() {
        let answer = r#"{"DeviceLocator":"DIMM A","Capacity":17179869184,"SMBIOSMemoryType":34,"Speed":4800,"TotalWidth":72,"DataWidth":64}"#;
        let module = &memory_modules(answer)[0];
        assert_eq!((module.kind.as_str(), module.bytes), ("DDR5", Some(16 << 30)));
        assert!(module.corrects_errors);
    }
}
