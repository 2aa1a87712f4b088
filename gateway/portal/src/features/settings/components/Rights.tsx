import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { Sideways } from "@/ui/Sideways";
import { roleRightsQuery } from "../api/rights";
import { modulesOf, mostOf, type Right } from "../rights";

const LINE = "border-b border-line px-3 py-2.5";

/** Which role may do what on what, as the server decides it: read, never set. */
export function Rights() {
  const t = useTranslations("settings.rights");
  const roles = useTranslations("shell.roles");
  const modules = useTranslations("profile.rights.modules");
  const { data } = useSuspenseQuery(roleRightsQuery());
  const all = data.roleRights;
  return (
    <div className="rounded-xl border border-line bg-surface">
      <p className="max-w-3xl p-4 text-soft">{t("explained")}</p>
      <Sideways label={t("title")}>
        <table aria-label={t("title")} className="w-full border-separate border-spacing-0 text-left text-sm">
          <thead>
            <tr className="align-bottom text-[0.8125rem]">
              <th scope="col" className={`${LINE} sticky left-0 z-10 border-r bg-surface font-medium`}>
                {t("module")}
              </th>
              {all.map(({ role }) => (
                <th key={role} scope="col" className={`${LINE} min-w-28 font-medium text-soft`}>
                  {roles(role)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {modulesOf(all).map((module) => (
              <tr key={module} className="align-top">
                <th scope="row" className={`${LINE} sticky left-0 z-10 min-w-28 border-r bg-surface font-medium`}>
                  {modules(module)}
                </th>
                {all.map(({ role, rights }) => (
                  <td key={role} className={LINE}>
                    <May right={rights.find((one) => one.module === module)} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Sideways>
    </div>
  );
}

function May({ right }: { right: Right | undefined }) {
  const t = useTranslations("settings.rights");
  const most = mostOf(right);
  if (!right || !most) {
    return (
      <>
        <span aria-hidden className="text-soft">
          –
        </span>
        <span className="sr-only">{t("nothing")}</span>
      </>
    );
  }
  return (
    <>
      <span className={most === "validate" ? "font-semibold" : most === "see" ? "" : "font-medium"}>{t(`most.${most}`)}</span>{" "}
      <span className="block text-[0.8125rem] text-soft">{t(`reaches.${right.reach}`)}</span>
    </>
  );
}
