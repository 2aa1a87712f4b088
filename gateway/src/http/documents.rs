//! Persisted documents: operations that are known by the SHA-256 of their text, so that a request names one instead
//! of sending it, and so that a server can be told to carry out nothing else.
//!
//! The file is a JSON object of hash and document, as the client preset of graphql-codegen writes
//! `persisted-documents.json` with `hashAlgorithm: "sha256"`.

use crate::{Failure, graphql::errors::Sentence, identity::Known};
use async_graphql::{Request, Value, parser::parse_query};
use serde::Deserialize;
use sha2::{Digest, Sha256};
use std::{collections::HashMap, path::Path, sync::Arc};

const SETTING: &str = "REGIE_DOCUMENTS";
/// The portal's own, which every server knows.
const OF_THE_PORTAL: &str = include_str!("../../portal/src/gql/persisted-documents.json");

/// Clones are cheap.
#[derive(Clone, Debug, Default)]
pub struct Documents {
    known: Arc<HashMap<String, String>>,
    /// Nothing else is carried out.
    only: bool,
}

/// A request as it is posted, or sent over a socket.
#[derive(Deserialize)]
pub struct Posted {
    /// The hash of the document, alone or after `sha256:`.
    #[serde(rename = "documentId")]
    document_id: Option<String>,
    #[serde(flatten)]
    pub request: Request,
}

/// A request with its document, and whether that is one of those that anybody may send.
pub struct Named {
    pub request: Request,
    is_registered: bool,
}

impl Named {
    /// Programs with a token of their own send what they like: their documents are not the portal's.
    pub fn is_open_to(&self, known: Option<&Known>) -> bool {
        self.is_registered || known.is_some_and(|known| known.caller.granted.is_some())
    }
}

impl Posted {
    /// As `documentId`, or as Apollo has it: `extensions.persistedQuery.sha256Hash`.
    fn hash(&self) -> Option<String> {
        let of_extensions = || match self.request.extensions.get("persistedQuery")? {
            Value::Object(persisted) => match persisted.get("sha256Hash")? {
                Value::String(hash) => Some(hash.clone()),
                _ => None,
            },
            _ => None,
        };
        let given = self.document_id.clone().or_else(of_extensions)?;
        let bare = given.strip_prefix("sha256:").unwrap_or(&given);
        Some(bare.to_ascii_lowercase())
    }
}

impl Documents {
    pub fn read(path: Option<&Path>, only: bool) -> Result<Documents, Failure> {
        let mut known = of_the_portal()?;
        if let Some(path) = path {
            let text = std::fs::read_to_string(path).map_err(Failure::file(path))?;
            known.extend(read(&text, path)?);
        }
        Ok(Documents {
            known: Arc::new(known),
            only,
        })
    }

    /// The request with its document in it.
    pub fn named(&self, posted: Posted) -> Result<Named, Sentence> {
        let hash = posted.hash();
        let mut request = posted.request;
        match hash.as_ref().map(|hash| self.known.get(hash)) {
            Some(Some(document)) => request.query.clone_from(document),
            // A client that sends both means the text where the hash is not known.
            Some(None) if request.query.is_empty() => return Err(Sentence::UnknownDocument),
            Some(None) | None => {}
        }
        let is_registered = !self.only || self.known.contains_key(&hash_of(&request.query));
        Ok(Named {
            request,
            is_registered,
        })
    }
}

fn of_the_portal() -> Result<HashMap<String, String>, Failure> {
    read(OF_THE_PORTAL, Path::new("the portal's persisted-documents.json"))
}

fn read(text: &str, path: &Path) -> Result<HashMap<String, String>, Failure> {
    let known: HashMap<String, String> = serde_json::from_str(text).map_err(|error| {
        let why = format!("{} is no JSON object of documents: {error}", path.display());
        Failure::setting(SETTING, why)
    })?;
    for (hash, document) in &known {
        check(hash, document).map_err(|why| Failure::setting(SETTING, why))?;
    }
    Ok(known)
}

fn check(hash: &str, document: &str) -> Result<(), String> {
    if hash_of(document) != hash {
        return Err(format!(
            "{hash} is not the SHA-256 of its document: set hashAlgorithm to \"sha256\" where the file is made"
        ));
    }
    parse_query(document)
        .map(drop)
        .map_err(|error| format!("the document {hash} cannot be read: {error}"))
}

fn hash_of(document: &str) -> String {
    hex::encode(Sha256::digest(document.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value as Json, json};

    const DOCUMENT: &str = "query Me { me { account { id } } }";

    fn documents(only: bool) -> Documents {
        Documents {
            known: Arc::new(HashMap::from([(hash_of(DOCUMENT), DOCUMENT.to_owned())])),
            only,
        }
    }

    fn asked(only: bool, posted: Json) -> Option<String> {
        let posted = serde_json::from_value(posted).unwrap();
        let named = documents(only).named(posted).ok();
        named
            .filter(|named| named.is_open_to(None))
            .map(|named| named.request.query)
    }

    #[test]
    fn a_document_is_named_in_two_ways_and_comes_with_its_variables() {
        let hash = hash_of(DOCUMENT);
        for named in [
            json!({ "documentId": hash }),
            json!({ "documentId": format!("sha256:{hash}"), "variables": { "a": 1 } }),
            json!({ "extensions": { "persistedQuery": { "version": 1, "sha256Hash": hash } } }),
        ] {
            assert_eq!(asked(true, named.clone()).as_deref(), Some(DOCUMENT), "{named}");
        }
    }

    #[test]
    fn only_known_documents_pass_where_nothing_else_may() {
        let other = json!({ "query": "{ me { account { name } } }" });
        assert!(asked(true, other.clone()).is_none());
        assert!(asked(false, other).is_some());
        assert!(
            asked(true, json!({ "query": DOCUMENT })).is_some(),
            "the text of a known one"
        );
        assert!(asked(false, json!({ "documentId": "00" })).is_none());
        assert!(
            asked(
                true,
                json!({ "documentId": "00", "query": "{ me { account { id } } }" })
            )
            .is_none()
        );
    }

    #[test]
    fn a_wrong_hash_and_a_wrong_document_are_named_at_the_start() {
        assert!(
            check("00", DOCUMENT)
                .unwrap_err()
                .contains("00 is not the SHA-256")
        );
        let broken = "query {";
        assert!(
            check(&hash_of(broken), broken)
                .unwrap_err()
                .contains("cannot be read")
        );
        assert!(check(&hash_of(DOCUMENT), DOCUMENT).is_ok());
    }
}
