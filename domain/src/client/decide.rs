//! What a company file answers. The company's own facts in `company`, its people in `contacts`.

mod company;
mod contacts;

use super::command::ClientCommand;
use super::event::ClientEvent;
use super::refusal::ClientRefusal;
use super::state::ClientState;

type Decision = Result<Vec<ClientEvent>, ClientRefusal>;

pub fn decide(state: &ClientState, command: &ClientCommand) -> Decision {
    match command {
        ClientCommand::RegisterClient(command) => company::register_client(state, command),
        ClientCommand::RenameClient(command) => company::rename_client(state.active()?, command),
        ClientCommand::RenumberClient(command) => company::renumber_client(state.active()?, command),
        ClientCommand::CorrectClientIdentifiers(command) => {
            company::correct_client_identifiers(state.active()?, command)
        }
        ClientCommand::ChangeClientAddresses(command) => {
            company::change_client_addresses(state.active()?, command)
        }
        ClientCommand::ChangePaymentTerms(command) => company::change_payment_terms(state.active()?, command),
        ClientCommand::RewriteClientNotes(command) => company::rewrite_client_notes(state.active()?, command),
        ClientCommand::SegmentClient(command) => company::segment_client(state.active()?, command),
        ClientCommand::AttachToParent(command) => company::attach_to_parent(state.active()?, command),
        ClientCommand::DetachFromParent(_) => company::detach_from_parent(state.active()?),
        ClientCommand::EntrustToPartner(command) => company::entrust_to_partner(state.active()?, command),
        ClientCommand::WithdrawFromPartner(_) => company::withdraw_from_partner(state.active()?),
        ClientCommand::AddContact(command) => contacts::add_contact(state.active()?, command),
        ClientCommand::ChangeContact(command) => contacts::change_contact(state.active()?, command),
        ClientCommand::ChoosePrimaryContact(command) => {
            contacts::choose_primary_contact(state.active()?, command)
        }
        ClientCommand::RemoveContact(command) => contacts::remove_contact(state.active()?, command),
        ClientCommand::ForgetContact(command) => contacts::forget_contact(state, command),
        ClientCommand::ArchiveClient(command) => company::archive_client(state, command),
        ClientCommand::RestoreClient(_) => company::restore_client(state),
    }
}
