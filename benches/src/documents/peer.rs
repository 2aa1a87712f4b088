//! WeasyPrint, from the public package registry, in a Python of its own beside what is built.

use anyhow::{Context, Result, ensure};
use domain::invoice::InvoiceValidated;
use serde::Deserialize;
use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

pub const NAME: &str = "WeasyPrint 70";

#[derive(Debug, Deserialize)]
pub struct Done {
    pub milliseconds: f64,
    pub pages: usize,
}

/// None without a Python. The first document warms up, and is not told of.
pub fn lay_out(
    invoices: &[InvoiceValidated],
    page: fn(&InvoiceValidated) -> String,
) -> Result<Option<Vec<Done>>> {
    let Some(python) = python()? else {
        return Ok(None);
    };
    let folder = std::env::temp_dir().join(format!("regie-bench-pages-{}", std::process::id()));
    write(&folder, invoices, page)?;
    let output = Command::new(python)
        .arg(ours("benches/peers/weasyprint/render.py"))
        .arg(&folder)
        .stderr(Stdio::inherit())
        .output()?;
    fs::remove_dir_all(&folder)?;
    ensure!(output.status.success(), "{NAME} failed");
    Ok(Some(serde_json::from_slice(&output.stdout)?))
}

fn write(folder: &Path, invoices: &[InvoiceValidated], page: fn(&InvoiceValidated) -> String) -> Result<()> {
    fs::create_dir_all(folder)?;
    let style = ours("benches/peers/weasyprint/style.css");
    fs::copy(style, folder.join("style.css"))?;
    for font in ["Inter-Regular.ttf", "Inter-SemiBold.ttf"] {
        let from = ours("gateway/documents/fonts").join(font);
        fs::copy(from, folder.join(font))?;
    }
    for (number, invoice) in invoices.iter().enumerate() {
        fs::write(folder.join(format!("{number:03}.html")), page(invoice))?;
        fs::write(
            folder.join(format!("{number:03}.xml")),
            documents::factur_x(invoice),
        )?;
    }
    Ok(())
}

/// With the peer in it.
fn python() -> Result<Option<PathBuf>> {
    let target = ours("target/peers/weasyprint");
    let (python, installed) = (target.join("bin/python"), target.join("installed"));
    if installed.exists() {
        return Ok(Some(python));
    }
    println!("documents: fetching {NAME}");
    let made = Command::new("python3").args(["-m", "venv"]).arg(&target).status();
    if !made.is_ok_and(|status| status.success()) {
        return Ok(None);
    }
    let done = Command::new(target.join("bin/pip"))
        .args(["install", "--quiet", "--requirement"])
        .arg(ours("benches/peers/weasyprint/requirements.txt"))
        .status()
        .context("pip")?;
    ensure!(done.success(), "{NAME} could not be installed");
    fs::write(installed, "")?;
    Ok(Some(python))
}

fn ours(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path)
}
