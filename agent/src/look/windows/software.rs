//! System, software, services and protection.

use super::json::{date, day, number, objects, text};
use agent_protocol::{
    Fact, Reason,
    inventory::{Package, Protection, Service, ServiceState, System},
};

pub fn system(answer: &str) -> Option<System> {
    let objects = objects(answer);
    let object = objects.first()?;
    let said = |key: &str| Fact::of(text(object, key), Reason::NotThere);
    let unasked = || Fact::absent(Reason::NotSupported);
    Some(System {
        hostname: said("CSName"),
        family: "windows".to_owned(),
        name: said("Caption"),
        id: Fact::Known("windows".to_owned()),
        version: said("Version"),
        code_name: said("BuildNumber"),
        kernel: said("Version"),
        architecture: text(object, "OSArchitecture").unwrap_or_default(),
        machine_id: unasked(),
        time_zone: unasked(),
        locale: unasked(),
        virtualised: unasked(),
        contained: unasked(),
        first_process: unasked(),
        installed_at: Fact::of(date(object, "InstallDate"), Reason::NotThere),
    })
}

/// Parts of other programs have no name, or say that they are parts.
pub fn software(answer: &str) -> Vec<Package> {
    let all = objects(answer).into_iter().filter_map(|object| {
        let part = number(&object, "SystemComponent") == Some(1);
        let name = text(&object, "DisplayName").filter(|_| !part)?;
        let narrow = text(&object, "PSParentPath").is_some_and(|path| path.contains("WOW6432Node"));
        Some(Package {
            name,
            version: text(&object, "DisplayVersion").unwrap_or_default(),
            architecture: if narrow { "x86" } else { "x64" }.to_owned(),
            manager: "windows".to_owned(),
            installed_at: Fact::of(day(&object, "InstallDate"), Reason::NotThere),
            origin: text(&object, "Publisher"),
            maintainer: None,
            section: None,
            source: None,
            bytes: number(&object, "EstimatedSize").map(|size| size * 1024),
            automatic: false,
            held: false,
        })
    });
    let mut all: Vec<Package> = all.collect();
    all.sort_by(|one, other| (&one.name, &one.version).cmp(&(&other.name, &other.version)));
    all
}

pub fn services(answer: &str) -> Vec<Service> {
    let all = objects(answer).into_iter().filter_map(|object| {
        let state = text(&object, "State").map(|state| ServiceState {
            active: if state == "Running" { "active" } else { "inactive" }.to_owned(),
            detail: state.to_ascii_lowercase(),
        });
        let program = text(&object, "PathName").map(|path| program(&path));
        Some(Service {
            name: text(&object, "Name")?,
            description: text(&object, "DisplayName"),
            starts: text(&object, "StartMode")
                .map(|mode| starts(&mode))
                .unwrap_or_default(),
            state: Fact::of(state, Reason::NotThere),
            defined_in: program.clone().unwrap_or_default(),
            program,
            runs_as: text(&object, "StartName"),
            restarts: None,
            requires: vec![],
            wants: vec![],
            after: vec![],
        })
    });
    let mut all: Vec<Service> = all.collect();
    all.sort_by(|one, other| one.name.cmp(&other.name));
    all
}

fn starts(mode: &str) -> String {
    match mode {
        "Auto" => "automatic".to_owned(),
        other => other.to_ascii_lowercase(),
    }
}

/// A path with spaces stands in quotes, or ends with its `.exe`. Arguments are left out.
fn program(path: &str) -> String {
    if let Some((quoted, _)) = path.strip_prefix('"').and_then(|rest| rest.split_once('"')) {
        return quoted.to_owned();
    }
    let lower = path.to_ascii_lowercase();
    let end = lower.find(".exe ").map(|at| at + 4);
    end.map_or_else(|| path.to_owned(), |end| path[..end].to_owned())
}

/// The state is a number of three bytes: the second says whether it runs, the third whether its definitions are old.
pub fn protection(answer: &str) -> Vec<Protection> {
    let all = objects(answer).into_iter().filter_map(|object| {
        let state = number(&object, "productState");
        Some(Protection {
            product: text(&object, "displayName")?,
            running: Fact::of(state.map(|state| (state >> 8) & 0xf0 == 0x10), Reason::NotThere),
            up_to_date: Fact::of(state.map(|state| state & 0xf0 == 0), Reason::NotThere),
            definitions_of: Fact::absent(Reason::NotSupported),
        })
    });
    all.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_system_is_read() {
        let answer = r#"{"CSName":"PC-COMPTA-3","Caption":"Microsoft Windows 11 Professionnel","Version":"10.0.22631",
            "BuildNumber":"22631","OSArchitecture":"64 bits","InstallDate":"\/Date(1700000000000)\/"}"#;
        let system = system(answer).expect("a system");
        assert_eq!(
            system.name.known().map(String::as_str),
            Some("Microsoft Windows 11 Professionnel")
        );
        assert_eq!(
            system.installed_at.known().map(|at| at.as_second()),
            Some(1_700_000_000)
        );
    }

    #[test]
    fn software_is_read_and_parts_are_left_out() {
        let answer = r#"[{"DisplayName":"7-Zip 23.01 (x64)","DisplayVersion":"23.01","Publisher":"Igor Pavlov","InstallDate":"20240131","EstimatedSize":5600,"PSParentPath":"HKLM\\Software"},
            {"DisplayName":null,"SystemComponent":1},{"DisplayName":"Part","SystemComponent":1},
            {"DisplayName":"Sage 50","PSParentPath":"HKLM\\Software\\WOW6432Node"}]"#;
        let found = software(answer);
        assert_eq!(found.len(), 2);
        assert_eq!(
            (found[0].bytes, found[0].architecture.as_str()),
            (Some(5600 << 10), "x64")
        );
        assert_eq!(
            found[0].installed_at.known().map(|at| at.as_second()),
            Some(1_706_659_200)
        );
        assert_eq!(found[1].architecture, "x86");
    }

    #[test]
    fn one_service_is_no_list() {
        let answer = r#"{"Name":"Spooler","DisplayName":"Print","StartMode":"Auto","State":"Running",
            "PathName":"\"C:\\Program Files\\x y\\s.exe\" -key=secret","StartName":"LocalSystem"}"#;
        let found = services(answer);
        assert_eq!(found[0].program.as_deref(), Some("C:\\Program Files\\x y\\s.exe"));
        assert_eq!(found[0].starts, "automatic");
        assert_eq!(
            program("C:\\Windows\\svchost.exe -k secret"),
            "C:\\Windows\\svchost.exe"
        );
    }

    /// RM1: 0x61110 runs with old definitions, 0x41000 runs and is current, 0x60000 stands still.
    #[test]
    fn the_state_of_protection_is_read() {
        let state =
            |state: u32| protection(&format!(r#"[{{"displayName":"X","productState":{state}}}]"#)).remove(0);
        assert_eq!(state(0x41000).running, Fact::Known(true));
        assert_eq!(state(0x41000).up_to_date, Fact::Known(true));
        assert_eq!(state(0x61110).up_to_date, Fact::Known(false));
        assert_eq!(state(0x60000).running, Fact::Known(false));
    }

    #[test]
    fn nothing_is_nothing() {
        assert!(software("").is_empty() && services("null").is_empty() && protection("oops").is_empty());
    }
}
