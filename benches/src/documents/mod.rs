//! Invoices: a month of them, made by the calendar and validated, with its progress shown; and one of two pages as a PDF,
//! beside WeasyPrint 70 on a page that says and shows the same.

mod html;
mod monthly;
mod paper;
mod peer;
mod shop;

use crate::{report::Report, server::Server};
use anyhow::Result;
use shop::Shop;

const AREA: &str = "documents";

pub async fn run(server: &Server, report: &mut Report) -> Result<()> {
    let shop = Shop::open(server).await?;
    monthly::run(&shop, report).await?;
    paper::run(&shop, report).await
}
