//! What could be installed anew. apt simulates an upgrade, which is dear: only when lists or packages changed.

use crate::look::Machine;
use agent_protocol::{Reason, Why, inventory::Update};
use std::time::Duration;

pub fn pending(machine: &Machine) -> Result<Vec<Update>, Why> {
    if !machine.tree.exists("var/lib/dpkg/status") {
        return Err(Why {
            reason: Reason::NotSupported,
            detail: Some("only apt is asked".to_owned()),
        });
    }
    let arguments = ["--simulate", "--quiet", "dist-upgrade"];
    let text = machine
        .tools
        .ask("apt-get", &arguments, Duration::from_secs(30))?;
    Ok(parse(&text))
}

/// `Inst openssl [3.0.15-1] (3.0.16-1 Debian-Security:12/stable-security [amd64]) []`
pub fn parse(text: &str) -> Vec<Update> {
    let mut updates: Vec<Update> = text.lines().filter_map(update).collect();
    updates
        .sort_by(|one, other| (&one.package, &one.architecture).cmp(&(&other.package, &other.architecture)));
    updates
}

fn update(line: &str) -> Option<Update> {
    let (package, rest) = line.strip_prefix("Inst ")?.split_once(' ')?;
    let (before, rest) = rest.split_once('(')?;
    let installed = before
        .trim()
        .strip_prefix('[')
        .and_then(|text| text.strip_suffix(']'));
    let offer = rest.split_once(')')?.0;
    let (offered, rest) = offer.split_once(' ')?;
    let (origin, architecture) = rest.rsplit_once(" [")?;
    Some(Update {
        package: package.to_owned(),
        architecture: architecture.trim_end_matches(']').to_owned(),
        installed: installed.map(str::to_owned),
        offered: offered.to_owned(),
        security: origin.to_ascii_lowercase().contains("security"),
        origin: origin.to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_apt_would_do_is_read() {
        let text = "Reading package lists...\n\
            Inst openssl [3.0.15-1~deb12u1] (3.0.16-1~deb12u1 Debian-Security:12/stable-security [amd64]) []\n\
            Inst libfoo2 (2.0-1 Debian:12.8/stable, Debian-Security:12/stable-security [amd64])\n\
            Conf openssl (3.0.16-1~deb12u1 Debian-Security:12/stable-security [amd64])\n\
            Inst tzdata [2024a-0] (2024b-0 Debian:12.8/stable [all])\n";
        let updates = parse(text);
        let names: Vec<&str> = updates.iter().map(|update| update.package.as_str()).collect();
        assert_eq!(names, ["libfoo2", "openssl", "tzdata"]);
        assert_eq!(
            (updates[0].installed.as_deref(), updates[0].security),
            (None, true)
        );
        assert_eq!(updates[1].installed.as_deref(), Some("3.0.15-1~deb12u1"));
        assert_eq!(
            (updates[2].architecture.as_str(), updates[2].security),
            ("all", false)
        );
    }
}
