//! Requests made from the schema itself: every mutation with an input that its types accept, every query with its
//! arguments. What names a thing that exists gets that thing's id.

use crate::support::Person;
use anyhow::{Context, Result, bail};
use serde_json::{Map, Value, json};
use std::collections::HashMap;

const INTROSPECTION: &str = "{ __schema {
    queryType { fields { ...field } } mutationType { fields { ...field } } subscriptionType { fields { ...field } }
    types { name kind isOneOf enumValues { name } fields { ...field }
            inputFields { name defaultValue type { ...type } } } } }
    fragment field on __Field { name args { name defaultValue type { ...type } } type { ...type } }
    fragment type on __Type { kind name ofType { kind name ofType { kind name ofType { kind name } } } }";

pub struct Schema {
    pub(super) types: HashMap<String, Value>,
    pub mutations: Vec<Value>,
    pub queries: Vec<Value>,
    pub subscriptions: Vec<Value>,
}

/// By the name of the input: `client` is the id of this client.
pub type Ids = HashMap<&'static str, String>;

impl Schema {
    pub async fn of(person: &Person) -> Result<Schema> {
        let data = person.ask(INTROSPECTION, json!({})).await?;
        let schema = &data["__schema"];
        let list = |value: &Value| value.as_array().cloned().context("a list");
        let types = list(&schema["types"])?.into_iter();
        Ok(Schema {
            types: types
                .map(|of| (of["name"].as_str().unwrap_or_default().to_owned(), of))
                .collect(),
            mutations: list(&schema["mutationType"]["fields"])?,
            queries: list(&schema["queryType"]["fields"])?,
            subscriptions: list(&schema["subscriptionType"]["fields"])?,
        })
    }

    /// Whether its input has such a field.
    pub fn takes(&self, field: &Value, name: &str) -> bool {
        let inputs = field["args"].as_array().map(Vec::as_slice).unwrap_or_default();
        let types = inputs
            .iter()
            .filter_map(|input| input["type"]["ofType"]["name"].as_str());
        let fields = types.filter_map(|of| self.types.get(of)?["inputFields"].as_array());
        fields.flatten().any(|field| field["name"] == name)
    }

    /// The text and its variables. Of a mutation it asks why not; of a query the least there is.
    pub fn request(&self, kind: &str, field: &Value, ids: &Ids) -> Result<(String, Value)> {
        let name = field["name"].as_str().context("a name")?;
        let wanted = match kind {
            "mutation" => "{ userErrors { code } }",
            _ if name == "me" => "{ account { id } }",
            _ if name == "history" => "{ nodes { name } }",
            // A word or a number: there is nothing in it to ask for.
            _ if matches!(name, "noticesUnread" | "mailAddress") => "",
            _ => "{ __typename }",
        };
        self.document(kind, field, ids, wanted, &Map::new())
    }

    /// The text that wants this, and its variables: what it needs, and what is said beside.
    pub fn document(
        &self,
        kind: &str,
        field: &Value,
        ids: &Ids,
        wanted: &str,
        beside: &Map<String, Value>,
    ) -> Result<(String, Value)> {
        let name = field["name"].as_str().context("a name")?;
        let (mut declared, mut passed, mut variables) = (vec![], vec![], Map::new());
        for argument in field["args"].as_array().context("arguments")? {
            let argument_name = argument["name"].as_str().context("a name")?;
            let said = beside.get(argument_name).cloned();
            let value = match said {
                Some(said) => Some(said),
                None => self.value(name, argument_name, argument, ids)?,
            };
            if let Some(value) = value {
                declared.push(format!("${argument_name}: {}", type_text(&argument["type"])));
                passed.push(format!("{argument_name}: ${argument_name}"));
                variables.insert(argument_name.to_owned(), value);
            }
        }
        let brackets = |list: &[String]| match list {
            [] => String::new(),
            list => format!("({})", list.join(", ")),
        };
        let text = format!(
            "{kind}{} {{ {name}{} {wanted} }}",
            brackets(&declared),
            brackets(&passed)
        );
        Ok((text, Value::Object(variables)))
    }

