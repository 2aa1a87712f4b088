//! `regie demo`

use super::progress;
use crate::{
    Application, Failure,
    boot::{Background, Hold, Installation},
    demo::{
        self,
        year::{self, Shape, Year},
    },
    settings::Settings,
};
use clap::{Args, ValueEnum};
use kernel::Clock;
use std::path::Path;

#[derive(Args)]
pub struct Demo {
    /// How much there is to look at.
    #[arg(long, value_enum, default_value_t = Size::Small)]
    size: Size,
    /// How many days the year of `--size year` has, up to now.
    #[arg(long, default_value_t = year::YEAR.days, value_parser = clap::value_parser!(i32).range(15..=365))]
    days: i32,
}

#[derive(Clone, Copy, ValueEnum)]
enum Size {
    /// Six clients and some months of work.
    Small,
    /// The same, with a year of daily work.
    Large,
    /// The same as small, and a year of a desk with 500 tickets a day: 183,000 of them. Into an empty database.
    Year,
}

impl Demo {
    pub async fn run(self, settings: &Settings) -> Result<(), Failure> {
        let installation = Installation::open(settings, Hold::Share).await?;
        let made = match self.size {
            Size::Small => now(&installation, demo::Size::Small).await,
            Size::Large => now(&installation, demo::Size::Large).await,
            Size::Year => a_year(&installation, self.shape()).await,
        };
        installation.database.close().await?;
        made.map(|demo| print!("{demo}"))
    }

    fn shape(&self) -> Shape {
        Shape {
            days: self.days,
            ..year::YEAR
        }
    }
}

async fn now(installation: &Installation, size: demo::Size) -> Result<demo::Demo, Failure> {
    let application = installation.connect().await?;
    let background = Background::following(&application);
    let made = demo::make_sized(&application, &installation.settings.data, size).await;
    background.stop().await;
    application.close().await;
    made
}

/// Nothing runs beside it: read models follow when the year is over, and whatever answers events is asked to by the year.
async fn a_year(installation: &Installation, shape: Shape) -> Result<demo::Demo, Failure> {
    let now = Clock::real().now();
    let clock = Clock::manual(now);
    let application = installation.connect_by(clock.clone()).await?;
    let made = pass(&application, &clock, (shape, now), &installation.settings.data).await;
    application.close().await;
    made
}

async fn pass(
    application: &Application,
    clock: &Clock,
    (shape, now): (Shape, jiff::Timestamp),
    data: &Path,
) -> Result<demo::Demo, Failure> {
    clock.set(year::beginning(application, shape, now).await?);
    let made = year::begin(application, data).await?;
    let days = u64::try_from(shape.days).unwrap_or_default();
    let shown = progress::measured("days", days);
    let tickets = Year::new(application, clock, shape, now)?
        .pass(|_| shown.inc(1))
        .await?;
    shown.finish_and_clear();
    println!("{tickets} tickets; now the read models");
    let shown = progress::counting("read models");
    application.follower().catch_up_all().await?;
    shown.finish_and_clear();
    Ok(made)
}
