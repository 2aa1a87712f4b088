//! How disks wear, by `smartctl` where it is installed.

use super::Machine;
use agent_protocol::{DiskHealth, Fact, Reason, Why};
use serde_json::Value;
use std::time::Duration;

pub fn health(machine: &Machine) -> Result<Vec<DiskHealth>, Why> {
    let names = machine.tree.names("sys/block")?;
    let physical = names
        .iter()
        .filter(|name| machine.tree.exists(&format!("sys/block/{name}/device")));
    let mut all = vec![];
    for name in physical {
        let device = format!("/dev/{name}");
        let arguments = ["--json=c", "--all", "--nocheck=standby", &device];
        // It says by its status what it found, so that a sick disk is no failure to ask.
        let answer = machine
            .tools
            .consult("smartctl", &arguments, Duration::from_secs(20))?;
        all.extend(parse(name, &answer.text));
    }
    Ok(all)
}

/// None for a disk that knows nothing of its health.
pub fn parse(name: &str, text: &str) -> Option<DiskHealth> {
    let said: Value = serde_json::from_str(text).ok()?;
    let number = |path: &str| said.pointer(path).and_then(Value::as_u64);
    let known = said.pointer("/smart_status/passed").and_then(Value::as_bool);
    known?;
    let nvme = "/nvme_smart_health_information_log";
    let celsius = said.pointer("/temperature/current").and_then(Value::as_i64);
    let worn = number(&format!("{nvme}/percentage_used")).or_else(|| {
        let left = attribute(&said, &[231, 233, 177], "value")?;
        Some(100_u64.saturating_sub(left))
    });
    let raw = |id: u64| attribute(&said, &[id], "raw");
    Some(DiskHealth {
        name: name.to_owned(),
        healthy: Fact::of(known, Reason::NotThere),
        celsius: Fact::of(
            celsius.and_then(|celsius| i32::try_from(celsius).ok()),
            Reason::NotThere,
        ),
        on_hours: Fact::of(number("/power_on_time/hours"), Reason::NotThere),
        worn_percent: Fact::of(worn.and_then(|worn| u16::try_from(worn).ok()), Reason::NotThere),
        reallocated_sectors: Fact::of(raw(5), Reason::NotThere),
        pending_sectors: Fact::of(raw(197), Reason::NotThere),
        media_errors: Fact::of(
            number(&format!("{nvme}/media_errors")).or_else(|| raw(198)),
            Reason::NotThere,
        ),
    })
}

/// The first of these that the disk has: makers number the same thing differently.
fn attribute(said: &Value, ids: &[u64], field: &str) -> Option<u64> {
    let table = said.pointer("/ata_smart_attributes/table")?.as_array()?;
    let row = ids
        .iter()
        .find_map(|id| table.iter().find(|row| row["id"].as_u64() == Some(*id)))?;
    let value = &row[field];
    value.as_u64().or_else(|| value["value"].as_u64())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_disk_that_turns_is_read() {
        let text = r#"{"smart_status":{"passed":false},"temperature":{"current":41},"power_on_time":{"hours":40111},
            "ata_smart_attributes":{"table":[{"id":5,"value":97,"raw":{"value":112}},{"id":197,"value":100,"raw":{"value":8}},
            {"id":198,"value":100,"raw":{"value":2}}]}}"#;
        let health = parse("sda", text).expect("a health");
        assert_eq!(
            (health.healthy, health.celsius),
            (Fact::Known(false), Fact::Known(41))
        );
        assert_eq!(
            (health.reallocated_sectors, health.pending_sectors),
            (Fact::Known(112), Fact::Known(8))
        );
        assert_eq!(health.media_errors, Fact::Known(2));
        assert_eq!(health.worn_percent, Fact::absent(Reason::NotThere));
    }

    #[test]
    fn an_nvme_disk_is_read() {
        let text = r#"{"smart_status":{"passed":true},"temperature":{"current":38},"power_on_time":{"hours":12},
            "nvme_smart_health_information_log":{"percentage_used":104,"media_errors":0}}"#;
        let health = parse("nvme0n1", text).expect("a health");
        assert_eq!(
            (health.worn_percent, health.media_errors),
            (Fact::Known(104), Fact::Known(0))
        );
    }

    #[test]
    fn a_disk_without_smart_says_nothing() {
        assert_eq!(parse("vda", r#"{"smartctl":{"exit_status":2}}"#), None);
    }
}
