//! Long work shows how far it is, where somebody watches.

use indicatif::{ProgressBar, ProgressStyle};
use std::time::Duration;

const COUNTED: &str = "{spinner} {msg} {human_pos} ({per_sec}, {elapsed})";
const MEASURED: &str = "{spinner} {msg} {wide_bar} {human_pos}/{human_len} ({eta})";

pub fn counting(what: &'static str) -> ProgressBar {
    styled(ProgressBar::new_spinner(), COUNTED, what)
}

pub fn measured(what: &'static str, total: u64) -> ProgressBar {
    styled(ProgressBar::new(total), MEASURED, what)
}

fn styled(bar: ProgressBar, template: &str, what: &'static str) -> ProgressBar {
    if let Ok(style) = ProgressStyle::with_template(template) {
        bar.set_style(style);
    }
    bar.set_message(what);
    bar.enable_steady_tick(Duration::from_millis(120));
    bar
}
