//! The committed schema is the one that is served.

use anyhow::{Context, Result};
use gateway::graphql;

const COMMITTED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/schema.graphql");

#[test]
fn the_committed_schema_is_the_one_that_is_served() -> Result<()> {
    let committed = std::fs::read_to_string(COMMITTED).context(COMMITTED)?;
    let difference = committed
        .lines()
        .zip(graphql::sdl().trim_end().lines().map(str::to_owned))
        .find(|(old, new)| *old != new.as_str());
    assert_eq!(
        difference, None,
        "run `cargo run -p gateway -- schema > gateway/schema.graphql` and look at what changes"
    );
    assert_eq!(
        committed.lines().count(),
        graphql::sdl().trim_end().lines().count()
    );
    Ok(())
}

#[test]
fn every_field_is_described_where_its_name_does_not_say_it_all() {
    let undescribed: Vec<_> = mutations(&graphql::sdl())
        .into_iter()
        .filter(|(_, described)| !described)
        .collect();
    assert!(undescribed.is_empty(), "{undescribed:?}");
}

/// Each with whether the line above it is its description.
fn mutations(sdl: &str) -> Vec<(String, bool)> {
    let lines: Vec<&str> = sdl
        .lines()
        .skip_while(|line| *line != "type Mutation {")
        .take_while(|line| *line != "}")
        .collect();
    let pairs = lines.windows(2).filter(|pair| pair[1].contains("(input:"));
    pairs
        .map(|pair| (pair[1].trim().to_owned(), pair[0].trim().ends_with('"')))
        .collect()
}
