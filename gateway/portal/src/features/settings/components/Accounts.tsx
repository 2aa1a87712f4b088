import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { Ellipsis, UserPlus } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { AccountCloseDocument, AccountInviteDocument, type AccountsQuery } from "@/gql/graphql";
import { useCommand, useOwnCommand } from "@/lib/graphql/command";
import { useMay } from "@/lib/viewer/viewer";
import { Badge, Initials } from "@/ui/Badge";
import { Button, IconButton } from "@/ui/Button";
import { Actions, Dialog } from "@/ui/Dialog";
import { HistoryLink } from "@/ui/HistoryLink";
import { Menu, MenuItem, MenuLine } from "@/ui/Menu";
import { SearchBox } from "@/ui/SearchBox";
import { useSay } from "@/ui/say";
import { Empty, Failed, Waiting } from "@/ui/states";
import { Cell, Head, Row, Table } from "@/ui/Table";
import { Tabs } from "@/ui/Tabs";
import { accountPages } from "../api/queries";
import { ChangeAccount } from "./ChangeAccount";
import { EndingAccess } from "./EndingAccess";
import { OpenAccount } from "./OpenAccount";

export type Account = AccountsQuery["accounts"]["nodes"][number];

export function Accounts() {
  const t = useTranslations("settings.accounts");
  const may = useMay();
  const [search, setSearch] = useState("");
  const [isOpenShown, setIsOpenShown] = useState(true);
  const [isOpening, setIsOpening] = useState(false);
  const list = useInfiniteQuery({ ...accountPages(search, isOpenShown), placeholderData: keepPreviousData });
  const rows = list.data?.pages.flatMap(({ accounts }) => accounts.nodes) ?? [];
  return (
    <div className="rounded-xl border border-line bg-surface">
      <div className="flex flex-wrap items-center gap-3 border-b border-line p-2.5">
        <Tabs
          label={t("which")}
          tabs={[
            { key: "open", name: t("open") },
            { key: "closed", name: t("closedOnes") },
          ]}
          chosen={isOpenShown ? "open" : "closed"}
          onChoose={(which) => setIsOpenShown(which === "open")}
        />
        <SearchBox label={t("search")} value={search} onSearch={setSearch} />
        {may.edit("ACCOUNTS") && (
          <Button kind="primary" icon={<UserPlus aria-hidden className="size-4" />} onPress={() => setIsOpening(true)}>
            {t("invite")}
          </Button>
        )}
      </div>
      {list.error && rows.length === 0 ? (
        <Failed error={list.error} retry={() => void list.refetch()} />
      ) : list.isPending ? (
        <Waiting lines={6} />
      ) : rows.length === 0 ? (
        <Empty title={t("none")} />
      ) : (
        <Table label={t("title")}>
          <thead>
            <tr>
              <Head>{t("name")}</Head>
              <Head>{t("email")}</Head>
              <Head>{t("role")}</Head>
              <Head>{t("client")}</Head>
              <Head>
                <span className="sr-only">{t("actions")}</span>
              </Head>
            </tr>
          </thead>
          <tbody>
            {rows.map((account) => (
              <AccountRow key={account.id} account={account} />
            ))}
          </tbody>
        </Table>
      )}
      {list.hasNextPage && (
        <div className="p-3 text-center">
          <Button onPress={() => void list.fetchNextPage()} isPending={list.isFetchingNextPage}>
            {t("next")}
          </Button>
        </div>
      )}
      {isOpening && <OpenAccount onClose={() => setIsOpening(false)} />}
    </div>
  );
}

function AccountRow({ account }: { account: Account }) {
  const t = useTranslations("settings.accounts");
  const roles = useTranslations("shell.roles");
  const may = useMay();
  const say = useSay();
  const invite = useOwnCommand(AccountInviteDocument);
  const [open, setOpen] = useState<"change" | "endAccess" | "close" | null>(null);
  const name = account.name ?? t("forgotten");
  return (
    <Row>
      <Cell main>
        <span className="flex items-center gap-2.5 font-medium">
          <Initials name={account.name} className="size-7" />
          {name}
          {account.closed && <Badge>{t("closed")}</Badge>}
        </span>
      </Cell>
      <Cell label={t("email")}>
        <span className="break-all">{account.email ?? "–"}</span>
      </Cell>
      <Cell label={t("role")}>{roles(account.role)}</Cell>
      <Cell label={t("client")}>{account.client?.name ?? "–"}</Cell>
      <Cell align="right">
        <span className="inline-flex">
          <HistoryLink kind="ACCOUNT" id={account.id} name={name} />
          {may.edit("ACCOUNTS") && !account.closed && (
            <Menu
              label={t("actionsOn", { name })}
              button={
                <IconButton size="smallIcon" label={t("actionsOn", { name })}>
                  <Ellipsis aria-hidden className="size-4" />
                </IconButton>
              }
            >
              <MenuItem onAction={() => void say(invite.mutateAsync({ account: account.id }), t("invited", { name }))}>
                {t("sendLink")}
              </MenuItem>
              <MenuItem onAction={() => setOpen("change")}>{t("change")}</MenuItem>
              {may.validate("ACCOUNTS") && (
                <>
                  <MenuLine />
                  <MenuItem onAction={() => setOpen("endAccess")}>{t("endAccess.open")}</MenuItem>
                  <MenuItem onAction={() => setOpen("close")}>{t("close.open")}</MenuItem>
                </>
              )}
            </Menu>
          )}
        </span>
        {open === "change" && <ChangeAccount account={account} onClose={() => setOpen(null)} />}
        {open === "endAccess" && <EndingAccess account={account.id} name={name} onClose={() => setOpen(null)} />}
        {open === "close" && <Closing account={account} onClose={() => setOpen(null)} />}
      </Cell>
    </Row>
  );
}

/** A closed account does not open again: this is said, with the name, before it is done. */
function Closing({ account, onClose }: { account: Account; onClose: () => void }) {
  const t = useTranslations("settings.accounts");
  const say = useSay();
  const close = useCommand(AccountCloseDocument, ["ACCOUNT"]);
  const name = account.name ?? t("forgotten");
  const go = async () => {
    if (await say(close.mutateAsync({ account: account.id }), t("close.done"))) onClose();
  };
  return (
    <Dialog title={t("close.title", { name })} isOpen onClose={onClose} role="alertdialog">
      <div className="flex flex-col gap-4">
        <p>{t("close.explained")}</p>
        <Actions>
          <Button onPress={onClose}>{t("cancel")}</Button>
          <Button kind="danger" isPending={close.isPending} onPress={() => void go()}>
            {t("close.submit", { name })}
          </Button>
        </Actions>
      </div>
    </Dialog>
  );
}
