//! Why a person's clock says no.

use crate::refusals;

refusals! {
    TimerRefusal {
        NotRunning => "timer.not_running", None,
            "Aucun chronomètre ne tourne : démarrez-en un.",
            "No timer is running: start one.";
        AlreadyRunning => "timer.already_running", None,
            "Un chronomètre tourne déjà sur autre chose : arrêtez-le d'abord, son temps sera gardé.",
            "A timer is already running on something else: stop it first, its time will be kept.";
        StartsAhead => "timer.starts_ahead", Some("startedAt"),
            "Ce moment n'est pas encore venu : indiquez quand le travail a commencé.",
            "That moment has not come: enter when the work began.";
        StartedLongAgo => "timer.started_long_ago", Some("startedAt"),
            "Ce travail aurait commencé il y a plus de 24 heures : indiquez un moment plus récent, ou saisissez le temps.",
            "This work would have begun more than 24 hours ago: enter a later moment, or log the time.";
    }
}
