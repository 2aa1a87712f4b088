//! Lines of the event log.

use super::json::{date, number, objects, text};
use agent_protocol::{Level, LogLine};

/// In the order of the log; Windows answers the newest first.
pub fn events(answer: &str) -> Vec<LogLine> {
    let line = |object: &serde_json::Value| {
        Some(LogLine {
            at: date(object, "TimeCreated")?,
            level: match number(object, "Level")? {
                1 => Level::Critical,
                2 => Level::Error,
                _ => return None,
            },
            source: text(object, "ProviderName").unwrap_or_default(),
            number: number(object, "Id").and_then(|id| u32::try_from(id).ok()),
            message: text(object, "Message").unwrap_or_default(),
            place: number(object, "RecordId")?.to_string(),
        })
    };
    let mut lines: Vec<LogLine> = objects(answer).iter().filter_map(line).collect();
    lines.sort_by_key(|line| line.place.parse::<u64>().unwrap_or(u64::MAX));
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_come_in_the_order_of_the_log() {
        let answer = r#"[{"RecordId":1001,"TimeCreated":"\/Date(1790000002000)\/","Level":2,"ProviderName":"disk","Id":7,"Message":"bad block"},
            {"RecordId":999,"TimeCreated":"\/Date(1790000001000)\/","Level":1,"ProviderName":"Kernel-Power","Id":41,"Message":null},
            {"RecordId":998,"TimeCreated":"\/Date(1790000000000)\/","Level":4,"ProviderName":"chatter"}]"#;
        let lines = events(answer);
        assert_eq!(lines.len(), 2);
        assert_eq!((lines[0].number, lines[0].level), (Some(41), Level::Critical));
        assert_eq!(lines[1].place, "1001");
    }
}
