//! Programs against viruses and intruders, known by where they lie and what runs.

use crate::look::{Machine, sample::watched};
use agent_protocol::{Fact, Reason, Why, inventory::Protection};
use jiff::Timestamp;

struct Product {
    name: &'static str,
    lies_in: &'static str,
    /// The name of a process, as the kernel keeps it.
    runs_as: &'static [&'static str],
    definitions: &'static [&'static str],
}

const PRODUCTS: [Product; 10] = [
    product(
        "ClamAV",
        "etc/clamav",
        &["clamd"],
        &["var/lib/clamav/daily.cld", "var/lib/clamav/daily.cvd"],
    ),
    product(
        "Microsoft Defender for Endpoint",
        "opt/microsoft/mdatp",
        &["wdavdaemon"],
        &[],
    ),
    product(
        "CrowdStrike Falcon",
        "opt/CrowdStrike",
        &["falcon-sensor", "falcon-sensor-b"],
        &[],
    ),
    product(
        "SentinelOne",
        "opt/sentinelone",
        &["s1-agent", "s1-orchestrator"],
        &[],
    ),
    product("ESET", "opt/eset", &["eraagent", "oaeventd", "esets_daemon"], &[]),
    product(
        "Sophos",
        "opt/sophos-spl",
        &["sophos_watchdog", "SophosScanD"],
        &[],
    ),
    product(
        "Kaspersky Endpoint Security",
        "opt/kaspersky/kesl",
        &["kesl"],
        &[],
    ),
    product("Trend Micro Deep Security", "opt/ds_agent", &["ds_agent"], &[]),
    product(
        "Bitdefender GravityZone",
        "opt/bitdefender-security-tools",
        &["bdsecd"],
        &[],
    ),
    product("Cortex XDR", "opt/traps", &["pmd"], &[]),
];

const fn product(
    name: &'static str,
    lies_in: &'static str,
    runs_as: &'static [&'static str],
    definitions: &'static [&'static str],
) -> Product {
    Product {
        name,
        lies_in,
        runs_as,
        definitions,
    }
}

/// Those that are installed. None found is an empty list: the ten above were looked for.
pub fn protection(machine: &Machine) -> Result<Vec<Protection>, Why> {
    let running = match watched::running(&machine.tree) {
        Fact::Known(running) => running,
        Fact::Absent(why) => return Err(why),
    };
    let installed = PRODUCTS
        .iter()
        .filter(|product| machine.tree.exists(product.lies_in));
    let found = installed.map(|product| Protection {
        product: product.name.to_owned(),
        running: Fact::Known(product.runs_as.iter().any(|name| running.contains_key(*name))),
        up_to_date: Fact::absent_since(Reason::NotSupported, "the product alone knows"),
        definitions_of: definitions(machine, product).into(),
    });
    Ok(found.collect())
}

fn definitions(machine: &Machine, product: &Product) -> Result<Timestamp, Why> {
    let mut files = product.definitions.iter();
    let changed = files.find_map(|file| machine.tree.modified(file).ok());
    changed.ok_or_else(|| Reason::NotSupported.into())
}
