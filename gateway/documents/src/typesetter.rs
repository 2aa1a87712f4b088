//! Typst in process: a template and its facts to a PDF that is archivable (PDF/A-2a, or PDF/A-3a with a file in it) and read
//! by screen readers.
//!
//! A template sees `/facts.json` and, where there is one, `/logo` and the file that it attaches. It reaches nothing else.
//! What people wrote is data to it, never markup.

mod legible;
mod metadata;

use crate::Letterhead;
use legible::legible;
use serde::Serialize;
use std::sync::LazyLock;
use typst::{
    Library, LibraryExt, World,
    diag::{FileError, FileResult, SourceDiagnostic},
    foundations::{Bytes, Datetime, Duration, Smart},
    syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot},
    text::{Font, FontBook},
    utils::LazyHash,
};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

const FONTS: [&[u8]; 2] = [
    include_bytes!("../fonts/Inter-Regular.ttf"),
    include_bytes!("../fonts/Inter-SemiBold.ttf"),
];
/// What every document has in common: `#import "house.typ": *`.
const HOUSE: &str = include_str!("../templates/house.typ");
/// Layouts kept for the next document that is like one of them; older ones are let go.
const KEPT_FOR: usize = 2;

/// Nothing a caller can help: a template that does not fit its facts, or a logo that is no picture.
#[derive(Debug, thiserror::Error)]
pub enum DocumentError {
    #[error("the facts of a document could not be written down: {0}")]
    Facts(#[from] serde_json::Error),
    #[error("a document could not be laid out: {0}")]
    Layout(String),
    /// The typesetter writes a PDF in another way than it did.
    #[error("what a document says of itself could not be completed: no {0}")]
    Metadata(&'static str),
}

/// A file within a document, under the name that its template knows.
pub struct Attached {
    pub name: &'static str,
    pub bytes: Vec<u8>,
}

/// What is the same for all documents, made once.
struct Press {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    main: FileId,
    house: Source,
    facts: FileId,
    logo: FileId,
}

static PRESS: LazyLock<Press> = LazyLock::new(|| {
    let fonts: Vec<Font> = FONTS
        .into_iter()
        .filter_map(|bytes| Font::new(Bytes::new(bytes), 0))
        .collect();
    Press {
        library: LazyHash::new(Library::builder().build()),
        book: LazyHash::new(FontBook::from_fonts(&fonts)),
        fonts,
        main: named("main.typ"),
        house: Source::new(named("house.typ"), HOUSE.to_owned()),
        facts: named("facts.json"),
        logo: named("logo"),
    }
});

fn named(path: &str) -> FileId {
    let path = VirtualPath::new(path).unwrap_or_else(|_| unreachable!("a path of ours"));
    FileId::new(RootedPath::new(VirtualRoot::Project, path))
}

/// One document's own.
struct Sheet {
    main: Source,
    facts: Bytes,
    logo: Option<Bytes>,
    attached: Option<(FileId, Bytes)>,
}

#[derive(Serialize)]
struct Facts<'f, T> {
    head: &'f Letterhead,
    has_logo: bool,
    #[serde(flatten)]
    of: &'f T,
}

/// `name` tells documents apart for programs that manage them; it is hashed and not shown.
pub fn typeset<T: Serialize>(
    template: &'static str,
    name: &str,
    head: &Letterhead,
    of: &T,
) -> Result<Vec<u8>, DocumentError> {
    typeset_with(template, name, head, of, None)
}

/// With the invoice that is in it, for machines.
pub fn typeset_with<T: Serialize>(
    template: &'static str,
    name: &str,
    head: &Letterhead,
    of: &T,
    attached: Option<Attached>,
) -> Result<Vec<u8>, DocumentError> {
    let attached = attached.map(|file| (named(file.name), Bytes::new(file.bytes)));
    let pressed = press(template, name, head, of, attached.clone());
    // A logo that is no picture after all keeps nobody from their document.
    match (&pressed, &head.logo) {
        (Err(DocumentError::Layout(_)), Some(_)) => {
            let plain = Letterhead {
                logo: None,
                ..head.clone()
            };
            press(template, name, &plain, of, attached)
        }
        _ => pressed,
    }
}

fn press<T: Serialize>(
    template: &'static str,
    name: &str,
    head: &Letterhead,
    of: &T,
    attached: Option<(FileId, Bytes)>,
) -> Result<Vec<u8>, DocumentError> {
    let facts = Facts {
        head,
        has_logo: head.logo.is_some(),
        of,
    };
    let mut facts = serde_json::to_value(facts)?;
    legible(&mut facts, &PRESS.fonts);
    let sheet = Sheet {
        main: Source::new(PRESS.main, template.to_owned()),
        facts: Bytes::new(serde_json::to_vec(&facts)?),
        logo: head.logo.as_ref().map(|logo| Bytes::new(logo.0.clone())),
        attached,
    };
    let document = typst::compile::<PagedDocument>(&sheet).output;
    let pdf = document.and_then(|document| typst_pdf::pdf(&document, &options(name, &sheet)));
    typst::comemo::evict(KEPT_FOR);
    let pdf = pdf.map_err(|faults| DocumentError::Layout(told(&faults)))?;
    match sheet.attached {
        Some(_) => metadata::with_factur_x(pdf),
        None => Ok(pdf),
    }
}

fn options(name: &str, sheet: &Sheet) -> PdfOptions {
    let archivable = match sheet.attached {
        Some(_) => PdfStandard::A_3a,
        None => PdfStandard::A_2a,
    };
    PdfOptions {
        ident: Smart::Custom(name.to_owned()),
        creator: Smart::Custom(Some("Régie".to_owned())),
        standards: PdfStandards::new(&[archivable, PdfStandard::Ua_1])
            .unwrap_or_else(|_| unreachable!("both are of PDF 1.7")),
        ..PdfOptions::default()
    }
}

fn told(faults: &[SourceDiagnostic]) -> String {
    let told: Vec<&str> = faults.iter().map(|fault| fault.message.as_str()).collect();
    told.join("; ")
}

impl World for Sheet {
    fn library(&self) -> &LazyHash<Library> {
        &PRESS.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &PRESS.book
    }

    fn main(&self) -> FileId {
        PRESS.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == PRESS.main {
            Ok(self.main.clone())
        } else if id == PRESS.house.id() {
            Ok(PRESS.house.clone())
        } else {
            Err(FileError::AccessDenied)
        }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == PRESS.facts {
            return Ok(self.facts.clone());
        }
        if id == PRESS.logo {
            return self.logo.clone().ok_or(FileError::AccessDenied);
        }
        match &self.attached {
            Some((name, bytes)) if *name == id => Ok(bytes.clone()),
            Some(_) | None => Err(FileError::AccessDenied),
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        PRESS.fonts.get(index).cloned()
    }

    /// No document says when it was made: it would be another one each time.
    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}
