//! One of each section.

use super::at;
use agent_protocol::{Body, Digest, Fact, Reason, inventory::*};
use std::{collections::BTreeMap, net::IpAddr};

pub fn bodies() -> Vec<(&'static str, Body)> {
    let digests = BTreeMap::from([("packages".to_owned(), Digest(7))]);
    let mut bodies: Vec<(&'static str, Body)> =
        vec![("whole_inventory", Body::WholeInventory(Whole { digests }))];
    let sections = [
        ("inventory_system", system()),
        ("inventory_hardware", hardware()),
        ("inventory_disks", disks()),
        ("inventory_pci_devices", pci()),
        ("inventory_usb_devices", usb()),
        ("inventory_filesystems", filesystems()),
        ("inventory_network", network()),
        ("inventory_ports", ports()),
        ("inventory_packages", packages()),
        ("inventory_services", services()),
        ("inventory_accounts", accounts()),
        ("inventory_groups", groups()),
        ("inventory_updates", updates()),
        ("inventory_protection", protection()),
    ];
    bodies.extend(sections.map(|(name, section)| {
        assert_eq!(name, format!("inventory_{}", section.name()));
        (name, Body::Inventory(Box::new(section)))
    }));
    bodies
}

fn text(text: &str) -> Fact<String> {
    Fact::Known(text.to_owned())
}

fn ip(text: &str) -> IpAddr {
    text.parse().expect("an address")
}

fn system() -> Section {
    Section::System(Box::new(System {
        hostname: text("pc-compta-3"),
        family: "linux".into(),
        name: text("Debian GNU/Linux"),
        id: text("debian"),
        version: text("12.8"),
        code_name: text("bookworm"),
        kernel: text("6.1.0-27-amd64"),
        architecture: "x86_64".into(),
        machine_id: text("b08dfa6083e7567a1921a715000001fb"),
        time_zone: text("Europe/Paris"),
        locale: text("fr_FR.UTF-8"),
        virtualised: text("kvm"),
        contained: Fact::absent(Reason::NotThere),
        first_process: text("systemd"),
        installed_at: Fact::Known(at(-900_000)),
    }))
}

fn hardware() -> Section {
    let board = Board {
        maker: "Dell Inc.".into(),
        name: "0WN7Y6".into(),
        version: "A01".into(),
        serial: text("/5GRQM72/CN1"),
        asset_tag: Fact::absent(Reason::NotThere),
    };
    Section::Hardware(Box::new(Hardware {
        processor: Fact::Known(processor()),
        memory_bytes: Fact::Known(16 << 30),
        memory_modules: Fact::Known(vec![module()]),
        firmware: Fact::Known(Firmware {
            maker: "Dell Inc.".into(),
            version: "1.21.0".into(),
            released: "07/05/2024".into(),
            boots_by: "uefi".into(),
        }),
        product: Fact::Known(board.clone()),
        board: Fact::Known(board.clone()),
        chassis: Fact::Known(board),
        hardware_uuid: text("4c4c4544-0047-5210-8051-b4c04f4d3732"),
        secure_boot: Fact::Known(true),
        security_module: text("2"),
        batteries: Fact::Known(vec![Battery {
            name: "BAT0".into(),
            maker: Some("SMP".into()),
            model: Some("DELL".into()),
            serial: Some("812".into()),
            technology: Some("Li-ion".into()),
            design_capacity: Some(4_000_000),
        }]),
    }))
}

fn processor() -> Processor {
    Processor {
        model: "Intel(R) Core(TM) i5-1145G7".into(),
        maker: "GenuineIntel".into(),
        family: "6/140".into(),
        stepping: "1".into(),
        microcode: text("0xb6"),
        sockets: 1,
        cores: 4,
        threads: 8,
        highest_kilohertz: Fact::Known(4_400_000),
        caches: vec![("L2".into(), 5 << 20)],
        flags: vec!["aes".into(), "avx2".into()],
        weaknesses: Fact::Known(vec![("meltdown".into(), "Not affected".into())]),
    }
}

fn module() -> MemoryModule {
    MemoryModule {
        slot: "DIMM A".into(),
        bank: "BANK 0".into(),
        bytes: Some(8 << 30),
        kind: "DDR4".into(),
        form: "SODIMM".into(),
        speed_mega_transfers: Some(3200),
        maker: "Samsung".into(),
        serial: "03C8".into(),
        part_number: "M471A1K43DB1".into(),
        corrects_errors: false,
    }
}

fn disks() -> Section {
    Section::Disks(Fact::Known(vec![Disk {
        name: "nvme0n1".into(),
        bytes: 512 << 30,
        model: text("PM9A1"),
        maker: Fact::absent(Reason::NotThere),
        serial: text("S676"),
        firmware: text("36310229"),
        world_wide_name: text("eui.002538b111503a55"),
        bus: "nvme".into(),
        turns: false,
        removable: false,
        read_only: false,
        logical_block_bytes: 512,
        physical_block_bytes: 512,
        scheduler: text("none"),
        partitions: vec![Partition {
            name: "nvme0n1p1".into(),
            number: 1,
            start_bytes: 1 << 20,
            bytes: 1 << 30,
        }],
    }]))
}

fn pci() -> Section {
    Section::PciDevices(Fact::Known(vec![Device {
        place: "0000:00:02.0".into(),
        class: "030000".into(),
        vendor: "8086".into(),
        device: "9a49".into(),
        subsystem_vendor: Some("1028".into()),
        subsystem: Some("0a20".into()),
        revision: Some("01".into()),
        driver: Some("i915".into()),
    }]))
}

fn usb() -> Section {
    Section::UsbDevices(Fact::Known(vec![UsbDevice {
        place: "1-3".into(),
        vendor: "046d".into(),
        product: "c534".into(),
        class: "00".into(),
        maker_name: Some("Logitech".into()),
        product_name: Some("USB Receiver".into()),
        serial: None,
        version: Some("2.00".into()),
        megabits: Some(12),
    }]))
}

fn filesystems() -> Section {
    Section::Filesystems(Fact::Known(vec![Filesystem {
        device: "/dev/nvme0n1p2".into(),
        mounted_on: "/".into(),
        kind: "ext4".into(),
        read_only: false,
        bytes: Fact::Known(100 << 30),
    }]))
}

fn network() -> Section {
    let home = Address {
        address: ip("192.168.1.20"),
        prefix: 24,
    };
    Section::Network(Network {
        interfaces: Fact::Known(vec![Interface {
            name: "wlp0s20f3".into(),
            hardware_address: Some("3c:58:c2:00:00:01".into()),
            kind: "ether".into(),
            state: "up".into(),
            mtu: 1500,
            megabits: Fact::absent(Reason::NotThere),
            duplex: Fact::absent(Reason::NotThere),
            driver: text("iwlwifi"),
            place: Some("0000:00:14.3".into()),
            addresses: Fact::Known(vec![home]),
            wireless: Some(Wireless {
                network: text("bureau"),
            }),
        }]),
        routes: Fact::Known(vec![Route {
            to: Address {
                address: ip("0.0.0.0"),
                prefix: 0,
            },
            through: Some(ip("192.168.1.1")),
            interface: "wlp0s20f3".into(),
            metric: 600,
        }]),
        gateways: Fact::Known(vec![ip("192.168.1.1"), ip("fe80::1")]),
        names: Fact::Known(Names {
            servers: vec![ip("192.168.1.1")],
            search: vec!["lan".into()],
        }),
        domain: text("ad.example.net"),
    })
}

fn ports() -> Section {
    Section::Ports(Fact::Known(vec![Port {
        protocol: Protocol::Tcp,
        address: ip("::"),
        port: 22,
        program: Some("sshd".into()),
    }]))
}

fn packages() -> Section {
    Section::Packages(Fact::Known(vec![Package {
        name: "openssl".into(),
        version: "3.0.15-1~deb12u1".into(),
        architecture: "amd64".into(),
        manager: "dpkg".into(),
        installed_at: Fact::Known(at(-100)),
        origin: Some("Debian".into()),
        maintainer: Some("Debian OpenSSL Team".into()),
        section: Some("utils".into()),
        source: Some("openssl".into()),
        bytes: Some(2_271_232),
        automatic: true,
        held: false,
    }]))
}

fn services() -> Section {
    Section::Services(Fact::Known(vec![Service {
        name: "nginx.service".into(),
        description: Some("A web server".into()),
        starts: "enabled".into(),
        state: Fact::Known(ServiceState {
            active: "active".into(),
            detail: "running".into(),
        }),
        program: Some("/usr/sbin/nginx".into()),
        runs_as: None,
        restarts: Some("on-failure".into()),
        requires: vec![],
        wants: vec!["network-online.target".into()],
        after: vec!["network-online.target".into()],
        defined_in: "/lib/systemd/system/nginx.service".into(),
    }]))
}

fn accounts() -> Section {
    Section::Accounts(Fact::Known(vec![Account {
        name: "root".into(),
        uid: "0".into(),
        gid: "0".into(),
        home: "/root".into(),
        shell: "/bin/bash".into(),
        password: Fact::Known(Password::Locked),
    }]))
}

fn groups() -> Section {
    Section::Groups(Fact::Known(vec![Group {
        name: "sudo".into(),
        gid: "27".into(),
        members: vec!["anne".into()],
    }]))
}

fn updates() -> Section {
    Section::Updates(Fact::Known(vec![Update {
        package: "openssl".into(),
        architecture: "amd64".into(),
        installed: Some("3.0.15-1~deb12u1".into()),
        offered: "3.0.16-1~deb12u1".into(),
        origin: "Debian-Security:12/stable-security".into(),
        security: true,
    }]))
}

fn protection() -> Section {
    Section::Protection(Fact::Known(vec![Protection {
        product: "ClamAV".into(),
        running: Fact::Known(true),
        up_to_date: Fact::absent(Reason::NotSupported),
        definitions_of: Fact::Known(at(-7200)),
    }]))
}
