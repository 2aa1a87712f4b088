//! Which system it is, and where it runs.

use crate::look::{Tree, tree::value_of};
use agent_protocol::{Fact, Reason, inventory::System};

pub fn system(tree: &Tree) -> System {
    let release = tree
        .read("etc/os-release")
        .or_else(|_| tree.read("usr/lib/os-release"));
    let of_release = |key: &str| match &release {
        Ok(text) => Fact::of(value_of(text, key, '='), Reason::NotThere),
        Err(why) => Fact::Absent(why.clone()),
    };
    System {
        hostname: tree.word("proc/sys/kernel/hostname"),
        family: "linux".to_owned(),
        name: of_release("NAME"),
        id: of_release("ID"),
        version: version(tree, of_release("VERSION_ID")),
        code_name: of_release("VERSION_CODENAME"),
        kernel: tree.word("proc/sys/kernel/osrelease"),
        architecture: std::env::consts::ARCH.to_owned(),
        machine_id: machine_id(tree),
        time_zone: time_zone(tree),
        locale: locale(tree),
        virtualised: virtualised(tree),
        contained: contained(tree),
        first_process: tree.word("proc/1/comm"),
        installed_at: tree
            .modified("var/log/installer")
            .or_else(|_| tree.modified("etc/machine-id"))
            .into(),
    }
}

/// Debian's release file leaves the point release out.
fn version(tree: &Tree, of_release: Fact<String>) -> Fact<String> {
    tree.line("etc/debian_version")
        .ok()
        .filter(|version| version.starts_with(|sign: char| sign.is_ascii_digit()))
        .map_or(of_release, Fact::Known)
}

pub fn machine_id(tree: &Tree) -> Fact<String> {
    tree.line("etc/machine-id")
        .or_else(|_| tree.line("var/lib/dbus/machine-id"))
        .into()
}

fn time_zone(tree: &Tree) -> Fact<String> {
    let linked = tree.link("etc/localtime");
    let named = linked.and_then(|link| Some(link.split_once("zoneinfo/")?.1.to_owned()));
    named
        .or_else(|| tree.maybe("etc/timezone"))
        .map_or_else(|| Fact::absent(Reason::NotThere), Fact::Known)
}

fn locale(tree: &Tree) -> Fact<String> {
    let files = ["etc/locale.conf", "etc/default/locale"];
    let named = files
        .iter()
        .find_map(|file| value_of(&tree.read(file).ok()?, "LANG", '='));
    Fact::of(named, Reason::NotThere)
}

/// By what the firmware, the hypervisor's own folder and the processor's flags say.
fn virtualised(tree: &Tree) -> Fact<String> {
    const MAKERS: [(&str, &str); 9] = [
        ("QEMU", "qemu"),
        ("KVM", "kvm"),
        ("VMware", "vmware"),
        ("VirtualBox", "virtualbox"),
        ("innotek", "virtualbox"),
        ("Xen", "xen"),
        ("Microsoft Corporation", "hyper-v"),
        ("Amazon EC2", "amazon"),
        ("Google", "google"),
    ];
    if let Some(kind) = tree.maybe("sys/hypervisor/type") {
        return Fact::Known(kind);
    }
    let said = ["sys_vendor", "product_name"].map(|file| tree.maybe(&format!("sys/class/dmi/id/{file}")));
    let said = said.into_iter().flatten().collect::<Vec<_>>().join(" ");
    let guest = tree
        .read("proc/cpuinfo")
        .is_ok_and(|text| value_of(&text, "flags", ':').is_some_and(|flags| flags.contains("hypervisor")));
    let maker = MAKERS.iter().find(|(sign, _)| said.contains(sign));
    match maker {
        Some((_, kind)) if guest || *kind != "hyper-v" => Fact::Known((*kind).to_owned()),
        _ if guest => Fact::Known("unknown".to_owned()),
        _ => Fact::absent(Reason::NotThere),
    }
}

fn contained(tree: &Tree) -> Fact<String> {
    if let Some(kind) = tree.maybe("run/systemd/container") {
        return Fact::Known(kind);
    }
    for (file, kind) in [(".dockerenv", "docker"), ("run/.containerenv", "podman")] {
        if tree.exists(file) {
            return Fact::Known(kind.to_owned());
        }
    }
    Fact::absent(Reason::NotThere)
}
