import { Link } from "@tanstack/react-router";
import { useViewer } from "@/lib/viewer/viewer";
import { Mark } from "@/ui/Mark";

/** The agency's logo and name, where it has them. */
export function Agency() {
  const { tenant } = useViewer();
  const name = tenant?.name ?? "Régie";
  return (
    <Link to="/" className="flex min-w-0 items-center rounded-lg" aria-label={name}>
      {tenant?.logo ? (
        <span className="flex min-w-0 items-center gap-2.5">
          <img src={tenant.logo} alt="" className="size-8 rounded-md bg-white object-contain" />
          <span className="truncate font-semibold tracking-tight md:hidden lg:inline">{name}</span>
        </span>
      ) : (
        <span className="min-w-0 md:max-lg:w-7 md:max-lg:overflow-hidden">
          <Mark name={name} />
        </span>
      )}
    </Link>
  );
}
