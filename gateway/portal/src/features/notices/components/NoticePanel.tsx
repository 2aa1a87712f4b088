import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { BellOff, CheckCheck } from "lucide-react";
import { useTranslations } from "use-intl";
import { NoticeReadAllDocument } from "@/gql/graphql";
import { useCommand } from "@/lib/graphql/command";
import { Button, buttonLook } from "@/ui/Button";
import { useSay } from "@/ui/say";
import { Empty, Failed, Waiting } from "@/ui/states";
import { groupPages } from "../api/queries";
import { NoticeItem } from "./NoticeItem";

/** One line a thing, what was last told of first. */
export default function NoticePanel({ close }: { close: () => void }) {
  const t = useTranslations("notices");
  const list = useInfiniteQuery(groupPages());
  const groups = list.data?.pages.flatMap(({ noticeGroups }) => noticeGroups.nodes) ?? [];
  return (
    <>
      <header className="flex min-h-13 items-center gap-2 border-b border-line py-1.5 pr-2 pl-4">
        <h2 className="flex-1 text-[0.9375rem]">{t("title")}</h2>
        {groups.some(({ unread }) => unread > 0) && <ReadAll />}
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto">
        {list.error && groups.length === 0 ? (
          <Failed error={list.error} retry={() => void list.refetch()} />
        ) : list.isPending ? (
          <Waiting lines={4} />
        ) : groups.length === 0 ? (
          <Empty icon={<BellOff aria-hidden className="size-5" />} title={t("none")}>
            {t("noneHint")}
          </Empty>
        ) : (
          <ul aria-label={t("title")} className="divide-y divide-line">
            {groups.map((group) => (
              <NoticeItem key={group.id} group={group} close={close} />
            ))}
          </ul>
        )}
        {list.hasNextPage && (
          <div className="border-t border-line p-3 text-center">
            <Button size="small" onPress={() => void list.fetchNextPage()} isPending={list.isFetchingNextPage}>
              {t("next")}
            </Button>
          </div>
        )}
      </div>
      <footer className="border-t border-line p-1.5 text-center">
        <Link to="/profil" hash="notifications" onClick={close} className={buttonLook({ kind: "quiet", size: "small" })}>
          {t("choose")}
        </Link>
      </footer>
    </>
  );
}

function ReadAll() {
  const t = useTranslations("notices");
  const say = useSay();
  const readAll = useCommand(NoticeReadAllDocument, ["NOTICE"]);
  return (
    <Button
      kind="quiet"
      size="small"
      isPending={readAll.isPending}
      icon={<CheckCheck aria-hidden className="size-4" />}
      onPress={() => void say(readAll.mutateAsync({}))}
    >
      {t("readAll")}
    </Button>
  );
}
