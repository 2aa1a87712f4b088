//! `regie demo`

use crate::{
    Failure,
    boot::{Background, Hold, Installation},
    demo,
    settings::Settings,
};
use clap::{Args, ValueEnum};

#[derive(Args)]
pub struct Demo {
    /// How much there is to look at.
    #[arg(long, value_enum, default_value_t = Size::Small)]
    size: Size,
}

#[derive(Clone, Copy, ValueEnum)]
enum Size {
    /// Six clients and some months of work.
    Small,
    /// The same, with a year of daily work.
    Large,
}

impl Demo {
    pub async fn run(self, settings: &Settings) -> Result<(), Failure> {
        let installation = Installation::open(settings, Hold::Share).await?;
        let application = installation.connect().await?;
        let background = Background::following(&application);
        let size = match self.size {
            Size::Small => demo::Size::Small,
            Size::Large => demo::Size::Large,
        };
        let made = demo::make_sized(&application, &settings.data, size).await;
        background.stop().await;
        installation.close(application).await?;
        made.map(|demo| print!("{demo}"))
    }
}
