//! The agent's command line.

use agent::{
    enrol,
    home::{Home, Paper},
    identity::Identity,
    look::{Machine, inventory},
    run::{Bell, Ended, Status, run},
    service,
};
use agent_protocol::EnrolmentCode;
use anyhow::Context;
use clap::{Parser, Subcommand};
use kernel::Clock;
use std::{path::PathBuf, process::ExitCode, sync::Arc};

/// Watches one machine for the agency that looks after it.
#[derive(Parser)]
#[command(name = "regie-agent", version)]
struct Arguments {
    /// Where the agent keeps its key and what it has not told yet.
    #[arg(
        long,
        global = true,
        env = "REGIE_AGENT_FOLDER",
        default_value = "/var/lib/regie-agent"
    )]
    folder: PathBuf,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Makes this machine known to its agency, by a code that works once.
    Enrol {
        /// Where the agency's server listens: host:port.
        #[arg(long)]
        server: String,
        /// Forgets whom this machine was enrolled with, and what it had not told yet.
        #[arg(long)]
        again: bool,
        /// The code; without it, it is read from standard input, where nobody who lists programs sees it.
        #[arg(env = "REGIE_AGENT_CODE", hide_env_values = true)]
        code: Option<EnrolmentCode>,
    },
    /// Watches, until it is told to stop.
    Run,
    /// Shows how it goes.
    Status,
    /// Makes it a service of systemd, and starts it.
    Install,
    /// Stops the service and removes all of it, this machine's key included.
    Uninstall,
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

fn main() -> anyhow::Result<ExitCode> {
    let arguments = Arguments::parse();
    let home = Home::at(arguments.folder);
    match arguments.command {
        Command::Enrol { server, again, code } => {
            let code = code.map_or_else(code_from_input, Ok)?;
            enrol_here(&home, &server, again, &code)?;
        }
        Command::Run => return run_here(home),
        Command::Status => print_status(&home)?,
        Command::Install => install_here(&home)?,
        Command::Uninstall => uninstall_here(&home)?,
        Command::Inventory { print: _, updates } => print_inventory(updates)?,
    }
    Ok(ExitCode::SUCCESS)
}

fn code_from_input() -> anyhow::Result<EnrolmentCode> {
    eprintln!("the code:");
    let mut line = String::new();
    std::io::stdin().read_line(&mut line)?;
    line.trim().parse().context("this is no enrolment code")
}

fn enrol_here(home: &Home, server: &str, again: bool, code: &EnrolmentCode) -> anyhow::Result<()> {
    if again {
        home.clear()
            .context("what this machine was cannot be forgotten")?;
    }
    let server = server.strip_prefix("https://").unwrap_or(server);
    let server = server.trim_end_matches('/');
    let identity = enrol::enrol(home, &Machine::this(), &Clock::real(), server, code)?;
    println!("enrolled as {}", identity.machine);
    Ok(())
}

fn run_here(home: Home) -> anyhow::Result<ExitCode> {
    let bell = Arc::new(Bell::default());
    stop_on_signals(&bell)?;
    match run(home, Machine::this(), Clock::real(), &bell)? {
        Ended::Stopped => Ok(ExitCode::SUCCESS),
        Ended::Revoked => {
            eprintln!("the server wants nothing more of this machine: it was revoked");
            Ok(ExitCode::from(service::REVOKED))
        }
    }
}

/// Before any thread starts, so that none of them is interrupted by what one waits for.
#[cfg(unix)]
fn stop_on_signals(bell: &Arc<Bell>) -> anyhow::Result<()> {
    use nix::sys::signal::{SigSet, Signal};
    let mut signals = SigSet::empty();
    for signal in [Signal::SIGTERM, Signal::SIGINT, Signal::SIGHUP] {
        signals.add(signal);
    }
    signals.thread_block()?;
    let bell = Arc::clone(bell);
    std::thread::spawn(move || {
        if signals.wait().is_ok() {
            bell.stop();
        }
    });
    Ok(())
}

#[cfg(not(unix))]
fn stop_on_signals(_bell: &Arc<Bell>) -> anyhow::Result<()> {
    Ok(())
}

fn print_status(home: &Home) -> anyhow::Result<()> {
    let unreadable = || format!("{} cannot be read", home.folder().display());
    let Some(identity) = Identity::load(home).with_context(unreadable)? else {
        println!("this machine is not enrolled");
        return Ok(());
    };
    match home.recall::<Status>(Paper::Status) {
        Some(status) => println!("{status}"),
        None => println!(
            "enrolled as {} at {}; the agent has not run yet",
            identity.machine, identity.server
        ),
    }
    Ok(())
}

fn install_here(home: &Home) -> anyhow::Result<()> {
    anyhow::ensure!(
        Identity::load(home)?.is_some(),
        "this machine is not enrolled: `regie-agent enrol` comes first"
    );
    let program = std::env::current_exe()?;
    let folder = std::path::absolute(home.folder())?;
    service::install(&Machine::this(), &program, &folder)?;
    println!("regie-agent runs, and starts with this machine");
    Ok(())
}

fn uninstall_here(home: &Home) -> anyhow::Result<()> {
    service::uninstall(&Machine::this())?;
    home.clear().context("the agent's folder stays")?;
    println!("regie-agent is gone from this machine");
    Ok(())
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
