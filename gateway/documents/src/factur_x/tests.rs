//! BI3: what machines read is the invoice to the cent, and programs of others find nothing wrong with it.

use super::*;
use crate::{Letterhead, invoice::invoice, samples};
use domain::invoice::Line;
use kernel::Decimal;
use roxmltree::{Document, Node};
use std::{path::PathBuf, process::Command};

/// The first text under a path of names.
fn said<'x>(from: Node<'x, 'x>, path: &str) -> Option<&'x str> {
    let mut node = from;
    for name in path.split('/') {
        node = node.children().find(|child| child.tag_name().name() == name)?;
    }
    node.text()
}

fn all<'x>(from: Node<'x, 'x>, name: &'static str) -> impl Iterator<Item = Node<'x, 'x>> {
    from.descendants()
        .filter(move |node| node.tag_name().name() == name)
}

fn number(from: Node<'_, '_>, path: &str) -> Decimal {
    let text = said(from, path).unwrap_or_else(|| panic!("no {path}"));
    text.parse().expect("a number")
}

const LINE_NET: &str =
    "SpecifiedLineTradeSettlement/SpecifiedTradeSettlementLineMonetarySummation/LineTotalAmount";
const PRICE: &str = "SpecifiedLineTradeAgreement/NetPriceProductTradePrice";

fn reads_back(node: Node<'_, '_>, line: &Line, amount: &domain::invoice::LineAmount) {
    assert_eq!(number(node, LINE_NET), amount.net.amount());
    assert_eq!(
        number(node, &format!("{PRICE}/ChargeAmount")),
        line.price.amount()
    );
    assert_eq!(
        number(node, &format!("{PRICE}/BasisQuantity")),
        Decimal::from(line.base)
    );
    assert_eq!(
        number(node, "SpecifiedLineTradeDelivery/BilledQuantity"),
        line.quantity.value()
    );
    let off = all(node, "ActualAmount")
        .next()
        .map(|off| off.text().expect("an amount").to_owned());
    let off: Decimal = off.map_or(Decimal::ZERO, |off| off.parse().expect("an amount"));
    assert_eq!(off, amount.allowance.amount());
    let label = line.label.text().unwrap_or("(libellé effacé)");
    let words: Vec<&str> = label.split_whitespace().collect();
    let name = all(node, "Name").next().and_then(|name| name.text());
    assert_eq!(name, Some(words.join(" ").as_str()));
}

#[test]
fn bi3_what_is_read_back_is_the_invoice() {
    for (name, invoice) in samples::all() {
        let text = factur_x(&invoice);
        let document = Document::parse(&text).expect("XML");
        let root = document.root_element();
        let lines: Vec<_> = all(root, "IncludedSupplyChainTradeLineItem").collect();
        assert_eq!(lines.len(), invoice.content.lines.len(), "{name}");
        for (node, (line, amount)) in lines
            .into_iter()
            .zip(invoice.content.lines.iter().zip(&invoice.amounts))
        {
            reads_back(node, line, amount);
        }
        let sum = all(root, "SpecifiedTradeSettlementHeaderMonetarySummation")
            .next()
            .expect("a sum");
        for (amount, is) in [
            ("LineTotalAmount", invoice.totals.net),
            ("TaxTotalAmount", invoice.totals.tax),
            ("GrandTotalAmount", invoice.totals.gross),
        ] {
            assert_eq!(number(sum, amount), is.amount(), "{name}: {amount}");
        }
        let is_credit_note = matches!(invoice.kind, Kind::CreditNote { .. });
        let due = if is_credit_note {
            invoice.totals.gross
        } else {
            invoice.due
        };
        assert_eq!(number(sum, "DuePayableAmount"), due.amount(), "{name}");
        let settled = all(root, "ApplicableHeaderTradeSettlement")
            .next()
            .expect("a settlement");
        let groups = settled
            .children()
            .filter(|node| node.tag_name().name() == "ApplicableTradeTax");
        let groups: Vec<_> = groups
            .map(|group| {
                (
                    number(group, "BasisAmount"),
                    number(group, "CalculatedAmount"),
                    said_of(group),
                )
            })
            .collect();
        let expected = invoice.totals.groups.iter();
        let expected: Vec<_> = expected
            .map(|group| {
                (
                    group.net.amount(),
                    group.tax.amount(),
                    group.vat.category.code().to_owned(),
                )
            })
            .collect();
        assert_eq!(groups, expected, "{name}");
    }
}

fn said_of(group: Node<'_, '_>) -> String {
    let code = group
        .children()
        .find(|node| node.tag_name().name() == "CategoryCode");
    code.and_then(|code| code.text()).expect("a category").to_owned()
}

/// Their own folder beside what is built, made anew.
fn folder() -> PathBuf {
    let folder = std::env::temp_dir().join(format!("regie-invoices-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    folder
}

/// Where `.ci/install` put what checks.
fn python() -> PathBuf {
    let program = std::env::current_exe().expect("a program");
    let target = program.ancestors().nth(3).expect("the folder of what is built");
    let python = target.join("validators/bin/python");
    assert!(
        python.exists(),
        "{} is missing: `make install` fetches it",
        python.display()
    );
    python
}

#[test]
fn bi3_programs_of_others_find_nothing_wrong() {
    let folder = folder();
    let head = Letterhead {
        agency: "Atelier Nord".to_owned(),
        colour: "#7f1d1d".to_owned(),
        logo: None,
    };
    for (name, of) in samples::all() {
        std::fs::write(folder.join(format!("{name}.xml")), factur_x(&of)).expect("a file");
        let pdf = invoice(&of, Language::French, &head).expect("a document");
        std::fs::write(folder.join(format!("{name}.pdf")), pdf).expect("a file");
    }
    let checks = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/validators/check.py");
    let told = Command::new(python())
        .arg(checks)
        .arg(&folder)
        .output()
        .expect("an answer");
    let said = String::from_utf8_lossy(&told.stdout);
    assert!(
        told.status.success(),
        "{said}{}",
        String::from_utf8_lossy(&told.stderr)
    );
    assert!(
        said.contains("10 invoices for machines, 10 on paper, 0 faults"),
        "{said}"
    );
    std::fs::remove_dir_all(&folder).expect("nothing left");
}
