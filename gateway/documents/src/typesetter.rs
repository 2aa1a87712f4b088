//! Typst in process: a template and its facts to a PDF that is archivable (PDF/A-2a) and read by screen readers.
//!
//! A template sees `/facts.json` and, where the agency has one, `/logo`. It reaches nothing else. What people wrote is
//! data to it, never markup.

mod legible;

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
    let pressed = press(template, name, head, of);
    // A logo that is no picture after all keeps nobody from their document.
    match (&pressed, &head.logo) {
        (Err(DocumentError::Layout(_)), Some(_)) => {
            let plain = Letterhead {
                logo: None,
                ..head.clone()
            };
            press(template, name, &plain, of)
        }
        _ => pressed,
    }
}

fn press<T: Serialize>(
    template: &'static str,
    name: &str,
    head: &Letterhead,
    of: &T,
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
    };
    let document = typst::compile::<PagedDocument>(&sheet).output;
    let pdf = document.and_then(|document| typst_pdf::pdf(&document, &options(name)));
    typst::comemo::evict(KEPT_FOR);
    pdf.map_err(|faults| DocumentError::Layout(told(&faults)))
}

fn options(name: &str) -> PdfOptions {
    PdfOptions {
        ident: Smart::Custom(name.to_owned()),
        creator: Smart::Custom(Some("Régie".to_owned())),
        standards: PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1])
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
        let logo = self.logo.clone().filter(|_| id == PRESS.logo);
        logo.ok_or(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        PRESS.fonts.get(index).cloned()
    }

    /// No document says when it was made: it would be another one each time.
    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}
