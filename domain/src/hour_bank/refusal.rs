//! Why a bank says no.

use crate::refusals;
use kernel::{Day, Minutes};

refusals! {
    HourBankRefusal {
        NotOpened => "hour_bank.not_opened", Some("bank"),
            "Cette banque d'heures n'existe pas : ouvrez-la d'abord.",
            "This hour bank does not exist: open it first.";
        AlreadyOpened => "hour_bank.already_opened", Some("bank"),
            "Cette banque d'heures est déjà ouverte avec d'autres informations : utilisez celle qui existe.",
            "This hour bank is already open with other details: use the one that exists.";
        Closed => "hour_bank.closed", Some("bank"),
            "Cette banque d'heures est clôturée : ouvrez-en une autre.",
            "This hour bank is closed: open another one.";
        MovementUsed => "hour_bank.movement_used", Some("movement"),
            "Ce mouvement est déjà enregistré pour autre chose : recommencez avec un nouveau mouvement.",
            "This movement already stands for something else: start again with a new movement.";
        LotAlreadyCredited => "hour_bank.lot_already_credited", Some("lot"),
            "Ce lot est déjà crédité avec d'autres valeurs : créditez un nouveau lot.",
            "This lot is already credited with other values: credit a new lot.";
        UnknownLot => "hour_bank.unknown_lot", Some("lot"),
            "Ce lot n'est pas dans cette banque d'heures : choisissez l'un des siens.",
            "This lot is not in this hour bank: choose one of its own.";
        MinutesNotPositive { minutes: Minutes } => "hour_bank.minutes_not_positive", Some("minutes"),
            "{minutes} ne peut pas être crédité : indiquez une durée supérieure à zéro.",
            "{minutes} cannot be credited: enter a time above zero.";
        LotEndsBeforeItStarts { first_day: Day, last_day: Day } => "hour_bank.lot_ends_before_it_starts", Some("lastDay"),
            "Le lot finirait le {last_day:#}, avant de commencer le {first_day:#} : choisissez un dernier jour plus tardif.",
            "The lot would end on {last_day}, before it starts on {first_day}: choose a later last day.";
        MonthAlreadyIncluded { month: Day } => "hour_bank.month_already_included", Some("month"),
            "Les heures incluses du mois qui commence le {month:#} sont déjà créditées : corrigez ce lot au besoin.",
            "The hours included for the month starting {month} are already credited: correct that lot if needed.";
        TooManyMinutes { minutes: Minutes } => "hour_bank.too_many_minutes", Some("minutes"),
            "{minutes} dépasse ce qu'une banque d'heures peut compter : indiquez une durée plus petite.",
            "{minutes} is more than an hour bank can count: enter a smaller time.";
        LotNotPurchased => "hour_bank.lot_not_purchased", Some("lot"),
            "Ce lot n'a pas été acheté, il n'y a rien à payer ni à rembourser : corrigez-le plutôt.",
            "This lot was not bought, so there is nothing to pay or refund: correct it instead.";
        NegativeMinutes { minutes: Minutes } => "hour_bank.negative_minutes", Some("worked"),
            "{minutes} ne peut pas être débité : indiquez une durée positive ou nulle.",
            "{minutes} cannot be debited: enter zero or more.";
        WorkAhead { date_of_work: Day, today: Day } => "hour_bank.work_ahead", Some("dateOfWork"),
            "Le travail est daté du {date_of_work:#} et nous sommes le {today:#} : indiquez un jour déjà venu.",
            "The work is dated {date_of_work} and today is {today}: enter a day that has come.";
        NoRight => "hour_bank.no_right", Some("client"),
            "Cette entreprise n'a pas droit à cette banque d'heures : partagez-la avec elle ou choisissez la sienne.",
            "This company has no right to this hour bank: share the bank with it or choose its own.";
        NotEnoughHours { asked: Minutes, left: Minutes } => "hour_bank.not_enough_hours", Some("worked"),
            "Il faut {asked} et il reste {left} pour cette date : créditez un pack ou changez le contrat.",
            "{asked} are needed and {left} are left for that date: credit a pack or change the contract.";
        EntryAlreadyDebited { debited: Minutes } => "hour_bank.entry_already_debited", Some("entry"),
            "Ce temps est déjà débité de {debited} : annulez ce débit avant d'en passer un autre.",
            "This entry is already debited for {debited}: reverse that debit before making another.";
        NotDebited => "hour_bank.not_debited", Some("entry"),
            "Ce temps n'est pas débité de cette banque d'heures : il n'y a rien à annuler.",
            "This entry is not debited from this hour bank: there is nothing to reverse.";
        NothingToCorrect => "hour_bank.nothing_to_correct", Some("minutes"),
            "Une correction de zéro ne change rien : indiquez une durée, négative pour retirer.",
            "A correction of zero changes nothing: enter a time, below zero to take away.";
        LotHasExpired { last_day: Day } => "hour_bank.lot_has_expired", Some("lot"),
            "Ce lot a expiré le {last_day:#} et ne se corrige plus : créditez un nouveau lot.",
            "This lot expired on {last_day} and can no longer be corrected: credit a new lot.";
        BelowZero { asked: Minutes, left: Minutes } => "hour_bank.below_zero", Some("minutes"),
            "Retirer {asked} mettrait le lot sous zéro, il y reste {left} : retirez au plus ce reste.",
            "Taking {asked} would put the lot below zero, {left} are left in it: take at most that.";
        NothingLeft => "hour_bank.nothing_left", Some("lot"),
            "Il ne reste rien dans ce lot : il n'y a rien à rembourser.",
            "Nothing is left in this lot: there is nothing to refund.";
        PercentOutOfRange { percent: u8 } => "hour_bank.percent_out_of_range", Some("thresholds"),
            "{percent} % n'est pas un seuil : choisissez de 1 à 99 % du dernier achat.",
            "{percent}% is not a threshold: choose from 1 to 99% of the last purchase.";
        ThresholdBelowZero { minutes: Minutes } => "hour_bank.threshold_below_zero", Some("thresholds"),
            "Un seuil de {minutes} restant est impossible : choisissez zéro ou plus.",
            "A threshold of {minutes} left is impossible: choose zero or more.";
        NoticeOutOfRange { days: u16 } => "hour_bank.notice_out_of_range", Some("thresholds"),
            "{days} jours avant l'expiration n'est pas un seuil : choisissez de 1 à 366 jours.",
            "{days} days before expiry is not a threshold: choose from 1 to 366 days.";
        OwnBank => "hour_bank.own_bank", Some("client"),
            "Cette banque d'heures est déjà celle de cette entreprise : choisissez une filiale.",
            "This hour bank already belongs to this company: choose a subsidiary.";
        RenewalNotPositive { minutes: Minutes } => "hour_bank.renewal_not_positive", Some("minutes"),
            "Un renouvellement de {minutes} n'en est pas un : indiquez une durée supérieure à zéro.",
            "A renewal of {minutes} is none: enter a time above zero.";
        HoursRemain { left: Minutes } => "hour_bank.hours_remain", Some("bank"),
            "Il reste {left} dans la banque d'heures : remboursez-les ou attendez leur expiration avant de clôturer.",
            "{left} remain in the hour bank: refund them or let them expire before closing.";
        OverdraftRemains { overdrawn: Minutes } => "hour_bank.overdraft_remains", Some("bank"),
            "La banque d'heures est à découvert de {overdrawn} : créditez un pack avant de clôturer.",
            "The hour bank is overdrawn by {overdrawn}: credit a pack before closing.";
    }
}

refusals! {
    /// What a bank cannot see for itself.
    SharingRefusal {
        NotASubsidiary => "hour_bank.not_a_subsidiary", Some("client"),
            "Cette entreprise n'est pas une filiale du titulaire : rattachez-la d'abord à sa maison mère.",
            "This company is not a subsidiary of the holder: attach it to its parent first.";
    }
}
