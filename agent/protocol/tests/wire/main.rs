//! The wire types: as they were (`golden`), and whatever the values (`round_trip`).

mod golden;
mod round_trip;
mod samples;
