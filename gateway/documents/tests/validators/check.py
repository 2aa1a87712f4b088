"""Checks invoices by programs and rules of others: `check.py FOLDER`.

Each NAME.xml by the XSD and the Schematron of Factur-X, profile EN 16931; by those of the French reform too, unless NAME
begins with "abroad". Each NAME.pdf must hold NAME.xml byte for byte and say so in the ways that Factur-X and PDF/A-3 ask
for. What is wrong is told line by line, and ends in 1.
"""

import sys
from pathlib import Path

import facturx
from lxml import etree
from pypdf import PdfReader
from pypdf.generic import StreamObject
from saxonche import PySaxonProcessor

RULES = Path(facturx.__file__).parent / "xsd_and_schematron"
EN_16931 = RULES / "facturx-en16931" / "FACTUR-X_EN16931.xslt"
FRENCH = RULES / "cii-schematron-fr-ctc" / "BR-FR-Flux2-Schematron-CII.xslt"
SVRL = {"svrl": "http://purl.oclc.org/dsdl/svrl"}
XMP = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "fx": "urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "pdfaSchema": "http://www.aiim.org/pdfa/ns/schema#",
    "pdfaProperty": "http://www.aiim.org/pdfa/ns/property#",
}
# Schemas that PDF/A-3 knows without being told.
KNOWN = {
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "http://purl.org/dc/elements/1.1/",
    "http://ns.adobe.com/xap/1.0/",
    "http://ns.adobe.com/xap/1.0/mm/",
    "http://ns.adobe.com/xap/1.0/t/pg/",
    "http://ns.adobe.com/xap/1.0/sType/ResourceEvent#",
    "http://ns.adobe.com/pdf/1.3/",
    "http://www.aiim.org/pdfa/ns/id/",
    "http://www.aiim.org/pdfa/ns/extension/",
    "http://www.aiim.org/pdfa/ns/schema#",
    "http://www.aiim.org/pdfa/ns/property#",
    "http://www.aiim.org/pdfa/ns/type#",
}


class Rules:
    """Schematron, as the transformations that its authors made of it."""

    def __init__(self, saxon):
        compiler = saxon.new_xslt30_processor()
        self.saxon = saxon
        self.sheets = {
            "EN 16931": compiler.compile_stylesheet(stylesheet_file=str(EN_16931)),
            "FR": compiler.compile_stylesheet(stylesheet_file=str(FRENCH)),
        }

    def broken(self, text, names):
        for name in names:
            node = self.saxon.parse_xml(xml_text=text)
            told = self.sheets[name].transform_to_string(xdm_node=node)
            report = etree.fromstring(told.encode())
            assert report.findall(".//svrl:fired-rule", SVRL), f"no rule of {name} was asked"
            wrong = report.xpath(".//svrl:failed-assert | .//svrl:successful-report", namespaces=SVRL)
            for fault in wrong:
                said = " ".join("".join(fault.itertext()).split())
                yield f"{name}: {said} at {fault.get('location')}"


def check_xml(path, rules):
    content = path.read_bytes()
    try:
        facturx.xml_check_xsd(content, flavor="factur-x", level="en16931")
    except Exception as fault:  # the library raises nothing narrower
        yield f"XSD: {fault}"
    names = ["EN 16931"] if path.name.startswith("abroad") else ["EN 16931", "FR"]
    yield from rules.broken(content.decode(), names)


def check_pdf(path):
    content = path.read_bytes()
    name, inside = facturx.get_xml_from_pdf(content, check_xsd=True)
    if name != "factur-x.xml" or inside != path.with_suffix(".xml").read_bytes():
        yield "it does not hold its invoice"
    reader = PdfReader(path, strict=True)
    catalogue = reader.trailer["/Root"]
    yield from check_places(reader, content)
    yield from check_file(catalogue)
    yield from check_archivable(reader, catalogue)
    yield from check_metadata(etree.fromstring(catalogue["/Metadata"].get_data()))


