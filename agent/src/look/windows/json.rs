//! What PowerShell makes of things: one is an object, several are a list, none is nothing; a date is `/Date(millis)/`.

use jiff::{Timestamp, civil::Date, tz::TimeZone};
use serde_json::Value;

pub fn objects(answer: &str) -> Vec<Value> {
    match serde_json::from_str(answer.trim_start_matches('\u{feff}').trim()) {
        Ok(Value::Array(objects)) => objects,
        Ok(object @ Value::Object(_)) => vec![object],
        _ => vec![],
    }
}

pub fn text(object: &Value, key: &str) -> Option<String> {
    let text = match object.get(key)? {
        Value::String(text) => text.trim().to_owned(),
        Value::Number(number) => number.to_string(),
        _ => return None,
    };
    (!text.is_empty()).then_some(text)
}

pub fn number(object: &Value, key: &str) -> Option<u64> {
    let value = object.get(key)?;
    value.as_u64().or_else(|| value.as_str()?.trim().parse().ok())
}

pub fn date(object: &Value, key: &str) -> Option<Timestamp> {
    let text = text(object, key)?;
    let millis = text.strip_prefix("/Date(")?.strip_suffix(")/")?.parse().ok()?;
    Timestamp::from_millisecond(millis).ok()
}

/// `20240131`, as installers write it; taken as that day's beginning at Greenwich.
pub fn day(object: &Value, key: &str) -> Option<Timestamp> {
    let text = text(object, key)?;
    let part = |from: usize, to: usize| text.get(from..to)?.parse::<i16>().ok();
    let (month, day) = (i8::try_from(part(4, 6)?).ok()?, i8::try_from(part(6, 8)?).ok()?);
    let date = Date::new(part(0, 4)?, month, day).ok()?;
    Some(date.to_zoned(TimeZone::UTC).ok()?.timestamp())
}
