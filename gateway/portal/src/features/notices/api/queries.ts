import { NoticeGroupsDocument, NoticePreferencesDocument, NoticesUnreadDocument } from "@/gql/graphql";
import { gqlPages, gqlQuery } from "@/lib/graphql/query";

const ABOUT = ["NOTICE"] as const;

export const unreadQuery = () => gqlQuery(NoticesUnreadDocument, {}, ABOUT);

export const groupPages = () => gqlPages(NoticeGroupsDocument, { first: 20 }, ABOUT, ({ noticeGroups }) => noticeGroups);

export const preferencesQuery = () => gqlQuery(NoticePreferencesDocument, {}, ["ACCOUNT"]);