def check_places(reader, content):
    """Every object stands where the table says."""
    for number, place in reader.xref[0].items():
        if place and not content[place:].startswith(b"%d 0 obj" % number):
            yield f"object {number} is not at {place}"


def check_file(catalogue):
    files = catalogue["/AF"]
    spec = files[0].get_object()
    stream = spec["/EF"]["/F"].get_object()
    found = (len(files), spec["/F"], spec["/UF"], spec["/AFRelationship"], stream["/Subtype"])
    if found != (1, "factur-x.xml", "factur-x.xml", "/Alternative", "/text/xml"):
        yield f"the file is described as {found}"
    if "/ModDate" not in stream["/Params"] or not spec.get("/Desc"):
        yield "the file has no date or no description"
    if catalogue["/Names"]["/EmbeddedFiles"]["/Names"][0] != "factur-x.xml":
        yield "the file cannot be found by its name"


def check_archivable(reader, catalogue):
    """What PDF/A forbids or asks for, as far as it can be seen object by object."""
    if reader.is_encrypted or "/ID" not in reader.trailer:
        yield "it is encrypted, or has no ID"
    intents = [intent.get_object() for intent in catalogue["/OutputIntents"]]
    if [intent["/S"] for intent in intents] != ["/GTS_PDFA1"] or "/DestOutputProfile" not in intents[0]:
        yield "its colours are not described"
    if not catalogue["/MarkInfo"]["/Marked"] or "/Lang" not in catalogue:
        yield "it is not tagged, or has no language"
    for number in reader.xref[0]:
        found = reader.get_object(number)
        if not hasattr(found, "get"):
            continue
        if found.get("/Type") == "/Font" and found.get("/Subtype") in ("/CIDFontType0", "/CIDFontType2", "/TrueType"):
            if not {"/FontFile2", "/FontFile3"} & set(found["/FontDescriptor"]):
                yield f"a font is not embedded: {found['/BaseFont']}"
        if found.get("/S") in ("/JavaScript", "/Launch", "/URI", "/SubmitForm"):
            yield f"it acts: {found}"
        if isinstance(found, StreamObject) and "/LZWDecode" in str(found.get("/Filter")):
            yield "it is packed in a way that PDF/A does not take"


def check_metadata(metadata):
    def text(path):
        return [node.text for node in metadata.findall(f".//{path}", XMP)]

    if (text("pdfaid:part"), text("pdfaid:conformance")) != (["3"], ["A"]):
        yield "it does not say PDF/A-3a"
    said = {
        "fx:DocumentType": "INVOICE",
        "fx:DocumentFileName": "factur-x.xml",
        "fx:Version": "1.0",
        "fx:ConformanceLevel": "EN 16931",
    }
    for name, value in said.items():
        if text(name) != [value]:
            yield f"{name} is {text(name)}"
    if len(metadata.findall(".//{http://www.aiim.org/pdfa/ns/extension/}schemas")) != 1:
        yield "its schemas are not one list"
    described = set(text("pdfaSchema:namespaceURI"))
    used = {etree.QName(node).namespace for node in metadata.iter(etree.Element)}
    for namespace in used - KNOWN - described - {"adobe:ns:meta/"}:
        yield f"{namespace} is used and not described"
    for name in said:
        if name.removeprefix("fx:") not in text("pdfaProperty:name"):
            yield f"{name} is not described"


def main():
    folder = Path(sys.argv[1])
    faults = 0
    with PySaxonProcessor(license=False) as saxon:
        rules = Rules(saxon)
        papers = sorted(folder.glob("*.pdf"))
        data = sorted(folder.glob("*.xml"))
        assert data and papers, "there is nothing to check"
        for path in data + papers:
            found = check_xml(path, rules) if path.suffix == ".xml" else check_pdf(path)
            for fault in found:
                faults += 1
                print(f"{path.name}: {fault}")
    print(f"{len(data)} invoices for machines, {len(papers)} on paper, {faults} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
