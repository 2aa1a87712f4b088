//! Holds a server until its standard input ends: `hold <data folder>`, or `hold` for a temporary one.
//!
//! It prints the server's pid and its socket folder, one a line. The tests use it as the parent that they kill.

use std::error::Error;
use std::io::Read;

use private_postgres::{Options, PrivatePostgres};

fn main() -> Result<(), Box<dyn Error>> {
    let options = Options::for_tests();
    let server = match std::env::args_os().nth(1) {
        Some(folder) => PrivatePostgres::start(folder.as_ref(), options)?,
        None => PrivatePostgres::temporary(options)?,
    };
    println!("{}\n{}", server.pid(), server.socket_dir().display());
    std::io::stdin().read_to_end(&mut Vec::new())?;
    server.stop()?;
    Ok(())
}
