//! Documents that were parsed and found small enough, kept for whoever sends them again: programs and pages send the
//! same few for ever, and parsing one takes longer than most answers.

use super::{
    document,
    limits::{self, Refused},
};
use async_graphql::{
    Request,
    parser::types::{ExecutableDocument, OperationType},
};
use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

/// Of all that is kept together. A word or sign takes about 200 bytes once it is parsed.
const TOKENS_AT_MOST: usize = 100_000;
/// Longer ones are no page's.
const TOKENS_OF_ONE: usize = 2_000;

/// Clones are cheap and share what is kept. For one server: whether its schema may be asked for never changes.
#[derive(Clone, Default, Debug)]
pub struct Checked(Arc<Mutex<Kept>>);

#[derive(Default, Debug)]
struct Kept {
    documents: HashMap<String, Arc<ExecutableDocument>>,
    tokens: usize,
}

impl Checked {
    /// As `limits::check`, which a document that passed once passes again.
    pub fn check(&self, request: &mut Request, introspection: bool) -> Result<OperationType, Refused> {
        let found = self.kept().documents.get(&request.query).cloned();
        if let Some(document) = found {
            let kind = limits::kind(&document, request.operation_name.as_deref());
            request.set_parsed_query(ExecutableDocument::clone(&document));
            return Ok(kind);
        }
        let kind = limits::check(request, introspection)?;
        self.keep(request);
        Ok(kind)
    }

    fn keep(&self, request: &mut Request) {
        let tokens = document::measure(&request.query).tokens;
        if tokens > TOKENS_OF_ONE {
            return;
        }
        let Ok(document) = request.parsed_query().cloned() else {
            return;
        };
        let mut kept = self.kept();
        if kept.tokens + tokens > TOKENS_AT_MOST {
            *kept = Kept::default();
        }
        kept.tokens += tokens;
        kept.documents.insert(request.query.clone(), Arc::new(document));
    }

    fn kept(&self) -> MutexGuard<'_, Kept> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(checked: &Checked) -> (usize, usize) {
        let kept = checked.kept();
        (kept.documents.len(), kept.tokens)
    }

    fn checked(checked: &Checked, text: &str, operation: Option<&str>) -> Option<OperationType> {
        let mut request = Request::new(text);
        request.operation_name = operation.map(str::to_owned);
        checked.check(&mut request, false).ok()
    }

    #[test]
    fn the_second_time_a_document_is_what_it_was_the_first() {
        let all = Checked::default();
        let text = "query A { me { may } } mutation B { signOut { receipt } }";
        for _ in 0..2 {
            assert_eq!(checked(&all, text, Some("A")), Some(OperationType::Query));
            assert_eq!(checked(&all, text, Some("B")), Some(OperationType::Mutation));
            assert_eq!(checked(&all, "{ __schema { types { name } } }", None), None);
            assert_eq!(checked(&all, "{ me", None), None);
        }
        assert_eq!(kept(&all).0, 1, "what was refused is not kept");
    }

    #[test]
    fn what_is_kept_has_an_end() {
        let all = Checked::default();
        for number in 0..3_000 {
            let text = format!("{{ a{number} {{ {} }} }}", "field ".repeat(95));
            assert!(checked(&all, &text, None).is_some());
            let (documents, tokens) = kept(&all);
            assert!(tokens <= TOKENS_AT_MOST && tokens == documents * 100);
        }
        let before = kept(&all);
        let long = format!("{{ b {{ {} }} }}", "field(a: 1) ".repeat(TOKENS_OF_ONE / 6));
        assert!(checked(&all, &long, None).is_some());
        assert_eq!(kept(&all), before);
    }
}
