//! What Factur-X wants a PDF to say of itself beside what the typesetter says: that there is an invoice in it, and of which
//! profile.
//!
//! The typesetter takes no properties of others (ADR 0022), so they are put into what it wrote: its metadata is one text,
//! neither packed nor followed by anything but the catalogue and the table of places. The text grows, its length is said
//! anew, and whatever lies behind it is found further on. Where anything looks otherwise, there is no document.

use crate::DocumentError;

/// Described as PDF/A wants properties described that are not its own; within the list of those that are.
const SCHEMA: &str = concat!(
    "<rdf:li rdf:parseType=\"Resource\">",
    "<pdfaSchema:schema>Factur-X PDFA Extension Schema</pdfaSchema:schema>",
    "<pdfaSchema:namespaceURI>urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#</pdfaSchema:namespaceURI>",
    "<pdfaSchema:prefix>fx</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq>",
    "<rdf:li rdf:parseType=\"Resource\"><pdfaProperty:name>DocumentFileName</pdfaProperty:name>",
    "<pdfaProperty:valueType>Text</pdfaProperty:valueType><pdfaProperty:category>external</pdfaProperty:category>",
    "<pdfaProperty:description>The name of the invoice's file</pdfaProperty:description></rdf:li>",
    "<rdf:li rdf:parseType=\"Resource\"><pdfaProperty:name>DocumentType</pdfaProperty:name>",
    "<pdfaProperty:valueType>Text</pdfaProperty:valueType><pdfaProperty:category>external</pdfaProperty:category>",
    "<pdfaProperty:description>What the file is</pdfaProperty:description></rdf:li>",
    "<rdf:li rdf:parseType=\"Resource\"><pdfaProperty:name>Version</pdfaProperty:name>",
    "<pdfaProperty:valueType>Text</pdfaProperty:valueType><pdfaProperty:category>external</pdfaProperty:category>",
    "<pdfaProperty:description>The version of the standard</pdfaProperty:description></rdf:li>",
    "<rdf:li rdf:parseType=\"Resource\"><pdfaProperty:name>ConformanceLevel</pdfaProperty:name>",
    "<pdfaProperty:valueType>Text</pdfaProperty:valueType><pdfaProperty:category>external</pdfaProperty:category>",
    "<pdfaProperty:description>The profile of the invoice</pdfaProperty:description></rdf:li>",
    "</rdf:Seq></pdfaSchema:property></rdf:li>",
);
const PROPERTIES: &str = concat!(
    "<rdf:Description rdf:about=\"\" xmlns:fx=\"urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#\">",
    "<fx:DocumentType>INVOICE</fx:DocumentType><fx:DocumentFileName>factur-x.xml</fx:DocumentFileName>",
    "<fx:Version>1.0</fx:Version><fx:ConformanceLevel>EN 16931</fx:ConformanceLevel></rdf:Description>",
);

const BEGINS: &str = "<?xpacket begin=";
const ENDS: &str = "<?xpacket end=\"r\"?>";
const SCHEMAS: &str = "<pdfaExtension:schemas><rdf:Bag>";
const LAST: &str = "</rdf:RDF>";
/// An entry of the table of places: ten digits, five, and a letter.
const ENTRY: usize = 20;
const DIGITS: usize = 10;

pub fn with_factur_x(pdf: Vec<u8>) -> Result<Vec<u8>, DocumentError> {
    let begin = last(&pdf, BEGINS).ok_or(DocumentError::Metadata("beginning"))?;
    let end = last(&pdf, ENDS).ok_or(DocumentError::Metadata("end"))? + ENDS.len();
    let written = pdf
        .get(begin..end)
        .and_then(|text| std::str::from_utf8(text).ok());
    let said = complete(written.ok_or(DocumentError::Metadata("text"))?)?;
    let (head, length) = length_before(&pdf[..begin])?;
    if length != end - begin {
        return Err(DocumentError::Metadata("length"));
    }
    let (between, table) = behind(&pdf, end)?;

    let mut grown = head.to_vec();
    grown.extend(format!("/Length {}", said.len()).into_bytes());
    grown.extend(&pdf[head.len() + format!("/Length {length}").len()..begin]);
    grown.extend(said.as_bytes());
    let by = grown.len() - end;
    grown.extend(between);
    let place = grown.len();
    grown.extend(moved(table, end, by)?);
    grown.extend(format!("startxref\n{place}\n%%EOF").into_bytes());
    Ok(grown)
}

fn complete(metadata: &str) -> Result<String, DocumentError> {
    let (before, after) = metadata
        .split_once(SCHEMAS)
        .ok_or(DocumentError::Metadata("list of schemas"))?;
    let (within, rest) = after
        .rsplit_once(LAST)
        .ok_or(DocumentError::Metadata("end of its properties"))?;
    Ok(format!(
        "{before}{SCHEMAS}{SCHEMA}{within}{PROPERTIES}{LAST}{rest}"
    ))
}

/// Up to where the length is said, and the length.
fn length_before(head: &[u8]) -> Result<(&[u8], usize), DocumentError> {
    const NAME: &str = "/Length ";
    let at = last(head, NAME).ok_or(DocumentError::Metadata("length"))?;
    let digits: Vec<u8> = head[at + NAME.len()..]
        .iter()
        .copied()
        .take_while(u8::is_ascii_digit)
        .collect();
    let length = number(&digits).ok_or(DocumentError::Metadata("length"))?;
    Ok((&head[..at], length))
}

/// What lies between the metadata and the table of places, and that table with what follows it.
fn behind(pdf: &[u8], end: usize) -> Result<(&[u8], &[u8]), DocumentError> {
    const START: &str = "startxref\n";
    let start = last(pdf, START).ok_or(DocumentError::Metadata("table of places"))?;
    let said = pdf[start + START.len()..].split(|sign| *sign == b'\n').next();
    let table = said.and_then(number).filter(|table| (end..start).contains(table));
    let table = table.ok_or(DocumentError::Metadata("table of places"))?;
    Ok((&pdf[end..table], &pdf[table..start]))
}

/// What lay behind the metadata lies further behind.
fn moved(table: &[u8], end: usize, by: usize) -> Result<Vec<u8>, DocumentError> {
    let broken = DocumentError::Metadata("table of places");
    let trailer = last(table, "trailer\n");
    // "xref", then "0 42": the first number and how many there are.
    let entries = table
        .iter()
        .enumerate()
        .filter(|(_, sign)| **sign == b'\n')
        .nth(1);
    let (Some(trailer), Some((entries, _))) = (trailer, entries) else {
        return Err(broken);
    };
    let entries = entries + 1;
    if !table.starts_with(b"xref\n0 ") || (trailer - entries) % ENTRY != 0 {
        return Err(broken);
    }
    let mut moved = table.to_vec();
    for entry in moved[entries..trailer].chunks_exact_mut(ENTRY) {
        let Some(place) = number(&entry[..DIGITS]) else {
            return Err(broken);
        };
        if place >= end && entry[ENTRY - 3] == b'n' {
            entry[..DIGITS].copy_from_slice(format!("{:0DIGITS$}", place + by).as_bytes());
        }
    }
    Ok(moved)
}

fn number(digits: &[u8]) -> Option<usize> {
    std::str::from_utf8(digits).ok()?.parse().ok()
}

fn last(bytes: &[u8], text: &str) -> Option<usize> {
    bytes
        .windows(text.len())
        .rposition(|window| window == text.as_bytes())
}
