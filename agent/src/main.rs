//! The agent's command line.

use agent::look::{Machine, inventory};
use clap::{Parser, Subcommand};

/// Watches one machine for the agency that looks after it.
#[derive(Parser)]
#[command(name = "regie-agent", version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Shows what the agent tells of this machine; nothing is sent.
    Inventory {
        /// To standard output, as JSON.
        #[arg(long, required = true)]
        print: bool,
        /// Asks for pending updates too, which costs more than all the rest.
        #[arg(long)]
        updates: bool,
    },
}

fn main() -> anyhow::Result<()> {
    match Arguments::parse().command {
        Command::Inventory { print: _, updates } => print_inventory(updates),
    }
}

fn print_inventory(updates: bool) -> anyhow::Result<()> {
    let machine = Machine::this();
    let mut sections = inventory::sections(&machine);
    if updates {
        let pending = inventory::pending_updates(&machine);
        sections.push(agent_protocol::inventory::Section::Updates(pending.into()));
    }
    let out = std::io::stdout().lock();
    serde_json::to_writer_pretty(out, &sections)?;
    println!();
    Ok(())
}
