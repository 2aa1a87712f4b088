//! Packages of Red Hat's and SUSE's families: their database is read by `rpm` alone.

use crate::look::Machine;
use agent_protocol::{Fact, Reason, Why, inventory::Package};
use jiff::Timestamp;
use std::time::Duration;

const FORM: &str = "%{NAME}\\t%{EPOCHNUM}:%{VERSION}-%{RELEASE}\\t%{ARCH}\\t%{INSTALLTIME}\\t%{VENDOR}\\t%{PACKAGER}\\t\
                    %{GROUP}\\t%{SOURCERPM}\\t%{LONGSIZE}\\n";

pub fn packages(machine: &Machine) -> Result<Vec<Package>, Why> {
    let text = machine
        .tools
        .ask("rpm", &["-qa", "--qf", FORM], Duration::from_secs(60))?;
    Ok(parse(&text))
}

fn parse(text: &str) -> Vec<Package> {
    let mut packages: Vec<Package> = text.lines().filter_map(package).collect();
    packages.sort_by(|one, other| {
        (&one.name, &one.version, &one.architecture).cmp(&(&other.name, &other.version, &other.architecture))
    });
    packages
}

fn package(line: &str) -> Option<Package> {
    let fields: Vec<&str> = line.split('\t').collect();
    let [
        name,
        version,
        architecture,
        installed,
        vendor,
        packager,
        group,
        source,
        size,
    ] = fields[..]
    else {
        return None;
    };
    let said = |text: &str| (text != "(none)" && !text.is_empty()).then(|| text.to_owned());
    let second = installed
        .parse()
        .ok()
        .and_then(|second| Timestamp::from_second(second).ok());
    Some(Package {
        name: name.to_owned(),
        version: version.strip_prefix("0:").unwrap_or(version).to_owned(),
        architecture: architecture.to_owned(),
        manager: "rpm".to_owned(),
        installed_at: Fact::of(second, Reason::NotReadable),
        origin: said(vendor),
        maintainer: said(packager),
        section: said(group),
        source: said(source),
        bytes: size.parse().ok(),
        automatic: false,
        held: false,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_rpm_says_is_read() {
        let text = "bash\t0:5.1.8-9.el9\tx86_64\t1700000000\tExample Linux\t(none)\tUnspecified\tbash-5.1.8-9.el9.src.rpm\t7738778\n\
                    perl\t4:5.32.1-481.el9\tx86_64\t1700000100\t(none)\t(none)\tUnspecified\t(none)\t0\n";
        let packages = parse(text);
        assert_eq!(packages.len(), 2);
        assert_eq!(
            (packages[0].version.as_str(), packages[1].version.as_str()),
            ("5.1.8-9.el9", "4:5.32.1-481.el9")
        );
        assert_eq!(packages[0].origin.as_deref(), Some("Example Linux"));
        assert_eq!(packages[1].origin, None);
    }
}
