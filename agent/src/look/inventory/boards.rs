//! Board, firmware and memory, by what the firmware tells the kernel. Makers leave fields as they came: those are told
//! from serials.

use super::{processor::processor, smbios};
use crate::look::{Tree, sample::counters::kibibytes, sample::not_readable};
use agent_protocol::{
    Fact, Reason, Why,
    inventory::{Battery, Board, Firmware, Hardware, MemoryModule},
};

pub fn hardware(tree: &Tree) -> Hardware {
    let memory = tree
        .read("proc/meminfo")
        .and_then(|text| kibibytes(&text, "MemTotal").ok_or_else(|| not_readable("proc/meminfo")));
    Hardware {
        processor: processor(tree).into(),
        memory_bytes: memory.into(),
        memory_modules: memory_modules(tree).into(),
        firmware: firmware(tree).into(),
        product: board(tree, "sys_vendor", "product").into(),
        board: board(tree, "board_vendor", "board").into(),
        chassis: board(tree, "chassis_vendor", "chassis").into(),
        hardware_uuid: identity(tree, "product_uuid"),
        secure_boot: secure_boot(tree).into(),
        security_module: tree.word("sys/class/tpm/tpm0/tpm_version_major"),
        batteries: batteries(tree).into(),
    }
}

fn dmi(tree: &Tree, file: &str) -> Result<String, Why> {
    if !tree.exists("sys/class/dmi/id") {
        return Err(Why {
            reason: Reason::NotThere,
            detail: Some("the firmware tells nothing (no DMI)".to_owned()),
        });
    }
    tree.line(&format!("sys/class/dmi/id/{file}"))
}

fn board(tree: &Tree, vendor: &str, part: &str) -> Result<Board, Why> {
    let maker = dmi(tree, vendor)?;
    let said = |what: &str| dmi(tree, &format!("{part}_{what}"));
    // A chassis has no name of its own, but a number of its kind.
    let name = said("name").or_else(|_| said("type")).unwrap_or_default();
    Ok(Board {
        maker,
        name,
        version: said("version").unwrap_or_default(),
        serial: identity(tree, &format!("{part}_serial")),
        asset_tag: identity(tree, &format!("{part}_asset_tag")),
    })
}

/// Absent if it is what makers write who write nothing.
pub fn identity(tree: &Tree, file: &str) -> Fact<String> {
    match dmi(tree, file) {
        Ok(text) if is_placeholder(&text) => Fact::absent_since(Reason::NotThere, text),
        other => other.into(),
    }
}

pub fn is_placeholder(text: &str) -> bool {
    const PLACEHOLDERS: [&str; 15] = [
        "to be filled by o.e.m.",
        "default string",
        "system serial number",
        "base board serial number",
        "chassis serial number",
        "serial number",
        "asset tag",
        "not specified",
        "not applicable",
        "none",
        "n/a",
        "unknown",
        "invalid",
        "123456789",
        "0123456789",
    ];
    let plain = text.trim().to_ascii_lowercase();
    let of_one_sign = |sign: char| {
        plain
            .chars()
            .all(|other| other == sign || other == '-' || other == ' ')
    };
    plain.is_empty()
        || PLACEHOLDERS.contains(&plain.as_str())
        || ['0', 'f', 'x', '.', '-'].into_iter().any(of_one_sign)
}

fn firmware(tree: &Tree) -> Result<Firmware, Why> {
    Ok(Firmware {
        maker: dmi(tree, "bios_vendor")?,
        version: dmi(tree, "bios_version").unwrap_or_default(),
        released: dmi(tree, "bios_date").unwrap_or_default(),
        boots_by: if tree.exists("sys/firmware/efi") {
            "uefi"
        } else {
            "bios"
        }
        .to_owned(),
    })
}

fn memory_modules(tree: &Tree) -> Result<Vec<MemoryModule>, Why> {
    let table = tree.bytes("sys/firmware/dmi/tables/DMI")?;
    Ok(smbios::memory_modules(&table))
}

/// Four bytes of attributes, then the value.
fn secure_boot(tree: &Tree) -> Result<bool, Why> {
    let file = "sys/firmware/efi/efivars/SecureBoot-8be4df61-93ca-11d2-aa0d-00e098032b8c";
    let bytes = tree.bytes(file)?;
    bytes
        .get(4)
        .map(|value| *value == 1)
        .ok_or_else(|| not_readable(file))
}

/// What wears is left out; the capacity that it was built for does not.
fn batteries(tree: &Tree) -> Result<Vec<Battery>, Why> {
    let folder = "sys/class/power_supply";
    let names = tree.names(folder)?.into_iter();
    let of_kind =
        names.filter(|name| tree.maybe(&format!("{folder}/{name}/type")).as_deref() == Some("Battery"));
    let batteries = of_kind.map(|name| {
        let said = |what: &str| tree.maybe(&format!("{folder}/{name}/{what}"));
        Battery {
            maker: said("manufacturer"),
            model: said("model_name"),
            serial: said("serial_number"),
            technology: said("technology"),
            design_capacity: said("energy_full_design")
                .or_else(|| said("charge_full_design"))
                .and_then(|text| text.parse().ok()),
            name,
        }
    });
    Ok(batteries.collect())
}

#[cfg(test)]
mod tests {
    use super::is_placeholder;

    #[test]
    fn what_makers_leave_is_no_serial() {
        for text in [
            "To Be Filled By O.E.M.",
            "Default string",
            "00000000",
            "",
            "0000-0000",
            "FFFFFFFF",
        ] {
            assert!(is_placeholder(text), "{text}");
        }
        assert!(!is_placeholder("5GRQM72") && !is_placeholder("VMware-56 4d"));
    }
}
