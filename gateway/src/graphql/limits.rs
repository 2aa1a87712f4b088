//! How much one request may ask. What follows from the text alone is counted here, before anything else works on
//! it: the schema's own checks walk through fragments again for each use, which a few lines make last for ever.
//!
//! Depth and cost are the schema's to count; here its answers get a sentence.

use super::{document, door::Door, errors};
use async_graphql::{Name, Positioned, Request, Response, ServerError, parser::types as ast};
use kernel::{Language, Refusal};
use std::collections::HashMap;

pub const DOCUMENT_BYTES: usize = 64 * 1024;
pub const VARIABLES_BYTES: usize = 256 * 1024;
const TOKENS: usize = 10_000;
/// Of brackets of any kind, and of fragments within fragments.
const NESTING: usize = 64;
const FIELDS: usize = 2_000;
/// Each is a question or an act of its own: a list of passwords is not tried in one request.
const ROOT_FIELDS: usize = 20;
const ALIASES: usize = 100;
const DIRECTIVES: usize = 50;
/// What explorers ask of the schema itself is the deepest question there is.
pub const DEPTH: usize = 16;
/// Fragments count as a level too.
pub const RECURSION: usize = 32;
/// About a hundred rows with three relations of a hundred each.
pub const COMPLEXITY: usize = 50_000;

/// Why a request is not carried out.
pub enum Refused {
    /// It asks too much.
    Limit(Door),
    /// It cannot be read; the parser says where.
    Unreadable(Box<ServerError>),
}

impl From<Door> for Refused {
    fn from(door: Door) -> Refused {
        Refused::Limit(door)
    }
}

/// What kind of operation it is, once it is known to be small enough to be looked at.
pub fn check(request: &mut Request, introspection: bool) -> Result<ast::OperationType, Refused> {
    let text = document::measure(&request.query);
    within(request.query.len(), DOCUMENT_BYTES, |bytes| {
        Door::DocumentTooLong { bytes }
    })?;
    within(text.tokens, TOKENS, |at_most| Door::TooManyTokens { at_most })?;
    within(text.nesting, NESTING, |at_most| Door::TooNested { at_most })?;
    let wanted = request.operation_name.clone();
    let parsed = request.parsed_query();
    let parsed = parsed.map_err(|error| Refused::Unreadable(Box::new(error)))?;
    let asked = count(parsed)?;
    within(asked.fields, FIELDS, |at_most| Door::TooManyFields { at_most })?;
    within(asked.root_fields, ROOT_FIELDS, |at_most| {
        Door::TooManyRootFields { at_most }
    })?;
    within(asked.aliases, ALIASES, |at_most| Door::TooManyAliases { at_most })?;
    within(asked.directives, DIRECTIVES, |at_most| Door::TooManyDirectives {
        at_most,
    })?;
    if asked.of_the_schema && !introspection {
        return Err(Door::IntrospectionOff.into());
    }
    Ok(kind(parsed, wanted.as_deref()))
}

fn within(counted: usize, at_most: usize, otherwise: impl FnOnce(usize) -> Door) -> Result<(), Door> {
    if counted <= at_most {
        Ok(())
    } else {
        Err(otherwise(at_most))
    }
}

/// Of the one that is meant; the schema says what is wrong where none is.
pub fn kind(document: &ast::ExecutableDocument, wanted: Option<&str>) -> ast::OperationType {
    let mut operations = document.operations.iter();
    let meant = operations.find(|(name, _)| wanted.is_none() || name.map(Name::as_str) == wanted);
    meant.map_or(ast::OperationType::Query, |(_, operation)| operation.node.ty)
}

#[derive(Clone, Copy, Default)]
struct Asked {
    fields: usize,
    root_fields: usize,
    aliases: usize,
    directives: usize,
    of_the_schema: bool,
}

