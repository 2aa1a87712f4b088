// The menus above the list come after its rows; their code may be here before.

import { lazyAhead } from "@/lib/lazyAhead";

export const FilterMenus = lazyAhead(() => import("./components/FilterMenus"));
export const SavedViews = lazyAhead(() => import("./components/SavedViews"));

export function listMenusAhead(): void {
  void FilterMenus.ahead();
  void SavedViews.ahead();
}
