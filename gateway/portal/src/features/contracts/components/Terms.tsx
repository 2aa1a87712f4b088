import type { TermsShownFragment } from "@/gql/graphql";
import { Fact, Facts } from "@/ui/Badge";
import { useTermsLines } from "./termsLines";

export function Terms({ terms, isDetailed }: { terms: TermsShownFragment; isDetailed: boolean }) {
  const lines = useTermsLines();
  return (
    <Facts>
      {lines(terms, isDetailed).map(({ key, name, said, shown }) => (
        <Fact key={key} name={name}>
          {shown || said}
        </Fact>
      ))}
    </Facts>
  );
}