impl Asked {
    fn and(self, other: Asked) -> Asked {
        Asked {
            fields: self.fields.saturating_add(other.fields),
            root_fields: self.root_fields.saturating_add(other.root_fields),
            aliases: self.aliases.saturating_add(other.aliases),
            directives: self.directives.saturating_add(other.directives),
            of_the_schema: self.of_the_schema || other.of_the_schema,
        }
    }

    fn below_a_field(self) -> Asked {
        Asked {
            root_fields: 0,
            ..self
        }
    }
}

fn count(document: &ast::ExecutableDocument) -> Result<Asked, Door> {
    let mut counting = Counting {
        document,
        known: HashMap::new(),
        within: vec![],
    };
    let mut all = Asked::default();
    for (_, operation) in document.operations.iter() {
        let directives = operation.node.directives.len();
        let below = counting.of_set(&operation.node.selection_set.node)?;
        all = all.and(below).and(Asked {
            directives,
            ..Asked::default()
        });
    }
    Ok(all)
}

/// Each fragment is counted once, however often it is used.
struct Counting<'d> {
    document: &'d ast::ExecutableDocument,
    known: HashMap<&'d Name, Asked>,
    /// The fragments that are being counted.
    within: Vec<&'d Name>,
}

impl<'d> Counting<'d> {
    fn of_set(&mut self, set: &'d ast::SelectionSet) -> Result<Asked, Door> {
        let mut all = Asked::default();
        for selection in &set.items {
            all = all.and(self.of_selection(selection)?);
        }
        Ok(all)
    }

    fn of_selection(&mut self, selection: &'d Positioned<ast::Selection>) -> Result<Asked, Door> {
        let (below, directives) = match &selection.node {
            ast::Selection::Field(field) => (self.of_field(&field.node)?, &field.node.directives),
            ast::Selection::InlineFragment(inline) => (
                self.of_set(&inline.node.selection_set.node)?,
                &inline.node.directives,
            ),
            ast::Selection::FragmentSpread(spread) => (
                self.of_fragment(&spread.node.fragment_name.node)?,
                &spread.node.directives,
            ),
        };
        let directives = directives.len();
        Ok(below.and(Asked {
            directives,
            ..Asked::default()
        }))
    }

    fn of_field(&mut self, field: &'d ast::Field) -> Result<Asked, Door> {
        let below = self.of_set(&field.selection_set.node)?.below_a_field();
        Ok(below.and(Asked {
            fields: 1,
            root_fields: 1,
            aliases: usize::from(field.alias.is_some()),
            directives: 0,
            of_the_schema: matches!(field.name.node.as_str(), "__schema" | "__type"),
        }))
    }

    /// One that is not there is the schema's to refuse.
    fn of_fragment(&mut self, name: &'d Name) -> Result<Asked, Door> {
        if let Some(known) = self.known.get(name) {
            return Ok(*known);
        }
        let Some(fragment) = self.document.fragments.get(name) else {
            return Ok(Asked::default());
        };
        if self.within.contains(&name) {
            return Err(Door::FragmentCycle);
        }
        within(self.within.len(), NESTING, |at_most| Door::TooNested { at_most })?;
        self.within.push(name);
        let asked = self.of_set(&fragment.node.selection_set.node)?;
        self.within.pop();
        self.known.insert(name, asked);
        Ok(asked)
    }
}

/// The schema's own limits, in the caller's words.
pub fn in_words(response: &mut Response, language: Language) {
    for error in &mut response.errors {
        if let Some(door) = limit_of_the_schema(&error.message) {
            error.message = door.message(language);
            let told = errors::sentence(&door, language);
            error.extensions.clone_from(&told.extensions);
        }
    }
}

fn limit_of_the_schema(message: &str) -> Option<Door> {
    match message {
        "Query is too complex." => Some(Door::TooComplex { at_most: COMPLEXITY }),
        "Query is nested too deep." => Some(Door::TooDeep { at_most: DEPTH }),
        other if other.starts_with("The recursion depth of the query") => {
            Some(Door::TooNested { at_most: RECURSION })
        }
        _ => None,
    }
}
