//! An invoice of two pages: PDF/A-3a with its data in it, ours beside the peer's. Each document is another invoice, so
//! that nobody is served what was laid out before.

use super::{
    AREA, html, peer,
    shop::{Shop, eur},
};
use crate::report::{Report, median};
use anyhow::{Result, ensure};
use commands::invoice::WrittenLine;
use documents::Letterhead;
use domain::invoice::{InvoiceValidated, Nature, Unit};
use kernel::{Decimal, Language};
use std::time::Instant;

const LINES: u32 = 34;
/// Beside the first, which warms up.
const DOCUMENTS: u32 = 20;
const PAGES: usize = 2;

pub fn head() -> Letterhead {
    Letterhead {
        agency: "Atelier Nord".to_owned(),
        colour: "#7f1d1d".to_owned(),
        logo: None,
    }
}

pub async fn run(shop: &Shop, report: &mut Report) -> Result<()> {
    let mut invoices = vec![];
    for number in 0..=DOCUMENTS {
        let client = shop.client(500_000 + number).await?;
        let invoice = shop.issue(client, lines(number)?).await?;
        invoices.push(shop.validated(invoice).await?);
    }
    let ours = lay_out(&invoices)?;
    let Some(peers) = peer::lay_out(&invoices, html::page)? else {
        println!("documents: no Python with venv here, so that there is no peer to stand beside");
        return Ok(());
    };
    ensure!(
        peers.iter().all(|done| done.pages == PAGES),
        "the peer's pages: {peers:?}"
    );
    let peers = peers.into_iter().map(|done| done.milliseconds).collect();
    let name = "an invoice of two pages (PDF/A-3a, Factur-X)";
    report.time(AREA, name, median(ours), median(peers), peer::NAME, "ms");
    Ok(())
}

/// In milliseconds, without the first.
fn lay_out(invoices: &[InvoiceValidated]) -> Result<Vec<f64>> {
    let mut took = vec![];
    for invoice in invoices {
        let begun = Instant::now();
        let pdf = documents::invoice(invoice, Language::French, &head())?;
        took.push(begun.elapsed().as_secs_f64() * 1e3);
        ensure!(
            pages(&pdf) == PAGES,
            "{} has {} pages",
            invoice.number,
            pages(&pdf)
        );
    }
    Ok(took.split_off(1))
}

fn pages(pdf: &[u8]) -> usize {
    const PAGE: &[u8] = b"/Type/Page";
    let mut found = pdf.windows(PAGE.len() + 1);
    let is_page = |window: &&[u8]| window.starts_with(PAGE) && !window.ends_with(b"s");
    found.by_ref().filter(is_page).count()
}

/// An hour's work each, at two rates.
fn lines(of: u32) -> Result<Vec<WrittenLine>> {
    (1..=LINES).map(|at| line(of, at)).collect()
}

fn line(of: u32, at: u32) -> Result<WrittenLine> {
    Ok(WrittenLine {
        line: None,
        label: format!("Intervention n° {} sur site, essais compris", of * 100 + at),
        nature: Nature::Services,
        quantity: Decimal::from(15 + at),
        unit: Unit::Minute,
        price: eur(9_000 + i64::from(of))?,
        base: 60,
        discount: None,
        vat: None,
    })
}