    /// Optional ones stay out, unless they name a thing.
    fn value(&self, of: &str, name: &str, input: &Value, ids: &Ids) -> Result<Option<Value>> {
        let kind = &input["type"];
        let named = id_of(of, name, ids);
        if kind["kind"] == "NON_NULL" && input["defaultValue"].is_null() {
            return self.needed(of, name, &kind["ofType"], ids).map(Some);
        }
        Ok(named.filter(|_| kind["name"] == "UUID").map(Value::String))
    }

    fn needed(&self, of: &str, name: &str, kind: &Value, ids: &Ids) -> Result<Value> {
        let type_name = kind["name"].as_str().unwrap_or_default();
        Ok(match kind["kind"].as_str().context("a kind")? {
            "NON_NULL" => self.needed(of, name, &kind["ofType"], ids)?,
            "LIST" => json!([self.needed(of, name, &kind["ofType"], ids)?]),
            "ENUM" => match (of, name) {
                ("history", "kind") => json!("CLIENT"),
                _ => self.types[type_name]["enumValues"][0]["name"].clone(),
            },
            "INPUT_OBJECT" => self.object(of, &self.types[type_name], ids)?,
            "SCALAR" => match type_name {
                "UUID" => {
                    json!(id_of(of, name, ids).unwrap_or_else(|| commands::runtime::mint().to_string()))
                }
                "String" if name == "email" => json!(format!("{}@exemple.fr", commands::runtime::mint())),
                "String" if of == "event" => {
                    let client = ids.get("client").cloned();
                    let client = client.unwrap_or_else(|| commands::runtime::mint().to_string());
                    json!(format!("client/{client}@1"))
                }
                "String" if name == "country" => json!("FR"),
                "String" if name == "zone" => json!("Europe/Paris"),
                "String" => json!("un mot ou deux"),
                "Int" | "Minutes" => json!(15),
                "Boolean" => json!(false),
                "TimeOfDay" => json!("09:00"),
                "Day" => json!("2026-01-15"),
                "DateTime" => json!("2026-01-15T10:00:00Z"),
                "Decimal" => json!("10"),
                other => bail!("{of}: no value is known for the scalar {other}"),
            },
            other => bail!("{of}: an input of kind {other}"),
        })
    }

    fn object(&self, of: &str, kind: &Value, ids: &Ids) -> Result<Value> {
        let fields = kind["inputFields"].as_array().context("fields")?;
        if kind["isOneOf"] == true {
            let first = fields.first().context("a field")?;
            let name = first["name"].as_str().context("a name")?;
            return Ok(json!({ name: self.needed(of, name, &first["type"], ids)? }));
        }
        let mut object = Map::new();
        for field in fields {
            let name = field["name"].as_str().context("a name")?;
            if let Some(value) = self.value(of, name, field, ids)? {
                object.insert(name.to_owned(), value);
            }
        }
        // A credit is one of two, which its type does not say.
        if object.is_empty()
            && let Some(first) = fields.first()
        {
            let name = first["name"].as_str().context("a name")?;
            object.insert(name.to_owned(), self.needed(of, name, &first["type"], ids)?);
        }
        Ok(Value::Object(object))
    }
}

/// `id` is that of what the query is named after; a holding and a partner are companies too.
fn id_of(of: &str, name: &str, ids: &Ids) -> Option<String> {
    let key = match (of, name) {
        ("history", "id") => "client",
        ("hourBankReconciliation", "id") => "bank",
        (of, "id") => of,
        (_, "parent" | "partner" | "subsidiary") => "client",
        (_, "entries") => "entry",
        (_, "files" | "logo") => "file",
        (_, "follows" | "into" | "tickets") => "ticket",
        (_, "invoices" | "creditNote" | "deducts") => "invoice",
        (_, "saved") => "policy",
        (_, name) => name,
    };
    ids.get(key).cloned()
}

fn type_text(kind: &Value) -> String {
    match kind["kind"].as_str() {
        Some("NON_NULL") => format!("{}!", type_text(&kind["ofType"])),
        Some("LIST") => format!("[{}]", type_text(&kind["ofType"])),
        _ => kind["name"].as_str().unwrap_or_default().to_owned(),
    }
}
