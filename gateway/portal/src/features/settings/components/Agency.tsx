import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { nonEmpty, object, pipe, regex, string, trim } from "valibot";
import { TenantBrandDocument, TenantRenameDocument } from "@/gql/graphql";
import { useForm } from "@/lib/forms/useForm";
import { useCommand } from "@/lib/graphql/command";
import { brandColours } from "@/lib/theme/colour";
import { useUploads } from "@/lib/uploads/useUploads";
import { useViewer, viewerQuery } from "@/lib/viewer/viewer";
import { Button } from "@/ui/Button";
import { TextField } from "@/ui/Field";
import { Form } from "@/ui/Form";
import { HistoryLink } from "@/ui/HistoryLink";
import { Section } from "@/ui/Page";
import { useSay } from "@/ui/say";
import { toast } from "@/ui/Toasts";
import { ChooseFiles, SendingList } from "@/ui/UploadArea";

const USUAL = "#0f5c63";

const schema = object({
  name: pipe(string(), trim(), nonEmpty("nameMissing")),
  colour: pipe(string(), regex(/^#[0-9a-f]{6}$/i, "colourWrong")),
});

/** The agency's name and colour, as they are shown on every page, letter and document. */
export function Agency() {
  const t = useTranslations("settings.agency");
  const { tenant } = useViewer();
  const queries = useQueryClient();
  const rename = useCommand(TenantRenameDocument, ["TENANT"]);
  const brand = useCommand(TenantBrandDocument, ["TENANT"]);
  const form = useForm({
    schema,
    defaults: { name: tenant?.name ?? "", colour: tenant?.colour ?? USUAL },
    submit: async ({ name, colour }) => {
      if (name !== tenant?.name) await rename.mutateAsync({ name });
      if (colour !== (tenant?.colour ?? USUAL)) await brand.mutateAsync({ colour });
      await queries.invalidateQueries({ queryKey: viewerQuery().queryKey });
      toast(t("saved"));
    },
  });
  return (
    <div className="flex flex-col gap-5">
      <Section title={t("title")} actions={tenant && <HistoryLink kind="TENANT" id={tenant.id} name={tenant.name} />}>
        <Form form={form}>
          <TextField {...form.field("name")} label={t("name")} required />
          <div className="flex items-end gap-3">
            <TextField {...form.field("colour")} label={t("colour")} hint={t("colourHint")} className="flex-1" required />
            <input
              type="color"
              aria-label={t("pick")}
              value={form.form.watch("colour")}
              onChange={(event) => form.form.setValue("colour", event.target.value)}
              className="h-10 w-14 rounded-lg border border-line-strong/70 bg-surface p-1"
            />
          </div>
          <Preview colour={form.form.watch("colour")} />
          <Button type="submit" kind="primary" className="self-start" isPending={form.isSubmitting}>
            {t("save")}
          </Button>
        </Form>
      </Section>
      <Logo />
    </div>
  );
}

/** The colour as it will be used: kept readable, whatever it is. */
function Preview({ colour }: { colour: string }) {
  const t = useTranslations("settings.agency");
  return (
    <div className="grid grid-cols-2 gap-3" aria-hidden>
      {(["light", "dark"] as const).map((theme) => {
        const made = brandColours(colour, theme);
        if (!made) return null;
        return (
          <div
            key={theme}
            className="flex flex-wrap items-center gap-3 rounded-lg border border-line p-3 text-sm font-medium"
            style={{ background: theme === "light" ? "#ffffff" : "#1b1c1f" }}
          >
            <span className="rounded-lg px-3 py-1.5" style={{ background: made.accent, color: made.onAccent }}>
              {t("button")}
            </span>
            <span style={{ color: made.accentText }}>{t("link")}</span>
          </div>
        );
      })}
    </div>
  );
}

function Logo() {
  const t = useTranslations("settings.agency");
  const say = useSay();
  const { tenant } = useViewer();
  const uploads = useUploads();
  const brand = useCommand(TenantBrandDocument, ["TENANT"]);
  const set = async (logo: string | null) => {
    const input = { logo, ...(tenant?.colour ? { colour: tenant.colour } : {}) };
    if (await say(brand.mutateAsync(input), t(logo ? "logoSaved" : "logoTaken"))) uploads.clear();
  };
  const [id] = uploads.ids;
  return (
    <Section title={t("logo")}>
      <div className="flex flex-col gap-3">
        <div className="flex flex-wrap items-center gap-4">
          {tenant?.logo ? (
            <img src={tenant.logo} alt={t("logoOf", { name: tenant.name })} className="h-16 max-w-48 rounded-lg bg-white object-contain p-1" />
          ) : (
            <p className="text-sm text-soft">{t("noLogo")}</p>
          )}
          <ChooseFiles uploads={uploads} kind="secondary" />
          {tenant?.logo && (
            <Button kind="quiet" onPress={() => void set(null)} isPending={brand.isPending}>
              {t("takeLogo")}
            </Button>
          )}
        </div>
        <p className="text-[0.8125rem] text-soft">{t("logoHint")}</p>
        <SendingList uploads={uploads} />
        {id && (
          <Button kind="primary" className="self-start" isPending={brand.isPending} onPress={() => void set(id)}>
            {t("useLogo")}
          </Button>
        )}
      </div>
    </Section>
  );
}
