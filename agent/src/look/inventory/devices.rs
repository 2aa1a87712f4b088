//! What is on the PCI and USB buses, by numbers.

use crate::look::{Tree, tree::value_of};
use agent_protocol::{
    Why,
    inventory::{Device, UsbDevice},
};

pub fn pci(tree: &Tree) -> Result<Vec<Device>, Why> {
    let folder = "sys/bus/pci/devices";
    let places = tree.names(folder)?.into_iter();
    let device = |place: String| {
        let said = |what: &str| Some(number(&tree.maybe(&format!("{folder}/{place}/{what}"))?));
        Some(Device {
            class: said("class")?,
            vendor: said("vendor")?,
            device: said("device")?,
            subsystem_vendor: said("subsystem_vendor").filter(|id| id != "0000"),
            subsystem: said("subsystem_device").filter(|id| id != "0000"),
            revision: said("revision"),
            driver: tree.link_name(&format!("{folder}/{place}/driver")).or_else(|| {
                value_of(
                    &tree.read(&format!("{folder}/{place}/uevent")).ok()?,
                    "DRIVER",
                    '=',
                )
            }),
            place,
        })
    };
    Ok(places.filter_map(device).collect())
}

fn number(text: &str) -> String {
    text.trim_start_matches("0x").to_ascii_lowercase()
}

/// Devices, not their interfaces, which have a colon in their names.
pub fn usb(tree: &Tree) -> Result<Vec<UsbDevice>, Why> {
    let folder = "sys/bus/usb/devices";
    let places = tree
        .names(folder)?
        .into_iter()
        .filter(|place| !place.contains(':'));
    let device = |place: String| {
        let said = |what: &str| tree.maybe(&format!("{folder}/{place}/{what}"));
        Some(UsbDevice {
            vendor: said("idVendor")?,
            product: said("idProduct")?,
            class: said("bDeviceClass").unwrap_or_default(),
            maker_name: said("manufacturer"),
            product_name: said("product"),
            serial: said("serial"),
            version: said("version"),
            megabits: said("speed").and_then(|speed| speed.split('.').next()?.parse().ok()),
            place,
        })
    };
    Ok(places.filter_map(device).collect())
}
