export {
  AccountsDocument,
  ClientsDocument,
  HourBanksDocument,
  RequestsDocument,
  TeamFormDocument,
  TeamJoinDocument,
  TeamsDocument,
  TicketChangeStatusDocument as TicketSetDocument,
  TicketNoteDocument,
  TicketOpenDocument,
  TicketReplyDocument,
  TicketsDocument,
} from "../src/gql/graphql.ts";
