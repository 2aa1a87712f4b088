//! Events and dates in, commands out. One file each, named after the action and the fact it answers.
//!
//! A process decides nothing: it asks a use case, as anybody does, and a no means that it no longer applies.
//! Its commands' ids derive from the event or the date it answers, so that answering twice is answering once.
//! Read next: `runtime` for how they are driven, `occasion` for what they answer with.

mod bill_subscription_each_period;
mod close_register_when_period_over;
mod close_ticket_when_alert_cleared;
mod close_tickets_left_resolved;
mod destroy_key_when_contact_forgotten;
mod destroy_key_when_file_removed;
mod expire_lots_when_due;
mod gather_digest_when_due;
mod grant_included_hours_each_month;
mod keep_roster_when_account_changes;
mod mark_lots_paid_when_invoice_paid;
mod occasion;
mod open_hour_bank_when_contract_signed;
mod propose_renewal_when_threshold_crossed;
mod raise_deadlines_when_due;
mod raise_expiry_notices_when_due;
mod raise_renewal_notice_when_contract_nears_its_end;
mod remind_when_invoice_is_late;
mod report_alert_when_raised;
mod route_ticket_when_opened;
mod runtime;
mod tell_people_when_hours_run_low;
mod tell_people_when_ticket_changes;
mod withdraw_file_when_never_attached;

pub use destroy_key_when_contact_forgotten::destroy_keys_that_came_back;
pub use occasion::Occasion;
pub use runtime::{Answer, Process, leave_behind, run_all, settle};

/// Every process; each follows the journal on its own.
pub const ALL: [&dyn Process; 22] = [
    &keep_roster_when_account_changes::KeepRoster,
    &open_hour_bank_when_contract_signed::OpenHourBank,
    &grant_included_hours_each_month::GrantIncludedHours,
    &expire_lots_when_due::ExpireLots,
    &raise_expiry_notices_when_due::RaiseExpiryNotices,
    &propose_renewal_when_threshold_crossed::ProposeRenewal,
    &raise_renewal_notice_when_contract_nears_its_end::RaiseRenewalNotice,
    &destroy_key_when_contact_forgotten::DestroyKey,
    &route_ticket_when_opened::RouteTicket,
    &raise_deadlines_when_due::RaiseDeadlines,
    &close_tickets_left_resolved::CloseLeftTickets,
    &destroy_key_when_file_removed::DestroyFileKey,
    &withdraw_file_when_never_attached::WithdrawFile,
    &tell_people_when_ticket_changes::TellOfTickets,
    &tell_people_when_hours_run_low::TellOfHours,
    &gather_digest_when_due::GatherDigests,
    &bill_subscription_each_period::BillSubscription,
    &mark_lots_paid_when_invoice_paid::MarkLotsPaid,
    &remind_when_invoice_is_late::Remind,
    &close_register_when_period_over::CloseRegister,
    &report_alert_when_raised::ReportAlert,
    &close_ticket_when_alert_cleared::CloseTicket,
];
