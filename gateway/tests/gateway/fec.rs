//! The export for the French tax office, read by a program of others and held against the law (`validators/fec.py`). AU3.

use crate::{invoices::Shop, support::House};
use anyhow::{Context, Result, ensure};
use rust_decimal::Decimal;
use serde_json::{Value, json};
use std::{path::PathBuf, process::Command};

/// Where `.ci/install` put what checks.
fn python() -> Result<PathBuf> {
    let program = std::env::current_exe()?;
    let target = program.ancestors().nth(3);
    let python = target
        .context("the folder of what is built")?
        .join("validators/bin/python");
    ensure!(
        python.exists(),
        "{} is missing: `make install` fetches it",
        python.display()
    );
    Ok(python)
}

/// Whether nothing is wrong with a file of this name, and what is said of it.
fn checked(name: &str, content: &str) -> Result<(bool, String)> {
    let folder = std::env::temp_dir().join(format!("regie-fec-{}", commands::runtime::mint()));
    std::fs::create_dir_all(&folder)?;
    let file = folder.join(name);
    std::fs::write(&file, content)?;
    let checks = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/validators/fec.py");
    let told = Command::new(python()?).arg(checks).arg(&file).output()?;
    std::fs::remove_dir_all(&folder)?;
    let said = format!(
        "{}{}",
        String::from_utf8_lossy(&told.stdout),
        String::from_utf8_lossy(&told.stderr)
    );
    Ok((told.status.success(), said))
}

async fn exported(shop: &Shop) -> Result<Value> {
    let query = "{ invoiceFec(from: \"2020-01-01\", until: \"2099-12-31\") { name content lines leftOut }
        invoiceJournal { totalCount } }";
    shop.accountant.ask(query, json!({})).await
}

async fn page_by_page(shop: &Shop) -> Result<Vec<Value>> {
    let query = "query($after: String) { invoiceJournal(first: 2, after: $after) { nodes { invoice ledger recordedAt debit { amount }
        credit { amount } } pageInfo { endCursor hasNextPage } } }";
    let (mut lines, mut after) = (vec![], Value::Null);
    loop {
        let data = shop.accountant.ask(query, json!({ "after": after })).await?;
        let page = &data["invoiceJournal"];
        lines.extend(page["nodes"].as_array().context("lines")?.iter().cloned());
        if page["pageInfo"]["hasNextPage"] != true {
            return Ok(lines);
        }
        after = page["pageInfo"]["endCursor"].clone();
    }
}

/// Sold, paid in part, credited, and given back; to a company whose name wants to break the file.
#[tokio::test(flavor = "multi_thread")]
async fn au3_a_program_of_others_reads_the_export_and_finds_it_lawful() -> Result<()> {
    let shop = Shop::within(House::open().await?).await?;
    let rename = json!({ "client": shop.client, "name": "Boulangerie | \"Martin\" & fils – l’été" });
    shop.admin.carry_out("clientRename", rename).await?;
    let (paid, wrong) = (
        shop.bill(&[shop.work(20).await?]).await?,
        shop.bill(&[shop.work(40).await?]).await?,
    );
    for invoice in [&paid, &wrong] {
        shop.validate(invoice).await?;
    }
    shop.pay(&paid, "36").await?;
    let credit = json!({ "invoice": wrong, "reason": "Erreur" });
    let note = shop.accountant.carry_out("invoiceCredit", credit).await?;
    shop.validate(note["made"].as_str().context("a credit note")?)
        .await?;

    let data = exported(&shop).await?;
    let file = &data["invoiceFec"];
    assert_eq!(file["name"], "732829320FEC20991231.txt");
    assert_eq!((&file["lines"], &file["leftOut"]), (&json!(11), &json!(0)));
    assert_eq!(data["invoiceJournal"]["totalCount"], 11);
    let content = file["content"].as_str().context("a text")?;
    let (fine, said) = checked("732829320FEC20991231.txt", content)?;
    ensure!(fine, "{said}");
    // 36 and 72 of invoices, 36 of a payment, 72 of a credit note.
    assert_eq!(said.trim(), "11 lines, 4 entries, 216.00 on each side, 0 faults");

    let (fine, said) = checked("732829320FEC20991231.txt", &content.replacen("36,00", "36,01", 1))?;
    ensure!(!fine && said.contains("does not balance"), "{said}");
    // Line by line: where another entry begins, the one before it is whole.
    let (mut entries, mut of, mut difference) = (0, Value::Null, Decimal::ZERO);
    for line in page_by_page(&shop).await? {
        let entry = json!([line["invoice"], line["ledger"], line["recordedAt"]]);
        if entry != of {
            ensure!(difference.is_zero(), "{of} goes on behind {entry}");
            (entries, of) = (entries + 1, entry);
        }
        let on_side = |side: &str| {
            Ok::<_, anyhow::Error>(
                line[side]["amount"]
                    .as_str()
                    .context("an amount")?
                    .parse::<Decimal>()?,
            )
        };
        difference += on_side("debit")? - on_side("credit")?;
    }
    assert_eq!((entries, difference), (4, Decimal::ZERO));
    shop.house.close().await
}
