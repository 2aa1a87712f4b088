//! Personal fields on their way to disk and back: `personal` becomes `sealed`, wherever it lies in the JSON.
//!
//! The box is bound to its tenant, stream, sequence and field, so that it opens in no other place.

use crate::{
    Journal,
    error::JournalError,
    event::StoredEvent,
    vault::{self, Key},
};
use base64::{Engine, engine::general_purpose::STANDARD_NO_PAD};
use kernel::{SubjectId, TenantId};
use serde_json::{Map, Value, json};
use std::collections::{BTreeSet, HashMap};

const OPEN: &str = "personal";
const CLOSED: &str = "sealed";

/// Where a text lies: part of what its boxes are bound to.
#[derive(Clone, Copy)]
pub struct Place<'p> {
    pub tenant: TenantId,
    pub kind: &'p str,
    pub id: &'p str,
    pub sequence: i64,
}

impl Place<'_> {
    fn context(&self, path: &str) -> String {
        format!(
            "field {} {}/{}@{} {path}",
            self.tenant, self.kind, self.id, self.sequence
        )
    }
}

/// What is sealed in one tenant's part of a page: about whom, and in which events.
type Sealed = (BTreeSet<SubjectId>, Vec<(usize, Value)>);

impl Journal {
    /// Closes every personal field of a JSON text. Keys are made before, in a transaction of their own.
    pub async fn seal_fields(&self, place: Place<'_>, text: String) -> Result<String, JournalError> {
        if !text.contains(r#"{"personal":{"#) {
            return Ok(text);
        }
        let mut value: Value = serde_json::from_str(&text).map_err(|error| not_json(place, &error))?;
        let subjects = subjects_in(&value, OPEN);
        let keys = self.vault.keys_to_write(place.tenant, &subjects).await?;
        visit(
            &mut value,
            OPEN,
            &mut String::new(),
            &mut |path, subject, body| {
                let key = keys
                    .get(&subject)
                    .ok_or(JournalError::SubjectForgotten(subject))?;
                let text = body.get("text").and_then(Value::as_str).unwrap_or_default();
                let closed = vault::close(key, text.as_bytes(), &place.context(path));
                Ok(
                    json!({ CLOSED: { "subject": subject, "key": key.id(), "box": STANDARD_NO_PAD.encode(closed) } }),
                )
            },
        )?;
        Ok(value.to_string())
    }

    /// Opens what can still be opened, in a whole page of one or several tenants.
    pub async fn open_fields(&self, events: &mut [StoredEvent]) -> Result<(), JournalError> {
        let mut by_tenant: HashMap<TenantId, Sealed> = HashMap::new();
        for (index, event) in events.iter().enumerate() {
            if event.payload.contains(r#"{"sealed":{"#) {
                let value: Value =
                    serde_json::from_str(&event.payload).map_err(|error| event.unreadable(&error))?;
                let (subjects, values) = by_tenant.entry(TenantId(event.tenant)).or_default();
                subjects.extend(subjects_in(&value, CLOSED));
                values.push((index, value));
            }
        }
        for (tenant, (subjects, values)) in by_tenant {
            let subjects: Vec<_> = subjects.into_iter().collect();
            let keys = self.vault.keys_to_read(tenant, &subjects).await?;
            for (index, mut value) in values {
                if let Some(event) = events.get_mut(index) {
                    let place = Place {
                        tenant,
                        kind: &event.kind,
                        id: &event.id,
                        sequence: event.sequence,
                    };
                    open_value(place, &mut value, &keys)?;
                    event.payload = value.to_string();
                }
            }
        }
        Ok(())
    }

    pub async fn open_text(&self, place: Place<'_>, text: String) -> Result<String, JournalError> {
        if !text.contains(r#"{"sealed":{"#) {
            return Ok(text);
        }
        let mut value: Value = serde_json::from_str(&text).map_err(|error| not_json(place, &error))?;
        let keys = self
            .vault
            .keys_to_read(place.tenant, &subjects_in(&value, CLOSED))
            .await?;
        open_value(place, &mut value, &keys)?;
        Ok(value.to_string())
    }
}

fn open_value(
    place: Place<'_>,
    value: &mut Value,
    keys: &HashMap<SubjectId, Key>,
) -> Result<(), JournalError> {
    visit(value, CLOSED, &mut String::new(), &mut |path, subject, body| {
        // A box of a key that is gone: forgotten, or left behind when the tenant moved without its keys.
        let its_key = |key: &&Key| body.get("key").and_then(Value::as_str) == Some(key.id().as_str());
        let Some(key) = keys.get(&subject).filter(its_key) else {
            return Ok(json!({ "forgotten": { "subject": subject } }));
        };
        let text = body
            .get("box")
            .and_then(Value::as_str)
            .and_then(|closed| STANDARD_NO_PAD.decode(closed).ok())
            .and_then(|closed| vault::open(key, &closed, &place.context(path)))
            .and_then(|text| String::from_utf8(text.to_vec()).ok())
            .ok_or_else(|| {
                JournalError::BrokenSeal(format!("{}/{}@{} {path}", place.kind, place.id, place.sequence))
            })?;
        Ok(json!({ OPEN: { "subject": subject, "text": text } }))
    })
}

type Replace<'r> = dyn FnMut(&str, SubjectId, &Map<String, Value>) -> Result<Value, JournalError> + 'r;

/// Replaces every `{"<form>": {"subject": …}}` below a value.
fn visit(
    value: &mut Value,
    form: &str,
    path: &mut String,
    replace: &mut Replace<'_>,
) -> Result<(), JournalError> {
    if let Some((subject, body)) = as_form(value, form) {
        *value = replace(path, subject, &body.clone())?;
        return Ok(());
    }
    let length = path.len();
    match value {
        Value::Object(fields) => {
            for (name, field) in fields {
                path.push('.');
                path.push_str(name);
                visit(field, form, path, replace)?;
                path.truncate(length);
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter_mut().enumerate() {
                path.push_str(&format!(".{index}"));
                visit(item, form, path, replace)?;
                path.truncate(length);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
    Ok(())
}

fn as_form<'v>(value: &'v Value, form: &str) -> Option<(SubjectId, &'v Map<String, Value>)> {
    let fields = value.as_object().filter(|fields| fields.len() == 1)?;
    let body = fields.get(form)?.as_object()?;
    let subject = body.get("subject")?.as_str()?.parse().ok()?;
    Some((subject, body))
}

fn subjects_in(value: &Value, form: &str) -> Vec<SubjectId> {
    if let Some((subject, _)) = as_form(value, form) {
        return vec![subject];
    }
    match value {
        Value::Object(fields) => fields
            .values()
            .flat_map(|field| subjects_in(field, form))
            .collect(),
        Value::Array(items) => items.iter().flat_map(|item| subjects_in(item, form)).collect(),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => vec![],
    }
}

fn not_json(place: Place<'_>, why: &dyn std::fmt::Display) -> JournalError {
    JournalError::Unreadable {
        event: format!("{}/{}@{}", place.kind, place.id, place.sequence),
        why: why.to_string(),
    }
}
