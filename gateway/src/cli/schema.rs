//! `regie schema`

use crate::{Failure, cli::parse, graphql};

pub fn run() -> Result<(), Failure> {
    parse::say(graphql::sdl().trim_end())
}
