//! The table and the file.

use anyhow::Result;
use serde::Serialize;
use std::path::Path;

#[derive(Clone, Debug, Serialize)]
pub struct Line {
    pub area: &'static str,
    pub name: String,
    pub ours: f64,
    pub reference: f64,
    pub reference_name: &'static str,
    /// Above 1 is better than the reference, whatever the unit.
    pub ratio: f64,
    pub unit: &'static str,
}

#[derive(Default)]
pub struct Report(Vec<Line>);

impl Report {
    /// More is better.
    pub fn rate(
        &mut self,
        area: &'static str,
        name: impl Into<String>,
        ours: f64,
        reference: f64,
        reference_name: &'static str,
        unit: &'static str,
    ) {
        self.add(Line {
            area,
            name: name.into(),
            ours,
            reference,
            reference_name,
            ratio: ours / reference,
            unit,
        });
    }

    /// Less is better.
    pub fn time(
        &mut self,
        area: &'static str,
        name: impl Into<String>,
        ours: f64,
        reference: f64,
        reference_name: &'static str,
        unit: &'static str,
    ) {
        self.add(Line {
            area,
            name: name.into(),
            ours,
            reference,
            reference_name,
            ratio: reference / ours,
            unit,
        });
    }

    fn add(&mut self, line: Line) {
        println!(
            "{:<8} {:<46} {:>11.1} {:>11.1} {:>7.2}x  {} (reference: {})",
            line.area, line.name, line.ours, line.reference, line.ratio, line.unit, line.reference_name
        );
        self.0.push(line);
    }

    pub fn write(&self) -> Result<()> {
        std::fs::create_dir_all("target")?;
        let path = Path::new("target/bench.json");
        std::fs::write(path, serde_json::to_string_pretty(&self.0)?)?;
        println!("written to {}", path.display());
        Ok(())
    }
}

/// The middle of the rounds.
pub fn median(mut rounds: Vec<f64>) -> f64 {
    rounds.sort_by(f64::total_cmp);
    rounds[rounds.len() / 2]
}
