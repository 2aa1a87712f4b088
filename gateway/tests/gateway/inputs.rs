//! What the input of a mutation is called.

/// Mutations that need nothing but an id share their input.
pub fn input_of(mutation: &str) -> String {
    match mutation {
        "ClientRestore" | "ClientDetachFromParent" | "ClientWithdrawFromPartner" => "ClientInput".to_owned(),
        "AlertRuleSwitchOn" | "AlertRuleSwitchOff" => "AlertRuleInput".to_owned(),
        "TicketWatch" | "TicketUnwatch" | "TicketMarkRead" | "TicketMarkUnread" | "TicketRelease"
        | "TicketUndoMerge" => "TicketInput".to_owned(),
        "TeamJoin" | "TeamLeave" => "TeamMemberInput".to_owned(),
        "TeamDisband" => "TeamInput".to_owned(),
        "TimeEntryDiscard" | "TimeEntryWithdrawValidation" => "TimeEntryReasonInput".to_owned(),
        "AccountClose" => "AccountInput".to_owned(),
        other => format!("{other}Input"),
    }
}
