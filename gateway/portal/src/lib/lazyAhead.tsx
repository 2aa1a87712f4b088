import { lazy, useState, type ComponentType } from "react";

/**
 * As `lazy`, with `ahead`, which fetches it before it is needed. What is here already is drawn at once, where `lazy` would
 * leave its place empty for a moment all the same.
 */
export function lazyAhead<P extends object>(load: () => Promise<{ default: ComponentType<P> }>) {
  let here: ComponentType<P> | null = null;
  const ahead = async () => {
    const loaded = await load();
    here = loaded.default;
    return loaded;
  };
  const Later = lazy(ahead);
  function Ahead(props: P) {
    // Kept: another one in its place would begin anew.
    const [Shown] = useState<ComponentType<P>>(() => here ?? Later);
    return <Shown {...props} />;
  }
  return Object.assign(Ahead, { ahead });
}
